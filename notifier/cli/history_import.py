"""``notifier import``: take over a policy's history from an archive; nobody is told."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from notifier.bootstrap import open_app
from notifier.cli import exits
from notifier.cli.common import plain, print_json, settings_from
from notifier.cli.preview import chosen
from notifier.cli.progress import progress_of
from notifier.config import Settings
from notifier.fetch.archives import open_archive
from notifier.flows.import_history import Imported, Importer
from notifier.flows.sources import sync_sources
from notifier.model.capture import Archive
from notifier.store import worker_lock


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "import",
        help="take over a policy's history from an archive; nobody is told",
        description=(
            "Reads a folder of dated files, a Git repository of versions, captures of a web "
            "archive or a WARC file, oldest first, and records each text that differs as a version "
            "with its original time. Started again it goes on where it was, and imports nothing "
            "twice. Nobody is told of what it finds."
        ),
    )
    parser.add_argument("archive", type=Path, metavar="ARCHIVE", help="the folder or file")
    parser.add_argument("--source", metavar="SLUG", help="which policy it is (the only one)")
    parser.add_argument(
        "--path", default="", metavar="FILE", help="which file, in a Git repository of several"
    )
    parser.add_argument("--url", metavar="URL", help="which page, in a WARC file (the source's)")
    parser.add_argument(
        "--trust", action="store_true", help="record also what does not look like the policy"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run_import)


def run_import(args: argparse.Namespace) -> int:
    """Import; return 1 where something had to be left out."""
    settings = settings_from(args)
    source = chosen(settings, args.source)
    archive = open_archive(args.archive, url=args.url or source.url, inside=args.path)
    done = asyncio.run(import_archive(settings, source.slug, archive, trust=args.trust))
    if args.json:
        print_json(done.to_dict())
    else:
        print(as_text(done))
    return exits.FOUND if done.skipped else exits.OK


async def import_archive(
    settings: Settings, slug: str, archive: Archive, *, trust: bool
) -> Imported:
    """Import into the archive of *slug*, with no worker beside us."""
    with worker_lock(settings.service.data / "worker.lock"):
        async with open_app(settings, migrate=True) as app:
            await sync_sources(app.store, app.clock, settings.sources)
            importer = Importer(
                store=app.store,
                blobs=app.blobs,
                stages=app.stages,
                clock=app.clock,
                trust=trust,
            )
            show = progress_of(f"{slug}: captures", len(archive.captures))
            done = await importer.run(slug, archive.captures, progress=show)
    done.skipped[:0] = archive.skipped
    return done


def as_text(done: Imported) -> str:
    """Return what was done, in words."""
    when = f", from {done.first:%d %B %Y} to {done.last:%d %B %Y}" if done.recorded else ""
    summary = (
        f"{done.source}: {done.recorded} versions imported{when}; {done.unchanged} captures showed "
        f"nothing new, {done.known} were known already, {len(done.skipped)} left out."
    )
    lines = [summary, *(f"  left out: {one.origin}: {one.why}" for one in done.skipped)]
    if done.rhythm:
        lines.append(f"  {done.rhythm}")
    return plain("\n".join(lines))
