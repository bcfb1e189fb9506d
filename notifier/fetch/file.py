"""Fetching from the local disk: drafts, and pages that somebody saved."""

from __future__ import annotations

import asyncio
import stat
from pathlib import Path
from urllib.parse import unquote, urlsplit

from notifier.errors import AddressRefused, FetchError, TooLarge, Unreachable
from notifier.model.formats import MEDIA_TYPES, UNKNOWN
from notifier.ports import Fetched

_NEXT_STEP = "Check the path and try again; nothing was changed."


class FileFetcher:
    """Reads files named by a path or a ``file:`` URL; *max_bytes* caps their size.

    The media type follows from the suffix and is ``application/octet-stream`` for unknown ones.
    """

    def __init__(self, *, max_bytes: int = 5_000_000) -> None:
        self._max_bytes = max_bytes

    async def fetch(self, url: str) -> Fetched:
        """Read the file that *url* names.

        Raises :class:`~notifier.errors.AddressRefused` for another machine's file or another kind
        of URL, :class:`~notifier.errors.TooLarge`, or :class:`~notifier.errors.Unreachable` where
        there is no such file or it cannot be read.
        """
        path = _path(url)
        return await asyncio.to_thread(self._read, path)

    async def close(self) -> None:
        """Do nothing; no file stays open."""

    def _read(self, path: Path) -> Fetched:
        try:
            # A pipe or a device would block or never end.
            if not stat.S_ISREG(path.stat().st_mode):
                raise Unreachable(f"{path} is not a file.", next_step=_NEXT_STEP)
            with path.open("rb") as file:
                body = file.read(self._max_bytes + 1)
            address = path.resolve().as_uri()
        except (OSError, ValueError) as error:
            raise _explained(path, error) from error
        if len(body) > self._max_bytes:
            raise TooLarge(
                f"{path} is larger than {self._max_bytes / 1_000_000:g} MB.",
                next_step="Save a smaller copy and try again; nothing was changed.",
            )
        return Fetched(
            url=address,
            status=200,
            media_type=MEDIA_TYPES.get(path.suffix.lower(), UNKNOWN),
            body=body,
        )


def _path(url: str) -> Path:
    scheme, separator, _ = url.partition("://")
    if not separator:
        return Path(url)
    parts = urlsplit(url)
    if scheme.lower() != "file" or parts.netloc not in {"", "localhost"}:
        raise AddressRefused("Only files on this machine are read here.", next_step=_NEXT_STEP)
    return Path(unquote(parts.path))


def _explained(path: Path, error: Exception) -> FetchError:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            what = f"There is no file {path}."
        case PermissionError():
            what = f"{path} may not be read by this user."
        case OSError():
            what = f"{path} cannot be read: {error.strerror}."
        case _:
            what = "The path holds a character that no file name can hold."
    return Unreachable(what, next_step=_NEXT_STEP)
