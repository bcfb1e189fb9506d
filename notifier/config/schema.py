"""Every setting of ``notifier.toml`` and every variable of the environment.

The one list that loading, the error messages and the test of docs/reference/configuration.md go
by. A new setting is one line here, one in :mod:`notifier.config.settings` and one in the docs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from notifier.config import values
from notifier.config.values import Kind
from notifier.model.branding import Branding

#: The default of a setting that has to be given.
REQUIRED: Final = object()


@dataclass(frozen=True, slots=True)
class Setting:
    """One key: the *kind* that checks and converts it, and its default as TOML would give it."""

    kind: Kind
    default: Any = REQUIRED


_BRANDING = Branding()

#: Table name -> key -> setting. "sources" is an array of tables.
TABLES: Mapping[str, Mapping[str, Setting]] = {
    "service": {
        "base_url": Setting(values.optional(values.base_url), ""),
        "listen": Setting(values.listen, "127.0.0.1:8080"),
        "data": Setting(values.required_text, "data"),
        "snapshots": Setting(values.required_text, "snapshots"),
        "tick": Setting(values.positive_duration, "10s"),
        "proxies": Setting(values.integer(0, 10), 0),
    },
    "branding": {
        "name": Setting(values.required_text, _BRANDING.name),
        "sender": Setting(values.address, _BRANDING.sender),
        "sender_name": Setting(values.text, _BRANDING.sender_name),
        "reply_to": Setting(values.optional(values.address), _BRANDING.reply_to),
        "postal_address": Setting(values.text, _BRANDING.postal_address),
        "accent": Setting(values.colour, _BRANDING.accent),
    },
    "mail": {
        "transport": Setting(values.choice("mailbox", "smtp", "sendgrid"), "mailbox"),
    },
    "mail.smtp": {
        "host": Setting(values.required_text, "localhost"),
        "port": Setting(values.integer(1, 65535), 587),
        "username": Setting(values.text, ""),
        "tls": Setting(values.choice("starttls", "implicit", "none"), "starttls"),
    },
    "mail.sendgrid": {
        "endpoint": Setting(values.base_url, "https://api.sendgrid.com"),
        "sandbox": Setting(values.boolean, False),
    },
    "fetch": {
        "timeout": Setting(values.positive_duration, "30s"),
        "max_bytes": Setting(values.integer(1_000, 5_000_000), 5_000_000),
        "allow": Setting(values.networks, []),
        "own_hosts": Setting(values.hosts, []),
        "gap": Setting(values.duration, "1s"),
        "browser": Setting(values.text, ""),
        "user_agent": Setting(values.required_text, "policy-notifier (policy change monitor)"),
    },
    "judge": {
        "louder": Setting(values.categories, []),
        "quieter": Setting(values.categories, []),
        "watch": Setting(values.words, []),
        "ask": Setting(values.categories, []),
    },
    "operator": {
        "email": Setting(values.optional(values.address), ""),
    },
    "sources": {
        "slug": Setting(values.slug),
        "title": Setting(values.required_text),
        "url": Setting(values.page_url),
        "language": Setting(values.language, ""),
        "schedule": Setting(values.positive_duration, "1d"),
        "include": Setting(values.selectors, []),
        "exclude": Setting(values.selectors, []),
        "confirm_after": Setting(values.duration, "10m"),
        "announce": Setting(values.choice("auto", "review"), "auto"),
        "parts": Setting(values.page_urls, []),
        "render": Setting(values.choice("auto", "always", "never"), "auto"),
        "gather": Setting(values.duration, "0s"),
    },
}

#: Variable -> what it is for, as docs and messages name it.
ENVIRONMENT: Mapping[str, str] = {
    "NOTIFIER_CONFIG": "path of notifier.toml",
    "NOTIFIER_DATABASE_URL": "the database, where it is not the SQLite file in the data folder",
    "NOTIFIER_BASE_URL": "replaces service.base_url",
    "PORT": "listen on this port on all addresses, replacing service.listen",
    "NOTIFIER_SMTP_PASSWORD": "the password of mail.smtp.username",
    "SENDGRID_API_KEY": "the API key for mail.transport = sendgrid",
}

#: Names under which people put secrets into files -> the variable that it belongs in.
SECRET_NAMES: Mapping[str, str] = {
    "password": "NOTIFIER_SMTP_PASSWORD",
    "smtp_password": "NOTIFIER_SMTP_PASSWORD",
    "passwd": "NOTIFIER_SMTP_PASSWORD",
    "api_key": "SENDGRID_API_KEY",
    "apikey": "SENDGRID_API_KEY",
    "key": "SENDGRID_API_KEY",
    "sendgrid_api_key": "SENDGRID_API_KEY",
    "database_url": "NOTIFIER_DATABASE_URL",
    "database": "NOTIFIER_DATABASE_URL",
}
