"""``notifier init``: write a first, commented notifier.toml."""

from __future__ import annotations

import argparse
import json
import string
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

from notifier.cli import exits
from notifier.cli.common import write_file
from notifier.cli.parser import checked
from notifier.config.load import DEFAULT_FILE
from notifier.config.values import page_url, required_text, slug
from notifier.errors import RequestError

#: What pages with these names are called where people read of them: "the privacy has changed" says
#: little, "the privacy policy has changed" says it.
_TITLES = {
    "privacy": "Privacy policy",
    "cookie": "Cookie policy",
    "cookies": "Cookie policy",
    "terms": "Terms of service",
    "tos": "Terms of service",
    "dpa": "Data processing agreement",
}
_STEPS = """\
Wrote {file}. Next:
  notifier check    takes the first snapshot now
  notifier up       runs pages, scheduler and deliveries"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "init",
        help="write a first notifier.toml",
        description=(
            "Writes a commented notifier.toml that watches one page. Nothing is fetched and no "
            "file is overwritten, unless --force says so."
        ),
    )
    parser.add_argument("url", type=checked(page_url), metavar="URL", help="the published policy")
    parser.add_argument(
        "--slug", type=checked(slug), help="its name in URLs and folders (from the URL)"
    )
    parser.add_argument("--title", type=checked(required_text), help="its title (from the URL)")
    parser.add_argument("--dir", type=Path, default=Path(), help="where to write (this folder)")
    parser.add_argument("--force", action="store_true", help="replace an existing file")
    parser.set_defaults(run=run_init)


def run_init(args: argparse.Namespace) -> int:
    """Write the file. Raises :class:`~notifier.errors.RequestError` where there is one already."""
    file = args.dir / DEFAULT_FILE
    if file.exists() and not args.force:
        raise RequestError(
            f"{file} is there already and was left alone.",
            next_step="Add a [[sources]] table to it, or replace it with --force.",
        )
    name = slug_for(args.url)
    text = configuration(args.url, args.slug or name, args.title or title_for(name))
    write_file(file, text)
    print(_STEPS.format(file=file))
    return exits.OK


def configuration(url: str, name: str, title: str) -> str:
    """Return the text of a notifier.toml that watches *url*."""
    template = resources.files("notifier.cli").joinpath("first_notifier.toml")
    # A JSON string is a TOML basic string as well.
    return string.Template(template.read_text(encoding="utf-8")).substitute(
        slug=json.dumps(name),
        title=json.dumps(title, ensure_ascii=False),
        url=json.dumps(url, ensure_ascii=False),
    )


def slug_for(url: str) -> str:
    """Return a slug from the last part of a URL's path, or from its host."""
    parts = urlsplit(url)
    last = parts.path.rstrip("/").rpartition("/")[2].partition(".")[0]
    words = "".join(
        letter if letter.isascii() and letter.isalnum() else " " for letter in last.lower()
    ).split()
    return "-".join(words) or (parts.hostname or "policy").replace(".", "-")


def title_for(name: str) -> str:
    """Return what customers call the policy with the slug *name*, as a first guess."""
    return _TITLES.get(name) or name.replace("-", " ").capitalize()
