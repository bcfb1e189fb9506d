"""Which way it cuts that an entry or passage came or went, by what it is about.

Most entries of lists say nothing of themselves: "your contacts" under what is collected, "the right
to object" under rights. What they stand under says whom they favour. Statements that do, say it
themselves.
"""

from __future__ import annotations

from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.favour import is_tempered
from notifier.model.verdict import Direction

#: Categories of which more is done to customers, and those of which more is given to them.
_TAKEN = frozenset(
    {
        "first_party_collection_use",
        "ai_training",
        "acceptable_use",
        "liability_disputes",
        "termination",
        "content_licence",
    }
)
_GIVEN = frozenset({"access_edit_delete", "user_choice_control"})
#: Rules that speak of entries, and of passages whose loss is all that they know.
_ENTRIES = frozenset({"entry_listed", "data_listed"})
_PASSAGES = frozenset({"practice_added_or_removed", "meaning_unclear"})
_OF_WHOLE = _ENTRIES | _PASSAGES
#: What is said of a right to bound it.
_LIMITS = Cued(
    r"\b(?:not|cannot|can't|only|requir\w+|without|verif\w+|refus\w+|reject\w*|den(?:y|ied)|limit\w*|fees?|charge\w*|unless|except\w*|must|at (?:its|our) discretion)\b"
)
#: What the company does is no rule for customers, though it stands among them.
_OURS = Cued(r"\bwe (?:will|shall|must|always|first|may|can|do)\b")


def leaning(case: Case, rule: str, category: str) -> Direction:
    """Return whom it favours that *case* came or went, where its *rule*, by name, does not know."""
    if case.is_rewritten or case.tongue != "en" or rule not in _OF_WHOLE:
        return "neutral"
    is_right = category in _GIVEN and not _LIMITS.is_in(case.text)
    if category == "acceptable_use" and _OURS.is_in(case.text):
        return "neutral"
    if rule in _ENTRIES and not is_tempered(case.text):
        if is_right:
            return "more" if case.is_added else "less"
        if case.is_added:
            return "less" if category in _TAKEN else "neutral"
        # What is no longer listed may well go on, unless it was a rule.
        return "more" if category == "acceptable_use" else "neutral"
    if rule in _PASSAGES and case.is_removed and is_right:
        return "less"
    return "neutral"
