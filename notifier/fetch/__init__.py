"""Getting bytes: HTTP and local files."""

from notifier.fetch.conditional import ConditionalFetcher
from notifier.fetch.file import FileFetcher
from notifier.fetch.http import HttpFetcher
from notifier.fetch.polite import OwnHosts, PoliteFetcher
from notifier.fetch.robots import Robots

__all__ = [
    "ConditionalFetcher",
    "FileFetcher",
    "HttpFetcher",
    "OwnHosts",
    "PoliteFetcher",
    "Robots",
]
