"""What tells at once that a word is left over, and how much is, comes to what reading the whole does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notifier.materiality.answered import _unanswered, answer_each_other, left_over, surely_left
from notifier.materiality.facts import fold
from notifier.materiality.thesaurus import THEMES

_TERMS = [
    term for theme in THEMES for line in theme.split("\n") if line for term in line.split(", ")
]
_OTHERS = (
    "we you our your the of not never no Harbour Zyntra harbours wobble wobbles fee consent GPS 30 "
    "$5 x don't sell sold (a) e-mail ? . , ; is it how who by from with thing things"
)
WORDS = st.sampled_from(_TERMS) | st.sampled_from(_OTHERS.split()).flatmap(
    lambda word: st.sampled_from([word, word.capitalize()])
)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: fold(" ".join(words)))
LIMITS = st.sampled_from([0.1, 0.2, 0.45, 0.5, 1.0, 1.3, 2.0, 3.0])


@given(TEXTS, TEXTS, TEXTS, LIMITS)
def test_answered_words_are_told_alike_by_the_shortcut(
    one: str, other: str, both: str, limit: float
) -> None:
    """Of any texts, with a part that both have or with none."""
    for text, beside in ((one, other), (f"{both} {one}", f"{other} {both}")):
        whole = sum(_unanswered(text, beside))
        assert left_over(text, beside) == whole
        assert surely_left(text, beside) <= whole + 1e-9
        told = left_over(text, beside, enough=limit)
        assert (told >= limit) == (whole >= limit)
        assert told >= limit or told == whole
        things = [
            *_unanswered(text, beside, among_things=True),
            *_unanswered(beside, text, among_things=True),
        ]
        assert answer_each_other(text, beside) == (not things)
