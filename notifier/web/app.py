"""Put the application together."""

from __future__ import annotations

from datetime import timedelta

from aiohttp import web

from notifier.web.assets import ASSETS, load_assets
from notifier.web.comparing import COMPARING, Comparing
from notifier.web.failures import answer_failures, quieten
from notifier.web.guard import guarded
from notifier.web.limit import RateLimit
from notifier.web.routes import ROUTES
from notifier.web.signing_in import SIGN_IN_LIMIT
from notifier.web.site import SITE, Site
from notifier.web.subscribers import CONFIRMATION_LIMIT, SUBSCRIBE_LIMIT

#: Bytes of a form; none here needs more.
_MOST_BYTES = 16 * 1024
#: In which the limits below count.
_PERIOD = timedelta(minutes=10)


def create_app(site: Site) -> web.Application:
    """Return the application for *site*; serve it without an access log, which would keep tokens."""
    quieten()
    app = web.Application(middlewares=[answer_failures], client_max_size=_MOST_BYTES)
    app[SITE] = site
    app[ASSETS] = load_assets(site.branding)
    app[COMPARING] = Comparing()
    app[SUBSCRIBE_LIMIT] = RateLimit(times=20, period=_PERIOD)
    app[CONFIRMATION_LIMIT] = RateLimit(times=600, period=_PERIOD)
    app[SIGN_IN_LIMIT] = RateLimit(times=20, period=_PERIOD)
    for route in ROUTES:
        app.router.add_route(route.method, route.path, guarded(route))
        if route.method == "GET":
            app.router.add_route("HEAD", route.path, guarded(route))
    return app
