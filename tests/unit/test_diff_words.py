"""Words of an edited sentence: whole, few, and where a reader would mark them."""

from __future__ import annotations

import pytest

from notifier.diff import compare
from notifier.model.change import Run
from notifier.model.document import Block, Document, Section


def document(*blocks: str) -> Document:
    """Return a document of one section with one sentence a block."""
    return Document(
        sections=(
            Section(
                id="s",
                title="Terms",
                level=2,
                blocks=tuple(Block(kind="paragraph", text=text) for text in blocks),
            ),
        )
    )


def runs(old: str, new: str) -> tuple[Run, ...]:
    """Return the runs of the single edit between two sentences."""
    (edit,) = compare(document(old), document(new)).edits
    return edit.runs


@pytest.mark.parametrize(
    ("old", "new", "deleted", "inserted"),
    [
        ("We keep it 30 days.", "We keep it 90 days.", ("30",), ("90",)),
        ("We keep it 3 days.", "We keep it 30 days.", ("3",), ("30",)),
        ("It costs $1,000 a year.", "It costs $1,500 a year.", ("1,000",), ("1,500",)),
        ("We will not sell it.", "We will sell it.", ("not",), ()),
        ("We can't sell it now.", "We can sell it now.", ("can't",), ("can",)),
        ("You may opt-out of it.", "You may opt-in of it.", ("opt-out",), ("opt-in",)),
        (
            "Ask a@example.com about it.",
            "Ask b@example.com about it.",
            ("a@example.com",),
            ("b@example.com",),
        ),
        ("We share A, B and C.", "We share A, X, B and C.", (), (", X",)),
        ("私たちは情報を共有しません。", "私たちは情報を共有します。", ("せん",), ("す",)),
    ],
)
def test_only_the_changed_words_are_marked(
    old: str, new: str, deleted: tuple[str, ...], inserted: tuple[str, ...]
) -> None:
    """Numbers, negations, compounds and addresses are marked whole and alone."""
    (edit,) = compare(document(old), document(new)).edits
    assert (edit.deleted, edit.inserted) == (deleted, inserted)


def test_white_space_stays_with_unchanged_words() -> None:
    """Changed runs hold words only, so that they can be quoted."""
    assert runs("Kept for 30 days here.", "Kept for 90 days here.") == (
        Run("same", "Kept for "),
        Run("deleted", "30"),
        Run("inserted", "90"),
        Run("same", " days here."),
    )


def test_stray_words_between_changes_are_taken_along() -> None:
    """A lone article between two changes is no island."""
    (edit,) = compare(
        document("We give your address to the courier on weekdays in Oslo."),
        document("We give your address to any printer on weekdays in Oslo."),
    ).edits
    assert (edit.deleted, edit.inserted) == (("the courier",), ("any printer",))


def test_meaningful_words_between_changes_stay() -> None:
    """A negation between two changes stays visible as unchanged."""
    (edit,) = compare(
        document("Staff may not read letters that customers send to the shop."),
        document("Robots may not open letters that customers send to the shop."),
    ).edits
    assert (edit.deleted, edit.inserted) == (("Staff", "read"), ("Robots", "open"))
