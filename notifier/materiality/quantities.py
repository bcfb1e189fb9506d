"""Rules about numbers: periods, ages, counted limits. Long, because what a period is for takes its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.categories import guessed_category
from notifier.materiality.cue import DIGIT, Cued, mask_of
from notifier.materiality.facts import Fact
from notifier.materiality.money import OF_COMPANY
from notifier.materiality.references import without_references
from notifier.materiality.rows import in_row
from notifier.materiality.rule import Finding, rule
from notifier.materiality.spans import longer_is
from notifier.materiality.statement import OPPOSITE, states
from notifier.materiality.wording import becomes, quoted_around, readable
from notifier.materiality.words import stem
from notifier.model.verdict import Direction

_KEPT = Cued(
    r"\b(?:keep|retain|store|hold|save|preserve|archive)s?\s+(?P<what>(?!for\b|it\b|them\b)[\w' -]{3,60}?)"
    r"\s+(?:for|until|up to|in full|no longer|after|within|during|beyond|in)\b"
)
_IS_KEPT = Cued(
    r"(?:^|[.;:,]\s|\bthat\s)(?P<what>[\w' -]{3,60}?)\s+(?:is|are|will be|may be|shall be)\s+"
    r"(?:kept|retained|stored|held|saved|preserved|archived)\b"
)
_DELETED = Cued(
    r"\b(?:delet|eras|remov|destroy|purg|anonymi|wip(?:e|ed|es)\b|overwrit|discard|gone\b|clear(?:ed)?\b)\w*"
)
_KEEPING = Cued(
    r"\b(?:keep|kept|retain\w*|retention|stor(?:e|ed|es|age)|hold|held|lifespan|expir\w+|cookie|archiv\w+|(?<!trial )(?<!period )(?<!warranty )(?<!guarantee )(?<!contract )(?<!subscription )(?<!offer )lasts?|stays?|remains?|live on|preserv\w+|logs|sav(?:es?|ed) (?:the|your|this|these|it|them|data))\b"
)
_INACTIVE = Cued(r"\b(?:inactiv\w+|dormant|unused|not (?:log|sign)\w*)\b")
_NOTICE = Cued(
    r"\bnotice(?!s? (?:of dispute|under))|in advance|prior to|beforehand|ahead of|before (?:the|a|any|we|it) (?:change|increase|amend|new)|\bnotif(?:y|ies|ied)\b"
)
_ENDING = Cued(
    r"\b(?:end|terminat|leav)\w* (?:the |this |your |a )?(?:contract|agreement|plan|subscription)|\bterminat\w+"
)
#: Who has to be told, or has the time: a customer's own term turns what longer means.
_YOURS = Cued(
    r"\b(?:you|users?|customers?|members?|subscribers?|sellers?|either party|parties) (?:\w+ ){0,2}?(?:must|shall|need to|needs to|have to|has to|are required to|agrees? to|should|will|may|can|have|has)\b"
    r"(?! (?:be|receive|get|hear)\b)[^.;]{0,80}$"
)
_PAYING = Cued(
    r"\b(?:payment (?:is )?due|pay (?:the|your|our|an|any|all|each|every)?|invoices? (?:is|are|must|within)|payable)\b"
)
_BOUND = Cued(
    r"\b(?:minimum (?:term|commitment|period|contract)|commitment period|initial term|contract term|lock-?in|renews? for)\b"
)
_SENDING = Cued(
    r"\b(?:marketing|promotional|newsletters?|advertis\w+|(?:push )?notifications|in-app messages|offers)\b"
)
#: A term within which the company owes something: longer is worse.
_ANSWER = Cued(
    r"\b(?:respond|reply|replies|answer|response|act on|handle|get back to)\b"
    r"|\b(?:tell|inform|alert|notify|warn|let) (?:\w+ )?(?:know )?within\b"
)
_CLAIM = Cued(
    r"\b(?:refund|return|withdraw|cancel|opt[- ]?out|object|appeal|cooling|trial|warrant|guarantee|repair|free for|change your mind|money back|reimburs)\w*"
)
_SUIT = Cued(r"\b(?:claim|dispute|lawsuit|legal action|arbitrat|sue\b)\w*")
_LEAK = Cued(r"\b(?:breach|leak|incident|hack|stolen|compromis)\w*")
_SPARED = Cued(r"\b(?:not|never|n't)\b.{0,60}\b(?:collect|process|use|sell|share|target|direct)")
#: The time over which a notice reports, as laws ask: it limits nothing.
_LOOKED_BACK = Cued(
    r"\b(?:in|during|over|within|for) the (?:past|last|preceding|previous|prior) (?:\w+ ?\(\d+\)|[\w-]+) (?:months?|years?|days?)\b"
)
_POINTS = re.compile(
    r"(?:(?:in|within|during|for|after|under) )?(?:such|this|that|these|those)\b", re.IGNORECASE
)
#: Small numbers in words, which count as those in figures do.
_SPELT = (*facts.NUMBERS[1:], "dozen", "hundred", "unlimited")
_COUNTED = re.compile(
    rf"(?<![\w.,/:#§¤-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+|{facts.IN_WORDS}|unlimited)(?:\s*\(\d+\))?\s+(?P<what>[a-z]{{3,}}(?:\s[a-z]{{3,}})?)"
)
#: The cues of numbers, as words and as figures.
_NUMBERS = mask_of(*(f" {number} " for number in _SPELT))
#: How many people and things a company has to do with, and what makes of a number a limit.
_OWN_COUNT = re.compile(
    r"^\S+ (?:(?:million|billion|thousand)|(?:active )?(?:users|customers|members|people|employees|companies|countries|languages|partners|stores|shops))\b",
    re.IGNORECASE,
)
_LIMITING = Cued(
    r"\b(?:up to|maximum|max|at most|no more than|limit\w*|minimum|at least|only|per|each|allow\w*|may|must|can)\b"
)
_UNCOUNTED = re.compile(
    r"^(?:(?:paragraph|section|clause|article|sentence|bullet|chapter)s?|am|pm|of|and|or|to|the|a|st|nd|rd|th|cookies?|comments?|votes?|likes?|views?|replies|reply|"
    r"results?|items?|ago|min|hours?|days?|weeks?|months?|years?|minutes?|seconds?|quarters?|for|in|on"
    r"|is|are|was|were|may|might|must|can|could|will|would|shall|should|has|have|had|do|does|did|not|who|that|which|if|when|we|you|your|our|they|it|per|with|rue|street|road|avenue)\b"
)


@rule(
    "period_changed",
    "other",
    confidence="certain",
    weight=95,
    of="rewritten",
    cues=facts.MASKS["period"],
)
def period_changed(case: Case) -> Iterator[Finding]:
    """Report that a length of time is longer or shorter: retention, notice, response, cancellation."""
    if not case.is_rewritten:
        return
    gone, come = facts.difference(facts.periods(case.old), facts.periods(case.new))
    for old, new in zip(gone, come, strict=False):
        yield Finding(
            sentence=in_row(case)
            or (
                becomes(case.old, case.new, case.gone, case.come)
                if _is_another(case, old, new)
                else _changes(case, old, new)
            ),
            old=old.text,
            new=new.text,
            direction=_period_direction(case, old, new),
            category=_period_category(case, new),
        )


@rule(
    "period_stated",
    "other",
    confidence="likely",
    weight=70,
    of="rewritten",
    cues=facts.MASKS["period"],
)
def period_stated(case: Case) -> Iterator[Finding]:
    """Report that a sentence that stays gains or loses a length of time."""
    if not case.is_rewritten or not case.is_prose:
        return
    old_text, new_text = (_LOOKED_BACK.sub("", text) for text in (case.old, case.new))
    gone, come = facts.difference(facts.periods(old_text), facts.periods(new_text))
    for old in gone[len(come) :]:
        if _points_back(case, old):
            continue
        category = _period_category(case, old)
        if category == "retention" and (open_end := _OPEN_END.search(case.come)):
            yield Finding(
                sentence=f"The retention period of {old.text} becomes open-ended: {quoted_around(case.new, open_end[0])}.",
                old=old.text,
                new=open_end[0],
                direction="less",
                category=category,
            )
            continue
        yield Finding(
            sentence=f"The period of {_long(old)} is no longer stated: {quoted_around(case.old, old.text)}.",
            old=old.text,
            category=category,
        )
    for new in come[len(gone) :]:
        category = _period_category(case, new)
        ended = category == "retention" and _OPEN_END.is_in(case.gone)
        yield Finding(
            sentence=f"A period of {_long(new)} is now stated: {quoted_around(case.new, new.text)}.",
            new=new.text,
            direction="more" if ended else "neutral",
            category=category,
        )


#: How long data is kept where no length of time says so.
_OPEN_END = Cued(
    r"\b(?:indefinitely|permanently|forever|perpetually|without (?:a )?(?:time )?limit|for an? (?:unlimited|indefinite) (?:time|period)"
    r"|(?:for )?(?:as|so) long as [^.;]{3,60}|until (?:you|we|it|they) [^.;]{3,60}|for the (?:period|time) (?:necessary|required|needed)[^.;]{0,60})"
)


def _points_back(case: Case, fact: Fact) -> bool:
    """Whether "such" or "that" stands on the other side where *fact* stood."""
    return any(
        fact.text in words and _POINTS.match(other)
        for swap in case.swaps
        for words, other in ((swap.gone, swap.come), (swap.come, swap.gone))
    )


@rule(
    "age_changed",
    "specific_audiences",
    confidence="certain",
    weight=96,
    of="rewritten",
    cues=facts.MASKS["age"],
)
def age_changed(case: Case) -> Iterator[Finding]:
    """Report that the age from which, or below which, something applies is another."""
    gone, come = facts.difference(facts.ages(case.old), facts.ages(case.new))
    for old, new in zip(gone, come, strict=False):
        yield Finding(
            sentence=f"The age limit changes from {old.key} to {new.key}: {quoted_around(case.new, new.text)}.",
            old=old.text,
            new=new.text,
            direction=_age_direction(case, old, new),
        )
    if case.is_rewritten and len(gone) != len(come):
        for fact, text in [(f, case.old) for f in gone[len(come) :]] + [
            (f, case.new) for f in come[len(gone) :]
        ]:
            now = text is case.new
            if _points_back(case, fact):
                continue
            yield Finding(
                sentence=f"The age of {fact.key} is {'now' if now else 'no longer'} named: {quoted_around(text, fact.text)}.",
                old="" if now else fact.text,
                new=fact.text if now else "",
            )


@rule(
    "age_limit",
    "specific_audiences",
    confidence="likely",
    weight=85,
    of="one_sided",
    cues=facts.MASKS["age"],
)
def age_limit(case: Case) -> Iterator[Finding]:
    """Report that a statement with an age limit is added or removed."""
    if case.is_rewritten or not case.is_prose or not facts.ages(case.text):
        return
    age = facts.ages(case.text)[0]
    verb = "now" if case.is_added else "no longer"
    yield Finding(
        sentence=f"The policy {verb} sets an age limit of {age.key}: {quoted_around(case.text, age.text)}.",
        old="" if case.is_added else age.text,
        new=age.text if case.is_added else "",
    )


#: A word behind what is counted that goes on with the sentence: "tracks you", "devices per".
_JOINED = re.compile(
    r" (?:(?!family|reply|supply|assembly)[a-z]+ly|you|that|which|who|we|they|it|for|and|or|per|from|with|the|is|are|was|were|will|can|may|must|each|over|within|after|before|into|when|in|on|at|of|to|by|if|as|your|our|an?)$"
)


@rule(
    "limit_changed", "other", confidence="likely", weight=75, of="rewritten", cues=DIGIT | _NUMBERS
)
def limit_changed(case: Case) -> Iterator[Finding]:
    """Report that a counted limit in a statement ("up to 5 devices") is another."""
    if not case.is_rewritten or not case.is_prose or OF_COMPANY.is_in(case.new):
        return
    if not (case.section_category or states(case.new)):
        return
    gone, come = facts.difference(_counts(case.old), _counts(case.new))
    for old, new in zip(gone, come, strict=False):
        if _OWN_COUNT.match(new.text) and not _LIMITING.is_in(case.new):
            continue
        before, after = old.text.split(" ", 1), new.text.split(" ", 1)
        if _singular(before[1]) == _singular(after[1]):
            what = _JOINED.sub("", max(before[1], after[1], key=len))
            yield Finding(
                sentence=f"The number of {what} changes from {before[0]} to {after[0]}: {quoted_around(case.new, new.text)}.",
                old=_JOINED.sub("", old.text),
                new=_JOINED.sub("", new.text),
            )


def _singular(what: str) -> list[str]:
    """Return the stems of the words for what is counted: of "breaches" and "breach" they are the same."""
    return [stem(word) for word in what.split()]


def _age_direction(case: Case, old: Fact, new: Fact) -> Direction:
    """Say whether more children's data is left alone; who may register at all favours nobody."""
    if not _SPARED.is_in(case.new):
        return "neutral"
    return "more" if new.size > old.size else "less"


#: The number of a thing with a name counts nothing: "as Regulation 261 requires".
_NAMED_BY_IT = re.compile(
    r"(?<=[a-z,] )(?!(?:Maximum|Minimum|Max|Min|Up|Only|Least|Most|Than|Over|Under|All|Any|The|These|Those|Each|For|With|You|We)\b)[A-Z][a-z]+ \d[\d.]*(?= [a-z])"
    r"|\b(?:Regulation|Directive|Law|Act|Decree|Order|Resolution|Form|Version|Level|Tier|Class|Grade|Module) \d[\d.]*(?= [a-z])"
)


def _counts(text: str) -> list[Fact]:
    plain = without_references(facts.without_contacts(facts.without_dates(text)))
    plain = _NAMED_BY_IT.sub(" ", plain)
    found = []
    for match in _COUNTED.finditer(plain):
        said = match["number"]
        count = inf if said == "unlimited" else facts.number(said)
        if count is not None and not _UNCOUNTED.match(match["what"]):
            what = match["what"].lower()
            found.append(Fact(f"{match['number']} {what}", f"{count:g} {what.rstrip('s')}"))
    return found


_HYPHEN = re.compile(r"(?P<number>[^\s-]+)-(?P<unit>[a-z]+[a-rt-z])", re.IGNORECASE)


def _long(period: Fact) -> str:
    """Return *period* as a noun: a "7-day" trial lasts "7 days"."""
    found = _HYPHEN.fullmatch(period.text)
    if found is None:
        return period.text
    return f"{found['number']} {found['unit']}{'' if found['number'] in {'1', 'one'} else 's'}"


_NAMED = "The period for which "


def _changes(case: Case, old: Fact, new: Fact) -> str:
    """Say what period changes; where its name tells little, with the clause that states it."""
    what = _period_of(case, new.text)
    shown = "" if what.startswith(_NAMED) else f": {quoted_around(case.new, new.text)}"
    return f"{what} changes from {_long(old)} to {_long(new)}{shown}."


def _period_of(case: Case, period: str) -> str:
    """Return the noun phrase for *period*: "The period for which account data is kept"."""
    text = case.new
    for kept in _kept(text, text.find(period)):
        if what := _yours(kept):
            return f"{_NAMED}{what} kept"
    # Under "Retention" there is but one retention period.
    named = case.section and not _ITS_TITLE.fullmatch(case.section)
    where = f" under “{readable(case.section)}”" if named else ""
    if _INACTIVE.is_in(text):
        return f"The period of inactivity{where}"
    # Of several things that the sentence speaks of, what stands next to the period names it.
    category, _ = _purpose(text, period)
    if longer_is(text, period):
        category = category.replace("retention", "")
    return f"{_CALLED_BY.get(category, 'The period')}{where}"


def _kept(text: str, at: int) -> Iterator[str]:
    """Yield what the sentence of *text* that states the period *at* says is kept, the nearest first."""
    found = [match for pattern in (_KEPT, _IS_KEPT) for match in pattern.finditer(text)]
    for match in sorted(found, key=lambda match: (match.start() > at, abs(at - match.end()))):
        between = (match.end(), at) if match.start() < at else (at, match.start("what"))
        if not _STOP.search(text, *between):
            yield match["what"]


_STOP = re.compile(r"[.;!?] (?=[A-Z])")
_ITS_TITLE = re.compile(
    r"(?:[\d.]+\s+)?(?:(?:data|our|the|storage) )?(?:retention(?: (?:periods?|of (?:your )?data))?|notice periods?|periods?)",
    re.IGNORECASE,
)
#: What a period is called by what it is for.
_CALLED_BY = {
    "retention": "The retention period",
    "access_edit_delete": "The time for an answer",
    "policy_change": "The notice period",
}
_DETERMINED = re.compile(r"(?:the|your|our|all|any|this|these|such)\s", re.IGNORECASE)
#: What is done with the thing before it is kept: "data collected and used for this purpose".
_TREATED = re.compile(r"\s(?:collected|used|processed|obtained|gathered|provided)\b", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"\s(?:of|in|on|about|from|for|with|by|relating|related|concerning)\s", re.IGNORECASE
)
_RELATIVE = re.compile(r"\s(?:we|you|that|which)\s", re.IGNORECASE)


def _yours(what: str) -> str:
    """Turn the object of a sentence of the company's into a subject with its verb."""
    name = _TREATED.split(what.strip())[0]
    if re.match(r"(?:if|when|where|unless|until|as)\b", name, re.IGNORECASE):
        return ""
    if _DETERMINED.match(name):  # "the data that we record"
        name = _RELATIVE.split(name)[0]
    name = re.sub(r"^.*\b(?:we|that|and|,)\s+", "", name, flags=re.IGNORECASE)
    if not 1 <= len(name.split()) <= 6 or re.search(r"\b(?:will|may|can|not|it)\b", name):
        return ""
    # "The reviews of a book are", "a copy of your orders is".
    head = _OF_WHAT.split(name)[0].split()[-1].lower()
    if name.islower() and len(name.split()) == 1 and not head.endswith("s") and head not in _MASS:
        return ""
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is")) and head != "address"
    name = name[0].lower() + name[1:] if name[1:2].islower() else name
    return f"{name} {'are' if plural else 'is'}"


#: Nouns that need no article.
_MASS = frozenset({"data", "information", "content", "history", "metadata", "mail", "material"})
#: What a period can be for, with its category and whether longer is better for the customer.
_FOR: tuple[tuple[Cued, str, Direction], ...] = (
    (_INACTIVE, "retention", "neutral"),
    (_ENDING, "termination", "neutral"),
    (_SUIT, "liability_disputes", "more"),
    (_CLAIM, "user_choice_control", "more"),
    (_PAYING, "fees_payment", "more"),
    (_BOUND, "termination", "less"),
    (_SENDING, "user_choice_control", "less"),
    (_ANSWER, "access_edit_delete", "less"),
    (_NOTICE, "policy_change", "more"),
    (_KEEPING, "retention", "less"),
    (_DELETED, "retention", "less"),
)


def _purpose(text: str, period: str) -> tuple[str, Direction]:
    """Return the category of *period* in *text*, and what a longer one is, by the nearest cue."""
    start = text.find(period)
    end = start + len(period)
    best: tuple[int, str, Direction] | None = None
    for pattern, category, longer in _FOR:
        for match in pattern.finditer(text):
            distance = max(start - match.end(), match.start() - end, 0)
            if best is None or distance < best[0]:
                best = (distance, category, longer)
    return (best[1], best[2]) if best else ("", "neutral")


def _period_category(case: Case, fact: Fact) -> str:
    category, _ = _purpose(case.new if fact.text in case.new else case.old, fact.text)
    if category == "user_choice_control" and "fees_payment" in case.topics:
        return "fees_payment"
    if category in {"access_edit_delete", "policy_change"} and _LEAK.is_in(case.text):
        return "security"
    return category or case.section_category or guessed_category(case.text)


#: How a time goes on by the end of which something must be done.
_CUT_OFF = re.compile(
    r" (?:before|prior to|ahead of|in advance of) (?:it|they|the|your|their|its|an?|each|any|arrival|check-?in|departure|delivery|dispatch|start\w*|travel)\b",
    re.IGNORECASE,
)


#: Tables of what lives on a customer's device, and for how long.
_LIFE = Cued(r"\bcookies?\b")
#: What a term of the text means, and by what a time is waited out, not had.
_MEANS = Cued(r"\bmeans\b|\bdefined as\b")
_WAITED = re.compile(r" after\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:within|for|until|up to|no later than|not later than|at the latest|during|in)(?: the| a| an)?(?: first| period of)?\s*$",
    re.IGNORECASE,
)
#: How long a thing may have been used, and a span within which things are counted.
_UNUSED = re.compile(r"\b(?:less|fewer|more|longer) than\s*$", re.IGNORECASE)
_SAME = re.compile(r"\bwithin the same\s*$", re.IGNORECASE)


def _is_another(case: Case, old: Fact, new: Fact) -> bool:
    """Whether *old* and *new* are lengths of two things: "paid within 7 days", "a voucher for 12 months"."""
    was, told = longer_is(case.old, old.text), longer_is(case.new, new.text)
    return bool(was and told) and was != told


def _period_direction(case: Case, old: Fact, new: Fact) -> Direction:
    """Longer keeping and slower answers are worse for a customer; longer notice is better."""
    if case.is_cookie_row or _LIFE.is_in(case.section):
        return "less" if new.size > old.size else "more"
    category, longer = _purpose(case.new, new.text)
    before, _, after = case.new.partition(new.text)
    if old.size == new.size or _MEANS.is_in(before):
        return "neutral"
    if _UNUSED.search(before) or _SAME.search(before) or _is_another(case, old, new):
        return "neutral"
    if told := longer_is(case.new, new.text):
        return told if new.size > old.size else OPPOSITE[told]
    if not category and case.section_category == "retention" and not case.is_prose:
        longer = "less"  # a row of a table on how long what is kept
    if longer == "neutral":
        return "neutral"
    if category in {"policy_change", "access_edit_delete"} and _LEAK.is_in(case.new):
        # Who is told of a breach is told the better for being told soon.
        return "more" if new.size < old.size else "less"
    waited = _WAITED.match(after) and not _UNTIL.search(before)
    if category in {"user_choice_control", "fees_payment"} and (waited or _CUT_OFF.match(after)):
        # A wait; and who may cancel until three days before has less time than who may until one.
        longer = "less"
    if category in {"policy_change", "access_edit_delete"} and _YOURS.is_in(
        case.new[: case.new.find(new.text)]
    ):
        # Notice that a customer owes is the worse for being long, a term to speak up the better.
        longer = "less" if re.search(r"\bnotice\b", case.new, re.IGNORECASE) else "more"
    return longer if new.size > old.size else OPPOSITE[longer]
