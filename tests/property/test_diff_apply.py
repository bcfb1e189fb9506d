"""Edits carried out on documents with numbering, tables, links and signs that stand alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.diff import apply, compare, folded_words, text_key
from notifier.model.document import Block, Document, Link, Section

MANY = settings(max_examples=120, deadline=None)

MARKERS = st.sampled_from(["", "", "", "1. ", "2. ", "(a) ", "c) ", "• ", "3.1 ", "30 ", "– "])
#: Words, and tokens that are folded, are dropped, or look like a number before a text.
WORDS = st.sampled_from(
    [
        *("we", "may", "not", "share", "keep", "your", "data", "orders", "partners", "days", "of"),
        *("30", "1.5", "-", "—", "--", "…", "&", "(a)", "1.", "2.", "(10", "%", "$9", "“cookies”"),
        *("www.books.example.com", "https://books.example.com/a/", "books.example.com", "e.g."),
        *("isn’t", "opt-out", "and/or", "10²", "Inc.", "**bold", "to:", "datamill"),
    ]
)
ENDS = st.sampled_from([".", ".", ".", "?", ":", ";", "", " -", "...", ".”"])
#: What a sentence within a block ends with; a closing quote alone ends none.
ENDING = (".", "?", ":", ";", ".”")
SENTENCES = st.builds(
    lambda marker, words, end: marker + " ".join(words) + end,
    MARKERS,
    st.lists(WORDS, min_size=1, max_size=7),
    ENDS,
)
TARGETS = st.lists(st.sampled_from(["https://example.com/a", "mailto:a@example.com"]), max_size=2)
TITLES = st.sampled_from(
    ["", "Scope", "1. Sharing", "2 Your data", "30 Days to cancel", "SALE", "Part II – Limits", "-"]
)


def block(sentences: list[str], targets: list[str], kind: str) -> Block:
    """Return a block of sentences; a row's are its cells."""
    breaks: list[int] = []
    text = ""
    between = " | " if kind == "row" else " "
    for sentence in sentences:
        if text and kind != "row" and not text.endswith(ENDING):
            text += "."  # nothing else ends a sentence within a block
        text += between if text else ""
        if kind != "row" or not breaks:
            breaks.append(len(text))
        text += sentence
    links = tuple(Link(text.split()[0], target) for target in targets)
    return Block(kind=kind, text=text, breaks=tuple(breaks), links=links)  # type: ignore[arg-type]


BLOCKS = st.builds(
    block,
    st.lists(SENTENCES, min_size=1, max_size=4),
    TARGETS,
    st.sampled_from(["paragraph", "item", "row"]),
)
SECTIONS = st.builds(
    lambda title, blocks, level: Section(id=title, title=title, level=level, blocks=tuple(blocks)),
    TITLES,
    st.lists(BLOCKS, max_size=5),
    st.integers(1, 3),
)
DOCUMENTS = st.lists(SECTIONS, max_size=5).map(lambda sections: Document(sections=tuple(sections)))


@st.composite
def edited(draw: st.DrawFn) -> tuple[Document, Document]:
    """Return a document and a version of it: blocks moved, joined, cut and edited."""
    old = draw(DOCUMENTS)
    kept = []
    for section in draw(st.permutations(old.sections)) if draw(st.booleans()) else old.sections:
        blocks = list(section.blocks)
        choice = draw(st.integers(0, 4))
        if choice == 0 and len(blocks) > 1:
            first, second = blocks[0], blocks[1]
            if not first.text.endswith(ENDING):
                first = replace(first, text=first.text + ".")
            start = len(first.text) + 1
            breaks = (*first.breaks, *(start + at for at in second.breaks))
            blocks[:2] = [
                replace(first, text=f"{first.text} {second.text}", breaks=breaks, kind="paragraph")
            ]
        elif choice == 1:
            blocks = list(draw(st.permutations(blocks)))
        elif choice == 2 and blocks:
            blocks[draw(st.integers(0, len(blocks) - 1))] = draw(BLOCKS)
        elif choice == 3:
            blocks.insert(draw(st.integers(0, len(blocks))), draw(BLOCKS))
        title = draw(TITLES) if draw(st.integers(0, 4)) == 0 else section.title
        kept.append(replace(section, title=title, blocks=tuple(blocks)))
    return old, Document(sections=tuple(kept))


@given(edited())
@MANY
def test_edits_of_odd_texts_give_new(pair: tuple[Document, Document]) -> None:
    """Carrying out the edits gives the new words, whatever signs and numbers they hold."""
    old, new = pair
    assert apply(old, compare(old, new)) == folded_words(new)


@given(edited())
@MANY
def test_swapping_odd_texts_swaps_the_edits(pair: tuple[Document, Document]) -> None:
    """Compared the other way round, what was inserted is deleted and the reverse."""
    old, new = pair
    there, back = compare(old, new), compare(new, old)
    assert sorted((edit.deleted, edit.inserted) for edit in there.edits) == sorted(
        (edit.inserted, edit.deleted) for edit in back.edits
    )


@given(edited())
@MANY
def test_equal_keys_of_odd_texts_mean_no_edits(pair: tuple[Document, Document]) -> None:
    """What the key cannot tell apart is told by no edit."""
    old, new = pair
    if text_key(old) == text_key(new):
        assert compare(old, new).is_empty


def test_a_number_alone_between_two_stops_moves_with_its_text() -> None:
    """What is read as one sentence on one side must be so where edits are carried out."""
    first, other, odd = [
        Section(id="", title="", level=1, blocks=tuple(blocks))
        for blocks in (
            [],
            [block(["we we we we."], [], "paragraph")],
            [block(["Inc. 1.5.", "we."], [], "paragraph")],
        )
    ]
    old, new = Document(sections=(first, other, odd)), Document(sections=(first, odd, other))
    assert apply(old, compare(old, new)) == folded_words(new)
