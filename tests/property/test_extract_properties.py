"""Whatever arrives, reading ends in a document or in a ReadError, and depends on the text alone."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.errors import ReadError
from notifier.extract import assess, read
from notifier.extract.normalize import word_set
from notifier.extract.sentences import breaks
from notifier.model.document import Document
from notifier.model.links import link_key

MEDIA_TYPES = ["text/html", "text/markdown", "text/plain"]
TAGS = sorted(
    word_set(
        "p div span a b br ul ol li table tr td h2 nav footer button details summary dl dt pre x-y"
    )
)

markup = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
        st.sampled_from(
            ["<div hidden>", "<a href='/x'>", "<table><tr><td>", "<p style='display:none'>", "<!--"]
        ),
        st.text(max_size=20),
        st.sampled_from(["We collect data. ", "\x00", "\u202e", "&nbsp;", "\ud800", "•", " | "]),
    ),
    max_size=60,
).map("".join)
SENTENCES = st.lists(
    st.sampled_from(
        ["We sell books.", "Do you agree?", "See Sec. 4 of it!", "“We do.”", "It costs 3.50 a day."]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(raw=st.one_of(st.binary(max_size=300), markup), media_type=st.sampled_from(MEDIA_TYPES))
def test_any_bytes_read_or_are_refused(raw: bytes | str, media_type: str) -> None:
    """Nothing crashes, blocks are never blank, sentences cover their block, and JSON round-trips."""
    with suppress(ReadError):
        document = read(raw, media_type)
        for section in document.sections:
            for block in section.blocks:
                assert block.text == block.text.strip() != ""
                assert list(block.breaks) == sorted(set(block.breaks))
                assert all(block.sentences)
        assert len({section.id for section in document.sections}) == len(document.sections)
        assert Document.from_dict(document.to_dict()) == document
        assert assess(document).plausible is (assess(document).reason == "")
        assert read(raw, media_type) == document


@given(first=SENTENCES, second=SENTENCES)
def test_joining_paragraphs_moves_no_boundary(first: str, second: str) -> None:
    """The sentences of two paragraphs are those of the two joined."""
    joined = f"{first} {second}"
    shifted = tuple(len(first) + 1 + offset for offset in breaks(second))
    assert breaks(joined) == (*breaks(first), *shifted)


@given(st.text(max_size=60))
def test_a_link_key_is_its_own_key_or_total(target: str) -> None:
    """Every text has a key, whatever it is."""
    assert isinstance(link_key(target), str)


@given(
    st.lists(SENTENCES, min_size=8, max_size=12),
    st.sampled_from(["\n", "\t", " \u00a0", "\u200b "]),
)
def test_white_space_and_invisible_characters_change_nothing(texts: list[str], space: str) -> None:
    """What no reader can see is not in the document."""
    plain = "".join(f"<p>{text}</p>" for text in texts)
    spaced = "".join(f"{space}<p>{space}{text.replace(' ', space + ' ')}</p>" for text in texts)
    assert read(plain).text == read(spaced).text
