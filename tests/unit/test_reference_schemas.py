"""The JSON Schemas in docs/reference/schema describe what the library really gives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from notifier import assess, compare, judge, read
from notifier.model.change import Change, EditKind
from notifier.model.document import BlockKind, Document
from notifier.model.verdict import Level, Verdict

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "docs" / "reference" / "schema"
CASES = sorted((ROOT / "tests" / "golden" / "diff").glob("*.txt"))


def schema(name: str) -> Any:
    """Return one of the schemas."""
    return json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))


def check(name: str, data: dict[str, Any]) -> None:
    """Raise unless *data* fits the schema, after a trip through JSON text."""
    Draft202012Validator(schema(name)).validate(json.loads(json.dumps(data)))


def sides(path: Path) -> tuple[Document, Document]:
    """Return the two documents of a tricky case."""
    _, rest = path.read_text("utf-8").split("--- old ---\n")
    old, rest = rest.split("--- new ---\n")
    new, _ = rest.split("--- edits ---\n")
    return read(old, "text/markdown"), read(new, "text/markdown")


@pytest.mark.parametrize("name", ["document", "change", "verdict", "assessment"])
def test_schema_is_valid_and_refuses_what_it_does_not_know(name: str) -> None:
    """Each is a schema of draft 2020-12, and neither an empty object nor a new key fits it."""
    Draft202012Validator.check_schema(schema(name))
    assert not Draft202012Validator(schema(name)).is_valid({})
    assert schema(name)["additionalProperties"] is False


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_the_library_gives_fits_and_comes_back(path: Path) -> None:
    """Real documents, changes, verdicts and assessments fit, and survive the way there and back."""
    old, new = sides(path)
    change = compare(old, new)
    verdict = judge(change)
    check("document", new.to_dict())
    check("change", change.to_dict())
    check("verdict", verdict.to_dict())
    check("assessment", assess(new, old).to_dict())
    assert Document.from_dict(json.loads(json.dumps(new.to_dict()))) == new
    assert Change.from_dict(json.loads(json.dumps(change.to_dict()))) == change
    assert Verdict.from_dict(json.loads(json.dumps(verdict.to_dict()))) == verdict


def test_enumerations_are_those_of_the_code() -> None:
    """Kinds of blocks and edits and the levels are the same in both places."""
    assert schema("document")["$defs"]["block"]["properties"]["kind"]["enum"] == [
        *get_args(BlockKind)
    ]
    assert schema("change")["$defs"]["edit"]["properties"]["kind"]["enum"] == [*get_args(EditKind)]
    assert schema("verdict")["properties"]["level"]["enum"] == [*get_args(Level)]
