"""``notifier diff``: compare two files; needs no configuration."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from notifier.cli import exits
from notifier.cli.common import doubt, not_readable, plain, print_json, read_file, write_file
from notifier.compose.pages import redline_page
from notifier.compose.redline_text import redline_text
from notifier.diff import compare
from notifier.errors import ReadError
from notifier.extract import assess, read
from notifier.materiality import judge
from notifier.model.change import Change
from notifier.model.document import Document
from notifier.model.verdict import Verdict


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "diff",
        help="compare two files",
        description=(
            "Compares two files (HTML, Markdown, plain text) as policies and shows what changed in "
            "meaning: the verdict, its reasons and the redline. Exit 0 where a reader would see no "
            "change, 1 where something changed."
        ),
    )
    parser.add_argument("old", type=Path, metavar="OLD", help="the earlier text")
    parser.add_argument("new", type=Path, metavar="NEW", help="the later text")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the redline as a page")
    parser.add_argument(
        "--side-by-side", action="store_true", help="with --html: before and after in two columns"
    )
    parser.add_argument("--json", action="store_true", help="print change and verdict as JSON")
    parser.set_defaults(run=run_diff)


def run_diff(args: argparse.Namespace) -> int:
    """Compare; return 1 where something changed."""
    old, new = read_document(args.old), read_document(args.new)
    change = compare(old, new)
    verdict = judge(change)
    assessment = assess(new, old)
    if args.html:
        write_file(args.html, redline_page(old, new, change, verdict, sides=args.side_by_side))
    if args.json:
        print_json({"change": change.to_dict(), "verdict": verdict.to_dict()})
    else:
        print(as_text(change, verdict))
        if not change.is_empty and not assessment.plausible:
            print(plain("\n" + doubt(str(args.new), assessment)))
    return exits.OK if change.is_empty else exits.FOUND


def read_document(path: Path) -> Document:
    """Return the policy in a file.

    Raises :class:`~notifier.errors.RequestError` and :class:`~notifier.errors.ReadError`.
    """
    file = read_file(path)
    try:
        return read(file.body, file.media_type, url=file.url)
    except ReadError as error:
        raise not_readable(path, file, error) from error


def as_text(change: Change, verdict: Verdict) -> str:
    """Return the verdict, its reasons and the redline, in colour where a person looks on."""
    if change.is_empty:
        return "No change that a reader would see."
    lines = [f"{verdict.level.capitalize()} ({verdict.confidence}). {verdict.headline}".rstrip()]
    lines.extend(f"  - {reason.sentence} [{reason.rule}]" for reason in verdict.reasons)
    marked = redline_text(
        change, width=shutil.get_terminal_size().columns, colour=sys.stdout.isatty()
    )
    return "\n".join([plain("\n".join(lines)), "", marked])
