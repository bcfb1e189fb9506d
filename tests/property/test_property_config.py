"""Whatever stands in a file or the environment, loading ends in settings or in one told error."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.config import Settings, load
from notifier.config.locate import KeyPath, Locator
from notifier.config.schema import ENVIRONMENT, TABLES
from notifier.errors import ConfigError

KEYS = sorted({key for table in TABLES.values() for key in table} | {"password", "sedner", "x y"})
LINES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)
VALUES = st.recursive(
    st.booleans()
    | st.integers(-5, 100_000)
    | LINES
    | st.sampled_from(
        ["1d", "smtp", "sendgrid", "a@example.com", "https://example.com/x", "", "a"]
    ),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
TABLE = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8)


@st.composite
def files(draw: st.DrawFn) -> str:
    """Draw a TOML file of known and unknown tables with known and unknown keys."""
    headers = [f"[{name}]" for name in TABLES if name != "sources"] + ["[servce]"]
    chosen = draw(st.lists(st.sampled_from(headers), unique=True))
    chosen += ["[[sources]]"] * draw(st.integers(0, 3))
    lines: list[str] = []
    for header in chosen:
        lines += ["# a comment"] * draw(st.integers(0, 2)) + [header]
        for key, value in draw(TABLE).items():
            lines.append(f"{json.dumps(key)} = {_value(value, draw(st.booleans()))}")
    return "\n".join(lines)


def _value(value: Any, spread: bool) -> str:
    """Return a value as TOML, lists over several lines where *spread* says so."""
    text = json.dumps(value, ensure_ascii=False)
    if isinstance(value, list) and spread:
        text = "[ # ]\n" + "".join(f"  {_value(one, False)},\n" for one in value) + "]"
    return text


@given(text=files(), environ=st.dictionaries(st.sampled_from(sorted(ENVIRONMENT)), LINES))
@settings(max_examples=150, deadline=None)
def test_loading_ends_in_settings_or_a_told_error(tmp_path_factory, text, environ):
    """No content leads to any other exception, and every mistake names a line of the file."""
    path: Path = tmp_path_factory.mktemp("config") / "notifier.toml"
    path.write_text(text, encoding="utf-8")
    try:
        tomllib.loads(text)
        loaded = load(path, environ)
    except tomllib.TOMLDecodeError:
        return
    except ConfigError as error:
        for line in error.message.splitlines()[1:]:
            place = line.strip().partition(",")[0]
            if place.startswith("line "):
                assert 1 <= int(place.removeprefix("line ")) <= max(1, text.count("\n") + 1)
    else:
        assert isinstance(loaded, Settings)


@given(text=files())
@settings(max_examples=150, deadline=None)
def test_every_key_is_found_on_the_line_that_holds_it(text):
    """The line that the locator gives for a key is one that starts with the key."""
    data = tomllib.loads(text)
    locator, lines = Locator(text), text.splitlines()

    for path in _paths(data, ()):
        shown = lines[locator.line(path) - 1]
        assert json.dumps(path[-1]) in shown, path


def _paths(value: Any, path: KeyPath) -> list[KeyPath]:
    """Return the path of every key in tables and arrays of tables."""
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in _paths(inner, (*path, key))]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [one for n, inner in enumerate(value) for one in _paths(inner, (*path, n))]
    return [path]
