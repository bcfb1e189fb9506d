"""A history is imported from Git, replayed, and gone on from, by the real program."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

pytestmark = pytest.mark.acceptance

START = datetime(2024, 1, 1, 12, 0, tzinfo=UTC)
WALL = "Please sign in\n\nEnter your password to continue. Forgot password? Sign in"


def policy(days: int = 30, *, note: str = "Write to us.") -> str:
    """Return a policy that keeps orders for so many days."""
    return f"""# Privacy policy

Harbour Books Ltd sells books and is the controller of the data described here.

## What we collect

We collect your name, your address and your e-mail address when you order a book.

## How long we keep it

We keep your orders for {days} days after the delivery, and then we delete them.

## Your rights

You may ask us for a copy of your data, and you may ask us to correct or delete it. {note}
"""


#: What the page said, and the days after the start; the last one stays.
HISTORY = [
    (0, policy()),
    (30, policy(90)),
    (60, policy(90, note="Write to us, please.")),
    (90, WALL),
    (91, policy(90, note="Write to us, please.")),
    (120, policy(60)),
]


def repository(folder: Path, history: list[tuple[int, str]] = HISTORY) -> Path:
    """Make a repository as Open Terms Archive lays them out."""
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "README.md").write_text("Versions of policies.")
    file = folder / "Harbour Books" / "Privacy Policy.md"
    file.parent.mkdir()
    for day, text in history:
        file.write_text(text)
        git(folder, "add", ".")
        at = (START + timedelta(days=day)).isoformat()
        git(folder, "commit", "-q", "-m", "Record new changes", at=at)
    return folder


def git(folder: Path, *arguments: str, at: str = "") -> None:
    """Run git as nobody in particular, at a time."""
    who = {"NAME": "Ada", "EMAIL": "ada@example.com"}
    env = {
        "PATH": os.defpath,
        "HOME": str(folder),
        **{
            f"GIT_{part}_{key}": value
            for part in ("AUTHOR", "COMMITTER")
            for key, value in who.items()
        },
    }
    if at:
        env |= {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, env=env)


class Place:
    """A folder with a configuration and a published page."""

    def __init__(self, folder: Path, url: str = "https://shop.example/privacy") -> None:
        self.folder = folder
        (folder / "notifier.toml").write_text(
            '[fetch]\nallow = ["127.0.0.1"]\n'
            '[[sources]]\nslug = "privacy"\ntitle = "Privacy policy"\n'
            f'url = "{url}"\nconfirm_after = "0s"\n'
        )

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "notifier", *arguments]

    def run(self, *arguments: str) -> tuple[int, str]:
        done = subprocess.run(
            self.command(*arguments), cwd=self.folder, capture_output=True, text=True, check=False
        )
        assert done.returncode in {0, 1}, done.stderr
        return done.returncode, done.stdout

    def json(self, *arguments: str):
        return json.loads(self.run(*arguments, "--json")[1])

    def notices(self) -> list[tuple[int, int]]:
        """Return the steps that notices were made about."""
        with closing(sqlite3.connect(self.folder / "data" / "notifier.db")) as connection:
            return connection.execute("SELECT from_version, to_version FROM notices").fetchall()


class Shop(BaseHTTPRequestHandler):
    """A site with one page."""

    text = ""

    def do_GET(self) -> None:
        body = type(self).text.encode()
        self.send_response(200 if self.path == "/privacy" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def shop() -> Iterator[str]:
    """Serve the page on loopback; gives its URL."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Shop) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/privacy"
        server.shutdown()
        thread.join()


def page(text: str) -> str:
    """Return a policy as its site shows it."""
    lines = [line for line in text.splitlines() if line]
    titles = {"# ": "h1", "## ": "h2"}
    html = ""
    for line in lines:
        mark = next((mark for mark in ("## ", "# ") if line.startswith(mark)), "")
        tag = titles.get(mark, "p")
        html += f"<{tag}>{line.removeprefix(mark)}</{tag}>"
    return (
        '<!doctype html><html lang="en"><head><title>Privacy policy</title></head>'
        f"<body><nav><a href='/'>Shop</a></nav><main>{html}</main></body></html>"
    )


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Give a folder with a configuration."""
    folder = tmp_path / "service"
    folder.mkdir()
    return Place(folder)


def test_a_git_history_is_imported_and_replay_says_what_the_rules_would_have_told(place, tmp_path):
    """Each text is a version with its time; the wall is left out and named; nobody is told."""
    repo = repository(tmp_path / "versions")
    code, text = place.run("import", str(repo))
    assert code == 1
    assert "4 versions imported, from 01 January 2024 to 30 April 2024" in text
    assert "1 captures showed nothing new" in text
    assert "does not look like the policy" in text

    (history,) = place.json("replay", "privacy")["histories"]
    assert [(entry["at"][:10], entry["fate"], entry["why"]) for entry in history["entries"]] == [
        ("2024-01-01", "first", "first_version"),
        ("2024-01-31", "announced", "material"),
        ("2024-03-01", "quiet", "editorial"),
        ("2024-04-30", "announced", "material"),
    ]
    assert "90" in history["entries"][1]["detail"]
    assert all(entry["origin"].startswith("git ") for entry in history["entries"])


def test_importing_again_imports_nothing_twice(place, tmp_path):
    """Everything is known the second time, and the archive is as it was."""
    repo = repository(tmp_path / "versions")
    first = place.json("import", str(repo))
    again = place.json("import", str(repo))
    assert (first["recorded"], again["recorded"]) == (4, 0)
    assert again["known"] == len(HISTORY)
    later = repository(tmp_path / "longer", [*HISTORY, (150, policy(45))])
    more = place.json("import", str(later))
    assert (more["recorded"], more["known"]) == (1, len(HISTORY))


@pytest.mark.parametrize("wanted", [1, 7, 15])
def test_an_import_that_is_killed_goes_on_where_it_was(place, tmp_path, wanted):
    """SIGKILL after some versions: what was there stays, and the rest follows when run again."""
    history = [(day, policy(day + 10)) for day in range(25)]
    repo = repository(tmp_path / "versions", history)
    log = place.folder / "progress.txt"
    with log.open("w") as errors:
        process = subprocess.Popen(
            place.command("import", str(repo)), cwd=place.folder, stderr=errors, stdout=errors
        )
        records = place.folder / "snapshots" / "privacy"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and process.poll() is None:
            if records.is_dir() and len(list(records.glob("*.md"))) >= wanted:
                break
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.wait()
    done = place.json("import", str(repo))
    assert done["recorded"] + done["known"] == len(history)
    assert done["skipped"] == []
    (replayed,) = place.json("replay")["histories"]
    assert len(replayed["entries"]) == len(history)
    assert replayed["totals"]["first"] == 1


@pytest.mark.parametrize("since", [60, 20])
def test_the_live_page_goes_on_from_the_imported_history(tmp_path, shop, since):
    """The past is told to nobody, whether the page is as it was or not; the next change is told."""
    folder = tmp_path / "service"
    folder.mkdir()
    place = Place(folder, shop)
    place.json("import", str(repository(tmp_path / "versions")))
    Shop.text = page(policy(since))
    seen = [place.json("check")[0] for _ in range(3)]
    expected = ["unchanged"] * 3 if since == 60 else ["candidate", "confirmed", "unchanged"]
    assert [one["outcome"] for one in seen] == expected
    assert "after_import" in {one["reason"] for one in seen} or since == 60
    assert place.notices() == []
    assert place.json("import", str(tmp_path / "versions"))["recorded"] == 0
    Shop.text = page(policy(15))
    seen = [place.json("check")[0] for _ in range(2)]
    assert [one["outcome"] for one in seen] == ["candidate", "confirmed"]
    assert place.notices() == [(4, 5) if since == 60 else (5, 6)]
