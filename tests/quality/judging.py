"""Measure the judge against readers: ``python tests/quality/judging.py [--side kept] [--errors]``.

The labelled pairs are split by service, so that rules tuned on one side are tried on companies
that nobody looked at. ``--errors`` prints the wrong and the held of the tuned side only.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from figures import share  # type: ignore[import-not-found]  # found beside this file when run

from notifier.compose.summary import Summary, summarise
from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.materiality.facts import words
from notifier.model.change import Change
from notifier.model.verdict import LEVELS, Verdict

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
#: Of ten services, how many are tuned on; the others are kept back.
TUNED = 6
OPPOSITE = {("worse", "more"), ("better", "less")}


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One labelled pair, as the readers and as we saw it; times in seconds of this process."""

    label: dict[str, Any]
    change: Change
    verdict: Verdict
    summary: Summary
    compared_in: float
    judged_in: float

    @property
    def is_clear(self) -> bool:
        """Whether both readers were sure and agreed."""
        return not self.label["disputed"] and all(
            reader["confidence"] == "high" for reader in self.label["readers"]
        )

    @property
    def is_material(self) -> bool:
        """Whether the readers call it material."""
        return bool(self.label["level"] == "material")

    @property
    def is_called(self) -> bool:
        """Whether we call it material."""
        return self.verdict.level == "material"

    @property
    def is_held(self) -> bool:
        """Whether we would ask a person."""
        return self.verdict.confidence == "ask"


def is_tuned(service: str) -> bool:
    """Whether *service* belongs to the side that rules may be tuned on."""
    return int(hashlib.sha256(service.encode()).hexdigest()[:8], 16) % 10 < TUNED


def judged(corpus: Path, side: str) -> Iterator[Judged]:
    """Judge every labelled pair of *side* ("tuned", "kept" or "all"); disputed ones are left out."""
    with (corpus / "labels.jsonl").open(encoding="utf-8") as lines:
        labels = {label["id"]: label for label in map(json.loads, lines)}
    with gzip.open(corpus / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            label = labels.get(pair["id"])
            if label is None or label["level"] is None:
                continue
            if side != "all" and is_tuned(label["service"]) != (side == "tuned"):
                continue
            old, new = (read(pair[side], "text/markdown") for side in ("old", "new"))
            begun = time.process_time()
            change = compare(old, new)
            compared = time.process_time()
            verdict = judge(change)
            done = time.process_time()
            summary = summarise(verdict, change, title=label["terms_type"])
            yield Judged(
                label=label,
                change=change,
                verdict=verdict,
                summary=summary,
                compared_in=compared - begun,
                judged_in=done - compared,
            )


def holds_evidence(texts: list[str], evidence: list[str]) -> bool:
    """Whether *texts* together hold at least 70 % of the words of one quotation."""
    have = set(words(" ".join(texts)))
    for quotation in evidence:
        wanted = words(quotation)
        if wanted and sum(word in have for word in wanted) >= 0.7 * len(wanted):
            return True
    return False


def rates(pairs: list[Judged]) -> Iterator[str]:
    """Yield precision and recall of "material" over *pairs*."""
    right = sum(pair.is_material and pair.is_called for pair in pairs)
    yield f"precision {share(right, sum(pair.is_called for pair in pairs))}"
    yield f"recall    {share(right, sum(pair.is_material for pair in pairs))}"


def report(pairs: list[Judged]) -> Iterator[str]:
    """Yield the lines of the report; shares with their 95 % interval."""
    clear = [pair for pair in pairs if pair.is_clear]
    for name, part in (("all pairs", pairs), ("clear pairs", clear)):
        yield f"{name} ({len(part)})"
        yield from (f"    {line}" for line in rates(part))
    found = [pair for pair in pairs if pair.is_material and pair.is_called]
    opposite = sum(
        (pair.label["readers"][0]["direction"], pair.verdict.direction) in OPPOSITE
        for pair in found
    )
    yield f"direction opposite    {share(opposite, len(found))}"
    yield from categories(found)
    quoted = [pair for pair in found if pair.label["evidence"]]
    for name, limit in (("headline", 1), ("the top three", 3)):
        held = sum(holds_evidence(_texts(pair, limit), pair.label["evidence"]) for pair in quoted)
        yield f"evidence in {name:<13} {share(held, len(quoted))}"
    counts = Counter((pair.label["level"], pair.verdict.level) for pair in pairs)
    yield "readers \\ judge       " + " ".join(f"{level:>9}" for level in LEVELS)
    for row in LEVELS:
        yield f"{row:<21} " + " ".join(f"{counts[row, level]:>9}" for level in LEVELS)
    yield from risks(pairs)


def categories(found: list[Judged]) -> Iterator[str]:
    """Yield how far the categories of the changes *found* are those of either reader, where one named any."""
    ours = theirs = both = first = named = 0
    for pair in found:
        wanted = {name for reader in pair.label["readers"] for name in reader.get("categories", ())}
        if not wanted:
            continue
        named += 1
        said = pair.verdict.categories
        ours, theirs = ours + len(said), theirs + len(wanted)
        both += len(wanted.intersection(said))
        first += bool(said) and said[0] in wanted
    if named:
        yield f"categories precision  {share(both, ours)}"
        yield f"categories recall     {share(both, theirs)}"
        yield f"first category right  {share(first, named)}"


def risks(pairs: list[Judged]) -> Iterator[str]:
    """Yield what is missed and announced wrongly where more and more is held for a person."""
    material = sum(pair.is_material for pair in pairs)
    yield "held for a person where | share held | material, silently missed | right among announced"
    for name, kinds in (
        ("nothing is held", ()),
        ("it asks (as shipped)", ("ask",)),
        ("it asks or is likely", ("ask", "likely")),
    ):
        left = [pair for pair in pairs if pair.verdict.confidence not in kinds]
        told = [pair for pair in left if pair.is_called]
        missed = sum(pair.is_material and not pair.is_called for pair in left)
        yield (
            f"{name:<23} | {share(len(pairs) - len(left), len(pairs))} | {share(missed, material)}"
            f" | {share(sum(pair.is_material for pair in told), len(told))}"
        )


def speed(pairs: list[Judged]) -> Iterator[str]:
    """Yield how long judging takes beside comparing, at the median and the 95th percentile."""
    for name, times in (
        ("compare, ms", [1000 * pair.compared_in for pair in pairs]),
        ("judge, ms", [1000 * pair.judged_in for pair in pairs]),
        ("judge / compare", [pair.judged_in / pair.compared_in for pair in pairs]),
    ):
        ranked = sorted(times)
        median, late = (ranked[int(share * (len(ranked) - 1))] for share in (0.5, 0.95))
        yield f"{name:<21} median {median:.2f}, 95th percentile {late:.2f}"
    whole = sum(pair.judged_in for pair in pairs) / sum(pair.compared_in for pair in pairs)
    yield f"all judging / all comparing {whole:.2f}"


def errors(pairs: list[Judged]) -> Iterator[str]:
    """Yield what was judged wrongly or held."""
    for pair in pairs:
        if pair.is_material != pair.is_called or pair.is_held:
            held = ", held" if pair.is_held else ""
            yield (
                f"{pair.label['id']} {pair.label['level']}, called {pair.verdict.level}{held}: "
                f"{pair.label['readers'][0]['headline']}"
            )
            for reason in pair.verdict.reasons[:3]:
                yield f"    {reason.rule}: {reason.sentence}"


def _texts(pair: Judged, limit: int) -> list[str]:
    return [
        text for item in pair.summary.items[:limit] for text in (item.sentence, item.old, item.new)
    ]


def main() -> int:
    """Print the report; 2 where the corpus is not beside the checkout."""
    parser = argparse.ArgumentParser(description="Measure the judge against readers.")
    parser.add_argument("--side", choices=("tuned", "kept", "all"), action="append")
    parser.add_argument("--errors", action="store_true", help="of the tuned side only")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"There is no corpus at {CORPUS}; nothing was measured.", file=sys.stderr)
        return 2
    for side in options.side or ("tuned", "kept"):
        pairs = list(judged(CORPUS, side))
        print(f"== {side}")
        print("\n".join([*report(pairs), *speed(pairs)]))
        if options.errors and side == "tuned":
            print("\n".join(errors(pairs)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
