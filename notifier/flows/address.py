"""E-mail addresses as people type them into a form."""

from __future__ import annotations

from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email

from notifier.errors import InvalidAddress

#: RFC 5321, section 4.5.3.1.3: a path has at most 256 octets, two of them its brackets.
_LONGEST = 254
#: RFC 5321, section 4.5.3.1.1.
_LONGEST_LOCAL_PART = 64


@dataclass(frozen=True, slots=True)
class Address:
    """``email``: as we write to it. ``key``: folded, for telling addresses apart and no more."""

    email: str
    key: str


def parse_address(raw: str) -> Address:
    """Return the address in *raw*.

    One plain address, ASCII before the ``@``, with a domain that can exist in public. Dots and
    plus signs are not folded: they mean something to most providers. Raises
    :class:`~notifier.errors.InvalidAddress`, which never quotes what was typed.
    """
    text = raw.strip(" \t")
    if not text or len(text) > _LONGEST or not text.isprintable():
        raise InvalidAddress
    try:
        checked = validate_email(
            text,
            check_deliverability=False,
            allow_smtputf8=False,
            allow_quoted_local=False,
            allow_domain_literal=False,
            allow_display_name=False,
            # Admits the reserved example domains, which documentation and demonstrations need.
            test_environment=True,
        )
    except EmailNotValidError:
        raise InvalidAddress from None
    if "." not in checked.domain or checked.domain.endswith(".localdomain"):
        raise InvalidAddress
    if len(checked.local_part) > _LONGEST_LOCAL_PART:
        raise InvalidAddress
    email = checked.ascii_email or checked.normalized
    return Address(email=email, key=email.lower())
