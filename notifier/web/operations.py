"""The operator's views: how the checks go, and what became of the mails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import cast, get_args

from aiohttp import web

from notifier.errors import BlobCorrupt, BlobMissing, ReadError, RequestError
from notifier.flows.exclusions import (
    MOST_CHARACTERS,
    exclude_from_latest,
    recorded,
    take_back,
    try_without,
)
from notifier.flows.recheck import check_soon
from notifier.flows.settle import Answer, settle_by_hand
from notifier.model.observation import Observation
from notifier.model.source import Tracking
from notifier.web.guard import WHO
from notifier.web.pages import field, page, page_of, see_other
from notifier.web.site import SITE
from notifier.web.words import DELIVERIES

#: Checks looked at for each source, and rows shown of them; deliveries listed of each troubled state.
_CHECKS, _ROWS, _LISTED = 60, 8, 100

#: Lines shown of a page.
_LINES = 30


@dataclass(frozen=True, slots=True)
class Spell:
    """Checks in a row that all found the same. ``check``: the latest, ``since``: the first's time."""

    check: Observation
    since: datetime
    times: int


@dataclass(frozen=True, slots=True)
class Watched:
    """A source, how many versions it has, and its latest checks, newest first."""

    tracking: Tracking
    versions: int
    spells: Sequence[Spell]


def spells(checks: Sequence[Observation]) -> Sequence[Spell]:
    """Return *checks*, newest first, with those in a row that found the same as one."""
    rows = [list(same) for _, same in groupby(checks, key=_found)]
    return [Spell(row[0], row[-1].at, len(row)) for row in rows]


def _found(check: Observation) -> tuple[object, ...]:
    return (check.outcome, check.reason, check.detail, check.evidence, check.version)


async def sources(request: web.Request) -> web.Response:
    """Show every source, its latest checks and why they came out as they did."""
    site = request.app[SITE]
    async with site.store.read() as tx:
        shown = page_of(request, await tx.all_tracking(active_only=False))
        versions = await tx.all_version_lines([one.source.slug for one in shown.rows])
        watched = [
            Watched(
                tracking,
                len(versions.get(tracking.source.slug, ())),
                spells(await tx.observations(tracking.source.slug, limit=_CHECKS))[:_ROWS],
            )
            for tracking in shown.rows
        ]
    return page(
        request,
        "sources.html",
        who=request[WHO],
        watched=watched,
        shown=shown,
        asked=request.query.get("asked", ""),
    )


async def check_now(request: web.Request) -> web.Response:
    """Have a source checked at once, by the worker."""
    site = request.app[SITE]
    slug = request.match_info["slug"]
    await check_soon(site.store, site.clock, slug, by=request[WHO])
    return see_other(f"{site.here.review()}/sources?asked={slug}#s-{slug}")


async def leave_out_form(request: web.Request) -> web.Response:
    """Ask for a part of a page that does not belong to it; ``?exclude=`` tries it."""
    site = request.app[SITE]
    slug = request.match_info["slug"]
    async with site.store.read() as tx:
        tracking, latest = await recorded(tx, slug)
    selector = request.query.get("exclude", "").strip()[:MOST_CHARACTERS]
    trial, untried = None, ""
    if selector:
        try:
            trial = await try_without(
                selector,
                latest.snapshot,
                tracking.source,
                latest,
                blobs=site.blobs,
                stages=site.stages,
                clock=site.clock,
            )
        except (ReadError, RequestError, BlobMissing, BlobCorrupt) as error:
            untried = error.explain()
    return page(
        request,
        "leave_out.html",
        who=request[WHO],
        source=tracking.source,
        latest=latest,
        selector=selector,
        trial=trial,
        untried=untried,
        lines=_LINES,
    )


async def leave_out(request: web.Request) -> web.Response:
    """Leave a part of a page out from now on."""
    site = request.app[SITE]
    slug = request.match_info["slug"]
    await exclude_from_latest(
        site.store,
        site.blobs,
        site.stages,
        site.clock,
        slug,
        selector=await field(request, "selector"),
        by=request[WHO],
        why=await field(request, "why"),
    )
    return see_other(f"{site.here.review()}/sources?asked={slug}#s-{slug}")


async def read_again(request: web.Request) -> web.Response:
    """Read a part of a page again that was left out by hand."""
    site = request.app[SITE]
    slug = request.match_info["slug"]
    await take_back(site.store, site.clock, slug, await field(request, "selector"), by=request[WHO])
    return see_other(f"{site.here.review()}/sources?asked={slug}#s-{slug}")


async def settle(request: web.Request) -> web.Response:
    """Let a person say what became of a delivery whose outcome nobody could know."""
    site = request.app[SITE]
    answer = await field(request, "answer")
    if answer not in get_args(Answer):
        raise RequestError("Say whether it arrived, is sent again, or never.")
    await settle_by_hand(
        site.store,
        site.clock,
        int(request.match_info["id"]),
        cast("Answer", answer),
        by=request[WHO].name,
        why=await field(request, "why"),
    )
    return see_other(f"{site.here.review()}/deliveries?settled=yes")


async def deliveries(request: web.Request) -> web.Response:
    """Count the deliveries by state and list those that need a person."""
    site = request.app[SITE]
    async with site.store.read() as tx:
        counts = await tx.delivery_counts()
        unknown = await tx.deliveries(state="unknown", limit=_LISTED)
        dead = await tx.deliveries(state="dead", limit=_LISTED)
        queued = await tx.deliveries(state="queued", limit=_LISTED)
    return page(
        request,
        "deliveries.html",
        who=request[WHO],
        states=DELIVERIES,
        counts=counts,
        settled=request.query.get("settled") == "yes",
        unknown=unknown,
        dead=dead,
        # A wrong password shows here and in no other place: its mails wait and are tried again.
        delayed=[delivery for delivery in queued if delivery.attempts],
    )
