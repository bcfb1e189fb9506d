"""What a setting that is tried changes in a replayed history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from notifier.cli.common import plain
from notifier.flows.replay import Replay, Replayed
from notifier.model.shorten import shorten_quoted

_QUOTED = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One entry of the history called *title* that ends otherwise: as configured, and as tried."""

    title: str
    configured: Replayed
    tried: Replayed

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types."""
        return {
            "title": self.title,
            "configured": self.configured.to_dict(),
            "tried": self.tried.to_dict(),
        }

    def __str__(self) -> str:
        """Say in two or three lines what is otherwise."""
        now, then = self.configured, self.tried
        lines = [f"  {self.title}, {now.at:%Y-%m-%d %H:%M}: {_way(now, then)}"]
        # Why a notice waits stands behind its headline.
        if then.detail.startswith(now.detail) or now.detail.startswith(then.detail):
            lines.append(f"    {_detail(min(now, then, key=lambda one: len(one.detail)))}")
        else:
            lines += [f"    {when}: {_detail(one)}" for when, one in (("now", now), ("then", then))]
        return "\n".join(lines)


def effects(configured: Sequence[Replay], tried: Sequence[Replay]) -> list[Effect]:
    """Return the entries of which something else comes in *tried* than in *configured*."""
    return [
        Effect(title=before.source.title, configured=old, tried=new)
        for before, after in zip(configured, tried, strict=True)
        for old, new in zip(before.lines, after.lines, strict=True)
        if _outcome(old) != _outcome(new)
    ]


def effects_text(found: Sequence[Effect], entries: int) -> str:
    """Return *found* among so many *entries* in lines."""
    return plain("\n".join(_lines(found, entries)))


def _lines(found: Sequence[Effect], entries: int) -> Iterator[str]:
    yield ""
    if not found:
        yield f"What is tried changes nothing in these {entries:,} entries."
        return
    yield f"What is tried changes {len(found):,} of {entries:,} entries:"
    yield from map(str, found)


def _outcome(line: Replayed) -> tuple[object, ...]:
    return line.fate, line.detail, line.told_at


def _way(now: Replayed, then: Replayed) -> str:
    if now.fate != then.fate:
        return f"{now.fate} -> {then.fate}"
    if now.told_at != then.told_at:
        told = [f"{one.told_at:%Y-%m-%d %H:%M}" if one.told_at else "never" for one in (now, then)]
        return f"{now.fate}, told {told[0]} -> {told[1]}"
    return f"{now.fate}, told otherwise"


def _detail(line: Replayed) -> str:
    return shorten_quoted(line.detail, _QUOTED) or "(nothing)"
