"""The redline between any two versions of a policy, with the verdict in words."""

from __future__ import annotations

from aiohttp import web

from notifier.errors import NotFound
from notifier.materiality import RULES
from notifier.materiality.law import HOOKS
from notifier.model.source import Source
from notifier.model.version import VersionLine
from notifier.web.comparing import COMPARING, Asked
from notifier.web.pages import page, see_other, word_file
from notifier.web.site import SITE
from notifier.web.words import STAGES, TELLING

#: Statements explained on one page.
_EXPLAINED = 200


async def redline(request: web.Request) -> web.Response:
    """Show what changed from one version to another; ``?whole=yes`` folds nothing away.

    ``?view=sides`` shows before and after in two columns.
    """
    site = request.app[SITE]
    slug = request.match_info["slug"]
    old, new = int(request.match_info["old"]), int(request.match_info["new"])
    whole = request.query.get("whole") == "yes"
    sides = request.query.get("view") == "sides"
    if old == new:
        return see_other(site.here.version(slug, new))
    source, before, after, asked = await _asked(request)
    shown = await request.app[COMPARING].show(asked, sides=sides, whole=whole)
    return page(
        request,
        "redline.html",
        source=source,
        old=before,
        new=after,
        shown=shown,
        verdict=shown.verdict,
        summary=shown.summary,
        whole=whole,
        sides=sides,
    )


async def word(request: web.Request) -> web.Response:
    """Serve the redline as a Word file with tracked changes."""
    source, before, after, asked = await _asked(request)
    body = await request.app[COMPARING].word(asked)
    return word_file(body, f"{source.slug}-{before.number}-to-{after.number}.docx")


async def why(request: web.Request) -> web.Response:
    """Say what the rules made of every statement that changed: why somebody was (not) told."""
    source, before, after, asked = await _asked(request)
    made = await request.app[COMPARING].explain(asked, _EXPLAINED)
    return page(
        request,
        "why.html",
        source=source,
        old=before,
        new=after,
        verdict=made.verdict,
        explained=made.statements,
        more=made.more,
        settings=made.settings,
        stages=STAGES,
        telling=TELLING,
        rules=RULES,
        hooks=HOOKS,
        counts=made.counts,
    )


async def _asked(request: web.Request) -> tuple[Source, VersionLine, VersionLine, Asked]:
    """Return the two versions of a policy. Raises :class:`~notifier.errors.NotFound`."""
    slug = request.match_info["slug"]
    old, new = int(request.match_info["old"]), int(request.match_info["new"])
    async with request.app[SITE].store.read() as tx:
        tracking = await tx.tracking(slug)
        lines = {line.number: line for line in await tx.version_lines(slug)}
    if tracking is None or old not in lines or new not in lines:
        raise NotFound("There are no such versions of this policy.")
    before, after = lines[old], lines[new]
    asked = Asked(
        request=request,
        pair=(slug, old, new),
        title=tracking.source.title,
        words=before.words + after.words,
    )
    return tracking.source, before, after, asked
