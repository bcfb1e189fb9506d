"""Measure judging beside comparing: ``python -m tests.bench.judge``.

Made-up policies of several sizes, a dozen sentences edited each; ``--corpus`` measures the real pairs
beside the checkout instead: versions in Markdown, and pages as they were served. "Comparing" is what a check does with two pages: page bytes to
documents to change. The ratio to comparing alone, of documents that are stored already, is printed beside
it, in the same run. All figures are CPU time of one process, of the first run on each pair, as a check runs.
Before, the examples of all rules are judged: in a service that runs, patterns and tables are ready.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from tests.bench.compare import CORPUS, MARKDOWN, made_up
from tests.rule_examples import examples

SIZES = (25, 125, 500, 1000)
T = TypeVar("T")
Row = tuple[float, float, float]


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Return what *work* returns, and the CPU seconds that it took."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def measured(old: str, new: str, media_type: str) -> Row | None:
    """Return seconds of reading both sides, comparing and judging; None where nothing changed.

    Each is done once: what a stage remembers of a sentence must not count for it.
    """
    before, first = timed(partial(read, old, media_type=media_type))
    after, second = timed(partial(read, new, media_type=media_type))
    change, comparing = timed(partial(compare, before, after))
    _, judging = timed(partial(judge, change))
    return None if change.is_empty else (first + second, comparing, judging)


def corpus(file: Path, side: str, limit: int) -> Iterator[tuple[str, str]]:
    """Yield the texts of the first *limit* real pairs in *file*, whose fields end in *side*."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, islice(lines, limit)):
            yield row[f"old{side}"], row[f"new{side}"]


def line(name: str, rows: Sequence[Row]) -> str:
    """Return the ratios of *rows* as one line of the table."""
    whole = sorted(judged / (read_ + compared) for read_, compared, judged in rows)
    stored = sorted(judged / compared for _, compared, judged in rows)
    late = int(0.95 * len(rows))
    total = [sum(column) for column in zip(*rows, strict=True)]
    return (
        f"{name:12} {len(rows):4} {1000 * statistics.median(row[2] for row in rows):8.2f} ms"
        f"   {statistics.median(whole):6.3f} {whole[late]:6.3f} {total[2] / (total[0] + total[1]):6.3f}"
        f"   {statistics.median(stored):6.2f} {stored[late]:6.2f} {total[2] / total[1]:6.2f}"
        f"   {' '.join(f'{1000 * seconds / len(rows):7.2f}' for seconds in total)}\n"
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", action="store_true", help="measure the real pairs")
    parser.add_argument("--limit", type=int, default=450, help="so many of each kind")
    args = parser.parse_args()
    if args.corpus and not CORPUS.parent.exists():
        sys.stderr.write(f"{CORPUS.parent} is not here.\n")
        return 1
    sys.stdout.write(
        "changes                  judging    / (reading + comparing)    / comparing              mean ms: reading\n"
        "               n          median    median    95 %    sum    median   95 %    sum   both, comparing, judging\n"
    )
    measured(*made_up(5, seed=9), "text/html")
    for example in examples():
        judge(example.change)
    if args.corpus:
        for name, media_type, file, side in (
            ("versions", "text/markdown", MARKDOWN, ""),
            ("pages", "text/html", CORPUS, "_html"),
        ):
            pairs = corpus(file, side, args.limit)
            rows = [row for pair in pairs if (row := measured(*pair, media_type))]
            sys.stdout.write(line(name, rows))
        return 0
    for size in SIZES:
        found = (measured(*made_up(size, seed=seed), "text/html") for seed in range(1, 4))
        sys.stdout.write(line(f"{size} KB", [row for row in found if row]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
