"""Keys to the review desk."""

from __future__ import annotations

from datetime import timedelta

import pytest

from notifier.errors import InvalidToken
from notifier.flows import access
from notifier.testing import FixedClock, MemoryStore


@pytest.fixture
def clock():
    """Return a clock that moves only when told."""
    return FixedClock()


@pytest.fixture
def store():
    """Return an empty store."""
    return MemoryStore()


async def test_a_token_signs_a_browser_in_and_only_hashes_are_kept(store, clock):
    """Neither the token nor the cookie can be read back from the store."""
    kept, token = await access.create_token(store, clock, name="Grace", role="legal")
    who, cookie = await access.sign_in(store, clock, token)
    assert who.name == "Grace"
    assert await access.who(store, clock, cookie) == kept
    assert token not in repr(vars(store))
    assert cookie not in repr(vars(store))


async def test_a_wrong_an_expired_and_a_revoked_token_open_nothing(store, clock):
    """All three look the same."""
    kept, token = await access.create_token(store, clock, name="Grace", role="legal", days=1)
    with pytest.raises(InvalidToken):
        await access.sign_in(store, clock, "guessed")
    _, cookie = await access.sign_in(store, clock, token)
    async with store.write() as tx:
        await tx.revoke_token(kept.id, clock.now())
    with pytest.raises(InvalidToken):
        await access.sign_in(store, clock, token)
    assert await access.who(store, clock, cookie) is None
    _, other = await access.create_token(store, clock, name="Alan", role="operator", days=1)
    clock.advance(timedelta(days=1))
    with pytest.raises(InvalidToken):
        await access.sign_in(store, clock, other)


async def test_a_session_ends_by_itself_and_by_signing_out(store, clock):
    """A cookie found later opens nothing."""
    _, token = await access.create_token(store, clock, name="Grace", role="legal")
    _, cookie = await access.sign_in(store, clock, token)
    clock.advance(access.SESSION_LASTS)
    assert await access.who(store, clock, cookie) is None
    _, second = await access.sign_in(store, clock, token)
    await access.sign_out(store, second)
    assert await access.who(store, clock, second) is None
