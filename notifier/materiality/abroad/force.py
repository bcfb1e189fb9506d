"""Rules about "not", "must", "may" and "only" in German and French texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality.abroad.bearing import (
    SHORT_SWAP,
    becomes,
    category_of,
    finding,
    of_choice,
    of_denial,
    of_strength,
)
from notifier.materiality.abroad.grammar import Grammar
from notifier.materiality.abroad.languages import grammar
from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import Cued
from notifier.materiality.rule import Finding, rule
from notifier.model.verdict import Direction

#: A name of a few words in quotation marks, as buttons and functions have.
_MARKS = re.compile(r"[\"'‘’“”„«»]")
_CALLED = re.compile(r"[\"‘“„«»]\s?[^\s\"‘’“”„«»]+(?:\s[^\s\"‘’“”„«»]+){0,3}\s?[\"’‘“”«»]")
#: German adjectives that deny in one word what "nicht" denies in two.
_IN_ONE = re.compile(
    r"(?<!\w)un(?:richtig|zutreffend|vollständig|zulässig|möglich|wirksam|gültig|rechtmäßig|verbindlich|genau|erwünscht|zufrieden|angemessen|begründet|vereinbar|geeignet|verfügbar|erreichbar|entgeltlich)\w*",
    re.IGNORECASE,
)
#: Two denials of one thing.
_TWICE = re.compile(
    r"(?<!\w)(?:nicht|kein\w*|nie|niemals|pas|jamais|aucune?)(?:\s\S+){1,4}\s(?:ohne|sans)(?!\w)",
    re.IGNORECASE,
)
#: What something is called.
_NAMES = re.compile(
    r"(?<!\w)(?:bezeichnet|genannt|heißt|appelée?s?|dénommée?s?)(?!\w)", re.IGNORECASE
)
#: What a customer can or may do.
_YOURS = re.compile(
    r"(?<!\w)(?:sie|du|vous)\s(?:[^\s,;.]+\s){0,6}(?:könn|kann|pouv|pourr)\w+", re.IGNORECASE
)


@rule("negation_changed_abroad", confidence="certain", weight=96, of="rewritten", abroad="only")
def negation_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a "nicht", "kein", "pas" or "jamais" joins or leaves a sentence that stays otherwise."""
    language = grammar(case)
    if language is None:
        return
    lost, won = (len(_denials(language, text)) for text in (case.old, case.new))
    if lost == won:
        return
    for swap in _short(case):
        gone, come = _denials(language, swap.gone), _denials(language, swap.come)
        if (len(gone) > len(come)) is not (lost > won) or len(gone) == len(come):
            continue
        if _TWICE.search(case.old) or _TWICE.search(case.new):
            # "No decision without regard" denies nothing; a person must read what it says.
            continue
        if _IN_ONE.search(swap.come if lost > won else swap.gone):
            continue
        yield finding(
            becomes(case, swap),
            swap,
            _of_denial(language, case, swap, denied=won > lost),
            category_of(language, case),
        )
        return


@rule("strength_changed_abroad", confidence="certain", weight=90, of="rewritten", abroad="only")
def strength_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a German or French word that binds gives way to one that does not, or back."""
    language = grammar(case)
    if language is None:
        return
    for swap in _short(case):
        if language.negative.search(swap.gone) or language.negative.search(swap.come):
            continue
        bound, loose = (
            [bool(kind.search(text)) for text in (swap.gone, swap.come)]
            for kind in (language.binding, language.loose)
        )
        if _NAMES.search(case.new) and _NAMES.search(case.old):
            # What a thing is called, or can be called, binds nobody.
            continue
        weaker = bound[0] and not bound[1] and loose[1] and not loose[0]
        stronger = loose[0] and not loose[1] and bound[1] and not bound[0]
        if weaker or stronger:
            yield finding(
                becomes(case, swap),
                swap,
                of_strength(language, case.old, case.new, weaker=weaker),
                category_of(language, case),
            )


@rule("limit_changed_abroad", confidence="likely", weight=72, of="rewritten", abroad="only")
def limit_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a German or French "only", "unless", "at any time" or "possibly" comes or goes."""
    language = grammar(case)
    if language is None:
        return
    for swap in case.swaps:
        words = [
            (language.limits, swap.gone, swap.come, case.old, case.new),
            (language.loose, swap.gone, swap.come, case.old, case.new),
        ]
        for pattern, gone, come, old, new in words:
            lost, won = _only_in(pattern, gone, new), _only_in(pattern, come, old)
            if pattern is language.loose and not lost and _YOURS.search(new):
                # What a customer can do is no hedge of the company's.
                continue
            if lost == won:
                continue
            yield finding(
                becomes(case, swap),
                swap,
                "neutral",
                category_of(language, case),
            )
            break


def _of_denial(language: Grammar, case: Case, swap: Swap, *, denied: bool) -> Direction:
    """Return whom it favours that words with a "not" came or went; "only with consent" is none, and near it."""
    choice = of_choice(language, swap.gone, swap.come)
    if choice != "neutral" or any(
        language.limits.search(words) for words in (swap.gone, swap.come)
    ):
        return choice
    return of_denial(language, case.new, denied=denied)


def _denials(language: Grammar, text: str) -> list[str]:
    """Return the negations of *text* but those in a name in quotation marks."""
    plain = _CALLED.sub("¤", text) if _MARKS.search(text) else text
    return [str(word) for word in language.negative.findall(plain)]


def _short(case: Case) -> Iterator[Swap]:
    return (
        swap
        for swap in case.swaps
        if max(len(swap.gone.split()), len(swap.come.split())) <= SHORT_SWAP
    )


def _only_in(pattern: Cued, words: str, other: str) -> list[str]:
    """Return the distinct matches of *pattern* in *words* that the *other* side says nowhere."""
    there = {match.lower() for match in pattern.findall(other)}
    return [m for m in dict.fromkeys(map(str.lower, pattern.findall(words))) if m not in there]
