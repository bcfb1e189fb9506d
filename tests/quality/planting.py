"""Measure whether one changed word is told, planted in real pages where their readers see it.

Run ``python -m tests.quality.planting [--each N] [--seed S] [--worst N]``. Needs the shared corpus beside
the checkout. In one page of each service, words of the reference reading are replaced by another one,
each in turn, and the page is compared with what it was: one inserted word must be told, no other.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections import Counter

import lxml.html
from lxml.html import HtmlElement

from notifier.diff import compare
from notifier.extract import read
from tests.quality.reading import CORPUS, fits, pages, plain

#: An element, "text" or "tail", and the words there.
Place = tuple[HtmlElement, str, re.Match[str]]

PLANTED = "planted"
#: What no reader sees whatever is in it.
_UNSEEN = {"script", "style", "head", "title", "noscript", "template", "textarea", "option", "meta"}
#: Words in a row that place a text within the reference; the fourth of them is replaced.
_RUN = re.compile(r"[^\W_]+(?:[ ,][^\W_]+){5,}")


def places(root: HtmlElement, reference: str) -> list[Place]:
    """Return the words of a page that are in its reference once, and once in the page.

    Some pages hold their policy twice, for two sizes of screen; only one of the copies is read.
    """
    found: list[Place] = []
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        unseen = any(a.tag in _UNSEEN for a in (element, *element.iterancestors()))
        for slot in () if unseen else ("text", "tail"):
            runs = _RUN.finditer(getattr(element, slot) or "")
            found += [(element, slot, run) for run in runs if reference.count(run[0]) == 1]
    often = Counter(run[0] for _, _, run in found)
    return [place for place in found if often[place[2][0]] == 1]


def planted(run: re.Match[str]) -> str:
    """Return the text of a place with the fourth word of the run replaced."""
    words = list(re.finditer(r"[^\W_]+", run[0]))
    start = run.start() + words[3].start()
    return f"{run.string[:start]}{PLANTED}{run.string[run.start() + words[3].end() :]}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--each", type=int, default=8, help="words planted in each page")
    parser.add_argument("--seed", default="1", help="chooses the words")
    parser.add_argument("--worst", type=int, default=10, help="places shown of each fault")
    options = parser.parse_args()
    if not CORPUS.exists():
        sys.exit("The shared corpus is not beside this checkout; nothing measured.")
    tried = alone = 0
    faults: dict[str, list[str]] = {"not told": [], "told with more": []}
    services: set[str] = set()
    for pair, side, markup, reference in pages():
        if pair["service"] in services or not fits(pair, side, reference):
            continue
        services.add(pair["service"])
        root = lxml.html.document_fromstring(
            markup.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8")
        )
        before = read(str(lxml.html.tostring(root, encoding="unicode")))

        def rank(place: Place) -> str:
            return hashlib.sha256(
                f"{options.seed}:{place[2].start()}:{place[2][0]}".encode()
            ).hexdigest()

        for element, slot, run in sorted(places(root, plain(reference)), key=rank)[: options.each]:
            setattr(element, slot, planted(run))
            change = compare(before, read(str(lxml.html.tostring(root, encoding="unicode"))))
            setattr(element, slot, run.string)
            tried += 1
            told = [text for edit in change.edits for text in edit.inserted]
            alone += told == [PLANTED]
            if told != [PLANTED]:
                fault = "told with more" if told else "not told"
                faults[fault].append(f"{pair['id']} {side}: {run[0][:90]!r} {told[:3]}")
    print(f"{tried} words planted in {len(services)} pages: {alone} told alone,", end=" ")
    print(", ".join(f"{len(found)} {fault}" for fault, found in faults.items()))
    for fault, found in faults.items():
        for place in found[: options.worst]:
            print(f"  {fault}: {place}")


if __name__ == "__main__":
    main()
