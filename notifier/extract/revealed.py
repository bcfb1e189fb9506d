"""What browsers show though its markup seems to keep it back: hidden mail, shadow trees, fixed forms."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element as Element

from notifier.extract.links import decode_mail

_protected_mail = etree.XPath("//*[@data-cfemail] | //a[contains(@href, '/email-protection#')]")
_BLANK_LINE = re.compile(r"\n\s*\n")


def reveal(root: Element) -> None:
    """Turn the shadow trees and read-only text fields under *root* into boxes, in place.

    A declarative shadow tree is a ``template`` that the browser renders (WHATWG HTML, 4.12.3).
    """
    for element in list(root.iter("template", "textarea")):
        if element.tag == "template":
            if element.get("shadowrootmode"):
                element.tag = "div"
        elif element.get("readonly") is not None and element.text:
            paragraphs = _BLANK_LINE.split(element.text)
            element.tag, element.text = "div", ""
            for paragraph in paragraphs:
                etree.SubElement(element, "p").text = paragraph


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
