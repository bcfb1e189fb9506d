"""Where the law asks for customers to be told of a kind of change, and its name in a vocabulary.

Not legal advice: a pointer for the lawyer who reads a verdict. WP260 rev.01 are the EU guidelines on
transparency, whose paragraphs 29 to 31 treat changes of a notice; GDPR is Regulation (EU) 2016/679.
DPV is the W3C community group's Data Privacy Vocabulary, https://w3id.org/dpv.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from notifier.model.verdict import Held


@dataclass(frozen=True, slots=True)
class Hook:
    """``law``: what asks for it. ``dpv``: the concepts of the vocabulary that fit, may be none."""

    law: str
    dpv: tuple[str, ...] = ()


_CONTRACT = "contract: a changed term binds only whom it was told"

#: By category, in the order in which the reference lists them.
HOOKS: Mapping[str, Hook] = {
    "first_party_collection_use": Hook(
        "WP260 29 (a change of purpose); GDPR 13(1)(c), 13(3), 14(1)(d); FTC: retroactive material change",
        ("dpv:Collect", "dpv:Use", "dpv:Purpose"),
    ),
    "third_party_sharing": Hook(
        "WP260 30 (new categories of recipients); GDPR 13(1)(e), 28(2); FTC: retroactive material change",
        ("dpv:Share", "dpv:Recipient", "dpv:ThirdParty"),
    ),
    "user_choice_control": Hook(
        "WP260 29 (how rights are used); GDPR 7(3), 21", ("dpv:Consent", "dpv:DataSubjectRight")
    ),
    "access_edit_delete": Hook(
        "WP260 29 (how rights are used); GDPR 12, 15 to 20", ("dpv:DataSubjectRight",)
    ),
    "retention": Hook("GDPR 13(2)(a), 5(1)(e)", ("dpv:StorageDuration",)),
    "security": Hook(
        "GDPR 32 to 34; FTC: a broken promise is deceptive", ("dpv:TechnicalOrganisationalMeasure",)
    ),
    "policy_change": Hook("WP260 29 to 31; GDPR 12(1); " + _CONTRACT, ("dpv:PrivacyNotice",)),
    "do_not_track": Hook("California Business and Professions Code 22575(b)(5)"),
    "international_transfer": Hook(
        "WP260 30 (transfers to third countries); GDPR 13(1)(f), 44 to 49", ("dpv:Transfer",)
    ),
    "specific_audiences": Hook("GDPR 8, 12(1); laws of the states named", ("dpv:DataSubject",)),
    "controller_identity_contact": Hook(
        "WP260 29 (the controller's identity); GDPR 13(1)(a) and (b), 13(2)(d) (the authority), 26, 27",
        ("dpv:DataController",),
    ),
    "legal_basis": Hook("GDPR 6, 9, 13(1)(c) and (d), 13(2)(c)", ("dpv:LegalBasis",)),
    "ai_training": Hook(
        "WP260 29 (a change of purpose); GDPR 13(2)(f), 22", ("dpv:AutomatedDecisionMaking",)
    ),
    "fees_payment": Hook(_CONTRACT),
    "liability_disputes": Hook(_CONTRACT + "; Directive 93/13/EEC on unfair terms"),
    "acceptable_use": Hook(_CONTRACT),
    "termination": Hook(_CONTRACT),
    "content_licence": Hook(_CONTRACT),
    "other": Hook("WP260 29: what surprises or affects the reader"),
}

_GATEWAY = (
    "FTC Act 5: a material change applied to what was collected under an earlier promise needs the "
    "customer's express consent (Gateway Learning, 2004; FTC, 13 February 2024)"
)
#: What the law says of changes that reach back, by what they reach.
RETROACTIVE: Mapping[Held, str] = {
    "data": _GATEWAY + "; GDPR 5(1)(b), 6(4), 13(3)",
    "content": _GATEWAY + "; " + _CONTRACT,
    "claims": _CONTRACT + ", and seldom what arose before; Directive 93/13/EEC on unfair terms",
    "accounts": _CONTRACT + "; Directive 93/13/EEC on unfair terms",
    "anything": _GATEWAY + "; " + _CONTRACT,
}


def concepts(categories: Iterable[str]) -> tuple[str, ...]:
    """Return what *categories* are in the vocabulary, in their order, each once."""
    return tuple(
        dict.fromkeys(name for each in categories if each in HOOKS for name in HOOKS[each].dpv)
    )
