"""Addresses that no page may lead to, in every dress, and names whose answers change."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections import Counter

#: What must never be connected to: this machine beside the one address that is allowed, private
#: networks, the metadata services of clouds; as literals, in disguise, in other notations.
FORBIDDEN = (
    *("0.0.0.0", "0", "127.0.0.2", "127.1", "127.0.1", "2130706434", "0x7f000002", "0x7f.0.0.2"),
    *(
        "0177.0.0.2",
        "017700000002",
        "127.0.0.2.",
        "127。0。0。2",
        "１２７.0.0.2",
        "%31%32%37.0.0.2",
    ),
    *("10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.64.0.1"),
    *("169.254.169.254", "169.254.170.2", "168.63.129.16", "100.100.100.200", "192.0.0.192"),
    *("192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1"),
    *("255.255.255.255", "[::]", "[::1]", "[::7f00:2]", "[::ffff:127.0.0.2]", "[::ffff:7f00:2]"),
    *("[::ffff:10.0.0.1]", "[64:ff9b::7f00:2]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::a00:1]"),
    *("[2002:7f00:2::]", "[2001:0:7f00:2::]", "[100::1]", "[2001:db8::1]", "[fc00::1]"),
    *("[fd00:ec2::254]", "[fe80::1]", "[fec0::1]", "[ff02::1]", "localhost.localdomain"),
    *("user@127.0.0.2", "127.0.0.1@127.0.0.2", "private.example", "mixed.example"),
)
ALLOWED = "127.0.0.1"
#: Answers to questions for a name, one after the other and then from the start.
_ANSWERS: dict[str, list[list[str]]] = {
    "rebinding.example": [["127.0.0.2"]],
    "private.example": [["10.0.0.1"]],
    "mixed.example": [["10.0.0.1", "192.168.0.1", "169.254.169.254"]],
    "turning.example": [[ALLOWED], ["127.0.0.2"], [], ["10.0.0.1"]],
    "gone.example": [[]],
    "half.example": [["127.0.0.2", ALLOWED]],
}


class Connections:
    """What was connected to, by address."""

    def __init__(self) -> None:
        """Begin to listen; an audit hook stays as long as the process."""
        self.made: Counter[str] = Counter()
        sys.addaudithook(self._note)

    def _note(self, event: str, arguments: tuple[object, ...]) -> None:
        if event != "socket.connect":
            return
        sock, address = arguments
        families = (socket.AF_INET, socket.AF_INET6)
        if isinstance(sock, socket.socket) and sock.family in families:
            assert isinstance(address, tuple)
            self.made[str(address[0])] += 1

    @property
    def forbidden(self) -> int:
        """How many connections went to any other than the allowed address."""
        return sum(count for address, count in self.made.items() if address != ALLOWED)


def answer_names(loop: asyncio.AbstractEventLoop) -> None:
    """Answer for the names above ourselves, each time with the next of their answers."""
    real = loop.getaddrinfo
    asked: Counter[str] = Counter()

    async def getaddrinfo(host: object, port: object, **options: object) -> object:
        name = host.decode() if isinstance(host, bytes) else str(host)
        if name not in _ANSWERS:
            return await real(host, port, **options)  # type: ignore[arg-type]
        answers = _ANSWERS[name][asked[name] % len(_ANSWERS[name])]
        asked[name] += 1
        if not answers:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in answers]

    loop.getaddrinfo = getaddrinfo  # type: ignore[method-assign,assignment]
