"""``notifier tokens``: the keys to the review desk."""

from __future__ import annotations

import argparse
import asyncio
from datetime import datetime
from typing import Any, get_args

from notifier.bootstrap import open_store
from notifier.cli import exits
from notifier.cli.common import print_json, print_table, settings_from
from notifier.cli.parser import checked
from notifier.compose.links import Links
from notifier.config import Settings
from notifier.config.values import required_text
from notifier.errors import NotFound
from notifier.flows.access import create_token
from notifier.jobs.clock import SystemClock
from notifier.model.access import AccessToken, AuditEntry, Role


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the commands."""
    group = commands.add_parser(
        "tokens",
        help="give and take access to the review desk",
        description="Makes, lists and revokes the tokens that open the review desk.",
    )
    parts = group.add_subparsers(title="commands", metavar="COMMAND", required=True)

    parser = parts.add_parser(
        "create",
        help="make a token and show it once",
        description="Makes a token. Only its hash is kept, so it can be shown this once only.",
    )
    parser.add_argument(
        "--role",
        choices=get_args(Role),
        required=True,
        help="legal decides about notices and pages on hold; operator about pages on hold only",
    )
    parser.add_argument(
        "--name",
        type=checked(required_text),
        required=True,
        help="who gets it, as the record of decisions names them",
    )
    parser.add_argument(
        "--days", type=whole_days, metavar="N", help="how long it is valid (until revoked)"
    )
    parser.add_argument("--json", action="store_true", help="print the token as JSON")
    parser.set_defaults(run=run_create)

    parser = parts.add_parser(
        "list", help="list all tokens", description="Lists all tokens; the tokens are not kept."
    )
    parser.add_argument("--json", action="store_true", help="print one JSON array")
    parser.set_defaults(run=run_list)

    parser = parts.add_parser(
        "revoke",
        help="end a token",
        description="Ends a token and signs out every browser that it signed in.",
    )
    parser.add_argument(
        "id", type=token_number, metavar="ID", help="its number in 'notifier tokens list'"
    )
    parser.set_defaults(run=run_revoke)


def run_create(args: argparse.Namespace) -> int:
    """Make a token."""
    settings = settings_from(args)
    kept, token = asyncio.run(_create(settings, args.name, args.role, args.days))
    if args.json:
        print_json({**as_json(kept), "token": token})
    else:
        print(f"{kept.role} token {kept.id} for {kept.name}. It is shown this once only:")
        print(token)
        print(f"Sign in with it at {Links(settings.service.base_url).review()}")
    return exits.OK


def run_list(args: argparse.Namespace) -> int:
    """List the tokens."""
    tokens = asyncio.run(_list(settings_from(args)))
    if args.json:
        print_json([as_json(token) for token in tokens])
    else:
        now = SystemClock().now()
        print_table(
            ("ID", "ROLE", "NAME", "CREATED", "STATE"),
            [
                (str(one.id), one.role, one.name, f"{one.created_at:%Y-%m-%d}", _state(one, now))
                for one in tokens
            ],
        )
    return exits.OK


def run_revoke(args: argparse.Namespace) -> int:
    """End a token. Raises :class:`~notifier.errors.NotFound`."""
    token = asyncio.run(_revoke(settings_from(args), args.id))
    print(f"Token {token.id} ({token.name}) opens nothing any more.")
    return exits.OK


async def _create(
    settings: Settings, name: str, role: Role, days: int | None
) -> tuple[AccessToken, str]:
    async with open_store(settings) as store:
        return await create_token(store, SystemClock(), name=name, role=role, days=days)


async def _list(settings: Settings) -> list[AccessToken]:
    async with open_store(settings) as store, store.read() as tx:
        return list(await tx.tokens())


async def _revoke(settings: Settings, token_id: int) -> AccessToken:
    now = SystemClock().now()
    async with open_store(settings) as store, store.write() as tx:
        token = await tx.token(token_id=token_id)
        if token is None:
            raise NotFound(
                f"There is no token {token_id}.", next_step="'notifier tokens list' shows them all."
            )
        await tx.revoke_token(token_id, now)
        await tx.add_audit(
            AuditEntry(at=now, actor="command line", action="token revoked", subject=token.name)
        )
    return token


def whole_days(text: str) -> int:
    """Return *text* as a number of days, at least one, for argparse."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("use a whole number of days, at least 1")
    return int(text)


def token_number(text: str) -> int:
    """Return *text* as a token's number, for argparse."""
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError("use the number that 'notifier tokens list' shows")
    return int(text)


def as_json(token: AccessToken) -> dict[str, Any]:
    """Return a token as JSON types, without its hash."""
    return {
        "id": token.id,
        "name": token.name,
        "role": token.role,
        "created_at": token.created_at.isoformat(),
        "expires_at": token.expires_at.isoformat() if token.expires_at else None,
        "revoked_at": token.revoked_at.isoformat() if token.revoked_at else None,
    }


def _state(token: AccessToken, now: datetime) -> str:
    if token.revoked_at:
        return f"revoked {token.revoked_at:%Y-%m-%d}"
    if token.expires_at:
        return f"{'until' if token.is_valid(now) else 'expired'} {token.expires_at:%Y-%m-%d}"
    return "valid"
