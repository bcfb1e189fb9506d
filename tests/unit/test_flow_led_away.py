"""Redirects that lead to a home page or a sign-in page are no policy, whatever stands there."""

from __future__ import annotations

import pytest

from notifier.flows.led_away import led_away, other_host

ASKED = "https://www.example.com/legal/privacy"


@pytest.mark.parametrize(
    "came",
    [
        "https://www.example.com/",
        "https://www.example.com",
        "https://www.example.com/en",
        "https://www.example.com/en-US/",
        "https://www.example.com/us/en/",
        "https://www.example.com/index.html",
        "https://www.example.com/de/home",
        "https://example.org/",
    ],
)
def test_a_home_page_is_not_the_policy(came: str) -> None:
    """The root of a site, below a language or not, is where lost pages are sent to."""
    assert "home page" in led_away(ASKED, came)


@pytest.mark.parametrize(
    "came",
    [
        "https://www.example.com/login?next=/legal/privacy",
        "https://www.example.com/users/sign_in",
        "https://login.example.com/realm",
        "https://accounts.example.com/v2/welcome",
        "https://sso.example.com/",
        "https://www.example.com/auth/realms/x",
        "https://www.example.com/captcha?u=1",
    ],
)
def test_a_sign_in_page_is_not_the_policy(came: str) -> None:
    """Paths and hosts that ask who one is are known by their names."""
    assert led_away(ASKED, came)


@pytest.mark.parametrize(
    ("asked", "came"),
    [
        (ASKED, ASKED),
        (ASKED, "https://www.example.com/legal/privacy/"),
        (ASKED, "http://www.example.com/legal/privacy?v=2"),
        (ASKED, "https://www.example.com/en/legal/privacy-policy"),
        (ASKED, "https://legal.example.org/policies/authors"),
        (ASKED, "https://www.example.com/?page_id=12"),
        ("https://privacy.example.com/", "https://www.example.com/en/"),
        ("https://www.example.com/en/", "https://www.example.com/de/"),
        ("https://www.example.com/account/privacy", "https://www.example.com/account/data"),
        ("https://accounts.example.com/terms", "https://accounts.example.com/v3/terms"),
        (ASKED, "file:///srv/policy.html"),
    ],
)
def test_a_policy_that_moved_is_still_one(asked: str, came: str) -> None:
    """Another path, host, scheme or language is for the reader of the page to judge."""
    assert led_away(asked, came) == ""


@pytest.mark.parametrize(
    ("came", "before", "other"),
    [
        ("https://policies.other.example/privacy", ASKED, True),
        ("https://policies.other.example/privacy", "https://policies.other.example/p", False),
        ("https://example.com/privacy", ASKED, False),
        ("https://legal.example.com/privacy", ASKED, False),
        ("https://a.legal.example.com/privacy", ASKED, False),
        ("https://com/", ASKED, True),
        ("https://www.example.org/legal/privacy", ASKED, True),
        ("https://127.0.0.2/privacy", "https://127.0.0.1/privacy", True),
    ],
)
def test_hosts_of_one_domain_are_one_site(came: str, before: str, other: bool) -> None:
    """A site may serve its policy from where it likes; what a person followed to once is known."""
    assert other_host(ASKED, came, [before]) is other


def test_a_registry_is_no_site() -> None:
    """Two shops below one registry have nothing to do with one another."""
    asked = "https://one.co.uk/privacy"
    assert other_host(asked, "https://two.co.uk/privacy", [asked])
    assert not other_host("https://shop.one.co.uk/p", "https://legal.one.co.uk/p", [asked])
