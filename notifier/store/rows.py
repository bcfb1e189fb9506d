"""What the parts of a transaction share: running statements on its one connection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Executable, Row, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

State = TypeVar("State", bound=str)


def matching(table: Table, **wanted: Any) -> list[ColumnElement[bool]]:
    """Return ``column = value`` for every value that is not None.

    Raises ``ValueError`` where all are None: that would match any row.
    """
    conditions = [table.c[name] == value for name, value in wanted.items() if value is not None]
    if not conditions:
        raise ValueError(f"give one of {', '.join(wanted)}")
    return conditions


def states_before(moves: Mapping[State, Sequence[State]], state: State) -> list[State]:
    """Return the states from which *moves* lead to *state*."""
    return [before for before, after in moves.items() if state in after]


class Rows:
    """One open transaction's connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def _all(self, statement: Executable) -> Sequence[Row[Any]]:
        return (await self._connection.execute(statement)).all()

    async def _first(self, statement: Executable) -> Row[Any] | None:
        return (await self._connection.execute(statement)).first()

    async def _value(self, statement: Executable) -> Any:
        return (await self._connection.execute(statement)).scalar()

    async def _change(self, statement: Executable) -> int:
        """Run a writing statement and return how many rows it concerned."""
        return (await self._connection.execute(statement)).rowcount

    def _insert_unless_there(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """Return an INSERT that leaves an existing row alone, in this database's dialect."""
        if self._connection.dialect.name == "postgresql":
            return postgresql.insert(table).on_conflict_do_nothing()
        return sqlite.insert(table).on_conflict_do_nothing()
