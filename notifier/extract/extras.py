"""Libraries that only some formats need: imported when such a document arrives."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from notifier.errors import ReaderMissing


def load(module: str, *, extra: str, kind: str) -> ModuleType:
    """Return *module*, which the *extra* of this package installs, to read a *kind* of document.

    Raises :class:`~notifier.errors.ReaderMissing` where it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ReaderMissing(
            f"This is a {kind}, and what reads those is not installed.",
            next_step=f"Run: pip install 'policy-notifier[{extra}]'",
        ) from error
