"""The review desk: what waits for a person, what customers would be told, yes or no."""

from __future__ import annotations

from aiohttp import web

from notifier.compose.summary import Summary
from notifier.errors import NotFound
from notifier.flows import review
from notifier.flows.preview import sample_mail
from notifier.model.notice import Notice
from notifier.model.source import Source
from notifier.ports import Transaction
from notifier.web.archive import known
from notifier.web.comparing import COMPARING, Asked
from notifier.web.guard import WHO
from notifier.web.headers import mail_frame
from notifier.web.pages import field, page, see_other
from notifier.web.site import SITE

_DONE = {
    "approved": "Approved. The mails are on their way.",
    "approved-nobody": "Approved. There is nobody to be told.",
    "rejected": "Rejected. Customers are not told; the reason is kept.",
    "accepted": "Accepted. The page is recorded in the archive.",
    "settled": "Left out from now on. The page reads as before, so the hold is closed.",
    "dismissed": "Closed. What is recorded stays; checks go on.",
}


async def desk(request: web.Request) -> web.Response:
    """Show what waits."""
    site = request.app[SITE]
    waiting = await review.desk(site.store)
    async with site.store.read() as tx:
        titles = {t.source.slug: t.source.title for t in await tx.all_tracking(active_only=False)}
        audience = {n.id: await review.audience(tx, n) for n in waiting.notices}
        lately = await tx.audit(limit=12)
    return page(
        request,
        "desk.html",
        who=request[WHO],
        waiting=waiting,
        titles=titles,
        audience=audience,
        lately=lately,
        done=_DONE.get(request.query.get("done", ""), ""),
    )


async def notice(request: web.Request) -> web.Response:
    """Show a notice as its readers would get it, beside the change that it is about."""
    site = request.app[SITE]
    async with site.store.read() as tx:
        shown, source = await _notice(tx, request)
        told = await review.audience(tx, shown)
        later = await tx.subscriber_count(shown.source) - told
        counts = await tx.delivery_counts(notice_id=shown.id)
    pair = shown.source, shown.from_version, shown.to_version
    asked = Asked(request=request, pair=pair, title=source.title, at_desk=True)
    change = await request.app[COMPARING].show(asked)
    return page(
        request,
        "notice.html",
        who=request[WHO],
        notice=shown,
        source=source,
        told=told,
        later=later,
        counts=counts,
        shown=change,
        verdict=change.verdict,
        summary=Summary.from_dict(shown.summary),
        mail=sample_mail(shown, source, branding=site.branding, links=site.links),
    )


async def notice_mail_frame(request: web.Request) -> web.Response:
    """Serve the mail's HTML by itself, for the frame on the notice's page."""
    site = request.app[SITE]
    async with site.store.read() as tx:
        shown, source = await _notice(tx, request)
    mail = sample_mail(shown, source, branding=site.branding, links=site.links)
    return web.Response(text=mail.html, content_type="text/html", headers=mail_frame(""))


async def approve(request: web.Request) -> web.Response:
    """Say yes: everybody who follows the policy is told."""
    site = request.app[SITE]
    approved = await review.approve_notice(
        site.store,
        site.clock,
        int(request.match_info["id"]),
        by=request[WHO],
        comment=await field(request, "comment"),
    )
    done = "approved" if approved.recipients else "approved-nobody"
    return see_other(f"{site.here.review()}?done={done}")


async def reject(request: web.Request) -> web.Response:
    """Say no: nobody is told."""
    site = request.app[SITE]
    await review.reject_notice(
        site.store,
        site.clock,
        int(request.match_info["id"]),
        by=request[WHO],
        comment=await field(request, "comment"),
    )
    return see_other(f"{site.here.review()}?done=rejected")


async def _notice(tx: Transaction, request: web.Request) -> tuple[Notice, Source]:
    shown = await tx.notice(int(request.match_info["id"]))
    if shown is None:
        raise NotFound("There is no such notice.")
    return shown, (await known(tx, shown.source)).source
