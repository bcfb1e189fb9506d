"""``notifier diff``: two files, no configuration."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from notifier import cli
from notifier.cli import exits
from notifier.compose.verdict_text import verdict_line
from notifier.config.terminal import colour_allowed
from notifier.model.verdict import Verdict

OLD = """\
# Privacy policy of Harbour Books

We keep the order history of closed accounts for 30 days.

We tell you before we share your address with a carrier.
"""
NEW = OLD.replace("30 days", "90 days")


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Return two files with one number between them."""
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return str(old), str(new)


def test_files_that_read_the_same_exit_with_0(files, capsys):
    """Two equal files are said to be the same, two that differ in quotes alone to read the same."""
    assert cli.main(["diff", files[0], files[0]]) == exits.OK
    assert capsys.readouterr().out == "The two texts are the same.\n"
    again = Path(files[1])
    again.write_text(
        OLD.replace("We keep", "We\u00a0 keep").replace("'", "\u2019"), encoding="utf-8"
    )
    assert cli.main(["diff", files[0], files[1]]) == exits.OK
    assert "\n" not in capsys.readouterr().out.rstrip()


def test_a_difference_exits_with_1_and_is_shown_with_its_verdict(files, capsys):
    """The verdict comes first, then why, then the redline."""
    assert cli.main(["diff", *files]) == exits.FOUND
    out = capsys.readouterr().out
    assert out.startswith("Material (")
    assert "30" in out
    assert "90" in out


def test_the_json_holds_change_and_verdict(files, capsys):
    """Programs get what the library's to_dict gives."""
    assert cli.main(["diff", "--json", *files]) == exits.FOUND
    data = json.loads(capsys.readouterr().out)
    (edit,) = data["change"]["edits"]
    assert (edit["kind"], edit["deleted"], edit["inserted"]) == ("replaced", ["30"], ["90"])
    assert (data["change"]["schema"], data["verdict"]["schema"]) == (1, 1)
    assert data["verdict"]["level"] == "material"


def test_the_redline_is_written_as_a_page(files, tmp_path):
    """--html writes a whole page with the words marked."""
    page = tmp_path / "redline.html"

    assert cli.main(["diff", *files, "--html", str(page)]) == exits.FOUND
    text = page.read_text(encoding="utf-8")
    assert text.lower().startswith("<!doctype html>")
    assert "30</del>" in text
    assert "90</ins>" in text


def test_a_page_that_cannot_be_written_is_a_usage_error(files, tmp_path, capsys):
    """The message names the file."""
    page = str(tmp_path / "no" / "redline.html")

    assert cli.main(["diff", *files, "--html", page]) == exits.USAGE
    assert f"notifier: {page} cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["gone.md", "old.bin"])
def test_a_file_that_cannot_be_read_is_a_usage_error(files, tmp_path, capsys, name):
    """A missing file and one of an unknown kind are both told without a traceback."""
    (tmp_path / "old.bin").write_bytes(b"\x00\x01\x02")

    assert cli.main(["diff", str(tmp_path / name), files[1]]) == exits.USAGE
    assert capsys.readouterr().err.startswith("notifier: ")


def test_a_kind_of_file_that_cannot_be_read_says_which_can(files, tmp_path, capsys):
    """Whoever has a broken PDF is told about files, not about a source that is kept."""
    pdf = tmp_path / "new.pdf"
    pdf.write_bytes(b"%PDF-1.7")

    assert cli.main(["diff", files[0], str(pdf)]) == exits.USAGE
    err = capsys.readouterr().err
    assert "cannot be read as a policy" in err
    assert "Markdown (.md)" in err
    assert "good version" not in err


def test_a_kind_of_file_that_an_extra_reads_says_which(files, tmp_path, capsys, monkeypatch):
    """The core install tells how to read a PDF."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    pdf = tmp_path / "new.pdf"
    pdf.write_bytes(b"%PDF-1.7")

    assert cli.main(["diff", files[0], str(pdf)]) == exits.USAGE
    assert "pip install 'policy-notifier[pdf]'" in capsys.readouterr().err


def test_a_later_text_that_is_no_policy_is_doubted(files, tmp_path, capsys):
    """A saved sign-in form is not shown as a policy that lost all its promises."""
    empty = tmp_path / "empty.html"
    empty.touch()

    assert cli.main(["diff", files[0], str(empty)]) == exits.FOUND
    assert f"Mind: {empty} does not look like a policy (empty)." in capsys.readouterr().out
    assert cli.main(["diff", *files]) == exits.FOUND
    assert "Mind:" not in capsys.readouterr().out


def test_colours_need_a_terminal_that_wants_them():
    """NO_COLOR and a dumb terminal are heeded; an empty NO_COLOR says nothing."""
    assert colour_allowed({"TERM": "xterm"})
    assert colour_allowed({"NO_COLOR": ""})
    assert not colour_allowed({"NO_COLOR": "1", "TERM": "xterm"})
    assert not colour_allowed({"TERM": "dumb"})


def test_output_that_is_stored_has_no_colours_and_whole_sentences(files, capsys):
    """What a program reads is not wrapped at the verdict, and holds no escape sequences."""
    cli.main(["diff", *files])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert out.splitlines()[0].endswith(".")
    assert "1 change in 1 section." in out


def test_columns_without_a_page_are_a_mistake(files, capsys):
    """--side-by-side alone would do nothing, so it is refused."""
    assert cli.main(["diff", *files, "--side-by-side"]) == exits.USAGE
    assert "--html" in capsys.readouterr().err


def test_each_reason_is_shown_with_its_weight(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A lawyer sees which reasons make a change material, and for whom; a held one says so."""
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("# Terms\nLast updated: 1 May 2025.\nWe keep your orders for 30 days.\n")
    new.write_text("# Terms\nLast updated: 1 June 2026.\nWe keep your orders for 90 days.\n")
    assert cli.main(["diff", str(old), str(new)]) == exits.FOUND
    said = capsys.readouterr().out
    assert said.startswith("Material (certain, less protective). The period")
    assert "[material, less protective: period_changed]" in said
    assert "The date stamp changed. [none: date_stamp]" in said
    assert verdict_line(Verdict(level="editorial", confidence="ask"), "It.") == (
        "Editorial (a person is asked). It."
    )
