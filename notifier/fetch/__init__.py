"""Getting bytes: HTTP, local files, and pages that have to be run in a browser."""

from notifier.fetch.browser import BrowserFetcher, find_browser
from notifier.fetch.conditional import ConditionalFetcher
from notifier.fetch.file import FileFetcher
from notifier.fetch.http import HttpFetcher
from notifier.fetch.polite import OwnHosts, PoliteFetcher
from notifier.fetch.robots import Robots

__all__ = [
    "BrowserFetcher",
    "ConditionalFetcher",
    "FileFetcher",
    "HttpFetcher",
    "OwnHosts",
    "PoliteFetcher",
    "Robots",
    "find_browser",
]
