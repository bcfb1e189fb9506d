"""Access tokens and signed-in browsers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, insert, literal, select, update

from notifier.errors import NotFound
from notifier.model.access import AccessToken, Role, Session
from notifier.store.columns import Moment
from notifier.store.rows import Rows, matching
from notifier.store.schema import access_tokens, sessions


class AccessRows(Rows):
    """The access part of :class:`~notifier.ports.Transaction`."""

    async def add_token(
        self, *, name: str, role: Role, sha256: str, at: datetime, expires_at: datetime | None
    ) -> AccessToken:
        """Add an access token."""
        token_id: int = await self._value(
            insert(access_tokens)
            .values(name=name, role=role, sha256=sha256, created_at=at, expires_at=expires_at)
            .returning(access_tokens.c.id)
        )
        return AccessToken(
            id=token_id, name=name, role=role, sha256=sha256, created_at=at, expires_at=expires_at
        )

    async def tokens(self) -> Sequence[AccessToken]:
        """Return all access tokens, oldest first."""
        rows = await self._all(select(access_tokens).order_by(access_tokens.c.id))
        return [AccessToken(**row._asdict()) for row in rows]

    async def token(
        self, *, sha256: str | None = None, token_id: int | None = None
    ) -> AccessToken | None:
        """Return an access token."""
        row = await self._first(
            select(access_tokens).where(*matching(access_tokens, sha256=sha256, id=token_id))
        )
        return AccessToken(**row._asdict()) if row else None

    async def revoke_token(self, token_id: int, at: datetime) -> None:
        """End a token and every session that it opened; the first time stays.

        Raises :class:`~notifier.errors.NotFound`.
        """
        revoked = await self._change(
            update(access_tokens)
            .where(access_tokens.c.id == token_id)
            .values(revoked_at=func.coalesce(access_tokens.c.revoked_at, literal(at, Moment)))
        )
        if not revoked:
            raise NotFound(f"There is no access token {token_id}.")
        await self._change(delete(sessions).where(sessions.c.token_id == token_id))

    async def add_session(self, session: Session) -> None:
        """Add a signed-in browser."""
        await self._change(
            insert(sessions).values(
                sha256=session.sha256,
                token_id=session.token_id,
                created_at=session.created_at,
                expires_at=session.expires_at,
            )
        )

    async def session(self, sha256: str) -> Session | None:
        """Return a session."""
        row = await self._first(select(sessions).where(sessions.c.sha256 == sha256))
        return Session(**row._asdict()) if row else None

    async def end_session(self, sha256: str) -> None:
        """Sign a browser out."""
        await self._change(delete(sessions).where(sessions.c.sha256 == sha256))
