"""Drafts that are previewed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select

from notifier.model.document import Document
from notifier.model.draft import Draft, DraftLine
from notifier.store.columns import SMALL_TEXT, opened, sealed
from notifier.store.rows import Rows
from notifier.store.schema import drafts

_LINE = tuple(column for column in drafts.c if column.name != "document")


class DraftRows(Rows):
    """The drafts part of :class:`~notifier.ports.Transaction`."""

    async def put_draft(self, draft: Draft) -> None:
        """Keep a draft."""
        line = {column.name: getattr(draft.line, column.name) for column in _LINE}
        small = len(draft.document.text) <= SMALL_TEXT
        document = await sealed(draft.document.to_dict, small=small)
        await self._change(insert(drafts).values(**line, document=document))

    async def draft(self, key: str) -> Draft | None:
        """Return a draft, also one whose time is over."""
        row = await self._first(select(drafts).where(drafts.c.key == key))
        if row is None:
            return None
        line = {column.name: getattr(row, column.name) for column in _LINE}
        return Draft(
            line=DraftLine(**line), document=await opened(row.document, Document.from_dict)
        )

    async def drafts(self) -> Sequence[DraftLine]:
        """Return all drafts without their texts, newest first."""
        rows = await self._all(select(*_LINE).order_by(drafts.c.at.desc(), drafts.c.key))
        return [DraftLine(**row._asdict()) for row in rows]

    async def drop_drafts(self, *, key: str = "", until: datetime | None = None) -> None:
        """Forget the draft of a *key*, and all whose time is over by *until*."""
        if key:
            await self._change(delete(drafts).where(drafts.c.key == key))
        if until is not None:
            await self._change(delete(drafts).where(drafts.c.expires_at <= until))
