"""What is kept: SQL tables and content-addressed snapshots."""

from notifier.store.blobs import SnapshotFolder
from notifier.store.lock import worker_lock
from notifier.store.migrate import upgrade
from notifier.store.sql import SqlStore

__all__ = ["SnapshotFolder", "SqlStore", "upgrade", "worker_lock"]
