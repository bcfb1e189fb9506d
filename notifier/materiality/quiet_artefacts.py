"""Rules about what was never said to the reader: moves, markup, slips of the pen, stamps.

An artefact settles an edit before its facts are looked at, so each is strict about what it takes
for one. Long, because they are read against each other: what one lets through, the next must not
silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts, lexicon
from notifier.materiality.abbreviations import in_short
from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import DIGIT, Cued
from notifier.materiality.expression import without_start
from notifier.materiality.fields import SHORT, exchanged
from notifier.materiality.holes import has_holes, is_cut
from notifier.materiality.hollow import CLAIMS, is_pointer
from notifier.materiality.joints import is_alternative
from notifier.materiality.lists import is_contents, is_domain, is_recipients
from notifier.materiality.measures import others
from notifier.materiality.narrowing import is_borne_by_another, narrows
from notifier.materiality.rearranged import says_same
from notifier.materiality.rule import Finding, rule
from notifier.materiality.spelling import is_respelt, is_written_out
from notifier.materiality.statement import states
from notifier.materiality.wording import readable
from notifier.materiality.words import content, persons

_FORCE = Cued(r"\b(?:will|shall|must|may|not|never|only|unless)\b")
_NUMBERING = re.compile(
    r"^(?:(?:section|article|clause|chapter|part|appendix|annex|schedule)\s+)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.)\\:]*\s+",
    re.IGNORECASE,
)
#: The next paragraph's number, read as the end of this one.
_GLUED_NUMBER = re.compile(r"(?<=[a-z][.!?])\s?\d{1,2}\.?$")
NAMED = re.compile(r"[A-Za-z][\w'-]{3,}")
#: Words of the longest list of addresses and numbers.
_CONTACT = 16
#: Letters that make it unlikely for words to stand elsewhere by accident.
_TELLING = 15
#: Letters of the shortest title that is looked for elsewhere.
_TITLE = 5
#: Words without weight that a sentence may have lacked.
_PARTICLES = frozenset(("a", "an", "the", "with", "of", "that"))
_FORMERLY = Cued(r"\b(?:formerly|previously|f/k/a|now known as|renamed)\b")
#: Words that a new name and the remark on the old one take.
_RENAMING = 4
#: Titles behind bullets on one line, with or without their links, or behind a word that leads to them.
_BULLETED = re.compile(
    r"(?:\*\s*\[?[A-Z][^*.;]{2,60}(?:\](?:\([^)]*\))?)?\s*\[?){4,}$|(?i:(?:jump to|skip to|(?:on|in) this (?:page|article|section|policy)|quick links|(?:table of )?contents|"
    r"you (?:may|might) also like|related(?: \w+)?|see also|more in this \w+|read next|next|previous|back to) ?[:>|] (?!.*\b(?:may|will|must|shall)\b)[^.!?]{2,400}$)"
)


@rule("moved", stage="artefact", level="none", confidence="certain", kinds=("moved",))
def moved(case: Case) -> Iterator[Finding]:
    """Silence an edit: a passage stands elsewhere, word for word."""
    if case.kind == "moved":
        # A passage that stays in its section comes from no other.
        origin = facts.skeleton(case.from_section)
        within = origin in {"", facts.skeleton(case.section)}
        where = (
            f" {'within' if within else 'to'} “{readable(case.section)}”" if case.section else ""
        )
        yield Finding(sentence=f"A passage was moved{where} unchanged.")


@rule(
    "split_or_merged",
    stage="artefact",
    level="none",
    confidence="certain",
    kinds=("split", "merged"),
)
def split_or_merged(case: Case) -> Iterator[Finding]:
    """Silence an edit: sentences were spread over several paragraphs, or joined into one, word for word."""
    if case.kind == "split":
        yield Finding(sentence="A paragraph was split without a change in its words.")
    elif case.kind == "merged":
        yield Finding(sentence="Paragraphs were joined without a change in their words.")


@rule("relinked", stage="artefact", level="none", confidence="likely", kinds=("relinked",))
def relinked(case: Case) -> Iterator[Finding]:
    """Silence an edit: a link leads elsewhere while the words stay; how to use a right is in the words."""
    if case.kind == "relinked":
        yield Finding(sentence="A link now leads to another address; the words did not change.")


@rule("typography", stage="artefact", level="none", confidence="certain")
def typography(case: Case) -> Iterator[Finding]:
    """Silence an edit: only punctuation, case, spacing, accents of style or numbering differ."""
    if case.is_rewritten:
        unnumbered = facts.same_text(_unnumbered(case.old), _unnumbered(case.new))
        if unnumbered and facts.same_figures(case.old, case.new):
            yield Finding(sentence="Only punctuation, spacing, case or numbering changed.")
    elif len(facts.skeleton(case.text)) <= 2:
        yield Finding(sentence=f"A mark without words {came(case)}.")


@rule("pointer", stage="artefact", level="editorial", of="rewritten")
def pointer(case: Case) -> Iterator[Finding]:
    """Silence an edit: a sentence that only says where to read or ask more was reworded."""
    if (
        case.is_rewritten
        and is_pointer(case.old)
        and is_pointer(case.new)
        and not any(
            states(words) or _FORCE.is_in(words) or CLAIMS.is_in(words)
            for words in (case.gone, case.come)
        )
        and not any(facts.difference(facts.parties(case.old), facts.parties(case.new)))
    ):
        yield Finding(
            sentence="A pointer to further reading changed.", old=case.gone, new=case.come
        )


@rule("restated", stage="artefact", level="none", confidence="likely", of="one_sided")
def restated(case: Case) -> Iterator[Finding]:
    """Silence an edit: the same words stand elsewhere on the other side, in another grouping."""
    bare = _unnumbered(case.text)
    long = len(facts.skeleton(bare)) >= _TELLING
    if (
        not case.is_rewritten
        and long
        and (case.is_elsewhere(case.text) or (bare != case.text and case.is_elsewhere(bare)))
    ):
        yield Finding(sentence="Words were grouped in another way; they stand elsewhere.")


@rule("regrouped", stage="artefact", level="none", confidence="likely", of="rewritten")
def regrouped(case: Case) -> Iterator[Finding]:
    """Silence an edit: a title was joined to the sentence below it, or set apart from it, word for word."""
    swaps = [swap for swap in case.swaps if not facts.same_text(swap.gone, swap.come)]
    if swaps and all(_is_regrouped(case, swap) for swap in swaps):
        yield Finding(sentence="A title was joined to its text or set apart from it.")


@rule("contents", stage="artefact", level="none", confidence="likely", of="one_sided")
def contents(case: Case) -> Iterator[Finding]:
    """Silence an edit: an entry of the table of contents, or the whole of it on one line."""
    entry = (
        is_contents(case.section)
        and len(case.text.split()) <= _CONTACT
        and not case.text.endswith((".", ";"))
    )
    if (entry or _BULLETED.match(case.text)) and not facts.has_figures(case.text):
        yield Finding(sentence="The table of contents changed.")


@rule("words_lost", stage="artefact", level="none", confidence="likely", of="rewritten")
def words_lost(case: Case) -> Iterator[Finding]:
    """Silence an edit: words are missing where a sentence cannot do without, as when a link's text is not read."""
    if (has_holes(case) or is_cut(case)) and facts.same_figures(case.old, case.new):
        yield Finding(
            sentence="Words are missing in the middle of a sentence, or have come back.",
            old=case.gone,
            new=case.come,
        )


@rule("spelling", stage="artefact", level="none", of="rewritten")
def spelling(case: Case) -> Iterator[Finding]:
    """Silence an edit: a spelling was corrected, or initials were written out."""
    # Of words that nobody reads, one letter may be all that "not" is.
    if case.is_unread:
        return
    shouted = case.old.isupper() and case.new.isupper() and case.is_prose
    swaps = [swap for swap in case.swaps if not _is_particle(swap)]
    if swaps and all(
        is_respelt(s.gone, s.come, shouted=shouted) or is_written_out(s.gone, s.come) for s in swaps
    ):
        # The sign of a currency is no letter.
        if not facts.same_figures(case.old, case.new):
            return
        yield Finding(sentence="A spelling was corrected.", old=case.gone, new=case.come)


@rule("date_stamp", stage="artefact", level="none", confidence="certain", cues=DIGIT)
def date_stamp(case: Case) -> Iterator[Finding]:
    """Silence an edit: the date on which the text was published, revised or takes effect."""
    sides = [text for text in (case.old, case.new) if text]
    if case.is_unread:
        return
    if all(facts.is_date_stamp(text) and not says_more(text) for text in sides):
        yield Finding(sentence="The date stamp changed.", old=case.old, new=case.new)


@rule("contact_detail", stage="artefact", level="editorial", confidence="certain")
def contact_detail(case: Case) -> Iterator[Finding]:
    """Silence an edit: an e-mail address, URL or telephone number is another; the party behind it is the same."""
    if is_recipients(case.section) and any(map(is_domain, (case.old, case.new))):
        return
    if case.is_rewritten and case.old != case.new:
        old, new = facts.without_contacts(case.old), facts.without_contacts(case.new)
        same = facts.same_text(old, new) and facts.same_figures(case.old, case.new)
        if same and not others(case.old, case.new):
            yield Finding(
                sentence="Contact details or a web address changed.", old=case.gone, new=case.come
            )
    elif len(case.text.split()) <= _CONTACT and not facts.skeleton(
        facts.without_contacts(case.text)
    ):
        yield Finding(sentence=f"A web address or contact detail {came(case)}.")


@rule("rearranged", stage="artefact", level="editorial", confidence="likely")
def rearranged(case: Case) -> Iterator[Finding]:
    """Silence an edit: a sentence says the same in plainer words or another order, with the same doers, negations and figures."""
    if case.is_rewritten:
        # Where numbers alone differ they are those of sections, and a rule of their own says so.
        if not (case.is_prose and any(map(str.isalpha, f"{case.gone}{case.come}"))):
            return
        same = says_same(case.old, case.new) or _in_short(case)
        same = same and not _is_turned(case)
    else:
        same = case.shifts.rearranged(case.text, added=case.is_added)
    if same:
        yield Finding(
            sentence="A sentence says the same in other words or another order.",
            old=case.gone,
            new=case.come,
        )


def _is_turned(case: Case) -> bool:
    """Whether another term of its field stands, or what is ours is now yours, though all words count as the same."""
    if {*map(frozenset, (persons(case.gone), persons(case.come)))} == {_WE, _YOU}:
        return True
    return any(narrows(case, swap) for swap in case.swaps) or any(
        max(len(swap.gone.split()), len(swap.come.split())) <= SHORT
        and (
            exchanged(swap.gone, swap.come)
            or is_alternative(swap)
            or is_borne_by_another(case, swap)
        )
        for swap in case.swaps
    )


_WE, _YOU = frozenset({"we"}), frozenset({"you"})


def _in_short(case: Case) -> bool:
    """Whether the sides of a rewritten *case* say the same once abbreviations stand for what they mean."""
    old, new = in_short(case.old, case.new)
    return (old, new) != (case.old, case.new) and says_same(old, new)


@rule(
    "formerly",
    stage="artefact",
    level="editorial",
    confidence="likely",
    of="rewritten",
    cues=_FORMERLY.mask,
)
def formerly(case: Case) -> Iterator[Finding]:
    """Silence an edit: a name is told to be the new one of what was named before."""
    if not _FORMERLY.is_in(case.come) or not facts.same_figures(case.old, case.new):
        return
    before, after = content(case.old), content(case.new)
    if not before - after and sum((after - before).values()) <= _RENAMING:
        yield Finding(
            sentence="Something that was named before is given its new name.",
            old=case.gone,
            new=case.come,
        )


def came(case: Case) -> str:
    """Return what became of a passage: it "was added", "was removed" or "changed"."""
    return "changed" if case.is_rewritten else f"was {'added' if case.is_added else 'removed'}"


def _is_particle(swap: Swap) -> bool:
    """Whether *swap* only brings or takes an article, or a preposition that a sentence lacked."""
    return not (swap.gone and swap.come) and (swap.gone or swap.come).lower() in _PARTICLES


def _is_regrouped(case: Case, swap: Swap) -> bool:
    """Whether one side of *swap* is the other with words that stand on the change's other side."""
    gone, come = facts.skeleton(swap.gone), facts.skeleton(swap.come)
    if not facts.same_figures(swap.gone, swap.come):
        return False
    long, short, rest = (
        (gone, come, case.rest_new) if len(gone) > len(come) else (come, gone, case.rest_old)
    )
    title = facts.skeleton(case.section)
    if long.endswith(short):
        extra = long.removesuffix(short)
    elif long.startswith(short):
        extra = long.removeprefix(short)
    else:
        return False
    return len(extra) >= _TITLE and (extra == title or rest.has_text(extra))


def says_more(text: str) -> bool:
    """Whether *text*, its dates apart, states figures or speaks of duties, rights or practices."""
    bare = facts.without_dates(text)
    return facts.has_figures(bare) or bool(
        set(lexicon.topics(bare)) - {"policy_change", "content_licence"}
    )


def _unnumbered(text: str) -> str:
    bare = without_start(_NUMBERING, text)
    # A number that is glued to the end is there to be seen.
    return _GLUED_NUMBER.sub("", bare) if bare.rstrip(".")[-1:].isdigit() else bare
