"""Rules about the strength of words: negation, modal verbs, conditions, promises and duties.

Long, because the rules share the words by which each of them knows who is bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality.case import Case, Swap
from notifier.materiality.categories import Kind, category_of
from notifier.materiality.cue import Cued
from notifier.materiality.rule import Finding, rule
from notifier.materiality.statement import statement
from notifier.materiality.wording import becomes, says
from notifier.materiality.words import content
from notifier.model.verdict import Direction

#: Set phrases whose "not" and "without" negate nothing.
_PHRASE = Cued(
    r"\b(?:without limit(?:ing|ation)|not limited to|not only|no later than|no less than|whether or not|if not|no longer than)\b"
)
_NEGATION = Cued(r"\b(?:not|never|no|nor|neither|without|cannot)\b|n't\b")
#: Words that deny without a "not": who fails to do a thing does not do it.
_DENYING = Cued(
    r"\b(?:fail(?:s|ed|ing|ure)? to|refrain\w* from|abstain\w* from|free (?:of|from)|unable|lack(?:s|ing)?|absen(?:t|ce)|impossible|non-\w+"
    r"|in(?:visible|accessible|complete|accurate|valid|sufficient|appropriate|correct|active|eligible|capable|effective)|dissatisfied|un(?:happy|satisfied|sure|clear|certain|safe|used|opened|paid|changed|fair|fit|well|usual|finished|verified|confirmed|registered|limited|restricted|acceptable|enforceable|available|authori[sz]ed|lawful|reasonable|necessary|wanted|solicited|known|likely|identifi\w+|encrypted|able|willing|successful|aware)"
    r"|opt(?:ing)?[- ]?out|declin\w+|refus\w+|prohibit\w*|forbid\w*|cease[sd]?|stop(?:s|ped)?|avoid\w*|prevent\w*|infring\w+|exclud\w+)\b"
)
#: "Neither this nor that" denies once, as "not this or that" does.
_BOTH = Cued(r"\bneither\b(?=[^.;]*\bnor\b)")
_NEED_TO_KNOW = Cued(r"\bneed[- ]to[- ]know\b")
_BINDING = Cued(r"\b(?:must|shall|will|always|guarantee[sd]?|required|undertakes?)\b")
_LOOSE = Cued(
    r"\b(?:may|might|could|can|should|aims?|endeavou?rs?|strives?|tr(?:y|ies)|intends?|reasonable efforts|seeks?|supports?)\b"
)
#: What makes a promise an intention.
_HEDGE = Cued(
    r"\b(?:aims?|endeavou?rs?|strives?|tr(?:y|ies)|intends?|seeks?|hopes?|plans?|attempts?) to\b"
    r"|\b(?:reasonable|best) (?:efforts|endeavou?rs)\b|\bwhere (?:feasible|possible|practicable)\b|\bas far as possible\b"
)
_LIMIT = Cued(
    r"\b(?:only|solely|exclusively|unless|except(?:ions?)?|provided that|at any time|at our (?:sole )?discretion|in our sole discretion|"
    r"to the extent|subject to|depending (?:up)?on|where (?:possible|required|permitted)|when it's not possible|if (?:required|permitted)|explicit(?:ly)?|express(?:ly)?|"
    r"(?:prior |express |explicit |written )+(?:approval|consent|permission|agreement)|gross|reasonable|commercially reasonable|without (?:prior )?notice|in (?:some|certain|those|these|such|selected|applicable) (?:regions|countries|jurisdictions|states|markets|territories)|"
    r"any (?:purpose|reason)|for any|(?:do(?:es)?|did|are|is)(?: not|n't) (?:currently|presently|at present)|(?:if|where|when|unless|after|once|until) you (?:have |had |expressly |explicitly )*(?:agreed?|consent(?:ed)?|opt(?:ed)?[- ]in|permit(?:ted)?|authori[sz]ed?)|with your (?:prior |express |explicit |written )*(?:permission|agreement)|irrevocabl[ey]|automatically|mandatory|optional(?:ly)?|with your consent|in writing|excluding|other than|at all times|even (?:when|if)|in the background|any use|with our (?:prior |express |written )*(?:permission|consent|approval))\b"
)
_WE_ACT = Cued(
    r"\b(?:shar|sell|sold|disclos|transfer|collect|rent|track|retain|stor|keep|us(?:e[sd]?\b|ing\b)|combin|process|profil|charg|terminat|suspend|train|monitor|record|access|send|advertis|show|charge?|sav(?:e|ed|ing)|upload|scan|publish|listen|scor(?:e|ing)|evaluat|analy[sz])\w*|\breads?\b"
    r"|\b(?:ads|cookies?|fees?)\b"
)
_WE_CARE = Cued(
    r"\b(?:answer|repl(?:y|ies)|liab|responsib|warrant|guarantee|compensat|reimburs|protect|notif|inform(?!ation)|delet|eras|encrypt|respond|refund|honou?r|safeguard|secur|anonymi|provide you|tell|e-?mail you|ask(?! (?:you|them|customers|users) to\b)|(?:send|post) (?:you )?(?:(?:an?|the|any) )?(?:\w+ )?(?:remind|notice|confirm|cop(?:y|ies)\b|receipt|alert|warn))\w*"
)
#: What makes of a "never" a "not yet".
_NOW = r"(?:currently|presently|at present|at this time|for now|for the time being)"
_FOR_NOW = Cued(
    rf"(?:\b(?:not|never)|n't) (?:\w+ )?{_NOW}\b|\b{_NOW},? (?:\w+ ){{0,3}}?(?:not|never)\b|\b{_NOW},? (?:\w+ ){{0,3}}?\w+n't\b"
)
_MUST = Cued(r"\b(?:must|shall|required)\b")
_THEIR = re.compile(
    r"\b(?:you|users?|customers?|members?|publishers?|subscribers?)(?:\s(?:may|can|must|will|shall|do|could|should))?\s*$",
    re.IGNORECASE,
)


@rule("negation_changed", confidence="certain", weight=98, of="rewritten", cues=_NEGATION.mask)
def negation_changed(case: Case) -> Iterator[Finding]:
    """Report that a "not", "never" or "without" joins or leaves a statement that stays otherwise."""
    if not (case.is_rewritten and case.is_prose):
        return
    # A title that says something else altogether is another title.
    if case.is_title and _without_negation(case.old) != _without_negation(case.new):
        return
    for swap in case.swaps:
        lost, won = _negations(swap.gone), _negations(swap.come)
        # "We never sell it and do not rent it" and "we never sell or rent it" rule out the same.
        if lost and won and _without_negation(swap.gone) == _without_negation(swap.come):
            continue
        if lost == won or max(len(swap.gone.split()), len(swap.come.split())) > 12:
            continue
        if lost + _denials(swap.gone) == won + _denials(swap.come):
            continue
        # "not only" and "not all" that became "only" and "some" are caught as words, not as flips.
        if _moved(case, won > lost):
            continue
        yield Finding(
            sentence=rewording(case, swap),
            old=swap.gone,
            new=swap.come,
            direction=_flip(swap, added=won > lost),
            category=category(case),
        )


@rule(
    "strength_changed",
    confidence="certain",
    weight=90,
    of="rewritten",
    cues=_BINDING.mask | _LOOSE.mask | _HEDGE.mask | _FOR_NOW.mask,
)
def strength_changed(case: Case) -> Iterator[Finding]:
    """Report that a binding word ("will", "must", "always") gives way to a loose one ("may", "can"), or back."""
    if not (case.is_rewritten and case.is_prose):
        return
    for swap in case.swaps:
        now, was = _FOR_NOW.is_in(case.new), _FOR_NOW.is_in(case.old)
        if now is not was and _is_refused(case.old) and _is_refused(case.new):
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                direction="less" if now else "more",
                category=category(case),
            )
            continue
        if _NEGATION.is_in(swap.gone) or _NEGATION.is_in(swap.come):
            continue
        if max(len(swap.gone.split()), len(swap.come.split())) > 12:
            continue
        # "You will find" and "you can find" say the same; "you must" and "you may" do not.
        if _is_theirs(swap) and not _MUST.is_in(f"{swap.gone} {swap.come}"):
            continue
        weaker = (
            _BINDING.is_in(swap.gone) and not _BINDING.is_in(swap.come) and _LOOSE.is_in(swap.come)
        )
        stronger = (
            _LOOSE.is_in(swap.gone) and not _LOOSE.is_in(swap.come) and _BINDING.is_in(swap.come)
        )
        hedged, unhedged = (_HEDGE.is_in(text) for text in (swap.come, swap.gone))
        loosened = bool(weaker) or (hedged and not unhedged and not _BINDING.is_in(swap.come))
        bound = bool(stronger) or (unhedged and not hedged and not _LOOSE.is_in(swap.come))
        if loosened or bound:
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                direction=_strength(swap, weaker=loosened),
                category=category(case),
            )


@rule("condition_changed", confidence="likely", weight=72, of="rewritten", cues=_LIMIT.mask)
def condition_changed(case: Case) -> Iterator[Finding]:
    """Report that a limiting word ("only", "unless", "without notice", "at our discretion") comes or goes."""
    if not (
        case.is_rewritten
        and case.is_prose
        and (case.topics or case.section_category or _states(case))
    ):
        return
    # Who gets what he needs to know gets only that.
    if _NEED_TO_KNOW.is_in(case.old) and _NEED_TO_KNOW.is_in(case.new):
        return
    gone = {word.lower() for word in _LIMIT.findall(case.old)}
    come = {word.lower() for word in _LIMIT.findall(case.new)}
    for swap in case.swaps:
        lost = [word for word in _LIMIT.findall(swap.gone) if word.lower() not in come]
        won = [word for word in _LIMIT.findall(swap.come) if word.lower() not in gone]
        if lost or won:
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                category=category(case),
            )


_DUTIES: frozenset[Kind] = frozenset({"duty"})


@rule("duty_added_or_removed", "acceptable_use", weight=62, of="one_sided", states=_DUTIES)
def duty_added_or_removed(case: Case) -> Iterator[Finding]:
    """Report that a sentence that binds the customer ("you must", "is prohibited") is added or removed."""
    yield from stated(case, _DUTIES)


_PROMISES: frozenset[Kind] = frozenset({"promise", "refusal"})


@rule(
    "promise_added_or_removed",
    "first_party_collection_use",
    weight=66,
    of="one_sided",
    states=_PROMISES,
)
def promise_added_or_removed(case: Case) -> Iterator[Finding]:
    """Report that a sentence in which the company promises or rules something out is added or removed."""
    yield from stated(case, _PROMISES)


def stated(case: Case, kinds: frozenset[Kind]) -> Iterator[Finding]:
    """Yield one finding where *case* adds or removes a statement of one of *kinds*.

    A rule that says nothing else names them as its ``states`` as well, and is not asked elsewhere.
    """
    if case.stated not in kinds:
        return
    found = statement(case.text, case.section_category)
    if found is None:
        return
    yield Finding(
        sentence=says(case.text, found.category, now=case.is_added),
        old=case.old,
        new=case.new,
        direction=found.cuts(added=case.is_added),
        category=found.category,
    )


def rewording(case: Case, swap: Swap) -> str:
    """Return “The wording ... becomes ...”, cut around *swap*."""
    return becomes(case.old, case.new, swap.gone, swap.come, swap.before)


def _negations(text: str) -> int:
    return len(_NEGATION.findall(_BOTH.sub(" ", _PHRASE.sub(" ", text))))


def _denials(text: str) -> int:
    return len(_DENYING.findall(text))


def _without_negation(text: str) -> set[str]:
    return set(content(_MODAL.sub(" ", _NEGATION.sub(" ", text))))


def _moved(case: Case, added: bool) -> bool:
    """Whether the negation merely moved within the sentence ("have access to no" / "have no ...")."""
    count = _negations(case.new) - _negations(case.old)
    return count == 0 or (count > 0) != added


#: What the company need not do before it acts.
_WITHOUT = re.compile(
    r"\bwithout (?:any |further |prior |giving )*(?:notice|warning|cause|reasons?|(?:your )?(?:consent|permission)|compensation|refund)\b",
    re.IGNORECASE,
)
#: A condition that the customer has not done something: no promise and no duty.
_SUPPOSED = re.compile(
    r"(?:,? ?(?:and|or|if|provided that|as long as) )+(?:you |it |they )?(?:has|have|had|is|are|do|does) not\b",
    re.IGNORECASE,
)


#: A clause that excepts, whose "not" is its own.
_EXCEPT_IF = re.compile(r"[\s,(]*(?:unless|until|except|save)\b", re.IGNORECASE)


#: How a customer stops the company: the "not" is what the company must not do.
_STOPS = Cued(r"\b(?:ask|tell|instruct|require|request|want) us not to\b")


#: What a customer who is asked hands over; to be asked for consent is a good.
_GIVEN_UP = re.compile(
    r"\W*(?:asked|prompted) (?:for|to)\b(?! (?:your |their )?(?:explicit |express )?(?:consent|agree|confirm|permission|approv|choose|choice|opt\b|decide))",
    re.IGNORECASE,
)


def _flip(swap: Swap, *, added: bool) -> Direction:
    rest = f"{swap.gone} {swap.come} {swap.after[:60]}"
    if _STOPS.is_in(swap.come if added else swap.gone):
        return "more" if added else "less"
    if _WITHOUT.search(swap.come or swap.gone):
        return "less" if added else "more"
    if _SUPPOSED.match(swap.gone or swap.come) or _EXCEPT_IF.match(swap.gone or swap.come):
        return "neutral"
    if _is_theirs(swap):
        return "less" if added else "more"
    if _NONE.is_in(f"{swap.gone} {swap.come}"):
        # "We sell no data": what is done stands before.
        rest = f"{swap.before[-_NEAR:]} {rest}"
    if _GIVEN_UP.match(swap.after):
        return "more" if added else "less"
    kind = _first_act(rest)
    if kind == "care":
        return "less" if added else "more"
    if kind == "act":
        return "more" if added else "less"
    return "neutral"


_MODAL = Cued(r"\b(?:may|can|could|might|will|shall|must|ever)\b")
#: "No" before a thing, and the letters before it in which its verb stands.
_NONE = Cued(r"\bno\b(?! longer)")
_NEAR = 30


def _first_act(words: str) -> str:
    """Return "act" or "care" for what the company does first in *words*, "" for neither."""
    act, care = _WE_ACT.search(words), _WE_CARE.search(words)
    if act and (care is None or act.start() < care.start()):
        return "act"
    return "care" if care else ""


def _is_theirs(swap: Swap) -> bool:
    """Whether it is the customer who acts; in "you will be told" it is the company."""
    return bool(_THEIR.search(swap.before)) and not swap.after.startswith(("be ", "receive "))


def _is_refused(text: str) -> bool:
    found = statement(text)
    return found is not None and found.kind == "refusal"


def _strength(swap: Swap, *, weaker: bool) -> Direction:
    rest = f"{swap.gone} {swap.come} {swap.after[:60]}"
    if _is_theirs(swap):
        return "more" if weaker else "less"
    kind = _first_act(rest)
    if kind == "act":
        return "more" if weaker else "less"
    if kind == "care":
        return "less" if weaker else "more"
    return "neutral"


def _states(case: Case) -> bool:
    return statement(case.new) is not None or statement(case.old) is not None


def category(case: Case) -> str:
    """Return the category of what *case* states, else of its section."""
    found = statement(case.new, case.section_category) or statement(case.old, case.section_category)
    if found is not None:
        return found.category
    return case.section_category or category_of(case.new, "scope")
