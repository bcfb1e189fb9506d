"""Whether two processes say the same of every real pair, to the byte.

    python tests/campaigns/same_twice.py [--every 1]

Python orders sets of texts by a secret of each process. Two processes with different secrets read,
compare, judge and explain every pair of pages and texts that lies beside the checkout (``--every 5``:
a fifth of them), both ways round, and write the redline; what they said is compared by its SHA-256.
Printed: how many pairs, and those of which the two said something else. Exits with 1 where any is.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from notifier import assess, compare, judge, read  # noqa: E402
from notifier.compose.pages import redline_page  # noqa: E402
from notifier.compose.summary import summarise  # noqa: E402
from notifier.errors import NotifierError  # noqa: E402
from notifier.materiality.explain import explain  # noqa: E402

CORPUS = ROOT.parent / "shared" / "corpus"
SETS = (("html_pairs_dev", "_html", "text/html"), ("dev", "", "text/markdown"))
SECRETS = ("1", "4242")


def pairs(every: int) -> Iterator[tuple[str, str, str, str]]:
    """Yield the id, media type, old and new text of real pairs."""
    number = 0
    for name, suffix, media_type in SETS:
        with gzip.open(CORPUS / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                number += 1
                if number % every == 0:
                    pair = json.loads(line)
                    yield pair["id"], media_type, pair["old" + suffix], pair["new" + suffix]


def said(media_type: str, old: str, new: str) -> str:
    """Return the digest of all that is said of a pair."""
    digest = hashlib.sha256()
    try:
        sides = [read(text.encode("utf-8", "replace"), media_type) for text in (old, new)]
    except NotifierError as error:
        return type(error).__name__
    for before, after in (sides, sides[::-1]):
        change = compare(before, after)
        verdict = judge(change)
        for part in (
            before.to_dict(),
            change.to_dict(),
            verdict.to_dict(),
            assess(after, before).to_dict(),
            summarise(verdict, change, title="Policy").to_dict(),
            [one.to_dict() for one in explain(change)],
            redline_page(before, after, change, verdict),
        ):
            digest.update(json.dumps(part).encode())
    return digest.hexdigest()


def main() -> int:
    """Compare what two processes say; return 1 where they differ."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--every", type=int, default=1, help="only each n-th pair")
    parser.add_argument("--say", action="store_true", help="print what this process says")
    args = parser.parse_args()
    if not CORPUS.exists():
        print("There are no real pairs beside this checkout.")
        return 0
    if args.say:
        for name, media_type, old, new in pairs(args.every):
            print(name, said(media_type, old, new))
        return 0
    outputs = [
        subprocess.run(
            [sys.executable, __file__, "--say", "--every", str(args.every)],
            env={**os.environ, "PYTHONHASHSEED": secret},  # noqa: TID251 - the child needs the rest of it
            check=True,
            capture_output=True,
            text=True,
        ).stdout.splitlines()
        for secret in SECRETS
    ]
    differing = [one.split()[0] for one, two in zip(*outputs, strict=True) if one != two]
    print(f"{len(outputs[0])} pairs, {len(differing)} differ: {', '.join(differing) or 'none'}")
    return int(bool(differing))


if __name__ == "__main__":
    raise SystemExit(main())
