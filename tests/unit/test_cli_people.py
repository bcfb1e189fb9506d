"""``notifier db``, ``tokens`` and ``subscribers`` over a real database file."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from notifier import cli
from notifier.bootstrap import open_store
from notifier.cli import exits
from notifier.config import load
from notifier.model.source import Source

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def config(tmp_path: Path) -> str:
    """Return the path of an empty configuration in a folder of its own."""
    file = tmp_path / "notifier.toml"
    file.touch()
    return str(file)


@pytest.fixture
def notifier(config, capsys):
    """Return a function that runs a command on a fresh database: code, output, errors."""

    def run(*argv: str) -> tuple[int, str, str]:
        code = cli.main(["--config", config, *argv])
        return code, *capsys.readouterr()

    assert run("db", "upgrade")[0] == exits.OK
    return run


@pytest.fixture
def subscriber(notifier, config):
    """Put one confirmed subscription into the database."""

    async def fill() -> None:
        async with open_store(load(Path(config), {})) as store, store.write() as tx:
            await tx.put_source(
                Source(slug="privacy", title="Privacy", url="https://example.com/"),
                first_check_at=NOW,
            )
            ada = await tx.add_subscriber(
                email="Ada@example.com", key="ada@example.com", token="t" * 43, at=NOW
            )
            subscription = await tx.request_subscription(
                ada.id,
                "privacy",
                token="u" * 43,
                confirm_sha256="c" * 64,
                confirm_expires_at=NOW,
                consent="form-1",
                at=NOW,
            )
            await tx.set_subscription(subscription.id, "confirmed", at=NOW)

    asyncio.run(fill())


def test_a_database_that_is_not_there_is_a_store_error(config, capsys):
    """Before the first upgrade the message says what to run."""
    assert cli.main(["--config", config, "db", "current"]) == exits.STORE
    assert "notifier db upgrade" in capsys.readouterr().err


def test_upgrading_twice_changes_nothing(notifier):
    """The second upgrade and the question for the revision agree with the first."""
    first = notifier("db", "upgrade")

    assert notifier("db", "upgrade") == first
    revision = first[1].split()[-1].strip(").")
    assert revision in notifier("db", "current")[1]


def test_a_token_is_shown_once_and_listed_without_its_secret(notifier):
    """What the list shows opens nothing."""
    code, out, _ = notifier("tokens", "create", "--role", "legal", "--name", "Ada", "--json")
    made = json.loads(out)

    assert code == exits.OK
    assert (made["name"], made["role"], len(made["token"])) == ("Ada", "legal", 43)
    code, listed, _ = notifier("tokens", "list", "--json")
    assert json.loads(listed) == [{key: made[key] for key in made if key != "token"}]
    assert made["token"] not in notifier("tokens", "list")[1]


def test_a_token_on_the_terminal_stands_on_a_line_of_its_own(notifier):
    """It can be copied with a double click, and the page to use it at is named."""
    _, out, _ = notifier("tokens", "create", "--role", "operator", "--name", "Ben", "--days", "7")

    lines = out.splitlines()
    assert len(lines[1]) == 43
    assert lines[2] == "Sign in with it at http://127.0.0.1:8080/review"
    assert "until 20" in notifier("tokens", "list")[1]


def test_a_revoked_token_says_so_in_the_list(notifier):
    """Revoking names whose token it was."""
    notifier("tokens", "create", "--role", "legal", "--name", "Ada")

    assert notifier("tokens", "revoke", "1")[:2] == (0, "Token 1 (Ada) opens nothing any more.\n")
    assert "revoked 20" in notifier("tokens", "list")[1]


def test_an_unknown_token_cannot_be_revoked(notifier):
    """The message says how to find the right number."""
    code, out, err = notifier("tokens", "revoke", "9")

    assert (code, out) == (exits.USAGE, "")
    assert err == "notifier: There is no token 9. 'notifier tokens list' shows them all.\n"


@pytest.mark.parametrize("name", ["", " ", "a\nb"])
def test_a_token_belongs_to_somebody(notifier, capsys, name):
    """The record of decisions names people, so a token without a name is a usage error."""
    with pytest.raises(SystemExit) as caught:
        notifier("tokens", "create", "--role", "legal", "--name", name)

    assert caught.value.code == exits.USAGE
    assert "argument --name: use a text" in capsys.readouterr().err


def test_a_token_is_revoked_by_its_number(notifier, capsys):
    """Whoever gives the token itself or a name is told where the number stands."""
    with pytest.raises(SystemExit) as caught:
        notifier("tokens", "revoke", "Lena")

    assert caught.value.code == exits.USAGE
    assert "the number that 'notifier tokens list' shows" in capsys.readouterr().err


def test_a_check_without_sources_says_what_is_missing(notifier):
    """Silence would look like success; standard output stays JSON for programs."""
    code, out, err = notifier("check", "--json")

    assert (code, out) == (exits.OK, "[]\n")
    assert "add a [[sources]] table" in err


@pytest.mark.parametrize("days", ["0", "-1", "week"])
def test_a_token_lives_for_at_least_a_day(notifier, capsys, days):
    """A number of days that makes no sense is a usage error."""
    with pytest.raises(SystemExit) as caught:
        notifier("tokens", "create", "--role", "legal", "--name", "A", f"--days={days}")

    assert caught.value.code == exits.USAGE
    assert "use a whole number of days" in capsys.readouterr().err


@pytest.mark.usefixtures("subscriber")
def test_subscriptions_are_listed_without_their_tokens(notifier):
    """Address, source, state and day are shown, and nothing that could act for the subscriber."""
    code, out, _ = notifier("subscribers", "list")

    assert code == exits.OK
    assert out.splitlines()[1].split() == ["Ada@example.com", "privacy", "confirmed", "2026-03-01"]
    (listed,) = json.loads(notifier("subscribers", "list", "--source", "privacy", "--json")[1])
    assert (listed["state"], listed["consent"]) == ("confirmed", "form-1")
    assert "token" not in listed


@pytest.mark.usefixtures("subscriber")
def test_a_suppressed_address_stays_subscribed_but_is_not_counted(notifier, config):
    """Suppressing works on the address however it is written."""
    assert notifier("subscribers", "suppress", "ADA@example.com")[0] == exits.OK

    async def count() -> int:
        async with open_store(load(Path(config), {})) as store, store.read() as tx:
            return await tx.subscriber_count("privacy")

    assert asyncio.run(count()) == 0


def test_what_is_not_an_address_cannot_be_suppressed(notifier):
    """A slip of the pen is told instead of being kept as a rule that never applies."""
    code, _, err = notifier("subscribers", "suppress", "ada")

    assert code == exits.USAGE
    assert err.startswith("notifier: This is not an e-mail address")


def test_an_unknown_source_is_not_an_empty_list(notifier):
    """A wrong slug is told."""
    code, out, err = notifier("subscribers", "list", "--source", "privcy")

    assert (code, out) == (exits.USAGE, "")
    assert "There is no source 'privcy'" in err
