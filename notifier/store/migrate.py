"""Bringing the tables to this release's shape, and saying whether they have it."""

from __future__ import annotations

import asyncio
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from notifier.errors import StoreNotReady, StoreTooNew, StoreUnwritable
from notifier.store.engine import (
    BUSY_SECONDS,
    PRIVATE,
    database_file,
    explained,
    inspection_engine,
    migration_engine,
    use_write_ahead_log,
)


async def upgrade(database_url: str, *, busy_seconds: float = BUSY_SECONDS) -> None:
    """Make the folder and the file where they are missing and run all missing migrations.

    All migrations run in one transaction: a killed upgrade leaves the database as it
    was. Raises :class:`~notifier.errors.StoreTooNew` without touching the file,
    :class:`~notifier.errors.StoreLocked` or :class:`~notifier.errors.StoreUnwritable`.
    """
    await asyncio.to_thread(_upgrade, database_file(database_url), busy_seconds)


def _upgrade(file: Path, busy_seconds: float) -> None:
    try:
        file.parent.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnwritable(f"{file.parent} cannot be made: {error.strerror}.") from error
    with explained(file):
        if file.exists():
            _refuse_too_new(file, busy_seconds)
        engine = migration_engine(file, busy_seconds)
        try:
            with engine.begin() as connection:
                # Looked at again: another upgrade may have run while this one waited its turn.
                _known(read_revision(connection), file)
                config = _config()
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
            use_write_ahead_log(engine)
        finally:
            engine.dispose()


def require_head(revision: str | None, file: Path) -> None:
    """Check that *revision* is this release's.

    Raises :class:`~notifier.errors.StoreNotReady` or :class:`~notifier.errors.StoreTooNew`.
    """
    _known(revision, file)
    if revision is None:
        raise StoreNotReady(f"{file} has no tables yet.")
    if revision != head():
        raise StoreNotReady(f"The tables in {file} are older than this release.")


def read_revision(connection: Connection) -> str | None:
    """Return the database's revision, None where no migration has run."""
    return MigrationContext.configure(connection).get_current_revision()


@cache
def head() -> str:
    """Return the newest revision that this release knows."""
    newest = _scripts().get_current_head()
    if newest is None:
        raise StoreNotReady("This installation has no migrations; install it again.")
    return newest


def _refuse_too_new(file: Path, busy_seconds: float) -> None:
    engine = inspection_engine(file, busy_seconds)
    try:
        with engine.connect() as connection:
            _known(read_revision(connection), file)
    finally:
        engine.dispose()


def _known(revision: str | None, file: Path) -> None:
    if revision is not None and revision not in _revisions():
        raise StoreTooNew(
            f"{file} was written by a newer release of notifier (revision {revision})."
        )


@cache
def _revisions() -> frozenset[str]:
    return frozenset(script.revision for script in _scripts().walk_revisions())


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    folder = str(Path(__file__).with_name("migrations"))
    # Percent signs mean something in the configuration's own language.
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
