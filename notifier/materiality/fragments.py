"""Rules about lines that are no sentences and state something all the same: a label with its value, a thing with what is done with it, an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts, lexicon
from notifier.materiality.case import Case
from notifier.materiality.categories import guessed_category
from notifier.materiality.cue import Cued
from notifier.materiality.deeds import DATA, DONE
from notifier.materiality.hollow import is_pointer
from notifier.materiality.lines import may_set
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import says
from notifier.materiality.words import persons

_MARK = r"(?:[-*\u2022\u2013]\s*|\(?\w{1,3}[.)]\s+)?"
#: A label, and the value that it is given.
_ROW = re.compile(
    rf"{_MARK}(?P<label>[^|:{{}}.?!]*[^\W\d_]{{2}}[^|:{{}}?!]*?) ?(?:\||:| -) ?(?P<value>[^{{}}?]*\S)"
)
#: Words of the longest label.
_LABEL = 9
#: Labels of the page and of what is found on it, whatever their values.
_PAGES = Cued(
    r"\b(?:updated|effective|revised|version|posted|published on|author|by|tel(?:ephone)?|phone|fax|e-?mail|url|link|web(?:site)?|read(?:ing)? time|video|hours|opening|size|battery|weight|figure|table|example|note|step|question|tip|hint|legend|"
    r"related|next|previous|see also|requests (?:received|completed|denied)|expiry|expires|expiration|max(?:imum)?[- ]age|cookies?)\b"
)
#: What is kept, ends or renews after a time.
_LASTS = Cued(
    r"\b(?:notice|terms?|periods?|retention|retain\w*|kept|keep|cooling[- ]off|trials?|contracts?|deadlines?|warrant\w+|guarantees?|refunds?|returns?|cancel\w*|renew\w*|response|storage|stored|deletion|delet\w+|limitation|commitment|minimum|"
    r"data|records?|logs?|invoices?|receipts?|recordings?|footage|cctv|transcripts?|chats?|backups?|applications?|cvs?|accounts?|messages?|photos?|files?|history|numbers?|locations?|details|documents?|contracts|visitors? books?)\b"
)
_TIME = re.compile(
    r"^(?:(?:up to|at least|at most|max(?:imum)?\.?|min(?:imum)?\.?|for|about|after|within|no (?:more|longer) than|less than|half an?|an?|the) )*(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|half an?|an? (?:day|week|month|year)|(?:as|so) long as|until|for the (?:duration|life|term)|indefinite|permanent|forever)",
    re.IGNORECASE,
)
_LONG = Cued(
    r"\b(?:as|so) long as|until|for the (?:duration|life|term)|indefinite\w*|permanent\w*|forever|half an?|an? (?:day|week|month|year)\b"
)
#: Sections whose labels are about what ends.
_LASTING = frozenset({"retention", "termination", "fees_payment"})
#: What costs something.
_COSTS = Cued(
    r"\b(?:fees?|charges?|prices?|pricing|tariffs?|rates?|costs?|surcharges?|commissions?|bills?|statements?|deposits?|delivery|shipping|postage|penalt(?:y|ies)|premiums?|subscriptions?|memberships?|late|replacement|extra|cancellation|change of|"
    r"transfers?|withdrawals?|orders?|returns?|plans?|calls?|minutes?|waiting|parcels?|tickets?)\b"
)
_SUM = re.compile(
    r"^(?:(?:from|plus|up to|at least|about|only) )*(?:\d{1,6}[.,]\d{2}\b(?!\.\d)|\d[\d.,]* (?:per|an?|each|every|extra)\b)",
    re.IGNORECASE,
)
#: Values that say in a word how it is.
_IS_SO = Cued(
    r"^(?:(?:always|never|only|not) )?(?:on|off)(?: by default| unless\b| until\b)|^by default\b|^(?:not )?(?:possible|allowed|permitted|required|mandatory|optional|compulsory|prohibited|forbidden|excluded|included|available only)\b[^|]*$|^(?:free of charge|no charge|at no cost)\b"
    rf"|^(?:(?:not|never|always|only|automatically|then) )*{DONE}\b|\b(?:at most|at least|no more than)\b"
)
#: Labels whose values bind, whatever they are.
_BINDS = Cued(
    r"^(?:the )?(?:(?:governing|applicable) law|(?:place of )?jurisdiction|venue|(?:legal|lawful) (?:bas[ie]s|grounds?)(?: (?:for|of) [\w ]{1,40})?|"
    r"(?:visible|shown|displayed|available|disclosed|accessible|open) to [\w ]{1,40}|(?:seen|shared|read|received|used|processed|stored|hosted|kept|deleted|decided|reviewed|sold) (?:by|with|for|in|at|after|to)(?: [\w ]{1,40})?|who (?:sees|receives|gets) [\w ]{1,40}|"
    r"recipients?(?: of [\w ]{1,40})?|storage (?:location|place)|data (?:location|residency|centres?|centers?)|hosting(?: location)?|place of (?:storage|processing)|retention(?: periods?)?)$"
)
#: A thing, and what is done with it.
_HANDLED = re.compile(
    rf"^{_MARK}(?P<thing>(?!(?:we|you|they|it|this|these|that|those|if|when|where|as|for|to|in|by|with|from|please|see|learn|read|how|what|why|who|which|is|are|was|were)\b)(?:[\w'\"/&()-]+,? ){{1,11}}?)"
    rf"(?:(?:also|then|automatically|only|not|never|always|usually) )?(?:{DONE}|provided|entered|supplied|contained|stated) (?:from|by|to|with|for|about|on|in|during|through|via|automatically|when|whenever|while|at|as|together|against|without|between|until|only|after|once|publicly|abroad|outside|under|within|before)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|may|can|will|must|shall|should|do|does|did|not|we|you|they|that|which|who|how|get|gets)\b",
    re.IGNORECASE,
)
#: Any word that makes a sentence of a line.
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|may|can|will|must|shall|should|would|could|do|does|did|we|they|please|falls?|includes?|depends?|means?|consists?|comes?|helps?|allows?|enables?|applies|apply|requires?|covers?|var(?:y|ies)|differs?|contains?)\b|n't\b|'(?:re|ll|ve)\b",
    re.IGNORECASE,
)
#: How a line begins that grants or denies something.
_SAYS_SO = re.compile(
    rf"^{_MARK}(?:no (?!longer\b|results?\b|thanks\b|one\b|matter\b|purchase\b|comments?\b|items?\b|products?\b|problem\b|worries\b)[\w-]+|free [\w-]+|off by default|on by default|full [\w-]+|unlimited [\w-]+|only [\w-]+|never [\w-]+|always [\w-]+)",
    re.IGNORECASE,
)
#: What somebody does to watch or to check.
_WATCHES = re.compile(
    r"\b(?:audio|video|sound|screen|voice|call|keystroke|camera|cctv|number-?plate|licen[cs]e-?plate|facial|face|location|gps|web|e-?mail|drug|credit|background|identity|age|human|automatic|automated|random|regular|penetration|security)[ -]?"
    r"(?:[\w-]+ )?(?:recording|surveillance|monitoring|logging|tracking|scanning|recognition|screening|checks?|estimation|verification|analysis|profiling|capture|review|tests?|filming|reading)s?\b",
    re.IGNORECASE,
)
#: How far something goes.
_REACHES = re.compile(
    r"\b(?:every|all|any|only|automatic(?:ally)?|mandatory|optional|human|without|unless|except|until|within|during|before|after|if|when|whenever|by default|at any time)\b",
    re.IGNORECASE,
)
#: What is done with things and not what is owed: titles begin so.
_TITLES = re.compile(
    rf"^{_MARK}(?:use|uses|collection|disclosures?|sharing|transfers?|processing|storage|retention|protection|security|access|changes?|updates?|rights?|information|data|personal|your|our|how|what|why|when|where|who|about|contact|notice|policy|terms|cookies?|legal|additional|other|general|specific|special)\b",
    re.IGNORECASE,
)
#: A kind of data, and what belongs to it.
_INSTANCES = re.compile(
    rf"^{_MARK}(?!(?:see|for|please|learn|how|what|use|uses|sharing|collection)\b)[^.:;|]{{3,80}}?,? \(?(?:such as|including|e\.g\.,?) (?=[a-z])",
    re.IGNORECASE,
)
#: A line that says for what something is done, and no more.
_TO = re.compile(
    rf"^{_MARK}[Tt]o (?:better |also |further )?(?!(?:learn|find|see|know|read|contact|opt|exercise|submit|request|get|view|that|this|the|our|your|an?|make a|reach|ask|unsubscribe|stop|delete|change|manage|disable|withdraw|raise|understand|review|us|you|do|be|whom|which|access|appeal|report|obtain|download|cancel|update)\b)[a-z]+ (?:[a-z0-9'()/-]+[,;]? ){{2,40}}[a-z0-9'()/-]+[.;,]?$"
)
_MAIN = re.compile(
    r"(?:,|\)) (?:we|you|please|use|click|go|visit|see|contact|write|send|call|select|choose|open|tap|it|they|[A-Z]\w+)\b|\b(?:we|you|it|they) (?:may|will|can|must|should|need|have|are|is|use|collect)\b"
)
#: An answer, with its question or without.
_ANSWER = re.compile(
    r"^(?:(?P<question>[^.!?]{8,160}\?) )?(?:(?:yes|no)(?:[.,;:!]| -)(?: .*)?|(?:never|always|sometimes|absolutely not|of course not|not at all|it depends)(?:[.,;:!]| -)(?: .*)?|not unless\b.*|only (?:with|if|when|for|after|until|where|on|by|as)\b.*[.!])$",
    re.IGNORECASE,
)
_CHATS = Cued(
    r"\b(?:helpful|useful|feedback|cookie settings|thank\w*|welcome|love|joke|fun)\b|^\W*(?:yes|no)\W*(?:yes|no)\W*$|/ ?no\b"
)
#: A section that its entries complete: "To show you what you like, we".
_OPENS = re.compile(
    r"(?:,|\bthat|\bmay not|\bmust not|\bdo not|^) ?(?:we|you|they)(?: (?:may|can|will|must|shall|do))?(?: (?:not|also))?:?$|\b(?:to|you|we|you may|you must|not):$",
    re.IGNORECASE,
)
_VERB = re.compile(
    rf"^{_MARK}(?!(?:learn|see|read|contact|click|please|view|back|show|more|the|an?|our|your|we|you|if|when|this|for)\b)[A-Za-z]{{2,}}(?<!ing)(?<!ed) (?:and |or )?[a-z]"
)


@rule("fragment_stated", confidence="ask", weight=58, of="one_sided")
def fragment_stated(case: Case) -> Iterator[Finding]:
    """Report that a line that is no sentence comes or goes and states a practice, a price, a period or a safeguard: "Chat transcripts: 90 days"."""
    if not _may_state(case):
        return
    text = case.text
    if (
        _sets(case)
        or (_SENTENCE.search(text) is None and _tells(case))
        or _is_use(case)
        or _goes_on(case)
    ):
        yield _finding(case)


@rule("answer_stated", confidence="ask", weight=57, of="one_sided")
def answer_stated(case: Case) -> Iterator[Finding]:
    """Report that an answer ("Yes, but", "No, never") comes or goes, alone or behind its question."""
    found = _ANSWER.match(case.text)
    if found is None or not _may_state(case) or _CHATS.is_in(case.text):
        return
    # "No." is an answer behind its question, and alone it may be a button.
    asked = len(case.text.split()) > _SHORT or "? " in case.passage
    if found["question"] or asked:
        yield _finding(case)


#: Words of the shortest answer that says something without its question.
_SHORT = 2


def _may_state(case: Case) -> bool:
    text = case.text
    return not (
        case.is_rewritten
        or case.is_title
        or case.is_cookie_row
        or case.stated is not None
        or text.endswith((":", "?"))
        or facts.has_contact(text)
        or facts.is_date_stamp(text)
        or is_pointer(text)
        or case.is_idle
        or _is_of_page(text)
        or case.is_elsewhere(text)
    )


def _row(text: str) -> re.Match[str] | None:
    """Return the label of *text* and its value; None where it has none, or more words than a label."""
    row = _ROW.fullmatch(text) if may_set(text) else None
    return row if row is not None and len(row["label"].split()) <= _LABEL else None


def _is_of_page(text: str) -> bool:
    """Whether *text* is a label of the page with its value: "Reading time: three minutes"."""
    row = _row(text)
    return row is not None and _PAGES.is_in(row["label"])


def _finding(case: Case) -> Finding:
    category = case.section_category or guessed_category(case.text)
    return Finding(
        sentence=says(case.text, category, now=case.is_added),
        old=case.old,
        new=case.new,
        category=category,
    )


def _sets(case: Case) -> bool:
    """Whether a line gives a label a period, a price, a limit or another value that binds."""
    row = _row(case.text)
    if row is None or "cookie" in case.section.lower():
        return False
    label, value = row["label"].strip(), row["value"].strip()
    if not label[:1].isalpha() or facts.dates(value):
        return False
    if _BINDS.is_in(label):
        return " | " not in value and _BINDS.is_in(value) is False
    if _IS_SO.is_in(value):
        return len(value.split()) > 1 or " | " not in case.text
    if facts.amounts(value) or facts.percentages(value) or _SUM.match(value):
        return _COSTS.is_in(label) or case.section_category == "fees_payment"
    if _TIME.match(value) is None or not (facts.periods(value) or _LONG.is_in(value)):
        return False
    return _LASTS.is_in(label) or case.section_category in _LASTING


def _tells(case: Case) -> bool:
    """Whether a line without a verb says what is done with something, or how far something goes."""
    text = case.text
    words = len(text.split())
    if _INSTANCES.match(text) and lexicon.found(text, "first_party_collection_use"):
        return words <= _LISTED
    if not text.endswith((".", ";")) and ", " not in text and " - " not in text:
        return False
    found = _HANDLED.match(text)
    if found is not None and words > _RUN_IN and not _FINITE.search(found["thing"]):
        return bool(
            found["thing"].endswith(", ")
            or _IS_DATA.is_in(found["thing"])
            or persons(text)
            or case.section_category
            or case.topics
        )
    if not _PLAIN < words <= _LINE or not text.endswith("."):
        return False
    if _SAYS_SO.match(text):
        return bool(
            case.topics
            or _IS_DATA.is_in(text)
            or case.section_category
            or " by default" in text[: len("never on by default")]
        )
    if _TITLES.match(text):
        return False
    return bool(_WATCHES.search(text)) or bool(
        (_REACHES.search(text) or facts.has_figures(text)) and (case.topics or _IS_DATA.is_in(text))
    )


_IS_DATA = Cued(rf"\b{DATA}\b")
#: Words of a title that runs on into its text, of a mere name, of the longest line and of the longest that names data.
_RUN_IN, _PLAIN, _LINE, _LISTED = 4, 2, 24, 60


def _is_use(case: Case) -> bool:
    """Whether a line says for what something is done, as an entry of a list of uses does."""
    return (
        _TO.match(case.text) is not None
        and _MAIN.search(case.text) is None
        and (case.text.endswith((".", ";", ",")) or case.text[0].islower())
        and case.section != ""
    )


def _goes_on(case: Case) -> bool:
    """Whether a line completes the title of its section: "To communicate with you, we"."""
    return (
        _OPENS.search(case.section) is not None
        and _VERB.match(case.text) is not None
        and _SENTENCE.search(" ".join(case.text.split()[:3])) is None
        and not lexicon.found(case.section, "policy_change")
    )
