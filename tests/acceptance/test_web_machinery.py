"""Health, static files, robots and the local mailbox."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from notifier.errors import StoreLocked
from tests.acceptance.web_client import Client, client_for
from tests.acceptance.web_world import World, serving

pytestmark = pytest.mark.acceptance


async def test_web_health_and_readiness(client: Client) -> None:
    """A process that is up with a usable store says both."""
    assert json.loads((await client.get("/healthz")).body) == {"status": "ok"}
    assert json.loads((await client.get("/readyz")).body) == {"status": "ready"}


async def test_web_not_ready_says_why(
    world: World, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that cannot be used makes it 503 with the store's own reason."""

    async def locked() -> None:
        raise StoreLocked

    monkeypatch.setattr(world.store, "check", locked)
    answer = await client.get("/readyz")
    assert answer.status == 503
    assert json.loads(answer.body)["error"]["reason"] == "store_locked"
    assert (await client.get("/healthz")).status == 200


async def test_web_not_ready_where_nobody_makes_the_checks(world: World) -> None:
    """Where asked to, readiness fails when checks are overdue for longer than allowed."""
    async with world.store.read() as tx:
        due = await tx.next_due_at()
    assert due is not None
    world.clock.advance(due - world.clock.now() + timedelta(minutes=4))
    site = replace(world.site(), max_tick_age=timedelta(minutes=5))
    async with serving(site) as base, client_for(base) as client:
        assert (await client.get("/readyz")).status == 200
        world.clock.advance(timedelta(minutes=2))
        answer = await client.get("/readyz")
    assert answer.status == 503
    assert json.loads(answer.body)["error"]["reason"] == "checks_overdue"


async def test_web_static_files_are_named_by_their_content(client: Client) -> None:
    """Every style sheet and icon of a page is there and may be kept for a year."""
    page = await client.get("/policies/privacy/changes/1..2")
    addresses = [
        str(link["href"]) for link in page.soup.select("link[rel=stylesheet], link[rel=icon]")
    ]
    assert len(addresses) == 4
    for address in addresses:
        asset = await client.get(address)
        assert asset.status == 200
        assert "immutable" in asset.headers["Cache-Control"]
        again = await client.get(address, If_None_Match=asset.headers["ETag"])
        assert (again.status, again.body) == (304, b"")
        stale = await client.get(address.split("?")[0] + "?v=old")
        assert stale.headers["Cache-Control"] == "no-cache"


async def test_web_robots_keep_out_of_private_addresses(client: Client) -> None:
    """Crawlers are asked to stay away from links that belong to one person."""
    lines = (await client.get("/robots.txt")).html.splitlines()
    for private in ("confirm", "unsubscribe", "preferences", "review"):
        assert f"Disallow: /{private}" in lines


async def test_web_below_a_path_every_link_stays_below_it(world: World) -> None:
    """Mounted at https://…/updates, pages link to addresses below /updates."""
    site = replace(world.site(), links=type(world.links)("https://harbourbooks.example/updates"))
    async with serving(site) as base, client_for(base) as client:
        page = await client.get("/policies/privacy")
    ours = [href for href in page.hrefs() if href.startswith("/")]
    assert ours
    assert all(href.startswith("/updates/") for href in ours)


async def test_web_mailbox_lists_mails_newest_first_and_shows_one(
    world: World, client: Client
) -> None:
    """A mail can be read as HTML, whose links open beside it, and as text with its links."""
    await world.deliver()
    newest = world.mailer.sent[-1]
    box = await client.get("/mailbox")
    mails = [a["href"] for a in box.soup.select(".mails a")]
    assert mails[0] == f"/mailbox/{newest.delivery_id}"
    assert len(mails) == len(world.mailer.sent)
    first = world.mailer.sent[0]
    mail = await client.get(f"/mailbox/{first.delivery_id}")
    assert mail.heading == first.subject
    confirm = first.text.split(world.links.confirm(""))[1].split()[0]
    assert world.links.confirm(confirm) in mail.hrefs()
    frame = await client.get(str(mail.tag("iframe")["src"]))
    assert frame.headers["Content-Security-Policy"].startswith("sandbox allow-popups")
    assert frame.tag("base")["target"] == "_blank"
    assert (await client.get("/mailbox/999")).status == 404


async def test_web_demonstration_says_that_nothing_is_real(world: World) -> None:
    """Every page of the demonstration carries the strip, no page of a real service does."""
    for demo in (True, False):
        async with serving(world.site(demo=demo)) as base, client_for(base) as client:
            page = await client.get("/")
        assert ("The company is invented" in page.text) == demo
