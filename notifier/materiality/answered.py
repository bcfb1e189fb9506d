"""Which words of a text another one answers, and what those weigh that it does not.

A word is answered by one that can stand for it (:mod:`~notifier.materiality.thesaurus`). One that
both sides have answers for itself and hardly for another: "platforms" does not answer for "data
marketplaces" where platforms stand on the other side as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from math import inf

from notifier.materiality.thesaurus import fact_groups
from notifier.materiality.thesaurus.roots import root
from notifier.materiality.units import ENDS, Units, Word, units, words_of

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


def left_over(text: str, other: str, *, enough: float = inf) -> float:
    """Return what folded *text* leaves over beside folded *other*: the sum of what the words weigh.

    No more words are looked at where they weigh *enough*.
    """
    total = 0.0
    for weight in _unanswered(text, other):
        total += weight
        if total >= enough:
            break
    return total


def surely_left(text: str, other: str) -> float:
    """Return what folded *text* leaves over beside folded *other* at least, without reading either for phrases."""
    return 0.0 if "?" in text else sum(_unknown(text, other))


def answer_each_other(one: str, other: str) -> bool:
    """Whether each word of folded *one* and *other* is answered by the other; "we" and "you" answer for nobody who is named."""
    ways = ((one, other), (other, one))
    # What only the word itself could answer is soon seen, on either side.
    if any(weight for way in ways for weight in _unknown(*way)):
        return False
    return not any(weight for way in ways for weight in _unanswered(*way, among_things=True))


def _unknown(text: str, other: str) -> Iterator[float]:
    """Yield what those words of folded *text*, in which nothing is asked, weigh that only they could answer themselves.

    They stand nowhere in the thesaurus: that *other* has none of them is seen before it is read for phrases.
    """
    there = words_of(other)
    roots, senses = ({word.root for word in there}, {word.sense for word in there})
    for word in words_of(text):
        if (
            word.counts
            and not word.is_known
            and word.root not in roots
            and word.sense not in senses
        ):
            yield _weight(word, text, is_named="we" in roots)


def _unanswered(text: str, other: str, *, among_things: bool = False) -> Iterator[float]:
    """Yield what each word of folded *text* weighs for which none stands in folded *other*."""
    here, there = units(text), units(other)
    alone = [
        at for at, word in enumerate(here.words) if word.counts and word.root not in there.roots
    ]
    free = _free_groups(there, here, among_things=among_things)
    senses = {one.sense for one in there.words if one.root not in here.roots}
    answered = _places(here, free)
    partly = _places(here, there.groups)
    asked = _asked(text, here) if "?" in text else frozenset[int]()
    for at in alone:
        word = here.words[at]
        if at in answered or word.sense in senses or not word.groups.isdisjoint(free):
            continue
        weight = _weight(word, text, is_named="we" in there.roots)
        if at in partly or not word.groups.isdisjoint(there.groups):
            weight = min(weight, _SHARED if weight < _FACT else _HEAVY)
        yield weight * _ASKED if at in asked else weight


def _places(said: Units, groups: frozenset[int]) -> frozenset[int]:
    """Return where phrases stand that are of one of *groups*."""
    spans = [span.places for span in said.phrases if not span.groups.isdisjoint(groups)]
    return frozenset[int]().union(*spans)


@lru_cache(maxsize=512)
def affirmed(text: str, other: str) -> frozenset[int]:
    """Return where in folded *text* phrases stand that folded *other* has without any "not"."""
    there = units(other)
    nots = {at for at, word in enumerate(there.words) if word.word in NOT}
    said = frozenset[int]().union(
        *(word.groups for at, word in enumerate(there.words) if at not in nots),
        *(span.groups for span in there.phrases if not span.places & nots),
    )
    return _places(units(text), said)


@lru_cache(maxsize=1024)
def words_of_weight(text: str) -> frozenset[str]:
    """Return the roots of the words of folded *text* that carry meaning."""
    return frozenset([word.root for word in words_of(text) if word.counts])


def _weight(word: Word, text: str, *, is_named: bool) -> float:
    """Return what *word* of folded *text* weighs that is left over; *is_named*: whose name may stand for "we"."""
    if word.root in _GRAVE:
        return _FACT
    is_own = is_named and word.word in _own_names(text)
    if not (is_own or word.groups) and word.word in _names(text):
        return _FACT
    if word.root in _LIGHT:
        return _SLIGHT
    if is_own:
        return _NAMED
    if word.groups and word.groups.isdisjoint(fact_groups()) and word.root not in _DECISIVE:
        return _PLAIN
    return _HEAVY


def _free_groups(there: Units, here: Units, *, among_things: bool) -> frozenset[int]:
    """Return the groups of what stands *there* and not *here*: what may answer for another word."""
    free = [word for word in there.words if word.root not in here.roots or not word.counts]
    if among_things:
        free = [word for word in free if word.root not in _PARTIES]
    shared = {span.roots for span in here.phrases}
    return frozenset[int]().union(
        *[word.groups for word in free],
        *[span.groups for span in there.phrases if span.roots not in shared],
    )


@lru_cache(maxsize=512)
def _names(text: str) -> frozenset[str]:
    """Return the words of *text* with a capital within a sentence, in small letters."""
    return frozenset(name.lower() for name in _WITHIN.findall(text))


@lru_cache(maxsize=512)
def _own_names(text: str) -> frozenset[str]:
    """Return the names in *text* of who acts, in small letters."""
    names: set[str] = set()
    for found in _NAME.finditer(text):
        before = (found["before"] or "").lower()
        if before in _ACTS or (found["before"] or "a")[:1].isupper():
            names.update((found["name"].lower(), found["name"].lower().removesuffix("'s")))
    return frozenset(names)


def _asked(text: str, said: Units) -> frozenset[int]:
    """Return where in *text*, which is *said*, the words of sentences stand that ask what the next one answers."""
    marks = _MARKS.findall(text)
    asked = {at for at, mark in enumerate(marks) if mark == "?" and at + 1 < len(marks)}
    sentences = accumulate(word.word in ENDS for word in said.words)
    return frozenset(at for at, sentence in enumerate(sentences) if sentence in asked)
