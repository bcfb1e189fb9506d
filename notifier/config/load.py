"""Builds :class:`Settings` from a file and the environment, reporting all mistakes at once."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from notifier.config.locate import KeyPath, Locator
from notifier.config.mistakes import Mistakes, holds_secret
from notifier.config.schema import ENVIRONMENT, REQUIRED, TABLES, Setting
from notifier.config.settings import Fetch, Mail, Secret, SendGrid, Service, Settings, Smtp
from notifier.config.values import Kind, base_url, database_url, port_number
from notifier.errors import ConfigError
from notifier.model.branding import Branding
from notifier.model.source import Source
from notifier.model.tuning import Tuning

DEFAULT_FILE = "notifier.toml"

_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def load(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of *path*, or of NOTIFIER_CONFIG, or of ``notifier.toml`` right here.

    *environ* replaces the process's environment. Raises :class:`~notifier.errors.ConfigError`
    naming every mistake with its line, the setting, what was found and what is valid.
    """
    environ = _variables(environ)
    file = (path or Path(environ.get("NOTIFIER_CONFIG", DEFAULT_FILE))).absolute()
    text = _read_text(file)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_describe_syntax(file, text, str(error))) from None
    mistakes = Mistakes(file.name, Locator(text))
    return _Loader(data, environ, mistakes).settings(file, file.parent)


def default_settings(folder: Path, environ: Mapping[str, str] | None = None) -> Settings:
    """Return what holds without a file: no sources, data below *folder*, mail to the mailbox.

    Raises :class:`~notifier.errors.ConfigError` for mistakes in the environment.
    """
    mistakes = Mistakes("no file", Locator(""))
    return _Loader({}, _variables(environ), mistakes).settings(None, folder.absolute())


def _variables(given: Mapping[str, str] | None) -> Mapping[str, str]:
    """Return the variables that are ours and not empty."""
    environ = os.environ if given is None else given  # noqa: TID251 - this is the one reader
    return {name: environ[name] for name in ENVIRONMENT if environ.get(name)}


def _read_text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        raise ConfigError(
            f"There is no configuration file {file}.",
            next_step="Make one with 'notifier init URL', or name yours in NOTIFIER_CONFIG.",
        ) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{file.name}, line {line}: not UTF-8; save the file as UTF-8.") from None
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error.strerror}.") from None


def _describe_syntax(file: Path, text: str, error: str) -> str:
    """Return tomllib's complaint with the place in front."""
    place = _TOML_PLACE.search(error)
    line = int(place[1]) if place and place[1] else len(text.splitlines())
    return f"{file.name}, line {line}: not valid TOML: {_TOML_PLACE.sub('', error)}."


class _Loader:
    """One reading of one file and the environment. None stands for a value that is mistaken."""

    def __init__(
        self, data: Mapping[str, Any], environ: Mapping[str, str], mistakes: Mistakes
    ) -> None:
        self._data = data
        self._environ = environ
        self._mistakes = mistakes

    def settings(self, path: Path | None, folder: Path) -> Settings:
        """Return the settings; paths in the file are relative to *folder*."""
        self._check_table_names()
        tables = {name: self._table(name) for name in TABLES if name != "sources"}
        sources = self._sources()
        service, smtp = tables["service"], tables["mail.smtp"]
        if port := self._variable("PORT", port_number):
            service["listen"] = ("0.0.0.0", port)  # noqa: S104 - a host that sets PORT expects it
        if base := self._variable("NOTIFIER_BASE_URL", base_url):
            service["base_url"] = base
        database = self._variable("NOTIFIER_DATABASE_URL", database_url)
        smtp["password"] = Secret(self._environ.get("NOTIFIER_SMTP_PASSWORD", ""))
        api_key = Secret(self._environ.get("SENDGRID_API_KEY", ""))
        self._check_mail(tables, api_key)
        self._check_judge(tables["judge"])
        self._mistakes.raise_all()

        host, port = service["listen"]
        data = folder / service["data"]
        return Settings(
            path=path,
            service=Service(
                base_url=service["base_url"] or f"http://{_in_url(host)}:{port}",
                host=host,
                port=port,
                data=data,
                snapshots=folder / service["snapshots"],
                tick=service["tick"],
                proxies=service["proxies"],
            ),
            branding=Branding(**tables["branding"]),
            mail=Mail(
                transport=tables["mail"]["transport"],
                smtp=Smtp(**smtp),
                sendgrid=SendGrid(**tables["mail.sendgrid"], api_key=api_key),
            ),
            fetch=Fetch(**tables["fetch"]),
            judge=Tuning(**tables["judge"]),
            operator_email=tables["operator"]["email"],
            sources=tuple(Source(**source) for source in sources),
            database_url=Secret(database or f"sqlite:///{data / 'notifier.db'}"),
        )

    def _check_table_names(self) -> None:
        valid = [name for name in TABLES if "." not in name]
        for name, value in self._data.items():
            if name not in valid:
                self._mistakes.note_unknown((name,), value, valid)

    def _table(self, name: str) -> dict[str, Any]:
        """Return the values of one table, its defaults where it is not in the file."""
        value: Any = self._data
        path: KeyPath = tuple(name.split("."))
        for part in path:
            value = value.get(part, {}) if isinstance(value, dict) else {}
        return self._values(path, value, name)

    def _sources(self) -> list[dict[str, Any]]:
        """Return the values of every ``[[sources]]`` table; their slugs must differ."""
        tables = self._data.get("sources", [])
        if not isinstance(tables, list):
            self._mistakes.note_wrong(
                ("sources",), tables, "a table that starts with [[sources]] for each page"
            )
            return []
        sources = [
            self._values(("sources", number), table, "sources")
            for number, table in enumerate(tables)
        ]
        first: dict[str, int] = {}
        for number, slug in enumerate(source["slug"] for source in sources):
            path = ("sources", number, "slug")
            if slug in first:
                line = self._mistakes.line(("sources", first[slug], "slug"))
                self._mistakes.note_wrong(path, slug, f"another slug, line {line} has this one")
            elif slug is not None:
                first[slug] = number
        return sources

    def _values(self, path: KeyPath, table: Any, name: str) -> dict[str, Any]:
        """Return every setting of the table at *path*, which is of the kind *name*."""
        known = TABLES[name]
        if not isinstance(table, dict):
            header = "[[sources]]" if name == "sources" else f"[{name}]"
            self._mistakes.note_wrong(path, table, f"a table that starts with {header}")
            return dict.fromkeys(known)
        for key, value in table.items():
            if key not in known and f"{name}.{key}" not in TABLES:
                self._mistakes.note_unknown((*path, key), value, list(known))
        return {key: self._value((*path, key), setting, table) for key, setting in known.items()}

    def _value(self, path: KeyPath, setting: Setting, table: Mapping[Any, Any]) -> Any:
        value = table.get(path[-1], setting.default)
        if holds_secret(value):
            self._mistakes.note_secret(path)
            return None
        try:
            return setting.kind(value)
        except ValueError as error:
            if value is REQUIRED:
                self._mistakes.note(path, f"missing; use {error}")
            else:
                self._mistakes.note_wrong(path, value, str(error))
            return None

    def _variable(self, name: str, kind: Kind) -> Any:
        """Return an environment variable's value, None where it is not set."""
        if name not in self._environ:
            return None
        try:
            return kind(self._environ[name])
        except ValueError as error:
            self._mistakes.note_variable(name, str(error))
            return None

    def _check_judge(self, judge: Mapping[str, Any]) -> None:
        """Note a category that is to be both louder and quieter."""
        both = sorted(set(judge["louder"] or ()) & set(judge["quieter"] or ()))
        if both:
            self._mistakes.note_wrong(
                ("judge", "quieter"),
                list(judge["quieter"]),
                f"categories other than {both[0]}, which is under louder as well",
            )

    def _check_mail(self, tables: Mapping[str, Mapping[str, Any]], api_key: Secret) -> None:
        """Note what a provider out in the world needs and does not have."""
        transport, smtp = tables["mail"]["transport"], tables["mail.smtp"]
        if transport not in {"smtp", "sendgrid"}:
            return
        if transport == "sendgrid" and not api_key:
            self._mistakes.note_wrong(
                ("mail", "transport"), transport, "SENDGRID_API_KEY in the environment with it"
            )
        if transport == "smtp" and smtp["username"] and not smtp["password"]:
            self._mistakes.note_wrong(
                ("mail", "smtp", "username"),
                smtp["username"],
                "NOTIFIER_SMTP_PASSWORD in the environment with it",
            )
        if tables["service"]["base_url"] == "":
            self._mistakes.note(
                ("service", "base_url"),
                "missing; mails link to it, use the public URL of the service, "
                'such as "https://policies.example.com"',
            )
        if tables["branding"]["sender"] == Branding().sender:
            self._mistakes.note(
                ("branding", "sender"),
                'missing; use the address that mails come from, such as "policies@example.com"',
            )


def _in_url(host: str) -> str:
    """Return *host* as a browser on the same machine writes it."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
        return "localhost"
    return f"[{host}]" if ":" in host else host
