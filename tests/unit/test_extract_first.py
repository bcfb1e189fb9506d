"""A page that is seen for the first time: a doubt is worth a question, once."""

from __future__ import annotations

import pytest

from notifier.extract import assess, read
from notifier.extract.first import asks_for_password
from tests.quality.gate_pages.made import genuine

TITLE = "# Privacy policy\n\n"
RULES = (
    "We collect your name, your address and the orders that you place with us. We share them with "
    "those who deliver the goods, and keep them for ten years, as the tax law demands of us.\n\n"
    "You may ask for a copy of your data, and have it corrected or erased at any time.\n\n"
)
WORDS = RULES * 2


def doubt(text: str, media_type: str = "text/markdown") -> str:
    """Return why a person is asked about *text* where it is the first, "" if nobody is."""
    found = assess(read(text, media_type))
    assert found.plausible or found.doubt, found
    return found.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            f"{TITLE}{WORDS}We send you news of our shop only where you have agreed to that or wher",
            "truncated",
        ),
        (
            f"{TITLE}{WORDS}We give your data to nobody but to our tax adviser, our bank and our,",
            "truncated",
        ),
        (f"{TITLE}Version: May 2026\n\n### Introduction\n\n{RULES}", "truncated"),
        (
            f"# Datenschutz\n\n## 1. Einleitung\n\nDer Anbieter verarbeitet Daten. {RULES}",
            "truncated",
        ),
        (
            "# Welcome back\n\nContinue with your telephone\n\nBy continuing you agree to our terms.",
            "not_a_policy",
        ),
        (
            "# 451 Legal reasons\n\nThis service is not offered by us where you are, for the law of that country asks more of us than we can provide. You may call us about your rights and your data.",
            "error_page",
        ),
        ("# Shoes\n\n" + "[Sturdy boots for users of mountains](/boots)\n\n" * 30, "not_a_policy"),
        (
            f"{TITLE}Lorem ipsum dolor sit amet, consectetur adipiscing elit. "
            + "Sed diam ut enim ad minim, quis nostrud velit esse cillum dolore, et pariatur. " * 4
            + "",
            "not_a_policy",
        ),
        (
            "# Boots\n\n"
            + "These are the sturdiest boots of the season, and they keep your feet dry. " * 12
            + "Delivery is subject to our prices. " * 4,
            "not_a_policy",
        ),
    ],
    ids=[
        "broken off",
        "after a comma",
        "introduction",
        "Einleitung",
        "nameless",
        "server",
        "links",
        "filler",
        "shop",
    ],
)
def test_a_page_that_may_not_be_the_policy_is_asked_about(text: str, reason: str) -> None:
    """It is held as a doubt, and only where there is no version before it."""
    assert doubt(text) == reason
    assert assess(read(text, "text/markdown"), read(text, "text/markdown")).plausible


@pytest.mark.parametrize(
    "end",
    [
        "",
        "Write to our privacy desk, which reads its letters every day, at privacy@shop.example",
        "Our privacy desk has its own form for all that, which is to be found at shop.example/form",
        "The privacy desk of our shop is to be found in the second house of the Old Market in Seaton",
        "You may read the whole of it, with all annexes, [on the page that has them](/annexes)",
        "The policy in this form has been in effect, without a word changed, since 1 May 2026",
        "- your name\n- your orders",
    ],
    ids=["sentence", "mail", "address", "place", "link", "date", "list"],
)
def test_a_policy_may_end_in_more_ways_than_with_a_full_stop(end: str) -> None:
    """Addresses, places, links, dates and lists end many policies."""
    assert doubt(f"{TITLE}{WORDS}{end}") == ""


@pytest.mark.parametrize(
    "text",
    [
        "# Cookies\n\nOur site sets no cookie of its own.\n\nReally none.",
        "# Impressum\n\nLinden Optik GmbH\n\nMarkt 4, 12345 Seestadt\n\nRegistergericht Seestadt, HRB 4711\n\nInhaltlich verantwortlich: Lina Linden",
        f"{TITLE}## Introduction\n\n{RULES}\n\n## Your rights\n\n{RULES}",
        "# Legal\n\n[Privacy policy](/privacy)\n\n[Terms of service](/terms)\n\n[Cookie notice](/cookies)\n\n[How we use artificial intelligence](/ai)",
        "# 利用規約\n\n会員の登録と退会について\n\n料金の支払いについて",
    ],
    ids=["short", "imprint", "with more", "hub", "another script"],
)
def test_a_short_page_under_a_policy_s_name_is_not_doubted(text: str) -> None:
    """Short policies are policies, and what we cannot read we do not doubt."""
    assert doubt(text) == ""


FORM = "<form><input name='a'><INPUT class='x' Type = 'password'></form>"


@pytest.mark.parametrize(
    ("page", "asks"),
    [
        (f"<title>Tervetuloa</title><p>Kirjaudu palveluun. Jatka tästä eteenpäin.</p>{FORM}", True),
        ("<title>Tervetuloa</title><p>Kirjaudu palveluun. Jatka tästä eteenpäin.</p>", False),
        (f"<title>Privacy policy</title><p>We collect nothing about you.</p>{FORM}", False),
        (f"<title>Us</title><p>{WORDS * 2}</p>{FORM}", False),
    ],
    ids=["form", "no form", "a policy's name", "long"],
)
def test_a_field_for_a_password_beside_a_few_words_is_doubted(page: str, asks: bool) -> None:
    """Whatever language the words are in; a form beside a policy is none of our business."""
    raw = page.encode()
    assert (asks_for_password(raw, read(raw)) is not None) == asks


def test_the_gate_s_genuine_pages_are_let_through_without_a_version_before() -> None:
    """As many of our own odd pages as before doubts were raised: 48 of 50, 41 of 42."""
    right = {False: 0, True: 0}
    for page in genuine():
        right[page.kept_back] += assess(read(page.text, page.media_type)).plausible
    assert right == {False: 48, True: 41}
