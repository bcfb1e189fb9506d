"""What several commands need: their settings, their files, their output."""

from __future__ import annotations

import argparse
import asyncio
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from notifier.config import Settings, load
from notifier.config.terminal import colour_allowed
from notifier.errors import FetchError, ReadError, RequestError, UnsupportedMediaType
from notifier.fetch import FileFetcher
from notifier.model.document import Assessment
from notifier.ports import Fetched

#: What JSON may hold as it is and a terminal obeys all the same.
_STEERING = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def settings_from(args: argparse.Namespace) -> Settings:
    """Return the settings that ``--config``, NOTIFIER_CONFIG or this folder names.

    Raises :class:`~notifier.errors.ConfigError`.
    """
    return load(args.config)


def read_file(path: Path) -> Fetched:
    """Return a local file's bytes and media type.

    Raises :class:`~notifier.errors.RequestError` where it cannot be read: a wrong path is a mistake
    in the command, not in the network.
    """
    try:
        return asyncio.run(FileFetcher().fetch(str(path)))
    except FetchError as error:
        raise RequestError(error.message, next_step=error.next_step) from error


def not_readable(path: Path, file: Fetched, error: ReadError) -> RequestError:
    """Return the error for a file that cannot be read as a policy, because of *error*."""
    why, step = error.message, error.next_step
    if type(error) is UnsupportedMediaType:
        why = f"It is of the kind {file.media_type!r} by its name."
    if type(error) is UnsupportedMediaType or step == ReadError.next_step:  # which speak of sources
        step = "Save it as HTML (.html), Markdown (.md) or plain text (.txt) and try again."
    return RequestError(f"{path} cannot be read as a policy. {why}", next_step=step)


def doubt(text: str, assessment: Assessment) -> str:
    """Return the warning that *text*, such as "this draft", is hardly a policy."""
    evidence = " ".join(assessment.evidence)
    return f"Mind: {text} does not look like a policy ({assessment.reason}). {evidence}".rstrip()


def write_file(path: Path, content: str | bytes) -> None:
    """Write *content*, text as UTF-8.

    Raises :class:`~notifier.errors.RequestError` where that fails.
    """
    try:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        raise RequestError(
            f"{path} cannot be written: {error.strerror}.", next_step="Name another file."
        ) from error


def plain(text: str) -> str:
    """Return *text* without what steers a terminal or hides: pages and servers wrote some of it."""
    return "".join(
        letter if letter.isprintable() or letter == "\n" else " " * letter.isspace()
        for letter in text
    )


def terminal_look() -> tuple[int, bool]:
    """Return the columns to wrap at, and whether to colour: only where a person looks on."""
    columns = shutil.get_terminal_size().columns
    return columns, sys.stdout.isatty() and colour_allowed()


def print_json(data: Any) -> None:
    """Print JSON for programs, indented for people, with nothing in it that steers a terminal."""
    text = orjson.dumps(data, option=orjson.OPT_INDENT_2).decode()
    print(_STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print *rows* in columns as wide as their widest text."""
    shown = [headings, *([plain(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())
