"""What every store does: one suite, run against each implementation.

Longer than a module should be: it is the port's contract, sentence by sentence.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from notifier.errors import AlreadyDecided, InvalidToken, NotFound, StoreError
from notifier.model.access import AuditEntry, Session
from notifier.model.change import Change, Edit, Run
from notifier.model.delivery import Attempt
from notifier.model.document import Block, Document, Link, Section
from notifier.model.draft import Draft, DraftLine
from notifier.model.notice import Gathering, Notice
from notifier.model.observation import Observation
from notifier.model.source import Exclusion, Source
from notifier.model.subscription import Subscription
from notifier.model.verdict import Reason, Verdict
from notifier.model.version import Candidate, Snapshot, Version
from notifier.ports import Store, Transaction
from notifier.store import SqlStore, upgrade
from notifier.testing import MemoryStore

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@pytest.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """Give each implementation in turn, empty."""
    if request.param == "memory":
        yield MemoryStore()
        return
    url = f"sqlite:///{tmp_path / 'notifier.db'}"
    await upgrade(url)
    opened = await SqlStore.open(url)
    yield opened
    await opened.close()


def source(slug: str = "privacy", **more: Any) -> Source:
    """Make a source."""
    return Source(slug=slug, title=slug.title(), url=f"https://books.example.com/{slug}", **more)


def snapshot(slug: str = "privacy", sha256: str = "a" * 64, at: datetime = NOON) -> Snapshot:
    """Make a snapshot."""
    return Snapshot(
        source=slug,
        sha256=sha256,
        url=f"https://books.example.com/{slug}",
        media_type="text/html; charset=utf-8",
        fetched_at=at,
        size=7,
    )


def version(number: int, slug: str = "privacy", **more: Any) -> Version:
    """Make a version, first seen *number* days after noon."""
    at = NOON + number * DAY
    block = Block(
        kind="paragraph",
        text="Harbour Books keeps orders for 30 days. Ask us — any time.",
        breaks=(0, 40),
        links=(Link("us", "https://books.example.com/contact"),),
    )
    document = Document(
        sections=(Section(id="keep", title="Keeping", level=2, path=("Top",), blocks=(block,)),),
        title="Privacy",
        language="en",
        extractor_version="1",
    )
    return Version(
        **{
            "source": slug,
            "number": number,
            "snapshot": snapshot(slug, f"{number:064x}", at),
            "document": document,
            "text_key": f"{number:064d}",
            "seen_at": at,
            "confirmed_at": at + MINUTE,
            "chain": f"{number:064d}",
            **more,
        }
    )


CHANGE = Change(
    edits=(
        Edit(
            id="e1",
            kind="replaced",
            section="Keeping",
            old="30 days",
            new="90 days",
            runs=(Run("deleted", "30"), Run("inserted", "90"), Run("same", " days")),
        ),
    ),
    old_sha256="0" * 64,
    new_sha256="1" * 64,
)
VERDICT = Verdict(
    level="material",
    confidence="likely",
    direction="less",
    categories=("retention",),
    headline="Orders are kept longer.",
    reasons=(Reason(rule="longer", level="material", sentence="Longer.", edit_id="e1"),),
)


async def add_sources(store: Store, *slugs: str) -> None:
    """Declare sources that are due at noon."""
    async with store.write() as tx:
        for slug in slugs:
            await tx.put_source(source(slug), first_check_at=NOON)


async def add_notice(store: Store, slug: str = "privacy") -> int:
    """Make a source with two versions and a waiting notice about them."""
    async with store.write() as tx:
        await tx.put_source(source(slug), first_check_at=NOON)
        await tx.add_version(version(1, slug))
        await tx.add_version(version(2, slug))
        return await tx.add_notice(notice(slug))


def notice(slug: str = "privacy", **more: Any) -> Notice:
    """Make a waiting notice about the step from version 1 to 2."""
    return Notice(
        **{
            "id": 0,
            "source": slug,
            "from_version": 1,
            "to_version": 2,
            "state": "waiting",
            "summary": {"headline": "Orders are kept longer.", "points": [{"old": "30"}]},
            "created_at": NOON,
            "why_waiting": "The judge is not sure.",
            **more,
        }
    )


async def subscribe(
    tx: Transaction, name: str, slug: str = "privacy", state: str = "confirmed"
) -> Subscription:
    """Make a subscription of a made-up person."""
    subscriber = await tx.add_subscriber(
        email=f"{name.title()}@example.com",
        key=f"{name}@example.com",
        token=f"preferences-{name}",
        at=NOON,
    )
    asked = await tx.request_subscription(
        subscriber.id,
        slug,
        token=f"{slug}-{name}",
        confirm_sha256=f"confirm-{slug}-{name}",
        confirm_expires_at=NOON + DAY,
        consent="form-1",
        at=NOON,
    )
    if state == "unconfirmed":
        return asked
    return await tx.set_subscription(asked.id, state, at=NOON)


# -- transactions -------------------------------------------------------------------------------
async def test_an_exception_leaves_nothing_behind(store: Store) -> None:
    """A writing transaction that fails half-way leaves no trace, and the next one works."""
    with pytest.raises(RuntimeError, match="half-way"):  # noqa: PT012  one transaction
        async with store.write() as tx:
            await tx.put_source(source(), first_check_at=NOON)
            await tx.add_version(version(1))
            raise RuntimeError("half-way")
    async with store.read() as tx:
        assert await tx.tracking("privacy") is None
        assert await tx.latest_version("privacy") is None
    await add_sources(store, "privacy")


async def test_reading_cannot_write(store: Store) -> None:
    """Writing in a reading transaction is an error, and nothing is written."""
    with pytest.raises(StoreError):
        async with store.read() as tx:
            await tx.put_source(source(), first_check_at=NOON)
    async with store.read() as tx:
        assert await tx.tracking("privacy") is None


async def test_a_reading_transaction_sees_one_moment(store: Store) -> None:
    """What another transaction commits meanwhile does not appear in an open reading one."""
    await add_sources(store, "privacy")
    async with store.read() as before:
        assert len(await before.all_tracking()) == 1
        await add_sources(store, "terms")
        assert len(await before.all_tracking()) == 1
    async with store.read() as after:
        assert len(await after.all_tracking()) == 2


async def test_a_writer_reads_what_it_wrote(store: Store) -> None:
    """A writing transaction sees its own rows; nobody else does before it commits."""
    async with store.write() as tx:
        await tx.put_source(source(), first_check_at=NOON)
        assert await tx.tracking("privacy") is not None
        async with store.read() as other:
            assert await other.tracking("privacy") is None


async def test_a_checked_store_is_usable(store: Store) -> None:
    """A store that has been opened passes its own check."""
    await store.check()


async def test_a_row_about_an_unknown_source_is_refused(store: Store) -> None:
    """Rows that point to nothing are refused with a StoreError, whole transaction included."""
    with pytest.raises(StoreError):  # noqa: PT012  one transaction
        async with store.write() as tx:
            await tx.put_source(source(), first_check_at=NOON)
            await tx.add_observation(Observation(source="unknown", at=NOON, outcome="unchanged"))
    async with store.read() as tx:
        assert await tx.tracking("privacy") is None


# -- sources ------------------------------------------------------------------------------------
async def test_a_source_comes_back_as_declared(store: Store) -> None:
    """Every field of a source survives; a new source is due at its first check."""
    declared = source(
        language="en",
        schedule=timedelta(hours=6),
        include=("main", "#policy"),
        exclude=(".banner",),
        confirm_after=timedelta(minutes=3),
        announce="review",
    )
    async with store.write() as tx:
        await tx.put_source(declared, first_check_at=NOON)
    async with store.read() as tx:
        tracking = await tx.tracking("privacy")
        assert tracking is not None
        assert tracking.source == declared
        assert tracking.next_check_at == NOON
        assert tracking.active
        assert await tx.tracking("terms") is None


async def test_redefining_a_source_keeps_its_schedule(store: Store) -> None:
    """A source declared again takes the new definition and keeps everything else."""
    await add_sources(store, "privacy")
    redefined = source(announce="review")
    async with store.write() as tx:
        await tx.put_source(redefined, first_check_at=NOON + DAY)
        tracking = await tx.tracking("privacy")
    assert tracking is not None
    assert tracking.source == redefined
    assert tracking.next_check_at == NOON


async def test_retired_sources_are_named_once_and_can_return(store: Store) -> None:
    """Sources that are not declared any more become inactive, and active when declared again."""
    await add_sources(store, "terms", "privacy", "cookies")
    async with store.write() as tx:
        assert await tx.retire_sources_except({"privacy"}) == ["cookies", "terms"]
        assert await tx.retire_sources_except({"privacy"}) == []
    async with store.read() as tx:
        assert [t.source.slug for t in await tx.all_tracking()] == ["privacy"]
        assert [slug for slug, _ in await tx.titles()] == ["privacy"]
        assert list(await tx.some_tracking(["privacy", "nothing"])) == ["privacy"]
        everything = await tx.all_tracking(active_only=False)
        assert [t.source.slug for t in everything] == ["cookies", "privacy", "terms"]
    await add_sources(store, "terms")
    async with store.read() as tx:
        assert [t.source.slug for t in await tx.all_tracking()] == ["privacy", "terms"]


async def test_due_sources_come_longest_overdue_first(store: Store) -> None:
    """Only active sources that are due are returned, at most as many as asked for."""
    async with store.write() as tx:
        for minutes, slug in enumerate(["third", "second", "first", "retired"]):
            await tx.put_source(source(slug), first_check_at=NOON - minutes * MINUTE)
        await tx.put_source(source("later"), first_check_at=NOON + MINUTE)
        await tx.retire_sources_except(["third", "second", "first", "later"])
    async with store.read() as tx:
        assert [t.source.slug for t in await tx.due(NOON, 9)] == ["first", "second", "third"]
        assert [t.source.slug for t in await tx.due(NOON, 2)] == ["first", "second"]
        assert await tx.next_due_at() == NOON - 2 * MINUTE


async def test_nothing_is_due_without_sources(store: Store) -> None:
    """An empty store has no next due time."""
    async with store.read() as tx:
        assert await tx.next_due_at() is None
        assert list(await tx.due(NOON, 9)) == []


async def test_tracking_is_written_without_the_definition(store: Store) -> None:
    """Tracking takes times and counts; the definition in the store stays as declared."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        before = await tx.tracking("privacy")
        assert before is not None
        written = type(before)(
            declared=source(announce="review"),
            next_check_at=NOON + DAY,
            last_checked_at=NOON,
            failing_since=NOON - DAY,
            failures=3,
            active=False,
        )
        await tx.put_tracking(written)
        after = await tx.tracking("privacy")
    assert after is not None
    assert after.source == before.source
    assert (after.next_check_at, after.last_checked_at) == (NOON + DAY, NOON)
    assert (after.failing_since, after.failures, after.active) == (NOON - DAY, 3, False)


async def test_tracking_of_an_unknown_source_is_not_found(store: Store) -> None:
    """Tracking cannot be written for a source that is not there."""
    await add_sources(store, "privacy")
    async with store.read() as tx:
        tracking = await tx.tracking("privacy")
    assert tracking is not None
    stranger = type(tracking)(declared=source("terms"), next_check_at=NOON)
    with pytest.raises(NotFound):
        async with store.write() as tx:
            await tx.put_tracking(stranger)


async def test_exclusions_are_added_to_what_a_source_excludes_itself(store: Store) -> None:
    """They stay when the source is redefined or its tracking written, and are replaced as a whole."""
    notice = Exclusion(selector="#notice", at=NOON, by="Olga", why="A banner: “20 % off”.")
    aside = Exclusion(selector=".aside", at=NOON + DAY, by="Lena")
    async with store.write() as tx:
        await tx.put_source(source(exclude=("nav",)), first_check_at=NOON)
        before = await tx.tracking("privacy")
        await tx.put_exclusions("privacy", [notice, aside])
        assert before is not None
        await tx.put_tracking(before)
        await tx.put_source(source(exclude=(".aside", "nav")), first_check_at=NOON)
    async with store.read() as tx:
        tracking = await tx.tracking("privacy")
        (listed,) = await tx.all_tracking()
        (due,) = await tx.due(NOON, 9)
    assert before.exclusions == ()
    assert tracking is not None
    assert tracking == listed == due
    assert tracking.exclusions == (notice, aside)
    assert tracking.declared.exclude == (".aside", "nav")
    assert tracking.source.exclude == (".aside", "nav", "#notice")
    async with store.write() as tx:
        await tx.put_exclusions("privacy", [])
    async with store.read() as tx:
        tracking = await tx.tracking("privacy")
    assert tracking is not None
    assert tracking.source == tracking.declared


async def test_exclusions_of_an_unknown_source_are_not_found(store: Store) -> None:
    """Nothing can be left out of a page that is not there."""
    with pytest.raises(NotFound):
        async with store.write() as tx:
            await tx.put_exclusions("terms", [])


# -- history ------------------------------------------------------------------------------------
async def test_observations_come_newest_first(store: Store) -> None:
    """Every field of an observation survives; the latest ones of one source are returned."""
    await add_sources(store, "privacy", "terms")
    seen = [
        Observation(
            source="privacy",
            at=NOON + n * MINUTE,
            outcome="held",
            reason="wall",
            detail="It asks for a password.",
            evidence=("form with a password", "12 words"),
            snapshot_sha256="a" * 64,
            version=n,
        )
        for n in range(4)
    ]
    async with store.write() as tx:
        for one in seen:
            await tx.add_observation(one)
        await tx.add_observation(Observation(source="terms", at=NOON, outcome="unchanged"))
    async with store.read() as tx:
        assert list(await tx.observations("privacy", 3)) == seen[:0:-1]
        assert len(await tx.observations("terms")) == 1


async def test_a_snapshot_is_kept_once(store: Store) -> None:
    """The same bytes fetched again leave the first fetch; another source has its own."""
    await add_sources(store, "privacy", "terms")
    async with store.write() as tx:
        await tx.add_snapshot(snapshot())
        await tx.add_snapshot(snapshot(at=NOON + DAY))
        await tx.add_snapshot(snapshot("terms", at=NOON + DAY))
    async with store.read() as tx:
        assert await tx.snapshot("privacy", "a" * 64) == snapshot()
        assert await tx.snapshot("terms", "a" * 64) == snapshot("terms", at=NOON + DAY)
        assert await tx.snapshot("privacy", "b" * 64) is None


async def test_a_source_has_one_candidate(store: Store) -> None:
    """A new candidate replaces the one before, and dropping it twice is dropping it once."""
    await add_sources(store, "privacy")
    first, second = (
        Candidate(
            source="privacy",
            snapshot=snapshot(at=NOON + n * DAY),
            text_key=f"{n:064d}",
            seen_at=NOON,
            confirm_at=NOON + MINUTE,
        )
        for n in (1, 2)
    )
    async with store.write() as tx:
        assert await tx.candidate("privacy") is None
        await tx.put_candidate(first)
        assert await tx.candidate("privacy") == first
        await tx.put_candidate(second)
        assert await tx.candidate("privacy") == second
        await tx.drop_candidate("privacy")
        await tx.drop_candidate("privacy")
        assert await tx.candidate("privacy") is None


async def test_a_version_comes_back_whole(store: Store) -> None:
    """Document, snapshot and times of a version survive exactly."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        await tx.add_version(version(1))
        await tx.add_version(version(2, technical=True))
    async with store.read() as tx:
        assert await tx.version("privacy", 1) == version(1)
        assert await tx.latest_version("privacy") == version(2, technical=True)
        assert await tx.version("privacy", 3) is None
        assert await tx.latest_version("terms") is None


@pytest.mark.parametrize("number", [0, 1, 3])
async def test_versions_are_numbered_without_gaps(store: Store, number: int) -> None:
    """A version whose number does not follow the last one is refused."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        await tx.add_version(version(1))
    with pytest.raises(ValueError, match="the next version of 'privacy' is 2"):
        async with store.write() as tx:
            await tx.add_version(version(number))


async def test_each_source_numbers_its_own_versions(store: Store) -> None:
    """Two sources both have a version 1."""
    await add_sources(store, "privacy", "terms")
    async with store.write() as tx:
        await tx.add_version(version(1))
        await tx.add_version(version(1, "terms"))
    async with store.read() as tx:
        for slug in ("privacy", "terms"):
            assert [line.number for line in await tx.version_lines(slug)] == [1]


async def test_version_lines_are_a_timeline(store: Store) -> None:
    """Lines carry everything but the document, oldest first."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        for number in (1, 2, 3):
            await tx.add_version(version(number, technical=number == 2))
    async with store.read() as tx:
        lines = await tx.version_lines("privacy")
        assert list(await tx.version_lines("terms")) == []
        both = await tx.all_version_lines(["privacy", "terms"])
        assert {slug: list(found) for slug, found in both.items()} == {
            "privacy": list(lines),
            "terms": [],
        }
    assert [line.number for line in lines] == [1, 2, 3]
    assert [line.technical for line in lines] == [False, True, False]
    assert lines[0].words == len(version(1).document.text.split())
    assert lines[0].sha256 == version(1).snapshot.sha256
    assert (lines[0].seen_at, lines[0].confirmed_at) == (NOON + DAY, NOON + DAY + MINUTE)
    assert (lines[0].text_key, lines[0].chain) == (version(1).text_key, version(1).chain)


async def test_the_version_at_a_moment_is_the_last_one_seen_by_then(store: Store) -> None:
    """Before the first version there is none; at the very moment it counts already."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        await tx.add_version(version(1))
        await tx.add_version(version(2))
    async with store.read() as tx:
        moments = [NOON, NOON + DAY, NOON + 2 * DAY - MINUTE, NOON + 9 * DAY]
        lines = [await tx.version_at("privacy", moment) for moment in moments]
    assert [line and line.number for line in lines] == [None, 1, 1, 2]


# -- changes, notices, holds ----------------------------------------------------------------------
async def test_a_change_comes_back_with_its_verdict(store: Store) -> None:
    """Change and verdict of a step survive; a step that was not recorded is None."""
    await add_notice(store)
    async with store.write() as tx:
        await tx.add_change("privacy", 1, 2, CHANGE, VERDICT)
    async with store.read() as tx:
        assert await tx.change("privacy", 1, 2) == (CHANGE, VERDICT)
        assert await tx.change("privacy", 2, 1) is None
        assert await tx.has_change("privacy", 1, 2)
        assert not await tx.has_change("privacy", 2, 1)
        recorded, other = [await tx.stored_pair("privacy", *p) for p in ((1, 2), (2, 1))]
        assert recorded is not None
        assert recorded.is_compared
        assert recorded.step() == (CHANGE, VERDICT)
        versions = [await tx.version("privacy", number) for number in (1, 2)]
        assert list(recorded.documents()) == [one.document for one in versions if one]
        assert other is not None
        assert not other.is_compared
        assert other.documents() == recorded.documents()[::-1]
        assert await tx.stored_pair("privacy", 1, 9) is None


async def test_a_step_is_recorded_once(store: Store) -> None:
    """A second change of the same step is refused."""
    await add_notice(store)
    async with store.write() as tx:
        await tx.add_change("privacy", 1, 2, CHANGE, VERDICT)
    with pytest.raises(StoreError):
        async with store.write() as tx:
            await tx.add_change("privacy", 1, 2, CHANGE, VERDICT)


async def test_a_change_needs_both_versions(store: Store) -> None:
    """A change that leads to a version that is not there is refused."""
    await add_notice(store)
    with pytest.raises(StoreError):
        async with store.write() as tx:
            await tx.add_change("privacy", 2, 3, CHANGE, VERDICT)


async def test_verdicts_are_found_by_the_later_version(store: Store) -> None:
    """Of several steps to one version, the shortest speaks."""
    await add_notice(store)
    async with store.write() as tx:
        await tx.add_version(version(3))
        await tx.add_change("privacy", 2, 3, CHANGE, VERDICT)
        await tx.add_change("privacy", 1, 3, CHANGE, Verdict(level="editorial"))
        await tx.add_change("privacy", 1, 2, CHANGE, Verdict())
    async with store.read() as tx:
        assert await tx.verdicts("privacy") == {2: Verdict(), 3: VERDICT}
        both = await tx.all_verdicts(["privacy", "terms"])
        assert both == {"privacy": {2: Verdict(), 3: VERDICT}, "terms": {}}


async def test_a_source_gathers_for_one_notice_at_a_time(store: Store) -> None:
    """A gathering comes back whole, is replaced by the next, and is gone when dropped."""
    await add_notice(store)
    first = Gathering(source="privacy", from_version=1, opened_at=NOON, due_at=NOON + 3 * DAY)
    second = Gathering(
        source="privacy", from_version=2, opened_at=NOON, due_at=NOON + DAY, why_waiting="Unsure."
    )
    async with store.write() as tx:
        assert await tx.gathering("privacy") is None
        await tx.put_gathering(first)
        assert await tx.gathering("privacy") == first
        await tx.put_gathering(second)
    async with store.read() as tx:
        assert await tx.gathering("privacy") == second
    async with store.write() as tx:
        await tx.drop_gathering("privacy")
        assert await tx.gathering("privacy") is None


async def test_a_gathering_starts_from_a_version_that_is_there(store: Store) -> None:
    """What subscribers know is always a version of the archive."""
    await add_notice(store)
    nowhere = Gathering(source="privacy", from_version=9, opened_at=NOON, due_at=NOON)
    with pytest.raises(StoreError):
        async with store.write() as tx:
            await tx.put_gathering(nowhere)


async def test_a_version_says_how_it_came(store: Store) -> None:
    """The origin of an imported version is kept with it and shown on the timeline."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        await tx.add_version(version(1, origin="git 3f0f65e7"))
        await tx.add_version(version(2))
    async with store.read() as tx:
        lines = await tx.version_lines("privacy")
        latest = await tx.version("privacy", 1)
    assert [line.origin for line in lines] == ["git 3f0f65e7", ""]
    assert latest == version(1, origin="git 3f0f65e7")


async def test_a_notice_gets_an_id_and_comes_back(store: Store) -> None:
    """Every field of a notice survives, its summary as JSON."""
    notice_id = await add_notice(store)
    async with store.read() as tx:
        assert await tx.notice(notice_id) == notice(id=notice_id)
        assert await tx.notice(notice_id + 1) is None


async def test_notices_are_filtered_and_newest_first(store: Store) -> None:
    """Notices can be asked for by state, by source, or both."""
    first = await add_notice(store)
    other = await add_notice(store, "terms")
    async with store.write() as tx:
        last = await tx.add_notice(notice(state="approved", decided_by="auto", decided_at=NOON))
    async with store.read() as tx:
        assert [n.id for n in await tx.notices()] == [last, other, first]
        assert [n.id for n in await tx.notices(state="waiting")] == [other, first]
        assert [n.id for n in await tx.notices(slug="privacy")] == [last, first]
        assert [n.id for n in await tx.notices(state="approved", slug="terms")] == []


@pytest.mark.parametrize("state", ["approved", "rejected"])
async def test_a_notice_is_decided_once(store: Store, state: Any) -> None:
    """The first decision is written with who, when and why; a second one changes nothing."""
    notice_id = await add_notice(store)
    async with store.write() as tx:
        decided = await tx.decide_notice(notice_id, state, by="ines", at=NOON, comment="seen")
    assert (decided.state, decided.decided_by, decided.comment) == (state, "ines", "seen")
    with pytest.raises(AlreadyDecided):
        async with store.write() as tx:
            await tx.decide_notice(notice_id, "approved", by="otto", at=NOON + DAY)
    async with store.read() as tx:
        assert await tx.notice(notice_id) == decided


async def test_an_unknown_notice_cannot_be_decided(store: Store) -> None:
    """Deciding a notice that is not there is NotFound."""
    with pytest.raises(NotFound):
        async with store.write() as tx:
            await tx.decide_notice(7, "approved", by="ines", at=NOON)


async def open_hold(tx: Transaction, slug: str = "privacy") -> int:
    """Open a hold because of a wall."""
    return await tx.open_hold(
        slug,
        "page",
        reason="wall",
        detail="It asks for a password.",
        evidence=["a form", "12 words"],
        snapshot_sha256="a" * 64,
        at=NOON,
    )


async def test_open_holds_come_oldest_first(store: Store) -> None:
    """A hold is open until it is closed, and keeps what was seen."""
    await add_sources(store, "privacy", "terms")
    async with store.write() as tx:
        first, second, third = (
            await open_hold(tx),
            await open_hold(tx, "terms"),
            await open_hold(tx),
        )
        await tx.close_hold(third, "recovered", by="auto", at=NOON + MINUTE)
    async with store.read() as tx:
        assert [h.id for h in await tx.open_holds()] == [first, second]
        assert [h.id for h in await tx.open_holds("terms")] == [second]
        kept = await tx.hold(first)
        assert kept is not None
        assert kept.evidence == ("a form", "12 words")
        assert (kept.kind, kept.reason, kept.opened_at, kept.outcome) == ("page", "wall", NOON, "")
        assert await tx.hold(99) is None


async def test_a_hold_is_closed_once(store: Store) -> None:
    """The first closing is written; a second one, or one of nothing, is an error."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        hold_id = await open_hold(tx)
        closed = await tx.close_hold(hold_id, "accepted", by="ines", at=NOON, comment="fine")
    assert (closed.outcome, closed.decided_by, closed.closed_at) == ("accepted", "ines", NOON)
    with pytest.raises(AlreadyDecided):
        async with store.write() as tx:
            await tx.close_hold(hold_id, "rejected", by="otto", at=NOON)
    with pytest.raises(NotFound):
        async with store.write() as tx:
            await tx.close_hold(99, "rejected", by="otto", at=NOON)


# -- subscribers --------------------------------------------------------------------------------
async def test_an_address_is_added_once(store: Store) -> None:
    """The same key again returns the first subscriber, whatever else is given."""
    async with store.write() as tx:
        first = await tx.add_subscriber(email="A@example.com", key="a", token="one", at=NOON)
        again = await tx.add_subscriber(email="a@example.com", key="a", token="two", at=NOON + DAY)
        assert again == first
        assert await tx.subscriber(key="a") == first
        assert await tx.subscriber(token="one") == first
        assert await tx.subscriber(subscriber_id=first.id) == first
        assert await tx.subscriber(token="two") is None


async def test_looking_for_nobody_in_particular_is_a_mistake(store: Store) -> None:
    """A search without any criterion raises instead of returning somebody."""
    async with store.read() as tx:
        with pytest.raises(ValueError, match="give one of"):
            await tx.subscriber()
        with pytest.raises(ValueError, match="give one of"):
            await tx.subscription()
        with pytest.raises(ValueError, match="give one of"):
            await tx.token()


async def test_a_subscription_is_confirmed_by_its_link(store: Store) -> None:
    """The link finds the subscription and confirms it; a repetition changes nothing."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        asked = await subscribe(tx, "ana", state="unconfirmed")
        assert (asked.state, asked.email, asked.consent) == (
            "unconfirmed",
            "Ana@example.com",
            "form-1",
        )
        assert await tx.subscription(confirm_sha256="confirm-privacy-ana") == asked
        confirmed = await tx.confirm_subscription("confirm-privacy-ana", NOON + MINUTE)
        assert (confirmed.state, confirmed.confirmed_at) == ("confirmed", NOON + MINUTE)
        assert await tx.confirm_subscription("confirm-privacy-ana", NOON + 2 * MINUTE) == confirmed
        assert await tx.subscription(token="privacy-ana") == confirmed
        assert await tx.subscription(subscription_id=asked.id) == confirmed


@pytest.mark.parametrize(
    ("link", "at"),
    [("unknown", NOON), ("confirm-privacy-ana", NOON + DAY)],
    ids=["unknown", "late"],
)
async def test_a_wrong_or_late_link_confirms_nothing(store: Store, link: str, at: datetime) -> None:
    """An unknown or expired confirmation is InvalidToken, and the subscription stays."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        asked = await subscribe(tx, "ana", state="unconfirmed")
    with pytest.raises(InvalidToken):
        async with store.write() as tx:
            await tx.confirm_subscription(link, at)
    async with store.read() as tx:
        assert await tx.subscription(subscription_id=asked.id) == asked


async def test_asking_twice_keeps_both_links(store: Store) -> None:
    """Whoever asks twice may click either mail's link; there is still one subscription."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        asked = await subscribe(tx, "ana", state="unconfirmed")
        again = await tx.request_subscription(
            asked.subscriber_id,
            "privacy",
            token="another",
            confirm_sha256="second",
            confirm_expires_at=NOON + 2 * DAY,
            consent="form-2",
            at=NOON + MINUTE,
        )
        assert (again.id, again.token, again.consent) == (asked.id, asked.token, "form-2")
        assert again.requested_at == NOON + MINUTE
        assert len(await tx.subscriptions(asked.subscriber_id)) == 1
        by_first = await tx.confirm_subscription("confirm-privacy-ana", NOON + MINUTE)
        assert await tx.confirm_subscription("second", NOON + MINUTE) == by_first


async def test_asking_when_confirmed_changes_nothing(store: Store) -> None:
    """A confirmed subscription stays as it is, and the new confirmation is not kept."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        confirmed = await subscribe(tx, "ana")
        again = await tx.request_subscription(
            confirmed.subscriber_id,
            "privacy",
            token="another",
            confirm_sha256="second",
            confirm_expires_at=NOON + DAY,
            consent="form-2",
            at=NOON + MINUTE,
        )
        assert again == confirmed
        assert await tx.subscription(confirm_sha256="second") is None


async def test_leaving_closes_the_confirmation(store: Store) -> None:
    """After leaving, an old confirmation link cannot bring the subscription back."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        subscription = await subscribe(tx, "ana")
        ended = await tx.set_subscription(subscription.id, "unsubscribed", at=NOON + MINUTE)
        assert (ended.state, ended.ended_at) == ("unsubscribed", NOON + MINUTE)
        assert await tx.set_subscription(ended.id, "unsubscribed", at=NOON + DAY) == ended
    with pytest.raises(InvalidToken):
        async with store.write() as tx:
            await tx.confirm_subscription("confirm-privacy-ana", NOON + 2 * MINUTE)


async def test_coming_back_needs_a_new_confirmation_and_keeps_the_token(store: Store) -> None:
    """Asking after leaving makes the subscription unconfirmed; unsubscribe links go on working."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        left = await subscribe(tx, "ana", state="unsubscribed")
        asked = await tx.request_subscription(
            left.subscriber_id,
            "privacy",
            token="another",
            confirm_sha256="second",
            confirm_expires_at=NOON + DAY,
            consent="form-1",
            at=NOON + MINUTE,
        )
        assert (asked.state, asked.ended_at, asked.token) == ("unconfirmed", None, "privacy-ana")
        back = await tx.confirm_subscription("second", NOON + 2 * MINUTE)
        assert (back.state, back.confirmed_at) == ("confirmed", NOON + 2 * MINUTE)


async def test_an_owner_may_follow_again_without_a_mail(store: Store) -> None:
    """From the preferences page an ended subscription is confirmed at once."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        left = await subscribe(tx, "ana", state="unsubscribed")
        back = await tx.set_subscription(left.id, "confirmed", at=NOON + MINUTE)
    assert (back.state, back.confirmed_at, back.ended_at) == ("confirmed", NOON + MINUTE, None)


async def test_a_subscription_cannot_be_set_to_anything_else(store: Store) -> None:
    """Only confirming and ending are an owner's word; an unknown subscription is NotFound."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        subscription = await subscribe(tx, "ana")
    with pytest.raises(ValueError, match="cannot be set"):
        async with store.write() as tx:
            await tx.set_subscription(subscription.id, "unconfirmed", at=NOON)
    with pytest.raises(NotFound):
        async with store.write() as tx:
            await tx.set_subscription(99, "confirmed", at=NOON)


async def test_only_confirmed_and_unsuppressed_subscriptions_count(store: Store) -> None:
    """The count is of those who would be told; the operator's list has everybody."""
    await add_sources(store, "privacy", "terms")
    async with store.write() as tx:
        ana = await subscribe(tx, "ana")
        await subscribe(tx, "ben", state="unconfirmed")
        await subscribe(tx, "cleo", state="unsubscribed")
        await subscribe(tx, "dora")
        await tx.suppress("dora@example.com", "bounced", NOON)
        await subscribe(tx, "ana", "terms")
    async with store.read() as tx:
        assert await tx.subscriber_count("privacy") == 1
        assert await tx.subscriber_count("terms") == 1
        assert ana.confirmed_at is not None
        assert await tx.subscriber_count("privacy", subscribed_by=ana.confirmed_at) == 1
        assert await tx.subscriber_count("privacy", subscribed_by=ana.confirmed_at - MINUTE) == 0
        assert len(await tx.list_subscriptions()) == 5
        assert len(await tx.list_subscriptions("privacy")) == 4
        own = await tx.subscriptions(ana.subscriber_id)
        assert [one.source for one in own] == ["privacy", "terms"]


async def test_drafts_are_kept_until_they_are_dropped(store: Store) -> None:
    """A draft comes back with its text, is listed newest first without it, and goes by key or time."""
    await add_sources(store, "privacy")
    document = version(1).document
    made = [
        DraftLine(
            key=f"k{day}",
            source="privacy",
            name="draft, “second”.docx",
            who="Lena",
            at=NOON + day * DAY,
            expires_at=NOON + (day + 7) * DAY,
        )
        for day in range(4)
    ]
    async with store.write() as tx:
        for line in made:
            await tx.put_draft(Draft(line=line, document=document))
    async with store.write() as tx:
        assert list(await tx.drafts()) == made[::-1]
        assert await tx.draft("k1") == Draft(line=made[1], document=document)
        assert await tx.draft("k9") is None
        await tx.drop_drafts(until=NOON + 8 * DAY)
        await tx.drop_drafts(key="k3")
        assert list(await tx.drafts()) == [made[2]]
        assert await tx.draft("k1") is None


async def test_a_draft_of_an_unknown_source_is_refused(store: Store) -> None:
    """A draft is of a policy that is watched."""
    line = DraftLine(key="k", source="terms", name="", who="", at=NOON, expires_at=NOON)
    with pytest.raises(StoreError):
        async with store.write() as tx:
            await tx.put_draft(Draft(line=line, document=version(1).document))


async def test_the_first_reason_not_to_mail_stays(store: Store) -> None:
    """Suppressing an address twice keeps the first reason and time."""
    async with store.write() as tx:
        await tx.suppress("ana@example.com", "spam", NOON)
        await tx.suppress("ana@example.com", "manual", NOON + DAY)
        kept = await tx.suppression("ana@example.com")
        assert await tx.suppression("ben@example.com") is None
    assert kept is not None
    assert (kept.reason, kept.at) == ("spam", NOON)


async def test_confirmation_mails_are_counted_by_address(store: Store) -> None:
    """Only confirmations to that address, whatever the policy, since that moment count."""
    await add_sources(store, "privacy", "terms")
    async with store.write() as tx:
        for slug, minutes in (("privacy", 0), ("terms", 10)):
            asked = await subscribe(tx, "ana", slug, state="unconfirmed")
            await tx.enqueue(
                "confirmation",
                asked.email,
                at=NOON + minutes * MINUTE,
                subscription_id=asked.id,
            )
        await tx.enqueue("operator", "ana@example.com", at=NOON + DAY)
    async with store.read() as tx:
        assert await tx.confirmations_since("ana@example.com", NOON) == 2
        assert await tx.confirmations_since("ana@example.com", NOON + MINUTE) == 1
        assert await tx.confirmations_since("ben@example.com", NOON) == 0


# -- outbox -------------------------------------------------------------------------------------
async def test_a_notice_is_owed_to_everybody_who_asked(store: Store) -> None:
    """One delivery each for confirmed, unsuppressed subscriptions of that source, and no other."""
    notice_id = await add_notice(store)
    await add_sources(store, "terms")
    async with store.write() as tx:
        ana = await subscribe(tx, "ana")
        ben = await subscribe(tx, "ben")
        await subscribe(tx, "cleo", state="unconfirmed")
        await subscribe(tx, "dora", state="unsubscribed")
        await subscribe(tx, "emil")
        await tx.suppress("emil@example.com", "spam", NOON)
        await subscribe(tx, "finn", "terms")
        assert await tx.enqueue_notice(notice_id, NOON) == 2
    async with store.read() as tx:
        owed = await tx.deliveries(notice_id=notice_id)
        assert [(d.email, d.subscription_id) for d in owed] == [
            ("Ana@example.com", ana.id),
            ("Ben@example.com", ben.id),
        ]
        assert {(d.kind, d.state, d.channel, d.attempts) for d in owed} == {
            ("notice", "queued", "mail", 0)
        }
        written = await tx.notice(notice_id)
        assert written is not None
        assert written.recipients == 2


async def test_queueing_again_owes_only_what_is_new(store: Store) -> None:
    """A notice queued twice is never owed twice; a subscriber in between is added."""
    notice_id = await add_notice(store)
    async with store.write() as tx:
        await subscribe(tx, "ana")
        await tx.enqueue_notice(notice_id, NOON)
        (claimed,) = await tx.claim(NOON, 9)
        await subscribe(tx, "ben")
        assert await tx.enqueue_notice(notice_id, NOON + MINUTE) == 2
        assert await tx.enqueue_notice(notice_id, NOON + MINUTE) == 2
        states = [(d.id, d.state) for d in await tx.deliveries(notice_id=notice_id)]
    assert states == [(claimed.id, "sending"), (claimed.id + 1, "queued")]


async def test_a_notice_may_be_owed_to_early_subscribers_only(store: Store) -> None:
    """Whoever confirmed after the moment given is left out."""
    notice_id = await add_notice(store)
    async with store.write() as tx:
        await subscribe(tx, "ana")
        count = await tx.enqueue_notice(notice_id, NOON + DAY, subscribed_by=NOON - DAY)
        assert count == 0
        assert await tx.enqueue_notice(notice_id, NOON + DAY, subscribed_by=NOON + DAY) == 1


async def test_a_notice_without_subscribers_is_owed_to_nobody(store: Store) -> None:
    """No subscribers: no deliveries; no such notice: NotFound."""
    notice_id = await add_notice(store)
    async with store.write() as tx:
        assert await tx.enqueue_notice(notice_id, NOON) == 0
        with pytest.raises(NotFound):
            await tx.enqueue_notice(notice_id + 1, NOON)


async def test_other_mail_carries_its_parameters(store: Store) -> None:
    """A mail that is not a notice comes back from the claim with what it needs."""
    async with store.write() as tx:
        delivery_id = await tx.enqueue(
            "operator", "ops@example.com", at=NOON, params={"subject": "A wall – again"}
        )
    async with store.write() as tx:
        (claimed,) = await tx.claim(NOON, 1)
    assert (claimed.id, claimed.state, claimed.email) == (delivery_id, "sending", "ops@example.com")
    assert claimed.params == {"subject": "A wall – again"}
    assert (claimed.notice_id, claimed.subscription_id) == (None, None)


async def test_a_claim_takes_what_is_due_and_takes_it_once(store: Store) -> None:
    """The longest due come first, at most as many as asked for, and nobody gets them again."""
    async with store.write() as tx:
        late = await tx.enqueue("operator", "late@example.com", at=NOON)
        early = await tx.enqueue("operator", "early@example.com", at=NOON - MINUTE)
        last = await tx.enqueue("operator", "last@example.com", at=NOON)
        await tx.enqueue("operator", "future@example.com", at=NOON + MINUTE)
    async with store.write() as tx:
        assert [d.id for d in await tx.claim(NOON, 2)] == [early, late]
        assert [d.id for d in await tx.claim(NOON, 2)] == [last]
        assert list(await tx.claim(NOON, 2)) == []
        assert await tx.delivery_counts() == {"queued": 1, "sending": 3}


async def test_a_claim_leaves_notices_for_last(store: Store) -> None:
    """A mail that one person waits for overtakes a notice that was queued long before it."""
    notice_id = await add_notice(store)
    async with store.write() as tx:
        await subscribe(tx, "ana")
        await subscribe(tx, "ben")
        asked = await subscribe(tx, "cleo", state="unconfirmed")
        await tx.enqueue_notice(notice_id, NOON - DAY)
        await tx.enqueue("confirmation", asked.email, at=NOON, subscription_id=asked.id)
        await tx.enqueue("operator", "ops@example.com", at=NOON - MINUTE)
        claimed = await tx.claim(NOON, 3)
    assert [d.email for d in claimed] == ["ops@example.com", "Cleo@example.com", "Ana@example.com"]


async def test_a_claim_looks_past_what_it_skips(store: Store) -> None:
    """Suppressed and ended recipients are skipped with a reason; the claim is filled up."""
    notice_id = await add_notice(store)
    async with store.write() as tx:
        for name in ("ana", "ben", "cleo", "dora", "emil"):
            await subscribe(tx, name)
        await tx.enqueue_notice(notice_id, NOON)
        await tx.suppress("ana@example.com", "bounced", NOON)
        ben = await tx.subscription(token="privacy-ben")
        cleo = await tx.subscription(token="privacy-cleo")
        assert ben is not None
        assert cleo is not None
        await tx.set_subscription(ben.id, "unsubscribed", at=NOON)
        await tx.set_subscription(cleo.id, "unsubscribed", at=NOON)
        await tx.request_subscription(
            cleo.subscriber_id,
            "privacy",
            token="t",
            confirm_sha256="again",
            confirm_expires_at=NOON + DAY,
            consent="form-1",
            at=NOON,
        )
        claimed = await tx.claim(NOON, 1)
        assert [d.email for d in claimed] == ["Dora@example.com"]
        skipped = await tx.deliveries(state="skipped")
        assert [(d.email, d.detail) for d in skipped] == [
            ("Ana@example.com", "The address is suppressed: bounced."),
            ("Ben@example.com", "The subscription has ended."),
            ("Cleo@example.com", "The subscription has ended."),
        ]
        assert await tx.delivery_counts(notice_id) == {"skipped": 3, "sending": 1, "queued": 1}


async def test_confirmations_go_to_those_who_have_yet_to_confirm(store: Store) -> None:
    """An unconfirmed subscription gets its confirmation mail; an ended one does not."""
    await add_sources(store, "privacy")
    async with store.write() as tx:
        for name, state in (("ana", "unconfirmed"), ("ben", "unsubscribed")):
            asked = await subscribe(tx, name, state=state)
            await tx.enqueue("confirmation", asked.email, at=NOON, subscription_id=asked.id)
        assert [d.email for d in await tx.claim(NOON, 9)] == ["Ana@example.com"]


async def test_a_suppressed_address_gets_no_other_mail_either(store: Store) -> None:
    """A mail without a subscription is matched by its address, whatever its case."""
    async with store.write() as tx:
        await tx.suppress("ops@example.com", "bounced", NOON)
        await tx.enqueue("operator", "Ops@Example.com", at=NOON)
        assert list(await tx.claim(NOON, 9)) == []
        assert await tx.delivery_counts() == {"skipped": 1}


def attempt(delivery_id: int, outcome: Any = "accepted", **more: Any) -> Attempt:
    """Make a provider call at noon."""
    return Attempt(delivery_id=delivery_id, at=NOON, outcome=outcome, **more)


async def claimed_delivery(tx: Transaction) -> int:
    """Queue a mail, claim it and return its id."""
    await tx.enqueue("operator", "ops@example.com", at=NOON, params={"token": "secret"})
    (claimed,) = await tx.claim(NOON, 1)
    return claimed.id


async def test_an_accepted_delivery_forgets_its_parameters(store: Store) -> None:
    """Acceptance is recorded with the provider's id, and secrets are not kept."""
    async with store.write() as tx:
        delivery_id = await claimed_delivery(tx)
        await tx.settle(attempt(delivery_id, provider_id="p-1"), "accepted")
        (settled,) = await tx.deliveries(state="accepted")
        assert settled.id == delivery_id
        assert (settled.params, settled.attempts, settled.provider_id) == ({}, 1, "p-1")
        assert list(await tx.attempts(delivery_id)) == [attempt(delivery_id, provider_id="p-1")]


async def test_a_delivery_that_was_not_taken_is_tried_again_later(store: Store) -> None:
    """Back in the queue, it is due at its next attempt and not before; attempts are kept."""
    async with store.write() as tx:
        delivery_id = await claimed_delivery(tx)
        await tx.settle(
            attempt(delivery_id, "not_sent", detail="busy"), "queued", next_attempt_at=NOON + DAY
        )
        assert list(await tx.claim(NOON, 9)) == []
        (again,) = await tx.claim(NOON + DAY, 9)
        assert (again.attempts, again.detail, again.params) == (1, "busy", {"token": "secret"})
        await tx.settle(attempt(delivery_id, "refused"), "dead")
        outcomes = [one.outcome for one in await tx.attempts(delivery_id)]
    assert outcomes == ["not_sent", "refused"]


@pytest.mark.parametrize("state", ["accepted", "queued", "dead"])
async def test_an_unknown_outcome_can_be_settled(store: Store, state: Any) -> None:
    """What nobody could say may later be said by an event or a person."""
    async with store.write() as tx:
        delivery_id = await claimed_delivery(tx)
        await tx.settle(attempt(delivery_id, "unknown"), "unknown")
        assert list(await tx.claim(NOON + DAY, 9)) == []
        await tx.settle(attempt(delivery_id), state)
        assert await tx.delivery_counts() == {state: 1}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("accepted", "queued"),
        ("accepted", "accepted"),
        ("dead", "queued"),
        ("unknown", "sending"),
        ("queued", "accepted"),
        ("queued", "skipped"),
    ],
)
async def test_a_forbidden_move_is_refused(store: Store, first: Any, second: Any) -> None:
    """A delivery makes no move that its state machine does not know, and no attempt is added."""
    async with store.write() as tx:
        delivery_id = await claimed_delivery(tx)
        await tx.settle(attempt(delivery_id), first)
        with pytest.raises(AlreadyDecided):
            await tx.settle(attempt(delivery_id), second)
        assert await tx.delivery_counts() == {first: 1}
        assert len(await tx.attempts(delivery_id)) == 1


async def test_an_unknown_delivery_cannot_be_settled(store: Store) -> None:
    """Settling a delivery that is not there is NotFound."""
    with pytest.raises(NotFound):
        async with store.write() as tx:
            await tx.settle(attempt(7), "accepted")


async def test_deliveries_are_filtered_and_limited(store: Store) -> None:
    """Deliveries can be asked for by state and by notice, oldest first, a few at a time."""
    notice_id = await add_notice(store)
    async with store.write() as tx:
        for name in ("ana", "ben", "cleo"):
            await subscribe(tx, name)
        await tx.enqueue("operator", "ops@example.com", at=NOON)
        await tx.enqueue_notice(notice_id, NOON)
        await tx.claim(NOON, 2)
        by_notice = await tx.deliveries(notice_id=notice_id, limit=2)
        assert [d.email for d in by_notice] == ["Ana@example.com", "Ben@example.com"]
        assert len(await tx.deliveries()) == 4
        both = await tx.deliveries(notice_id=notice_id, state="sending")
        assert [d.email for d in both] == ["Ana@example.com"]


# -- access -------------------------------------------------------------------------------------
async def test_tokens_are_found_by_hash_and_by_id(store: Store) -> None:
    """An access token comes back as added; the list is oldest first."""
    async with store.write() as tx:
        legal = await tx.add_token(
            name="ines", role="legal", sha256="1" * 64, at=NOON, expires_at=NOON + DAY
        )
        ops = await tx.add_token(
            name="otto", role="operator", sha256="2" * 64, at=NOON, expires_at=None
        )
    async with store.read() as tx:
        assert list(await tx.tokens()) == [legal, ops]
        assert await tx.token(sha256="1" * 64) == legal
        assert await tx.token(token_id=ops.id) == ops
        assert await tx.token(sha256="3" * 64) is None
        assert legal.is_valid(NOON)


async def test_revoking_a_token_ends_its_sessions(store: Store) -> None:
    """Every browser that the token opened is signed out, others stay; the first time is kept."""
    async with store.write() as tx:
        first, second = [
            await tx.add_token(name=n, role="legal", sha256=n * 64, at=NOON, expires_at=None)
            for n in ("1", "2")
        ]
        for token in (first, second):
            await tx.add_session(
                Session(
                    sha256=token.name * 63 + "s",
                    token_id=token.id,
                    created_at=NOON,
                    expires_at=NOON + DAY,
                )
            )
        await tx.revoke_token(first.id, NOON)
        await tx.revoke_token(first.id, NOON + DAY)
    async with store.read() as tx:
        revoked = await tx.token(token_id=first.id)
        assert revoked is not None
        assert revoked.revoked_at == NOON
        assert await tx.session("1" * 63 + "s") is None
        kept = await tx.session("2" * 63 + "s")
        assert kept is not None
        assert (kept.token_id, kept.expires_at) == (second.id, NOON + DAY)
    with pytest.raises(NotFound):
        async with store.write() as tx:
            await tx.revoke_token(99, NOON)


async def test_a_session_ends_when_signed_out(store: Store) -> None:
    """Signing out twice is signing out once."""
    async with store.write() as tx:
        token = await tx.add_token(
            name="ines", role="legal", sha256="1" * 64, at=NOON, expires_at=None
        )
        opened = Session(sha256="s", token_id=token.id, created_at=NOON, expires_at=NOON + DAY)
        await tx.add_session(opened)
        assert await tx.session("s") == opened
        await tx.end_session("s")
        await tx.end_session("s")
        assert await tx.session("s") is None


async def test_the_audit_is_newest_first(store: Store) -> None:
    """Entries come back as written, the latest ones first."""
    entries = [
        AuditEntry(at=NOON, actor="ines", action=f"did {n}", subject="privacy", detail="why")
        for n in range(3)
    ]
    async with store.write() as tx:
        for entry in entries:
            await tx.add_audit(entry)
    async with store.read() as tx:
        assert list(await tx.audit()) == entries[::-1]
        assert list(await tx.audit(limit=1)) == entries[2:]
