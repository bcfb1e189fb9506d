"""From a template to an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from notifier.errors import RequestError
from notifier.web import times, words
from notifier.web.assets import ASSETS
from notifier.web.reading import visible
from notifier.web.site import SITE

Row = TypeVar("Row")

#: A field that people do not see; programs that fill in every field give themselves away.
HONEYPOT = "website"

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
        brand=site.branding,
        links=site.here,
        now=site.clock.now(),
        asset=lambda name: f"{site.here.base_url}/static/{name}?v={assets[name].version}",
        path=request.path,
    )
    return web.Response(text=html, status=status, content_type="text/html")


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


async def field(request: web.Request, name: str) -> str:
    """Return a text field of the form that was sent, "" where it is missing."""
    value = (await request.post()).get(name, "")
    return value if isinstance(value, str) else ""
