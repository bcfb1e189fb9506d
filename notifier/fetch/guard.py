"""Which addresses may be connected to.

The decision is made on the address that a socket is about to connect to, so that neither a name
that resolves to it, nor a literal, nor a redirect, nor an answer that changes between two look-ups
(DNS rebinding) gets around it. The networks are those of the IANA special-purpose registries
(RFC 6890 and its updates), written out because ``ipaddress.is_global`` differs between Python
releases and calls several of them global.
"""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable, Iterable, Sequence
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Any

from notifier.errors import ConfigError

Network = IPv4Network | IPv6Network

#: What ``getaddrinfo`` returns and aiohttp hands to a socket factory.
AddressInfo = tuple[int | socket.AddressFamily, int | socket.SocketKind, int, str, tuple[Any, ...]]

WEB_PORTS = frozenset({80, 443})

_FORBIDDEN: tuple[tuple[Network, str], ...] = tuple(
    (ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "an unspecified address"),
        ("10.0.0.0/8", "a private address"),
        ("100.64.0.0/10", "an address shared behind a carrier's NAT"),
        ("127.0.0.0/8", "a loopback address"),
        ("168.63.129.16/32", "a cloud provider's internal address"),
        ("169.254.0.0/16", "a link-local address"),
        ("172.16.0.0/12", "a private address"),
        ("192.0.0.0/24", "an address reserved for protocols"),
        ("192.0.2.0/24", "an address reserved for documentation"),
        ("192.88.99.0/24", "a 6to4 relay address"),
        ("192.168.0.0/16", "a private address"),
        ("198.18.0.0/15", "an address reserved for benchmarks"),
        ("198.51.100.0/24", "an address reserved for documentation"),
        ("203.0.113.0/24", "an address reserved for documentation"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved address"),
        ("::/128", "an unspecified address"),
        ("::1/128", "a loopback address"),
        ("2001::/32", "a Teredo tunnel address"),
        ("2001::/23", "an address reserved for protocols"),
        ("2001:db8::/32", "an address reserved for documentation"),
        ("2002::/16", "a 6to4 tunnel address"),
        ("3fff::/20", "an address reserved for documentation"),
        ("fc00::/7", "a private address"),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", "a site-local address"),
        ("ff00::/8", "a multicast address"),
    )
)

# IPv4 addresses in IPv6 clothes that a kernel or a network gateway undresses again: mapped
# addresses (RFC 4291) and the well-known NAT64 prefix (RFC 6052), which is how a machine with
# IPv6 alone reaches every IPv4 site. They are judged by the IPv4 address inside.
_IPV4_INSIDE = (IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"))

# The only part of IPv6 from which public addresses are given out (RFC 4291, section 2.4).
_IPV6_PUBLIC = IPv6Network("2000::/3")


class ConnectRefused(OSError):
    """An address was not connected to; ``why`` says which and for what reason.

    The error's own text is always the same: where every address of a host fails, the connector
    keeps the type of the first error only if all their texts are equal.
    """

    def __init__(self, why: str) -> None:
        super().__init__(errno.EACCES, "address refused")
        self.why = why


def networks(allow: Iterable[str]) -> tuple[Network, ...]:
    """Return the networks and single addresses that *allow* names.

    Raises :class:`~notifier.errors.ConfigError` for anything else, such as a host name.
    """
    try:
        return tuple(ip_network(each.strip(), strict=False) for each in allow)
    except ValueError as error:
        raise ConfigError(
            f"[fetch] allow takes addresses such as 127.0.0.1 or networks such as 10.0.0.0/8: {error}."
        ) from error


def refusal(address: str, allow: Sequence[Network] = (), *, port: int = 443) -> str | None:
    """Say why *address* must not be connected to, or return None where it may.

    *address*: an IP literal, a zone identifier may follow. *allow*: networks that are permitted
    whatever they are, on every port; all others are reached on ports 80 and 443 alone.
    """
    try:
        literal = ip_address(address.partition("%")[0])
    except ValueError:
        return f"{address!r}, which is not an IP address"
    inside = _ipv4_inside(literal)
    if any(each in network for network in allow for each in (literal, inside)):
        return None
    for network, what in _FORBIDDEN:
        if inside in network:
            return f"{address}, {what}"
    if isinstance(inside, IPv6Address) and inside not in _IPV6_PUBLIC:
        return f"{address}, which is not a public address"
    if port not in WEB_PORTS:
        return f"port {port} of {address}, but only ports 80 and 443 are fetched"
    return None


def guarded_socket(allow: Sequence[Network]) -> Callable[[AddressInfo], socket.socket]:
    """Return a socket factory that raises :class:`ConnectRefused` instead of making a socket."""

    def make(info: AddressInfo) -> socket.socket:
        family, kind, protocol, _, (address, port, *_) = info
        why = refusal(str(address), allow, port=int(port))
        if why is not None:
            raise ConnectRefused(why)
        return socket.socket(family, kind, protocol)

    return make


def _ipv4_inside(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv6Address) and any(address in each for each in _IPV4_INSIDE):
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address
