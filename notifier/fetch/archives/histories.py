"""Files of histories: JSON lines, each a policy with its versions.

A line is ``{"service": ..., "terms_type": ..., "versions": [{"date": ..., "text": ...}, ...]}``;
``title`` may stand for the first two, ``media_type`` says what the texts are (Markdown).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from notifier.errors import RequestError
from notifier.model.capture import Archive, Capture, Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One policy of a file, with its versions oldest first."""

    title: str
    archive: Archive


def read_histories(path: Path) -> Iterator[History]:
    """Yield the histories of a file, plain or compressed with gzip.

    Raises :class:`~notifier.errors.RequestError` where the file, or a line of it, is no history.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _history(line, f"{path}, line {number}")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise RequestError(
            f"{path} cannot be read: {error}.", next_step="Name a file of JSON lines."
        ) from error


def _history(line: str, where: str) -> History:
    try:
        row = json.loads(line)
        versions = list(row["versions"])
    except (ValueError, KeyError, TypeError) as error:
        raise RequestError(
            f"{where} is no history.",
            next_step='Each line is a JSON object with "versions", a list of objects with "date" '
            'and "text".',
        ) from error
    title = row.get("title") or " ".join(filter(None, (row.get("service"), row.get("terms_type"))))
    media_type = str(row.get("media_type", "text/markdown; charset=utf-8"))
    captures: list[Capture] = []
    skipped: list[Skipped] = []
    for number, version in enumerate(versions, 1):
        found = _capture(version, media_type, f"version {number}")
        if isinstance(found, Capture):
            captures.append(found)
        else:
            skipped.append(found)
    captures.sort(key=lambda one: one.at)
    return History(
        title=str(title or where),
        archive=Archive(captures=tuple(captures), skipped=tuple(skipped)),
    )


def _capture(version: Mapping[str, Any], media_type: str, number: str) -> Capture | Skipped:
    try:
        at = datetime.fromisoformat(version["date"])
        body = version["text"].encode()
    except (ValueError, KeyError, TypeError, AttributeError):
        return Skipped(origin=number, why="It has no date or no text.")
    origin = f"commit {str(version['commit'])[:12]}" if version.get("commit") else number
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return Capture(at=at, origin=origin, media_type=media_type, load=partial(bytes, body))
