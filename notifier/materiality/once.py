"""What is worked out where it is first asked for: a value of an object, or what holds of a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - it is written as a decorator
    """:class:`functools.cached_property` without its lock: work done twice comes to the same."""

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find = find
        self.__doc__ = find.__doc__
        self._name = find.__name__

    def __get__(self, owner: Any, _: type | None = None) -> T:
        found = self._find(owner)
        # To ask for ``__dict__`` would make one of what the object holds, and all it is asked for
        # later would be looked up there. Past the class, as it may be frozen.
        object.__setattr__(owner, self._name, found)
        return found


def by_word(find: Callable[[str], T]) -> Callable[[str], T]:
    """Let *find*, which depends on its word alone, remember what it says of so many words.

    Texts have few different ones, and to look into a dictionary costs half of what a call does.
    """
    return _Found(find).__getitem__


class _Found(dict[str, T]):
    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> T:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._find(word)
        return found


#: Words that are remembered.
_REMEMBERED = 65536
