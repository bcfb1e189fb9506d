"""An invented company with a history, for the tests of the pages and for looking at them.

Everything comes about as in life: pages are published, checked, confirmed by a second fetch,
announced or held; people subscribe. Only the clock is ours.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from aiohttp import web

from notifier.compose.links import Links
from notifier.flows.access import create_token
from notifier.flows.address import parse_address
from notifier.flows.check import Checker
from notifier.flows.dispatch import Dispatcher
from notifier.flows.import_history import Importer
from notifier.flows.sources import sync_sources
from notifier.flows.subscribe import confirm_subscription, request_subscription
from notifier.model.branding import Branding
from notifier.model.capture import Capture
from notifier.model.delivery import Attempt, StoredMail
from notifier.model.document import Assessment, Document
from notifier.model.source import Exclusion, Source, Tracking
from notifier.testing import FakeFetcher, FixedClock, InlineStages, MemoryBlobs, MemoryMailer
from notifier.testing import MemoryStore as Store
from notifier.web import Site, create_app

START = datetime(2026, 1, 12, 9, 30, tzinfo=UTC)
LIVE = "https://harbourbooks.example"

PRIVACY = {
    "head": "<p>Effective date: {date}</p><p>Harbour Books keeps the books of small companies. "
    "This policy says what we do with personal data when you use our service, and what you can "
    "ask of us.</p>",
    "collect": "<h2>1. What we collect</h2><p>We collect what you type in, what your bank sends us "
    "at your request, and what your browser tells us.</p><ul><li>Your name, e-mail address and "
    "postal address.</li><li>The invoices and receipts that you upload.</li><li>The pages that "
    "you open and when you open them.</li></ul>",
    "keep": "<h2>2. How long we keep it</h2><p>We keep your account data for {days} days after you "
    "close your account. Invoices are kept for as long as the tax law demands.</p>",
    "share": "<h2>3. Who receives it</h2><p>{share}</p><table><tr><th>Recipient</th><th>Purpose"
    "</th><th>Country</th></tr><tr><td>Cloudberry Hosting</td><td>Runs our servers</td><td>Norway"
    "</td></tr><tr><td>Pelican Post</td><td>Sends our invoices by post</td><td>Ireland</td></tr>"
    "</table>",
    "rights": "<h2>4. Your rights</h2><p>You may ask for a copy of your data, have it corrected and "
    "have it erased. Write to <a href='mailto:privacy@harbourbooks.example'>our privacy desk</a>; "
    "we answer within {answer}.</p>",
    "security": "<h2>5. Security</h2><p>Your data is encrypted on its way to us and on our disks. "
    "Only people who need it for their work can see it.</p>",
    "contact": "<h2>6. Contact</h2><p>Harbour Books Ltd, 4 Quay Street, Seaton. Our privacy desk "
    "reads <a href='https://harbourbooks.example/contact'>the contact form</a> every working day."
    "</p>",
}
NO_SALE = "We do not sell personal data. We share it only with the companies in this table."
ADVERTS = (
    "We do not sell personal data. We share it with the companies in this table, and with "
    "advertising partners who show you offers on other sites."
)
WALL = (
    "<html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1>"
    "<form><label>E-mail</label><input name='e'><label>Password</label><input name='p'></form>"
    "<p>Forgot your password?</p></body></html>"
)


def page(title: str, body: str) -> str:
    """Return a whole page, with the furniture that pages have around their text."""
    return (
        f"<!doctype html><html lang='en'><head><title>{title} | Harbour Books</title></head><body>"
        "<header><nav><a href='/'>Home</a> <a href='/prices'>Prices</a></nav></header>"
        f"<main><h1>{title}</h1>{body}</main>"
        "<footer><p>© Harbour Books Ltd</p></footer></body></html>"
    )


def privacy(
    date: str = "1 January 2026",
    days: int = 30,
    share: str = NO_SALE,
    answer: str = "30 days",
    order: Sequence[str] = ("head", "collect", "keep", "share", "rights", "security", "contact"),
) -> str:
    """Return one state of the privacy policy."""
    text = "".join(PRIVACY[part] for part in order)
    return page("Privacy policy", text.format(date=date, days=days, share=share, answer=answer))


def terms(fee: str, notice: str) -> str:
    """Return one state of the terms."""
    return page(
        "Terms of service",
        "<p>These terms are the contract between you and Harbour Books Ltd about the use of our "
        "service. Please read them before you sign up.</p>"
        f"<h2>Price</h2><p>The service costs {fee} a month, due on the first day of each month. "
        "You can pay by card or by direct debit.</p>"
        f"<h2>Changes of these terms</h2><p>{notice}</p>"
        "<h2>Leaving</h2><p>You may close your account at any time. We refund what you have paid "
        "for the time after that, and you may download all your books for sixty days.</p>"
        "<h2>Liability</h2><p>We are liable for damage that we cause on purpose or by gross "
        "negligence, and for nothing beyond what the law demands.</p>",
    )


COOKIES = page(
    "Cookie notice",
    "<p>Our site sets two cookies, and neither of them follows you to other sites.</p>"
    "<h2>Which ones</h2><ul><li>One keeps you signed in until you leave.</li><li>One remembers the "
    "language that you have chosen, for a year.</li></ul><h2>Your choice</h2><p>Your browser can "
    "refuse both. Then you sign in on every visit, and the site speaks English to you.</p>",
)


class Stages(InlineStages):
    """The stages, with an assessment that knows this story's sign-in page and trusts the rest."""

    async def assess(self, new: Document, _previous: Document | None) -> Assessment:
        """Say whether *new* is the policy at all."""
        if "Sign in to continue" not in new.text:
            return Assessment(plausible=True)
        evidence = ("It asks for a password.", f"It has {len(new.text.split())} words.")
        return Assessment(plausible=False, reason="wall", evidence=evidence)


class KeptMail:
    """A mailbox that shows what a :class:`MemoryMailer` was handed."""

    def __init__(self, mailer: MemoryMailer, clock: FixedClock) -> None:
        self._mailer = mailer
        self._clock = clock

    async def messages(self) -> Sequence[StoredMail]:
        """Return every mail kept, newest last."""
        return [
            StoredMail(
                id=sent.delivery_id,
                to=sent.to,
                sender=f"{sent.sender_name} <{sent.sender}>",
                subject=sent.subject,
                date=self._clock.now(),
                text=sent.text,
                html=sent.html,
                headers=sent.headers,
            )
            for sent in self._mailer.sent
        ]


@dataclass(kw_only=True)
class World:
    """The company, its archive and its subscribers."""

    base_url: str = "http://127.0.0.1:8080"
    store: Store = field(default_factory=Store)
    blobs: MemoryBlobs = field(default_factory=MemoryBlobs)
    clock: FixedClock = field(default_factory=lambda: FixedClock(START))
    fetcher: FakeFetcher = field(default_factory=FakeFetcher)
    stages: Stages = field(default_factory=Stages)
    mailer: MemoryMailer = field(default_factory=MemoryMailer)
    branding: Branding = field(
        default_factory=lambda: Branding(
            name="Harbour Books",
            sender="policies@harbourbooks.example",
            sender_name="Harbour Books policies",
            reply_to="privacy@harbourbooks.example",
            postal_address="Harbour Books Ltd, 4 Quay Street, Seaton",
        )
    )

    @property
    def links(self) -> Links:
        """The links that mails have."""
        return Links(self.base_url)

    def site(self, *, mailbox: bool = False, demo: bool = False) -> Site:
        """Return what the pages need."""
        return Site(
            store=self.store,
            blobs=self.blobs,
            stages=self.stages,
            clock=self.clock,
            branding=self.branding,
            links=self.links,
            mailbox=KeptMail(self.mailer, self.clock) if mailbox else None,
            demo=demo,
        )

    async def watch(self, *sources: Source) -> None:
        """Begin to watch exactly *sources*."""
        await sync_sources(self.store, self.clock, sources)

    async def check(self, slug: str) -> None:
        """Check a page now."""
        checker = Checker(
            store=self.store,
            blobs=self.blobs,
            fetcher=self.fetcher,
            stages=self.stages,
            clock=self.clock,
            operator="operator@harbourbooks.example",
        )
        await checker.check(slug)

    async def publish(self, slug: str, body: str) -> None:
        """Publish a page and check it twice, half an hour apart, so that it is confirmed."""
        self.fetcher.show(f"{LIVE}/{slug}", body)
        await self.check(slug)
        self.clock.advance(timedelta(minutes=30))
        await self.check(slug)

    async def subscribe(self, email: str, *slugs: str) -> None:
        """Let somebody subscribe and confirm by the link in the mail."""
        for slug in slugs:
            await request_subscription(self.store, self.clock, parse_address(email), slug)
            await self.deliver()
            await confirm_subscription(
                self.store, self.clock, self.mailed_token(email, self.links.confirm(""))
            )

    async def deliver(self) -> None:
        """Hand over what is queued."""
        await Dispatcher(
            store=self.store,
            mailer=self.mailer,
            clock=self.clock,
            branding=self.branding,
            links=self.links,
        ).run()

    def mailed_token(self, email: str, before: str) -> str:
        """Return the token after *before* in the latest mail to *email* that has one."""
        for mail in reversed(self.mailer.sent):
            if mail.to == email and before in mail.text:
                return mail.text.split(before, 1)[1].split()[0]
        raise AssertionError(f"no mail to {email} with {before}")

    async def token(self, role: str, name: str = "Nora Quill") -> str:
        """Return a new token for the review desk."""
        _, token = await create_token(
            self.store,
            self.clock,
            name=name,
            role=role,  # type: ignore[arg-type]  # "legal" or "operator"
        )
        return token

    async def live_through(self) -> None:
        """Play ten months: versions of all kinds, a waiting notice, a page on hold."""
        await self.watch(
            Source(slug="privacy", title="Privacy policy", url=f"{LIVE}/privacy"),
            Source(slug="terms", title="Terms of service", url=f"{LIVE}/terms", announce="review"),
            Source(slug="cookies", title="Cookie notice", url=f"{LIVE}/cookies"),
        )
        months = "Changes take effect 60 days after we have told you of them by e-mail."
        await self.publish("privacy", privacy())
        await self.publish("cookies", COOKIES)
        await self.publish("terms", terms("€19", months))
        for name in ("ada", "ben", "chloe"):
            await self.subscribe(f"{name}@customer.example", "privacy", "terms")
        self.clock.advance(timedelta(days=40))
        moved = ("head", "collect", "share", "keep", "rights", "security", "contact")
        await self.publish("privacy", privacy(order=moved))
        self.clock.advance(timedelta(days=58))
        await self.publish("privacy", privacy("1 May 2026", days=90, order=moved))
        await self.deliver()
        self.clock.advance(timedelta(days=95))
        await self.publish("privacy", privacy("1 May 2026", 90, answer="14 days", order=moved))
        await self.deliver()
        self.clock.advance(timedelta(days=61))
        await self.publish("privacy", privacy("1 November 2026", 90, ADVERTS, "14 days", moved))
        await self.deliver()
        self.clock.advance(timedelta(days=20))
        await self.publish("terms", terms("€24", "We may change these terms without notice."))
        self.clock.advance(timedelta(days=3))
        await self.publish("cookies", WALL)

    async def lose(self, notice_id: int) -> list[int]:
        """Queue a notice and lose the connection behind each of its mails; return their numbers."""
        async with self.store.write() as tx:
            await tx.enqueue_notice(notice_id, self.clock.now())
            claimed = await tx.claim(self.clock.now(), 10)
            for delivery in claimed:
                lost = Attempt(
                    delivery_id=delivery.id,
                    at=self.clock.now(),
                    outcome="unknown",
                    detail="The connection was lost after the message was sent.",
                )
                await tx.settle(lost, "unknown")
        return [delivery.id for delivery in claimed]

    async def leave_out(self, slug: str, selector: str, why: str) -> None:
        """Leave a part of a source's page out by hand."""
        one = Exclusion(selector=selector, at=self.clock.now(), by="Nora Quill", why=why)
        async with self.store.write() as tx:
            await tx.put_exclusions(slug, [one])

    async def import_restless(self) -> None:
        """Import the history of a policy that swings, and then publish a change of it.

        Versions: 1 the first, 2-9 to and fro, 10 more is shared, 11-12 an excursion, 13 by a check.
        """
        source = Source(slug="partners", title="Partner policy", url=f"{LIVE}/partners")
        await self.watch(
            *[tracking.declared for tracking in await self._tracked()],
            source,
        )
        plain, banner = privacy(), privacy(answer="a month")
        shown = [
            plain,
            *(banner, plain) * 4,
            privacy(share=ADVERTS),
            privacy(),
            privacy(share=ADVERTS),
        ]
        days = [*range(0, 90, 10), 200, 301, 302]
        await Importer(
            store=self.store, blobs=self.blobs, stages=self.stages, clock=self.clock
        ).run(
            "partners",
            [
                Capture(
                    at=START - timedelta(days=400 - day),
                    origin=f"git {day:012x}",
                    media_type="text/html",
                    load=body.encode,
                )
                for day, body in zip(days, shown, strict=True)
            ],
        )
        await self.publish("partners", privacy(share=ADVERTS))
        self.clock.advance(timedelta(days=30))
        await self.publish("partners", privacy(days=90, share=ADVERTS))

    async def _tracked(self) -> Sequence[Tracking]:
        async with self.store.read() as tx:
            return await tx.all_tracking()


@asynccontextmanager
async def serving(site: Site, *, port: int = 0) -> AsyncIterator[str]:
    """Serve *site* on loopback; yields its address."""
    runner = web.AppRunner(create_app(site), access_log=None, handle_signals=False)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
