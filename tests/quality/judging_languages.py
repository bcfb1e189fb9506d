"""Measure the judge on edits in other languages: ``python -m tests.quality.judging_languages``.

The edits and what is expected of each are in ``judging_languages.jsonl``, our own sentences with
the expectations written before the first run. Each is put among unchanged sentences of its language,
read, compared and judged as a page is. ``--worst`` prints those that come out otherwise.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.verdict import Verdict

DATA = Path(__file__).with_name("judging_languages.jsonl")
OPPOSITE = {("less", "more"), ("more", "less")}


@dataclass(frozen=True, kw_only=True)
class Expected:
    """One edit: *old* and *new* ("" where there is none) and what a good verdict on it is.

    ``level``: material, or quiet for none and editorial. ``announced``: whether it can be told
    without a person; None where either is right. ``says``: words that the reasons quote.
    ``kept``: whether it was kept back while the rules were tuned.
    """

    lang: str
    what: str
    old: str
    new: str
    level: str
    announced: bool | None = None
    direction: str = ""
    says: tuple[str, ...] = ()
    kept: bool = False


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """One edit with our verdict on it and what is wrong with that."""

    expected: Expected
    verdict: Verdict
    faults: tuple[str, ...]


@cache
def edits() -> tuple[tuple[Expected, ...], dict[str, tuple[str, ...]]]:
    """Return the edits, and the unchanged sentences by language."""
    lines = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    frames = {line["lang"]: tuple(line["frame"]) for line in lines if "frame" in line}
    found = [
        Expected(**{**line, "says": tuple(line.get("says", ()))})
        for line in lines
        if "frame" not in line
    ]
    return tuple(found), frames


def page(frame: Sequence[str], sentence: str) -> str:
    """Return a page of text with *sentence* among those of *frame*."""
    return "\n\n".join(line for line in (*frame[:2], sentence, *frame[2:]) if line)


def verdict(edit: Expected) -> Verdict:
    """Judge *edit* as the change of a page in its language."""
    frame = edits()[1][edit.lang]
    old, new = (
        read(page(frame, text), media_type="text/plain", language=edit.lang)
        for text in (edit.old, edit.new)
    )
    return judge(compare(old, new))


def faults(edit: Expected, found: Verdict) -> Iterator[str]:
    """Name what is wrong with *found*."""
    if (found.level == "material") is not (edit.level == "material"):
        yield "level"
        return
    if edit.level != "material":
        return
    if edit.announced is not None and (found.confidence != "ask") is not edit.announced:
        yield "confidence"
    if (edit.direction, found.direction) in OPPOSITE:
        yield "opposite"
    told = " ".join(reason.sentence for reason in found.reasons if reason.level == "material")
    if any(words not in told for words in edit.says):
        yield "words"


def outcomes() -> tuple[Outcome, ...]:
    """Judge every edit."""
    found = []
    for edit in edits()[0]:
        judged = verdict(edit)
        found.append(Outcome(expected=edit, verdict=judged, faults=tuple(faults(edit, judged))))
    return tuple(found)


def group(lang: str) -> str:
    """Return the row of the table that *lang* is counted in."""
    return lang if lang in {"de", "fr"} else "others"


def main() -> int:
    """Print the rates by language, and the faults if asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", action="store_true", help="print what comes out otherwise")
    parser.add_argument("--kept", action="store_true", help="print of those kept back as well")
    parser.add_argument("--all", action="store_true", help="print every headline")
    args = parser.parse_args()
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes():
        edit, found = outcome.expected, outcome.verdict
        row = rows[f"{group(edit.lang)}{' kept back' if edit.kept else ''}"]
        row["edits"] += 1
        row[edit.level] += 1
        row["announced"] += found.level == "material" and found.confidence != "ask"
        row["told"] += bool(edit.direction) and edit.direction == found.direction
        row["sided"] += bool(edit.direction)
        row["right"] += not outcome.faults
        row.update(f"{fault} {edit.level}" for fault in outcome.faults)
        if args.all or (args.worst and outcome.faults and (args.kept or not edit.kept)):
            sys.stdout.write(
                f"{edit.lang} {edit.what} [{', '.join(outcome.faults)}]: {found.level} "
                f"({found.confidence}, {found.direction})\n    - {edit.old}\n    + {edit.new}\n"
                + "".join(f"    {reason.rule}: {reason.sentence}\n" for reason in found.reasons)
            )
    for name, row in rows.items():
        material, quiet = row["material"], row["quiet"]
        sys.stdout.write(
            f"{name:16} {row['edits']:3} edits, all right {row['right']}; "
            f"material found {material - row['level material']}/{material}, "
            f"kept quiet {quiet - row['level quiet']}/{quiet}, "
            f"words not quoted {row['words material']}, "
            f"confidence otherwise {row['confidence material']}, "
            f"direction told {row['told']}/{row['sided']}, opposite {row['opposite material']}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
