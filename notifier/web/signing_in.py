"""Into the review desk and out of it."""

from __future__ import annotations

import re

from aiohttp import web

from notifier.errors import InvalidToken
from notifier.flows.access import sign_in as open_session
from notifier.flows.access import sign_out as end_session
from notifier.web.guard import drop_session, session_cookie, set_session
from notifier.web.limit import RateLimit, count
from notifier.web.pages import field, page, see_other
from notifier.web.site import SITE

SIGN_IN_LIMIT = web.AppKey("SIGN_IN_LIMIT", RateLimit)

#: Pages of the desk, the only ones that signing in leads on to.
_DESK_PATH = re.compile(r"/review(?:/[a-z0-9]+)*")


async def sign_in_form(request: web.Request) -> web.Response:
    """Show the form."""
    return page(request, "sign_in.html", next=request.query.get("next", ""), error=None)


async def sign_in(request: web.Request) -> web.Response:
    """Take a token; a session that this browser had before ends."""
    site = request.app[SITE]
    # No token can be guessed; but every attempt writes, and writers stand in one line.
    count(request, request.app[SIGN_IN_LIMIT])
    wanted = await field(request, "next")
    try:
        _, cookie = await open_session(site.store, site.clock, await field(request, "token"))
    except InvalidToken as error:
        return page(request, "sign_in.html", status=400, next=wanted, error=error)
    before = session_cookie(request, site)
    if before:
        await end_session(site.store, before)
    below = site.here.base_url
    known = wanted.startswith(below) and _DESK_PATH.fullmatch(wanted[len(below) :])
    response = see_other(wanted if known else site.here.review())
    set_session(response, site, cookie)
    return response


async def sign_out(request: web.Request) -> web.Response:
    """End the session."""
    site = request.app[SITE]
    await end_session(site.store, session_cookie(request, site))
    response = see_other(f"{site.here.review()}/sign-in")
    drop_session(response, site)
    return response
