"""The kinds of value that a setting may take.

A kind is a function from what TOML (or the environment) gave to what the program uses. It raises
``ValueError`` whose text completes "...; use": it names the valid values, never the one found.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import SplitResult, urlsplit

import soupsieve
from email_validator import EmailNotValidError, validate_email

from notifier.model.tuning import CATEGORIES

Kind = Callable[[Any], Any]

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DURATION = re.compile(r"(\d{1,6})\s*([smhdw])")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"(?:[a-z]{2,3})?")
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*")
_MAX_PORT = 65535


def text(value: Any) -> str:
    """Take one line of text, which may be empty."""
    if not isinstance(value, str) or any(unicodedata.category(one) == "Cc" for one in value):
        raise ValueError('a text on one line in quotes, such as "Harbour Books"')
    return value.strip()


def required_text(value: Any) -> str:
    """Take one line of text that is not empty."""
    if not text(value):
        raise ValueError("a text that is not empty")
    return text(value)


def boolean(value: Any) -> bool:
    """Take a TOML boolean."""
    if value is not True and value is not False:
        raise ValueError("true or false, without quotes")
    return value


def integer(low: int, high: int) -> Kind:
    """Return the kind of whole numbers from *low* to *high*."""

    def check(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise ValueError(f"a whole number from {low} to {high}")
        return value

    return check


def choice(*valid: str) -> Kind:
    """Return the kind of texts that are one of *valid*."""

    def check(value: Any) -> str:
        if value not in valid:
            quoted = [f'"{one}"' for one in valid]
            raise ValueError(f"{', '.join(quoted[:-1])} or {quoted[-1]}")
        return str(value)

    return check


def duration(value: Any) -> timedelta:
    """Take a whole number of seconds, minutes, hours, days or weeks; it may be zero."""
    match = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError(
            'a whole number and a unit (s, m, h, d, w) in quotes, such as "90s", "6h" or "1d"'
        )
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def positive_duration(value: Any) -> timedelta:
    """Take a duration longer than nothing."""
    length = duration(value)
    if not length:
        raise ValueError('a duration longer than zero, such as "10s"')
    return length


def _split_url(value: Any, example: str = "https://example.com/privacy") -> SplitResult:
    """Split an absolute http(s) URL without user name, password or white space."""
    if not isinstance(value, str) or any(letter.isspace() for letter in value):
        raise ValueError(f'an absolute URL in quotes, such as "{example}"')
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise ValueError(f'an absolute URL, such as "{example}"') from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        raise ValueError(f'an absolute http or https URL, such as "{example}"')
    if parts.username is not None or parts.password is not None:
        raise ValueError("a URL without a user name and password in it")
    return parts


def page_url(value: Any) -> str:
    """Take the URL of a page; a fragment is cut off, for servers never see it."""
    return _split_url(value)._replace(fragment="").geturl()


def page_urls(value: Any) -> tuple[str, ...]:
    """Take a list of URLs of pages."""
    return tuple(page_url(one) for one in (value if isinstance(value, list) else [None]))


def base_url(value: Any) -> str:
    """Take the URL that links start with: no query, no fragment; a last slash is cut off."""
    parts = _split_url(value, "https://policies.example.com")
    if parts.query or parts.fragment:
        raise ValueError('a URL without "?" and "#", such as "https://policies.example.com"')
    return parts.geturl().rstrip("/")


def address(value: Any) -> str:
    """Take an e-mail address (its form is checked, not whether it exists)."""
    try:
        found = validate_email(text(value), check_deliverability=False, globally_deliverable=False)
    except (EmailNotValidError, ValueError):
        raise ValueError('an e-mail address, such as "policies@example.com"') from None
    return found.normalized


def optional(kind: Kind) -> Kind:
    """Return *kind* widened by the empty text, for none."""

    def check(value: Any) -> Any:
        return "" if value == "" else kind(value)

    return check


def slug(value: Any) -> str:
    """Lower-case letters and digits in words joined by single hyphens."""
    if not isinstance(value, str) or not _SLUG.fullmatch(value):
        raise ValueError('lower-case letters, digits and single hyphens, such as "privacy-policy"')
    return value


def language(value: Any) -> str:
    """Take a primary language tag of BCP 47, or an empty text to have it detected."""
    if not isinstance(value, str) or not _LANGUAGE.fullmatch(value):
        raise ValueError('a language of two or three small letters, such as "en", or "" to detect')
    return value


def colour(value: Any) -> str:
    """Take a CSS colour in hexadecimal."""
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        raise ValueError('a colour such as "#1f5fbf"')
    return value


def texts(value: Any) -> tuple[str, ...]:
    """Take a list of texts, none of them empty."""
    if not isinstance(value, list) or not all(
        isinstance(one, str) and one.strip() for one in value
    ):
        raise ValueError('a list of texts, such as ["main", "#policy"]')
    return tuple(one.strip() for one in value)


def words(value: Any) -> tuple[str, ...]:
    """Take a list of words or names to watch for."""
    try:
        return texts(value)
    except ValueError:
        raise ValueError('a list of words or names, such as ["arbitration"]') from None


def categories(value: Any) -> tuple[str, ...]:
    """Take a list of the judge's categories."""
    if not isinstance(value, list) or not all(one in CATEGORIES for one in value):
        raise ValueError(f"a list of these, in quotes: {', '.join(CATEGORIES)}")
    return tuple(value)


def selectors(value: Any) -> tuple[str, ...]:
    """Take a list of CSS selectors; one with a slip in it would make every check fail."""
    found = texts(value)
    try:
        for one in found:
            soupsieve.compile(one)
    except soupsieve.SelectorSyntaxError:
        raise ValueError('CSS selectors without mistakes, such as ["main", "#policy"]') from None
    return found


def hosts(value: Any) -> tuple[str, ...]:
    """Take a list of host names."""
    if not isinstance(value, list) or not all(
        isinstance(one, str) and _HOST.fullmatch(one.lower()) for one in value
    ):
        raise ValueError('a list of host names without "https://", such as ["example.com"]')
    return tuple(one.lower() for one in value)


def networks(value: Any) -> tuple[str, ...]:
    """Take a list of IP addresses and networks in CIDR form."""
    names = value if isinstance(value, list) else [None]
    if not all(isinstance(one, str) and _is_network(one) for one in names):
        raise ValueError(
            'a list of IP addresses and networks in quotes, such as ["127.0.0.1", "10.0.0.0/8"]'
        )
    return tuple(names)


def _is_network(value: str) -> bool:
    try:
        ipaddress.ip_network(value, strict=False)
    except ValueError:
        return False
    return True


def listen(value: Any) -> tuple[str, int]:
    """Take a host and a port, joined by a colon; an IPv6 address stands in brackets."""
    host, _, port = value.rpartition(":") if isinstance(value, str) else ("", "", "")
    host = host.removeprefix("[").removesuffix("]")
    if not host or not port.isdecimal() or not 0 < int(port) <= _MAX_PORT:
        raise ValueError('an address and a port, such as "127.0.0.1:8080"')
    return host, int(port)


def port_number(value: Any) -> int:
    """Take a TCP port as the environment gives it: decimal digits."""
    if not isinstance(value, str) or not value.isdecimal() or not 0 < int(value) <= _MAX_PORT:
        raise ValueError(f"a port number from 1 to {_MAX_PORT}")
    return int(value)


def database_url(value: Any) -> str:
    """Take the URL of an SQLite file, as SQLAlchemy writes it."""
    if not isinstance(value, str) or not value.startswith("sqlite:///") or value.endswith("/"):
        raise ValueError(
            "the URL of an SQLite file, such as sqlite:///data/notifier.db "
            "(four slashes for an absolute path)"
        )
    return value
