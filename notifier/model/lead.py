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
