"""Kill the service at every named point of a check-and-announce cycle, restart it, count.

    python tests/campaigns/kill.py [--transport smtp|mailbox] [--points NAME ...]

For each point a fresh archive is made: one policy, three confirmed subscribers. Then the policy
changes materially and the real service (HTTP fetch, child process, SQLite, mail) is killed by
SIGKILL at that point, restarted, and left to finish. Counted at the mail server's end:

- lost: a version that is not in the archive, or a subscriber who was neither mailed nor has a
  delivery whose outcome is openly unknown;
- doubled: a subscriber who was mailed twice;
- unknown: deliveries whose outcome nobody can know, shown to the operator, never sent again blindly.

The process kills itself: the ports are wrapped, the code under test is the code that ships.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

from aiohttp import web
from aiosmtpd.smtp import SMTP

from notifier.bootstrap import App, open_app, running_worker
from notifier.config import Settings, default_settings
from notifier.flows.address import parse_address
from notifier.flows.sources import sync_sources
from notifier.flows.tokens import new_token, token_sha256
from notifier.model.source import Source
from notifier.model.version import chain_link

#: Seconds that a process may take, also on a machine that is busy with other things.
PATIENCE = 300.0
SUBSCRIBERS = tuple(f"reader{n}@customer.example" for n in range(3))
PAGE = """<!doctype html><html lang="en"><head><title>Privacy policy</title></head><body><main>
<h1>Privacy policy</h1>
<p>Harbour Books Ltd sells books. This policy says what we know about you and why.</p>
<h2>What we collect</h2>
<p>We collect your name, your address and the books that you order from our shop.</p>
<h2>How long we keep it</h2>
<p>When you close your account, we keep your order history for {days} days and then erase it.</p>
<h2>Your rights</h2>
<p>You may ask us to show, correct or erase what we hold about you at any time.</p>
<h2>Changes</h2><p>We may change this policy. Please review it periodically.</p>
</main></body></html>"""

#: Processes begin as copies of one that has imported the service, which takes seconds.
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["notifier.bootstrap", "notifier.deliver"])

#: name -> (port, method, "before" or "after" the call, "commit" for after the transaction).
POINTS: dict[str, tuple[str, str, str]] = {
    "before the fetch": ("fetcher", "fetch", "before"),
    "after the fetch": ("fetcher", "fetch", "after"),
    "after the snapshot is kept": ("blobs", "put", "after"),
    "after the candidate is written, not committed": ("tx", "put_candidate", "after"),
    "after the candidate is committed": ("tx", "put_candidate", "commit"),
    "before the readable record": ("blobs", "record", "before"),
    "after the readable record": ("blobs", "record", "after"),
    "after the version row, not committed": ("tx", "add_version", "after"),
    "after the notice row, not committed": ("tx", "add_notice", "after"),
    "after the outbox rows, not committed": ("tx", "enqueue_notice", "after"),
    "after the deciding transaction": ("tx", "enqueue_notice", "commit"),
    "after the claim, not committed": ("tx", "claim", "after"),
    "after the claim is committed, nothing sent": ("tx", "claim", "commit"),
    "before the provider is called": ("mailer", "send", "before"),
    "after the provider accepted": ("mailer", "send", "after"),
    "after the result is written, not committed": ("tx", "settle", "after"),
    "after the result is committed": ("tx", "settle", "commit"),
}


def die() -> None:
    """End this process as a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


class Deadly:
    """A part whose *method* kills the process before or after its real work."""

    def __init__(self, part: Any, method: str, when: str) -> None:
        self._part = part
        self._method = method
        self._when = when
        self.called = False

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._part, name)
        if name != self._method:
            return real

        async def call(*args: Any, **kwargs: Any) -> Any:
            if self._when == "before":
                die()
            result = await real(*args, **kwargs)
            # A claim that finds nothing is not the claim of the story.
            if name != "claim" or result:
                self.called = True
                if self._when == "after":
                    die()
            return result

        return call


class DeadlyStore:
    """A store whose writing transactions are deadly."""

    def __init__(self, store: Any, method: str, when: str) -> None:
        self._store = store
        self._method = method
        self._when = when

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Any]:
        """Open a transaction that kills at its point, or just after its commit."""
        async with self._store.write() as tx:
            deadly = Deadly(tx, self._method, self._when)
            yield deadly
        if deadly.called and self._when == "commit":
            die()


def settings_for(folder: Path, page: str, smtp_port: int | None) -> Settings:
    """Return settings that keep everything in *folder*."""
    settings = default_settings(folder, environ={})
    source = Source(
        slug="privacy",
        title="Harbour Books privacy policy",
        url=page,
        schedule=timedelta(seconds=0.3),
        confirm_after=timedelta(seconds=0.2),
    )
    mail = settings.mail
    if smtp_port is not None:
        mail = replace(
            mail,
            transport="smtp",
            smtp=replace(mail.smtp, host="127.0.0.1", port=smtp_port, tls="none"),
        )
    return replace(
        settings,
        service=replace(settings.service, tick=timedelta(seconds=0.05)),
        fetch=replace(settings.fetch, allow=("127.0.0.1",)),
        sources=(source,),
        mail=mail,
    )


async def child(settings: Settings, *, versions: int, point: str) -> None:
    """Run the service until it has *versions* versions and nothing is on its way."""
    async with open_app(settings, migrate=True) as opened:
        app = opened
        if point:
            port, method, when = POINTS[point]
            part = getattr(opened, "store" if port == "tx" else port)
            deadly = (DeadlyStore if port == "tx" else Deadly)(part, method, when)
            wired: dict[str, Any] = {"store" if port == "tx" else port: deadly}
            app = replace(opened, **wired)
        if versions == 1:
            await subscribe_all(app)
        async with asyncio.timeout(PATIENCE), running_worker(app):
            while not await finished(app, versions):  # noqa: ASYNC110  other tasks write the rows
                await asyncio.sleep(0.05)


async def subscribe_all(app: App) -> None:
    """Make confirmed subscriptions; the double opt-in has its own tests."""
    now = app.clock.now()
    await sync_sources(app.store, app.clock, app.settings.sources)
    async with app.store.write() as tx:
        for raw in SUBSCRIBERS:
            address = parse_address(raw)
            subscriber = await tx.add_subscriber(
                email=address.email, key=address.key, token=new_token(), at=now
            )
            subscription = await tx.request_subscription(
                subscriber.id,
                "privacy",
                token=new_token(),
                confirm_sha256=token_sha256(new_token()),
                confirm_expires_at=now,
                consent="test",
                at=now,
            )
            await tx.set_subscription(subscription.id, "confirmed", at=now)


async def finished(app: App, versions: int) -> bool:
    """Whether all is done that can be done without a person."""
    async with app.store.read() as tx:
        lines = await tx.version_lines("privacy")
        counts = await tx.delivery_counts()
    return len(lines) >= versions and not counts.get("queued") and not counts.get("sending")


@dataclass(slots=True)
class Tally:
    """What one kill cost."""

    lost_versions: int = 0
    lost_mails: int = 0
    doubled: int = 0
    unknown: int = 0


class Sink:
    """A real SMTP server that remembers whom it took a mail for."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  aiosmtpd's name
        """Take the mail."""
        assert message_from_bytes(envelope.content)["Subject"]
        self.taken.update(envelope.rcpt_tos)
        return "250 OK"


async def audit(settings: Settings, taken: Counter[str]) -> Tally:
    """Count what is missing and what came twice."""
    tally = Tally()
    async with open_app(settings) as app:
        async with app.store.read() as tx:
            versions = [await tx.version("privacy", number) for number in (1, 2)]
            deliveries = await tx.deliveries()
        chain = ""
        for version in versions:
            if version is None:
                tally.lost_versions += 1
                continue
            await app.blobs.get(version.snapshot.sha256)
            chain = chain_link(
                chain,
                source="privacy",
                number=version.number,
                snapshot_sha256=version.snapshot.sha256,
                document=version.document,
                seen_at=version.seen_at,
                technical=version.technical,
            )
            assert chain == version.chain, "the hash chain is broken"
        unknown = {d.email for d in deliveries if d.state == "unknown"}
        tally.unknown = len(unknown)
        tally.lost_mails = sum(not taken[a] and a not in unknown for a in SUBSCRIBERS)
        tally.doubled = sum(taken[a] > 1 for a in SUBSCRIBERS)
    return tally


@asynccontextmanager
async def world(transport: str) -> AsyncIterator[tuple[dict[str, int], Sink, str, int | None]]:
    """Serve the page and the mail server; yields the page's content, the sink and both places."""
    page = {"days": 30}

    async def show(_request: web.Request) -> web.Response:
        return web.Response(text=PAGE.format(**page), content_type="text/html")

    site = web.Application()
    site.router.add_get("/privacy", show)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sink = Sink()
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(sink), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1] if transport == "smtp" else None
    try:
        yield page, sink, f"http://127.0.0.1:{runner.addresses[0][1]}/privacy", port
    finally:
        server.close()
        await runner.cleanup()


async def one_kill(point: str, folder: Path, sink: Sink, url: str, port: int | None) -> Tally:
    """Kill at one point in *folder*, restart, and count."""
    sink.taken.clear()
    arguments = [str(folder), url, str(port or 0)]
    await in_child(arguments, versions=2, point=point, expect=-signal.SIGKILL)
    await in_child(arguments, versions=2, point="", expect=0)
    settings = settings_for(folder, url, port)
    taken = sink.taken if port else await mailbox_count(settings)
    return await audit(settings, taken)


async def mailbox_count(settings: Settings) -> Counter[str]:
    """Count the mails in the local mailbox."""
    async with open_app(settings) as app:
        assert app.mailbox is not None
        return Counter(mail.to for mail in await app.mailbox.messages())


async def in_child(arguments: list[str], *, versions: int, point: str, expect: int) -> None:
    """Run the service in a process of its own and demand how it ends."""
    process = _PROCESSES.Process(target=run_child, args=(*arguments, versions, point))
    process.start()
    await asyncio.to_thread(process.join, 2 * PATIENCE)
    if process.exitcode != expect:
        process.kill()
        raise SystemExit(
            f"at {point or 'a normal run'!r} the process ended with {process.exitcode}, not {expect}"
        )


def run_child(folder: str, url: str, smtp_port: str, versions: int, point: str) -> None:
    """Run the service in this process."""
    # The processes that read pages would otherwise import all of this script first.
    vars(sys.modules["__main__"]).pop("__file__", None)
    settings = settings_for(Path(folder), url, int(smtp_port) or None)
    asyncio.run(child(settings, versions=versions, point=point))


async def campaign(points: list[str], transport: str, say: Callable[[str], None] = print) -> Tally:
    """Kill at every point and print the table; return the sums.

    The archive as it was before the change is made once and copied for each point.
    """
    total = Tally()
    say(f"{'killed':<48}{'lost':>6}{'doubled':>9}{'unknown':>9}")
    async with world(transport) as (page, sink, url, port):
        with tempfile.TemporaryDirectory() as name:
            before = Path(name, "before")
            await in_child([str(before), url, str(port or 0)], versions=1, point="", expect=0)
            page["days"] = 90
            for number, point in enumerate(points):
                folder = Path(name, str(number))
                shutil.copytree(before, folder)
                one = await one_kill(point, folder, sink, url, port)
                lost = one.lost_versions + one.lost_mails
                say(f"{point:<48}{lost:>6}{one.doubled:>9}{one.unknown:>9}")
                total.lost_versions += one.lost_versions
                total.lost_mails += one.lost_mails
                total.doubled += one.doubled
                total.unknown += one.unknown
    say(
        f"{transport}: {len(points)} kills / {total.lost_versions} versions lost / "
        f"{total.lost_mails} mails lost / {total.doubled} doubled / {total.unknown} unknown"
    )
    return total


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--transport", choices=["smtp", "mailbox"], default="smtp")
    parser.add_argument("--points", nargs="*", default=list(POINTS), choices=list(POINTS))
    args = parser.parse_args()
    total = asyncio.run(campaign(args.points, args.transport))
    return 1 if total.lost_versions or total.lost_mails or total.doubled else 0


if __name__ == "__main__":
    raise SystemExit(main())
