"""The aiohttp application: public pages, subscriber pages and the review desk."""

from notifier.web.app import create_app
from notifier.web.site import Site

__all__ = ["Site", "create_app"]
