"""What is never a change, and what always is."""

from __future__ import annotations

import pytest

from notifier.diff.fold import clean, fold, is_rule, marker_length


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We don't sell", "We don’t sell"),
        ('the "Service"', "the “Service”"),
        ("data - all", "data – all"),
        ("data—all", "data - all"),
        ("wait...", "wait…"),
        ("30\u00a0days", "30 days"),
        ("per\u00adsonal\u200b data", "personal data"),
        ("cafe\u0301", "café"),
        ("ofﬁce", "office"),
        ("Write , please", "Write, please"),
        ("privacy [at] example [dot] com", "privacy@example.com"),
        ("[email protected]", "[email\u00a0protected]"),
        ("see http://example.com/a/", "see https://example.com/a"),
        ("see https://example.com/a?utm_source=x", "see https://example.com/a"),
        ("so **bold", "so bold"),
    ],
)
def test_folded_alike(one: str, other: str) -> None:
    """Typography, invisible characters and campaign codes fold to the same text."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the service", "the Service"),
        ("1² of", "12 of"),
        ("30 days", "3 days"),
        ("do not", "do"),
        ("web site", "website"),
        ("$1.5", "$15"),
        ("https://example.com/a", "https://example.com/b"),
    ],
)
def test_kept_apart(one: str, other: str) -> None:
    """Case, digits, superscripts, words and where a URL leads are kept."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("1. Scope", "1. "),
        ("2.1 Scope", "2.1 "),
        ("(a) your name", "(a) "),
        ("iv) your name", "iv) "),
        ("• your name", "• "),
        ("Section 4: Scope", "Section 4: "),
        ("1.5 million people", ""),
        ("30 days", ""),
        ("A reader", ""),
        ("2020 was a year", ""),
        ("I agree", ""),
        ("3.", ""),
    ],
)
def test_markers(text: str, marker: str) -> None:
    """Bullets and numbers before a text are found; words, amounts and years are none."""
    assert text[: marker_length(text)] == marker


def test_title_number_needs_no_dot() -> None:
    """Before a title a bare number is its number."""
    assert marker_length("3 Sharing", title=True) == 2
    assert marker_length("30 days", title=True) == 0


def test_folding_twice_changes_nothing() -> None:
    """A folded text folds to itself."""
    text = "See “https://www.example.com/x/?gclid=1” — write to me [at] example [dot] com …"
    assert fold(fold(text)) == fold(text)


def test_rules_say_nothing() -> None:
    """A line of dashes or a lone bullet is no text; a tick or a word is."""
    assert is_rule("- - -")
    assert is_rule("•")
    assert not is_rule("✓")
    assert not is_rule("no")


def test_clean_shows_what_a_reader_sees() -> None:
    """Cleaning keeps quotes and dashes as published and drops what shows nothing."""
    assert clean(" “A”\u200b –\u00a0b\n c ") == "“A” – b c"
