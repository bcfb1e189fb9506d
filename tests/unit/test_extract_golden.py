"""One page that has everything, and the outline that a reader should make of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from notifier.extract import EXTRACTOR_VERSION, read
from notifier.model.document import Document, StatedDates

GOLDEN = Path(__file__).parents[1] / "golden" / "extract"


def outline(document: Document) -> str:
    """Write a document so that a person can check it: one line a section, block, sentence, link."""
    lines = []
    for section in document.sections:
        lines.append(f"{'#' * section.level} {section.title} [{section.id}]".strip())
        for block in section.blocks:
            first, *others = block.sentences
            lines.append(f"  {block.kind}{block.level or ''}: {first}")
            lines.extend(f"    / {sentence}" for sentence in others)
            lines.extend(f"    -> {link.text} = {link.target}" for link in block.links)
    return "\n".join(lines) + "\n"


def test_a_whole_page_reads_as_its_golden_outline() -> None:
    """The policy is found among menus, dialogs and footers, with all its structure."""
    page = (GOLDEN / "harbour-books.html").read_bytes()
    document = read(page, url="https://shop.example.com/privacy")
    assert outline(document) == (GOLDEN / "harbour-books.txt").read_text(encoding="utf-8")
    assert document.title == "Privacy notice"
    assert document.language == "en"
    assert document.dates == StatedDates(effective=date(2026, 4, 1), updated=date(2026, 3, 3))
    assert document.extractor_version == EXTRACTOR_VERSION


def test_a_document_round_trips_through_its_dictionary() -> None:
    """What was read can be kept as JSON and comes back equal."""
    document = read((GOLDEN / "harbour-books.html").read_bytes())
    assert Document.from_dict(document.to_dict()) == document
