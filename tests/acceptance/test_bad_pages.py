"""Bad pages, from the wire to the observation: every kind over real HTTP, SQLite and snapshots.

Whatever comes instead of the policy ends in an observation that says why; the last good version
stays as it was and nobody is told anything.
"""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from notifier.bootstrap import App, build_watcher, open_app
from notifier.config import default_settings
from notifier.flows.address import parse_address
from notifier.flows.sources import sync_sources
from notifier.flows.tokens import new_token, token_sha256
from notifier.model.source import Source
from tests.lying_server import LyingServer, answer

pytestmark = pytest.mark.acceptance

POLICY = (
    "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Privacy policy</title>"
    "</head><body><main><h1>Privacy policy</h1><p>Harbour Books Ltd sells books. This policy says "
    "what personal information we collect about you, why we use it, and what you can do.</p>"
    "<h2>What we collect</h2><p>We collect your name, your address and the books that you order "
    "at our café.</p><h2>How long we keep it</h2><p>When you close your account, we keep your "
    "order history for 30 days and then erase it.</p><h2>Your rights</h2><p>You may ask us to "
    "show, correct or erase what we hold about you.</p><h2>Changes</h2><p>We may change this "
    "policy. Please review it periodically.</p></main></body></html>"
).encode()
LOGIN = (
    b"<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in</h1><p>Please "
    b"sign in to continue.</p><form><input name=user><input type=password></form></body></html>"
)
FIFTY_MB = 50 * 1024 * 1024


@dataclass(frozen=True)
class Bad:
    """What comes instead of the policy, and the observation that must come of it.

    ``raw``: the bytes on the wire; ``url``: where the source points instead, if elsewhere.
    """

    outcome: str
    reasons: tuple[str, ...]
    raw: bytes = b""
    url: str = ""


def squeezed(body: bytes) -> bytes:
    """Return an answer compressed by gzip."""
    return answer(gzip.compress(body, 1), "Content-Encoding: gzip")


CASES = {
    "a name that does not resolve": Bad(
        "failed", ("unreachable",), url="http://nobody.invalid/privacy"
    ),
    "a port that refuses": Bad("failed", ("unreachable",), url="http://127.0.0.1:9/privacy"),
    "a redirect to itself for ever": Bad(
        "failed", ("redirects",), answer(b"", "Location: /", status="302 Found")
    ),
    "a redirect to a private address": Bad(
        "failed",
        ("address_refused",),
        answer(b"", "Location: http://169.254.169.254/", status="302 Found"),
    ),
    "a private address": Bad("failed", ("address_refused",), url="http://10.0.0.1/privacy"),
    "fifty megabytes": Bad("failed", ("too_large",), answer(b"x" * FIFTY_MB)),
    "a gzip bomb": Bad("failed", ("too_large",), squeezed(bytes(FIFTY_MB))),
    "a body cut short": Bad("failed", ("incomplete",), answer(POLICY, length=len(POLICY) + 100)),
    "a gzip stream cut short": Bad(
        "failed",
        ("incomplete",),
        answer(gzip.compress(POLICY)[:-20], "Content-Encoding: gzip"),
    ),
    "a body cut short that states no length": Bad(
        "failed", ("incomplete",), answer(POLICY[:-300], "Connection: close", length=None)
    ),
    "status 500": Bad("failed", ("bad_status",), answer(POLICY, status="500 Oops")),
    "status 403": Bad("failed", ("bad_status",), answer(POLICY, status="403 Forbidden")),
    "status 429": Bad(
        "failed",
        ("bad_status", "host_resting"),  # it asked for rest, and gets it
        answer(b"", "Retry-After: 7200", status="429 Too Many Requests"),
    ),
    "a login page with status 200": Bad("held", ("wall", "empty"), answer(LOGIN)),
    # Broken to whoever has the extra that reads PDFs, and of an unknown kind to all others.
    "a broken PDF where HTML was expected": Bad(
        "failed",
        ("unreadable", "media_type"),
        answer(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", media_type="application/pdf"),
    ),
    "an empty page": Bad("held", ("empty",), answer(b"")),
    "a page without words": Bad("held", ("empty",), answer(b"<html><body></body></html>")),
    "noise instead of text": Bad(
        "held",
        ("empty", "not_a_policy", "collapsed", "language", "error_page"),
        answer(zlib.compress(POLICY * 9, 9)),
    ),
}


async def start(app: App, source: Source) -> None:
    """Take the source's first version and subscribe a reader."""
    await sync_sources(app.store, app.clock, [source])
    assert (await app.checker().check(source.slug)).reason == "first_version"
    now = app.clock.now()
    address = parse_address("ada@customer.example")
    async with app.store.write() as tx:
        reader = await tx.add_subscriber(
            email=address.email, key=address.key, token=new_token(), at=now
        )
        asked = await tx.request_subscription(
            reader.id,
            source.slug,
            token=new_token(),
            confirm_sha256=token_sha256(new_token()),
            confirm_expires_at=now,
            consent="test",
            at=now,
        )
        await tx.set_subscription(asked.id, "confirmed", at=now)


@pytest.fixture
async def app(tmp_path: Path):
    """Yield the wired service, which may fetch from this machine."""
    settings = default_settings(tmp_path, environ={})
    fetch = replace(settings.fetch, allow=("127.0.0.1",), timeout=timedelta(seconds=20))
    async with open_app(replace(settings, fetch=fetch), migrate=True) as opened:
        yield opened


@pytest.mark.parametrize("name", CASES)
async def test_a_bad_page_is_an_observation_with_its_reason_and_nothing_else(name, app):
    """However often it comes: no version, no notice, and the archive as it was."""
    bad = CASES[name]
    async with LyingServer() as server:
        source = Source(
            slug="privacy",
            title="Privacy policy",
            url=server.serve(answer(POLICY)),
            confirm_after=timedelta(0),
        )
        await start(app, source)
        server.serve(bad.raw)
        if bad.url:
            await sync_sources(app.store, app.clock, [replace(source, url=bad.url)])
        async with app.store.read() as tx:
            before = await tx.latest_version("privacy")
        for _ in range(3):
            seen = await app.checker().check("privacy")
            assert seen.outcome == bad.outcome
            assert seen.reason in bad.reasons
            assert seen.detail.endswith((".", "again.")) or seen.evidence
        async with app.store.read() as tx:
            assert await tx.latest_version("privacy") == before
            assert await tx.notices() == []
            assert await tx.deliveries() == []
            assert len(await tx.observations("privacy")) == 4
        # And when the policy is back, all is as before; a host that asked for rest has had it.
        server.serve(answer(POLICY))
        await sync_sources(app.store, app.clock, [source])
        fetcher = build_watcher(app.settings, blobs=app.blobs, clock=app.clock)
        well = await replace(app, fetcher=fetcher).checker().check("privacy")
        await fetcher.close()
        assert well.outcome == "unchanged"


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (POLICY.decode().encode("latin-1"), "text/html; charset=iso-8859-1"),
        (POLICY.replace(b"'utf-8'", b"'latin-1'").decode().encode("latin-1"), "text/html"),
        (POLICY.decode().encode("utf-16"), "text/html"),
        (b"\xef\xbb\xbf" + POLICY, "text/html"),
    ],
)
async def test_a_page_that_is_not_utf_8_is_read_all_the_same(body, media_type, app):
    """The same words in another encoding are no change."""
    async with LyingServer() as server:
        source = Source(slug="privacy", title="Privacy", url=server.serve(answer(POLICY)))
        await start(app, source)
        server.serve(answer(body, media_type=media_type))
        assert (await app.checker().check("privacy")).outcome == "unchanged"


async def test_a_server_that_asks_for_two_hours_gets_them(app):
    """Retry-After decides when the next check is due."""
    async with LyingServer() as server:
        source = Source(
            slug="privacy",
            title="Privacy",
            url=server.serve(answer(POLICY)),
            schedule=timedelta(hours=1),
        )
        await start(app, source)
        server.serve(CASES["status 429"].raw)
        seen = await app.checker().check("privacy")
        async with app.store.read() as tx:
            assert await tx.next_due_at() == seen.at + timedelta(hours=2)
