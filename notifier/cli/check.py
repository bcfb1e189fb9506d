"""``notifier check``: check sources now and say what came of it."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from typing import Any

from notifier.bootstrap import open_app
from notifier.cli.common import plain, print_json, settings_from
from notifier.config import Settings
from notifier.errors import NotFound
from notifier.flows.sources import sync_sources
from notifier.model.observation import Observation


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "check",
        help="check sources now, due or not",
        description=(
            "Fetches, compares and records as the scheduler does, and prints one line a source. "
            "Mails that come of it wait for the worker ('notifier up' or 'notifier worker')."
        ),
    )
    parser.add_argument("sources", nargs="*", metavar="SLUG", help="which sources (all)")
    parser.add_argument("--json", action="store_true", help="print one JSON array")
    parser.set_defaults(run=run_check)


def run_check(args: argparse.Namespace) -> int:
    """Check; return 1 where a page failed or is on hold."""
    settings = settings_from(args)
    seen = asyncio.run(check_now(settings, args.sources))
    if not settings.sources:
        # On standard error, so that the JSON on standard output stays JSON.
        print("No sources yet: add a [[sources]] table to notifier.toml.", file=sys.stderr)
    if args.json:
        print_json([as_json(one) for one in seen])
    else:
        for one in seen:
            print(as_line(one))
    return 1 if any(one.outcome in ("failed", "held") for one in seen) else 0


async def check_now(settings: Settings, slugs: Sequence[str]) -> list[Observation]:
    """Check *slugs* (all sources where empty), one after the other.

    Raises :class:`~notifier.errors.NotFound` for a slug that is not in the configuration.
    """
    known = [source.slug for source in settings.sources]
    for slug in slugs:
        if slug not in known:
            raise NotFound(
                f"There is no source {slug!r}.",
                next_step=f"Known are: {', '.join(known) or 'none'}.",
            )
    async with open_app(settings, migrate=True) as app:
        await sync_sources(app.store, app.clock, settings.sources)
        checker = app.checker()
        return [await checker.check(slug) for slug in slugs or known]


def as_line(seen: Observation) -> str:
    """Return one observation in words."""
    words = [f"{seen.source}: {seen.outcome}"]
    if seen.version is not None:
        words.append(f"version {seen.version}")
    if seen.reason:
        words.append(seen.reason.replace("_", " "))
    if seen.outcome == "candidate":
        words.append("a second fetch has yet to agree")
    line = ", ".join(words)
    details = [" ".join(plain(detail).split()) for detail in (seen.detail, *seen.evidence)]
    return "\n".join([line, *(f"  {detail}" for detail in details if detail)])


def as_json(seen: Observation) -> dict[str, Any]:
    """Return one observation as JSON types."""
    return {
        "source": seen.source,
        "at": seen.at.isoformat(),
        "outcome": seen.outcome,
        "reason": seen.reason,
        "detail": seen.detail,
        "evidence": list(seen.evidence),
        "sha256": seen.snapshot_sha256,
        "version": seen.version,
    }
