"""Cutting a text to a length without cutting a word."""

from __future__ import annotations


def shorten(text: str, length: int) -> str:
    """Cut *text*, on one line, to *length* characters at a word border, with an ellipsis where it was cut."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–-") + "…"


def shorten_quoted(sentence: str, length: int) -> str:
    """Cut *sentence* as :func:`shorten` does; a quotation that ends it is closed again."""
    if len(sentence) <= length or not sentence.endswith("”."):
        return shorten(sentence, length)
    return shorten(sentence, length - 2).removesuffix("…").removesuffix("”") + "…”."
