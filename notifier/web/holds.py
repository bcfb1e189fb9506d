"""Pages on hold: what was expected and what came, and the four answers to "is this the policy?".

The fourth is "yes, without this part": it is tried first, which changes nothing, and then kept.
"""

from __future__ import annotations

from base64 import b64encode

from aiohttp import web

from notifier.errors import BlobCorrupt, BlobMissing, NotFound, ReadError, RequestError
from notifier.extract.vocabulary import count_words
from notifier.flows import review
from notifier.flows.exclusions import MOST_CHARACTERS, exclude_part, try_without
from notifier.flows.holds import as_of_now
from notifier.flows.pictures import picture_of
from notifier.model.source import Source
from notifier.web.archive import known
from notifier.web.guard import WHO
from notifier.web.pages import field, page, see_other
from notifier.web.site import SITE, Site

#: Lines of a held page, and characters of one that cannot be read, that are shown.
_LINES, _CHARACTERS = 30, 3000


async def hold(request: web.Request) -> web.Response:
    """Show what was expected and what came; ``?exclude=`` tries it without a part of the page."""
    site = request.app[SITE]
    async with site.store.read() as tx:
        shown = await tx.hold(int(request.match_info["id"]))
        if shown is None:
            raise NotFound("There is no such hold.")
        shown, _ = await as_of_now(tx, shown)
        source = (await known(tx, shown.source)).source
        latest = await tx.latest_version(shown.source)
        snapshot = await tx.snapshot(shown.source, shown.snapshot_sha256)
    came: list[str] = []
    trouble = ""
    picture = ""
    trial, untried = None, ""
    selector = request.query.get("exclude", "").strip()[:MOST_CHARACTERS]
    if snapshot is not None:
        try:
            raw = await site.blobs.get(snapshot.sha256)
            came, trouble = await _first_lines(site, raw, snapshot.media_type, source)
            picture = await _picture(site, snapshot.media_type)
            if selector:
                try:
                    trial = await try_without(
                        selector,
                        snapshot,
                        source,
                        latest,
                        blobs=site.blobs,
                        stages=site.stages,
                        clock=site.clock,
                    )
                except (ReadError, RequestError) as error:
                    untried = error.explain()
        except (BlobMissing, BlobCorrupt) as error:
            trouble = error.explain()
    return page(
        request,
        "hold.html",
        who=request[WHO],
        hold=shown,
        source=source,
        latest=latest,
        words=count_words(latest.document.text) if latest else 0,
        expected=latest.document.lines()[:_LINES] if latest else [],
        snapshot=snapshot,
        came=came,
        trouble=trouble,
        picture=picture,
        selector=selector,
        trial=trial,
        untried=untried,
        just_left_out=request.query.get("left_out") == "yes",
        lines=_LINES,
    )


async def accept_page(request: web.Request) -> web.Response:
    """Say that a held page is the policy after all; what it changes still waits for legal."""
    site = request.app[SITE]
    recorded = await review.accept_hold(
        site.store,
        site.blobs,
        site.stages,
        site.clock,
        int(request.match_info["id"]),
        by=request[WHO],
        comment=await field(request, "comment"),
        shown=await field(request, "shown"),
    )
    if recorded is not None and recorded.notice is not None:
        return see_other(site.here.review_notice(recorded.notice.id))
    return see_other(f"{site.here.review()}?done=accepted")


async def reject_page(request: web.Request) -> web.Response:
    """Say that a held page is not the policy."""
    site = request.app[SITE]
    await review.reject_hold(
        site.store,
        site.clock,
        int(request.match_info["id"]),
        by=request[WHO],
        comment=await field(request, "comment"),
    )
    return see_other(f"{site.here.review()}?done=dismissed")


async def exclude(request: web.Request) -> web.Response:
    """Leave a part of the page out from now on."""
    site = request.app[SITE]
    number = int(request.match_info["id"])
    done = await exclude_part(
        site.store,
        site.blobs,
        site.stages,
        site.clock,
        number,
        selector=await field(request, "selector"),
        by=request[WHO],
        why=await field(request, "why"),
    )
    if done.settled:
        return see_other(f"{site.here.review()}?done=settled")
    return see_other(f"{site.here.review_hold(number)}?left_out=yes")


async def _picture(site: Site, media_type: str) -> str:
    """Return the URL of what the browser showed, which is the picture itself; "" for none."""
    sha256 = picture_of(media_type)
    if not sha256:
        return ""
    try:
        raw = await site.blobs.get(sha256)
    except (BlobMissing, BlobCorrupt):
        return ""  # the page itself can still be judged
    return f"data:image/jpeg;base64,{b64encode(raw).decode()}"


async def _first_lines(
    site: Site, raw: bytes, media_type: str, source: Source
) -> tuple[list[str], str]:
    """Return the first lines of a held page and, where it cannot be read, why."""
    try:
        document = await site.stages.read(raw, media_type, source)
    except ReadError as error:
        text = raw[:_CHARACTERS].decode("utf-8", "replace")
        return [line for line in text.splitlines() if line.strip()][:_LINES], error.message
    return document.lines()[:_LINES], ""
