"""One worker at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from notifier.errors import StoreLocked, StoreUnwritable
from notifier.store import worker_lock


def test_a_second_worker_is_told_who_runs(tmp_path: Path) -> None:
    """The second worker fails with the first one's process number; later there is room again."""
    path = tmp_path / "data" / "worker.lock"
    with (
        worker_lock(path),
        pytest.raises(StoreLocked, match=f"process {os.getpid()}"),
        worker_lock(path),
    ):
        pytest.fail("two workers at once")
    with worker_lock(path):
        pass


def test_the_place_is_free_after_an_exception(tmp_path: Path) -> None:
    """A worker that fails does not keep its place."""
    with pytest.raises(RuntimeError), worker_lock(tmp_path / "lock"):
        raise RuntimeError
    with worker_lock(tmp_path / "lock"):
        pass


def test_a_killed_worker_gives_up_its_place(tmp_path: Path) -> None:
    """The lock of another process holds while it lives and is gone when it is killed."""
    program = (
        "import sys, time; from pathlib import Path; from notifier.store import worker_lock\n"
        "with worker_lock(Path(sys.argv[1])): print('locked', flush=True); time.sleep(600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, tmp_path / "lock"], stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"locked\n"
        with (
            pytest.raises(StoreLocked, match=f"process {other.pid}"),
            worker_lock(tmp_path / "lock"),
        ):
            pytest.fail("two workers at once")
        other.send_signal(signal.SIGKILL)
    with worker_lock(tmp_path / "lock"):
        pass


def test_a_lock_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A path below a regular file (which stops even root) is StoreUnwritable with that path."""
    (tmp_path / "file").write_text("in the way")
    with (
        pytest.raises(StoreUnwritable, match=str(tmp_path / "file" / "lock")),
        worker_lock(tmp_path / "file" / "lock"),
    ):
        pytest.fail("locked nothing")
