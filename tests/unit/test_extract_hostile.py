"""Pages made to hurt: read or refused, with work that grows no faster than they do."""

from __future__ import annotations

import pytest

from notifier.errors import UnreadableDocument
from notifier.extract import html, read

PROSE = "<p>We collect the name and address that you give us, and keep them for 30 days.</p>" * 9
COUNT = html.MAX_ATTRIBUTES + 1


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f"a{number}" for number in range(COUNT)),
        " ".join(f"a{number}='>'" for number in range(COUNT)),
        "".join(f'a{number}="<b>"' for number in range(COUNT)),
        '" ' + " ".join(f"a{number}=1" for number in range(COUNT)) + ' "',
        "/".join(f"a{number}" for number in range(COUNT)),
    ],
)
@pytest.mark.parametrize("include", [(), ("body",)])
def test_a_tag_with_countless_attributes_is_refused(attributes: str, include: tuple[str]) -> None:
    """The parser would look for each attribute among all before it."""
    with pytest.raises(UnreadableDocument, match="more than 1,000 attributes"):
        read(f"<main><p {attributes}>x</p>{PROSE}</main>", include=include)


def test_a_long_attribute_is_one_attribute() -> None:
    """Pages keep whole documents in their attributes, words, quotes and all."""
    state = "a word " * 10_000
    page = f'<main data-state="{state}" data-more=\'{{"a": ">{state}"}}\'>{PROSE}</main>'
    assert "30 days" in read(page).text


@pytest.mark.parametrize(
    "page",
    [
        "<b><i><p><table><td><select><" * 500 + PROSE,
        "&amp;" * 200_000 + PROSE,
        "&unknown;&#x110000;&#0;&#55296;" * 5_000 + PROSE,
        "\0".join(PROSE),
        PROSE.encode("utf-16-le"),
        PROSE.encode("utf-16-be"),
        "<p hidden " * 400,
        "<nav><a href=/x>" * 100 + PROSE,
    ],
)
def test_broken_pages_end_in_a_document(page: str | bytes) -> None:
    """Unclosed tags, storms of entities, NULs and lost byte order marks crash nothing."""
    assert read(page).extractor_version


def test_a_bottomless_page_is_refused() -> None:
    """What the parser would leave out in silence is said."""
    with pytest.raises(UnreadableDocument, match="too deeply"):
        read("<div>" * 100_000 + PROSE)
