"""Attempts to be taken for many clients, so that no limit applies."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import make_mocked_request
from multidict import CIMultiDict

from notifier.web.limit import client_of


def client(*lines: str, proxies: int) -> str:
    """Return who sent a request with these ``X-Forwarded-For`` lines."""
    headers = CIMultiDict([("X-Forwarded-For", line) for line in lines])
    return client_of(make_mocked_request("POST", "/", headers=headers), proxies)


@pytest.mark.parametrize("forged", ["198.51.100.7", "198.51.100.7, 198.51.100.8", "", "::1"])
def test_attack_forged_forwarded_line_before_the_proxys_own_is_not_believed(forged: str) -> None:
    """Some proxies add a line of their own below the client's instead of lengthening it."""
    assert client(forged, "203.0.113.9", proxies=1) == "203.0.113.9"
    assert client(forged, "203.0.113.9, 192.0.2.4", proxies=2) == "203.0.113.9"


@pytest.mark.parametrize("entry", ["203.0.113.9:{}", "[2001:db8::1]:{}", "[2001:db8::1]"])
def test_attack_port_behind_the_address_makes_no_new_client(entry: str) -> None:
    """Proxies that note the client's port as well do not turn one client into thousands."""
    assert len({client(entry.format(port), proxies=1) for port in (1025, 40_000)}) == 1
