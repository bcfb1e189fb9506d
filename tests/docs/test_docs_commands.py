"""docs/reference/commands.md, exit-codes.md and the Procfile say what the commands do."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from notifier.cli import build_parser, exits

ROOT = Path(__file__).parents[2]
COMMANDS = ROOT / "docs" / "reference" / "commands.md"
EXIT_CODES = ROOT / "docs" / "reference" / "exit-codes.md"

#: Options that every command has.
COMMON = {"--help", "--config", "--debug"}


def commands(
    parser: argparse.ArgumentParser, name: str = "notifier"
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Yield every command that does something, with its parser."""
    groups = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    if not groups:
        yield name, parser
    for group in groups:
        for part, child in group.choices.items():
            yield from commands(child, f"{name} {part}")


@pytest.fixture(scope="module")
def documented() -> dict[str, str]:
    """Return the entry of every command on the page."""
    text = COMMANDS.read_text(encoding="utf-8")
    entries = re.findall(r"(?m)^`(notifier [a-z ]*[a-z])[^`]*`\n: (.*)$", text)
    return {name: f"{name} {entry}" for name, entry in entries}


def test_every_command_is_documented_and_every_documented_one_exists(documented):
    """Page and program know the same commands."""
    assert set(documented) == {name for name, _ in commands(build_parser())}


def test_every_option_is_documented_with_its_command(documented):
    """Whoever reads an entry has seen every option of the command, and none that is not there."""
    text = COMMANDS.read_text(encoding="utf-8")
    for name, parser in commands(build_parser()):
        (whole,) = re.findall(rf"(?m)^`{name}(?: [^`a-z][^`]*)?`\n: .*$", text)
        options = {action.option_strings[-1] for action in parser._actions if action.option_strings}
        assert set(re.findall(r"--[a-z]+(?:-[a-z]+)*", whole)) == options - COMMON, name


def test_every_command_says_what_it_does():
    """Each command's help has a sentence, and each of its arguments is explained."""
    for name, parser in commands(build_parser()):
        assert parser.description, name
        for action in parser._actions:
            assert action.help, f"{name} {action.dest}"


def test_the_exit_codes_are_the_documented_ones():
    """The page's table lists every code with the meaning that --help shows."""
    rows = re.findall(r"(?m)^\| (\d+) \| ([^|]+) \|", EXIT_CODES.read_text(encoding="utf-8"))

    assert {int(code): meaning.strip() for code, meaning in rows} == exits.MEANINGS


def test_the_processes_of_the_procfile_are_commands():
    """Each line of the Procfile starts a command that exists."""
    lines = (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()
    names = {name for name, _ in commands(build_parser())}

    assert {line.partition(": ")[0] for line in lines} == {"release", "web", "worker"}
    assert {line.partition(": ")[2] for line in lines} <= names
