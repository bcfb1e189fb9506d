"""A server that lies, breaks off, floods and stalls: every fetch ends whole or as a named error."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import zlib
from collections.abc import AsyncIterator, Sequence

import pytest
import trustme

from notifier.errors import (
    AddressRefused,
    BadStatus,
    FetchError,
    Incomplete,
    TimedOut,
    TooLarge,
    TooManyRedirects,
    Unreachable,
)
from notifier.fetch.http import HttpFetcher
from tests.lying_server import LyingServer, answer, chunked

PAGE = (
    b"<!doctype html><html><body><h1>Privacy</h1><p>We keep orders for 30 days.</p></body></html>"
)
GZIP = "Content-Encoding: gzip"
CHUNKED = "Transfer-Encoding: chunked"


@pytest.fixture
async def server() -> AsyncIterator[LyingServer]:
    """Start a server on 127.0.0.1."""
    async with LyingServer() as running:
        yield running


@pytest.fixture
async def fetcher() -> AsyncIterator[HttpFetcher]:
    """Make a fetcher that may fetch from the server."""
    made = HttpFetcher(allow=["127.0.0.1"], timeout=20)
    yield made
    await made.close()


@pytest.fixture
async def strict() -> AsyncIterator[HttpFetcher]:
    """Make a fetcher as it is by default: public addresses alone."""
    made = HttpFetcher(timeout=20)
    yield made
    await made.close()


@pytest.fixture
async def hasty() -> AsyncIterator[HttpFetcher]:
    """Make a fetcher that soon loses patience."""
    made = HttpFetcher(allow=["127.0.0.1"], timeout=0.3)
    yield made
    await made.close()


def resolve_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Make every host name resolve to *addresses*."""

    async def getaddrinfo(
        _loop: asyncio.AbstractEventLoop, _host: str, port: int, **_options: object
    ) -> Sequence[tuple[object, ...]]:
        return [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (address, port, 0, 0))
            if ":" in address
            else (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in addresses
        ]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", getaddrinfo)


# -- what arrives ------------------------------------------------------------------------------


async def test_a_whole_page_arrives(server: LyingServer, fetcher: HttpFetcher) -> None:
    """A page arrives byte for byte, with its media type and headers."""
    url = server.serve(answer(PAGE, "Set-Cookie: session=secret", "ETag: x1"))
    fetched = await fetcher.fetch(url)
    assert (fetched.url, fetched.status, fetched.body) == (url, 200, PAGE)
    assert fetched.media_type == "text/html; charset=utf-8"
    assert fetched.headers["etag"] == "x1"
    assert "secret" not in str(fetched)
    assert fetched.redirects == ()


async def test_an_empty_page_arrives_as_such(server: LyingServer, fetcher: HttpFetcher) -> None:
    """Whether an empty page is the policy is not the fetcher's to say."""
    assert (await fetcher.fetch(server.serve(answer(b"")))).body == b""
    assert (await fetcher.fetch(server.serve(answer(b"", GZIP)))).body == b""


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (gzip.compress(PAGE), "gzip"),
        (gzip.compress(PAGE), "X-GZip"),
        (gzip.compress(PAGE[:40]) + gzip.compress(PAGE[40:]), "gzip"),
        (gzip.compress(PAGE) + b"\0" * 8, "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (zlib.compress(PAGE)[2:-4], "deflate"),
        (PAGE, "identity"),
    ],
)
async def test_a_packed_page_is_unpacked(
    server: LyingServer, fetcher: HttpFetcher, body: bytes, coding: str
) -> None:
    """Every way of packing that we offer is undone."""
    url = server.serve(answer(body, f"Content-Encoding: {coding}"))
    assert (await fetcher.fetch(url)).body == PAGE


async def test_chunks_are_joined(server: LyingServer, fetcher: HttpFetcher) -> None:
    """A page sent in chunks, packed or not, arrives whole."""
    plain = server.serve(answer(chunked(PAGE, 7), CHUNKED, length=None), "/plain")
    packed = server.serve(
        answer(chunked(gzip.compress(PAGE), 7), CHUNKED, GZIP, length=None), "/gz"
    )
    assert (await fetcher.fetch(plain)).body == PAGE
    assert (await fetcher.fetch(packed)).body == PAGE


async def test_only_what_we_can_unpack_is_offered(
    server: LyingServer, fetcher: HttpFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """We offer gzip and deflate, send no cookie back, and use no proxy from the environment."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    url = server.serve(answer(PAGE, "Set-Cookie: a=b; Path=/"))
    await fetcher.fetch(url)
    await fetcher.fetch(url)
    assert "Accept-Encoding: gzip, deflate\r\n" in server.requests[0]
    assert "cookie" not in server.requests[1].lower()


async def test_a_closed_fetcher_opens_again(server: LyingServer, fetcher: HttpFetcher) -> None:
    """Closing twice is closing once, and fetching after it works."""
    url = server.serve(answer(PAGE))
    await fetcher.close()
    await fetcher.fetch(url)
    await fetcher.close()
    await fetcher.close()
    assert (await fetcher.fetch(url)).body == PAGE


# -- where it leads ----------------------------------------------------------------------------


async def test_redirects_are_followed_and_told(server: LyingServer, fetcher: HttpFetcher) -> None:
    """Up to five redirects are followed, relative ones too, and the way is told."""
    for number in range(5):
        location = f"/{number + 1}#top" if number % 2 else server.url(f"/{number + 1}")
        server.serve(answer(b"", f"Location: {location}", status="302 Found"), f"/{number}")
    server.serve(answer(PAGE), "/5")
    fetched = await fetcher.fetch(server.url("/0#here"))
    assert fetched.url == server.url("/5")
    assert fetched.redirects == tuple(server.url(f"/{number}") for number in range(5))


async def test_a_sixth_redirect_is_one_too_many(server: LyingServer, fetcher: HttpFetcher) -> None:
    """A server that redirects for ever is left after the sixth answer."""
    for number in range(20):
        server.serve(
            answer(b"", f"Location: /{number + 1}", status="307 Temporary Redirect"), f"/{number}"
        )
    with pytest.raises(TooManyRedirects, match="more than 5 redirects"):
        await fetcher.fetch(server.url("/0"))
    assert len(server.requests) == 6


@pytest.mark.parametrize("target", ["/", "/#other", "/b"])
async def test_a_circle_is_seen(server: LyingServer, fetcher: HttpFetcher, target: str) -> None:
    """A redirect to a page that redirected before ends the fetch at once."""
    server.serve(answer(b"", f"Location: {target}", status="301 Moved Permanently"))
    server.serve(answer(b"", "Location: /", status="301 Moved Permanently"), "/b")
    with pytest.raises(TooManyRedirects, match="circle"):
        await fetcher.fetch(server.url())
    assert len(server.requests) <= 2


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"])
async def test_a_private_server_is_never_connected_to(
    server: LyingServer, strict: HttpFetcher, host: str
) -> None:
    """Neither a literal nor a name leads to a local server: it sees not even a connection."""
    server.serve(answer(PAGE))
    with pytest.raises(AddressRefused, match="loopback"):
        await strict.fetch(server.url(host=host))
    assert server.accepted == 0


@pytest.mark.parametrize("host", ["0x7f.0.0.1", "2130706433", "127.1", "0177.0.0.1"])
async def test_odd_spellings_of_a_private_address_lead_nowhere(
    server: LyingServer, strict: HttpFetcher, host: str
) -> None:
    """Spellings that the system's resolver takes for an address are judged as that address."""
    server.serve(answer(PAGE))
    with pytest.raises((AddressRefused, Unreachable)):
        await strict.fetch(server.url(host=host))
    assert server.accepted == 0


@pytest.mark.parametrize("host", ["127.0.0.2", "localhost.example.com", "[::ffff:127.0.0.2]"])
async def test_a_redirect_to_a_private_server_is_refused(
    server: LyingServer, fetcher: HttpFetcher, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    """A permitted server cannot send us to one that is not."""
    resolve_to(monkeypatch, "127.0.0.2")
    forbidden = 0

    async def count(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal forbidden
        forbidden += 1
        writer.close()

    async with await asyncio.start_server(count, "127.0.0.2", 0) as listener:
        port = listener.sockets[0].getsockname()[1]
        url = server.serve(answer(b"", f"Location: http://{host}:{port}/", status="302 Found"))
        with pytest.raises(AddressRefused):
            await fetcher.fetch(url)
    assert (forbidden, server.accepted) == (0, 1)


async def test_a_name_with_only_private_addresses_is_refused(
    strict: HttpFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several addresses, all forbidden for different reasons, are a refusal and not a failure."""
    resolve_to(monkeypatch, "10.0.0.1", "169.254.169.254", "fd00:ec2::254")
    with pytest.raises(AddressRefused, match=r"policies\.example\.com leads to"):
        await strict.fetch("http://policies.example.com/")


async def test_a_permitted_address_is_used_beside_a_forbidden_one(
    server: LyingServer, fetcher: HttpFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a name has forbidden and permitted addresses, the permitted one answers."""
    resolve_to(monkeypatch, "10.0.0.1", "127.0.0.1")
    server.serve(answer(PAGE))
    fetched = await fetcher.fetch(server.url(host="policies.example.com"))
    assert fetched.body == PAGE


async def test_the_address_is_judged_when_it_is_connected_to(
    server: LyingServer, fetcher: HttpFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that is permitted at first and private afterwards is refused then."""
    server.serve(answer(PAGE, "Connection: close"))
    url = server.url(host="policies.example.com")
    resolve_to(monkeypatch, "127.0.0.1")
    await fetcher.fetch(url)
    await fetcher.close()
    resolve_to(monkeypatch, "10.0.0.1")
    with pytest.raises(AddressRefused):
        await fetcher.fetch(url)
    assert server.accepted == 1


DISPUTED = [
    "ftp://policies.example.com/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http:",
    "http://",
    "http:privacy",
    "http:/privacy",
    "http:///privacy",
    "http://?privacy",
    "//",
    "///privacy",
    "http://[::1",
    "http://policies.example.com:99999/",
    "http://policies.example.com:0/",
    "http://user@policies.example.com/",
    "http://user:hunter2@policies.example.com/",
    "http://:hunter2@policies.example.com/",
    "http://@policies.example.com/",
    "//user:hunter2@policies.example.com/",
    "http://policies.example.com\\@127.0.0.1/",
    "http:\\\\127.0.0.1/",
    "\\\\127.0.0.1/",
    "http://policies.example.com/a b",
    "http://policies.example.com/\x7f",
]


@pytest.mark.parametrize("url", DISPUTED)
async def test_a_redirect_to_a_disputed_url_is_refused(
    server: LyingServer, fetcher: HttpFetcher, url: str
) -> None:
    """A redirect that two parsers could read differently, or away from the web, is not followed."""
    start = server.serve(answer(b"", f"Location: {url}", status="302 Found"))
    with pytest.raises(AddressRefused, match=r"127\.0\.0\.1 redirects to") as caught:
        await fetcher.fetch(start)
    assert "hunter2" not in caught.value.explain()
    assert server.accepted == 1


@pytest.mark.parametrize(
    "url",
    [
        *DISPUTED,
        "",
        "/privacy",
        "privacy.html",
        "//policies.example.com/",
        " http://policies.example.com/",
        "http://policies.example.com/\r\nX: y",
        "http://policies.example.com/\x00",
    ],
)
async def test_a_disputed_url_is_refused(fetcher: HttpFetcher, url: str) -> None:
    """A URL that is relative, ambiguous or not the web's is refused before anything is asked."""
    with pytest.raises(AddressRefused) as caught:
        await fetcher.fetch(url)
    assert "hunter2" not in caught.value.explain()


async def test_a_port_beside_the_web_is_refused(
    strict: HttpFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public machine is not asked on other ports than those of the web."""
    resolve_to(monkeypatch, "8.8.8.8")
    with pytest.raises(AddressRefused, match="port 25"):
        await strict.fetch("http://policies.example.com:25/")


# -- who does not answer -----------------------------------------------------------------------


@pytest.mark.parametrize("host", ["no-such-host.invalid", f"{'a' * 64}.example", "a..example"])
async def test_a_name_that_does_not_resolve_is_told(strict: HttpFetcher, host: str) -> None:
    """A host name that does not exist, or cannot, is named."""
    with pytest.raises(FetchError) as caught:
        await strict.fetch(f"http://{host}/")
    assert caught.value.reason in {"unreachable", "address_refused"}
    assert host in caught.value.message or "URL" in caught.value.message


async def test_a_server_that_refuses_is_told(fetcher: HttpFetcher) -> None:
    """Where nobody listens, the connection is refused."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(
            Unreachable, match=r"127\.0\.0\.1 cannot be reached: Connection refused"
        ):
            await fetcher.fetch(f"http://127.0.0.1:{taken.getsockname()[1]}/")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"SSH-2.0-OpenSSH_9\r\n\r\n",
        b"HTTP/1.1 banana\r\n\r\n",
        answer(PAGE, "Content-Length: 7"),
        answer(PAGE, CHUNKED),
        answer(PAGE, "no colon here"),
        answer(PAGE, f"X-Bomb: {'a' * 1_000_000}"),
        answer(PAGE, *[f"X-{number}: bomb" for number in range(10_000)]),
    ],
    ids=["silence", "half", "ssh", "status", "lengths", "smuggling", "colon", "long", "many"],
)
async def test_what_is_not_http_is_told(
    server: LyingServer, fetcher: HttpFetcher, raw: bytes
) -> None:
    """A server that talks nonsense, hangs up or floods us with headers counts as unreachable."""
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1"):
        await fetcher.fetch(server.serve(raw))


async def test_headers_without_end_are_cut_off(server: LyingServer, fetcher: HttpFetcher) -> None:
    """A header that never ends is left long before the time is over."""

    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nX: ")
        while True:
            writer.write(b"a" * 10_000)
            await writer.drain()

    with pytest.raises(Unreachable):
        await fetcher.fetch(server.do(endless))


async def test_a_slow_drip_runs_out_of_time(server: LyingServer, hasty: HttpFetcher) -> None:
    """One byte now and then does not keep a fetch alive."""

    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"", length=1_000_000))
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.02)

    with pytest.raises(TimedOut, match=r"0\.3 seconds"):
        await hasty.fetch(server.do(drip))


async def test_slow_redirects_share_one_deadline(server: LyingServer, hasty: HttpFetcher) -> None:
    """Every redirect alone would be in time, all together are not."""
    for number in range(5):

        async def redirect(writer: asyncio.StreamWriter, number: int = number) -> None:
            await asyncio.sleep(0.15)
            writer.write(answer(b"", f"Location: /{number + 1}", status="302 Found"))

        server.do(redirect, f"/{number}")
    with pytest.raises(TimedOut):
        await hasty.fetch(server.url("/0"))


async def test_silence_after_the_request_runs_out_of_time(
    server: LyingServer, hasty: HttpFetcher
) -> None:
    """A server that accepts and says nothing is left."""
    with pytest.raises(TimedOut):
        await hasty.fetch(server.do(lambda _: asyncio.sleep(60)))


async def test_interim_answers_without_end_run_out_of_time(
    server: LyingServer, hasty: HttpFetcher
) -> None:
    """A server that only ever promises an answer is left."""

    async def promise(writer: asyncio.StreamWriter) -> None:
        while True:
            writer.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
            await writer.drain()
            await asyncio.sleep(0.001)

    with pytest.raises(TimedOut):
        await hasty.fetch(server.do(promise))


# -- secure connections ------------------------------------------------------------------------


def tls(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    """Return a server's context with a certificate for *names*."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


@pytest.fixture
def authority(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> trustme.CA:
    """Make a certificate authority that the machine trusts."""
    made = trustme.CA()
    file = tmp_path_factory.mktemp("ca") / "ca.pem"
    made.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    return made


async def test_a_trusted_certificate_is_accepted(
    authority: trustme.CA, fetcher: HttpFetcher
) -> None:
    """A page arrives over TLS where the certificate is right."""
    async with LyingServer(tls(authority, "127.0.0.1")) as server:
        assert (await fetcher.fetch(server.serve(answer(PAGE)))).body == PAGE


async def test_a_certificate_for_another_host_is_refused(
    authority: trustme.CA, fetcher: HttpFetcher
) -> None:
    """A certificate that belongs to somebody else is not accepted, and no request is made."""
    async with LyingServer(tls(authority, "policies.example.com")) as server:
        with pytest.raises(Unreachable, match=r"certificate of 127\.0\.0\.1"):
            await fetcher.fetch(server.serve(answer(PAGE)))
        assert server.requests == []


async def test_a_certificate_of_an_unknown_authority_is_refused(
    authority: trustme.CA, fetcher: HttpFetcher
) -> None:
    """A certificate that nobody we know has signed is not accepted."""
    async with LyingServer(tls(trustme.CA(), "127.0.0.1")) as server:
        with pytest.raises(Unreachable, match="certificate"):
            await fetcher.fetch(server.serve(answer(PAGE)))
        assert server.requests == []


async def test_a_server_that_speaks_no_tls_is_told(fetcher: HttpFetcher) -> None:
    """A server that answers a TLS greeting in plain text cannot be connected to securely."""

    async def plain(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(plain, "127.0.0.1", 0) as listener:
        port = listener.sockets[0].getsockname()[1]
        with pytest.raises(Unreachable):
            await fetcher.fetch(f"https://127.0.0.1:{port}/")


# -- statuses ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "status",
    [
        "202 Accepted",
        "204 No Content",
        "304 Not Modified",
        "302 Found",
        "400 Bad Request",
        "401 Unauthorized",
        "403 Forbidden",
        "404 Not Found",
        "410 Gone",
        "429 Too Many Requests",
        "500 Internal Server Error",
        "503 Service Unavailable",
        "599 Whatever",
        "999 Request Denied",
    ],
)
async def test_another_status_is_not_the_page(
    server: LyingServer, fetcher: HttpFetcher, status: str
) -> None:
    """Only status 200 is the page; every other one is told, and a redirect that leads nowhere."""
    body = b"" if status[:3] in {"204", "304"} else PAGE
    with pytest.raises(BadStatus, match=status[:3]) as caught:
        await fetcher.fetch(server.serve(answer(body, status=status)))
    assert caught.value.status == int(status[:3])
    assert caught.value.retry_after is None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        (["Retry-After: 120"], 120),
        (["Retry-After: 0"], 0),
        (["Retry-After: 99999999999999999999999"], 30 * 86_400),
        (["Retry-After: -5"], None),
        (["Retry-After: soon"], None),
        (["Retry-After: 1e3"], None),
        (["Retry-After: ²"], None),
        (["Retry-After: "], None),
        (["Retry-After: Fri, 06 Mar 2026 10:10:00 GMT"], None),
        (
            ["Retry-After: Fri, 06 Mar 2026 10:10:00 GMT", "Date: Fri, 06 Mar 2026 10:00:00 GMT"],
            600,
        ),
        (["Retry-After: Fri, 06 Mar 2026 09:00:00 GMT", "Date: Fri, 06 Mar 2026 10:00:00 GMT"], 0),
        (
            ["Retry-After: Fri, 06 Mar 9999 09:00:00 GMT", "Date: Fri, 06 Mar 2026 10:00:00"],
            2_592_000,
        ),
        (
            ["Retry-After: Fri, 99 Mar 2026 09:00:00 GMT", "Date: Fri, 06 Mar 2026 10:00:00 GMT"],
            None,
        ),
    ],
)
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
async def test_the_wait_that_a_server_asks_for_is_kept(
    server: LyingServer,
    fetcher: HttpFetcher,
    headers: list[str],
    seconds: float | None,
    status: str,
) -> None:
    """Retry-After in seconds or as a date is passed on, bounded; nonsense is not."""
    with pytest.raises(BadStatus) as caught:
        await fetcher.fetch(server.serve(answer(PAGE, *headers, status=status)))
    assert caught.value.retry_after == seconds


async def test_a_part_of_the_page_is_not_the_page(
    server: LyingServer, fetcher: HttpFetcher
) -> None:
    """A partial answer that nobody asked for is incomplete."""
    with pytest.raises(Incomplete):
        await fetcher.fetch(server.serve(answer(PAGE, status="206 Partial Content")))


# -- too much ----------------------------------------------------------------------------------


async def test_an_announced_size_over_the_limit_is_refused(
    server: LyingServer, fetcher: HttpFetcher
) -> None:
    """A server that announces 50 MB is not listened to."""
    with pytest.raises(TooLarge, match="5 MB"):
        await fetcher.fetch(server.serve(answer(b"x", length=50_000_000)))


@pytest.mark.parametrize("framing", ["chunked", "closed"])
async def test_an_unannounced_size_over_the_limit_is_cut_off(
    server: LyingServer, fetcher: HttpFetcher, framing: str
) -> None:
    """Of 50 MB that come unannounced only the first few are taken."""
    sent = 0

    async def flood(writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        writer.write(answer(b"", *([CHUNKED] if framing == "chunked" else []), length=None))
        for _ in range(500):
            block = b"x" * 100_000
            writer.write(b"%x\r\n%b\r\n" % (len(block), block) if framing == "chunked" else block)
            await writer.drain()
            sent += len(block)

    with pytest.raises(TooLarge):
        await fetcher.fetch(server.do(flood))
    assert sent < 25_000_000


@pytest.mark.parametrize("size", [999, 1000, 1001])
async def test_the_limit_is_exact(server: LyingServer, size: int) -> None:
    """A page of exactly the limit arrives, one byte more does not, packed or not."""
    fetcher = HttpFetcher(allow=["127.0.0.1"], max_bytes=1000)
    body = b"x" * size
    for url in (
        server.serve(answer(body), "/plain"),
        server.serve(answer(gzip.compress(body), GZIP), "/gzip"),
        server.serve(answer(zlib.compress(body), "Content-Encoding: deflate"), "/deflate"),
        server.serve(answer(chunked(body, 400), CHUNKED, length=None), "/chunked"),
    ):
        if size > 1000:
            with pytest.raises(TooLarge):
                await fetcher.fetch(url)
        else:
            assert (await fetcher.fetch(url)).body == body
    await fetcher.close()


# -- too little --------------------------------------------------------------------------------


async def test_a_page_cut_short_of_its_length_is_incomplete(
    server: LyingServer, fetcher: HttpFetcher
) -> None:
    """A page with fewer bytes than announced is no page."""
    with pytest.raises(Incomplete, match=r"127\.0\.0\.1"):
        await fetcher.fetch(server.serve(answer(PAGE, length=len(PAGE) + 1)))


async def test_a_packed_page_cut_short_is_incomplete(
    server: LyingServer, fetcher: HttpFetcher
) -> None:
    """A gzip stream without its end is incomplete although its length is as announced."""
    with pytest.raises(Incomplete, match="ends too early"):
        await fetcher.fetch(server.serve(answer(gzip.compress(PAGE)[:-1], GZIP)))


async def test_a_page_that_ends_with_the_connection_must_show_its_end(
    server: LyingServer, fetcher: HttpFetcher
) -> None:
    """Without a length or chunks only a closing tag, or a packed stream's end, proves the whole."""
    whole = server.serve(answer(PAGE, length=None), "/whole")
    packed = server.serve(answer(gzip.compress(b"plain"), GZIP, length=None), "/packed")
    cut = server.serve(answer(PAGE[:-20], length=None), "/cut")
    text = server.serve(answer(b"plain", media_type="text/plain", length=None), "/text")
    nothing = server.serve(answer(b"", length=None), "/nothing")
    wide = server.serve(answer(PAGE.decode().encode("utf-16"), length=None), "/wide")
    assert (await fetcher.fetch(whole)).body == PAGE
    assert (await fetcher.fetch(packed)).body == b"plain"
    assert (await fetcher.fetch(wide)).body.decode("utf-16").encode() == PAGE
    for url in (cut, text, nothing):
        with pytest.raises(Incomplete, match="closed the connection"):
            await fetcher.fetch(url)


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (PAGE, "gzip"),
        (PAGE, "deflate"),
        (gzip.compress(PAGE), "deflate"),
        (zlib.compress(PAGE), "gzip"),
        (zlib.compress(PAGE) + b"more", "deflate"),
        (zlib.compress(PAGE) + zlib.compress(PAGE), "deflate"),
        (gzip.compress(PAGE) + b"more", "gzip"),
        (gzip.compress(PAGE)[:-8] + b"\0" * 8, "gzip"),
        (PAGE, "br"),
        (PAGE, "zstd"),
        (gzip.compress(gzip.compress(PAGE)), "gzip, gzip"),
        (b"x", "gzip"),
        (b"x", "deflate"),
    ],
)
async def test_a_mislabelled_page_is_incomplete(
    server: LyingServer, fetcher: HttpFetcher, body: bytes, coding: str
) -> None:
    """A page that is not packed as its label says, or as we offered, is never guessed at."""
    with pytest.raises(Incomplete, match=r"127\.0\.0\.1"):
        await fetcher.fetch(server.serve(answer(body, f"Content-Encoding: {coding}")))


async def test_a_transfer_coding_that_we_cannot_undo_is_incomplete(
    server: LyingServer, fetcher: HttpFetcher
) -> None:
    """A page packed by the transfer itself is not passed on packed."""
    raw = answer(chunked(gzip.compress(PAGE)), "Transfer-Encoding: gzip, chunked", length=None)
    with pytest.raises(Incomplete, match="gzip, chunked"):
        await fetcher.fetch(server.serve(raw))
    twice = raw.replace(b"gzip, chunked", b"gzip\r\nTransfer-Encoding: chunked")
    with pytest.raises(FetchError):
        await fetcher.fetch(server.serve(twice))
