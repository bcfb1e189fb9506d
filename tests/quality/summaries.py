"""Write docs/summaries.md, thirty summaries of real changes: ``python tests/quality/summaries.py``.

Needs the labelled pairs beside the checkout. The policies belong to their companies: of every
quotation only the first words are kept here, so the page shows our sentences and not their texts.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from judging import (  # type: ignore[import-not-found]  # found beside this file when run
    CORPUS,
    Judged,
    judged,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "summaries.md"
ROWS = 30
#: Words kept of a quotation.
WORDS = 10
#: Quotations of a sentence that says what stands instead of what.
_BOTH = 2
_QUOTED = re.compile(r"“([^”]*)”")
_INTRODUCTION = """\
# Thirty summaries

What customers would have been told of thirty real changes of policies. Each row is made by the
code, by `python tests/quality/summaries.py`, from pairs of versions that are not part of this
repository; quotations, which a mail shows in full, are cut after ten words here.

"Sent" is what happens by itself: a change that is asked about waits for a person. The direction is
how the change cuts for the customer, as far as its facts tell.

| subject of the mail | the first change | more | direction | sent |
|---|---|---|---|---|
"""


def short(sentence: str) -> str:
    """Return *sentence* with its quotations cut after a few words, from where they differ."""
    whole = sentence if sentence.count("“") == sentence.count("”") else f"{sentence}”"
    quoted = [text.split() for text in _QUOTED.findall(whole)]
    same = 0
    if " instead of " in whole and len(quoted) == _BOTH:
        while same < min(map(len, quoted)) - 1 and quoted[0][same] == quoted[1][same]:
            same += 1
    skipped = max(0, same - 2)

    def cut(match: re.Match[str]) -> str:
        parts = match[1].split()
        text = " ".join(parts[skipped : skipped + WORDS])
        end = "…" if len(parts) > skipped + WORDS else ""
        return f"“{'…' if skipped else ''}{text}{end}”".replace("……", "…")

    return _QUOTED.sub(cut, whole).replace("|", "\\|")


def row(pair: Judged) -> str:
    """Return one line of the table."""
    first = pair.summary.items[0]
    more = pair.summary.more + len(pair.summary.items) - 1
    sent = "waits" if pair.is_held else "yes"
    return (
        f"| {short(pair.summary.subject)} | {short(first.sentence)} "
        f"| {more or '–'} | {pair.verdict.direction} | {sent} |"
    )


def rows(pairs: Iterator[Judged]) -> Iterator[str]:
    """Yield a row for each of the first pairs of different kinds that we call material."""
    seen: set[str] = set()
    count = 0
    for pair in pairs:
        if not (pair.is_called and pair.is_material and pair.summary.items):
            continue
        # The same opening twice in a row teaches nothing.
        kind = f"{pair.verdict.reasons[0].rule}{pair.verdict.reasons[0].category}"
        if kind in seen and count % 2:
            seen.discard(kind)
            continue
        seen.add(kind)
        count += 1
        yield row(pair)
        if count == ROWS:
            return


def main() -> int:
    """Write the page; 2 where the pairs are not beside the checkout."""
    if not CORPUS.is_dir():
        print(f"There is no corpus at {CORPUS}; nothing was written.", file=sys.stderr)
        return 2
    table = "\n".join(rows(judged(CORPUS, "tuned")))
    PAGE.write_text(f"{_INTRODUCTION}{table}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
