"""Which names are the company's own: the grammar of a text tells it, and no list of names does.

A company is spoken of as "we", it is the subject of its own titles, and what it offers bears its name
behind "the": "the Harbour Service". Who is named so is no recipient, whoever it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from notifier.materiality.case import Case, Swap

#: Letters of a word by which names are known to belong together.
_FAMILY = 4
_ARTICLE = re.compile(
    r"\b(?:an?|your|our|my|any|each|every|this|these)(?: [a-z-]+)? $", re.IGNORECASE
)
_OURSELVES = frozenset({"we", "us", "our", "ours", "our services"})
#: What a company offers, as the word behind its name.
_OFFER = re.compile(
    r"(?:services?|(?:web ?)?sites?|(?:mobile )?app(?:lication)?s?|platforms?|products?|software|communit(?:y|ies)|networks?|portals?|"
    r"marketplaces?|offerings?|properties|programs?|programmes?|accounts?|systems?|tools?|experiences?|technolog(?:y|ies))\b",
    re.IGNORECASE,
)
#: What a text gave a name of its own: "the Harbour Service".
_DEFINED_OFFER = re.compile(r"(?:Services?|Sites?|Websites?)$")
_DEFINITE = re.compile(r"\b(?:the|our|this|these|your) $", re.IGNORECASE)
_NUMBERED = re.compile(r"^[\d.()]+ ")
_INDEFINITE = frozenset({"", "the", "our", "this", "these", "its"})


def is_own(case: Case, name: str, text: str, other: str) -> bool:
    """Whether *name*, of one side's *text*, is a thing of the company's, or the company itself: no party joins with it.

    Its first word stands on the *other* side as well, "we" stands there in its place, or what is said
    of it here or in the section's title is said of the company, or an article before it shows that it
    is no company.
    """
    first = name.split(maxsplit=1)[0].removesuffix("'s")
    if len(first) >= _FAMILY and any(
        _BORDER.match(other, start) and _BORDER.match(other, start + len(first))
        for start in _places(first, other)
    ):
        return True
    before = text[: text.find(name)]
    if _ARTICLE.search(before) or before.lower().endswith("non-"):
        return True
    if _DEFINITE.search(before) and " " in name and _DEFINED_OFFER.search(name):
        return True
    if is_host(case.section, first) or is_we(text, first):
        return True
    return any(_is_exchanged(swap, name) or is_put_before(swap, name) for swap in case.swaps)


def _is_exchanged(swap: Swap, name: str) -> bool:
    """Whether *swap* puts *name* where "we" stood, or the other way round."""
    sides = [side.removesuffix("'s") for side in swap.bare]
    if name in sides and any(side.lower() in _OURSELVES for side in swap.bare):
        return True
    starts = [_NUMBERED.sub("", side).partition(" ")[0] for side in sides]
    return name in starts and any(start.lower() in _OURSELVES for start in starts)


def is_put_before(swap: Swap, name: str) -> bool:
    """Whether *swap* only puts *name* before what the company offers, or takes it away there: "the Harbour site"."""
    gone, come = (_split(side) for side in swap.bare)
    if {gone[1], come[1]} != {"", name} or not _OFFER.match(swap.after):
        return False
    if not {gone[0], come[0]} <= _INDEFINITE:
        return False
    return bool(gone[0] or come[0] or _DEFINITE.search(f"{swap.before} "))


def _split(words: str) -> tuple[str, str]:
    """Return the article of *words*, in small letters, and what follows it."""
    first, _, rest = words.partition(" ")
    return (first.lower(), rest) if first.lower() in _INDEFINITE else ("", words)


@lru_cache(maxsize=4096)
def is_host(title: str, name: str) -> bool:
    """Whether a section's *title* speaks of *name* as of the company whose text it is: "How does Harbour use data?"."""
    # To write the name into the pattern takes longer than to see that nothing else of it stands there.
    if name not in title or not _HOST_LIKE.search(title):
        return False
    return bool(re.search(_HOST.replace("NAME", re.escape(name)), title, re.IGNORECASE))


_HOST = (
    r"\b(?:does|do|is|can|will|may|should|could|at|by) NAME\b(?! (?:analytics|ads?|pixel|maps|pay)\b)"
    r"|\b(?:how|why|when|where|whom) NAME (?:and \w+ )?(?:may|will|can|\w+s)\b"
    r"|\bNAME (?:collects|uses|shares|processes|receives|discloses|keeps|stores|retains|obtains|protects|may|will|does)\b"
    r"|\bNAME(?:'s)? (?:\w+ )?(?:privacy (?:policy|notice|statement)|terms (?:of|and|&)|(?:acceptable use|cookie) policy)"
    r"|^NAME's (?:sharing|collection|use|processing|disclosures?|privacy|commitments?)\b"
    r"|\b(?:privacy (?:policy|notice|statement)|terms of (?:use|service)) (?:of|for) NAME\b|\b(?:about|using|contact(?:ing)?) NAME$"
)

_HOST_LIKE = re.compile(_HOST.replace("NAME", ".+"), re.IGNORECASE | re.DOTALL)
_BORDER = re.compile(r"\b")
#: How it is said behind a name that it is "we", and how "we" goes on before one.
_IS_WE = re.compile(r"(?!\w)[^.;()]{0,80}\((?:[^()]*[\"'])?(?:we|us|our)\b[,\"')]")
_WE_AS = re.compile(r"\b(?:[Ww]e|[Uu]s),? (?:at |\()?\Z")
_NO_MORE = re.compile(r"(?!\w)")
#: Letters before a name in which "we" stands.
_BEFORE = 9


def is_we(text: str, name: str) -> bool:
    """Whether *text* says that *name* is "we"."""
    for start in _places(name, text):
        end = start + len(name)
        if _BORDER.match(text, start) and _IS_WE.match(text, end):
            return True
        if _NO_MORE.match(text, end) and _WE_AS.search(text[max(0, start - _BEFORE) : start]):
            return True
    return False


def _places(words: str, text: str) -> Iterator[int]:
    """Yield where *words* begin in *text*."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)
