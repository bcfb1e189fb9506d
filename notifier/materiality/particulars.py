"""Rules about the particulars of a contract: who bears it, what one gets, which court, which text, what a row costs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.acting import explains
from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import Cued
from notifier.materiality.duties import category, rewording
from notifier.materiality.fields import SHORT, exchanged
from notifier.materiality.hollow import is_hollow, is_pointer
from notifier.materiality.joining import alone, joins_list
from notifier.materiality.kinds import another, kinds
from notifier.materiality.places import ADJECTIVES
from notifier.materiality.plain import in_digits
from notifier.materiality.precedence import is_another, prevailing
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import row_says

#: Words that narrow what stands behind them, so that the same without them goes further.
_NARROWING = Cued(
    r"\b(?:un)?disputed|contested|material|gross|wil?lful|direct|indirect|documented|proven|confirmed|suspected|actual|substantiated|scheduled|planned|unplanned|emergency"
    r"|consecutive|calendar|business|working|prepaid|unused|unopened|successful|billable|affected|eligible|qualifying|independent|accredited|certified|written|final"
    r"|pro[- ]rata|prorated|proportionate|half(?: of)?|(?:one|a|two)[- ](?:third|quarter|thirds)(?: of)?|double|twice|minimum|maximum|net|named|concurrent|non[- ]\w+|first|last|same"
    r"|verified|verifiabl[ey]|validated|justified|serious|significant|substantial|senior|designated|enterprise|paying|participating|foreseeable|demonstrable|itemi[sz]ed|reputable|recogni[sz]ed|reasonably|materially|substantially|exclusively|severally|jointly|personally|individually"
)
_NARROWS = re.compile(
    rf"(?:(?:a|an|the|any|of|,|and|or|is|are|only|all) )*(?:{_NARROWING.source})(?: (?:basis|the|a|of|and|or))*[,.;]?",
    re.IGNORECASE,
)
#: Which days are meant; the same words before others say what kind of thing it is.
_OF_DAYS = re.compile(r"(?:calendar|business|working)", re.IGNORECASE)
_DAYS = re.compile(r"\s*(?:days?|hours?|weeks?|months?)\b", re.IGNORECASE)
#: What stands between a thing and its price in a row.
_ROW = re.compile(r" \| ")
_LINE = re.compile(
    r"^[^;]{3,80}(?: [–—-]|:) (?:(?:from|up to|now) )?(?:\W?\d|no charge|free|none|nil)[^;]{0,60}$",
    re.IGNORECASE,
)
_MUTUAL = Cued(
    r"\b(?:each|either|both|neither) (?:party|parties|side|of (?:us|the parties))\b|\b(?:each|either) party's\b|\bone another\b"
)
#: One of the parties.
_ONE = re.compile(
    r"(?:(?:only|the|by|of|to) )*(?:we|us|our|you|your|(?:[A-Z]\w+|customer|client|supplier|provider|vendor|controller|processor|licensor|licensee|buyer|seller|company|tenant|landlord|contractor)(?:'s|s')?)",
)
#: Groups of kinds of which one more, or one fewer, counts.
_TOLD = frozenset(("who", "data", "why", "ground", "follows", "safe"))
_NAME = r"(?-i:[A-Z])[\w'-]*(?: (?:(?:of|and|the) )?(?-i:[A-Z])[\w'-]*)*"
#: Whose law holds, and where one sues.
_FORUM = Cued(
    rf"\b(?:laws?|courts?|tribunals?|jurisdiction|venue|(?:seat|place) of (?:the )?arbitration|arbitrat(?:ion|ed)|settled|brought|resolved|mediation)(?: (?:shall be|will be|is|sitting|seated|located|exclusively|solely|for|the))* (?:of|in|at) (?:the )?(?:(?:state|republic|commonwealth|province|canton|city|kingdom|county|courts?) of )?(?P<place>{_NAME})"
)
_LAW_OF = Cued(r"\b(?P<place>(?-i:[A-Z])[a-z]+) (?:law|courts?)\b")
#: What is no place, though it begins with a capital.
_NO_PLACE = re.compile(
    r"^(?:The|This|These|Any|All|Section|Clause|Article|Controller|Processor|Customer|Applicable|Data|Our|Your|Member|Union|Court|Supreme|High|Federal|State|Privacy|Consumer|If|In|Under|Such|Local|Governing|Mandatory)\b"
)


_NUMBERED = re.compile(r"\b(?:\d+|[A-Z]|[IVX]+|One|Two|Three|Four|Five)\b")
#: What a contract has several of, and which of them it names.
_CHOICE = Cued(
    rf"\b(?:module|option|priority|severity|tier|level|class|category|band|type|grade|zone|alternative|variant) (?-i:{_NUMBERED.pattern})"
)


@rule("term_exchanged", confidence="ask", weight=70, of="rewritten")
def term_exchanged(case: Case) -> Iterator[Finding]:
    """Report that a term of a contract gave way to another of its field: the seller to the buyer, a refund to a credit, business to calendar days."""
    if not (case.is_rewritten and case.is_prose):
        return
    chosen = _choices(case.old) != _choices(case.new)
    for swap in case.swaps:
        if not (swap.gone and swap.come and _longest(swap) <= SHORT):
            continue
        if _is_turned(swap) or (chosen and _NUMBERED.search(f"{swap.gone} {swap.come}")):
            yield _finding(case, swap)


@rule("thing_exchanged", confidence="ask", weight=52, of="rewritten")
def thing_exchanged(case: Case) -> Iterator[Finding]:
    """Report that a statement names another of its kind: insurers for couriers, a passport for a telephone number, a letter for an e-mail."""
    if not (case.is_rewritten and case.is_prose):
        return
    listed = joins_list(case)
    for swap in case.swaps:
        if (_longest(swap) <= SHORT and another(*swap.bare, case.old, case.new)) or (
            listed and _joins(case, swap)
        ):
            yield _finding(case, swap)


@rule("qualifier_changed", confidence="ask", weight=60, of="rewritten", cues=_NARROWING.mask)
def qualifier_changed(case: Case) -> Iterator[Finding]:
    """Report that a word that narrows a term joins or leaves it: "undisputed" sums, "material" breach, "half of" a fee."""
    if not (case.is_rewritten and case.is_prose):
        return
    for swap in case.swaps:
        joined = _joined(swap)
        other = case.new if len(swap.gone) > len(swap.come) else case.old
        # What stands elsewhere in the other version has only moved.
        if _OF_DAYS.fullmatch(joined) and not _DAYS.match(swap.after or swap.come):
            continue
        if _NARROWS.fullmatch(joined) and not _narrowing(joined) <= _narrowing(other):
            yield _finding(case, swap)


@rule(
    "forum_changed",
    "liability_disputes",
    confidence="ask",
    weight=86,
    of="rewritten",
    cues=_FORUM.mask | _LAW_OF.mask,
)
def forum_changed(case: Case) -> Iterator[Finding]:
    """Report that the law of another place holds, or that one sues or arbitrates in another."""
    if not (case.is_rewritten and case.is_prose):
        return
    before, after = _places(case.old), _places(case.new)
    if len(before) == len(after) and not any(
        one.startswith(other) or other.startswith(one) for one in before for other in after
    ):
        for swap in case.swaps:
            if any(place in f"{swap.gone} {swap.come}" for place in before | after):
                yield _finding(case, swap, "liability_disputes")
                return


@rule("precedence_changed", "liability_disputes", confidence="ask", weight=80, of="rewritten")
def precedence_changed(case: Case) -> Iterator[Finding]:
    """Report that where two texts conflict another one prevails."""
    if not (case.is_rewritten and case.swaps):
        return
    if is_another(prevailing(case.old), prevailing(case.new)):
        yield _finding(case, case.swaps[0], "liability_disputes")


@rule(
    "price_listed",
    "fees_payment",
    confidence="ask",
    weight=85,
    cues=facts.MASKS["amount"] | facts.MASKS["percentage"],
)
def price_listed(case: Case) -> Iterator[Finding]:
    """Report that a row of a list of prices comes or goes, or states another price."""
    if case.is_prose or case.is_cookie_row:
        return
    if not (_ROW.search(case.text) or (case.is_rewritten and _LINE.match(case.new.rstrip(".")))):
        return
    before, after = _prices(case.old), _prices(case.new)
    if before == after:
        return
    if case.is_rewritten:
        swap = case.swaps[0] if case.swaps else Swap(case.old, case.new)
        yield _finding(case, swap)
        return
    yield Finding(sentence=row_says(case.text, now=case.is_added), old=case.old, new=case.new)


def _joins(case: Case, swap: Swap) -> bool:
    """Whether a kind of thing that the other version does not name joins or leaves an enumeration."""
    words = alone(swap)
    if not words or is_hollow(case.text) or is_pointer(case.text) or explains(case.text):
        return False
    there = kinds(case.new if swap.gone else case.old)
    return any(
        named - there.get(group, frozenset())
        for group, named in kinds(words).items()
        if group in _TOLD
    )


def _prices(text: str) -> tuple[str, ...]:
    return tuple(fact.key for fact in (*facts.amounts(text), *facts.percentages(text)))


def _choices(text: str) -> tuple[str, ...]:
    """Return which module, option, level or class *text* names, one after another."""
    return tuple(in_digits(found.lower()) for found in _CHOICE.findall(text))


def _joined(swap: Swap) -> str:
    """Return the words that one side of *swap* has before or behind those of the other."""
    short, long = sorted((swap.gone, swap.come), key=len)
    if not short or long.lower().endswith(f" {short.lower()}"):
        return long[: len(long) - len(short)].strip()
    if long.lower().startswith(f"{short.lower()} "):
        return long[len(short) :].strip()
    return ""


def _narrowing(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _NARROWING.findall(text))


def _longest(swap: Swap) -> int:
    return max(len(swap.gone.split()), len(swap.come.split()))


def _is_turned(swap: Swap) -> bool:
    """Whether *swap* states another term of one field, or makes one party's what was both parties'."""
    if exchanged(swap.gone, swap.come):
        return True
    return any(
        _MUTUAL.is_in(one) and _ONE.fullmatch(other) for one, other in (swap.bare, swap.bare[::-1])
    )


def _places(text: str) -> frozenset[str]:
    """Return the places whose law holds in *text*, or whose courts decide."""
    return frozenset(
        ADJECTIVES.get(found["place"], found["place"].replace(".", ""))
        for pattern in (_FORUM, _LAW_OF)
        for found in pattern.finditer(text)
        if not _NO_PLACE.match(found["place"])
    )


def _finding(case: Case, swap: Swap, given: str = "") -> Finding:
    return Finding(
        sentence=rewording(case, swap),
        old=swap.gone,
        new=swap.come,
        category=given or category(case),
    )
