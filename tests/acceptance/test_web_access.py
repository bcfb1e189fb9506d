"""Who may call which route, from where; what every answer carries."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from notifier.web.guard import Access, Route
from notifier.web.routes import ROUTES
from tests.acceptance.web_client import Client, client_for, draft_key
from tests.acceptance.web_world import World, privacy, serving

pytestmark = pytest.mark.acceptance

#: The access that every address must declare, written down a second time on purpose.
EXPECTED: Mapping[str, Access] = {
    "GET /": "public",
    "GET /policies/{slug}": "public",
    "GET /policies/{slug}/versions/{number}": "public",
    "GET /policies/{slug}/versions/{number}/raw": "public",
    "GET /policies/{slug}/changes": "public",
    "GET /policies/{slug}/changes/{old}..{new}": "public",
    "GET /policies/{slug}/changes/{old}..{new}/why": "public",
    "GET /policies/{slug}/changes/{old}..{new}/redline.docx": "public",
    "GET /policies/{slug}/subscribe": "public",
    "POST /policies/{slug}/subscribe": "public",
    "GET /confirm/{token}": "token",
    "POST /confirm/{token}": "token",
    "GET /unsubscribe/{token}": "token",
    "POST /unsubscribe/{token}": "token",
    "GET /preferences/{token}": "token",
    "POST /preferences/{token}": "token",
    "GET /review/sign-in": "public",
    "POST /review/sign-in": "public",
    "POST /review/sign-out": "desk",
    "GET /review": "desk",
    "POST /review/deliveries/{id}/settle": "desk",
    "POST /review/holds/{id}/exclude": "desk",
    "POST /review/sources/{slug}/read-again": "desk",
    "GET /review/sources/{slug}/leave-out": "desk",
    "POST /review/sources/{slug}/leave-out": "desk",
    "GET /review/draft": "desk",
    "GET /review/draft/{key}": "desk",
    "POST /review/draft/{key}/forget": "desk",
    "POST /review/draft": "desk",
    "GET /review/draft/{key}/mail": "desk",
    "GET /review/draft/{key}/redline.docx": "desk",
    "GET /review/notices/{id}": "desk",
    "GET /review/notices/{id}/mail": "desk",
    "POST /review/notices/{id}/approve": "legal",
    "POST /review/notices/{id}/reject": "legal",
    "GET /review/holds/{id}": "desk",
    "POST /review/holds/{id}/accept": "desk",
    "POST /review/holds/{id}/reject": "desk",
    "GET /review/sources": "desk",
    "POST /review/sources/{slug}/check": "desk",
    "GET /review/deliveries": "desk",
    "GET /mailbox": "mailbox",
    "GET /mailbox/{id}": "mailbox",
    "GET /mailbox/{id}/html": "mailbox",
    "GET /static/{name}": "public",
    "GET /healthz": "public",
    "GET /readyz": "public",
    "GET /robots.txt": "public",
}
#: Status of a GET (or of a POST with a comment) by role, for each access.
ALLOWED: Mapping[Access, tuple[str, ...]] = {
    "public": ("nobody", "operator", "legal"),
    "token": ("nobody", "operator", "legal"),
    "mailbox": ("nobody", "operator", "legal"),
    "desk": ("operator", "legal"),
    "legal": ("legal",),
}


def name(route: Route) -> str:
    """Return method and path without the patterns of its parts."""
    return f"{route.method} " + re.sub(r"\{(\w+):(?:[^{}]|\{[^}]*\})*\}", r"{\1}", route.path)


def path(route: Route, world: World) -> str:
    """Return an address of *route* that exists in *world*."""
    email = "ada@customer.example"
    pattern = name(route).split(" ", 1)[1]
    kind = pattern.split("/")[1]
    token = ""
    if kind in ("unsubscribe", "preferences"):
        token = world.mailed_token(email, f"{world.base_url}/{kind}/")
    elif kind == "confirm":
        token = world.mailed_token("late@customer.example", world.links.confirm(""))
    known = {
        "slug": "privacy",
        "number": "1",
        "old": "1",
        "new": "2",
        "token": token,
        "key": "gone",
        "name": "style.css",
        "id": {"mailbox": "1"}.get(kind, "1" if "holds" in pattern else "4"),
    }
    return pattern.format(**known) + ("?from=1&to=2" if pattern.endswith("/changes") else "")


def test_web_every_route_declares_the_access_that_is_written_down() -> None:
    """A new address, or one whose access changes, must be written down here too."""
    assert {name(route): route.access for route in ROUTES} == EXPECTED


def test_web_only_unsubscribe_may_be_posted_from_anywhere() -> None:
    """Every other form is refused to other sites."""
    anywhere = [name(route) for route in ROUTES if route.from_anywhere]
    assert anywhere == ["POST /unsubscribe/{token}"]


@pytest.mark.parametrize("role", ["nobody", "operator", "legal"])
@pytest.mark.parametrize("route", ROUTES, ids=name)
async def test_web_route_by_role(world: World, route: Route, role: str) -> None:
    """Each role reaches exactly the routes that its access names."""
    await world.subscribe("late@customer.example", "cookies")
    await world.leave_out("privacy", "#sale", "It advertises.")
    async with serving(world.site(mailbox=True)) as base, client_for(base) as client:
        if role != "nobody":
            await client.sign_in(await world.token(role))
        address = path(route, world)
        if route.path.endswith("/settle"):
            address = f"/review/deliveries/{(await world.lose(4))[0]}/settle"
        if "{key" in route.path and role in ALLOWED[route.access]:
            shown = await client.send_draft("privacy", privacy(days=365))
            address = address.replace("gone", draft_key(shown))
        if route.method == "GET":
            answer = await client.get(address)
        elif route.path == "/review/draft":
            answer = await client.send_draft("privacy", privacy(days=365))
        else:
            form = {"comment": "A reason.", "email": "new@customer.example", "token": "x"}
            form |= {"selector": "#sale" if "read-again" in route.path else "form"}
            if route.path.endswith("/leave-out"):
                form |= {"selector": "table"}
            answer = await client.post(address, {**form, "answer": "never", "why": "A reason."})
    to_sign_in = answer.status == 303 and "/sign-in?" in answer.headers["Location"]
    refused = answer.status in (401, 403) or to_sign_in
    assert answer.status < 500
    assert refused == (role not in ALLOWED[route.access])
    if role in ALLOWED[route.access] and name(route) != "POST /review/sign-in":
        assert answer.status in (200, 303)


@pytest.mark.parametrize(
    "route", [route for route in ROUTES if route.access == "mailbox"], ids=name
)
async def test_web_mailbox_is_not_there_where_mails_are_sent(world: World, route: Route) -> None:
    """Without the local mailbox its addresses do not exist."""
    async with serving(world.site()) as base, client_for(base) as client:
        assert (await client.get(path(route, world))).status == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
        {"Origin": "https://evil.example"},
        {"Origin": "https://evil.example", "Referer": "http://127.0.0.1/"},
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "route",
    [route for route in ROUTES if route.method == "POST" and not route.from_anywhere],
    ids=name,
)
async def test_web_forms_of_other_sites_are_refused(
    world: World, route: Route, headers: dict[str, str]
) -> None:
    """A POST that another site made a browser send does nothing, whoever is signed in."""
    await world.subscribe("late@customer.example", "cookies")
    async with serving(world.site(mailbox=True)) as base, client_for(base) as client:
        await client.sign_in(await world.token("legal"))
        names = {key.replace("-", "_"): value for key, value in headers.items()}
        before = await everything(world)
        answer = await client.post(path(route, world), {"comment": "A reason."}, **names)
    assert answer.status == 403
    assert "sent from another site" in answer.text
    assert await everything(world) == before


async def test_web_a_signed_in_post_must_say_where_it_comes_from(
    world: World, legal: Client
) -> None:
    """Where a cookie carries the authority, silence is not enough."""
    for headers in ({"X_Nothing": "said"}, {"Origin": "null"}):
        answer = await legal.post("/review/notices/4/approve", {}, **headers)
        assert answer.status == 403
    own = await legal.post("/review/notices/4/approve", {}, Origin=legal.base)
    assert own.status == 303


async def everything(world: World) -> str:
    """Return all that is kept, for comparing."""
    return repr(world.store._tables)


async def test_web_every_get_leaves_everything_as_it_was(world: World) -> None:
    """Opening every address of the service changes no row."""
    await world.subscribe("late@customer.example", "cookies")
    async with serving(world.site(mailbox=True)) as base, client_for(base) as client:
        await client.sign_in(await world.token("legal"))
        before = await everything(world)
        for route in ROUTES:
            if route.method == "GET":
                await client.get(path(route, world))
    assert await everything(world) == before


@pytest.mark.parametrize("route", [route for route in ROUTES if route.method == "GET"], ids=name)
async def test_web_every_answer_keeps_itself_to_itself(world: World, route: Route) -> None:
    """No answer may run scripts, be framed by others or be guessed at; private ones leave no trace."""
    await world.subscribe("late@customer.example", "cookies")
    async with serving(world.site(mailbox=True)) as base, client_for(base) as client:
        await client.sign_in(await world.token("legal"))
        answer = await client.get(path(route, world))
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert b"<script" not in answer.body.lower()
    framed_by_us = name(route) in ("GET /review/notices/{id}/mail", "GET /mailbox/{id}/html")
    assert f"frame-ancestors '{'self' if framed_by_us else 'none'}'" in policy
    if not framed_by_us:
        assert b" style=" not in answer.body
    if route.access != "public":
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"


async def test_web_errors_carry_the_same_headers(client: Client) -> None:
    """A page that is not there is no way around the policy."""
    answer = await client.get("/nothing")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"


async def test_web_a_large_form_is_refused(client: Client) -> None:
    """No form here needs more than a few kilobytes."""
    answer = await client.post("/policies/privacy/subscribe", {"email": "a" * 100_000})
    assert answer.status == 413


async def test_web_other_methods_are_refused_in_words(client: Client) -> None:
    """A method that an address does not take says which ones it takes."""
    async with client.session.delete(client.base + "/policies/privacy") as answer:
        assert answer.status == 405
        assert "GET" in answer.headers["Allow"]


async def test_web_a_failure_on_our_side_shows_no_traceback_and_logs_no_token(
    world: World,
    client: Client,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The visitor gets a calm page; the log has the failure and the route's pattern, not the path."""

    def broken() -> None:
        raise RuntimeError("the disk is on fire")

    monkeypatch.setattr(world.store, "read", broken)
    answer = await client.get("/preferences/very-secret-token")
    logged = capsys.readouterr()
    assert (answer.status, answer.heading) == (500, "Something went wrong")
    assert "on fire" not in answer.html
    assert "the disk is on fire" in logged.out + logged.err
    assert "very-secret-token" not in logged.out + logged.err
