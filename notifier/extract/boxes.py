"""The boxes of a page: what its markup says about a stretch of text before anyone reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lxml.html import HtmlElement

from notifier.extract.outline import Piece

#: Why a box is probably no part of the policy. "named" and "topic" are guesses from class
#: or id, the latter from a name that a section of a policy may bear too.
Mark = Literal["", "hidden", "consent", "chrome", "named", "topic"]

_CHROME_TAGS = frozenset(("nav", "footer", "aside", "dialog", "menu", "search"))
_CHROME_ROLES = frozenset(
    (
        "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"
        " alert status tooltip listbox"
    ).split()
)
_CONSENT = re.compile(
    r"""(?:cookie|consent|gdpr|ccpa|rgpd|tracking)s?[-_]?(?:\w*[-_])?
          (?:banner|bar|pop-?up|modal|dialog|overlay|alert|wall|prompt|toast|layer|manager|info|law
            |hint|confirm|notification|message|disclaimer|container|wrapper|box|widget|root|drawer|notice|consent)
    | onetrust | \bot-sdk | optanon | cookiebot | cybot | didomi | usercentrics | truste | qc-cmp | iubenda-cs
    | osano | termly- | sp_message | fc-consent | cmplz | \bcky- | borlabs | klaro | evidon | axeptio | tarteaucitron
    | cc-window | cc-banner | moove_gdpr | trustarc | hs-eu-cookie | wt-cli | cli-modal""",
    re.VERBOSE | re.IGNORECASE,
)
_NAMED = re.compile(
    r"""(?:\A|[\s_-])(?:
        (?:main|site|page|global|top|primary|secondary|mobile|desktop|sub|mega|side|user|account|drop-?down)?[-_]?
          (?:nav|navbar|navi|navigation|menu|menubar|megamenu)
      | (?:site|page|global|main|app)?[-_]?(?:footer|masthead|topbar|top-bar|sidebar|side-bar|siderail)
      | breadcrumbs? | bread-crumbs? | pagination | pager
      | related(?:[-_]?(?:posts|articles|content|links|stories|news|topics))? | recommended | recirc\w* | more-stories
      | search(?:[-_]?(?:form|box|bar|results))?
      | lang(?:uage)?[-_]?(?:switch\w*|select\w*|picker|menu|list|nav|chooser|dropdown) | locale[-_]?\w*
      | country[-_]?(?:select\w*|picker|switch\w*)
      | skip(?:[-_]?(?:link|nav|to|links|to-content|main))? | back-to-top | scroll-?top
    )(?:\Z|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
#: Names that policies also give to their own sections.
_TOPIC = re.compile(
    r"""(?:\A|[\s_-])(?:
        social(?:[-_]?(?:share|links|media|icons|buttons))? | share | sharing | sharethis | sharedaddy | addthis | addtoany
      | newsletter\w* | subscribe | signup-form | login-form | loginform
      | feedback | article-votes | helpful\w* | rating | comments? | disqus\w* | comment-list
      | advert\w* | ads? | adsbygoogle | promo(?:tion)? | sponsored | popup | modal | lightbox | tooltip | toast
      | banner | announcement\w* | livechat | chat-widget | intercom\w* | print-only | copyright | cta
    )(?:\Z|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
_PANEL = re.compile(
    r"accordion|collaps|panel|\btab|tab[-_]|[-_]tab|toggle|expand|faq|details|answer|content|elementor",
    re.IGNORECASE,
)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{4}", re.IGNORECASE
)
_HIDDEN_CLASS = re.compile(
    r"(?:\A|\s)(?:sr-only|screen-reader(?:-text|-only)?|visually-?hidden|visuallyhidden|a11y-hidden|u-hidden"
    r"|assistive-text|offscreen|off-screen|hide-visually)(?:\Z|\s)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Box:
    """A container of the page.

    ``parent``: index of the enclosing box, -1 for the outermost. ``mark``: what its markup says.
    ``panel``: it may be shown and hidden by the reader.
    """

    parent: int
    tag: str
    mark: Mark = ""
    panel: bool = False


@dataclass(slots=True)
class PagePiece(Piece):
    """A piece of a page.

    ``box``: index of its innermost box. ``words``: how many it has, ``linked`` within links.
    ``control``: the label of a button.
    """

    box: int = 0
    words: int = 0
    linked: int = 0
    control: bool = False

    @property
    def prose(self) -> int:
        """Words that count as running text: none in labels, headings and link lists."""
        own = self.words - self.linked
        if own < 6 or self.heading or self.control or 2 * self.linked > self.words:
            return 0
        return own


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element's own markup hides it."""
    get = element.get
    style = get("style")
    return (
        get("hidden") is not None
        or get("aria-hidden") == "true"
        or (style is not None and _HIDDEN_STYLE.search(style) is not None)
        or _HIDDEN_CLASS.search(get("class") or "") is not None
    )


def mark_of(element: HtmlElement, tag: str) -> tuple[Mark, bool]:
    """Return what an element's tag, role and names say, and whether it is a panel."""
    get = element.get
    names = f"{get('class') or ''} {get('id') or ''}"
    role = get("role")
    if is_hidden(element):
        panel = role == "tabpanel" or role == "region" or _PANEL.search(names) is not None
        return ("consent" if _CONSENT.search(names) else "hidden"), panel
    if tag in _CHROME_TAGS or (role is not None and role in _CHROME_ROLES):
        return ("consent" if _CONSENT.search(names) else "chrome"), False
    if names == " " or tag == "body":
        return "", False
    if _CONSENT.search(names):
        return "consent", False
    if _NAMED.search(names):
        return "named", False
    return ("topic" if _TOPIC.search(names) else ""), False
