"""Changes made to hurt are judged in time that grows with them alone; here all would take minutes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notifier.diff import compare
from notifier.materiality import judge
from notifier.materiality.cases import LONGEST, cases
from notifier.model.document import Block, Document, Section
from tests.handmade import change, inserted, replaced


@pytest.mark.parametrize(
    "piece",
    ["a1", "a1b2c3d4 ", "1 ", "§", "we may ", "(a) ", "Acme ", "straße ", "1.1.", "data, "],
)
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_a_sentence_made_to_hurt_is_judged(piece: str, language: str) -> None:
    """Codes without an end, signs over and over and words without number find their verdict."""
    made = change(
        replaced(f"We keep {piece * 400}! data.", f"We sell {piece * 500}! orders."),
    )
    assert judge(replace(made, language=language)).reasons


@pytest.mark.parametrize("start", ["Legal basis for", "legal", "You can contact our team at"])
def test_a_line_with_a_long_word_is_judged(start: str) -> None:
    """A long word in a line that came is not cut in every way in which it could be several."""
    line = inserted(f"{start} {'a' * 58}!", section="What we collect")
    assert judge(change(line)).reasons


def test_a_sentence_without_an_end_is_read_in_parts() -> None:
    """What changed at the end of a hundred thousand words is found, and no part is long."""
    words = "the data of our customers and their guests " * 12_000
    old, new = (
        Document(
            sections=(
                Section(
                    id="a",
                    title="Data",
                    level=1,
                    blocks=(Block(kind="paragraph", text=f"{words}are kept for {days} days."),),
                ),
            ),
            language="en",
        )
        for days in (30, 90)
    )
    made = compare(old, new)
    assert max(len(case.new) for case in cases(made)) <= LONGEST
    assert "90 days" in judge(made).headline
