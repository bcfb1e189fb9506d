"""The decision about an address, vector by vector."""

from __future__ import annotations

import socket

import pytest

from notifier.errors import ConfigError
from notifier.fetch.guard import ConnectRefused, guarded_socket, networks, refusal

FORBIDDEN = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.100.100.200",
    "100.127.255.255",
    "127.0.0.1",
    "127.1.2.3",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "192.168.255.255",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:7f00:1",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::10.0.0.1",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::a00:1",
    "64:ff9b:1::8.8.8.8",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::",
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2002:808:808::1",
    "3fff::1",
    "4000::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fe80::1%1",
    "febf::1",
    "fec0::1",
    "fec0:0:0:ffff::1",
    "ff02::1",
    "ff0e::1",
]
PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "11.0.0.1",
    "100.63.255.255",
    "100.128.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.255.255",
    "223.255.255.255",
    "2600::1",
    "2606:4700:4700::1111",
    "2a00:1450:4001:81b::200e",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
]
NOT_LITERALS = ["", "localhost", "127.1", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "1.2.3.4.5"]


@pytest.mark.parametrize("address", FORBIDDEN)
def test_an_address_that_is_not_public_is_refused(address: str) -> None:
    """Private, local, tunnelled and reserved addresses are refused, whatever they are dressed as."""
    why = refusal(address)
    assert why is not None
    assert why.startswith(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_accepted(address: str) -> None:
    """Public addresses are accepted, right up to the borders of the forbidden networks."""
    assert refusal(address) is None


@pytest.mark.parametrize("address", NOT_LITERALS)
def test_what_is_not_an_address_is_refused(address: str) -> None:
    """A spelling that only some resolvers take for an address is not judged but refused."""
    assert refusal(address) is not None


@pytest.mark.parametrize("port", [1, 22, 25, 6379, 8080, 8443, 65535])
def test_other_ports_of_public_addresses_are_refused(port: int) -> None:
    """A public address is fetched from on the ports of the web alone."""
    assert f"port {port}" in (refusal("8.8.8.8", port=port) or "")


@pytest.mark.parametrize("port", [80, 443])
def test_the_ports_of_the_web_are_accepted(port: int) -> None:
    """Ports 80 and 443 are accepted."""
    assert refusal("8.8.8.8", port=port) is None


@pytest.mark.parametrize(
    ("allowed", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.0.0.1", "::ffff:127.0.0.1"),
        ("10.0.0.0/8", "10.20.30.40"),
        ("10.0.0.1/8", "10.20.30.40"),
        ("10.0.0.0/8", "64:ff9b::10.0.0.1"),
        ("::1", "::1"),
        ("fd00::/8", "fd12::1"),
        (" 192.168.1.5 ", "192.168.1.5"),
    ],
)
def test_an_allowed_address_is_accepted_on_every_port(allowed: str, address: str) -> None:
    """What the operator allows is accepted, also where it is written as another kind of address."""
    assert refusal(address, networks([allowed]), port=8080) is None


def test_allowing_one_address_allows_no_other() -> None:
    """An exception for one machine does not open its neighbours."""
    assert refusal("127.0.0.2", networks(["127.0.0.1", "10.0.0.0/24"])) is not None
    assert refusal("10.0.1.0", networks(["127.0.0.1", "10.0.0.0/24"])) is not None


@pytest.mark.parametrize("wrong", ["localhost", "10.0.0.0/33", "intranet.example.com", ""])
def test_a_wrong_exception_is_a_configuration_error(wrong: str) -> None:
    """An exception that is not an address is told to the operator at once."""
    with pytest.raises(ConfigError, match="allow"):
        networks([wrong])


@pytest.mark.parametrize(
    ("family", "target"),
    [
        (socket.AF_INET, ("127.0.0.1", 80)),
        (socket.AF_INET6, ("::1", 80, 0, 0)),
        (socket.AF_INET6, ("fe80::1%1", 443, 0, 1)),
    ],
)
def test_no_socket_is_made_for_a_forbidden_address(
    family: socket.AddressFamily, target: tuple[object, ...]
) -> None:
    """The socket factory raises before there is a socket, and says the same for all addresses."""
    with pytest.raises(ConnectRefused) as caught:
        guarded_socket(())((family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", target))
    assert str(caught.value) == str(ConnectRefused("another"))
    assert caught.value.why.startswith(str(target[0]))


def test_a_socket_is_made_for_an_allowed_address() -> None:
    """The socket factory makes a socket of the family asked for."""
    make = guarded_socket(networks(["127.0.0.1"]))
    with make(
        (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", ("127.0.0.1", 1))
    ) as made:
        assert made.family == socket.AF_INET
