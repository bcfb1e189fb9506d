"""A tracked page and how to read it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

Announce = Literal["auto", "review"]
Render = Literal["auto", "always", "never"]

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A tracked page as the operator declares it.

    ``slug``: lower-case letters, digits and single hyphens; names the source in URLs and folders.
    ``language``: BCP 47 primary tag, "" to detect. ``schedule``: time between two checks.
    ``confirm_after``: a differing page is fetched again after this long before it counts.
    ``include``, ``exclude``: CSS selectors. ``announce``: "review" lets legal see every notice.
    ``parts``: URLs of further pages that belong to the policy, in reading order. ``render``:
    whether the page is run in a browser; "auto" where it has no policy in it otherwise.
    ``gather``: changes within this time from the first become one notice, at its end.
    """

    slug: str
    title: str
    url: str
    language: str = ""
    schedule: timedelta = timedelta(days=1)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    confirm_after: timedelta = timedelta(minutes=10)
    announce: Announce = "auto"
    parts: tuple[str, ...] = ()
    render: Render = "auto"
    gather: timedelta = timedelta(0)

    def __post_init__(self) -> None:
        """Check the invariants; raises ``ValueError``."""
        if not _SLUG.fullmatch(self.slug):
            raise ValueError(f"not a slug: {self.slug!r}")
        if self.schedule <= timedelta(0) or min(self.confirm_after, self.gather) < timedelta(0):
            raise ValueError("schedule must be positive, confirm_after and gather not negative")

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types; durations in seconds."""
        return {
            "slug": self.slug,
            "title": self.title,
            "url": self.url,
            "language": self.language,
            "schedule": self.schedule.total_seconds(),
            "include": list(self.include),
            "exclude": list(self.exclude),
            "confirm_after": self.confirm_after.total_seconds(),
            "announce": self.announce,
            "parts": list(self.parts),
            "render": self.render,
            "gather": self.gather.total_seconds(),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Source:
        """Undo :meth:`to_dict`."""
        return cls(
            slug=data["slug"],
            title=data["title"],
            url=data["url"],
            language=data["language"],
            schedule=timedelta(seconds=data["schedule"]),
            include=tuple(data["include"]),
            exclude=tuple(data["exclude"]),
            confirm_after=timedelta(seconds=data["confirm_after"]),
            announce=data["announce"],
            # Definitions stored before these were known.
            parts=tuple(data.get("parts", ())),
            render=data.get("render", "auto"),
            gather=timedelta(seconds=data.get("gather", 0)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """A part of a source's page that somebody left out by hand.

    ``selector``: a CSS selector. ``by``: who did it. ``why``: in their words, "" for no reason given.
    """

    selector: str
    at: datetime
    by: str
    why: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "selector": self.selector,
            "at": self.at.isoformat(),
            "by": self.by,
            "why": self.why,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Exclusion:
        """Undo :meth:`to_dict`."""
        return cls(
            selector=data["selector"],
            at=datetime.fromisoformat(data["at"]),
            by=data["by"],
            why=data["why"],
        )


def without(source: Source, exclusions: Sequence[Exclusion]) -> Source:
    """Return *source* as it is read: what it excludes itself, and *exclusions* after that."""
    more = [one.selector for one in exclusions if one.selector not in source.exclude]
    return replace(source, exclude=(*source.exclude, *more)) if more else source


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracking:
    """A source together with where its checking stands.

    ``declared``: the source as the configuration has it. ``exclusions``: what was left out by hand
    since, oldest first. ``next_check_at``: the truth that the scheduler goes by.
    ``failing_since``: time of the first failed or held check since the last good one.
    ``failures``: how many there were. ``active``: False once the source is no longer in the
    configuration; its archive stays.
    """

    declared: Source
    next_check_at: datetime
    exclusions: tuple[Exclusion, ...] = ()
    last_checked_at: datetime | None = None
    failing_since: datetime | None = None
    failures: int = 0
    active: bool = True

    @property
    def source(self) -> Source:
        """The source as it is read: declared, without what was left out by hand."""
        return without(self.declared, self.exclusions)
