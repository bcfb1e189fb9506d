"""Times as a reader writes them, in English whatever the process's locale."""

from __future__ import annotations

from datetime import UTC, date, datetime

from markupsafe import Markup

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_words(day: date) -> str:
    """Return a date such as "24 November 2026"; a time counts by its day in UTC."""
    if isinstance(day, datetime):
        day = day.astimezone(UTC)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment_words(moment: datetime) -> str:
    """Return a time such as "24 November 2026, 15:30 UTC"."""
    return f"{day_words(moment)}, {moment.astimezone(UTC):%H:%M} UTC"


def day(moment: date) -> Markup:
    """Return a date as HTML that machines can read too."""
    exact = moment.astimezone(UTC) if isinstance(moment, datetime) else moment
    return Markup('<time datetime="{}">{}</time>').format(exact.isoformat(), day_words(moment))


def when(moment: datetime) -> Markup:
    """Return a time as HTML that machines can read too."""
    exact = moment.astimezone(UTC).isoformat(timespec="seconds")
    return Markup('<time datetime="{}">{}</time>').format(exact, moment_words(moment))
