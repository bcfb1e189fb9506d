"""A thesaurus of the English of policies: which words and phrases can stand for one another.

Each line of a theme is a group; a word may stand in several, as "charge" is a fee and a bill. That
two words share a group says that a sentence may be said with either, not that it must mean the
same: for that see :mod:`~notifier.materiality.anew`, which looks at figures, negations, conditions
and strength as well. Words that differ in consequence share no group: sell and share, delete and
deactivate, anonymous and pseudonymous, affiliate and partner.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from notifier.materiality.thesaurus.acts import ACTS
from notifier.materiality.thesaurus.content import CONTENT
from notifier.materiality.thesaurus.data import DATA
from notifier.materiality.thesaurus.everyday import EVERYDAY
from notifier.materiality.thesaurus.people import PEOPLE
from notifier.materiality.thesaurus.roots import root
from notifier.materiality.thesaurus.terms import TERMS
from notifier.materiality.thesaurus.time import TIME
from notifier.materiality.thesaurus.trade import TRADE

#: Words that close a verb whose object may stand within: "take that consent back".
PARTICLES = frozenset(("back", "off", "out", "up", "down", "away", "over", "on", "in"))


class Table(NamedTuple):
    """The groups of each word, by its root; and of phrases, by their first root, the second and the rest.

    ``verbs``: those of a verb and a particle, by the verb. ``within``: all roots in phrases.
    """

    words: dict[str, frozenset[int]]
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], frozenset[int]]]]]
    verbs: dict[str, dict[str, frozenset[int]]]
    within: frozenset[str]


#: Themes of how things are done; the others name things on which facts are stated.
_MANNER = (ACTS, CONTENT, EVERYDAY)
_FACTS = (DATA, PEOPLE, TERMS, TIME, TRADE)
THEMES = (*_MANNER, *_FACTS)


def _lines(themes: tuple[str, ...]) -> list[str]:
    return [line for theme in themes for line in theme.split("\n") if line]


@cache
def fact_groups() -> frozenset[int]:
    """Return the groups of words that name things: data, people, terms, times and goods."""
    before = len(_lines(_MANNER))
    return frozenset(range(before, before + len(_lines(_FACTS))))


@cache
def table() -> Table:
    """Return the thesaurus, read once."""
    words: dict[str, set[int]] = {}
    phrases: dict[tuple[str, ...], set[int]] = {}
    for group, line in enumerate(_lines(THEMES)):
        for term in line.split(", "):
            roots = tuple(map(root, term.split()))
            if len(roots) == 1:
                words.setdefault(roots[0], set()).add(group)
            else:
                phrases.setdefault(roots, set()).add(group)
    begun: dict[str, dict[str, list[tuple[tuple[str, ...], frozenset[int]]]]] = {}
    verbs: dict[str, dict[str, frozenset[int]]] = {}
    for (first, second, *rest), groups in phrases.items():
        after = begun.setdefault(first, {}).setdefault(second, [])
        after.append((tuple(rest), frozenset(groups)))
        if not rest and second in PARTICLES:
            verbs.setdefault(first, {})[second] = frozenset(groups)
    return Table(
        {word: frozenset(groups) for word, groups in words.items()},
        begun,
        verbs,
        frozenset().union(*phrases),
    )
