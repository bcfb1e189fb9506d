"""Which words carry consequence: function words and plain synonyms do not."""

from __future__ import annotations

import re
from collections import Counter

from notifier.materiality import facts

_EMPTY_TEXT = (
    "a an the this that these those it its they them their there here and or but nor so yet if "
    "then as at by for from in into of off on onto to up with within via through about above "
    "below between during per is are was were be been being am do does did has have "
    "had which who whom whose what when where how why we us our ours you your yours i my me he "
    "she his her please also however therefore thus hence although though accordingly "
    "additionally furthermore moreover too just very quite simply such e.g i.e etc eg ie namely "
    "example examples following follows applicable relevant respective certain various further "
    "more other additional some any each every all both either one ones same own sometimes "
    "generally typically usually currently now today described set out herein hereof hereby "
    "thereof hereto see click read learn find view visit information below above section page "
    "link website site sites websites web online new currently including include includes well "
    "like way order purpose purposes regarding concerning relating related connection respect "
    "accordance available located s t re ve ll d"
)
_EMPTY = frozenset(_EMPTY_TEXT.split())
#: Short words that are words; another short word is a slip of the pen.
KNOWN = _EMPTY.union(
    ("no", "not", "may", "can", "must", "will", "shall", "now", "new", "old", "use", "age", "all"),
    ("law", "act", "add", "ask", "end", "pay", "own", "out", "men", "two", "ten"),
)
#: Plain synonyms and spellings, folded to the first.
_SAME = {
    word: group.split()[0]
    for group in (
        "begin start initiate commence",
        "end conclude finish stop",
        "help assist aid support",
        "login signin log-in sign-in",
        "organisation organization",
        "use utilise utilize usage",
        "get obtain receive",
        "give provide supply offer",
        "keep retain store hold",
        "delete erase remove",
        "happen occur",
        "need require",
        "allow permit enable",
        "buy purchase",
        "phone telephone",
        "email mail",
        "device equipment",
        "company business",
        "policy notice statement",
        "understand know",
        "show display",
        "change amend modify alter update revise",
        "tell inform notify",
        "money moneys monies",
        "legal legally",
        "clear understandable",
        "ask request",
        "choose select",
        "make effect",
        "contract agreement",
        "consequently accordingly",
    )
    for word in group.split()
}
#: Who is meant decides who owes what, though the words weigh nothing by themselves.
_PERSONS = {
    "we": frozenset(("we", "us", "our", "ours")),
    "you": frozenset(("you", "your", "yours")),
}
_APART = re.compile(
    r"^\W*(?:\(?(?:e\.?g|i\.?e|for example|for instance|such as|referred to as|also known as|formerly|that is|in other words)\b)",
    re.IGNORECASE,
)
_ENDINGS = re.compile(r"(?:isations?|izations?|ations?|ings?|edly|ed|ies|es|ly|s|e)$")


def stem(word: str) -> str:
    """Return a crude stem: enough to see that two forms of a word are one."""
    plain = word.removesuffix("'s")
    plain = _SAME.get(plain, plain)
    cut = _ENDINGS.sub("", plain)
    root = cut if len(cut) >= 3 else plain
    return _SAME.get(root, root)


def content(text: str) -> Counter[str]:
    """Count the stems of *text* that carry meaning."""
    plain = facts.without_contacts(text).replace("web site", "website").replace("e-mail", "email")
    return Counter(
        stem(word)
        for word in facts.words(plain)
        if word not in _EMPTY and (len(word) > 1 or word.isdigit())
    )


def is_explanation(text: str) -> bool:
    """Whether *text* is empty, or an aside ("referred to as ...", "e.g. ...")."""
    return not content(text) or bool(_APART.search(text))


def persons(text: str) -> set[str]:
    """Return whom *text* speaks of: "we", "you", both or neither."""
    found = set(facts.words(text))
    return {name for name, group in _PERSONS.items() if found & group}
