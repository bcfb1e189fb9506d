"""German and French sentences that say the same in other words."""

from __future__ import annotations

import pytest

from notifier.materiality.abroad.french import FRENCH
from notifier.materiality.abroad.german import GERMAN
from notifier.materiality.abroad.plain import says_same

NUMBERS = {"de": GERMAN.numbers, "fr": FRENCH.numbers}


@pytest.mark.parametrize(
    ("tongue", "old", "new"),
    [
        ("de", "Wir verwenden Ihre Anschrift.", "Wir nutzen Ihre Adresse."),
        ("de", "Wir setzen Cookies ein.", "Wir verwenden Cookies."),
        ("de", "Wir löschen Belege.", "Belege werden gelöscht."),
        ("de", "Wir verkaufen Ihre Daten nicht.", "Ihre Daten werden nicht verkauft."),
        ("de", "um ein Konto anzulegen", "um ein Konto zu eröffnen"),
        ("de", "bis zu drei Gäste", "bis zu 3 Gäste"),
        ("fr", "Nous utilisons vos données.", "Nous nous servons de vos données."),
        ("fr", "Nous ne vendons pas vos données.", "Vos données ne sont pas vendues."),
        ("fr", "afin d'améliorer le site web", "pour améliorer le site"),
        ("fr", "dans un délai de trois jours", "sous 3 jours"),
    ],
)
def test_judge_abroad_the_same_is_known_in_other_words(tongue: str, old: str, new: str) -> None:
    """Synonyms, verbs that come apart, the passive of what "we" do and numbers in words."""
    assert says_same(tongue, NUMBERS[tongue], old, new)


@pytest.mark.parametrize(
    ("tongue", "old", "new"),
    [
        ("de", "Wir informieren Sie.", "Sie informieren uns."),
        ("de", "Wir erheben Daten von Partnern.", "Daten werden von Partnern erhoben."),
        ("de", "Wir löschen Daten und speichern Namen.", "Wir speichern Daten und löschen Namen."),
        ("de", "Nicht alle Daten werden gelöscht.", "Alle Daten werden nicht gelöscht."),
        ("de", "Wir löschen Belege.", "Wir löschen Belege nicht."),
        ("de", "bis zu drei Gäste", "bis zu vier Gäste"),
        ("de", "Wir löschen Ihr Konto.", "Sie löschen Ihr Konto."),
        ("fr", "Nous vous informons.", "Vous nous informez."),
        ("fr", "Nous vendons vos données.", "Nous ne vendons pas vos données."),
        ("fr", "Nous transmettons vos données à Paul.", "Nous conservons vos données à Paul."),
    ],
)
def test_judge_abroad_what_is_not_the_same_is_told_apart(tongue: str, old: str, new: str) -> None:
    """Who acts, what is denied, what is done to what, and how many."""
    assert not says_same(tongue, NUMBERS[tongue], old, new)
