"""A folder of dated files: saved pages, or captures as the tools of web archives write them.

The date is in the file's name or in that of a folder around it (``2024-03-01.html``,
``20240301120000/privacy.html``, ``web/20240301120000id_/https:/...``); where there is none, the file's own
time counts. A list of captures beside them (CDX, as web archives give it) says which were errors.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from notifier.errors import TooLarge, Unreachable
from notifier.model.capture import Archive, Capture, Skipped
from notifier.model.formats import MEDIA_TYPES

#: As much as a page may have.
MAX_BYTES = 5_000_000

_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])"
    r"(?:[-_.T ]?([01]\d|2[0-3])[-_.:h]?([0-5]\d)(?:[-_.:]?([0-5]\d))?)?(?!\d)"
)
_INDEX = re.compile(r"(?i)(?:.*[._-])?cdxj?(?:\.(?:txt|json|cdx))?")


@dataclass(frozen=True, slots=True)
class _Listed:
    """A line of a list of captures."""

    status: str
    media_type: str


def read_folder(folder: Path) -> Archive:
    """Return the dated files below *folder*, hidden ones left out, oldest first."""
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    indexes = [path for path in files if _INDEX.fullmatch(path.name)]
    listed = {stamp: row for index in indexes for stamp, row in _listed(index)}
    captures: list[Capture] = []
    skipped: list[Skipped] = []
    for path in files:
        if path in indexes:
            continue
        found = _capture(path, path.relative_to(folder), listed)
        if isinstance(found, Capture):
            captures.append(found)
        else:
            skipped.append(found)
    captures.sort(key=lambda one: (one.at, one.origin))
    return Archive(captures=tuple(captures), skipped=tuple(skipped))


def _capture(path: Path, name: Path, listed: Mapping[str, _Listed]) -> Capture | Skipped:
    origin = f"file {name.as_posix()}"
    at, stamp = _date(name)
    row = listed.get(stamp)
    if row is not None and row.status not in {"200", "-", ""}:
        return Skipped(origin=origin, why=f"The archive's list says that it answered {row.status}.")
    media_type = MEDIA_TYPES.get(path.suffix.lower(), row.media_type if row else "")
    if not media_type and stamp and ("id_" in name.as_posix() or path.suffix == ""):
        media_type = "text/html"
    if not media_type:
        return Skipped(origin=origin, why=f"Files of the kind {path.suffix!r} are not read.")
    try:
        moment = at or datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return Skipped(origin=origin, why="It has no time that can be used.")
    return Capture(at=moment, origin=origin, media_type=media_type, load=partial(read_bytes, path))


def _date(name: Path) -> tuple[datetime | None, str]:
    """Return the date nearest to the end of a path, and its digits as a list of captures has them."""
    for part in reversed(name.parts):
        for match in reversed(list(_DATE.finditer(part))):
            year, month, day, hour, minute, second = (int(one or 0) for one in match.groups())
            try:
                at = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
            except ValueError:  # 31 February
                continue
            return at, at.strftime("%Y%m%d%H%M%S")
    return None, ""


def _listed(index: Path) -> Iterator[tuple[str, _Listed]]:
    """Yield timestamp, status and kind of every capture in a list: CDX lines, JSON rows or CDXJ."""
    text = read_bytes(index).decode(errors="replace")
    rows: list[list[str]] = []
    if text.lstrip().startswith("["):
        try:
            rows = [[str(cell) for cell in row] for row in json.loads(text)]
        except (ValueError, TypeError):
            return
    for line in text.splitlines() if not rows else ():
        head, _, tail = line.partition(" {")
        cells = head.split()
        if tail and len(cells) > 1:
            try:
                fields = json.loads("{" + tail)
            except ValueError:
                continue
            cells = [
                cells[0],
                cells[1],
                "",
                str(fields.get("mime", "")),
                str(fields.get("status", "")),
            ]
        rows.append(cells)
    for cells in rows:
        if len(cells) > 4 and re.fullmatch(r"\d{14}", cells[1]):
            yield cells[1], _Listed(status=cells[4], media_type=cells[3])


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes. Raises :class:`~notifier.errors.FetchError`."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Unreachable(f"{path} cannot be read: {error.strerror}.") from error
    if len(raw) > MAX_BYTES:
        raise TooLarge(f"{path} is larger than {MAX_BYTES / 1_000_000:g} MB.")
    return raw
