"""What the stages promise, in this process and in a child."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from notifier import diff, extract, materiality
from notifier.errors import UnsupportedMediaType
from notifier.jobs.stages import ChildStages
from notifier.model.source import Source
from notifier.ports import Stages
from notifier.testing import InlineStages

SOURCE = Source(
    slug="harbour-books-privacy",
    title="Privacy policy",
    url="https://harbourbooks.example.com/privacy",
    exclude=(".banner",),
)


def page(days: int) -> bytes:
    """Return a made-up policy that keeps orders for so many *days*."""
    return (
        '<html lang="en"><head><title>Privacy policy</title></head><body>'
        '<div class="banner">We use cookies.</div><main><h1>Privacy policy</h1>'
        "<p>Harbour Books sells books and this policy says what happens to your data.</p>"
        f"<h2>Orders</h2><p>We keep your orders for {days} days and delete them then.</p>"
        '<p>You may <a href="/ask">ask us</a> for a copy of your data.</p></main></body></html>'
    ).encode()


@pytest.fixture(params=["inline", "child"])
async def stages(request: pytest.FixtureRequest) -> AsyncIterator[Stages]:
    """Every implementation in turn."""
    made: Stages = InlineStages() if request.param == "inline" else ChildStages(children=1)
    yield made
    await made.close()


async def test_every_stage_gives_what_the_library_gives(stages: Stages) -> None:
    """Documents, assessments, changes, verdicts and keys are the library's own, unharmed."""
    old, new = [
        extract.read(page(days), "text/html", url=SOURCE.url, exclude=SOURCE.exclude)
        for days in (30, 90)
    ]
    assert await stages.read(page(30), "text/html", SOURCE) == old
    assert await stages.read(page(90), "text/html; charset=utf-8", SOURCE) == new
    assert await stages.assess(new, old) == extract.assess(new, old)
    assert await stages.assess(new, None) == extract.assess(new, None)
    change = diff.compare(old, new)
    assert await stages.compare(old, new) == (change, materiality.judge(change))
    assert not change.is_empty
    assert await stages.text_key(old) == diff.text_key(old) != await stages.text_key(new)


async def test_the_source_says_how_to_read(stages: Stages) -> None:
    """What the source excludes is not read, and its URL makes links absolute."""
    document = await stages.read(page(30), "text/html", SOURCE)
    assert "cookies" not in document.text
    targets = [
        link.target for part in document.sections for block in part.blocks for link in block.links
    ]
    assert targets == ["https://harbourbooks.example.com/ask"]


async def test_content_without_a_reader_is_told(stages: Stages) -> None:
    """An error that a stage raises on purpose arrives as itself."""
    with pytest.raises(UnsupportedMediaType):
        await stages.read(b"\x89PNG", "image/png", SOURCE)
