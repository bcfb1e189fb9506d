"""``notifier db``: the database's tables."""

from __future__ import annotations

import argparse
import asyncio

from notifier.bootstrap import open_store
from notifier.cli import exits
from notifier.cli.common import settings_from
from notifier.config import Settings
from notifier.store import upgrade
from notifier.store.migrate import head


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the commands."""
    group = commands.add_parser(
        "db", help="look after the database", description="Looks after the database's tables."
    )
    parts = group.add_subparsers(title="commands", metavar="COMMAND", required=True)

    parser = parts.add_parser(
        "upgrade",
        help="bring the tables up to date",
        description=(
            "Makes the database where there is none and runs all missing migrations in one "
            "transaction. Running it again changes nothing."
        ),
    )
    parser.set_defaults(run=run_upgrade)

    parser = parts.add_parser(
        "current",
        help="say whether the tables are up to date",
        description=(
            "Prints the tables' revision where it is this release's; says what to do and exits "
            "with 3 where it is older, newer or there is no database."
        ),
    )
    parser.set_defaults(run=run_current)


def run_upgrade(args: argparse.Namespace) -> int:
    """Migrate. Raises :class:`~notifier.errors.StoreError`."""
    asyncio.run(upgrade(settings_from(args).database_url.reveal()))
    print(f"The database is up to date (revision {head()}).")
    return exits.OK


def run_current(args: argparse.Namespace) -> int:
    """Say the revision. Raises :class:`~notifier.errors.StoreError` where it is not ours."""
    asyncio.run(_open(settings_from(args)))
    print(f"The database is at this release's revision, {head()}.")
    return exits.OK


async def _open(settings: Settings) -> None:
    """Open the database, which checks its revision."""
    async with open_store(settings) as store:
        await store.check()
