"""``notifier up`` as an operator runs it: the real program, a real site, signals, restarts."""

from __future__ import annotations

import asyncio
import signal
import socket
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from tests.timing import PATIENCE, free_port

pytestmark = pytest.mark.acceptance

PAGE = """<!doctype html><html lang="en"><head><title>Privacy policy</title></head><body><main>
<h1>Privacy policy</h1><p>Harbour Books Ltd sells books. This policy says what personal information
we collect about you, why we use it, and what you can do about it.</p><h2>How long we keep it</h2>
<p>When you close your account, we keep your order history for {days} days and then erase it.</p>
<h2>Your rights</h2><p>You may ask us to show, correct or erase what we hold about you.</p>
<h2>Changes</h2><p>We may change this policy. Please review it.</p></main></body></html>"""


@dataclass
class Shop:
    """A company's site that counts its visits."""

    url: str = ""
    days: int = 30
    visits: int = 0
    slow: float = 0
    visited: asyncio.Event = field(default_factory=asyncio.Event)

    async def show(self, _request: web.Request) -> web.Response:
        """Answer, slowly if told so."""
        self.visits += 1
        self.visited.set()
        await asyncio.sleep(self.slow)
        return web.Response(text=PAGE.format(days=self.days), content_type="text/html")


@pytest.fixture
async def shop() -> AsyncIterator[Shop]:
    """Serve the site on loopback."""
    site = Shop()
    app = web.Application()
    app.router.add_get("/privacy", site.show)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.url = f"http://127.0.0.1:{runner.addresses[0][1]}/privacy"
    yield site
    await runner.cleanup()


def configure(folder: Path, url: str, *, schedule: str = "1h", more: str = "") -> int:
    """Write notifier.toml; return the port of the pages."""
    port = free_port()
    (folder / "notifier.toml").write_text(
        f"""
[service]
listen = "127.0.0.1:{port}"
tick = "1s"
{more}
[fetch]
allow = ["127.0.0.1"]

[[sources]]
slug = "privacy"
title = "Privacy policy"
url = "{url}"
schedule = "{schedule}"
confirm_after = "1s"
"""
    )
    return port


async def notifier(folder: Path, *arguments: str) -> asyncio.subprocess.Process:
    """Start the program in *folder*."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "notifier",
        *arguments,
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def ended(process: asyncio.subprocess.Process) -> tuple[int, str]:
    """Wait for the end; return the exit code and all that was said."""
    out, errors = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode is not None
    return process.returncode, out.decode() + errors.decode()


@asynccontextmanager
async def up(folder: Path, port: int) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run ``notifier up`` until its pages answer; make sure that it is gone at the end."""
    process = await notifier(folder, "up")
    try:
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
            while process.returncode is None:
                try:
                    async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                        if answer.status == 200:
                            break
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.1)
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            code, said = await ended(process)
            assert code == 0, said
            assert "Traceback" not in said, said


def rows(folder: Path, query: str) -> list[tuple[object, ...]]:
    """Ask the database."""
    with closing(sqlite3.connect(folder / "data" / "notifier.db")) as database:
        return database.execute(query).fetchall()


async def wait_for_rows(folder: Path, query: str, count: int) -> None:
    """Wait until *query* has *count* rows."""
    async with asyncio.timeout(PATIENCE):
        while len(rows(folder, query)) < count:  # noqa: ASYNC110  another process writes them
            await asyncio.sleep(0.1)


async def test_up_takes_a_version_serves_it_and_stops_cleanly(tmp_path, shop):
    """One command from a configuration to a page that shows the archive."""
    port = configure(tmp_path, shop.url)
    async with up(tmp_path, port), aiohttp.ClientSession() as session:
        await wait_for_rows(tmp_path, "SELECT * FROM versions", 1)
        async with session.get(f"http://127.0.0.1:{port}/policies/privacy/versions/1") as answer:
            assert answer.status == 200
            assert "order history for 30 days" in await answer.text()


async def test_a_restart_neither_repeats_nor_skips_a_check(tmp_path, shop):
    """The truth is next_check_at: not due, not checked; overdue, checked once."""
    port = configure(tmp_path, shop.url, schedule="1h")
    async with up(tmp_path, port):
        await wait_for_rows(tmp_path, "SELECT * FROM observations", 1)
    ((due,),) = rows(tmp_path, "SELECT next_check_at FROM sources")
    for _ in range(2):
        async with up(tmp_path, port):
            await asyncio.sleep(2.5)
    assert shop.visits == 1
    assert rows(tmp_path, "SELECT next_check_at FROM sources") == [(due,)]
    with closing(sqlite3.connect(tmp_path / "data" / "notifier.db")) as database:
        database.execute("UPDATE sources SET next_check_at = '2026-01-01T00:00:00.000000+00:00'")
        database.commit()
    async with up(tmp_path, port):
        await wait_for_rows(tmp_path, "SELECT * FROM observations", 2)
        await asyncio.sleep(2.5)
    assert shop.visits == 2


async def test_a_signal_lets_a_running_check_end(tmp_path, shop):
    """What was started is written down before the process goes."""
    port = configure(tmp_path, shop.url)
    shop.slow = 3
    async with up(tmp_path, port):
        await asyncio.wait_for(shop.visited.wait(), PATIENCE)
    assert len(rows(tmp_path, "SELECT * FROM observations")) == 1
    assert len(rows(tmp_path, "SELECT * FROM versions")) == 1


async def test_a_second_worker_stops_with_a_message(tmp_path, shop):
    """Two workers on one SQLite file would do everything twice."""
    port = configure(tmp_path, shop.url)
    async with up(tmp_path, port):
        code, said = await ended(await notifier(tmp_path, "worker"))
    assert code == 3
    assert "worker" in said
    assert "Traceback" not in said


async def test_a_worker_says_what_it_watches_and_that_mails_stay(tmp_path, shop):
    """Nobody has to wait for a first mail to learn that mails go nowhere yet."""
    configure(tmp_path, shop.url)
    assert (await ended(await notifier(tmp_path, "db", "upgrade")))[0] == 0
    worker = await notifier(tmp_path, "worker")
    assert worker.stdout is not None
    said = ""
    while "Ctrl-C" not in said:
        said += (await asyncio.wait_for(worker.stdout.readline(), PATIENCE)).decode()
    worker.send_signal(signal.SIGTERM)
    assert (await ended(worker))[0] == 0
    assert f"watching {shop.url} as privacy" in said
    assert f"Mails are kept in {tmp_path / 'data' / 'mailbox'} until [mail] transport" in said
    assert "Pages at" not in said


async def test_a_port_that_is_taken_is_a_setting_to_correct(tmp_path, shop):
    """The commonest first mishap names the address and what to do, and is no fault of ours."""
    port = configure(tmp_path, shop.url)
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        code, said = await ended(await notifier(tmp_path, "up"))
    assert code == 2
    assert f"cannot be served on 127.0.0.1:{port}: Address already in use." in said
    assert "choose another one" in said
    assert "mistake in notifier" not in said


async def test_a_broken_configuration_changes_nothing(tmp_path, shop):
    """The setting is named with its line and the valid values."""
    configure(tmp_path, shop.url, more='colour = "blue"')
    code, said = await ended(await notifier(tmp_path, "up"))
    assert code == 2
    assert "line 5" in said
    assert not (tmp_path / "data").exists()


async def test_an_unwritable_archive_is_said_and_nothing_is_recorded(tmp_path, shop):
    """A version without its bytes would be worth nothing."""
    configure(tmp_path, shop.url, more='snapshots = "occupied/snapshots"')
    (tmp_path / "occupied").write_text("a file where a folder should be")
    code, said = await ended(await notifier(tmp_path, "check"))
    assert code == 3
    assert "occupied" in said
    assert rows(tmp_path, "SELECT * FROM versions") == []


async def test_a_newer_database_is_refused_untouched(tmp_path, shop):
    """An older release must not guess what a newer one meant."""
    configure(tmp_path, shop.url)
    code, said = await ended(await notifier(tmp_path, "check"))
    assert code == 0, said
    file = tmp_path / "data" / "notifier.db"
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = file.read_bytes()
    for command in (("check",), ("up",), ("db", "upgrade")):
        code, said = await ended(await notifier(tmp_path, *command))
        assert code == 3
        assert "newer release" in said
    assert file.read_bytes() == before


async def test_a_locked_database_is_said_to_be_locked(tmp_path, shop):
    """Somebody else's long transaction ends in a message, not in a hang."""
    configure(tmp_path, shop.url)
    assert (await ended(await notifier(tmp_path, "db", "upgrade")))[0] == 0
    with closing(sqlite3.connect(tmp_path / "data" / "notifier.db")) as database:
        database.execute("BEGIN IMMEDIATE")
        code, said = await ended(await notifier(tmp_path, "check"))
    assert code == 3
    assert "Another process" in said


async def test_preview_shows_the_mail_and_stores_nothing(tmp_path, shop):
    """Legal sees what customers would get; the database and the archive stay as they were."""
    configure(tmp_path, shop.url)
    draft = tmp_path / "draft.html"
    draft.write_text(PAGE.format(days=90))
    code, said = await ended(await notifier(tmp_path, "preview", str(draft)))
    assert code == 0, said
    assert "Verdict: material" in said
    assert "Subject: Privacy policy" in said
    assert "[-30-]{+90+} days" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["draft.html", "notifier.toml"]
    assert (await ended(await notifier(tmp_path, "check")))[0] == 0
    before = rows(tmp_path, "SELECT count(*) FROM observations")
    shop.days = 60
    code, said = await ended(await notifier(tmp_path, "preview", str(draft)))
    assert "[-30-]{+90+} days" in said
    assert rows(tmp_path, "SELECT count(*) FROM observations") == before
    draft.rename(draft.with_suffix(".pdf"))
    code, said = await ended(await notifier(tmp_path, "preview", "draft.pdf"))
    assert code == 2
    assert "draft.pdf cannot be read as a policy" in said
