"""Show what a draft changes and what customers would be told; nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from notifier.compose.links import Links
from notifier.compose.mail import notice_mail
from notifier.compose.shown import new_date
from notifier.compose.summary import Summary, summarise
from notifier.flows.record import why_waiting
from notifier.model.branding import Branding
from notifier.model.change import Change
from notifier.model.delivery import Delivery, Message
from notifier.model.document import Assessment, Document
from notifier.model.notice import Notice
from notifier.model.source import Source
from notifier.model.subscription import Subscription
from notifier.model.verdict import Verdict
from notifier.ports import Stages


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A draft beside what is published. ``mail``: None where customers would be told nothing.

    ``why_waiting``: why the notice would wait for a person first, "" where it would not.
    """

    published: Document
    draft: Document
    assessment: Assessment
    change: Change
    verdict: Verdict
    summary: Summary
    mail: Message | None
    why_waiting: str


async def read_draft(stages: Stages, raw: bytes, media_type: str, source: Source) -> Document:
    """Read a draft for *source*. Raises :class:`~notifier.errors.ReadError`.

    A source's selectors say where the policy stands on the published page. They hold for a draft
    that is such a page, and for no other: a Word file has no ``#content``.
    """
    bare = replace(source, include=(), exclude=())
    if media_type.split(";", maxsplit=1)[0].strip() != "text/html":
        return await stages.read(raw, media_type, bare)
    document = await stages.read(raw, media_type, source)
    if source.include and not document.text:
        return await stages.read(raw, media_type, bare)
    return document


async def preview(
    stages: Stages,
    *,
    source: Source,
    published: Document,
    draft: Document,
    versions: tuple[int, int],
    branding: Branding,
    links: Links,
    now: datetime,
) -> Preview:
    """Compare *draft* with *published* as a check would, and compose the mail for one reader.

    *versions*: the numbers that the mail's links name, the second one not existing yet.
    """
    assessment = await stages.assess(draft, published)
    change, verdict = await stages.compare(published, draft)
    sum_up = partial(summarise, title=source.title, effective=new_date(published, draft))
    summary = await stages.run("Summing up the change", sum_up, verdict, change)
    notice = Notice(
        id=0,
        source=source.slug,
        from_version=versions[0],
        to_version=versions[1],
        state="waiting",
        summary=summary.to_dict(),
        created_at=now,
    )
    mail = None
    if not verdict.is_silent:
        mail = sample_mail(notice, source, branding=branding, links=links)
    return Preview(
        published=published,
        draft=draft,
        assessment=assessment,
        change=change,
        verdict=verdict,
        summary=summary,
        mail=mail,
        why_waiting="" if mail is None else why_waiting(source, verdict, "new"),
    )


def sample_mail(notice: Notice, source: Source, *, branding: Branding, links: Links) -> Message:
    """Return the mail as an invented reader gets it; its personal links lead nowhere."""
    at, email, token = notice.created_at, "customer@example.com", "preview"
    return notice_mail(
        Delivery(
            id=0, kind="notice", email=email, state="queued", queued_at=at, next_attempt_at=at
        ),
        notice=notice,
        source=source,
        subscription=Subscription(
            id=0,
            subscriber_id=0,
            email=email,
            source=source.slug,
            state="confirmed",
            token=token,
            requested_at=at,
            confirmed_at=at,
        ),
        preferences_token=token,
        branding=branding,
        links=links,
    )
