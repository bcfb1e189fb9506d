"""What no reader would call a change is none, read and compared, in any mixture; what is one stays one.

A policy is drawn, and beside it the same policy in other clothes: quotes, spaces, invisible characters,
markup, bullets, numbers and addresses as another editor or another visit would have published them.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.diff import compare, text_key
from notifier.extract import read
from notifier.model.document import Document

MANY = settings(max_examples=100, deadline=None)

SENTENCES = [
    "We keep your name and e-mail address for 30 days after the order.",
    "Read “Retention” – it says what the customer’s rights are.",
    "The café in Zürich doesn't record what you order.",
    "We may share data with carriers, banks and the firms that host our shop.",
    "You can object under Art. 21 GDPR at any time, e.g. by letter.",
    "An answer takes 3-5 days...",
    "It costs $9.99, or 10² cents a page.",
    "Does the shop sell data? No, it does not.",
    "Our “partners” aren’t told who you are.",
]
TITLES = ["Data we keep", "Your rights", "Who receives data", "How long we keep it", "Contact"]
ITEMS = [
    "Your name and address",
    "Invoices and orders",
    "Letters to our desk",
    "The browser you use",
]
LINKS = [
    ("our partners", "https://www.example.com/legal/partners"),
    ("the cookie list", "https://books.example.org/cookies?lang=en"),
    ("the regulator", "https://regulator.example.net/"),
]
MAILS = ["help@example.com", "data.desk@books.example.org"]


@dataclass(frozen=True)
class Part:
    """A section: its title, sentences in paragraphs, items, and one link and address."""

    title: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...]
    link: tuple[str, str]
    mail: str


@dataclass(frozen=True)
class Clothes:
    """How a policy is published. Every field changes its look and none its words."""

    text: tuple[Callable[[str], str], ...] = ()
    wrap: Callable[[str], str] = html.escape
    heading: Callable[[str, int], str] = lambda title, _number: f"<h2>{title}</h2>"
    items: Callable[[list[str]], str] = lambda items: (
        "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    )
    target: Callable[[str], str] = lambda target: target
    mail: Callable[[str], str] = lambda mail: f'<a href="mailto:{mail}">{mail}</a>'
    between: str = ""


def published(policy: list[Part], clothes: Clothes) -> str:
    """Return the page of *policy*."""

    def dress(text: str) -> str:
        for change in clothes.text:
            text = change(text)
        return clothes.wrap(text)

    out = ["<h1>Privacy notice</h1>"]
    for number, part in enumerate(policy, start=1):
        out.append(clothes.heading(dress(part.title), number))
        out += [f"<p>{dress(paragraph)}</p>{clothes.between}" for paragraph in part.paragraphs]
        if part.items:
            out.append(f"<p>{dress('These are the data that we mean here:')}</p>")
            out.append(clothes.items([dress(item) for item in part.items]))
        words, target = part.link
        out.append(
            f'<p>{dress("Read more at")} <a href="{html.escape(clothes.target(target))}">{dress(words)}</a>, '
            f"{dress('or write to')} {clothes.mail(part.mail)} {dress('about it.')}</p>"
        )
    return f"<html lang=en><body><main>{''.join(out)}</main></body></html>"


PARTS = st.builds(
    Part,
    title=st.sampled_from(TITLES),
    paragraphs=st.lists(
        st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4, unique=True).map(" ".join),
        min_size=1,
        max_size=3,
    ).map(tuple),
    items=st.lists(st.sampled_from(ITEMS), max_size=4, unique=True).map(tuple),
    link=st.sampled_from(LINKS),
    mail=st.sampled_from(MAILS),
)
POLICIES = st.lists(PARTS, min_size=2, max_size=4, unique_by=lambda part: part.title)

INVISIBLE = [
    *("\u00ad", "\u034f", "\u061c", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f"),
    *("\u202a", "\u202c", "\u202d", "\u202e", "\u2060", "\u2063", "\u2066", "\u2069", "\u206f"),
    *("\ufeff", "\u115f", "\u1160", "\u3164", "\uffa0", "\ufe00", "\ufe0f", "\u180b", "\ufffc"),
    *("\U000e0001", "\U000e0041", "\U000e007f", "\U000e0100", "\U000e01ef", "\x07", "\x7f"),
]
SPACES = ["\u00a0", "\u202f", "\u2009", "\u3000", "\t", "\n", "\r\n    ", " \u200b", "\u2028", "  "]
TYPOGRAPHY: list[Callable[[str], str]] = [
    lambda text: text.replace("'", "’"),
    lambda text: text.replace("’", "'"),
    lambda text: re.sub("[“”]", '"', text),
    lambda text: text.replace("“", "„").replace("”", "“"),
    lambda text: text.replace("“", "«\u00a0").replace("”", "\u00a0»"),
    lambda text: text.replace(" – ", "—"),
    lambda text: text.replace(" – ", " - "),
    lambda text: text.replace("–", "--"),
    lambda text: text.replace("e-mail", "e\u2011mail"),
    lambda text: text.replace("3-5", "3–5"),
    lambda text: text.replace("...", "…"),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace("office", "oﬃce"),
    *(lambda text, char=char: text.replace("a", f"a{char}") for char in INVISIBLE),
    *(lambda text, char=char: f"{char}{text}{char}" for char in INVISIBLE),
    *(lambda text, space=space: text.replace(" ", space) for space in SPACES),
]
WRAPS: list[Callable[[str], str]] = [
    html.escape,
    lambda text: re.sub(r"(\w{4,} \w+)", r"<em>\1</em>", html.escape(text), count=1),
    lambda text: re.sub(r"(\w{4,}) (\w+)", r"<b>\1</b> \2", html.escape(text), count=1),
    lambda text: re.sub(
        r"\b(\w)(\w{3,})", r"<span>\1</span>\2", html.escape(text, quote=False), count=2
    ),
    lambda text: (
        f"<font color='#333'><span style='font-size:14px'>{html.escape(text)}</span></font>"
    ),
    lambda text: "".join(f"&#{ord(char)};" for char in text),
    lambda text: html.escape(text).replace("order", "or<wbr>der").replace("data", "da<!-- x -->ta"),
    lambda text: html.escape(text).replace("10²", "10<sup>2</sup>"),
]
HEADINGS: list[Callable[[str, int], str]] = [
    *(
        lambda title, _number, level=level: f"<h{level}>{title}</h{level}>"
        for level in (1, 2, 3, 4, 5, 6)
    ),
    lambda title, _number: f"<p><b>{title}</b></p>",
    lambda title, _number: f"<p><strong>{title}:</strong></p>",
    lambda title, _number: f"<div><span style='font-weight:700'>{title}</span></div>",
    lambda title, number: f"<p>1.{number} {title}</p>",
    lambda title, number: f"<p><b>{number}. {title}</b></p>",
    lambda title, number: f"<h3>Section {number}: {title}</h3>",
    lambda title, number: f"<h2>{'I' * number}. {title}</h2>",
    lambda title, number: f"<h2>§ {number} {title}</h2>",
    lambda title, number: f"<h2>{number}) {title}</h2>",
    lambda title, _number: f"<dl><dt>{title}</dt></dl>",
    lambda title, _number: f"<details open><summary>{title}</summary></details>",
    lambda title, _number: f"<div role=heading aria-level=3>{title}</div>",
    lambda title, _number: f"<div role=heading>{title}</div>",
    lambda title, _number: f"<button aria-expanded=true>{title}</button>",
    lambda title, number: f"<h2 id=s{number}>{title}<a class=anchor href='#s{number}'>#</a></h2>",
    lambda title, number: f"<h2><a name=s{number}></a>{title} <a href='#s{number}'>¶</a></h2>",
]


def _listed(items: list[str], mark: Callable[[int], str]) -> str:
    return "".join(f"<p>{mark(number)}{item}</p>" for number, item in enumerate(items))


LISTS: list[Callable[[list[str]], str]] = [
    lambda items: "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>",
    lambda items: "<ol>" + "".join(f"<li>{item}</li>" for item in items) + "</ol>",
    lambda items: "<ul>" + "".join(f"<li><p>{item}</p></li>" for item in items) + "</ul>",
    *(
        lambda items, bullet=bullet: (
            "<ul>" + "".join(f"<li>{bullet} {item}</li>" for item in items) + "</ul>"
        )
        for bullet in "•-–*·▪◦●□✓➤→★»"
    ),
    lambda items: _listed(items, lambda n: f"{n + 1}. "),
    lambda items: _listed(items, lambda n: f"({n + 1}) "),
    lambda items: _listed(items, lambda n: f"[{n + 1}] "),
    lambda items: _listed(items, lambda n: f"{'abcd'[n]}) "),
    lambda items: _listed(items, lambda n: f"({'abcd'[n]}) "),
    lambda items: _listed(items, lambda n: f"{('i', 'ii', 'iii', 'iv')[n]}. "),
    lambda items: _listed(items, lambda n: f"{('I', 'II', 'III', 'IV')[n]}. "),
    lambda items: _listed(items, lambda n: f"4.{n + 1} "),
    lambda items: _listed(items, lambda n: f"{'①②③④'[n]} "),
    lambda items: _listed(items, lambda _n: "•\u00a0\u00a0 "),
]


def _with(query: str) -> Callable[[str], str]:
    return lambda target: f"{target}{'&' if '?' in target else '?'}{query}"


TARGETS: list[Callable[[str], str]] = [
    lambda target: target.replace("https:", "http:"),
    lambda target: target.replace("https:", ""),
    lambda target: target.replace("https://", "HTTPS://").replace("example", "EXAMPLE"),
    lambda target: target if "?" in target or target.endswith("/") else f"{target}/",
    lambda target: target.replace("partners", "p%61rtners"),
    *map(
        _with,
        [
            *(
                "utm_source=news&utm_medium=mail",
                "fbclid=IwAR0x",
                "gclid=Cj0K",
                "msclkid=9",
                "_ga=2.1",
            ),
            *("mc_cid=1&mc_eid=2", "srsltid=Af", "mkt_tok=Mz", "gad_source=1", "_hsenc=p2&_hsmi=3"),
            *(
                "PHPSESSID=q1w2e3",
                "jsessionid=A1B2C3",
                "sid=81",
                "sessionid=x9y8z7",
                "session=a1b2c3d4",
            ),
            "X-Amz-Algorithm=AWS4&X-Amz-Date=20260101T000000Z&X-Amz-Signature=0af1",
            "Expires=1767225600&Signature=ab~c&Key-Pair-Id=K2",
            "sv=2024-01-01&sr=b&se=2026-01-01&sp=r&sig=a1b2c3",
            *(
                "hash=9f86d081884c7d659a2feaa0c55ad015",
                "token=eyJhbGciOiJIUzI1NiJ9.e30.x1",
                "cb=1767225600",
            ),
            *("_=1767225600123", "v=1767225600", "nonce=f3a91c7d", "sig=AbC1d2E3f4"),
        ],
    ),
    lambda target: target if "?" in target else f"{target};jsessionid=0A1B",
]


def protected(mail: str, key: int = 0x2A) -> str:
    """Return the code in which Cloudflare's protection hides an address."""
    return f"{key:02x}" + "".join(f"{byte ^ key:02x}" for byte in mail.encode())


MAIL_FORMS: list[Callable[[str], str]] = [
    lambda mail: mail,
    lambda mail: f'<a href="MAILTO:{mail}?subject=Data">{mail}</a>',
    lambda mail: "".join(f"&#{ord(char)};" for char in mail),
    lambda mail: mail.replace("@", " (at) "),
    lambda mail: mail.replace("@", "[at]").replace(".", "[dot]"),
    lambda mail: mail.replace("@", " {at} ").replace(".", " {dot} "),
    lambda mail: mail.replace("@", " @ "),
    lambda mail: mail.replace("@", "<span>@</span>").replace(".", "<!-- . -->."),
    lambda mail: mail.replace("@", "@<span style='display:none'>nospam</span>"),
    lambda mail: (
        f'<a href="/cdn-cgi/l/email-protection" class="__cf_email__" '
        f'data-cfemail="{protected(mail)}">[email&#160;protected]</a>'
    ),
    lambda mail: (
        f'<a href="/cdn-cgi/l/email-protection#{protected(mail, 7)}"><span '
        f'data-cfemail="{protected(mail, 7)}">[email&#160;protected]</span></a>'
    ),
    lambda _mail: "[email protected]",
    lambda mail: (
        f'<a href="/cdn-cgi/l/email-protection#{protected(mail, 9)}">[email protected]</a>'
    ),
]
BETWEEN = [
    "",
    "<img src='/a.png?v=2' alt='A shelf'>",
    "<iframe src='https://ads.example.net/1'></iframe>",
    "<a href='https://ads.example.net/2?x=1'><img src='https://ads.example.net/2.gif'></a>",
    "<ins class=adsbygoogle data-ad-slot=7></ins>",
    "<script>var a = '<p>Text</p>';</script><style>p { color: red }</style>",
    "<p>\u00a0</p><hr>",
    "<p style='display:none'>Not shown to anyone who reads this page.</p>",
]

CLOTHES = st.builds(
    Clothes,
    text=st.lists(st.sampled_from(TYPOGRAPHY), max_size=3).map(tuple),
    wrap=st.sampled_from(WRAPS),
    heading=st.sampled_from(HEADINGS),
    items=st.sampled_from(LISTS),
    target=st.sampled_from(TARGETS),
    mail=st.sampled_from(MAIL_FORMS),
    between=st.sampled_from(BETWEEN),
)
EXAMPLE = [
    Part(
        TITLES[0],
        (" ".join(SENTENCES[:4]), " ".join(SENTENCES[4:])),
        tuple(ITEMS),
        LINKS[0],
        MAILS[0],
    ),
    Part(TITLES[1], (" ".join(SENTENCES[2:6]),), (), LINKS[1], MAILS[1]),
]


def page(policy: list[Part], clothes: Clothes) -> Document:
    """Read a policy in these clothes."""
    return read(published(policy, clothes), url="https://shop.example.com/privacy")


def said(old: Document, new: Document) -> list[tuple[object, ...]]:
    """Return what comparing tells."""
    return [(e.kind, e.deleted, e.inserted, e.links) for e in compare(old, new).edits]


@pytest.mark.parametrize(
    "clothes",
    [
        *(Clothes(text=(change,)) for change in TYPOGRAPHY),
        *(Clothes(wrap=wrap) for wrap in WRAPS),
        *(Clothes(heading=heading) for heading in HEADINGS),
        *(Clothes(items=items) for items in LISTS),
        *(Clothes(target=target) for target in TARGETS),
        *(Clothes(mail=mail) for mail in MAIL_FORMS),
        *(Clothes(between=between) for between in BETWEEN),
    ],
)
def test_each_meaning_free_difference_alone_is_no_change(clothes: Clothes) -> None:
    """One difference at a time, so that a failure names it."""
    assert said(page(EXAMPLE, Clothes()), page(EXAMPLE, clothes)) == []


@MANY
@given(policy=POLICIES, before=CLOTHES, after=CLOTHES)
def test_meaning_free_differences_in_any_mixture_are_no_change(
    policy: list[Part], before: Clothes, after: Clothes
) -> None:
    """Whatever an editor, a converter or a visit changes in the look of a policy is not told."""
    assert said(page(policy, before), page(policy, after)) == []


@MANY
@given(policy=POLICIES, before=CLOTHES, after=CLOTHES, data=st.data())
def test_a_change_of_words_is_told_through_every_disguise(
    policy: list[Part], before: Clothes, after: Clothes, data: st.DataObject
) -> None:
    """Numbers, superscripts, case, negations and where a link leads count, whatever else differs."""
    index = data.draw(st.integers(0, len(policy) - 1))
    part = policy[index]
    joined = "\n".join(part.paragraphs)
    words = [
        ("30 days", "90 days"),
        ("10²", "102"),
        ("3-5", "35"),
        ("$9.99", "$999"),
        ("café", "cafe"),
        ("Art. 21", "art. 21"),
        ("in Zürich", "in zürich"),
        ("may share", "will share"),
        ("doesn't record", "does record"),
        ("it does not.", "it does."),
    ]
    changes = [
        replace(part, paragraphs=tuple(joined.replace(old, new).split("\n")))
        for old, new in words
        if old in joined
    ]
    words_of_link, target = part.link
    for old, new in [("example", "sample"), ("legal", "terms"), ("en", "de")]:
        if old in target and (old != "en" or "lang" in target):
            changed = (
                target.replace(f"lang={old}", f"lang={new}")
                if old == "en"
                else target.replace(old, new)
            )
            changes.append(replace(part, link=(words_of_link, changed)))
    changed_policy = list(policy)
    changed_policy[index] = data.draw(st.sampled_from(changes)) if changes else part
    if changes:
        first, second = page(policy, before), page(changed_policy, after)
        assert said(first, second)
        assert text_key(first) != text_key(second)
