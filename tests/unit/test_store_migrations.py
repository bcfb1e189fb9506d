"""Migrations: what they make is what the code believes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from notifier.store import SqlStore, upgrade
from notifier.store.schema import metadata


def shape(file: Path) -> dict[str, list[str]]:
    """Return the clauses of the statement behind every table and index, sorted, by name."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql NOT NULL AND name != 'alembic_version'"
        )
        return {
            name: sorted(" ".join(clause.strip(") \n").split()) for clause in sql.split(","))
            for name, sql in rows
        }


async def test_the_migrations_make_the_tables_of_the_code(tmp_path: Path) -> None:
    """Alembic finds nothing to do, and every clause equals the one made from the metadata."""
    migrated, fresh = tmp_path / "migrated.db", tmp_path / "fresh.db"
    await upgrade(f"sqlite:///{migrated}")
    engine = create_engine(f"sqlite:///{migrated}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
    engine = create_engine(f"sqlite:///{fresh}")
    metadata.create_all(engine)
    engine.dispose()
    assert shape(migrated) == shape(fresh)


async def test_upgrading_again_changes_nothing(tmp_path: Path) -> None:
    """An upgrade of an up-to-date database leaves its tables and rows."""
    file = tmp_path / "notifier.db"
    await upgrade(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO suppressions VALUES ('a@example.com', 'manual', 'x')")
    before = shape(file)
    await upgrade(f"sqlite:///{file}")
    assert shape(file) == before
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM suppressions").fetchone() == (1,)


async def test_a_failed_upgrade_leaves_the_database_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All migrations are one transaction: when the last one fails, none has run."""
    file = tmp_path / "notifier.db"
    run = command.upgrade

    def fail_at_the_end(*args: object) -> None:
        run(*args)  # type: ignore[arg-type]
        raise RuntimeError("the last migration failed")

    monkeypatch.setattr(command, "upgrade", fail_at_the_end)
    with pytest.raises(RuntimeError, match="the last migration failed"):
        await upgrade(f"sqlite:///{file}")
    assert shape(file) == {}
    monkeypatch.undo()
    await upgrade(f"sqlite:///{file}")
    await (await SqlStore.open(f"sqlite:///{file}")).close()


@pytest.mark.parametrize(
    ("statement", "refused"),
    [
        ("INSERT INTO suppressions VALUES ('a', 'bored', 'x')", "CHECK"),
        (
            "INSERT INTO deliveries VALUES (1,'notice','mail','a','a','lost','x','x',NULL,NULL,NULL,'{}',0,'','')",
            "CHECK",
        ),
        ("INSERT INTO subscribers VALUES (2,'b','same','t2','x')", "UNIQUE"),
        ("INSERT INTO subscribers VALUES (2,'b','other','t1','x')", "UNIQUE"),
    ],
)
async def test_the_tables_refuse_what_the_code_must_not_write(
    tmp_path: Path, statement: str, refused: str
) -> None:
    """Unknown states and second addresses are refused by the database itself."""
    await upgrade(f"sqlite:///{tmp_path}/notifier.db")
    with closing(sqlite3.connect(tmp_path / "notifier.db")) as connection, connection:
        connection.execute("INSERT INTO subscribers VALUES (1,'a','same','t1','x')")
        with pytest.raises(sqlite3.IntegrityError, match=refused):
            connection.execute(statement)


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("versions", {"source", "number"}),
        ("changes", {"source", "from_version", "to_version"}),
        ("deliveries", {"notice_id", "subscriber_id", "channel"}),
        ("subscriptions", {"subscriber_id", "source"}),
    ],
)
async def test_what_must_be_unique_is(tmp_path: Path, table: str, columns: set[str]) -> None:
    """One version a number, one change a step, one delivery a person, one subscription a policy."""
    await upgrade(f"sqlite:///{tmp_path}/notifier.db")
    with closing(sqlite3.connect(tmp_path / "notifier.db")) as connection:
        indexes = connection.execute(
            'SELECT name FROM pragma_index_list(?) WHERE "unique" = 1', [table]
        ).fetchall()
        unique = [
            {row[0] for row in connection.execute("SELECT name FROM pragma_index_info(?)", index)}
            for index in indexes
        ]
    assert columns in unique
