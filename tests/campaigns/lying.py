"""Set a lying server before the whole service, and table what came of every lie.

    python tests/campaigns/lying.py [--json] [--only WORDS]

Each lie replaces a good policy that has one version and one subscriber. It is checked three times
by the real service: HTTP over loopback, SQLite, snapshots, child processes. A lie must end as an
observation that is no version; a truth in odd clothes must read as unchanged. Printed: outcome,
worst seconds of a check and peak memory in MB (this process; the children that read), then the
counts that have to be 0. Exit 1 where one is not.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import ssl
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import structlog
import trustme

from notifier.bootstrap import App, build_watcher, open_app
from notifier.config import default_settings
from notifier.fetch.processes import descendants, resident_bytes
from notifier.flows.address import parse_address
from notifier.flows.sources import sync_sources
from notifier.flows.tokens import new_token, token_sha256
from notifier.model.source import Source
from tests.campaigns.addresses import Connections, answer_names
from tests.campaigns.lies import BAD, GOOD, LONG, Lie, lies
from tests.lying_server import LyingServer, answer

#: Seconds that a fetch may take here: where it must end by itself, and where it must be cut off.
PATIENCE, TIMEOUT = 60.0, 3.0


@dataclass
class Told:
    """What came of a lie."""

    name: str
    outcomes: Sequence[str]
    reason: str
    seconds: float
    own_mb: float
    children_mb: float
    right: bool


async def subscribed(app: App, source: Source) -> None:
    """Take the first version and add a subscriber."""
    await sync_sources(app.store, app.clock, [source])
    first = await app.checker().check(source.slug)
    assert first.reason == "first_version", first
    now, address = app.clock.now(), parse_address("ada@customer.example")
    async with app.store.write() as tx:
        reader = await tx.add_subscriber(
            email=address.email, key=address.key, token=new_token(), at=now
        )
        asked = await tx.request_subscription(
            reader.id,
            source.slug,
            token=new_token(),
            confirm_sha256=token_sha256(new_token()),
            confirm_expires_at=now,
            consent="test",
            at=now,
        )
        await tx.set_subscription(asked.id, "confirmed", at=now)


async def tell(app: App, server: LyingServer, source: Source, lie: Lie) -> Told:
    """Let the server lie, and check three times."""
    if lie.do is not None:
        server.do(lie.do, "/privacy")
    await sync_sources(app.store, app.clock, [replace(source, url=lie.url) if lie.url else source])
    outcomes, reason, worst, children = [], "", 0.0, 0.0
    seconds = PATIENCE if lie.wants == GOOD else TIMEOUT
    fetch = replace(app.settings.fetch, timeout=timedelta(seconds=seconds))
    for _ in range(3):
        # A host that failed before would rest otherwise.
        settings = replace(app.settings, fetch=fetch)
        fetcher = build_watcher(settings, blobs=app.blobs, clock=app.clock)
        fresh = replace(app, fetcher=fetcher)
        begun = time.perf_counter()
        seen = await fresh.checker().check(source.slug)
        worst = max(worst, time.perf_counter() - begun)
        children = max(children, resident_bytes(descendants(os.getpid())) / 1e6)
        await fetcher.close()
        outcomes.append(seen.outcome)
        reason = seen.reason
        if len(outcomes) == 1 and ", byte " in lie.name:
            break  # hundreds of them: once each
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    right = all(outcome in lie.wants for outcome in outcomes)
    return Told(lie.name, outcomes, reason, round(worst, 2), round(own), round(children), right)


async def over_tls(app: App, source: Source, table: list[Told]) -> None:
    """Add the lies about certificates."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    async with LyingServer(context) as server:
        server.serve(answer(LONG), "/privacy")
        for name, url in {
            "a certificate nobody vouches for": server.url("/privacy"),
            "TLS where HTTP is asked": server.url("/privacy").replace("https", "http"),
        }.items():
            table.append(await tell(app, server, source, Lie(name, BAD, url=url)))


async def run(only: str) -> tuple[list[Told], dict[str, int]]:
    """Tell all lies; return what came of each, and the counts."""
    table: list[Told] = []
    answer_names(asyncio.get_running_loop())
    connections = Connections()
    with tempfile.TemporaryDirectory() as folder:
        settings = default_settings(Path(folder), environ={})
        fetch = replace(settings.fetch, allow=("127.0.0.1",), timeout=timedelta(seconds=PATIENCE))
        settings = replace(settings, fetch=fetch)
        async with LyingServer() as server, open_app(settings, migrate=True) as app:
            server.serve(answer(LONG), "/privacy")
            source = Source(
                slug="privacy",
                title="Privacy policy",
                url=server.url("/privacy"),
                confirm_after=timedelta(0),
            )
            await subscribed(app, source)
            async with app.store.read() as tx:
                good = await tx.latest_version(source.slug)
            for lie in [lie for lie in lies(server) if only in lie.name]:
                table.append(await tell(app, server, source, lie))
                if sys.stderr.isatty():
                    print(f"\r{len(table)} lies", end="", file=sys.stderr)
            await over_tls(app, source, table)
            server.serve(answer(LONG), "/privacy")
            await sync_sources(app.store, app.clock, [source])
            after = await app.checker().check(source.slug)
            assert connections.made, "nothing was noted, so the count would mean nothing"
            async with app.store.read() as tx:
                counts = {
                    "lies": len(table),
                    "wrong outcomes": sum(not told.right for told in table),
                    "connections to forbidden addresses": connections.forbidden,
                    "announced": len(await tx.notices()),
                    "mails": len(await tx.deliveries()),
                    "versions changed": int(await tx.latest_version(source.slug) != good),
                    "not well afterwards": int(after.outcome != "unchanged"),
                }
    return table, counts


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", default="", help="lies whose name holds these words")
    arguments = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    table, counts = asyncio.run(run(arguments.only))
    if arguments.json:
        print(json.dumps({"lies": [asdict(told) for told in table], "counts": counts}))
    else:
        print(f"{'lie':52} {'outcome':10} {'reason':16} {'s':>6} {'MB':>6} {'reading':>8}")
        groups: dict[str, list[Told]] = {}
        for told in table:
            groups.setdefault(told.name.partition(", byte")[0], []).append(told)
        for name, group in groups.items():
            outcomes = "/".join(sorted({o for told in group for o in told.outcomes}))
            reasons = "/".join(sorted({told.reason for told in group if told.reason}))
            many = f" ({len(group)} places)" if len(group) > 1 else ""
            worst = max(told.seconds for told in group)
            print(
                f"{'' if all(t.right for t in group) else 'WRONG '}{name + many:52} {outcomes:10} {reasons:16} "
                f"{worst:6.2f} {max(t.own_mb for t in group):6.0f} {max(t.children_mb for t in group):8.0f}"
            )
        print(" / ".join(f"{count} {what}" for what, count in counts.items()))
    return int(any(count for what, count in counts.items() if what != "lies"))


if __name__ == "__main__":
    raise SystemExit(main())
