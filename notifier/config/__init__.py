"""Settings: ``notifier.toml`` for what may be seen, the environment for what may not."""

from __future__ import annotations

from notifier.config.load import default_settings, load
from notifier.config.settings import (
    Fetch,
    Mail,
    Secret,
    SendGrid,
    Service,
    Settings,
    Smtp,
    SmtpTls,
    Transport,
)

__all__ = [
    "Fetch",
    "Mail",
    "Secret",
    "SendGrid",
    "Service",
    "Settings",
    "Smtp",
    "SmtpTls",
    "Transport",
    "default_settings",
    "load",
]
