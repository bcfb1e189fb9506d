"""Sentences said anew as a whole: at the same meaning, and with one thing changed among all the rest."""

from __future__ import annotations

import re

import pytest

from notifier.materiality import judge
from notifier.materiality.anew import says_anew
from notifier.materiality.disagree import disagree
from notifier.materiality.thesaurus import THEMES, roots, table
from notifier.materiality.thesaurus.roots import root
from tests.handmade import change, deleted, inserted, replaced

#: What lawyers write, and the same in plain words.
ANEW = [
    (
        "The Bank shall execute payment orders received before 3 pm on the same business day; orders received after that time shall be deemed to have been received on the following business day.",
        "Send us your payment order before 3 pm on a working day and we will carry it out that day. If it comes in later, we treat it as if it had arrived the next working day.",
    ),
    (
        "In the event that an invoice remains unpaid 10 days after its due date, we shall be entitled to suspend the Services until payment in full has been received.",
        "If you have not paid an invoice ten days after it was due, we may pause your services until you have paid all of it.",
    ),
    (
        "Precise location data shall be collected by the Company exclusively upon the granting of consent by the user, which may be revoked at any time.",
        "We only gather your exact location if you say yes, and you can withdraw your permission whenever you like.",
    ),
]


@pytest.mark.parametrize(("old", "new"), ANEW)
def test_a_sentence_said_anew_is_never_told_as_a_change(old: str, new: str) -> None:
    """In either direction, and whether it was compared as one sentence or as one that went and one that came."""
    for before, after in ((old, new), (new, old)):
        assert says_anew(before, after)
        for edits in ((replaced(before, after),), (deleted(before), inserted(after))):
            verdict = judge(change(*edits))
            assert (verdict.level, verdict.confidence) == ("editorial", "ask")


@pytest.mark.parametrize(
    ("pair", "said", "instead"),
    [
        (0, "before 3 pm", "before 1 pm"),
        (0, "we will carry it out", "we will try to carry it out"),
        (0, "the next working day.", "the next working day. We charge a fee for that."),
        (1, "ten days", "five days"),
        (1, "we may pause your services", "we may delete your files"),
        (1, "until you have paid all of it", "and sell your contacts to brokers"),
        (2, "We only gather your exact location if", "We gather your exact location unless"),
        (2, "you say yes", "your employer says yes"),
        (2, "whenever you like", "once a year"),
    ],
)
def test_one_change_among_other_words_is_told(pair: int, said: str, instead: str) -> None:
    """A figure, an attempt for a duty, a fee, another act, a condition turned round, another who agrees."""
    old, new = ANEW[pair]
    assert said in new
    changed = new.replace(said, instead)
    assert not says_anew(old, changed)
    assert judge(change(deleted(old), inserted(changed))).level == "material"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("We keep it for 3 days.", "It stays for 5 days.", "figure"),
        ("Part 3 applies.", "Part 4 is in force.", "number"),
        ("We share nothing with brokers.", "We share it with brokers.", "denial"),
        ("We use it unless you object.", "We use it only if you agree.", "denial"),
        ("We answer within a week.", "We aim to answer within a week.", "attempt"),
        ("We share it with printers.", "We mostly share it with printers.", "extent"),
        ("You must keep a copy.", "You should keep a copy.", "advice"),
        ("You hear from us by post.", "You hear from us by post and can opt out.", "objection"),
        ("We delete it then.", "We may delete it then.", "permission"),
        ("A passport helps.", "You have to show a passport.", "duty"),
        ("You return it at our cost.", "You return it at your cost.", "stake"),
        ("Cancel by e-mail.", "Cancel by registered letter.", "channel"),
        ("You get a copy.", "You get a copy free of charge.", "fee"),
        ("We never sell data.", "We never sell personal data.", "kind"),
        ("We delete all recordings.", "We delete certain recordings.", "scope"),
        ("Tell us beforehand.", "Tell us afterwards.", "order"),
        ("You may return the card.", "You must return the card.", "choice"),
        ("Requests have to be made in writing.", "You have to call us.", "form"),
        ("We never open it.", "We never open it, and close it without notice.", "notice"),
        ("We pass it to the police.", "We pass it to the police where the law says so.", "law"),
        ("We erase the recordings.", "You erase the recordings.", "party"),
    ],
)
def test_what_no_synonym_changes_sets_two_texts_apart(old: str, new: str, what: str) -> None:
    """Whatever words they use, and in either direction."""
    assert disagree(old, new) == disagree(new, old) == what


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nothing is sent until you press the button.", "It is only sent once you press it."),
        ("We share it with nobody unless you agree.", "We only share it with your consent."),
        ("Copies are free of charge.", "You pay nothing for copies."),
        ("We never share it.", "Under no circumstances shall it be shared by us."),
        ("You are required to show a ticket.", "Show a ticket."),
        ("We reserve the right to refuse orders.", "We can turn orders down."),
        ("No copies without our prior written consent.", "Copy it only if we agree in writing."),
        ("We use it unless you object.", "If you do not want it used, tell us to stop."),
        ("Give notice of one month.", "Tell us a month ahead."),
        ("Refunds are limited to a maximum of 50 euros.", "We refund up to 50 euros."),
    ],
)
def test_forms_of_one_condition_agree(old: str, new: str) -> None:
    """Of one refusal, duty and power as well."""
    assert disagree(old, new) == disagree(new, old) == ""


def test_forms_of_a_word_have_one_root() -> None:
    """Words that only look alike have their own."""
    assert root("deleted") == root("deletion") == root("deletes")
    assert root("authorised") == root("authorization")
    assert root("author") != root("authorise")
    assert root("processor") != root("process")


def test_an_ending_is_looked_for_where_a_word_ends_in_its_last_letter() -> None:
    """Whatever the word, no other one has it: to skip the expression changes no root."""
    endings = (
        "ically ly e isation ization izational iz ication icat ation ational ations ativ ition"
    )
    endings += (
        " ment ments ability abl ibility ibl ion anc enc ness ur iv al at ies es s ied ed ing"
    )
    words = {word for theme in THEMES for word in re.findall(r"\w+", theme)[::20]}
    words |= {word + ending for word in words for ending in endings.split()}
    for last, pattern, _, _ in roots._DERIVED:
        told = set(filter(pattern.search, words))
        assert told
        assert {word[-1] for word in told} <= set(last)
    for pattern, _ in roots._INFLECTED:
        assert {word[-1] for word in words if pattern.search(word)} <= set(roots._GRAMMAR)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sell", "share"),
        ("delete", "deactivate"),
        ("anonymous", "pseudonymous"),
        ("affiliate", "partner"),
        ("consent", "notice"),
        ("approximate", "precise"),
        ("suspend", "terminate"),
        ("opt-in", "opt-out"),
        ("restrict", "prohibit"),
        ("advise", "oblige"),
        ("public", "private"),
    ],
)
def test_words_that_differ_in_consequence_share_no_group(one: str, other: str) -> None:
    """However alike they are elsewhere."""
    words = table().words
    assert words.get(root(one), frozenset()).isdisjoint(words.get(root(other), frozenset()))


def test_the_thesaurus_is_in_order() -> None:
    """Every group once, in the order of letters, with two words or more and none twice."""
    for theme in THEMES:
        lines = theme.strip().split("\n")
        assert lines == sorted(set(lines))
        for line in lines:
            terms = line.split(", ")
            assert len(set(terms)) == len(terms) > 1
