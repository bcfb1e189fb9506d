"""Who may call a route, and from where.

Every route declares its access; the guard around its handler checks that before the handler runs.

A forged request (CSRF) is one that another site makes a browser send. Browsers say where a request
comes from in ``Sec-Fetch-Site``, older ones in ``Origin``. Where a cookie carries the authority one
of the two is demanded; where the address itself carries it, as in a link from a mail, a forger
would need the link, so only a request that is plainly another site's is refused. GET changes
nothing anywhere.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from aiohttp import web

from notifier.errors import NotAllowed, NotFound
from notifier.flows.access import SESSION_LASTS, who
from notifier.model.access import AccessToken
from notifier.web.headers import PRIVATE
from notifier.web.site import SITE, Site

Access = Literal[
    "public",  # anybody
    "token",  # whoever has the link that came by mail
    "desk",  # whoever is signed in, from legal or as operator
    "legal",  # whoever is signed in and from legal
    "mailbox",  # anybody, where mails stay on this machine
]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

WHO = web.RequestKey("WHO", AccessToken)


class SignInNeeded(NotAllowed):
    """Sign in to see this page."""

    reason = "sign_in"
    next_step = "Use the token that you were given by whoever runs this service."


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One address with one method, and who may call it.

    ``from_anywhere``: a POST that mail providers send and that needs no browser (RFC 8058).
    """

    method: Literal["GET", "POST"]
    path: str
    handler: Handler
    access: Access = "public"
    from_anywhere: bool = False


def guarded(route: Route) -> Handler:
    """Return the route's handler behind its checks, with the headers that its access needs."""

    async def handler(request: web.Request) -> web.StreamResponse:
        site = request.app[SITE]
        if route.access == "mailbox" and not site.shows_mailbox(request.host):
            raise NotFound
        by_cookie = route.access in ("desk", "legal")
        if (
            route.method == "POST"
            and not route.from_anywhere
            and is_forged(request, site, proof=by_cookie)
        ):
            raise NotAllowed(
                "This form was sent from another site, so nothing was done.",
                next_step="Open the page here and send the form again.",
            )
        if by_cookie:
            request[WHO] = await _signed_in(request, site)
            if route.access == "legal" and request[WHO].role != "legal":
                raise NotAllowed("Only somebody from legal decides what customers are told.")
        response = await route.handler(request)
        if route.access != "public":
            for name, value in PRIVATE.items():
                response.headers.setdefault(name, value)
        return response

    return handler


def is_forged(request: web.Request, site: Site, *, proof: bool) -> bool:
    """Whether another site made the browser send *request*.

    *proof*: a request that does not say where it comes from counts as forged.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site is not None:
        return fetch_site not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    # A page with "Referrer-Policy: no-referrer" sends "null", as does a sandboxed one of anybody.
    if origin in (None, "null"):
        return proof
    ours = {request.host, urlsplit(site.links.base_url).netloc}
    try:
        return urlsplit(origin).netloc not in ours
    except ValueError:  # such as an unclosed bracket
        return True


def cookie_name(site: Site) -> str:
    """Return the session cookie's name; the prefix binds it to this host and to https."""
    return "__Host-notifier" if site.secure else "notifier"


def session_cookie(request: web.Request, site: Site) -> str:
    """Return the session cookie that the browser sent, "" for none or for none of ours."""
    cookie = request.cookies.get(cookie_name(site), "")
    return cookie if cookie.isascii() else ""


def set_session(response: web.Response, site: Site, cookie: str) -> None:
    """Let the browser keep a session."""
    response.set_cookie(
        cookie_name(site),
        cookie,
        max_age=int(SESSION_LASTS.total_seconds()),
        path="/",
        secure=site.secure,
        httponly=True,
        samesite="Lax",
    )


def drop_session(response: web.Response, site: Site) -> None:
    """Let the browser forget its session."""
    response.del_cookie(
        cookie_name(site), path="/", secure=site.secure, httponly=True, samesite="Lax"
    )


async def _signed_in(request: web.Request, site: Site) -> AccessToken:
    cookie = session_cookie(request, site)
    user = await who(site.store, site.clock, cookie) if cookie else None
    if user is None:
        raise SignInNeeded
    return user
