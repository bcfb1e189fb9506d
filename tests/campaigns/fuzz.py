"""Mutate pages and look for crashes, other outcomes the second time, and edits that are not right.

    python tests/campaigns/fuzz.py [--minutes 1] [--seed 1] [--corpus] [--only html]
    python tests/campaigns/fuzz.py --atheris [--minutes 1] [--corpus]

Every round takes a page (our own, and with ``--corpus`` those beside the checkout), mutates it
once or twice, or puts it beside another, and leads both through reading, comparing both ways,
applying, judging, assessing, explaining, all redlines and JSON (``tests/whole_way.py``). A round
is told by its number: ``--seed N --rounds 1`` runs that one again. With ``--atheris`` (installed
apart; no requirement of the project) the choices are made by what code they reach.

Printed: each kind of trouble once, with the round, and the number of rounds. Exits with 1 where
there was trouble. Bounded by minutes; a round that takes longer than ``--longest`` seconds of CPU
is trouble too.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

if "--atheris" in sys.argv:
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

    watched = atheris.instrument_imports(include=["notifier"])
else:
    watched = nullcontext()
with watched:
    from notifier.model.formats import WORD
    from tests.bench.hostile import POLICY, PROSE, pdf, word
    from tests.hostile_mutations import CHARSETS, Dice, Seeded, mutated
    from tests.whole_way import check

CORPUS = ROOT.parent / "shared" / "corpus"
#: Larger pages are left out: a round of them takes the time of ten others.
LARGEST = 20_000

Page = tuple[bytes, str]


def own_pages() -> list[Page]:
    """Return the pages that lie in the repository."""
    pages: list[Page] = [(POLICY.encode(), "text/html"), (PROSE.encode() * 5, "text/plain")]
    for path in sorted((ROOT / "tests" / "golden" / "diff").iterdir()):
        text = path.read_bytes()
        pages += [(text, "text/markdown"), (text, "text/plain")]
    for path in sorted((ROOT / "tests" / "golden" / "extract").glob("*.html")):
        pages.append((path.read_bytes(), "text/html"))
    lines = b"".join(
        b"BT /F1 9 Tf 40 %d Td (%s) Tj ET\n" % (800 - n * 12, PROSE.encode()) for n in range(9)
    )
    pages.append((pdf(lines, compress=False), "application/pdf"))
    pages.append((word(f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>" * 9), WORD))
    return pages


def corpus_pages() -> list[Page]:
    """Return the real pages and texts that lie beside the checkout, none where there are none."""
    pages: list[Page] = []
    kinds = (("html_pairs_dev", "_html", "text/html"), ("dev", "", "text/markdown"))
    for name, suffix, media_type in kinds:
        path = CORPUS / f"{name}.jsonl.gz"
        if not path.exists():
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                pair: dict[str, Any] = json.loads(line)
                for side in ("old", "new"):
                    raw = pair[side + suffix].encode("utf-8", "replace")
                    if len(raw) <= LARGEST:
                        pages.append((raw, media_type))
    return pages


def inputs(
    pages: Sequence[Page], dice: Dice
) -> tuple[tuple[bytes | str, str], tuple[bytes | str, str]]:
    """Draw the two inputs of one round."""
    number = dice.below(len(pages))
    raw, media_type = pages[number]
    near = min(max(number + dice.below(3) - 1, 0), len(pages) - 1)
    other, other_type = pages[near if dice.below(4) else dice.below(len(pages))]
    if dice.below(4):
        other, other_type = raw, media_type
    first = mutated(raw, dice, other) if dice.below(2) else raw
    second = mutated(first if dice.below(2) else other, dice, raw)
    if dice.below(20) == 0:
        kinds = ("text/html", "text/markdown", "text/plain", "application/pdf", WORD)
        other_type = kinds[dice.below(len(kinds))]
    charset = CHARSETS[dice.below(len(CHARSETS))]
    if dice.below(15) == 0 and other_type.startswith("text/"):
        # Text that was decoded elsewhere may hold what no charset has.
        return (first, media_type), (second.decode("utf-8", "surrogateescape"), other_type)
    return (first, media_type), (second, other_type + charset)


class Finds:
    """Tells each kind of trouble once."""

    def __init__(self) -> None:
        self.seen: dict[str, int] = {}

    def add(self, name: str, error: BaseException) -> None:
        """Print the trouble of the round *name* where its place in the code is new."""
        frames = traceback.extract_tb(error.__traceback__)
        ours = [f for f in frames if "notifier" in f.filename] or frames
        at = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
        kind = f"{type(error).__name__} at {at}" + (
            f": {error}" if isinstance(error, AssertionError) else ""
        )
        self.seen[kind] = self.seen.get(kind, 0) + 1
        if self.seen[kind] == 1:
            print(f"{name}: {kind}: {str(error)[:200]!r}", flush=True)


def run(pages: Sequence[Page], seed: int, minutes: float, rounds: int, longest: float) -> int:
    """Run rounds from *seed* on; return how many kinds of trouble there were."""
    finds, end = Finds(), time.monotonic() + 60 * minutes
    number = seed
    while time.monotonic() < end and number < seed + rounds:
        first, second = inputs(pages, Seeded(number))
        start = time.process_time()
        try:
            check(first, second)
            spent = time.process_time() - start
            if spent > longest:
                raise AssertionError("too long")  # noqa: TRY301 - told like all other trouble
        except Exception as error:  # noqa: BLE001 - the very thing that is looked for
            finds.add(f"round {number}", error)
        number += 1
    print(f"{number - seed:,} rounds from {seed}, {len(finds.seen)} kinds of trouble")
    for kind, count in sorted(finds.seen.items(), key=lambda item: -item[1]):
        print(f"  {count} x {kind}")
    return len(finds.seen)


def run_atheris(pages: Sequence[Page], minutes: float, folder: str) -> None:
    """Let atheris choose; it ends the process itself, and leaves what crashed in *folder*."""

    class Provided:
        def __init__(self, data: bytes) -> None:
            self._data = atheris.FuzzedDataProvider(data)

        def below(self, count: int) -> int:
            return int(self._data.ConsumeIntInRange(0, count - 1)) if count > 1 else 0

    def one(data: bytes) -> None:
        check(*inputs(pages, Provided(data)))

    atheris.Setup(
        [
            sys.argv[0],
            f"-max_total_time={int(60 * minutes)}",
            "-max_len=400",
            f"-artifact_prefix={folder}/",
        ],
        one,
    )
    atheris.Fuzz()


def main() -> int:
    """Run; return 1 where there was trouble."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1.0, help="how long (default 1)")
    parser.add_argument("--seed", type=int, default=1, help="number of the first round (default 1)")
    parser.add_argument("--rounds", type=int, default=sys.maxsize, help="at most so many rounds")
    parser.add_argument(
        "--longest", type=float, default=20.0, help="CPU seconds that a round may take"
    )
    parser.add_argument(
        "--corpus", action="store_true", help="also pages that lie beside the checkout"
    )
    parser.add_argument("--only", default="", help="only pages whose media type has this in it")
    parser.add_argument("--atheris", action="store_true", help="let atheris make the choices")
    parser.add_argument("--artifacts", default=".", help="where atheris leaves what crashed")
    args = parser.parse_args()
    pages = [*own_pages(), *(corpus_pages() if args.corpus else [])]
    pages = [page for page in pages if args.only in page[1]]
    if args.atheris:
        run_atheris(pages, args.minutes, args.artifacts)
    return int(run(pages, args.seed, args.minutes, args.rounds, args.longest) > 0)


if __name__ == "__main__":
    raise SystemExit(main())
