"""What a sentence promises of things that the company holds: not sold, used only for, with consent, deleted."""

from __future__ import annotations

from functools import lru_cache

from notifier.materiality.cue import Cued, any_of, signs
from notifier.materiality.uses import DEEDS, THING, THINGS, VISITS

#: Promises, each by its bound and its deed.
BOUNDS = {
    f"{name} {deed}": Cued(pattern.replace("DEED", words))
    for deed, words in DEEDS.items()
    for name, pattern in {
        "not": r"(?:\b(?:not|never|nobody|no one|none|neither|nor|cannot)\b|n't\b)(?: (?!only\b)[\w',-]+){0,4}? DEED\b|\bno (?:\w+ ){1,3}(?:is|are|will be) DEED\b",
        "only": r"\bwe (?:\w+ ){0,2}?(?:only|solely|exclusively) DEED\b|\bwe (?:\w+ ){0,2}?DEED(?: [\w'-]+){1,10}? (?:only|solely|exclusively)\b|\b(?:only|solely|exclusively) (?:be )?DEED\b|\b(?:is|are|be|been) (?:\w+ ){0,2}?DEED (?:[\w'-]+ ){0,6}?(?:only|solely|exclusively)\b",
        "asked": r"\bDEED\b.{0,80}?\b(?:with|without|after|unless|until|if) (?:[\w']+ ){0,5}?(?:consent|permission|agree)\b|\b(?:consent|permission)\b.{0,20}\b(?:before|to) (?:\w+ ){0,2}?DEED",
        "veiled": r"\bDEED\b.{0,90}\bin (?:an? )?(?:\w+ (?:or|and) )?(?:anonym|aggregat|pseudonym|de-?identif)\w* (?:form|format|manner|way)\b|\bonly (?:\w+ ){0,4}?(?:anonym|aggregat|pseudonym|de-?identif)\w*",
    }.items()
}
BOUNDS |= {
    "seen": Cued(
        r"\bonly (?:you|(?:your|our) (?:own )?\w+|we|those \w+) (?:can |may )?(?:sees?|reads?|receives?|gets?|knows?|(?:has|have) access)\b|\b(?:stays?|remains?|kept) (?:with us|with you|on your \w+|between us)\b"
    ),
    "confidential": Cued(
        r"\b(?:keep|kept|treat\w*|hold|held|remains?|maintain\w*) (?:[\w'-]+ ){0,6}?(?:confidential|in confidence|secret)\b"
    ),
    "delete": Cued(
        rf"(?<!\bif )(?<!\bwhen )(?<!\bonce )\bwe (?:(?:will|shall|then|always|also|automatically|promptly|permanently|securely|immediately|do) )*(?:delete|erase|destroy|wipe)\b|\b{THINGS}\b(?: [\w'-]+){{0,6}}? (?:is|are|be|gets?) (?:\w+ ){{0,2}}?(?:deleted|erased|destroyed|wiped)\b"
    ),
    "encrypted": Cued(
        r"\bend-to-end encrypt\w*|\bwe (?:cannot|can't|can not) (?:read|see|access)\b"
    ),
    "yours": Cued(
        r"\byou (?:\w+ ){0,3}?(?:own|keep|retain) (?:[\w-]+ ){0,5}?(?:rights?|ownership|title|content|works?|copyright)\b|\byou own\b"
    ),
}
MASK = any_of(BOUNDS.values())
_NOT = [BOUNDS[f"not {deed}"] for deed in DEEDS]
_MASK_NOT = any_of(_NOT)
#: What customers may, must and must not do binds no company.
CUSTOMER = Cued(
    r"(?<!\bif )(?<!\bunless )(?<!\buntil )(?<!\bafter )\b(?:you|users?|customers?|members?|visitors?) (?:\w+ )?(?:must|may|shall|can|agree|should|will|cannot)\b"
    r"|(?<!\bif )(?<!\bunless )(?<!\buntil )(?<!\bafter )\byou (?:do not|don't|agree|have the right|have a right|are not)\b|\b(?:your |the )rights? (?:to|of)\b|\bright to\b|\bopt(?:ing)?[- ]?out\b"
)
#: What is told of a year that is over, and what is only possible.
_OVER = Cued(
    r"\b(?:has|have) not\b|\Aif we\b|\bpreceding\b|\b(?:past|last|previous) (?:12|twelve)\b|\b(?:we|it|they|[a-z]+) (?:may|might|can|could|would)(?: (?!only\b|not\b)[\w-]+)? (?:share|disclose|use|process|keep|retain|need|delete)\b"
)


@lru_cache(maxsize=2048)
def promises(text: str) -> frozenset[str]:
    """Return what *text* promises of things that the company holds, by bound and deed."""
    there = signs(text)
    if not MASK & there or CUSTOMER.is_in(text, there) or VISITS.is_in(text, there):
        return frozenset()
    if _OVER.is_in(text, there) or not THING.is_in(text, there):
        return frozenset()
    return frozenset(
        [name for name, bound in BOUNDS.items() if bound.mask & there and bound.is_in(text, there)]
    )


def denies(text: str) -> bool:
    """Whether *text* says that a deed is not done."""
    there = signs(text)
    return bool(_MASK_NOT & there) and any(bound.is_in(text, there) for bound in _NOT)
