"""Building the sentences that customers read."""

from __future__ import annotations

from collections.abc import Sequence

from notifier.model.shorten import shorten

#: Characters of a quotation inside a reason's sentence.
QUOTE = 170

#: What a category is called in "There is a new statement on ...".
ABOUT = {
    "first_party_collection_use": "the data that is collected and used",
    "third_party_sharing": "sharing data with others",
    "user_choice_control": "your choices",
    "access_edit_delete": "your rights over your data",
    "retention": "how long data is kept",
    "security": "security",
    "policy_change": "how changes are announced",
    "do_not_track": "do-not-track signals",
    "international_transfer": "international transfers",
    "specific_audiences": "particular groups of people",
    "controller_identity_contact": "who is responsible",
    "legal_basis": "the legal basis",
    "ai_training": "AI",
    "fees_payment": "fees and payment",
    "liability_disputes": "liability and disputes",
    "acceptable_use": "what users may do",
    "termination": "ending or suspending the service",
    "content_licence": "rights in content",
    "other": "this",
}


def around(text: str, words: str, length: int = QUOTE) -> str:
    """Cut *text* to about *length* characters around *words*, at word borders."""
    at = text.find(words) if words else -1
    if len(text) <= length or at < 0 or at + len(words) <= length - 20:
        return shorten(text, length)
    start = max(0, at - max(0, (length - len(words)) // 2))
    start = text.rfind(" ", 0, start) + 1 if start else 0
    return ("…" if start else "") + shorten(text[start:], length)


def quote(text: str, length: int = QUOTE) -> str:
    """Put *text*, shortened, in quotation marks."""
    return f"“{_bare(shorten(text, length))}”"


def quoted_around(text: str, words: str, length: int = QUOTE) -> str:
    """Put the part of *text* around *words* in quotation marks."""
    return f"“{_bare(around(text, words, length))}”"


def _bare(text: str) -> str:
    """Return *text* without a row's outer bars and the full stop that the sentence brings."""
    return text.strip().strip("|").strip().removesuffix(".")


def listing(names: Sequence[str], limit: int = 4) -> str:
    """Join *names* as English does; what exceeds *limit* is counted."""
    shown = list(names[:limit])
    if len(names) > limit:
        shown.append(f"{len(names) - limit} more")
    if len(shown) <= 1:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def says(text: str, category: str, *, now: bool) -> str:
    """Return "There is a new statement on X: “...”.", or that one was removed."""
    about = f" on {ABOUT[category]}" if category in ABOUT and category != "other" else ""
    if now:
        return f"There is a new statement{about}: {quote(text)}."
    return f"A statement{about} was removed: {quote(text)}."


def capital(text: str) -> str:
    """Return *text* with its first letter capitalised."""
    return text[:1].upper() + text[1:]
