"""Which sentence of a block holds which of its links."""

from __future__ import annotations

from notifier.diff.segments import segments_of
from notifier.model.document import Block, Document, Link, Section


def held(text: str, breaks: tuple[int, ...], words: list[str]) -> list[list[str]]:
    """Return the words of the links that each sentence of a block holds."""
    links = tuple(Link(word, f"https://example.com/{number}") for number, word in enumerate(words))
    block = Block(kind="paragraph", text=text, breaks=breaks, links=links)
    section = Section(id="", title="", level=0, blocks=(block,))
    segments = segments_of(Document(sections=(section,))).segments
    return [[link.text for link in segment.links] for segment in segments]


def test_the_words_of_a_link_are_whole_words() -> None:
    """A link's words are looked for with their borders, and without where they have none."""
    assert held("Our database is here. See our data.", (0, 22), ["data"]) == [[], ["data"]]
    assert held("Our database is here. See it.", (0, 22), ["data"]) == [["data"], []]
    assert held("Ask us. Or ask usher.", (0, 8), ["us", "us"]) == [["us"], ["us"]]
