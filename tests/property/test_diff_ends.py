"""Leaving out equal ends is a shortcut: the edits are those of comparing everything."""

from __future__ import annotations

import importlib
from dataclasses import replace
from unittest.mock import patch

from hypothesis import example, given, settings
from hypothesis import strategies as st

from notifier.diff import compare
from notifier.diff.segments import Side, segments_of
from notifier.extract.sentences import breaks
from notifier.model.change import Change
from notifier.model.document import Block, Document, Link, Section

COMPARE = importlib.import_module("notifier.diff.compare")

#: Few texts, so that equal ones meet at many places: repeated, joined, split, one that says nothing.
TEXTS = [
    "Fees.",
    "We keep orders for 30 days.",
    "We keep orders for 90 days, unless a court asks for them.",
    "We keep orders for 30 days. Fees.",
    "Fees. We keep orders for 30 days.",
    "Fees . ",
    "---",
    "Members may leave at any time and take their letters with them.",
    "Members may leave at any time. They take all letters with them.",
]
BLOCKS = st.builds(
    lambda text, linked, kind: Block(
        kind=kind,
        text=text,
        breaks=breaks(text),
        links=(Link(text.split()[0], "https://books.example.com/a"),) if linked else (),
    ),
    st.sampled_from(TEXTS),
    st.integers(0, 5).map(lambda number: number == 0),
    st.sampled_from(["paragraph", "item"]),
)
SECTIONS = st.builds(
    lambda title, blocks, level: Section(id=title, title=title, level=level, blocks=tuple(blocks)),
    st.sampled_from(["", "Fees", "1. Fees", "2. Fees", "Keeping orders"]),
    st.lists(BLOCKS, max_size=4),
    st.integers(1, 2),
)
DOCUMENTS = st.lists(SECTIONS, max_size=7).map(lambda sections: Document(sections=tuple(sections)))


@st.composite
def versions(draw: st.DrawFn) -> tuple[Document, Document]:
    """Return a document and the same one with up to three edits at any place."""
    old = draw(DOCUMENTS)
    sections = list(old.sections)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(sections)))
        edit = draw(st.sampled_from(["block", "title", "cut", "put", "move", "shorten"]))
        if edit == "put" or at == len(sections):
            sections.insert(at, draw(SECTIONS))
            continue
        section = sections.pop(at)
        if edit == "move":
            sections.insert(draw(st.integers(0, len(sections))), section)
        elif edit == "title":
            sections.insert(at, replace(section, title=draw(SECTIONS).title))
        elif edit == "shorten":
            sections.insert(at, replace(section, blocks=section.blocks[1:]))
        elif edit == "block":
            place = draw(st.integers(0, len(section.blocks)))
            blocks = (*section.blocks[:place], draw(BLOCKS), *section.blocks[place:])
            sections.insert(at, replace(section, blocks=blocks))
    return old, Document(sections=tuple(sections))


def whole(old: Document, new: Document, *, sparse: bool = False) -> tuple[Side, Side]:
    """Return all segments of both documents, also where a part of them (*sparse*) was asked for."""
    del sparse
    return segments_of(old), segments_of(new)


def compare_whole(old: Document, new: Document) -> Change:
    """Compare without leaving anything out."""
    with patch.object(COMPARE, "read_middles", whole):
        return compare(old, new)


def document(*sections: tuple[str, list[str]]) -> Document:
    """Return a document of plain paragraphs."""
    return Document(
        sections=tuple(
            Section(
                id=title,
                title=title,
                level=1,
                blocks=tuple(
                    Block(kind="paragraph", text=text, breaks=breaks(text)) for text in texts
                ),
            )
            for title, texts in sections
        )
    )


@st.composite
def long_versions(draw: st.DrawFn) -> tuple[Document, Document]:
    """Return two versions of a long text of which most stands only once, edited at a few places."""
    texts = [
        text
        for n in range(36)
        for text in (
            *[f"# Part {n}"][n % 6 :],
            f"Members of plan {n} may leave. It costs {n} euros.",
        )
    ]
    sides = []
    for _ in range(2):
        lines = list(texts)
        for _ in range(draw(st.integers(0, 2))):
            at, other = (draw(st.integers(1, len(lines) - 1)) for _ in range(2))
            edit = draw(st.sampled_from(["drop", "copy", "move", "reword", "put"]))
            if edit == "move":
                lines.insert(other, lines.pop(at))
            elif edit in {"copy", "put"}:
                lines.insert(other, lines[at] if edit == "copy" else draw(st.sampled_from(TEXTS)))
            else:
                lines[at : at + 1] = [] if edit == "drop" else [lines[at].replace("may", "must")]
        sections: list[tuple[str, list[str]]] = []
        for line in lines:
            if line.startswith("#"):
                sections.append((line[2:], []))
            else:
                sections[-1][1].append(line)
        sides.append(document(*sections))
    return sides[0], sides[1]


@given(long_versions())
@settings(max_examples=100, deadline=None)
def test_equal_blocks_between_changes_are_left_out_without_a_trace(
    pair: tuple[Document, Document],
) -> None:
    """Leaving out what is equal between two changes gives the edits of comparing everything."""
    old, new = pair
    assert compare(old, new) == compare_whole(old, new)


@given(versions())
@example(
    (  # the equal start runs on into the equal end, shifted by one
        document(("Fees", ["Fees .", "Fees.", "Fees.", "Fees.", "We keep orders."])),
        document(("Fees", ["Fees.", "Fees.", "Fees.", "We keep orders."])),
    )
)
@example(
    (  # a section is renamed and gives a paragraph away; most of it lies in the equal end
        document(("Fees", [TEXTS[0]]), ("Leaving", [TEXTS[2], TEXTS[0], TEXTS[7], TEXTS[8]])),
        document(("Fees", [TEXTS[0], TEXTS[2]]), ("Farewell", [TEXTS[0], TEXTS[7], TEXTS[8]])),
    )
)
@settings(max_examples=300, deadline=None)
def test_equal_ends_are_left_out_without_a_trace(pair: tuple[Document, Document]) -> None:
    """Comparing only what differs gives the edits, ids and places of comparing everything."""
    old, new = pair
    assert compare(old, new) == compare_whole(old, new)
    assert compare(new, old) == compare_whole(new, old)
