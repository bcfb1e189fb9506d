"""A policy on several pages is kept as one stretch of bytes and read as one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.errors import UnreadableDocument
from notifier.extract import read
from notifier.extract.multipart import Part, join, split

ONE = Part(
    "https://example.com/privacy", "text/html; charset=utf-8", b"<h1>One</h1><p>A clause.</p>"
)
TWO = Part("https://example.com/keeping", "text/markdown", b"# Two\n\nAnother [clause](more).\n")

parts = st.lists(
    st.builds(
        Part,
        st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20).map(
            lambda path: f"https://example.com/{path}"
        ),
        st.sampled_from(["text/html", "text/plain; charset=utf-8", "application/pdf", ""]),
        st.binary(max_size=60) | st.sampled_from([b"\r\n\r\n", b"--part-\r\n", b"\r\n--"]),
    ),
    min_size=1,
    max_size=5,
)


@given(parts)
def test_pages_come_out_as_they_went_in(pages: list[Part]) -> None:
    """No byte of a page is changed, whatever it is."""
    assert split(join(pages)[1]) == pages


@given(parts)
def test_the_same_pages_give_the_same_bytes(pages: list[Part]) -> None:
    """A policy that has not changed is the same snapshot."""
    assert join(pages) == join(list(pages))


@given(parts, st.integers(min_value=0, max_value=200))
def test_what_is_cut_short_is_never_read(pages: list[Part], kept: int) -> None:
    """A snapshot that lost its end is an error and not a shorter policy."""
    raw = join(pages)[1]
    with pytest.raises(UnreadableDocument):
        split(raw[: min(kept, len(raw) - 1)])


@pytest.mark.parametrize("raw", [b"", b"--\r\n", b"--part-1\r\n", b"--part-" + b"0" * 64 + b"\r\n"])
def test_what_is_no_such_bytes_is_an_error(raw: bytes) -> None:
    """Bytes of another kind are refused."""
    with pytest.raises(UnreadableDocument):
        split(raw)


def test_pages_are_read_one_behind_the_other_each_by_its_own_reader() -> None:
    """Sections follow in the order of the pages; links start from the page they are on."""
    media_type, raw = join([ONE, TWO])
    document = read(raw, media_type, url="https://example.com/")
    assert document.title == "One"
    assert document.text.splitlines() == ["One", "A clause.", "Two", "Another clause."]
    (link,) = [link for section in document.sections for b in section.blocks for link in b.links]
    assert link.target == "https://example.com/more"


def test_a_header_cannot_be_forged_by_an_address() -> None:
    """Line breaks in what a server says of a page do not begin a header of ours."""
    forged = Part("https://example.com/\r\nContent-Type: text/plain", "text/html", b"<p>x</p>")
    (part,) = split(join([forged])[1])
    assert part.media_type == "text/html"
