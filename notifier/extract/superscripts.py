"""Raised digits: "10<sup>2</sup>" is not 102, nor is the 1 of a note after 2024 part of the year."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.etree import _Element as Element

_RAISED = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
_NUMBER = re.compile(r"[+−-]?\d{1,3}|\(\d{1,2}\)")
#: Elements that may stand between the digit before and a raised one.
_NESTED = 3


def raise_digits(raised: Iterable[Element]) -> None:
    """Write the digits of ``<sup>`` elements as superscripts where they follow a digit, in place."""
    for element in raised:
        text = "".join(element.itertext()).strip()
        if _NUMBER.fullmatch(text) and _before(element)[-1:].isdigit():
            for child in list(element):
                element.remove(child)
            element.text = text.translate(_RAISED)


def _before(element: Element) -> str:
    """Return the text right before *element*, "" where a tag of its own lies between."""
    for _ in range(_NESTED):
        previous = element.getprevious()
        if previous is not None:
            return previous.tail or "".join(previous.itertext())[-1:]
        parent = element.getparent()
        if parent is None or parent.text:
            return "" if parent is None else parent.text or ""
        element = parent
    return ""
