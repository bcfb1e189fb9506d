"""``notifier replay``: what today's rules would have told of a history."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from notifier.bootstrap import open_store
from notifier.cli import exits
from notifier.cli.common import plain, print_json, print_table, settings_from
from notifier.cli.parser import checked
from notifier.cli.progress import progress_of
from notifier.cli.replay_effect import effects, effects_text
from notifier.config import Settings, values
from notifier.errors import NotFound, RequestError
from notifier.fetch.archives import read_histories
from notifier.flows.exclusions import as_read
from notifier.flows.replay import FATES, Replay, Replayed, replay
from notifier.flows.stored_history import stored_history
from notifier.jobs.stages import ChildStages
from notifier.model.capture import Archive
from notifier.model.source import Source
from notifier.model.tuning import CATEGORIES, Tuning
from notifier.ports import Stages
from notifier.store import SnapshotFolder
from notifier.testing import MemoryBlobs, MemoryStore

#: The settings of [judge] that can be tried, with what each takes.
_TUNING = {"louder": "CATEGORY", "quieter": "CATEGORY", "watch": "WORD", "ask": "CATEGORY"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A history that is to be replayed."""

    source: Source
    archive: Archive


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "replay",
        help="show what today's rules would have told of a history",
        description=(
            "Runs what was stored or imported, or a file of histories, through the current rules "
            "with a simulated clock, and prints for each version whether it would have been "
            "announced, held or kept quiet, and why. Nothing is stored and nobody is told. With an "
            "option that tries another setting, it ends with what that changes."
        ),
    )
    parser.add_argument("sources", nargs="*", metavar="SLUG", help="which sources (all)")
    parser.add_argument(
        "--file", type=Path, metavar="FILE", help="replay a file of histories instead (JSON lines)"
    )
    parser.add_argument(
        "--gather", type=checked(values.duration), metavar="TIME", help="as if gather were set so"
    )
    parser.add_argument(
        "--confirm-after",
        type=checked(values.duration),
        metavar="TIME",
        help="as if confirm_after were set so",
    )
    parser.add_argument(
        "--announce",
        type=checked(values.choice("auto", "review")),
        metavar="HOW",
        help="as if announce were set so",
    )
    for name, what in _TUNING.items():
        parser.add_argument(
            f"--{name}",
            action="append",
            metavar=what,
            help=f"as if {name} of [judge] had it too; more than once",
        )
    parser.add_argument(
        "--totals", action="store_true", help="print the totals only, a line a source"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run_replay)


def run_replay(args: argparse.Namespace) -> int:
    """Replay; return 1 where a part of a history could not be used."""
    if args.file is not None and args.sources:
        raise RequestError(
            "A file is replayed, or stored sources are.", next_step="Leave one of them out."
        )
    return asyncio.run(_run(args))


async def _run(args: argparse.Namespace) -> int:
    told: Iterable[_Told]
    if args.file is not None:
        told, configured = _from_file(args.file), Tuning()
    else:
        settings = settings_from(args)
        told, configured = await _stored(settings, args.sources), settings.judge
    tuning, tried = _tuning(args, configured), _settings(args)
    done: list[Replay] = []
    before: list[Replay] = []  # as configured, where something else is tried
    skipped = 0
    stages = ChildStages(tuning=tuning)
    as_is = ChildStages(tuning=configured)
    try:
        for one in told:
            skipped += _complain(one)
            done.append(await replay_one(one.archive, replace(one.source, **tried), stages))
            if tried or tuning != configured:
                before.append(await replay_one(one.archive, one.source, as_is))
            if not args.json and not args.totals:
                print(as_text(done[-1]), flush=True)
    finally:
        await stages.close()
        await as_is.close()
    found = effects(before, done) if before else []
    if args.json:
        print_json(as_json(done) | {"effects": [one.to_dict() for one in found]})
        return exits.FOUND if skipped else exits.OK
    _print_totals(done)
    if before:
        print(effects_text(found, sum(len(one.lines) for one in done)))
    return exits.FOUND if skipped else exits.OK


async def replay_one(archive: Archive, source: Source, stages: Stages) -> Replay:
    """Replay one history on a store that is thrown away."""
    return await replay(
        archive.captures,
        source,
        store=MemoryStore(),
        blobs=MemoryBlobs(),
        stages=stages,
        progress=progress_of(source.title, len(archive.captures)),
    )


def _settings(args: argparse.Namespace) -> dict[str, Any]:
    """Return the settings of a source that the command line replaces."""
    given: dict[str, timedelta | str | None] = {
        "gather": args.gather,
        "confirm_after": args.confirm_after,
        "announce": args.announce,
    }
    return {name: value for name, value in given.items() if value is not None}


def _tuning(args: argparse.Namespace, configured: Tuning) -> Tuning:
    """Return the configured tuning with what the command line adds; the command line has its way."""
    given: dict[str, tuple[str, ...]] = {name: tuple(getattr(args, name) or ()) for name in _TUNING}
    for name in ("louder", "quieter", "ask"):
        if unknown := set(given[name]) - set(CATEGORIES):
            raise RequestError(
                f"--{name} {min(unknown)}: there is no such category.",
                next_step=f"Categories are {', '.join(CATEGORIES)}.",
            )
    if not all(word.strip() for word in given["watch"]):
        raise RequestError("--watch needs a word or a name.")
    if both := set(given["louder"]) & set(given["quieter"]):
        raise RequestError(f"{min(both)} cannot be both louder and quieter.")
    opposite = {"louder": given["quieter"], "quieter": given["louder"]}
    return Tuning(
        **{
            name: tuple(
                one
                for one in dict.fromkeys([*getattr(configured, name), *given[name]])
                if one not in opposite.get(name, ())
            )
            for name in _TUNING
        }
    )


def _from_file(path: Path) -> Iterator[_Told]:
    for number, history in enumerate(read_histories(path), 1):
        source = Source(
            slug=f"history-{number}", title=history.title, url="https://replay.invalid/policy"
        )
        yield _Told(source=source, archive=history.archive)


async def _stored(settings: Settings, slugs: Sequence[str]) -> list[_Told]:
    """Return the stored histories that are asked for. Raises NotFound."""
    known = {source.slug: source for source in settings.sources}
    for slug in slugs:
        if slug not in known:
            raise NotFound(
                f"There is no source {slug!r}.",
                next_step=f"Known are: {', '.join(known) or 'none'}.",
            )
    blobs = SnapshotFolder(settings.service.snapshots)
    async with open_store(settings) as store:
        async with store.read() as tx:
            read = {slug: await as_read(tx, known[slug]) for slug in slugs or known}
        return [
            _Told(source=source, archive=await stored_history(store, blobs, slug))
            for slug, source in read.items()
        ]


def _complain(one: _Told) -> int:
    """Say what of a history could not be used, and return how much that was."""
    for skipped in one.archive.skipped:
        line = f"{one.source.title}: {skipped.origin} is left out: {skipped.why}"
        print(plain(line), file=sys.stderr)
    return len(one.archive.skipped)


def as_text(done: Replay) -> str:
    """Return a replayed history, a line an entry."""
    lines = [f"{done.source.title} ({done.source.slug})"]
    lines += [f"  {_line(entry)}" for entry in done.lines]
    lines += [f"  the operator is told: {subject}" for subject in done.operator]
    return plain("\n".join([*lines, ""]))


def _line(entry: Replayed) -> str:
    told = ""
    if entry.told_at is not None:
        told = f", told {entry.told_at:%Y-%m-%d %H:%M}"
    why = entry.why.replace("_", " ")
    detail = f": {entry.detail}" if entry.detail else ""
    return f"{entry.at:%Y-%m-%d %H:%M}  {entry.fate:<9}  {why}{told}{detail}"


def as_json(done: Sequence[Replay]) -> dict[str, Any]:
    """Return the replayed histories and their totals as JSON types."""
    return {
        "schema": 1,
        "histories": [one.to_dict() for one in done],
        "totals": _totals(done),
    }


def _totals(done: Sequence[Replay]) -> dict[str, int]:
    return {fate: sum(one.totals[fate] for one in done) for fate in FATES}


def _print_totals(done: Sequence[Replay]) -> None:
    def row(title: str, totals: dict[str, int], mails: int) -> list[str]:
        return [title, str(sum(totals.values())), *(str(totals[f]) for f in FATES), str(mails)]

    rows = [row(one.source.title, one.totals, len(one.operator)) for one in done]
    rows.append(row("all", _totals(done), sum(len(one.operator) for one in done)))
    print_table(["history", "versions", *FATES, "operator mails"], rows)
