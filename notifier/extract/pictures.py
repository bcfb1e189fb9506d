"""What pictures say where nothing else is said: in a table cell or a link without words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from lxml.etree import _Element as Element

from notifier.extract.normalize import clean

#: More characters describe a picture, rather than name a fact or a place to go.
_LONGEST = 100
#: A name of a file, or of the company, tells nothing.
_SILENT = re.compile(r"\S+\.[a-z]{3,4}\Z|.*\blogo", re.IGNORECASE)
#: Links to the site's own start, within the page, to scripts and to pictures.
_NOWHERE = re.compile(
    r"#|javascript:|(?:https?:)?(?://[^/?#]*)?/?(?:[?#].*)?\Z|[^?#]*\.(?:png|jpe?g|gif|webp|svg|avif)(?:[?#]|\Z)",
    re.IGNORECASE,
)


#: The tag of a picture whose label may be read; no parser of HTML makes one with a capital letter.
LABEL = "Label"
#: Elements between a picture and the cell or link that it stands in.
_FARTHEST = 6


def name_pictures(pictures: Iterable[Element]) -> None:
    """Give *pictures* with a label that stand in a cell or link the tag :data:`LABEL`, in place."""
    for element in pictures:
        label = label_of(element)
        if label and _is_held(element):
            element.clear(keep_tail=True)
            element.tag = LABEL
            element.set("alt", label)


def _is_held(element: Element) -> bool:
    """Whether a picture stands in a cell or link."""
    above = islice(element.iterancestors(), _FARTHEST)
    return any(holder.tag in {"a", "td", "th"} for holder in above)


def label_of(element: Element) -> str:
    """Return what a picture or an icon says to those who cannot see it, "" if nothing."""
    get = element.get
    if get("aria-hidden") == "true":
        return ""
    said = get("alt") or get("aria-label")
    if not said and element.tag == "svg":
        title = element.find("title")
        said = title.text if title is not None else ""
    said = clean(said or get("title") or "")
    return said if len(said) <= _LONGEST and _SILENT.match(said) is None else ""


def spoken(element: Element) -> str:
    """Return the text of an element that only a style sheet hides: readers aloud get it in place of an icon."""
    if any(element.get(name) is not None for name in ("style", "hidden", "aria-hidden")):
        return ""
    said = clean("".join(element.itertext()))
    return said if len(said) <= _LONGEST else ""


def is_drawn(element: Element) -> bool:
    """Whether an element that stands for the mark of a list is a bullet: a sign, or a letter of a font of signs."""
    said = clean("".join(element.itertext()))
    return len(said) <= 1 and not said.isdigit()


def leads_away(target: str) -> bool:
    """Whether a link around a picture leads anywhere that a reader would mind."""
    return _NOWHERE.match(target) is None
