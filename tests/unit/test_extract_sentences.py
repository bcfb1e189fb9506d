"""Where sentences start."""

from __future__ import annotations

import pytest

from notifier.extract.sentences import breaks


def split(text: str) -> list[str]:
    """Cut *text* at its breaks."""
    found = breaks(text)
    return [text[i:j].strip() for i, j in zip(found, (*found[1:], len(text)), strict=True)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["We sell books.", "You buy them."],
        ["Do we sell data?", "No!", "We never do."],
        ["We said “no.”", "You agreed.", "(See below.)", "That is all."],
        ["Orders over $9.99 ship free.", "Others do not."],
        ["It starts in 2026.", "Then it ends."],
        ["You agree with Harbour Books Inc.", "We agree too."],
        ["我们收集信息。", "您可以拒绝！", "谢谢。"],
        ["Das gilt gem. Art. 6 Abs. 1 DSGVO.", "Wir löschen die Daten."],
        ["Nous utilisons vos données, p. ex. Votre nom.", "Vous pouvez refuser."],
        ["Does the shop sell data?", "No.", "We never do."],
        ["See No. 5.", "It applies."],
        ["It applies under Art. 6.", "Nothing else does."],
        ["This is Section 4.", "Section 5 follows."],
        ["Do you agree?", "iPhone users must."],
        ["We keep it for 30 days.", "14 days later it is gone."],
        ["Data is kept for approx. 30 days.", "Then it goes."],
        ["(a) We keep data.", "(b) You object."],
        ["We keep it...", "Then we delete it…", "That is all."],
        ["We work with Foo, Inc., Bar Ltd., and Baz S.A.", "They help."],
        ["Ask Foo Inc. (“Foo”) for it.", "You may do so."],
        ["We list all of it (name, address, etc.).", "You may object."],
        ["Visit https://example.com/a.b?c=d.", "It has more."],
        ["Wir nutzen z. B. Namen, d. h. Ihren.", "Sie können widersprechen."],
        ["Gem. § 5 Abs. 2 S. 1 Nr. 3 TMG gilt dies.", "Ja."],
        ["Voir l’art. 5 et M. Dupont.", "Il répond."],
        ["Vedi l'art. 5 del D.Lgs. 196/2003.", "Puoi rifiutare."],
        ["¿Acepta usted?", "¡Sí!", "Gracias."],
        ["Мы храним данные, т.е. имя и т.д.", "Вы можете отказаться."],
        ["См. п. 5 и ст. 6 закона.", "Вы можете."],
        ["Πού είναι τα δεδομένα;", "Εδώ είναι."],
        ["هل توافق؟", "نعم."],
        ["אנו שומרים מידע.", "תוכל לסרב."],
        ["हम डेटा रखते हैं।", "आप मना कर सकते हैं।"],
        ["これは「方針です。」", "次です。"],
    ],
)
def test_sentences_are_told_apart(sentences: list[str]) -> None:
    """Stops, quotes, brackets and scripts without spaces end sentences."""
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "We use data, e.g. Names and addresses.",
        "The rules of Harbour Books Ltd. Terms apply.",
        "See No. 5 and Sec. 4 of the act.",
        "The U.S. Government may ask.",
        "Visit example.com. it has more.",
        "1. Scope of these terms",
        "Write to J. Smith at our desk.",
        "Version 3.2 applies.",
        "Am 5. Januar 2026 tritt dies in Kraft.",
        "Yahoo! may ask you.",
        "Yahoo! Inc. may ask you.",
        "Am 3. Werktag endet es.",
        "The rules; they apply to you.",
    ],
)
def test_doubtful_stops_tear_nothing_apart(text: str) -> None:
    """A false boundary tears a clause in two; a missed one costs a longer segment."""
    assert split(text) == [text]


def test_scripts_without_spaces_need_none_behind_a_stop() -> None:
    """Chinese and Japanese sentences follow each other without a space."""
    assert split("我们收集信息。您可以拒绝！好吗？谢谢。") == [
        "我们收集信息。",
        "您可以拒绝！",
        "好吗？",
        "谢谢。",
    ]
