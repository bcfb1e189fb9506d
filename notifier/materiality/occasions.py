"""How many of a group, and on which occasion: what light words say that two sentences may differ by."""

from __future__ import annotations

import re
from functools import lru_cache

from notifier.materiality.cue import Cued

#: How many of a group, before what they are: "both parents"; "both your name and your email" is no number.
HOW_MANY = Cued(
    r"\b(?P<both>both)\b(?! [^,.;]{1,60} and\b)"
    r"|\b(?P<all>all (?:of )?(?:the|these|those)|each of|every one of)\b"
    r"|\b(?P<one>either|one|a single|some|most|few)\b(?: of\b|(?= (?:parent|party|side|spouse|partner|guardian|person|adult|owner|director|signator)))(?! [^,.;]{1,60} or\b)"
)
_NEVER_WITH = {"all": {"one"}, "both": {"one"}, "one": {"all", "both"}}
#: What a customer does on the occasion of which something is done, by what it comes to.
_DOES = {
    "browses": r"visit|browse|access|use|using|view|open|look",
    "buys": r"order|buy|purchase|pay|check out|place an? order|shop",
    "joins": r"register|sign up|subscribe|create an? (?:\w+ )?(?:account|profile)|join|enrol|open an? (?:\w+ )?account",
    "writes": r"contact|write|call|e-?mail|message|get in touch|reach out",
    "posts": r"post|upload|publish|comment",
    "applies": r"apply",
    "takes part": r"enter an?|participate|take part",
    "leaves": r"close|delete|cancel|leave|unsubscribe|terminate",
    "asks": r"request|ask",
    "agrees": r"agree|consent|opt in|allow",
}
_VERB = "|".join(rf"(?P<{name.replace(' ', '_')}>{words})" for name, words in _DOES.items())
OCCASION = Cued(
    r"\b(?:when(?:ever)?|if|once|as soon as|after|before|while|(?:each|every|any) time(?: that)?|where) you (?:(?:first|choose to|decide to|want to|wish to|may|also) )*"
    rf"(?:{_VERB})(?:e?s)?\b"
)
#: What else is done on the same occasion: "when you visit us or order".
_OR = re.compile(rf"(?:\b(?:or|and)|,) (?:to |you )?(?:{_VERB})\b", re.IGNORECASE)


def is_other(old: str, new: str) -> bool:
    """Whether folded *old* and *new* speak of other numbers of a group, or of other occasions."""
    before, after = _occasions(old), _occasions(new)
    if before and after and before.isdisjoint(after):
        return True
    one, other = _how_many(old), _how_many(new)
    return any(_NEVER_WITH[name] & other for name in one - other) and not one & other


@lru_cache(maxsize=4096)
def _occasions(text: str) -> frozenset[str]:
    named = frozenset(found.lastgroup or "" for found in OCCASION.finditer(text))
    return named and named.union(found.lastgroup or "" for found in _OR.finditer(text))


@lru_cache(maxsize=4096)
def _how_many(text: str) -> frozenset[str]:
    return frozenset(found.lastgroup or "" for found in HOW_MANY.finditer(text))
