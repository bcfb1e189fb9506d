"""Document and Document to Change; pure."""

from __future__ import annotations

from notifier.diff.apply import apply, folded_words
from notifier.diff.compare import compare
from notifier.diff.key import text_key

__all__ = ["apply", "compare", "folded_words", "text_key"]
