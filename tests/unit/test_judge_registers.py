"""Lists of sub-processors, in the layouts that companies publish them in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.verdict import Verdict

Row = tuple[str, str, str]
Layout = Callable[[Sequence[Row]], str]

ROWS: tuple[Row, ...] = (
    ("Northgate Cloud Ltd", "Hosting of customer data", "Ireland"),
    ("Pelican Mail Inc.", "Sending of e-mails", "United States"),
    ("Brightdesk", "Customer support tickets", "Canada"),
    ("Paywell B.V.", "Card payments", "Netherlands"),
)


def _each(form: str) -> Layout:
    return lambda rows: "".join(form.format(*row) for row in rows)


def _table(rows: Sequence[Row]) -> str:
    cells = "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in rows)
    return f"<table><tr><th>Name</th><th>Purpose</th><th>Country</th></tr>{cells}</table>"


def _numbered(rows: Sequence[Row]) -> str:
    cells = "".join(
        f"<tr><td>{number}</td><td>{a}</td><td>{b}</td><td>{c}</td></tr>"
        for number, (a, b, c) in enumerate(rows, start=1)
    )
    return (
        f"<table><tr><th>No.</th><th>Name</th><th>Purpose</th><th>Country</th></tr>{cells}</table>"
    )


LAYOUTS: dict[str, Layout] = {
    "table": _table,
    "numbered": _numbered,
    "list": lambda rows: f"<ul>{_each('<li>{0} ({2}) – {1}</li>')(rows)}</ul>",
    "colons": lambda rows: f"<ul>{_each('<li><b>{0}</b>: {1}, {2}</li>')(rows)}</ul>",
    "nested": lambda rows: (
        f"<ul>{_each('<li>{0}<ul><li>Purpose: {1}</li><li>Country: {2}</li></ul></li>')(rows)}</ul>"
    ),
    "definitions": lambda rows: f"<dl>{_each('<dt>{0}</dt><dd>{1}</dd><dd>{2}</dd>')(rows)}</dl>",
    "headings": _each("<h3>{0}</h3><p>Purpose: {1}</p><p>Location: {2}</p>"),
    "headings and lists": _each("<h3>{0}</h3><ul><li>Purpose: {1}</li><li>Place: {2}</li></ul>"),
    "headings and tables": _each(
        "<h3>{0}</h3><table><tr><th>Purpose</th><td>{1}</td></tr><tr><th>Place</th><td>{2}</td></tr></table>"
    ),
    "lines": _each("<p>{0} – {1} – {2}</p>"),
}


def _page(listed: str) -> str:
    return (
        "<html lang=en><main><h1>Sub-processors of Harbourlight</h1><p>We use the companies below to "
        "provide our services. They process personal data of our customers under a written contract.</p>"
        f"{listed}<h2>Changes</h2><p>We tell customers of every new one thirty days before.</p></main></html>"
    )


def _judged(layout: Layout, rows: Sequence[Row]) -> Verdict:
    old, new = (read(_page(layout(each)), media_type="text/html") for each in (ROWS, rows))
    return judge(compare(old, new))


def _with(place: int, column: int, words: str) -> tuple[Row, ...]:
    row = list(ROWS[place])
    row[column] = words
    return (*ROWS[:place], (row[0], row[1], row[2]), *ROWS[place + 1 :])


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((*ROWS, ("Deepvoice AI", "Transcription of calls", "India")), "Deepvoice AI"),
        ((*ROWS[:2], *ROWS[3:]), "Brightdesk"),
        ((*ROWS[:2], ("Helpwave", *ROWS[2][1:]), *ROWS[3:]), "Helpwave"),
        (_with(0, 2, "Singapore"), "Singapore"),
        (_with(1, 1, "Marketing campaigns"), "Marketing campaigns"),
    ],
    ids=["joins", "leaves", "replaces", "moves", "purpose"],
)
def test_judge_who_joins_leaves_moves_or_does_more_is_told(
    layout: str, rows: Sequence[Row], told: str
) -> None:
    """In every layout, with the name or the words."""
    verdict = _judged(LAYOUTS[layout], rows)
    assert verdict.level == "material"
    assert any(told in reason.sentence for reason in verdict.reasons)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "rows",
    [
        ROWS[::-1],
        _with(1, 2, "USA"),
        _with(3, 2, "The Netherlands"),
        _with(1, 0, "Pelican Mail, Inc"),
        _with(2, 0, "Brightdesk Inc."),
        _with(0, 1, "Hosting customer data"),
    ],
    ids=["order", "country", "article", "spelling", "legal form", "wording"],
)
def test_judge_what_a_list_says_otherwise_at_the_same_meaning_is_not_told(
    layout: str, rows: Sequence[Row]
) -> None:
    """Another order, spelling, legal form or wording."""
    assert _judged(LAYOUTS[layout], rows).level != "material"


def test_judge_a_company_with_a_longer_name_is_another() -> None:
    """A name that begins as another does is no shorter way to write it."""
    old, new = (
        read(f"# Annex\n\n- Quill Mail (Germany)\n- {entry}\n", media_type="text/markdown")
        for entry in ("Harbour Books (Ireland)", "Harbour Books Logistics (Ireland)")
    )
    verdict = judge(compare(old, new))
    assert verdict.level == "material"
    assert "Harbour Books Logistics replaces Harbour Books" in verdict.headline
