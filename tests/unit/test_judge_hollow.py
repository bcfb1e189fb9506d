"""Sentences that create nothing by themselves, and those beside them that do."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.hollow import is_hollow, is_pointer
from tests.handmade import change, inserted, replaced


@pytest.mark.parametrize(
    "text",
    [
        'A "Mooring" means the place in the marina that is kept for your boat.',
        "Depending on where you live, you may have additional rights under local law.",
        "Every guest shall respect these House Rules.",
        "We process your data in accordance with the applicable data protection laws.",
        "Rules have changed in some states and we also added new information for their residents.",
        'In this Notice, "personal data" means any information on a person who can be identified.',
        "A data controller decides why and how personal data is processed.",
        "The Data Privacy Framework is a mechanism for transferring personal data to other countries.",
        "We process personal data in accordance with the GDPR.",
        "The specific types of data that we collect depend on how you use the marina.",
        "This update clarifies how we use your data.",
        "We have added wording to clarify how berths are assigned.",
    ],
)
def test_what_a_word_means_and_what_is_owed_anyway_creates_nothing(text: str) -> None:
    """A definition, rights without a name, the law kept and a note on the text are editorial."""
    assert is_hollow(text)
    assert judge(change(inserted(text))).level == "editorial"


@pytest.mark.parametrize(
    "text",
    [
        'A "Mooring" means a place for which we charge €12 a night.',
        "Depending on where you live, you may have the right to delete your data.",
        "You must respect our Quiet Hours Policy.",
        "We share your data with insurers in accordance with the applicable laws.",
        "We have added a fee for late returns.",
    ],
)
def test_what_says_more_than_that_is_material(text: str) -> None:
    """A sum, a right by its name, another document that binds and a recipient are told."""
    assert not is_hollow(text)
    assert judge(change(inserted(text))).level == "material"


@pytest.mark.parametrize(
    "text",
    [
        "Details on how we choose berths are set out in our Booking Terms.",
        "If you live abroad, please see the notice for visitors from other countries.",
        "You can view earlier versions of these rules on this page.",
        "You may write to us with questions about your booking.",
        "Our registration number is 4711.",
        "You should read our entire Berth Policy.",
        "You can read about the data that we collect from you in the Berths section above.",
        "For details on your rights, please see the Right to Opt-Out of Sales section below.",
        "To find out more about how we use cookies, please see our Cookie Policy.",
        "The full text of the licence can be found at https://example.org/licence.",
        "If there is anything that you do not understand, please ask us.",
        "If you would like more information about our practices, please write to our harbour master.",
        "If you still have questions, you can contact us for more information.",
        "If you have questions or want to request a copy of this Policy, you may contact us using the information below.",
        "If you have trouble reading this page, please contact us at help@example.org.",
    ],
)
def test_where_to_read_or_ask_more_is_a_pointer(text: str) -> None:
    """Whoever is only told where a text or an answer is to be found is told nothing new."""
    assert is_pointer(text)
    assert judge(change(inserted(text))).level == "editorial"


@pytest.mark.parametrize(
    "text",
    [
        "Information about you is provided to our partners on this page.",
        "If you live abroad, please see our form to opt out of the sale of data.",
        "You can access your data on this page.",
    ],
)
def test_a_practice_or_right_is_no_pointer(text: str) -> None:
    """A sentence that says what is done with data, or how to use a right, is more than a pointer."""
    assert not is_pointer(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "We keep your orders in our Lantern system.",
            'We keep your orders (the "Orders") in our Lantern system.',
        ),
        (
            "You must return each key, except spare keys.",
            "You must return each key, except spare keys, as defined in Section 4 below.",
        ),
        (
            "In the meantime, you are able to change your berth.",
            "You can also change your berth.",
        ),
        (
            "When you fill out the form, we send your order to the harbour master.",
            "When you fill in the form, we send your order to the harbour master.",
        ),
    ],
)
def test_an_aside_that_only_points_or_names_changes_nothing(old: str, new: str) -> None:
    """A short name, a cross-reference and a joining word leave a sentence as it was."""
    assert judge(change(replaced(old, new))).level == "editorial"


def test_a_product_of_the_company_is_no_recipient() -> None:
    """A name of the same family, or one that "our" stands before, joins no list of recipients."""
    for old, new in (
        (
            "We use the Lantern site to send offers.",
            "We use the Lantern Berths site to send offers.",
        ),
        ("Use your Filter to share pictures.", "Use your Geofilter to share pictures."),
    ):
        rules = {reason.rule for reason in judge(change(replaced(old, new))).reasons}
        assert "recipient_named" not in rules


def test_a_new_provider_is_still_named() -> None:
    """Another company in a sentence on sharing is told."""
    found = judge(
        change(
            replaced(
                "We share orders with Lantern to ship them.",
                "We share orders with Lantern and Brightport to ship them.",
            )
        )
    )
    assert found.reasons[0].rule == "recipient_named"


def test_an_entry_of_what_is_forbidden_counts_whatever_its_words() -> None:
    """Under "Prohibited conduct" a bare verb is a rule; an entry that came or went is told."""
    found = judge(
        change(
            inserted(
                "Take the boat of another guest out of the harbour;", section="Prohibited conduct"
            )
        )
    )
    assert [reason.rule for reason in found.reasons] == ["entry_listed"]
    quiet = judge(change(inserted("The pier is old and pretty.", section="Prohibited conduct")))
    assert quiet.level != "material"


def test_another_ground_in_the_law_is_told() -> None:
    """A letter of Article 6 is all that tells one ground from another."""
    old = "We keep orders on the ground of Article 6(1)(d) GDPR."
    found = judge(change(replaced(old, old.replace("(d)", "(f)"))))
    assert found.level == "material"
    assert found.reasons[0].rule == "ground_cited"


@pytest.mark.parametrize(
    "text",
    [
        "The Harbours Act requires operators of marinas to publish their tariffs.",
        "It also explains how to reach the harbour master.",
        "A mooring fee is a charge that harbours raise for a berth.",
        "Cookies are widely used to make websites work.",
        "If you block cookies, parts of the site may not work.",
        "Please choose a strong password for your account.",
        "Other harbours have their own privacy policies.",
        "Which data we collect depends on how you use the site.",
        "For guests from Malta, Italy and Greece, please see our notice on how we assign berths.",
    ],
)
def test_what_a_law_does_and_what_a_text_explains_is_told_elsewhere(text: str) -> None:
    """A law's provision, a word on the text, and a pointer to how something is done create nothing."""
    assert judge(change(inserted(text))).level == "editorial"


def test_other_words_under_the_same_negation_are_other_words() -> None:
    """A "not" that stays rules out what another word is called; a word that escapes it is free."""
    quiet = judge(
        change(
            replaced(
                "You must not lend your Harbour Business key to other guests.",
                "You must not lend your Harbour Teams key to other guests.",
            )
        )
    )
    assert quiet.level == "editorial"


def test_a_figure_that_concerns_somebody_is_no_explanation() -> None:
    """A period in which something is done to somebody is told, whatever the verb."""
    found = judge(change(inserted("After a grace period of two weeks we tow your boat ashore.")))
    assert found.level == "material"


@pytest.mark.parametrize(
    "text",
    [
        "Harbour understands that sailors care how their position is used and shared.",
        "We know how important privacy is to our guests and that they value clear words.",
        "To help you find your way, we have written this short policy.",
        "We have marked below which data is only collected if you choose to give it.",
        "Accordingly, we've provided additional information for owners on our notice board.",
        "When you moor at our pier, you voluntarily share certain information with us.",
        "As berths differ, they may process different kinds of personal data.",
        "When it comes to your data, safety takes top priority at our harbour.",
        "Harbour rules or other notices may also provide more information on your personal data.",
        "If this notice changes because of a sale, you should look below under “Changes”.",
        "In our shop, you can find a number of third-party services that work with our app.",
        "We will be updating our policy in May to say more on how residents can exercise their rights.",
        "Some of this is required by law, but we have worked hard to make our policy easy to read.",
        "under what conditions we may disclose personal data and to whom.",
        "Other sharing with third parties can include:",
    ],
)
def test_words_on_the_text_and_kind_words_create_nothing(text: str) -> None:
    """What introduces, arranges and points, a creed, and what a text tells of, are editorial in any words."""
    assert judge(change(inserted(text))).level == "editorial"


@pytest.mark.parametrize(
    "text",
    [
        "We understand that you care, and we will delete your position within a day.",
        "You may have rights under the Harbour Act, the Quay Act and the Pier Privacy Act.",
        "You have the right, under the Harbour Act, to the confidentiality of your logbook.",
        "The following crane operators are established abroad, so that your data is transferred there.",
        "whether or not you agree, we share your position with the coast guard;",
    ],
)
def test_what_is_named_beside_them_is_material(text: str) -> None:
    """A promise, a kind of data, the laws that rights come from and a transfer are told."""
    assert judge(change(inserted(text))).level == "material"


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("you can contact us at desk@example.com", True),
        ("you may contact us by writing to the address below", True),
        ("please contact our harbour office with questions", True),
        ("you can contact us at any time to have your data deleted", False),
        ("you can contact us at desk@example.com to have your data deleted", False),
    ],
)
def test_where_the_company_is_reached_points_and_what_for_says_more(
    text: str, points: bool
) -> None:
    """An address at which one may write is a pointer; what may be asked for there is not."""
    assert is_pointer(text) is points
