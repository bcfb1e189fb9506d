"""Titles of lists of recipients, and the rows below them.

A row has a name (the first cell that could be a company's) and the rest: purpose, place, data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from notifier.materiality import facts
from notifier.materiality.cue import Cued

#: Words of a table of cookies or vendors that name nobody.
COLUMN = re.compile(
    r"^(?:session|persistent|http|pending|years?|yes|no|type|purpose|provider|name|description|duration|expiry|expiration|lifespan|necessary|"
    r"statistics?|marketing|preferences?|functional|functionality|performance|targeting|strictly|analytics|first|domain|host|category|categories|"
    r"vendor|partner|list|none|not applicable|n/a|country|location|cookies?|social media|advertising|unclassified|essential|new|all|other)\b",
    re.IGNORECASE,
)
#: Capitalised words that are no names of others: policies capitalise their own definitions.
DEFINED = re.compile(
    r"^(?:We|Our|Us|You|Your|The|This|These|They|It|If|In|On|At|For|To|And|Or|As|By|With|When|Where|Please|Personal|Data|Information|Services?|"
    r"Site|Sites|Websites?|App|Apps|Applications?|Platform|Products?|Terms?|Policy|Policies|Privacy|Notice|Statement|Agreement|Users?|Customers?|"
    r"Accounts?|Content|Section|Sections|Company|Part(?:y|ies)|Third|Cookies?|Law|Laws|Acts?|Regulation|GDPR|CCPA|CPRA|LGPD|PIPEDA|DSA|DMA|EU|EEA|UK|US|USA|"
    r"Article|Art|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday|Help|Cent(?:er|re)|Settings|Contact|See|View|Read|Learn|Click|More|Email|E-mail|Address|Phone|Page|Link|Here|Effective|Last|Updated|Legal|IP|URL|ID|API|HTML|FAQ|AI|SMS|PDF|"
    r"Inc|LLC|Ltd|Limited|GmbH|Internet|English|European|Union|Rights?|Residents?|State|States|Communit\w+|Channels?|Guidelines?|Standards?|Schedule|Use|"
    r"Subscri\w+|Device|Devices|Identification|Publisher|Publishers|Member|Members|Desktop|Android|iOS|Mac|Windows|Linux|Chrome|Firefox|Safari|Edge|Opera|NOT|ANY|ALL|AND|OR|THE)\b"
)
_LISTED = Cued(
    r"sub-?processor|service provider|vendor|partners?\b|third[- ]part|recipient|tracker|supplier|processors|cookies?\b|who we share|analytics"
    r"|\bwho (?:else )?(?:receives?|gets?|sees?|has access)|\bwith whom|\bshar(?:e|es|ed|ing) (?:\w+ ){0,4}with\b|\bsharing\b|\bdisclosures?\b|\baffiliates\b|\baffiliated (?:companies|entities)\b|\bsubsidiaries\b|\b(?:group|sister) (?:companies|entities)\b|\b(?:companies|entities|members) (?:of|in) (?:our|the) group\b"
)
#: Titles of lists that hold recipients and nothing else.
_REGISTER = Cued(
    r"\bsub-?processors?\b|\b(?:list|register|overview|table) of (?:our |all |the |authori[sz]ed )*(?:\w+ )?(?:processors?|vendors?|providers?|suppliers?|recipients?|partners?)\b"
    r"|^(?:\d[\d.]* )?(?:our |current |authori[sz]ed |third[- ]party )*(?:service providers?|vendors?|suppliers?|(?:data )?processors?|recipients?)(?: list)?$"
    r"|\b(?:unter)?auftragsverarbeiter\b|\bsubunternehmer\b|\bsous-traitants ultérieurs\b"
    r"|\b(?:liste|verzeichnis|übersicht) (?:der|unserer|aller|des|de nos) (?:\w+ )?(?:dienstleister|empfänger|partner|anbieter|prestataires|destinataires|partenaires|sous-traitants)\b"
    r"|^(?:\d[\d.]* )?(?:unsere |nos )?(?:dienstleister|empfänger|prestataires|sous-traitants|destinataires)(?: (?:der|des) (?:daten|données))?$"
)
#: What names no company: the title of a passage, a question, a button, a browser.
_TITLE = re.compile(
    r"\?$|^(?:summary|overview|introduction|highlights|preamble|background|open|close|show|hide|expand|collapse|back|next|menu|search|print|download|within|categor(?:y|ies) of|types? of|how|what|why|where|who|which)\b"
    r"|\b(?:policy|policies|notice|statement|terms|communications|transfers?|disclosures|purposes?|retention|rights|choices|collection|changes|updates|questions)\b(?: (?:of|for|to|by)\b.*)?$"
    r"|^(?:(?:google|mozilla|microsoft|apple|android) )?(?:chrome|firefox|safari|edge|opera|internet explorer|browser)(?: (?:desktop|mobile))?$",
    re.IGNORECASE,
)
#: Names of cookies that are written as one word: "SessionConsent"; and what a cookie does.
_COOKIES = re.compile(
    r"(?:[A-Za-z][a-z0-9]+)*(?:Consent|Session|Token|History|Visitor|Id|ID|User|Closed|Sync|State|Prefs|Preference|Cookie|Lang|Auth|Csrf|CSRF)(?:[A-Z][a-z0-9]*)*(?: ?, ?\w+)*"
    r"|\S+(?: \S+)*? [a-z]{4,}(?: \S+)*"
)
_CONTENTS = re.compile(
    r"^(?:table of )?contents?:?$|^index$|^(?:on|in) this (?:page|policy|notice|document|article):?$|\bquick links\b|^jump to\b",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,12}", re.IGNORECASE)
_CELLS = re.compile(r"\s*\|\s*")
_PARTS = re.compile(
    r"\s*(?:,\s(?!(?:Inc|LLC|Ltd|Limited|GmbH|Corp|Co|S\.A|B\.V|AG|SE|plc)\b)|\s-\s|:\s|;\s)\s*"
)
#: An entry whose parentheses hold all that it says beside the name.
_IN_PARENTHESES = re.compile(r"(?P<name>[^(),;:]+) \((?P<rest>[^()]+)\)[.;,]?")
#: A name, in parentheses where it is, and then the rest: "Harbour Ltd (Malta): hosting".
_PLACED_FIRST = re.compile(r"(?P<name>[^(),;:|]+) \((?P<place>[^()]+)\) ?(?:[-:,;] ?(?P<rest>.+))")
#: How a line begins that is one of several on the same company: "Purpose: hosting".
LABELLED = re.compile(r"(?P<label>[^\W\d_][\w '/&()-]{1,40}?) ?: (?P<value>\S.*)")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: whom it names, and what else it says."""

    name: str
    rest: str


@lru_cache(maxsize=1024)
def is_recipients(title: str) -> bool:
    """Whether a section's *title* announces who receives data."""
    return _LISTED.is_in(title)


@lru_cache(maxsize=1024)
def is_register(title: str) -> bool:
    """Whether a section's *title* announces a list of recipients and nothing else."""
    return _REGISTER.is_in(title)


@lru_cache(maxsize=1024)
def is_contents(title: str) -> bool:
    """Whether a section's *title* announces the table of contents."""
    return bool(_CONTENTS.search(title))


def is_domain(text: str) -> bool:
    """Whether *text* is one bare domain name, as lists of trackers name vendors."""
    return bool(_DOMAIN.fullmatch(text.strip(" .;,*")))


def row(text: str, title: str = "") -> Row | None:
    """Read folded *text* as a row of a list under *title*; None where it names nobody."""
    cells = _CELLS.split(text.strip("| "))
    if len(cells) == 1:
        text = text.strip()
        if (labelled := LABELLED.fullmatch(text)) and COLUMN.match(labelled["label"]):
            return None
        if aside := _IN_PARENTHESES.fullmatch(text):
            cells = [aside["name"], *_PARTS.split(aside["rest"])]
        elif placed := _PLACED_FIRST.fullmatch(text):
            cells = [placed["name"], *_PARTS.split(placed["place"]), *_PARTS.split(placed["rest"])]
        else:
            cells = _PARTS.split(text)
    for index, cell in enumerate(cells[:2]):
        name = facts.without_stop(re.sub(r" ?\(.*?\)", "", cell).strip(" ,:;-*")).lstrip(".")
        if is_name(name, title):
            beside_it = re.findall(r"\((.*?)\)", cell)
            rest = [*beside_it, *cells[:index], *cells[index + 1 :]]
            return Row(name, ", ".join(part.strip(" .;") for part in rest if part.strip(" .;-")))
    return None


def is_name(name: str, title: str) -> bool:
    """Whether *name*, which stands first in a row or above an entry under *title*, may be a company's."""
    # A table of cookies names the host of each: that is mostly the site itself.
    if is_domain(name):
        return "cookie" not in title.lower()
    # A cookie's own name is one word with odd characters, without a capital, or in capitals.
    return bool(
        name
        and len(name.split()) <= 6
        and name[0].isupper()
        and not re.search(r"[_$/=]|\d{3,}", name)
        and not (name.isupper() and len(name) >= 6 and "cookie" in title.lower())
        and not DEFINED.match(name)
        and not COLUMN.match(name)
        and not _TITLE.search(name)
        and not ("cookie" in title.lower() and _COOKIES.fullmatch(name))
    )
