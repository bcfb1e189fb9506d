"""Asking, confirming, leaving and choosing, as people and their mail programs do it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from notifier.flows.address import parse_address
from notifier.model.source import Source
from tests.acceptance.web_client import Client
from tests.acceptance.web_world import LIVE, World

pytestmark = pytest.mark.acceptance
ADA = "ada@customer.example"


async def states(world: World, email: str) -> dict[str, str]:
    """Return the state of every subscription of an address."""
    async with world.store.read() as tx:
        subscriber = await tx.subscriber(key=parse_address(email).key)
        if subscriber is None:
            return {}
        return {s.source: s.state for s in await tx.subscriptions(subscriber.id)}


async def test_web_a_customer_subscribes_confirms_and_leaves(world: World, client: Client) -> None:
    """Form, mail, button; notice, link, button: the whole way by the pages alone."""
    email = "eve@customer.example"
    asked = await client.post("/policies/cookies/subscribe", {"email": email})
    assert (asked.status, asked.heading) == (200, "Look into your mailbox")
    assert await states(world, email) == {"cookies": "unconfirmed"}
    await world.deliver()
    confirm = "/confirm/" + world.mailed_token(email, world.links.confirm(""))
    assert (await client.get(confirm)).heading == "One last step"
    assert await states(world, email) == {"cookies": "unconfirmed"}
    assert (await client.post(confirm)).heading == "You are subscribed"
    assert await states(world, email) == {"cookies": "confirmed"}
    async with world.store.read() as tx:
        mine = [s for s in await tx.list_subscriptions("cookies") if s.email == email]
    leave = f"/unsubscribe/{mine[0].token}"
    assert (await client.get(leave)).heading == "Unsubscribe"
    assert await states(world, email) == {"cookies": "confirmed"}
    left = await client.post(leave)
    assert left.heading == "You are unsubscribed"
    assert "/policies/cookies/subscribe" in left.hrefs()
    assert await states(world, email) == {"cookies": "unsubscribed"}


async def test_web_confirming_and_leaving_twice_is_doing_it_once(
    world: World, client: Client
) -> None:
    """A second press of either button answers as the first one did."""
    token = world.mailed_token(ADA, world.links.unsubscribe(""))
    pages = [await client.post(f"/unsubscribe/{token}") for _ in range(2)]
    assert [page.heading for page in pages] == ["You are unsubscribed"] * 2
    assert (await states(world, ADA))["privacy"] == "unsubscribed"


async def test_web_the_answer_does_not_tell_whether_an_address_is_known(
    world: World, client: Client
) -> None:
    """New, subscribed and suppressed addresses get the very same page."""
    async with world.store.write() as tx:
        await tx.suppress("gone@customer.example", "bounced", world.clock.now())
    pages = [
        await client.post("/policies/privacy/subscribe", {"email": email})
        for email in ("new@customer.example", ADA, "gone@customer.example")
    ]
    assert {(page.status, page.body) for page in pages} == {(200, pages[0].body)}


@pytest.mark.parametrize("typed", ["", "ada", "ada@", "a@b", "ada@customer.example, b@c.example"])
async def test_web_a_mistyped_address_comes_back_with_the_reason(
    world: World, client: Client, typed: str
) -> None:
    """The form is shown again with what was typed and an error that belongs to the field."""
    page = await client.post("/policies/privacy/subscribe", {"email": typed})
    assert page.status == 400
    assert page.tag("title").get_text().startswith("Error:")
    field = page.tag("input[name=email]")
    assert field["value"] == typed
    assert field["aria-describedby"] == page.tag(".error")["id"]


async def test_web_what_was_typed_cannot_break_out_of_the_form(client: Client) -> None:
    """An address that is markup stays inside of its field."""
    typed = '"><script>alert(1)</script>'
    page = await client.post("/policies/privacy/subscribe", {"email": typed})
    assert page.tag("input[name=email]")["value"] == typed
    assert not page.soup.select("script")


async def test_web_a_program_that_fills_in_everything_queues_nothing(
    world: World, client: Client
) -> None:
    """The unseen field gives it away; it gets the usual answer and nobody gets a mail."""
    page = await client.post(
        "/policies/privacy/subscribe",
        {"email": "bot@customer.example", "website": "https://spam.example"},
    )
    assert page.heading == "Look into your mailbox"
    assert await states(world, "bot@customer.example") == {}


async def test_web_one_network_cannot_flood_the_form(world: World, client: Client) -> None:
    """After twenty requests in ten minutes the next one waits; later it is served again."""
    for number in range(20):
        page = await client.post(
            "/policies/privacy/subscribe", {"email": f"flood{number}@customer.example"}
        )
        assert page.status == 200
    refused = await client.post("/policies/privacy/subscribe", {"email": "one@customer.example"})
    assert (refused.status, refused.headers["Retry-After"]) == (429, "600")
    assert await states(world, "one@customer.example") == {}
    world.clock.advance(timedelta(minutes=11))
    served = await client.post("/policies/privacy/subscribe", {"email": "one@customer.example"})
    assert served.status == 200


async def test_web_one_click_unsubscribe_needs_nothing_but_the_link(
    world: World, client: Client
) -> None:
    """RFC 8058: a mail provider's POST, with no cookie and no word of where it is from, is enough."""
    token = world.mailed_token(ADA, world.links.unsubscribe(""))
    page = await client.post(
        f"/unsubscribe/{token}",
        {"List-Unsubscribe": "One-Click"},
        Origin="https://mail-provider.example",
        Sec_Fetch_Site="cross-site",
    )
    assert page.status == 200
    assert await states(world, ADA) == {"privacy": "unsubscribed", "terms": "confirmed"}


async def test_web_opening_every_link_of_a_mail_changes_nothing(
    world: World, client: Client
) -> None:
    """Programs that inspect mails open all links; subscriptions stay as they were."""
    await client.post("/policies/cookies/subscribe", {"email": ADA})
    await world.deliver()
    before = await states(world, ADA)
    opened = 0
    for mail in world.mailer.sent:
        if mail.to == ADA:
            for url in re.findall(re.escape(world.base_url) + r"[^\s<>\"]*", mail.text):
                page = await client.get(url.removeprefix(world.base_url))
                # The confirmations of long ago have expired.
                assert page.status in (200, 303, 404), url
                opened += 1
    assert opened > 10
    assert await states(world, ADA) == before
    assert before["cookies"] == "unconfirmed"


async def test_web_preferences_follow_exactly_what_is_ticked(world: World, client: Client) -> None:
    """Ticks are saved, shown again, and can all be taken away at once."""
    path = "/preferences/" + world.mailed_token(ADA, world.links.preferences(""))
    page = await client.get(path)
    ticked = [str(box["value"]) for box in page.soup.select("input[checked]")]
    assert sorted(ticked) == ["privacy", "terms"]
    saved = await client.post(path, {"policy": "cookies"})
    assert (saved.status, saved.headers["Location"]) == (303, f"{path}?saved=yes")
    assert "You follow 1 policy." in (await client.get(f"{path}?saved=yes")).text
    assert await states(world, ADA) == {
        "cookies": "confirmed",
        "privacy": "unsubscribed",
        "terms": "unsubscribed",
    }
    await client.post(path, {"policy": "cookies", "all": "none"})
    assert set((await states(world, ADA)).values()) == {"unsubscribed"}


async def test_web_a_link_opens_only_what_it_was_made_for(world: World, client: Client) -> None:
    """The unsubscribe link is no preferences link, and the other way round."""
    leave = world.mailed_token(ADA, world.links.unsubscribe(""))
    choose = world.mailed_token(ADA, world.links.preferences(""))
    for path in (f"/preferences/{leave}", f"/confirm/{leave}", f"/unsubscribe/{choose}"):
        assert (await client.get(path)).status == 404
        assert (await client.post(path)).status == 404
    assert set((await states(world, ADA)).values()) == {"confirmed"}


async def test_web_a_link_that_does_not_work_says_where_one_is_that_does(client: Client) -> None:
    """A link that a mail program has broken must not end in a page that says nothing."""
    leave, confirm = await client.get("/unsubscribe/wrong"), await client.get("/confirm/wrong")
    for answer, advice in ((leave, "the foot of the newest mail"), (confirm, "Send the form")):
        assert answer.status == 404
        assert answer.tag("h1").get_text() == "This link does not work"
        assert advice in answer.text


async def test_web_nobody_is_kept_from_leaving_a_policy_that_is_no_longer_watched(
    world: World, client: Client
) -> None:
    """A retired policy takes no new subscribers and lets the old ones go."""
    await world.watch(Source(slug="terms", title="Terms of service", url=f"{LIVE}/terms"))
    token = world.mailed_token(ADA, world.links.unsubscribe(""))
    assert (await client.get("/policies/privacy/subscribe")).status == 404
    assert (await client.get("/policies/privacy/versions/1")).status == 200
    assert (await client.post(f"/unsubscribe/{token}")).status == 200
    assert (await states(world, ADA))["privacy"] == "unsubscribed"
