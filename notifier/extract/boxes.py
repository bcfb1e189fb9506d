"""The boxes of a page: what its markup says about a stretch of text before anyone reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lxml.html import HtmlElement

from notifier.extract.outline import Piece

#: Why a box is probably no part of the policy. "named" is a guess from class or id.
Mark = Literal["", "hidden", "consent", "chrome", "named"]

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
      | social(?:[-_]?(?:share|links|media|icons|buttons))? | share | sharing | sharethis | addthis | addtoany
      | related(?:[-_]?(?:posts|articles|content|links|stories|news|topics))? | recommended | recirc\w* | more-stories
      | newsletter\w* | subscribe | signup-form | login-form | loginform | search(?:[-_]?(?:form|box|bar|results))?
      | lang(?:uage)?[-_]?(?:switch\w*|select\w*|picker|menu|list|nav|chooser|dropdown) | locale[-_]?\w*
      | country[-_]?(?:select\w*|picker|switch\w*)
      | feedback | article-votes | helpful\w* | rating | comments? | disqus\w* | comment-list
      | skip(?:[-_]?(?:link|nav|to|links|to-content|main))? | back-to-top | scroll-?top
      | advert\w* | ads? | adsbygoogle | promo(?:tion)? | sponsored | popup | modal | lightbox | tooltip | toast
      | banner | announcement\w* | livechat | chat-widget | intercom\w* | print-only | copyright
    )(?:\Z|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
_PANEL = re.compile(
    r"accordion|collaps|panel|\btab|tab[-_]|[-_]tab|toggle|expand|faq|details|answer|content|elementor",
    re.IGNORECASE,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(
    r"(?:\A|\s)(?:sr-only|screen-reader(?:-text|-only)?|visually-?hidden|visuallyhidden|a11y-hidden|u-hidden"
    r"|assistive-text|offscreen|off-screen|hide-visually)(?:\Z|\s)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Box:
    """A container of the page.

    ``parent``: index of the enclosing box, -1 for the outermost. ``mark``: what its markup says.
    ``panel``: it may be shown and hidden by the reader. ``first``, ``end``: its pieces' indexes.
    ``prose``: words of its unmarked running text, boxes within included; ``words``: all its words;
    ``linked``: words within links.
    """

    parent: int
    tag: str
    mark: Mark = ""
    panel: bool = False
    first: int = 0
    end: int = 0
    prose: int = 0
    words: int = 0
    linked: int = 0


@dataclass(slots=True)
class PagePiece(Piece):
    """A piece of a page. ``box``: index of its innermost box; ``words``, ``linked``: as in Box."""

    box: int = 0
    words: int = 0
    linked: int = 0

    @property
    def prose(self) -> int:
        """Words that count as running text: none in labels, headings and link lists."""
        own = self.words - self.linked
        return own if own >= 6 and not self.heading and 2 * self.linked <= self.words else 0


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
    return ("named" if _NAMED.search(names) else ""), False
