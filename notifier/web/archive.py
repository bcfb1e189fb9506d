"""The public archive: every policy, its timeline, its versions as text and as bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from aiohttp import web

from notifier.errors import NotFound, RequestError
from notifier.model.source import Tracking
from notifier.model.verdict import Verdict
from notifier.model.version import VersionLine
from notifier.ports import Transaction
from notifier.web.comparing import COMPARING
from notifier.web.headers import FOREIGN
from notifier.web.pages import number_of, page, page_of, see_other
from notifier.web.picture import picture
from notifier.web.site import SITE
from notifier.web.timeline import Step, rows, steps, watched_since


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A policy in the list. ``last``: its last change that a reader could see."""

    tracking: Tracking
    versions: int
    since: datetime | None
    last: Step | None


async def home(request: web.Request) -> web.Response:
    """List the policies: ``?q=`` finds some by title, ``?page=`` turns the pages."""
    site = request.app[SITE]
    wanted = request.query.get("q", "").strip()[:100]
    async with site.store.read() as tx:
        titles = await tx.titles()
        found = [slug for slug, title in titles if wanted.casefold() in title.casefold()]
        shown = page_of(request, found)
        tracked = await tx.some_tracking(shown.rows)
        lines, verdicts = await tx.all_version_lines(shown.rows), await tx.all_verdicts(shown.rows)
        policies = [_listed(tracked[slug], lines[slug], verdicts[slug]) for slug in shown.rows]
    return page(
        request,
        "home.html",
        policies=policies,
        wanted=wanted,
        searchable=len(titles) > 8 or bool(wanted),
        shown=shown,
    )


async def policy(request: web.Request) -> web.Response:
    """Show a policy's timeline; ``?since=YYYY-MM-DD`` leads on to what changed since that day."""
    site = request.app[SITE]
    slug = request.match_info["slug"]
    asked = request.query.get("since", "")
    since = _date(asked) if asked else None
    then = None
    async with site.store.read() as tx:
        tracking = await known(tx, slug)
        lines = await tx.version_lines(slug)
        verdicts = await tx.verdicts(slug)
        approved = await tx.notices(state="approved", slug=slug)
        if since is not None:
            # The text at the day's beginning: whoever signed up later that day misses nothing.
            then = await tx.version_at(slug, datetime.combine(since, time(), UTC))
    if then is not None and then.number < lines[-1].number:
        return see_other(site.here.redline(slug, then.number, lines[-1].number))
    history = rows(steps(lines, verdicts), {notice.to_version for notice in approved})
    return page(
        request,
        "policy.html",
        tracking=tracking,
        source=tracking.source,
        shown=page_of(request, history[::-1]),
        picture=picture(history, tracking.last_checked_at),
        lines=lines,
        watched_since=watched_since(lines),
        since=since,
        then=then,
    )


async def compare(request: web.Request) -> web.Response:
    """Lead on from the form that picks two versions."""
    site = request.app[SITE]
    slug = request.match_info["slug"]
    old, new = (number_of(request.query.get(name, "")) for name in ("from", "to"))
    return see_other(site.here.redline(slug, old, new))


async def version(request: web.Request) -> web.Response:
    """Show an archived version as it was read."""
    site = request.app[SITE]
    slug, number = request.match_info["slug"], int(request.match_info["number"])
    async with site.store.read() as tx:
        tracking = await known(tx, slug)
        lines = await tx.version_lines(slug)
    shown = next((line for line in lines if line.number == number), None)
    if shown is None:
        raise _no_version(lines)
    read = await request.app[COMPARING].read(request, slug, shown)
    later = [line for line in lines if line.number > number]
    return page(
        request,
        "version.html",
        source=tracking.source,
        version=shown,
        snapshot=read.snapshot,
        reading=read.reading,
        next=later[0] if later else None,
        latest=lines[-1],
    )


async def raw(request: web.Request) -> web.Response:
    """Serve the untouched bytes as a plain text file to keep, whatever they were."""
    site = request.app[SITE]
    slug, number = request.match_info["slug"], int(request.match_info["number"])
    async with site.store.read() as tx:
        shown = await tx.version(slug, number)
    if shown is None:
        raise NotFound("There is no such version of this policy.")
    name = f"{slug}-version-{number}.txt"
    return web.Response(
        body=await site.blobs.get(shown.snapshot.sha256),
        content_type="text/plain",
        headers={**FOREIGN, "Content-Disposition": f'attachment; filename="{name}"'},
    )


async def known(tx: Transaction, slug: str) -> Tracking:
    """Return a source, also a retired one. Raises :class:`~notifier.errors.NotFound`."""
    tracking = await tx.tracking(slug)
    if tracking is None:
        raise NotFound(
            "There is no such policy.", next_step="The list of policies has every one of them."
        )
    return tracking


def _listed(
    tracking: Tracking, lines: Sequence[VersionLine], verdicts: Mapping[int, Verdict]
) -> Listed:
    return Listed(
        tracking=tracking,
        versions=len(lines),
        since=watched_since(lines),
        last=_last_change(lines, verdicts),
    )


def _last_change(lines: Sequence[VersionLine], verdicts: Mapping[int, Verdict]) -> Step | None:
    return next((step for step in reversed(steps(lines, verdicts)) if step.verdict), None)


def _no_version(lines: Sequence[VersionLine]) -> NotFound:
    return NotFound(
        "There is no such version of this policy.",
        next_step=f"Its versions go from 1 to {lines[-1].number}." if lines else "",
    )


def _date(text: str) -> date:
    """Return a day from the address. Raises :class:`~notifier.errors.RequestError`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise RequestError(
            "That is not a date.", next_step="Write it as year-month-day, such as 2026-03-31."
        ) from None
