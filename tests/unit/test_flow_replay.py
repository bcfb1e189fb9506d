"""Replaying a history says what the real flows would have done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from notifier.errors import BlobMissing
from notifier.flows.replay import Replay, replay
from notifier.flows.simulated import RememberingStages
from notifier.flows.stored_history import stored_history
from notifier.model.capture import Capture
from notifier.model.source import Source
from notifier.testing import MemoryBlobs, MemoryStore
from tests.flow_world import WordStages, World

START = datetime(2024, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def captures(*shown: tuple[float, str]) -> list[Capture]:
    """Return words and the days after the start at which they came."""
    return [
        Capture(
            at=START + days * DAY,
            origin=f"day {days:g}",
            media_type="text/html",
            load=partial(str.encode, word),
        )
        for days, word in shown
    ]


async def replayed(history: Sequence[Capture], **settings: object) -> Replay:
    """Replay a history of words."""
    source = Source(slug="privacy", title="Privacy", url="https://x.example/", **settings)  # type: ignore[arg-type]
    return await replay(
        history, source, store=MemoryStore(), blobs=MemoryBlobs(), stages=WordStages()
    )


def fates(done: Replay) -> list[tuple[str, str]]:
    """Return what came of each entry."""
    return [(line.fate, line.why) for line in done.lines]


async def test_each_entry_says_what_would_have_come_of_it():
    """Announced, asked about, held, or quiet for a reason."""
    done = await replayed(
        captures((0, "A"), (1, "A1"), (10, "B"), (20, "wall"), (30, "b"), (40, "b#1"))
    )
    assert fates(done) == [
        ("first", "first_version"),
        ("quiet", "editorial"),
        ("announced", "material"),
        ("held", "wall"),
        ("asked", "waiting"),
        ("quiet", "editorial"),
    ]
    assert done.lines[2].told_at == START + 10 * DAY + timedelta(minutes=10)
    assert done.lines[4].detail.endswith(
        "(The change may matter to customers, but the rules are not sure.)"
    )
    assert done.totals == {"first": 1, "announced": 1, "asked": 1, "held": 1, "quiet": 2}
    assert done.operator == (
        "Privacy: the page is on hold (wall)",
        "Privacy: the page is back",
        "Privacy: a notice waits for review",
    )


async def test_a_person_is_asked_about_wording_that_the_rules_are_not_sure_of():
    """Whatever level they give it: silence would be a guess."""
    done = await replayed(captures((0, "A"), (1, "A1"), (10, "A99")))
    assert fates(done) == [
        ("first", "first_version"),
        ("quiet", "editorial"),
        ("asked", "waiting"),
    ]
    assert done.operator == ("Privacy: a notice waits for review",)


async def test_a_text_stays_published_until_the_next_one():
    """The second fetch agrees, unless the next text came sooner."""
    minutes = 1 / 24 / 60
    done = await replayed(captures((0, "A"), (1, "B"), (1 + 5 * minutes, "A"), (2, "C")))
    assert fates(done)[1:] == [
        ("quiet", "too_short"),
        ("quiet", "returned"),
        ("announced", "material"),
    ]


async def test_a_page_that_goes_to_and_fro_is_told_twice_and_then_no_more():
    """The operator hears of it; the text that stays in the end is brought to a person."""
    done = await replayed(captures(*((n / 2, "AB"[n % 2]) for n in range(10))))
    assert [why for _, why in fates(done)] == [
        "first_version",
        "material",
        "material",
        *["flapping"] * 6,
        "waiting",
    ]
    assert "to and fro between texts" in done.lines[-1].detail
    assert done.operator == (
        "Privacy: the page goes to and fro",
        "Privacy: a notice waits for review",
    )


async def test_another_setting_is_tried_out_on_what_has_been():
    """Gathered for three days, an excursion tells nobody, and two changes become one notice."""
    history = captures((0, "A"), (1, "B"), (2, "A"), (10, "C"), (11, "D"))
    at_once = await replayed(history)
    assert at_once.totals["announced"] == 4
    done = await replayed(history, gather=3 * DAY)
    assert fates(done)[1:] == [
        ("quiet", "gathered"),
        ("quiet", "returned"),
        ("quiet", "gathered"),
        ("announced", "material"),
    ]
    told = START + 13 * DAY + timedelta(minutes=10)
    assert [line.told_at for line in done.lines[3:]] == [told, told]


async def test_a_notice_that_the_page_took_back_was_withdrawn():
    """It waited, and then there was nothing left to tell."""
    done = await replayed(captures((0, "A"), (1, "b"), (2, "A")))
    assert fates(done)[1:] == [("quiet", "withdrawn"), ("quiet", "returned")]


async def test_an_empty_history_has_nothing_to_say():
    """No entry, no fate."""
    assert (await replayed([])).lines == ()


async def test_what_was_replayed_is_json():
    """For programs."""
    data = (await replayed(captures((0, "A"), (1, "B")))).to_dict()
    assert data["totals"]["announced"] == 1
    assert data["entries"][1] == {
        "at": "2024-01-02T00:00:00+00:00",
        "origin": "day 1",
        "fate": "announced",
        "why": "material",
        "detail": "It changed.",
        "level": "material",
        "version": 2,
        "told_at": "2024-01-02T00:10:00+00:00",
    }


async def test_a_capture_needs_a_zone():
    """Times without one are a mistake of the caller."""
    with pytest.raises(ValueError, match="no time zone"):
        Capture(at=datetime(2024, 1, 1), origin="", media_type="", load=bytes)  # noqa: DTZ001


async def test_what_a_service_has_seen_can_be_replayed():
    """Versions, candidates and held pages, once each; bytes that are gone are named."""
    world = await World().start("A")
    await world.shows("wall", after=DAY)
    await world.publishes("B")
    await world.shows("B")
    archive = await stored_history(world.store, world.blobs, "privacy")
    assert [capture.load() for capture in archive.captures] == [b"A", b"wall", b"B"]
    done = await replayed(archive.captures)
    assert [fate for fate, _ in fates(done)] == ["first", "held", "announced"]

    class Lossy(MemoryBlobs):
        async def get(self, sha256: str) -> bytes:  # noqa: ARG002  the port's
            raise BlobMissing

    gone = await stored_history(world.store, Lossy(), "privacy")
    assert gone.captures == ()
    assert len(gone.skipped) == 3


async def test_the_same_text_is_read_and_compared_once():
    """A replay looks at a text many times."""
    calls: list[str] = []

    class Counting(WordStages):
        async def read(self, raw, media_type, source):
            calls.append("read")
            return await super().read(raw, media_type, source)

        async def compare(self, old, new):
            calls.append("compare")
            return await super().compare(old, new)

    stages = RememberingStages(Counting())
    source = Source(slug="privacy", title="Privacy", url="https://x.example/")
    one, two, again = [await stages.read(word, "text/html", source) for word in (b"A", b"B", b"A")]
    assert one is again
    assert await stages.compare(one, two) == await stages.compare(one, two)
    assert calls == ["read", "read", "compare"]
