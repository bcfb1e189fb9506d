"""Entries on data, in the layouts that companies publish them in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.verdict import Verdict

Row = tuple[str, str, str, str]
Layout = Callable[[Sequence[Row]], str]

ROWS: tuple[Row, ...] = (
    ("Name and e-mail address", "To open your account", "Contract", "2 years"),
    ("Messages to support", "To answer your questions", "Legitimate interests", "6 months"),
    ("Browsing history", "To suggest products", "Consent", "13 months"),
    ("IP address", "To keep the site secure", "Legitimate interests", "30 days"),
)


def _each(form: str) -> Layout:
    return lambda rows: "".join(form.format(*row) for row in rows)


def _table(rows: Sequence[Row]) -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tr><th>Data</th><th>Why</th><th>Legal basis</th><th>How long</th></tr>{cells}</table>"


_LABELLED = "<li>Purpose: {1}</li><li>Legal basis: {2}</li><li>Retention: {3}</li>"
LAYOUTS: dict[str, Layout] = {
    "table": _table,
    "headings": _each(
        "<h3>{0}</h3><p>Purpose: {1}</p><p>Legal basis: {2}</p><p>Retention: {3}</p>"
    ),
    "headings and lists": _each(f"<h3>{{0}}</h3><ul>{_LABELLED}</ul>"),
    "definitions": _each(
        "<dl><dt>{0}</dt><dd>Purpose: {1}</dd><dd>Legal basis: {2}</dd><dd>Kept: {3}</dd></dl>"
    ),
    "nested": lambda rows: f"<ul>{_each(f'<li>{{0}}<ul>{_LABELLED}</ul></li>')(rows)}</ul>",
}


def _judged(layout: Layout, rows: Sequence[Row]) -> Verdict:
    pages = (
        "<html lang=en><main><h1>Privacy notice of Fernhill</h1><p>This notice says what we do with the "
        "personal data of customers of our shop and our website.</p><h2>What we collect and why</h2>"
        f"{layout(each)}<h2>Your rights</h2><p>You can ask us for a copy of your data at any time.</p></main></html>"
        for each in (ROWS, rows)
    )
    old, new = (read(page, media_type="text/html") for page in pages)
    return judge(compare(old, new))


def _with(place: int, column: int, words: str) -> tuple[Row, ...]:
    row = list(ROWS[place])
    row[column] = words
    return (*ROWS[:place], (row[0], row[1], row[2], row[3]), *ROWS[place + 1 :])


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (_with(2, 3, "26 months"), "26 months"),
        (_with(2, 2, "Legitimate interests"), "Legitimate interests"),
        (_with(3, 1, "To measure advertising"), "advertising"),
        (_with(0, 0, "Name, date of birth and e-mail address"), "date of birth"),
        (_with(0, 0, "E-mail address"), "Name"),
        ((*ROWS, ("Precise location", "To find a shop", "Consent", "7 days")), "location"),
        ((*ROWS[:2], *ROWS[3:]), "Browsing history"),
    ],
    ids=[
        "retention",
        "basis",
        "purpose",
        "data joins",
        "data leaves",
        "entry joins",
        "entry leaves",
    ],
)
def test_judge_what_is_done_with_which_data_is_told(
    layout: str, rows: Sequence[Row], told: str
) -> None:
    """In every layout, with its words."""
    verdict = _judged(LAYOUTS[layout], rows)
    assert verdict.level == "material"
    said = " ".join(reason.sentence for reason in verdict.reasons if reason.level == "material")
    assert told.lower() in said.lower()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "rows",
    [
        ROWS[::-1],
        _with(0, 3, "24 months"),
        _with(3, 3, "thirty days"),
        _with(1, 2, "Our legitimate interests"),
        _with(0, 2, "Contract (Art. 6(1)(b) GDPR)"),
        _with(0, 1, "To create your account"),
    ],
    ids=["order", "unit", "words", "whose", "article", "verb"],
)
def test_judge_the_same_entries_otherwise_are_not_told(layout: str, rows: Sequence[Row]) -> None:
    """Another order, unit, notation, citation or verb."""
    assert _judged(LAYOUTS[layout], rows).level != "material"
