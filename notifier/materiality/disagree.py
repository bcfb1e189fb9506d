"""In what two texts disagree, whatever words each uses: on what is ruled out, who may, and who must.

Sentences that a wide thesaurus takes for the same may still say the contrary. Each check here looks
at one thing that no synonym changes, in forms that lawyers and plain writers both use: "not before
you agree" and "only once you have agreed" leave it to one case alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from notifier.materiality import facts, forms
from notifier.materiality.answered import NOT, affirmed
from notifier.materiality.precedence import turned
from notifier.materiality.thesaurus import table
from notifier.materiality.thesaurus.roots import root
from notifier.materiality.units import bare, units

_PARTIES = frozenset(("we", "you"))
#: Words between who acts and what they do, and how far that is.
_HELPERS = frozenset(
    "may can will shall must should do did have also always then not never could would might".split()  # noqa: SIM905 - words
)
_NEAR = 5
#: A question that leads in to what is said.
_DATA = re.compile(r"\b(?:data|information|details)\b")
_ASKED = re.compile(r"[^.?!]{0,300}\?")


def same_figures(old: str, new: str) -> bool:
    """Whether folded *old* and *new* state the same periods, sums, ages and shares, "a month" being one."""
    return facts.same_figures(old, new) or facts.same_figures(_in_ones(old), _in_ones(new))


def _in_ones(text: str) -> str:
    said = forms.ONE.sub(lambda found: f"{found['before'] or ''}one ", bare(text))
    for pattern, same in forms.PARTS_OF:
        said = pattern.sub(same, said)
    return forms.PAST_YEAR.sub("last 12 months", said)


def disagree(old: str, new: str) -> str:
    """Return in what folded *old* and *new* disagree, in a word; "" where in nothing that is looked at."""
    return next((name for name, check in _CHECKS if check(old, new)), "")


@lru_cache(maxsize=512)
def _doers(text: str) -> dict[str, set[str]]:
    """Return which of the two parties does what in folded *text*, by the roots of verbs."""
    words = units(text).words
    found: dict[str, set[str]] = {}
    for at, party in enumerate(words):
        if party.root in _PARTIES:
            for act in words[at + 1 : at + _NEAR]:
                if act.word in _HELPERS or act.word.endswith("ly"):
                    continue
                if act.counts:
                    found.setdefault(act.root, set()).add(party.root)
                break
    return found


def _numbers(said: str) -> list[str]:
    """Return the numbers that are no period, age, sum or share, and count no list."""
    rest = facts.without_dates(forms.SECTIONS.sub(" ", said))
    for fact in (
        *facts.periods(said),
        *facts.amounts(said),
        *facts.ages(said),
        *facts.percentages(said),
    ):
        rest = rest.replace(fact.text, " ")
    return sorted(set(forms.DIGITS.findall(forms.COUNTED.sub("", rest))))


@lru_cache(maxsize=512)
def _denies(text: str, other: str) -> tuple[bool, bool, bool]:
    """Return whether folded *text* rules something out, leaves it to one case, and excepts something.

    What folded *other* says in a word denies nothing by its own: "pay nothing" is "free".
    """
    said = _without_answered(text, other)
    is_denied = is_only = is_excepted = False
    for sentence in forms.SENTENCES.split(_ASKED.sub(" ", said)):
        rest = forms.NO_DENIAL.sub(" ", sentence)
        if forms.IF_NOT.search(rest):
            is_excepted = True
        elif (
            forms.ONLY.search(sentence)
            or forms.NOT_UNTIL.search(rest)
            or forms.NOT_UNLESS.search(rest)
            or forms.NOT_WITHOUT.search(rest)
        ):
            is_only = True
        elif forms.EXCEPT.search(sentence):
            is_excepted = True
        elif not NOT.isdisjoint(facts.words(rest)):
            is_denied = True
    return is_denied, is_only, is_excepted


def _without_answered(text: str, other: str) -> str:
    """Return folded *text* in small letters without the negations that stand in phrases which *other* has in a word."""
    answered = affirmed(text, other)
    tokens = [word.word for word in units(text).words]
    return (
        " ".join(token for at, token in enumerate(tokens) if token not in NOT or at not in answered)
        .replace(" .", ".")
        .replace(" ,", ",")
        .replace(" ;", ";")
        .replace(" ?", "?")
        .replace(" :", ":")
    )


def _advises(one: str, other: str) -> bool:
    """Whether by *one* somebody should what by *other* they must."""
    return (
        forms.SHOULD.search(one) is not None
        and forms.YOU_MUST.search(one) is None
        and forms.YOU_MUST.search(other) is not None
        and forms.SHOULD.search(other) is None
    )


def _allows(one: str, other: str) -> bool:
    """Whether by *one* the company may what it does or promises by *other*."""
    rest = forms.PURPOSE.sub(" ", other)
    allows = forms.MAY.search(rest) or forms.ORDER.search(rest)
    there = forms.PURPOSE.sub(" ", one)
    return (forms.PROMISED.search(there) is not None and not forms.MAY.search(rest)) or (
        forms.WE_MAY.search(there) is not None and not allows
    )


def _binds(one: str, other: str) -> bool:
    """Whether by *one* somebody must what by *other* nobody must."""
    return forms.YOU_MUST.search(one) is not None and not (
        forms.MUST.search(other) or forms.ORDER.search(other)
    )


def _partly(one: str, other: str) -> bool:
    """Whether by *one* it is all of what by *other* it is some."""
    return (
        forms.ALL.search(one) is not None
        and forms.SOME.search(one) is None
        and forms.SOME.search(other) is not None
        and forms.ALL.search(other) is None
    )


def _provides(one: str, other: str) -> bool:
    """Whether *one* has a condition more than *other*, and calls it one."""
    return forms.PROVIDED.search(one) is not None and len(forms.IF.findall(one)) > len(
        forms.IF.findall(other)
    )


def _chooses(one: str, other: str) -> bool:
    """Whether by *one* somebody does as they see fit what by *other* is fixed."""
    return forms.DISCRETION.search(one) is not None and not (
        forms.DISCRETION.search(other) or forms.MAY.search(forms.PURPOSE.sub(" ", other))
    )


def _precedes(one: str, other: str) -> bool:
    """Whether by *one* it is before what by *other* it is after."""
    if forms.PERIOD_BEFORE.search(one) and forms.PERIOD_AFTER.search(other):
        return not (forms.PERIOD_BEFORE.search(other) or forms.PERIOD_AFTER.search(one))
    return (
        forms.BEFORE.search(one) is not None
        and forms.AFTER.search(one) is None
        and forms.AFTER.search(other) is not None
        and forms.BEFORE.search(other) is None
        and forms.ONLY.search(other) is None
    )


def _forces(one: str, other: str) -> bool:
    """Whether by *one* somebody must what by *other* they may."""
    may, must = _acts(forms.MAY_DO, other), _acts(forms.MUST_DO, one)
    return not (may - _acts(forms.MAY_DO, one)).isdisjoint(must - _acts(forms.MUST_DO, other))


def _acts(pattern: re.Pattern[str], said: str) -> frozenset[str | int]:
    """Return the acts that *pattern* finds, by their roots and by the groups in which these stand."""
    words = table().words
    roots = [root(found["act"]) for found in pattern.finditer(said)]
    return frozenset[str | int](roots).union(*(words.get(each, frozenset()) for each in roots))


def _denies_less(one: str, other: str) -> bool:
    """Whether *one* rules out for personal data what *other*, which says as much else, does for all."""
    return (
        not NOT.isdisjoint(facts.words(one))
        and forms.PERSONAL.search(one) is not None
        and forms.PERSONAL.search(other) is None
        and bool(_DATA.search(other))
    )


def _either(check: Callable[[str, str], bool]) -> Callable[[str, str], bool]:
    """Return whether *check* holds of two texts in their bare form, in either order."""

    def holds(old: str, new: str) -> bool:
        one, other = bare(old), bare(new)
        return check(one, other) or check(other, one)

    return holds


def _says(pattern: re.Pattern[str]) -> Callable[[str, str], bool]:
    """Return whether *pattern* stands in one of two texts alone."""
    return _either(
        lambda one, other: pattern.search(one) is not None and pattern.search(other) is None
    )


def _parties(old: str, new: str) -> bool:
    before, after = _doers(old), _doers(new)
    return any(before[act].isdisjoint(after[act]) for act in before.keys() & after.keys())


def _channels(old: str, new: str) -> bool:
    """Whether both name ways of turning to somebody, and one names another way."""
    before, after = (
        {at for at, way in enumerate(forms.CHANNELS) if way.search(bare(text))}
        for text in (old, new)
    )
    return bool(before and after) and before != after


_CHECKS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("figure", lambda old, new: not same_figures(old, new)),
    ("number", _either(lambda one, other: _numbers(one) != _numbers(other))),
    ("denial", lambda old, new: _denies(old, new) != _denies(new, old)),
    ("attempt", _says(forms.WEAK)),
    ("extent", _says(forms.MOSTLY)),
    ("scope", _either(_partly)),
    (
        "form",
        _either(
            lambda one, other: (
                forms.IN_WRITING.search(one) is not None and forms.WRITTEN.search(other) is None
            )
        ),
    ),
    ("notice", _says(forms.UNTOLD)),
    ("channel", _channels),
    ("fee", _says(forms.FREE)),
    ("kind", _either(_denies_less)),
    ("law", _says(forms.LAW)),
    ("condition", _either(_provides)),
    ("discretion", _either(_chooses)),
    ("order", _either(_precedes)),
    ("choice", _either(_forces)),
    ("advice", _either(_advises)),
    ("objection", _says(forms.OBJECT)),
    ("permission", _either(_allows)),
    ("duty", _either(_binds)),
    ("stake", turned),
    ("party", _parties),
)
