"""What people decide: notices, holds, and the record of who did what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from notifier.errors import AlreadyDecided, NotFound
from notifier.model.access import AuditEntry
from notifier.model.notice import NOTICE_MOVES, Gathering, Notice, NoticeState
from notifier.model.observation import Hold, HoldKind
from notifier.store.rows import Rows, states_before
from notifier.store.schema import audit_entries, gatherings, holds, notices


def _hold(row: Row[Any]) -> Hold:
    return Hold(**{**row._asdict(), "evidence": tuple(row.evidence)})


class ReviewRows(Rows):
    """The review part of :class:`~notifier.ports.Transaction`."""

    async def add_notice(self, notice: Notice) -> int:
        """Add a notice (its ``id`` is ignored) and return its id."""
        notice_id: int = await self._value(
            insert(notices)
            .values(
                source=notice.source,
                from_version=notice.from_version,
                to_version=notice.to_version,
                state=notice.state,
                summary=dict(notice.summary),
                created_at=notice.created_at,
                why_waiting=notice.why_waiting,
                decided_at=notice.decided_at,
                decided_by=notice.decided_by,
                comment=notice.comment,
                recipients=notice.recipients,
            )
            .returning(notices.c.id)
        )
        return notice_id

    async def gathering(self, slug: str) -> Gathering | None:
        """Return what a source's subscribers are to be told later."""
        row = await self._first(select(gatherings).where(gatherings.c.source == slug))
        return Gathering(**row._asdict()) if row else None

    async def put_gathering(self, gathering: Gathering) -> None:
        """Open a gathering, replacing the one before."""
        await self.drop_gathering(gathering.source)
        await self._change(
            insert(gatherings).values(
                source=gathering.source,
                from_version=gathering.from_version,
                opened_at=gathering.opened_at,
                due_at=gathering.due_at,
                why_waiting=gathering.why_waiting,
            )
        )

    async def drop_gathering(self, slug: str) -> None:
        """Close the open gathering, if any."""
        await self._change(delete(gatherings).where(gatherings.c.source == slug))

    async def notice(self, notice_id: int) -> Notice | None:
        """Return one notice."""
        row = await self._first(select(notices).where(notices.c.id == notice_id))
        return Notice(**row._asdict()) if row else None

    async def notices(
        self, *, state: NoticeState | None = None, slug: str | None = None
    ) -> Sequence[Notice]:
        """Return notices, newest first."""
        wanted = select(notices).order_by(notices.c.id.desc())
        if state is not None:
            wanted = wanted.where(notices.c.state == state)
        if slug is not None:
            wanted = wanted.where(notices.c.source == slug)
        return [Notice(**row._asdict()) for row in await self._all(wanted)]

    async def decide_notice(
        self, notice_id: int, state: NoticeState, *, by: str, at: datetime, comment: str = ""
    ) -> Notice:
        """Move a waiting notice on.

        Raises :class:`~notifier.errors.NotFound` or :class:`~notifier.errors.AlreadyDecided`.
        """
        decided = await self._change(
            update(notices)
            .where(notices.c.id == notice_id)
            .where(notices.c.state.in_(states_before(NOTICE_MOVES, state)))
            .values(state=state, decided_by=by, decided_at=at, comment=comment)
        )
        notice = await self.notice(notice_id)
        if notice is None:
            raise NotFound(f"There is no notice {notice_id}.")
        if not decided:
            raise AlreadyDecided(
                f"Notice {notice_id} is {notice.state} already, by {notice.decided_by or 'nobody'}."
            )
        return notice

    async def open_hold(
        self,
        slug: str,
        kind: HoldKind,
        *,
        reason: str,
        detail: str,
        evidence: Sequence[str],
        snapshot_sha256: str,
        at: datetime,
    ) -> int:
        """Open a hold and return its id."""
        hold_id: int = await self._value(
            insert(holds)
            .values(
                source=slug,
                kind=kind,
                reason=reason,
                detail=detail,
                evidence=list(evidence),
                snapshot_sha256=snapshot_sha256,
                opened_at=at,
                outcome="",
                decided_by="",
                comment="",
            )
            .returning(holds.c.id)
        )
        return hold_id

    async def hold(self, hold_id: int) -> Hold | None:
        """Return one hold."""
        row = await self._first(select(holds).where(holds.c.id == hold_id))
        return _hold(row) if row else None

    async def open_holds(self, slug: str | None = None) -> Sequence[Hold]:
        """Return the holds that nobody and nothing has closed, oldest first."""
        wanted = select(holds).where(holds.c.closed_at.is_(None)).order_by(holds.c.id)
        if slug is not None:
            wanted = wanted.where(holds.c.source == slug)
        return [_hold(row) for row in await self._all(wanted)]

    async def close_hold(
        self, hold_id: int, outcome: str, *, by: str, at: datetime, comment: str = ""
    ) -> Hold:
        """Close a hold.

        Raises :class:`~notifier.errors.NotFound` or :class:`~notifier.errors.AlreadyDecided`.
        """
        closed = await self._change(
            update(holds)
            .where(holds.c.id == hold_id, holds.c.closed_at.is_(None))
            .values(outcome=outcome, decided_by=by, closed_at=at, comment=comment)
        )
        hold = await self.hold(hold_id)
        if hold is None:
            raise NotFound(f"There is no hold {hold_id}.")
        if not closed:
            raise AlreadyDecided(f"Hold {hold_id} is closed already: {hold.outcome}.")
        return hold

    async def add_audit(self, entry: AuditEntry) -> None:
        """Add to the record of what was done."""
        await self._change(
            insert(audit_entries).values(
                at=entry.at,
                actor=entry.actor,
                action=entry.action,
                subject=entry.subject,
                detail=entry.detail,
            )
        )

    async def audit(self, limit: int = 200) -> Sequence[AuditEntry]:
        """Return the latest entries, newest first."""
        rows = await self._all(
            select(
                audit_entries.c.at,
                audit_entries.c.actor,
                audit_entries.c.action,
                audit_entries.c.subject,
                audit_entries.c.detail,
            )
            .order_by(audit_entries.c.id.desc())
            .limit(limit)
        )
        return [AuditEntry(**row._asdict()) for row in rows]
