"""Work on a paragraph that is done once: most stand in the next version of a page as well."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

#: How many paragraphs are remembered, and up to which length in code points: a few megabytes.
_PARAGRAPHS = 4096
_LENGTH = 2000

R = TypeVar("R")


def remembered(work: Callable[[str], R]) -> Callable[[str], R]:
    """Let *work*, which depends on its text alone, remember what it said of short texts."""
    memory = lru_cache(maxsize=_PARAGRAPHS)(work)

    @wraps(work)
    def remember(text: str) -> R:
        return memory(text) if len(text) <= _LENGTH else work(text)

    remember.cache_clear = memory.cache_clear  # type: ignore[attr-defined]  # for benchmarks
    return remember
