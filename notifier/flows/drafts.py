"""Drafts that are previewed: kept for a week, for whoever sent them and for legal.

What is kept is the text as it was read. It is compared when it is looked at, so a preview always
stands beside what is published then.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import timedelta

from notifier.errors import NotFound
from notifier.model.access import AccessToken
from notifier.model.document import Document
from notifier.model.draft import Draft, DraftLine
from notifier.ports import Clock, Store

#: How long a draft is kept after it was sent.
KEPT_FOR = timedelta(days=7)


async def keep_draft(
    store: Store, clock: Clock, document: Document, *, source: str, name: str, by: AccessToken
) -> DraftLine:
    """Keep a draft for *source*, and forget those whose time is over."""
    now = clock.now()
    line = DraftLine(
        key=secrets.token_urlsafe(16),
        source=source,
        name=name,
        who=by.name,
        at=now,
        expires_at=now + KEPT_FOR,
    )
    async with store.write() as tx:
        await tx.drop_drafts(until=now)
        await tx.put_draft(Draft(line=line, document=document))
    return line


async def kept_draft(store: Store, clock: Clock, key: str, *, by: AccessToken) -> Draft:
    """Return a draft that *by* may see.

    Raises :class:`~notifier.errors.NotFound` where there is none, or no more.
    """
    async with store.read() as tx:
        draft = await tx.draft(key)
    if draft is None or draft.line.expires_at <= clock.now() or not _may_see(draft.line, by):
        raise NotFound(
            "There is no such draft, or its week is over and it was forgotten.",
            next_step="Send the draft again.",
        )
    return draft


async def kept_drafts(store: Store, clock: Clock, *, by: AccessToken) -> Sequence[DraftLine]:
    """Return the drafts that *by* may see, newest first."""
    now = clock.now()
    async with store.read() as tx:
        lines = await tx.drafts()
    return [line for line in lines if line.expires_at > now and _may_see(line, by)]


async def forget_draft(store: Store, clock: Clock, key: str, *, by: AccessToken) -> None:
    """Forget a draft before its time. Raises :class:`~notifier.errors.NotFound`."""
    draft = await kept_draft(store, clock, key, by=by)
    async with store.write() as tx:
        await tx.drop_drafts(key=draft.line.key)


async def forget_old_drafts(store: Store, clock: Clock) -> None:
    """Forget the drafts whose time is over."""
    async with store.write() as tx:
        await tx.drop_drafts(until=clock.now())


def _may_see(line: DraftLine, who: AccessToken) -> bool:
    return who.role == "legal" or who.name == line.who
