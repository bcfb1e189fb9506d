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
    ],
)
def test_doubtful_stops_tear_nothing_apart(text: str) -> None:
    """A false boundary tears a clause in two; a missed one costs a longer segment."""
    assert split(text) == [text]
