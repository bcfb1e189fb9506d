"""One answer's body: collected under a running cap, unpacked, and known to be whole.

The HTTP client's own decompression is not used: it accepts a gzip stream that was cut short. Here
a packed body counts only once its end mark and checksum were seen (RFC 1952, RFC 1950).
"""

from __future__ import annotations

import re
import zlib

from notifier.errors import Incomplete, TooLarge

#: What we say that we can unpack.
ACCEPTED_CODINGS = "gzip, deflate"

_CODINGS = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}

# A gzip file may be many members behind one another; each costs a decompressor of 40 kB, so that
# a flood of empty ones would be work without end for a few bytes each.
_MAX_MEMBERS = 1000

# How a page, a PDF or an Office file ends. A page's closing tag may be followed by a few scripts.
_ENDING = re.compile(rb"</(?:html|body)\s*>|%%EOF|PK\x05\x06", re.IGNORECASE)
_ENDING_WITHIN = 4096


class Body:
    """Collects the body of *host*'s answer, packed as *coding* (the Content-Encoding header).

    Neither the bytes received nor the bytes unpacked may exceed *limit*; no more than that is ever
    held. Raises :class:`~notifier.errors.Incomplete` for a coding that we did not offer.
    """

    def __init__(self, host: str, coding: str, limit: int) -> None:
        self._host = host
        self._limit = limit
        try:
            self._coding = _CODINGS[coding.lower()]
        except KeyError:
            raise Incomplete(
                f"{host} packed the page as {coding[:40]!r}, which we cannot unpack."
            ) from None
        self._received = 0
        self._out = bytearray()
        self._inflater: zlib._Decompress | None = None
        self._head = b""
        self._members = 0

    def feed(self, piece: bytes) -> None:
        """Take the next bytes from the wire.

        Raises :class:`~notifier.errors.TooLarge`, or :class:`~notifier.errors.Incomplete` where
        the bytes are not packed as the server said.
        """
        self._received += len(piece)
        if self._received > self._limit:
            raise self.too_large()
        if not self._coding:
            self._out += piece
            return
        try:
            self._unpack(piece)
        except zlib.error as error:
            raise Incomplete(
                f"{self._host} says that the page is packed as {self._coding}, but it does not unpack."
            ) from error

    def finish(self, *, length_known: bool) -> bytes:
        """Return the unpacked bytes.

        *length_known*: whether the server said how long the body is, or sent it in chunks with an
        end mark. Otherwise the body must prove by itself that nothing is missing. Raises
        :class:`~notifier.errors.Incomplete`.
        """
        packed = bool(self._coding and self._received)
        if packed and not self._unpacked_to_the_end():
            raise Incomplete(f"The packed page from {self._host} ends too early.")
        if not (length_known or packed or self._shows_its_end()):
            raise Incomplete(
                f"{self._host} closed the connection without saying how long the page is, "
                "and the page does not end like a whole one."
            )
        return bytes(self._out)

    def too_large(self) -> TooLarge:
        """Return the error for a body over the limit."""
        return TooLarge(
            f"The page from {self._host} is larger than {self._limit / 1_000_000:g} MB."
        )

    def _unpack(self, piece: bytes) -> None:
        while piece:
            if self._inflater is None or self._inflater.eof:
                piece = self._begin(piece)
            if self._inflater is None or self._inflater.eof:
                return
            # One byte more than there is room for shows that there is more.
            room = self._limit - len(self._out)
            self._out += self._inflater.decompress(piece, room + 1)
            if len(self._out) > self._limit:
                raise self.too_large()
            piece = self._inflater.unused_data

    def _begin(self, piece: bytes) -> bytes:
        """Start unpacking a member; return the bytes still to be unpacked."""
        if self._coding == "gzip":
            if self._members:
                piece = piece.lstrip(b"\0")  # a gzip file may be padded
                if not piece:
                    return b""
            self._inflater = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
        elif self._members:
            raise zlib.error("bytes after the end of the stream")
        else:
            piece = self._head + piece
            if len(piece) < 2:
                self._head = piece
                return b""
            # "deflate" means a zlib stream, but some servers send a bare one (RFC 9110, 8.4.1.2).
            zlib_header = piece[0] & 0x0F == 8 and int.from_bytes(piece[:2], "big") % 31 == 0
            self._inflater = zlib.decompressobj(zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS)
        self._members += 1
        if self._members > _MAX_MEMBERS:
            raise self.too_large()
        return piece

    def _unpacked_to_the_end(self) -> bool:
        return self._inflater is not None and self._inflater.eof

    def _shows_its_end(self) -> bool:
        # Without its zero bytes a UTF-16 page ends in the same letters.
        return _ENDING.search(self._out[-_ENDING_WITHIN:].replace(b"\0", b"")) is not None
