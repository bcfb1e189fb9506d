"""Measure the judge on edits of known meaning: ``python tests/quality/judging_mutations.py``.

Real policies are edited by the benchmark's operators. Where an operator may hit a number or a
sentence that binds nobody (a street, a cross-reference), the case counts only if its words say
that it does: a period, a fee, a percentage; a right that is deleted; a modal of somebody who acts.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import importlib.util
import json
import random  # noqa: TID251 - the generator takes a seeded Random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge

SHARED = Path(__file__).resolve().parents[3] / "shared"
#: Of ten services, how many are tuned on.
_TUNED = 6
#: A number that binds somebody: a period, a share or a sum of money.
_COUNTED = r"\bNUMBER\b\)?[ -]*(?:(?:calendar|business|working) )?(?:days?|weeks?|months?|years?|hours?|%|per ?cent|dollars|euros?|EUR|USD|GBP)(?!\w)|[$€£] ?NUMBER\b"
_RIGHT = re.compile(
    r"\byou (?:\w+ )?(?:may|can|have the right)\b.{0,80}\b(?:opt|withdraw|object|delet|eras|access|correct|rectif|restrict|port|complain|revoke|refus|cancel)",
    re.IGNORECASE,
)
_SHARED_WITH = re.compile(r"\b(?:share|disclos|third part|provider|partner)", re.IGNORECASE)
_ACTED = re.compile(
    r"\b(?:we|you|users?|customers?|they|partners|providers|part(?:y|ies)|data|information) (?:\w+ ){0,2}?(?:may|will|must|should|can)\b",
    re.IGNORECASE,
)
#: Acts of finding and reading bind nobody.
_FOUND = re.compile(
    r"\b(?:may|will|must|should|can) (?:\w+ )?(?:find|see|read|learn|visit|view|contact|be found|reach|write|review|check|include|also find|have|apply|look|look up|be|need|want|wish|vary|differ|expect)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Case:
    """One edit of known meaning. ``truth``: the generator's own record of it."""

    policy: str
    operator: str
    old: str
    new: str
    truth: dict[str, Any]
    is_material: bool


def is_tuned(service: str) -> bool:
    """Whether *service* belongs to the side that rules may be tuned on, as in judging.py."""
    return int(hashlib.sha256(service.encode()).hexdigest()[:8], 16) % 10 < _TUNED


def _sentence(case: Case, side: str = "new") -> str:
    """Return the edited block, on the side where the changed words stand."""
    texts = {"old": case.old, "new": case.new}
    other = texts["old" if side == "new" else "new"].split("\n\n")
    return " ".join(block for block in texts[side].split("\n\n") if block not in other)


def _binds(case: Case) -> bool:
    number = case.truth["ins_text"][0]
    return bool(re.search(_COUNTED.replace("NUMBER", re.escape(number)), _sentence(case)))


def _acts(case: Case) -> bool:
    old, new = (_sentence(case, side) for side in ("old", "new"))
    pairs = enumerate(zip(old, new, strict=False))
    at = next((index for index, (one, other) in pairs if one != other), 0)
    around = new[max(0, at - 40) : at + 40]
    return bool(_ACTED.search(around)) and not _FOUND.search(around)


#: Operators whose edits are material, with what a case must be for that to be certain.
MATERIAL: dict[str, Callable[[Case], bool]] = {
    "replace_number": _binds,
    "flip_negation": lambda _: True,
    "swap_modal": _acts,
    "add_third_party": lambda case: bool(_SHARED_WITH.search(_sentence(case))),
    "insert_sentence": lambda _: True,
    "insert_section": lambda _: True,
    "delete_sentence": lambda case: bool(_RIGHT.search(" ".join(case.truth["del_text"]))),
}
#: Draws of an operator until one is certain to be material.
ATTEMPTS = 20
#: Classes of operators that change no meaning, and one more.
QUIET_CLASSES = {"noise", "structure", "boilerplate"}
QUIET = {"change_link_target"}


def operators() -> ModuleType:
    """Import the benchmark's generator, which is no package."""
    spec = importlib.util.spec_from_file_location("mutate", SHARED / "bench" / "mutate.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def policies(side: str) -> Iterator[tuple[str, str]]:
    """Yield id and text of one English policy for each service of *side* ("tuned" or "kept")."""
    with (SHARED / "corpus" / "labels.jsonl").open(encoding="utf-8") as lines:
        labelled = {json.loads(line)["service"] for line in lines}
    seen: set[str] = set()
    with gzip.open(SHARED / "corpus" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            service, is_english = row["service"], row["lang"] == "en"
            if service in seen or service not in labelled or not is_english:
                continue
            if is_tuned(service) == (side == "tuned"):
                seen.add(service)
                yield row["id"], row["new"]


def cases(side: str, docs: int, seed: str) -> Iterator[Case]:
    """Yield the cases of known meaning of at most *docs* policies of *side*."""
    mutate = operators()
    done = 0
    for name, text in policies(side):
        first = mutate.Doc(text)
        if not 4000 <= len(text) <= 60000 or len(first.sections()) < 5 or len(first.sents()) < 25:
            continue
        done += 1
        old = mutate.join(first.b)
        for operator, (kind, apply) in mutate.OPS.items():
            is_quiet = kind in QUIET_CLASSES or operator in QUIET
            if not is_quiet and operator not in MATERIAL:
                continue
            for attempt in range(1 if is_quiet else ATTEMPTS):
                doc = mutate.Doc(old)
                truth = apply(doc, random.Random(f"{seed}:{name}:{operator}:{attempt}"))  # noqa: S311 - a reproducible case, no secret
                before = mutate.join(doc.pre) if getattr(doc, "pre", None) else old
                case = Case(name, operator, before, mutate.join(doc.b), truth or {}, not is_quiet)
                if truth and case.old != case.new and (is_quiet or MATERIAL[operator](case)):
                    yield case
                    break
        if done == docs:
            return


def main() -> int:
    """Print the share judged rightly by operator, for each side; 2 without the corpus."""
    parser = argparse.ArgumentParser(description="Measure the judge on edits of known meaning.")
    parser.add_argument("--docs", type=int, default=40)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--side", choices=("tuned", "kept"), action="append")
    parser.add_argument("--errors", action="store_true", help="of the tuned side only")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"There is no corpus at {SHARED}; nothing was measured.", file=sys.stderr)
        return 2
    for side in options.side or ("tuned", "kept"):
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for case in cases(side, options.docs, options.seed):
            old, new = (read(text, "text/markdown") for text in (case.old, case.new))
            verdict = judge(compare(old, new))
            kind = "material" if case.is_material else "quiet"
            is_right = (verdict.level == "material") == case.is_material
            for name in (f"{kind} {case.operator}", kind, "all"):
                total[name] += 1
                right[name] += is_right
            if options.errors and side == "tuned" and not is_right:
                told = [(reason.rule, reason.sentence[:200]) for reason in verdict.reasons[:2]]
                print(
                    f"{case.policy} {case.operator} {case.truth['del_text']!r} -> {case.truth['ins_text']!r}: {told}"
                )
                print(f"    {_sentence(case)[:300]!r}")
        print(f"== {side}")
        for name in sorted(total):
            print(f"{name:<32} {right[name] / total[name]:.3f} ({right[name]} of {total[name]})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
