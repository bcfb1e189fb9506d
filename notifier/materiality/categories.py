"""What a statement is about: one of the categories, by its kind, its words and its section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from notifier.materiality import lexicon
from notifier.materiality.cue import Cued

Kind = Literal[
    "right", "duty", "refusal", "promise", "practice", "power", "liability", "fee", "scope"
]


_OF_KIND: dict[Kind, str] = {
    "right": "user_choice_control",
    "duty": "acceptable_use",
    "refusal": "first_party_collection_use",
    "promise": "first_party_collection_use",
    "practice": "first_party_collection_use",
    "power": "termination",
    "liability": "liability_disputes",
    "fee": "fees_payment",
    "scope": "other",
}


_SHARES = Cued(
    r"\b(?:(?:shar|disclos|transfer|provid|receiv)\w*|sell(?:s|ing)?|sold|sent|send(?:s|ing)?|rent(?:s|ed|ing)?)\b"
)
_REACHES = Cued(r"\b(?:access|delet|eras|correct|rectif|port)\w*")


def category_of(text: str, kind: Kind, section_category: str = "") -> str:
    """Return the category of a statement of *kind*."""
    touched = lexicon.topics(text)
    if kind in {"practice", "refusal", "promise"}:
        if "AI training" in lexicon.found(text, "purposes"):
            return "ai_training"
        for topic in ("international_transfer", "retention", "policy_change", "security"):
            if topic in touched:
                return topic
        if "third_party_sharing" in touched and _SHARES.is_in(text):
            return "third_party_sharing"
        return _CORE.get(section_category, "first_party_collection_use")
    if kind == "right":
        if _REACHES.is_in(text):
            return "access_edit_delete"
        return "user_choice_control"
    if kind in {"power", "scope"} and "policy_change" in touched:
        return "policy_change"
    if kind == "scope" or (kind == "duty" and section_category):
        return section_category or guessed_category(text)
    return _OF_KIND[kind]


#: Section titles that say more of a practice than its own words.
_CORE = {
    title: title
    for title in (
        "third_party_sharing",
        "retention",
        "security",
        "international_transfer",
        "ai_training",
        "access_edit_delete",
        "do_not_track",
        "specific_audiences",
        "liability_disputes",
        "fees_payment",
        "policy_change",
        "termination",
    )
}
_OF_TOPIC: Mapping[str, str] = {"purposes": "first_party_collection_use"}


def guessed_category(text: str) -> str:
    """Return the category of the first topic that folded *text* touches, or "other"."""
    touched = lexicon.topics(text)
    return _OF_TOPIC.get(touched[0], touched[0]) if touched else "other"
