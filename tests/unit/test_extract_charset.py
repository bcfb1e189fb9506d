"""Bytes become the text that was meant."""

from __future__ import annotations

import codecs

import pytest

from notifier.extract import read
from notifier.extract.charset import decode

TEXT = "Données à caractère personnel: déjà conservées, « à l’étranger »."


@pytest.mark.parametrize(
    ("raw", "declared"),
    [
        (TEXT.encode(), ""),
        (TEXT.encode(), "iso-8859-1"),  # a server's default header says nothing
        (TEXT.encode("cp1252"), "iso-8859-1"),  # read as browsers do
        (TEXT.encode("cp1252"), "windows-1252"),
        (codecs.BOM_UTF8 + TEXT.encode(), "ascii"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), ""),
        (TEXT.encode("utf-16-be"), "utf-16be"),
        (TEXT.encode(), "no-such-charset"),
        (TEXT.encode(), "hex"),
    ],
)
def test_the_charset_is_found(raw: bytes, declared: str) -> None:
    """By mark, by header, or by the bytes themselves."""
    assert decode(raw, declared) == TEXT


def test_a_meta_tag_declares_the_charset() -> None:
    """Where the header is silent the page's own declaration counts."""
    raw = f'<meta charset="windows-1252"><p>{TEXT}'.encode("cp1252")
    assert TEXT in decode(raw)


def test_the_header_charset_comes_with_the_media_type() -> None:
    """``text/plain; charset=...`` is how a server says it."""
    assert read("данные".encode("koi8-r"), 'text/plain; charset="koi8-r"').text == "данные"


def test_a_few_broken_bytes_do_not_change_the_charset() -> None:
    """One stray byte in a UTF-8 page spoils one character, not the page."""
    assert decode(TEXT.encode() * 5 + b"\xff") == TEXT * 5 + "\ufffd"


def test_an_undeclared_charset_is_guessed() -> None:
    """A page in an old charset without any declaration is still readable."""
    russian = "Мы собираем персональные данные пользователей и храним их по закону. " * 20
    assert decode(russian.encode("cp1251")) == russian
