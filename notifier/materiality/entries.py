"""Rules about lists of which every entry counts: what is collected, what is done, what is forbidden."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.acting import explains
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.duties import rewording
from notifier.materiality.hollow import is_pointer
from notifier.materiality.joining import alone, joins_list
from notifier.materiality.leftover import reaches_further
from notifier.materiality.practices import FURNITURE
from notifier.materiality.rule import Finding, rule
from notifier.materiality.statement import statement
from notifier.materiality.wording import becomes, quote, readable, says

#: Titles of lists in which every entry is a kind of data, a use, or something forbidden.
_COLLECTED = Cued(
    r"\b(?:we|to) (?:may |also )?(?:collect|gather|process|record|store|receive)\b|\b(?:data|information) (?:that )?(?:we|you)\b|\b(?:categories|types|kinds) of (?:personal )?(?:data|information)\b"
    r"|\bnot (?:allowed|permitted)\b|\bprohibited\b|\byou (?:may|must) not\b|\b(?:data|information) collected\b"
    r"|\bcollection of (?:[\w-]+ ){0,3}(?:data|information)\b|\bwhat (?:[\w-]+ ){0,5}(?:data|information) (?:[\w'-]+ ){1,4}?(?:collect|gather|process|record|store|receive|obtain|hold|have)\b"
)
#: Titles of lists in which every entry is a use.
USES = Cued(
    r"\bhow (?:do |does |may |can |will |might )?(?:[\w'-]+ ){1,4}?uses?\b|\buses? of (?:[\w-]+ ){0,3}(?:data|information)\b|\b(?:data|information) (?:is|are|may be) (?:used|processed)\b"
    r"|\bwhy (?:do |does |may )?(?:[\w'-]+ ){1,3}?(?:use|need|process|collect)s?\b|\bwhat (?:do |does )?(?:[\w'-]+ ){1,3}?(?:use|do with)\b|\bpurposes?\b|\bwe (?:may )?(?:use|process)\b"
)
#: A word as people write it: print numbers and codes have none.
_SPELT = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w-])")
#: What stands below a section to be clicked.
PAGE = Cued(
    r"\b(?:back to (?:the )?top|(?:show|read|learn|view|see) (?:more|less|all)|click here|skip to|print this|copy link|opens? in a new)\b"
)
#: The last line of a postal address.
_ADDRESS = re.compile(r"\b\d{4,}\b|\b\d{3} \d{2}\b")
#: A kind of data, and what belongs to it.
_LABELLED = re.compile(
    r"^(?:[-*\u2022\u2013]\s*)?(?!(?:we|you|they|if|when|where|this|these|it|for|in|to|as|our|your)\b)[\w/&' ()-]{3,60}?(?:,| -|:)? ?\(?(?:such as|including|like|e\.g\.)\s",
    re.IGNORECASE,
)
#: Who receives data, as lists of recipients put it, with what they do.
_RECEIVES = re.compile(
    r"^(?:[-*\u2022\u2013]\s*)?(?:(?:our|other|certain|selected|trusted|external|third[- ]party) )*(?:(?!(?:the|if|when|where|we|you|these|those|this|some|all|no|in|for|by|with|to)\b)[\w&/'-]+,? (?:(?:and|or) )?){0,6}"
    r"(?:providers?|partners|vendors|suppliers|contractors|processors|agencies|advis[eo]rs|carriers|networks|consultants|auditors|insurers|banks|affiliates|subsidiaries|authorities)"
    r" ?\(?(?:that|who|which|such as|including|to whom|with whom|e\.g\.) (?!(?:are|is|may|must|will|can|do)\b)",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:may|must|shall|will|can|cannot|is|are|has|have|does|do)\b", re.IGNORECASE
)
#: How a heading states on what processing rests.
_RESTS = re.compile(
    r"^(?:[\w.]+ )?(?:the )?(?:legal|lawful) (?:bas[ie]s|grounds?)(?: (?:for|of) \w+(?: \w+){0,4} ?)? ?[:\u2013-] ?\w",
    re.IGNORECASE,
)
#: How an entry of an enumeration ends that is not its last.
_ENDS = re.compile(r";(?: (?:and|or|and/or))?$")
#: An entry that ends an enumeration, with the stop of its sentence.
_LAST = re.compile(
    r"(?!and |or |but |which |that |see |all rights )[a-z][\w'-]*[ ,](?:[\w'/()-]+(?:, ?| )){0,11}(?:[\w'/()-]+(?:, ?| )?)?\."
)
#: Words of the longest entry of a list.
_ITEM = 20
_ENTRIES = frozenset(
    {
        "first_party_collection_use",
        "third_party_sharing",
        "legal_basis",
        "acceptable_use",
        "international_transfer",
        "access_edit_delete",
        "ai_training",
    }
)
#: Titles of lists of what customers must not do.
RULES_OF = Cued(
    r"\bprohibit\w*|\bforbidden\b|\bnot (?:allowed|permitted|acceptable)\b|\b(?:you|users?|customers?|members?) (?:may|must|shall|will|agree) not\b|\byou (?:can't|cannot)\b"
    r"|\b(?:un)?acceptable use\b|\brestrictions\b|\bmisuse\b|\bobligations\b|\b(?:your|users?'?|customers?'?|members?'?) (?:responsibilities|duties|undertakings|commitments)\b|\b(?:rules|code) of conduct\b"
)
#: How an entry begins that says what is not to be done: with a verb and no one who does it.
_DOES = re.compile(
    r"^(?:[-*\u2022\u2013]\s*|\(?\w{1,4}[.)]\s+)?(?:\w+ly )?(?!(?:the|an?|we|you|our|your|they|their|this|these|those|that|if|any|all|for|from|in|on|at|to|of|by|with|please|it|its|no|such|as|when|where|"
    r"however|note|see|each|every|and|or|but|some|other|there|because|while|what|how|why|who|is|are|was|were|learn|contact(?! (?:and|or|you)\b)|read)\b)[a-z]{2,}(?<!ed)(?<![^s]s)\b(?! (?:is|are|was|were|may|must|can|will|shall|has|have|means?)\b)",
    re.IGNORECASE,
)
#: How the head of a table begins that says what its column holds.
_HEADS = re.compile(
    r"(?:(?:Business |Commercial )?Purposes?|Categor(?:y|ies)|Types?|Kinds?|Sources?|Examples?) (?:of|for) (?:(?:the|our|your|all|each) )?(?:Personal|Sensitive|Information|Data|Third|Recipients|Collect\w*|Process\w*|Disclos\w*|Shar\w*|Us\w*)\b"
)
#: How an entry begins that leaves out who does it.
_BARE = re.compile(r"To [a-z]+ |[A-Z][a-z]+ing\b(?! (?:is|are|will|may|can)\b)")
#: Words of the longest entry that may be a mere title.
_TITLE = 3


@rule("entry_listed", confidence="ask", weight=69, of="one_sided")
def entry_listed(case: Case) -> Iterator[Finding]:
    """Report that an entry of a list of practices, purposes, recipients or rules comes or goes."""
    if case.is_rewritten or case.is_cookie_row:
        return
    text = case.text
    if case.is_title and not _rests(case):
        return
    enumerated = _is_enumerated(case) or _rests(case) or _is_recipient(case)
    if case.section_category not in _ENTRIES and not enumerated:
        return
    if _is_collected(case):
        yield Finding(
            sentence=f"The list under “{readable(case.section)}” {'now includes' if case.is_added else 'no longer includes'} {quote(text, 120)}.",
            old=case.old,
            new=case.new,
            category=case.section_category,
            direction="less" if case.is_added else "neutral",
        )
        return
    fragment = case.is_prose or text[0].islower() or text[-1] in ".;," or enumerated
    told = case.topics or _is_rule(case) or _is_use(case) or enumerated
    if not (told and fragment) or statement(text):
        return
    if is_pointer(text) or case.is_idle or explains(text):
        return
    verb = "now includes" if case.is_added else "no longer includes"
    yield Finding(
        sentence=f"The list under “{readable(case.section)}” {verb}: {quote(text)}."
        if (text[0].islower() or _BARE.match(text)) and case.section
        else says(text, case.section_category, now=case.is_added),
        old=case.old,
        new=case.new,
        category=case.section_category,
    )


@rule("entry_widened", confidence="ask", weight=68, of="rewritten")
def entry_widened(case: Case) -> Iterator[Finding]:
    """Report that an entry of a list of data, uses, recipients or rules takes in something more, or less."""
    if not case.is_rewritten or case.kind == "renamed" or case.is_cookie_row:
        return
    text = case.new
    enumerated = _ENDS.search(text) is not None
    if case.section_category not in _ENTRIES and not enumerated:
        return
    is_entry = enumerated or text[0].islower() or (text[-1] in ".," and _DOES.match(text))
    if not is_entry or statement(case.old) or statement(text) or text.endswith((":", "?")):
        return
    if is_pointer(text) or not (joins_list(case) or reaches_further(case)):
        return
    yield Finding(
        sentence=becomes(
            case.old, text, case.swaps[0].gone, case.swaps[0].come, case.swaps[0].before
        ),
        old=case.gone,
        new=case.come,
        category=case.section_category,
    )


def _is_collected(case: Case) -> bool:
    """Whether an entry stands in a list of what is collected, done or forbidden, whatever its words."""
    return (
        _COLLECTED.is_in(case.section)
        and not (case.is_prose and _LABELLED.match(case.text) is None)
        and not (FURNITURE.is_in(case.text) or case.text.endswith((":", "?")))
        and not _HEADS.match(case.text)
        and not PAGE.is_in(case.text)
        and 2 <= len(case.text.split()) <= _ITEM
        and len(_SPELT.findall(case.text)) > 1
        and not case.is_elsewhere(case.text)
    )


def _is_enumerated(case: Case) -> bool:
    """Whether *case* is an entry of an enumeration in a sentence: labels and menus end without a semicolon."""
    return (
        (_ENDS.search(case.text) is not None or _is_last(case) or _is_item(case))
        and _SPELT.search(case.text) is not None
        and not (facts.has_contact(case.text) or _ADDRESS.search(case.text))
        and not case.is_elsewhere(case.text)
    )


def _is_item(case: Case) -> bool:
    """Whether *case* goes on a sentence that opens a list: it has no capital, and is no label of the page."""
    return (
        bool(case.section)
        and case.text[0].islower()
        and 2 <= len(case.text.split()) <= _ITEM
        and len(_SPELT.findall(case.text)) > 1
        and not (FURNITURE.is_in(case.text) or PAGE.is_in(case.text))
        and not case.text.endswith((":", "?"))
    )


def _is_last(case: Case) -> bool:
    """Whether *case* ends an enumeration: without a title above it, it may be the end of any line."""
    return bool(case.section and not case.is_prose and _LAST.fullmatch(case.text))


def _rests(case: Case) -> bool:
    """Whether *case* is a line that says on what ground data is processed."""
    return _RESTS.match(case.text) is not None and not case.is_elsewhere(case.text)


def _is_recipient(case: Case) -> bool:
    """Whether *case* names a kind of recipients with what they do, and is no sentence."""
    return (
        _RECEIVES.match(case.text) is not None
        and _FINITE.search(case.text) is None
        and not case.text.endswith((":", "?"))
        and not case.is_elsewhere(case.text)
    )


def _is_use(case: Case) -> bool:
    """Whether *case* is an entry of a list of what data is used for, whatever its words."""
    return (
        USES.is_in(case.section)
        and not case.text.endswith((":", "?"))
        and (case.text[0].islower() or _DOES.match(case.text) is not None)
        and not case.is_elsewhere(case.text)
    )


def _is_rule(case: Case) -> bool:
    """Whether *case* is an entry of a list of what customers must not do, whatever its words."""
    return (
        RULES_OF.is_in(case.section)
        and len(case.text.split()) > _TITLE
        and not case.text.endswith((":", "?"))
        and _DOES.match(case.text) is not None
        and not case.is_elsewhere(case.text)
    )


#: A sentence on when the text is for its reader, up to the first of what he may do.
_WHEN = Cued(
    r"\b(?:policy|notice|statement|terms|page|document)\b.{0,160}?\b(?:explain|describ|appl|cover|govern|sets? out|tell)\w*.{0,120}?\b(?:when|whenever|where|if) you\b"
)


@rule("reach_listed", confidence="ask", weight=55, of="rewritten", cues=_WHEN.mask)
def reach_listed(case: Case) -> Iterator[Finding]:
    """Report that one more, or one fewer, is listed of what a customer may do for the text to reach him."""
    if not case.is_rewritten or not joins_list(case):
        return
    for swap in case.swaps:
        if alone(swap) and _WHEN.is_in(swap.before):
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                category="specific_audiences",
            )
