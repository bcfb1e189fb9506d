"""The only place that builds concrete parts from Settings and wires them together."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from notifier.compose.links import Links
from notifier.config import Settings
from notifier.deliver import LocalMailbox, SendGridMailer, SmtpMailer
from notifier.fetch import (
    BrowserFetcher,
    ConditionalFetcher,
    HttpFetcher,
    OwnHosts,
    PoliteFetcher,
    Robots,
    find_browser,
)
from notifier.flows.check import Checker
from notifier.flows.dispatch import Dispatcher
from notifier.flows.sources import sync_sources
from notifier.jobs.clock import SystemClock
from notifier.jobs.stages import ChildStages
from notifier.jobs.ticker import Ticker
from notifier.model.branding import Branding
from notifier.model.observation import Observation
from notifier.ports import Blobs, Clock, Fetcher, Mailbox, Mailer, Stages, Store
from notifier.store import SnapshotFolder, SqlStore, upgrade, worker_lock
from notifier.web import Site, create_app


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Every part of the service, wired.

    ``stages`` are the checks', ``page_stages`` the pages', so that neither wait for the other; no
    process is started before it is needed. ``mailbox``: None unless mails are kept locally. ``demo``: the pages say that nothing is real.
    """

    settings: Settings
    store: Store
    blobs: Blobs
    fetcher: Fetcher
    browser: Fetcher | None
    stages: Stages
    page_stages: Stages
    mailer: Mailer
    mailbox: Mailbox | None
    clock: Clock
    branding: Branding
    links: Links
    demo: bool = False

    def checker(self) -> Checker:
        """Return what checks sources."""
        return Checker(
            store=self.store,
            blobs=self.blobs,
            fetcher=self.fetcher,
            stages=self.stages,
            clock=self.clock,
            operator=self.settings.operator_email,
            browser=self.browser,
        )

    def dispatcher(self) -> Dispatcher:
        """Return what hands mails over."""
        return Dispatcher(
            store=self.store,
            mailer=self.mailer,
            clock=self.clock,
            branding=self.branding,
            links=self.links,
        )

    def web(self) -> web.Application:
        """Return the web application."""
        return create_app(
            Site(
                store=self.store,
                blobs=self.blobs,
                stages=self.page_stages,
                clock=self.clock,
                branding=self.branding,
                links=self.links,
                mailbox=self.mailbox,
                demo=self.demo,
                proxies=self.settings.service.proxies,
                tuning=self.settings.judge,
            )
        )


@asynccontextmanager
async def open_app(settings: Settings, *, migrate: bool = False) -> AsyncIterator[App]:
    """Open everything that *settings* name and close it at the end.

    *migrate* brings the database up to date first, and makes it where there is none. Raises
    :class:`~notifier.errors.StoreError` and :class:`~notifier.errors.ConfigError`.
    """
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(open_store(settings, migrate=migrate))
        clock, blobs = SystemClock(), SnapshotFolder(settings.service.snapshots)
        fetcher = build_watcher(settings, blobs=blobs, clock=clock)
        stack.push_async_callback(fetcher.close)
        stages = ChildStages(tuning=settings.judge)
        page_stages = ChildStages(tuning=settings.judge)
        for one in (stages, page_stages):
            stack.push_async_callback(one.close)
        mailer = build_mailer(settings)
        stack.push_async_callback(mailer.close)
        yield App(
            settings=settings,
            store=store,
            blobs=blobs,
            fetcher=fetcher,
            browser=build_browser(settings, fetcher),
            stages=stages,
            page_stages=page_stages,
            mailer=mailer,
            mailbox=mailer if isinstance(mailer, LocalMailbox) else None,
            clock=clock,
            branding=settings.branding,
            links=Links(settings.service.base_url),
        )


@asynccontextmanager
async def open_store(settings: Settings, *, migrate: bool = False) -> AsyncIterator[Store]:
    """Open the database alone, as :func:`open_app` does."""
    url = settings.database_url.reveal()
    if migrate:
        await upgrade(url)
    store = await SqlStore.open(url)
    try:
        yield store
    finally:
        await store.close()


def build_fetcher(settings: Settings) -> HttpFetcher:
    """Return what fetches pages as *settings* say."""
    return HttpFetcher(
        timeout=settings.fetch.timeout.total_seconds(),
        max_bytes=settings.fetch.max_bytes,
        allow=settings.fetch.allow,
        user_agent=settings.fetch.user_agent,
    )


def build_watcher(settings: Settings, *, blobs: Blobs, clock: Clock) -> Fetcher:
    """Return what fetches the same pages again and again: sparing, and polite to other hosts."""
    fetch, http = settings.fetch, build_fetcher(settings)
    return PoliteFetcher(
        ConditionalFetcher(http, blobs=blobs, clock=clock),
        gap=fetch.gap,
        own=OwnHosts(fetch.own_hosts, fetch.allow),
        robots=Robots(http, user_agent=fetch.user_agent, clock=clock),
        clock=clock,
    )


def build_browser(settings: Settings, pages: Fetcher) -> Fetcher | None:
    """Return what runs pages that *pages* fetches, None where no browser is installed."""
    fetch = settings.fetch
    executable = find_browser(fetch.browser)
    if not executable:
        return None
    return BrowserFetcher(
        pages,
        executable=executable,
        max_bytes=fetch.max_bytes,
        allow=fetch.allow,
        user_agent=fetch.user_agent,
    )


def build_mailer(settings: Settings) -> LocalMailbox | SmtpMailer | SendGridMailer:
    """Return the mail provider that *settings* name."""
    mail = settings.mail
    if mail.transport == "smtp":
        return SmtpMailer(
            mail.smtp.host,
            mail.smtp.port,
            username=mail.smtp.username,
            password=mail.smtp.password.reveal(),
            tls=mail.smtp.tls,
        )
    if mail.transport == "sendgrid":
        return SendGridMailer(
            mail.sendgrid.api_key.reveal(),
            endpoint=mail.sendgrid.endpoint,
            sandbox=mail.sendgrid.sandbox,
        )
    return LocalMailbox(settings.service.data / "mailbox")


@asynccontextmanager
async def running_worker(
    app: App, *, on_check: Callable[[Observation], Awaitable[None]] | None = None
) -> AsyncIterator[Ticker]:
    """Run the scheduler and the deliveries while the block lasts; drain them at its end.

    Only one worker may use an SQLite database: a second one raises
    :class:`~notifier.errors.StoreLocked`.
    """
    with worker_lock(app.settings.service.data / "worker.lock"):
        await sync_sources(app.store, app.clock, app.settings.sources)
        ticker = Ticker(
            store=app.store,
            checker=app.checker(),
            dispatcher=app.dispatcher(),
            clock=app.clock,
            every=app.settings.service.tick,
            on_check=on_check,
        )
        await ticker.start()
        try:
            yield ticker
        finally:
            await ticker.stop()


@asynccontextmanager
async def running_web(app: App, *, host: str, port: int) -> AsyncIterator[int]:
    """Serve the pages while the block lasts; yields the port (useful where *port* is 0)."""
    # Access logs would keep the tokens of confirmation and unsubscribe links.
    runner = web.AppRunner(app.web(), access_log=None, handle_signals=False)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port, reuse_address=True)
        await site.start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()
