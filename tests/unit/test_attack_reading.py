"""A change that a visitor can see is told wherever the page puts it; one that nobody sees is not."""

from __future__ import annotations

import pytest

from notifier.diff import compare
from notifier.extract import read

BEFORE = (
    "<p>We collect personal data when you open an account, and payment data when you buy a chart.</p>"
    "<p>We share it with processors under contract, who delete it when the contract ends.</p>"
)
AFTER = (
    "<h2>Rights</h2><p>You have the right to object to the processing of your personal data, and we"
    " answer within one month.</p><p>This notice is governed by the law of Ireland alone.</p>"
)
TABLE = "<table><tr><th>Kind</th><th>Kept</th></tr><tr><td>Logs</td><td>{}</td></tr></table>"

#: Places within a policy; a clause that is edited there is shown to every visitor.
PLACES = {
    "paragraph": "<p>{}</p>",
    "bare text": "{}",
    "notice box": "<div class=notice><p>{}</p></div>",
    "banner box": "<div class=banner><p>{}</p></div>",
    "section named after cookies": "<div id=cookies><h3>Cookies</h3><p>{}</p></div>",
    "box named hidden": "<div class=hidden><p>{}</p></div>",
    "note": "<div role=note><p>{}</p></div>",
    "caption of a figure": "<figure><img src=x><figcaption>{}</figcaption></figure>",
    "table that lays out": "<table><tr><td>{}</td></tr></table>",
    "table of facts": TABLE,
    "caption of a table": "<table><caption>{}</caption><tr><th>a</th><th>b</th></tr><tr><td>x</td><td>y</td></tr></table>",
    "details": "<details><summary>More</summary><p>{}</p></details>",
    "summary": "<details><summary>{}</summary><p>As said above.</p></details>",
    "definition": "<dl><dt>Selling</dt><dd>{}</dd></dl>",
    "closed tab": "<div role=tabpanel hidden><p>{}</p></div>",
    "closed panel": "<button aria-expanded=false>Selling</button><div style='display:none'><p>{}</p></div>",
    "unknown element": "<my-note>{}</my-note>",
    "preformatted": "<pre>{}</pre>",
    "heading": "<h6>{}</h6>",
    "footnotes": "<div class=footnotes><p>{}</p></div>",
    "linked line": "<p><a href=/x>{}</a></p>",
    "legend": "<fieldset><legend>{}</legend></fieldset>",
    "address": "<address>{}</address>",
}
#: Small differences that change what is promised.
DIFFERENCES = {
    "first number of a text": ("1.5 euro are charged for a letter", "2.5 euro are charged for a letter"),
    "age before a bracket": ("16) and older may open an account", "18) and older may open an account"),
    "day of a month": ("30. June is the last day to object", "31. June is the last day to object"),
    "decimal point": ("We charge 10.5 % of it", "We charge 105 % of it"),
    "sign": ("Members get +5 points", "Members get -5 points"),
    "currency": ("We charge €10 for it", "We charge $10 for it"),
    "comparison": ("Open to those of ≥ 16 years", "Open to those of ≤ 16 years"),
    "raised digit": ("We keep 10<sup>2</sup> of them", "We keep 10<sup>3</sup> of them"),
    "raised and plain digit": ("We keep 10<sup>2</sup> of them", "We keep 102 of them"),
    "capitals": ("We will NOT do that", "We will not do that"),
    "a letter of another script": ("Acme Ltd may see it", "\u0410cme Ltd may see it"),
    "struck word": ("We will not sell it", "We will <del>not</del> sell it"),
    "host of a link": ("Object <a href=https://a.example/x>here</a>", "Object <a href=https://b.example/x>here</a>"),
    "answer of one word": ("Do we sell it?</p><p>No", "Do we sell it?</p><p>Yes"),
    "order of precedence": ("<ol><li>The law of the land</li><li>This notice</li></ol>", "<ol><li>This notice</li><li>The law of the land</li></ol>"),
}  # fmt: skip
PLAIN = "<p>We will not sell it to anybody - “never”.</p><ul><li>One thing of it</li><li>Two things of it</li></ul>"
#: The same text for every eye.
SAME = {
    "wbr": PLAIN.replace("anybody", "any<wbr>body"),
    "spans within a word": PLAIN.replace("anybody", "<span>any</span><b>body</b>"),
    "comment within a word": PLAIN.replace("anybody", "any<!-- x -->body"),
    "icon": PLAIN.replace("anybody", "anybody<svg><title>info</title></svg>"),
    "divs for paragraphs": PLAIN.replace("<p>", "<div>").replace("</p>", "</div>"),
    "drawn bullets": PLAIN.replace("<ul><li>", "<p>• ").replace("</li><li>", "<br>• ").replace("</li></ul>", "</p>"),
    "numbers for bullets": PLAIN.replace("ul>", "ol>"),
    "one list for each item": PLAIN.replace("</li><li>", "</li></ul><ul><li>"),
    "deep boxes": "<section><div><div><div>" + PLAIN + "</div></div></div></section>",
    "table that lays out": "<table><tr><td>" + PLAIN + "</td></tr></table>",
    "empty paragraphs": PLAIN.replace("</p>", "</p><p>&nbsp;</p><hr>"),
    "drop cap": PLAIN.replace("We will", "<span class=dropcap>W</span>e will"),
}  # fmt: skip


def page(middle: str) -> str:
    """Return a page with *middle* in the midst of its policy."""
    return (
        "<html><body><nav><a href=/>Home</a></nav><main><h1>Privacy Notice</h1>"
        f"{BEFORE}{middle}{AFTER}</main></body></html>"
    )


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_an_edited_clause_is_told_wherever_it_stands(place: str) -> None:
    """No place within the policy hides one word of difference."""
    old, new = (
        read(page(place.format(f"We {word} sell your personal data to a broker")))
        for word in ("never", "always")
    )
    told = [text for edit in compare(old, new).edits for text in edit.inserted]
    assert told == ["always"]


@pytest.mark.parametrize("pair", DIFFERENCES.values(), ids=DIFFERENCES)
def test_a_small_difference_is_told(pair: tuple[str, str]) -> None:
    """What looks like numbering, typography or markup may be what the sentence says."""
    old, new = (read(page(f"<p>{text}</p>")) for text in pair)
    assert not compare(old, new).is_empty


@pytest.mark.parametrize("markup", SAME.values(), ids=SAME)
def test_other_markup_of_the_same_text_is_no_change(markup: str) -> None:
    """Only what a reader sees can change."""
    change = compare(read(page(PLAIN)), read(page(markup)))
    assert change.is_empty, change.edits


def test_a_list_that_stands_twice_is_read_twice() -> None:
    """Two groups of people may be told the same; taking it from one of them is a change."""
    companies = "".join(
        f"<li>The company number {number} of our group may receive what you tell us in writing.</li>"
        for number in range(4)
    )
    clauses = "".join(
        f"<p>We use personal data under part {number} to provide the service that you asked for.</p>"
        for number in range(12)
    )
    companies = f"<ul>{companies}</ul>"
    once = page(f"{clauses}<h2>Customers</h2>{companies}<h2>Applicants</h2>")
    twice = page(f"{clauses}<h2>Customers</h2>{companies}<h2>Applicants</h2>{companies}")
    assert read(twice).text.count("company number 2") == 2
    assert not compare(read(twice), read(once)).is_empty
