"""Sentences that tell how things are and bind nobody, and those beside them that do."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.background import is_background
from tests.handmade import change, inserted


@pytest.mark.parametrize(
    "text",
    [
        "This Harbour Notice explains how the marina may collect and share your personal data.",
        "If you rent a berth, our Berth Statement contains information on how we will use your data.",
        "Your boat is dear to us, so we have written a policy that covers how we keep your data.",
        "In this section, we describe how your personal data is used for repairs.",
        "By reading this notice you will learn what data we collect and how we use it.",
        "These House Rules are divided into sections so that you can easily share them.",
        "These House Rules govern your use of our jetties.",
        "Berth holders should read our Winter Storage Notice.",
        "You may wonder why we collect information about your boat.",
        "We refer to all of this as personal data.",
        "We are providing this supplemental notice to guests in Europe.",
        "The table below summarises the categories of data that we have shared in the last 12 months.",
        "We want to be open about the information we collect and with whom we share it.",
    ],
)
def test_what_a_text_is_about_is_background(text: str) -> None:
    """A text that says what it explains does nothing of what it explains."""
    assert is_background(text)
    assert judge(change(inserted(text))).level == "editorial"


@pytest.mark.parametrize(
    "text",
    [
        "The categories of data that we collect and share are listed above in this Notice.",
        "We use your personal data for various purposes, as described in the Repairs section above.",
        "The CCPA requires us to disclose what we have collected in the past 12 months.",
        "Session cookies are stored within your browser until you close it.",
        "HTML5 local storage allows data from websites to be stored within your browser.",
        "If you follow a link to another website, the privacy policy of that website will apply.",
        "We strongly encourage you to lock your boat and to keep its keys.",
        "There are certain cases in which we collect more information, as described below.",
        "Our privacy practices may vary among the harbours in which we operate.",
        "We collect personal information about you in several ways.",
        "Mooring Lane operates a marketplace where sailors may use the Site to rent berths.",
        "Our mission is to bring people to the water.",
        "The marina respects the privacy of its guests and is committed to protecting it.",
    ],
)
def test_what_stands_elsewhere_or_holds_everywhere_is_background(text: str) -> None:
    """What is said above, what a law asks of all, how cookies work, advice and a creed are no news."""
    assert is_background(text)
    assert judge(change(inserted(text))).level == "editorial"


@pytest.mark.parametrize(
    "text",
    [
        "This Notice explains how we use your data, and you agree to be bound by it.",
        "These House Rules govern your use of our jetties, and you must follow them.",
        "We use your personal data for advertising, as described in the section above.",
        "There may be cases where the law requires us to disclose your data to the police.",
        "Tracking cookies are used on our site to sell your habits to chandlers.",
        "If you follow a link to another website, we share your address with its owner.",
        "We are committed to protecting your privacy and never sell your data.",
        "We collect personal information from various sources, including data brokers.",
        "Mooring Lane operates a marketplace and shares your data with its sellers.",
        "We will provide a notification on our platform.",
        "The CCPA requires us to delete your data within 45 days.",
    ],
)
def test_what_binds_or_does_beside_it_is_material(text: str) -> None:
    """Agreement, a purpose, what a company itself does and a figure are told in whatever sentence."""
    assert not is_background(text)
    assert judge(change(inserted(text))).level == "material"


def test_a_section_that_only_introduces_is_editorial() -> None:
    """A whole section of a text about itself is no section of consequence."""
    text = (
        "Why you should read this. This Notice explains how we may use your data at the marina. "
        "It also explains what rights you have. We wrote this Notice to help you understand them."
    )
    assert judge(change(inserted(text, section="Why you should read this"))).level == "editorial"
