"""What can go wrong around the flows: a process that dies, a locked store, a provider's moods."""

from __future__ import annotations

from contextlib import asynccontextmanager

from notifier.errors import NotSent, OutcomeUnknown, Refused, StoreLocked
from notifier.ports import Store
from notifier.testing import MemoryMailer


class Crash(BaseException):
    """The process ends here."""


class Fuse:
    """Breaks at the chosen call of any port, and stays broken where the process has died."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.dies = True
        self.dead = False

    def arm(self, calls: int | None, *, dies: bool) -> None:
        self.left, self.dies = calls, dies

    def burn(self, *, can_lock: bool = False) -> None:
        """Count a call."""
        if self.dead:
            raise Crash
        if self.left is None:
            return
        self.left -= 1
        if self.left > 0 or not (self.dies or can_lock):
            return
        self.left = None
        if self.dies:
            self.dead = True
            raise Crash
        raise StoreLocked


class Fused:
    """A part whose calls burn the fuse before and after."""

    def __init__(self, part, fuse: Fuse) -> None:
        self._part = part
        self._fuse = fuse

    def __getattr__(self, name):
        real = getattr(self._part, name)
        if not callable(real):
            return real

        async def call(*args, **kwargs):
            self._fuse.burn()
            result = await real(*args, **kwargs)
            self._fuse.burn()
            return result

        return call


class FusedStore:
    """A store whose transactions burn the fuse at their start, at every call, and after them."""

    def __init__(self, store: Store, fuse: Fuse) -> None:
        self._store = store
        self._fuse = fuse

    @asynccontextmanager
    async def write(self):
        self._fuse.burn(can_lock=True)
        async with self._store.write() as tx:
            yield Fused(tx, self._fuse)
        self._fuse.burn()

    @asynccontextmanager
    async def read(self):
        self._fuse.burn(can_lock=True)
        async with self._store.read() as tx:
            yield Fused(tx, self._fuse)


class Provider(MemoryMailer):
    """A provider that misbehaves as told and knows what it has really taken."""

    def __init__(self) -> None:
        super().__init__()
        self.moods: list[str] = []

    async def send(self, message):
        mood = self.moods.pop(0) if self.moods else "takes"
        if mood == "busy":
            raise NotSent("Busy.")
        if mood == "refuses":
            raise Refused("No such mailbox.")
        if mood == "breaks before":
            raise OutcomeUnknown("The connection broke.")
        if mood == "odd before":
            raise KeyError("odd")
        provider_id = await super().send(message)
        if mood == "breaks after":
            raise OutcomeUnknown("The connection broke.")
        if mood == "odd after":
            raise RuntimeError("odd")
        return provider_id


MOODS = ("takes", "busy", "refuses", "breaks before", "breaks after", "odd before", "odd after")
