"""A history is imported from Git, replayed, and gone on from, by the real program."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
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
    who = {"NAME": "Ada", "EMAIL": "ada@example.com"}
    env = {
        "PATH": os.environ["PATH"],
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

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.page = folder / "page.md"
        (folder / "notifier.toml").write_text(
            '[[sources]]\nslug = "privacy"\ntitle = "Privacy policy"\n'
            'url = "https://shop.example/privacy"\nconfirm_after = "0s"\n'
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


@pytest.fixture
def place(tmp_path: Path) -> Place:
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
