"""What a subscriber does: ask, confirm, leave, choose.

Only POST changes anything: programs that look at mails open every link in them.
"""

from __future__ import annotations

import asyncio

from aiohttp import web

from notifier.errors import InvalidAddress, NotFound
from notifier.flows import subscribe as flow
from notifier.flows.address import parse_address
from notifier.model.source import Source
from notifier.web.archive import known
from notifier.web.limit import RateLimit, count, count_all
from notifier.web.pages import HONEYPOT, field, form, page, see_other
from notifier.web.site import SITE, Site

#: For each client, and for all of them together: a crowd of machines, too, must not make a mail
#: cannon of the form.
SUBSCRIBE_LIMIT = web.AppKey("SUBSCRIBE_LIMIT", RateLimit)
CONFIRMATION_LIMIT = web.AppKey("CONFIRMATION_LIMIT", RateLimit)

#: Seconds until the form is answered, whatever there is to do: more than writing takes, so that the
#: time does not tell an address that is suppressed or was written to enough from a new one.
ANSWER_AFTER = 0.15


async def subscribe_form(request: web.Request) -> web.Response:
    """Show the form."""
    source = await _watched(request.app[SITE], request.match_info["slug"])
    return page(request, "subscribe.html", source=source, email="", error=None)


async def subscribe(request: web.Request) -> web.Response:
    """Take an address. Every valid one gets the same answer, known or not."""
    site = request.app[SITE]
    source = await _watched(site, request.match_info["slug"])
    count(request, request.app[SUBSCRIBE_LIMIT])
    email = await field(request, "email")
    try:
        address = parse_address(email)
    except InvalidAddress as error:
        return page(
            request,
            "subscribe.html",
            status=400,
            source=source,
            email=email,
            error=error,
        )
    if not await field(request, HONEYPOT):
        count_all(request, request.app[CONFIRMATION_LIMIT])
        await asyncio.gather(
            flow.request_subscription(site.store, site.clock, address, source.slug),
            asyncio.sleep(ANSWER_AFTER),
        )
    return page(
        request,
        "asked.html",
        source=source,
        most=flow.CONFIRMATIONS_A_DAY,
        within=flow.CONFIRM_WITHIN.days,
    )


async def confirm_form(request: web.Request) -> web.Response:
    """Show the button that confirms, or that nothing is left to do."""
    site = request.app[SITE]
    asked = await flow.pending_subscription(site.store, request.match_info["token"])
    source = await _source(site, asked.source)
    shown = "confirmed.html" if asked.state == "confirmed" else "confirm.html"
    return page(request, shown, source=source, email=asked.email)


async def confirm(request: web.Request) -> web.Response:
    """Confirm."""
    site = request.app[SITE]
    asked = await flow.confirm_subscription(site.store, site.clock, request.match_info["token"])
    source = await _source(site, asked.source)
    return page(request, "confirmed.html", source=source, email=asked.email)


async def unsubscribe_form(request: web.Request) -> web.Response:
    """Show the button that ends a subscription."""
    site = request.app[SITE]
    asked = await flow.subscription_to_end(site.store, request.match_info["token"])
    source = await _source(site, asked.source)
    return page(
        request,
        "unsubscribe.html",
        source=source,
        email=asked.email,
        ended=asked.state == "unsubscribed",
    )


async def unsubscribe(request: web.Request) -> web.Response:
    """End a subscription, whatever the body says: for the button and for one click (RFC 8058)."""
    site = request.app[SITE]
    ended = await flow.unsubscribe(site.store, site.clock, request.match_info["token"])
    source = await _source(site, ended.source)
    return page(request, "unsubscribe.html", source=source, email=ended.email, ended=True)


async def preferences_form(request: web.Request) -> web.Response:
    """Show every policy, and which of them the subscriber follows."""
    site = request.app[SITE]
    shown = await flow.preferences(site.store, request.match_info["token"])
    return page(
        request,
        "preferences.html",
        preferences=shown,
        followed=sum(shown.follows(tracking.source.slug) for tracking in shown.sources),
        saved=request.query.get("saved") == "yes",
    )


async def preferences(request: web.Request) -> web.Response:
    """Follow exactly what was ticked, or nothing."""
    site = request.app[SITE]
    token = request.match_info["token"]
    sent = await form(request)
    wanted = [] if sent.get("all") == ["none"] else sent.get("policy", [])
    await flow.set_preferences(site.store, site.clock, token, wanted)
    return see_other(f"{site.here.preferences(token)}?saved=yes")


async def _source(site: Site, slug: str) -> Source:
    """Return a source, also one that is no longer watched: nobody is kept from leaving it."""
    async with site.store.read() as tx:
        return (await known(tx, slug)).source


async def _watched(site: Site, slug: str) -> Source:
    async with site.store.read() as tx:
        tracking = await known(tx, slug)
    if not tracking.active:
        raise NotFound(
            "This policy is no longer watched.", next_step="Its archive can still be read."
        )
    return tracking.source
