"""The whole service as a state machine: whatever happens in whatever order, its promises hold.

Pages are words (see ``tests/flow_world.py``), the store is in memory, the mail provider remembers
what it really took. Any operation may be cut off: the process dies between two calls of its ports,
or the store is locked once. Afterwards everything is built anew on the same store.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from datetime import datetime, timedelta
from functools import partial
from itertools import count, groupby, pairwise, takewhile

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from notifier.compose.records import version_record
from notifier.errors import BadStatus, NotifierError
from notifier.flows.address import parse_address
from notifier.flows.exclusions import exclude_from_latest, exclude_part, take_back
from notifier.flows.import_history import Importer
from notifier.flows.reextract import MIXED
from notifier.flows.review import accept_hold, approve_notice, reject_hold, reject_notice
from notifier.flows.settle import Answer, settle_by_hand
from notifier.flows.subscribe import confirm_subscription, request_subscription, unsubscribe
from notifier.model.capture import Capture
from notifier.model.source import Source
from notifier.model.version import Version, chain_link
from notifier.ports import Blobs, Clock, Stages, Store
from notifier.testing import FakeFetcher, MemoryBlobs, MemoryStore
from tests.flow_faults import MOODS, Crash, Fuse, Fused, FusedStore, Provider
from tests.flow_world import PANEL, URL, WordStages, World

WALLS = ("wall", "captcha")
PAGES = ("A", "B", "C", "A1", "B1", "b", "c", "A#1", "A#2", "B#3")
#: Policies with something in their way.
COVERED = ("A|login", "B|login", "A1|login")
SELECTORS = (PANEL, ".count")
ADDRESSES = ("ada@customer.example", "bo@customer.example", "cy@customer.example")
fuses = st.none() | st.integers(1, 20) | st.integers(1, 80)
words = st.sampled_from(PAGES)
selectors = st.sampled_from(SELECTORS)
moods = st.lists(st.sampled_from(MOODS), max_size=4)


def letter(word: str) -> str:
    """Return what a customer cares about in *word*."""
    return re.split(r"[#|\d]", word)[0]


def text(word: str) -> str:
    """Return *word* without what has no meaning."""
    return re.split(r"[#|]", word)[0]


class Service(RuleBasedStateMachine):
    """What can happen to the service, and what must be true whatever has."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.store: Store = MemoryStore()
        self.blobs = MemoryBlobs()
        self.provider = Provider()
        self.fetcher = FakeFetcher()
        self.stages = WordStages()
        self.world = World()
        self.tokens: list[str] = []
        self.expected: dict[int, set[str]] = {}
        self.read_with: dict[int, Source] = {}
        self.accepted: set[int] = set()
        self.recorded: list[Version] = []
        #: How many checks and holds there were when a page was accepted last.
        self.settled = (0, 0)
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

    @property
    def ports(self) -> tuple[Store, Blobs, Stages, Clock]:
        """What a person's decision needs."""
        return self.world.store, self.world.blobs, self.world.stages, self.world.clock

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
        for number in range(len(self.recorded), len(self.kept("version_lines", "privacy"))):
            self.recorded.append(self.kept("version", "privacy", number + 1))
        return self.recorded

    def observations(self):
        """Return what came of every check, the latest first."""
        return self.kept("observations", "privacy", 10_000)

    def holds(self):
        """Return every hold, open or closed, oldest first."""
        return list(takewhile(bool, (self.kept("hold", number) for number in count(1))))

    def body(self, version) -> str:
        """Return the page of a version."""
        return self.blobs.kept[version.snapshot.sha256].decode()

    def story(self) -> str:
        """Return what the archive holds, for whoever reads of a failure."""
        why = {one.version: one.reason for one in self.observations()}
        lines = [
            f"{one.number} {self.body(one)} as {one.document.text}, seen {one.seen_at:%d %H:%M}"
            f"{' technical' if one.technical else ''} {one.origin} {why.get(one.number, '')}"
            for one in self.versions()
        ]
        lines += [
            f"{one.from_version}..{one.to_version} {one.state} by {one.decided_by}: {one.why_waiting}"
            for one in self.notices()
        ]
        return "\n".join(lines)

    # -- what can happen --------------------------------------------------------------------------
    @initialize(
        announce=st.sampled_from(["auto", "auto", "review"]),
        days=st.sampled_from([0, 0, 3]),
        large=st.sets(st.sampled_from("BCbc"), max_size=2),
        past=st.just([]) | st.lists(words, max_size=3),
        fuse=fuses,
    )
    def starts(self, announce, days, large, past, fuse):
        self.fetcher.show(URL, "A")
        self.stages.large = large
        self.do(self.world.sync(announce=announce, gather=timedelta(days=days)))
        self.do(self.importer().run("privacy", self.captures(past)), fuse)
        self.do(self.world.checker.check("privacy"))
        for address in ADDRESSES[:2]:
            self.do(self.world.subscribe(address))

    def importer(self) -> Importer:
        world = self.world
        return Importer(
            store=world.store, blobs=world.blobs, stages=world.stages, clock=world.clock
        )

    def captures(self, past: list[str]) -> list[Capture]:
        """Return what the page has shown on the days before today."""
        today = self.world.clock.now()
        return [
            Capture(
                at=today - timedelta(days=ago),
                origin=f"{ago} days ago",
                media_type="text/html",
                load=partial(str.encode, word),
            )
            for ago, word in zip(range(len(past), 0, -1), past, strict=True)
        ]

    @rule(
        announce=st.sampled_from(["auto", "review"]),
        exclude=st.sampled_from([(), (".count",)]),
        days=st.sampled_from([0, 3]),
    )
    def is_configured(self, announce, exclude, days):
        self.do(self.world.sync(announce=announce, exclude=exclude, gather=timedelta(days=days)))

    @rule(page=words)
    def publishes(self, page):
        self.fetcher.show(URL, page)

    @rule(wall=st.sampled_from(WALLS + COVERED))
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

    @rule(lost=st.sets(words, max_size=3))
    def reads_worse(self, lost):
        """Have pages that today's reading cannot read, whatever an earlier one could."""
        self.stages.unreadable = set(lost)

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
        """Record what lasts and can be read, whatever was before it."""
        self.fetcher.show(URL, page)
        self.stages.unreadable.discard(page)
        for _ in range(2):
            self.world.clock.advance(timedelta(minutes=10))
            self.do(self.world.checker.check("privacy"))
        latest = self.versions()[-1]
        assert letter(self.body(latest)) == letter(page)

    @rule(page=words)
    def lasts(self, page):
        """Have a page stay for so long that nothing about it is left to wait for but people."""
        self.publishes_for_good(page)
        self.stages.unreadable.clear()
        self.world.clock.advance(timedelta(days=4))
        self.do(self.world.checker.check("privacy"))
        assert self.kept("gathering", "privacy") is None
        # An imported history is known, and so is what the page showed when we first looked at it.
        first = {one.version for one in self.observations() if one.reason == "after_import"} | {1}
        shown = [one for one in self.versions() if one.origin or one.number in first]
        known = {letter(self.body(one)) for one in shown}
        for notice in sorted(self.notices(), key=lambda one: one.to_version):
            if (notice.state, notice.decided_by) == ("rejected", "auto"):
                continue
            told = letter(self.body(self.versions()[notice.to_version - 1]))
            # Of what legal rejects nobody was told, but somebody has decided about it.
            known = {told} | (known if notice.state == "rejected" else set())
        assert letter(page) in known, self.story()

    @rule()
    def has_a_quiet_day(self):
        """Hand over what is due; nothing stays behind."""
        self.provider.moods = []
        self.world.clock.advance(timedelta(days=1))
        self.do(self.dispatcher.run())
        assert not self.kept("deliveries", state="queued")

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

    @precondition(lambda self: self.kept("open_holds"))
    @rule(data=st.data(), fuse=fuses)
    def legal_accepts_a_page(self, data, fuse):
        """Say of a page that does not look like it that it is the policy."""
        hold = data.draw(st.sampled_from([one.id for one in self.kept("open_holds")]))
        known = len(self.versions())
        self.do(accept_hold(*self.ports, hold, by=self.world.legal), fuse)
        if len(self.versions()) > known:
            self.accepted |= {one.number for one in self.versions()[known:]}
            self.settled = len(self.observations()), len(self.holds())

    def leave_out(self, hold: int, selector: str):
        """Return what leaves a part out of a held page."""
        store, blobs, stages, clock = self.ports
        by = self.world.legal
        return exclude_part(
            store, blobs, stages, clock, hold, selector=selector, by=by, why="A panel."
        )

    @precondition(lambda self: self.kept("open_holds"))
    @rule(data=st.data(), selector=selectors, fuse=fuses)
    def a_part_is_left_out_of_a_held_page(self, data, selector, fuse):
        hold = data.draw(st.sampled_from([one.id for one in self.kept("open_holds")]))
        self.do(self.leave_out(hold, selector), fuse)

    @rule(page=st.sampled_from(COVERED), fuse=fuses)
    def a_panel_comes_and_is_left_out(self, page, fuse):
        self.fetcher.show(URL, page)
        self.do(self.world.checker.check("privacy"))
        for hold in self.kept("open_holds"):
            self.do(self.leave_out(hold.id, PANEL), fuse)

    @rule(selector=selectors, fuse=fuses)
    def a_part_is_left_out_of_what_is_recorded(self, selector, fuse):
        by, why = self.world.legal, "A count."
        self.do(
            exclude_from_latest(*self.ports, "privacy", selector=selector, by=by, why=why), fuse
        )

    @rule(selector=selectors, fuse=fuses)
    def a_part_is_read_again(self, selector, fuse):
        store, clock, by = self.world.store, self.world.clock, self.world.legal
        self.do(take_back(store, clock, "privacy", selector, by=by), fuse)

    @precondition(lambda self: self.kept("deliveries"))
    @rule(data=st.data(), gone=st.sampled_from(["again", "never"]), fuse=fuses)
    def a_delivery_is_settled_by_hand(self, data, gone, fuse):
        """Settle truthfully what became of a mail, also where nobody asks."""
        deliveries = self.kept("deliveries", limit=10_000)
        unknown = [one.id for one in deliveries if one.state == "unknown"]
        number = data.draw(st.sampled_from(unknown or [one.id for one in deliveries]))
        taken = number in {message.delivery_id for message in self.provider.sent}
        answer: Answer = "arrived" if taken else gone
        store, clock = self.world.store, self.world.clock
        self.do(settle_by_hand(store, clock, number, answer, by="Lena", why="A log."), fuse)

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
        for version in self.versions():
            if version.number not in self.accepted and not version.technical:
                assert version.document.text not in WALLS
                assert "|" not in version.document.text

    @invariant()
    def a_page_on_hold_was_brought_to_a_person(self):
        checks, (checked, held) = self.observations(), self.settled
        if len(checks) > checked and checks[0].outcome == "held":
            assert self.kept("open_holds") or len(self.holds()) > held

    @invariant()
    def a_material_step_has_one_notice_or_a_reason_to_have_none(self):
        notices = Counter((one.from_version, one.to_version) for one in self.notices())
        why = {one.version: one.reason for one in self.observations()}
        versions = self.versions()
        for old, new in pairwise(versions):
            step = self.kept("change", "privacy", old.number, new.number)
            assert (step is None) == new.technical
            material = step is not None and step[1].level == "material"
            told = notices.pop((old.number, new.number), 0)
            assert told <= (1 if material else 0)
            if new.origin:
                assert not told
            elif material and not told and new.number not in self.accepted:
                assert why[new.number] in {"flapping", "returned", "gathered", "after_import"}
        # What is left are notices about several steps at once: one for each time of gathering.
        assert all(many == 1 and old + 1 < new for (old, new), many in notices.items())

    @invariant()
    def what_is_gathered_leads_from_a_version_that_is_there(self):
        gathering = self.kept("gathering", "privacy")
        assert gathering is None or gathering.from_version < len(self.versions())

    @invariant()
    def no_notice_is_about_our_own_reading(self):
        versions = self.versions()
        for notice in self.notices():
            if MIXED in notice.why_waiting:
                continue  # nobody can tell, so a person is asked
            old, new = versions[notice.from_version - 1], versions[notice.to_version - 1]
            assert letter(self.body(old)) != letter(self.body(new))

    @invariant()
    def what_is_told_was_read_in_one_way(self):
        for notice in self.notices():
            if MIXED in notice.why_waiting:
                continue
            step = self.kept("change", "privacy", notice.from_version, notice.to_version)
            said = [letter(text) for text in (step[0].edits[0].old, step[0].edits[0].new)]
            # A wall that somebody accepted is read in one way by every release.
            assert len({len(word) for word in said if word not in WALLS}) <= 1

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
