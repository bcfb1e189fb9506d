"""Redirects that lead away from a policy: to a home page, a page that asks who one is, another host."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

#: Parts of a path or labels of a host that belong to signing in.
_SIGN_IN = re.compile(
    r"(?:log|sign)[-_]?(?:in|on)|sso|saml2?|oauth2?|auth|authenticate|accounts?|identity|idp|captcha",
    re.IGNORECASE,
)
#: A home page may stand below a language, a region or an index file.
_HOME = re.compile(
    r"/?(?:[a-z]{2}(?:[-_][a-z]{2,4})?/?){0,2}(?:(?:index|home)(?:\.\w+)?/?)?", re.IGNORECASE
)

#: Labels of a domain, letters of a country, and of what such registries put before it ("co", "com").
_TWO, _SHORT = 2, 3


def led_away(asked: str, came: str) -> str:
    """Return in a sentence to what kind of page the redirects from *asked* to *came* lead.

    Both are absolute URLs. "" where that may still be the policy, on whatever host.
    """
    old, new = urlsplit(asked), urlsplit(came)
    if (old.hostname, old.path) == (new.hostname, new.path):
        return ""
    if not old.query and _HOME.fullmatch(old.path):
        return ""  # the policy is a home page itself
    if not new.query and _HOME.fullmatch(new.path):
        return "The address of the policy leads to a home page."
    if _asks_who(new.hostname, new.path) and not _asks_who(old.hostname, old.path):
        return "The address of the policy leads to a page for signing in."
    return ""


def other_host(asked: str, came: str, before: Sequence[str]) -> bool:
    """Whether redirects from *asked* to *came* lead to a host of somebody else's.

    *before*: where the pages of the latest version came from; a host that was followed to once is
    known.
    Hosts with one domain are one site's.
    """
    new = urlsplit(came).hostname or ""
    return bool(new) and not any(
        _one_site(urlsplit(url).hostname or "", new) for url in (asked, *before)
    )


def _one_site(one: str, other: str) -> bool:
    """Whether two hosts are the same, one below the other, or side by side below a domain."""
    if one == other:
        return True
    first, second = one.removeprefix("www."), other.removeprefix("www.")
    if first == second or first.endswith(f".{second}") or second.endswith(f".{first}"):
        return min(first, second, key=len).count(".") > 0
    parents = {name.partition(".")[2] for name in (first, second)}
    return len(parents) == 1 and _is_domain(parents.pop())


def _is_domain(name: str) -> bool:
    """Whether *name* belongs to somebody, told without a list: neither "com" nor "co.uk" does."""
    labels = name.split(".")
    registry = len(labels) == _TWO and len(labels[0]) <= _SHORT and len(labels[1]) == _TWO
    return len(labels) >= _TWO and not registry and not name.replace(".", "").isdigit()


def _asks_who(host: str | None, path: str) -> bool:
    labels = (host or "").split(".")[:-2]
    return any(_SIGN_IN.fullmatch(part) for part in (*labels, *path.split("/")))
