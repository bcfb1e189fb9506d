"""The commands. One module per group; each has ``add(commands)``, which registers its parsers.

A parser's ``run`` default takes the parsed arguments and returns an exit code (:mod:`.exits`).
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import metadata

from notifier.cli import (
    check,
    config,
    db,
    deliveries,
    demo,
    diff,
    exits,
    explain,
    history_import,
    init,
    preview,
    replay,
    serve,
    subscribers,
    tokens,
)
from notifier.cli.common import plain
from notifier.cli.parser import Parser
from notifier.errors import NotifierError

#: In the order of ``notifier --help``. A new group is one module and one name here.
GROUPS = (
    demo,
    init,
    config,
    check,
    diff,
    explain,
    preview,
    history_import,
    replay,
    serve,
    db,
    tokens,
    subscribers,
    deliveries,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that *argv* (without the program's name) asks for; return its exit code.

    Raises ``SystemExit`` where the command line itself is wrong or asks for help.
    """
    args = build_parser().parse_args(argv)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except NotifierError as error:
        _show(error.explain(), debug=args.debug)
        return exits.exit_code(error)
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except BrokenPipeError:
        # The interpreter flushes standard output once more at its end; give it a place to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exits.BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 - the last stop before the person
        _show(
            f"This is a mistake in notifier itself ({type(error).__name__}: {error}). "
            "Run it again with --debug and report what it shows.",
            debug=args.debug,
        )
        return exits.INTERNAL
    return code


def build_parser() -> Parser:
    """Return the parser of all commands."""
    parser = Parser(
        prog="notifier",
        description="Watches published policies and tells people what changed in meaning.",
        epilog="\n".join(
            ["exit codes:", *(f"  {code:<4} {text}" for code, text in exits.MEANINGS.items())]
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"notifier {metadata.version('policy-notifier')}",
        help="show which release this is",
    )
    parser.set_defaults(config=None, debug=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for group in GROUPS:
        group.add(commands)
    return parser


def _show(text: str, *, debug: bool) -> None:
    where = traceback.format_exc() if debug else ""
    print(plain(f"{where}notifier: {text}"), file=sys.stderr)
