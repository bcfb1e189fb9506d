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
        ("Dated: January 5, 2026", "en"),
        ("Posted Date: January 5, 2026", "en"),
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
        "These terms apply from 5 January 2026 to all members.",
        "This notice takes effect on January 5, 2026 for new accounts.",
        "Our new terms, taking effect on January 5, 2026",
        "Date of entry into force: 05.01.2026",
        "With effect from 5 January 2026 this notice replaces the earlier one.",
        "Applicable as from 5 January 2026",
        "Diese Bedingungen gelten ab 05.01.2026.",
        "Die Änderungen treten am 5. Januar 2026 in Kraft.",
        "Ces conditions prennent effet le 5 janvier 2026",
        "La présente politique s’applique à partir du 5 janvier 2026",
        "Estos términos entrarán en vigor el 5 de enero de 2026",
        "Deze voorwaarden gelden vanaf 5 januari 2026",
    ],
)
def test_the_date_of_coming_into_force_is_read(line: str) -> None:
    """It is told from the date of the last update."""
    found = stated_dates([line], "fr")
    assert (found.effective, found.updated) == (DAY, None)


@pytest.mark.parametrize(
    "line",
    [
        "The Act, which entered into force on 5 January 2026, names our duties.",
        "Nutzungsbedingungen (gültig bis 5. Januar 2026)",
        "As of 5 January 2026 we have never received such an order.",
        "Members who join after 5 January 2026 are not subscribed.",
        "Wir treten am 5. Januar 2026 mit einer neuen Seite auf.",
        "The fee applies to orders placed on 5 January 2026.",
    ],
)
def test_other_dates_are_not_those_of_coming_into_force(line: str) -> None:
    """Of a law, of an end, of a count, of persons."""
    assert stated_dates([line], "de").effective is None


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
