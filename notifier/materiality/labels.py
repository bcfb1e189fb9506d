"""Rules about rows and labels that join or leave a list whose title says what it holds, and kinds of data in lists.

"Law enforcement" under "Who we share data with" is a recipient, and under "Contact" it is none. A label
in capitals throughout is a heading; one with text below it is the title of that text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from notifier.materiality import facts, lexicon
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.entries import PAGE, RULES_OF, USES
from notifier.materiality.kinds import kinds
from notifier.materiality.lines import cut
from notifier.materiality.lists import is_recipients
from notifier.materiality.naming import stands_for
from notifier.materiality.practices import FURNITURE, cuts
from notifier.materiality.rule import Finding, rule
from notifier.materiality.values import is_reworded
from notifier.materiality.wording import now_and_no_longer, quote, readable, row_says

#: Words of the longest label that is one entry.
_LABEL = 10
#: What tables hold of which each row counts, by what their titles are about.
_TABLES = frozenset(
    {
        "first_party_collection_use",
        "third_party_sharing",
        "legal_basis",
        "retention",
        "international_transfer",
        "security",
        "fees_payment",
        "access_edit_delete",
        "user_choice_control",
        "acceptable_use",
        "ai_training",
    }
)
#: Titles that speak of grounds beside purposes.
_GROUNDS = Cued(r"\b(?:legal|lawful) (?:bas[ie]s|grounds?)\b")
#: How one of several uses begins: "To train our models", "setting your premium".
_TO = re.compile(r"(?:to [a-z]{2,}|[a-z]+ing (?:your|our|you|a|an)\b)", re.IGNORECASE)
#: Words of a label whose last word may be a name.
_SHORTEST = 2
#: Long words, in which a title's capitals show.
_LONG = re.compile(r"[^\W\d_][\w'-]{3,}")


class _List(NamedTuple):
    """A kind of list: whether a title announces it, and whether a label is an entry of it."""

    is_title: Callable[[str], bool]
    is_entry: Callable[[str], bool]
    category: str


def _names(group: str, topic: str) -> Callable[[str], bool]:
    return lambda text: group in kinds(text) or bool(lexicon.found(text, topic))


def _is_use(text: str) -> bool:
    return _TO.match(text) is not None or _names("why", "purposes")(text)


def _about(category: str) -> Callable[[str], bool]:
    return lambda title: lexicon.title_category(title) == category


_LISTS = (
    _List(RULES_OF.is_in, lambda text: len(text) > 1, "acceptable_use"),
    _List(USES.is_in, _is_use, "first_party_collection_use"),
    _List(is_recipients, _names("who", "third_party_sharing"), "third_party_sharing"),
    _List(
        _about("access_edit_delete"), _names("right", "user_choice_control"), "access_edit_delete"
    ),
    _List(_about("security"), _names("safe", "security"), "security"),
)


@lru_cache(maxsize=1024)
def _announced(title: str) -> tuple[_List, ...]:
    """Return the kinds of list that *title* announces."""
    return tuple(found for found in _LISTS if found.is_title(title))


@rule("label_listed", confidence="ask", weight=58, of="one_sided")
def label_listed(case: Case) -> Iterator[Finding]:
    """Report that a label joins or leaves a list whose title says what it holds: who receives, what for, what is forbidden, which right."""
    text = case.text
    if case.is_rewritten or case.is_prose or case.is_title:
        return
    lists = _announced(case.section)
    if not lists or not _is_label(case):
        return
    for found in lists:
        if found.is_entry(text):
            verb = "now includes" if case.is_added else "no longer includes"
            yield Finding(
                sentence=f"The list under “{readable(case.section)}” {verb} {quote(text, 120)}.",
                old=case.old,
                new=case.new,
                category=found.category,
            )
            return


@rule("row_listed", confidence="ask", weight=59, of="one_sided")
def row_listed(case: Case) -> Iterator[Finding]:
    """Report that a row joins or leaves a table whose title is on data, grounds, periods, transfers, safeguards or fees."""
    if case.is_rewritten or case.is_title or case.is_cookie_row or " | " not in case.text:
        return
    if case.section_category not in _TABLES and not _GROUNDS.is_in(case.section):
        return
    cells = [cell for cell in cut(case.text) if cell]
    if len(cells) > 1 and not facts.dates(cells[0]) and not case.is_elsewhere(case.text):
        yield Finding(
            sentence=row_says(case.text, now=case.is_added),
            old=case.old,
            new=case.new,
            category=case.section_category,
        )


def _is_label(case: Case) -> bool:
    """Whether *case* is a label that could be an entry, not a heading, a button or a question."""
    text = case.text
    if " | " in text or len(text.split()) > _LABEL or text.endswith((":", "?", "!")):
        return False
    if FURNITURE.is_in(text) or PAGE.is_in(text) or facts.has_contact(text):
        return False
    # What has its text below it is a title.
    if case.passage != text and lexicon.is_prose(case.passage):
        return False
    long = _LONG.findall(text)
    if len(long) > 1 and all(word[0].isupper() for word in long):
        return False
    # "To Communicate with You" is a title, as its last word shows.
    said = text.split()
    if len(said) > _SHORTEST and said[-1][0].isupper() and not said[-1].isupper():
        return False
    return bool(long) and not case.is_elsewhere(text)


#: Titles of lists whose entries may be kinds of data, by what they are about.
_DATA_LISTS = frozenset(
    {
        "first_party_collection_use",
        "third_party_sharing",
        "acceptable_use",
        "access_edit_delete",
        "user_choice_control",
        "specific_audiences",
        "retention",
    }
)


def _data_in(text: str) -> list[str]:
    """Return the kinds of data in a list's entry; in lists of cookies "cookie" says nothing."""
    return [n for n in lexicon.found(text, "first_party_collection_use") if n != "cookies"]


@rule(
    "data_listed",
    "first_party_collection_use",
    confidence="ask",
    weight=74,
    cues=lexicon.MASKS["first_party_collection_use"],
)
def data_listed(case: Case) -> Iterator[Finding]:
    """Report that a kind of data joins or leaves a list."""
    if (
        case.is_title
        or case.is_prose
        or case.text.endswith("?")
        or len(case.text.split()) > 40
        or not lexicon.found(case.text, "first_party_collection_use")
    ):
        return
    if FURNITURE.is_in(case.text) or case.section_category not in _DATA_LISTS:
        return
    # A question is the title of what answers it.
    if case.is_cookie_row or case.text.endswith("?"):
        return
    if case.is_rewritten and is_reworded(cut(case.old)[0], cut(case.new)[0]):
        # What stands behind the label is told by itself.
        old, new = (" | ".join(cut(text)[1:]) for text in (case.old, case.new))
        if not (old or new) or facts.same_text(old, new):
            return
    topic = "first_party_collection_use"
    before, after = _data_in(case.old), _data_in(case.new)
    gone = [n for n in before if n not in after and not stands_for(case.new, case.old, topic, n)]
    come = [n for n in after if n not in before and not stands_for(case.old, case.new, topic, n)]
    if not gone and not come:
        return
    yield Finding(
        sentence=f"The list under “{readable(case.section)}” {now_and_no_longer('includes', come, gone)}.",
        old=case.old,
        new=case.new,
        direction=cuts(case, gone, come),
    )
