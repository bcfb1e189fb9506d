"""One worker at a time on one database file."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from notifier.errors import StoreLocked, StoreUnwritable
from notifier.store.engine import PRIVATE


@contextmanager
def worker_lock(path: Path) -> Iterator[None]:
    """Hold the worker's place, a lock on the file *path*, for as long as the block runs.

    The system lets go of the lock when the process ends, however it ends; the file stays, holding
    the number of the process that locked it last. Raises :class:`~notifier.errors.StoreLocked`
    where another worker has the place and :class:`~notifier.errors.StoreUnwritable` where the file
    cannot be made.
    """
    try:
        path.parent.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        handle = path.open("a+", encoding="ascii")
    except OSError as error:
        raise StoreUnwritable(f"{path} cannot be written: {error.strerror}.") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.seek(0)
            raise StoreLocked(
                f"Another worker (process {handle.read(20).strip() or 'unknown'}) holds {path}.",
                next_step="Stop that one first: a database file has one worker. "
                "Nothing was changed.",
            ) from None
        handle.truncate(0)
        handle.write(f"{os.getpid()}\n")
        handle.flush()
        yield
