"""Measure what the judge says on reaching back: ``python tests/quality/retroactive.py [--errors]``.

``retroactive.jsonl`` holds edits of our own invention, each with what a lawyer would say of it: the
text states that it reaches back, it may, or no. It was written before the judge saw any, and so was
``retroactive_again.jsonl``, after the first had been worked through. A third of each, by a hash of
the texts, is kept back: of that, ``--errors`` prints nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.verdict import Reach, Verdict

EDITS = Path(__file__).with_name("retroactive.jsonl")
AGAIN = Path(__file__).with_name("retroactive_again.jsonl")
VALUES: tuple[Reach, ...] = get_args(Reach)
#: Of so many edits, one is kept back.
KEPT = 3
_FRAME = (
    "# Our policy\n\nThis text is for everyone who uses Larkspur.\n\n"
    "## {section}\n\n{text}\n\n## The end\n\nThat was all.\n"
)


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """One invented edit, and what is to be said of it."""

    family: str
    section: str
    old: str
    new: str
    value: Reach

    @property
    def is_kept(self) -> bool:
        """Whether it is kept back while tuning."""
        known = f"retroactive {self.old} {self.new}".encode()
        return int(hashlib.sha256(known).hexdigest()[:8], 16) % KEPT == 0


def labelled(file: Path = EDITS) -> tuple[Labelled, ...]:
    """Return the invented edits of *file*."""
    with file.open(encoding="utf-8") as lines:
        return tuple(Labelled(**json.loads(line)) for line in lines)


def outcome(edit: Labelled) -> Verdict:
    """Read, compare and judge *edit* inside a small policy."""
    old, new = (
        read(_FRAME.format(section=edit.section, text=text), "text/markdown", language="en")
        for text in (edit.old, edit.new)
    )
    return judge(compare(old, new))


def said(verdict: Verdict) -> Reach:
    """Return what *verdict* says on reaching back."""
    return verdict.retroactive.value if verdict.retroactive else "no"


def report(edits: Sequence[Labelled]) -> Iterator[str]:
    """Yield precision and recall of each value, and who was taken for what."""
    told = Counter((edit.value, said(outcome(edit))) for edit in edits)
    yield f"edits {len(edits)}, right {_share(sum(told[name, name] for name in VALUES), len(edits))}"
    for name in VALUES:
        right = told[name, name]
        yield f"{name:<9} precision {_share(right, sum(told[one, name] for one in VALUES))}"
        yield f"{name:<9} recall    {_share(right, sum(told[name, one] for one in VALUES))}"
    yield "wanted \\ said " + " ".join(f"{name:>9}" for name in VALUES)
    for row in VALUES:
        yield f"{row:<13} " + " ".join(f"{told[row, name]:>9}" for name in VALUES)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "none"


def errors(edits: Sequence[Labelled]) -> Iterator[str]:
    """Yield what was told wrongly."""
    for edit in edits:
        verdict = outcome(edit)
        if said(verdict) != edit.value:
            yield f"{edit.value}, called {said(verdict)} ({verdict.level}): {edit.family}"
            yield f"    {edit.old} => {edit.new}"
            if verdict.retroactive and verdict.retroactive.sentence:
                yield f"    {verdict.retroactive.sentence}"
            yield from (
                f"    {each.rule} {each.level} {each.direction} {each.category}"
                for each in verdict.reasons
            )


def main() -> int:
    """Print the report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--errors", action="store_true", help="of those not kept back only")
    options = parser.parse_args()
    for file in (EDITS, AGAIN):
        for name, is_kept in (("tuned on", False), ("kept back", True)):
            edits = [edit for edit in labelled(file) if edit.is_kept == is_kept]
            print(f"== {file.stem}, {name}")
            print("\n".join(report(edits)))
            if options.errors and not is_kept:
                print("\n".join(errors(edits)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
