"""Replay the shared corpus through today's rules: what would have been announced, held, kept quiet.

Run ``python tests/quality/replaying.py [--gather TIME] [--each] [--only STRATUM] [--histories]``.
Needs ``../shared/corpus`` beside the checkout.

Pairs are replayed by stratum, each with the history that is known of it: a text that flaps, or that
a collapsed page recovers to, has been shown before, so such a pair starts with it, a day earlier.
The fate counted is that of the pair's later text; where two readers said what the pair is, their
word stands beside it. Whole histories are what ``notifier replay --file`` prints.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from notifier.config import values
from notifier.fetch.archives import read_histories
from notifier.flows.replay import FATES, Replay, Replayed, replay
from notifier.model.capture import Capture
from notifier.model.source import Source
from notifier.testing import InlineStages, MemoryBlobs, MemoryStore

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
#: Strata in which nothing that a reader would call noise may be announced.
SILENT = ("flapping", "collapse", "collapse_recovery", "technical_upgrade")
#: Strata whose later text was shown before the earlier one.
RETURNING = ("flapping", "collapse_recovery")


def rows(name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file of the corpus."""
    opener = gzip.open if name.endswith(".gz") else open
    with opener(CORPUS / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def capture(text: str, at: datetime) -> Capture:
    """Return a text of the corpus as a capture."""
    return Capture(
        at=at, origin="corpus", media_type="text/markdown", load=partial(bytes, text.encode())
    )


def known_history(row: dict[str, Any]) -> list[Capture]:
    """Return what is known of the page up to the pair's later text, oldest first."""
    before, after = (datetime.fromisoformat(row[f"{side}_date"]) for side in ("old", "new"))
    pair = [capture(row["old"], before), capture(row["new"], max(before, after))]
    if row["stratum"] in RETURNING:
        return [capture(row["new"], before - timedelta(days=1)), *pair]
    return pair


def replayed(history: Sequence[Capture], gather: timedelta) -> Replay:
    """Replay one history."""
    source = Source(slug="x", title="x", url="https://replay.invalid/", gather=gather)
    return asyncio.run(
        replay(history, source, store=MemoryStore(), blobs=MemoryBlobs(), stages=InlineStages())
    )


def pairs(gather: timedelta, only: str, *, each: bool) -> None:
    """Print the fates of the pairs' later texts by stratum, and by what readers said of them."""
    labels = {row["id"]: row for row in rows("labels.jsonl")}
    fates: dict[str, Counter[str]] = defaultdict(Counter)
    readers: dict[str, Counter[str]] = defaultdict(Counter)
    on_the_way: Counter[str] = Counter()
    for row in rows("dev.jsonl.gz"):
        stratum = row["stratum"]
        if only not in ("", stratum):
            continue
        lines = replayed(known_history(row), gather).lines
        last = lines[-1]
        fates[stratum][last.fate] += 1
        on_the_way[stratum] += sum(line.fate == "announced" for line in lines[1:-1])
        label = labels.get(row["id"], {}).get("level") or "-"
        readers[f"{stratum}/{label}"][last.fate] += 1
        if each and (only or stratum in SILENT) and last.fate != "quiet":
            print(f"{row['id']} {stratum} {label:<9} {shown(last)}")
    print(
        f"{'stratum':<20}{'pairs':>6}" + "".join(f"{fate:>11}" for fate in FATES) + "  on the way"
    )
    for stratum, counts in sorted(fates.items()):
        mark = "!" if stratum in SILENT else " "
        print(
            f"{mark}{stratum:<19}{counts.total():>6}"
            + "".join(f"{counts[fate]:>11}" for fate in FATES)
            + f"{on_the_way[stratum]:>12}"
        )
    print("\nas two readers saw it (announced, asked, held, quiet):")
    for name, counts in sorted(readers.items()):
        if not name.endswith("-"):
            numbers = ", ".join(str(counts[fate]) for fate in FATES[1:])
            print(f" {name:<30} {numbers}")


def histories(gather: timedelta) -> None:
    """Print the totals of the whole histories."""
    total: Counter[str] = Counter()
    for history in read_histories(CORPUS / "histories_dev.jsonl.gz"):
        done = replayed(history.archive.captures, gather)
        total.update(done.totals)
        total["operator mails"] += len(done.operator)
        print(f" {history.title:<48} {done.totals} mails {len(done.operator)}", flush=True)
    print(f" {'all':<48} {dict(total)}")


def shown(line: Replayed) -> str:
    """Return one outcome on one line, shortened."""
    return f"{line.fate} {line.why}: {line.detail}"[:240]


def main() -> None:
    """Replay and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--gather", type=values.duration, default=timedelta(0), help="as in a source"
    )
    parser.add_argument("--only", default="", help="one stratum")
    parser.add_argument("--each", action="store_true", help="show each pair that is not quiet")
    parser.add_argument("--histories", action="store_true", help="replay the histories, too")
    options = parser.parse_args()
    if not CORPUS.exists():
        sys.exit("The shared corpus is not beside this checkout; nothing was replayed.")
    started = datetime.now(UTC)  # noqa: TID251  a measure looks at the clock
    pairs(options.gather, options.only, each=options.each)
    if options.histories:
        print("\nwhole histories:")
        histories(options.gather)
    took = datetime.now(UTC) - started  # noqa: TID251
    print(f"\n{took.total_seconds():.0f} seconds")


if __name__ == "__main__":
    main()
