"""What must hold of any two inputs on the whole way through the library: the fuzzer's question."""

from __future__ import annotations

import json
from collections.abc import Iterator

from notifier.compose.explanation_text import explanation_text
from notifier.compose.pages import redline_page
from notifier.compose.redline_docx import redline_docx
from notifier.compose.redline_text import redline_text
from notifier.compose.summary import Summary, summarise
from notifier.diff import apply, compare, folded_words, text_key
from notifier.errors import NotifierError
from notifier.extract import assess, read
from notifier.materiality import judge
from notifier.materiality.explain import explain
from notifier.model.change import Change
from notifier.model.document import Document

Input = tuple[bytes | str, str]


def read_checked(raw: bytes | str, media_type: str) -> Document | None:
    """Read twice; return the document, or None where it was refused."""
    try:
        document = read(raw, media_type)
    except NotifierError:
        return None
    assert read(raw, media_type) == document, "another document at the second reading"
    data = json.loads(json.dumps(document.to_dict()))
    assert Document.from_dict(data) == document, "a document does not survive JSON"
    if isinstance(raw, bytes):
        document.text.encode("utf-8")
    for section in document.sections:
        for block in section.blocks:
            assert block.text.strip() == block.text != "", "a block is blank or has loose ends"
            assert list(block.breaks) == sorted(set(block.breaks)), "breaks out of order"
            assert block.breaks[0] == 0, "a block whose first sentence starts later"
            assert block.breaks[-1] < len(block.text), "a sentence behind its block"
    assert compare(document, document).is_empty, "a document differs from itself"
    assert len({section.id for section in document.sections}) == len(document.sections)
    return document


def check(first: Input, second: Input) -> list[str]:
    """Lead two inputs through the library, both ways; return everything said of them, as JSON.

    Raises AssertionError where something that must hold does not, and whatever else goes wrong.
    """
    old, new = read_checked(*first), read_checked(*second)
    said = [json.dumps(side.to_dict()) if side else "refused" for side in (old, new)]
    if old and new:
        there, back = compare(old, new), compare(new, old)
        said += [*check_change(old, new, there), *check_change(new, old, back)]
        assert sorted((edit.deleted, edit.inserted) for edit in there.edits) == sorted(
            (edit.inserted, edit.deleted) for edit in back.edits
        ), "swapped sides do not swap the edits"
        assert there.is_empty is back.is_empty is (text_key(old) == text_key(new)), "keys disagree"
    return said


def check_change(old: Document, new: Document, change: Change) -> Iterator[str]:
    """Check one change and all that is made of it; yield what was said."""
    data = json.loads(json.dumps(change.to_dict()))
    assert Change.from_dict(data) == change, "a change does not survive JSON"
    assert compare(old, new) == change, "another change at the second comparison"
    assert len({edit.id for edit in change.edits}) == len(change.edits), "two edits of one id"
    assert apply(old, change) == folded_words(new), "the edits do not make the new text"
    assessment = assess(new, old)
    assert assessment.plausible is (assessment.reason == "")
    verdict = judge(change)
    assert judge(change) == verdict, "another verdict the second time"
    summary = summarise(verdict, change, title="Privacy Policy")
    assert Summary.from_dict(json.loads(json.dumps(summary.to_dict()))) == summary
    explained = explain(change)
    explanation_text(verdict, explained)
    redline_text(change)
    for sides in (False, True):
        redline_page(old, new, change, verdict, sides=sides)
    redline_docx(old, new, change)
    yield json.dumps(data)
    yield json.dumps(verdict.to_dict())
    yield json.dumps(summary.to_dict())
    yield json.dumps([one.to_dict() for one in explained])
