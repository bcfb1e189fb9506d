"""Measure comparing on edits with known truth: the generator beside the shared corpus.

Run ``python tests/quality/comparing.py [--docs N] [--seed S,S...] [--worst N] [--all-languages]
[--html] [--own]``: one column of figures for each seed. With ``--html`` both texts are set into a page by
markdown-it and read as HTML; with ``--own`` the edits are those of ``own_mutations.py``.
Needs ``../shared/bench/mutate.py`` and ``../shared/corpus`` beside the checkout. The newer texts of
the corpus's pairs, one a service, are written to a temporary folder as the generator's policies.

Printed: false alarms on noise, meaningful edits missed, reported / true changed tokens of single
edits and of combinations, moves seen as one move, borders named, link changes seen, and how often
carrying out the edits does not give the new text. Where two neighbours changed places the generator
names one of them; "or the shorter" also accepts one move of no more words than the named one.
"Told as moves alone" asks only that each move is one edit and that nothing else is told. Missed
edits "that show nothing" are dropped titles of invisible characters and addresses of pictures.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import own_mutations  # type: ignore[import-not-found]  # found beside this file when run
from markdown_it import MarkdownIt

from notifier.diff import apply, compare, folded_words
from notifier.diff.fold import fold
from notifier.extract import read
from notifier.model.change import Change
from notifier.model.document import Document

SHARED = Path(__file__).parents[3] / "shared"
#: The generator's own tokens, so that both sides count alike.
_TOKEN = re.compile(r"\w+|[^\w\s]")
#: Share of a move's tokens that one edit must cover, and how much larger that edit may be.
COVERED, LARGER = 0.8, 1.25


PAGE = "<!doctype html><html><head><title>Policy</title></head><body><main>{}</main></body></html>"
RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@lru_cache(maxsize=8)
def as_markdown(text: str) -> Document:
    """Read a policy as it is written."""
    return read(text, "text/markdown")


@lru_cache(maxsize=8)
def as_page(text: str) -> Document:
    """Read a policy as a page shows it."""
    return read(PAGE.format(RENDERER.render(text)), "text/html")


def tokens(text: str) -> int:
    """Return the number of tokens in *text*."""
    return len(_TOKEN.findall(text))


def cases(
    seed: str, docs: int, *, all_languages: bool = False, own: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield the generator's cases, or our own, for policies of the shared corpus."""
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
        if own:
            yield from own_mutations.cases(policies, seed, docs)
            return
        out = Path(folder) / "cases.jsonl"
        generator = [sys.executable, str(SHARED / "bench" / "mutate.py")]
        options = ["--src", str(policies), "--out", str(out), "--seed", seed, "--docs", str(docs)]
        subprocess.run([*generator, *options], check=True, stderr=subprocess.DEVNULL)
        with out.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


class Tally:
    """Counts by operator and by class, and the worst cases of each figure."""

    def __init__(self, reader: Callable[[str], Document]) -> None:
        self.reader = reader
        self.by_op: dict[str, Counter[str]] = defaultdict(Counter)
        self.cls: dict[str, str] = {}
        self.bad: dict[str, list[str]] = defaultdict(list)
        self.seconds: list[float] = []

    def add(self, case: dict[str, Any]) -> None:
        """Compare one case and count what came out."""
        old, new = self.reader(case["old"]), self.reader(case["new"])
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
            count["missed, unseen"] += change.is_empty and shows_nothing(case)
        self._structure(case, change)
        applied = apply(old, change) == folded_words(new)
        count["not applied"] += self._note("not applied", case, wrong=not applied)

    def _structure(self, case: dict[str, Any], change: Change) -> None:
        count, truth = self.by_op[case["op"]], case["truth"]
        moved = [e.new for e in change.edits if e.kind in ("moved", "moved_edited")]
        if truth["moves"] and case["cls"] == "structure":
            alone = len(moved) == len(change.edits) == len(truth["moves"])
            count["moved"] += 1
            count["moved alone"] += not self._note("more than a move", case, wrong=not alone)
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
            pair = html.unescape(old), new
            seen = any(pair in edit.links for edit in change.edits)
            if shows_nothing(case):
                continue
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


def shows_nothing(case: dict[str, Any]) -> bool:
    """Whether an edit is only of a picture's or a wordless link's address, or of invisible signs."""
    truth = case["truth"]

    def clickable(text: str, target: str) -> int:
        return len(re.findall(rf"(?<!!)\[(?!\s*\])[^\]]*\]\({re.escape(target)}\)", text))

    unclicked = all(
        clickable(case["old"], old) == clickable(case["new"], old) for old, _ in truth["links"]
    )
    return unclicked and not fold(" ".join(truth["del_text"] + truth["ins_text"]))


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
        "  of these that show nothing": str(tally.total("missed, unseen")),
        "reported / true, single edits": share("edit"),
        "reported / true, hard and combo": share("hard", "combo"),
        "told as moves alone": of("moved alone", "moved"),
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
    parser.add_argument("--html", action="store_true", help="read the texts as pages")
    parser.add_argument("--own", action="store_true", help="the edits of own_mutations.py")
    options = parser.parse_args()
    if not (SHARED / "bench" / "mutate.py").exists():
        sys.exit("The shared corpus and generator are not beside this checkout; nothing measured.")
    seeds = options.seed.split(",")
    columns: list[dict[str, str]] = []
    faults: dict[str, list[str]] = defaultdict(list)
    for seed in seeds:
        tally = Tally(as_page if options.html else as_markdown)
        found = cases(seed, options.docs, all_languages=options.all_languages, own=options.own)
        for case in found:
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
