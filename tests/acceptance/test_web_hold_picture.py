"""A page that a browser ran and that is on hold is shown as the browser showed it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from notifier.flows.pictures import with_picture
from tests.acceptance.web_client import Client
from tests.acceptance.web_world import World


async def test_web_hold_shows_the_picture_of_a_page_that_was_run(
    world: World, operator: Client
) -> None:
    """The picture stands on the page itself; without one, or with it gone, the page is as before."""
    assert "data:image/jpeg" not in (await operator.get("/review/holds/1")).text
    picture = await world.blobs.put(b"\xff\xd8 a picture")
    world.clock.advance(timedelta(hours=1))
    async with world.store.write() as tx:
        hold = await tx.hold(1)
        assert hold is not None
        snapshot = await tx.snapshot(hold.source, hold.snapshot_sha256)
        assert snapshot is not None
        run = replace(
            snapshot,
            sha256=await world.blobs.put(b"<p>Sign in, again.</p>"),
            media_type=with_picture('text/html; rendered="chromium/1"', picture),
        )
        await tx.add_snapshot(run)
        await tx.close_hold(1, "rejected", by="auto", at=hold.opened_at)
        await tx.open_hold(
            hold.source,
            "page",
            reason="wall",
            detail="A wall.",
            evidence=(),
            snapshot_sha256=run.sha256,
            at=world.clock.now(),
        )
        (opened,) = await tx.open_holds(hold.source)
    page = await operator.get(f"/review/holds/{opened.id}")
    assert page.soup.select("img[src^='data:image/jpeg;base64,']")
    del world.blobs.kept[picture]
    page = await operator.get(f"/review/holds/{opened.id}")
    assert (page.status, page.soup.select("img[src^='data:image/jpeg']")) == (200, [])
