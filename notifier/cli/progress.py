"""How far a long command is, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable

from notifier.cli.common import plain


def progress_of(what: str, total: int) -> Callable[[int], None]:
    """Return what shows how many of *total* are done; one line that is written over.

    Where standard error is no terminal, a line is written at every tenth and at the end.
    """
    step = max(1, total // 10)
    terminal = sys.stderr.isatty()

    def show(done: int) -> None:
        line = plain(f"{what}: {done} of {total}")
        if terminal:
            end = "\n" if done == total else ""
            print(f"\r{line}", end=end, file=sys.stderr, flush=True)
        elif done == total or done % step == 0:
            print(line, file=sys.stderr, flush=True)

    return show
