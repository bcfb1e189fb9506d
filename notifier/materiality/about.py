"""What a reason is about where its sentence says more than its rule: the last word on its category.

A rule has one category; a sentence that "mentions location data" may say who receives it, how long
it is kept, or that customers must not post it. Sentences and headlines are the rules' own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from notifier.materiality import facts, lexicon, themes
from notifier.materiality.case import Case
from notifier.materiality.categories import guessed_category
from notifier.materiality.places import lives

_COLLECTS, _SHARES = "first_party_collection_use", "third_party_sharing"
_CHOICE, _ACCESS = "user_choice_control", "access_edit_delete"
_RULES_OF_USE, _DISPUTES, _WHO = (
    "acceptable_use",
    "liability_disputes",
    "controller_identity_contact",
)
_ABROAD, _GROUPS = "international_transfer", "specific_audiences"


def _paid(text: str) -> bool:
    bare = themes.FREE.sub(" ", text)
    return bool(lexicon.found(bare, "fees_payment")) or themes.COSTS.is_in(bare)


def _data(text: str) -> bool:
    return bool(lexicon.found(text, _COLLECTS))


def _power(text: str, section: str) -> str:
    """Return what a power is over where it ends nothing: data, prices, the text, what customers post."""
    if themes.ENDS.is_in(text):
        return "termination"
    if lexicon.found(text, "retention"):
        return "retention"
    if themes.HANDLES.is_in(text) and section in {"", _COLLECTS}:
        return _COLLECTS
    if section:
        return section
    if _paid(text):
        return "fees_payment"
    guess = guessed_category(text)
    return "termination" if guess == "other" else guess


def _duty(text: str, section: str) -> str:
    """Return what a duty is about: what customers agree is done to them or with data is no rule of conduct."""
    if section:
        return section
    if themes.CHOOSES.is_in(text) or (themes.AGREES.is_in(text) and themes.REACHED.is_in(text)):
        return _CHOICE
    if themes.AGREES.is_in(text) and themes.HANDLES.is_in(text):
        return _COLLECTS
    if themes.HANDS.is_in(text):
        return _SHARES
    if themes.YOUNG.is_in(text):
        return _GROUPS
    return _DISPUTES if themes.JUDGED.is_in(text) else _RULES_OF_USE


def _practice(text: str, section: str) -> str:
    """Return what a practice is about where the sentence gives a choice or a right, or forbids customers."""
    gathers = themes.GATHERS.is_in(text)
    if section == "retention" and themes.KEEPS.is_in(text):
        return "retention"
    if section == _RULES_OF_USE and not (gathers or _data(text)):
        return _RULES_OF_USE
    if not section and themes.BOUNDS.is_in(text) and not gathers:
        return _RULES_OF_USE
    if themes.TRAINS.is_in(text):
        return "ai_training"
    if section == "content_licence":
        return section
    if themes.CHOOSES.is_in(text) and section != _ACCESS and not gathers:
        return _CHOICE
    if themes.ASKS.is_in(text):
        return _ACCESS
    if section == _WHO and not (_data(text) or themes.HANDLES.is_in(text)):
        return _WHO
    return _COLLECTS if section else _unplaced(text)


def _unplaced(text: str) -> str:
    """Return what a practice is about under a title that says nothing: who gets data, a licence, money."""
    if themes.HANDS.is_in(text):
        return _SHARES
    if _data(text):
        return _COLLECTS
    if themes.LICENSES.is_in(text):
        return "content_licence"
    if themes.JUDGED.is_in(text):
        return _DISPUTES
    gathers = themes.GATHERS.is_in(text) or themes.HANDLES.is_in(text)
    return "fees_payment" if _paid(text) and not gathers else _COLLECTS


def _kept(text: str, _: str) -> str:
    if themes.FUNDS.is_in(text) and not _data(text):
        return "fees_payment"
    if themes.KEEPS.is_in(text) or facts.has_figures(text):
        return "retention"
    return _ACCESS if themes.ASKS.is_in(text) or "@" in text else _COLLECTS


def _shared(text: str, section: str) -> str:
    if themes.SIGNED.is_in(text) and not themes.TO.is_in(text):
        return _WHO
    if section == _ABROAD and themes.MOVED.is_in(text):
        return _ABROAD
    if themes.COMPLAINS.is_in(text):
        return _DISPUTES
    if themes.TO.is_in(text):
        return _SHARES
    if themes.FROM.is_in(text):
        return _COLLECTS
    if themes.ASKS.is_in(text) or themes.CHOOSES.is_in(text):
        return _CHOICE if themes.CHOOSES.is_in(text) else _ACCESS
    told = lexicon.found(text, _SHARES)
    if not told and " | " not in text and section in {_ACCESS, _CHOICE, _GROUPS, _ABROAD}:
        return section
    return _SHARES


def _fee(text: str, section: str) -> str:
    if section in {"fees_payment", _DISPUTES}:
        return section
    if not _paid(text):
        if facts.has_figures(text):
            return "fees_payment"
        return section or guessed_category(themes.FREE.sub(" ", text))
    if themes.GATHERS.is_in(text):
        return _COLLECTS
    return "fees_payment"


def _choice(text: str, section: str) -> str:
    if section == "termination" and themes.ENDS.is_in(text):
        return section
    if section == "fees_payment" and not (themes.CHOOSES.is_in(text) or themes.ASKS.is_in(text)):
        return section
    if themes.JUDGED.is_in(text) and not lexicon.found(text, _CHOICE):
        return _DISPUTES
    if themes.CHOOSES.is_in(text) or themes.DECIDES.is_in(text):
        return _CHOICE
    if themes.ASKS.is_in(text) or themes.REACHES.is_in(text):
        return _ACCESS
    if lexicon.found(text, _CHOICE) or themes.RIGHTS.is_in(text):
        return _CHOICE
    return section or _CHOICE


def _access(text: str, _: str) -> str:
    if lexicon.found(text, "policy_change") and themes.OF_TEXT.is_in(text):
        return "policy_change"
    if themes.ASKS.is_in(text) or themes.REACHES.is_in(text):
        return _ACCESS
    if themes.JUDGED.is_in(text) and lexicon.found(text, "retention"):
        return "retention"
    if themes.CHOOSES.is_in(text) or lexicon.found(text, _CHOICE)[:1] == ("consent",):
        return _CHOICE
    return _DISPUTES if themes.JUDGED.is_in(text) and not _data(text) else _ACCESS


def _place(text: str, section: str) -> str:
    if section in {_DISPUTES, _ABROAD, _GROUPS}:
        return section
    if themes.SIGNED.is_in(text) or (facts.parties(text) and not _data(text)):
        return _WHO
    if themes.JUDGED.is_in(text) and not _data(text):
        return _DISPUTES
    return _ABROAD if themes.MOVED.is_in(text) else _GROUPS


def _security(text: str, section: str) -> str:
    """Return what is done with data that names nobody: only its protection is security."""
    if section == "security" or themes.PROTECTS.is_in(text):
        return "security"
    if lexicon.found(text, "security") != ("anonymisation",):
        return "security"
    if lexicon.found(text, _SHARES) and themes.TO.is_in(text):
        return _SHARES
    return section or _COLLECTS


def _change(text: str, section: str) -> str:
    if section in {"termination", "fees_payment"}:
        return section
    if themes.OF_TEXT.is_in(text) or themes.TELLS.is_in(text) or facts.has_figures(text):
        return "policy_change"
    return _COLLECTS


def _licence(text: str, section: str) -> str:
    if section and section != "content_licence" and not themes.LICENSES.is_in(text):
        return section
    return "content_licence"


def _other(text: str, section: str) -> str:
    if section:
        return section
    for category, says in (
        ("ai_training", themes.TRAINS),
        ("legal_basis", themes.BASES),
        (_DISPUTES, themes.JUDGED),
        (_CHOICE, themes.CHOOSES),
        (_GROUPS, themes.YOUNG),
        (_SHARES, themes.TO),
        (_COLLECTS, themes.HANDLES),
    ):
        if says.is_in(text):
            return category
    if lives(text):
        return _GROUPS
    return _COLLECTS if _data(text) else "other"


#: Rules that find who receives data, whatever is written beside the name.
_CERTAIN = frozenset(
    {"company_listed", "provider_introduced", "recipient_listed", "recipient_registered"}
)
_SETTLES: Mapping[str, Callable[[str, str], str]] = {
    "termination": _power,
    _RULES_OF_USE: _duty,
    _COLLECTS: _practice,
    "retention": _kept,
    _SHARES: _shared,
    "fees_payment": _fee,
    _CHOICE: _choice,
    _ACCESS: _access,
    _GROUPS: _place,
    "security": _security,
    "policy_change": _change,
    "content_licence": _licence,
    "other": _other,
}


def settled(case: Case, given: str, rule: str) -> str:
    """Return the category of a reason to which its *rule*, by name, has *given* one."""
    settle = _SETTLES.get(given or "other")
    if settle is None or case.tongue != "en" or rule in _CERTAIN:
        return given
    text = f"{case.old} {case.new}" if case.is_rewritten else case.text
    return settle(text, case.section_category)
