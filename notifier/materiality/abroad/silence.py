"""Rules that explain why an edit of a text in another language is of no consequence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.abroad import calendar
from notifier.materiality.abroad.grammar import Grammar, periods
from notifier.materiality.abroad.languages import grammar
from notifier.materiality.abroad.plain import may_say_same, says_same
from notifier.materiality.case import Case
from notifier.materiality.cue import DIGIT, Cued
from notifier.materiality.quiet_artefacts import came
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import quote

#: Words of the longest label; letters of one in a language whose words are not known.
LABEL = 4
_LABEL_LETTERS = 24
#: Places in which the longest sentence differs that may say the same.
_SWAPS = 8
#: Words of the shortest sentence that is read: "Nachrichten sind verschlüsselt."
_SENTENCE = 3
#: Words of the longest greeting.
_GREETING = 14
_ENDS = re.compile(r"[.!?;。！？।؟…]['\"”»)]?\s*$")
#: Cross-references in languages that are not read, by the word before the number.
_REFERENCE = Cued(
    r"(?:(?<!\w)(?:art[íi]culos?|secci[óo]n|sección|apartados?|cl[áa]usulas?|se[cç][ãa]o|se[cç]ões|artigos?|articolo|articoli|art\.|sezione|punto|paragrafo|artikel(?:en|n)?|paragraaf|hoofdstuk|punkt\w*"
    r"|artyku\w+|ust\.|pkt|rozdzia\w+|stać\w*|stat\w*|článk\w*|čl\.|odst\.|bod\w*|člen\w*|avsnitt|paragraf\w*|kapit\w+|madde|bölüm|pasal|cikk|pont|pants|punkts|straipsn\w*|стат\w+|пункт\w*|раздел\w*|άρθρο|ενότητα|section|article)"
    r"|المادة|البند|القسم|סעיף|第)\s*(?:n[.º°]\s*|no\.\s*)?\d+(?:[.\d]*\d)?\.?\s?[条條節章項조항]?"
    r"|제\s?\d+\s?[조항]"
)


@rule(
    "date_stamp_abroad",
    stage="artefact",
    level="none",
    confidence="certain",
    abroad="only",
    cues=DIGIT,
)
def date_stamp_abroad(case: Case) -> Iterator[Finding]:
    """Silence an edit: in another language, the date on which the text was published or takes effect."""
    sides = [text for text in (case.old, case.new) if text]
    if not all(map(calendar.is_stamp, sides)):
        return
    if not case.is_rewritten or facts.same_text(
        calendar.without_dates(case.old), calendar.without_dates(case.new)
    ):
        yield Finding(sentence="The date stamp changed.", old=case.old, new=case.new)


@rule(
    "reference_abroad",
    stage="artefact",
    level="none",
    confidence="likely",
    of="rewritten",
    abroad="only",
)
def reference_abroad(case: Case) -> Iterator[Finding]:
    """Silence an edit: in another language, a cross-reference follows new numbering."""
    language = grammar(case)
    pattern = language.reference if language else _REFERENCE
    old, new = pattern.sub("¤", case.old), pattern.sub("¤", case.new)
    if "¤" in old and facts.same_text(old, new):
        yield Finding(sentence="A cross-reference was renumbered.", old=case.gone, new=case.come)


@rule(
    "said_alike_abroad",
    stage="artefact",
    level="editorial",
    confidence="likely",
    of="rewritten",
    abroad="only",
)
def said_alike_abroad(case: Case) -> Iterator[Finding]:
    """Silence an edit: a German or French sentence says the same in other words, in another order or in the passive."""
    language = grammar(case)
    if language is None or len(case.swaps) > _SWAPS:
        return
    # What did not change, or only moved, is told as that.
    if facts.skeleton(case.old) == facts.skeleton(case.new):
        return
    words = language.numbers.keys() | language.units.keys()
    if not may_say_same(case.tongue, words, case.old, case.new):
        return
    old, new = _measured(language, case.old), _measured(language, case.new)
    # A length of time in another unit alone is a surer matter.
    if facts.skeleton(old) != facts.skeleton(new) and says_same(
        case.tongue, language.numbers, old, new
    ):
        yield Finding(sentence="The same is said in other words.", old=case.gone, new=case.come)


@rule(
    "same_period_abroad",
    stage="quiet",
    level="none",
    confidence="certain",
    of="rewritten",
    abroad="only",
)
def same_period_abroad(case: Case) -> Iterator[Finding]:
    """Silence an edit: a German or French text gives the same length of time, or sum, in other units or words."""
    language = grammar(case)
    timed = language is not None and periods(language, case.old) != ()
    if language is None or not (timed or facts.amounts(case.old)):
        return
    if facts.skeleton(_measured(language, case.old)) == facts.skeleton(
        _measured(language, case.new)
    ):
        what = "length of time" if timed else "sum"
        yield Finding(
            sentence=f"The same {what} is given in other words.",
            old=case.gone,
            new=case.come,
        )


@rule("spelling_abroad", stage="quiet", level="none", of="rewritten", abroad="only")
def spelling_abroad(case: Case) -> Iterator[Finding]:
    """Silence an edit: in another language, accents, spelling reforms or the order of letters differ."""
    if case.swaps and all(_is_respelt(swap.gone, swap.come) for swap in case.swaps):
        yield Finding(sentence="A spelling was corrected.", old=case.gone, new=case.come)


@rule("label_abroad", stage="quiet", level="none", abroad="only")
def label_abroad(case: Case) -> Iterator[Finding]:
    """Silence an edit: a label, button or heading of a few words, without figures, in another language."""
    if any(letter.isdigit() for letter in case.text):
        return
    language = grammar(case)
    if language is None:
        # Of words that nobody reads, only a title or a few words with no end are a label.
        few = not case.is_rewritten and _is_short(case.text) and not _ENDS.search(case.text)
        few = few or case.is_title
    else:
        few = max(len(case.old.split()), len(case.new.split())) <= LABEL or (
            case.is_title and not case.is_rewritten
        )
        few = few and not states_shortly(language, case)
    if few:
        yield Finding(
            sentence=f"A label or heading of the page {came(case)}: {quote(case.text, 80)}."
        )


@rule("greeting_abroad", stage="quiet", level="editorial", abroad="only")
def greeting_abroad(case: Case) -> Iterator[Finding]:
    """Silence an edit: a greeting, or a pointer to further reading, in German or French."""
    language = grammar(case)
    if language is None:
        return
    sides = [text for text in (case.old, case.new) if text]
    if all(language.greeting.search(text) and len(text.split()) <= _GREETING for text in sides):
        verb = "was reworded" if case.is_rewritten else came(case)
        yield Finding(sentence=f"A greeting {verb}.", old=case.gone, new=case.come)
    elif all(map(language.pointer.search, sides)) and not any(
        facts.has_figures(text) for text in sides
    ):
        yield Finding(
            sentence=f"A pointer to further reading {came(case)}.", old=case.gone, new=case.come
        )


def states_shortly(language: Grammar, case: Case) -> bool:
    """Whether a few words that came or went are a whole sentence on data, a right or a practice."""
    text = case.text
    return (
        not (case.is_rewritten or case.is_title)
        and len(text.split()) >= _SENTENCE
        and _ENDS.search(text) is not None
        and any(term.pattern.search(text) for term in language.terms)
    )


def _is_short(text: str) -> bool:
    return len(text.split()) < LABEL and calendar.size(text) <= _LABEL_LETTERS


def _measured(language: Grammar, text: str) -> str:
    for fact in (*periods(language, text), *facts.amounts(text)):
        # A letter for the decimal mark, which is no letter and so would not count.
        text = text.replace(fact.text, fact.key.replace(" ", "_").replace(".", "p"), 1)
    return text


def _is_respelt(old: str, new: str) -> bool:
    before, after = _plain(old).split(), _plain(new).split()
    return len(before) == len(after) and all(map(_is_slip, before, after))


def _plain(text: str) -> str:
    """Return *text* in lower case without accents, in the spelling of today."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _is_slip(old: str, new: str) -> bool:
    """Whether two words of some length have the same letters, or one of them twice."""
    if old == new:
        return True
    if min(len(old), len(new)) < 6 or calendar.size(old) != len(facts.skeleton(old)):
        return False
    if old[0] != new[0] or any(letter.isdigit() for letter in old + new):
        return False
    return sorted(old) == sorted(new) or re.sub(r"(.)\1", r"\1", old) == re.sub(
        r"(.)\1", r"\1", new
    )
