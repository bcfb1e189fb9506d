"""Measure reading: the policy's words found in whole pages, against one tool's reference reading.

Run ``python tests/quality/reading.py [--side tuned|kept] [--worst N] [--speed]``. Needs the shared
corpus beside the checkout. Services are on two sides by a hash of their name: causes are looked for on
the tuned side, the kept side is looked at for its figures. ``docs/reading.md`` says what references get
wrong; the figures are also given without the pages whose reference was found wrong by eye. Words are compared as multisets, so order does not count: F1 of a page is the harmonic
mean of the share of its words that are the reference's and of the reference's words it has.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import hashlib
import json
import re
import statistics
import time
import unicodedata
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

from notifier.extract import read
from notifier.model.document import Document

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "html_pairs_dev.jsonl.gz"
#: A reference with fewer words is an error page's, or a reading that failed.
FEWEST_WORDS = 100
#: Share of a reference's text that must be in the page for the two to belong together.
LEAST_COVERAGE = 0.9

#: Pairs whose reference is wrong, found by looking at the pages; docs/reading.md has the kinds.
FAULTS: dict[str, str] = {
    **dict.fromkeys(("054", "134", "139"), "one of several policies on the page"),
    **dict.fromkeys(
        ("008", "056", "062", "068", "074", "077", "089", "118", "122"), "menus and widgets"
    ),
    **dict.fromkeys(("065", "093", "112"), "of another version"),
    "007": "a table is missing",
}

_WORD = re.compile(r"[぀-ヿ一-鿿가-힯]|[^\W_]+")
_IMAGE = re.compile(r"!\[[^\]]*\]\((?:[^()]|\([^()]*\))*+\)")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*+)\]\((?:[^()]|\([^()]*\))*+\)")
_LIST_NUMBER = re.compile(r"^\s*\d+\.\s", re.MULTILINE)
_AUTOLINK = re.compile(r"<(?:https?:|mailto:)([^>]*)>")


@dataclass(frozen=True)
class Reading:
    """One page's figures. ``lost``, ``foreign``: shares of the reference's and our words."""

    name: str
    stratum: str
    service: str
    f1: float
    lost: float
    foreign: float
    missing: Counter[str]
    extra: Counter[str]


def words(text: str) -> Counter[str]:
    """Return the words of a plain text, folded."""
    return Counter(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def plain(markdown: str) -> str:
    """Return a Markdown text without its marks, link targets and pictures."""
    text = _LIST_NUMBER.sub("", markdown).replace("<br>", " ")  # made up by the list, not published
    text = _LINK.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub(" ", text)))
    return re.sub(r"\\(.)", r"\1", _AUTOLINK.sub(r"\1", text)).replace("**", "").replace("`", "")


def pages() -> Iterator[tuple[dict[str, Any], str, str, str]]:
    """Yield every page once: its pair, "old" or "new", markup and reference reading."""
    seen: set[str] = set()
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            for side in ("old", "new"):
                markup, reference = pair[f"{side}_html"], pair[f"{side}_md"]
                if markup and reference and markup not in seen:
                    seen.add(markup)
                    yield pair, side, markup, reference


def compare(
    name: str, stratum: str, document: Document, reference: str, service: str = ""
) -> Reading:
    """Return the figures of one page."""
    ours, theirs = words(document.text), words(plain(reference))
    common = (ours & theirs).total()
    return Reading(
        name=name,
        stratum=stratum,
        service=service,
        f1=2 * common / max(1, ours.total() + theirs.total()),
        lost=1 - common / max(1, theirs.total()),
        foreign=1 - common / max(1, ours.total()),
        missing=theirs - ours,
        extra=ours - theirs,
    )


def parse_only(raw: bytes) -> None:
    """Parse a page with BeautifulSoup, and do nothing else."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        BeautifulSoup(raw, "lxml", from_encoding="utf-8")


def seconds(work: Callable[[bytes], object], raw: bytes) -> float:
    """Return the least processor time of three runs, each without the garbage of the last."""
    times = []
    for _ in range(3):
        gc.collect()
        start = time.process_time()
        work(raw)
        times.append(time.process_time() - start)
    return min(times)


def summary(title: str, readings: list[Reading]) -> str:
    """Return one line of figures."""
    count = len(readings)
    return (
        f"{title:<28} {count:>4} pages   mean F1 {statistics.mean(r.f1 for r in readings):.4f}"
        f"   lose > 5 %: {sum(r.lost > 0.05 for r in readings) / count:6.1%}"
        f"   foreign > 10 %: {sum(r.foreign > 0.10 for r in readings) / count:6.1%}"
    )


def fits(pair: dict[str, Any], side: str, reference: str) -> bool:
    """Whether the reference is the policy's text in this very page."""
    select = str((pair["declaration"] or {}).get("select"))
    return (
        select not in {"body", "['body']", "html > body"}
        and words(plain(reference)).total() >= FEWEST_WORDS
        and (pair[f"md_coverage_{side}"] or 0) >= LEAST_COVERAGE
    )


def side(service: str) -> str:
    """Return the side that a service is on."""
    return "kept" if hashlib.sha256(service.encode()).digest()[0] % 2 else "tuned"


def is_faulty(reading: Reading) -> bool:
    """Whether the page's reference was found wrong."""
    return reading.name.split()[0].rpartition("-")[2] in FAULTS


def measure() -> list[Reading]:
    """Return the figures of every page whose reference fits."""
    readings = []
    for pair, side, markup, reference in pages():
        if fits(pair, side, reference):
            name = f"{pair['id']} {side} {pair['service']} / {pair['terms_type']}"
            stratum = pair["stratum"].partition("/")[0]
            readings.append(compare(name, stratum, read(markup), reference, pair["service"]))
    return readings


def speed() -> str:
    """Return how long reading takes, beside BeautifulSoup parsing the same pages."""
    ratios, ours, theirs = [], 0.0, 0.0
    for _, _, markup, _ in pages():
        raw = markup.encode("utf-8", "replace")
        reading, parsing = seconds(read, raw), seconds(parse_only, raw)
        ratios.append(reading / parsing)
        ours += reading
        theirs += parsing
    return (
        f"reading takes {ours / theirs:.2f} x BeautifulSoup(lxml) parsing in all,"
        f" {statistics.median(ratios):.2f} x in the median page of {len(ratios)}"
    )


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--worst", type=int, default=0, help="show the N worst pages")
    arguments.add_argument("--speed", action="store_true", help="also time reading and parsing")
    arguments.add_argument("--side", choices=("tuned", "kept"), help="services of one side only")
    options = arguments.parse_args()
    if not CORPUS.exists():
        raise SystemExit(f"The shared corpus is not at {CORPUS}; nothing was measured.")

    readings = measure()
    left_out = sum(1 for _ in pages()) - len(readings)
    print(summary("all", readings))
    for name in ("tuned", "kept"):
        print(summary(f"  services {name}", [r for r in readings if side(r.service) == name]))
    print(summary("  reference not faulty", [r for r in readings if not is_faulty(r)]))
    if options.side:
        readings = [r for r in readings if side(r.service) == options.side]
    for stratum in sorted({reading.stratum for reading in readings}):
        print(summary(f"  {stratum}", [r for r in readings if r.stratum == stratum]))
    print(
        f"Left out: {left_out} pages whose reference is the whole"
        f" page with its menus, has fewer than {FEWEST_WORDS} words, or is not in the page"
        f" ({LEAST_COVERAGE:.0%})."
    )
    if options.speed:
        print(speed())
    for reading in sorted(readings, key=lambda r: r.f1)[: options.worst]:
        print(
            f"\n{reading.f1:.3f} lost {reading.lost:.1%} foreign {reading.foreign:.1%}"
            f"  {reading.name} ({reading.stratum})"
        )
        print("  missing", dict(reading.missing.most_common(15)))
        print("  extra  ", dict(reading.extra.most_common(15)))


if __name__ == "__main__":
    main()
