"""The public pages: policies, timelines, versions and redlines."""

from __future__ import annotations

import pytest

from notifier.model.source import Source
from tests.acceptance.web_client import Client, client_for
from tests.acceptance.web_world import LIVE, World, serving

pytestmark = pytest.mark.acceptance


async def test_web_home_tells_the_last_change_of_every_policy(world: World, client: Client) -> None:
    """The list names every policy, its last change in one sentence, and how to subscribe."""
    page = await client.get("/")
    async with world.store.read() as tx:
        verdicts = await tx.verdicts("privacy")
    assert page.status == 200
    assert verdicts[5].headline in page.text
    assert {"/policies/privacy", "/policies/terms", "/policies/cookies"} <= set(page.hrefs())
    assert "/policies/privacy/subscribe" in page.hrefs()
    assert "Watched since 12 January 2026 Versions 5" in page.text
    assert "Last checked 23 September 2026, 13:00 UTC" in page.text


async def test_web_home_finds_policies_by_title(client: Client) -> None:
    """A search shows what it found and only that, and says so where it found nothing."""
    found = await client.get("/?q=COOKIE")
    assert "/policies/cookies" in found.hrefs()
    assert "/policies/privacy" not in found.hrefs()
    assert "No policy is called that" in (await client.get("/?q=zebra")).text


async def test_web_home_of_an_empty_service_says_what_to_do() -> None:
    """Without a source the list says how to add one."""
    async with serving(World().site()) as base, client_for(base) as client:
        page = await client.get("/")
    assert page.status == 200
    assert "notifier.toml" in page.text


async def test_web_timeline_has_every_version_with_its_mark_in_words(client: Client) -> None:
    """The timeline lists versions newest first, each with a word for its kind and its links."""
    page = await client.get("/policies/privacy")
    steps = page.soup.select(".timeline > li")
    numbers = [step.select(".step-links a")[-1]["href"] for step in steps]
    assert numbers == [f"/policies/privacy/versions/{n}" for n in (5, 4, 3, 2, 1)]
    marks = [mark.get_text() for mark in page.soup.select(".timeline .mark")]
    assert marks == ["Material", "Material", "Material", "Editorial", "First version"]
    assert "/policies/privacy/changes/4..5" in page.hrefs()
    picture = page.tag("figure[role=group]")
    assert len({link["aria-label"] for link in picture.select("svg a")}) == 5
    assert {link["href"] for link in picture.select("svg a")} <= set(page.hrefs())


async def test_web_timeline_folds_swinging_and_names_where_imported_versions_come_from(
    world: World, client: Client
) -> None:
    """To and fro is one row that opens; what lasted is told; an archive's versions say so."""
    await world.import_restless()
    page = await client.get("/policies/partners")
    told = [when.get_text() for when in page.soup.select(".timeline .step-when")]
    assert [line.split("·")[1].split("current")[0].strip() for line in told] == [
        *("Version 13", "Versions 11 to 12", "Version 10", "Versions 2 to 9", "Version 1"),
    ]
    assert "Swung between two texts, 8 times, and went back to the first." in page.text
    assert {f"/policies/partners/versions/{n}" for n in range(1, 14)} <= set(page.hrefs())
    assert "Imported: git 0000000000c8" in page.text
    assert "Watched since 15 November 2026" in page.text
    for anchor in page.hrefs():
        assert not anchor.startswith("#v") or page.soup.select(anchor)
    imported = await client.get("/policies/partners/versions/3")
    assert "Imported from an archive git 000000000014" in imported.text
    assert "Confirmed by a second fetch" not in imported.text
    assert (
        "Confirmed by a second fetch" in (await client.get("/policies/partners/versions/13")).text
    )


async def test_web_version_shows_the_archived_text_and_its_proof(
    world: World, client: Client
) -> None:
    """A version is readable text with its dates, its hash and its neighbours."""
    page = await client.get("/policies/privacy/versions/3")
    async with world.store.read() as tx:
        version = await tx.version("privacy", 3)
    assert version is not None
    assert "for 90 days after you close your account" in page.text
    assert version.snapshot.sha256 in page.text
    assert version.chain in page.text
    assert "Superseded by version 4 on 24 July 2026" in page.text
    assert "Effective, as it says 1 May 2026" in page.text
    assert page.tag("a[rel=prev]")["href"] == "/policies/privacy/versions/2"
    assert page.tag("a[rel=next]")["href"] == "/policies/privacy/versions/4"
    link = page.tag("a[href='mailto:privacy@harbourbooks.example']")
    assert "nofollow" in link["rel"]


async def test_web_current_version_says_so(client: Client) -> None:
    """The latest version carries no word of being superseded."""
    page = await client.get("/policies/privacy/versions/5")
    assert "This is the current version." in page.text
    assert "Superseded" not in page.text


async def test_web_raw_serves_the_bytes_as_text_to_keep(world: World, client: Client) -> None:
    """Untouched bytes come as a plain text attachment in a sandbox, never as a page."""
    page = await client.get("/policies/privacy/versions/1/raw")
    async with world.store.read() as tx:
        version = await tx.version("privacy", 1)
    assert version is not None
    assert page.body == await world.blobs.get(version.snapshot.sha256)
    assert page.headers["Content-Type"].startswith("text/plain")
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert page.headers["Content-Disposition"].startswith("attachment")


async def test_web_redline_says_what_it_means_before_it_shows_it(
    world: World, client: Client
) -> None:
    """The redline opens with headline, level and direction; every jump leads to a place in it."""
    page = await client.get("/policies/privacy/changes/2..3")
    async with world.store.read() as tx:
        recorded = await tx.change("privacy", 2, 3)
    assert recorded is not None
    assert recorded[1].headline in page.text
    assert "Material" in page.tag(".verdict-mark").get_text()
    assert "Less protective for you" in page.text
    assert page.soup.select("ins")
    assert page.soup.select("del")
    jumps = [str(a["href"]) for a in page.soup.select(".jumps a")]
    assert len(jumps) == len(recorded[0].edits)
    ids = {str(tag["id"]) for tag in page.soup.find_all(id=True)}
    assert {jump.removeprefix("#") for jump in jumps} <= ids
    assert "/policies/privacy/changes/3..2" in page.hrefs()


async def test_web_redline_works_between_any_two_versions_and_backwards(client: Client) -> None:
    """A step that was never recorded is compared on the spot, in either direction."""
    far = await client.get("/policies/privacy/changes/1..5")
    back = await client.get("/policies/privacy/changes/5..1")
    assert (far.status, back.status) == (200, 200)
    assert "90" in [ins.get_text().split()[-1] for ins in far.soup.select("ins.rl-ins")]
    assert "90" in [gone.get_text().split()[-1] for gone in back.soup.select("del.rl-del")]
    assert "You are looking backwards" in back.text


async def test_web_redline_of_a_version_with_itself_is_the_version(client: Client) -> None:
    """There is nothing to compare, so the version is shown."""
    page = await client.get("/policies/privacy/changes/2..2")
    assert (page.status, page.headers["Location"]) == (303, "/policies/privacy/versions/2")


async def test_web_compare_form_leads_to_the_redline(client: Client) -> None:
    """The two versions that were picked become the address of their redline."""
    page = await client.get("/policies/privacy/changes?from=2&to=5")
    assert (page.status, page.headers["Location"]) == (303, "/policies/privacy/changes/2..5")


@pytest.mark.parametrize(
    "query", ["from=&to=1", "from=x&to=1", "from=0&to=1", "from=1", "from=²&to=1"]
)
async def test_web_compare_refuses_what_is_no_number(client: Client, query: str) -> None:
    """Anything but two version numbers is a friendly refusal."""
    assert (await client.get(f"/policies/privacy/changes?{query}")).status == 400


async def test_web_since_leads_from_the_text_of_that_day_to_todays(client: Client) -> None:
    """What changed since a day is the redline from the version that was current then."""
    page = await client.get("/policies/privacy?since=2026-03-15")
    assert (page.status, page.headers["Location"]) == (303, "/policies/privacy/changes/2..5")


async def test_web_since_the_day_of_a_change_includes_that_change(client: Client) -> None:
    """Somebody who signed up on the day of a change may have seen the text before it."""
    page = await client.get("/policies/privacy?since=2026-04-20")
    assert page.headers["Location"] == "/policies/privacy/changes/2..5"


async def test_web_since_answers_in_words_where_there_is_nothing_to_compare(
    client: Client,
) -> None:
    """No change, a day before the first version, and no day at all are each said plainly."""
    late = await client.get("/policies/privacy?since=2026-10-01")
    early = await client.get("/policies/privacy?since=2020-01-01")
    wrong = await client.get("/policies/privacy?since=yesterday")
    first_day = await client.get("/policies/privacy?since=0001-01-01")
    assert "Nothing has changed since 1 October 2026" in late.text
    assert "We do not know the text of 1 January 2020" in early.text
    assert "/policies/privacy/changes/1..5" in early.hrefs()
    assert first_day.status == 200
    assert (wrong.status, "That is not a date." in wrong.text) == (400, True)


async def test_web_policy_in_trouble_says_that_the_last_good_version_is_shown(
    client: Client,
) -> None:
    """Where another page came instead, readers are told what they are looking at."""
    page = await client.get("/policies/cookies")
    assert "the last good version" in page.text
    assert "Sign in to continue" not in page.text


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/policies/unknown",
        "/policies/unknown/versions/1",
        "/policies/privacy/versions/99",
        "/policies/privacy/versions/99/raw",
        "/policies/privacy/changes/1..99",
        "/policies/Privacy",
        "/policies/privacy/versions/0",
        "/policies/privacy/versions/99999999999999999999",
        "/static/style.css.map",
        "/static/..%2f..%2fsite.py",
    ],
)
async def test_web_what_is_not_there_is_a_friendly_page(client: Client, path: str) -> None:
    """An unknown address is 404 with one heading and a way on."""
    page = await client.get(path)
    assert (page.status, page.heading) == (404, "There is nothing here")
    assert "/" in page.hrefs()


async def test_web_errors_have_one_shape_in_json(client: Client) -> None:
    """A program that asks for JSON gets reason, message and next step."""
    page = await client.get("/policies/unknown", Accept="application/json")
    assert page.status == 404
    assert page.headers["Content-Type"].startswith("application/json")
    assert b'"reason": "not_found"' in page.body
    assert b'"next_step"' in page.body


async def test_web_hostile_text_stays_text(world: World) -> None:
    """Markup, script links and direction overrides in a policy reach the reader as what they are."""
    nasty = (
        "<html><body><main><h1>Rules</h1><p>We keep &lt;script&gt;alert(1)&lt;/script&gt; and "
        "&#x202E;desrever for you and for everybody who reads these rules of ours.</p>"
        "<p>See <a href='javascript:alert(1)'>the rest</a> of what we promise to you today.</p>"
        "</main></body></html>"
    )
    await world.publish("cookies", nasty)
    async with serving(world.site()) as base, client_for(base) as client:
        async with world.store.read() as tx:
            latest = await tx.latest_version("cookies")
        assert latest is not None
        assert latest.number == 2
        for path in ("/policies/cookies/versions/2", "/policies/cookies/changes/1..2"):
            page = await client.get(path)
            assert page.status == 200
            assert not page.soup.select("script")
            assert "<script>alert(1)</script>" in page.text
            assert not [href for href in page.hrefs() if href.startswith("javascript:")]
            assert "\u202e" not in page.html


async def test_web_long_histories_and_lists_come_in_pages(world: World) -> None:
    """Sixty policies are shown fifty at a time; a page that is no number is refused."""
    await world.watch(
        *(
            Source(slug=f"rules-{n}", title=f"Rules {n:02}", url=f"{LIVE}/rules-{n}")
            for n in range(60)
        )
    )
    async with serving(world.site()) as base, client_for(base) as client:
        first = await client.get("/?q=rules")
        second = await client.get(f"/{first.tag('a[rel=next]')['href']}")
        wrong = await client.get("/?page=-1")
    assert len(first.soup.select(".card")) == 50
    assert len(second.soup.select(".card")) == 10
    assert "Page 2 of 2" in second.text
    assert wrong.status == 400


async def test_web_redline_can_be_unfolded(client: Client) -> None:
    """The whole text can be had with its changes, and folded again."""
    folded = await client.get("/policies/privacy/changes/4..5")
    whole = await client.get("/policies/privacy/changes/4..5?whole=yes")
    assert folded.soup.select("details.rl-fold")
    assert not whole.soup.select("details.rl-fold")
    assert "Your data is encrypted" in whole.text
    assert "/policies/privacy/changes/4..5?whole=yes" in folded.hrefs()


async def test_web_redline_side_by_side(client: Client) -> None:
    """Before and after can be had in two columns, folded or whole, and in one column again."""
    plain = await client.get("/policies/privacy/changes/4..5")
    sides = await client.get("/policies/privacy/changes/4..5?view=sides")
    assert "/policies/privacy/changes/4..5?view=sides" in plain.hrefs()
    assert sides.soup.select("table.rl-sides td.rl-before del")
    assert sides.soup.select("table.rl-sides td.rl-after ins")
    assert "/policies/privacy/changes/4..5?view=sides&whole=yes" in sides.hrefs()


async def test_web_head_answers_as_get_does(client: Client) -> None:
    """A program that only looks gets status and headers, and no body."""
    async with client.session.head(client.base + "/policies/privacy") as answer:
        assert (answer.status, await answer.read()) == (200, b"")
        assert answer.headers["Server"] == "notifier"


async def test_web_the_page_that_says_why_names_facts_and_rules(
    world: World, client: Client
) -> None:
    """Whoever asks why they were (not) told finds every statement with the rules that spoke."""
    redline = await client.get("/policies/privacy/changes/4..5")
    assert redline.tag("a[href$='/changes/4..5/why']")
    page = await client.get("/policies/privacy/changes/4..5/why")
    assert page.status == 200
    rules = {tag.get_text() for tag in page.soup.select(".panel code")}
    async with world.store.read() as tx:
        recorded = await tx.change("privacy", 4, 5)
    assert recorded is not None
    assert {reason.rule for reason in recorded[1].reasons} <= rules
    assert "asked, with nothing to say" in page.text
    assert "WP260 30 (new categories of recipients)" in page.text
    levels = [part.select(".mark")[0].get_text() for part in page.soup.select(".panel.why")]
    assert levels == sorted(levels, key=["Material", "Editorial", "No change in meaning"].index)


async def test_web_redline_says_that_a_change_may_reach_back_and_why(client: Client) -> None:
    """The redline says it in a sentence; the page of reasons adds the words it rests on and the law."""
    redline = await client.get("/policies/privacy/changes/1..5")
    said = "Looking back. This may also apply to data that the company already holds"
    assert said in redline.text
    why = await client.get("/policies/privacy/changes/1..5/why")
    assert said in why.text
    assert "It rests on “We keep your account data for 90 days" in why.text
    assert "The law on changes that reach back: FTC Act 5" in why.text
    other = await client.get("/policies/privacy/changes/1..2")
    assert "Looking back" not in other.text
