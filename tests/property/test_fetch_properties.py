"""What holds for every address, every URL and every body."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from notifier.errors import AddressRefused, Incomplete, TooLarge
from notifier.fetch.address import web_address
from notifier.fetch.body import Body
from notifier.fetch.guard import networks, refusal

IPV4 = st.integers(0, 2**32 - 1).map(IPv4Address)
IPV6 = st.integers(0, 2**128 - 1).map(IPv6Address)
PUBLIC_IPV6 = st.integers(0, 2**125 - 1).map(lambda number: IPv6Address(2**125 + number))
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "gzip": gzip.compress,
    "deflate": zlib.compress,
}


def dressed(prefix: str) -> st.SearchStrategy[tuple[IPv4Address, IPv6Address]]:
    """Return IPv4 addresses beside the same behind an IPv6 *prefix*."""
    first = int(IPv6Address(prefix))
    return IPV4.map(lambda address: (address, IPv6Address(first + int(address))))


@given(IPV4 | PUBLIC_IPV6)
def test_only_global_addresses_are_accepted(address: IPv4Address | IPv6Address) -> None:
    """Whatever we accept, Python's own table calls global and not multicast."""
    if refusal(str(address)) is None:
        assert address.is_global
        assert not address.is_multicast


@given(dressed("::ffff:0:0") | dressed("64:ff9b::"))
def test_a_disguise_changes_nothing(pair: tuple[IPv4Address, IPv6Address]) -> None:
    """An IPv4 address that IPv6 only wraps is judged as that IPv4 address."""
    plain, wrapped = pair
    assert (refusal(str(plain)) is None) == (refusal(str(wrapped)) is None)


@given(IPV6.filter(lambda address: address not in IPv6Network("2000::/3")))
def test_outside_the_public_part_of_ipv6_nothing_is_accepted(address: IPv6Address) -> None:
    """Of IPv6 only 2000::/3 is given out; beyond it only wrapped IPv4 addresses may pass."""
    if address.ipv4_mapped is None and address not in IPv6Network("64:ff9b::/96"):
        assert refusal(str(address)) is not None


@given(IPV4 | IPV6, st.integers(1, 65535))
def test_whatever_is_allowed_is_accepted(address: IPv4Address | IPv6Address, port: int) -> None:
    """The operator's word is the last one, on every port."""
    assert refusal(str(address), networks([str(address)]), port=port) is None


@given(st.text(max_size=60) | st.from_regex(r"https?://[^\s]{0,40}", fullmatch=True))
def test_a_url_is_read_in_one_way_or_refused(text: str) -> None:
    """Every text is refused, or is a URL that reads the same when it is written out again."""
    try:
        url = web_address(text)
    except AddressRefused:
        return
    again = URL(str(url))
    assert (again.scheme, again.host, again.port) == (url.scheme, url.host, url.port)
    assert url.user is None
    assert url.host
    assert "\\" not in str(url)


@given(
    st.text(max_size=60) | st.from_regex(r"(?:https?:)?/{0,3}[^\s]{0,40}", fullmatch=True),
)
def test_a_redirect_leads_to_the_web_or_nowhere(text: str) -> None:
    """Whatever a server sends as a location is refused, or is a plain http or https URL."""
    try:
        url = web_address(text, base=URL("https://policies.example.com/a/b?c"))
    except AddressRefused:
        return
    assert url.scheme in {"http", "https"}
    assert url.host
    assert url.user is None


@given(st.binary(max_size=3000), st.sampled_from(sorted(PACKERS)), st.integers(1, 200))
def test_a_body_does_not_depend_on_its_pieces(body: bytes, coding: str, size: int) -> None:
    """However the network cuts a packed body, it comes out as it was."""
    packed = PACKERS[coding](body)
    collected = Body("policies.example.com", coding, 10_000)
    for start in range(0, len(packed), size):
        collected.feed(packed[start : start + size])
    assert collected.finish(length_known=True) == body


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate"]), st.data())
def test_a_packed_body_without_its_end_is_incomplete(
    body: bytes, coding: str, data: st.DataObject
) -> None:
    """Wherever a packed body is cut, the cut is seen."""
    packed = PACKERS[coding](body)
    collected = Body("policies.example.com", coding, 10_000)
    collected.feed(packed[: data.draw(st.integers(1, len(packed) - 1))])
    with pytest.raises(Incomplete):
        collected.finish(length_known=True)


@given(st.binary(max_size=400), st.sampled_from(["", "gzip", "deflate"]), st.integers(1, 100))
def test_any_bytes_end_whole_or_as_a_named_error(raw: bytes, coding: str, limit: int) -> None:
    """No bytes at all make a body raise anything else, or grow past its limit."""
    collected = Body("policies.example.com", coding, limit)
    try:
        collected.feed(raw)
        assert len(collected.finish(length_known=False)) <= limit
    except (Incomplete, TooLarge):
        pass
