"""Measure reading where a page gives fewer hints: the corpus's pages without names, tags or known words.

Run ``python -m tests.quality.blind [--worst N]``. Needs the shared corpus beside the checkout. Each newer page
whose reference is not faulty is read anew after one kind of hint is taken from it:

- names: every class and id is hashed;
- tags: ``main``, ``article``, ``nav``, ``footer`` and their like are plain boxes;
- all: both, and no roles;
- words: all letters are exchanged, so that the policy and what stands around it are in no known language.

It stands for the sites, page builders and languages that nobody has looked at yet.
"""

from __future__ import annotations

import argparse
import hashlib
import string
import sys

import lxml.html
from lxml.html import HtmlElement

from notifier.extract import read
from tests.quality.reading import (
    CORPUS,
    Reading,
    compare,
    fits,
    is_faulty,
    pages,
    plain,
    summary,
)

HINTS = ("none", "names", "tags", "all", "words")
_SPEAKING = {"main", "article", "header", "footer", "nav", "aside", "section", "dialog"}
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"
_FROM = _VOWELS + _CONSONANTS
_TO = "eioua" + _CONSONANTS[1:] + _CONSONANTS[0]
_EXCHANGED = str.maketrans(_FROM + _FROM.upper(), _TO + _TO.upper())


def without(hint: str, markup: str) -> str:
    """Return a page without one kind of hint."""
    parser = lxml.html.HTMLParser(encoding="utf-8")
    root = lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    for element in root.iter():
        if isinstance(element.tag, str):
            _take(hint, element)
        if hint == "words":
            element.tail = (element.tail or "").translate(_EXCHANGED)
    return str(lxml.html.tostring(root, encoding="unicode"))


def _take(hint: str, element: HtmlElement) -> None:
    """Take the hint from one element, in place."""
    if hint in {"names", "all"}:
        for name in ("class", "id"):
            if element.get(name):
                element.set(name, " ".join(map(_hashed, element.get(name, "").split())))
    if hint in {"tags", "all"} and element.tag in _SPEAKING:
        element.tag = "div"
    if hint == "all":
        element.attrib.pop("role", None)
    if hint == "words":
        element.attrib.pop("lang", None)
        if element.tag not in {"script", "style"}:
            element.text = (element.text or "").translate(_EXCHANGED)


def _hashed(name: str) -> str:
    digest = hashlib.sha256(name.encode()).hexdigest()
    return f"{string.ascii_lowercase[int(digest[0], 16)]}s-{digest[:7]}"


def measure(hint: str) -> list[Reading]:
    """Return the figures of the pages without one kind of hint."""
    found = []
    for pair, side, markup, reference in pages():
        if side != "new" or not fits(pair, side, reference):
            continue
        told = plain(reference).translate(_EXCHANGED) if hint == "words" else reference
        name = f"{pair['id']} {side} {pair['service']} / {pair['terms_type']}"
        found.append(compare(name, "", read(without(hint, markup)), told, pair["service"]))
    return [reading for reading in found if not is_faulty(reading)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--worst", type=int, default=0, help="pages shown without each hint")
    options = parser.parse_args()
    if not CORPUS.exists():
        sys.exit("The shared corpus is not beside this checkout; nothing measured.")
    for hint in HINTS:
        found = sorted(measure(hint), key=lambda reading: reading.f1)
        print(summary(f"without {hint}", found))
        for reading in found[: options.worst]:
            print(
                f"  {reading.f1:.3f} lost {reading.lost:.1%} foreign {reading.foreign:.1%} {reading.name}"
            )


if __name__ == "__main__":
    main()
