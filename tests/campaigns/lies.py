"""The lies of :mod:`lying`: what a server can answer instead of the policy, or as it in disguise."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from tests.acceptance.test_bad_pages import LOGIN, POLICY
from tests.campaigns.addresses import FORBIDDEN
from tests.lying_server import LyingServer, Misbehaviour, answer, chunked
from tests.pdf_maker import PdfPage, column, make_pdf

CUT_EVERY = 1024
#: A policy long enough to be cut in many places; every cut must be seen.
LONG = POLICY.replace(
    b"</main>",
    b"".join(
        b"<h2>Clause %d</h2><p>We use your personal data of kind %d to fulfil order %d and keep it "
        b"for %d days, unless the law asks us to keep it longer. It is on file as %b.</p>"
        % (n, n, n, n, hashlib.sha256(bytes([n])).hexdigest().encode())  # hard to pack
        for n in range(40)
    )
    + b"</main>",
)
GZIP = "Content-Encoding: gzip"
DEFLATE = "Content-Encoding: deflate"
HTML, PDF = "text/html; charset=utf-8", "application/pdf"
CHUNKED = "Transfer-Encoding: chunked"
BAD, GOOD = ("failed", "held"), ("unchanged",)


@dataclass(frozen=True)
class Lie:
    """``wants``: outcomes that are right. ``do``: what the server does; ``url``: another address."""

    name: str
    wants: tuple[str, ...]
    do: Misbehaviour | None = None
    url: str = ""


def says(raw: bytes) -> Misbehaviour:
    """Answer with *raw*."""

    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(raw)
        await writer.drain()

    return send


def drips(raw: bytes, *, every: float, size: int = 1) -> Misbehaviour:
    """Answer with *raw*, a little at a time."""

    async def send(writer: asyncio.StreamWriter) -> None:
        for start in range(0, len(raw), size):
            writer.write(raw[start : start + size])
            await writer.drain()
            await asyncio.sleep(every)

    return send


def floods(head: bytes, piece: bytes, megabytes: int) -> Misbehaviour:
    """Send *piece* over and over, up to a bound."""

    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        for _ in range(megabytes * 1_000_000 // len(piece)):
            writer.write(piece)
            await writer.drain()

    return send


def long_pdf() -> bytes:
    """Return a PDF of a policy, long enough to be cut in many places."""
    pages = []
    for number in range(8):
        page = PdfPage()
        lines = "\n".join(
            f"We use your personal data of kind {n} to fulfil order {n} and keep it {n} days."
            for n in range(number * 40, number * 40 + 40)
        )
        column(page, lines)
        pages.append(page)
    return make_pdf(*pages)


def cuts() -> Iterator[Lie]:
    """Yield every way of ending an answer too early, at every kilobyte."""
    packed = gzip.compress(LONG, 1)
    deflated = zlib.compress(LONG, 1)
    pdf = long_pdf()
    framed = {
        "a stated length": (answer(LONG), BAD),
        "chunks": (answer(chunked(LONG, 256), CHUNKED, length=None), BAD),
        "the connection's end": (answer(LONG, "Connection: close", length=None), BAD),
        "gzip, stated length of the cut": (b"", BAD),
        "gzip to the connection's end": (answer(packed, GZIP, length=None), BAD),
        "deflate to the connection's end": (
            answer(deflated, DEFLATE, length=None),
            BAD,
        ),
        "gzip in chunks": (answer(chunked(packed, 256), GZIP, CHUNKED, length=None), BAD),
        "gzip, stated length of the whole": (answer(packed, GZIP), BAD),
        "deflate, stated length of the cut": (b"", BAD),
        "deflate in chunks": (answer(chunked(deflated, 256), DEFLATE, CHUNKED, length=None), BAD),
        "PDF to the connection's end": (answer(pdf, media_type=PDF, length=None), BAD),
        "PDF, stated length of the cut": (b"", BAD),
    }
    for how, (raw, wants) in framed.items():
        if raw:
            begin = raw.index(b"\r\n\r\n") + 4
            for at in range(begin, len(raw) - 1, CUT_EVERY):
                yield Lie(f"cut: {how}, byte {at - begin}", wants, says(raw[:at]))
            continue
        body, lines, media_type = {
            "gzip": (packed, [GZIP], HTML),
            "deflate": (deflated, [DEFLATE], HTML),
            "PDF": (pdf, [], PDF),
        }[how.partition(",")[0]]
        for at in range(0, len(body) - 1, CUT_EVERY):
            yield Lie(
                f"cut: {how}, byte {at}",
                wants,
                says(answer(body[:at], *lines, media_type=media_type)),
            )
    for at in range(0, len(LONG), CUT_EVERY):
        # The server itself lost the rest and says that this is all: only the text can show it.
        yield Lie(
            f"cut at the source, byte {at}", (*BAD, *GOOD, "candidate"), says(answer(LONG[:at]))
        )


def encodings() -> Iterator[Lie]:
    """Yield the same policy in other clothes, rightly and wrongly labelled."""
    text = LONG.decode()
    for charset, bom in (("utf-16", b""), ("cp1252", b""), ("utf-8", b"\xef\xbb\xbf")):
        body = bom + text.replace("charset='utf-8'", f"charset='{charset}'").encode(charset)
        yield Lie(
            f"{charset}, labelled",
            GOOD,
            says(answer(body, media_type=f"text/html; charset={charset}")),
        )
        yield Lie(f"{charset}, not labelled", GOOD, says(answer(body, media_type="text/html")))
    yield Lie(
        "utf-8 labelled latin-1",
        GOOD,
        says(answer(LONG, media_type="text/html; charset=iso-8859-1")),
    )
    yield Lie(
        "utf-8 labelled nonsense", GOOD, says(answer(LONG, media_type="text/html; charset=klingon"))
    )
    yield Lie(
        "gzip twice over, labelled once",
        BAD,
        says(answer(gzip.compress(gzip.compress(LONG)), GZIP)),
    )
    yield Lie("labelled gzip, not packed", BAD, says(answer(LONG, GZIP)))
    yield Lie("packed, not labelled", BAD, says(answer(gzip.compress(LONG))))
    yield Lie(
        "brotli that nobody asked for", BAD, says(answer(b"\x0b\x02\x80", "Content-Encoding: br"))
    )
    yield Lie("HTML labelled PDF", BAD, says(answer(LONG, media_type="application/pdf")))
    yield Lie("HTML labelled image", BAD, says(answer(LONG, media_type="image/png")))
    yield Lie(
        "no type at all",
        (*GOOD, *BAD),
        says(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(LONG), LONG)),
    )


def lies(server: LyingServer) -> Iterator[Lie]:
    """Yield all lies, each by its name."""
    yield from encodings()
    for name, raw in {
        "length too short": answer(LONG, length=len(LONG) - 500),
        "length too long": answer(LONG, length=len(LONG) + 500),
        "two lengths that differ": answer(LONG, "Content-Length: 5"),
        "a negative length": answer(LONG, length=-5),
        "length and chunks": answer(chunked(LONG), CHUNKED),
        "a chunk of a size that is none": answer(b"zz\r\n", CHUNKED, length=None),
        "a chunk of 4 GB": answer(b"ffffffff\r\n" + LONG, CHUNKED, length=None),
        "304 that nobody asked for": answer(b"", status="304 Not Modified", length=None),
        "206, a part": answer(
            LONG[:900], "Content-Range: bytes 0-899/9000", status="206 Partial Content"
        ),
        "204, nothing": answer(b"", status="204 No Content", length=None),
        "500": answer(LONG, status="500 Oops"),
        "503, come again": answer(b"", "Retry-After: 1", status="503 Unavailable"),
        "999": answer(LONG, status="999 Denied"),
        "redirect to itself": answer(b"", "Location: /privacy", status="302 Found"),
        "redirect to no place": answer(b"", status="302 Found"),
        "redirect to a file": answer(b"", "Location: file:///etc/passwd", status="302 Found"),
        "redirect to the metadata service": answer(
            b"", "Location: http://169.254.169.254/", status="301 Moved"
        ),
        "redirect to IPv6 in disguise": answer(
            b"", "Location: http://[::ffff:10.0.0.1]/", status="301 Moved"
        ),
        "redirect to a login page": answer(b"", "Location: /login", status="302 Found"),
        "redirect to the home page": answer(b"", "Location: /", status="302 Found"),
        "a cookie flood": answer(LOGIN, *(f"Set-Cookie: c{n}={'x' * 3000}" for n in range(200))),
        "a header of 1 MB": answer(LONG, f"X-Bomb: {'x' * 1_000_000}"),
        "a header of ten thousand lines": answer(LONG, *(f"X-{n}: 1" for n in range(10_000))),
        "no HTTP": b"SSH-2.0-OpenSSH_9.6\r\n",
        "nothing": b"",
        "a login form": answer(LOGIN),
        "an empty page": answer(b"<html></html>"),
        "zero bytes": answer(b"\0" * 4096),
        "a bomb of 1 GB": answer(gzip.compress(bytes(1_000_000_000), 9), GZIP),
        "a hundred thousand nested tags": answer(b"<div>" * 100_000 + LONG),
        "entities without end": answer(b"<p>" + b"&amp;" * 900_000 + b"</p></html>"),
    }.items():
        yield Lie(name, BAD, says(raw))
    server.serve(answer(LOGIN), "/login")
    server.serve(answer(b"", status="404 Not Found"), "/robots.txt")
    server.serve(answer(b"<h1>Harbour Books</h1><p>Books by the sea, and coffee.</p></html>"), "/")
    for n in range(12):
        server.serve(answer(b"", f"Location: /hop{n + 1}", status="302 Found"), f"/hop{n}")
    yield Lie("twelve redirects", BAD, says(answer(b"", "Location: /hop0", status="302 Found")))
    yield Lie("a slow drip of the body", BAD, drips(answer(LONG), every=0.05))
    yield Lie("a slow drip of the head", BAD, drips(answer(LONG), every=0.3))
    yield Lie(
        "a flood without end", BAD, floods(answer(b"", length=None), b"<p>word</p>" * 2000, 40)
    )
    yield Lie("silence", BAD, drips(b"HTTP/1.1 200 OK\r\n", every=9, size=99))
    yield Lie("a host without a name", BAD, url="http://nobody.invalid/privacy")
    yield Lie("a port that refuses", BAD, url="http://127.0.0.1:9/privacy")
    yield Lie("a private address", BAD, url="http://10.0.0.1/privacy")
    for name, host, wants in (
        ("a name whose address changes to a private one", "rebinding.example", BAD),
        ("a name whose address changes at every question", "turning.example", (*GOOD, *BAD)),
        ("a name that is gone", "gone.example", BAD),
        ("a name with a forbidden address and a good one", "half.example", (*GOOD, *BAD)),
    ):
        yield Lie(name, wants, url=f"http://{host}:{server.port}/privacy")
    for address in FORBIDDEN:
        target = f"http://{address}:{server.port}/privacy"
        yield Lie(f"address, byte {address}", BAD, url=target)
        yield Lie(
            f"redirect to an address, byte {address}",
            BAD,
            says(answer(b"", f"Location: {target}", status="302 Found")),
        )
    yield from cuts()
