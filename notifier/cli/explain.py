"""``notifier explain``: why a change is (not) announced, rule by rule."""

from __future__ import annotations

import argparse
from pathlib import Path

from notifier.cli import exits
from notifier.cli.common import plain, print_json, terminal_look
from notifier.cli.diff import read_document
from notifier.compose.explanation_text import explanation_text
from notifier.diff import compare
from notifier.materiality import judge
from notifier.materiality.explain import explain


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "explain",
        help="say why a change would (not) be announced",
        description=(
            "Compares two files as 'diff' does and shows, for every statement that changed, the "
            "facts that differ, the rules that spoke and what they said. Needs no configuration."
        ),
    )
    parser.add_argument("old", type=Path, metavar="OLD", help="the earlier text")
    parser.add_argument("new", type=Path, metavar="NEW", help="the later text")
    parser.add_argument(
        "--rules", action="store_true", help="name the rules that said nothing, too"
    )
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.set_defaults(run=run_explain)


def run_explain(args: argparse.Namespace) -> int:
    """Compare and explain; return 1 where something changed."""
    change = compare(read_document(args.old), read_document(args.new))
    verdict, explained = judge(change), explain(change)
    if args.json:
        print_json(
            {"verdict": verdict.to_dict(), "statements": [one.to_dict() for one in explained]}
        )
    elif change.is_empty:
        print("No change that a reader would see, so there is nothing to judge.")
    else:
        width, _ = terminal_look()
        print(plain(explanation_text(verdict, explained, width=width, rules=args.rules)))
    return exits.OK if change.is_empty else exits.FOUND
