"""Rules about words that say how far a statement goes: "may" or "must", "all" or "most", "aggregated" or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import Cued, any_of
from notifier.materiality.duties import category, rewording
from notifier.materiality.rule import Finding, rule
from notifier.materiality.words import content, stem

#: Words of the longest swap that is read as an exchange of such words.
_SHORT_SWAP = 6
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|without|cannot)\b|n't\b", re.IGNORECASE)
#: What leaves the customer a choice, and what leaves none.
_MAY = Cued(
    r"\b(?:may|might|can|could|(?:are|is) (?:free|able|allowed|permitted|entitled|welcome) to|have the (?:right|option|choice) (?:to|of))\b"
)
_MUST = Cued(
    r"\b(?:must|shall|will|ha(?:ve|s) to|needs? to|(?:are|is) (?:required|obliged|obligated|bound) to|agrees?(?: to)?|accepts?|consents?|undertakes?(?: to)?|waives?|submits? to)\b"
)
#: How a clause begins in which the customer acts.
_THEIRS = re.compile(
    r"\b(?:you(?! and)|users?|customers?|clients?|members?|publishers?|subscribers?|licensees?|account holders?|parents?|guardians?|guests?|hosts?|sellers?|buyers?|owners?|participants?|students?|drivers?|riders?)(?: (?:also|each|both|then|hereby|at any time))?\s*$",
    re.IGNORECASE,
)
#: What binds nobody, be it that one can or that one will: to find, to see, to get; and what is ruled
#: out either way.
_FINDS = re.compile(
    r"\W*(?:(?:also|always|then|still|either|only) )*(?:not (?!(?:always )?(?:be (?:able|asked|told|charged|notified|informed|required)|receive|have|lose|get)\b)"
    r"|find|see|read|learn|visit|view|contact|reach|review|check|notice|look|need|want|wish|expect|know|recogni[sz]e|(?:receive|get)\b(?![^.;]{0,40}\b(?:refund|money|credit|notice|compensation|payment|paid|repl(?:y|ies)|answer)\w*)|be (?:able|given|shown|sent|directed|redirected|taken|told|informed|notified|asked|prompted|presented|reached|found|offered)|have (?:access|the))\b",
    re.IGNORECASE,
)
#: What stands before the verb of what they may or must do.
_TO_VERB = re.compile(
    r"^.*\b(?:may be (?:asked|invited)|may|might|can|could|will|shall|must|ha(?:ve|s)|to)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\W*you\b", re.IGNORECASE)

#: All of it, and some of it.
_WHOLE = Cued(
    r"\b(?:all|every|each|any|everything|everyone|anyone|entire(?:ly|ty)?|whole|full(?:y|est)?|complete(?:ly)?|wholly|totally)\b"
)
_PART = Cued(
    r"\b(?:most|some|certain|many|several|few|fewer|part|partly|partial(?:ly)?|portions?|majority|half|selected|select|limited|main|principal|core|key|a number of)\b"
)
_DENIED = re.compile(r"(?:\b(?:not|never)|n't)\b(?! only)[^.,;:]{0,30}$", re.IGNORECASE)
_OF = frozenset(("of", "the", "your", "our", "their"))
#: In "any", what denies and what asks stand for none and for one.
_ANY = re.compile(r"\b(?:any|anyone|each)\b", re.IGNORECASE)

#: What is left of a person in data, and by what advertising is chosen.
_KINDS = (
    Cued(
        r"\b(?:aggregat(?:ed?|ion)|anonym(?:ous|ous(?:ly)|i[sz]ed|i[sz]ation)|pseudonym(?:ous|i[sz]ed)|de-?identified|deidentified|non-?identifi(?:able|ed)|non-?personal(?:ly)?|hashed|redacted)\b"
    ),
    Cued(
        r"\b(?:targeted|personali[sz]ed|interest-based|behaviou?ral|contextual|tailored|cross-context)(?= (?:\w+ )?(?:ads?|adverts?|advertis\w+|marketing|offers|profil\w+|recommendations)\b)"
    ),
)
#: Beside what it says on persons, advertising is chosen by what stands around it.
_BY = {"cont": "by context"}
#: In what money is paid.
_MONEY = Cued(
    r"\b(?:(?:your |the )?local currency|(?:U\.?S\.?|American|Canadian|Australian|New Zealand|Singapore|Hong Kong) dollars?|dollars?|euros?|(?:British )?pounds?(?: sterling)?|sterling|(?:Swiss )?francs?|yen|yuan|renminbi|rupees?|(?:Swedish |Danish |Norwegian |Czech )?(?:kron(?:a|e|or|er)|koruna)|zloty|reais|pesos?|won|rubles?|cryptocurrenc(?:y|ies)|bitcoins?|(?:store|account|platform) credits?|vouchers?|(?:gift cards?)|USD|EUR|GBP|CHF|JPY|CAD|AUD)\b"
)


@rule(
    "choice_changed",
    "user_choice_control",
    confidence="ask",
    weight=70,
    of="rewritten",
    cues=_MAY.mask,
)
def choice_changed(case: Case) -> Iterator[Finding]:
    """Report that what customers may do becomes what they must or will do, or back."""
    if not (case.is_rewritten and case.is_prose):
        return
    for swap in case.swaps:
        if _is_short(swap) and _turns(swap) and _is_theirs(swap) and not _FINDS.match(_what(swap)):
            is_free = _MAY.is_in(_with_next(swap, 1)[1])
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                direction="more" if is_free else "less",
                category=category(case),
            )


@rule(
    "extent_changed",
    confidence="ask",
    weight=68,
    of="rewritten",
    cues=_WHOLE.mask | _PART.mask,
)
def extent_changed(case: Case) -> Iterator[Finding]:
    """Report that a statement on all becomes one on some or on a kind ("all data", "most data"), or back."""
    if case.is_rewritten and case.is_prose:
        for swap in case.swaps:
            if _is_short(swap) and (_cuts_down(swap) or _denies_all(swap)):
                yield _reworded(case, swap)


@rule(
    "kind_changed",
    confidence="ask",
    weight=64,
    of="rewritten",
    cues=any_of(_KINDS),
)
def kind_changed(case: Case) -> Iterator[Finding]:
    """Report that data is no longer, or only now, aggregated or anonymous, or advertising targeted."""
    if not (case.is_rewritten and case.is_prose):
        return
    for swap in case.swaps:
        gone, come = _with_next(swap, 4)
        if _is_short(swap) and any(
            _kind(kind, gone) != _kind(kind, come)
            and _kind(kind, case.old) != _kind(kind, case.new)
            for kind in _KINDS
        ):
            yield _reworded(case, swap)


@rule(
    "currency_changed",
    "fees_payment",
    confidence="ask",
    weight=60,
    of="rewritten",
    cues=_MONEY.mask,
)
def currency_changed(case: Case) -> Iterator[Finding]:
    """Report that money is owed, or given back, in another currency or in credit."""
    if not (case.is_rewritten and case.is_prose):
        return
    for swap in case.swaps:
        gone, come = (set(map(str.lower, _MONEY.findall(text))) for text in swap[:2])
        if _is_short(swap) and gone and come and gone.isdisjoint(come):
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                category="fees_payment",
            )


def _kind(words: Cued, text: str) -> str:
    """Return of which kind *text* is said to be: the first letters of the first of such *words*."""
    found = words.search(text)
    return "" if found is None else _BY.get(found[0][:4].lower(), "kept apart")


def _reworded(case: Case, swap: Swap) -> Finding:
    return Finding(
        sentence=rewording(case, swap), old=swap.gone, new=swap.come, category=category(case)
    )


def _is_short(swap: Swap) -> bool:
    return max(len(swap.gone.split()), len(swap.come.split())) <= _SHORT_SWAP


def _turns(swap: Swap) -> bool:
    """Whether one side of *swap* leaves a choice, and the other none."""
    if not (swap.gone and swap.come) or _NOT.search(swap.gone) or _NOT.search(swap.come):
        return False
    (free, bound), (free_now, bound_now) = (
        (_MAY.is_in(text), _MUST.is_in(text)) for text in _with_next(swap, 1)
    )
    return bool(
        (free and not bound and bound_now and not free_now)
        or (bound and not free and free_now and not bound_now)
    )


def _is_theirs(swap: Swap) -> bool:
    """Whether it is the customer who may, or must."""
    begun = all(_BEGINS.match(text) for text in swap[:2])
    return begun or bool(_THEIRS.search(swap.before))


def _what(swap: Swap) -> str:
    """Return what the customer may, or must, do, in the words that follow."""
    after = swap.after.lstrip().removeprefix("to ")
    return f"{_TO_VERB.sub('', swap.come)} {after}".strip()


def _with_next(swap: Swap, words: int) -> tuple[str, str]:
    """Return both sides of *swap* with the next *words* after them, to which they may belong."""
    after = " ".join(swap.after.split()[:words])
    return f"{swap.gone} {after}", f"{swap.come} {after}"


def _cuts_down(swap: Swap) -> bool:
    """Whether one side of *swap* speaks of all, and the other of some or of a kind of it."""
    if _NOT.search(swap.gone) or _NOT.search(swap.come):
        return False
    for one, other in (swap[:2], swap[1::-1]):
        if not _WHOLE.is_in(one) or _WHOLE.is_in(other):
            continue
        if _PART.is_in(other) and not _PART.is_in(one):
            return True
        if not _ANY.search(one) and _narrows(one, other):
            return True
    return False


def _denies_all(swap: Swap) -> bool:
    """Whether one side of *swap* rules out any, and the other no more than all: "not all", "not any"."""
    gone, come = map(str.lower, swap[:2])
    return bool(_DENIED.search(swap.before)) and any(
        "any" in facts.words(one)
        and "all" in facts.words(other)
        and "any" not in facts.words(other)
        for one, other in ((gone, come), (come, gone))
    )


def _narrows(one: str, other: str) -> bool:
    """Whether *other* speaks of a kind of what *one* speaks of all of."""
    before, after = (
        set(map(stem, facts.words(_WHOLE.sub(" ", text)))) - _OF for text in (one, other)
    )
    return bool(before) and before < after and bool(content(other) - content(one))
