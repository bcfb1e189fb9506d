"""Measure the judge on single edits of real changes: ``python tests/quality/judging_edits.py [--errors]``.

``judging_edits.jsonl`` and its later rounds say of single edits, each taken out of a real change
of the shared corpus and judged as if nothing else had changed, whether they are material. They
were labelled from the edits alone, before any verdict was seen; the texts stay in the corpus.
None is of a service whose labelled pairs are kept back.

The first round has been looked at, and so has the fourth, which is of services that had been read
before; the second is kept back, and so is a third of the services of the third: of those,
``--errors`` and ``--rules`` print nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from figures import share  # type: ignore[import-not-found]  # found beside this file when run
from judging import CORPUS  # type: ignore[import-not-found]  # found beside this file when run
from judging_ours import texts  # type: ignore[import-not-found]  # found beside this file when run

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.materiality.facts import fold, skeleton
from notifier.model.change import Change, Edit
from notifier.model.verdict import Verdict

LABELS = Path(__file__).with_name("judging_edits.jsonl")
AGAIN = Path(__file__).with_name("judging_edits_again.jsonl")
THIRD = Path(__file__).with_name("judging_edits_third.jsonl")
FOURTH = Path(__file__).with_name("judging_edits_fourth.jsonl")
_OPPOSITE = {("less", "more"), ("more", "less")}


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One labelled edit, as the only one of its change."""

    label: dict[str, Any]
    edit: Edit
    verdict: Verdict

    @property
    def is_material(self) -> bool:
        """Whether we labelled it material."""
        return bool(self.label["level"] == "material")

    @property
    def is_called(self) -> bool:
        """Whether the judge calls it material."""
        return self.verdict.level == "material"

    @property
    def is_held(self) -> bool:
        """Whether the judge would ask a person."""
        return self.verdict.confidence == "ask"


def is_kept(service: str) -> bool:
    """Whether the edits of *service* in the third round are kept back while tuning."""
    return int(hashlib.sha256(f"third {service}".encode()).hexdigest()[:8], 16) % 3 == 0


def key(edit: Edit) -> str:
    """Return what an edit is known by: a hash of the letters of both its sides."""
    sides = (skeleton(fold(text)) for text in (edit.old, edit.new))
    return hashlib.sha256("x".join(sides).encode()).hexdigest()[:12]


def _labels(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def judged(corpus: Path, path: Path = LABELS) -> Iterator[Judged]:
    """Judge every edit labelled in *path* that comparing still finds, as a change of its own."""
    labels: dict[str, dict[str, dict[str, Any]]] = {}
    for label in _labels(path):
        labels.setdefault(label["pair"], {})[label["edit"]] = label
    for name, (media_type, old, new) in texts(corpus):
        wanted = labels.get(name)
        if wanted is None:
            continue
        change = compare(read(old, media_type), read(new, media_type))
        for edit in change.edits:
            if known := wanted.pop(key(edit), {}):
                alone: Change = replace(change, edits=(edit,))
                yield Judged(label=known, edit=edit, verdict=judge(alone))


def report(edits: list[Judged]) -> Iterator[str]:
    """Yield the rates of *edits*, of all and of those whose label is sure."""
    for name, part in (("all", edits), ("sure", [one for one in edits if one.label["sure"]])):
        material = [one for one in part if one.is_material]
        called = [one for one in part if one.is_called]
        found = [one for one in material if one.is_called]
        unheld = [one for one in called if not one.is_held]
        missed = [one for one in material if not one.is_called and not one.is_held]
        told = [one for one in called if one.is_held]
        yield f"{name:<5} edits {len(part)}, material {len(material)}"
        yield f"      precision {share(len(found), len(called))}, recall {share(len(found), len(material))}"
        yield f"      certain   {share(sum(one.is_material for one in unheld), len(unheld))}, asked {share(sum(one.is_material for one in told), len(told))}"
        yield f"      missed    {share(len(missed), len(material))}, held as editorial {sum(one.is_held and not one.is_called for one in part)}"
        opposite = sum(
            all(
                (way, one.verdict.direction) in _OPPOSITE
                for way in one.label["direction"].split("|")
            )
            for one in found
            if one.label["direction"]
        )
        yield f"      opposite  {share(opposite, len(found))}"


def rules(edits: list[Judged]) -> Iterator[str]:
    """Yield how often each rule that decided an edit was right, the commonest first."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in edits:
        rule = one.verdict.reasons[0].rule if one.verdict.reasons else "nothing"
        total[rule] += 1
        right[rule] += one.is_called == one.is_material
    for rule, count in total.most_common():
        yield f"{rule:<28} {right[rule]:>3} of {count:>3}"


def errors(edits: list[Judged]) -> Iterator[str]:
    """Yield what was judged wrongly."""
    for one in edits:
        if one.is_called != one.is_material:
            held = ", held" if one.is_held else ""
            doubt = "" if one.label["sure"] else "?"
            yield f"{one.label['pair']} {one.label['level']}{doubt}, called {one.verdict.level}{held}: {one.label['reason']}"
            for reason in one.verdict.reasons[:3]:
                yield f"    {reason.rule}: {reason.sentence}"


def main() -> int:
    """Print the report; 2 where the corpus is not beside the checkout."""
    parser = argparse.ArgumentParser(description="Measure the judge on single real edits.")
    parser.add_argument("--errors", action="store_true", help="of what is not kept back")
    parser.add_argument("--rules", action="store_true", help="of what is not kept back")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"There is no corpus at {CORPUS}; nothing was measured.", file=sys.stderr)
        return 2
    third = list(judged(CORPUS, THIRD))
    for name, part, is_blind in (
        ("first round", list(judged(CORPUS)), False),
        ("third round", [one for one in third if not is_kept(one.label["service"])], False),
        ("fourth round", list(judged(CORPUS, FOURTH)), False),
        ("second round, kept back", list(judged(CORPUS, AGAIN)), True),
        (
            "third round, services kept back",
            [one for one in third if is_kept(one.label["service"])],
            True,
        ),
    ):
        print(f"== {name}")
        print("\n".join(report(part)))
        if not is_blind and options.rules:
            print("\n".join(rules(part)))
        if not is_blind and options.errors:
            print("\n".join(errors(part)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
