"""Policies and servers that try to steer the terminal of whoever looks at them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog

from notifier import cli
from notifier.cli.check import as_line
from notifier.cli.common import print_json, print_table
from notifier.cli.diff import as_text
from notifier.cli.serve import configure_logging
from notifier.errors import UnreadableDocument
from notifier.model.observation import Observation
from notifier.model.verdict import Reason, Verdict
from tests.handmade import change, replaced

#: Clears the screen, sets the window's title, colours, turns the line around, goes back.
STEERING = "\x1b[2J\x1b]0;pwned\x07\x9b31m\u202e\r\x08\u200b"


def is_harmless(text: str) -> bool:
    """Return whether nothing in *text* steers a terminal."""
    return all(letter.isprintable() or letter == "\n" for letter in text)


def test_attack_text_of_a_verdict_cannot_steer_the_terminal() -> None:
    """Headline and reasons quote the policy; what they quote is letters only."""
    reason = Reason(
        rule="relinked",
        category="links",
        direction="neutral",
        level="material",
        sentence=f"The link leads to {STEERING}.",
        old="",
        new="",
        edit_id="e",
    )
    verdict = Verdict(
        level="material",
        confidence="likely",
        direction="less",
        categories=(),
        headline=f"Now {STEERING} days.",
        reasons=(reason,),
    )
    shown = as_text(change(replaced(f"30 {STEERING}", f"90 {STEERING}")), verdict)
    assert is_harmless(shown)
    assert "Now" in shown


def test_attack_evidence_of_a_check_cannot_steer_the_terminal() -> None:
    """What a server said is shown on a line of its own, as letters."""
    seen = Observation(
        source="privacy",
        at=datetime(2026, 1, 1, tzinfo=UTC),
        outcome="held",
        reason="wall",
        detail=f"The title is {STEERING}\nprivacy: unchanged",
        evidence=(f"{STEERING}\nprivacy: unchanged",),
    )
    shown = as_line(seen)
    assert is_harmless(shown)
    assert "\nprivacy" not in shown


def test_attack_tables_and_errors_are_letters(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cells and messages are cleaned wherever they come from."""
    print_table(["NAME"], [[f"Nora {STEERING}"]])

    def broken(_: object) -> int:
        raise UnreadableDocument(f"Reading the page failed: {STEERING}")

    monkeypatch.setattr("notifier.cli.config.run_config", broken)
    cli.main(["config"])
    cli.main(["config", "--debug"])
    shown = capsys.readouterr()
    assert is_harmless(shown.out)
    assert is_harmless(shown.err)


def test_attack_log_lines_are_letters_and_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    """No page or server can write a log line of its own."""
    configured = structlog.get_config()
    try:
        configure_logging()
        structlog.get_logger().warning("check_failed", error=f"{STEERING}\nlevel=info event=fine")
    finally:
        structlog.configure(**configured)
    shown = capsys.readouterr().err
    assert is_harmless(shown)
    assert shown.count("\n") == 1


def test_attack_json_steers_no_terminal_and_keeps_every_character(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What JSON itself lets through is escaped, so that programs still get it all."""
    print_json({"text": STEERING})
    shown = capsys.readouterr().out
    assert is_harmless(shown)
    assert json.loads(shown) == {"text": STEERING}


def test_attack_link_target_in_a_file_reaches_neither_terminal_nor_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A whole comparison of two hostile files prints letters and writes a page without scripts."""
    page = (
        "<html><body><h1>Privacy {0}</h1><p>We keep {0} your data for {1} days and"
        " <a href='https://evil.example/{0}'>sell</a> it to {0}.</p></body></html>"
    )
    hostile = STEERING + "&lt;script&gt;alert(1)&lt;/script&gt;&#27;&#x9b;&#8238;"
    (tmp_path / "a.html").write_text(page.format("us", 30))
    (tmp_path / "b.html").write_text(page.format(hostile, 90))
    written = tmp_path / "redline.html"
    assert (
        cli.main(
            ["diff", str(tmp_path / "a.html"), str(tmp_path / "b.html"), "--html", str(written)]
        )
        == 1
    )
    assert is_harmless(capsys.readouterr().out)
    assert "<script" not in written.read_text()
    assert "\u202e" not in written.read_text()
