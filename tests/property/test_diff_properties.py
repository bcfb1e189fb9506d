"""What holds for every pair of documents, however odd."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.compose.redline import redline
from notifier.diff import apply, compare, folded_words, text_key
from notifier.model.change import Change
from notifier.model.document import Block, Document, Link, Section

MANY = settings(max_examples=120, deadline=None)
SOME = settings(max_examples=40, deadline=None)

WORDS = [
    "we",
    "may",
    "will",
    "not",
    "share",
    "sell",
    "keep",
    "your",
    "data",
    "address",
    "orders",
    "with",
    "partners",
    "days",
    "30",
    "90",
    "for",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(
    lambda words: " ".join(["They", *words]) + "."
)
LINKS = st.lists(
    st.sampled_from(["https://books.example.com/a", "https://books.example.com/b"]), max_size=1
)


def block(sentences: list[str], targets: list[str], kind: str) -> Block:
    """Return a block of sentences whose first word carries the links."""
    breaks, text = [], ""
    for sentence in sentences:
        text += " " if text else ""
        breaks.append(len(text))
        text += sentence
    links = tuple(Link(text.split()[0], target) for target in targets)
    return Block(kind=kind, text=text, breaks=tuple(breaks), links=links)  # type: ignore[arg-type]


BLOCKS = st.builds(
    block,
    st.lists(SENTENCES, min_size=1, max_size=4),
    LINKS,
    st.sampled_from(["paragraph", "item", "row"]),
)
SECTIONS = st.builds(
    lambda title, blocks, level: Section(id=title, title=title, level=level, blocks=tuple(blocks)),
    st.sampled_from(["", "Scope", "1. Sharing", "Your data", "Retention of data", "Contact"]),
    st.lists(BLOCKS, max_size=4),
    st.integers(1, 3),
)
DOCUMENTS = st.lists(SECTIONS, max_size=6).map(lambda sections: Document(sections=tuple(sections)))


@st.composite
def edited_pairs(draw: st.DrawFn) -> tuple[Document, Document]:
    """Return a document and a version of it with sections and blocks cut, moved or replaced."""
    old = draw(DOCUMENTS)
    sections = draw(st.permutations(old.sections)) if draw(st.booleans()) else list(old.sections)
    kept = []
    for section in sections:
        if draw(st.integers(0, 5)) == 0:
            continue
        blocks = list(section.blocks)
        if draw(st.booleans()):
            blocks = list(draw(st.permutations(blocks)))
        if draw(st.booleans()):
            blocks.insert(draw(st.integers(0, len(blocks))), draw(BLOCKS))
        title = section.title if draw(st.integers(0, 3)) else section.title + " and more"
        kept.append(replace(section, title=title, blocks=tuple(blocks)))
    return old, Document(sections=tuple(kept))


PAIRS = edited_pairs() | st.tuples(DOCUMENTS, DOCUMENTS)


def words(text: str) -> list[str]:
    """Return the words of a text without white space."""
    return text.replace("\n", " ").split()


@given(PAIRS)
@MANY
def test_edits_applied_to_old_give_new(pair: tuple[Document, Document]) -> None:
    """Carrying out the edits on the old document gives the new one's words."""
    old, new = pair
    assert apply(old, compare(old, new)) == folded_words(new)


@given(PAIRS)
@SOME
def test_swapping_the_sides_swaps_the_edits(pair: tuple[Document, Document]) -> None:
    """Compared the other way round, what was inserted is deleted and the reverse."""
    old, new = pair
    there, back = compare(old, new), compare(new, old)
    assert sorted((edit.deleted, edit.inserted) for edit in there.edits) == sorted(
        (edit.inserted, edit.deleted) for edit in back.edits
    )


@given(DOCUMENTS)
@SOME
def test_nothing_changes_against_itself(document: Document) -> None:
    """A document compared with itself has no edits."""
    assert compare(document, document).is_empty


@given(PAIRS)
@SOME
def test_key_and_comparison_agree(pair: tuple[Document, Document]) -> None:
    """Equal text keys mean no edits, and no edits mean equal keys."""
    old, new = pair
    assert (text_key(old) == text_key(new)) is compare(old, new).is_empty


@given(PAIRS)
@SOME
def test_change_survives_json(pair: tuple[Document, Document]) -> None:
    """A change read back from its JSON is the same change."""
    change = compare(*pair)
    assert Change.from_dict(change.to_dict()) == change


@given(PAIRS)
@SOME
def test_runs_hold_both_texts(pair: tuple[Document, Document]) -> None:
    """An edit's unchanged and inserted words are its new text, unchanged and deleted its old."""
    for edit in compare(*pair).edits:
        if edit.kind in ("replaced", "renamed", "moved_edited", "inserted", "deleted"):
            new = "".join(run.text for run in edit.runs if run.kind != "deleted")
            old = "".join(run.text for run in edit.runs if run.kind != "inserted")
            assert "".join(words(new)) == "".join(words(edit.new))
            assert "".join(words(old)) == "".join(words(edit.old))


@given(PAIRS)
@SOME
def test_ids_are_unique(pair: tuple[Document, Document]) -> None:
    """No two edits of a change share an id."""
    ids = [edit.id for edit in compare(*pair).edits]
    assert len(set(ids)) == len(ids)


@given(PAIRS)
@SOME
def test_redline_shows_the_whole_new_text(pair: tuple[Document, Document]) -> None:
    """Without its deletions a redline is the new document, word for word."""
    old, new = pair
    shown: list[str] = []
    for section in redline(old, new, compare(old, new)).sections:
        for marks in (section.title_marks, *(block.marks for block in section.blocks)):
            shown.extend(m.text for m in marks if m.kind in ("same", "inserted", "moved_to"))
            shown.append(" ")
    assert "".join(words("".join(shown))) == "".join(words(new.text))


@given(PAIRS)
@SOME
def test_redline_shows_every_deletion(pair: tuple[Document, Document]) -> None:
    """Every deleted word of a change stands in its redline."""
    old, new = pair
    change = compare(old, new)
    shown: list[str] = []
    for section in redline(old, new, change).sections:
        for marks in (section.title_marks, *(block.marks for block in section.blocks)):
            shown.extend(w for m in marks if m.kind == "deleted" for w in words(m.text))
    assert sorted(shown) == sorted(w for e in change.edits for t in e.deleted for w in words(t))
