"""Opaque random tokens: what a link or a cookie carries, and what is kept of it."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> str:
    """Return 256 random bits, URL-safe, 43 characters."""
    return secrets.token_urlsafe(32)


def token_sha256(token: str) -> str:
    """Return the hex SHA-256 under which a token is kept.

    A plain hash is enough: 256 random bits cannot be guessed.
    """
    return hashlib.sha256(token.encode()).hexdigest()
