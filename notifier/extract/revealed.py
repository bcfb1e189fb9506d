"""What browsers show though its markup seems to keep it back: hidden mail, shadow trees, fixed forms."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element as Element

from notifier.extract.links import decode_mail
from notifier.extract.normalize import clean, word_set

_protected_mail = etree.XPath("//*[@data-cfemail] | //a[contains(@href, '/email-protection#')]")
_BLANK_LINE = re.compile(r"\n\s*\n")
#: Marks an element in which a visitor may write; attributes of pages have no capital letters.
FIELD = "Field"
#: Elements that are no boxes.
_NO_BOX = word_set(
    "label span p li small b strong em i font u a dd dt legend address th tr h1 h2 h3 h4 h5 h6"
)
#: Kinds of input that something is written into; a check box may open a panel.
_WRITTEN = frozenset((None, "", "text", "email", "tel", "search", "password", "url", "number"))


def reveal(elements: Iterable[Element]) -> None:
    """Turn the shadow trees and read-only text fields among *elements* into boxes, in place.

    A declarative shadow tree is a ``template`` that the browser renders (WHATWG HTML, 4.12.3).
    """
    for element in elements:
        if element.tag == "template":
            if element.get("shadowrootmode"):
                element.tag = "div"
        elif element.get("readonly") is not None and element.text:
            paragraphs = _BLANK_LINE.split(element.text)
            element.tag, element.text = "div", ""
            for paragraph in paragraphs:
                etree.SubElement(element, "p").text = clean(paragraph)


def mark_fields(inputs: Iterable[Element]) -> None:
    """Mark the elements that hold one of the *inputs*, if something is written into it, in place."""
    for element in inputs:
        around = element.getparent()
        if element.get("type") not in _WRITTEN:
            continue
        while around is not None and around.tag in _NO_BOX:
            around = around.getparent()
        if around is not None:
            around.set(FIELD, "")


def reveal_mail(root: Element) -> None:
    """Write the mail addresses that Cloudflare hides into the tree."""
    for element in _protected_mail(root):
        code = element.get("data-cfemail") or ""
        if not code and "protected" in "".join(element.itertext()):
            code = (element.get("href") or "").partition("#")[2]
        address = decode_mail(code)
        if address:
            for child in list(element):
                element.remove(child)
            element.text = address
            if element.tag == "a":
                element.set("href", f"mailto:{address}")
