"""The whole service as a state machine: whatever happens in whatever order, its promises hold.

Pages are words (see ``tests/flow_world.py``), the store is in memory, the mail provider remembers
what it really took. Any operation may be cut off: the process dies between two calls of its ports,
or the store is locked once. Afterwards everything is built anew on the same store.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import groupby, pairwise

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from notifier.compose.records import version_record
from notifier.errors import (
    BadStatus,
    NotifierError,
    NotSent,
    OutcomeUnknown,
    Refused,
    StoreLocked,
)
from notifier.flows.address import parse_address
from notifier.flows.review import approve_notice, reject_hold, reject_notice
from notifier.flows.subscribe import confirm_subscription, request_subscription, unsubscribe
from notifier.model.source import Source
from notifier.model.version import chain_link
from notifier.testing import FakeFetcher, MemoryBlobs, MemoryMailer, MemoryStore
from tests.flow_world import URL, WordStages, World

WALLS = ("wall", "captcha")
PAGES = ("A", "B", "C", "A1", "B1", "b", "c", "A#1", "A#2", "B#3")
ADDRESSES = ("ada@customer.example", "bo@customer.example", "cy@customer.example")


class Crash(BaseException):
    """The process ends here."""


class Fuse:
    """Breaks at the chosen call of any port, and stays broken where the process has died."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.dies = True
        self.dead = False

    def arm(self, calls: int | None, *, dies: bool) -> None:
        self.left, self.dies = calls, dies

    def burn(self, *, can_lock: bool = False) -> None:
        """Count a call."""
        if self.dead:
            raise Crash
        if self.left is None:
            return
        self.left -= 1
        if self.left > 0 or not (self.dies or can_lock):
            return
        self.left = None
        if self.dies:
            self.dead = True
            raise Crash
        raise StoreLocked


class Fused:
    """A part whose calls burn the fuse before and after."""

    def __init__(self, part, fuse: Fuse) -> None:
        self._part = part
        self._fuse = fuse

    def __getattr__(self, name):
        real = getattr(self._part, name)
        if not callable(real):
            return real

        async def call(*args, **kwargs):
            self._fuse.burn()
            result = await real(*args, **kwargs)
            self._fuse.burn()
            return result

        return call


class FusedStore:
    """A store whose transactions burn the fuse at their start, at every call, and after them."""

    def __init__(self, store: MemoryStore, fuse: Fuse) -> None:
        self._store = store
        self._fuse = fuse

    @asynccontextmanager
    async def write(self):
        self._fuse.burn(can_lock=True)
        async with self._store.write() as tx:
            yield Fused(tx, self._fuse)
        self._fuse.burn()

    @asynccontextmanager
    async def read(self):
        self._fuse.burn(can_lock=True)
        async with self._store.read() as tx:
            yield Fused(tx, self._fuse)


class Provider(MemoryMailer):
    """A provider that misbehaves as told and knows what it has really taken."""

    def __init__(self) -> None:
        super().__init__()
        self.moods: list[str] = []

    async def send(self, message):
        mood = self.moods.pop(0) if self.moods else "takes"
        if mood == "busy":
            raise NotSent("Busy.")
        if mood == "refuses":
            raise Refused("No such mailbox.")
        if mood == "breaks before":
            raise OutcomeUnknown("The connection broke.")
        if mood == "odd before":
            raise KeyError("odd")
        provider_id = await super().send(message)
        if mood == "breaks after":
            raise OutcomeUnknown("The connection broke.")
        if mood == "odd after":
            raise RuntimeError("odd")
        return provider_id


MOODS = ("takes", "busy", "refuses", "breaks before", "breaks after", "odd before", "odd after")
fuses = st.none() | st.integers(1, 20) | st.integers(1, 80)
words = st.sampled_from(PAGES)
moods = st.lists(st.sampled_from(MOODS), max_size=4)


def letter(word: str) -> str:
    """Return what a customer cares about in *word*."""
    return re.split(r"[#\d]", word)[0]


def text(word: str) -> str:
    """Return *word* without what has no meaning."""
    return word.partition("#")[0]


class Service(RuleBasedStateMachine):
    """What can happen to the service, and what must be true whatever has."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.store = MemoryStore()
        self.blobs = MemoryBlobs()
        self.provider = Provider()
        self.fetcher = FakeFetcher()
        self.stages = WordStages()
        self.world = World()
        self.tokens: list[str] = []
        self.expected: dict[int, set[str]] = {}
        self.read_with: dict[int, Source] = {}
        self.build()

    def teardown(self) -> None:
        """Close the loop."""
        self.loop.close()

    def build(self) -> None:
        """Start a process on what is kept."""
        self.fuse = Fuse()
        clock, source = self.world.clock, self.world.source
        self.world = World(
            source=source,
            store=FusedStore(self.store, self.fuse),  # type: ignore[arg-type]
            blobs=Fused(self.blobs, self.fuse),
            fetcher=Fused(self.fetcher, self.fuse),  # type: ignore[arg-type]
            clock=clock,
            stages=Fused(self.stages, self.fuse),  # type: ignore[arg-type]
            mailer=Fused(self.provider, self.fuse),  # type: ignore[arg-type]
        )
        self.dispatcher = self.world.dispatcher

    def wait(self, work):
        """Run a coroutine to its end."""
        return self.loop.run_until_complete(work)

    def do(self, work, fuse: int | None = None, *, dies: bool = True) -> None:
        """Run an operation that may be cut off, and start again where the process has died."""
        before = self.followers()
        self.fuse.arm(fuse, dies=dies)
        try:
            self.wait(work)
        except Crash:
            self.wait(self.bury())
            self.build()
            self.wait(self.dispatcher.recover())
        except NotifierError:
            pass
        self.fuse.arm(None, dies=dies)
        for notice in self.notices():
            if notice.state == "approved":
                version = self.kept("version", notice.source, notice.to_version)
                early = {email for email, since in before.items() if since <= version.confirmed_at}
                self.expected.setdefault(notice.id, early)

    async def bury(self) -> None:
        """Let what the dead process still had running end."""
        others = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*others, return_exceptions=True)

    # -- what is kept -----------------------------------------------------------------------------
    def kept(self, method, *args, **kwargs):
        """Ask the store, past the fuse."""

        async def ask():
            async with self.store.read() as tx:
                return await getattr(tx, method)(*args, **kwargs)

        return self.wait(ask())

    def notices(self):
        return self.kept("notices")

    def followers(self) -> dict[str, datetime]:
        """Return who follows the policy, and since when."""
        return {
            one.email: one.confirmed_at
            for one in self.kept("list_subscriptions")
            if one.state == "confirmed"
        }

    def confirmed(self) -> set[str]:
        return set(self.followers())

    def versions(self):
        count = len(self.kept("version_lines", "privacy"))
        return [self.kept("version", "privacy", number + 1) for number in range(count)]

    def body(self, version) -> str:
        """Return the page of a version."""
        return self.blobs.kept[version.snapshot.sha256].decode()

    # -- what can happen --------------------------------------------------------------------------
    @initialize(
        announce=st.sampled_from(["auto", "auto", "review"]), days=st.sampled_from([0, 0, 3])
    )
    def starts(self, announce, days):
        self.fetcher.show(URL, "A")
        self.do(self.world.sync(announce=announce, gather=timedelta(days=days)))
        self.do(self.world.checker.check("privacy"))
        for address in ADDRESSES[:2]:
            self.do(self.world.subscribe(address))

    @rule(announce=st.sampled_from(["auto", "review"]), exclude=st.sampled_from([(), (".count",)]))
    def is_configured(self, announce, exclude):
        self.do(self.world.sync(announce=announce, exclude=exclude))

    @rule(page=words)
    def publishes(self, page):
        self.fetcher.show(URL, page)

    @rule(wall=st.sampled_from(WALLS))
    def shows_a_wall(self, wall):
        self.fetcher.show(URL, wall)

    @rule()
    def is_down(self):
        self.fetcher.fail(URL, BadStatus("The server answered 503.", status=503))

    @rule(again=st.booleans())
    def reads_anew(self, again):
        """Bring another reading with a release, or the one before back."""
        revision = int(self.stages.revision) + (-1 if again and self.stages.revision > "1" else 1)
        self.stages.revision = str(revision)
        self.stages.reads_as = {
            word: word.replace(letter(word), letter(word) * revision, 1) for word in PAGES
        }

    @rule(minutes=st.sampled_from([1, 10, 10, 60, 24 * 60, 4 * 24 * 60, -60]))
    def time_passes(self, minutes):
        self.world.clock.advance(timedelta(minutes=minutes))

    @rule(fuse=fuses, dies=st.booleans())
    def checks(self, fuse, dies):
        self.do(self.world.checker.check("privacy"), fuse, dies=dies)

    @rule(page=words, fuse=fuses)
    def publishes_and_checks(self, page, fuse):
        self.fetcher.show(URL, page)
        for _ in range(2):
            self.world.clock.advance(timedelta(minutes=10))
            self.do(self.world.checker.check("privacy"), fuse)

    @rule(page=words)
    def publishes_for_good(self, page):
        """Record what lasts, whatever was before it."""
        self.fetcher.show(URL, page)
        for _ in range(2):
            self.world.clock.advance(timedelta(minutes=10))
            self.do(self.world.checker.check("privacy"))
        latest = self.versions()[-1]
        assert letter(self.body(latest)) == letter(page)

    @rule(moods=moods, fuse=fuses, dies=st.booleans())
    def dispatches(self, moods, fuse, dies):
        self.provider.moods = moods
        self.do(self.dispatcher.run(), fuse, dies=dies)

    @rule(page=words, moods=moods, fuse=fuses, dies=st.booleans())
    def announces(self, page, moods, fuse, dies):
        """Send a change out, with trouble at the provider's or at home."""
        self.publishes_for_good(page)
        self.provider.moods = moods
        self.do(self.dispatcher.run(), fuse, dies=dies)

    @rule(address=st.sampled_from(ADDRESSES), fuse=fuses)
    def asks(self, address, fuse):
        self.do(
            request_subscription(
                self.world.store, self.world.clock, parse_address(address), "privacy"
            ),
            fuse,
        )
        deliveries = self.kept("deliveries", limit=10_000)
        self.tokens += [one.params["token"] for one in deliveries if "token" in one.params]

    @precondition(lambda self: self.tokens)
    @rule(data=st.data(), fuse=fuses)
    def confirms(self, data, fuse):
        token = data.draw(st.sampled_from(self.tokens[-3:]))
        self.do(confirm_subscription(self.world.store, self.world.clock, token), fuse)

    @precondition(lambda self: self.confirmed())
    @rule(data=st.data(), fuse=fuses)
    def leaves(self, data, fuse):
        tokens = [one.token for one in self.kept("list_subscriptions")]
        token = data.draw(st.sampled_from(tokens))
        self.do(unsubscribe(self.world.store, self.world.clock, token), fuse)

    @precondition(lambda self: self.notices())
    @rule(data=st.data(), yes=st.booleans(), fuse=fuses)
    def legal_decides(self, data, yes, fuse):
        """Also about what is decided already."""
        notice = data.draw(st.sampled_from([one.id for one in self.notices()]))
        store, clock, by = self.world.store, self.world.clock, self.world.legal
        if yes:
            self.do(approve_notice(store, clock, notice, by=by), fuse)
        else:
            self.do(reject_notice(store, clock, notice, by=by, comment="No."), fuse)

    @precondition(lambda self: self.kept("open_holds"))
    @rule(data=st.data())
    def operator_rejects_a_page(self, data):
        hold = data.draw(st.sampled_from([one.id for one in self.kept("open_holds")]))
        store, clock, by = self.world.store, self.world.clock, self.world.legal
        self.do(reject_hold(store, clock, hold, by=by, comment="No."))

    # -- what must be true ------------------------------------------------------------------------
    @invariant()
    def versions_follow_each_other_in_an_unbroken_chain(self):
        chain, seen_at = "", None
        for number, version in enumerate(self.versions(), 1):
            assert version.number == number
            assert seen_at is None or version.seen_at >= seen_at
            chain = chain_link(
                chain,
                source="privacy",
                number=number,
                snapshot_sha256=version.snapshot.sha256,
                document=version.document,
                seen_at=version.seen_at,
                technical=version.technical,
            )
            assert version.chain == chain
            seen_at = version.seen_at

    @invariant()
    def every_version_has_its_bytes_and_its_readable_record(self):
        for version in self.versions():
            record = self.blobs.records[f"privacy/{version.number:04d}.md"]
            # Title and selectors in a record are those that the source had then.
            source = self.read_with.setdefault(
                version.number, self.kept("tracking", "privacy").source
            )
            assert record == version_record(source, version)

    @invariant()
    def no_check_breaks_off(self):
        checks = self.kept("observations", "privacy", 5)
        assert "internal_error" not in {one.reason for one in checks}

    @invariant()
    def nothing_implausible_is_a_version(self):
        assert not {self.body(version) for version in self.versions()} & set(WALLS)

    @invariant()
    def a_material_step_has_one_notice_or_a_reason_to_have_none(self):
        notices = Counter((one.from_version, one.to_version) for one in self.notices())
        why = {one.version: one.reason for one in self.kept("observations", "privacy", 10_000)}
        versions = self.versions()
        for old, new in pairwise(versions):
            step = self.kept("change", "privacy", old.number, new.number)
            assert (step is None) == new.technical
            material = step is not None and step[1].level == "material"
            told = notices.pop((old.number, new.number), 0)
            assert told <= (1 if material else 0)
            if material and not told:
                assert why[new.number] in {"flapping", "returned", "gathered"}
        # What is left are notices about several steps at once: one for each time of gathering.
        assert all(count == 1 and old + 1 < new for (old, new), count in notices.items())

    @invariant()
    def what_is_gathered_leads_from_a_version_that_is_there(self):
        gathering = self.kept("gathering", "privacy")
        assert gathering is None or gathering.from_version < len(self.versions())

    @invariant()
    def no_notice_is_about_our_own_reading(self):
        versions = self.versions()
        for notice in self.notices():
            old, new = versions[notice.from_version - 1], versions[notice.to_version - 1]
            assert letter(self.body(old)) != letter(self.body(new))

    @invariant()
    def what_was_there_before_is_announced_only_where_it_takes_back_something_announced(self):
        versions = self.versions()
        notices = self.notices()
        told = {one.to_version for one in notices if one.state == "approved"}
        for notice in notices:
            # A notice that the page has overtaken is closed without a person too, and tells nobody.
            if (notice.decided_by, notice.state) != ("auto", "approved"):
                continue
            page = text(self.body(versions[notice.to_version - 1]))
            # What came and went while changes were gathered was known to nobody.
            before = [one for one in versions[: notice.from_version] if not one.technical]
            runs = groupby(before, lambda one: text(self.body(one)))
            earlier = [next(run).number for shown, run in runs if shown == page]
            assert len(earlier) <= 1
            assert not earlier or any(earlier[0] < n <= notice.from_version for n in told)

    @invariant()
    def a_notice_is_owed_to_whoever_followed_at_change_and_approval_and_to_nobody_else(self):
        for notice in self.notices():
            deliveries = self.kept("deliveries", notice_id=notice.id)
            owed = Counter(one.email for one in deliveries)
            assert owed == Counter(self.expected.get(notice.id, ()))
            counts = self.kept("delivery_counts", notice.id)
            assert sum(counts.values()) == notice.recipients == len(owed)

    @invariant()
    def nobody_gets_the_same_mail_twice(self):
        taken = Counter(message.delivery_id for message in self.provider.sent)
        assert not taken or max(taken.values()) == 1

    @invariant()
    def what_the_records_say_of_a_mail_is_what_the_provider_knows(self):
        taken = {message.delivery_id for message in self.provider.sent}
        for delivery in self.kept("deliveries", limit=10_000):
            if delivery.state == "accepted":
                assert delivery.id in taken
            elif delivery.state in {"queued", "dead", "skipped"}:
                assert delivery.id not in taken

    @invariant()
    def nothing_stays_on_its_way_without_somebody_who_knows_the_outcome(self):
        sending = {one.id for one in self.kept("deliveries", state="sending")}
        assert sending == {one.attempt.delivery_id for one in self.dispatcher._unrecorded}


Service.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestService = Service.TestCase
