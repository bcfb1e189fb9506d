"""Every kind of source by the real scheduler: from pages on this machine to the mail about a change.

A page put together by scripts, a PDF, a policy on several pages, a table of sub-processors.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from notifier.bootstrap import App, open_app, running_worker
from notifier.config import default_settings
from notifier.fetch import find_browser
from notifier.flows.address import parse_address
from notifier.flows.tokens import new_token, token_sha256
from notifier.model.observation import Observation
from notifier.model.source import Source
from tests.lying_server import LyingServer, answer
from tests.pdf_maker import PdfPage, column, make_pdf
from tests.timing import PATIENCE

pytestmark = pytest.mark.acceptance

INTRODUCTION = (
    "Harbour Books Ltd sells books. This policy says what personal information we collect about "
    "you, why we use it and what you can do."
)
COLLECTED = "We collect your name, your address and the books that you order at our shop."
RIGHTS = "You may ask us to show, correct or erase the personal information we hold about you."
KEPT = "When you close your account, we keep your order history for {} days and then erase it."

Publish = Callable[[LyingServer, str], None]


def body(*blocks: str) -> str:
    """Return titles, which are short, and paragraphs."""
    return "".join(
        f"<h2>{block}</h2>" if len(block) < 30 else f"<p>{block}</p>" for block in blocks
    )


def html(content: str) -> bytes:
    """Return the answer with a page around *content*."""
    return answer(
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Privacy policy</title>"
        f"</head><body><main><h1>Privacy policy</h1>{content}</main></body></html>".encode()
    )


def page_run_by_scripts(server: LyingServer, days: str) -> None:
    """Publish an empty page whose script asks for its text."""
    content = body(
        INTRODUCTION, "What we collect", COLLECTED, "Keeping", KEPT.format(days), "Rights", RIGHTS
    )
    shell = (
        b"<!doctype html><html><head><title>Privacy</title></head><body><noscript>You need to "
        b"enable JavaScript to run this app.</noscript><div id=root></div>"
        b"<script src=/app.js></script></body></html>"
    )
    script = (
        b"fetch('/text.json').then(answer => answer.json()).then(text => {"
        b"document.getElementById('root').innerHTML = '<h1>Privacy policy</h1>' + text; });"
    )
    server.serve(answer(shell), "/privacy")
    server.serve(answer(script, media_type="text/javascript"), "/app.js")
    server.serve(answer(json.dumps(content).encode(), media_type="application/json"), "/text.json")


def printed(server: LyingServer, days: str) -> None:
    """Publish a PDF."""
    page = PdfPage()
    page.text(72, 760, "Privacy policy", 20, bold=True)
    column(
        page,
        "Harbour Books Ltd sells books. This policy says what personal information\n"
        "we collect about you, why we use it and what you can do.\n\n"
        f"When you close your account, we keep your order history for {days} days\n"
        "and then erase it.\n\n"
        "You may ask us to show, correct or erase the personal information we hold\nabout you.",
    )
    server.serve(answer(make_pdf(page), media_type="application/pdf"), "/privacy")


def on_several_pages(server: LyingServer, days: str) -> None:
    """Publish a policy whose later parts stand on pages of their own."""
    server.serve(html(body(INTRODUCTION, COLLECTED)), "/privacy")
    server.serve(html(body("Keeping", KEPT.format(days), INTRODUCTION)), "/privacy/keeping")
    server.serve(html(body("Rights", RIGHTS, COLLECTED)), "/privacy/rights")


def table(server: LyingServer, days: str) -> None:
    """Publish a list of sub-processors; a row joins it."""
    rows = [
        ("Quayside Hosting Ltd", "Hosting of customer data", "Ireland"),
        ("Letterbox Mail GmbH", "Sending of e-mail", "Germany"),
        ("Ledger Pay Inc.", "Payments", "United States"),
    ]
    if days == "90":
        rows.insert(1, ("Deep Current Analytics Inc.", "Analysis of usage", "United States"))
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    server.serve(
        html(
            f"<p>{INTRODUCTION}</p><h2>Sub-processors</h2><p>We share personal data with these "
            "sub-processors, who process it for us.</p><table><tr><th>Name</th><th>Purpose</th>"
            f"<th>Country</th></tr>{cells}</table>"
        ),
        "/privacy",
    )


@dataclass(frozen=True)
class Kind:
    """``said``: words that the mail about the change must have."""

    publish: Publish
    said: tuple[str, ...] = ("30 days", "90 days")
    parts: Sequence[str] = ()
    browser: bool = False


KINDS = {
    "a page put together by scripts": Kind(page_run_by_scripts, browser=True),
    "a PDF": Kind(printed),
    "a policy on several pages": Kind(
        on_several_pages, parts=("/privacy/keeping", "/privacy/rights")
    ),
    "a table of sub-processors": Kind(table, said=("Deep Current Analytics", "United States")),
}


async def subscribe(app: App, slug: str) -> None:
    """Add a confirmed subscriber."""
    now, address = app.clock.now(), parse_address("ada@customer.example")
    async with app.store.write() as tx:
        reader = await tx.add_subscriber(
            email=address.email, key=address.key, token=new_token(), at=now
        )
        asked = await tx.request_subscription(
            reader.id,
            slug,
            token=new_token(),
            confirm_sha256=token_sha256(new_token()),
            confirm_expires_at=now,
            consent="test",
            at=now,
        )
        await tx.set_subscription(asked.id, "confirmed", at=now)


@pytest.mark.parametrize("name", KINDS)
async def test_a_change_is_seen_and_told_whatever_kind_of_source_it_is(
    name: str, tmp_path: Path
) -> None:
    """First version, an unchanged check, a change, its confirmation and one mail that says it."""
    kind = KINDS[name]
    if kind.browser and not find_browser():
        pytest.skip("no Chromium is installed")
    async with LyingServer() as server:
        kind.publish(server, "30")
        source = Source(
            slug="privacy",
            title="Privacy policy",
            url=server.url("/privacy"),
            parts=tuple(server.url(part) for part in kind.parts),
            schedule=timedelta(seconds=1),
            confirm_after=timedelta(seconds=1),
        )
        settings = default_settings(tmp_path, environ={})
        settings = replace(
            settings,
            service=replace(settings.service, tick=timedelta(seconds=0.2)),
            fetch=replace(settings.fetch, allow=("127.0.0.1",)),
            sources=(source,),
        )
        seen: list[Observation] = []

        async def note(observation: Observation) -> None:
            seen.append(observation)

        async def wait_for(outcome: str, version: int | None = None) -> Observation:
            async with asyncio.timeout(PATIENCE):
                while True:
                    for one in seen:
                        if (one.outcome, one.version) == (outcome, version):
                            return one
                    await asyncio.sleep(0.1)

        async with open_app(settings, migrate=True) as app:
            async with running_worker(app, on_check=note):
                await wait_for("confirmed", 1)
                await subscribe(app, source.slug)
                await wait_for("unchanged")
                kind.publish(server, "90")
                confirmed = await wait_for("confirmed", 2)
            assert confirmed.reason == "", confirmed.detail
            assert app.mailbox is not None
            mails = await app.mailbox.messages()
    assert {one.outcome for one in seen} == {"confirmed", "unchanged", "candidate"}
    (mail,) = mails
    assert all(words in mail.text for words in kind.said), mail.text


async def test_a_policy_is_not_told_without_one_of_its_pages(tmp_path: Path) -> None:
    """A part that is gone, or a wall in its place, is trouble and no deleted clauses."""
    login = b"<!doctype html><title>Sign in</title><h1>Sign in</h1><p>Please sign in.</p></html>"
    async with LyingServer() as server:
        on_several_pages(server, "30")
        source = Source(
            slug="privacy",
            title="Privacy policy",
            url=server.url("/privacy"),
            parts=(server.url("/privacy/keeping"), server.url("/privacy/rights")),
        )
        settings = default_settings(tmp_path, environ={})
        settings = replace(
            settings,
            fetch=replace(settings.fetch, allow=("127.0.0.1",)),
            sources=(source,),
        )
        async with open_app(settings, migrate=True) as app, app.store.write() as tx:
            await tx.put_source(source, first_check_at=app.clock.now())
        async with open_app(settings) as app:
            checker = app.checker()
            assert (await checker.check("privacy")).reason == "first_version"
            server.serve(answer(b"", status="404 Not Found"), "/privacy/rights")
            gone = await checker.check("privacy")
            server.serve(answer(login), "/privacy/rights")
            walled = await checker.check("privacy")
            on_several_pages(server, "30")
            well = await checker.check("privacy")
    assert (gone.outcome, gone.reason) == ("failed", "bad_status")
    assert walled.outcome == "held"
    assert "/privacy/rights" in walled.detail
    assert well.outcome == "unchanged"
