"""The boxes of a page: what its markup says about a stretch of text before anyone reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Literal

from lxml.etree import _Element as Element

from notifier.extract.normalize import word_set
from notifier.extract.outline import Piece

#: Why a box is probably no part of the policy. "named" and "topic" are guesses from class
#: or id, the latter from a name that a section of a policy may bear too.
Mark = Literal["", "hidden", "consent", "chrome", "named", "topic"]

_CHROME_TAGS = word_set("nav footer aside dialog menu search")
_CHROME_ROLES = word_set("""
    navigation banner contentinfo complementary search dialog alertdialog menu menubar
    toolbar alert status tooltip listbox
    """)
_CONSENT = re.compile(
    r"""(?:cookie|consent|gdpr|ccpa|rgpd|tracking)s?[-_]?(?:\w*[-_])?
          (?:banner|bar|pop-?up|modal|dialog|overlay|alert|wall|prompt|toast|layer|manager|info|law
            |hint|confirm|notification|message|disclaimer|container|wrapper|box|widget|root|drawer|notice|consent)
    | onetrust | \bot-sdk | optanon | cookiebot | cybot | didomi | usercentrics | truste | qc-cmp | iubenda-cs
    | osano | termly- | sp_message | fc-consent | cmplz | \bcky- | borlabs | klaro | evidon | axeptio | tarteaucitron
    | cc-window | cc-banner | \bfs-cc | moove_gdpr | trustarc | hs-eu-cookie | wt-cli | cli-modal""",
    re.VERBOSE,
)
#: One of these is in every name that _CONSENT finds; looking for them is ten times as fast.
_CONSENT_CLUES = word_set("""
    cookie consent gdpr ccpa rgpd tracking trust ot-sdk optanon cybot didomi usercentrics cmp iubenda
    osano termly sp_m borlabs klaro evidon axeptio tarteau cc- cky- moove wt-cli cli-
    """)
#: Tools that ask for consent also write policies and lists of cookies, under the same names.
_DOCUMENT = re.compile(
    r"document|statement|declaration|(?:cookie|privacy)[-_]?policy|cookies?[-_](?:list|table|overview)"
)
_ASKING = re.compile(
    r"banner|pop-?up|modal|dialog|overlay|wall|layer|drawer|toast|notice|message|prompt|\bbar\b|-bar\b|btn|button"
)
_NAMED = word_set("""
    nav navbar navi navigation menu menubar megamenu footer masthead topbar
    sidebar siderail breadcrumb breadcrumbs pagination pager related recommended
    recirculation search skip skiplink skiplinks scrolltop backtotop
    """)
_LANGUAGE = word_set("lang language languages locale country")
_PICKER = word_set("switch switcher select selector picker chooser menu list dropdown toggle")
#: Names that policies also give to their own sections.
_TOPIC = word_set("""
    social share sharing sharethis sharedaddy addthis addtoany newsletter subscribe
    signup login loginform feedback votes helpful rating comment comments disqus advert
    advertisement ads ad adsbygoogle promo promotion sponsored popup modal lightbox
    tooltip toast banner announcement livechat chat intercom copyright cta author byline bio tags
    """)
#: Letters beside digits are a hash that a style tool made, but for a count behind a word.
_NAME = re.compile(r"(?<![^\W_])(?:[A-Za-z]+(?![^\W_])|[A-Za-z]{3,}(?=\d{1,2}(?![^\W_])))")
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_PANEL = re.compile(
    r"accordion|collaps|panel|\btab|tab[-_]|[-_]tab|toggle|expand|faq|details|answer|content|elementor"
    r"|\bmore|more\b|(?:swiper|slick|carousel)[-_](?:slide|item)",
    re.IGNORECASE,
)
#: What the rest of a sentence is called that a button shows, and the dots in its place.
_REST = re.compile(
    r"\bmore|more(?:text|content)?\b|\brest\b|full[-_]?text|read[-_]?more|expand|collaps",
    re.IGNORECASE,
)
_DOTS = frozenset(("...", "…", "[...]", "[…]"))
#: Words of the shortest rest of a sentence.
_REST_WORDS = 3
_OPENER = re.compile(r"accordion|collaps|toggle|expand|faq|panel|question", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?<![-\w])(?:left|top|text-indent)\s*:\s*-\d{4}"
    r"|text-decoration(?:-line)?\s*:[^;]{0,40}line-through",
    re.IGNORECASE,
)
#: A style that hides, as the attribute "hidden" does.
_HIDING = "display:none"
_HIDDEN_CLASSES = word_set("""
    sr-only screen-reader screen-reader-text screen-reader-only visually-hidden
    visuallyhidden visuallyHidden a11y-hidden u-hidden assistive-text offscreen
    off-screen hide-visually
    """)


#: Elements that make up the title of a panel: a heading, a button, an icon.
_TITLE_PARTS = 8
#: A cell with more characters is a column of a page, not a fact in a table.
_CELL_CHARS = 3000
#: So is one with as many that holds this share of the table's text.
_COLUMN_CHARS, _COLUMN_SHARE = 600, 0.7


@dataclass(slots=True)
class Box:
    """A container of the page.

    ``parent``: index of the enclosing box, -1 for the outermost. ``mark``: what its markup says.
    ``panel``: it may be shown and hidden by the reader. ``classes``, ``identity``: its names.
    ``field``: something may be written into a field in it.
    """

    parent: int
    tag: str
    mark: Mark = ""
    panel: bool = False
    classes: str = ""
    identity: str = ""
    field: bool = False


@dataclass(slots=True)
class PagePiece(Piece):
    """A piece of a page.

    ``box``: index of its innermost box. ``words``: how many it has, ``linked`` within links.
    ``control``: the label of a button. ``pointer``: all of it links into the page. ``prose``: words that count as running text: none in
    labels, headings and lists of links. ``practice``: how many of them policies speak with, -1
    where nobody has counted yet.
    """

    box: int = 0
    words: int = 0
    linked: int = 0
    control: bool = False
    pointer: bool = False
    prose: int = 0
    practice: int = -1

    def __post_init__(self) -> None:
        """Count the running text."""
        own = self.words - self.linked
        if own >= 6 and own >= self.linked and not (self.heading or self.control or self.pointer):
            self.prose = own


def is_hidden(given: Mapping[str, str]) -> bool:
    """Whether an element's own markup hides it: its *given* attributes."""
    return (
        "hidden" in given
        or given.get("aria-hidden") == "true"
        or (
            ("style" in given or "class" in given)
            and _hides(given.get("style"), given.get("class"))
        )
    )


@lru_cache(maxsize=4096)
def _hides(style: str | None, classes: str | None) -> bool:
    """Whether a style or one of the classes hides what has it."""
    if style is not None and _HIDDEN_STYLE.search(style) is not None:
        return True
    return classes is not None and not _HIDDEN_CLASSES.isdisjoint(classes.split())


def is_panel(element: Element) -> bool:
    """Whether the reader may show and hide the element, by its role, names or the title before it."""
    get = element.get
    if get("role") in {"tabpanel", "region"} or get("hidden") == "until-found":
        return True
    if _PANEL.search(f"{get('class') or ''} {get('id') or ''}"):
        return True
    before = element.getprevious()
    if before is None:
        return False
    return any(
        part.get("aria-expanded") is not None for part in islice(before.iter(), _TITLE_PARTS)
    )


def is_rest(given: Mapping[str, str], element: Element) -> bool:
    """Whether a hidden *element* within a line, with the *given* attributes, is the rest of what it says."""
    if not _REST.search(f"{given.get('class', '')} {given.get('id', '')}"):
        return False
    return len("".join(map(str, element.itertext())).split()) >= _REST_WORDS


def are_dots(element: Element) -> bool:
    """Whether an element within a line stands for the rest of what it says."""
    return len(element) == 0 and (element.text or "").strip() in _DOTS


def mark_of(given: Mapping[str, str], tag: str) -> Mark:
    """Return what an element's tag, role and names say; *given* are its attributes.

    The tag of a custom element is a name too.
    """
    if not given and "-" not in tag:
        return "chrome" if tag in _CHROME_TAGS else ""
    get = given.get
    style = get("style", "")
    # A paragraph that is kept from readers aloud alone is there to be seen.
    if "hidden" in given or (tag != "p" and get("aria-hidden") == "true"):
        style = _HIDING
    return _marked(tag, get("class", ""), get("id", ""), get("role", ""), style)


@lru_cache(maxsize=4096)  # pages repeat their markup
def _marked(tag: str, classes: str, identity: str, role: str, style: str) -> Mark:
    """Return what an element's tag, names, role and style say."""
    names = f"{tag} {classes}" if "-" in tag else classes
    named = _named(names, identity) if names or identity else ""
    if named == "consent":
        return named
    if _hides(style, classes):
        return "hidden"
    return "chrome" if tag in _CHROME_TAGS or role in _CHROME_ROLES else named


@lru_cache(maxsize=4096)  # pages repeat their class names
def _named(classes: str, identity: str) -> Mark:
    """Return what an element's names say."""
    names = f"{classes} {identity}"
    lower = names.lower()
    if any(map(lower.__contains__, _CONSENT_CLUES)) and _CONSENT.search(lower):
        return "" if is_document(classes, identity) else "consent"
    tokens = words_of(names)
    if not _NAMED.isdisjoint(tokens):
        return "named"
    if "dropdown" in tokens and _OPENER.search(lower) is None:
        return "named"
    if not _LANGUAGE.isdisjoint(tokens) and not _PICKER.isdisjoint(tokens):
        return "named"
    return "" if _TOPIC.isdisjoint(tokens) else "topic"


@lru_cache(maxsize=4096)
def is_document(classes: str, identity: str) -> bool:
    """Whether names say that a tool for consent wrote a policy, or a list of cookies in one, there."""
    names = f"{classes} {identity}".lower()
    return _DOCUMENT.search(names) is not None and _ASKING.search(names) is None


@lru_cache(maxsize=4096)
def words_of(names: str) -> frozenset[str]:
    """Return the words that classes and ids are made of, in lower case."""
    words: set[str] = set()
    for name in _NAME.findall(names):
        words.add(name.lower())
        if not name.islower():
            parts = _TOKEN.findall(name)
            if min(map(len, parts)) > 2:  # else capitals stand at random: a hash without digits
                words.update(map(str.lower, parts))
    return frozenset(words)


def opens_panel(given: Mapping[str, str]) -> bool:
    """Whether a button is the title of a panel that it opens, by its *given* attributes."""
    names = f"{given.get('class', '')} {given.get('id', '')}"
    return "aria-expanded" in given or "aria-controls" in given or _OPENER.search(names) is not None


def is_data(table: Element) -> bool:
    """Whether a table holds facts in rows, and is no means of laying out the page."""
    if table.get("role") in {"presentation", "none"}:
        return False
    if next(table.iterdescendants("table", "h1", "h2", "h3", "h4", "form"), None) is not None:
        return False
    cells = list(table.iter("td", "th"))
    rows = sum(1 for _ in table.iter("tr"))
    if len(cells) <= rows:  # one column
        return False
    lengths = [sum(map(len, cell.itertext())) for cell in cells]
    longest = max(lengths)
    return longest < _CELL_CHARS and (
        longest < _COLUMN_CHARS or longest < _COLUMN_SHARE * sum(lengths)
    )
