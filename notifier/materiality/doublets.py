"""Two or three words for one thing, as lawyers say them: "collect and receive", "laws and regulations".

One more of them joins a sentence and says nothing more.
"""

from __future__ import annotations

from notifier.materiality.words import content, stem

#: Words of an enumeration that is read as one thing, by what they speak of.
DOUBLETS = tuple(
    frozenset(stem(word) for word in group.split())
    for group in (
        "collect receive obtain gather get acquire",
        "law regulation rule statute ordinance directive code legislation",
        "question concern complaint query inquiry comment feedback request suggestion",
        "provider processor vendor contractor supplier subcontractor",
        "term condition provision rule",
        "create share post upload submit publish contribute",
        "provide operate maintain deliver offer run make available",
        "safeguard protect secure",
        "access use visit view browse",
        "keep store retain hold maintain",
        "manage administer",
        "error mistake bug omission",
        "true accurate correct complete current",
        "person individual people",
        "company business organisation entity firm",
        "right option choice",
        "change modify amend update revise alter",
        "user customer client member visitor passenger rider guest subscriber consumer",
        "respond answer resolve handle address",
        "investigate detect prevent address",
        "instruction guidance direction guideline",
        "help assistance support",
        "purchase order transaction",
        "promise assurance warranty representation guarantee",
        "represent warrant agree acknowledge confirm understand accept",
        "null void invalid",
        "intent purpose aim goal",
        "affiliate subsidiary",
        "agreement contract arrangement",
        "content material",
        "device account",
        "read review understand",
        "attorney lawyer counsel",
        "duty obligation responsibility",
        "rely depend",
        "enforce apply",
        "delay failure",
        "claim demand",
        "method mean way",
        "measure safeguard control procedure",
        "policy procedure practice guideline",
        "develop improve enhance",
        "event circumstance cause",
        "factor circumstance condition",
    )
)
#: Words beside a joined one among which its other name stands.
_BESIDE = 3


def is_doublet(words: str, before: str, after: str) -> bool:
    """Whether *words* that join a sentence say in another word what stands *before* or *after* them."""
    joined = set(content(words))
    beside = {*content(_last(before)), *content(_first(after))}
    return any(joined <= group and beside & group for group in DOUBLETS)


def _last(text: str) -> str:
    return " ".join(text.split()[-_BESIDE:])


def _first(text: str) -> str:
    return " ".join(text.split()[:_BESIDE])
