"""What tests use so that none depends on how busy the machine is."""

from __future__ import annotations

import asyncio
import os
import socket
from itertools import count

#: Seconds until something that must happen is taken to happen no more.
PATIENCE = 120.0

#: Below what systems hand out by themselves, so that nobody else gets one before it is used.
_PORTS = (20_000 + (os.getpid() * 37 + n) % 10_000 for n in count())


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on, another one at every call."""
    for port in _PORTS:
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError


def leap(seconds: float = 3600.0) -> None:
    """Let so much time pass for the running loop, once all that it is at has come to wait.

    A timeout then comes when a test wants it, and never because the machine was slow.
    """
    loop = asyncio.get_running_loop()
    before = loop.time

    def later() -> float:
        return before() + seconds

    loop.call_later(0.05, setattr, loop, "time", later)
