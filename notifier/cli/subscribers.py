"""``notifier subscribers``: who is told, and who must not be."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from notifier.bootstrap import open_store
from notifier.cli import exits
from notifier.cli.common import print_json, print_table, settings_from
from notifier.config import Settings
from notifier.errors import NotFound
from notifier.flows.address import Address, parse_address
from notifier.jobs.clock import SystemClock
from notifier.model.access import AuditEntry
from notifier.model.subscription import Subscription


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the commands."""
    group = commands.add_parser(
        "subscribers",
        help="see who is told, and stop mails to an address",
        description="Shows subscriptions and suppresses addresses.",
    )
    parts = group.add_subparsers(title="commands", metavar="COMMAND", required=True)

    parser = parts.add_parser(
        "list",
        help="list subscriptions",
        description="Lists every subscription with its state. The output is personal data.",
    )
    parser.add_argument("--source", metavar="SLUG", help="only this source's (all)")
    parser.add_argument("--json", action="store_true", help="print one JSON array")
    parser.set_defaults(run=run_list)

    parser = parts.add_parser(
        "suppress",
        help="never mail an address again",
        description="Suppresses an address: whatever it is subscribed to, it gets no more mails.",
    )
    parser.add_argument("email", metavar="ADDRESS", help="the address")
    parser.set_defaults(run=run_suppress)


def run_list(args: argparse.Namespace) -> int:
    """List the subscriptions."""
    subscriptions = asyncio.run(_list(settings_from(args), args.source))
    if args.json:
        print_json([as_json(one) for one in subscriptions])
    else:
        print_table(
            ("ADDRESS", "SOURCE", "STATE", "SINCE"),
            [
                (one.email, one.source, one.state, f"{_since(one):%Y-%m-%d}")
                for one in subscriptions
            ],
        )
    return exits.OK


def run_suppress(args: argparse.Namespace) -> int:
    """Suppress an address. Raises :class:`~notifier.errors.InvalidAddress`."""
    address = parse_address(args.email)
    asyncio.run(_suppress(settings_from(args), address))
    print(f"{address.email} is not mailed any more.")
    return exits.OK


async def _list(settings: Settings, slug: str | None) -> Sequence[Subscription]:
    async with open_store(settings) as store, store.read() as tx:
        if slug is not None and await tx.tracking(slug) is None:
            raise NotFound(
                f"There is no source {slug!r}.", next_step="'notifier config' shows the sources."
            )
        return await tx.list_subscriptions(slug)


async def _suppress(settings: Settings, address: Address) -> None:
    now = SystemClock().now()
    async with open_store(settings) as store, store.write() as tx:
        await tx.suppress(address.key, "manual", now)
        await tx.add_audit(
            AuditEntry(
                at=now, actor="command line", action="address suppressed", subject=address.key
            )
        )


def _since(subscription: Subscription) -> datetime:
    return subscription.ended_at or subscription.confirmed_at or subscription.requested_at


def as_json(subscription: Subscription) -> dict[str, Any]:
    """Return a subscription as JSON types, without the token of its unsubscribe links."""
    confirmed, ended = subscription.confirmed_at, subscription.ended_at
    return {
        "email": subscription.email,
        "source": subscription.source,
        "state": subscription.state,
        "requested_at": subscription.requested_at.isoformat(),
        "confirmed_at": confirmed.isoformat() if confirmed else None,
        "ended_at": ended.isoformat() if ended else None,
        "consent": subscription.consent,
    }
