"""The store on an SQL database."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self

from notifier.errors import StoreNotReady, StoreUnwritable
from notifier.store.access import AccessRows
from notifier.store.drafts import DraftRows
from notifier.store.engine import (
    BUSY_SECONDS,
    database_file,
    explained,
    has_write_ahead_log,
    reader_engine,
    writer_engine,
)
from notifier.store.history import HistoryRows
from notifier.store.migrate import read_revision, require_head
from notifier.store.outbox import OutboxRows
from notifier.store.review import ReviewRows
from notifier.store.sources import SourceRows
from notifier.store.subscribers import SubscriberRows

#: Below this a commit may fail half-way through a busy hour; better to say so before.
LEAST_FREE_BYTES = 8 * 1024 * 1024


class SqlTransaction(
    SourceRows, HistoryRows, ReviewRows, SubscriberRows, OutboxRows, DraftRows, AccessRows
):
    """One open transaction; see :class:`~notifier.ports.Transaction`."""


class SqlStore:
    """The database as a :class:`~notifier.ports.Store`.

    *database_url*: such as ``sqlite:///data/notifier.db``. *busy_seconds*: how long a writing
    transaction waits for those of other processes. Raises :class:`~notifier.errors.ConfigError`.
    """

    def __init__(self, database_url: str, *, busy_seconds: float = BUSY_SECONDS) -> None:
        self._file = database_file(database_url)
        self._writer = writer_engine(self._file, busy_seconds)
        self._reader = reader_engine(self._file, busy_seconds)
        # Tasks of this process queue here in order; the database's own waiting is a lottery.
        self._turn = asyncio.Lock()

    @classmethod
    async def open(cls, database_url: str, *, busy_seconds: float = BUSY_SECONDS) -> Self:
        """Return a store that has passed :meth:`check`."""
        store = cls(database_url, busy_seconds=busy_seconds)
        try:
            await store.check()
        except BaseException:
            await store.close()
            raise
        return store

    @asynccontextmanager
    async def write(self) -> AsyncIterator[SqlTransaction]:
        """Open a writing transaction: commits at the end, rolls back on any exception.

        One task must not open two at once: the second would wait for the first for ever.
        """
        async with self._turn:
            with explained(self._file):
                async with self._writer.begin() as connection:
                    yield SqlTransaction(connection)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[SqlTransaction]:
        """Open a reading transaction: one consistent view, writes are errors."""
        with explained(self._file):
            async with self._reader.begin() as connection:
                yield SqlTransaction(connection)

    async def check(self) -> None:
        """Check that the database is there, of this release, free and writable.

        Raises :class:`~notifier.errors.StoreNotReady`, :class:`~notifier.errors.StoreTooNew`,
        :class:`~notifier.errors.StoreLocked` or :class:`~notifier.errors.StoreUnwritable`.
        """
        if not self._file.exists():
            raise StoreNotReady(f"There is no database at {self._file}.")
        with explained(self._file):
            async with self._reader.begin() as connection:
                require_head(await connection.run_sync(read_revision), self._file)
                if not await has_write_ahead_log(connection):
                    raise StoreNotReady(f"{self._file} has no write-ahead log, as a copy has not.")
        async with self.write():
            # Reaching this line proves that a writer gets its turn.
            free = shutil.disk_usage(self._file.parent).free
        if free < LEAST_FREE_BYTES:
            raise StoreUnwritable(f"The disk of {self._file} is full: {free} bytes are left.")

    async def close(self) -> None:
        """Release connections."""
        await self._writer.dispose()
        await self._reader.dispose()
