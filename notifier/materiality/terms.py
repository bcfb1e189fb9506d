"""Rules about contracts: liability, disputes, fees, termination, licences, notice of changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from notifier.materiality import lexicon
from notifier.materiality.background import is_background
from notifier.materiality.case import SECTION_LENGTH, Case
from notifier.materiality.categories import Kind
from notifier.materiality.cue import Cued, any_of
from notifier.materiality.duties import category, rewording, stated
from notifier.materiality.lists import is_contents
from notifier.materiality.naming import stands_for, words_for
from notifier.materiality.rule import Finding, rule
from notifier.materiality.statement import statement
from notifier.materiality.wording import now_and_no_longer, quoted_around, section
from notifier.materiality.words import content

_TERMS = {
    "liability_disputes": "liability and disputes",
    "fees_payment": "fees and payment",
    "termination": "ending or suspending the service",
    "acceptable_use": "what users may do",
    "content_licence": "rights in content",
    "policy_change": "how changes are announced",
    "retention": "how long data is kept",
    "do_not_track": "do-not-track signals",
}
#: What things may not be or have forbids nobody anything.
_UNABLE = Cued(
    r"\b(?:which|that|it|they|this|these|features?|services?|functions?|functionalit\w+|countr\w+|laws?|sites?|websites?|parts?|content|products?|offers?) (?:may|shall|must) not (?:be|have|work|function|provide|offer|apply)\b"
)
_ACT_BY = Cued(
    r"\b(?:must|required|deadline|no later than|until|before|expires?|ends?|ceases?|opt[- ]?out|new policy|will be enforced|comply)\b|\bby (?:\w+ ){0,3}¤"
)


#: How a contract fixes what one of its words means; "you" and "we" are told elsewhere who they are.
_DEFINES = Cued(
    r"^\W{0,3}(?:the (?:term|expression|word)s? )?\W?(?!you\b|we\b|us\b|this\b|that\b|it\b|which\b)[\w' -]{2,40}\W{0,2} (?:means?|shall mean|refers? to|shall refer to|includes?|is defined as|are defined as)\b"
)
#: How what joins or leaves the meaning is tied on.
_TIED = Cued(
    r"^[\s,;(]*(?:and(?: also)?|or|but(?: not)?|as well as|including|excluding|except|other than|save for|not including)\b(?! (?:as )?(?:defined|described|set out|set forth|referred)\b)"
)


@rule("definition_changed", confidence="ask", weight=64, of="rewritten", cues=_DEFINES.mask)
def definition_changed(case: Case) -> Iterator[Finding]:
    """Report that the meaning of a defined word ("Affiliates means ...") gains or loses something."""
    if not (_DEFINES.is_in(case.old) and _DEFINES.is_in(case.new)):
        return
    for swap in case.swaps:
        tied = swap.come if not swap.gone else swap.gone if not swap.come else ""
        if tied and _TIED.is_in(tied) and content(tied) - content(swap.before):
            yield Finding(
                sentence=rewording(case, swap),
                old=swap.gone,
                new=swap.come,
                category=category(case),
            )


@rule(
    "clause_changed",
    confidence="ask",
    weight=83,
    of="rewritten",
    cues=any_of(cued for topic in _TERMS for cued in lexicon.TOPICS[topic].values()),
)
def clause_changed(case: Case) -> Iterator[Finding]:
    """Report that a clause on liability, fees, termination, conduct, licences or notice gains or loses a point."""
    if not (case.is_rewritten and case.is_prose):
        return
    for topic, about in _TERMS.items():
        before, after = (
            lexicon.found(_UNABLE.sub(" ", text), topic) for text in (case.old, case.new)
        )
        gone = [
            name
            for name in before
            if name not in after and not stands_for(case.new, case.old, topic, name)
        ]
        come = [
            name
            for name in after
            if name not in before and not stands_for(case.old, case.new, topic, name)
        ]
        if gone or come:
            text = case.new if come else case.old
            words = words_for(case, topic, (come or gone)[0], added=bool(come))
            yield Finding(
                sentence=f"{_on(about, [*come, *gone])} {now_and_no_longer('mentions', come, gone)}: {quoted_around(text, words)}.",
                old=case.gone,
                new=case.come,
                category=topic,
            )


def _on(about: str, names: Sequence[str]) -> str:
    """Return "On X, the policy", or "The policy" where one of *names* says as much as X."""
    known = {word[:_STEM] for word in about.split() if len(word) >= _STEM}
    said = {word[:_STEM] for name in names for word in name.split() if len(word) >= _STEM}
    return "The policy" if known & said or "retention" in names else f"On {about}, the policy"


#: Letters by which a word is known in its forms.
_STEM = 5
_CLAUSES: frozenset[Kind] = frozenset({"liability", "fee", "power", "scope"})


@rule("term_added_or_removed", weight=63, of="one_sided", states=_CLAUSES)
def term_added_or_removed(case: Case) -> Iterator[Finding]:
    """Report that a sentence on liability, fees, the company's powers or the text's scope is added or removed."""
    yield from stated(case, _CLAUSES)


@rule("section_added_or_removed", weight=86, of="one_sided")
def section_added_or_removed(case: Case) -> Iterator[Finding]:
    """Report that a whole section with statements is added or removed; its most telling statement stands for it."""
    if case.opens < SECTION_LENGTH or is_contents(case.section):
        return
    found = statement(case.text, case.section_category)
    if found is None or is_background(case.text):
        return
    yield Finding(
        sentence=section(case.section, case.opens, case.text, now=case.is_added),
        old=case.old,
        new=case.new,
        direction=found.cuts(added=case.is_added),
        category=case.section_category or found.category,
    )
