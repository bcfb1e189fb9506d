"""Compare every pair of real versions in the shared corpus, both ways round.

Run ``python tests/quality/pairs.py [--edits N] [--only STRATUM] [--argue]``. Needs ``../shared/corpus`` beside
the checkout. Pages are read whole, with no selector given.

Printed: crashes; for each stratum how many pairs are empty, how many tell no inserted or deleted
words, and how often carrying out the edits does not give the new text; then the remaining edits of
the pairs whose strata say that no word of the policy changed. With ``--argue`` a table in their
place: how many words each of these pairs tells as gone and come, how many more words the one text
has than the other when order is left out of account (no comparison can tell fewer), and how many of
the told words are not among those. A pair that tells 0 beyond tells real edits only.

Carrying out the edits is compared with hidden mail addresses, capitals (of titles) and colons
(behind titles) folded away: none is told as a change.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from notifier.diff import apply, compare, folded_words
from notifier.diff.fold import fold
from notifier.extract import read
from notifier.model.change import Change, Edit
from notifier.model.document import Document

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
#: Strata in which the words of the policy stayed.
QUIET = ("cosmetic", "reorder", "raw_noise", "chrome_noise", "redesign")
#: An address, hidden or not; and a word, for counting.
_MAIL = re.compile(r"\[ ?email-protected ?\]|\S+@\S+\w")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class RealPair:
    """Two versions as read, and why they are in the corpus."""

    name: str
    stratum: str
    old: Document
    new: Document


def rows(name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of one of the corpus's files."""
    with gzip.open(CORPUS / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def pairs(only: str) -> Iterator[RealPair]:
    """Yield the pairs of both files, those of stratum *only* if it is not empty."""
    for row in rows("dev.jsonl.gz"):
        if only in ("", row["stratum"]):
            old, new = (read(row[side], "text/markdown") for side in ("old", "new"))
            yield RealPair(row["id"], row["stratum"], old, new)
    for row in rows("html_pairs_dev.jsonl.gz"):
        stratum = row["stratum"].partition("/")[0]
        if only in ("", stratum):
            old, new = (read(row[f"{side}_html"]) for side in ("old", "new"))
            yield RealPair(row["id"], stratum, old, new)


def has_words(change: Change) -> bool:
    """Whether any word was inserted or deleted."""
    return any(edit.deleted or edit.inserted for edit in change.edits)


def carried_out(old: Document, new: Document, change: Change) -> bool:
    """Whether the edits turn *old* into *new*, apart from what is never told."""
    one, other = apply(old, change), folded_words(new)
    return one == other or _plain(one) == _plain(other)


def _plain(words: str) -> str:
    return " ".join(_MAIL.sub("[mail]", words).casefold().replace(":", " ").split())


def argument(pair: RealPair, change: Change) -> str:
    """Return one row: words told, words that no order of the texts explains, words beyond those."""
    old, new = (Counter(_WORD.findall(_plain(folded_words(d)))) for d in (pair.old, pair.new))
    went, came = (
        Counter(_WORD.findall(_plain(fold(" ".join(t for e in change.edits for t in texts(e))))))
        for texts in (lambda e: e.deleted, lambda e: e.inserted)
    )
    beyond = (went - (old - new)).total() + (came - (new - old)).total()
    links = sum(len(edit.links) for edit in change.edits)
    told = f"-{went.total()} +{came.total()}"
    real = f"-{(old - new).total()} +{(new - old).total()}"
    return f"{pair.stratum:14} {pair.name:14} {told:>14} {real:>14} {beyond:8} {links:6}"


def shown(edit: Edit) -> str:
    """Return one edit on one line, shortened."""
    marks = {"same": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    text = "".join(marks[run.kind].format(run.text) for run in edit.runs) or edit.new
    text += "".join(f" <{old} -> {new}>" for old, new in edit.links)
    return f"      {edit.kind} in {edit.section[:40]!r}: {text[:300]!r}"


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--edits", type=int, default=8, help="edits shown of each remaining pair")
    parser.add_argument("--only", default="", help="one stratum")
    parser.add_argument("--argue", action="store_true", help="count words in place of edits")
    options = parser.parse_args()
    if not CORPUS.exists():
        sys.exit("The shared corpus is not beside this checkout; nothing compared.")
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    remaining: list[tuple[RealPair, Change]] = []
    for pair in pairs(options.only):
        count = counts[pair.stratum]
        for old, new in ((pair.old, pair.new), (pair.new, pair.old)):
            count["comparisons"] += 1
            try:
                change = compare(old, new)
                count["wordless"] += not has_words(change)
                count["empty"] += change.is_empty
                count["coarse"] += change.coarse
                count["not applied"] += not carried_out(old, new, change)
            except Exception:  # noqa: BLE001  counting crashes is what this is for
                count["crashes"] += 1
                print(pair.name, traceback.format_exc())
                continue
            if pair.stratum in QUIET and old is pair.old and not change.is_empty:
                remaining.append((pair, change))
    names = ("comparisons", "crashes", "empty", "wordless", "coarse", "not applied")
    print(f"{'stratum':18}" + "".join(f"{name:>13}" for name in names))
    for stratum, count in sorted(counts.items()):
        print(f"{stratum:18}" + "".join(f"{count[name]:13}" for name in names))
    if options.argue:
        print(
            f"{'stratum':14} {'pair':14} {'told':>14} {'unordered':>14} {'beyond':>8} {'links':>6}"
        )
        print("\n".join(argument(pair, change) for pair, change in remaining))
        return
    for pair, change in remaining:
        words = "words" if has_words(change) else "no words"
        print(f"{pair.stratum} {pair.name}: {len(change.edits)} edits, {words}")
        print("\n".join(map(shown, change.edits[: options.edits])))


if __name__ == "__main__":
    main()
