"""What stands above the quotations of a mail: nothing that they show is said twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from notifier.compose.items import Item
from notifier.compose.numbers import number
from notifier.compose.window import letters
from notifier.model.verdict import Direction

#: What a sentence says before a quotation that ends it, and what only says that one follows.
_LEAD = re.compile(r"(?P<lead>.+?): “(?P<quote>[^”]*)”?(?: instead of “(?P<other>[^”]*)”?)?\.?$")
#: Where a clause of words that came or went is said to stand.
_WITHIN = re.compile(
    r"(?P<lead>“[^”]*” is (?:added|dropped)) (?:to|from) “(?P<quote>[^”]*)”?(?P<other>)\.?$"
)
_NOW = re.compile(
    r"(?:On (?P<topic>[^“”:]*), the policy|The (?:policy|text|\w+ text)) (?P<verb>now|no longer) says$"
)
_BOTH = re.compile(r"The (?:policy|text|\w+ text) now says “[^”]*” instead of “[^”]*”?\.?$")
#: Sentences of which one edit is quoted where others say the same.
_SAME = re.compile(r" (?:names|mentions|changes from) ")
#: Quotations of the policy's words, which are set lighter than what is said of them.
_QUOTED = re.compile(r"((?<=: )“[^”]*”?|(?<=now says )“[^”]*”?|(?<=instead of )“[^”]*”?)")
#: Characters of a quotation that is set lighter.
_LONG = 40
_UNDER = re.compile(r" under “(?P<section>[^”]*)”")


def overall_of(items: Sequence[Item]) -> Direction:
    """Return on whose side *items* are taken together."""
    taken = {item.direction for item in items} - {"neutral"}
    if not taken:
        return "neutral"
    return taken.pop() if len(taken) == 1 else "mixed"


def parts_of(headline: str) -> list[tuple[str, bool]]:
    """Return *headline* in parts, and of each whether it is a long quotation."""
    bare = headline.removesuffix(".") if headline.endswith("”.") else headline
    return [
        (part, bool(index % 2) and len(part) > _LONG)
        for index, part in enumerate(_QUOTED.split(bare))
    ]


def also_said(item: Item) -> str:
    """Return how many further passages there are of which the sentence of *item* is true as well."""
    count = len(item.also) if _SAME.search(item.sentence) else 0
    passages = "passage" if count == 1 else "passages"
    return f"The same goes for {number(count)} more {passages}." if count else ""


def _stands(quoted: str | None, item: Item) -> bool:
    """Whether what *quoted* shows of a sentence, cut as it may be, stands in a quotation of *item*."""
    parts = [letters(part) for part in (quoted or "").split("…")]
    return any(all(part in letters(shown) for part in parts) for shown in (item.new, item.old))


def told_of(sentence: str, item: Item) -> str:
    """Return what of *sentence* is said of *item* above its quotations."""
    under = _UNDER.search(sentence)
    if under and letters(under["section"]) == letters(item.section):
        sentence = sentence.replace(under[0], "", 1)
    if _BOTH.match(sentence):
        return "Changed in the policy"
    found = _LEAD.match(sentence) or _WITHIN.match(sentence)
    if found is None or not all(_stands(found[name], item) for name in ("quote", "other")):
        return sentence
    says = _NOW.match(found["lead"])
    if says is None:
        return found["lead"]
    on = f" on {says['topic']}" if says["topic"] else " in the policy"
    return f"{'New' if says['verb'] == 'now' else 'No longer said'}{on}"
