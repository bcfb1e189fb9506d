"""Measure the gate: which captures are held, which are let through.

Run ``python tests/quality/gate.py [--each] [--kept-back]``. First our own pages, in
``gate_pages``: a third of them, chosen by name, is kept back and its single pages are shown with
``--kept-back`` alone. Then, where the shared corpus is beside the checkout, real captures and pairs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from notifier.extract import assess, read
from notifier.model.document import Document
from tests.quality.gate_pages.made import Shown, genuine, walls

SHARED = Path(__file__).parents[3] / "shared"
CAPTURES = SHARED / "corpus" / "captures_dev.jsonl.gz"
PAIRS = SHARED / "corpus" / "dev.jsonl.gz"
HISTORIES = SHARED / "corpus" / "histories_dev.jsonl.gz"
PEERS = SHARED / "peers"


#: Kinds of walls that only the version before tells from a policy.
BESIDE_ONLY = {"cut", "folded", "partial", "mixed", "language", "another", "mojibake"}


def ours(name: str, pages: Sequence[Shown], *, hold: bool, each: bool, kept: bool) -> None:
    """Print how many of our pages are judged rightly: held, or let through."""
    for kept_back in (False, True):
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        alone: Counter[str] = Counter()
        for page in pages:
            if page.kept_back is not kept_back:
                continue
            new = read(page.text, page.media_type)
            verdict = assess(new, markdown(page.before) if page.before else None)
            total[page.kind] += 1
            well = verdict.plausible is not hold
            right[page.kind] += well
            if page.kind not in BESIDE_ONLY or not hold:
                alone["right"] += assess(new).plausible is not hold
                alone["all"] += 1
            if (each and not well and not kept_back) or (kept and not well and kept_back):
                print(f"! {page.kind} {page.name}: {verdict.reason or '-'}", *verdict.evidence)
        missed = {
            kind: f"{right[kind]}/{total[kind]}" for kind in total if right[kind] < total[kind]
        }
        print(
            f"{name}, {'kept back' if kept_back else 'tuned on'}: {right.total()} of {total.total()} right,"
            f" {alone['right']} of {alone['all']} alone",
            missed or "",
        )


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a compressed file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def markdown(text: str | None) -> Document:
    """Read a text of the corpus."""
    return read(text or "", "text/markdown")


def captures(*, each: bool) -> None:
    """Print what is held of real captures, beside the previous version and alone."""
    held: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row in rows(CAPTURES):
        new = markdown(row["text"])
        verdict, first = assess(new, markdown(row["prev_text"])), assess(new)
        total[row["kind"]] += 1
        held[row["kind"]] += not verdict.plausible
        alone[row["kind"]] += not first.plausible
        if each:
            right = (row["kind"] == "undone_within_7_days") is not verdict.plausible
            print(
                *(" " if right else "!", row["kind"], row["path"], verdict.reason or "-"),
                *("alone", first.reason or "-"),
            )
            print("     ", *verdict.evidence)
    for kind in total:
        print(
            f"{kind:<22} held {held[kind]} of {total[kind]} beside the previous version,"
            f" {alone[kind]} of {total[kind]} alone"
        )


def ordinary(*, each: bool) -> None:
    """Print what is held of versions that were recorded and stayed: it costs a person's time."""
    reasons: Counter[str] = Counter()
    total = 0
    for row in rows(PAIRS):
        if row["stratum"] in {"collapse", "collapse_recovery", "flapping"}:
            continue
        total += 1
        verdict = assess(markdown(row["new"]), markdown(row["old"]))
        if not verdict.plausible:
            reasons[verdict.reason] += 1
            if each:
                print(row["stratum"], row["id"], row["service"], verdict.reason, *verdict.evidence)
    print(f"ordinary version pairs held: {reasons.total()} of {total}", dict(reasons))


def firsts(*, each: bool) -> None:
    """Print about how many recorded texts a person would be asked, were each the first one."""
    texts = {text: row["service"] for row in rows(PAIRS) for text in (row["old"], row["new"])}
    for row in rows(HISTORIES):
        texts |= {version["text"]: row["service"] for version in row["versions"]}
    doubted = [(texts[text], found) for text in texts if (found := assess(markdown(text))).doubt]
    services = len({service for service, _ in doubted})
    print(
        f"recorded texts doubted as the first: {len(doubted)} of {len(texts)}, of {services} services"
    )
    for service, found in doubted if each else ():
        print(" ", service, found.reason, *found.evidence)


def peers() -> None:
    """Print the verdict on each of the peers' single pages."""
    policy = read((PEERS / "v1" / "privacy.html").read_bytes())
    for path in sorted((PEERS / "singles").glob("*.html")):
        document = read(path.read_bytes())
        beside, alone = assess(document, policy), assess(document)
        print(
            f"{path.name:<24} {beside.reason or 'plausible':<12} alone {alone.reason or 'plausible'}"
        )


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--each", action="store_true", help="show every capture and hold")
    arguments.add_argument("--kept-back", action="store_true", help="show those kept back, too")
    given = arguments.parse_args()
    each = given.each
    kept = given.kept_back
    ours("our walls", walls(), hold=True, each=each, kept=kept)
    ours("our odd but genuine pages", genuine(), hold=False, each=each, kept=kept)
    if not CAPTURES.exists():
        raise SystemExit(f"The shared corpus is not at {CAPTURES}; no more was measured.")
    captures(each=each)
    ordinary(each=each)
    firsts(each=each)
    peers()


if __name__ == "__main__":
    main()
