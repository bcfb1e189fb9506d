"""Whether the process is up, and whether it can do its work."""

from __future__ import annotations

from aiohttp import web

from notifier.errors import StoreError
from notifier.web.failures import for_strangers, log_failure
from notifier.web.site import SITE
from notifier.web.times import moment_words


async def healthz(_: web.Request) -> web.Response:
    """Answer: that is all it is for."""
    return web.json_response({"status": "ok"})


async def readyz(request: web.Request) -> web.Response:
    """Say whether the database can be used and, where asked to, whether checks are on time."""
    site = request.app[SITE]
    try:
        await site.store.check()
        async with site.store.read() as tx:
            due = await tx.next_due_at()
    except StoreError as error:
        log_failure(request, error)
        told = for_strangers(error)
        return _not_ready(told.reason, told.message, told.next_step)
    age = site.max_tick_age
    if age is not None and due is not None and due + age < site.clock.now():
        return _not_ready(
            "checks_overdue",
            f"A check has been due since {moment_words(due)} and nobody makes it.",
            "Start a worker, or look at its log.",
        )
    return web.json_response({"status": "ready"})


async def robots(request: web.Request) -> web.Response:
    """Keep crawlers to the public archive; the others' addresses are secrets or need a key."""
    below = request.app[SITE].here.base_url
    private = ("confirm", "unsubscribe", "preferences", "review", "mailbox")
    lines = ["User-agent: *", *(f"Disallow: {below}/{path}" for path in private)]
    return web.Response(text="\n".join(lines) + "\n")


def _not_ready(reason: str, message: str, next_step: str) -> web.Response:
    error = {"reason": reason, "message": message, "next_step": next_step}
    return web.json_response({"status": "not ready", "error": error}, status=503)
