"""The redline between any two versions of a policy, with the verdict in words."""

from __future__ import annotations

from aiohttp import web

from notifier.errors import NotFound
from notifier.materiality import RULES
from notifier.materiality.law import HOOKS
from notifier.model.explanation import Explanation
from notifier.model.source import Source
from notifier.model.verdict import LEVELS, Level
from notifier.model.version import VersionLine
from notifier.web.comparing import COMPARING
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
    source, before, after = await _versions(request, slug, old, new)
    shown = await request.app[COMPARING].show(
        request,
        (slug, old, new),
        source.title,
        words=before.words + after.words,
        sides=sides,
        whole=whole,
    )
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
    slug = request.match_info["slug"]
    old, new = int(request.match_info["old"]), int(request.match_info["new"])
    _, before, after = await _versions(request, slug, old, new)
    words = before.words + after.words
    body = await request.app[COMPARING].word(request, (slug, old, new), words=words)
    return word_file(body, f"{slug}-{old}-to-{new}.docx")


async def _versions(
    request: web.Request, slug: str, old: int, new: int
) -> tuple[Source, VersionLine, VersionLine]:
    """Return two versions of a policy. Raises :class:`~notifier.errors.NotFound`."""
    async with request.app[SITE].store.read() as tx:
        tracking = await tx.tracking(slug)
        lines = {line.number: line for line in await tx.version_lines(slug)}
    if tracking is None or old not in lines or new not in lines:
        raise NotFound("There are no such versions of this policy.")
    return tracking.source, lines[old], lines[new]


async def why(request: web.Request) -> web.Response:
    """Say what the rules made of every statement that changed: why somebody was (not) told."""
    slug = request.match_info["slug"]
    old, new = int(request.match_info["old"]), int(request.match_info["new"])
    comparing = request.app[COMPARING]
    compared = await comparing.compare(request, slug, old, new)
    explained = sorted(
        await comparing.explain(request, compared),
        key=lambda one: (-LEVELS.index(_level(one)), one.stage == "bulk"),
    )
    return page(
        request,
        "why.html",
        source=compared.source,
        old=compared.old,
        new=compared.new,
        verdict=compared.verdict,
        explained=explained[:_EXPLAINED],
        more=max(0, len(explained) - _EXPLAINED),
        stages=STAGES,
        telling=TELLING,
        rules=RULES,
        hooks=HOOKS,
        counts={level: sum(_level(one) == level for one in explained) for level in LEVELS},
    )


def _level(explanation: Explanation) -> Level:
    """Return the loudest level that a rule gave a statement."""
    return max((reason.level for reason in explanation.spoke), key=LEVELS.index, default="none")
