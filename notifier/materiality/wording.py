"""Building the sentences that customers read.

Long by a little: quoting, shortening and joining words share their limits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from notifier.materiality import lexicon
from notifier.materiality.cue import Cued
from notifier.model.excerpt import excerpt
from notifier.model.shorten import shorten

#: Characters of a quotation inside a reason's sentence, and beside another in one.
QUOTE, HALF = 180, 130

#: A blank before a mark that follows a word at once.
_BLANK = re.compile(r"(?<=\w)\s+(?=[,;](?:\s|$))")
_TARGET = r"\]\((?:[^()\s]|\([^()\s]*\))*\)?"
#: A link, of which the words are kept, or the target of one whose words are too many or do not begin.
_LINK = re.compile(rf"\[(?P<words>[^\][]{{0,200}}){_TARGET}|{_TARGET}")
_TAG = re.compile(r"</?[a-zA-Z]\w{0,20}(?:\s[^<>]*)?(?:>|$)")
_CELLS = re.compile(r"\s*\|\s*")
_ITEM = "-*•·–—"
_MARKER = re.compile(rf"^(?:[{_ITEM}]\s+)+")
_LOW = re.compile(r'„([^"“”„]*)["“”]')
_INNER = re.compile(r'["“]([^"“”]*)["”]')
#: Quotation marks whose other half was cut off.
_OPENS, _CLOSES = re.compile(r'(?<![\w.,!?)])["“](?=\w)'), re.compile(r'["“”]')
#: What joins an entry to the next one of its list: "your name; and".
_JOINT = re.compile(
    r"(?<=[;,.)])\s+(?:and/or|and|or|und|oder|et|ou|y|o|e|of|en)[,;:]?$", re.IGNORECASE
)
#: The mark of a further item in one cell or line.
_BULLET = re.compile(r"(?:(?<=\s)|^)[*•]\s+")
#: What a category is called in "There is a new statement on ...".
ABOUT = {
    "first_party_collection_use": "your data",
    "third_party_sharing": "sharing data",
    "user_choice_control": "your choices",
    "access_edit_delete": "your rights",
    "retention": "how long data is kept",
    "security": "security",
    "policy_change": "later changes",
    "do_not_track": "do-not-track signals",
    "international_transfer": "international transfers",
    "specific_audiences": "particular groups of people",
    "controller_identity_contact": "who is responsible",
    "legal_basis": "the legal basis",
    "ai_training": "AI",
    "fees_payment": "fees and payment",
    "liability_disputes": "liability and disputes",
    "acceptable_use": "your duties",
    "termination": "ending or suspending the service",
    "content_licence": "rights in content",
    "other": "this",
}


@lru_cache(maxsize=1024)
def quote(text: str, length: int = QUOTE) -> str:
    """Put *text*, cut to its most telling clause, in quotation marks."""
    return f"“{readable(excerpt(_unmarked(text), length))}”"


def quoted_around(text: str, words: str, length: int = QUOTE) -> str:
    """Put the part of *text* around *words* in quotation marks."""
    return f"“{readable(excerpt(_unmarked(text), length, _unmarked(words)))}”"


def readable(text: str) -> str:
    """Return folded *text* as it stands within a sentence.

    A row's bars and the marks of items within it become points between them; the mark of a list's
    item goes, as does the stop or comma that ends the text; quotation marks within quotation marks
    are single ones. No blank stands before a comma, and of a link its words alone are left.
    """
    bare = _unmarked(text).strip().strip("|").strip()
    if bare[:1] in _ITEM:
        bare = _MARKER.sub("", bare, 1)
    if " ," in bare or " ;" in bare:
        bare = _BLANK.sub("", bare)
    if "|" in bare:
        bare = _CELLS.sub(" · ", bare)
    if "* " in bare or "• " in bare:
        bare = _BULLET.sub("· ", bare)
    bare = bare.replace(" - ", " – ")
    if "„" in bare:
        bare = _LOW.sub(r"‚\1‘", bare)
    if '"' in bare or "“" in bare:
        bare = _INNER.sub(r"‘\1’", bare)
        bare = _CLOSES.sub("’", _OPENS.sub("‘", bare))
    bare = _JOINT.sub("", bare.replace("**", "")).rstrip(" ,;")
    if bare.endswith(":"):
        return f"{bare[:-1]}…"
    if bare.endswith("..."):
        return bare
    return bare.rstrip(".").rstrip(" ,;") if bare.endswith((";.", "..")) else bare.removesuffix(".")


def _unmarked(text: str) -> str:
    """Return *text* without the marks of links that a page let through: of a link, its words."""
    bare = _LINK.sub(r"\g<words>", text) if "](" in text else text
    bare = _TAG.sub("", bare) if "<" in bare else bare
    return bare if bare.strip() else text


def listing(names: Sequence[str], limit: int = 4) -> str:
    """Join *names* as English does; what exceeds *limit* is counted."""
    shown = list(names[:limit])
    if len(names) > limit:
        shown.append(f"{len(names) - limit} more")
    if len(shown) <= 1:
        return "".join(shown)
    # "Photos and videos, and recordings": a name that joins two things is told apart from the next.
    last = ", and " if any(" and " in name for name in shown) else " and "
    return f"{', '.join(shown[:-1])}{last}{shown[-1]}"


_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Corp|Co|Bros|Pty|L\.P|S\.A|N\.V|B\.V|S\.p\.A|e\.V)$")


def as_written(name: str, text: str) -> str:
    """Return *name* with the full stop that ends an abbreviated legal form in *text*."""
    return f"{name}." if _ABBREVIATED.search(name) and f"{name}." in text else name


def says(text: str, category: str, *, now: bool) -> str:
    """Return "On X, the policy now says: “...”.", or that it no longer does.

    X is named where the words of *text* bear it out: a wrong one misleads more than it helps.
    """
    if text.count(" | ") >= _ROW:
        return row_says(text, now=now)
    if text[:1].islower():  # an entry of a list, whose sentence stands above it
        return f"A list {'now' if now else 'no longer'} includes: {quote(text)}."
    return f"{_on(text, category)} {'now' if now else 'no longer'} says: {quote(text)}."


def row_says(text: str, *, now: bool) -> str:
    """Return that the row *text* of a table or list of prices came, or went."""
    kind = "table" if "|" in text else "list"
    return (
        f"{f'A {kind} has a new row' if now else f'A row of a {kind} was removed'}: {quote(text)}."
    )


def row_turns(label: str, old: str, new: str) -> str:
    """Return that the cell *old* of the row that *label* begins became *new*."""
    return f"In the row {quote(label, 80)}, {quote(old, 120)} becomes {quote(new, 120)}."


def under(sentence: str, text: str, lead: str) -> str:
    """Return *sentence*, which quotes *text*, with *lead* before the quotation, as it stands above the entry."""
    if not lead:
        return sentence
    at = sentence.find(f": “{readable(text)[:_START]}")
    if at < 0:
        return sentence
    opening, colon, rest = lead.partition(":")
    opening = readable(excerpt(opening, _OPENING))
    room = f"{opening}{colon}{'' if opening.endswith('…') else rest}"
    at += len(": “")
    return f"{sentence[:at]}{room} {sentence[at:]}"


def about(sentence: str, given: str, settled: str, text: str) -> str:
    """Return *sentence*, which says "On X, the policy" of the category *given*, with what is *settled* for X."""
    if given == settled or not sentence.startswith("On "):
        return sentence
    named = f"On {ABOUT.get(given, '')}, the policy "
    if not sentence.startswith(named):
        return sentence
    rest = sentence[len(named) :]
    # What is merely mentioned is often not what a sentence is about.
    topic = _on(text, settled) if " says" in rest[:_START] else "The policy"
    return f"{topic} {rest}"


def _on(text: str, category: str) -> str:
    """Return "On X, the policy" or "The policy"."""
    # What is said of duties and powers shows in the quotation; of data most policies speak throughout.
    if category in _PLAIN or category not in lexicon.topics(text):
        return "The policy"
    if category == "acceptable_use" and not _YOURS.is_in(text):
        return "The policy"
    return f"On {ABOUT[category]}, the policy"


#: Characters by which a quotation is known, and of the opening of a list.
_START, _OPENING = 16, 90
#: Who is spoken to by a duty.
_YOURS = Cued(r"\b(?:you|your|users?|customers?|members?|visitors?|subscribers?)\b")
#: Categories that say nothing of a single sentence.
_PLAIN = frozenset({"", "other", "first_party_collection_use"})
#: Borders between cells that a row of a table has.
_ROW = 2
#: Characters of two whole sentences that are told in full, and of words that are told by themselves.
_BOTH, _WORDS = HALF, 45
#: Words that tell nothing by themselves.
_EMPTY = frozenset(
    {
        "to",
        "and",
        "or",
        "and/or",
        "of",
        "the",
        "a",
        "an",
        "in",
        "on",
        "for",
        "by",
        "with",
        "as",
        "at",
    }
    | {"from", "that", "it", "is", "are", "be", "which", "this", "these", "our", "your", "any"}
)
#: Characters of a clause that came or went in one piece.
_CLAUSE = 150
#: Characters before changed words by which their place is known.
_LEAD = 30
_EDGES = " .,;:"
#: Words that join what came to what follows it: "guidelines and the" is about guidelines.
_JOINS = re.compile(
    r"^(?:(?:and|or|und|oder|et|ou|y|o|en)\s+)+(?=\S+\s+\S)|(?:\s+(?:and/or|and|or|the|an?|of|und|oder|die|der|das|den|dem|et|ou|les?|la|des?|du))+$",
    re.IGNORECASE,
)
#: Characters of a title within a sentence.
_TITLE = 80


def becomes(old: str, new: str, gone: str, come: str, before: str = "") -> str:
    """Return a sentence that says that in *old*, *gone* gave way to *come*, as *new* shows.

    One of *gone* and *come* may be empty; *before* stands before them on both sides. Short
    sentences are quoted both; of long ones, the words that differ are named and one side is
    quoted around them.
    """
    lost, won = gone.strip(_EDGES), come.strip(_EDGES)
    if not lost or not won:
        lost, won = _core(lost), _core(won)
    most = _WORDS if lost and won else _CLAUSE
    fragments = not (lost or won) or _is_torn(lost) or _is_torn(won)
    fragments = fragments or bool(lost and won and _EMPTY & {lost.lower(), won.lower()})
    if max(len(old), len(new)) <= _BOTH or max(len(lost), len(won)) > most or fragments:
        return (
            f"The policy now says {quoted_at(new, come, before, HALF)} "
            f"instead of {quoted_at(old, gone, before, HALF)}."
        )
    if not won:
        return f"“{readable(lost)}” is dropped from {quoted_at(old, gone, before)}."
    if not lost and len(won) > _WORDS:
        return f"“{readable(won)}” is added to {quoted_at(old, '', before, HALF)}."
    if not lost:
        return f"“{readable(won)}” is added: {quoted_at(new, come, before)}."
    return f"“{readable(lost)}” becomes “{readable(won)}”: {quoted_at(new, come, before)}."


def _core(words: str) -> str:
    """Return *words*, which came or went by themselves, without the small ones that join them to others."""
    return _JOINS.sub("", words).strip(_EDGES) or words


def _is_torn(words: str) -> bool:
    """Whether *words* hold one of two parentheses or quotation marks."""
    return words.count("(") != words.count(")") or words.count('"') % 2 == 1


def quoted_at(text: str, words: str, before: str, length: int = QUOTE) -> str:
    """Quote *text* around *words*, where they follow *before*: a short word stands in many places.

    Without *words*, as where some went, *text* is quoted around the place behind *before*.
    """
    lead = before[-_LEAD:]
    if len(before) > _LEAD and not before[-_LEAD - 1].isspace():
        lead = lead.partition(" ")[2]  # no half of a word
    lead = lead.lstrip()
    there = next((w for w in (f"{lead} {words}".strip(), f"{lead}{words}") if w in text), words)
    return quoted_around(text, there, length)


def section(title: str, length: int, text: str, *, now: bool) -> str:
    """Return that a section of *length* passages came or went, of which *text* tells most."""
    named = f"“{readable(shorten(title, _TITLE))}” ({length} passages)"
    if now:
        return f"The policy has a new section, {named}: {quote(text)}."
    return f"The section {named} was removed: {quote(text)}."


def now_and_no_longer(verb: str, come: Sequence[str], gone: Sequence[str]) -> str:
    """Return "now mentions A and no longer mentions B", or the one of both that there is.

    Of "encryption at rest" and "encryption" the nearer name is said, not both.
    """
    parts = [
        f"{when} {verb} {listing([name for name in names if not _is_told(name, names)])}"
        for when, names in (("now", come), ("no longer", gone))
        if names
    ]
    return " and ".join(parts)


def _is_told(name: str, names: Sequence[str]) -> bool:
    """Whether another of *names* holds the words of *name*."""
    return any(f" {name} " in f" {other} " for other in names if other != name)


def capital(text: str) -> str:
    """Return *text* with its first letter capitalised."""
    return text[:1].upper() + text[1:]
