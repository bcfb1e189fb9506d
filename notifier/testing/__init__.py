"""In-memory implementations of the ports, for tests here and elsewhere."""

from notifier.testing.blobs import MemoryBlobs
from notifier.testing.clock import FixedClock
from notifier.testing.fetcher import FakeFetcher
from notifier.testing.mailer import MemoryMailer
from notifier.testing.stages import InlineStages
from notifier.testing.store import MemoryStore

__all__ = [
    "FakeFetcher",
    "FixedClock",
    "InlineStages",
    "MemoryBlobs",
    "MemoryMailer",
    "MemoryStore",
]
