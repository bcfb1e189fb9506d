"""The pages under attack: each test is something that an attacker tries, and what comes of it."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import NoReturn, TypeVar

import pytest

from notifier.errors import BlobMissing, StoreUnwritable, UnreadableDocument
from notifier.testing import InlineStages
from notifier.web import comparing, pages, subscribers
from notifier.web.limit import RateLimit
from tests.acceptance.web_client import Answer, client_for
from tests.acceptance.web_world import World, page, serving
from tests.timing import PATIENCE

Made = TypeVar("Made")
pytestmark = pytest.mark.acceptance

SUBSCRIBE = "/policies/privacy/subscribe"
URLENCODED = "application/x-www-form-urlencoded"


async def send(base: str, raw: bytes) -> bytes:
    """Send bytes that no HTTP library would, and return what comes back until the end."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(base.rpartition(":")[2]))
    writer.write(raw)
    async with asyncio.timeout(PATIENCE):
        answer = await reader.read()
    writer.close()
    return answer


def posted(path: str, body: bytes, **headers: str) -> bytes:
    """Return a POST as it goes over the wire."""
    head = {"Host": "x", "Connection": "close", "Content-Length": str(len(body))}
    head |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in head.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def status(answer: bytes) -> int:
    """Return the status of an answer."""
    return int(answer.split(b" ", 2)[1])


def part(head: str, body: bytes) -> bytes:
    """Return a multipart body of one part."""
    named = f'--x\r\nContent-Disposition: form-data; name="email"\r\n{head}\r\n\r\n'
    return named.encode() + body + b"\r\n--x--\r\n"


MULTIPART = "multipart/form-data; boundary=x"
BROKEN_FORMS = {
    "not utf-8": posted(SUBSCRIBE, b"email=\xff", Content_Type=URLENCODED),
    "unknown charset": posted(SUBSCRIBE, b"email=a", Content_Type=f"{URLENCODED}; charset=zz"),
    "utf-16": posted(SUBSCRIBE, b"e", Content_Type=f"{URLENCODED}; charset=utf-16"),
    "lone surrogate": posted(
        SUBSCRIBE, b"email=\\ud800", Content_Type=f"{URLENCODED}; charset=unicode_escape"
    ),
    "lone surrogate as token": posted(
        "/review/sign-in", b"token=\\ud800", Content_Type=f"{URLENCODED}; charset=unicode_escape"
    ),
    "no boundary": posted(SUBSCRIBE, b"e", Content_Type="multipart/form-data"),
    "no parts": posted(SUBSCRIBE, b"junk", Content_Type=MULTIPART),
    "part in an unknown charset": posted(
        SUBSCRIBE, part("Content-Type: text/plain; charset=zz", b"hi"), Content_Type=MULTIPART
    ),
    "part in an unknown coding": posted(
        SUBSCRIBE, part("Content-Transfer-Encoding: zz", b"hi"), Content_Type=MULTIPART
    ),
    "part that unpacks to 12 MB": posted(
        SUBSCRIBE,
        part("Content-Encoding: deflate", zlib.compress(b"a" * 12_000_000)),
        Content_Type=MULTIPART,
    ),
    "body that unpacks to 12 MB": posted(
        SUBSCRIBE,
        gzip.compress(b"a" * 12_000_000),
        Content_Type=URLENCODED,
        Content_Encoding="gzip",
    ),
    "not packed": posted(SUBSCRIBE, b"a=b", Content_Type=URLENCODED, Content_Encoding="gzip"),
    "origin that is no address": posted(
        SUBSCRIBE, b"email=a@b.example", Content_Type=URLENCODED, Origin="http://[evil"
    ),
}


@pytest.mark.parametrize("raw", BROKEN_FORMS.values(), ids=BROKEN_FORMS)
async def test_attack_broken_form_is_refused_and_not_a_failure_of_ours(
    world: World, capsys: pytest.CaptureFixture[str], raw: bytes
) -> None:
    """Whatever is sent as a form is refused in words; it neither fails nor fills the log."""
    before = repr(world.store._tables)
    async with serving(world.site()) as base:
        answer = await send(base, raw)
    assert 400 <= status(answer) < 500
    assert b"Server: notifier" in answer
    assert repr(world.store._tables) == before
    logged = capsys.readouterr()
    assert "Traceback" not in logged.out + logged.err


@pytest.mark.parametrize(
    "raw",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\nCookie: notifier=\x00\r\n\r\n",
        b"GET /\n HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: a\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
    ],
)
async def test_attack_what_is_no_request_leaves_nothing_in_the_log(
    world: World, caplog: pytest.LogCaptureFixture, raw: bytes
) -> None:
    """Whoever sends what is no HTTP is refused, and cannot fill the log with it."""
    async with serving(world.site()) as base:
        assert status(await send(base, raw)) == 400
    assert caplog.text == ""


async def test_attack_form_that_never_ends_is_given_up(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A client that sends half a form and waits loses its connection."""
    monkeypatch.setattr(pages, "FORM_WITHIN", 0.05)
    half = posted(SUBSCRIBE, b"email=", Content_Type=URLENCODED, Content_Length="100")
    async with serving(world.site()) as base:
        assert status(await send(base, half)) == 408


async def test_attack_form_that_breaks_off_is_no_failure_of_ours(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    """Hanging up in the middle of a form leaves nothing in the log."""
    half = posted(SUBSCRIBE, b"email=", Content_Type=URLENCODED, Content_Length="100")
    async with serving(world.site()) as base:
        _, writer = await asyncio.open_connection("127.0.0.1", int(base.rpartition(":")[2]))
        writer.write(half)
        await writer.drain()
        writer.close()
        async with client_for(base) as client:
            assert (await client.get("/healthz")).status == 200
    logged = capsys.readouterr()
    assert "page failed" not in logged.out + logged.err


@pytest.mark.parametrize(
    "cookie", ["\xff\xfe", '"\\377"', "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")]
)
async def test_attack_cookie_of_odd_bytes_opens_nothing(world: World, cookie: str) -> None:
    """A cookie that no session of ours could have leads to the sign-in page."""
    async with serving(world.site()) as base:
        asked = f"GET /review HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: notifier={cookie}\r\n\r\n"
        assert status(await send(base, asked.encode("latin-1"))) == 303


@pytest.mark.parametrize("path", ["/readyz", "/", "/policies/privacy/versions/1/raw"])
async def test_attack_trouble_of_the_store_tells_strangers_no_paths(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    """Where the disk fails, the operator's log has the folder's name and no visitor has."""

    def broken(*_: object) -> None:
        raise StoreUnwritable("The folder /srv/secret-place/data cannot be written: no space.")

    monkeypatch.setattr(world.store, "read", broken)
    async with serving(world.site()) as base, client_for(base) as client:
        for accept in ("text/html", "application/json"):
            answer = await client.get(path, Accept=accept)
            assert answer.status == 503
            assert "secret-place" not in answer.html
            assert "/srv" not in answer.html
    logged = capsys.readouterr()
    assert "secret-place" in logged.out + logged.err


async def test_attack_lost_snapshot_tells_no_path(world: World) -> None:
    """Asking for bytes that are gone does not say where they were."""

    async def gone(_: str) -> bytes:
        raise BlobMissing("The snapshot /srv/secret-place/blobs/ab.zst is not there.")

    world.blobs.get = gone  # type: ignore[assignment, method-assign]
    async with serving(world.site()) as base, client_for(base) as client:
        answer = await client.get("/policies/privacy/versions/1/raw")
    assert answer.status == 503
    assert "secret-place" not in answer.html


class SlowStages(InlineStages):
    """Stages whose comparisons wait to be let go, as those of very long texts do."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()
        self.running = self.most_running = self.made = 0

    async def run(self, doing: str, function: Callable[..., Made], *args: object) -> Made:
        """Compare once it is let go."""
        if doing != "Comparing the two texts":
            return await super().run(doing, function, *args)
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        await self.go.wait()
        self.running -= 1
        self.made += 1
        return await super().run(doing, function, *args)


class HeldStages(InlineStages):
    """Stages of which what is made apart waits to be let go, as work of another process does."""

    def __init__(self) -> None:
        super().__init__()
        self.started, self.go = asyncio.Event(), asyncio.Event()
        self.doing: list[str] = []

    async def run(self, doing: str, function: Callable[..., Made], *args: object) -> Made:
        """Run once it is let go."""
        self.doing.append(doing)
        self.started.set()
        await self.go.wait()
        return await super().run(doing, function, *args)


def long_policy(days: int) -> str:
    """Return a page of a policy that no browser shows in a moment, all of it about *days*."""
    return page(
        "Privacy policy",
        "".join(
            f"<h2>Order {n}</h2><p>We keep your order of kind {n} for {days} days after it was "
            f"delivered to you, and no longer than that.</p><p>Kind {n} is only kept here.</p>"
            for n in range(330)
        ),
    )


@pytest.mark.parametrize(
    ("path", "doing"),
    [
        ("/policies/privacy/changes/6..7", "Showing the change"),
        ("/policies/privacy/changes/6..7?view=sides&whole=yes", "Showing the change"),
        ("/policies/privacy/changes/5..7", "Showing the change"),
        ("/policies/privacy/changes/6..7/redline.docx", "Writing the file"),
        ("/policies/privacy/versions/7", "Showing the text"),
    ],
)
async def test_attack_a_page_that_takes_long_is_made_apart_and_once(
    world: World, monkeypatch: pytest.MonkeyPatch, path: str, doing: str
) -> None:
    """While a long redline, file or text is made, others are answered; who asks again waits along."""
    monkeypatch.setattr(comparing, "_MANY_WORDS", 5_000)
    await world.publish("privacy", long_policy(30))
    world.clock.advance(timedelta(days=40))
    await world.publish("privacy", long_policy(90))
    stages = HeldStages()
    site = replace(world.site(), stages=stages)
    async with serving(site) as base, client_for(base) as client, asyncio.timeout(60):
        first, second = (asyncio.create_task(client.get(path)) for _ in range(2))
        await stages.started.wait()
        for other in ("/healthz", "/", "/policies/privacy/changes/1..2", "/policies/privacy"):
            assert (await client.get(other)).status == 200
        assert not first.done()
        assert not second.done()
        stages.go.set()
        answers = [await first, await second, await client.get(path)]
        assert {answer.status for answer in answers} == {200}
        assert len({answer.body for answer in answers}) == 1
        assert stages.doing == [doing]


class EndedStages(InlineStages):
    """Stages in which everything that is made apart takes too long."""

    async def run(self, doing: str, *_: object) -> NoReturn:
        """End it."""
        raise UnreadableDocument(f"{doing} of /srv/secret-place took too long.")


async def test_attack_a_page_that_takes_too_long_is_given_up(world: World) -> None:
    """Whoever asks for it is told to try later, and nothing of what happened inside."""
    site = replace(world.site(), stages=EndedStages())
    async with serving(site) as base, client_for(base) as client:
        answer = await client.get(redline(UNRECORDED[0]))
    assert answer.status == 503
    assert "Try again later" in answer.text
    assert "secret-place" not in answer.html


#: Pairs of the five versions of the privacy policy that no check has compared.
UNRECORDED = [(old, new) for old in range(1, 6) for new in range(1, 6) if new not in (old, old + 1)]


def redline(pair: tuple[int, int]) -> str:
    """Return the address of a comparison."""
    return f"/policies/privacy/changes/{pair[0]}..{pair[1]}"


async def test_attack_a_crowd_of_comparisons_keeps_one_process_busy_and_no_more(
    world: World,
) -> None:
    """One comparison is made at a time, few wait, the rest are turned away, recorded ones pass."""
    stages = SlowStages()
    site = replace(world.site(), stages=stages)
    async with serving(site) as base, client_for(base) as client, asyncio.timeout(PATIENCE):
        waiting = {asyncio.create_task(client.get(redline(pair))) for pair in UNRECORDED[:12]}
        turned_away: set[asyncio.Task[Answer]] = set()
        while len(turned_away) < 4:
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            turned_away |= done
        assert {answer.result().status for answer in turned_away} == {503}
        assert (await client.get(redline((1, 2)))).status == 200
        stages.go.set()
        assert {answer.status for answer in await asyncio.gather(*waiting)} == {200}
        assert (stages.most_running, stages.made) == (1, 8)
        again = [await client.get(redline(pair)) for pair in UNRECORDED[:12]]
        assert {answer.status for answer in again} == {200}
        assert stages.made == 12


async def test_attack_one_client_gets_only_so_many_comparisons(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond its share a client is asked to wait; what was made before it still gets."""
    monkeypatch.setattr(comparing, "RateLimit", lambda **_: RateLimit(3, timedelta(minutes=10)))
    async with serving(world.site()) as base, client_for(base) as client:
        answers = [await client.get(redline(pair)) for pair in UNRECORDED[:4]]
        assert [answer.status for answer in answers] == [200, 200, 200, 429]
        assert answers[3].headers["Retry-After"] == "600"
        for pair in (UNRECORDED[0], (1, 2)):
            assert (await client.get(redline(pair))).status == 200


@pytest.mark.parametrize("proxies", [0, 1])
async def test_attack_forged_forwarding_is_no_way_around_the_limits(
    world: World, proxies: int
) -> None:
    """Inventing a new X-Forwarded-For for every request does not make a client many."""
    async with serving(replace(world.site(), proxies=proxies)) as base, client_for(base) as client:
        for path, form in (
            (SUBSCRIBE, {"email": "no address"}),
            ("/review/sign-in", {"token": "x"}),
        ):
            statuses = []
            for number in range(22):
                forged = f"198.51.100.{number}"
                written = f"{forged}, 203.0.113.9" if proxies else forged
                answer = await client.post(path, form, X_Forwarded_For=written)
                statuses.append(answer.status)
            assert statuses == [400] * 20 + [429] * 2


async def test_attack_many_machines_make_no_mail_cannon_of_the_form(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Clients that each stay within their limit share one for all the mails they cause."""
    monkeypatch.setattr(subscribers, "ANSWER_AFTER", 0)
    app_limit = 600
    async with serving(replace(world.site(), proxies=1)) as base, client_for(base) as client:
        for number in range(app_limit + 2):
            answer = await client.post(
                SUBSCRIBE,
                {"email": f"victim{number}@customer.example"},
                X_Forwarded_For=f"198.51.{number // 200}.{number % 200}",
            )
            assert answer.status == (200 if number < app_limit else 429)


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8080", "localhost.evil.example", "[", "169.254.169.254"]
)
async def test_attack_mailbox_is_not_read_through_a_name_that_leads_here(
    world: World, host: str
) -> None:
    """A page of another site whose name is turned to this machine gets no mails (DNS rebinding)."""
    async with serving(world.site(mailbox=True)) as base, client_for(base) as client:
        for path in ("/mailbox", "/mailbox/1", "/mailbox/1/html"):
            assert (await client.get(path, Host=host)).status == 404
            assert (await client.get(path, Host="localhost:8080")).status == 200
        assert "/mailbox" not in (await client.get("/", Host=host)).hrefs()
        assert "/mailbox" in (await client.get("/")).hrefs()


async def test_attack_mailbox_of_a_public_service_is_not_shown(world: World) -> None:
    """Forgetting to name a provider publishes nobody's confirmation links."""
    world.base_url = "https://policies.harbourbooks.example"
    async with serving(world.site(mailbox=True)) as base, client_for(base) as client:
        for path in ("/mailbox", "/mailbox/1", "/mailbox/1/html"):
            for host in ("127.0.0.1", "policies.harbourbooks.example"):
                assert (await client.get(path, Host=host)).status == 404


async def test_attack_the_form_tells_nobody_who_is_subscribed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new, a subscribed, a suppressed and a pestered address get one answer after one pause."""
    monkeypatch.setattr(subscribers, "ANSWER_AFTER", 0.3)
    async with world.store.write() as tx:
        await tx.suppress("gone@customer.example", "bounced", world.clock.now())
    for _ in range(3):
        await world.subscribe("pestered@customer.example", "cookies")
    answers: set[tuple[int, bytes, str]] = set()
    async with serving(world.site()) as base, client_for(base) as client:
        for name in ("new", "ada", "gone", "pestered"):
            started = asyncio.get_running_loop().time()
            answer = await client.post(SUBSCRIBE, {"email": f"{name}@customer.example"})
            # A lower bound is certain, however busy the machine is.
            assert asyncio.get_running_loop().time() - started >= 0.29
            names = ",".join(sorted(answer.headers))
            answers.add((answer.status, answer.body, names))
    assert len(answers) == 1
