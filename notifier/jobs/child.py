"""One child process that runs functions under limits and can be ended at any moment.

``concurrent.futures`` is not used: ending a hung worker there breaks the whole pool, and with it
the calls of others.
"""

from __future__ import annotations

import math
import multiprocessing
import os
import resource
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, NoReturn, TypeVar

from notifier.errors import NotifierError, UnreadableDocument

T = TypeVar("T")

# Starting Python takes a fraction of a second; a machine that needs longer than this is in trouble.
_START_SECONDS = 60.0

# Reading may take its time; who waits for a web page waits for the parent.
_NICE = 5

# Not "fork": a copy of a process with threads and an event loop is not safe to run.
_CONTEXT = multiprocessing.get_context("spawn")


class _Trouble(Exception):
    """The traceback in the child, as text; the cause of the error that is raised here."""


class Child:
    """A child process, busy with at most one call at a time.

    *timeout*: seconds for one call. *memory_mb*: cap on its address space, in MiB. Functions and
    arguments go over by pickle, so a function must be importable by name.
    """

    def __init__(self, *, timeout: float, memory_mb: int) -> None:
        self._timeout = timeout
        self._memory_mb = memory_mb
        self._ready = False
        self._ended = False
        self._connection, far_end = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(
            target=_serve, args=(far_end, timeout, memory_mb), name="notifier-stages", daemon=True
        )
        self._process.start()
        far_end.close()  # so that the child's death is the end of the stream

    @property
    def usable(self) -> bool:
        """Whether another call can be made."""
        return not self._ended and self._process.is_alive()

    def call(self, doing: str, function: Callable[..., T], *args: object) -> T:
        """Run *function* in the child and return its result, waiting for it.

        *doing*: begins the error's sentence, such as "Reading the page". Raises what the function
        raised where that is a :class:`~notifier.errors.NotifierError`, otherwise
        :class:`~notifier.errors.UnreadableDocument`.
        """
        try:
            self._await_start()
            self._connection.send((function, args))
            if not self._connection.poll(self._timeout):
                self._give_up(
                    f"{doing} took longer than {self._timeout:g} seconds and was stopped."
                )
            outcome, value = self._connection.recv()
        except (EOFError, OSError):
            self._give_up(f"{doing} brought its process down.")
        if outcome == "error":
            raise value
        if outcome == "memory":
            self._give_up(f"{doing} needs more than {self._memory_mb} MB of memory.")
        if outcome == "trouble":
            summary = value.splitlines()[-1]
            raise UnreadableDocument(f"{doing} failed: {summary}.") from _Trouble(value)
        result: T = value
        return result

    def kill(self) -> None:
        """End the process from another thread; a call in progress fails at once."""
        self._ended = True
        self._process.kill()

    def end(self) -> None:
        """End the process and release what it held; repeating it changes nothing."""
        if not self._connection.closed:
            self.kill()
            self._process.join()
            self._connection.close()

    def _await_start(self) -> None:
        if not self._ready:
            if not self._connection.poll(_START_SECONDS):
                self._give_up("The process that reads pages did not start.")
            self._connection.recv()
            self._ready = True

    def _give_up(self, message: str) -> NoReturn:
        self.end()
        raise UnreadableDocument(message)


def _serve(connection: Connection, timeout: float, memory_mb: int) -> None:
    """Run in the child: answer calls until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    os.nice(_NICE)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_AS, memory_mb * 1024 * 1024)
    connection.send("ready")
    with suppress(EOFError, OSError):
        while True:
            function, args = connection.recv()
            # The parent keeps the time. This is for the case that it was killed meanwhile; the
            # limit is on the whole life of the process and so moves on with every call.
            used = resource.getrusage(resource.RUSAGE_SELF)
            _limit(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + timeout) + 1)
            connection.send(_outcome(function, args))


def _outcome(function: Callable[..., Any], args: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "result", function(*args)
    except NotifierError as error:
        return "error", error
    except MemoryError:
        return "memory", None
    except Exception:  # noqa: BLE001  # whatever goes wrong belongs to the page and is told
        return "trouble", traceback.format_exc()


def _limit(what: int, value: int) -> None:
    """Set a soft limit; the hard one stays, so that a soft one may be raised again."""
    _, hard = resource.getrlimit(what)
    soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
    # Not every system can limit everything (macOS: address space); the time limit still holds.
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (soft, hard))
