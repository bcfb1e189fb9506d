"""What stands above an entry of a list: "You agree not to:" says what "collect passwords" means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: Characters of an opening that is read before each of its entries.
LONGEST = 260
#: Characters behind its first word in which a sentence has its verb.
_NEAR = 60
#: How a sentence begins that stands by itself, below a list as well, and what it has that entries have not.
_SPOKEN = re.compile(r"(?:We|You|They|I|It|If) \w")
_BY_ITSELF = re.compile(
    r"(?:Our|Your|The|This|These|Those|When|Where|While|A|An|Any|All|In|On|At|For|As|By|No|Please|Nothing|Some|Such|Each|There|Under|Upon|[A-Z]\w+)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|shall|may|can|must|should|has|have|do|does|apply|applies|includes?|means|collects?|uses?|shares?|processes|reserves?|agrees?)\b"
)
#: Openings that a list of rules, uses or data stands under, not questions or titles; in English, as
#: only there it is known where the list ends.
_OPENING = re.compile(
    r"(?=.*\b(?:the|you|your|we|our|to|following|including|include|not|for|of|when|by|that)\b)(?:[^\s:]+\s+){2,}[^\s:]+:$"
)


#: Words that stand for what the sentence before says, in the languages that are read: "this means",
#: "we use this information", "diese Daten", "ces informations"; a text speaks of itself by the same words.
_ITSELF = (
    r"(?!\W(?:[\w-]+\W){0,2}?(?i:polic(?:y|ies)|notice|statement|agreement|terms|section|page|document|addendum|(?:web)?sites?|services?|app|platform|"
    r"\w*richtlinie|\w*erklärung|\w*bedingungen|\w*hinweise|politique|déclaration|conditions|notice|charte|site|page)\b)"
)
_BACK = re.compile(
    rf"\W*(?:(?:This(?! means\b)|These|That|Those|Such|Dies(?:e[mnrs]?)?|Solche|Cette|Ces|Cela|Ceci|Ce|Cet){_ITSELF}|It(?! (?:is|was|may be|will be) (?:important|possible|necessary|your|not|the|up to|essential|prohibited|forbidden)\b)|They|In (?:this|that|such|these|those) case|If so|For (?:this|these|that|those) (?:purposes?|reasons?)|To this end|As part of this|Dabei|Hierbei|Dafür|Hierfür|Dans ce cadre|À cette fin)\b"
    rf"|[^.;]{{0,50}}?\b(?:this|these|those|such|diese[mnrs]?|ces|cette) (?:personal |personenbezogenen? )?(?:information|data|details|purposes?|representation|option|calls?|token|data|daten|informationen|informations|données)\b"
)


def refers_back(sentence: str) -> bool:
    """Whether *sentence* is not understood without the one before it."""
    return _BACK.match(sentence) is not None


def leads(sentences: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield of each of *sentences* the opening under which it stands, "" for none, and whether directly."""
    lead = ""
    first = False
    for text in sentences:
        # Few end in a colon; to see that is sooner than to look for the words of an opening.
        ends = len(text) <= LONGEST and ":" in text[-2:]
        opens = ends and _OPENING.match(text) is not None
        # "Break the law, such as:" opens a list within the one on what customers agree not to do.
        if opens and not (lead and not _is_sentence(text)):
            yield "", False
            lead, first = text, True
        elif not lead or (text.endswith((".", "!", "?", ":")) and _is_sentence(text)):
            yield "", False
            lead = ""
        else:
            yield lead, first
            first = False


def _is_sentence(text: str) -> bool:
    """Whether *text* says who does something, as entries of a list do not."""
    if _SPOKEN.match(text):
        return True
    found = _BY_ITSELF.match(text)
    return found is not None and _FINITE.search(text[: found.end() + _NEAR]) is not None
