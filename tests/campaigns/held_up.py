"""Ask for pages of policies made to hurt, and measure how long they hold up everybody else.

    python tests/campaigns/held_up.py [--kilobytes 1000] [--only WORD] [--json]

A service on loopback holds policies of whose two versions every sentence differs, or each letter is
an item, or rows, or headings; a client in a process of its own asks for every page that shows them.
Printed for each page: its status, its size, how long it took, and the longest time for which the
service's event loop answered nobody else meanwhile, in milliseconds of the clock and of the
service's own processor time ("held"); then the worst. A second round follows, in which what is kept
costs nothing. On a machine that does other work too only the latter means anything.

Bounded in count; loopback alone.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from aiohttp import web  # noqa: E402

from notifier.bootstrap import App, open_app  # noqa: E402
from notifier.config import default_settings  # noqa: E402
from notifier.diff import compare, text_key  # noqa: E402
from notifier.extract import read  # noqa: E402
from notifier.flows.access import create_token  # noqa: E402
from notifier.flows.drafts import keep_draft  # noqa: E402
from notifier.flows.sources import sync_sources  # noqa: E402
from notifier.materiality import judge  # noqa: E402
from notifier.model.source import Source  # noqa: E402
from notifier.model.version import Snapshot, Version  # noqa: E402
from tests.bench import hostile_pairs  # noqa: E402

HOST = "127.0.0.1"
#: Seconds between two looks at the clock.
STEP = 0.001
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)

#: What the two versions of each policy differ by.
KINDS: Sequence[tuple[str, Callable[[int], tuple[str, str]]]] = (
    ("unlike", hostile_pairs._foreign),
    ("moved", hostile_pairs._moved),
    ("letters", hostile_pairs._letters),
    ("rows", hostile_pairs._table),
    ("renamed", hostile_pairs._renamed),
    ("paragraph", hostile_pairs._one_block),
    ("links", hostile_pairs._links_in_one),
)
PAGES = (
    "/policies/{slug}/changes/1..2",
    "/policies/{slug}/changes/1..2?whole=yes",
    "/policies/{slug}/changes/1..2?view=sides",
    "/policies/{slug}/changes/2..1",
    "/policies/{slug}/changes/1..2/why",
    "/policies/{slug}/changes/1..2/redline.docx",
    "/policies/{slug}/versions/2",
    "/policies/{slug}/versions/2/raw",
    "/policies/{slug}",
    "/",
    "/review/draft/{key}",
    "/review/draft/{key}/mail",
    "/review/draft/{key}/redline.docx",
)


def ask(pipe: Connection, port: int, token: str) -> None:
    """Send what is asked for, until there is None; runs in a process of its own."""
    connection = http.client.HTTPConnection(HOST, port, timeout=300)
    ours = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/review/sign-in", f"token={token}", ours)
    answer = connection.getresponse()
    answer.read()
    cookie = (answer.getheader("Set-Cookie") or "").split(";")[0]
    pipe.send("signed in")
    while path := pipe.recv():
        begun = time.monotonic()
        connection.request("GET", path, headers={"Cookie": cookie})
        answer = connection.getresponse()
        size = len(answer.read())
        pipe.send((answer.status, size, time.monotonic() - begun))


class Watch:
    """Looks at the clock as often as the loop lets it."""

    def __init__(self) -> None:
        self.longest = self.busiest = 0.0

    async def look(self) -> None:
        """Note the longest time between two looks, and the most processor time."""
        while True:
            before, used = time.monotonic(), time.process_time()
            await asyncio.sleep(STEP)
            self.longest = max(self.longest, time.monotonic() - before - STEP)
            self.busiest = max(self.busiest, time.process_time() - used)


async def measure(
    kinds: Sequence[tuple[str, Callable[[int], tuple[str, str]]]], size: int, *, told: bool
) -> list[dict[str, Any]]:
    """Serve the policies, ask for each page twice, and return what each asking cost."""
    found: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="held-up-") as folder:
        settings = replace(
            default_settings(Path(folder), environ={}),
            sources=tuple(
                Source(slug=name, title=f"Policy of {name}", url=f"https://x.example/{name}")
                for name, _ in kinds
            ),
        )
        async with open_app(settings, migrate=True) as app:
            await sync_sources(app.store, app.clock, settings.sources)
            _, token = await create_token(app.store, app.clock, name="Nora Quill", role="legal")
            keys = {name: await _store(app, name, make(size)) for name, make in kinds}
            runner = web.AppRunner(app.web(), access_log=None, handle_signals=False)
            await runner.setup()
            await web.TCPSite(runner, HOST, 0).start()
            here, there = multiprocessing.Pipe()
            client = multiprocessing.get_context("spawn").Process(
                target=ask, args=(there, runner.addresses[0][1], token), daemon=True
            )
            client.start()
            there.close()
            watch = Watch()
            looking = asyncio.create_task(watch.look())
            try:
                await asyncio.to_thread(here.recv)
                for turn in (1, 2):
                    for name, _ in kinds:
                        for page in PAGES:
                            path = page.format(slug=name, key=keys[name])
                            await asyncio.sleep(0.05)
                            watch.longest = watch.busiest = 0.0
                            here.send(path)
                            status, length, seconds = await asyncio.to_thread(here.recv)
                            await asyncio.sleep(0.02)
                            found.append(
                                {
                                    "turn": turn,
                                    "page": page.format(slug=name, key="draft"),
                                    "status": status,
                                    "kilobytes": length / 1000,
                                    "seconds": seconds,
                                    "held_ms": watch.longest * 1000,
                                    "held_cpu_ms": watch.busiest * 1000,
                                }
                            )
                            if told:
                                print(line(found[-1]), flush=True)
                here.send(None)
            finally:
                looking.cancel()
                with suppress(asyncio.CancelledError):
                    await looking
                client.kill()
                client.join()
                await runner.cleanup()
    return found


async def _store(app: App, slug: str, pair: tuple[str, str]) -> str:
    """Store the two versions and the step between them, and a draft; return the draft's key."""
    old, new = (read(side) for side in pair)
    change = compare(old, new)
    verdict = judge(change)
    async with app.store.write() as tx:
        for number, (document, raw) in enumerate(zip((old, new), pair, strict=True), start=1):
            snapshot = Snapshot(
                source=slug,
                sha256=await app.blobs.put(raw.encode()),
                url=f"https://x.example/{slug}",
                media_type="text/html",
                fetched_at=NOW,
                size=len(raw),
            )
            await tx.add_snapshot(snapshot)
            await tx.add_version(
                Version(
                    source=slug,
                    number=number,
                    snapshot=snapshot,
                    document=document,
                    text_key=text_key(document),
                    seen_at=NOW,
                    confirmed_at=NOW,
                )
            )
        await tx.add_change(slug, 1, 2, change, verdict)
        tokens = await tx.tokens()
    line = await keep_draft(app.store, app.clock, old, source=slug, name="draft.html", by=tokens[0])
    return line.key


def line(one: dict[str, Any]) -> str:
    """Return one asking as a line of the table."""
    return (
        f"{one['turn']}  {one['page']:48}{one['status']:>5}{one['kilobytes']:>9,.0f} kB"
        f"{one['seconds']:>8.2f} s{one['held_ms']:>9.0f} ms held, {one['held_cpu_ms']:.0f} of them busy"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kilobytes", type=int, default=1000, help="of each version's page")
    parser.add_argument("--only", default="", help="only policies with this word in their name")
    parser.add_argument("--json", action="store_true", help="print JSON")
    args = parser.parse_args()
    kinds = [kind for kind in KINDS if args.only in kind[0]]
    found = asyncio.run(measure(kinds, args.kilobytes * 1000, told=not args.json))
    if args.json:
        print(json.dumps(found))
        return
    for turn in (1, 2):
        worst = max(
            (one for one in found if one["turn"] == turn), key=lambda one: one["held_cpu_ms"]
        )
        print(f"round {turn}: busy for at most {worst['held_cpu_ms']:.0f} ms ({worst['page']})")


if __name__ == "__main__":
    main()
