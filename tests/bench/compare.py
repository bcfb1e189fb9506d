"""Measure reading and comparing beside other tools: ``python -m tests.bench.compare``.

Policies are made up from a seed, so that anyone can run it: pages of 25 KB to 1 MB, a dozen edits
each. All figures are CPU time of one process, the best of a few runs, as ratios to parsing both pages
with lxml (the floor). Tools that are not installed are left out with the reason. ``--corpus`` measures
the real page pairs beside the checkout instead.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import random  # noqa: TID251  seeded, in a benchmark
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path
from typing import Any

import lxml.html
import lxml.html.diff
from bs4 import BeautifulSoup

from notifier.diff import compare
from notifier.extract import read
from notifier.model.document import Document

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "html_pairs_dev.jsonl.gz"
MARKDOWN = CORPUS.with_name("dev.jsonl.gz")
Page = tuple[str, str]
Tool = Callable[[Page], object]

#: Above this many characters of text a tool that grows with the square is not run.
QUADRATIC_TO = 60_000
#: Work of more seconds is not repeated.
SLOW = 0.5
_SUBJECTS = ["We", "Our partners", "You", "The shop", "Carriers", "Members", "Courts", "Guests"]
_VERBS = [
    "keep",
    "share",
    "delete",
    "correct",
    "may read",
    "will not sell",
    "must protect",
    "can export",
]
_OBJECTS = [
    "orders",
    "addresses",
    "names",
    "payment records",
    "letters",
    "reading lists",
    "device logs",
]
_ENDS = ["for 30 days", "with consent", "by law", "on request", "within one month", "in the Union"]


def sentence(choose: random.Random) -> str:
    """Return one made-up sentence."""
    parts = [choose.choice(part) for part in (_SUBJECTS, _VERBS, _OBJECTS, _ENDS)]
    return f"{' '.join(parts)}, as clause {choose.randrange(10_000)} of these terms says."


def made_up(kilobytes: int, seed: int = 1) -> Page:
    """Return an old and a new page of about that size, twelve sentences edited."""
    choose = random.Random(seed)  # noqa: S311  repeatable, nothing secret
    paragraphs: list[list[str]] = []
    size = 0
    while size < 1000 * kilobytes:
        paragraphs.append([sentence(choose) for _ in range(5)])
        size += 1 + sum(map(len, paragraphs[-1]))
    edited = [list(paragraph) for paragraph in paragraphs]
    for _ in range(12):
        paragraph = choose.choice(edited)
        paragraph[choose.randrange(5)] = sentence(choose)
    return page(paragraphs), page(edited)


def page(paragraphs: Sequence[Sequence[str]]) -> str:
    """Return the text as a page with a menu, headings and a footer."""
    body = "".join(
        (f"<h2>Clause group {n // 6}</h2>" if n % 6 == 0 else "")
        + f"<p>{' '.join(sentences)}</p>\n"
        for n, sentences in enumerate(paragraphs)
    )
    return (
        "<!doctype html><html lang=en><head><title>Terms</title></head><body><nav><a href=/>Home</a></nav>"
        f"<main><h1>Terms of Harbour Books</h1>{body}</main><footer>Harbour Books</footer></body></html>"
    )


def corpus_pages() -> list[Page]:
    """Return the real page pairs in which a new version was recorded."""
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        return [
            (row["old_html"], row["new_html"])
            for row in rows
            if row["stratum"].startswith("text_change")
        ]


def texts(pair: Page) -> Page:
    """Return the visible text of both pages."""
    old, new = (read(side).text for side in pair)
    return old, new


def difflib_words(pair: Page) -> object:
    """Diff the words with the standard library, autojunk off."""
    old, new = (side.split() for side in pair)
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def tools() -> tuple[dict[str, Tool], dict[str, Tool], list[str]]:
    """Return what takes pages, what takes their text, and why some tools are missing."""
    of_pages: dict[str, Tool] = {
        "lxml, parse both": lambda pair: [lxml.html.document_fromstring(s.encode()) for s in pair],
        "BeautifulSoup(lxml), parse both": lambda pair: [BeautifulSoup(s, "lxml") for s in pair],
        "this: page bytes -> change": lambda pair: compare(*(read(s.encode()) for s in pair)),
        "lxml.html.diff": lambda pair: lxml.html.diff.htmldiff(*pair),
    }
    of_texts: dict[str, Tool] = {"difflib on words": difflib_words}
    missing = []
    try:
        redlines: Any = importlib.import_module("redlines")
        of_texts["redlines"] = lambda pair: redlines.Redlines(*pair).output_markdown
    except ImportError as error:
        missing.append(f"redlines: not measured ({error})")
    try:
        wm: Any = importlib.import_module("web_monitoring_diff")
        of_pages["web-monitoring-diff, text"] = lambda pair: wm.html_text_diff(*pair)
        of_pages["web-monitoring-diff, render"] = lambda pair: wm.html_diff_render(*pair)
    except Exception as error:  # noqa: BLE001  it also fails where libxml2 differs
        missing.append(f"web-monitoring-diff: not measured ({str(error)[:90]})")
    return of_pages, of_texts, missing


def seconds(work: Callable[[], object], runs: int = 3, *, cold: bool = False) -> float:
    """Return the CPU seconds of the fastest of so many runs; *cold*: each with nothing remembered."""
    best = float("inf")
    for _ in range(runs):
        if cold:
            forget()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
        if best > SLOW:
            break
    return best


def forget() -> None:
    """Clear every memory of earlier paragraphs and words that a module of the engine keeps."""
    for name, module in list(sys.modules.items()):
        if name.startswith("notifier."):
            for value in vars(module).values():
                clear = getattr(value, "cache_clear", None)
                if clear is not None:
                    clear()


def stored(old: Document, new: Document, runs: int = 3) -> float:
    """Return the CPU seconds of comparing documents as they come out of a store, seen never before."""
    best = float("inf")
    for _ in range(runs):
        forget()
        sides = [Document.from_dict(side.to_dict()) for side in (old, new)]
        start = time.process_time()
        compare(*sides)
        best = min(best, time.process_time() - start)
    return best


def measure(pair: Page, runs: int = 3) -> dict[str, float]:
    """Return the CPU seconds of each tool on one pair of pages."""
    of_pages, of_texts, _ = tools()
    plain = texts(pair)
    small = max(map(len, plain)) <= QUADRATIC_TO
    old, new = (read(side) for side in pair)
    found = {}
    for name, tool in of_pages.items():
        if small or name.startswith(("lxml, parse", "Beautiful", "this")):
            found[name] = seconds(partial(tool, pair), runs, cold=True)
    found["this: stored documents -> change"] = stored(old, new, runs)
    found["this: the same, old version seen before"] = seconds(lambda: compare(old, new), runs)
    if small:
        for name, tool in of_texts.items():
            found[name] = seconds(partial(tool, plain), runs)
    return found


def table(measured: Sequence[dict[str, float]]) -> None:
    """Print median, 95th percentile and the median ratios to both parsers."""
    print(f"{'':42}{'ms, median':>11}{'ms, p95':>9}{'x lxml':>9}{'x bs4':>8}")
    names = dict.fromkeys(name for row in measured for name in row)
    for name in names:
        rows = [row for row in measured if name in row]
        ordered = sorted(row[name] for row in rows)
        ratios = [
            statistics.median(row[name] / max(row[base], 1e-6) for row in rows)
            for base in ("lxml, parse both", "BeautifulSoup(lxml), parse both")
        ]
        top = ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]
        middle = statistics.median(ordered)
        print(
            f"{name:42}{1000 * middle:11.2f}{1000 * top:9.1f}{ratios[0]:9.2f}{ratios[1]:8.2f}"
            + (f"   on {len(rows)} of {len(measured)}" if len(rows) < len(measured) else "")
        )


def growth(sizes: Sequence[int]) -> None:
    """Print how time grows with the page, and the peak memory at the largest."""
    print(f"\n{'growth, ms':42}" + "".join(f"{size:>8} KB" for size in sizes))
    columns = [measure(made_up(size), runs=1) for size in sizes]
    for name in columns[-1]:
        print(f"{name:42}" + "".join(f"{1000 * column[name]:11.1f}" for column in columns))
    pair = made_up(sizes[-1])
    old, new = (read(side) for side in pair)
    for name, work in (
        ("reading both pages", lambda: [read(side) for side in pair]),
        ("comparing stored documents", lambda: compare(old, new)),
    ):
        tracemalloc.start()
        work()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(f"peak Python memory at {sizes[-1]} KB, {name}: {peak / 1e6:.1f} MB")


def markdown_pairs() -> None:
    """Print what comparing the stored documents of the real Markdown versions costs."""
    with gzip.open(MARKDOWN, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    costs: dict[str, list[float]] = {"all": []}
    for row in rows:
        cost = stored(read(row["old"], "text/markdown"), read(row["new"], "text/markdown"))
        costs["all"].append(1000 * cost)
        costs.setdefault(row["stratum"], []).append(1000 * cost)
    print(f"\n{'stored documents -> change, Markdown, ms':42}{'pairs':>8}{'median':>9}{'p95':>9}")
    for name, found in costs.items():
        top = sorted(found)[min(len(found) - 1, len(found) * 95 // 100)]
        print(f"{name:42}{len(found):8}{statistics.median(found):9.2f}{top:9.1f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", action="store_true", help="the real pages beside the checkout")
    parser.add_argument("--pages", type=int, default=12, help="pairs of pages at most")
    options = parser.parse_args()
    if options.corpus and not CORPUS.exists():
        parser.error(f"There is no {CORPUS}; run without --corpus for made-up pages.")
    pages = corpus_pages() if options.corpus else [made_up(25 + 5 * n, seed=n) for n in range(12)]
    table([measure(pair) for pair in pages[: options.pages]])
    for line in tools()[2]:
        print(line)
    if options.corpus:
        markdown_pairs()
    growth([125, 250, 500, 1000])


if __name__ == "__main__":
    main()
