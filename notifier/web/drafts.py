"""A draft before it is published: what it changes, who would be told what, and the mail.

A draft is kept for a while, so that its preview can be opened again, passed on to a colleague, and
survives a restart. What it is compared with is what is published when it is looked at.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import PurePath

from aiohttp import web

from notifier.errors import NotFound, ReadError, RequestError, UnsupportedMediaType
from notifier.flows.drafts import forget_draft, keep_draft, kept_draft, kept_drafts
from notifier.flows.preview import Preview, preview, read_draft
from notifier.flows.reextract import as_read_today
from notifier.model.draft import DraftLine
from notifier.model.source import Source
from notifier.model.version import Version
from notifier.web.archive import known
from notifier.web.comparing import COMPARING
from notifier.web.guard import WHO
from notifier.web.headers import mail_frame
from notifier.web.pages import page, see_other, word_file
from notifier.web.site import SITE
from notifier.web.upload import Sent, kind_of_file, kind_of_text, sent_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A draft beside the *latest* version of *source*, which *audience* people follow.

    ``key``: what all that is made of it depends on.
    """

    key: Hashable
    line: DraftLine
    source: Source
    latest: Version
    audience: int
    seen: Preview


async def draft_form(request: web.Request) -> web.Response:
    """Ask for a draft; ``?source=`` names the policy."""
    return await _asked(request, request.query.get("source", ""))


async def draft(request: web.Request) -> web.Response:
    """Take a draft, and lead to what it changes."""
    site = request.app[SITE]
    sent = await sent_form(request)
    slug = sent.fields.get("source", "")
    async with site.store.read() as tx:
        source = (await known(tx, slug)).source
        latest = await tx.latest_version(slug)
    if latest is None:
        raise RequestError(
            "There is nothing to compare the draft with yet.",
            next_step="The first snapshot of this policy is fetched soon; try again then.",
        )
    try:
        body, kind, name = _draft_of(sent)
        document = await read_draft(site.stages, body, kind, source)
    except (RequestError, ReadError) as error:
        return await _asked(
            request, slug, trouble=_explained(error), text=sent.fields.get("text", "")
        )
    if not document.text:
        trouble = f"No text was found in {name}. If it is a scan, its words are only pictures."
        return await _asked(request, slug, trouble=trouble)
    line = await keep_draft(
        site.store, site.clock, document, source=slug, name=name, by=request[WHO]
    )
    sides = "?view=sides" if sent.fields.get("view") == "sides" else ""
    return see_other(site.here.review_kept_draft(line.key) + sides)


async def shown_draft(request: web.Request) -> web.Response:
    """Show what a draft changes; ``?view=sides`` shows before and after in two columns."""
    kept = await _kept(request)
    seen = kept.seen
    sides = request.query.get("view") == "sides"
    comparing, title = request.app[COMPARING], kept.source.title
    shown = await comparing.show_preview(request, kept.key, seen, title, sides=sides)
    return page(
        request,
        "draft.html",
        who=request[WHO],
        source=kept.source,
        latest=kept.latest,
        line=kept.line,
        seen=seen,
        verdict=seen.verdict,
        audience=kept.audience,
        shown=shown,
        sides=sides,
    )


async def forget(request: web.Request) -> web.Response:
    """Forget a draft before its time."""
    site = request.app[SITE]
    await forget_draft(site.store, site.clock, request.match_info["key"], by=request[WHO])
    return see_other(f"{site.here.review_draft()}?forgotten=yes")


async def draft_mail(request: web.Request) -> web.Response:
    """Serve the mail's HTML by itself, for the frame on the preview's page."""
    mail = (await _kept(request)).seen.mail
    if mail is None:
        raise NotFound("Customers would be told nothing, so there is no mail.")
    return web.Response(text=mail.html, content_type="text/html", headers=mail_frame(""))


async def draft_word(request: web.Request) -> web.Response:
    """Serve the draft's redline as a Word file with tracked changes."""
    kept = await _kept(request)
    body = await request.app[COMPARING].preview_word(request, kept.key, kept.seen)
    return word_file(body, f"{kept.source.slug}-draft.docx")


async def _asked(
    request: web.Request, slug: str, *, trouble: str = "", text: str = ""
) -> web.Response:
    site = request.app[SITE]
    async with site.store.read() as tx:
        titles = {one.source.slug: one.source.title for one in await tx.all_tracking()}
    drafts = await kept_drafts(site.store, site.clock, by=request[WHO])
    return page(
        request,
        "draft_form.html",
        status=422 if trouble else 200,
        who=request[WHO],
        titles=titles,
        drafts=drafts,
        forgotten=request.query.get("forgotten") == "yes",
        slug=slug,
        trouble=trouble,
        text=text,
    )


def _draft_of(sent: Sent) -> tuple[bytes, str, str]:
    """Return the draft's bytes, their media type, and what to call it."""
    if sent.body:
        return sent.body, kind_of_file(sent.name), PurePath(sent.name).name
    text = sent.fields.get("text", "")
    if text.strip():
        return text.encode(), f"{kind_of_text(text)}; charset=utf-8", "the pasted text"
    raise RequestError("There is no draft yet.", next_step="Choose a file, or paste the text.")


def _explained(error: RequestError | ReadError) -> str:
    if type(error) is UnsupportedMediaType:
        return (
            "This kind of file cannot be read. Choose a Word file (.docx), a PDF, or a file of "
            "HTML, Markdown or plain text; an old .doc can be saved as .docx first."
        )
    step = error.next_step if error.next_step != ReadError.next_step else ""
    return f"{error.message} {step}".strip()


async def _kept(request: web.Request) -> Kept:
    """Return the draft that the address names, beside what is published now."""
    site = request.app[SITE]
    draft = await kept_draft(site.store, site.clock, request.match_info["key"], by=request[WHO])
    slug = draft.line.source
    async with site.store.read() as tx:
        source = (await known(tx, slug)).source
        latest = await tx.latest_version(slug)
        audience = await tx.subscriber_count(slug)
    assert latest is not None  # noqa: S101  versions are only ever added

    async def make() -> Preview:
        return await preview(
            site.stages,
            source=source,
            published=await as_read_today(latest, source, blobs=site.blobs, stages=site.stages),
            draft=draft.document,
            versions=(latest.number, latest.number + 1),
            branding=site.branding,
            links=site.links,
            now=site.clock.now(),
        )

    key = (draft.line.key, latest.number, source)
    seen = await request.app[COMPARING].preview(key, make)
    return Kept(
        key=key, line=draft.line, source=source, latest=latest, audience=audience, seen=seen
    )
