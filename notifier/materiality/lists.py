"""Rules about lists and tables of recipients: rows are compared as rows.

A row has a name (the first cell that could be a company's) and the rest: purpose, place, data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from notifier.materiality import facts
from notifier.materiality.alike import is_address, says_alike
from notifier.materiality.case import Case
from notifier.materiality.countries import countries
from notifier.materiality.cue import Cued
from notifier.materiality.lines import cut, narrows
from notifier.materiality.places import with_article
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import readable
from notifier.model.shorten import shorten

#: Words of a table of cookies or vendors that name nobody.
_COLUMN = re.compile(
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
_OWN_COOKIES = re.compile(
    r"(?:^|[|,;] ?)first[- ]party(?: cookies?)?(?= ?(?:[|,;]|$))", re.IGNORECASE
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
_LABELLED = re.compile(r"(?P<label>[^\W\d_][\w '/&-]{1,40}): (?P<value>\S.*)")
#: The number of a row, in a cell of its own.
_NUMBERED = re.compile(r"\W*\d{1,4}[.)]? ?\| ?")
#: What a cell says in words; names of cookies, counts and marks are left to the quotation.
_SAID = re.compile(r"[^\W\d_][^\d_|=/]*")
#: How long a cookie lives and of what kind it is, in the words of tables of cookies.
_COOKIE = re.compile(
    r"^(?:pending|session|persistent|https?|html|pixel|indexeddb|(?:https?|html) .*|.*(?:cookies?|local storage|tracker)|first[- ]party|third[- ]party)$",
    re.IGNORECASE,
)
#: Titles that say that a list follows.
_CALLED = re.compile(r"\blists?\b", re.IGNORECASE)
_ROW = 60  # words of the longest row that could be one of a list


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
        if (labelled := _LABELLED.fullmatch(text)) and _COLUMN.match(labelled["label"]):
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
        and not _COLUMN.match(name)
        and not _TITLE.search(name)
        and not ("cookie" in title.lower() and _COOKIES.fullmatch(name))
    )


@rule("recipient_registered", "third_party_sharing", confidence="certain", weight=87, abroad="also")
def recipient_registered(case: Case) -> Iterator[Finding]:
    """Report that a company joins, leaves or changes in a list that is titled as one of recipients."""
    if is_register(case.section):
        yield from _listed(case)


@rule("recipient_listed", "third_party_sharing", weight=84)
def recipient_listed(case: Case) -> Iterator[Finding]:
    """Report that a named company joins, leaves or changes in a list of processors, partners, vendors or trackers."""
    title = f"{case.section} {case.from_section}"
    # Below a name within such a list stands what is said of it.
    if is_recipients(title) and not (is_register(case.section) or is_register(case.above)):
        yield from _listed(case)


@rule("register_changed", "third_party_sharing", confidence="ask", weight=60, of="rewritten")
def register_changed(case: Case) -> Iterator[Finding]:
    """Report that a line of a list of recipients in which no name is seen says something else."""
    if not case.is_rewritten or not is_register(case.section) or case.is_title or case.is_prose:
        return
    if row(case.old, case.section) and row(case.new, case.section):
        return
    # The head of a table says what its columns hold.
    if all(_COLUMN.match(text.strip("| ")) and "|" in text for text in (case.old, case.new)):
        return
    # What the list is of, or when it was made, is no line of it.
    if case.new.endswith(":") or says_alike(case.old, case.new) or facts.is_date_stamp(case.new):
        return
    old, new = (shorten(text, 120) for text in (case.old, case.new))
    yield Finding(
        sentence=f"A line of {in_list(case.section)} changes from “{readable(old)}” to “{readable(new)}”.",
        old=case.old,
        new=case.new,
    )


def is_another(case: Case) -> bool:
    """Whether the sides of *case* name two companies."""
    old, new = row(case.old, case.section), row(case.new, case.section)
    return old is not None and new is not None and known_by(old.name) != known_by(new.name)


def is_renumbered(case: Case) -> bool:
    """Whether both rows of *case* stand on the other side as well, at another number."""
    if not (_NUMBERED.match(case.old) and _NUMBERED.match(case.new)):
        return False
    old, new = (_NUMBERED.sub("", text, count=1) for text in (case.old, case.new))
    return old in case.rest_new and new in case.rest_old


def is_same_row(case: Case) -> bool:
    """Whether both sides are rows of one company that say alike."""
    before, after = row(case.old, case.section), row(case.new, case.section)
    if before is None or after is None or known_by(before.name) != known_by(after.name):
        return False
    pairs = before.rest.split(", "), after.rest.split(", ")
    return len(pairs[0]) == len(pairs[1]) and all(map(says_alike, *pairs))


def _listed(case: Case) -> Iterator[Finding]:
    if case.is_title or case.is_prose or len(case.text.split()) > _ROW:
        return
    if case.is_cookie_row and _OWN_COOKIES.search(case.text):
        return
    old = row(case.old, case.section) if case.old else None
    new = row(case.new, case.section) if case.new else None
    where = in_list(case.section)
    if old and new:
        yield from _changed(case, old, new, where)
    elif new and not case.old and not case.is_elsewhere(new.name):
        yield Finding(
            sentence=f"{new.name}{beside(new)} {agreeing('join', new)} {where}.",
            new=case.new,
            direction="less",
        )
    elif old and not case.new and not case.is_elsewhere(old.name):
        yield Finding(
            sentence=f"{old.name}{beside(old)} {agreeing('leave', old)} {where}.",
            old=case.old,
            direction="more",
        )


def in_list(title: str) -> str:
    """Return how the list under *title* is called: a title that calls itself a list needs no other word for it."""
    return f"the {'' if _CALLED.search(title) else 'list '}“{readable(title)}”"


def _changed(case: Case, old: Row, new: Row, where: str) -> Iterator[Finding]:
    """Yield that another is named, or what is said otherwise of the same: a place, a purpose, some data."""
    if known_by(old.name) != known_by(new.name):
        yield Finding(
            sentence=f"{new.name}{beside(new)} {agreeing('replace', new)} {old.name} in {where}.",
            old=case.old,
            new=case.new,
        )
        return
    gone, come = _apart(case, old, new)
    # When the text was changed says nothing of whom it names.
    if all(facts.dates(words) and facts.is_date_stamp(words) for words in (*gone, *come)):
        return
    before, after = (", ".join(cells) for cells in (gone, come))
    moves = len(gone) == len(come) == 1
    if before or after:
        sentence = says_of(new.name, where, before, after, moves=moves)
        yield Finding(sentence=sentence, old=case.old, new=case.new)


def says_of(name: str, where: str, old: str, new: str, *, moves: bool) -> str:
    """Return a sentence on what the entry for *name* in the list *where* says in place of what, "" for nothing.

    ``moves``: whether both are all that is said of the place.
    """
    before, after = (readable(shorten(text, 100)) for text in (old, new))
    if not (before and after):
        verb, words = ("now", after) if after else ("no longer", before)
        return f"The entry for {name} in {where} {verb} says “{words}”."
    if moves and countries(before) and countries(after):
        return f"{name} in {where} moves from {with_article(before)} to {with_article(after)}."
    return f"The entry for {name} in {where} changes from “{before}” to “{after}”."


def _apart(case: Case, old: Row, new: Row) -> tuple[list[str], list[str]]:
    """Return the cells in which two rows of one company say something else; without cells, all beside the name."""
    before, after = (cut(facts.without_contacts(text)) for text in (case.old, case.new))
    if len(before) == len(after) > 1:
        pairs = [pair for pair in zip(before, after, strict=True) if not says_alike(*pair)]
    else:
        rests = (old.rest, new.rest)
        # Of a line, what is added behind a name is mostly an example.
        told = all(rests) or any(map(narrows, rests))
        pairs = [_trimmed(*rests)] if told and not says_alike(*rests) else []
        # An address in a country that was named before is no other place.
        pairs = [pair for pair in pairs if all(pair) or not any(map(is_address, pair))]
    return [one for one, _ in pairs if one], [other for _, other in pairs if other]


def _trimmed(old: str, new: str) -> tuple[str, str]:
    """Return two lists of what rows say beside the name without what both begin and end with."""
    before, after = old.split(", "), new.split(", ")
    start = 0
    while start < min(len(before), len(after)) and says_alike(before[start], after[start]):
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and says_alike(
        before[-1 - end], after[-1 - end]
    ):
        end += 1
    return ", ".join(before[start : len(before) - end]), ", ".join(after[start : len(after) - end])


def known_by(name: str) -> str:
    """Return the letters by which a company is known: its legal form and its address apart."""
    return facts.skeleton(facts.LEGAL_FORM.split(name)[0])


def agreeing(verb: str, found: Row) -> str:
    """Return *verb* as it stands behind a name; "Delivery partners" are several, "Quillbird Partners" is one."""
    kinds = found.name[1:].islower() and found.name.endswith("s")
    return verb if kinds or " and " in found.name else f"{verb}s"


def beside(found: Row) -> str:
    """Return what a row says beside the name, in parentheses."""
    parts = [
        part
        for part in found.rest.split(", ")
        if _SAID.fullmatch(part) and not _COOKIE.search(part)
    ]
    said = re.sub(r"\s*\(([^()]*)\)", r", \1", ", ".join(parts))
    return f" ({shorten(said, 80)})" if parts else ""
