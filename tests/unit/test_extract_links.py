"""Link targets: absolute as published, and folded where they are compared."""

from __future__ import annotations

import pytest

from notifier.extract import read
from notifier.extract.links import absolute, decode_mail
from notifier.model.links import link_key

BASE = "https://shop.example.com/legal/privacy"


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("terms", "https://shop.example.com/legal/terms"),
        ("//cdn.example.com/a.pdf", "https://cdn.example.com/a.pdf"),
        ("mailto:a@example.com", "mailto:a@example.com"),
        (" https://example.com/\n a ", "https://example.com/a"),
        ("#top", ""),
        (f"{BASE}#top", ""),
        ("javascript:void(0)", ""),
        ("http://[broken", "http://[broken"),
    ],
)
def test_targets_are_absolute(href: str, target: str) -> None:
    """Relative targets are resolved; those that lead nowhere else are empty."""
    assert absolute(href, BASE) == target


def test_without_an_address_relative_targets_stay() -> None:
    """A file on disk has no address."""
    assert absolute("/terms", None) == "/terms"


@pytest.mark.parametrize("code", ["", "zz", "a1b2", "38"])
def test_what_is_no_protected_address_stays_as_it_is(code: str) -> None:
    """A broken code gives no address."""
    assert decode_mail(code) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://example.com/a", "https://EXAMPLE.com/a/"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("https://example.com/a?utm_source=x&b=1", "https://example.com/a?b=1&gclid=2"),
        ("https://example.com/a;jsessionid=1", "https://example.com/a"),
        ("https://example.com/f.pdf?X-Amz-Signature=1&X-Amz-Date=2", "https://example.com/f.pdf"),
        (
            "https://example.com/a?sid=1&PHPSESSID=2&jsessionid=3&sessionid=4",
            "https://example.com/a",
        ),
        ("https://example.com/a?fbclid=1&msclkid=2&mc_cid=3&mc_eid=4", "https://example.com/a"),
        (
            "https://cdn.example.com/f?Policy=1&Signature=2&Key-Pair-Id=3",
            "https://cdn.example.com/f",
        ),
        ("https://example.com/f?sv=2024&sr=b&sp=r&sig=a%2Bb", "https://example.com/f"),
        (
            "https://example.com/f?hash=0123456789abcdef01",
            "https://example.com/f?hash=fedcba9876543210",
        ),
        ("https://example.com/a?session=a1b2c3&srsltid=x&gad_source=1", "https://example.com/a"),
        ("https://example.com/%7eus/d%c3%a9tail", "https://example.com/~us/détail"),
        ("/cdn-cgi/l/email-protection#aa", "/cdn-cgi/l/email-protection#bb"),
        ("mailto:Help@example.com", "mailto:help@example.com?subject=x"),
    ],
)
def test_targets_that_lead_to_the_same_place_have_one_key(one: str, other: str) -> None:
    """Protocol, tracking, sessions and signatures are no change."""
    assert link_key(one) == link_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/a", "https://example.com/b"),
        ("https://example.com/a", "https://example.org/a"),
        ("https://example.com/a?id=1", "https://example.com/a?id=2"),
        *(
            (f"https://example.com/a?{name}=terms", f"https://example.com/a?{name}=privacy")
            for name in (
                *("policy", "ref", "token", "hash", "e", "id", "lang", "sig", "nonce", "ver"),
                *("campaign", "cb", "_", "trk", "spm", "href", "helpref", "p", "page", "referrer"),
            )
        ),
        ("https://example.com/a?sr=1&st=2", "https://example.com/a"),
        ("https://example.com/f?Policy=terms", "https://example.com/f?Policy=privacy"),
        (
            "https://example.com/a?id=0123456789abcdef01",
            "https://example.com/a?id=fedcba9876543210",
        ),
        ("https://example.com/a?v=2", "https://example.com/a?v=3"),
        ("https://example.com/a%2fb", "https://example.com/a/b"),
        ("https://example.com/a#x", "https://example.com/a#y"),
        ("mailto:a@example.com", "mailto:b@example.com"),
        ("http://[broken", "http://[broken2"),
    ],
)
def test_targets_that_differ_for_a_reader_have_two_keys(one: str, other: str) -> None:
    """Host, path, other parameters and fragment count."""
    assert link_key(one) != link_key(other)


def test_a_word_within_two_links_to_one_page_stays_whole() -> None:
    """A session code that parts the targets does not part the word."""
    links = [
        f"<a href='https://a.example/u?gclid={n}'>{text}</a>"
        for n, text in ((1, "Third-Part"), (2, "y terms"))
    ]
    page = f"<main><h1>Terms</h1><p>See {''.join(links)} for more.</p></main>"
    assert "See Third-Party terms for more." in read(page).text
