"""Gathers every mistake in the settings, so that all of them are reported at once."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Sequence
from typing import Any

from notifier.config.locate import KeyPath, Locator
from notifier.config.schema import SECRET_NAMES
from notifier.errors import ConfigError

_SENDGRID_KEY = re.compile(r"SG\.[\w-]{10,}\.[\w-]{10,}")
_CREDENTIALS = re.compile(r"//[^/\s]*@")
_SHOWN = 60


class Mistakes:
    """The mistakes of one reading of the file called *name*, each with its line."""

    def __init__(self, name: str, locator: Locator) -> None:
        self._name = name
        self._locator = locator
        self._found: list[tuple[int, str]] = []

    def note(self, path: KeyPath, mistake: str) -> None:
        """Note a mistake in the setting at *path*."""
        line = self._locator.line(path)
        self._found.append((line, f"line {line}, {_dotted(path)}: {mistake}"))

    def note_wrong(self, path: KeyPath, value: Any, expectation: str) -> None:
        """Note a value that should be something else."""
        self.note(path, f"found {_show(value)}; use {expectation}")

    def note_unknown(self, path: KeyPath, value: Any, valid: Sequence[str]) -> None:
        """Note a name that is not known: a secret, a slip of the pen, or something else."""
        key = str(path[-1]).lower()
        variable = SECRET_NAMES.get(key.replace("-", "_"))
        if variable or holds_secret(value):
            self.note_secret(path, variable or "it")
            return
        near = difflib.get_close_matches(key, valid, n=1)
        meant = f'did you mean "{near[0]}"? ' if near else ""
        self.note(path, f"unknown; {meant}Valid: {', '.join(valid)}")

    def note_secret(self, path: KeyPath, variable: str = "it") -> None:
        """Note a secret in the file, without repeating it."""
        self.note(
            path,
            f"a secret must not be in this file; take it out and set {variable} in the environment",
        )

    def note_variable(self, name: str, expectation: str) -> None:
        """Note a mistake in an environment variable; its value may be secret and is not shown."""
        self._found.append((0, f"environment variable {name}: use {expectation}"))

    def raise_all(self) -> None:
        """Raise :class:`~notifier.errors.ConfigError` with the mistakes in the file's order."""
        if not self._found:
            return
        lines = [f"{text}." for _, text in sorted(self._found)]
        if len(lines) == 1:
            # A variable is not in the file, so the file is not named beside it.
            is_variable = self._found[0][0] == 0
            raise ConfigError(f"{'The' if is_variable else f'{self._name},'} {lines[0]}")
        listed = "\n".join(f"  {line}" for line in lines)
        raise ConfigError(f"{self._name} has {len(lines)} mistakes:\n{listed}")

    def line(self, path: KeyPath) -> int:
        """Return the line of *path*, for a mistake that speaks of another place."""
        return self._locator.line(path)


def holds_secret(value: Any) -> bool:
    """Whether *value* looks like a provider's key."""
    return isinstance(value, str) and bool(_SENDGRID_KEY.search(value))


def _show(value: Any) -> str:
    """Return a value as TOML writes it, cut short and without a URL's user name and password."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list) and not all(_may_be_shown(one) for one in value):
        return "a list"
    shown = json.dumps(value, ensure_ascii=False, default=str)
    shown = _CREDENTIALS.sub("//…@", shown)
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"


def _may_be_shown(value: Any) -> bool:
    """Whether an entry of a list is a plain value and no secret."""
    return isinstance(value, str | int | float) and not holds_secret(value)


def _dotted(path: KeyPath) -> str:
    """Return ("sources", 1, "url") as ``sources[2].url``, counting from 1 as people do."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")
