"""Dates that a policy states about itself."""

from __future__ import annotations

from datetime import date

import pytest

from notifier.extract.dates import stated_dates

DAY = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Last updated: January 5, 2026", "en"),
        ("Last Revised 5th of January 2026", "en"),
        ("This policy was last modified on 2026-01-05.", "en"),
        ("Updated Jan. 5 2026", "en"),
        ("Last updated: 5/1/2026", "fr"),
        ("Dernière mise à jour : 5 janvier 2026", "fr"),
        ("Stand: 5. Januar 2026", "de"),
        ("Zuletzt aktualisiert am 05.01.2026", "de"),
        ("Última actualización: 5 de enero de 2026", "es"),
        ("最后更新:2026年1月5日", "zh"),
    ],
)
def test_the_date_of_the_last_update_is_read(line: str, language: str) -> None:
    """In several languages and orders."""
    assert stated_dates([line], language).updated == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Effective January 5, 2026",
        "Effective date: 5 January 2026",
        "These terms come into force on 5 January 2026.",
        "En vigueur depuis le 5 janvier 2026",
        "Gültig ab 5. Januar 2026",
    ],
)
def test_the_date_of_coming_into_force_is_read(line: str) -> None:
    """It is told from the date of the last update."""
    found = stated_dates([line], "fr")
    assert (found.effective, found.updated) == (DAY, None)


def test_a_label_and_its_date_may_be_two_lines() -> None:
    """Layouts put them into two boxes."""
    assert stated_dates(["Last updated", "5 January 2026", "Text"]).updated == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Last updated: 05/01/2026",  # in English nobody can say which is the month
        "Last updated: February 31, 2026",
        "Founded on January 5, 2026",
        "Last updated when needed.",
    ],
)
def test_no_date_is_made_up(line: str) -> None:
    """An ambiguous, impossible or other date is no stated date."""
    assert stated_dates([line], "en").updated is None


def test_dates_deep_in_the_text_are_not_about_the_policy() -> None:
    """Only the top and the end of a policy speak of itself."""
    filler = ["We collect data."] * 50
    assert stated_dates([*filler, "Last updated: January 5, 2026", *filler]).updated is None
