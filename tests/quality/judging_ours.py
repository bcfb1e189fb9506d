"""Measure the judge against labels of our own: ``python tests/quality/judging_ours.py [--errors]``.

``judging_ours.jsonl`` says of changes in the shared corpus that no reader labelled whether they
are material, which way they cut and by which few words one knows them; the texts stay in the
corpus. They were labelled from the edits alone, before any verdict was seen, and are all of
services that rules may be tuned on. ``judging_ours_again.jsonl`` is a second round, of what the
first left over: mostly pages that went and came back, menus and banners. Half of these services
(by another hash) are kept back: of those, ``--errors`` prints nothing.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import itertools
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from figures import by_side  # type: ignore[import-not-found]  # found beside this file when run
from judging import (  # type: ignore[import-not-found]  # found beside this file when run
    CORPUS,
    Judged,
    errors,
    report,
)

from notifier.compose.summary import summarise
from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge

LABELS = Path(__file__).with_name("judging_ours.jsonl")
ROUNDS = (LABELS, Path(__file__).with_name("judging_ours_again.jsonl"))
_READERS = {"less": "worse", "more": "better", "neutral": "neutral"}
#: Characters of a commit by which a version of a history is named.
_SHORT = 10

_Texts = tuple[str, str, str]


def is_kept(service: str) -> bool:
    """Whether the labels of *service* are kept back while tuning."""
    return bool(int(hashlib.sha256(f"ours {service}".encode()).hexdigest()[:8], 16) % 2)


def texts(corpus: Path) -> Iterator[tuple[str, _Texts]]:
    """Yield the id of every pair in *corpus* with its media type and both texts."""
    with gzip.open(corpus / "histories_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            versions = row["versions"]
            for old, new in itertools.pairwise(versions):
                name = f"history/{row['service']}/{row['terms_type']}/{new['commit'][:_SHORT]}"
                yield name, ("text/markdown", old["text"], new["text"])
    for file, media_type, prefix in (
        ("dev.jsonl.gz", "text/markdown", ""),
        ("html_pairs_dev.jsonl.gz", "text/html", "_html"),
    ):
        with gzip.open(corpus / file, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield row["id"], (media_type, row[f"old{prefix}"], row[f"new{prefix}"])


def judged(corpus: Path, file: Path = LABELS) -> Iterator[Judged]:
    """Judge every change that we labelled in *file*."""
    with file.open(encoding="utf-8") as lines:
        labels = {label["id"]: label for label in map(json.loads, lines)}
    for name, (media_type, old, new) in texts(corpus):
        label = labels.pop(name, None)
        if label is None:
            continue
        documents = (read(old, media_type), read(new, media_type))
        begun = time.process_time()
        change = compare(*documents)
        compared = time.process_time()
        verdict = judge(change)
        done = time.process_time()
        yield Judged(
            label=_as_readers_do(label),
            change=change,
            verdict=verdict,
            summary=summarise(verdict, change, title=name.split("/")[-2] if "/" in name else name),
            compared_in=compared - begun,
            judged_in=done - compared,
        )


def _as_readers_do(label: dict[str, Any]) -> dict[str, Any]:
    """Return *label* in the shape of the readers' labels; of several directions none is opposed."""
    reader = {
        "confidence": "high",
        "direction": _READERS.get(label["direction"], "mixed"),
        "headline": label["reason"],
    }
    evidence = [label["words"]] if label["words"] else []
    return {**label, "disputed": False, "readers": [reader], "evidence": evidence}


def _is_kept_back(pair: Judged) -> bool:
    return is_kept(pair.label["service"])


def main() -> int:
    """Print the report; 2 where the corpus is not beside the checkout."""
    parser = argparse.ArgumentParser(description="Measure the judge against labels of our own.")
    parser.add_argument("--errors", action="store_true", help="of the services not kept back only")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"There is no corpus at {CORPUS}; nothing was measured.", file=sys.stderr)
        return 2
    for file in ROUNDS:
        shown = errors if options.errors else None
        sides = by_side(file.stem, list(judged(CORPUS, file)), _is_kept_back, report, shown)
        print("\n".join(sides))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
