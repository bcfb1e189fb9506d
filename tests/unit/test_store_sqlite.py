"""The SQL store on a SQLite file: waiting, failing, and surviving a kill."""

from __future__ import annotations

import asyncio
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sqlalchemy import text

from notifier.errors import (
    ConfigError,
    StoreError,
    StoreLocked,
    StoreNotReady,
    StoreTooNew,
    StoreUnwritable,
)
from notifier.model.access import AuditEntry
from notifier.model.source import Source
from notifier.store import SqlStore, migrate, sql, upgrade
from notifier.store.sql import SqlTransaction

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
IMPATIENT = 0.05

#: What a program needs that works on the same database from outside.
PRELUDE = """
import asyncio, sys
from datetime import UTC, datetime
from notifier.model.access import AuditEntry
from notifier.store import SqlStore
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
"""


class Database(NamedTuple):
    """A database file and its URL."""

    file: Path
    url: str


@pytest.fixture
async def database(tmp_path: Path) -> Database:
    """Make a database with this release's tables."""
    file = tmp_path / "data" / "notifier.db"
    await upgrade(f"sqlite:///{file}")
    return Database(file, f"sqlite:///{file}")


@pytest.fixture
async def store(database: Database) -> AsyncIterator[SqlStore]:
    """Open the database."""
    opened = await SqlStore.open(database.url)
    yield opened
    await opened.close()


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Be another program that is in the middle of writing."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.rollback()


async def count(store: SqlStore) -> int:
    """Return how many audit entries there are."""
    async with store.read() as tx:
        return len(await tx.audit(limit=10_000))


async def read_then_write(store: SqlStore, actor: str) -> None:
    """Write an entry that says how many were there before."""
    async with store.write() as tx:
        before = len(await tx.audit(limit=10_000))
        await asyncio.sleep(0)
        await tx.add_audit(AuditEntry(at=NOON, actor=actor, action=str(before), subject="x"))


# -- waiting ------------------------------------------------------------------------------------
async def test_tasks_that_read_before_they_write_never_fail(store: SqlStore) -> None:
    """Thirty tasks at once all commit, and none of them has seen a state that another changed."""
    await asyncio.gather(*(read_then_write(store, str(n)) for n in range(30)))
    async with store.read() as tx:
        seen = [int(entry.action) for entry in await tx.audit()]
    assert seen[::-1] == list(range(30))


async def test_processes_that_read_before_they_write_never_fail(
    database: Database, store: SqlStore
) -> None:
    """Two processes and this one take turns on one file; no entry is lost or misled."""
    program = (
        PRELUDE
        + """
async def main():
    store = await SqlStore.open(sys.argv[1])
    for _ in range(20):
        async with store.write() as tx:
            before = len(await tx.audit(limit=10_000))
            await tx.add_audit(AuditEntry(at=NOON, actor="p", action=str(before), subject="x"))
    await store.close()
asyncio.run(main())
"""
    )
    others = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", program, database.url)
        for _ in range(2)
    ]
    for _ in range(20):
        await read_then_write(store, "here")
    assert [await other.wait() for other in others] == [0, 0]
    async with store.read() as tx:
        seen = [int(entry.action) for entry in await tx.audit()]
    assert seen[::-1] == list(range(60))


async def test_readers_do_not_wait_for_a_writer(database: Database, store: SqlStore) -> None:
    """While another program is writing, reading goes on with what was committed before."""
    await read_then_write(store, "before")
    with writing(database.file):
        assert await count(store) == 1


async def test_a_database_that_stays_locked_is_named(database: Database) -> None:
    """Opening or writing gives up after its patience, saying which file, and works afterwards."""
    store = SqlStore(database.url, busy_seconds=IMPATIENT)
    with writing(database.file):
        with pytest.raises(StoreLocked, match=str(database.file)):
            await SqlStore.open(database.url, busy_seconds=IMPATIENT)
        with pytest.raises(StoreLocked, match="did not finish in time"):
            await read_then_write(store, "never")
    await read_then_write(store, "afterwards")
    assert await count(store) == 1
    await store.close()


async def test_a_cancelled_transaction_leaves_nothing_and_gives_up_its_turn(
    store: SqlStore,
) -> None:
    """A task cancelled inside its transaction rolls back; the next one is not kept waiting."""
    inside = asyncio.Event()

    async def stuck() -> None:
        async with store.write() as tx:
            await tx.add_audit(AuditEntry(at=NOON, actor="a", action="stuck", subject="x"))
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stuck())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await read_then_write(store, "next")
    assert await count(store) == 1


# -- what is promised about power and kills -------------------------------------------------------
async def test_commits_are_synced_and_references_are_enforced(store: SqlStore) -> None:
    """The writing connection syncs every commit, keeps a log and enforces foreign keys."""

    async def pragma(tx: SqlTransaction, name: str) -> Any:
        return (await tx._connection.execute(text(f"PRAGMA {name}"))).scalar()

    async with store.write() as tx:
        assert await pragma(tx, "synchronous") == 2
        assert await pragma(tx, "journal_mode") == "wal"
        assert await pragma(tx, "foreign_keys") == 1


async def test_a_kill_inside_a_transaction_leaves_the_state_before(
    database: Database, store: SqlStore
) -> None:
    """A process killed after writing and before committing leaves no trace and no lock."""
    await read_then_write(store, "before")
    program = (
        PRELUDE
        + """
async def main():
    store = await SqlStore.open(sys.argv[1])
    async with store.write() as tx:
        for n in range(2000):
            await tx.add_audit(AuditEntry(at=NOON, actor="k", action="x" * 4000, subject="x"))
        print("written", flush=True)
        await asyncio.Event().wait()
asyncio.run(main())
"""
    )
    victim = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, database.url, stdout=subprocess.PIPE
    )
    assert victim.stdout is not None
    assert await victim.stdout.readline() == b"written\n"
    victim.send_signal(signal.SIGKILL)
    assert await victim.wait() == -signal.SIGKILL
    assert await count(store) == 1
    await read_then_write(store, "after")
    assert await count(store) == 2
    async with store.read() as tx:
        state = await tx._connection.execute(text("PRAGMA integrity_check"))
        assert state.scalar() == "ok"


async def test_a_full_disk_keeps_what_was_there(store: SqlStore) -> None:
    """When the file cannot grow, the transaction fails as StoreUnwritable and leaves nothing.

    The size is capped by SQLite itself, which then fails as it does on a full disk.
    """
    await read_then_write(store, "before")
    with pytest.raises(StoreUnwritable, match="the disk is full"):  # noqa: PT012  one transaction
        async with store.write() as tx:
            await tx._connection.execute(text("PRAGMA max_page_count = 1"))
            for _ in range(100):
                await tx.add_audit(
                    AuditEntry(at=NOON, actor="a", action="x" * 4000, subject="too much")
                )
    assert await count(store) == 1


# -- opening ------------------------------------------------------------------------------------
async def test_a_missing_database_is_not_ready_and_not_made(tmp_path: Path) -> None:
    """Opening a file that is not there says so and does not make it."""
    file = tmp_path / "notifier.db"
    with pytest.raises(StoreNotReady, match=str(file)):
        await SqlStore.open(f"sqlite:///{file}")
    assert not file.exists()


async def test_an_empty_file_is_not_ready(tmp_path: Path) -> None:
    """A file without tables needs the migrations."""
    file = tmp_path / "notifier.db"
    file.touch()
    with pytest.raises(StoreNotReady, match="no tables"):
        await SqlStore.open(f"sqlite:///{file}")


async def test_older_tables_are_not_ready(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tables of an earlier release need the migrations."""
    monkeypatch.setattr(migrate, "head", lambda: "9999")
    with pytest.raises(StoreNotReady, match="older than this release"):
        await SqlStore.open(database.url)


async def test_a_copy_without_its_log_is_made_ready_by_an_upgrade(
    database: Database, tmp_path: Path
) -> None:
    """A restored copy, which SQLite writes without the write-ahead log, gets it back."""
    copy = tmp_path / "copy.db"
    with closing(sqlite3.connect(database.file)) as connection:
        connection.execute(f"VACUUM INTO '{copy}'")
    with pytest.raises(StoreNotReady, match="no write-ahead log"):
        await SqlStore.open(f"sqlite:///{copy}")
    await upgrade(f"sqlite:///{copy}")
    await (await SqlStore.open(f"sqlite:///{copy}")).close()


async def test_a_newer_database_is_refused_untouched(database: Database) -> None:
    """Neither opening nor upgrading changes one byte of a database from a newer release."""
    with closing(sqlite3.connect(database.file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'fffff'")
    before = database.file.read_bytes()
    with pytest.raises(StoreTooNew, match="fffff"):
        await SqlStore.open(database.url)
    with pytest.raises(StoreTooNew, match="fffff"):
        await upgrade(database.url)
    assert database.file.read_bytes() == before


async def test_a_file_that_is_no_database_is_refused_untouched(tmp_path: Path) -> None:
    """Some other file under that name is named as the trouble and left alone."""
    file = tmp_path / "notifier.db"
    file.write_bytes(b"Dear diary, " * 500)
    for opening in (SqlStore.open(f"sqlite:///{file}"), upgrade(f"sqlite:///{file}")):
        with pytest.raises(StoreError, match="not a database"):
            await opening
    assert file.read_bytes() == b"Dear diary, " * 500


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A path below a regular file (which stops even root) is StoreUnwritable with that path."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreUnwritable, match=str(tmp_path / "file" / "data")):
        await upgrade(f"sqlite:///{tmp_path}/file/data/notifier.db")


async def test_a_database_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    """A folder where the file should be is StoreUnwritable for both opening and upgrading."""
    (tmp_path / "notifier.db").mkdir()
    url = f"sqlite:///{tmp_path}/notifier.db"
    for opening in (SqlStore.open(url), upgrade(url)):
        with pytest.raises(StoreUnwritable, match=url.removeprefix("sqlite:///")):
            await opening


async def test_too_little_room_is_said_before_it_runs_out(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check fails while there is still room to stop in good order."""
    usage = shutil.disk_usage(database.file.parent)._replace(free=sql.LEAST_FREE_BYTES - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(StoreUnwritable, match="bytes are left"):
        await SqlStore.open(database.url)


@pytest.mark.parametrize(
    "url",
    ["sqlite://", "sqlite:///:memory:", "mysql://root:hunter2@db/x", "notifier.db", ""],
)
async def test_other_databases_are_refused_without_showing_a_password(url: str) -> None:
    """A URL that names no file is a ConfigError that does not repeat a password."""
    with pytest.raises(ConfigError) as refused:
        await upgrade(url)
    assert "hunter2" not in refused.value.explain()
    with pytest.raises(ConfigError):
        SqlStore(url)


async def test_unusual_paths_work(tmp_path: Path) -> None:
    """Spaces, percent signs, question marks and letters of any script may be in the path."""
    url = f"sqlite:///{tmp_path}/my data 100%/größe #1/notifier.db"
    await upgrade(url)
    store = await SqlStore.open(url)
    await read_then_write(store, "here")
    await store.close()
    assert (tmp_path / "my data 100%" / "größe #1" / "notifier.db").exists()


# -- values -------------------------------------------------------------------------------------
async def test_a_time_without_a_zone_is_refused(store: SqlStore) -> None:
    """A naive time never reaches the database."""
    naive = NOON.replace(tzinfo=None)
    with pytest.raises(ValueError, match="no time zone"):
        async with store.write() as tx:
            await tx.add_audit(AuditEntry(at=naive, actor="a", action="b", subject="c"))


async def test_times_of_other_zones_come_back_in_utc(store: SqlStore) -> None:
    """The same moment said in another zone is kept as UTC, and found by it."""
    from_elsewhere = datetime.fromisoformat("2026-03-01T13:00:00+01:00")
    source = Source(slug="privacy", title="Privacy", url="https://books.example.com/privacy")
    async with store.write() as tx:
        await tx.put_source(source, first_check_at=from_elsewhere)
        assert [t.next_check_at.tzinfo for t in await tx.due(NOON, 1)] == [UTC]
        assert list(await tx.due(NOON - timedelta(microseconds=1), 1)) == []
