"""From a template to an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from notifier.compose.visible import visible
from notifier.errors import RequestError
from notifier.model.formats import WORD
from notifier.web import times, words
from notifier.web.assets import ASSETS
from notifier.web.site import SITE

Row = TypeVar("Row")

#: A field that people do not see; programs that fill in every field give themselves away.
HONEYPOT = "website"
#: Seconds for a form to arrive whole; a client that needs longer only holds a connection.
FORM_WITHIN = 20.0

_TEMPLATES = Environment(
    loader=PackageLoader("notifier.web", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters |= {
    "day": times.day,
    "when": times.when,
    "visible": visible,
    "reason": words.reason,
    "said": words.said,
}
_TEMPLATES.globals |= {
    "honeypot": HONEYPOT,
    "mark_words": words.MARKS,
    "meanings": words.MEANINGS,
    "directions": words.DIRECTIONS,
    "confidences": words.CONFIDENCES,
    "outcomes": words.OUTCOMES,
}


def page(request: web.Request, template: str, *, status: int = 200, **shown: Any) -> web.Response:
    """Return the page that *template* makes of *shown*."""
    site = request.app[SITE]
    assets = request.app[ASSETS]
    html = _TEMPLATES.get_template(template).render(
        shown,
        site=site,
        mailbox=site.shows_mailbox(request.host),
        brand=site.branding,
        links=site.here,
        now=site.clock.now(),
        asset=lambda name: f"{site.here.base_url}/static/{name}?v={assets[name].version}",
        path=request.path,
    )
    return web.Response(text=html, status=status, content_type="text/html")


def word_file(body: bytes, name: str) -> web.Response:
    """Return a Word file to keep, called *name*."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=body, content_type=WORD, headers=headers)


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """One page of a longer list; ``number`` counts from 1 up to ``pages``."""

    rows: Sequence[Row]
    number: int
    pages: int


def page_of(request: web.Request, rows: Sequence[Row], size: int = 50) -> Part[Row]:
    """Return the part of *rows* that ``?page=`` asks for, the first one by default."""
    number = number_of(request.query.get("page", "1"))
    return Part(rows[(number - 1) * size : number * size], number, max(1, -(-len(rows) // size)))


def number_of(text: str) -> int:
    """Return a positive number from the address. Raises :class:`~notifier.errors.RequestError`."""
    if not (text.isascii() and text.isdecimal() and len(text) < 10 and int(text) > 0):
        raise RequestError("That is not a number.", next_step="Pick one from the page.")
    return int(text)


def wants_json(request: web.Request) -> bool:
    """Whether the client asks for JSON and not for a page."""
    accept = request.headers.get("Accept", "")
    return "application/json" in accept and "text/html" not in accept


def see_other(location: str) -> web.Response:
    """Return the answer to a POST that leads on to *location*, one of our own addresses."""
    return web.Response(status=303, headers={"Location": location})


async def form(request: web.Request) -> dict[str, list[str]]:
    """Return the values of the form that was sent by their fields, none where nothing was.

    Only what our own forms send is read: URL-encoded UTF-8. Other encodings are so much code that
    a stranger could reach, and nobody needs them. Raises :class:`~notifier.errors.RequestError`,
    and :class:`~aiohttp.web.HTTPRequestTimeout` where the rest of it does not come.
    """
    unreadable = RequestError(
        "What was sent is not a form of ours.", next_step="Open the page and send its form again."
    )
    urlencoded = request.content_type == "application/x-www-form-urlencoded"
    if request.can_read_body and not (
        urlencoded and (request.charset or "utf-8").lower() == "utf-8"
    ):
        raise unreadable
    try:
        async with asyncio.timeout(FORM_WITHIN):
            sent = await request.post()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except (web.RequestPayloadError, OSError, ValueError):
        # Not packed as it says, broken off on its way, or not UTF-8.
        raise unreadable from None
    return {name: [str(value) for value in sent.getall(name)] for name in sent}


async def field(request: web.Request, name: str) -> str:
    """Return a text field of the form that was sent, "" where it is missing.

    Raises as :func:`form` does.
    """
    return (await form(request)).get(name, [""])[0]
