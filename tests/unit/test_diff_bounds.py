"""Hostile or huge input: the work is bounded, the result stays right."""

from __future__ import annotations

from itertools import pairwise

from notifier.diff import apply, compare, folded_words
from notifier.diff.budget import STRETCH, Budget
from notifier.diff.sequences import common_elements, heaviest_increasing
from notifier.model.document import Block, Document, Section


def document(sentences: list[str], size: int = 10) -> Document:
    """Return a document of one section, *size* sentences a block."""
    blocks = []
    for start in range(0, len(sentences), size):
        breaks, text = [], ""
        for sentence in sentences[start : start + size]:
            text += " " if text else ""
            breaks.append(len(text))
            text += sentence
        blocks.append(Block(kind="paragraph", text=text, breaks=tuple(breaks)))
    return Document(sections=(Section(id="s", title="Terms", level=1, blocks=tuple(blocks)),))


def test_one_sentence_twenty_thousand_times() -> None:
    """Of 20,000 equal sentences exactly the hundred that went are told."""
    old, new = document(["We may share."] * 20_000), document(["We may share."] * 19_900)
    change = compare(old, new)
    assert sum(len(edit.deleted) for edit in change.edits) == 100
    assert {edit.kind for edit in change.edits} == {"deleted"}


def test_two_sentences_in_two_hopeless_orders() -> None:
    """Repetition that is too dear to align is compared coarsely, said so, and still right."""
    one, other = "We may share.", "You may not."
    old = document([one if k * k % 7 < 3 else other for k in range(6_000)])
    new = document([one if k * k % 11 < 5 else other for k in range(6_000)])
    change = compare(old, new)
    assert change.coarse
    assert apply(old, change) == folded_words(new)


def test_ordinary_change_is_not_coarse() -> None:
    """A small edit in a long document stays within the budget."""
    sentences = [f"Clause {k} is about matter {k * 7}." for k in range(3_000)]
    edited = [s.replace("matter 7.", "matter 8.") for s in sentences]
    change = compare(document(sentences), document(edited))
    assert not change.coarse
    assert len(change.edits) == 1


def test_budget_refuses_and_remembers() -> None:
    """A stretch that is too dear is refused, and the refusal is kept."""
    budget = Budget(left=STRETCH * 2)
    assert budget.take(STRETCH)
    assert not budget.short
    assert not budget.take(STRETCH + 1)
    assert budget.short
    assert budget.left == STRETCH


def test_common_elements_are_in_order_on_both_sides() -> None:
    """Aligned elements are equal and increasing, also where the budget forbids difflib."""
    old, new = [k * k % 13 for k in range(400)], [k * k % 17 for k in range(400)]
    for budget in (Budget(10**6), Budget(0)):
        pairs = common_elements(old, new, budget)
        assert pairs
        assert all(old[i] == new[j] for i, j in pairs)
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pairs))


def test_heaviest_increasing_prefers_weight_to_length() -> None:
    """One heavy element outweighs two light ones."""
    assert heaviest_increasing([2, 0, 1], [5, 1, 1]) == [0]
    assert heaviest_increasing([2, 0, 1], [1, 1, 1]) == [1, 2]
    assert heaviest_increasing([], []) == []
