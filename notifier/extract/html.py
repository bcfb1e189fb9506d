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
#: One of these stands between two attributes; behind an equals sign is a value.
_SIGNS_BETWEEN = (b" ", b"\n", b"\t", b"\r", b"\f", b"\v", b"/", b"=")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")


def checked(raw: bytes) -> bytes:
    """Return the UTF-8 that is parsed: no NUL, of which a parser would make a visible character.

    Raises :class:`~notifier.errors.UnreadableDocument` where there are too many tags, or a tag has so
    many attributes that parsing takes minutes.
    """
    raw = raw.replace(b"\0", b"")
    if len(raw) > MAX_TAGS and raw.count(b"<") > MAX_TAGS:
        raise UnreadableDocument(f"The page has more than {MAX_TAGS:,} tags.")
    # Each attribute takes a character and a space.
    for tag in [tag for tag in _TAG.findall(raw) if len(tag) > 2 * MAX_ATTRIBUTES]:
        if sum(map(tag.count, _SIGNS_BETWEEN)) < MAX_ATTRIBUTES:
            continue  # told faster than parting them
        if len(_BETWEEN.split(_VALUE.sub(b" ", tag))) > MAX_ATTRIBUTES:
            raise UnreadableDocument(
                f"A tag of the page has more than {MAX_ATTRIBUTES:,} attributes."
            )
    return raw


def parse(markup: bytes) -> Element:
    """Return the tree of *markup* in UTF-8. Raises :class:`~notifier.errors.UnreadableDocument`."""
    raw = checked(markup)
    # Not lxml.html's own parser: it asks Python for the class of every element.
    parser = etree.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableDocument("The page nests its markup too deeply to be read to its end.")
    # Longer words are found faster.
    if root is not None and (b"data-cfemail" in raw or b"/email-protection#" in raw):
        reveal_mail(root)
    # Nothing but white space or comments gives no tree.
    return etree.Element("html") if root is None else root


def select(markup: bytes, include: Sequence[str], exclude: Sequence[str]) -> bytes:
    """Return the part of *markup* that the CSS selectors choose, in page order; without *include*, all.

    Raises :class:`~notifier.errors.UnreadableDocument` naming a selector that is none.
    """
    text = checked(markup).decode()
    # BeautifulSoup warns of XML, which XHTML may well be.
    soup = BeautifulSoup(_XML_DECLARATION.sub("", text), "lxml")
    try:
        for selector in exclude:
            for tag in soupsieve.select(selector, soup):
                tag.decompose()
        if not include:
            return str(soup).encode("utf-8", "replace")
        chosen = soupsieve.select(", ".join(include), soup)
    except soupsieve.SelectorSyntaxError as error:
        named = ", ".join((*include, *exclude))
        raise UnreadableDocument(
            f"A CSS selector of this source is not valid ({named}): {error}",
            next_step="Correct the selector; what is recorded is kept.",
        ) from error
    ids = {id(tag) for tag in chosen}
    outer = [tag for tag in chosen if not any(id(above) in ids for above in tag.parents)]
    inner = "".join(f"<div>{tag}</div>" for tag in outer)
    return f"<html><body>{inner}</body></html>".encode("utf-8", "replace")


def read(markup: bytes, url: str | None, include: Sequence[str], exclude: Sequence[str]) -> Reading:
    """Read an HTML page in UTF-8; without *include* the policy is looked for in the whole of it."""
    if include or exclude:
        markup = select(markup, include, exclude)
    page = walk(parse(markup))
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
            targets = ((link, absolute(link.target, base)) for link in piece.links)
            piece.links = tuple(
                link if target == link.target else Link(link.text, target)
                for link, target in targets
                if target
            )
