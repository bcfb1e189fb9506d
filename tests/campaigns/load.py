"""Watch 2,000 policies on loopback and measure what it costs, and whether the pages stay quick.

    python tests/campaigns/load.py [--sources 2000] [--minutes 3] [--json]

Three processes: a site with the policies (one in a hundred changes while we watch), the service
(scheduler, pages and deliveries in one process, as ``notifier up`` runs them), and this one, which
reads the service's pages as visitors do. First every source is checked for the first time, as fast
as it goes; then each is due once an hour, spread as the first checks were, for some minutes.

Printed: checks a second, the lag of the service's event loop, the memory of the service and of its
children, and how long the pages took. Bounded in time and count; loopback alone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import aiohttp
import structlog
from aiohttp import web

from notifier.bootstrap import open_app, running_web, running_worker
from notifier.config import default_settings
from notifier.fetch.processes import descendants, resident_bytes
from notifier.model.observation import Observation
from notifier.model.source import Source

HOST = "127.0.0.1"
LAG_STEP = 0.01
VISITS = ("/", "/policies/policy-7", "/policies/policy-7/versions/1", "/healthz")
CLAUSES = (
    "We use your {n}th order, your name and your address to deliver what you buy from us.",
    "We share your personal information with carrier {n}, who brings you the books.",
    "We keep records of kind {n} for {days} days after you close your account.",
    "You may ask us to show, correct or erase what we hold about you in file {n}.",
)


def policy(number: int, *, changed: bool) -> str:
    """Return the page of one policy, about 20 kB."""
    days = 90 if changed and number % 100 == 0 else 30
    sections = "".join(
        f"<h2>Section {section} of policy {number}</h2>"
        + "".join(
            f"<p>{clause.format(n=section * 7 + number, days=days)}</p>" for clause in CLAUSES
        )
        for section in range(45)
    )
    return (
        f"<!doctype html><html lang='en'><head><title>Privacy policy {number}</title></head><body>"
        f"<nav><a href='/'>Home</a></nav><main><h1>Privacy policy {number}</h1>{sections}</main>"
        f"<footer>Served at {time.monotonic()}</footer></body></html>"
    )


def run_site(ready: Connection) -> None:
    """Serve the policies until the process is ended."""

    async def show(request: web.Request) -> web.Response:
        # They change once the first round is surely over.
        changed = (Path(request.app["folder"]) / "changed").exists()
        number = int(request.match_info["number"])
        return web.Response(text=policy(number, changed=changed), content_type="text/html")

    async def serve() -> None:
        app = web.Application()
        app["folder"] = ready.recv()
        app.router.add_get("/{number}", show)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, HOST, 0)
        await site.start()
        ready.send(runner.addresses[0][1])
        await asyncio.sleep(3600)

    asyncio.run(serve())


def run_service(pipe: Connection, folder: str, site: int, sources: int, minutes: float) -> None:
    """Run the service and send what was measured."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    pipe.send(asyncio.run(_serve(pipe, Path(folder), site, sources, minutes)))


async def _serve(
    pipe: Connection, folder: Path, site: int, sources: int, minutes: float
) -> dict[str, Any]:
    settings = default_settings(folder, environ={})
    settings = replace(
        settings,
        service=replace(settings.service, tick=timedelta(seconds=1)),
        fetch=replace(settings.fetch, allow=(HOST,)),
        sources=tuple(
            Source(
                slug=f"policy-{number}",
                title=f"Policy {number}",
                url=f"http://{HOST}:{site}/{number}",
                schedule=timedelta(hours=1),
                confirm_after=timedelta(seconds=30),
            )
            for number in range(sources)
        ),
    )
    seen: list[tuple[float, Observation]] = []
    all_seen = asyncio.Event()
    lags: list[float] = []
    memory: list[tuple[float, float]] = []

    async def note(observation: Observation) -> None:
        seen.append((time.monotonic(), observation))
        if len(seen) == sources:
            all_seen.set()

    async def measure() -> None:
        last = 0.0
        while True:
            begun = time.monotonic()
            await asyncio.sleep(LAG_STEP)
            lags.append((time.monotonic() - begun - LAG_STEP) * 1000)
            if begun - last > 1:
                last = begun
                own = resident_bytes([os.getpid()]) / 1e6
                memory.append((own, resident_bytes(descendants(os.getpid())) / 1e6))

    async with open_app(settings, migrate=True) as app, running_web(app, host=HOST, port=0) as port:
        pipe.send(port)
        probe = asyncio.create_task(measure())
        begun = time.monotonic()
        async with running_worker(app, on_check=note):
            async with asyncio.timeout(1800):
                await all_seen.wait()
            first = time.monotonic() - begun
            cold, lags[:] = list(lags), []
            (folder / "changed").touch()
            # Every source becomes due within the time that is measured, as hourly checks would
            # make it within the hour: the pace of an hour's checks, times 60 / minutes.
            async with app.store.write() as tx:
                now = app.clock.now()
                for number, tracking in enumerate(await tx.all_tracking()):
                    at = now + timedelta(hours=1) * (number / sources)
                    await tx.put_tracking(replace(tracking, next_check_at=at))
            pipe.send("hourly")
            at_first = len(seen)
            await asyncio.sleep(minutes * 60)
            hourly = seen[at_first:]
            pipe.send("over")
            await asyncio.sleep(1)  # for the last page
        probe.cancel()
        async with app.store.read() as tx:
            notices = await tx.notices()
    outcomes: dict[str, int] = {}
    for _, observation in hourly:
        outcomes[observation.outcome] = outcomes.get(observation.outcome, 0) + 1
    return {
        "sources": sources,
        "first round, checks/s": round(sources / first, 1),
        "hourly round, minutes": minutes,
        "hourly round, checks": len(hourly),
        "hourly round, checks due": round(sources * minutes / 60),
        "hourly round, outcomes": outcomes,
        "notices": len(notices),
        "loop lag ms, first round": _spread(cold),
        "loop lag ms, hourly round": _spread(lags),
        "MB, service": round(max(own for own, _ in memory)),
        "MB, its children": round(max(children for _, children in memory)),
    }


def _spread(values: Sequence[float]) -> dict[str, float]:
    cuts = statistics.quantiles(values, n=100)
    return {"median": round(cuts[49], 1), "p99": round(cuts[98], 1), "max": round(max(values), 1)}


async def visit(
    port: int, until: multiprocessing.synchronize.Event, times: dict[str, list[float]]
) -> None:
    """Read pages, ten a second, as long as the event is not set."""
    async with aiohttp.ClientSession() as session:
        number = 0
        while not until.is_set():
            begun = time.monotonic()
            path = VISITS[number % len(VISITS)]
            async with session.get(f"http://{HOST}:{port}{path}") as answer:
                await answer.read()
                if answer.status >= 500:
                    raise RuntimeError(f"{answer.url} answered {answer.status}")
            times.setdefault(path, []).append((time.monotonic() - begun) * 1000)
            number += 1
            await asyncio.sleep(max(0.0, 0.1 - (time.monotonic() - begun)))


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sources", type=int, default=2000)
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        site_pipe, site_end = spawn.Pipe()
        site = spawn.Process(target=run_site, args=(site_end,), daemon=True)
        site.start()
        site_pipe.send(folder)
        site_port = site_pipe.recv()
        pipe, end = spawn.Pipe()
        service = spawn.Process(
            target=run_service,
            args=(end, folder, site_port, arguments.sources, arguments.minutes),
        )
        service.start()
        end.close()
        port = pipe.recv()
        figures = _visits(spawn, pipe, port)
        service.join()
        site.terminate()
    if arguments.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:28} {value}")
    behind = figures["hourly round, checks"] < 0.9 * figures["hourly round, checks due"]
    return int(behind)


def _visits(spawn: Any, pipe: Connection, port: int) -> dict[str, Any]:
    """Read the service's pages through both rounds; return its figures with the pages' own."""
    rounds: dict[str, dict[str, list[float]]] = {}

    async def one_round(times: dict[str, list[float]]) -> None:
        over = spawn.Event()
        reading = asyncio.create_task(visit(port, over, times))
        await asyncio.to_thread(pipe.recv)
        over.set()
        await reading

    for name in ("first", "hourly"):
        asyncio.run(one_round(rounds.setdefault(name, {})))
        count = sum(map(len, rounds[name].values()))
        print(f"{name} round: {count} pages read", file=sys.stderr)
    figures: dict[str, Any] = pipe.recv()
    for name, times in rounds.items():
        everything = [one for path in times for one in times[path]]
        figures[f"page ms, {name} round"] = _spread(everything)
        figures |= {f"  {path}": _spread(times[path]) for path in VISITS if name == "hourly"}
    return figures


if __name__ == "__main__":
    raise SystemExit(main())
