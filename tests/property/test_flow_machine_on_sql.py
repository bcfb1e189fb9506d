"""The state machine of the service on the real database: what the fake store allows is not enough."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from functools import cache
from pathlib import Path

from hypothesis import settings

from notifier.store import SqlStore, upgrade
from tests.property.test_flow_machine import Service

URL = "sqlite+aiosqlite:///{}"


@cache
def folder() -> tempfile.TemporaryDirectory[str]:
    """Return a folder with an empty database, to be copied, as making one takes its time."""
    made = tempfile.TemporaryDirectory(prefix="machine-")
    asyncio.run(upgrade(URL.format(Path(made.name, "empty.db"))))
    return made


class SqlService(Service):
    """The same service; a process that dies leaves its database as a killed one would."""

    def __init__(self) -> None:
        empty = Path(folder().name, "empty.db")
        super().__init__()
        self.place = Path(tempfile.mkdtemp(dir=folder().name))
        file = shutil.copy(empty, self.place / "notifier.db")
        self.database = self.wait(SqlStore.open(URL.format(file)))
        self.store = self.database
        self.build()

    def teardown(self) -> None:
        """Close the database and throw it away."""
        self.wait(self.database.close())
        shutil.rmtree(self.place)
        super().teardown()


SqlService.TestCase.settings = settings(
    Service.TestCase.settings, max_examples=3, stateful_step_count=25
)
TestSqlService = SqlService.TestCase
