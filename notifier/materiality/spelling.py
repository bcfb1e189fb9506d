"""Whether words differ as a slip of the pen does."""

from __future__ import annotations

import re
from functools import partial

from rapidfuzz.distance import OSA

from notifier.materiality import facts
from notifier.materiality.words import KNOWN

#: Words that turn a sentence round, and endings that tell one party from the other.
_TURNS = re.compile(r"\b(?:n?ever|not?|now|nor)\b|\b\w+(?:ee|ees) \w+ers?\b|\b\w+ers? \w+ees?\b")

_INITIALS = re.compile(r"[A-Z]{2,6}")
#: Words within a name of which its initials take no letter.
_JOINING = frozenset(("of", "the", "and", "for", "on", "in"))


def is_respelt(old: str, new: str, *, shouted: bool = False) -> bool:
    """Whether every word of *old* is one of *new*, rightly or wrongly spelt.

    What is written with a capital may be a name, except where a whole sentence is *shouted*.
    """
    before, after = old.split(), new.split()
    if len(before) == len(after):
        return all(map(partial(_is_slip, shouted=shouted), before, after))
    return facts.same_text(old, new)


def is_written_out(old: str, new: str) -> bool:
    """Whether one side is the initials of what the other writes out: "DPO", "data protection officer (DPO)"."""
    short, long = sorted((old.strip(" .,;:()"), new.strip(" .,;:")), key=len)
    if not (_INITIALS.fullmatch(short) and " " in long):
        return False
    names = long.removesuffix(f"({short})").replace("-", " ").split()
    return short == "".join(name[0] for name in names if name not in _JOINING).upper()


def _is_slip(old: str, new: str, *, shouted: bool = False) -> bool:
    """Whether two words differ as a slip of the pen does.

    What is written with a capital may be a name, except where a whole sentence is *shouted*.
    """
    before, after = facts.skeleton(old), facts.skeleton(new)
    if re.search(r"\d", before + after):
        return False
    if before == after:
        return True
    named = old[:1].isupper() and new[:1].isupper() and not (shouted and old.isupper())
    if _TURNS.search(f"{before} {after}") or named:
        return False
    # A first letter that was lost ("ou" for "you") leaves no word.
    short, long = sorted((before, after), key=len)
    if long.isalpha() and len(long) >= 3 and long[1:] == short and short not in KNOWN:
        return True
    return min(len(before), len(after)) >= 6 and OSA.distance(before, after, score_cutoff=1) <= 1
