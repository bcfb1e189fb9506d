"""Run the whole service, from HTTP fetch to mail, over real pages served on loopback.

    python tests/campaigns/pipeline.py [--pairs N] [--only peers|pairs] [--json]

Every page pair is one source with one confirmed subscriber. The old page is served and checked,
then the new one, until nothing is a candidate any more; then all mails are handed over to a local
mailbox. Printed: what became of each peers file, and the pairs' outcomes by stratum.

The pages come from ``../shared`` beside the checkout and are not part of the project.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import tempfile
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from aiohttp import web

from notifier.bootstrap import App, open_app
from notifier.config import default_settings
from notifier.flows.address import parse_address
from notifier.flows.sources import sync_sources
from notifier.flows.tokens import new_token, token_sha256
from notifier.model.source import Source

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
READER = "reader@customer.example"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two versions of one page."""

    name: str
    stratum: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one case. ``mails``: subjects of the mails that came of it."""

    case: Case
    first: str
    outcome: str
    mails: tuple[str, ...]
    edits: int
    material: int


def peers() -> Iterator[Case]:
    """Yield v1 -> v2, and v1 -> each single change."""
    folder = SHARED / "peers"
    old = (folder / "v1" / "privacy.html").read_text()
    yield Case(name="v2", stratum="v2", old=old, new=(folder / "v2" / "privacy.html").read_text())
    for file in sorted((folder / "singles").glob("*.html")):
        yield Case(name=file.stem, stratum="single", old=old, new=file.read_text())


def pairs(limit: int | None) -> Iterator[Case]:
    """Yield raw HTML pairs of the corpus, evenly spread where *limit* asks for fewer."""
    with gzip.open(SHARED / "corpus" / "html_pairs_dev.jsonl.gz", "rt") as lines:
        rows = [json.loads(line) for line in lines]
    step = max(1, len(rows) // limit) if limit else 1
    for row in rows[::step][:limit]:
        yield Case(name=row["id"], stratum=row["stratum"], old=row["old_html"], new=row["new_html"])


async def run(cases: Sequence[Case]) -> list[Result]:
    """Run the service over *cases*."""
    pages: dict[str, str] = {case.name: case.old for case in cases}

    async def show(request: web.Request) -> web.Response:
        return web.Response(text=pages[request.match_info["name"]], content_type="text/html")

    site = web.Application()
    site.router.add_get("/{name}", show)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        with tempfile.TemporaryDirectory() as folder:
            settings = default_settings(Path(folder), environ={})
            settings = replace(
                settings,
                fetch=replace(settings.fetch, allow=("127.0.0.1",)),
                sources=tuple(
                    Source(
                        slug=slug(case),
                        title=case.name,
                        url=f"{base}/{case.name}",
                        confirm_after=timedelta(0),
                    )
                    for case in cases
                ),
            )
            async with open_app(settings, migrate=True) as app:
                return await play(app, cases, pages)
    finally:
        await runner.cleanup()


async def play(app: App, cases: Sequence[Case], pages: dict[str, str]) -> list[Result]:
    """Check every case to its end, hand over the mails, and gather what came of it."""
    await sync_sources(app.store, app.clock, app.settings.sources)
    await subscribe(app)
    checker, seen = app.checker(), {}
    for number, case in enumerate(cases, 1):
        try:
            first = last = await checker.check(slug(case))
            pages[case.name] = case.new
            last = await checker.check(slug(case))
            if last.outcome == "candidate":
                last = await checker.check(slug(case))
            seen[case.name] = (first, last)
        except Exception:  # noqa: BLE001  a crash is what this campaign looks for
            traceback.print_exc()
        if number % 20 == 0:
            print(f"  {number} of {len(cases)}", flush=True)
    await app.dispatcher().run()
    assert app.mailbox is not None
    mails = defaultdict(list)
    for mail in await app.mailbox.messages():
        mails[mail.headers.get("List-Id", "")].append(mail.subject)
    results = []
    for case in cases:
        if case.name not in seen:
            crashed = "crashed"
            results.append(
                Result(case=case, first=crashed, outcome=crashed, mails=(), edits=0, material=0)
            )
            continue
        first, last = seen[case.name]
        subjects = [s for key, found in mails.items() if f"{slug(case)}." in key for s in found]
        async with app.store.read() as tx:
            step = await tx.change(slug(case), 1, 2)
            notices = await tx.notices(slug=slug(case))
        outcome = f"{last.outcome} {last.reason}".strip()
        if last.outcome == "confirmed" and notices and notices[0].state == "approved":
            outcome = "announced"
        results.append(
            Result(
                case=case,
                first=f"{first.outcome} {first.reason}".strip(),
                outcome=outcome,
                mails=tuple(subjects),
                edits=len(step[0].edits) if step else 0,
                material=sum(r.level == "material" for r in step[1].reasons) if step else 0,
            )
        )
    return results


async def subscribe(app: App) -> None:
    """Confirm one reader for every source."""
    now = app.clock.now()
    address = parse_address(READER)
    async with app.store.write() as tx:
        reader = await tx.add_subscriber(
            email=address.email, key=address.key, token=new_token(), at=now
        )
        for source in app.settings.sources:
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


def slug(case: Case) -> str:
    """Return the source's slug for a case."""
    return case.name.lower().replace("_", "-")


def print_peers(results: Sequence[Result]) -> None:
    """Print one line a file."""
    print(f"{'peers':<20}{'outcome':<28}{'edits':>6}{'material':>9}  mail")
    for r in results:
        subject = r.mails[0] if r.mails else ""
        print(f"{r.case.name:<20}{r.outcome:<28}{r.edits:>6}{r.material:>9}  {subject}")


def print_pairs(results: Sequence[Result]) -> None:
    """Print the outcomes by stratum."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for r in results:
        group = r.case.stratum.partition("/")[0]
        outcome = r.outcome if r.first == "confirmed first_version" else f"old page {r.first}"
        table[group][outcome] += 1
    for group, outcomes in sorted(table.items()):
        print(f"{group} ({sum(outcomes.values())})")
        for outcome, count in outcomes.most_common():
            print(f"  {count:>4}  {outcome}")
    crashed = sum(r.outcome == "crashed" for r in results)
    mails = sum(len(r.mails) for r in results)
    print(f"pairs: {len(results)} run, {crashed} crashed, {mails} mails")


def main() -> int:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pairs", type=int, default=None, help="how many pairs (all)")
    parser.add_argument("--only", choices=["peers", "pairs"])
    parser.add_argument("--json", action="store_true", help="one JSON line a case")
    args = parser.parse_args()
    if not SHARED.is_dir():
        print("There is no shared folder beside the checkout; nothing was run.")
        return 2
    for part, cases, show in (
        ("peers", list(peers()), print_peers),
        ("pairs", list(pairs(args.pairs)), print_pairs),
    ):
        if args.only in (None, part):
            results = asyncio.run(run(cases))
            show(results)
            if args.json:
                for r in results:
                    print(
                        json.dumps(
                            {
                                "name": r.case.name,
                                "stratum": r.case.stratum,
                                "first": r.first,
                                "outcome": r.outcome,
                                "edits": r.edits,
                                "mails": r.mails,
                            }
                        )
                    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
