"""Lines that stand around a policy and are no part of it, told by what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from notifier.extract.outline import Piece

P = TypeVar("P", bound=Piece)

_FURNITURE = re.compile(
    r"""\A\W*(?:
        (?:can'?t|cannot|did(?:n'?t)?|couldn'?t|not)\s.{0,20}\b(?:find|found?)\b.{0,40}\blooking\s+for\b.*
      | (?:was|is|did)\s+this\s+(?:page|article|information|content|answer)?\s*.{0,20}(?:help|useful|answer).*
      | (?:did\s+we|how\s+can\s+we)\s+.{0,30}help.{0,30}
      | (?:back|return|scroll)\s+to\s+(?:the\s+)?top | (?:top|bottom)\s+of\s+(?:the\s+)?page | nach\s+oben | haut\s+de\s+page | retour\s+en\s+haut
      | (?:seite\s+)?(?:drucken|teilen|empfehlen|weiterempfehlen)(?:\s+seite\s+\w+)? | (?:imprimer|partager)(?:\s+cette\s+page)? | imprimir | compartir | partilhar | stampa | condividi
      | share\s+(?:this|on|via).{0,30} | print(?:\s+this)?(?:\s+(?:page|article))? | print | share | download(?:\s+(?:as\s+)?pdf)? | copy\s+link
      | (?:skip|jump)\s+to\s+(?:main\s+)?(?:content|navigation|menu) | zum\s+inhalt.{0,20} | aller\s+au\s+contenu.{0,20}
      | © .{0,120} | (?:\(c\)|copyright\b)\W.{0,60}\b(?:19|20)\d\d\b.{0,60} | copyright\W+(?:©|by\b).{0,120} | .{0,60}\ball\s+rights\s+reserved\W* | (?:tous\s+droits\s+réservés|alle\s+rechte\s+vorbehalten).{0,40}
      | (?:follow|find|join)\s+us(?:\s+on)?.{0,40} | (?:subscribe|sign\s+up)\b.{0,80}\b(?:newsletter|updates|mailing\s+list).{0,40}
      | (?:log|sign)\s*in | (?:log|sign)\s*(?:out|up) | menu | close | search | loading(?:\W.*)? | cookie\s+(?:settings|preferences)
      | have\s+more\s+questions\b.{0,40} | (?:submit|open)\s+a\s+(?:request|ticket) | (?:related|recent(?:ly\s+viewed)?)\s+(?:articles|posts|pages)
      | (?:need|want)\s+(?:more\s+)?help\??.{0,25} | yes\W+no | page\s+\d+\s*(?:of|/)\s*\d+ | \d+\s+out\s+of\s+\d+\s+found\s+this\s+helpful
    )\W*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_OWNERSHIP = re.compile(
    r"\W*(?:©|\(c\)\W*(?:copyright\b|(?:19|20)\d\d)|\(c\)\s.{0,40}\b(?:19|20)\d\d\W*\Z|copyright\W+(?:19|20)\d\d).*|.{0,60}\ball\s+rights\s+reserved\W*",
    re.IGNORECASE,
)
_SIGNPOST = re.compile(
    r"""\W*(?:
        (?:(?:go|jump|scroll|return)\s+)?(?:back\s+)?to\s+(?:the\s+)?top(?:\s+of\s+(?:the\s+)?page)? | top\s+of\s+(?:the\s+)?page
      | (?:zurück\s+)?nach\s+oben | (?:zurück\s+)?zum\s+(?:seiten)?anfang(?:\s+der\s+seite)? | (?:retour(?:ner)?\s+)?(?:en\s+)?haut\s+de\s+(?:la\s+)?page | retour(?:ner)?\s+en\s+haut
      | (?:volver|ir|subir)\s+(?:arriba|al\s+inicio) | torna\s+(?:su|all'inizio) | (?:terug\s+)?naar\s+boven | voltar\s+ao\s+(?:topo|início) | (?:tilbage\s+|tilbake\s+)?til\s+toppen | (?:tillbaka\s+)?till\s+toppen
      | (?:wróć\s+)?(?:na|do)\s+gór[ęy](?:\s+strony)? | zpět\s+nahoru | наверх | (?:ページの?)?(?:トップ|先頭)(?:へ|に)?(?:戻る)? | (?:返回|回到)顶部
      | (?:skip|jump)\s+to\s+(?:the\s+)?(?:main\s+)?(?:content|navigation|menu)
      | \d{1,2}\s*-?\s*min(?:ute)?s?\s+(?:to\s+)?read | reading\s+time\W+\d{1,2}\s*min(?:ute)?s? | (?:copy|share)\s+(?:this\s+)?link
    )\W*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
#: What the tools of a page say of themselves: who guards its forms, when it was printed and from where.
_TOOL = re.compile(
    r"""\W*(?:
        (?=.*\b(?:re|h)captcha\b)(?=.*\b(?:protected|geschützt|protégé|protegido|protetto|beschermd)\b)
        (?=.*\b(?:apply|gelten|appliquent|aplican|applicano|toepassing)\b).*
      | (?:printed|gedruckt|imprimée?)\s+(?:from|on|am|von|le|depuis)\b(?=.*(?:://|\d\d)).{0,110}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
#: One of these is in every line that _OWNERSHIP finds; looking for them is faster.
_OWNER_SIGNS = ("©", "c)", "reserved", "copyright")
#: Pages count themselves: "page 1 of 4", "12 out of 40 found this helpful".
_NUMBERED = re.compile(r"(?<!\d)\d(?!\d*\s*(?:of|/|out\s+of)\s*\d|\d*\s+found\b|\d*\W*\Z)")
_LONGEST, _MOST_WORDS, _SHORTEST = 160, 12, 40
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


def is_furniture(text: str) -> bool:
    """Whether a line says that it belongs to the page and not to the policy."""
    if len(text) > _LONGEST:
        return False
    if _FURNITURE.match(text.translate(_APOSTROPHES)) is None:
        return _TOOL.fullmatch(text) is not None
    # What states a number, or goes on at length, states something.
    return is_ownership(text) or (len(text.split()) <= _MOST_WORDS and not _NUMBERED.search(text))


def is_signpost(text: str) -> bool:
    """Whether a short line points around the page, wherever on it: "back to top", "5 min read"."""
    return len(text) <= _SHORTEST and _SIGNPOST.match(text) is not None


def is_ownership(text: str) -> bool:
    """Whether a line says who owns the page, as its foot does."""
    if len(text) > _LONGEST:
        return False
    lower = text.casefold()
    if not any(sign in lower for sign in _OWNER_SIGNS):
        return False
    return _OWNERSHIP.match(text) is not None


def without_edges(pieces: Sequence[P]) -> list[P]:
    """Return *pieces* without the furniture before the first and behind the last of the rest.

    Lines that only point around the page are left out anywhere.
    """
    pieces = [piece for piece in pieces if not is_signpost(piece.text)]
    start, end = 0, len(pieces)
    while start < end and is_furniture(pieces[start].text):
        start += 1
    while end > start and is_furniture(pieces[end - 1].text):
        end -= 1
    return pieces[start:end]
