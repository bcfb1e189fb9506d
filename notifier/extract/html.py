"""HTML to pieces: parse, narrow down to what the operator selected, find the policy.

BeautifulSoup reads only where selectors are asked for: parsing with it costs more than all the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import soupsieve
from bs4 import BeautifulSoup
from lxml import etree
from lxml.etree import _Element as Element

from notifier.errors import UnreadableDocument
from notifier.extract.links import absolute
from notifier.extract.main_content import policy, shown
from notifier.extract.outline import Piece, Reading
from notifier.extract.revealed import reveal_mail
from notifier.extract.walk import walk
from notifier.model.document import Link

#: Attributes of one tag; a page with more is refused. The parser looks for each among all before.
MAX_ATTRIBUTES = 1000
#: Signs that may open a tag; each tag costs some microseconds and half a kilobyte. The largest pages
#: that we know of have a fortieth of it.
MAX_TAGS = 300_000
_TAG = re.compile(
    rb"""<[a-zA-Z][^>="']*+(?:(?:="[^"]*+"|=(?:\s*"[^"]*+"|\s*'[^']*+')?+|["'])[^>="']*+)*+"""
)
_VALUE = re.compile(rb"""=\s*(?:"[^"]*+"|'[^']*+')""")
_BETWEEN = re.compile(rb"[\s/]+")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")


def encoded(text: str) -> bytes:
    """Return the bytes that are parsed: no NUL, of which a parser would make a visible character.

    Raises :class:`~notifier.errors.UnreadableDocument` where there are too many tags, or a tag has so
    many attributes that parsing takes minutes. Bytes are searched faster than text.
    """
    raw = text.encode("utf-8", "replace").replace(b"\0", b"")
    if raw.count(b"<") > MAX_TAGS:
        raise UnreadableDocument(f"The page has more than {MAX_TAGS:,} tags.")
    for tag in _TAG.findall(raw):
        if len(tag) <= 2 * MAX_ATTRIBUTES:  # each takes a character and a space
            continue
        if len(_BETWEEN.split(_VALUE.sub(b" ", tag))) > MAX_ATTRIBUTES:
            raise UnreadableDocument(
                f"A tag of the page has more than {MAX_ATTRIBUTES:,} attributes."
            )
    return raw


def parse(text: str) -> Element:
    """Return the tree of *text*. Raises :class:`~notifier.errors.UnreadableDocument`."""
    raw = encoded(text)
    # Not lxml.html's own parser: it asks Python for the class of every element.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableDocument("The page nests its markup too deeply to be read to its end.")
    if root is not None and (b"cfemail" in raw or b"email-protection#" in raw):
        reveal_mail(root)
    # Nothing but white space or comments gives no tree.
    return etree.Element("html") if root is None else root


def select(text: str, include: Sequence[str], exclude: Sequence[str]) -> str:
    """Return the markup that the CSS selectors choose, in page order; without *include*, all.

    Raises :class:`~notifier.errors.UnreadableDocument` naming a selector that is none.
    """
    text = encoded(text).decode()
    # BeautifulSoup warns of XML, which XHTML may well be.
    soup = BeautifulSoup(_XML_DECLARATION.sub("", text), "lxml")
    try:
        for selector in exclude:
            for tag in soupsieve.select(selector, soup):
                tag.decompose()
        if not include:
            return str(soup)
        chosen = soupsieve.select(", ".join(include), soup)
    except soupsieve.SelectorSyntaxError as error:
        named = ", ".join((*include, *exclude))
        raise UnreadableDocument(
            f"A CSS selector of this source is not valid ({named}): {error}",
            next_step="Correct the selector; what is recorded is kept.",
        ) from error
    ids = {id(tag) for tag in chosen}
    outer = [tag for tag in chosen if not any(id(above) in ids for above in tag.parents)]
    return f"<html><body>{''.join(f'<div>{tag}</div>' for tag in outer)}</body></html>"


def read(text: str, url: str | None, include: Sequence[str], exclude: Sequence[str]) -> Reading:
    """Read an HTML page; without *include* the policy is looked for in the whole of it."""
    if include or exclude:
        text = select(text, include, exclude)
    page = walk(parse(text))
    pieces = (
        shown(page.pieces, page.boxes)
        if include
        else policy(page.pieces, page.boxes, page.language)
    )
    resolve(pieces, page.base or url)
    title = next((piece.text for piece in pieces if piece.heading == 1), page.title)
    return Reading(pieces, title=title, language=page.language)


def resolve(pieces: Sequence[Piece], base: str | None) -> None:
    """Make the links of *pieces* absolute; those that lead nowhere else are no links."""
    for piece in pieces:
        if piece.links:
            targets = ((link.text, absolute(link.target, base)) for link in piece.links)
            piece.links = tuple(Link(text, target) for text, target in targets if target)
