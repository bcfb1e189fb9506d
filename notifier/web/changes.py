"""The redline between any two versions of a policy, with the verdict in words."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from notifier.compose.redline import redline as make_redline
from notifier.compose.redline_count import count_line
from notifier.compose.redline_docx import redline_docx
from notifier.compose.redline_html import redline_html
from notifier.compose.redline_sides import redline_sides
from notifier.compose.summary import Summary, summarise
from notifier.flows.between import Comparison
from notifier.materiality import RULES
from notifier.materiality.law import HOOKS
from notifier.model.change import TITLE, Change, Edit
from notifier.model.explanation import Explanation
from notifier.model.verdict import LEVELS, Level, Reason, Verdict
from notifier.web.comparing import COMPARING
from notifier.web.pages import page, see_other, word_file
from notifier.web.site import SITE
from notifier.web.words import EDITS, SECTION_EDITS, STAGES, TELLING

#: Characters of an edit in the jump list.
_GLIMPSE = 90
#: Changes told before the text, which marks them all.
_TOLD = 5
#: Statements explained on one page.
_EXPLAINED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """A line of the jump list: the edit, what it is, and why it is judged as it is."""

    edit: Edit
    kind: str
    glimpse: str
    material: bool
    reasons: tuple[Reason, ...]


async def redline(request: web.Request) -> web.Response:
    """Show what changed from one version to another; ``?whole=yes`` folds nothing away.

    ``?view=sides`` shows before and after in two columns.
    """
    site = request.app[SITE]
    slug = request.match_info["slug"]
    old, new = int(request.match_info["old"]), int(request.match_info["new"])
    whole = request.query.get("whole") == "yes"
    sides = request.query.get("view") == "sides"
    render = redline_sides if sides else redline_html
    if old == new:
        return see_other(site.here.version(slug, new))
    compared = await request.app[COMPARING].compare(request, slug, old, new)
    made = make_redline(compared.old.document, compared.new.document, compared.change)
    async with site.store.read() as tx:
        lines = await tx.version_lines(slug)
    return page(
        request,
        "redline.html",
        source=compared.source,
        old=compared.old,
        new=compared.new,
        change=compared.change,
        verdict=compared.verdict,
        summary=_summary(compared),
        count=count_line(compared.change),
        jumps=jumps(compared.change, compared.verdict),
        redline=render(made, fold_unchanged=not whole, heading=2),
        whole=whole,
        sides=sides,
        lines=lines,
    )


def _summary(compared: Comparison) -> Summary:
    """Return what the change means in a few sentences, and when, if the later version says so anew."""
    effective, before = (
        version.document.dates.effective for version in (compared.new, compared.old)
    )
    return summarise(
        compared.verdict,
        compared.change,
        title=compared.source.title,
        effective=effective if effective != before else None,
        limit=_TOLD,
    )


async def word(request: web.Request) -> web.Response:
    """Serve the redline as a Word file with tracked changes."""
    slug = request.match_info["slug"]
    old, new = int(request.match_info["old"]), int(request.match_info["new"])
    compared = await request.app[COMPARING].compare(request, slug, old, new)
    body = await asyncio.to_thread(
        redline_docx, compared.old.document, compared.new.document, compared.change
    )
    return word_file(body, f"{slug}-{old}-to-{new}.docx")


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


def jumps(change: Change, verdict: Verdict) -> Sequence[Jump]:
    """Return the edits in reading order, each with its reasons, the loudest reason first."""
    by_edit: dict[str, list[Reason]] = {}
    for reason in sorted(verdict.reasons, key=lambda r: -LEVELS.index(r.level)):
        by_edit.setdefault(reason.edit_id, []).append(reason)
    return [
        Jump(
            edit=edit,
            kind=SECTION_EDITS[edit.kind] if _is_section(edit) else EDITS[edit.kind],
            glimpse=_glimpse(edit),
            material=any(r.level == "material" for r in by_edit.get(edit.id, ())),
            reasons=tuple(by_edit.get(edit.id, ())),
        )
        for edit in change.edits
    ]


def _is_section(edit: Edit) -> bool:
    """Whether *edit* is about a section as a whole."""
    places = edit.new_at if edit.kind in ("inserted", "moved") else edit.old_at
    return edit.kind in SECTION_EDITS and bool(places) and places[0].block == TITLE


def _glimpse(edit: Edit) -> str:
    lines = (edit.new or edit.old).split("\n")
    if _is_section(edit) and len(lines) > 1:
        del lines[0]  # its title, which the line above names
    text = " ".join(" ".join(lines).split())
    return text if len(text) <= _GLIMPSE else f"{text[: _GLIMPSE - 1].rstrip()}…"
