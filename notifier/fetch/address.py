"""URLs as text: one parse for what is checked and what is requested.

Two parsers that disagree about the host are a way around every check, so whatever parsers are
known to disagree about (backslashes, user information, white space) is refused outright.
"""

from __future__ import annotations

import re

from yarl import URL

from notifier.errors import AddressRefused

_DISPUTED = re.compile(r"[\\\s\x00-\x20\x7f]")

# What begins like an absolute URL, and its authority. "http:path" and "http:///path" have none:
# they are relative to some parsers and name a host to others.
_ABSOLUTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|(?=//))(?://([^/?#]*))?", re.IGNORECASE)


def web_address(text: str, *, base: URL | None = None) -> URL:
    """Return *text* as an absolute http or https URL, without its fragment.

    *base*: the page that redirects to *text*, which may be relative to it. Raises
    :class:`~notifier.errors.AddressRefused`; the message never repeats the URL, which may hold
    a password or a token.
    """

    def refused(why: str) -> AddressRefused:
        if base is None:
            return AddressRefused(f"The URL {why}.", next_step="Write it as https://host/path.")
        return AddressRefused(
            f"The URL that {base.host} redirects to {why}.",
            next_step="Open the page in a browser and use the URL that it ends at.",
        )

    if _DISPUTED.search(text):
        raise refused("holds a backslash, a space or a control character")
    try:
        url = URL(text) if base is None else base.join(URL(text))
    except ValueError as error:
        raise refused("cannot be read") from error
    if url.scheme not in {"http", "https"}:
        raise refused("does not begin with http:// or https://")
    absolute = _ABSOLUTE.match(text)
    if not url.host or url.port == 0 or (absolute and not absolute[1]):
        raise refused("names no host")
    if absolute and "@" in absolute[1]:
        raise refused("holds a user name or password")
    return url.with_fragment(None)
