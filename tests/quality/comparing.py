"""Measure comparing on edits with known truth: the generator beside the shared corpus.

Run ``python tests/quality/comparing.py [--docs N] [--seed S,S...] [--worst N] [--all-languages]``:
one column of figures for each seed.
Needs ``../shared/bench/mutate.py`` and ``../shared/corpus`` beside the checkout. The newer texts of
the corpus's pairs, one a service, are written to a temporary folder as the generator's policies.

Printed: false alarms on noise, meaningful edits missed, reported / true changed tokens of single
edits and of combinations, moves seen as one move, borders named, link changes seen, and how often
carrying out the edits does not give the new text. Where two neighbours changed places the generator
names one of them; "or the shorter" also accepts one move of no more words than the named one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from notifier.diff import apply, compare, folded_words
from notifier.extract import read
from notifier.model.change import Change

SHARED = Path(__file__).parents[3] / "shared"
#: The generator's own tokens, so that both sides count alike.
_TOKEN = re.compile(r"\w+|[^\w\s]")
#: Share of a move's tokens that one edit must cover, and how much larger that edit may be.
COVERED, LARGER = 0.8, 1.25


def tokens(text: str) -> int:
    """Return the number of tokens in *text*."""
    return len(_TOKEN.findall(text))


def cases(seed: str, docs: int, *, all_languages: bool) -> Iterator[dict[str, Any]]:
    """Yield the generator's cases for policies of the shared corpus."""
    with tempfile.TemporaryDirectory() as folder:
        policies = Path(folder) / "policies"
        policies.mkdir()
        seen: set[str] = set()
        with gzip.open(SHARED / "corpus" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["service"] in seen or not (all_languages or row["lang"] == "en"):
                    continue
                seen.add(row["service"])
                name = re.sub(r"\W+", "-", row["id"])
                (policies / f"{name}.md").write_text(row["new"], encoding="utf-8")
        out = Path(folder) / "cases.jsonl"
        generator = [sys.executable, str(SHARED / "bench" / "mutate.py")]
        options = ["--src", str(policies), "--out", str(out), "--seed", seed, "--docs", str(docs)]
        subprocess.run([*generator, *options], check=True, stderr=subprocess.DEVNULL)
        with out.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


class Tally:
    """Counts by operator and by class, and the worst cases of each figure."""

    def __init__(self) -> None:
        self.by_op: dict[str, Counter[str]] = defaultdict(Counter)
        self.cls: dict[str, str] = {}
        self.bad: dict[str, list[str]] = defaultdict(list)
        self.seconds: list[float] = []

    def add(self, case: dict[str, Any]) -> None:
        """Compare one case and count what came out."""
        old, new = read(case["old"], "text/markdown"), read(case["new"], "text/markdown")
        start = time.process_time()
        change = compare(old, new)
        self.seconds.append(time.process_time() - start)
        op, truth = case["op"], case["truth"]
        count = self.by_op[op]
        self.cls[op] = case["cls"]
        count["cases"] += 1
        reported = sum(tokens(t) for edit in change.edits for t in edit.deleted + edit.inserted)
        true = truth["del_tokens"] + truth["ins_tokens"]
        count["reported"] += reported
        count["true"] += true
        if true:
            self._note("reported more than 1.1 x true", case, wrong=reported > 1.1 * true)
        if case["cls"] == "noise":
            count["alarms"] += self._note("false alarm", case, wrong=not change.is_empty)
        if case["cls"] == "structure":
            count["alarms"] += self._note("words in structure", case, wrong=reported > 0)
        if truth["meaningful"]:
            count["missed"] += self._note("missed", case, wrong=change.is_empty)
        self._structure(case, change)
        applied = apply(old, change) == folded_words(new)
        count["not applied"] += self._note("not applied", case, wrong=not applied)

    def _structure(self, case: dict[str, Any], change: Change) -> None:
        count, truth = self.by_op[case["op"]], case["truth"]
        moved = [e.new for e in change.edits if e.kind in ("moved", "moved_edited")]
        for move in truth["moves"]:
            named = move["text"].replace("**", "")  # the generator leaves some of its markup in
            low, high = COVERED * tokens(named), LARGER * tokens(named)
            seen = any(low <= tokens(text) <= high for text in moved)
            alone = len(moved) == len(truth["moves"]) == 1
            shorter = alone and len(moved[0].split()) <= len(named.split())
            wrong = not (seen or shorter)
            count["moves"] += 1
            count["moves as named"] += seen
            count["moves seen"] += not self._note("move not seen as one", case, wrong=wrong)
        kinds = {edit.kind for edit in change.edits}
        for kind, named in (("split", "split"), ("merged", "merged")):
            if truth[kind]:
                count["borders"] += 1
                wrong = named not in kinds
                count["borders named"] += not self._note("border not named", case, wrong=wrong)
        for old, new in truth["links"]:
            seen = any((old, new) in edit.links for edit in change.edits)
            count["links"] += 1
            count["links seen"] += not self._note("link not seen", case, wrong=not seen)

    def _note(self, what: str, case: dict[str, Any], *, wrong: bool) -> bool:
        if wrong:
            self.bad[what].append(case["id"])
        return wrong

    def total(self, key: str, *classes: str) -> int:
        """Return a count over the operators of *classes* (all where none is given)."""
        return sum(
            count[key] for op, count in self.by_op.items() if not classes or self.cls[op] in classes
        )


def figures(tally: Tally) -> dict[str, str]:
    """Return the figures of one seed, each beside its name."""

    def of(part: str, whole: str, *names: str) -> str:
        counts = [tally.by_op[name] for name in names] if names else tally.by_op.values()
        return "/".join(str(sum(count[key] for count in counts)) for key in (part, whole))

    def share(*classes: str) -> str:
        ratio = tally.total("reported", *classes) / max(1, tally.total("true", *classes))
        return f"{ratio:.4f}"

    ordered = sorted(tally.seconds)
    return {
        "false alarms on noise": f"{tally.total('alarms', 'noise')}/{tally.total('cases', 'noise')}",
        "words in structure changes": (
            f"{tally.total('alarms', 'structure')}/{tally.total('cases', 'structure')}"
        ),
        "meaningful edits missed": str(tally.total("missed")),
        "reported / true, single edits": share("edit"),
        "reported / true, hard and combo": share("hard", "combo"),
        "moves seen as named": of("moves as named", "moves"),
        "  or the shorter": of("moves seen", "moves"),
        "  of these list reorders": of("moves seen", "moves", "reorder_list_items"),
        "  of these sentence swaps": of("moves seen", "moves", "swap_sentences"),
        "splits and merges named": of("borders named", "borders"),
        "link changes seen": of("links seen", "links"),
        "edits that do not give new": f"{tally.total('not applied')}/{tally.total('cases')}",
        "compare, ms of CPU, median": f"{1000 * ordered[len(ordered) // 2]:.2f}",
    }


def by_operator(tally: Tally) -> None:
    """Print one line for each of the generator's operators."""
    for op, count in sorted(tally.by_op.items(), key=lambda item: (tally.cls[item[0]], item[0])):
        ratio = f"{count['reported'] / count['true']:.3f}" if count["true"] else "-"
        rest = {k: v for k, v in count.items() if v and k not in ("cases", "reported", "true")}
        print(f"{tally.cls[op]:11} {op:24} {count['cases']:4} reported/true {ratio:6} {rest or ''}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", default="20261122", help="the generator's seeds, by commas")
    parser.add_argument("--docs", type=int, default=60, help="policies to mutate")
    parser.add_argument("--worst", type=int, default=6, help="cases named for each fault")
    parser.add_argument("--all-languages", action="store_true", help="not only English policies")
    options = parser.parse_args()
    if not (SHARED / "bench" / "mutate.py").exists():
        sys.exit("The shared corpus and generator are not beside this checkout; nothing measured.")
    seeds = options.seed.split(",")
    columns: list[dict[str, str]] = []
    faults: dict[str, list[str]] = defaultdict(list)
    for seed in seeds:
        tally = Tally()
        for case in cases(seed, options.docs, all_languages=options.all_languages):
            tally.add(case)
        if len(seeds) == 1:
            by_operator(tally)
        columns.append(figures(tally))
        for what, ids in tally.bad.items():
            faults[what].extend(f"{seed}:{name}" for name in ids)
    print(f"{'seed':34}" + "".join(f"{seed:>12}" for seed in seeds))
    for name in columns[0]:
        print(f"{name:34}" + "".join(f"{column[name]:>12}" for column in columns))
    for what, ids in faults.items():
        print(f"  {what}: {len(ids)}: {' '.join(ids[: options.worst])}")


if __name__ == "__main__":
    main()
