"""Which words carry consequence: function words and plain synonyms do not."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import chain

from notifier.materiality import facts
from notifier.materiality.cue import Cued, signs
from notifier.materiality.once import by_word

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
    "link website site sites websites web online new currently including include includes included well "
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
        "may can could might",
        "will shall",
        "staff team personnel employees",
        "parcel package",
        "precise exact",
        "run operate",
        "terms conditions",
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
#: Phrases that are one word to a reader.
ALIKE = tuple(
    (Cued(pattern), same)
    for pattern, same in (
        (r"\bcannot\b|\bcan't\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"n't\b", " not"),
        (r"'re\b", " are"),
        (r"'ve\b", " have"),
        (r"'ll\b", " will"),
        (r"\b(?:no longer|no more)\b", "not"),
        (r"\b(?:any (?:longer|more)|anymore)\b", ""),
        (
            r"\b(?:have|has|had|need|needs|are required|is required|are obliged|is obliged) to\b",
            "must",
        ),
        (r"\bright of\b", "right to"),
        (r"\bpersonal information\b", "personal data"),
    )
)
_ANY_ALIKE = Cued("|".join(pattern.source for pattern, _ in ALIKE))
_ENDINGS = re.compile(
    r"(?:isations?|izations?|ations?|ings?|edly|ed|ies|(?<=ss)es|es|ly|(?<!s)s|e)$"
)
_IRREGULAR_TEXT = (
    "gave:give given:give kept:keep sent:send sold:sell told:tell held:hold made:make chosen:choose chose:choose "
    "got:get bought:buy paid:pay found:find lost:lose left:leave took:take taken:take shown:show written:write "
    "done:do used:use uses:use using:use built:build meant:mean met:meet brought:bring understood:understand known:know"
)
_IRREGULAR = dict(pair.split(":") for pair in _IRREGULAR_TEXT.split())


def _cut(word: str) -> str:
    cut = _ENDINGS.sub("", word)
    return cut if len(cut) >= 3 else word


#: The same by stems, for the forms that are not in the table.
_SAME_STEM = {_cut(word): _cut(first) for word, first in _SAME.items()}


@by_word
def stem(word: str) -> str:
    """Return a crude stem: enough to see that two forms of a word are one."""
    plain = word.removesuffix("'s")
    plain = _IRREGULAR.get(plain, plain)
    root = _cut(_SAME.get(plain, plain))
    return _SAME_STEM.get(root, root)


#: Bits of :func:`~notifier.materiality.cue.signs` of texts with lengths of time or sums, which count as one word.
_COUNTED = facts.MASKS["period"] | facts.MASKS["amount"]


@lru_cache(maxsize=8192)
def content(text: str) -> Counter[str]:
    """Count the stems of *text* that carry meaning."""
    plain = facts.without_contacts(text).replace("web site", "website").replace("e-mail", "email")
    if _ANY_ALIKE.is_in(plain):
        for pattern, same in ALIKE:
            plain = pattern.sub(same, plain)
    counted = (*facts.periods(plain), *facts.amounts(plain)) if _COUNTED & signs(plain) else ()
    for fact in counted:
        plain = plain.replace(fact.text, fact.key.replace(" ", "_").replace(".", "_"), 1)
    return Counter(chain.from_iterable(map(_roots, facts.tokens(plain))))


@by_word
def _roots(token: str) -> tuple[str, ...]:
    """Return the stems of the words of *token*, in small letters, that carry meaning."""
    return tuple(stem(word) for word in facts.words(token) if weighs(word))


def weighs(word: str) -> bool:
    """Whether *word*, in small letters, is one that carries meaning."""
    return word not in _EMPTY and (len(word) > 1 or word.isdigit())


def is_explanation(text: str) -> bool:
    """Whether *text* is empty, or an aside ("referred to as ...", "e.g. ...")."""
    return not content(text) or bool(_APART.search(text))


def persons(text: str) -> set[str]:
    """Return whom *text* speaks of: "we", "you", both or neither."""
    found = set(facts.words(text))
    return {name for name, group in _PERSONS.items() if found & group}


#: Words that decide how far a sentence goes, though no topic is made of them.
_DECIDING = Cued(
    r"\b(?:all|any|some|every|each|no|none|only|solely|alone|anyone|everyone|nobody|always|never|usually|generally|typically|normally|mostly|largely|primarily|sometimes|often|immediately|promptly"
    r"|not|without|unless|except|until|may|might|can|could|must|shall|will|should|would|voluntary|mandatory|optional|required?|necessary"
    r"|exact|precise|approximate|rough|gross|wilful|willful|reasonable|sole|discretion|automatic\w*|manual\w*|human|permanent\w*|temporar\w+|irrevocabl\w+"
    r"|free(?:ly)?|paid|prior|written|advance|approval|permission|once|twice|annual\w*|monthly|daily|weekly|yearly|hour(?:ly)?|days?|weeks?|months?|years?"
    r"|exclusive\w*|knowingly|intentionally|deliberately|willingly|directly|indirectly|public\w*|private\w*|anonym\w+|identif\w+|personal\w*|sensitive|confidential\w*|abroad|outside|inside|worldwide)\b"
)


def deciding(text: str) -> frozenset[str]:
    """Return the words of *text* that decide how far it goes."""
    return frozenset(word.lower() for word in _DECIDING.findall(text))


#: Parties to a contract that differ in an ending only.
_ROLE = re.compile(r"\b(?P<stem>\w{3,})(?P<end>er|or|ee)s?\b", re.IGNORECASE)


def names_both_roles(text: str) -> bool:
    """Whether *text* names two parties to a contract that differ in an ending only: licensor and licensee."""
    ends: dict[str, set[bool]] = {}
    for found in _ROLE.finditer(text):
        ends.setdefault(found["stem"].lower(), set()).add(found["end"].lower() == "ee")
    return any(len(both) > 1 for both in ends.values())
