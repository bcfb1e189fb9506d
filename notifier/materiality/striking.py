"""What strikes a reader in a passage, whatever became of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log1p

from notifier.materiality.cue import DIGIT, Cued, any_of, mask_of, signs

#: What people ask about first when a policy changes; each cue found adds to a reason's weight.
_WORDS: Mapping[str, str] = {
    "sale": r"(?:sell|sold|sale of|rent)",
    "ai": r"(?:AI|artificial intelligence|machine[- ]learning|language models?|generative)",
    "body": r"(?:biometric|fingerprints?|face|voice|health|medical|genetic|precise location|location)",
    "young": r"(?:children|minors|under \d+|years? old|parental)",
    "spread": r"(?:third[- ]part(?:y|ies)|partners|advertisers|service providers?|researchers|law enforcement|authorities)",
    "abroad": r"(?:outside (?:of )?the|third countr(?:y|ies)|transferred to|data privacy framework|standard contractual clauses)",
    "watch": r"(?:track(?:ing)?|profil(?:e|ing)|combin(?:e|ing)|targeted|personali[sz]ed advert\w*|record(?:s|ed|ing)?|monitor\w*)",
    "choice": r"(?:opt[- ]?out|withdraw|consent|object to)",
    "law": r"(?:arbitrat\w+|class action\w*|liable|liability|indemnif\w+|waive|governed by|terminate|suspend|prohibit\w*|not (?:permitted|allowed|authori[sz]ed))",
    "money": r"(?:fees?|refund\w*|charged?|price)",
    "keep": r"(?:retain\w*|delet\w+|kept for|stored for)",
}
STRIKING: Mapping[str, Cued] = {
    name: Cued(words, border=r"\b{}\b") for name, words in _WORDS.items()
}
_DULL = Cued(
    r"https?://|www\.|\b(?:please (?:see|read|visit|note)|for (?:more|further) information|more information|in accordance with|(?:described|set out|listed|explained) (?:in|under)|"
    r"notice at|policy at|this (?:privacy )?(?:policy|notice) (?:describes|explains)|committed to)\b"
)

#: What customers bring in teaches a machine: read first, whatever else a sentence speaks of.
_TRAINS = Cued(
    r"\b(?:train\w*|fine-tun\w+)\b.{0,60}\b(?:models?|ai|artificial|machine|generative)\b"
    r"|\b(?:models?|ai|artificial|machine|generative)\b.{0,60}\b(?:train\w*|fine-tun\w+)\b"
)
_GRAVE = 6
#: What takes from both the way to a court, to a jury, or to a claim together with others.
_WAIVES = Cued(
    r"\b(?:agree\w*|consents?|submit\w*|must|shall|will|required|obliged|is|are|be)\b[^.;]{0,80}\b(?:by|to|through|in|into|via) (?:(?:a|an|the|final|mandatory|binding|confidential|individual|exclusive|neutral|and|individualized),? ){0,5}arbitration\b"
    r"|\b(?:mandatory|binding|compulsory|forced) (?:\w+ ){0,2}arbitration\b"
    r"|\bwaiv\w+\b[^.;]{0,100}\b(?:jury|class|collective|representative (?:action|proceeding)s?|day in court|right to sue)\b"
    r"|\b(?:jury|class[- ]action|collective action)s?\b[^.;]{0,60}\bwaive\w*\b"
    r"|\b(?:no|not|without|never|neither|nor|give up|giving up)\b[^.;]{0,80}\b(?:class (?:actions?|arbitrations?|members?|proceedings?)|class[- ]wide|class or representative|jury)\b"
    r"|\b(?:claims?|disputes?|proceedings?|arbitrations?)\b[^.;]{0,80}\b(?:in (?:an|your|their|its) individual capacity|on an individual basis)\b"
)
#: What speaks of that and waives nothing: what is left as it was, what may be chosen, what is excepted.
_WAIVES_NOT = Cued(
    r"\b(?:neither|nor|not|n't) (?:[\w-]+ ){0,4}(?:supersed|modif|affect|enhanc|requir|forc|bind|bound|subject|appl|limit|prevent|waiv)\w*"
    r"|\b(?:retains?|unenforceable|sever|option (?:of|to)|find out more|(?:more|further|additional) information|invok\w+|may (?:choose|elect|opt)|opt(?:ing)?[- ]?out|reject\w*|except(?:ion|ions)?|if you do not agree)\b|^…?if (?:the|a|your|any) (?:disputes?|claims?|complaints?)\b|\?$"
)
#: For how long, or within how long.
PERIOD = Cued(
    r"\b(?:\d+|one|two|three|four|six|seven|ten|twelve|thirty|sixty|ninety)\)? (?:[\w-]+ )?(?:hours?|days?|weeks?|months?|years?)\b"
)
#: How a sentence begins that illustrates another one, and what that takes away.
_EXAMPLE = re.compile(
    r"…?(?:for (?:example|instance)|examples? (?:of|include)|this (?:may )?includes?|e\.g\.)",
    re.IGNORECASE,
)
_ILLUSTRATES = 10
#: What stands beside the matter, however much it speaks of, and how much that takes away.
_BESIDE: Sequence[tuple[Cued, int]] = (
    # What a law does, and not the company.
    (
        Cued(
            r"^…?(?:the |under the )?(?:[\w'’.-]+ ){0,6}(?:acts?|laws?|regulations?|directive|gdpr|ccpa|cpra|constitution)\b[^.;]{0,25}?"
            r"\b(?:imposes?|requires?|allows?|provides?|restricts?|gives?|grants?|permits?|prohibits?|defines?|entitles?|obliges?)\b"
        ),
        10,
    ),
    # What a word means here.
    (
        Cued(
            r"\bfor (?:the )?purposes? of this\b.{0,80}\b(?:means?|includes?|refers?)\b|^…?[\"“‘'][^\"”’']{2,60}[\"”’'] (?:means?|refers? to)\b|\b(?:is|are) defined (?:as|in)\b"
        ),
        8,
    ),
    # Where one may complain, and how.
    (
        Cued(
            r"\bcomplain\w*|\bsupervisory authorit\w+|\bombudsman\b|\battorney general\b|\bdispute resolution\b|\bpublic service commission\b"
        ),
        8,
    ),
    # Where more is to be found.
    (
        Cued(
            r"\b(?:visit|click|go to|see our|see the|contact us|learn more|read more|find out more|by emailing|contacting (?:us|them)|send (?:us )?an? e-?mail)\b"
            r"|\brequests? (?:[\w-]+ ){0,6}(?:can|may|should|must) be (?:directed|addressed|sent|made|submitted) (?:to|by|via)\b"
        ),
        4,
    ),
    # That the law is kept, which it must be anyway.
    (
        Cued(
            r"\b(?:comply with|complies with|compliance with|in accordance with) (?:[\w-]+ ){0,4}(?:laws?|legislation|regulations?|principles|act)\b"
        ),
        4,
    ),
)
#: Whom a policy is between.
_BETWEEN = Cued(r"\b(?:you|your|we|our|us)\b")
#: What that adds to a statement that stands for its section, and what pointing elsewhere takes.
_MEANT, _AWAY = 4, 8
#: Words of a passage that says all there is to say; longer ones are no more telling.
_LONG = 40
#: Words of a changed phrase that tell nothing by their number.
_FEW = 2

#: Beginnings and parts of the same words, to count at a glance what a passage speaks of.
_PARTS = (
    "year under biometric voice health medical genetic location generative language learning profil "
    "personali combin monitor outside third provider partners enforcement researchers sale sell opt "
    "consent withdraw object delet framework contractual countr stored arbitrat action governed fee "
    "refund allowed permitted prohibit parental kept retain track charge record rent suspend "
    "terminate sold ai intelligence face fingerprint children minors advertisers authorities "
    "transferred targeted authori indemnif liability liable waive price"
)
MASK = mask_of(*_PARTS.split())


def weight(text: str) -> float:
    """Return how much *text* speaks of what people ask about; what stands beside the matter takes from it."""
    there = signs(text)
    strikes = 0
    if _MASK_STRIKES & there:
        for cued in STRIKING.values():
            if cued.mask & there and cued.is_in(text, there):
                strikes += 1
    grave = _GRAVE if _TRAINS.is_in(text, there) else 0
    dull = 3 if _DULL.is_in(text, there) else 0
    return 4 * min(strikes, 4) - dull + grave - _beside(text, there)


def waives(text: str) -> bool:
    """Whether *text* takes the way to a court, to a jury or to a claim together with others."""
    there = signs(text)
    return _WAIVES.is_in(text, there) and not _WAIVES_NOT.is_in(text, there)


def _beside(text: str, there: int) -> int:
    found = _ILLUSTRATES if _EXAMPLE.match(text) else 0
    if _MASK_BESIDE & there:
        for cued, less in _BESIDE:
            if cued.mask & there and cued.is_in(text, there):
                found += less
    return found


_MASK_BESIDE = any_of(cued for cued, _ in _BESIDE)
_MASK_STRIKES = any_of(STRIKING.values())


def length(text: str) -> float:
    """Return how much *text* tells by its length: little by little, and no more than a long sentence."""
    return _BY_WORDS[min(len(text.split(None, _LONG)), _LONG)]


_BY_WORDS = [6.5 * log1p(max(0, words - _FEW)) for words in range(_LONG + 1)]


@lru_cache(maxsize=4096)
def telling(text: str) -> float:
    """Return how much a folded statement tells of the section that it stands in; higher is more.

    What is said of you and us tells more than what is said of staff, courts or other companies.
    """
    there = signs(text)
    return (
        (_MEANT if there & _BETWEEN.mask and _BETWEEN.is_in(text) else 0)
        - (_AWAY if there & _DULL.mask and _DULL.is_in(text) else 0)
        - _beside(text, there)
        + 4 * min((there & MASK).bit_count(), 4)
        + _BY_WORDS[min(text.count(" ") + 1, _LONG)]
        + (4 if there & DIGIT else 0)
    )
