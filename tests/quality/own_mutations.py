"""Harder edits with known truth than the shared generator makes, in its form.

Each operator takes the blocks of a policy (``Doc`` of ``../shared/bench/mutate.py``) and a random
number generator, changes the blocks and returns the truth, or None where it cannot work. The
operators on tables plant a table of ours in the old text first. ``comparing.py --own`` runs them.
Long, since every operator stands beside the others that share its helpers.
"""

from __future__ import annotations

import importlib.util
import random  # noqa: TID251 - the operators take a seeded Random
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

SHARED = Path(__file__).parents[3] / "shared"
Truth = dict[str, Any]
Operator = Callable[[Any, random.Random], Truth | None]

#: Operators by name, each with its class.
OWN: dict[str, tuple[str, Operator]] = {}

_MODAL = re.compile(r" (may|will|shall|must|can|does|do|is|are) (?!not\b)(?=[a-z])")
_PARTIES = (
    "Aldgate Hosting",
    "Brightwater Mail",
    "Corvid Analytics",
    "Dunmore Payments",
    "Elm Help",
)
_PURPOSES = ("storing orders", "sending letters", "counting visits", "taking payments", "support")
_PLACES = ("Ireland", "Norway", "Canada", "Japan", "Portugal")


def generator() -> ModuleType:
    """Return the shared generator as a module."""
    spec = importlib.util.spec_from_file_location("mutate", SHARED / "bench" / "mutate.py")
    if spec is None or spec.loader is None:
        message = "the shared generator is not beside this checkout"
        raise FileNotFoundError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


M = generator() if (SHARED / "bench" / "mutate.py").exists() else ModuleType("mutate")


def operator(cls: str) -> Callable[[Operator], Operator]:
    """Register an operator of class *cls*."""

    def register(function: Operator) -> Operator:
        OWN[function.__name__] = cls, function
        return function

    return register


def cases(policies: Path, seed: str, docs: int) -> Iterator[dict[str, Any]]:
    """Yield a case for each of *docs* policies and each operator, as the shared generator does."""
    files = sorted(p for p in policies.glob("*.md") if 8000 <= p.stat().st_size <= 45000)
    random.Random(seed).shuffle(files)  # noqa: S311 - a reproducible order, no secret
    taken = 0
    for path in files:
        whole = M.Doc(path.read_text("utf-8", "replace"))
        if len(whole.sections()) < 5 or len(whole.sents()) < 25:
            continue
        taken += 1
        old = M.join(whole.b)
        for name, (cls, function) in OWN.items():
            blocks = M.Doc(old)
            rand = random.Random(f"{seed}:{path.stem}:{name}")  # noqa: S311 - as above
            truth = function(blocks, rand)
            new = M.join(blocks.b)
            before = M.join(blocks.pre) if getattr(blocks, "pre", None) else old
            if truth is None or new == before:
                continue
            for part in ("del", "ins"):
                truth[f"{part}_tokens"] = sum(map(M.ntok, truth[f"{part}_text"]))
            yield {
                "id": f"{path.stem}::{name}", "op": name, "cls": cls,
                "old": before, "new": new, "truth": truth,
            }  # fmt: skip
        if taken == docs:
            return


def _move(unit: str, text: str) -> Truth:
    return {"unit": unit, "text": text, "tokens": M.ntok(text)}


def _long(doc: Any, least: int = 25) -> list[int]:
    """Return the paragraphs of a fair length whose text stands only once."""
    found = doc.paras(lambda b: least <= M.ntok(M.visible(b)) <= 250 and "](" not in b)
    return [i for i in found if doc.b.count(doc.b[i]) == 1]


def _items(doc: Any) -> list[list[int]]:
    """Return the lists: runs of neighbouring items of one line, each at least three."""
    runs: list[list[int]] = []
    for i, block in enumerate(doc.b):
        if M.kind(block) != "li" or "\n" in block or block.startswith(" "):
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [run for run in runs if len(run) >= 3]


def _item_text(block: str) -> str:
    return str(M.visible(M.ITEM.sub("", block)))


def _put(doc: Any, start: int, end: int, at: int) -> None:
    """Move the blocks ``start:end`` before the block that was *at*."""
    taken = doc.b[start:end]
    del doc.b[start:end]
    at = at if at <= start else at - (end - start)
    doc.b[at:at] = taken


def _far(doc: Any, places: Sequence[int], i: int) -> list[int]:
    return [k for k in places if abs(k - i) >= 4 and doc.section(k) != doc.section(i)]


@operator("structure")
def item_to_another_list(doc: Any, rand: random.Random) -> Truth | None:
    """Move an item from one list to a list of another section."""
    lists = _items(doc)
    every = [i for run in lists for i in run]
    own = [i for i in every if M.ntok(_item_text(doc.b[i])) >= 8 and doc.b.count(doc.b[i]) == 1]
    pairs = [(i, k) for i in own for run in lists if i not in run for k in _far(doc, run[1:], i)]
    if not pairs:
        return None
    i, k = rand.choice(pairs)
    text = _item_text(doc.b[i])
    marker = M.ITEM.match(doc.b[k])[0]
    doc.b[i] = marker + M.ITEM.sub("", doc.b[i])
    _put(doc, i, i + 1, k)
    return M.T(moves=[_move("list_items", text)], meaningful=False)  # type: ignore[no-any-return]


@operator("hard")
def item_moved_and_edited(doc: Any, rand: random.Random) -> Truth | None:
    """Move an item three places on in its list, and put a word in."""
    lists = [run for run in _items(doc) if len(run) >= 5]
    found = [
        (run, at) for run in lists for at in range(len(run) - 3)
        if M.ntok(_item_text(doc.b[run[at]])) >= 10 and doc.b.count(doc.b[run[at]]) == 1
    ]  # fmt: skip
    if not found:
        return None
    run, at = rand.choice(found)
    words = doc.b[run[at]].split(" ")
    spots = [n for n in range(4, len(words) - 1) if words[n - 1].isalpha() and words[n].isalpha()]
    if not spots:
        return None
    words.insert(rand.choice(spots), "biometric")
    doc.b[run[at]] = " ".join(words)
    text = _item_text(doc.b[run[at]])
    _put(doc, run[at], run[at] + 1, run[at + 3] + 1)
    return M.T(ins_text=["biometric"], moves=[_move("list_items", text)])  # type: ignore[no-any-return]


@operator("structure")
def list_moved(doc: Any, rand: random.Random) -> Truth | None:
    """Move a whole list behind a paragraph of another section."""
    lists = [run for run in _items(doc) if len({doc.b[i] for i in run}) == len(run)]
    pairs = [(run, k) for run in lists for k in _far(doc, _long(doc), run[0])]
    pairs = [(run, k) for run, k in pairs if not run[0] <= k <= run[-1] + 1]
    if not pairs:
        return None
    run, k = rand.choice(pairs)
    text = "\n".join(_item_text(doc.b[i]) for i in run)
    _put(doc, run[0], run[-1] + 1, k + 1)
    return M.T(moves=[_move("list", text)], meaningful=False)  # type: ignore[no-any-return]


@operator("structure")
def sentence_to_another_paragraph(doc: Any, rand: random.Random) -> Truth | None:
    """Move a sentence to the end of a paragraph of another section."""
    own = [(i, s) for i, _, s in doc.sents() if len(M.sentences(doc.b[i])) >= 3 and M.ntok(s) >= 10]
    own = [(i, s) for i, s in own if sum(b.count(s) for b in doc.b) == 1]
    pairs = [(i, s, k) for i, s in own for k in _far(doc, _long(doc), i) if doc.b[k][-1:] == "."]
    if not pairs:
        return None
    i, sentence, k = rand.choice(pairs)
    doc.b[i] = " ".join(s for s in M.sentences(doc.b[i]) if s != sentence)
    doc.b[k] += " " + sentence
    return M.T(moves=[_move("sentence", sentence)], meaningful=False)  # type: ignore[no-any-return]


@operator("hard")
def paragraph_moved_with_two_edits(doc: Any, rand: random.Random) -> Truth | None:
    """Move a paragraph to another section, and put two words in."""
    found = [i for i in _long(doc) if len(_MODAL.findall(doc.b[i])) >= 2]
    pairs = [(i, k) for i in found for k in _far(doc, _long(doc), i)]
    if not pairs:
        return None
    i, k = rand.choice(pairs)
    first, *_, last = _MODAL.finditer(doc.b[i])
    text = doc.b[i]
    doc.b[i] = (
        f"{text[: first.end()]}not {text[first.end() : last.end()]}never {text[last.end() :]}"
    )
    moved = str(M.visible(doc.b[i]))
    _put(doc, i, i + 1, k + 1)
    return M.T(ins_text=["not", "never"], moves=[_move("paragraph", moved)])  # type: ignore[no-any-return]


@operator("structure")
def two_paragraphs_moved(doc: Any, rand: random.Random) -> Truth | None:
    """Move two paragraphs to other sections."""
    found = _long(doc)
    if len(found) < 8:
        return None
    one, two = sorted(rand.sample(found, 2))
    texts = [doc.b[one], doc.b[two]]
    ends = [k for k in found if k not in (one, two) and min(abs(k - one), abs(k - two)) >= 4]
    ends = [k for k in ends if doc.section(k) not in (doc.section(one), doc.section(two))]
    if len(ends) < 2 or abs(one - two) < 3:
        return None
    spots = [doc.b[k] for k in rand.sample(ends, 2)]
    for text, spot in zip(texts, spots, strict=True):
        doc.b.remove(text)
        doc.b.insert(doc.b.index(spot) + 1, text)
    moves = [_move("paragraph", M.visible(text)) for text in texts]
    return M.T(moves=moves, meaningful=False)  # type: ignore[no-any-return]


@operator("hard")
def section_moved_and_renamed(doc: Any, rand: random.Random) -> Truth | None:
    """Move a section, under a title that shares no word with its old one."""
    spans = doc.sections()
    found = [(s, e) for s, e in spans if 40 <= M.ntok(M.visible(" ".join(doc.b[s + 1 : e]))) <= 700]
    pairs = [(s, e, d) for s, e in found for d, z in spans if d >= e + 6 or z <= s - 6]
    if not pairs:
        return None
    start, end, at = rand.choice(pairs)
    marks, title = M.HEAD.match(doc.b[start]).groups()
    new = "Quiet corners"
    doc.b[start] = f"{marks} {new}"
    lines = [M.visible(M.ITEM.sub("", M.HEAD.sub(r"\2", b))) for b in doc.b[start:end]]
    _put(doc, start, end, at)
    moves = [_move("section", "\n".join(lines))]
    return M.T(del_text=[M.visible(title)], ins_text=[new], moves=moves)  # type: ignore[no-any-return]


@operator("edit")
def section_split(doc: Any, rand: random.Random) -> Truth | None:
    """Put a title into the midst of a section."""
    spans = [(s, e) for s, e in doc.sections() if e - s >= 5]
    found = [i for s, e in spans for i in _long(doc) if s + 2 <= i < e - 1]
    if not found:
        return None
    i = rand.choice(found)
    level = next(M.HEAD.match(b)[1] for b in reversed(doc.b[:i]) if M.kind(b) == "h")
    doc.b.insert(i, f"{level} Further quiet corners")
    return M.T(ins_text=["Further quiet corners"])  # type: ignore[no-any-return]


@operator("edit")
def negation_inserted(doc: Any, rand: random.Random) -> Truth | None:
    """Make "may share" of a sentence "may not share"."""
    found = [(i, s, m) for i, _, s in doc.sents() for m in _MODAL.finditer(s)]
    if not found:
        return None
    i, sentence, match = rand.choice(found)
    M.sub_in(doc, i, sentence, f"{sentence[: match.end()]}not {sentence[match.end() :]}")
    return M.T(ins_text=["not"])  # type: ignore[no-any-return]


@operator("noise")
def list_nested(doc: Any, rand: random.Random) -> Truth | None:
    """Put all items of a list but the first one level down; numbers would have to start anew."""
    lists = [run for run in _items(doc) if doc.b[run[1]][0] in "*+-"]
    if not lists:
        return None
    for i in rand.choice(lists)[1:]:
        doc.b[i] = "    " + doc.b[i]
    return M.T(meaningful=False)  # type: ignore[no-any-return]


@operator("hard")
def paragraph_moved_and_split(doc: Any, rand: random.Random) -> Truth | None:
    """Move a paragraph to another section, cut in two and with a word put in."""
    found = [i for i in _long(doc) if len(M.sentences(doc.b[i])) >= 3 and _MODAL.search(doc.b[i])]
    pairs = [(i, k) for i in found for k in _far(doc, _long(doc), i)]
    if not pairs:
        return None
    i, k = rand.choice(pairs)
    sentences = M.sentences(_MODAL.sub(lambda m: f"{m[0]}not ", doc.b[i], count=1))
    doc.b[i : i + 1] = [" ".join(sentences[:2]), " ".join(sentences[2:])]
    moved = M.visible("\n".join(doc.b[i : i + 2]))
    _put(doc, i, i + 2, (k if k < i else k + 1) + 1)
    return M.T(ins_text=["not"], moves=[_move("paragraph", moved)], split=1)  # type: ignore[no-any-return]


@operator("edit")
def paragraph_copied(doc: Any, rand: random.Random) -> Truth | None:
    """Put a copy of a paragraph into another section."""
    pairs = [(i, k) for i in _long(doc) for k in _far(doc, _long(doc), i)]
    if not pairs:
        return None
    i, k = rand.choice(pairs)
    text = doc.b[i]
    doc.b.insert(k + 1, text)
    return M.T(ins_text=[M.visible(text)])  # type: ignore[no-any-return]


@operator("hard")
def section_replaced(doc: Any, rand: random.Random) -> Truth | None:
    """Take a section out and put one of ours in its place."""
    spans = doc.sections()
    found = [(s, e) for s, e in spans if 30 <= M.ntok(M.visible(" ".join(doc.b[s:e]))) <= 300]
    found = [(s, e) for s, e in found if all(M.kind(b) in ("h", "p", "li") for b in doc.b[s:e])]
    if not found:
        return None
    start, end = rand.choice(found)
    gone = [M.visible(M.ITEM.sub("", M.HEAD.sub(r"\2", b))) for b in doc.b[start:end]]
    marks = M.HEAD.match(doc.b[start])[1]
    come = [
        "Lanterns",
        "Each lantern burns oil.",
        "Ships steer by them at night, and rocks are shunned.",
    ]
    doc.b[start:end] = [f"{marks} {come[0]}", *come[1:]]
    return M.T(del_text=gone, ins_text=come)  # type: ignore[no-any-return]


@operator("hard")
def neighbours_swapped_and_edited(doc: Any, rand: random.Random) -> Truth | None:
    """Let two neighbouring paragraphs change places, and put a word into the first."""
    found = _long(doc)
    pairs = [i for i in found if i + 1 in found and _MODAL.search(doc.b[i])]
    if not pairs:
        return None
    i = rand.choice(pairs)
    doc.b[i] = _MODAL.sub(lambda m: f"{m[0]}not ", doc.b[i], count=1)
    moved = doc.b[i]  # the shorter one would do as well
    doc.b[i], doc.b[i + 1] = doc.b[i + 1], doc.b[i]
    return M.T(ins_text=["not"], moves=[_move("paragraph", M.visible(moved))])  # type: ignore[no-any-return]


@operator("edit")
def term_renamed_everywhere(doc: Any, rand: random.Random) -> Truth | None:
    """Call one word by another name wherever it stands."""
    words = re.findall(r"\b[a-z]{7,}\b", " ".join(s for _, _, s in doc.sents()))
    found = sorted({word for word in words if 3 <= words.count(word) <= 12})
    if not found:
        return None
    word = rand.choice(found)
    count = 0
    for i in doc.paras(lambda b: "](" not in b):
        doc.b[i], times = re.subn(rf"\b{word}\b", "zephyrs", doc.b[i])
        count += times
    return M.T(del_text=[word] * count, ins_text=["zephyrs"] * count)  # type: ignore[no-any-return]


def _table(doc: Any, rand: random.Random) -> tuple[int, list[str]] | None:
    """Plant a table in old and new; return its place and its rows."""
    found = _long(doc)
    if not found:
        return None
    at = rand.choice(found) + 1
    days = rand.sample(range(10, 400), len(_PARTIES))
    rows = [
        f"| {party} | {purpose} | {place} | {count} days |"
        for party, purpose, place, count in zip(_PARTIES, _PURPOSES, _PLACES, days, strict=True)
    ]
    head = ["| Company | Purpose | Country | Kept for |", "|---|---|---|---|"]
    doc.pre = [*doc.b[:at], "\n".join([*head, *rows]), *doc.b[at:]]
    doc.b.insert(at, "")
    return at, [*head, *rows]


def _cells(row: str) -> str:
    return row.strip("| ")


@operator("edit")
def row_inserted(doc: Any, rand: random.Random) -> Truth | None:
    """Put a row into a table."""
    planted = _table(doc, rand)
    if not planted:
        return None
    at, rows = planted
    row = "| Fenwick Fraud Checks | checking cards | Malta | 90 days |"
    rows.insert(rand.randrange(2, len(rows) + 1), row)
    doc.b[at] = "\n".join(rows)
    return M.T(ins_text=[_cells(row)])  # type: ignore[no-any-return]


@operator("edit")
def row_deleted(doc: Any, rand: random.Random) -> Truth | None:
    """Take a row out of a table."""
    planted = _table(doc, rand)
    if not planted:
        return None
    at, rows = planted
    row = rows.pop(rand.randrange(2, len(rows)))
    doc.b[at] = "\n".join(rows)
    return M.T(del_text=[_cells(row)])  # type: ignore[no-any-return]


@operator("edit")
def number_in_cell(doc: Any, rand: random.Random) -> Truth | None:
    """Change a number in a table."""
    planted = _table(doc, rand)
    if not planted:
        return None
    at, rows = planted
    k = rand.randrange(2, len(rows))
    match = re.search(r"\d+(?= days)", rows[k])
    if not match:
        return None
    rows[k] = rows[k].replace(match[0], str(int(match[0]) + 365))
    doc.b[at] = "\n".join(rows)
    return M.T(del_text=[match[0]], ins_text=[str(int(match[0]) + 365)])  # type: ignore[no-any-return]


@operator("structure")
def row_moved(doc: Any, rand: random.Random) -> Truth | None:
    """Make the last row of a table its first."""
    planted = _table(doc, rand)
    if not planted:
        return None
    at, rows = planted
    row = rows.pop()
    rows.insert(2, row)
    doc.b[at] = "\n".join(rows)
    return M.T(moves=[_move("row", _cells(row))], meaningful=False)  # type: ignore[no-any-return]


@operator("hard")
def column_added(doc: Any, rand: random.Random) -> Truth | None:
    """Put a column into a table, on its right."""
    planted = _table(doc, rand)
    if not planted:
        return None
    at, rows = planted
    new = ["Safeguard", "---", *rand.sample(["adequacy", "clauses", "consent", "none", "rules"], 5)]
    doc.b[at] = "\n".join(f"{row} {cell} |" for row, cell in zip(rows, new, strict=True))
    return M.T(ins_text=[f"| {cell}" for cell in (new[0], *new[2:])])  # type: ignore[no-any-return]


@operator("structure")
def columns_swapped(doc: Any, rand: random.Random) -> Truth | None:
    """Let two columns of a table change places, with their headings."""
    planted = _table(doc, rand)
    if not planted:
        return None
    at, rows = planted
    one, two = sorted(rand.sample(range(1, 5), 2))
    for k, row in enumerate(rows):
        cells = row.split("|")
        cells[one], cells[two] = cells[two], cells[one]
        rows[k] = "|".join(cells)
    doc.b[at] = "\n".join(rows)
    return M.T(meaningful=False)  # type: ignore[no-any-return]


@operator("hard")
def cells_swapped(doc: Any, rand: random.Random) -> Truth | None:
    """Let the cells of two columns change places in one row alone."""
    planted = _table(doc, rand)
    if not planted:
        return None
    at, rows = planted
    k = rand.randrange(2, len(rows))
    cells = rows[k].split("|")
    moved = cells[1], cells[3]
    cells[1], cells[3] = cells[3], cells[1]
    rows[k] = "|".join(cells)
    doc.b[at] = "\n".join(rows)
    return M.T(del_text=list(moved), ins_text=list(moved))  # type: ignore[no-any-return]
