"""The grounds on which a law lets data be processed, as texts cite them: "Article 6(1)(b) GDPR"."""

from __future__ import annotations

import re
from functools import lru_cache

from notifier.materiality.cue import Cued

#: A letter of Article 6, and Article 9 as a whole: other articles give rights, not grounds.
_CITED = re.compile(
    r"\b(?:lit\.?|litera|letter|point)\s?\(?(?P<letter>[a-f])\)?(?![\w'])"
    r"|\b6\s?\(\s?1\s?\)\s?(?:\(|lit\.? ?|sentence 1 (?:lit\.? )?)\(?(?P<point>[a-f])\)?(?![\w'])"
    r"|\bart(?:icle|\.)?\s?(?P<special>9)\b",
    re.IGNORECASE,
)
CITES = Cued(r"\blit\.|\blit\b|\blitera\b|\bletter\b|\bpoint\b|\b6\b|\b9\b")


@lru_cache(maxsize=4096)
def grounds(text: str) -> tuple[str, ...]:
    """Return the grounds that folded *text* cites, each once, as "Article 6(1)(b)" or "Article 9"."""
    if not CITES.is_in(text):
        return ()
    cited = {
        "Article 9"
        if found["special"]
        else f"Article 6(1)({(found['letter'] or found['point']).lower()})"
        for found in _CITED.finditer(text)
    }
    return tuple(sorted(cited))
