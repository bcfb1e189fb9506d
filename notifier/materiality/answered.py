"""Which words of a text another one answers, and what those weigh that it does not.

A word is answered by one that can stand for it (:mod:`~notifier.materiality.thesaurus`). One that
both sides have answers for itself and hardly for another: "platforms" does not answer for "data
marketplaces" where platforms stand on the other side as well.
"""

from __future__ import annotations

import re
from functools import lru_cache

from notifier.materiality.thesaurus import fact_groups
from notifier.materiality.thesaurus.roots import root
from notifier.materiality.units import Unit, Units, rooted, units

_NOTHING_TEXT = (
    "a an the this that these those it its they them their there here and or but nor so yet if then as at by for from in into "
    "of off on onto to up with within via through about above below between during per is are was were be been being am do "
    "does did has have had having which who whom whose what when where how while we us our ours you your yours i my me he his she "
    "her please also however thus hence just very quite simply such any each every either one ones same own other others than "
    "not no never can could may might must shall will should would too only all some let yes neither nor none otherwise "
    "whether both another thereof hereby therein thereby thereupon herein hereunder said because why whatever anything "
    "something everything nothing someone anyone everyone anybody everybody somebody namely upon out down back much many "
    "like even still first whenever wherever therefore accordingly respectively against until unless except since "
    "under over after before once soon long more most less pursuant thereto therefor thereafter hereto"
)
_LIGHT_TEXT = (
    "time thing case purpose take give put make get need know become happen want place point way service device account data "
    "information user person party term extent certain particular respect arise function feature respective matter type kind "
    "sort number basis ground relate concern regard hold fact event act call such mean involve associate apply provide "
    "use personal process subject version content question period customer client member company say do go come appear remain "
    "conclude suppose occur exist render incur perform effect affect undertake ensure responsible create wish like require "
    "necessary obtain answer hereby app site website platform form part whole order instance step alike ability able possible "
    "state describe set follow present current further full complete entire own directly actual original creation "
    "completion occurrence accordance connection relation context exercise condition circumstance situation "
    "reason explanation something work run look find see think believe course item piece bit lot next even together again "
    # Everyday verbs that stand for any act, and lawyers' words that stand for none.
    "ask send bring leave move turn show let reach write learn carry sit live begin start set lie stay try help keep decide "
    "attribute grant issue conduct furnish exercise lodge constitute subject intend arrange accept deem treat receive entitle "
    "reserve submit convey cause determine indicate specify design base located respective aforementioned "
    "apparent whole trouble job idea word bad good"
)
#: Acts that decide what a sentence is about, as other verbs do not.
_DECISIVE_TEXT = (
    "sell rent lease train promote combine merge match infer profile track monitor scan record transfer publish share disclose "
    "delete erase destroy retain store encrypt anonymise anonymize pseudonymise aggregate hash charge cancel suspend terminate refund sue arbitrate "
    "indemnify waive license licence object consent withdraw revoke collect advertise market analyse read listen film "
    "disable block ban remove restrict limit increase reduce raise lower renew repay compensate insure notify tell inform "
    "encourage recommend aim try consider reject refuse decline approve prohibit forbid allow permit require appeal complain "
    "resell sublicense assign host reproduce distribute modify adapt display verify screen buy pay win lose stop end continue "
    "exclude exempt extend shorten improve develop guarantee warrant promise investigate report"
)
NOT = frozenset(("not", "never", "no", "nor", "neither", "none", "nobody", "nothing", "without"))
#: Things on which facts are stated: one of them alone makes another statement.
_GRAVE_TEXT = (
    "year month week day hour minute annual fee charge cost price tax penalty sell sale rent court arbitration jury consent permission "
    "authorisation third-party partner advertiser broker affiliate subsidiary police government employer insurer marketing advertising "
    "promotion newsletter profiling training location biometric health genetic religion child minor parent anonymous aggregate "
    "hash pseudonymous encrypt warrant abroad country indemnify liability negligence insurance refund deposit licence license perpetual "
    "irrevocable exclusive sublicense transferable competitor lawyer opt-out opt-in unsubscribe object cookie camera microphone contact "
    "password passport salary income debt credit expense writing written"
)
_NOTHING = frozenset(_NOTHING_TEXT.split())
_LIGHT = frozenset(map(root, _LIGHT_TEXT.split()))
_DECISIVE = frozenset(map(root, _DECISIVE_TEXT.split()))
_GRAVE = frozenset(map(root, _GRAVE_TEXT.split()))
#: What a word weighs that is left over: one of a fact, one of consequence, a verb or an adjective of manner, one
#: that says little, and the company's name.
_FACT, _HEAVY, _PLAIN, _SLIGHT, _NAMED = 2.0, 1.0, 0.5, 0.2, 0.3
#: What a word weighs that only a word of the other side answers which both sides have.
_SHARED = 0.4
#: What is left of a question that leads in to what is said.
_ASKED = 0.5
_PARTIES = frozenset(("we", "you"))
#: Words with a capital within a sentence.
_WITHIN = re.compile(r"(?<![.!?:(] )(?<!^)(?<!^[\"'(])\b[A-Z][\w'-]*")
_NAME = re.compile(r"(?:(?P<before>[\w,]+) )?(?<![\w'])(?P<name>[A-Z][\w&'-]*)")
#: Words before the name of whoever acts.
_ACTS = frozenset(("by", "of", "to", "with", "from", "for", "when", "if", "that", "hereby", ""))
_MARKS = re.compile(r"[.!?]")


def left_over(text: str, other: str, *, among_things: bool = False) -> float:
    """Return what folded *text* leaves over beside folded *other*: the sum of what the words weigh.

    ``among_things``: "we" and "you" answer for nobody who is named.
    """
    return sum(weight for _, weight in unanswered(text, other, among_things=among_things))


@lru_cache(maxsize=512)
def unanswered(
    text: str, other: str, *, among_things: bool = False
) -> tuple[tuple[str, float], ...]:
    """Return the words of folded *text* for which none stands in folded *other*, with what each weighs."""
    here, there = units(text), units(other)
    own = _own_names(text) if "we" in there.roots else frozenset[str]()
    names = _names(text)
    asked = _questions(text)
    free = _free_groups(there, here, among_things=among_things)
    senses = {one.sense for one in there.words if one.root not in here.roots}
    answered = frozenset[int]().union(*(span.places for span in here.phrases if span.groups & free))
    partly = frozenset[int]().union(
        *(span.places for span in here.phrases if span.groups & there.groups)
    )
    out: list[tuple[str, float]] = []
    for unit in here.words:
        if unit.at in answered or not counts(unit) or unit.root in there.roots:
            continue
        if unit.groups & free or unit.sense in senses:
            continue
        weight = _weight(unit, own, names)
        if unit.at in partly or unit.groups & there.groups:
            weight = min(weight, _SHARED if weight < _FACT else _HEAVY)
        if unit.sentence in asked:
            weight *= _ASKED
        out.append((unit.word, weight))
    return tuple(out)


@lru_cache(maxsize=512)
def affirmed(text: str, other: str) -> frozenset[int]:
    """Return where in folded *text* phrases stand that folded *other* has without any "not"."""
    here, there = units(text), units(other)
    nots = {unit.at for unit in there.words if unit.word in NOT}
    said = frozenset[int]().union(
        *(unit.groups for unit in there.words if unit.at not in nots),
        *(span.groups for span in there.phrases if not span.places & nots),
    )
    return frozenset[int]().union(*(span.places for span in here.phrases if span.groups & said))


@lru_cache(maxsize=1024)
def words_of_weight(text: str) -> frozenset[str]:
    """Return the roots of the words of folded *text* that carry meaning."""
    return frozenset(base for word, base in zip(*rooted(text), strict=True) if _counts(word))


def counts(unit: Unit) -> bool:
    """Whether *unit* is a word that carries meaning, and no figure."""
    return _counts(unit.word)


def _counts(word: str) -> bool:
    return word not in _NOTHING and len(word) > 1 and not word[0].isdigit() and word[0] not in "$€£"


def _weight(unit: Unit, own: frozenset[str], names: frozenset[str]) -> float:
    if unit.root in _GRAVE or (unit.word in names - own and not unit.groups):
        return _FACT
    if unit.root in _LIGHT:
        return _SLIGHT
    if unit.word in own:
        return _NAMED
    if unit.groups and unit.groups.isdisjoint(fact_groups()) and unit.root not in _DECISIVE:
        return _PLAIN
    return _HEAVY


def _free_groups(there: Units, here: Units, *, among_things: bool) -> frozenset[int]:
    """Return the groups of what stands *there* and not *here*: what may answer for another word."""
    free = [unit for unit in there.words if unit.root not in here.roots or not counts(unit)]
    if among_things:
        free = [unit for unit in free if unit.root not in _PARTIES]
    shared = {span.roots for span in here.phrases}
    return frozenset[int]().union(
        *(unit.groups for unit in free),
        *(span.groups for span in there.phrases if span.roots not in shared),
    )


def _names(text: str) -> frozenset[str]:
    """Return the words of *text* with a capital within a sentence, in small letters."""
    return frozenset(name.lower() for name in _WITHIN.findall(text))


def _own_names(text: str) -> frozenset[str]:
    """Return the names in *text* of who acts, in small letters."""
    names: set[str] = set()
    for found in _NAME.finditer(text):
        before = (found["before"] or "").lower()
        if before in _ACTS or (found["before"] or "a")[:1].isupper():
            names.update((found["name"].lower(), found["name"].lower().removesuffix("'s")))
    return frozenset(names)


@lru_cache(maxsize=512)
def _questions(text: str) -> frozenset[int]:
    """Return which sentences of *text* ask what the next one answers."""
    marks = _MARKS.findall(text)
    return frozenset(at for at, mark in enumerate(marks) if mark == "?" and at + 1 < len(marks))
