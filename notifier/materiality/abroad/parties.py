"""Rules about companies named in German and French texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from notifier.materiality import facts
from notifier.materiality.abroad.languages import grammar
from notifier.materiality.case import Case
from notifier.materiality.facts import Fact
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import quoted_around

#: Capitalised words that stand before a name and are none of it.
_BEFORE = re.compile(
    r"^(?:(?:unternehmens?|firma|gesellschaft|anbieters?|dienstleisters?|betreibers?|die|der|das|den|dem|durch|bei|an|und|société|entreprise|groupe|la|le|les|et|par)\s+)+",
    re.IGNORECASE,
)
#: What only looks like a legal form: the start of a word that a fault cut off.
_CUT = re.compile(r"(?<!&)\s(?:Co|AS|SE|SA|AG)$")
#: Words of the longest name that ends in one of the short forms.
_SHORT_NAME = 4


@lru_cache(maxsize=4096)
def companies(text: str) -> tuple[Fact, ...]:
    """Return the companies that *text* names by their legal form, keyed without case."""
    found = []
    for fact in facts.parties(text):
        name = _BEFORE.sub("", fact.text)
        if name[:1].isdigit() or (_CUT.search(name) and len(name.split()) > _SHORT_NAME):
            continue
        if name == fact.text:
            found.append(fact)
        elif " " in name:
            found.extend(facts.parties(name)[:1])
    return tuple(found)


@rule(
    "party_changed_abroad",
    "controller_identity_contact",
    confidence="certain",
    weight=94,
    of="rewritten",
    abroad="only",
)
def party_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a company named by its legal form is another, in a German or French text."""
    language = grammar(case)
    if language is None:
        return
    gone, come = facts.difference(companies(case.old), companies(case.new))
    shares = language.sharing.search(case.new) or language.sharing.search(case.old)
    category = "third_party_sharing" if shares else ""
    for old, new in zip(gone, come, strict=False):
        # What is no more than the name itself is not quoted again.
        alone = facts.skeleton(case.new) == facts.skeleton(new.text)
        shown = "" if alone else f": {quoted_around(case.new, new.text)}"
        stop = "" if alone and new.text.endswith(".") else "."
        yield Finding(
            sentence=f"The company named changes from {old.text} to {new.text}{shown}{stop}",
            old=old.text,
            new=new.text,
            category=category,
        )
    for fact in gone[len(come) :]:
        yield Finding(
            sentence=f"The policy no longer names {fact.text} here: {quoted_around(case.old, fact.text)}.",
            old=fact.text,
            category=category,
        )
    for fact in come[len(gone) :]:
        yield Finding(
            sentence=f"The policy now names {fact.text} here: {quoted_around(case.new, fact.text)}.",
            new=fact.text,
            category=category,
        )
