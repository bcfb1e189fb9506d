"""Time every expression of the project on text made to hurt it: ``python -m tests.bench.patterns``.

All compiled patterns of ``notifier`` are found by loading every module. For each, texts are drawn
from the pattern itself: what it looks for, pieces of that, its first half, over and over, with and
without an end that spoils the match; and a few cues that no pattern may fear. Each text is searched
for all matches at 10,000, 20,000 and 40,000 characters. Printed are the patterns whose time more
than triples twice (twice as long a text should take twice the time) and is more than a moment.
An expression that is only ever asked of short texts, or once at a place, may be slow here and do
no harm: ``--all`` prints the slowest of the rest as well.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import random  # noqa: TID251 - dice that fall the same way each time
import re
import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import FrameType
from typing import Any

import notifier

SIZES = (10_000, 20_000, 40_000)
#: Seconds of the longest text from which growth is looked at, and after which a search is ended.
MOMENT, LONGEST = 0.02, 2.0
#: Growth for each doubling that is more than noise over a straight line.
STEEP = 2.8
DRAWS = 12
CUES = (
    *("a", " ", "\n", "-", ".", "1", "(", ")", "|", "/", "a ", "1 ", ". ", "a.", "1.", "a-", "1,", "a@", "a, "),
    *("A ", "Aa ", "and ", "of ", "not ", "30 days ", "\u00e9", "\u4e2d", "'", '"', "<a ", "=", "a=", ": ", "; "),
)  # fmt: skip


def patterns() -> list[tuple[str, re.Pattern[Any]]]:
    """Return every compiled expression that the modules of the project hold, with a name."""
    found: dict[int, tuple[str, re.Pattern[Any]]] = {}
    for module in pkgutil.walk_packages(notifier.__path__, "notifier."):
        if module.name.endswith("__main__") or ".migrations" in module.name:
            continue
        with suppress(ImportError):
            for name, value in vars(importlib.import_module(module.name)).items():
                place = f"{module.name.removeprefix('notifier.')}.{name}"
                for number, pattern in enumerate(_held(value, 3)):
                    found.setdefault(id(pattern), (f"{place}{number or ''}", pattern))
    return sorted(found.values(), key=lambda item: item[0])


def _held(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    """Yield the patterns that *value* is or holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, Mapping):
        for each in value.values():
            yield from _held(each, depth - 1)
    elif depth and isinstance(value, (tuple, list, set, frozenset)):
        for each in value:
            yield from _held(each, depth - 1)
    elif depth and type(value).__module__.startswith("notifier."):
        for name in (*getattr(type(value), "__slots__", ()), *getattr(value, "__dict__", ())):
            yield from _held(getattr(value, name, None), depth - 1)


def draw(tree: Any, dice: random.Random, depth: int = 0) -> str:
    """Return a text that *tree*, a parsed expression, may match; what looks around is passed by."""
    out: list[str] = []
    for op, value in tree:
        if op is ops.LITERAL:
            out.append(chr(value))
        elif op is ops.NOT_LITERAL:
            out.append("a" if value != ord("a") else "b")
        elif op is ops.ANY:
            out.append(dice.choice("a .1"))
        elif op is ops.IN:
            out.append(_one_of(value, dice))
        elif op is ops.BRANCH:
            out.append(draw(dice.choice(value[1]), dice, depth + 1))
        elif op is ops.SUBPATTERN:
            out.append(draw(value[-1], dice, depth + 1))
        elif op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            least, most, inner = value
            count = min(max(int(least), dice.choice((0, 1, 1, 2, 6))), int(most))
            out.extend(draw(inner, dice, depth + 1) for _ in range(count))
        elif op is ops.ATOMIC_GROUP:
            out.append(draw(value, dice, depth + 1))
    return "".join(out)


def _one_of(members: Any, dice: random.Random) -> str:
    op, value = dice.choice(members)
    if op is ops.LITERAL:
        return chr(value)
    if op is ops.RANGE:
        return chr(dice.choice((value[0], value[1])))
    if op is ops.CATEGORY:
        name = str(value)
        if "NOT" in name:
            return dice.choice(" -." if "WORD" in name else "a1.")
        return dice.choice(" \n" if "SPACE" in name else "17" if "DIGIT" in name else "aZ1_")
    return dice.choice("a 1.-\u00e9\u4e2d")


def texts(pattern: re.Pattern[Any], dice: random.Random) -> Iterator[str]:
    """Yield short texts whose repetition may hurt *pattern*."""
    yield from CUES
    source = (
        pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    )
    tree = parser.parse(
        source, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    )
    for _ in range(DRAWS):
        text = draw(tree, dice)
        if text:
            yield text
            yield text + " "
            yield text[: len(text) // 2 + 1]
            yield text[-(len(text) // 2 + 1) :]
            yield text[:-1] + "\u00a7"


def seconds(pattern: re.Pattern[Any], text: str) -> float:
    """Return how long it takes to find all matches; infinity where that was ended."""
    given: Any = text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    start = time.process_time()
    try:
        for _ in pattern.finditer(given):
            pass
    except TimeoutError:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.process_time() - start


def _too_long(_: int, __: FrameType | None) -> None:
    raise TimeoutError


def worst(pattern: re.Pattern[Any], dice: random.Random) -> tuple[list[float], str, bool]:
    """Return the times at the three sizes of the text that hurts most, it, and whether they are steep."""
    found: tuple[list[float], str, bool] = ([0.0] * 3, "", False)
    for piece in dict.fromkeys(texts(pattern, dice)):
        for start, end in (("", ""), (piece[:1], "\u00a7")):
            first = seconds(pattern, start + piece * (SIZES[0] // len(piece)) + end)
            if first <= max(MOMENT / 10, found[0][0]):
                continue
            times = [
                seconds(pattern, start + piece * (size // len(piece)) + end) for size in SIZES[1:]
            ]
            times.insert(0, first)
            steep = times[1] > STEEP * times[0] and times[2] > STEEP * times[1]
            steep = steep or times[1] == float("inf")
            if steep or not found[2]:
                found = (times, piece, steep)
    return found


def main() -> None:
    """Print the patterns whose time grows too fast."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--all", action="store_true", help="also the slowest of the others")
    arguments.add_argument("--only", default="", help="only patterns with this in their name")
    args = arguments.parse_args()
    signal.signal(signal.SIGALRM, _too_long)
    slow = steep_ones = 0
    every = [item for item in patterns() if args.only in item[0]]
    print(f"{'pattern':52}{'10,000':>9}{'20,000':>9}{'40,000':>9}  seconds, with")
    for name, pattern in every:
        times, piece, steep = worst(pattern, random.Random(name))  # noqa: S311
        steep_ones += steep
        slow += times[-1] > MOMENT
        if steep or (args.all and times[-1] > MOMENT):
            spent = "".join(f"{took:9.3f}" for took in times)
            print(f"{name:52}{spent}  {'STEEP ' * steep}{piece[:60]!r}", flush=True)
    print(f"{len(every)} patterns, {slow} take a moment, {steep_ones} of them grow too fast")


if __name__ == "__main__":
    main()
