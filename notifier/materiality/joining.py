"""What joins an enumeration in a sentence, or leaves it: an entry between others, or more where less stood."""

from __future__ import annotations

import re

from notifier.materiality import facts
from notifier.materiality.case import Case, Swap
from notifier.materiality.doublets import is_doublet
from notifier.materiality.words import content

#: An entry of an enumeration between two others.
_ENTRY = re.compile(r"(?!(?:and|or|but|so|which|who|that|as|if|where|when|in|for)\b)[^,;()]{2,60},")
#: The same with the comma before it, and how the enumeration goes on.
_NEXT = re.compile(
    r"[,;] (?:(?:and|or|and/or) )?(?!(?:but|so|which|who|whom|whose|that|as|if|where|when|in|for|with|without|including|such|subject|unless|except|however|therefore|please|then|"
    r"under|also|upon|at|by|on|to|from|through|via|like|e\.g|i\.e|namely|of|is|are|was|may|can|will|has|have|together|collectively|hereinafter|referred|based|depending|not|provided|"
    r"for example|inc|llc|ltd|limited|gmbh|corp|s\.a|b\.v)\b)[^;()]{2,120}",
    re.IGNORECASE,
)
_ENUMERATES = re.compile(r"\w,? (?:and|or|and/or|as well as) \w|\w, \w[^,]*,")
#: How an entry stands behind the one before it.
_CONJOINED = re.compile(r"^(?:[,;] ?)?(?:(?:and|or|and/or) )?", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:[,;]|(?:and|or|and/or|&)\b)(?! (?:which|who|that|as|if|where|when)\b)", re.IGNORECASE
)


def joins_list(case: Case) -> bool:
    """Whether an entry joins or leaves an enumeration in the sentence."""
    return any(
        _joins(swap) or (bool(swap.gone and swap.come) and _takes_in(swap)) for swap in case.swaps
    )


def _joins(swap: Swap) -> bool:
    """Whether *swap* brings or takes an entry between others that says more than they do."""
    swap = one_sided(swap)
    words = alone(swap)
    return _is_entry(swap, words) and not is_doublet(words, swap.before, swap.after)


#: A clause that binds somebody, or that says what the company will do besides.
_BINDS = re.compile(
    r"(?:[,;] ?)?(?:(?:and|but) (?:(?:we|you|it|they|(?:the|our|your|each|any) [\w-]+|[A-Z]\w+) )?(?:also |then |\w+ly )*(?:will|shall|must|may not|cannot)\b|(?:who|which) (?:must|shall|may not|will not|cannot)\b)",
)
#: What is said to be kind, or to be found.
_KIND = re.compile(
    r"\b(?:gladly|happ(?:y|ily)|glad|pleased|find|see|do our best|answer|reply|respond|help|assist|able to|continue|remain|appear|apply)\b|\bcontact(?:ing)?\b.*\b(?:above|below|address)\b",
    re.IGNORECASE,
)

#: A condition that the customer has it in hand to meet; and one that says nothing of its own.
_DEPENDS = re.compile(
    r"(?:[,;] ?)?(?:but )?(?:only )?(?:provided(?: that)?|if|unless|(?:as|so) long as|once|where) you (?!(?:have (?:any |a )?(?:questions?|concerns?)|are (?:unsure|in doubt))\b)(?:\w+ ){1,12}",
    re.IGNORECASE,
)
_IDLE = re.compile(
    r"\b(?:wish|want|like|prefer|need|questions?|choose to|decide to|would|visit|use|contact|apply|see|read)\b",
    re.IGNORECASE,
)


def binds_besides(case: Case) -> bool:
    """Whether a clause joins or leaves the end of a statement by which somebody must do something more, or on which it depends."""
    return any(
        (words := alone(swap))
        and (_BINDS.match(words) or _depends(case, swap, words))
        and not _KIND.search(words)
        for swap in case.swaps
    )


def _depends(case: Case, swap: Swap, words: str) -> bool:
    """Whether *words* are a condition that the other version does not have, not even elsewhere."""
    other = case.old if swap.come else case.new
    return (
        _DEPENDS.match(words) is not None
        and _IDLE.search(words) is None
        and re.search(r"\b(?:provided|if|unless|long as|once|where) you\b", other, re.IGNORECASE)
        is None
    )


def alone(swap: Swap) -> str:
    """Return the words of *swap* where only one side has any, else ""."""
    gone, come = (any(map(str.isalnum, side)) for side in (swap.gone, swap.come))
    return "" if gone is come else (swap.gone if gone else swap.come)


def one_sided(swap: Swap) -> Swap:
    """Return *swap* without the words with which both of its sides begin and end.

    A comma that one side alone has behind the last word of both belongs to what it adds.
    """
    if not (swap.gone and swap.come):
        return swap
    gone, come = swap.gone.split(), swap.come.split()
    most = min(len(gone), len(come))
    start = next((at for at in range(most) if _bare(gone[at]) != _bare(come[at])), most)
    rest = most - start
    end = next((at for at in range(rest) if _bare(gone[-1 - at]) != _bare(come[-1 - at])), rest)
    if not start + end:
        return swap
    sides = (gone[start : len(gone) - end], come[start : len(come) - end])
    same = [_bare(word) for word in gone[start - 1 : start]] if start else []
    marks = [
        side[start - 1][len(same[0]) :] if same and words and not other else ""
        for side, words, other in ((gone, *sides), (come, *sides[::-1]))
    ]
    less, more = (
        f"{mark} {' '.join(words)}".strip() for mark, words in zip(marks, sides, strict=True)
    )
    return Swap(
        gone=less,
        come=more,
        before=" ".join(filter(None, (swap.before, *gone[: max(start - 1, 0)], *same))),
        after=" ".join(filter(None, (*gone[len(gone) - end :], swap.after))),
    )


def _bare(word: str) -> str:
    return word.strip(".,;:")


def _is_entry(swap: Swap, words: str) -> bool:
    """Whether *words* that came or went are an entry between those of an enumeration."""
    if swap.before.rstrip().endswith(",") and _ENTRY.fullmatch(words):
        return True
    return bool(
        swap.before and _NEXT.fullmatch(words.rstrip(",")) and _GOES_ON.match(swap.after or ",")
    )


def _takes_in(swap: Swap) -> bool:
    """Whether one side of *swap* enumerates what the other says, and something more."""
    short, long = sorted((swap.gone, swap.come), key=len)
    bare, whole = (_CONJOINED.sub("", side) for side in (short, long))
    if bare != short and whole.startswith(bare) and whole[len(bare) :].islower():
        # "and sleep" that became ", sleep and stress levels"
        short, long = bare, whole
    if _ENUMERATES.search(long) is None or not content(short):
        return False
    if not content(long) - content(short) or facts.skeleton(short) not in facts.skeleton(long):
        return False
    # Of a pair that says one thing, as a swap of whole words shows it, one word is enough.
    rest = long.removeprefix(short.rstrip(".,;:"))
    return rest == long or not is_doublet(
        rest.rstrip(".,;:").strip(), f"{swap.before} {short.rstrip('.,;:')}", swap.after
    )
