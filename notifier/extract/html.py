"""HTML to pieces: one walk over lxml's tree, without recursion.

BeautifulSoup reads only where selectors are asked for: parsing with it costs ten times as much as
the whole of this module. Text that a style sheet hides cannot be told here; text that the markup
itself hides is left out, but for the panels of accordions and tabs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import soupsieve
from bs4 import BeautifulSoup
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from notifier.errors import UnreadableDocument
from notifier.extract.boxes import Box, PagePiece, is_hidden, mark_of
from notifier.extract.links import absolute, decode_mail
from notifier.extract.main_content import policy, shown
from notifier.extract.normalize import clean
from notifier.extract.outline import UNLEVELLED, Reading
from notifier.model.document import BlockKind, Link

_DROPPED = (
    "script style noscript template svg math iframe object embed canvas audio video map link meta"
    " select textarea input datalist progress meter img picture source title base"
).split()
_BOXES = frozenset(
    "article aside blockquote body center details dialog div dl fieldset figure footer form header"
    " hgroup main menu nav ol section table tbody td ul search dir".split()
)
_BLOCKS = _BOXES | frozenset(
    "address caption dd dt figcaption hr legend li p pre summary tfoot th thead tr option".split()
)
_STRONG = frozenset(("b", "strong", "u"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_OPENER = re.compile(r"accordion|collaps|toggle|expand|faq|panel|question", re.IGNORECASE)
#: Stands for a line break until a block is complete.
_BREAK = "\v"
_ITEM_MARK = re.compile(r"\s*(?:[•◦▪‣●○■□∙·–—-]\s|[(\[]?\d{1,2}[.)\]]\s|[(\[][a-z]{1,3}\)\s)")
#: A cell with more characters is a column of a page, not a fact in a table.
_CELL_CHARS = 3000


@dataclass(slots=True)
class Page:
    """A page as walked: its pieces in reading order, the boxes they lie in, what it says of itself."""

    pieces: list[PagePiece] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    title: str = ""
    language: str = ""


def parse(text: str) -> HtmlElement:
    """Return the tree of *text*. Raises :class:`~notifier.errors.UnreadableDocument`."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but white space or comments
        return HtmlElement("html")
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableDocument("The page nests its markup too deeply to be read to its end.")
    return root


def select(text: str, include: Sequence[str], exclude: Sequence[str]) -> str:
    """Return the markup that the CSS selectors choose, in page order; without *include*, all.

    Raises :class:`~notifier.errors.UnreadableDocument` naming a selector that is none.
    """
    soup = BeautifulSoup(text, "lxml")
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
            next_step="Correct the selector; the last good version is kept.",
        ) from error
    ids = {id(tag) for tag in chosen}
    outer = [tag for tag in chosen if not any(id(above) in ids for above in tag.parents)]
    return f"<html><body>{''.join(f'<div>{tag}</div>' for tag in outer)}</body></html>"


def read(text: str, url: str | None, include: Sequence[str], exclude: Sequence[str]) -> Reading:
    """Read an HTML page; without *include* the policy is looked for in the whole of it."""
    if include or exclude:
        text = select(text, include, exclude)
    page = walk(parse(text), url)
    pieces = shown(page.pieces, page.boxes) if include else policy(page.pieces, page.boxes)
    title = next((piece.text for piece in pieces if piece.heading == 1), page.title)
    return Reading(pieces, title=title, language=page.language)


def walk(root: HtmlElement, url: str | None) -> Page:
    """Return everything in the tree that may be visible, in reading order. Strips *root*."""
    page = Page(language=root.get("lang") or "")
    title = root.find(".//head/title")
    page.title = clean(title.text or "") if title is not None else ""
    base = root.find(".//base[@href]")
    if base is not None:
        url = absolute(base.get("href") or "", url) or url
    for element in root.iterfind(".//*[@data-cfemail]"):
        address = decode_mail(element.get("data-cfemail") or "")
        if address:
            for child in list(element):
                element.remove(child)
            element.text = address
            if element.tag == "a":
                element.set("href", f"mailto:{address}")
    etree.strip_elements(root, *_DROPPED, with_tail=False)
    body = root.find("body")
    _Walk(page, url).run(root if body is None else body)
    return page


class _Walk:
    """State of one walk: the text gathered since the last block, and what encloses it."""

    def __init__(self, page: Page, url: str | None) -> None:
        self.page = page
        self.url = url
        self.parts: list[str] = []
        self.bold: list[bool] = []
        self.links: list[Link] = []
        self.linked = 0
        self.anchors: list[tuple[HtmlElement, int]] = []
        self.control = False
        self.strong = 0
        self.box = 0
        self.depth = 0
        self.kind: BlockKind = "paragraph"

    def run(self, body: HtmlElement) -> None:
        """Walk the tree."""
        page, parts, bold = self.page, self.parts, self.bold
        page.boxes.append(Box(-1, "body"))
        heading: HtmlElement | None = None
        row: HtmlElement | None = None
        data_tables: set[HtmlElement] = set()
        boxed: dict[HtmlElement, int] = {}
        walker = etree.iterwalk(body, events=("start", "end"))
        for event, element in walker:
            tag = element.tag
            if event == "start":
                if element is body:
                    pass
                elif tag in _BLOCKS or "-" in tag:
                    if heading is not None or row is not None:
                        parts.append(" | " if tag in ("td", "th") and row is not None else " ")
                        bold.append(True)
                        if is_hidden(element):
                            walker.skip_subtree()
                            continue
                    else:
                        self.flush()
                        mark, panel = mark_of(element, tag)
                        if mark or tag in _BOXES:
                            boxed[element] = self.box
                            page.boxes.append(Box(self.box, tag, mark, panel))
                            self.box = len(page.boxes) - 1
                        if tag in _LISTS:
                            self.depth += 1
                        elif tag == "li":
                            self.kind = "item"
                        elif tag == "table":
                            if _is_data(element):
                                data_tables.add(element)
                        elif tag == "tr":
                            if _table_of(element) in data_tables:
                                row = element
                        elif tag in ("dt", "summary") or element.get("role") == "heading":
                            heading = element
                        elif tag == "pre":
                            self.kind = "code"
                        elif tag == "blockquote":
                            self.kind = "quote"
                elif tag in _HEADINGS:
                    if heading is None and row is None:
                        self.flush()
                        heading = element
                elif tag == "br":
                    parts.append(" " if heading is not None or row is not None else _BREAK)
                    bold.append(False)
                elif tag == "a":
                    if element.get("href"):
                        self.anchors.append((element, len(parts)))
                elif tag in _STRONG:
                    self.strong += 1
                elif tag == "button":
                    if heading is None and row is None:
                        self.flush()
                        if _opens(element):
                            heading = element
                        else:
                            self.control = True
                elif element.attrib:
                    if is_hidden(element):
                        walker.skip_subtree()
                        continue
                    if _BOLD_STYLE.search(element.get("style") or ""):
                        self.strong += 1
                text = element.text
                if text:
                    parts.append(text)
                    bold.append(self.strong > 0)
                continue

            if element is row:
                row = None
                self.flush(kind="row")
            elif element is heading:
                heading = None
                self.flush(heading=_level(element))
            elif tag in _BLOCKS or "-" in tag:
                if heading is not None or row is not None:
                    parts.append(" ")
                    bold.append(True)
                else:
                    self.flush()
                    if tag in _LISTS:
                        self.depth -= 1
                    if tag in _LISTS or tag in ("li", "pre", "blockquote"):
                        self.kind = "paragraph"
                    if tag == "table":
                        data_tables.discard(element)
            elif tag == "button":
                if heading is None and row is None:
                    self.flush()
                    self.control = False
            elif tag == "a":
                if self.anchors and self.anchors[-1][0] is element:
                    self.link(*self.anchors.pop())
            elif tag in _STRONG:
                self.strong -= 1
            elif tag != "br" and tag not in _HEADINGS and element.attrib:
                if _BOLD_STYLE.search(element.get("style") or "") and not is_hidden(element):
                    self.strong -= 1
            if element in boxed:
                self.box = boxed.pop(element)
            tail = element.tail
            if tail and element is not body:
                parts.append(tail)
                bold.append(self.strong > 0)
        self.flush()

    def link(self, element: HtmlElement, start: int) -> None:
        """Note the link whose text was gathered since part *start*."""
        text = clean("".join(self.parts[start:]))
        target = absolute(element.get("href") or "", self.url)
        if text and target:
            self.linked += text.count(" ") + 1
            self.links.append(Link(text, target))

    def flush(self, kind: BlockKind | None = None, heading: int = 0) -> None:
        """End a block: turn the text gathered so far into pieces."""
        if not self.parts:
            return
        for index, (element, start) in enumerate(self.anchors):  # a link around several blocks
            self.link(element, start)
            self.anchors[index] = (element, 0)
        text = "".join(self.parts)
        if not text.isspace():
            kind = kind or self.kind
            if kind == "paragraph" and not heading and _BREAK in text:
                lines = self.lines()
            else:
                strong = all(
                    flag or not part or part.isspace()
                    for part, flag in zip(self.parts, self.bold, strict=True)
                )
                lines = [(text, strong)]
            for line, strong in lines:
                self.add(clean(line), kind, heading, strong=strong)
            if kind == "item":
                self.kind = "paragraph"
        self.parts.clear()
        self.bold.clear()
        self.links = []
        self.linked = 0

    def lines(self) -> list[tuple[str, bool]]:
        """Split the gathered text at those line breaks that end a paragraph."""
        lines: list[tuple[str, bool]] = []
        parts: list[str] = []
        strong = True
        for part, bold in [*zip(self.parts, self.bold, strict=True), (_BREAK, False)]:
            if part != _BREAK:
                parts.append(part)
                strong = strong and (bold or not part or part.isspace())
                continue
            lines.append(("".join(parts), strong))
            parts, strong = [], True
        joined: list[tuple[str, bool]] = []
        fresh = True
        for line, strong in lines:
            if line.isspace() or not line:
                fresh = True
                continue
            last = joined[-1][0].rstrip() if joined else ""
            apart = (
                fresh or strong or joined[-1][1] or last[-1:] in ".:;!?" or _ITEM_MARK.match(line)
            )
            if apart:
                joined.append((line, strong))
            else:
                joined[-1] = (f"{last} {line}", False)
            fresh = False
        return joined

    def add(self, text: str, kind: BlockKind, heading: int, *, strong: bool) -> None:
        """Add one piece."""
        if kind == "row":
            text = " | ".join(
                cell for cell in map(str.strip, text.split(" | ")) if cell.strip("| ")
            )
        if not text:
            return
        links = tuple(link for link in self.links if link.text in text)
        words = text.count(" ") + 1
        if words < len(text) // 20:  # a script without spaces
            words = len(text) // 2
        elif words >= 5 and len(set(text.split())) * 6 <= words:
            return  # a script measures fonts with it
        self.page.pieces.append(
            PagePiece(
                text,
                kind,
                links=links,
                level=max(1, self.depth) if kind == "item" else 0,
                heading=heading,
                strong=strong,
                box=self.box,
                words=words,
                linked=min(self.linked, words),
                control=self.control,
            )
        )


def _level(element: HtmlElement) -> int:
    """Return the level of a heading element as marked up."""
    tag = element.tag
    if tag in _HEADINGS:
        return _HEADINGS[tag]
    level = element.get("aria-level") or ""
    return int(level) if level in {"1", "2", "3", "4", "5", "6"} else UNLEVELLED


def _opens(button: HtmlElement) -> bool:
    """Whether a button is the title of a panel that it opens."""
    names = f"{button.get('class') or ''} {button.get('id') or ''}"
    return (
        button.get("aria-expanded") is not None
        or button.get("aria-controls") is not None
        or _OPENER.search(names) is not None
    )


def _table_of(row: HtmlElement) -> HtmlElement | None:
    """Return the table that a row belongs to."""
    above = row.getparent()
    while above is not None and above.tag != "table":
        above = above.getparent()
    return above


def _is_data(table: HtmlElement) -> bool:
    """Whether a table holds facts in rows, and is no means of laying out the page."""
    if table.get("role") in {"presentation", "none"}:
        return False
    if next(table.iterdescendants("table", "h1", "h2", "h3", "h4", "form"), None) is not None:
        return False
    cells = list(table.iter("td", "th"))
    rows = sum(1 for _ in table.iter("tr"))
    if len(cells) <= rows:  # one column
        return False
    return all(len(cell.text_content()) < _CELL_CHARS for cell in cells)
