"""A value of an object that is worked out where it is first asked for."""

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
        found = owner.__dict__[self._name] = self._find(owner)
        return found
