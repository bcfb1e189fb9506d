"""A fact in another notation is no news, and another value of it is, in whatever shape it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.verdict import Verdict

#: Sentences with a place for a fact, the label of a row that has it, and classes of the same fact in several notations.
FACTS = {
    "period": (
        "We keep your account data for {}.",
        "Account data",
        (
            ("7 days", "seven (7) days", "7 (seven) days", "one week"),
            ("30 days", "thirty days", "thirty (30) days", "30 (thirty) days"),
            ("6 months", "six months", "half a year"),
            ("18 months", "a year and a half", "1.5 years"),
            ("10 years", "ten years", "a decade", "120 months"),
        ),
    ),
    "age": (
        "You must be {} to open an account.",
        "Minimum age",
        (
            ("13 or older", "at least 13", "13 years or older", "at least thirteen years of age"),
            ("16 or older", "at least 16", "16+", "aged 16 or over"),
        ),
    ),
    "sum": (
        "The late fee is {}.",
        "Late fee",
        (
            ("$5", "USD 5", "five dollars", "five (5) dollars", "$5.00"),
            ("$1,000", "one thousand dollars", "$1k", "USD 1,000.00"),
            ("€1,000.50", "1.000,50 EUR", "1 000,50 €"),
            ("£20", "20 pounds", "GBP 20"),
        ),
    ),
    "share": (
        "We charge a commission of {} on each sale.",
        "Commission",
        (
            ("5%", "5.0 %", "five per cent", "five percent (5%)"),
            ("15%", "fifteen percent"),
            ("1.5%", "1,5 %"),
        ),
    ),
    "day": (
        "You may claim the discount until {}.",
        "Discount ends",
        (
            ("31 December 2026", "December 31st, 2026", "31.12.2026", "2026-12-31", "12/31/2026"),
            ("30 June 2027", "June 30, 2027", "30/06/2027", "30.06.27"),
        ),
    ),
    "hour": (
        "You may cancel a booking free of charge until {} on the day before.",
        "Cancel until",
        (("5 pm", "17:00", "5:00 p.m."), ("noon", "12:00", "12 pm"), ("8:30 pm", "20:30")),
    ),
    "size": (
        "Files that you upload must not be larger than {}.",
        "Largest file",
        (("5 MB", "5MB", "five megabytes"), ("50 MB", "50 megabytes"), ("1 GB", "1 gigabyte")),
    ),
    "rhythm": (
        "You may ask for a copy of your data free of charge {}.",
        "Free copies",
        (
            ("once a year", "annually", "every twelve months", "on an annual basis"),
            ("twice a year", "every six months", "semi-annually"),
            ("monthly", "every month", "once a month"),
        ),
    ),
    "count": (
        "You may use the service on {} devices.",
        "Devices",
        (("up to three", "no more than 3", "a maximum of three"), ("up to twenty", "at most 20")),
    ),
}
_PAGE = "# Our terms\n\nThis text is for everyone who uses Larkspur.\n\n## What holds\n\n{}\n\n## The end\n\nThat was all.\n"


def _block(kind: str, value: str, shape: str) -> str:
    sentence, label, _ = FACTS[kind]
    said = sentence.format(value)
    if shape == "row":
        return f"| What | Rule |\n|---|---|\n| Books | see above |\n| {label} | {value.capitalize() if value[0].islower() else value} |"
    return {
        "sentence": f"We like plain words. {said}",
        "item": f"- Gifts can be wrapped.\n- {said}",
    }[shape]


def _judged(kind: str, old: str, new: str, shape: str) -> Verdict:
    before, after = (
        read(_PAGE.format(_block(kind, value, shape)), media_type="text/markdown", language="en")
        for value in (old, new)
    )
    return judge(compare(before, after))


@pytest.mark.parametrize("kind", FACTS)
@given(data=st.data())
def test_judge_a_fact_in_another_notation_is_no_news(kind: str, data: st.DataObject) -> None:
    """Words and figures, signs and letters of currencies, units that are the same: nobody is told."""
    same = data.draw(st.sampled_from(FACTS[kind][2]))
    old, new = data.draw(st.sampled_from(same)), data.draw(st.sampled_from(same))
    shape = data.draw(st.sampled_from(["sentence", "item", "row"]))
    assert _judged(kind, old, new, shape).level != "material"


@pytest.mark.parametrize("kind", FACTS)
@given(data=st.data())
def test_judge_another_value_of_a_fact_is_told(kind: str, data: st.DataObject) -> None:
    """However both values are written, the change is material and its reasons name the new one."""
    before, after = data.draw(st.permutations(FACTS[kind][2]))[:2]
    old, new = data.draw(st.sampled_from(before)), data.draw(st.sampled_from(after))
    shape = data.draw(st.sampled_from(["sentence", "item"]))
    found = _judged(kind, old, new, shape)
    assert found.level == "material"
    assert any(new.lower().rstrip(".") in reason.sentence.lower() for reason in found.reasons)
