"""notifier: watches a published policy and says what changed in meaning.

The four pure functions are a library of their own::

    change = compare(read(old_bytes), read(new_bytes))
    verdict = judge(change)
"""

from __future__ import annotations

from notifier.diff import compare
from notifier.extract import assess, read
from notifier.materiality import judge

__all__ = ["assess", "compare", "judge", "read"]
