"""What a company decides about the judge: louder, quieter, watched, or always asked about."""

from __future__ import annotations

from dataclasses import dataclass

#: What a reason of the company's own says in place of a rule's name: that a person is asked about
#: the category, and that a word is watched.
ASKED = "asked_category"
WATCHED = "watched_word"

#: What reasons are filed under: OPP-115's categories (Wilson et al., ACL 2016) and our own.
CATEGORIES = (
    "first_party_collection_use",
    "third_party_sharing",
    "user_choice_control",
    "access_edit_delete",
    "retention",
    "security",
    "policy_change",
    "do_not_track",
    "international_transfer",
    "specific_audiences",
    "controller_identity_contact",
    "legal_basis",
    "ai_training",
    "fees_payment",
    "liability_disputes",
    "acceptable_use",
    "termination",
    "content_licence",
    "other",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """How a company's verdicts differ from the rules'.

    ``louder``: categories whose editorial reasons count as material. ``quieter``: categories whose
    material reasons count as editorial. ``watch``: words or names; a change that touches one is
    material and certain. ``ask``: categories about which a person is always asked.
    """

    louder: tuple[str, ...] = ()
    quieter: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check the invariants; raises ``ValueError``."""
        unknown = {*self.louder, *self.quieter, *self.ask} - set(CATEGORIES)
        if unknown:
            raise ValueError(f"not a category: {min(unknown)!r}")
        if set(self.louder) & set(self.quieter):
            raise ValueError("a category cannot be both louder and quieter")
