"""``notifier config``: check the configuration and show what it comes to."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Any

from notifier.cli import exits
from notifier.cli.common import print_json, settings_from


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "config",
        help="check the configuration and show it",
        description=(
            "Reads notifier.toml and the environment, names every mistake with its line, and shows "
            "all settings with their defaults filled in; of secrets only whether they are set."
        ),
    )
    parser.add_argument("--json", action="store_true", help="print the settings as JSON")
    parser.set_defaults(run=run_config)


def run_config(args: argparse.Namespace) -> int:
    """Show the settings. Raises :class:`~notifier.errors.ConfigError`."""
    settings = settings_from(args).to_dict()
    if args.json:
        print_json(settings)
    else:
        for line in _lines(settings):
            print(line)
    return exits.OK


def _lines(settings: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """Yield ``name = value`` for every setting, tables flattened."""
    for name, value in settings.items():
        if isinstance(value, Mapping):
            yield from _lines(value, f"{prefix}{name}.")
        elif name == "sources":
            for number, source in enumerate(value, 1):
                yield from _lines(source, f"sources[{number}].")
        else:
            yield f"{prefix}{name} = {_shown(value)}"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(value) or "(none)"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g} s"
    return str(value) if value not in ("", None) else "(none)"
