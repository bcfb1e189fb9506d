"""A rule about what joins or leaves a sentence and says nothing: asides, doublets and decoration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.asides import is_aside, is_example
from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import Cued
from notifier.materiality.doublets import says_twice
from notifier.materiality.rearranged import says_same
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import quote
from notifier.materiality.words import content, deciding

#: Words that decorate what they stand before, or the sentence.
_DECORATES = re.compile(
    r"\W*(?:(?:also|additionally|hereby|herein|thereby|simply|just|ever|specifically|particularly|in particular|please|kindly|of course|naturally|obviously|basically|essentially|routinely|gladly|happily|merely"
    r"|duly|accordingly|therefore|thus|likewise|further|furthermore|moreover|in addition|as well|too|again|in turn|in fact|indeed"
    r"|relevant|respective|various|aforementioned|said|great|valued|helpful|useful|convenient|handy|wonderful|exciting)\W*)+",
    re.IGNORECASE,
)
_FINAL = re.compile(r"\W*(?:permanently|irreversibly|irrevocably)\W*", re.IGNORECASE)
_ENDS = re.compile(r"\W*(?:and )?(?:delet|eras|destr|remov|dispos|purg|wip)\w+", re.IGNORECASE)
#: How soon, and beforehand, beside a period that says it exactly.
_SOON = re.compile(
    r"\W*(?:promptly|quickly|swiftly|speedily|advance|prior|in advance|beforehand)\W*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:^|[a-z,] )[A-Z]")
_JOINS = Cued(r"\b(?:and|or|and/or|as well as)\b")


@rule("nothing_added", stage="artefact", level="editorial", confidence="ask")
def nothing_added(case: Case) -> Iterator[Finding]:
    """Silence an edit: what joins or leaves a sentence explains, decorates or says twice what it says anyway."""
    if not case.is_rewritten:
        if is_example(case.text):
            verb = "added" if case.is_added else "removed"
            yield Finding(sentence=f"An example was {verb}: {quote(case.text)}.")
        return
    if not (case.swaps and case.is_prose):
        return
    kinds = [_is_idle(swap) for swap in case.swaps]
    if not any(kinds):
        return
    if all(kind or _says_nothing(swap) for kind, swap in zip(kinds, case.swaps, strict=True)):
        same = True
    else:
        old, new = _stripped(case, kinds)
        same = (old, new) != (case.old, case.new) and says_same(old, new)
    if same:
        yield Finding(
            sentence="Words were added or dropped that explain or repeat what a sentence says.",
            old=case.gone,
            new=case.come,
        )


def _is_idle(swap: Swap) -> bool:
    """Whether what *swap* brings or takes says nothing that is not said without it."""
    return is_aside(swap) or _decorates(swap) or _repeats(swap)


def _says_nothing(swap: Swap) -> bool:
    """Whether the sides of *swap* differ in marks and small words only."""
    gone, come = swap.gone, swap.come
    return (
        content(gone) == content(come)
        and deciding(gone) == deciding(come)
        and facts.same_figures(gone, come)
        and _JOINS.findall(gone.lower()) == _JOINS.findall(come.lower())
    )


def _decorates(swap: Swap) -> bool:
    words = "" if swap.gone and swap.come else swap.gone or swap.come
    if not words:
        return False
    if _FINAL.fullmatch(words):
        return _ENDS.match(swap.after) is not None
    if _SOON.fullmatch(words):
        return facts.has_figures(f"{swap.before} {swap.after}")
    return _DECORATES.fullmatch(words) is not None


def _repeats(swap: Swap) -> bool:
    """Whether one side of *swap* has words more than the other, and each is a doublet of what stands there."""
    if not any("," in side or _JOINS.is_in(side) for side in (swap.gone, swap.come)):
        return False
    before, after = content(swap.gone), content(swap.come)
    lost, won = before - after, after - before
    if bool(lost) is bool(won):
        return False
    both = " ".join((before & after).elements())
    more = lost or won
    longer = swap.gone if lost else swap.come
    if not (_JOINS.is_in(longer) or "," in longer):
        return False
    if deciding(swap.gone) != deciding(swap.come) or _NAMED.search(longer):
        return False
    return all(says_twice(word, f"{swap.before} {both}", f"{both} {swap.after}") for word in more)


def _stripped(case: Case, kinds: list[bool]) -> tuple[str, str]:
    """Return both texts of *case* without what says nothing."""
    old, new = case.old, case.new
    for swap, is_idle in zip(case.swaps, kinds, strict=True):
        if is_idle and not (swap.gone and swap.come):
            if swap.gone and old.count(swap.gone) == 1:
                old = facts.fold(old.replace(swap.gone, " "))
            elif swap.come and new.count(swap.come) == 1:
                new = facts.fold(new.replace(swap.come, " "))
    return old, new
