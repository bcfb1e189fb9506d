"""``notifier deliveries``: mails of which nobody knows whether they arrived."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from typing import Any, get_args

from notifier.bootstrap import open_store
from notifier.cli import exits
from notifier.cli.common import print_json, print_table, settings_from
from notifier.cli.parser import checked
from notifier.config import Settings
from notifier.config.values import required_text
from notifier.flows.settle import Answer, settle_by_hand
from notifier.jobs.clock import SystemClock
from notifier.model.delivery import Delivery

#: Rows that are listed at most.
_LISTED = 10_000


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the commands."""
    group = commands.add_parser(
        "deliveries",
        help="settle mails of which nobody knows whether they arrived",
        description="Shows deliveries that the provider may or may not have taken, and settles them.",
    )
    parts = group.add_subparsers(title="commands", metavar="COMMAND", required=True)

    parser = parts.add_parser(
        "unknown",
        help="list them",
        description="Lists the deliveries whose outcome is unknown. The output is personal data.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON array")
    parser.set_defaults(run=run_unknown)

    parser = parts.add_parser(
        "settle",
        help="say what became of one",
        description=(
            "Settles one delivery by what you found at the provider or from the recipient: it "
            "arrived, it is to be sent again, or never. Sent again, it may arrive twice."
        ),
    )
    parser.add_argument(
        "id", type=delivery_number, metavar="ID", help="its number in 'notifier deliveries unknown'"
    )
    parser.add_argument("answer", choices=get_args(Answer), help="what is to become of it")
    parser.add_argument(
        "--why", type=checked(required_text), required=True, help="how you know; it is kept"
    )
    parser.add_argument(
        "--by", type=checked(required_text), default="command line", help="who decides"
    )
    parser.set_defaults(run=run_settle)


def run_unknown(args: argparse.Namespace) -> int:
    """List the deliveries whose outcome is unknown."""
    rows = asyncio.run(_unknown(settings_from(args)))
    if args.json:
        print_json([as_json(one) for one in rows])
    else:
        print_table(
            ("ID", "KIND", "TO", "QUEUED", "WHAT WAS SEEN"),
            [
                (str(one.id), one.kind, one.email, f"{one.queued_at:%Y-%m-%d %H:%M}", one.detail)
                for one in rows
            ],
        )
    return exits.OK


def run_settle(args: argparse.Namespace) -> int:
    """Settle one. Raises :class:`~notifier.errors.NotFound`."""
    settings = settings_from(args)
    settled = asyncio.run(_settle(settings, args.id, args.answer, by=args.by, why=args.why))
    print(f"Delivery {settled.id} to {settled.email} is {settled.state}.")
    return exits.OK


async def _unknown(settings: Settings) -> Sequence[Delivery]:
    async with open_store(settings) as store, store.read() as tx:
        return await tx.deliveries(state="unknown", limit=_LISTED)


async def _settle(
    settings: Settings, delivery_id: int, answer: Answer, *, by: str, why: str
) -> Delivery:
    async with open_store(settings) as store:
        return await settle_by_hand(store, SystemClock(), delivery_id, answer, by=by, why=why)


def delivery_number(text: str) -> int:
    """Return *text* as a delivery's number, for argparse."""
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError("use the number that 'notifier deliveries unknown' shows")
    return int(text)


def as_json(delivery: Delivery) -> dict[str, Any]:
    """Return a delivery as JSON types."""
    return {
        "id": delivery.id,
        "kind": delivery.kind,
        "to": delivery.email,
        "notice": delivery.notice_id,
        "queued_at": delivery.queued_at.isoformat(),
        "attempts": delivery.attempts,
        "detail": delivery.detail,
    }
