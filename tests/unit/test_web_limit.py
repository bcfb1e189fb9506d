"""How often one client may do something."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from aiohttp.test_utils import make_mocked_request

from notifier.web.limit import RateLimit, client_of

NOW = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_web_limit_counts_each_client_by_itself() -> None:
    """One client's attempts leave another's alone."""
    limit = RateLimit(2, HOUR)
    assert [limit.allows("a", NOW) for _ in range(3)] == [True, True, False]
    assert limit.allows("b", NOW)


def test_web_limit_slides() -> None:
    """An attempt counts for exactly the period, and a refused one not at all."""
    limit = RateLimit(1, HOUR)
    assert limit.allows("a", NOW)
    assert not limit.allows("a", NOW + HOUR / 2)
    assert not limit.allows("a", NOW + HOUR - timedelta(seconds=1))
    assert limit.allows("a", NOW + HOUR)


def test_web_limit_forgets_the_client_unseen_for_longest() -> None:
    """Memory is bounded whatever number of clients comes by."""
    limit = RateLimit(1, HOUR, clients=3)
    for client in ("a", "b", "c", "a", "d"):
        limit.allows(client, NOW)
    assert list(limit._seen) == ["c", "a", "d"]
    assert not limit.allows("a", NOW)
    assert limit.allows("b", NOW)


@pytest.mark.parametrize(
    ("forwarded", "proxies", "client"),
    [
        ("", 0, "192.0.2.1"),
        ("203.0.113.9", 0, "192.0.2.1"),
        ("203.0.113.9", 1, "203.0.113.9"),
        ("198.51.100.7, 203.0.113.9", 1, "203.0.113.9"),
        ("198.51.100.7, 203.0.113.9", 2, "198.51.100.7"),
        ("203.0.113.9", 5, "203.0.113.9"),
        ("", 1, "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::"),
        ("::ffff:203.0.113.9", 1, "203.0.113.9"),
        ("fe80::1%eth0", 1, "fe80::"),
        ("x" * 500, 1, "x" * 64),
    ],
)
def test_web_client_is_who_the_trusted_proxies_say(
    forwarded: str, proxies: int, client: str
) -> None:
    """Only entries that our own proxies wrote are believed; IPv6 counts by its /64."""

    class Transport:
        def get_extra_info(self, name: str) -> object:
            return ("192.0.2.1", 4000) if name == "peername" else None

    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = make_mocked_request("POST", "/", headers=headers, transport=Transport())
    assert client_of(request, proxies) == client
