"""Whether words are missing in a sentence that does not stand without them.

Pages are read now and then without the text of their links, or break off where a line ends.
"""

from __future__ import annotations

import re

from notifier.materiality.case import Case, Swap

#: Words after which another must come.
_AWAITS = re.compile(
    r"\b(?:an?|the|our|your|its|their|this|these|every|at|by|of|with|from|for|into|via|please)$"
    # These await another word where they ask for something: "please visit", "you can read".
    r"|(?:^|[.,;:(] ?|\b(?:please|and|or|to|can|may|should) )(?:see|visit|read|contact)$",
    re.IGNORECASE,
)
#: Words before which another must stand that those of the first kind await.
_DETERMINER = re.compile(r"\b(?:an?|the|our|your|its|their|to)$", re.IGNORECASE)
_ONWARD = re.compile(r"(?:by|from|at|of|via|with)\b")
#: Words in which no sentence ends.
_UNENDING = re.compile(
    r"\b(?:an?|the|our|your|its|their|his|her|this|these|of|for|with|from|by|at|to|and|or|any|such|including|via|into|about)$"
)
_GAP = re.compile(r"[\w)] [.,;](?=\s|$)")
#: Words of a sentence that is long enough to be seen to break off.
_CUT = 5


def has_holes(case: Case) -> bool:
    """Whether one side of *case* lacks words wherever it differs, and does not stand without them."""
    if not case.swaps or any(swap.gone and swap.come for swap in case.swaps):
        return False
    # What is left where a link stood: a blank before a full stop or comma.
    before, after = (len(_GAP.findall(text)) for text in (case.old, case.new))
    gaping = after > before if case.gone else before > after
    return all(_leaves_hole(swap, gaping=gaping) for swap in case.swaps)


def is_cut(case: Case) -> bool:
    """Whether one side of *case* breaks off in the midst of what the other says to the end."""
    short, long = sorted((case.old, case.new), key=len)
    return short in long and len(short.split()) >= _CUT and bool(_UNENDING.search(short))


def _leaves_hole(swap: Swap, *, gaping: bool) -> bool:
    """Whether the words beside *swap* do not stand without what it takes or brings."""
    before, after = swap.before.rstrip(), swap.after.lstrip()
    return bool(
        ((gaping or _AWAITS.search(swap.before)) and re.match(r"[.,;:)]", swap.after))
        or (gaping and _DETERMINER.search(before) and (_ONWARD.match(after) or after[:1] in ".,;"))
    )
