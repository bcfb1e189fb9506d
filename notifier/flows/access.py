"""Keys to the review desk: made by the operator, used to sign a browser in."""

from __future__ import annotations

from datetime import timedelta

from notifier.errors import InvalidToken
from notifier.flows.tokens import new_token, token_sha256
from notifier.model.access import AccessToken, AuditEntry, Role, Session
from notifier.ports import Clock, Store

#: How long a browser stays signed in.
SESSION_LASTS = timedelta(hours=12)


async def create_token(
    store: Store, clock: Clock, *, name: str, role: Role, days: int | None = None
) -> tuple[AccessToken, str]:
    """Make a token valid for *days* (None: until revoked).

    Returns what is kept and the token itself, which is shown once and never again.
    """
    now = clock.now()
    token = new_token()
    async with store.write() as tx:
        kept = await tx.add_token(
            name=name,
            role=role,
            sha256=token_sha256(token),
            at=now,
            expires_at=None if days is None else now + timedelta(days=days),
        )
        await tx.add_audit(
            AuditEntry(
                at=now, actor="command line", action="token created", subject=name, detail=role
            )
        )
    return kept, token


async def sign_in(store: Store, clock: Clock, token: str) -> tuple[AccessToken, str]:
    """Open a session; return the access token and the new cookie's value.

    Raises :class:`~notifier.errors.InvalidToken`.
    """
    now = clock.now()
    async with store.write() as tx:
        kept = await tx.token(sha256=token_sha256(token.strip()))
        if kept is None or not kept.is_valid(now):
            raise InvalidToken(
                "This token is wrong, or no longer valid.",
                next_step="Ask whoever runs the service for a new one.",
            )
        cookie = new_token()
        await tx.add_session(
            Session(
                sha256=token_sha256(cookie),
                token_id=kept.id,
                created_at=now,
                expires_at=now + SESSION_LASTS,
            )
        )
        await tx.add_audit(
            AuditEntry(at=now, actor=kept.name, action="signed in", subject=kept.role)
        )
    return kept, cookie


async def who(store: Store, clock: Clock, cookie: str) -> AccessToken | None:
    """Return the access token behind a session cookie, None where it opens nothing."""
    now = clock.now()
    async with store.read() as tx:
        session = await tx.session(token_sha256(cookie))
        if session is None or session.expires_at <= now:
            return None
        kept = await tx.token(token_id=session.token_id)
    return kept if kept is not None and kept.is_valid(now) else None


async def sign_out(store: Store, cookie: str) -> None:
    """End a session; ending it twice is ending it once."""
    async with store.write() as tx:
        await tx.end_session(token_sha256(cookie))
