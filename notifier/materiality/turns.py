"""A rule about conditions, exceptions and bounds that are put in another way: "unless you object", "if you do not object".

The words of such turns are small and count for much: "not", "unless", "except", "at least". They are
read in one form, so that what is left differs only where something is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import Cued
from notifier.materiality.duties import category, rewording
from notifier.materiality.exchanges import Exchanges
from notifier.materiality.rearranged import says_same
from notifier.materiality.rule import Finding, rule

_WHO = r"(?:we|you|it|they|he|she|(?:the|your|our|a|an|any|either|neither|that|such) [\w-]+)"
#: The same in one form; applied in this order to small letters.
_ALIKE = Exchanges(
    (
        # Exceptions.
        (
            r"\b(?:other than|apart from|save for|save as|save where|save|with the exception of|except for|excepting|aside from|excluding|but not|not including)\b",
            "except",
        ),
        (r"\bexcept (?:that|insofar as|to the extent(?: that)?|in so far as|as)\b", "except where"),
        (r"\bexcept (?:if|when|in case|in cases where|in the event that)\b", "except where"),
        # Bounds.
        (
            r"\bno(?:t)? (?:later|more) than (?=\d|\w+ (?:days?|hours?|weeks?|months?|years?)\b)",
            "within ",
        ),
        (
            r"\b(?:a minimum of|not less than|no less than|no fewer than|not fewer than|minimum)(?= \d| \w+ (?:days?|hours?|weeks?|months?|years?)\b)",
            "at least",
        ),
        (
            r"\b(?:a maximum of|not more than|no more than|not exceeding|at most|to a maximum of)\b",
            "up to",
        ),
        (r"\b(?:no|not any) less ([\w-]+) than\b", r"at least as \1 as"),
        (r"\bat least equivalent to\b", "at least as strong as"),
        (
            r"\bup (?:until|to) (?:the (?:moment|time|point|day) (?:when|that|at which|on which)|when)\b",
            "until",
        ),
        (r"\b(?:up until|till|until such time as)\b", "until"),
        (
            r"\b(?:for as long as|as long as|so long as|provided(?: always)? that|providing(?: that)?|on (?:the )?condition that)\b",
            "if",
        ),
        (
            r"\b(?:in the event(?: that| of)|in case|should it happen that|in cases where|in the case that|where|when|whenever|wherever)\b",
            "if",
        ),
        # Denials. "Never" is more than "not", and as much as "do not and will not".
        (
            r"\b(?:do|does|did|will|would|shall) not and (?:will|shall|would|do|does) not(?: ever)?\b|\b(?:will|shall|do|does|would) (?:never|not ever)\b",
            "never",
        ),
        (r"\bno longer\b", "not"),
        (
            r"\b(?:in no (?:event|case|circumstances)|under no circumstances|on no account|at no time) (?:will|shall|do|does) (\w+)\b",
            r"\1 never",
        ),
        (r"\bin the absence of\b|\babsent\b|\bwithout having\b", "without"),
        (
            rf"\bunless ({_WHO}) (have|has|had|is|are|was|were|can|may|must) (?:already |first |expressly |specifically )?",
            r"if \1 \2 not ",
        ),
        (rf"\bunless ({_WHO}) ", r"if \1 not "),
        (rf"\bif ({_WHO}) (?:do|does|did) not ", r"if \1 not "),
        (r"\bif not ([\w ]+?) otherwise\b|\bunless otherwise ", "unless "),
        # Means and ways.
        (r"\bby means of|by way of|with the help of|through the use of\b", "by"),
        (r"\b(?:solely|exclusively|merely|purely) (?=for|to|if|with|by|on|as|in)", "only "),
        (r"\bonly (?:for the (?:purposes?|sake) of|in order to|so as to)\b", "only to"),
        (r"\bfor the (?:sole|exclusive) purposes? of\b", "only to"),
        (r"\bif, and only if,|\bif and only if\b|\bonly if\b|\bonly in the event\b", "only if"),
    )
)
#: What makes of a promise one for the time being, or for what is known.
_NOW = re.compile(
    r"\b(?:currently|presently|at present|at this time|for now|today|knowingly|intentionally|deliberately)\b",
    re.IGNORECASE,
)
_TURNS = Cued(
    r"\b(?:unless|except|excepting|excluding|other than|apart from|save|aside from|not|no|never|until|till|up to|at least|at most|minimum|maximum|as long as|so long as|provided|providing|only|solely|exclusively|sole|exclusive|absence|absent|without|in the event|in case|in cases|where|when|if)\b"
)


@rule(
    "put_otherwise",
    stage="artefact",
    level="editorial",
    confidence="ask",
    of="rewritten",
    cues=_TURNS.mask,
)
def put_otherwise(case: Case) -> Iterator[Finding]:
    """Silence an edit: a condition, an exception or a bound is put in other words ("unless you object", "if you do not object")."""
    if not (case.swaps and case.is_prose):
        return
    if not (_TURNS.is_in(case.gone) or _TURNS.is_in(case.come)):
        return
    if any(map(_is_turned, case.swaps)):
        return
    if bool(_NOW.search(case.old)) is not bool(_NOW.search(case.new)):
        return
    old, new = _in_one_turn(case.old), _in_one_turn(case.new)
    if (old, new) != (case.old.lower(), case.new.lower()) and says_same(old, new):
        yield Finding(
            sentence="A condition, an exception or a bound is put in other words.",
            old=case.gone,
            new=case.come,
        )


#: What is promised at the least, and what at the most.
_LEAST = Cued(
    r"\b(?:at least|not less than|no less than|no fewer than|not fewer than|a minimum of|minimum|or more|or longer|upwards of)\b"
)
_MOST = Cued(
    r"\b(?:at most|up to|not more than|no more than|not exceeding|no longer than|not longer than|a maximum of|maximum|or less|or fewer)\b"
)
#: Words of the longest swap in which one bound answers another.
_SHORT = 6


@rule("bound_turned", confidence="ask", weight=74, of="rewritten", cues=_LEAST.mask | _MOST.mask)
def bound_turned(case: Case) -> Iterator[Finding]:
    """Report that what was owed at least is owed at most ("at least thirty days", "up to thirty days"), or back."""
    if not case.is_prose:
        return
    for swap in case.swaps:
        if _is_turned(swap):
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                category=category(case),
            )


def _is_turned(swap: Swap) -> bool:
    """Whether one side of *swap* states a bound below, and the other one above."""
    return max(len(swap.gone.split()), len(swap.come.split())) <= _SHORT and any(
        _LEAST.is_in(one) and _MOST.is_in(other) and not _MOST.is_in(one)
        for one, other in (swap[:2], swap[1::-1])
    )


def _in_one_turn(text: str) -> str:
    """Return folded *text* in small letters with conditions, exceptions and bounds in one form."""
    return _ALIKE.read(text.lower())
