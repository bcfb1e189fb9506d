"""Every form of a redline tells of the same edits, and no text can break out of one."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.html import HtmlElement, document_fromstring, fragment_fromstring

from notifier.compose.links import Links
from notifier.compose.numbers import number
from notifier.compose.pages import redline_page
from notifier.compose.redline import redline
from notifier.compose.redline_count import count_line
from notifier.compose.redline_docx import redline_docx
from notifier.compose.redline_html import redline_html
from notifier.compose.redline_sides import redline_sides
from notifier.compose.redline_text import redline_text
from notifier.compose.summary import Summary, summarise
from notifier.diff import compare
from notifier.extract import read
from notifier.flows.preview import sample_mail
from notifier.materiality import judge
from notifier.model.branding import Branding
from notifier.model.change import Change
from notifier.model.document import Block, Document, Section
from notifier.model.notice import Notice
from notifier.model.source import Source
from tests.property.test_diff_properties import PAIRS, SENTENCES, block

SOME = settings(max_examples=100, deadline=None)

#: Sentences of tables, in other scripts, and with what a careless form would stumble over.
ODD = st.sampled_from(
    [
        "Northwind | Servers | Ireland",
        "Tailspin | Mail | Spain",
        "نحتفظ بالفواتير لمدة 30 يومًا.",
        "我们保留发票30天。",
        "It [-may-] be {+sold+}.",
        "<b>Bold & brave</b>.",
        "Keep “this” – and that.",
    ]
)
ODD_BLOCKS = st.builds(
    block,
    st.lists(SENTENCES | ODD, min_size=1, max_size=4),
    st.just([]),
    st.sampled_from(["paragraph", "item", "row", "quote"]),
)
ODD_DOCUMENTS = st.lists(
    st.builds(
        lambda title, blocks: Section(id=title, title=title, level=2, blocks=tuple(blocks)),
        st.sampled_from(["", "Scope", "Who receives it", "حقوقك"]),
        st.lists(ODD_BLOCKS, max_size=4),
    ),
    max_size=4,
).map(lambda sections: Document(sections=tuple(sections)))
ALL_PAIRS = PAIRS | st.tuples(ODD_DOCUMENTS, ODD_DOCUMENTS)

BEFORE = """
# Privacy

## What we collect

We collect your name. We keep it for 30 days.

* Your name
* Your address

## Who receives it

| Company | Purpose | Country |
|---|---|---|
| Northwind | Servers | Ireland |
| Tailspin | Mail | Spain |

We never sell it.

## Your rights

You may ask for a copy of everything that we hold about you. We answer within one month.

## Contact

Write to [our desk](https://books.example.com/desk) or call us at any time of the day.
"""
AFTER = """
# Privacy

## Your rights

You may ask for a copy of everything that we hold about you. We answer within two months.

## What we collect and why

We collect your name.

We keep it for 90 days.

* Your address
* Your name
* Your shoe size

## Who receives it

| Company | Purpose | Country |
|---|---|---|
| Northwind | Servers and backups | Ireland |
| Fabrikam | Payments | Peru |

## Contact

Write to [our desk](https://books.example.net/desk) or call us at any time of the day.
"""


def words(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word stands in *texts*; what parts the cells of a row is none."""
    return Counter(word for text in texts for word in text.split() if word != "|")


def marked(tree: HtmlElement, name: str) -> list[str]:
    """Return the text of every mark of a class, without the words for screen readers."""
    out = []
    for mark in tree.find_class(name):
        heard = mark.find_class("rl-sr")[0].text_content()
        out.append(mark.text_content().removeprefix(heard))
    return out


def in_brackets(text: str, left: str, right: str) -> list[str]:
    """Return what stands in a pair of marks of the plain text."""
    return re.findall(rf"{re.escape(left)}(.*?){re.escape(right)}", text, re.DOTALL)


def assert_html_tells(fragment: str, change: Change) -> None:
    """Every edit has one anchor, links lead through all of them, and the marked words are theirs."""
    tree = fragment_fromstring(fragment)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {i for i in ids if not i.endswith("-from")} == {f"edit-{e.id}" for e in change.edits}
    assert words(marked(tree, "rl-ins")) == words(t for e in change.edits for t in e.inserted)
    assert words(marked(tree, "rl-del")) == words(t for e in change.edits for t in e.deleted)
    assert {href[1:] for href in tree.xpath("//a/@href")} <= set(ids)
    for edit in change.edits:
        if edit.kind in ("moved", "moved_edited"):
            assert f"edit-{edit.id}-from" in ids


def assert_word_tells(package: bytes, change: Change) -> None:
    """Every edit has its bookmark, once, and every link that changed its comment."""
    with zipfile.ZipFile(io.BytesIO(package)) as files:
        text, comments = (
            etree.fromstring(files.read(f"word/{name}.xml")) for name in ("document", "comments")
        )
    names = text.xpath("//*[local-name()='bookmarkStart']/@*[local-name()='name']")
    assert sorted(names) == sorted(f"edit_{edit.id}" for edit in change.edits)
    said = " ".join(comments.itertext())
    assert all(target in said for edit in change.edits for pair in edit.links for target in pair)


def assert_mail_leads_to(summary: Summary) -> None:
    """Both parts of the mail lead to the place of each edit that they quote, in its order."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    notice = Notice(
        id=1,
        source="privacy",
        from_version=1,
        to_version=2,
        state="waiting",
        summary=summary.to_dict(),
        created_at=at,
    )
    source = Source(slug="privacy", title="Privacy", url="https://books.example.com/privacy")
    mail = sample_mail(
        notice, source, branding=Branding(name="Books"), links=Links("https://books.example.com")
    )
    wanted = list(dict.fromkeys(item.edit_id for item in summary.items))
    for part in (mail.html, mail.text):
        assert list(dict.fromkeys(re.findall(r"#edit-([0-9a-f]+)", part))) == wanted


def assert_all_forms_agree(old: Document, new: Document) -> None:
    """Compare, and hold every form against the edits."""
    change = compare(old, new)
    made = redline(old, new, change)
    assert made.edits == len(change.edits)
    for fold_unchanged in (True, False):
        assert_html_tells(str(redline_html(made, fold_unchanged=fold_unchanged)), change)
        assert_html_tells(str(redline_sides(made, fold_unchanged=fold_unchanged)), change)

    text = redline_text(change, width=10_000)
    parted = {"[-": "[ -", "-]": "- ]", "{+": "{ +", "+}": "+ }"}

    def plain(part: str) -> str:
        for mark, shown in parted.items():
            part = part.replace(mark, shown)
        return part

    for (left, right), side in ((("{+", "+}"), "inserted"), (("[-", "-]"), "deleted")):
        told = (plain(t) for e in change.edits for t in getattr(e, side))
        assert words(in_brackets(text, left, right)) == words(told)
    assert text.startswith(count_line(change))
    for edit in change.edits:
        assert all(target in text for pair in edit.links for target in pair)

    assert_word_tells(redline_docx(old, new, change), change)
    data = json.loads(json.dumps(change.to_dict()))
    assert {edit["id"] for edit in data["edits"]} == {edit.id for edit in change.edits}
    assert Change.from_dict(data) == change

    verdict = judge(change)
    summary = summarise(verdict, change, title="Privacy")
    assert_mail_leads_to(summary)
    loud = {r.edit_id for r in verdict.reasons if r.level == "material"}
    quoted = {item.edit_id for item in summary.items}
    spoken = quoted.union(*(item.also for item in summary.items))
    # Beside what was judged, an item may tell of what went where something came.
    assert quoted <= loud <= {edit.id for edit in change.edits}
    assert len(spoken) + summary.more + counted(summary.quiet) == len(change.edits)
    assert len(spoken | loud) == len(spoken) + summary.more
    for item in summary.items:
        edits = [edit for edit in change.edits if edit.id in {item.edit_id, *item.also}]
        first = next(edit for edit in edits if edit.id == item.edit_id)
        for side in ("inserted", "deleted"):
            told_there = apart(" ".join(text for edit in edits for text in getattr(edit, side)))
            quotes = [apart(run.text.strip("… ")) for run in item.runs if run.kind == side]
            assert bool(quotes) >= bool(getattr(first, side))
            assert all(words([quote]) <= words([told_there]) for quote in quotes)


def apart(text: str) -> str:
    """Return *text* without what stands between the cells and rows of a table in a quotation."""
    return re.sub(r" · |; | … | \| |^\| | \|$|^\|$", " ", text)


NUMBERS = {"some": 1} | {number(count): count for count in range(13)}


def counted(quiet: str) -> int:
    """Return how many edits a summary's last sentence counts."""
    head = quiet.rpartition(";")[0].lower()
    return sum(
        int(number) if number.isdigit() else NUMBERS[number]
        for number in re.findall(r"(\w+)(?= (?:passage|heading|paragraph|link|place))", head)
        if number.isdigit() or number in NUMBERS
    )


@given(ALL_PAIRS)
@SOME
def test_every_form_tells_of_the_same_edits(pair: tuple[Document, Document]) -> None:
    """Inline, side by side, plain text, JSON, Word file and mail agree by id and by word."""
    assert_all_forms_agree(*pair)


def test_every_form_tells_of_the_same_edits_of_a_policy() -> None:
    """The same on a policy with moves, a table, a rename, a split and a link."""
    old, new = read(BEFORE, "text/markdown"), read(AFTER, "text/markdown")
    kinds = {edit.kind for edit in compare(old, new).edits}
    assert {"replaced", "inserted", "deleted", "moved", "renamed", "split", "relinked"} <= kinds
    assert_all_forms_agree(old, new)


def test_next_and_previous_lead_through_every_change() -> None:
    """From the first place with a change, links alone reach every other one and come back."""
    old, new = read(BEFORE, "text/markdown"), read(AFTER, "text/markdown")
    change = compare(old, new)
    for render in (redline_html, redline_sides):
        tree = fragment_fromstring(str(render(redline(old, new, change))))
        steps = tree.find_class("rl-step")
        forward = [a.get("href") for s in steps for a in s if a.get("title") == "Next change"]
        back = [a.get("href") for s in steps for a in s if a.get("title") == "Previous change"]
        assert len(forward) == len(back) == len(steps) - 1
        firsts = [f"#{i}" for i in tree.xpath("//@id") if not i.endswith("-from")]
        assert set(forward) < set(firsts)
        assert len(set(forward)) == len(forward)
        assert steps[-1].text_content().endswith(f"/{len(change.edits)} ↑")


HOSTILE = st.text(max_size=40) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        '" onmouseover="alert(1)',
        "</style><img src=x onerror=alert(1)>",
        "{{ 7*7 }} {0.__class__} %s",
        "\u202edesrever\u202c",
        "\u2067mirror\u2069 | cells",
        "a\u200bb\x00c\x1b[2J",
        "-]{+forged+}[-",
    ]
)
HOSTILE_DOCUMENTS = st.lists(
    st.builds(
        lambda title, texts, kind: Section(
            id="x",
            title=title,
            level=2,
            blocks=tuple(Block(kind=kind, text=text) for text in texts if text.strip()),
        ),
        HOSTILE,
        st.lists(HOSTILE, max_size=3),
        st.sampled_from(["paragraph", "item", "row", "code"]),
    ),
    max_size=3,
).map(lambda sections: Document(sections=tuple(sections), title="</title><script>\u202e"))

TAGS = frozenset(
    re.findall(
        r"\w+",
        "html head meta title style body main h1 h2 p strong ul li a div section span ins del bdi "
        "details summary table thead tbody tr th td",
    )
)
ATTRIBUTES = frozenset(
    re.findall(
        r"\S+",
        "lang charset name content class id href dir title aria-label aria-hidden colspan scope",
    )
)
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\x00\x1b]")


@given(HOSTILE_DOCUMENTS, HOSTILE_DOCUMENTS, st.booleans())
@SOME
def test_hostile_text_stays_text(old: Document, new: Document, sides: bool) -> None:
    """A page holds our own elements alone, loads and runs nothing, and nothing turns its lines."""
    change = compare(old, new)
    page = redline_page(old, new, change, judge(change), sides=sides)
    assert not TURNING.search(page)
    tree = document_fromstring(page)
    for element in tree.iter():
        assert element.tag in TAGS
        assert set(element.attrib) <= ATTRIBUTES
    assert all(re.fullmatch(r"#edit-[0-9a-f]+(-from)?", href) for href in tree.xpath("//a/@href"))
    text = redline_text(change)
    assert "\x1b" not in text
    assert not TURNING.search(text)


@pytest.mark.parametrize("sides", [False, True])
def test_page_stands_by_itself(sides: bool) -> None:
    """A page that was written to a file needs no other file and no network."""
    old, new = read(BEFORE, "text/markdown"), read(AFTER, "text/markdown")
    change = compare(old, new)
    page = redline_page(old, new, change, judge(change), sides=sides)
    tree = document_fromstring(page)
    assert not list(tree.iter("link", "script", "img", "iframe", "object"))
    assert "url(" not in page
    assert "@import" not in page
    levels = [int(str(e.tag)[1]) for e in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(list(tree.iter("main"))) == 1
