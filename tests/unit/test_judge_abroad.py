"""What the judge tells of German and French texts, and of texts that no rule reads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notifier.materiality import judge
from notifier.model.verdict import Reason, Verdict
from tests.handmade import change, inserted, replaced


def of(old: str, new: str, language: str = "") -> Verdict:
    """Judge that *old* became *new*."""
    made = change(replaced(old, new))
    return judge(replace(made, language=language or made.language))


def first(old: str, new: str, language: str = "") -> Reason:
    """Return the loudest reason of that *old* became *new*."""
    return of(old, new, language).reasons[0]


DUTCH = "Wij zijn een onderneming van {}, ingeschreven onder nummer {}, en gevestigd te Amsterdam aan de kade {}."


def test_another_company_is_told_without_the_numbers_of_its_address() -> None:
    """Whoever reads that a company is another needs no register and no house number."""
    reason = first(
        DUTCH.format("Haven B.V.", "34259528", 6), DUTCH.format("Kade B.V.", "75292289", 99), "nl"
    )
    assert reason.sentence.startswith("In the Dutch text, Haven B.V. becomes Kade B.V.: “")
    assert "34259528" not in reason.sentence
    assert " instead of " not in reason.sentence


def test_a_figure_that_only_went_is_shown_where_it_stood() -> None:
    """The old text is quoted, as the new one has nothing to show."""
    reason = first(
        "U kunt in onze winkel altijd hoogstens 5 advertenties tegelijk plaatsen en bewaren.",
        "U kunt in onze winkel altijd meerdere advertenties tegelijk plaatsen en bewaren.",
        "nl",
    )
    assert reason.sentence.startswith("In the Dutch text, 5 is no longer stated: “")
    assert "hoogstens 5 advertenties" in reason.sentence


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Einige Browser haben die Funktion „Do Not Track“, die wir als Hafen auslesen.",
            "Einige Browser haben die Funktion „Nicht verfolgen“, die wir als Hafen auslesen.",
        ),
        (
            "Wir berichtigen Daten, die nach Ihrer Meinung unrichtig sind, auf Ihren Antrag hin.",
            "Wir berichtigen Daten, die nach Ihrer Meinung nicht richtig sind, auf Ihren Antrag hin.",
        ),
        (
            "Wir sorgen dafür, dass keine Entscheidung ohne Rücksicht auf Ihre Belange getroffen wird.",
            "Wir sorgen dafür, dass unsere Entscheidung mit Rücksicht auf Ihre Belange getroffen wird.",
        ),
    ],
)
def test_a_denial_in_a_name_in_one_word_or_of_a_denial_is_none(old: str, new: str) -> None:
    """A button called "Nicht verfolgen" denies nothing, and "unrichtig" is "nicht richtig"."""
    assert "negation_changed_abroad" not in {reason.rule for reason in of(old, new).reasons}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Wir löschen Ihre Daten sofort und bemühen uns, den Hafen sauber zu halten.",
            "Wir löschen Ihre Daten sofort und sind stets bemüht, den Hafen sauber zu halten.",
        ),
        (
            "Sie haben das Recht auf Einsicht, das auch Auskunftsrecht genannt werden kann.",
            "Sie haben das Recht auf Einsicht, das auch Auskunftsrecht genannt wird.",
        ),
    ],
)
def test_what_binds_no_more_than_before_is_no_change_of_strength(old: str, new: str) -> None:
    """To do one's best is no duty in any form of the verb, nor is what something is called."""
    assert "strength_changed_abroad" not in {reason.rule for reason in of(old, new).reasons}


def test_data_of_others_is_not_handed_to_them() -> None:
    """“Daten Dritter” are what third parties own and not what they get."""
    old = "Wenn Sie uns Kontaktdaten mitteilen, verarbeiten wir sie für Ihre Anfrage."
    new = (
        "Daten Dritter: Wenn Sie uns Kontaktdaten mitteilen, verarbeiten wir sie für Ihre Anfrage."
    )
    assert not any("third parties" in reason.sentence for reason in of(old, new).reasons)


def test_what_a_link_is_called_is_not_what_a_sentence_says() -> None:
    """An address on the web that speaks of cookies names none."""
    old = "Vous trouverez la liste complète de nos ports à l'adresse www.port.example/cookies dès maintenant."
    new = "Vous trouverez la liste complète de nos ports à l'adresse www.port.example/ports dès maintenant."
    assert not any("mentions" in reason.sentence for reason in of(old, new).reasons)


def test_the_sentence_quotes_the_words_that_name_what_is_new() -> None:
    """Of several exchanges, the one that brings in the thing is quoted, and not the first."""
    reason = first(
        "Nous traitons les données pour la livraison au port, puis votre nom, votre prénom et votre adresse postale.",
        "Nous traitons les données pour la gestion au port, puis votre nom, votre prénom et votre géolocalisation.",
    )
    assert reason.sentence.startswith("The policy now mentions location data: “")
    assert "géolocalisation" in reason.sentence
    assert "géolocalisation" in reason.new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Vous avez le droit de demander l'accès à vos données. 8 Vous pouvez aussi nous écrire.",
            "Vous avez le droit de demander l'accès à vos données. 7 Vous pouvez aussi nous écrire.",
        ),
        ("9", "8"),
    ],
)
def test_the_number_of_a_page_is_no_number_that_changes(old: str, new: str) -> None:
    """A number between two sentences, or alone on its line, counts nothing."""
    verdict = of(old, new)
    assert "number_changed_abroad" not in {reason.rule for reason in verdict.reasons}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Diese Datenschutzrichtlinie gilt ab 29/04/2022.",
            "Diese Datenschutzrichtlinie gilt ab 13/12/2022.",
        ),
        (
            "Voorwaarden van de haven, geldig vanaf 1-5-2024",
            "Voorwaarden van de haven, geldig vanaf 1-6-2025",
        ),
    ],
)
def test_since_when_a_text_holds_is_its_date_stamp(old: str, new: str) -> None:
    """The mail says when a policy takes effect; it is no change beside that."""
    assert of(old, new).level == "none"


def test_telephone_numbers_are_not_called_contacts() -> None:
    """Each kind of data has a name that a reader knows it by."""
    reason = first(
        "Nous traitons pour la livraison au port votre nom et votre adresse postale.",
        "Nous traitons pour la livraison au port votre nom, votre numéro de téléphone et votre adresse postale.",
    )
    assert reason.sentence.startswith("The policy now mentions telephone numbers: “")


def test_what_customers_can_do_is_no_hedge() -> None:
    """“auf dem Sie Boote treffen können” says nothing of what the company may or may not do."""
    old = "Der Hafen ist ein Dienst für Leute, die nach schönen und schnellen Booten suchen."
    new = "Der Hafen ist ein Portal, auf dem Sie schöne und schnelle Boote treffen können."
    assert "limit_changed_abroad" not in {reason.rule for reason in of(old, new).reasons}
    assert judge(change(inserted(new))).level != "none"


def test_words_that_went_are_quoted_on_both_sides_around_their_place() -> None:
    """Where a word of a long enumeration went, the other text is not quoted from its beginning."""
    text = "Website: het geheel van pagina's die wij op de haven en op de kade voor u bijhouden, zoals het forum, de markt, de vraagbaak{} en de kaart."
    reason = first(text.format(", de weblogs"), text.format(""), "nl")
    now, before = reason.sentence.split(" instead of ")
    assert "de kaart" in now
    assert "weblogs" in before
    assert "Website" not in now
