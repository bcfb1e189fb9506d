"""What a reason is about where its sentence says more than its rule: the last word on its category.

A rule has one category; a sentence that "mentions location data" may say who receives it, how long
it is kept, or that customers must not post it. The rule, the titles above the sentence, the
sentence and the words that changed each give points to categories; the most points win. Sentences
and headlines are the rules' own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from notifier.materiality import lexicon, themes, titles
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued, signs
from notifier.materiality.places import PLACES, lives

_COLLECTS, _SHARES = "first_party_collection_use", "third_party_sharing"
_CHOICE, _ACCESS = "user_choice_control", "access_edit_delete"
_USE, _DISPUTES, _WHO = "acceptable_use", "liability_disputes", "controller_identity_contact"
_ABROAD, _GROUPS = "international_transfer", "specific_audiences"

#: Points of what a title settles, what it suggests, and of the rule's own category.
_SETTLED, _SUGGESTED, _GIVEN = 6, 3, 2
#: Further points for the category of rules that seldom mistake what a sentence is about, or often do.
_TRUST: Mapping[str, int] = {
    "right_added_or_removed": 3,
    "right_named": 1,
    "channel_changed": 1,
    "negation_changed": 1,
    "period_stated": 1,
    "duty_added_or_removed": -2,
    "row_set": -2,
    "practice_added_or_removed": -1,
    "purpose_named": -1,
    "recipient_named": -1,
    "security_changed": -1,
    "strength_changed": -1,
}
#: Points of what a sentence says, and of what its changed words say besides.
_SAYS: tuple[tuple[str, int, int, Cued], ...] = (
    ("retention", 1, 3, themes.KEEPS),
    (_ABROAD, 2, 0, themes.MOVED),
    ("security", 1, 0, themes.PROTECTS),
    (_SHARES, 5, 0, themes.HANDS),
    (_SHARES, 1, 0, themes.TO),
    (_COLLECTS, 2, 0, themes.GATHERS),
    (_COLLECTS, 2, 0, themes.HANDLES),
    (_COLLECTS, 2, 0, themes.FROM),
    (_CHOICE, 5, 2, themes.CHOOSES),
    (_ACCESS, 2, 0, themes.ASKS),
    (_ACCESS, 2, 0, themes.REACHES),
    (_GROUPS, 5, 0, themes.YOUNG),
    (_WHO, 4, 0, themes.SIGNED),
    ("legal_basis", 2, 1, themes.BASES),
    ("ai_training", 8, 2, themes.TRAINS),
    ("fees_payment", 4, 0, themes.COSTS),
    ("fees_payment", 1, 3, themes.FUNDS),
    (_DISPUTES, 4, 0, themes.JUDGED),
    (_USE, 3, 1, themes.BOUNDS),
    ("termination", 1, 0, themes.ENDS),
    ("content_licence", 2, 1, themes.LICENSES),
)
#: Points of the topics that a sentence touches, and those that its changed words touch besides.
_TOUCHES: tuple[tuple[str, str, int, int], ...] = (
    ("do_not_track", "do_not_track", 2, 2),
    ("international_transfer", _ABROAD, 5, 1),
    ("retention", "retention", 3, 3),
    ("liability_disputes", _DISPUTES, 2, 0),
    ("policy_change", "policy_change", 5, 0),
    ("fees_payment", "fees_payment", 1, 0),
    ("security", "security", 4, 0),
    ("legal_basis", "legal_basis", 1, 1),
    ("user_choice_control", _CHOICE, 2, 1),
    ("third_party_sharing", _SHARES, 0, 2),
    ("content_licence", "content_licence", 2, 2),
    ("first_party_collection_use", _COLLECTS, 1, 0),
)
#: Points of people of some place, and of customers who agree to be called or written to.
_LIVES, _REACHED = 2, 4
#: What a sentence may say: the category, its points, further ones for changed words, and a pattern, a topic or a test.
_May = tuple[str, int, int, Cued | str | Callable[[str], bool]]
#: Points, and of the most points what share, that a category needs to be named besides.
_BESIDES, _SHARE = 5, 0.6
#: Rules that find who receives data, who a party is, or which law and text hold, whatever is written beside.
_CERTAIN = frozenset(
    {
        "company_listed",
        "forum_changed",
        "precedence_changed",
        "provider_introduced",
        "recipient_registered",
        "register_changed",
        "entry_registered",
        "party_changed",
        "party_named",
        "regulator_changed",
    }
)


def settled(case: Case, given: str, rule: str) -> str:
    """Return the category of a reason to which its *rule*, by name, has *given* one."""
    if rule in _CERTAIN:
        return given
    if case.tongue != "en":
        return _abroad(case, given)
    given = given or "other"
    points = {given: _GIVEN + _TRUST.get(rule, 0)}
    for category, value in _of_titles(case):
        points[category] = points.get(category, 0) + value
    may = _may_say(case)
    wanted = _in_question(points, may, changed=case.is_rewritten)
    if len(wanted) > 1:
        may = [each for each in may if each[0] in wanted]
        for category, value in _says(case, may):
            points[category] = points.get(category, 0) + value
    # Of equals, the one that the rule or the title named first.
    return max(points, key=points.__getitem__)


def _in_question(
    points: Mapping[str, int], may: Sequence[_May], *, changed: bool
) -> frozenset[str]:
    """Return the categories that can have the most: those that have, and those that *may* have it besides."""
    most = dict(points)
    for category, value, more, _ in may:
        most[category] = most.get(category, 0) + (value + more if changed else value)
    least = max(points.values())
    return frozenset([category for category, value in most.items() if value >= least])


def besides(case: Case) -> tuple[str, ...]:
    """Return what else *case* is about by its titles and words, the plainest first."""
    points: Counter[str] = Counter()
    for category, value in (*_of_titles(case), *_says(case, _may_say(case))):
        points[category] += value
    most = max(points.values(), default=0)
    return tuple(
        category
        for category, value in points.most_common()
        if value >= _BESIDES and value >= _SHARE * most
    )


def _abroad(case: Case, given: str) -> str:
    """Return the category of a text in another language: of its words only the rules know."""
    if given not in {"", "other"}:
        return given
    return next(iter(titles.settles(case.section)), given)


def _of_titles(case: Case) -> Iterator[tuple[str, int]]:
    for category, value in _titled(case.section, case.from_section):
        # Under "What has changed" stands whatever has.
        if category != "policy_change" or value != _SETTLED or themes.OF_TEXT.is_in(case.text):
            yield category, value


@lru_cache(maxsize=1024)
def _titled(section: str, from_section: str) -> Sequence[tuple[str, int]]:
    """Return the points of the title *section*, or of *from_section* where that says nothing."""
    named = titles.settles(section) or titles.suggests(section)
    title = section if named else from_section
    return (
        *((category, _SETTLED) for category in titles.settles(title)),
        *((category, _SUGGESTED) for category in titles.suggests(title)),
    )


def _may_say(case: Case) -> list[_May]:
    """Return what the words of *case* may say by the cues that stand in them, in order."""
    there = signs(case.old) | signs(case.new) if case.is_rewritten else signs(case.text)
    return [each for mask, each in _MAY if mask & there]


def _says(case: Case, may: Sequence[_May]) -> Iterator[tuple[str, int]]:
    """Yield points for what the words of *case* say of all that they *may*."""
    text, changed = case.text, ""
    if case.is_rewritten:
        text, changed = f"{case.old} {case.new}", f"{case.gone} {case.come}"
    there = signs(text)
    # "Free of charge" is no fee.
    bare = themes.FREE.sub(" ", text)
    for category, value, more, what in may:
        if isinstance(what, str):
            if lexicon.touches(bare, what):
                yield category, value + (more if more and lexicon.touches(changed, what) else 0)
        elif isinstance(what, Cued):
            if what.is_in(text, there):
                yield category, value + (more if more and what.is_in(changed) else 0)
        elif what(text):
            yield category, value


def _reaches(text: str) -> bool:
    return themes.AGREES.is_in(text) and themes.REACHED.is_in(text)


#: What a sentence may say, each with the bits of :func:`~notifier.materiality.cue.signs` without which it does not.
_MAY: Sequence[tuple[int, _May]] = (
    *((cue.mask, (category, value, more, cue)) for category, value, more, cue in _SAYS),
    *(
        (lexicon.MASKS[topic], (category, value, more, topic))
        for topic, category, value, more in _TOUCHES
    ),
    (themes.REACHED.mask, (_CHOICE, _REACHED, 0, _reaches)),
    (PLACES.mask, (_GROUPS, _LIVES, 0, lives)),
)
