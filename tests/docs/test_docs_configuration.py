"""docs/reference/configuration.md says what the code does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from notifier.config.schema import ENVIRONMENT, REQUIRED, TABLES

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "configuration.md"

_HEADING = re.compile(r"#{2,3} `\[+([a-z.]+)\]+`")
_ROW = re.compile(r"\| `(\w+)` \|([^|]*)\| [^|]+ \|")
_VARIABLE = re.compile(r"\| `([A-Z_]+)` \| [^|]+ \|")


@pytest.fixture(scope="module")
def documented() -> dict[str, dict[str, str]]:
    """Return table -> setting -> the default as the page writes it."""
    tables: dict[str, dict[str, str]] = {}
    name = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if heading := _HEADING.fullmatch(line):
            name = heading[1]
        elif row := _ROW.fullmatch(line):
            tables.setdefault(name, {})[row[1]] = row[2].strip()
    return tables


def test_every_setting_is_documented_and_every_documented_one_exists(documented):
    """Page and code name the same tables and settings, in the same order."""
    assert {name: list(table) for name, table in documented.items()} == {
        name: list(table) for name, table in TABLES.items()
    }


def test_the_documented_defaults_are_the_ones_in_the_code(documented):
    """A default on the page is what the code falls back to; a required setting has none."""
    for name, table in TABLES.items():
        for key, setting in table.items():
            shown = documented[name][key]
            if setting.default is REQUIRED:
                assert shown == "", f"{name}.{key}"
            elif shown != "the address of `listen`":
                value = tomllib.loads(f"x = {shown.strip('`')}")["x"]
                assert value == setting.default, f"{name}.{key}"


def test_every_variable_is_documented_and_every_documented_one_exists():
    """Page and code name the same environment variables, in the same order."""
    assert _VARIABLE.findall(PAGE.read_text(encoding="utf-8")) == list(ENVIRONMENT)
