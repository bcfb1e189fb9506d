"""URLs as text: one parse for what is checked and what is requested.

Two parsers that disagree about the host are a way around every check, so whatever parsers are
known to disagree about (backslashes, user information, white space) is refused outright.
"""

from __future__ import annotations

import re

from yarl import URL

from notifier.errors import AddressRefused

_NEXT_STEP = "Write the URL as https://host/path."
_DISPUTED = re.compile(r"[\\\s\x00-\x20\x7f]")

# What begins like an absolute URL, and its authority. "http:path" and "http:///path" have none:
# they are relative to some parsers and name a host to others.
_ABSOLUTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|(?=//))(?://([^/?#]*))?", re.IGNORECASE)


def web_address(text: str, *, base: URL | None = None) -> URL:
    """Return *text* as an absolute http or https URL, without its fragment.

    *base*: the page that *text* is relative to, if any. Raises
    :class:`~notifier.errors.AddressRefused`; the message never repeats the URL, which may hold
    a password or a token.
    """
    if _DISPUTED.search(text):
        raise AddressRefused(
            "The URL holds a backslash, a space or a control character.", next_step=_NEXT_STEP
        )
    try:
        url = URL(text)
        if base is not None:
            url = base.join(url)
    except ValueError as error:
        raise AddressRefused("The URL cannot be read.", next_step=_NEXT_STEP) from error
    if url.scheme not in {"http", "https"}:
        raise AddressRefused(
            f"Only http and https are fetched, not {url.scheme[:20] or 'a path'!r}.",
            next_step=_NEXT_STEP,
        )
    absolute = _ABSOLUTE.match(text)
    if not url.host or url.port == 0 or (absolute and not absolute[1]):
        raise AddressRefused("The URL names no host.", next_step=_NEXT_STEP)
    if absolute and "@" in absolute[1]:
        raise AddressRefused(
            f"The URL to {url.host} holds a user name or password.", next_step=_NEXT_STEP
        )
    return url.with_fragment(None)
