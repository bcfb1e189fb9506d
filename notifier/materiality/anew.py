"""Whether a sentence is said anew as a whole, at the same meaning.

"We shall be entitled to suspend the Services until payment in full has been received" and "we may
stop your services until you have paid all of it" share two words. Here each word of one side looks
for one of the other that can stand for it (:mod:`~notifier.materiality.answered`); what finds none
is left over. Besides, both must agree on figures, on what is ruled out, excepted and made a
condition, and on who may and must (:mod:`~notifier.materiality.disagree`).
"""

from __future__ import annotations

from notifier.materiality.answered import answer_each_other, left_over, surely_left, words_of_weight
from notifier.materiality.disagree import disagree, same_figures
from notifier.materiality.words import deciding

#: Characters of the longest passage that is read so.
_LONGEST = 2_000
#: Words of consequence that either side has at least.
_LEAST = 6
#: Shares of words that both sides have: below the first, a sentence is said anew throughout, below
#: the second for the most part. Of one in which little changed, each word that did tells more.
_THROUGHOUT, _MOSTLY_NEW = 0.5, 0.75
#: What may be left over, at least, at most and by each word, of a sentence said anew throughout; and
#: for the most part.
_MAY_LEAVE, _MOST, _EACH, _LITTLE = 1.0, 3.0, 0.13, 0.45
#: What one side may leave over more than the other: little more than a word of consequence.
_MORE = 1.1
#: What sums of the same weights in another order differ by at most.
_ROUNDED = 1e-6


def says_anew(old: str, new: str) -> bool:
    """Whether folded *new* says in other words throughout what folded *old* says."""
    if max(len(old), len(new)) > _LONGEST:
        return False
    before, after = words_of_weight(old), words_of_weight(new)
    if min(len(before), len(after)) < _LEAST:
        return False
    shared = len(before & after) / len(before | after)
    if shared > _MOSTLY_NEW:
        return False
    limit = _LITTLE
    if shared < _THROUGHOUT:
        limit = min(_MOST, max(_MAY_LEAVE, _EACH * (len(before) + len(after))))
    # Most differ so much that each side's words need not be looked for on the other.
    if surely_left(old, new) + surely_left(new, old) >= limit + _ROUNDED:
        return False
    if not same_figures(old, new):
        return False
    # What one side alone leaves over, it says more; what both do, they may say alike.
    gone = left_over(old, new, enough=limit)
    if gone >= limit:
        return False
    come = left_over(new, old, enough=limit)
    return gone + come < limit and abs(gone - come) < _MORE and not disagree(old, new)


def exchanges_alike(old: str, new: str) -> bool:
    """Whether every word of folded *old* and *new* that differs is answered by another one that does."""
    return (
        max(len(old), len(new)) <= _LONGEST
        and same_figures(old, new)
        and min(map(len, map(words_of_weight, (old, new)))) >= _LEAST
        and deciding(old) == deciding(new)
        and answer_each_other(old, new)
        and not disagree(old, new)
    )
