"""The parser that every command uses: the same options and the same way to complain."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from notifier.cli import exits
from notifier.config.values import Kind


class Parser(argparse.ArgumentParser):
    """Understands ``--config`` and ``--debug`` before and after any command's name.

    Subparsers are made of the same class, so each command's parser gets them, too. ``SUPPRESS``
    keeps a command's parser from overwriting what was given before its name.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(allow_abbrev=False, **kwargs)
        self.add_argument(
            "--config",
            type=Path,
            metavar="FILE",
            default=argparse.SUPPRESS,
            help="the configuration (NOTIFIER_CONFIG, else notifier.toml in this folder)",
        )
        self.add_argument(
            "--debug",
            action="store_true",
            default=argparse.SUPPRESS,
            help="show where in the program an error came from",
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line and leave with the usage code."""
        self.exit(exits.USAGE, f"notifier: {message}. See '{self.prog} --help'.\n")


def checked(kind: Kind) -> Callable[[str], Any]:
    """Return *kind*, a check of a setting, as a type of arguments."""

    def check(text: str) -> Any:
        try:
            return kind(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"use {error}") from None

    return check
