"""The subject line of a mail: which policy, and what of its change can be said in a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from notifier.compose.items import Item, Topic
from notifier.model.excerpt import excerpt
from notifier.model.shorten import shorten
from notifier.model.verdict import Reason

SUBJECT_LENGTH = 78
"""Characters of a subject line (RFC 5322, section 2.1.1)."""

#: Characters below which the rest of a subject is too short to say anything.
_ROOM = 30
#: Characters of a quotation that may stand before the changed words.
_LEAD = 24
#: What stands before the colon already.
_POLICY = "The policy "
_ARTICLE = re.compile(r"^(?:The|An?) ")
_UNDER = re.compile(r" under “[^”]*”$")
_SECTIONS = (
    (re.compile(r"The policy has a new section, “(?P<title>[^”]*)”"), "new section "),
    (
        re.compile(r"The policy has (?P<count>\w+) new sections, among them “(?P<title>[^”]*)”"),
        "{} new sections, among them ",
    ),
    (
        re.compile(r"The section “(?P<title>[^”]*)” \(\d+ passages\) was removed"),
        "section removed: ",
    ),
    (
        re.compile(r"(?P<count>\w+) sections were removed, among them “(?P<title>[^”]*)”"),
        "{} sections removed, among them ",
    ),
)
_SAYS = re.compile(
    r"(?:On [^“]*, the policy|The (?:policy|text|\w+ text)|A list|The list under “[^”]*”) (?P<says>(?:now|no longer) (?:says|includes)):? “(?P<quote>[^”]*)”?(?P<instead> instead of)?"
)
#: Where a list is named, of which an entry came or went; and what of it is told in the rule's own words.
_LISTS = re.compile(r"The list under “[^”]*” (?:now|no longer) includes: “")
_INCLUDES = re.compile(r"The list under “[^”]*” (?P<what>(?:now|no longer) includes [^:]+)$")
#: What a list says of a company beside its name, and companies that join or leave a list.
_ASIDE = re.compile(r" \([^()]*\)")
_JOINS = re.compile(
    r"(?P<who>[^“]+?) (?P<does>joins?|leaves?) (?:the|a) (?:list\b[^“]*)?(?:“(?P<title>[^”]*)”)?.*"
)
_MENTIONS = re.compile(
    r"(?:On [^“]*, the|The) policy (?P<what>(?:now|no longer) (?:names|mentions) [^“]*?)(?: here)?: “(?P<quote>[^”]*)”?"
)
#: What can stand for itself: a figure with its unit, or a date.
_FIGURES = re.compile(r"(?=[^\d]*\d)[\w.,:/%€$£¥° -]{1,30}")
#: A row that came or went.
_A_ROW = re.compile(
    r"A (?:(?P<new>(?:table|list) has a new row)|row of a (?:table|list) was removed): “(?P<quote>[^”]*)”?"
)
#: A cell of a row that has a name of its own.
_IN_ROW = re.compile(r"In the row “(?P<who>[^”]*)”, “(?P<old>[^”]*)” becomes “(?P<new>[^”]*)”")
#: What names the things that are counted, so that the figures need not.
_COUNTED = re.compile(r"^The number of (?P<what>.+)")
#: A figure that came or went within its sentence.
_STATED = re.compile(
    r"[^“]+(?:“[^”]*” |(?<= ))is (?P<when>now|no longer) (?:stated|named)(?: in|:) “(?P<quote>[^”]*)”?"
)
#: A row of a list whose cells changed.
_ENTRY = re.compile(
    r"The entry for (?P<who>.+?) in the (?:list )?“.*” changes from “(?P<old>[^”]*)” to “(?P<new>[^”]*)”"
)
#: A company that takes another's place in a list, or whose data goes elsewhere.
_LISTED = (
    re.compile(r"(?P<who>[^“(]+?)(?: \([^)]*\))? (?P<told>replaces [^“]+?) in (?:the|a) list\b"),
    re.compile(r"(?P<who>[^“(]+?) in (?:the|a) list [^”]*” (?P<told>moves from .+)"),
)
#: What is said where single words of a long sentence came, went or were exchanged.
_FORCE = re.compile(
    r"(?P<said>“(?P<words>[^”]*)” (?P<verb>becomes “(?P<come>[^”]*)”|is added|is dropped))(?:: | from | to )“(?P<quote>[^”]*)”?"
)
#: Characters of words that tell something by themselves.
_TELLING = 12
_NUMBERED = re.compile(
    r"^(?:(?:article|section|clause|chapter|part|paragraph|annex|schedule|§)\s*[\dIVX]+(?:\.\d+)*\s*[.):–—-]+|[\dIVX]+(?:\.\d+)*[.)])\s+",
    re.IGNORECASE,
)
#: Legal forms that end in a full stop of their own.
_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Corp|Co|LLC|L\.P|S\.A|N\.V|B\.V|S\.p\.A|e\.V)\.$")


def subject(title: str, topics: Sequence[Topic], items: Sequence[Item], more: int) -> str:
    """Return the subject line for a policy called *title*, of which *more* changes are not quoted."""
    if not topics:
        return shorten(f"{title} was updated", SUBJECT_LENGTH)
    room = SUBJECT_LENGTH - len(title) - 2
    if room < _ROOM:
        return shorten(f"{title} has changed", SUBJECT_LENGTH)
    briefs = list(_briefs(topics[0], items[0], room))
    brief = next((brief for brief in briefs if len(brief) <= room), shorten(briefs[-1], room))
    line = f"{title}: {brief}"
    rest = len(items) - 1 + more
    tail = f" (+{rest} more)" if rest > 0 else ""
    return line + tail if len(line) + len(tail) <= SUBJECT_LENGTH else line


def _briefs(topic: Topic, item: Item, room: int) -> Iterator[str]:
    """Yield what a subject may say of *topic* in *room* characters, the fullest first.

    A quotation that is cut after three words says less than what it is about; figures are the
    change, so that a cut must not lose one of them.
    """
    reason = topic.reasons[0]
    sentence = topic.sentence
    if not _ABBREVIATED.search(sentence):
        sentence = sentence.rstrip(".")
    plain = _STATED.match(sentence) or _LISTS.match(sentence)
    # What an exchange says in two words needs no quotation.
    told = " changes from " in sentence and ": “" in sentence
    if not sentence.startswith(("The policy ", "On ")) and not (plain or told):
        yield sentence
        if joins := _JOINS.match(_ASIDE.sub("", sentence)):
            yield joins[0]
            opening = f"{joins['who']} {joins['does']} the list “"
            if joins["title"] and (left := room - len(opening) - 1) >= _LEAD // 2:
                yield f"{opening}{shorten(_NUMBERED.sub('', joins['title']), left)}”"
            yield f"{joins['who']} {joins['does']} a list"
    if includes := _INCLUDES.match(sentence):
        yield includes["what"]
    yield from _exchanges(sentence, reason, item.section, room)
    yield from _sections(sentence, room)
    for listed in _LISTED:
        if found := listed.match(sentence):
            yield f"{found['who']} {found['told']}"
    yield from _quotes(sentence, reason, item, room)
    head, _, quoted = sentence.partition(": “")
    if quoted:
        yield head.removeprefix(_POLICY)
    yield sentence.removeprefix(_POLICY)


def _sections(sentence: str, room: int) -> Iterator[str]:
    """Yield what is said of whole sections, with the title of the first."""
    for pattern, form in _SECTIONS:
        if found := pattern.match(sentence):
            opening = form.format(found.groupdict().get("count", "").lower())
            title = _NUMBERED.sub("", found["title"])
            yield f"{opening}“{shorten(title, room - len(opening) - 2)}”"


def _quotes(sentence: str, reason: Reason, item: Item, room: int) -> Iterator[str]:
    """Yield the clause that tells most of what a sentence quotes, with the word before it."""
    if mentions := _MENTIONS.match(sentence):
        left = room - len(mentions["what"]) - 4
        if left >= _ROOM:
            words = reason.new if item.new else reason.old
            yield f"{mentions['what']}: “{_clause(mentions['quote'], words, left)}”"
        yield mentions["what"]
        yield shorten(mentions["what"], room)
    if stated := _STATED.match(sentence):
        opening = "now says " if stated["when"] == "now" else "no longer says "
        words = reason.new or reason.old
        yield f"{opening}“{_clause(stated['quote'], words, room - len(opening) - 2)}”"
    if force := _FORCE.match(sentence):
        words = force["come"] or force["words"] or ""
        opening = "now says " if force["come"] or "is added" in force["verb"] else "no longer says "
        if len(words) >= _TELLING and len(force["said"]) <= room:
            yield force["said"]
        yield f"{opening}“{_clause(force['quote'], words, room - len(opening) - 2)}”"
    if row := _A_ROW.match(sentence):
        opening = "new row: " if row["new"] else "row removed: "
        yield f"{opening}“{_clause(row['quote'], '', room - len(opening) - 2)}”"
    if says := _SAYS.match(sentence):
        opening = f"{says['says']} "
        full = reason.old if says["says"].startswith("no longer") else reason.new
        quoted = says["quote"] if says["instead"] else _whole(says["quote"], full)
        yield f"{opening}“{_clause(quoted, '', room - len(opening) - 2)}”"


def _exchanges(sentence: str, reason: Reason, section: str, room: int) -> Iterator[str]:
    """Yield "what, old → new" where one figure or name took another's place."""
    what, changes, _ = sentence.partition(" changes from ")
    old, new = reason.old.strip(" ;,"), reason.new.strip(" ;,")
    if entry := _ENTRY.match(sentence):
        cells = [set(entry[side].split(", ")) for side in ("old", "new")]
        old, new = (
            ", ".join(cell for cell in entry[side].split(", ") if cell not in cells[0] & cells[1])
            for side in ("old", "new")
        )
        what, section = entry["who"], ""
    if cell := _IN_ROW.match(sentence):
        what, old, new, section, changes = cell["who"], cell["old"], cell["new"], "", " becomes "
    if counted := _COUNTED.search(what):
        old, new = (side.removesuffix(f" {counted['what']}") for side in (old, new))
    exchange = f"{old} → {new}"
    figures = bool(_FIGURES.fullmatch(old) and _FIGURES.fullmatch(new)) and len(exchange) <= room
    told = " becomes " in sentence and sentence.startswith(("The date", "In the "))
    if not reason.new or not (changes or (figures and told)):
        return
    what = _ARTICLE.sub("", _UNDER.sub("", what))
    section = _NUMBERED.sub("", section)
    if changes and (entry or " " in what):  # more than "period" or "number"
        yield f"{what}, {exchange}"
    left = room - len(exchange) - 2
    if section and left >= _LEAD // 2 and (figures or left >= _LEAD):
        yield f"{shorten(section, left)}, {exchange}"
    if changes:
        yield f"{what}, {exchange}"
    yield exchange
    if changes and not figures:
        yield f"{what}, now {new}"


def _whole(quote: str, text: str) -> str:
    """Return the sentence of *text* of which *quote* is cut, or *quote*."""
    if not quote.startswith("…") and not quote.endswith("…"):
        return quote
    bare = quote.strip("…")
    at = text.find(bare[: _LEAD * 2])
    if at < 0:
        return quote
    return f"…{text[at:]}" if at else text


def _clause(text: str, words: str, room: int) -> str:
    """Return the part of *text* that tells what changed, in *room* characters."""
    bare = text.strip("…").strip()
    torn = text.startswith("…")
    cut = excerpt(bare.removesuffix("."), room - torn, words)
    if torn and not cut.startswith("…"):
        cut = f"…{cut}"
    return cut if cut != bare or not text.endswith("…") or len(cut) == room else f"{cut}…"
