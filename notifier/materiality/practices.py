"""Rules about what is done with data: kinds, purposes, recipients, transfers, security."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from notifier.materiality import lexicon
from notifier.materiality.alike import cited
from notifier.materiality.case import Case
from notifier.materiality.categories import Kind
from notifier.materiality.cue import Cued
from notifier.materiality.duties import rewording, stated
from notifier.materiality.grounds import CITES, grounds
from notifier.materiality.naming import is_said, named, words_for
from notifier.materiality.receivers import hinted, named_afresh
from notifier.materiality.rule import Finding, rule
from notifier.materiality.statement import statement
from notifier.materiality.wording import now_and_no_longer, quoted_around
from notifier.materiality.words import content
from notifier.model.verdict import Direction

#: Titles and labels of the page.
FURNITURE = Cued(
    r"\b(?:policy|policies|notice|statement|terms|cent(?:er|re)|settings|choices|preferences|rights|overview|contact|faq)\b"
)
#: Words that stand for what was named before.
_REFERS = re.compile(r"(?:use )?(?:this|these|that|those|such|it|they|them)\b", re.IGNORECASE)
_FORBIDS = re.compile(
    r"\byou (?:must|may|shall|will|can) not\b|\byou (?:cannot|agree not to)\b|\b(?:is|are) (?:strictly )?(?:prohibited|forbidden)\b",
    re.IGNORECASE,
)
_COMPLAINS = Cued(
    r"\b(?:complain\w*|lodg\w+|turn to|appeal\w*)\b.{0,60}\b(?:with|to|before|authorit\w+)\b"
)
#: What is taken out of what is promised or ruled out.
_EXCEPTS = Cued(r"\b(?:except\w*|unless|other than|save (?:for|where|in)|apart from|excluding)\b")
_OUTSIDE = Cued(
    r"^\W*(?:except\w*|unless|other than|save (?:for|where|in)|apart from|excluding|but not|not including|with the exception of)\b"
)
#: How data is dealt with that is protected as well by another way that stood there.
_AS_GOOD = Cued(r"\b(?:delet|eras|destroy|aggregat|hash|anonymi)\w*")
#: Recipients of whatever kind.
_ANYBODY = Cued(r"\b(?:third parties|others|other companies|anyone)\b")


def _sentence(case: Case, topic: str, gone: Sequence[str], come: Sequence[str]) -> str:
    """Return what *case* names no longer, or now, of *topic*, with the words that do."""
    text = case.new if come else case.old
    shown = words_for(case, topic, (come or gone)[0], added=bool(come))
    return f"The policy {now_and_no_longer('mentions', come, gone)}: {quoted_around(text, shown)}."


def cuts(case: Case, gone: Sequence[str], come: Sequence[str], *, data: bool = True) -> Direction:
    """Say which way it cuts that a sentence names more, or less.

    What a company rules out or a customer may refuse is the better for being named. Of what it
    does, what is no longer mentioned may well go on.
    """
    if (gone and come) or (come and _narrowed(case)):
        return "neutral"
    found = statement(case.new or case.old, case.section_category)
    if found is not None and found.direction == "more":
        if come and _EXCEPTS.is_in(case.come):
            return "less"
        # A right is the better for more data in it, not for more purposes and recipients.
        if found.kind == "right" and not data:
            return "neutral"
        return "more" if come else "less"
    if found is not None and found.kind == "right":
        return "neutral"
    # What is taken out of a practice makes it no larger.
    if come and _OUTSIDE.search(case.come):
        return "neutral"
    return "less" if come else "neutral"


def _narrowed(case: Case) -> bool:
    """Whether a sentence that spoke of third parties of any kind now names one kind."""
    return _ANYBODY.is_in(case.gone) and not _ANYBODY.is_in(case.new)


#: Words of a statement so short that it can only be a promise: "Passwords are hashed."
_FEW = 8


def _changed(case: Case, topic: str, *, better: bool = False) -> Iterator[Finding]:
    gone, come = named(case, topic)
    # "These technologies" for "cookies", or the other way round, names what was named before.
    there, here = (case.come, case.gone) if gone else (case.gone, case.come)
    if not (gone and come) and _REFERS.match(there) and not content(there) - content(here):
        return
    unsaid = [
        not is_said(text, topic, name)
        for text, names in ((case.old, gone), (case.new, come))
        for name in names
    ]
    if unsaid and all(unsaid):
        # A link came or went; what its address is called, the sentence does not mention.
        yield Finding(sentence=rewording(case, case.swaps[0]), old=case.gone, new=case.come)
    elif gone or come:
        is_data = topic == "first_party_collection_use"
        direction: Direction = cuts(case, gone, come, data=is_data)
        if better:
            found = statement(case.new if come else case.old, case.section_category)
            bound = found is not None and found.kind in {
                "liability",
                "duty",
                "power",
                "fee",
                "scope",
            }
            against = bound or (found is None and len(case.text.split()) > _FEW)
            instead = come and _AS_GOOD.is_in(case.old)
            direction = "more" if come else "less"
            if against or instead or (gone and come):
                direction = "neutral"
        yield Finding(
            sentence=_sentence(case, topic, gone, come),
            old=case.gone,
            new=case.come,
            direction=direction,
        )


@rule(
    "data_named",
    "first_party_collection_use",
    weight=78,
    of="rewritten",
    cues=lexicon.MASKS["first_party_collection_use"],
)
def data_named(case: Case) -> Iterator[Finding]:
    """Report that a sentence names a kind of data that it did not name, or no longer does."""
    if not case.is_cookie_row:
        yield from _changed(case, "first_party_collection_use")


@rule(
    "purpose_named",
    "first_party_collection_use",
    weight=75,
    of="rewritten",
    cues=lexicon.MASKS["purposes"],
)
def purpose_named(case: Case) -> Iterator[Finding]:
    """Report that a sentence names a purpose that it did not name (advertising, AI training), or drops one."""
    # What is forbidden is no purpose of the company's.
    if _FORBIDS.search(case.old) and _FORBIDS.search(case.new):
        return
    # Whether data is aggregated is what kind of data it is, and no purpose of its own.
    if "aggregat" in f"{case.gone}{case.come}".lower():
        gone, come = named(case, "purposes")
        if {*gone, *come} <= {"aggregated data"}:
            return
    for finding in _changed(case, "purposes"):
        trained = "AI training" in finding.sentence
        # What is given to a court or on its order only bounds what is given.
        ordered = "legal requests" in finding.sentence
        yield Finding(
            sentence=finding.sentence,
            old=finding.old,
            new=finding.new,
            direction="neutral" if ordered else finding.direction,
            category="ai_training" if trained else "first_party_collection_use",
        )


@rule(
    "recipients_changed",
    "third_party_sharing",
    weight=81,
    of="rewritten",
    cues=lexicon.MASKS["third_party_sharing"],
)
def recipients_changed(case: Case) -> Iterator[Finding]:
    """Report that a sentence names a category of recipients that it did not name, or no longer does."""
    gone, come = named(case, "third_party_sharing")
    # Whom one complains to receives nothing by it.
    if {*gone, *come} == {"authorities"} and _COMPLAINS.is_in(case.new):
        return
    for names, text, other in ((gone, case.old, case.new), (come, case.new, case.old)):
        # One of a kind is the kind, and "such partners" were named before.
        if names and (
            hinted(other).issuperset(names)
            or (named_afresh(text).isdisjoint(names) and not (gone and come))
        ):
            return
    yield from _changed(case, "third_party_sharing")


@rule(
    "transfer_changed",
    "international_transfer",
    weight=82,
    of="rewritten",
    cues=lexicon.MASKS["international_transfer"],
)
def transfer_changed(case: Case) -> Iterator[Finding]:
    """Report that transfers abroad rest on another instrument, or begin or cease to be mentioned."""
    gone, come = named(case, "international_transfer")
    if gone or come:
        yield Finding(
            sentence=_sentence(case, "international_transfer", gone, come),
            old=case.gone,
            new=case.come,
        )


@rule("security_changed", "security", weight=77, of="rewritten", cues=lexicon.MASKS["security"])
def security_changed(case: Case) -> Iterator[Finding]:
    """Report that a sentence gains or loses a safeguard."""
    yield from _changed(case, "security", better=True)


@rule(
    "legal_basis_changed",
    "legal_basis",
    weight=88,
    of="rewritten",
    cues=lexicon.MASKS["legal_basis"],
)
def legal_basis_changed(case: Case) -> Iterator[Finding]:
    """Report that processing rests on another legal basis."""
    gone, come = named(case, "legal_basis")
    if gone or come:
        yield Finding(
            sentence=_sentence(case, "legal_basis", gone, come),
            old=case.gone,
            new=case.come,
        )


@rule(
    "ground_cited",
    "legal_basis",
    confidence="ask",
    weight=56,
    of="rewritten",
    cues=CITES.mask,
)
def ground_cited(case: Case) -> Iterator[Finding]:
    """Report that a sentence cites another of the grounds of Article 6 GDPR, or Article 9, by its letter alone."""
    # Who names a ground and then its letter says one thing.
    if not case.is_rewritten or cited(case.old) == cited(case.new):
        return
    before, after = grounds(case.old), grounds(case.new)
    gone = [name for name in before if name not in after]
    come = [name for name in after if name not in before]
    if gone or come:
        yield Finding(
            sentence=_sentence(case, "", gone, come),
            old=case.gone,
            new=case.come,
        )


_PRACTICES: frozenset[Kind] = frozenset({"practice"})


@rule(
    "practice_added_or_removed",
    "first_party_collection_use",
    weight=67,
    of="one_sided",
    states=_PRACTICES,
)
def practice_added_or_removed(case: Case) -> Iterator[Finding]:
    """Report that a sentence on what is collected, used, kept or shared is added or removed."""
    yield from stated(case, _PRACTICES)
