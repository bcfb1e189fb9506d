"""Lines as they stand on pages to pieces, told apart by size, weight and distance.

A PDF says where characters stand and nothing of what they are, so headings, paragraphs, items and
rows are what looks like them. Left out: what is repeated at the top or bottom of the pages, page
numbers, and lines of a table of contents, whose numbers change with every line that is added. Longer
than other modules because every step asks what is usual in the document: sizes, distances, edges.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from notifier.extract.cells import in_columns, placed, rows
from notifier.extract.normalize import clean
from notifier.extract.outline import Piece
from notifier.model.document import Link

#: A gap of more ems ends a cell.
_CELL_GAP = 2.0
_BULLET = re.compile(r"\s*(?:[•◦▪‣●○■□∙·–—*\ue000-\uf8ff-]|o(?=\s))\s+(?=\S)")
_LONE_BULLET = re.compile(r"\s*[•◦▪‣●○■□∙·*\ue000-\uf8ff-]\s*")
_NUMBERED = re.compile(r"\s*(?:§|[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,5})[.)\]])\s+\S")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|p\.|página|pagina|стр\.?)?\s*\d{1,4}(?:\s*(?:of|/|von|de|sur|di|из)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
#: Browsers print when and what they print: "1/2/26, 5:20 PM Privacy", "https://example.com/ 1/4".
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}:\d\d\b.*|\w+://\S+\s+\d+\s?/\s?\d+"
)
#: Longer lines count no pages.
_LONGEST = 300
_CONTENTS = re.compile(r".*(?:\.\s?){4}\s*\d{1,4}\s*")
_NUMBER = re.compile(r"\d{1,4}")
#: Share of a line that is left free where it ends on purpose, though its sentence goes on.
_MUCH_ROOM = 0.25
#: The same for lines that are compared with those around their run; points by which a list may stand
#: farther in than the text around it, and by which lines start at one edge.
_FREE, _INDENT, _NEAR = 0.35, 72, 2
_STOPS = frozenset(".:;!?。")


@dataclass(slots=True)
class Word:
    """Characters without a space. ``left``, ``right``, ``y``: its place in points, from below."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool


@dataclass(slots=True)
class Line:
    """A line of a page. ``edge``: at its top or bottom. ``hyphen``: its last word goes on."""

    words: list[Word]
    page: int
    edge: bool = False
    hyphen: bool = False
    links: list[Link] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, a space between each."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where it starts."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def y(self) -> float:
        """Its base line."""
        return self.words[0].y

    @property
    def size(self) -> float:
        """The size of most of it: numbers of notes and code are of another."""
        return main_size([self])

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words)

    def cells(self) -> list[tuple[float, str]]:
        """Return the left edge and text of the stretches that wide gaps set apart."""
        found: list[list[Word]] = [[self.words[0]]]
        for before, word in pairwise(self.words):
            if word.left - before.right > _CELL_GAP * word.size:
                found.append([])
            found[-1].append(word)
        return [(cell[0].left, " ".join(word.text for word in cell)) for cell in found]


def without_running(pages: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Yield the lines of each page without what is repeated at its edges, and page numbers."""
    body = main_size(line for page in pages for line in page)
    edges = [{key for line in page for key in _edge_keys(line, body)} for page in pages]
    seen = Counter(key for edge in edges for key in edge)
    often = max(2, 0.4 * len(pages))  # left and right pages may have their own
    for page in pages:
        yield [
            line
            for line in page
            if not any(seen[key] >= often for key in _edge_keys(line, body))
            and not _counts_pages(line)
        ]


def _counts_pages(line: Line) -> bool:
    """Whether a line is a page number, a browser's stamp or an entry of a table of contents."""
    text = line.text
    if len(text) > _LONGEST:
        return False
    if line.edge and (_PAGE_NUMBER.fullmatch(text) or _PRINTED.fullmatch(text)):
        return True
    return _CONTENTS.fullmatch(text) is not None


def _edge_keys(line: Line, body: float) -> Iterator[tuple[str, int]]:
    """Yield what is equal for the same running line of two pages.

    A number in it may count the pages; in titles it does not: "Annex 1", "Annex 2".
    """
    if not line.edge:
        return
    text, y = line.text, round(line.y)
    yield text, y
    if line.bold or line.size > body:
        return
    numbers = list(_NUMBER.finditer(text))
    for number in (*numbers[:1], *numbers[1:][-1:]):
        offset = int(number[0]) - line.page
        yield f"{text[: number.start()]}#{offset}{text[number.end() :]}", y


def main_size(lines: Iterable[Line]) -> float:
    """Return the size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        for word in line.words:
            sizes[word.size] += len(word.text)
    return max(sizes, key=lambda size: (sizes[size], -size))


class _Look:
    """What is usual in this document: sizes, distances, edges and hyphenated words."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.body = main_size(lines) if lines else 1.0
        large = sorted({line.size for line in lines if line.size >= 1.15 * self.body}, reverse=True)
        self.levels = {size: min(level, 6) for level, size in enumerate(large, start=1)}
        gaps = Counter(
            round(above.y - below.y)
            for above, below in pairwise(lines)
            if above.page == below.page
            and 0 < above.y - below.y < 2.5 * self.body
            and min(above.size, below.size) >= 0.9 * self.body  # notes stand closer
        )
        # Short paragraphs may have more gaps between than within them.
        often = 0.25 * max(gaps.values(), default=0)
        usual = (gap for gap, count in gaps.items() if count >= often and gap >= 0.9 * self.body)
        self.leading = float(min(usual, default=1.2 * self.body))
        self.right = [line.right for line in lines]
        runs = list(self._runs(lines))
        for group in runs:
            right = max(lines[index].right for index in group)
            for index in group:
                self.right[index] = right
        #: How far lines reach in the runs right before and behind a line's, where they start no farther in.
        self.reach = self.right.copy()
        for group, other in (*pairwise(runs), *((after, run) for run, after in pairwise(runs))):
            if self._lies_with(lines, group, other):
                for index in group:
                    self.reach[index] = max(self.reach[index], self.right[other[0]])
        #: Lines of runs of which none is nearly full: a list, none of whose lines stands alone.
        self.listed = {
            id(lines[index])
            for group in runs
            for index in group
            if len(group) > 1 and self._is_free(lines[index], self.right[index], self.reach[index])
        }
        self.words = Counter(word.text.strip(".,;:()").lower() for ln in lines for word in ln.words)
        self.indents = self._indents(lines)

    @staticmethod
    def _indents(lines: Sequence[Line]) -> list[float]:
        """Return the left edges of bullets, near ones as one."""
        found: list[float] = []
        for left in sorted(line.left for line in lines if _BULLET.match(f"{line.text} ")):
            if not found or left > found[-1] + 6:
                found.append(left)
        return found

    def _runs(self, lines: Sequence[Line]) -> Iterator[range]:
        """Yield the indexes of lines that follow each other at the usual distance."""
        start = 0
        for index in range(1, len(lines) + 1):
            if index == len(lines) or self._apart(lines[index - 1], lines[index]):
                yield range(start, index)
                start = index

    def _apart(self, before: Line, line: Line) -> bool:
        """Whether a page, a column or a wide gap lies between two lines."""
        most = 1.3 * self.leading * max(1.0, line.size / self.body)
        return before.page != line.page or not -before.size <= before.y - line.y <= most

    @staticmethod
    def _lies_with(lines: Sequence[Line], group: range, other: range) -> bool:
        """Whether two runs stand in one column, by where and in which size they are set."""
        own, its = lines[group[0]], lines[other[0]]
        return (
            own.page == its.page
            and own.size == its.size
            and -_NEAR <= own.left - its.left <= _INDENT
        )

    @staticmethod
    def _is_free(line: Line, right: float, reach: float) -> bool:
        """Whether so much room is left behind *right* that a line from there on was ended on purpose."""
        return reach - right > _FREE * (reach - line.left)

    def starts(self, before: Line, line: Line, right: float, reach: float) -> bool:
        """Whether *line* starts a block, and does not go on with the line *before* it.

        *right*, *reach*: how far lines reach in the run of the line before, and in those around it.
        """
        if before.hyphen:
            return False
        sizes = {word.size for word in before.words}
        if sizes.isdisjoint(word.size for word in line.words) or _marked(line.text):
            return True
        stopped = before.text[-1] in _STOPS
        goes_on = not stopped and line.text[0].islower()
        word = line.words[0]
        # A line that had room for the next word was ended on purpose, or the text is not set in
        # lines of one width; in mid-sentence only much room tells.
        room = right - before.right - (word.right - word.left + word.size / 2)
        fits = room > (_MUCH_ROOM * (right - before.left) if goes_on else 0)
        # Items whose bullets are drawn fill no line of the text around them.
        fits = fits or self._is_free(before, right - room, reach)
        apart = self._apart(before, line)
        if fits or (apart and before.page == line.page and before.y > line.y):
            return True
        return not goes_on and (before.bold != line.bold or (apart and stopped))

    def join(self, before: str, after: str) -> str:
        """Return two lines as one, of which the first breaks a word."""
        whole = before.rpartition(" ")[2]
        head = whole.lower()
        tail = re.match(r"\w*", after)
        rest = tail[0].lower() if tail else ""
        kept = self.words[f"{head}-{rest}"] > self.words[f"{head}{rest}"]
        shouted = len(whole) > 1 and whole.isupper() and rest.islower()  # "GDPR-compliant"
        kept = kept or shouted or not after[:1].islower()
        return f"{before}-{after}" if kept else f"{before}{after}"


def is_bullet(word: str) -> bool:
    """Whether *word* is a bullet, which icon fonts may draw with a character of their own."""
    return _LONE_BULLET.fullmatch(word) is not None


def _marked(text: str) -> bool:
    """Whether a line starts with a bullet or number."""
    return bool(_BULLET.match(text) or _NUMBERED.match(text) or is_bullet(text))


def pieces(lines: Sequence[Line]) -> list[Piece]:
    """Return the blocks that *lines* make."""
    look = _Look(lines)
    found: list[Piece] = []
    group: list[Line] = []
    in_table = _rows(lines)
    table: list[Line] = []
    for index, line in enumerate(lines):
        if index in in_table or (table and _ends_row(table, line)):
            _add(found, group, look)
            group = []
            if table and table[-1].page != line.page:
                _add_table(found, table)
                table = []
            table.append(line)
            continue
        _add_table(found, table)
        table = []
        if (
            group
            and look.starts(group[-1], line, look.right[index - 1], look.reach[index - 1])
            and not is_bullet(group[-1].text)
        ):
            _add(found, group, look)
            group = []
        group.append(line)
    _add_table(found, table)
    _add(found, group, look)
    return [piece for piece in found if piece.text]


def _ends_row(table: Sequence[Line], line: Line) -> bool:
    """Whether a lone *line* right under a table goes on with one of its further cells."""
    last = table[-1]
    if last.page != line.page or not 0 < last.y - line.y <= 1.4 * line.size:
        return False
    columns = [left for left, _ in last.cells()[1:]]
    return line.text[0].islower() and any(abs(left - line.left) <= 6 for left in columns)


def _add_table(found: list[Piece], table: Sequence[Line]) -> None:
    """Add the lines of *table* as rows."""
    at = 0
    found_rows = list(rows([(line.y, line.cells()) for line in table]))
    texts = placed(
        [list(map(clean, cells)) for cells in in_columns([cells for cells, _ in found_rows])]
    )
    for text, (_, count) in zip(texts, found_rows, strict=True):
        links = tuple(link for line in table[at : at + count] for link in line.links)
        found.append(Piece(text, kind="row", links=links))
        at += count


def _rows(lines: Sequence[Line]) -> set[int]:
    """Return the indexes of lines that are rows of a table: their cells stand below each other."""
    columns = [
        set() if _marked(line.text) else {round(left / 6) for left, _ in line.cells()[1:]}
        for line in lines
    ]
    found: set[int] = set()
    known: set[int] = (
        set()
    )  # columns of the table so far: a row may lack the cells that are in the last
    for index in range(len(lines) - 1):
        if index not in found:
            known = set(columns[index])
        if known & columns[index + 1] and lines[index].page == lines[index + 1].page:
            found |= {index, index + 1}
            known |= columns[index + 1]
    return found


def _add(found: list[Piece], group: Sequence[Line], look: _Look) -> None:
    """Add the lines of *group* as one piece."""
    if not group:
        return
    text = group[0].text
    for before, line in pairwise(group):
        text = look.join(text, line.text) if before.hyphen else f"{text} {line.text}"
    if group[-1].hyphen:
        text += "-"
    first = group[0]
    bullet = _BULLET.match(text)
    if bullet:
        level = sum(indent < first.left + 6 for indent in look.indents)
        piece = Piece(clean(text[bullet.end() :]), kind="item", level=max(1, level))
    else:
        piece = Piece(
            clean(text),
            heading=look.levels.get(first.size, 0),
            strong=all(line.bold for line in group),
            alone=len(group) == 1 and id(first) not in look.listed,
        )
    links = [link for line in group for link in line.links]
    piece.links = tuple(link for link in _joined(links, piece.text) if link.text in piece.text)
    found.append(piece)


def _joined(links: Sequence[Link], text: str) -> Iterator[Link]:
    """Yield *links*, those that a line break cut in two as one."""
    last: Link | None = None
    for link in links:
        if last is not None and last.target == link.target and f"{last.text} {link.text}" in text:
            last = Link(f"{last.text} {link.text}", link.target)
            continue
        if last is not None:
            yield last
        last = link
    if last is not None:
        yield last
