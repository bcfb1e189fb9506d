"""``notifier diff``: compare two files; needs no configuration."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from notifier.cli import exits
from notifier.cli.common import (
    doubt,
    not_readable,
    plain,
    print_json,
    read_file,
    terminal_look,
    write_file,
)
from notifier.compose.pages import redline_page
from notifier.compose.redline_docx import redline_docx
from notifier.compose.redline_text import fill_columns, redline_text
from notifier.compose.verdict_text import reason_lines, verdict_line
from notifier.diff import compare
from notifier.errors import ReadError, RequestError
from notifier.extract import assess, read
from notifier.materiality import judge
from notifier.model.change import Change
from notifier.model.document import Document
from notifier.model.verdict import Verdict

_EPILOG = """\
examples:
  notifier diff old.html new.html                     read it here
  notifier diff old.html new.html --html redline.html read it in a browser
  notifier diff old.html new.html --docx redline.docx accept or reject it in Word
  notifier diff old.html new.html --json | jq .change.edits

in the text, [-this-] was taken out and {+this+} was put in.
Colours appear on a terminal only, and not where NO_COLOR is set.

exit codes:
  0    a reader would see no change
  1    something changed
  2    a file or the command is not right
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "diff",
        help="compare two files",
        description=(
            "Compares two files (HTML, Markdown, plain text) as policies and shows what changed "
            "in\nmeaning: the verdict, its reasons and the redline. Needs no configuration."
        ),
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("old", type=Path, metavar="OLD", help="the earlier text")
    parser.add_argument("new", type=Path, metavar="NEW", help="the later text")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the redline as a page")
    parser.add_argument(
        "--side-by-side", action="store_true", help="with --html: before and after in two columns"
    )
    parser.add_argument(
        "--docx", type=Path, metavar="FILE", help="write a Word file with tracked changes"
    )
    parser.add_argument("--json", action="store_true", help="print change and verdict as JSON")
    parser.set_defaults(run=run_diff)


def run_diff(args: argparse.Namespace) -> int:
    """Compare; return 1 where something changed.

    Raises :class:`~notifier.errors.RequestError` for options that do not go together.
    """
    if args.side_by_side and not args.html:
        raise RequestError(
            "--side-by-side is a way to lay out a page.", next_step="Add --html FILE."
        )
    old, new = read_document(args.old), read_document(args.new)
    change = compare(old, new)
    verdict = judge(change)
    assessment = assess(new, old)
    if args.html:
        write_file(args.html, redline_page(old, new, change, verdict, sides=args.side_by_side))
    if args.docx:
        write_file(args.docx, redline_docx(old, new, change))
    if args.json:
        print_json({"change": change.to_dict(), "verdict": verdict.to_dict()})
    elif old.text == new.text and change.is_empty:
        print("The two texts are the same.")
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
    width, colour = terminal_look()
    lines = [verdict_line(verdict, verdict.headline)]
    lines.extend(f"Looking back: {back}" for back in [verdict.looks_back] if back)
    lines.extend(reason_lines(verdict))
    if sys.stdout.isatty():  # What is searched or stored keeps its sentences whole.
        lines = [part for line in lines for part in fill_columns(line, width, hang="    ")]
    return "\n".join(
        [plain("\n".join(lines)), "", redline_text(change, width=width, colour=colour)]
    )
