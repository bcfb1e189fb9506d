"""The named cases of docs/tricky_cases.md, each a readable file in tests/golden/diff."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifier.diff import apply, compare, folded_words, text_key
from notifier.extract import read
from notifier.model.change import Edit
from notifier.model.document import Document

TESTS = Path(__file__).parents[1]
CASES = sorted((TESTS / "golden" / "diff").glob("*.txt"))


def parts(path: Path) -> tuple[str, Document, Document, str]:
    """Return a case's sentence, its two documents and its expected edits."""
    sentence, rest = path.read_text("utf-8").split("--- old ---\n")
    old, rest = rest.split("--- new ---\n")
    new, edits = rest.split("--- edits ---\n")
    return sentence, read(old, "text/markdown"), read(new, "text/markdown"), edits.strip()


def shown(edit: Edit) -> str:
    """Return one edit as a line of a case."""
    origin = f" (from {edit.from_section})" if edit.from_section else ""
    marks = {"same": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    text = "".join(marks[run.kind].format(run.text) for run in edit.runs)
    text += ", ".join(f"{old or 'nothing'} -> {new or 'nothing'}" for old, new in edit.links)
    return f"{edit.kind} in {edit.section}{origin}: {text or edit.new}".replace("\n", " / ")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_tricky_case(path: Path) -> None:
    """Each case gives exactly the edits that its file shows."""
    _, old, new, expected = parts(path)
    assert "\n".join(map(shown, compare(old, new).edits)) == expected


#: A hidden address stands for any plain one, so words and keys differ there by intent.
PLAIN = [path for path in CASES if path.stem != "hidden_mail_address"]


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_tricky_case_is_carried_out(path: Path) -> None:
    """Carrying out a case's edits on its old text gives its new text, both ways round."""
    _, old, new, _ = parts(path)
    assert apply(old, compare(old, new)) == folded_words(new)
    assert apply(new, compare(new, old)) == folded_words(old)


#: The keys see that a line breaks elsewhere, the colon behind a title, and signs at the ends of
#: texts and within words, which are not told.
UNTOLD = (
    "words_over_the_border",
    "heading_with_a_colon",
    "full_stop_at_the_end",
    "hyphen_within_a_word",
    "semicolon_to_full_stop",
)
KEYED = [path for path in PLAIN if path.stem not in UNTOLD]


@pytest.mark.parametrize("path", KEYED, ids=lambda path: path.stem)
def test_text_key_agrees_with_compare(path: Path) -> None:
    """The text keys are equal exactly where nothing is told (a hidden address apart)."""
    _, old, new, _ = parts(path)
    assert (text_key(old) == text_key(new)) is compare(old, new).is_empty


def test_every_case_is_explained() -> None:
    """The document on tricky cases has an entry for every case and for no other."""
    text = (TESTS.parent / "docs" / "tricky_cases.md").read_text("utf-8")
    named = {line.removeprefix("## ").strip() for line in text.splitlines() if line[:3] == "## "}
    assert named == {path.stem.replace("_", " ") for path in CASES}
