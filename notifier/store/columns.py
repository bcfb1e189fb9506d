"""Column types that mean the same on every database.

Times are stored as ISO 8601 text in UTC with microseconds: always 32 characters, so that they sort
as text; they come back aware. JSON is stored as text. Documents and changes, which are large and
only ever read whole, are stored as zstd-compressed JSON; they and verdicts pass the database as
:class:`Sealed` bytes, so that whoever asks can open them beside the event loop.
"""

# ruff: noqa: ARG002  the base class hands every method the dialect; these types need none

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import orjson
from sqlalchemy import BigInteger, Dialect, Integer, LargeBinary, String, Text
from sqlalchemy.types import TypeDecorator

from notifier.model.times import aware_utc
from notifier.store.packing import pack, unpack

T = TypeVar("T")
#: Bytes of JSON, compressed or not, that are made or read in a few milliseconds.
_SMALL = 20_000
#: Characters of a document's text that are.
SMALL_TEXT = 50_000

#: A row's own number. SQLite numbers rows by itself only where the type is exactly INTEGER.
RowId = BigInteger().with_variant(Integer(), "sqlite")


class Moment(TypeDecorator[datetime]):
    """An aware time. A time without a zone is refused with ``ValueError``."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write UTC, fixed width."""
        if value is None:
            return None
        return aware_utc(value).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read an aware time in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """JSON types, as text that a person can read in the database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Write JSON."""
        return orjson.dumps(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read JSON."""
        return None if value is None else orjson.loads(value)


@dataclass(frozen=True, slots=True)
class Sealed:
    """JSON as it is stored: ``raw`` is compressed where ``packed``."""

    raw: bytes
    packed: bool

    def json(self) -> bytes:
        """Return the JSON itself."""
        return unpack(self.raw) if self.packed else self.raw

    def open(self) -> Any:
        """Return the JSON types."""
        return orjson.loads(self.json())


async def opened(sealed: Sealed, make: Callable[[Any], T]) -> T:
    """Return what *make* makes of sealed JSON; of much of it in a thread, lest the loop wait."""
    if len(sealed.raw) <= _SMALL:
        return make(sealed.open())
    return await asyncio.to_thread(lambda: make(sealed.open()))


async def sealed(to_dict: Callable[[], Any], *, packed: bool = True, small: bool) -> Sealed:
    """Seal what *to_dict* returns; in a thread unless it is *small*, lest the loop wait."""

    def seal() -> Sealed:
        raw = orjson.dumps(to_dict())
        return Sealed(pack(raw) if packed else raw, packed)

    return seal() if small else await asyncio.to_thread(seal)


class SealedJson(TypeDecorator[Sealed]):
    """JSON that may be long, as text that a person can read in the database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sealed | None, dialect: Dialect) -> str | None:
        """Write JSON."""
        return None if value is None else value.raw.decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Sealed | None:
        """Read JSON, sealed."""
        return None if value is None else Sealed(value.encode(), packed=False)


class PackedJson(TypeDecorator[Sealed]):
    """JSON that may be long, compressed: ``zstd -d`` and any JSON tool read the column's bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Sealed | None, dialect: Dialect) -> bytes | None:
        """Write compressed JSON."""
        return None if value is None else value.raw

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Sealed | None:
        """Read compressed JSON, sealed."""
        return None if value is None else Sealed(value, packed=True)
