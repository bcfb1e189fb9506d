"""Hostile or huge input: the work is bounded, the result stays right."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from rapidfuzz.distance import LCSseq

from notifier.diff import apply, compare, folded_words, pairing, table
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


def varied(k: int) -> str:
    """Return a sentence that shares many words with its neighbours and one with none."""
    words = ("data", "partners", "law", "rules", "agents", "months", "courts", "vendors")
    return f"Clause {k} says that " + " ".join(words[(k * 7 + n * 3) % 8] for n in range(10)) + "."


def compared(monkeypatch: pytest.MonkeyPatch, old: list[str], new: list[str]) -> int:
    """Return how many pairs of sentences *compare* measured word by word."""
    counted = 0
    similarity: Callable[..., int] = LCSseq.similarity

    class Counting:
        @staticmethod
        def similarity(one: object, other: object) -> int:
            nonlocal counted
            counted += 1
            return similarity(one, other)

    with monkeypatch.context() as patch:
        patch.setattr(table, "LCSseq", Counting)
        patch.setattr(pairing, "LCSseq", Counting)
        before, after = document(old), document(new)
        assert apply(before, compare(before, after)) == folded_words(after)
    return counted


@pytest.mark.parametrize("kind", ["all edited", "one sentence", "all different", "turned round"])
def test_comparisons_grow_with_the_text_alone(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times the sentences cost about four times the comparisons, whatever was done to them."""

    def sides(count: int) -> tuple[list[str], list[str]]:
        old = [varied(k) for k in range(count)]
        if kind == "all edited":
            return old, [sentence.replace("says", "states") for sentence in old]
        if kind == "one sentence":
            return ["We may share it."] * count, ["We will share it."] * count
        if kind == "all different":
            return old, [f"Item {k} of {k * k} never holds here" for k in range(count)]
        return old, [sentence.replace("says", "states") for sentence in reversed(old)]

    small, large = (compared(monkeypatch, *sides(count)) for count in (600, 2_400))
    assert small <= 40 * 600
    assert large <= 5 * small


def test_every_sentence_of_a_long_text_edited() -> None:
    """Sentences that can be told apart by a word of their own are paired without any loss."""
    old = [varied(k) for k in range(2_000)]
    change = compare(document(old), document([s.replace("says", "states") for s in old]))
    assert not change.coarse
    assert {(edit.kind, edit.deleted, edit.inserted) for edit in change.edits} == {
        ("replaced", ("says",), ("states",))
    }
    assert len(change.edits) == 2_000


def test_one_long_sentence_edited_everywhere_is_coarse() -> None:
    """Where nothing tells sentences apart the pairing follows their order, and says so."""
    change = compare(
        document(["We may share it."] * 2_000), document(["We will share it."] * 2_000)
    )
    assert change.coarse
    assert {(edit.deleted, edit.inserted) for edit in change.edits} == {(("may",), ("will",))}


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
