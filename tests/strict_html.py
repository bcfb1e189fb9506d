"""HTML of ours, read as strictly as we write it: whatever was somebody else's must be text in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser

_VOID = frozenset({"meta", "link", "br", "col", "hr", "img", "input"})
#: What our redlines, texts and mails are made of.
TAGS = frozenset(
    (
        "html", "head", "meta", "title", "style", "body", "main", "div", "section", "article",
        "table", "thead", "tbody", "tr", "th", "td", "p", "span", "ul", "ol", "li", "a", "h1",
        "h2", "h3", "h4", "h5", "h6", "ins", "del", "details", "summary", "bdi", "strong", "b",
        "em", "blockquote", "pre", "code", "dl", "dt", "dd", "br", "hr", "nav", "footer",
        "header", "time", "small",
    )
)  # fmt: skip
_ATTRIBUTES = frozenset(
    (
        "class", "id", "href", "rel", "dir", "lang", "title", "aria-label", "aria-hidden",
        "aria-labelledby", "colspan", "scope", "tabindex", "role", "charset", "name",
        "content", "style", "width", "cellpadding", "cellspacing", "border", "align",
        "datetime",
    )
)  # fmt: skip
_TARGET = re.compile(r"(?:https?:|mailto:|#)", re.IGNORECASE)
#: What mails tell Outlook.
_COMMENTS = frozenset(
    {
        '[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]',
        "[if mso]></td></tr></table><![endif]",
    }
)
#: Controls, marks that turn or hide text, and lone surrogates: none of them may be left raw.
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


class _Strict(HTMLParser):
    def __init__(self, tags: Iterable[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.tags = frozenset(tags)
        self.open: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.tags, f"<{tag}> in a page of ours"
        for name, value in attrs:
            assert name in _ATTRIBUTES, f"attribute {name} in a page of ours"
            if name == "href":
                assert value, "a link that leads nowhere"
                assert _TARGET.match(value), f"a link to {value!r}"
            if name == "id":
                assert value not in self.ids, f"two elements of id {value}"
                self.ids.add(value or "")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_comment(self, data: str) -> None:
        assert data in _COMMENTS, f"a comment in a page of ours: {data[:40]!r}"


def check_html(html: str, tags: Iterable[str] = TAGS) -> set[str]:
    """Check that *html* is well-formed, of known *tags*, and leads nowhere odd; return its ids."""
    assert not RAW.search(html), f"raw {RAW.search(html)!r}"
    reader = _Strict(tags)
    reader.feed(html)
    reader.close()
    assert not reader.open, f"left open: {reader.open[-3:]}"
    return reader.ids
