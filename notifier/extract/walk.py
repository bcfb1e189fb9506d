"""One walk over the tree of a page: its text in pieces, each in its box. No recursion.

Text that a style sheet hides cannot be told here; text that the markup itself hides is marked, so
that the panels of accordions and tabs can be kept. Longer than other modules because the openers and
closers of all elements share one state.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from lxml import etree
from lxml.etree import _Element as Element

from notifier.extract.boxes import (
    Box,
    PagePiece,
    are_dots,
    is_data,
    is_hidden,
    is_panel,
    is_rest,
    mark_of,
    opens_panel,
)
from notifier.extract.lines import BREAK, paragraphs
from notifier.extract.normalize import clean, word_set
from notifier.extract.outline import MAX_PIECES, UNLEVELLED, too_many_pieces
from notifier.extract.pictures import (
    LABEL,
    is_drawn,
    label_of,
    leads_away,
    name_pictures,
    spoken,
)
from notifier.extract.remember import remembered
from notifier.extract.revealed import FIELD, mark_fields, reveal
from notifier.extract.superscripts import raise_digits
from notifier.extract.table_rows import Row, place_cells
from notifier.model.document import BlockKind, Link
from notifier.model.links import link_key

_DROPPED = word_set("""
    script style noscript template svg math iframe object embed canvas audio video map link meta select
    textarea input datalist progress meter img source title base del s strike
    """)
#: What is looked at before the walk.
_LOOKED_AT = ("base", "template", "textarea", "input", "img", "svg", "sup")
_BOXES = word_set("""
    article aside blockquote center details dialog div dl fieldset figure footer form header hgroup main
    menu nav ol section table tbody td ul search dir
    """)
_BLOCKS = _BOXES | word_set(
    "address caption dd dt figcaption hr legend li p pre summary tfoot th thead tr option"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_CELLS = frozenset(("td", "th"))
_ENDS_KIND = _LISTS | {"li", "pre", "blockquote"}
_KINDS: dict[str, BlockKind] = {"li": "item", "pre": "code", "blockquote": "quote"}
_WEIGHT = re.compile(r"font-weight\s*:\s*(?:(bold|[6-9]00)|normal|lighter|[1-5]00)", re.IGNORECASE)
_BOLD_CLASSES = word_set("""
    bold font-bold fw-bold text-bold is-bold fw-bolder font-extrabold font-weight-bold semibold font-semibold
    fw-semibold text-semibold
    """)
#: Characters of a bold block that may be a heading, and elements within it that are looked at.
_SHORT_CHARS, _SHORT_PARTS = 200, 20
#: Characters of a word, with its space, that no text has on average where words are spaced; and those of
#: scripts that set none, of which two are about a word.
_LONG_WORD = 12
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
#: Links that follow each other without a word between are lines of a menu.
_MENU = 3
#: Menus and footers without a longer text, in code points, hold no sentence of a policy.
_has_long_text = etree.XPath("boolean(descendant::text()[string-length(normalize-space()) > 45])")
#: Where there is nothing to choose from, a short text may be a remark.
_offers = etree.XPath("boolean(descendant::a[2] or descendant::button[2] or descendant::form)")
_has_own_words = etree.XPath(
    "boolean(.//text()[normalize-space(.)][not(ancestor::button or ancestor::svg or ancestor::*[@role='button'])])"
)

#: What is done where an element begins or ends; False where nothing in it is to be read.
Handler = Callable[[str, Element], bool | None]


@dataclass(slots=True)
class Page:
    """A page as walked: its pieces in reading order, the boxes they lie in, what it says of itself."""

    pieces: list[PagePiece] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    title: str = ""
    language: str = ""
    base: str = ""


def walk(root: Element) -> Page:
    """Return everything in the tree that may be visible, in reading order. Strips *root*."""
    page = Page(language=root.get("lang") or "")
    title = root.find(".//head/title")
    page.title = clean(title.text or "") if title is not None else ""
    found = _by_tag(root)
    targets = (base.get("href") for base in found["base"])
    page.base = next((target for target in targets if target is not None), "")
    reveal(found["template"] + found["textarea"])
    mark_fields(found["input"])
    name_pictures(found["img"] + found["svg"])
    etree.strip_elements(root, *_DROPPED, with_tail=False)
    raise_digits(found["sup"])
    body = root.find("body")
    _Walk(page).run(root if body is None else body)
    return page


def _by_tag(root: Element) -> dict[str, list[Element]]:
    """Return the elements under *root* that are looked at before the walk, found in one pass."""
    found: dict[str, list[Element]] = {tag: [] for tag in _LOOKED_AT}
    for element in root.iter(*_LOOKED_AT):
        found[str(element.tag)].append(element)
    return found


class _Handlers(dict[str, Handler]):
    """What to do at each tag. Custom elements lay out pages like blocks, other ones mark up words."""

    def __init__(self, block: Handler, inline: Handler, known: Mapping[str, Handler]) -> None:
        super().__init__(known)
        self.block, self.inline = block, inline

    def __missing__(self, tag: str) -> Handler:
        """Return what to do at a tag that is met for the first time."""
        self[tag] = self.block if "-" in tag else self.inline
        return self[tag]


class _Walk:
    """State of one walk: the text gathered since the last block, and what encloses it.

    ``whole``: the heading or table row that is being gathered; blocks within it end nothing.
    ``menu``: the outermost navigation that is open, looked into once for all those within.
    ``spans``: for each link, the parts ``[start:end]`` that are its text, and where it leads.
    ``strong``: the open elements that set the weight of text, and whether to bold. ``anchors``: open links.
    ``table``, ``rows``: the open table of facts and its rows. ``cells``: each cell of the open row, and the
    part at which it starts. ``label``: what a picture says that stands in the open cell or link.
    ``worded``: the heading that was last asked for words outside of its controls, and whether it has any.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.parts: list[str] = []
        self.bold: list[bool] = []
        self.spans: list[tuple[int, int, str]] = []
        self.kind: BlockKind = "paragraph"
        self.control = False
        self.depth = 0
        self.box = 0
        self.boxed: dict[Element, int] = {}
        self.whole: Element | None = None
        self.menu: Element | None = None
        self.table: Element | None = None
        self.rows: list[Row] = []
        self.cells: list[tuple[Element, int]] = []
        self.label = ""
        self.anchors: list[tuple[Element, int, bool]] = []
        self.strong: list[tuple[Element, bool]] = []
        self.worded: tuple[Element | None, bool] = (None, False)

    def run(self, body: Element) -> None:
        """Walk the tree under *body*."""
        self.page.boxes.append(Box(-1, "body"))
        parts, bold, strong = self.parts, self.bold, self.strong
        openers = _Handlers(
            self.open_block,
            self.open_inline,
            {
                "a": self.open_link,
                "br": self.open_break,
                "button": self.open_button,
                LABEL: self.open_label,
                **dict.fromkeys(("b", "strong", "u"), self.open_bold),
                **dict.fromkeys(_HEADINGS, self.open_heading),
                **dict.fromkeys(_BLOCKS, self.open_block),
            },
        )
        closers = _Handlers(
            self.close_block,
            self.close_inline,
            {
                "a": self.close_link,
                "br": self.close_break,
                **dict.fromkeys(("button", *_HEADINGS, *_BLOCKS), self.close_block),
                **dict.fromkeys(_CELLS, self.close_cell),
                "table": self.close_table,
            },
        )
        walker = etree.iterwalk(body, events=("start", "end"))
        for event, element in walker:
            tag = str(element.tag)
            if event == "start":
                if element is not body and not openers[tag](tag, element):
                    walker.skip_subtree()
                    continue
                text = element.text
            elif element is body:
                break
            else:
                closers[tag](tag, element)
                text = element.tail
            if text and (parts or not text.isspace()):
                parts.append(text)
                bold.append(bool(strong) and strong[-1][1])
        self.flush()

    # Each opener returns False where nothing in the element is to be read.

    def open_inline(self, _tag: str, element: Element) -> bool:
        """Begin an element within a line."""
        given = dict(element.items())
        if not given:  # most have none
            return True
        if is_hidden(given):
            if self.cells and not self.label:
                self.label = spoken(element)
            return is_rest(given, element)
        if are_dots(element):
            return False
        if self.whole is not None:
            if self.cells and not self.label:
                self.label = label_of(element)
            if given.get("role") == "button" and self.is_beside(given):
                return False
        style = given.get("style")
        if style is not None and "mso-list" in style and is_drawn(element):
            self.kind = "item"
            return False
        heavy = _weight(style, given.get("class"))
        if heavy is not None:
            self.strong.append((element, heavy))
        return True

    def open_bold(self, _tag: str, element: Element) -> bool:
        """Begin bold text; text that was pasted may lie in a b that is not bold."""
        heavy = _weight(element.get("style"), None) is not False
        self.strong.append((element, heavy))
        return True

    def open_link(self, _tag: str, element: Element) -> bool:
        """Begin a link."""
        if (
            self.whole is not None
            and element.get("role") == "button"
            and self.is_beside(dict(element.items()))
        ):
            return False
        target = element.get("href")
        if target:
            last = self.spans[-1] if self.spans else None
            if last and last[1] == len(self.parts) and not leads_alike(last[2], target):
                self.put(" ")  # links without a space between stand apart by their style
            self.anchors.append((element, len(self.parts), False))
            if not self.cells:
                self.label = ""
        return True

    def open_label(self, _tag: str, element: Element) -> bool:
        """Note what a picture says, in case that the cell or link around it says nothing."""
        self.label = self.label or element.get("alt") or ""
        return False

    def open_break(self, _tag: str, _element: Element) -> bool:
        """Break the line."""
        self.put(" " if self.whole is not None else BREAK)
        return True

    def open_heading(self, _tag: str, element: Element) -> bool:
        """Begin a heading."""
        if self.whole is None:
            self.flush()
            self.whole = element
        return True

    def open_button(self, tag: str, element: Element) -> bool:
        """Begin a button: the title of a panel, or a control."""
        given = dict(element.items())
        if opens_panel(given):
            return self.open_heading(tag, element)
        if self.whole is not None:
            return not self.is_beside(given)
        self.flush()
        self.control = True
        return True

    def is_beside(self, given: Mapping[str, str]) -> bool:
        """Whether a control with the *given* attributes stands beside the words of a heading."""
        whole = self.whole
        if whole is None or whole.tag == "tr":
            return False
        if self.worded[0] is not whole:
            self.worded = whole, bool(_has_own_words(whole))
        return self.worded[1] and not opens_panel(given)

    def open_block(self, tag: str, element: Element) -> bool:
        """Begin a block-level element."""
        if self.whole is not None:
            return self.open_within(tag, element)
        if self.parts:
            self.flush()
        given = dict(element.items())
        mark = mark_of(given, tag)
        if mark in {"chrome", "named"} and self.menu is None:
            if not _has_long_text(element) and _offers(element):
                return False
            self.menu = element
        if mark or tag in _BOXES:
            self.boxed[element] = self.box
            panel = mark == "hidden" and is_panel(element)
            names = given.get("class", ""), given.get("id", "")
            self.page.boxes.append(Box(self.box, tag, mark, panel, *names, FIELD in given))
            self.box = len(self.page.boxes) - 1
        if given and _weight(given.get("style"), given.get("class")) is True and _is_short(element):
            self.strong.append((element, True))
        self.kind = _KINDS.get(tag, self.kind)
        if tag in _LISTS:
            self.depth += 1
        elif tag == "table" and is_data(element):
            self.table = element
        elif self._is_whole(tag, given):
            self.whole = element
        return True

    def open_within(self, tag: str, element: Element) -> bool:
        """Begin a block within a heading or a row of facts."""
        hidden = is_hidden(dict(element.items()))
        if tag not in _CELLS or self.whole is None or self.whole.tag != "tr":
            self.put(" | " if tag in _CELLS else " ")
        elif not hidden:
            self.put(" ")
            self.cells.append((element, len(self.parts)))
            self.label = ""
        return not hidden

    def _is_whole(self, tag: str, given: Mapping[str, str]) -> bool:
        """Whether a block is gathered as one: a heading by its meaning, or a row of facts."""
        if tag == "tr":
            return self.table is not None  # there is no other table in a table of facts
        return tag in {"dt", "summary"} or given.get("role") == "heading"

    def close_inline(self, _tag: str, element: Element) -> None:
        """End an element within a line."""
        if self.strong and self.strong[-1][0] is element:
            self.strong.pop()

    def close_link(self, _tag: str, element: Element) -> None:
        """End a link."""
        if self.anchors and self.anchors[-1][0] is element:
            _, start, said = self.anchors.pop()
            target = element.get("href") or ""
            if self.label and not said and self.is_news(target):
                self.say_label(start)
            if start < len(self.parts):
                self.spans.append((start, len(self.parts), target))

    def close_break(self, _tag: str, _element: Element) -> None:
        """Do nothing: a break has no end."""

    def close_cell(self, tag: str, element: Element) -> None:
        """End a cell."""
        if self.label and self.cells and self.cells[-1][0] is element:
            self.say_label(self.cells[-1][1])
        self.close_block(tag, element)

    def close_table(self, tag: str, element: Element) -> None:
        """End a table."""
        self.close_block(tag, element)
        if element is self.table:
            place_cells(self.rows)
            self.rows.clear()
            self.table = None

    def close_block(self, tag: str, element: Element) -> None:
        """End a block, heading or button."""
        if element is self.whole:
            self.whole = None
            if tag == "tr":
                self.flush("row")
            else:
                self.flush(heading=_level(tag, element))
        elif self.whole is not None:
            self.put(" ")
        else:
            if self.parts:
                self.flush()
            self.control = False
            if tag in _LISTS:
                self.depth -= 1
            if tag in _ENDS_KIND:
                self.kind = "paragraph"
        if self.strong and self.strong[-1][0] is element:
            self.strong.pop()
        if element is self.menu:
            self.menu = None
        outer = self.boxed.pop(element, None)
        if outer is not None:
            self.box = outer

    def put(self, separator: str) -> None:
        """Gather a separator; it is as bold as what it separates."""
        self.parts.append(separator)
        self.bold.append(separator != BREAK)

    def is_news(self, target: str) -> bool:
        """Whether what a picture says is no sign of the company, which stands in titles and links to itself."""
        if self.whole is not None and not self.cells:
            return False
        return leads_away(target) and self.label.casefold() not in self.page.title.casefold()

    def say_label(self, start: int) -> None:
        """Gather what a picture says, unless there are words since part *start*."""
        if not any(map(str.strip, self.parts[start:])):
            self.parts.append(self.label)
            self.bold.append(False)
        self.label = ""

    def flush(self, kind: BlockKind | None = None, heading: int = 0) -> None:
        """End a block: turn the text gathered so far into pieces."""
        parts = self.parts
        if not parts:
            return
        if self.anchors:
            for index, (element, start, _) in enumerate(self.anchors):  # around several blocks
                self.spans.append((start, len(parts), element.get("href") or ""))
                self.anchors[index] = (element, 0, True)
        kind = kind or self.kind
        text = parts[0] if len(parts) == 1 else "".join(parts)
        plain = kind == "paragraph" and not heading
        if plain and BREAK in text:
            self.flush_lines()
        elif kind == "row":
            self.flush_row()
        elif plain and len(self.spans) >= _MENU and self.is_menu():
            for start, end, target in self.spans:
                label = _shown("".join(parts[start:end]))
                self.add(*label, kind, 0, strong=False, spans=[(start, end, target)])
        else:
            # Most text has no bold part, which is told without looking at each.
            strong = True in self.bold and all(
                flag or part.isspace() for part, flag in zip(parts, self.bold, strict=True)
            )
            self.add(*_shown(text), kind, heading, strong=strong, spans=self.spans)
        if kind == "item":
            self.kind = "paragraph"
        parts.clear()
        self.bold.clear()
        self.spans.clear()

    def is_menu(self) -> bool:
        """Whether the text gathered so far is several links to as many targets, and nothing else."""
        if len({target for *_, target in self.spans}) < len(self.spans):
            return False
        end = 0
        for start, stop, _ in self.spans:
            if start < end or any(map(str.strip, self.parts[end:start])):
                return False
            end = stop
        return not any(map(str.strip, self.parts[end:]))

    def flush_lines(self) -> None:
        """Add a paragraph for each that line breaks part, with the links that stand in it."""
        lines = paragraphs(zip(self.parts, self.bold, strict=True))
        starts = [line.start for line in lines]
        held: list[list[tuple[int, int, str]]] = [[] for _ in lines]
        for start, end, target in self.spans:
            index = max(0, bisect_right(starts, start) - 1)
            while index < len(lines) and starts[index] < end:
                line = lines[index]
                held[index].append((max(start, line.start), min(end, line.end), target))
                index += 1
        for line, spans in zip(lines, held, strict=True):
            self.add(*_shown(line.text), "paragraph", 0, strong=line.bold, spans=spans)

    def flush_row(self) -> None:
        """Add a row of facts."""
        starts = [start for _, start in self.cells]
        bounds = (0, *starts, len(self.parts))
        before, *cells = (clean("".join(self.parts[start:end])) for start, end in pairwise(bounds))
        count = len(self.page.pieces)
        text = " | ".join(filter(None, (before, *cells)))
        self.add(text, _words(text), "row", 0, strong=False, spans=self.spans)
        piece = self.page.pieces[-1] if len(self.page.pieces) > count else None
        self.rows.append(Row(piece, before, cells, [element for element, _ in self.cells]))
        self.cells.clear()

    def add(
        self,
        text: str,
        words: int,
        kind: BlockKind,
        heading: int,
        *,
        strong: bool,
        spans: Sequence[tuple[int, int, str]],
    ) -> None:
        """Add one piece of so many *words*, if there are any, and the links that *spans* of the parts are."""
        if not words:
            return
        links, linked, pointed = self.links(spans) if spans else ((), 0, 0)
        pieces = self.page.pieces
        if len(pieces) >= MAX_PIECES:
            raise too_many_pieces()
        # By position: naming so many fields takes as long as all else here.
        pieces.append(
            PagePiece(
                text,
                kind,
                links,
                max(1, self.depth) if kind == "item" else 0,
                heading,
                strong,
                False,
                self.box,
                words,
                min(linked, words),
                self.control,
                0 < words <= pointed,
            )
        )

    def links(self, spans: Sequence[tuple[int, int, str]]) -> tuple[tuple[Link, ...], int, int]:
        """Return the links that *spans* of the parts are, and the words in those out of and into the page."""
        parts = self.parts
        links: list[Link] = []
        linked = pointed = 0
        for start, end, target in spans:
            label = clean(parts[start] if end - start == 1 else "".join(parts[start:end]))
            if not label or target == "#" or target.startswith("javascript:"):
                continue
            if target[0] == "#":
                pointed += _count(label)
            else:
                linked += _count(label)
                links.append(Link(label, target))
        return tuple(links), linked, pointed


def leads_alike(first: str, second: str) -> bool:
    """Whether two links lead to the same place; scripts give all their links the same target, "#"."""
    if "#" in {first, second}:
        return False
    return first == second or link_key(first) == link_key(second)


@remembered
def _shown(text: str) -> tuple[str, int]:
    """Return what a reader sees of the *text* of a block, and its words as :func:`_words` has them."""
    text = clean(text)
    return text, _words(text)


def _words(text: str) -> int:
    """Return about how many words a block has, 0 where it says nothing."""
    if not text[:1].isalnum() and not any(map(str.isalnum, text)):
        return 0  # a drawn sign or line, or nothing
    words = _count(text)
    if words >= 5 and text.count(text[: text.find(" ") + 1] or text) > words // 2:
        return 0  # one word over and over: a script measures fonts with it
    return words


def _count(text: str) -> int:
    """Return about how many words a text has."""
    words = text.count(" ") + 1
    if words < len(text) // _LONG_WORD and not text.isascii():
        return max(words, len(_UNSPACED.findall(text)) // 2)
    return words


def _level(tag: str, element: Element) -> int:
    """Return the level of a heading element as marked up."""
    if tag in _HEADINGS:
        return _HEADINGS[tag]
    level = element.get("aria-level") or ""
    return int(level) if level in {"1", "2", "3", "4", "5", "6"} else UNLEVELLED


@lru_cache(maxsize=4096)  # pages repeat their styles
def _weight(style: str | None, classes: str | None) -> bool | None:
    """Whether a style or class makes text bold; None where neither says."""
    weight = _WEIGHT.search(style) if style is not None else None
    if weight is not None:
        return weight[1] is not None
    if classes is not None and "bold" in classes and not _BOLD_CLASSES.isdisjoint(classes.split()):
        return True
    return None


def _is_short(element: Element) -> bool:
    """Whether a block may be a heading by its length: a bold box around the whole text is none."""
    left = _SHORT_CHARS
    for count, part in enumerate(element.iter()):
        left -= len(part.text or "") + len(part.tail or "" if part is not element else "")
        if left < 0 or count > _SHORT_PARTS:
            return False
    return True
