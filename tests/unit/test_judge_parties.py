"""Who is named in a policy: the company itself, those who receive data, and those who are none of both."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.model.change import Edit
from tests.handmade import change, deleted, inserted, replaced

_TOLD = {"recipient_named", "recipients_changed", "provider_introduced"}


def _rules(old: str, new: str, section: str = "Sharing") -> set[str]:
    return {reason.rule for reason in judge(change(replaced(old, new, section=section))).reasons}


@pytest.mark.parametrize(
    ("section", "old", "new"),
    [
        (
            "Cookies",
            "We share what you do when you use the Service with analysts.",
            "We share what you do when you use the Harbour Service with analysts.",
        ),
        (
            "Cookies",
            "Notice is provided by a posting on our website.",
            "Notice is provided by a posting on the Harbour website.",
        ),
        (
            "How does Harbour use cookies?",
            "We use your pictures to provide the feed.",
            "We use your pictures to provide you with Harbour Feed.",
        ),
        (
            "Cookies",
            "You can disable this via Settings > Privacy > Ads in your browser.",
            "You can disable this via Settings > Privacy & Lantern > Ads in your browser.",
        ),
        (
            "Cookies",
            "Use the button on your screen to share pictures.",
            'Use the button "Lantern Send" to share pictures.',
        ),
        (
            "Cookies",
            "We tell you which data advertisers share with us.",
            "Learn more about the Lantern Tag, and which data advertisers share with us.",
        ),
        (
            "Cookies",
            "When you use the app for Android or iPhone, we store its number.",
            "When you use the app for Android, Chromebook or iPhone, we store its number.",
        ),
    ],
)
def test_what_is_the_companys_own_is_no_recipient(section: str, old: str, new: str) -> None:
    """A name before the company's own service, its own name in a title, a button, a device and what a link leads to are no recipients."""
    assert not _rules(old, new, section) & _TOLD


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Some data may be collected by third-party providers on our behalf.",
            "Some data may be collected by vendors on our behalf.",
        ),
        (
            "We use third-party companies as service providers to store data.",
            "We use other companies as service providers to store data.",
        ),
        (
            "Our site may contain links to other websites that you can visit.",
            "Our site may contain links to third-party websites that you can visit.",
        ),
        (
            "We may disclose your data as needed to run the shop.",
            "We may disclose your data to the categories of third parties listed below as needed to run the shop.",
        ),
        (
            "Every user or partner is expected to be polite.",
            "All users and partners are expected to be polite.",
        ),
    ],
)
def test_another_word_for_the_same_recipients_is_no_news(old: str, new: str) -> None:
    """Providers and vendors are one kind, and a third-party website receives nothing by being called so."""
    assert "recipients_changed" not in _rules(old, new)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (
            "We share your orders with vendors.",
            "We share your orders with vendors and the Lantern Group.",
            "recipient_named",
        ),
        (
            "We share your orders with vendors.",
            "We share your orders with vendors and third parties.",
            "recipients_changed",
        ),
        (
            "We share your orders with our affiliates.",
            "We share your orders with our affiliates and third-party providers.",
            "recipients_changed",
        ),
        (
            "We share your orders with our affiliates.",
            "We share your orders with our affiliates and with third-party websites.",
            "recipients_changed",
        ),
    ],
)
def test_whoever_joins_is_told(old: str, new: str, rule: str) -> None:
    """A company, a kind of recipients, and a third party's website that data is shared with are told."""
    assert rule in _rules(old, new)


@pytest.mark.parametrize(
    ("section", "old", "new"),
    [
        (
            "Who we are",
            "This policy says how we collect and use your data.",
            'This policy says how Harbour Books Ltd. ("Harbour", "we" or "us") collects and uses your data.',
        ),
        (
            "Who we are",
            "The controller of your data is Harbour.",
            "The controller of your data is Harbour Ltd.",
        ),
        (
            "Contact",
            "Lantern Pty Ltd c/o Harbour, Inc.",
            "Lantern Pty Ltd c/o Harbour Freight, Inc.",
        ),
    ],
)
def test_the_same_company_by_its_full_name_is_no_other(section: str, old: str, new: str) -> None:
    """Who "we" are, a legal form that joins a name, and who takes letters in, make nobody another party."""
    assert "party_changed" not in _rules(old, new, section)


def test_a_company_of_the_same_group_is_another() -> None:
    """A company whose name another one's begins with is told where both have their legal form."""
    old = "Your data is processed by Lantern Ireland Ltd."
    new = "Your data is processed by Lantern Ireland Ltd. and Lantern LLC."
    assert "party_changed" in _rules(old, new)


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Sharing your data", "WHAT DATA DO WE COLLECT?"),
        ("Sharing your data", "Open"),
        ("Sharing your data", "GENERAL PRIVACY POLICY"),
        ("Cookies", "Google Chrome, Mozilla Firefox, Opera"),
        ("Cookies we use", ".harbour.example | LoginSession | First Party | 365 days"),
        ("Our vendors", "Other Contact (If Any)"),
    ],
)
def test_titles_buttons_browsers_and_own_cookies_are_no_recipients(section: str, text: str) -> None:
    """What stands in a list of recipients and names nobody who receives data is no entry of it."""
    rules = {reason.rule for reason in judge(change(inserted(text, section=section))).reasons}
    assert not rules & {"recipient_listed", "company_listed", "recipient_registered"}


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Why does Harbour tell me this?", "You get this notice for services provided by Harbour."),
        (
            "Welcome",
            'Welcome to the marinas operated by Harbour (referred to as "Harbour", "us" or "we").',
        ),
    ],
)
def test_the_company_itself_is_no_provider(section: str, text: str) -> None:
    """Whom the title or the text itself shows to be the company is introduced as no provider."""
    rules = {reason.rule for reason in judge(change(inserted(text, section=section))).reasons}
    assert "provider_introduced" not in rules


def test_a_sentence_on_who_controls_data_is_told_by_whatever_name() -> None:
    """Who the controller is, or that "we" are, is told; what a controller is in general is not."""
    found = judge(change(inserted("This means that we are the controller of your personal data.")))
    assert (found.level, found.reasons[0].rule) == ("material", "controller_stated")
    general = "A controller is the person that determines why data is processed."
    rules = {reason.rule for reason in judge(change(inserted(general))).reasons}
    assert "controller_stated" not in rules


def test_a_provider_named_in_an_entry_without_a_verb_is_told() -> None:
    """An entry that says "providers (e.g. Lantern)" names a provider that no other sentence names."""
    text = "Security providers that help us keep the site up (e.g., Lantern, Inc.)."
    rules = {reason.rule for reason in judge(change(inserted(text, section="Sharing"))).reasons}
    assert "provider_introduced" in rules


_SHARED = (
    "We share your address with Harbour Inc. for its catalogue.",
    "We share your address with Harbour Inc. for its catalogue; or, we may share it with Quillbird Inc., for the purposes of its offers.",
)


@pytest.mark.parametrize(
    "edit",
    [
        inserted("Quillbird Ltd (Malta)", section="Recipients of personal data"),
        deleted("Quillbird Ltd (Malta)", section="Recipients of personal data"),
        inserted("Quillbird Ltd (Malta)", section="To handle your parcels"),
        replaced(
            "These terms are an agreement between you and Harbour LLC, which runs the site.",
            "These terms are an agreement between you and Quillbird Inc., which runs the site.",
        ),
        replaced(
            *_SHARED,
            section="Sharing",
        ),
    ],
)
def test_a_company_that_one_edit_names_is_told_once(edit: Edit) -> None:
    """Of one statement, a company that several rules know is told by one of them."""
    reasons = judge(change(edit)).reasons
    assert sum("Quillbird" in f"{reason.old} {reason.new}" for reason in reasons) == 1


def test_a_company_that_joins_those_who_receive_data_is_told_on_the_side_it_is() -> None:
    """What is told of a company's name takes the side of what is not told again."""
    verdict = judge(change(replaced(*_SHARED, section="Sharing")))
    named = [reason for reason in verdict.reasons if "Quillbird" in reason.new]
    assert [reason.direction for reason in named] == ["less"]


def test_the_seat_beside_a_company_that_comes_is_no_place_that_is_named() -> None:
    """A country behind the name of a company that came tells where it sits, and is told with it."""
    old = "Our hosts are, in your country, Harbour Ltd and others."
    new = "Our hosts are, in your country, Harbour Ltd, Quillbird Inc. (USA) and others."
    assert "audience_changed" not in _rules(old, new)
    assert "audience_changed" in _rules(
        "Our hosts are, in your country, Harbour Ltd (Malta) and others.",
        "Our hosts are, in your country, Harbour Ltd (USA) and others.",
    )


@pytest.mark.parametrize(
    ("new", "named"),
    [
        ("We share your orders with Quillbird-owned carriers.", "Quillbird"),
        ("We share your orders with Quillbird When You Consent to it.", "Quillbird"),
        ("We show your orders with Quillbird Maps and the tools of Quillbird.", "Quillbird Maps"),
        ("We share your orders with QUILLBIRD, which Quillbird Inc. operates.", "Quillbird Inc."),
    ],
)
def test_a_company_is_named_without_what_is_joined_to_it(new: str, named: str) -> None:
    """No adjective of a name, no sentence behind it and no shorter form of it stands in the list of who is named."""
    old = "We share your orders with carriers."
    sentences = [reason.sentence for reason in judge(change(replaced(old, new))).reasons]
    assert any(
        f" names {named}: " in each or f" names {named} here: " in each for each in sentences
    )


@pytest.mark.parametrize(
    "new",
    [
        "We share your orders and Technical Data with carriers.",
        "We share your orders, and send Marketing Emails, with carriers.",
        "Online Advertising Partners We share your orders with carriers.",
    ],
)
def test_kinds_of_data_and_of_partners_in_capitals_are_no_companies(new: str) -> None:
    """What a text writes with capitals and is made of common words names nobody."""
    old = "We share your orders with carriers."
    assert "recipient_named" not in _rules(old, new)
