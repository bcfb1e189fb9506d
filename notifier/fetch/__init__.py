"""Getting bytes: HTTP and local files."""

from notifier.fetch.file import FileFetcher
from notifier.fetch.http import HttpFetcher

__all__ = ["FileFetcher", "HttpFetcher"]
