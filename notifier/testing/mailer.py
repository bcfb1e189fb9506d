"""A mail provider that keeps what it is handed."""

from __future__ import annotations

from notifier.errors import DeliveryError
from notifier.model.delivery import Message


class MemoryMailer:
    """A :class:`~notifier.ports.Mailer` that records instead of sending.

    ``sent``: the messages taken, in order. ``errors``: raised one by one by the next calls, which
    then take nothing.
    """

    name = "memory"

    def __init__(self, *, idempotent: bool = False) -> None:
        self.idempotent = idempotent
        self.sent: list[Message] = []
        self.errors: list[DeliveryError] = []

    def fail_next(self, *errors: DeliveryError) -> None:
        """Let the next calls raise *errors*, in order."""
        self.errors.extend(errors)

    async def send(self, message: Message) -> str:
        """Take *message*, or raise the next of the errors set."""
        if self.errors:
            raise self.errors.pop(0)
        self.sent.append(message)
        return f"{self.name}-{len(self.sent)}"

    async def close(self) -> None:
        """Do nothing: there are no connections."""
