"""Settings: what a file and an environment mean, and how mistakes are told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from notifier.config import Secret, default_settings, load
from notifier.config.schema import TABLES
from notifier.errors import ConfigError
from notifier.model.branding import Branding

WHOLE = """\
[service]
base_url = "https://policies.example.com/"
listen = "[::1]:9000"
data = "var/data"
snapshots = "/srv/archive"
tick = "5s"

[branding]
name = "Harbour Books"
sender = "policies@example.com"
sender_name = "Harbour Books policies"
reply_to = "privacy@example.com"
postal_address = "1 Quay Street, Portsea"
accent = "#0a7"

[mail]
transport = "smtp"

[mail.smtp]
host = "smtp.example.com"
port = 465
username = "harbour"
tls = "implicit"

[mail.sendgrid]
endpoint = "https://api.eu.sendgrid.com"
sandbox = true

[fetch]
timeout = "1m"
max_bytes = 2000000
allow = ["127.0.0.1", "10.0.0.0/8", "fd00::1"]
user_agent = "Harbour policy monitor"

[operator]
email = "ops@example.com"

[[sources]]
slug = "privacy"
title = "Privacy policy"
url = "https://example.com/privacy#top"
language = "en"
schedule = "6h"
include = ["main"]
exclude = [".cookie-banner", "nav"]
confirm_after = "0s"
announce = "review"

[[sources]]
slug = "terms"
title = "Terms of service"
url = "https://example.com/terms"
"""

SOURCE = """\
[[sources]]
slug = "privacy"
title = "Privacy policy"
url = "https://example.com/privacy"
"""


@pytest.fixture
def write(tmp_path: Path):
    """Return a function that writes the text as notifier.toml and gives its path."""

    def write_file(text: str) -> Path:
        path = tmp_path / "notifier.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def mistakes(path: Path, **environ: str) -> str:
    """Return what is said about a file that must not load."""
    with pytest.raises(ConfigError) as caught:
        load(path, environ)
    return caught.value.message


def test_every_setting_of_the_file_arrives(write, tmp_path):
    """A file that gives every setting is read completely, and paths start at its folder."""
    settings = load(write(WHOLE), {"NOTIFIER_SMTP_PASSWORD": "s3cret"})

    assert settings.path == tmp_path / "notifier.toml"
    service = settings.service
    assert (service.base_url, service.host, service.port) == (
        "https://policies.example.com",
        "::1",
        9000,
    )
    assert (service.data, service.snapshots) == (tmp_path / "var/data", Path("/srv/archive"))
    assert service.tick == timedelta(seconds=5)
    assert settings.branding == Branding(
        name="Harbour Books",
        sender="policies@example.com",
        sender_name="Harbour Books policies",
        reply_to="privacy@example.com",
        postal_address="1 Quay Street, Portsea",
        accent="#0a7",
    )
    assert settings.mail.transport == "smtp"
    smtp = settings.mail.smtp
    assert (smtp.host, smtp.port, smtp.username, smtp.tls) == (
        "smtp.example.com",
        465,
        "harbour",
        "implicit",
    )
    assert smtp.password.reveal() == "s3cret"
    assert settings.mail.sendgrid.endpoint == "https://api.eu.sendgrid.com"
    assert settings.mail.sendgrid.sandbox is True
    assert settings.fetch.timeout == timedelta(minutes=1)
    assert settings.fetch.max_bytes == 2_000_000
    assert settings.fetch.allow == ("127.0.0.1", "10.0.0.0/8", "fd00::1")
    assert settings.fetch.user_agent == "Harbour policy monitor"
    assert settings.operator_email == "ops@example.com"
    privacy, terms = settings.sources
    assert (privacy.slug, privacy.title, privacy.language) == ("privacy", "Privacy policy", "en")
    assert privacy.url == "https://example.com/privacy"
    assert (privacy.schedule, privacy.confirm_after) == (timedelta(hours=6), timedelta(0))
    assert (privacy.include, privacy.exclude) == (("main",), (".cookie-banner", "nav"))
    assert (privacy.announce, terms.announce) == ("review", "auto")
    assert (terms.schedule, terms.confirm_after) == (timedelta(days=1), timedelta(minutes=10))


def test_an_empty_file_gives_the_defaults(write, tmp_path):
    """Everything but the sources has a default, and without a provider no secret is asked for."""
    settings = load(write(""), {})

    assert settings.service.base_url == "http://127.0.0.1:8080"
    assert settings.service.data == tmp_path / "data"
    assert settings.branding == Branding()
    assert settings.mail.transport == "mailbox"
    assert settings.sources == ()
    assert settings.database_url.reveal() == f"sqlite:///{tmp_path}/data/notifier.db"


def test_default_settings_equal_those_of_an_empty_file(write, tmp_path):
    """Running without a file differs from an empty file only in having no path."""
    without = default_settings(tmp_path, {}).to_dict()

    assert without | {"file": str(tmp_path / "notifier.toml")} == load(write(""), {}).to_dict()
    assert without["file"] is None


def test_the_environment_overrides_the_file(write):
    """PORT, NOTIFIER_BASE_URL and NOTIFIER_DATABASE_URL replace what the file says."""
    settings = load(
        write(WHOLE),
        {
            "PORT": "5000",
            "NOTIFIER_BASE_URL": "https://changes.example.com/legal/",
            "NOTIFIER_DATABASE_URL": "sqlite:////srv/notifier.db",
            "NOTIFIER_SMTP_PASSWORD": "x",
        },
    )

    assert (settings.service.host, settings.service.port) == ("0.0.0.0", 5000)
    assert settings.service.base_url == "https://changes.example.com/legal"
    assert settings.database_url.reveal() == "sqlite:////srv/notifier.db"


def test_a_public_port_without_a_base_url_is_linked_as_localhost(tmp_path):
    """Nobody can open http://0.0.0.0, so links say localhost."""
    assert default_settings(tmp_path, {"PORT": "81"}).service.base_url == "http://localhost:81"


def test_the_file_is_found_through_the_environment(write):
    """NOTIFIER_CONFIG names the file where none is given."""
    path = write(SOURCE)

    assert load(environ={"NOTIFIER_CONFIG": str(path)}).path == path


def test_a_missing_file_says_how_to_make_one(tmp_path):
    """Without a file the error points to 'notifier init' and NOTIFIER_CONFIG."""
    with pytest.raises(ConfigError, match=r"no configuration file .*gone\.toml") as caught:
        load(tmp_path / "gone.toml", {})

    assert "notifier init" in caught.value.next_step
    assert "NOTIFIER_CONFIG" in caught.value.next_step


def test_a_folder_in_place_of_a_file_is_an_error(tmp_path):
    """What cannot be opened as a file is told as a configuration error."""
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path, {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[service]\nlisten = "x\n', "notifier.toml, line 2: not valid TOML"),
        ("[service]\nlisten = ", "notifier.toml, line 2: not valid TOML"),
        ("[mail]\n[mail]\n", "notifier.toml, line 2: not valid TOML"),
    ],
)
def test_broken_toml_is_told_with_its_line(write, text, expected):
    """A syntax error names file and line."""
    assert mistakes(write(text)).startswith(expected)


def test_a_file_that_is_not_utf8_is_told_with_its_line(tmp_path):
    """The line with the first wrong byte is named."""
    path = tmp_path / "notifier.toml"
    path.write_bytes(b'[branding]\nname = "Caf\xe9"\n')

    assert mistakes(path) == "notifier.toml, line 2: not UTF-8; save the file as UTF-8."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[servce]\n", 'line 1, servce: unknown; did you mean "service"? Valid: service, branding'),
        ("zebra = 1\n", "line 1, zebra: unknown; Valid: service, branding, mail, fetch"),
        (
            '[mail]\n\ntranport = "smtp"\n',
            'line 3, mail.tranport: unknown; did you mean "transport"?',
        ),
        ("[mail.smpt]\n", "line 1, mail.smpt: unknown; "),
        (
            f"{SOURCE}\n{SOURCE.replace('privacy', 'b', 1)}Schedule = '1d'\n",
            'line 10, sources[2].Schedule: unknown; did you mean "schedule"?',
        ),
        ('[mail]\ntransport = "pigeon"\n', 'found "pigeon"; use "mailbox", "smtp" or "sendgrid"'),
        ("[mail]\ntransport = 3\n", 'found 3; use "mailbox", "smtp" or "sendgrid"'),
        ("[mail.smtp]\nport = true\n", "found true; use a whole number from 1 to 65535"),
        ('[mail.smtp]\nport = "25"\n', 'found "25"; use a whole number from 1 to 65535'),
        ("[mail.sendgrid]\nsandbox = 1\n", "found 1; use true or false, without quotes"),
        ('service = "x"\n', 'line 1, service: found "x"; use a table that starts with [service]'),
        ("sources = 1\n", "line 1, sources: found 1; use a table that starts with [[sources]]"),
        (
            "sources = [1]\n",
            "line 1, sources[1]: found 1; use a table that starts with [[sources]]",
        ),
        ("[sources]\nslug = 'a'\n", "found a table; use a table that starts with [[sources]]"),
        ('[service]\ntick = "0s"\n', 'found "0s"; use a duration longer than zero'),
        (
            '[service]\ntick = "soon"\n',
            'found "soon"; use a whole number and a unit (s, m, h, d, w)',
        ),
        ("[service]\ntick = 10\n", "found 10; use a whole number and a unit (s, m, h, d, w)"),
        ('[service]\nlisten = "8080"\n', 'found "8080"; use an address and a port'),
        ('[service]\nlisten = "a:99999"\n', "use an address and a port"),
        (
            '[service]\nbase_url = "example.com"\n',
            'use an absolute http or https URL, such as "https://policies.example.com"',
        ),
        ('[service]\nbase_url = "https://a.example?x"\n', 'use a URL without "?" and "#"'),
        ('[service]\nbase_url = "https://[bad"\n', "use an absolute URL"),
        ('[branding]\nsender = "nobody"\n', 'found "nobody"; use an e-mail address'),
        ('[branding]\naccent = "blue"\n', 'found "blue"; use a colour such as "#1f5fbf"'),
        ('[branding]\nname = " "\n', 'found " "; use a text that is not empty'),
        ('[branding]\nname = "a\\nb"\n', "use a text on one line"),
        ("[fetch]\nallow = '127.0.0.1'\n", "use a list of IP addresses and networks"),
        ("[fetch]\nallow = ['localhost']\n", 'found ["localhost"]; use a list of IP addresses'),
        ("[fetch]\nallow = [['SG.hunter2-hunter2.hunter2-hunter2']]\n", "found a list; use"),
        ("[fetch]\nallow = ['SG.hunter2-hunter2.hunter2-hunter2']\n", "found a list; use"),
        (SOURCE.replace("privacy", "Privacy Policy", 1), 'found "Privacy Policy"; use lower-case'),
        (SOURCE.replace("https://", ""), "line 4, sources[1].url: found"),
        (f"{SOURCE}include = 'main'\n", 'line 5, sources[1].include: found "main"; use a list'),
        (f"{SOURCE}include = ['']\n", 'found [""]; use a list of texts'),
        (
            f"{SOURCE}exclude = ['main[[']\n",
            'found ["main[["]; use CSS selectors without mistakes, such as ["main", "#policy"]',
        ),
        (f"{SOURCE}announce = 'never'\n", 'found "never"; use "auto" or "review"'),
        (f"{SOURCE}language = 'English'\n", 'found "English"; use a language of two or three'),
        (
            "[[sources]]\nslug = 'a'\ntitle = 'A'\n",
            "line 1, sources[1].url: missing; use an absolute",
        ),
        (
            f"{SOURCE}\n{SOURCE}",
            'line 7, sources[2].slug: found "privacy"; use another slug, line 2',
        ),
        ("[service]\ntick = 2024-05-01\n", 'found "2024-05-01"; use a whole number and a unit'),
    ],
)
def test_a_mistake_names_line_setting_value_and_what_is_valid(write, text, expected):
    """Each kind of mistake is told with its place, what was found and what would be right."""
    message = mistakes(write(text))

    assert message.startswith("notifier.toml, line ")
    assert expected in message


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(write):
    """Nobody has to start the service three times to find three mistakes."""
    message = mistakes(
        write('[mail]\ntransport = "pigeon"\n[fetch]\ntimeout = "x"\n[service]\nport = 1\n'),
        PORT="http",
    )

    lines = message.splitlines()
    assert lines[0] == "notifier.toml has 4 mistakes:"
    assert [line.split(":")[0].strip() for line in lines[1:]] == [
        "environment variable PORT",
        "line 2, mail.transport",
        "line 4, fetch.timeout",
        "line 6, service.port",
    ]


def test_what_to_do_next_stands_on_a_line_of_its_own(write):
    """Below a list of mistakes the advice is not taken for one more of them."""
    with pytest.raises(ConfigError) as caught:
        load(write("[service]\nport = 1\ntick = 1\n"), {})

    assert caught.value.explain().endswith(f".\n{ConfigError.next_step}")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("PORT", "70000", "use a port number from 1 to 65535"),
        ("NOTIFIER_BASE_URL", "shop.hunter2.example", "use an absolute http or https URL"),
        ("NOTIFIER_DATABASE_URL", "mysql://u:hunter2@db/x", "use the URL of an SQLite file"),
    ],
)
def test_a_wrong_variable_is_named_without_its_value(write, name, value, expected):
    """Variables may be secret, so their values are never repeated."""
    message = mistakes(write(SOURCE), **{name: value})

    assert message.startswith(f"The environment variable {name}: {expected}")
    assert value not in message


@pytest.mark.parametrize(
    ("text", "variable"),
    [
        ("[mail.smtp]\npassword = 'hunter2-hunter2'\n", "NOTIFIER_SMTP_PASSWORD"),
        ("[mail.sendgrid]\napi_key = 'hunter2-hunter2'\n", "SENDGRID_API_KEY"),
        ("[mail.sendgrid]\nAPI-Key = 'hunter2-hunter2'\n", "SENDGRID_API_KEY"),
        ("[service]\ndatabase_url = 'hunter2-hunter2'\n", "NOTIFIER_DATABASE_URL"),
        ("sendgrid_api_key = 'hunter2-hunter2'\n", "SENDGRID_API_KEY"),
        ("[mail]\nx = 'SG.hunter2-hunter2.hunter2-hunter2'\n", "in the environment"),
        ("[mail.smtp]\nusername = 'SG.hunter2-hunter2.hunter2-hunter2'\n", "in the environment"),
    ],
)
def test_a_secret_in_the_file_is_refused_and_not_repeated(write, text, variable):
    """The message says where the secret belongs and does not print it."""
    message = mistakes(write(text))

    assert "a secret must not be in this file" in message
    assert variable in message
    assert "hunter2" not in message


def test_a_url_with_a_password_is_refused_and_not_repeated(write):
    """A user name and password in a page's URL are a secret in the file, too."""
    message = mistakes(write(SOURCE.replace("example.com", "u:hunter2@example.com")))

    assert "use a URL without a user name and password in it" in message
    assert "hunter2" not in message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[mail]\ntransport = "sendgrid"\n', 'line 2, mail.transport: found "sendgrid"; use SENDG'),
        (
            '[mail]\ntransport = "smtp"\n[mail.smtp]\nusername = "u"\n',
            'line 4, mail.smtp.username: found "u"; use NOTIFIER_SMTP_PASSWORD',
        ),
        ('[mail]\ntransport = "smtp"\n', "service.base_url: missing; mails link to it"),
        ('[mail]\ntransport = "smtp"\n', "branding.sender: missing; use the address"),
    ],
)
def test_a_real_provider_needs_its_secret_a_public_url_and_a_sender(write, text, expected):
    """What would make every mail fail or mislead is told at the start."""
    assert expected in mistakes(write(text))


def test_secrets_never_show_themselves(write):
    """Neither printing, formatting, nor the settings' JSON gives a secret away."""
    settings = load(
        write(WHOLE),
        {
            "NOTIFIER_SMTP_PASSWORD": "hunter2",
            "SENDGRID_API_KEY": "hunter2",
            "NOTIFIER_DATABASE_URL": "sqlite:////hunter2/x.db",
        },
    )

    shown = f"{settings!r} {settings} {settings.mail.smtp.password} {settings.to_dict()}"
    assert "hunter2" not in shown
    assert settings.to_dict()["mail"]["smtp"]["password_set"] is True
    assert settings.to_dict()["service"]["database"] == "sqlite"


def test_secrets_compare_by_what_they_hide():
    """Equal texts are equal secrets, and an empty one is false."""
    assert Secret("a") == Secret("a") != Secret("b")
    assert len({Secret("a"), Secret("a")}) == 1
    assert Secret("a")
    assert not Secret("")


def test_every_default_in_the_schema_passes_its_own_check(write):
    """A default written into the file means the same as leaving the setting out."""
    lines: list[str] = []
    for name, table in TABLES.items():
        if name != "sources":
            lines.append(f"[{name}]")
            lines += [f"{key} = {_toml(setting.default)}" for key, setting in table.items()]

    assert load(write("\n".join(lines)), {}) == load(write(""), {})


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)
