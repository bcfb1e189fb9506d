"""Bytes to text: the declared charset, a byte order mark, a meta tag, or else a guess."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

#: Bytes in which HTML looks for its own declaration (HTML standard, section 13.2.3.2).
_PRESCAN = 1024 * 4
#: Bytes that the guess is made from; more does not make it better, only slower.
_SAMPLE = 64 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: What pages without a declaration are still written in.
_GUESSES = [
    *("cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("iso8859_2", "koi8_r", "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5"),
]
#: Charsets whose bytes may pass for UTF-8 though they are not; their declaration is believed.
_LOOKS_LIKE_ASCII = ("utf-16", "utf-32", "utf-7", "iso2022", "hz")
_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_XML = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE)


def decode(raw: bytes, declared: str = "") -> str:
    """Return the text of *raw*.

    *declared*: the charset of the Content-Type header, "" if it names none. Bytes that are valid
    UTF-8 are UTF-8 whatever a server's default header says: other text hardly ever is by chance.
    What no charset explains becomes U+FFFD, so nothing raises here.
    """
    for bom, name in _BOMS:
        if raw.startswith(bom):
            return raw[len(bom) :].decode(name, "replace")
    order = _order(raw, declared)
    for name in order:
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            continue
    named = next((name for name in order if name != "utf-8"), "")
    if named:
        return raw.decode(named, "replace")
    if _mostly_utf8(raw):
        return raw.decode("utf-8", "replace")
    best = from_bytes(raw[:_SAMPLE], cp_isolation=_GUESSES).best()
    return raw.decode(best.encoding if best else "utf-8", "replace")


def utf8(raw: bytes, declared: str = "") -> bytes:
    """Return what :func:`decode` returns, in UTF-8. Most pages are in it, and need no second copy."""
    marked = any(raw.startswith(bom) for bom, _ in _BOMS)
    if not marked and _order(raw, declared)[0] == "utf-8" and _is_utf8(raw):
        return raw
    return decode(raw, declared).encode("utf-8", "replace")


def _order(raw: bytes, declared: str) -> list[str]:
    """Return the charsets that *raw* may be in, the likeliest first: UTF-8 and the one that is named."""
    head = raw[:_PRESCAN]
    inside = _META.search(head) or _XML.search(head)
    named = _codec(declared) or (_codec(inside[1].decode("ascii", "replace")) if inside else "")
    order = [named, "utf-8"] if named.startswith(_LOOKS_LIKE_ASCII) else ["utf-8", named]
    return list(filter(None, order))


def _is_utf8(raw: bytes) -> bool:
    if raw.isascii():
        return True
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _codec(name: str) -> str:
    """Return Python's codec for a charset label, "" if there is none that gives text."""
    try:
        codec = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    if not codec._is_text_encoding:  # noqa: SLF001 - the only way to tell "hex" from a charset
        return ""
    # Browsers read these labels as Windows-1252 (Encoding standard, section 4.2).
    return "cp1252" if codec.name in {"iso8859-1", "ascii"} else codec.name


def _mostly_utf8(raw: bytes) -> bool:
    """Whether a few stray bytes, or a cut at the end, are all that is wrong with UTF-8."""
    text = raw.decode("utf-8", "replace")
    good = sum(1 for char in text if char > "\x7f" and char != "\ufffd")
    return good > 4 * text.count("\ufffd")
