"""Column types that mean the same on every database.

Times are stored as ISO 8601 text in UTC with microseconds: always 32 characters, so that they sort
as text; they come back aware. JSON is stored as text. Documents and changes, which are large and
only ever read whole, are stored as zstd-compressed JSON.
"""

# ruff: noqa: ARG002  the base class hands every method the dialect; these types need none

from __future__ import annotations

from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import BigInteger, Dialect, Integer, LargeBinary, String, Text
from sqlalchemy.types import TypeDecorator

from notifier.model.times import aware_utc
from notifier.store.packing import pack, unpack

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


class PackedJson(TypeDecorator[Any]):
    """JSON types, compressed: ``zstd -d`` and any JSON tool read the column's bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes:
        """Write compressed JSON."""
        return pack(orjson.dumps(value))

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        """Read compressed JSON."""
        return None if value is None else orjson.loads(unpack(value))
