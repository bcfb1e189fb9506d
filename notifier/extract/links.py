"""Link targets as a reader would reach them."""

from __future__ import annotations

from urllib.parse import urljoin

_NO_TARGET = ("javascript:", "data:", "about:", "blob:", "vbscript:")
_CLOUDFLARE = "/cdn-cgi/l/email-protection"


def absolute(href: str, base: str | None) -> str:
    """Return the absolute target of *href* on a page at *base*, "" where it leads nowhere else.

    Anchors within the page lead nowhere else. Without *base* a relative target stays relative.
    """
    href = "".join(href.split())
    if not href or href.startswith("#") or href.lower().startswith(_NO_TARGET):
        return ""
    if _CLOUDFLARE in href:
        mail = decode_mail(href.partition("#")[2])
        return f"mailto:{mail}" if mail else ""
    if base is None:
        return href
    try:
        target = urljoin(base, href)
    except ValueError:  # such as an unclosed IPv6 bracket
        return href
    return "" if "#" in target and target.startswith(f"{base.partition('#')[0]}#") else target


def decode_mail(code: str) -> str:
    """Return the address that Cloudflare's e-mail protection hides in *code*, "" if it is not one.

    The first byte of the hexadecimal code is the key that every other byte was XORed with.
    """
    try:
        key, *rest = bytes.fromhex(code)
        address = bytes(byte ^ key for byte in rest).decode()
    except ValueError:
        return ""
    return address if "@" in address and address.isprintable() else ""
