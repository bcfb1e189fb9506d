"""``notifier preview``: what a draft changes, and the mail that customers would get."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from notifier.bootstrap import build_fetcher, open_store
from notifier.cli.common import (
    doubt,
    not_readable,
    plain,
    print_json,
    read_file,
    settings_from,
    terminal_look,
    write_file,
)
from notifier.compose.links import Links
from notifier.compose.pages import redline_page
from notifier.compose.redline_text import redline_text
from notifier.compose.verdict_text import reason_lines, verdict_line
from notifier.config import Settings
from notifier.errors import ConfigError, NotFound, ReadError, StoreNotReady
from notifier.flows.exclusions import as_read
from notifier.flows.preview import Preview, preview, read_draft
from notifier.flows.reextract import as_read_today
from notifier.jobs.clock import SystemClock
from notifier.jobs.stages import ChildStages
from notifier.model.document import Document
from notifier.model.source import Source
from notifier.model.version import Version
from notifier.ports import Fetched, Stages
from notifier.store import SnapshotFolder


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "preview",
        help="compare a draft with what is published; store nothing",
        description=(
            "Compares a draft (HTML, Markdown, plain text, PDF or Word) with the published policy and shows "
            "the redline, the verdict with its reasons, and the mail that customers would get. "
            "Nothing is stored and nobody is told."
        ),
    )
    parser.add_argument("draft", type=Path, metavar="DRAFT", help="the draft's file")
    parser.add_argument("--source", metavar="SLUG", help="which policy (the only one)")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the redline as a page")
    parser.add_argument(
        "--side-by-side", action="store_true", help="with --html: before and after in two columns"
    )
    parser.add_argument("--mail", type=Path, metavar="FILE", help="write the mail's HTML")
    parser.add_argument("--json", action="store_true", help="print change, verdict and summary")
    parser.set_defaults(run=run_preview)


def run_preview(args: argparse.Namespace) -> int:
    """Preview; always 0 where the comparison could be made."""
    settings = settings_from(args)
    source = chosen(settings, args.source)
    draft = read_file(args.draft)
    seen = asyncio.run(preview_draft(settings, source, draft, args.draft))
    if args.json:
        print_json(as_json(seen))
    else:
        print(as_text(seen))
    if args.html:
        page = redline_page(
            seen.published, seen.draft, seen.change, seen.verdict, sides=args.side_by_side
        )
        write_file(args.html, page)
    if args.mail and seen.mail is not None:
        write_file(args.mail, seen.mail.html)
    return 0


def chosen(settings: Settings, slug: str | None) -> Source:
    """Return the source that is meant. Raises NotFound or ConfigError."""
    known = {source.slug: source for source in settings.sources}
    if slug is not None and slug not in known:
        raise NotFound(f"There is no source {slug!r}.", next_step=f"Known are: {', '.join(known)}.")
    if slug is None and len(known) != 1:
        raise ConfigError(
            f"There are {len(known)} sources.", next_step="Say which one with --source SLUG."
        )
    return known[slug] if slug else next(iter(known.values()))


async def preview_draft(settings: Settings, source: Source, draft: Fetched, path: Path) -> Preview:
    """Compare *draft*, read from *path*, with the latest version, or the live page before one.

    Raises :class:`~notifier.errors.RequestError` where a draft is of a kind that cannot be read.
    """
    stages = ChildStages(tuning=settings.judge)
    try:
        source, latest = await _recorded(settings, source)
        try:
            document = await read_draft(stages, draft.body, draft.media_type, source)
        except ReadError as error:
            raise not_readable(path, draft, error) from error
        if latest is not None:
            blobs = SnapshotFolder(settings.service.snapshots)
            published = await as_read_today(latest, source, blobs=blobs, stages=stages)
            number = latest.number
        else:
            published, number = await _live(settings, source, stages), 1
        return await preview(
            stages,
            source=source,
            published=published,
            draft=document,
            versions=(number, number + 1),
            branding=settings.branding,
            links=Links(settings.service.base_url),
            now=SystemClock().now(),
        )
    finally:
        await stages.close()


async def _recorded(settings: Settings, source: Source) -> tuple[Source, Version | None]:
    """Return *source* as it is read, and its latest version."""
    try:
        async with open_store(settings) as store, store.read() as tx:
            return await as_read(tx, source), await tx.latest_version(source.slug)
    except StoreNotReady:
        return source, None


async def _live(settings: Settings, source: Source, stages: Stages) -> Document:
    fetcher = build_fetcher(settings)
    try:
        page = await fetcher.fetch(source.url)
    finally:
        await fetcher.close()
    return await stages.read(page.body, page.media_type, source)


def as_text(seen: Preview) -> str:
    """Return what legal reads on the terminal."""
    line = verdict_line(seen.verdict, seen.summary.headline)
    parts = [f"Verdict: {line[0].lower()}{line[1:]}"]
    if seen.verdict.looks_back:
        parts.append(f"Looking back: {seen.verdict.looks_back}")
    if not seen.assessment.plausible:
        parts.append(doubt("this draft", seen.assessment))
    parts.extend(reason_lines(seen.verdict))
    width, colour = terminal_look()
    redline = redline_text(seen.change, width=width, colour=colour)
    mail = ["Customers would be told nothing."]
    if seen.mail is not None:
        first = (
            f"{seen.why_waiting} Once it is approved, customers"
            if seen.why_waiting
            else "Customers"
        )
        mail = [f"{first} would get this mail\n\nSubject: {seen.mail.subject}\n", seen.mail.text]
    above, below = plain("\n".join([*parts, "\nRedline\n"])), plain("\n".join(["", *mail]))
    return f"{above}{redline}\n{below}"


def as_json(seen: Preview) -> dict[str, object]:
    """Return the preview as JSON types."""
    return {
        "assessment": seen.assessment.to_dict(),
        "change": seen.change.to_dict(),
        "verdict": seen.verdict.to_dict(),
        "summary": seen.summary.to_dict(),
        "mail": None
        if seen.mail is None
        else {"subject": seen.mail.subject, "text": seen.mail.text, "html": seen.mail.html},
    }
