"""Play the story: publish, wait until the service has settled, compare with what must come."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import timedelta

import aiohttp

from notifier.bootstrap import App, open_app, running_web, running_worker
from notifier.config import Settings
from notifier.demo.people import Customer, approve_as_legal
from notifier.demo.site import DemoSite
from notifier.demo.story import ACTS, FIRST, Act
from notifier.errors import DemoFailed
from notifier.flows.access import create_token
from notifier.model.delivery import StoredMail
from notifier.model.observation import Observation
from notifier.model.source import Source
from notifier.model.verdict import Verdict

_PATIENCE_SECONDS = 30.0

Say = Callable[[str], None]


def demo_sources(site_url: str) -> tuple[Source, ...]:
    """Return the two sources; checked every half second so that the story moves on."""
    privacy = Source(
        slug="privacy",
        title="Harbour Books privacy policy",
        url=f"{site_url}/privacy",
        schedule=timedelta(seconds=0.5),
        confirm_after=timedelta(seconds=0.5),
    )
    terms = replace(
        privacy,
        slug="terms",
        title="Harbour Books terms of service",
        url=f"{site_url}/terms",
        announce="review",
    )
    return privacy, terms


@dataclass(slots=True)
class Played:
    """What came of the story. ``problems`` is empty where everything came as it must."""

    outcomes: list[tuple[Act, Observation]] = field(default_factory=list)
    mails: list[StoredMail] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class Stage:
    """The running service, the site, and the observations as they come in."""

    def __init__(self, app: App, site: DemoSite, say: Say) -> None:
        self.app = app
        self.site = site
        self.say = say
        self._seen: list[Observation] = []
        self._news = asyncio.Condition()

    async def on_check(self, observation: Observation) -> None:
        """Take in one check."""
        async with self._news:
            self._seen.append(observation)
            self._news.notify_all()

    async def publish(self, policy: str, file: str) -> Observation:
        """Publish a page and wait for the check that settles what came of it."""
        since = len(self._seen)
        return await self.settled(policy, self.site.publish(policy, file), since=since)

    async def settled(self, policy: str, sha256: str, *, since: int) -> Observation:
        """Return the check that settled a page, among those after the first *since*.

        Raises :class:`DemoFailed` where none comes.
        """

        def settled() -> list[Observation]:
            return [
                seen
                for seen in self._seen[since:]
                if seen.source == policy
                and seen.snapshot_sha256 == sha256
                and seen.outcome != "candidate"
            ]

        try:
            async with asyncio.timeout(_PATIENCE_SECONDS), self._news:
                await self._news.wait_for(settled)
        except TimeoutError:
            raise DemoFailed(
                f"No check settled the page of {policy} in {_PATIENCE_SECONDS:.0f} s."
            ) from None
        return settled()[0]

    async def mails_settled(self) -> None:
        """Wait until no delivery is on its way."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while True:
                async with self.app.store.read() as tx:
                    counts = await tx.delivery_counts()
                if not counts.get("queued", 0) + counts.get("sending", 0):
                    return
                await asyncio.sleep(0.05)

    async def verdict(self, observation: Observation) -> Verdict | None:
        """Return the verdict of the step that an observation recorded."""
        async with self.app.store.read() as tx:
            verdicts = await tx.verdicts(observation.source)
        return verdicts.get(observation.version or 0)


async def play(stage: Stage, customer: Customer, token: str, *, approve: bool) -> Played:
    """Play every act. *approve*: legal approves what waits, instead of leaving it to the viewer."""
    played = Played()
    stage.say("\nAda subscribes: the form, a mail with a link, a button. (double opt-in)")
    for policy, _ in FIRST:
        await customer.subscribe(policy)
        stage.say(f"  {policy}: confirmed")
    for number, act in enumerate(ACTS, 1):
        before = {mail.id for mail in await customer.mails()}
        stage.say(f"\nAct {number} of {len(ACTS)}: {act.title}. {act.story}")
        seen = await stage.publish(act.policy, act.file)
        await stage.mails_settled()
        if act.expected == "waiting":
            await _waiting_notice(stage, act, token, played, approve=approve)
        mails = [mail for mail in await customer.mails() if mail.id not in before]
        played.outcomes.append((act, seen))
        played.mails.extend(mails)
        stage.say(await _told(stage, act, seen, mails))
        played.problems.extend(_problems(act, seen, mails, approved=approve))
    return played


async def _waiting_notice(
    stage: Stage, act: Act, token: str, played: Played, *, approve: bool
) -> None:
    async with stage.app.store.read() as tx:
        waiting = await tx.notices(state="waiting", slug=act.policy)
    if len(waiting) != 1:
        played.problems.append(f"{act.title}: {len(waiting)} notices wait for review instead of 1")
        return
    stage.say(f"  -> held for review: {waiting[0].why_waiting}")
    if approve:
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
            await approve_as_legal(browser, stage.app.links, token, waiting[0].id)
        stage.say("  -> legal signs in, reads the mail as Ada would get it, and approves")
        # The worker's next tick finds the deliveries that the approval has queued.
        await stage.mails_settled()


async def _told(stage: Stage, act: Act, seen: Observation, mails: list[StoredMail]) -> str:
    if seen.outcome == "held":
        return f"  -> held, nobody is told: {seen.reason} ({'; '.join(seen.evidence[:2])})"
    if seen.outcome == "unchanged":
        why = (
            "the page is as it was before"
            if act.expected == "recovered"
            else "nothing a reader would call a change"
        )
        return f"  -> kept quiet: {why}"
    verdict = await stage.verdict(seen)
    if mails:
        return "\n".join(
            f"  -> announced, version {seen.version}: {mail.subject}" for mail in mails
        )
    why = verdict.reasons[0].sentence if verdict and verdict.reasons else ""
    quiet = "waits for your approval" if act.expected == "waiting" else "kept quiet"
    return f"  -> {quiet}, version {seen.version}: {why}"


def _problems(act: Act, seen: Observation, mails: list[StoredMail], *, approved: bool) -> list[str]:
    outcome = {
        "unchanged": "unchanged",
        "editorial": "editorial",
        "announced": "confirmed",
        "waiting": "confirmed",
        "held": "held",
        "recovered": "unchanged",
    }[act.expected]
    problems = []
    if seen.outcome != outcome:
        problems.append(f"{act.title}: {seen.outcome} ({seen.reason}) instead of {outcome}")
    due = int(act.expected == "announced" or (act.expected == "waiting" and approved))
    if len(mails) != due:
        problems.append(f"{act.title}: {len(mails)} mails to the customer instead of {due}")
    problems.extend(
        f"{act.title}: the mail does not say {words!r}"
        for mail in mails
        for words in act.words
        if words not in mail.text
    )
    return problems


async def run(
    settings: Settings, *, once: bool, say: Say, until: Callable[[], Awaitable[object]]
) -> Played:
    """Run the demonstration; without *once*, keep serving until *until()* returns."""
    async with AsyncExitStack() as stack:
        site = await stack.enter_async_context(DemoSite().running())
        settings = replace(settings, sources=demo_sources(site.url))
        opened = await stack.enter_async_context(open_app(settings, migrate=True))
        app = replace(opened, demo=True)
        host, port = settings.service.host, settings.service.port
        await stack.enter_async_context(running_web(app, host=host, port=port))
        browser = await stack.enter_async_context(aiohttp.ClientSession())
        assert app.mailbox is not None  # noqa: S101  the demonstration's settings say so
        customer = Customer(browser, app.links, app.mailbox)
        _, token = await create_token(app.store, app.clock, name="legal (demo)", role="legal")
        stage = Stage(app, site, say)
        first = {policy: site.publish(policy, file) for policy, file in FIRST}
        await stack.enter_async_context(running_worker(app, on_check=stage.on_check))
        say("Harbour Books publishes its policies; the service takes its first snapshots.")
        for policy, sha256 in first.items():
            seen = await stage.settled(policy, sha256, since=0)
            say(f"  {policy}: version {seen.version} is in the archive")
        played = await play(stage, customer, token, approve=once)
        say(closing(played, approved=once))
        if not once:
            say(_invitation(app, token))
            await until()
    return played


def closing(played: Played, *, approved: bool) -> str:
    """Return what came of it all, in one paragraph."""
    told = Counter(act.expected for act, _ in played.outcomes)
    quiet = told["unchanged"] + told["editorial"]
    lines = [
        "",
        (
            f"{len(played.outcomes)} publications: {quiet} kept quiet, {told['held']} held, "
            f"{told['recovered']} recovered, {told['waiting']} {'approved by' if approved else 'waiting for'} legal; "
            f"{len(played.mails)} mails about changes, each sent once."
        ),
    ]
    if played.problems:
        lines[1:] = ["Not as it must be:", *(f"  - {problem}" for problem in played.problems)]
    return "\n".join(lines)


def _invitation(app: App, token: str) -> str:
    links = app.links
    return f"""
Have a look (Ctrl-C ends it):
  the policies         {links.home()}
  the timeline         {links.policy("privacy")}
  a redline            {links.redline("privacy", 3, 4)}
  an archived version  {links.version("privacy", 1)}
  Ada's mails          {links.mailbox()}
  the review desk      {links.review()}
    one notice waits there for you; sign in with this token:
    {token}"""
