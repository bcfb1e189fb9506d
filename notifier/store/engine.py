"""Connections: the one place that knows which database it is talking to.

The text of an error never holds a statement's parameters: they may be addresses or tokens.

SQLite is used with a write-ahead log, so that reading never waits for writing, and with
``synchronous=FULL``, so that what was committed survives a power cut. A writing transaction starts
with ``BEGIN IMMEDIATE``: it waits for its turn at the start, because under a plain ``BEGIN`` one
that reads first and writes afterwards fails at once when another wrote in between. A reading
transaction starts with a plain ``BEGIN`` on a connection that refuses to write.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, StatementError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from notifier.errors import ConfigError, StoreError, StoreLocked, StoreUnwritable

#: How long a writer waits for its turn before it gives up.
BUSY_SECONDS = 10.0
#: Mode of a data folder that we make: the database holds addresses and working links.
PRIVATE = 0o700

_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNWRITABLE = {
    sqlite3.SQLITE_CANTOPEN: "cannot be opened",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error",
    sqlite3.SQLITE_PERM: "may not be opened",
    sqlite3.SQLITE_READONLY: "may not be written",
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def database_file(database_url: str) -> Path:
    """Return the absolute path of the file that *database_url* names.

    Raises :class:`~notifier.errors.ConfigError` where it names none.
    """
    try:
        url = make_url(database_url)
    except ArgumentError:
        # Not quoted: it may hold a password.
        raise ConfigError(
            "The database URL cannot be understood.",
            next_step="Give one such as sqlite:///data/notifier.db; nothing was changed.",
        ) from None
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise ConfigError(
            f"{url.render_as_string()!r} is not a database that notifier can keep its data in.",
            next_step="Give one such as sqlite:///data/notifier.db; nothing was changed.",
        )
    return Path(url.database).absolute()


def writer_engine(file: Path, busy_seconds: float) -> AsyncEngine:
    """Return connections for writing transactions; *file* must be there."""
    engine = create_async_engine(
        _url("sqlite+aiosqlite", file, mode="rw"),
        connect_args={"timeout": busy_seconds},
        hide_parameters=True,
        # Writers take turns, so a second connection would only wait for the first.
        pool_size=1,
        max_overflow=0,
    )
    _prepare(engine.sync_engine, "BEGIN IMMEDIATE", "synchronous=FULL")
    return engine


def reader_engine(file: Path, busy_seconds: float) -> AsyncEngine:
    """Return connections for reading transactions; *file* must be there."""
    engine = create_async_engine(
        _url("sqlite+aiosqlite", file, mode="rw"),
        connect_args={"timeout": busy_seconds},
        hide_parameters=True,
    )
    _prepare(engine.sync_engine, "BEGIN", "query_only=ON")
    return engine


def migration_engine(file: Path, busy_seconds: float) -> Engine:
    """Return a blocking connection for migrations; *file* is made where it is missing.

    Foreign keys are not enforced: a migration may have to rebuild a table that others point to.
    """
    engine = create_engine(
        _url("sqlite+pysqlite", file, mode="rwc"), connect_args={"timeout": busy_seconds}
    )
    _prepare(engine, "BEGIN IMMEDIATE", "synchronous=FULL", "foreign_keys=OFF")
    return engine


def use_write_ahead_log(engine: Engine) -> None:
    """Switch a database to the write-ahead log; it stays so. Must not be in a transaction."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


async def has_write_ahead_log(connection: AsyncConnection) -> bool:
    """Whether readers and the writer keep out of each other's way."""
    return (await connection.exec_driver_sql("PRAGMA journal_mode")).scalar() == "wal"


def inspection_engine(file: Path, busy_seconds: float) -> Engine:
    """Return a blocking connection that can change nothing, not even the file's mode."""
    engine = create_engine(
        _url("sqlite+pysqlite", file, mode="ro"), connect_args={"timeout": busy_seconds}
    )
    _prepare(engine, "BEGIN")
    return engine


def _url(driver: str, file: Path, *, mode: str) -> URL:
    return URL.create(
        driver, database=f"file:{quote(str(file))}", query={"mode": mode, "uri": "true"}
    )


def _prepare(engine: Engine, begin: str, *pragmas: str) -> None:
    def connect(connection: Any, _record: Any) -> None:
        # The driver's own idea of when a transaction begins is switched off.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("foreign_keys=ON", *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", connect)
    event.listen(engine, "begin", start)


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn the driver's errors into the project's, naming the database's *file*."""
    try:
        yield
    except sqlite3.Error as error:
        # Connecting itself failed, before anything wrapped the driver's error.
        raise _store_error(error, file) from error
    except DBAPIError as error:
        raise _store_error(error.orig, file) from error
    except StatementError as error:
        # A value that a column's type refused; the wrapping says nothing more.
        raise (error.orig or error) from None


def _store_error(error: BaseException | None, file: Path) -> StoreError:
    # The low byte is the kind of error, the rest its fine print.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _LOCKED:
        return StoreLocked(f"Another process is writing to {file} and did not finish in time.")
    if code in _UNWRITABLE:
        return StoreUnwritable(f"{file} {_UNWRITABLE[code]}.")
    if code in _DAMAGED:
        return StoreError(
            f"{file} is damaged, or not a database.", next_step="Restore it from a backup."
        )
    doing = "refused a row" if code == sqlite3.SQLITE_CONSTRAINT else "failed"
    return StoreError(f"The database {doing}: {error}.", next_step="Nothing was changed.")
