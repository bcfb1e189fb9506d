"""The review desk: signing in, deciding about notices and pages, the operator's views."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from notifier.compose.links import Links
from notifier.model.delivery import Attempt
from tests.acceptance.web_client import Client, client_for
from tests.acceptance.web_world import World, serving

pytestmark = pytest.mark.acceptance


async def test_web_sign_in_sets_a_cookie_that_scripts_and_other_sites_cannot_use(
    world: World, client: Client
) -> None:
    """The session cookie is HttpOnly, Lax and for the whole host."""
    answer = await client.sign_in(await world.token("legal"))
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("notifier=")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert answer.headers["Location"] == "/review"


async def test_web_sign_in_over_https_binds_the_cookie_to_the_host(world: World) -> None:
    """Where browsers use https the cookie is Secure and carries the __Host- prefix."""
    site = replace(world.site(), links=Links("https://policies.harbourbooks.example"))
    async with serving(site) as base, client_for(base) as client:
        cookie = (await client.sign_in(await world.token("legal"))).headers["Set-Cookie"]
    assert cookie.startswith("__Host-notifier=")
    assert "Secure" in cookie.split("; ")
    assert "Domain" not in cookie


async def test_web_signing_in_again_ends_the_session_before(world: World, client: Client) -> None:
    """Every sign-in makes a new session; the browser's old one opens nothing any more."""
    token = await world.token("legal")
    first = (await client.sign_in(token)).headers["Set-Cookie"].split(";")[0]
    second = (await client.sign_in(token)).headers["Set-Cookie"].split(";")[0]
    assert first != second
    async with client_for(client.base) as thief:
        assert (await thief.get("/review", Cookie=first)).status == 303
        assert (await thief.get("/review", Cookie=second)).status == 200


async def test_web_a_wrong_token_is_refused_in_words(client: Client) -> None:
    """The form comes back with the reason and no cookie."""
    page = await client.post("/review/sign-in", {"token": "guess"})
    assert page.status == 400
    assert "no longer valid" in page.tag("#token-error").get_text()
    assert "Set-Cookie" not in page.headers
    assert "guess" not in page.html


@pytest.mark.parametrize(
    ("wanted", "location"),
    [
        ("/review/notices/4", "/review/notices/4"),
        ("/review/sources", "/review/sources"),
        ("https://evil.example/review", "/review"),
        ("//evil.example", "/review"),
        ("/review/../policies", "/review"),
        ("/review\\evil.example", "/review"),
        ("/review@evil.example", "/review"),
        ("", "/review"),
    ],
)
async def test_web_signing_in_leads_on_to_the_desk_and_nowhere_else(
    world: World, client: Client, wanted: str, location: str
) -> None:
    """The page that was asked for is remembered only where it is one of the desk."""
    answer = await client.post(
        "/review/sign-in", {"token": await world.token("legal"), "next": wanted}
    )
    assert answer.headers["Location"] == location


async def test_web_the_desk_remembers_where_a_visitor_was_going(client: Client) -> None:
    """Without a session a page of the desk leads to the form, which keeps the way."""
    answer = await client.get("/review/notices/4")
    assert answer.status == 303
    form = await client.get(answer.headers["Location"])
    assert form.tag("input[name=next]")["value"] == "/review/notices/4"


async def test_web_signing_out_ends_the_session_on_the_server_too(
    world: World, client: Client
) -> None:
    """The cookie is dropped, and a copy of it opens nothing."""
    cookie = (await client.sign_in(await world.token("legal"))).headers["Set-Cookie"].split(";")[0]
    assert (await client.post("/review/sign-out")).status == 303
    async with client_for(client.base) as copy:
        assert (await copy.get("/review", Cookie=cookie)).status == 303


async def test_web_a_session_ends_by_itself(world: World, legal: Client) -> None:
    """After twelve hours the browser is asked again."""
    assert (await legal.get("/review")).status == 200
    world.clock.advance(timedelta(hours=12))
    assert (await legal.get("/review")).status == 303


async def test_web_desk_lists_what_waits_with_its_reasons(legal: Client) -> None:
    """The waiting notice and the held page are there, each with why and for how many."""
    page = await legal.get("/review")
    assert "Every notice about this policy is reviewed before it is sent." in page.text
    assert "Would be told 3" in page.text
    assert "It asks for a password." in page.text
    assert {"/review/notices/4", "/review/holds/1"} <= set(page.hrefs())


async def test_web_notice_shows_the_mail_as_customers_will_get_it(
    world: World, legal: Client
) -> None:
    """Subject, text and HTML are those of the mail that approval sends, but for personal links."""
    page = await legal.get("/review/notices/4")
    frame = page.tag("iframe")
    assert frame.has_attr("sandbox")
    assert not frame["sandbox"]
    html = await legal.get(str(frame["src"]))
    shown = page.tag("pre.mail-text").get_text()
    await legal.post("/review/notices/4/approve", {"comment": "as agreed"})
    await world.deliver()
    sent = world.mailer.sent[-1]
    assert sent.subject in page.text
    token = sent.text.split(world.links.unsubscribe(""))[1].split()[0]
    other = sent.text.split(world.links.preferences(""))[1].split()[0]
    personal = sent.text.replace(token, "preview").replace(other, "preview")
    changing = ("confirmed", "went to", "subscri")
    assert [line for line in personal.splitlines() if not _has(line, changing)] == [
        line for line in shown.splitlines() if not _has(line, changing)
    ]
    assert html.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert "frame-ancestors 'self'" in html.headers["Content-Security-Policy"]


def _has(line: str, words: tuple[str, ...]) -> bool:
    return any(word in line for word in words)


async def test_web_legal_approves_and_everybody_is_told_once(world: World, legal: Client) -> None:
    """Approval queues one mail for each subscriber; a second one is told that it came too late."""
    before = len(world.mailer.sent)
    answer = await legal.post("/review/notices/4/approve", {"comment": "Checked."})
    assert answer.headers["Location"] == "/review?done=approved"
    assert "The mails are on their way." in (await legal.get("/review?done=approved")).text
    again = await legal.post("/review/notices/4/approve")
    assert (again.status, again.heading) == (409, "Somebody was faster")
    await world.deliver()
    told = [mail.to for mail in world.mailer.sent[before:] if mail.to.endswith("customer.example")]
    assert sorted(told) == [f"{name}@customer.example" for name in ("ada", "ben", "chloe")]
    decided = await legal.get("/review/notices/4")
    assert "Approved by Nora Quill" in decided.text
    assert not decided.soup.select("form[action$=approve]")


async def test_web_a_late_notice_counts_who_followed_when_the_policy_changed(
    world: World, legal: Client
) -> None:
    """Desk and notice count those whom approval tells; who came later is named beside them."""
    await world.subscribe("dora@customer.example", "terms")
    assert "Would be told 3" in (await legal.get("/review")).text
    page = await legal.get("/review/notices/4")
    assert "3 customers would be told." in page.text
    assert "1 more follows this policy and is not told" in page.text
    before = len(world.mailer.sent)
    await legal.post("/review/notices/4/approve")
    await world.deliver()
    assert len([m for m in world.mailer.sent[before:] if m.to.endswith("customer.example")]) == 3


async def test_web_legal_rejects_with_a_reason_only(world: World, legal: Client) -> None:
    """Without a reason nothing happens; with one, nobody is told and the reason is kept."""
    bare = await legal.post("/review/notices/4/reject", {"comment": "  "})
    assert (bare.status, "needs a reason" in bare.text) == (400, True)
    await legal.post("/review/notices/4/reject", {"comment": "A misprint, corrected tomorrow."})
    async with world.store.read() as tx:
        notice = await tx.notice(4)
    assert notice is not None
    assert (notice.state, notice.comment) == ("rejected", "A misprint, corrected tomorrow.")


async def test_web_operator_sees_a_notice_and_cannot_decide_it(
    world: World, operator: Client
) -> None:
    """The page has no buttons for an operator, and the addresses behind them refuse one."""
    page = await operator.get("/review/notices/4")
    assert page.status == 200
    assert not page.soup.select("main form")
    for verb in ("approve", "reject"):
        answer = await operator.post(f"/review/notices/4/{verb}", {"comment": "I say so."})
        assert (answer.status, answer.heading) == (403, "That is not allowed")
    async with world.store.read() as tx:
        notice = await tx.notice(4)
    assert notice is not None
    assert notice.state == "waiting"


async def test_web_hold_shows_what_was_expected_and_what_came(operator: Client) -> None:
    """Both texts stand side by side with the evidence."""
    page = await operator.get("/review/holds/1")
    expected, came = (sheet.get_text(" ") for sheet in page.soup.select(".excerpt"))
    assert "two cookies" in expected
    assert "Sign in to continue" in came
    assert "It asks for a password." in page.text


async def test_web_hold_can_be_tried_without_a_part_of_the_page(operator: Client) -> None:
    """What a selector takes away and what it leaves; nothing is decided by trying."""
    page = await operator.get("/review/holds/1?exclude=form")
    gone, left = (box.get_text(" ").split() for box in page.soup.select("#trial .excerpt"))
    assert gone == ["E-mailPassword"]
    assert left == ["Sign", "in", "to", "continue", "Forgot", "your", "password?"]
    assert "Still not: a sign-in, captcha or consent page came instead." in page.text
    assert page.soup.select("form[action$=accept]")
    for useless, why in (
        ("%3E%3E", "is not a CSS selector"),
        (".no-such-thing", "takes nothing away"),
        ("body", "nothing is left of the page"),
    ):
        broken = await operator.get(f"/review/holds/1?exclude={useless}")
        assert (broken.status, why in broken.text) == (200, True), useless
        assert not broken.soup.select("form[action$=exclude]")


async def test_web_operator_leaves_a_part_out_and_takes_it_back(
    world: World, operator: Client
) -> None:
    """It is kept with who, when and why, listed under the source, and undone at the press of a button."""
    answer = await operator.post(
        "/review/holds/1/exclude", {"selector": "form", "why": "The shop's sign-in."}
    )
    assert answer.headers["Location"] == "/review/holds/1?left_out=yes"
    assert "Left out from now on" in (await operator.get("/review/holds/1?left_out=yes")).text
    listed = await operator.get("/review/sources")
    assert "The shop's sign-in." in listed.tag("[aria-labelledby=s-cookies]").get_text(" ")
    async with world.store.read() as tx:
        tracking = await tx.tracking("cookies")
        newest = (await tx.audit())[0]
    assert tracking is not None
    assert tracking.source.exclude == ("form",)
    assert (newest.action, newest.detail) == ("part left out", "form: The shop's sign-in.")
    answer = await operator.post("/review/sources/cookies/read-again", {"selector": "form"})
    assert answer.headers["Location"] == "/review/sources?asked=cookies#s-cookies"
    again = await operator.get("/review/sources")
    assert "The shop's sign-in." not in again.text
    twice = await operator.post("/review/sources/cookies/read-again", {"selector": "form"})
    assert twice.status == 404


async def test_web_operator_leaves_a_part_of_a_page_out_that_is_well(
    world: World, operator: Client
) -> None:
    """From the list of sources: tried on the latest version, kept, and read so without a word."""
    assert "/review/sources/privacy/leave-out" in (await operator.get("/review/sources")).hrefs()
    address = "/review/sources/privacy/leave-out"
    tried = await operator.get(f"{address}?exclude=table")
    gone, left = (box.get_text(" ") for box in tried.soup.select("#trial .excerpt"))
    assert "Cloudberry Hosting" in gone
    assert "Cloudberry Hosting" not in left
    kept = await operator.post(address, {"selector": "table", "why": "A list of its own."})
    assert kept.headers["Location"] == "/review/sources?asked=privacy#s-privacy"
    await world.deliver()
    before = len(world.mailer.sent)
    await world.check("privacy")
    await world.deliver()
    assert len(world.mailer.sent) == before
    assert "Read anew, technical" in (await operator.get("/review/sources")).text
    assert (await operator.get("/review/sources/nowhere/leave-out")).status == 404


async def test_web_checks_that_found_the_same_are_one_row(world: World, operator: Client) -> None:
    """A page that fails for days does not push its last good check out of sight."""
    for _ in range(5):
        world.clock.advance(timedelta(hours=1))
        await world.check("cookies")
    page = await operator.get("/review/sources")
    rows = page.soup.select("[aria-labelledby=s-cookies] tbody tr")
    assert "7 times since" in rows[0].get_text(" ")
    assert len(rows) == 3


async def test_web_a_part_is_left_out_by_nobody_without_a_reason(operator: Client) -> None:
    """The record says why; a form without it is refused and nothing is kept."""
    answer = await operator.post("/review/holds/1/exclude", {"selector": "form", "why": " "})
    assert (answer.status, "needs a reason" in answer.text) == (400, True)
    assert "Left out by hand" not in (await operator.get("/review/sources")).text


async def test_web_operator_rejects_a_held_page(world: World, operator: Client) -> None:
    """The hold is closed, the reason kept, and no version is made."""
    answer = await operator.post("/review/holds/1/reject", {"comment": "A sign-in page."})
    assert answer.headers["Location"] == "/review?done=dismissed"
    async with world.store.read() as tx:
        assert await tx.open_holds() == []
        latest = await tx.latest_version("cookies")
    assert latest is not None
    assert latest.number == 1


async def test_web_operator_accepts_a_held_page_as_a_version(
    world: World, operator: Client
) -> None:
    """The page becomes a version; whether customers are told is still for legal to say."""
    before = len(world.mailer.sent)
    answer = await operator.post("/review/holds/1/accept", {"comment": "It is our new text."})
    assert answer.status == 303
    async with world.store.read() as tx:
        latest = await tx.latest_version("cookies")
        notices = await tx.notices(slug="cookies")
    assert latest is not None
    assert latest.number == 2
    assert {notice.state for notice in notices} <= {"waiting"}
    await world.deliver()
    assert [m for m in world.mailer.sent[before:] if m.to.endswith("customer.example")] == []


async def test_web_hold_whose_snapshot_is_gone_can_still_be_closed(
    world: World, operator: Client
) -> None:
    """A missing snapshot is said in words instead of failing the page."""
    async with world.store.read() as tx:
        hold = await tx.hold(1)
    assert hold is not None
    del world.blobs.kept[hold.snapshot_sha256]
    page = await operator.get("/review/holds/1")
    assert (page.status, "is not in the snapshots folder" in page.text) == (200, True)
    assert page.soup.select("form[action$=reject]")


async def test_web_sources_show_checks_with_their_reasons(operator: Client) -> None:
    """Every source has its latest checks, why they came out so, and when the next one is."""
    page = await operator.get("/review/sources")
    assert "a sign-in, captcha or consent page came instead" in page.text
    assert "Next check 24 September 2026, 13:00 UTC" in page.text
    assert "Troubled for 2 checks" in page.text


async def test_web_deliveries_count_states_and_list_the_unknown(
    world: World, operator: Client
) -> None:
    """A delivery that nobody can vouch for is counted and named."""
    lost = await world.lose(4)
    page = await operator.get("/review/deliveries")
    assert page.tag(".state-unknown .figure").get_text() == str(len(lost))
    assert "The connection was lost after" in page.text
    assert "ben@customer.example" in page.text


async def test_web_a_person_settles_what_nobody_could_know(world: World, operator: Client) -> None:
    """Arrived, again or never, with a reason that is kept; only "again" hands a mail over."""
    first, second, third = (await world.lose(4))[:3]
    before = len(world.mailer.sent)
    for number, answer in ((first, "arrived"), (second, "again"), (third, "never")):
        sent = {"answer": answer, "why": "The provider's log says so."}
        done = await operator.post(f"/review/deliveries/{number}/settle", sent)
        assert done.status == 303
    await world.deliver()
    assert len(world.mailer.sent) == before + 1
    page = await operator.get("/review/deliveries?settled=yes")
    assert "Settled by Nora Quill: The provider's log says so." in page.text
    open_still = {
        str(form["action"]).split("/")[-2] for form in page.soup.select("form[action$=settle]")
    }
    assert not open_still & {str(first), str(second), str(third)}
    again = await operator.post(
        f"/review/deliveries/{first}/settle", {"answer": "again", "why": "?"}
    )
    assert again.status == 404
    odd = await operator.post(f"/review/deliveries/{first}/settle", {"answer": "x", "why": "?"})
    assert odd.status == 400


async def test_web_deliveries_show_why_mails_are_delayed(world: World, operator: Client) -> None:
    """Mails that a provider does not take wait in the queue, and the page says what it answers."""
    async with world.store.write() as tx:
        await tx.enqueue_notice(4, world.clock.now())
    assert "Delayed" not in (await operator.get("/review/deliveries")).text
    async with world.store.write() as tx:
        delivery, *_ = await tx.claim(world.clock.now(), 1)
        refused = Attempt(
            delivery_id=delivery.id,
            at=world.clock.now(),
            outcome="not_sent",
            detail="The mail server wants another password.",
        )
        await tx.settle(refused, "queued", next_attempt_at=world.clock.now() + timedelta(minutes=5))
    page = await operator.get("/review/deliveries")
    assert page.tag("#queued").get_text() == "Delayed"
    assert "The mail server wants another password." in page.text
    assert delivery.email in page.text


async def test_web_an_operator_can_have_a_source_checked_now(world: World, client: Client) -> None:
    """The button makes the source due, says so, and is on record; other sites cannot press it."""
    await client.sign_in(await world.token("operator"))
    answer = await client.post("/review/sources/privacy/check")
    assert answer.headers["Location"] == "/review/sources?asked=privacy#s-privacy"
    page = await client.get("/review/sources?asked=privacy")
    assert "checked within a moment" in page.tag("#s-privacy ~ .banner").get_text()
    async with world.store.read() as tx:
        assert (await tx.audit())[0].action == "check asked for"
        assert "privacy" in [due.source.slug for due in await tx.due(world.clock.now(), 9)]
    forged = await client.post("/review/sources/privacy/check", Origin="https://evil.example")
    assert forged.status == 403
