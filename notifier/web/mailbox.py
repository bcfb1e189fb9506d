"""A small reader for mails that were kept on this machine instead of being sent."""

from __future__ import annotations

import re

from aiohttp import web
from markupsafe import Markup, escape

from notifier.errors import NotFound
from notifier.model.delivery import StoredMail
from notifier.web.headers import mail_frame
from notifier.web.pages import page
from notifier.web.site import SITE

_URL = re.compile(r"(https?://[^\s<>\"]+[^\s<>\".,;:!?)\]])")


async def mailbox(request: web.Request) -> web.Response:
    """List the mails, newest first."""
    return page(request, "mailbox.html", mails=(await _messages(request))[::-1])


async def mail(request: web.Request) -> web.Response:
    """Show one mail: its headers, its HTML in a frame, its text."""
    shown = await _mail(request)
    return page(request, "mail.html", mail=shown, text=linked(shown.text))


async def mail_html(request: web.Request) -> web.Response:
    """Serve a mail's HTML by itself; its links open beside it, so that the mail stays in view."""
    shown = await _mail(request)
    html = shown.html.replace("<head>", '<head><base target="_blank">', 1)
    return web.Response(
        text=html,
        content_type="text/html",
        headers=mail_frame("allow-popups allow-popups-to-escape-sandbox"),
    )


def linked(text: str) -> Markup:
    """Return *text* escaped, its web addresses as links."""
    return Markup("").join(
        Markup('<a href="{0}" rel="noopener">{0}</a>').format(part)
        if _URL.fullmatch(part)
        else escape(part)
        for part in _URL.split(text)
    )


async def _messages(request: web.Request) -> list[StoredMail]:
    box = request.app[SITE].mailbox
    return [] if box is None else list(await box.messages())


async def _mail(request: web.Request) -> StoredMail:
    wanted = int(request.match_info["id"])
    for message in await _messages(request):
        if message.id == wanted:
            return message
    raise NotFound("There is no such mail.")
