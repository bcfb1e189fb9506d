"""The command line: what an error looks like, and which exit code it has."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from notifier import cli
from notifier.cli import exits
from notifier.cli.common import print_table, read_file
from notifier.errors import (
    ConfigError,
    InvalidAddress,
    NotifierError,
    OutcomeUnknown,
    RequestError,
    StoreLocked,
    TimedOut,
    UnreadableDocument,
)


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch):
    """Return a function that makes ``notifier config`` do something else."""

    def replace(function):
        monkeypatch.setattr("notifier.cli.config.run_config", function)

    return replace


def raising(error: BaseException):
    """Return a command that raises *error*."""

    def run(_args: argparse.Namespace) -> int:
        raise error

    return run


def kinds(error: type[NotifierError]) -> Iterator[type[NotifierError]]:
    """Yield every class below *error*."""
    for kind in error.__subclasses__():
        yield kind
        yield from kinds(kind)


def test_every_error_of_the_tree_has_an_exit_code_of_its_own_kind():
    """No error of notifier.errors looks like a mistake in the program."""
    tree = [kind for kind in kinds(NotifierError) if kind.__module__ == "notifier.errors"]

    assert tree
    assert [kind for kind in tree if exits.exit_code(kind()) == exits.INTERNAL] == []


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigError("x"), 2),
        (InvalidAddress(), 2),
        (UnreadableDocument(), 2),
        (StoreLocked(), 3),
        (TimedOut(), 4),
        (OutcomeUnknown(), 4),
        (NotifierError(), 5),
    ],
)
def test_an_error_ends_the_program_with_its_code(command, capsys, error, code):
    """An error is one line on standard error: what happened and what to do next."""
    command(raising(error))

    assert cli.main(["config"]) == code
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"notifier: {error.explain()}\n")


def test_debug_shows_where_an_error_came_from(command, capsys):
    """With --debug the traceback stands before the message."""
    command(raising(ConfigError("No.")))

    assert cli.main(["config", "--debug"]) == exits.USAGE
    err = capsys.readouterr().err
    assert err.startswith("Traceback")
    assert err.endswith(
        "\nnotifier: No. Correct the setting and start again; nothing was changed.\n"
    )


def test_a_mistake_in_the_program_is_told_as_such(command, capsys):
    """What nobody foresaw has its own code and asks for a report, without a traceback."""
    command(raising(ZeroDivisionError("division by zero")))

    assert cli.main(["config"]) == exits.INTERNAL
    err = capsys.readouterr().err
    assert "a mistake in notifier itself (ZeroDivisionError: division by zero)" in err
    assert "Traceback" not in err


def test_ctrl_c_is_quiet(command, capsys):
    """A person who stops a command is not shown anything."""
    command(raising(KeyboardInterrupt()))

    assert cli.main(["config"]) == exits.INTERRUPTED
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "argv", [["--config", "a.toml", "config"], ["config", "--config", "a.toml"]]
)
def test_the_configuration_may_be_named_before_or_after_the_command(command, argv):
    """--config means the same in both places."""
    command(lambda args: 0 if args.config == Path("a.toml") else 1)

    assert cli.main(argv) == 0


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        ([], "the following arguments are required: COMMAND. See 'notifier --help'."),
        (["confg"], "invalid choice: 'confg'"),
        (["config", "--jsn"], "unrecognized arguments: --jsn"),
        (["init", "nowhere"], "argument URL: use an absolute http or https URL"),
    ],
)
def test_a_wrong_command_line_is_a_usage_error(capsys, argv, message):
    """The message says what is wrong and where help is, in one line."""
    with pytest.raises(SystemExit) as caught:
        cli.main(argv)

    assert caught.value.code == exits.USAGE
    err = capsys.readouterr().err
    assert err.startswith("notifier: ")
    assert message in err
    assert err.count("\n") == 1


def test_the_release_can_be_asked_for(capsys):
    """Whoever reports a mistake can say which release it is in."""
    with pytest.raises(SystemExit) as caught:
        cli.main(["--version"])

    assert caught.value.code == exits.OK
    assert capsys.readouterr().out == f"notifier {metadata.version('policy-notifier')}\n"


def test_a_missing_file_is_a_usage_error_that_names_it(tmp_path):
    """A wrong path is not taken for trouble with the network."""
    with pytest.raises(RequestError, match=r"There is no file .*gone\.html"):
        read_file(tmp_path / "gone.html")


def test_columns_are_as_wide_as_their_widest_text(capsys):
    """Tables line up and have no white space at the ends of lines."""
    print_table(("ID", "NAME"), [("1", "Ada"), ("100", "B")])

    assert capsys.readouterr().out == "ID   NAME\n1    Ada\n100  B\n"


def test_a_reader_that_goes_away_is_not_an_error(tmp_path):
    """``notifier ... | head -1`` ends quietly, and says by its code that output was lost."""
    (tmp_path / "notifier.toml").touch()
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "notifier", "config"],
            cwd=tmp_path,
            env={"PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)

    assert ended.returncode == exits.BROKEN_PIPE
    assert ended.stderr == b""
