"""What the operator decided, checked and frozen. Paths are absolute, durations timedeltas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from notifier.model.branding import Branding
from notifier.model.source import Source
from notifier.model.tuning import Tuning

Transport = Literal["mailbox", "smtp", "sendgrid"]
SmtpTls = Literal["starttls", "implicit", "none"]


class Secret:
    """A text that never shows itself: printing, formatting and logging give a placeholder.

    A secret that is not set is false.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str = "") -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the text, to hand it to whoever needs it and to nobody else."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "<secret, set>" if self._value else "<secret, not set>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Where the service runs and keeps its things.

    ``base_url``: what every link starts with, no slash at its end. ``host``, ``port``: where the
    web process listens. ``data``: folder of the database and the local mailbox. ``snapshots``:
    folder of the archive. ``tick``: how often the worker looks for due work.
    ``proxies``: trusted proxies in front of the pages, which name the visitor's address.
    """

    base_url: str
    host: str
    port: int
    data: Path
    snapshots: Path
    tick: timedelta
    proxies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Smtp:
    """A mail server. ``tls``: "starttls", "implicit" (TLS from the first byte) or "none"."""

    host: str
    port: int
    username: str
    tls: SmtpTls
    password: Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class SendGrid:
    """SendGrid's v3 API. ``sandbox``: SendGrid checks every message and delivers none."""

    endpoint: str
    sandbox: bool
    api_key: Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """Which provider takes the mails, and how each is reached."""

    transport: Transport
    smtp: Smtp
    sendgrid: SendGrid


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """How pages are fetched.

    ``timeout``: for a whole fetch. ``max_bytes``: after decompression. ``allow``: addresses and
    networks that may be fetched although they are not public. ``own_hosts``: host names of the
    operator's own, whose robots.txt is not asked and which are not spared. ``gap``: least time
    between two requests to one of the others. ``browser``: a Chromium by name or path, "" for the
    one that is found.
    """

    timeout: timedelta
    max_bytes: int
    allow: tuple[str, ...]
    own_hosts: tuple[str, ...]
    gap: timedelta
    browser: str
    user_agent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that the operator decided.

    ``path``: the file read, None when there is none. ``database_url``: an SQLAlchemy URL; secret,
    for it may hold a password. ``operator_email``: where holds are reported, "" for nowhere.
    """

    path: Path | None
    service: Service
    branding: Branding
    mail: Mail
    fetch: Fetch
    judge: Tuning
    operator_email: str
    sources: tuple[Source, ...]
    database_url: Secret

    def to_dict(self) -> dict[str, Any]:
        """Return JSON types; of each secret only whether it is set, durations in seconds."""
        return {
            "file": str(self.path) if self.path else None,
            "service": {
                "base_url": self.service.base_url,
                "listen": f"{self.service.host}:{self.service.port}",
                "data": str(self.service.data),
                "snapshots": str(self.service.snapshots),
                "tick": self.service.tick.total_seconds(),
                "proxies": self.service.proxies,
                "database": self.database_url.reveal().partition(":")[0],
            },
            "branding": {
                "name": self.branding.name,
                "sender": self.branding.sender,
                "sender_name": self.branding.sender_name,
                "reply_to": self.branding.reply_to,
                "postal_address": self.branding.postal_address,
                "accent": self.branding.accent,
            },
            "mail": {
                "transport": self.mail.transport,
                "smtp": {
                    "host": self.mail.smtp.host,
                    "port": self.mail.smtp.port,
                    "username": self.mail.smtp.username,
                    "tls": self.mail.smtp.tls,
                    "password_set": bool(self.mail.smtp.password),
                },
                "sendgrid": {
                    "endpoint": self.mail.sendgrid.endpoint,
                    "sandbox": self.mail.sendgrid.sandbox,
                    "api_key_set": bool(self.mail.sendgrid.api_key),
                },
            },
            "fetch": {
                "timeout": self.fetch.timeout.total_seconds(),
                "max_bytes": self.fetch.max_bytes,
                "allow": list(self.fetch.allow),
                "own_hosts": list(self.fetch.own_hosts),
                "gap": self.fetch.gap.total_seconds(),
                "browser": self.fetch.browser,
                "user_agent": self.fetch.user_agent,
            },
            "judge": {
                "louder": list(self.judge.louder),
                "quieter": list(self.judge.quieter),
                "watch": list(self.judge.watch),
                "ask": list(self.judge.ask),
            },
            "operator": {"email": self.operator_email},
            "sources": [source.to_dict() for source in self.sources],
        }
