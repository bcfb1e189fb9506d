"""What the exit codes mean, and which error gives which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from notifier.errors import (
    ConfigError,
    DeliveryError,
    DemoFailed,
    FetchError,
    NotifierError,
    ReadError,
    RequestError,
    StoreError,
)

OK: Final = 0
FOUND: Final = 1
USAGE: Final = 2
STORE: Final = 3
NETWORK: Final = 4
INTERNAL: Final = 5
INTERRUPTED: Final = 130
BROKEN_PIPE: Final = 141

#: Code -> meaning, as docs/reference/exit-codes.md explains it.
MEANINGS: Mapping[int, str] = {
    OK: "done; nothing to report",
    FOUND: "done, and it found something: a difference, a failed check",
    USAGE: "the command, a file or the configuration is not right",
    STORE: "the database or the snapshots cannot be used",
    NETWORK: "a page could not be fetched, or a mail not handed over",
    INTERNAL: "a mistake in notifier itself",
    INTERRUPTED: "stopped by Ctrl-C",
    BROKEN_PIPE: "whoever read the output stopped reading",
}

#: The first class that fits decides.
_CODES: tuple[tuple[type[NotifierError], int], ...] = (
    (ConfigError, USAGE),
    (RequestError, USAGE),
    (ReadError, USAGE),
    (StoreError, STORE),
    (FetchError, NETWORK),
    (DeliveryError, NETWORK),
    (DemoFailed, FOUND),
)


def exit_code(error: NotifierError) -> int:
    """Return the code that tells scripts what kind of error it was."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), INTERNAL)
