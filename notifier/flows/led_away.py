"""Redirects that lead away from a policy: to the home page, or to a page that asks who one is."""

from __future__ import annotations

import re
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


def _asks_who(host: str | None, path: str) -> bool:
    labels = (host or "").split(".")[:-2]
    return any(_SIGN_IN.fullmatch(part) for part in (*labels, *path.split("/")))
