"""Processes that we started, as Linux shows them; elsewhere nothing is seen of them."""

from __future__ import annotations

import contextlib
import os
import signal
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

_PROC = Path("/proc")


def descendants(pid: int) -> set[int]:
    """Return the process identifiers of all children of *pid*, and of theirs."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for folder in _PROC.glob("[0-9]*"):
        with contextlib.suppress(OSError, ValueError):
            # The name in parentheses may hold anything; the parent is the second field behind it.
            fields = (folder / "stat").read_text(encoding="utf-8", errors="replace")
            children[int(fields.rpartition(")")[2].split()[1])].append(int(folder.name))
    found: set[int] = set()
    waiting = [pid]
    while waiting:
        new = set(children[waiting.pop()]) - found
        found |= new
        waiting += new
    return found


def command_line(pid: int) -> str:
    """Return how a process was called, "" where there is none."""
    with contextlib.suppress(OSError):
        return (_PROC / str(pid) / "cmdline").read_text(encoding="utf-8", errors="replace")
    return ""


def resident_bytes(pids: Iterable[int]) -> int:
    """Return the memory that processes hold, in bytes; shared pages are counted for each."""
    total = 0
    for pid in pids:
        with contextlib.suppress(OSError, ValueError, IndexError):
            total += int((_PROC / str(pid) / "statm").read_text(encoding="ascii").split()[1])
    return total * os.sysconf("SC_PAGE_SIZE")


def end(pids: Iterable[int]) -> None:
    """End processes at once."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
