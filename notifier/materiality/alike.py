"""Whether two cells of a row say the same, though their words differ: "US" and "United States", "A, B" and "B and A"."""

from __future__ import annotations

import re

from notifier.materiality import facts
from notifier.materiality.abbreviations import in_short
from notifier.materiality.countries import countries, in_full
from notifier.materiality.grounds import grounds
from notifier.materiality.kinds import kinds
from notifier.materiality.lines import Cell, cell, is_open, whom
from notifier.materiality.plain import in_digits
from notifier.materiality.rearranged import says_same

_WORD = re.compile(r"[^\W\d_][\w'-]*")
#: The grounds that Article 6 GDPR gives, by what policies call them.
_GROUNDS = {
    "Article 6(1)(a)": "consent",
    "Article 6(1)(b)": "contract",
    "Article 6(1)(c)": "law",
    "Article 6(1)(d)": "vital interests",
    "Article 6(1)(e)": "public interest",
    "Article 6(1)(f)": "legitimate interests",
}
#: Where a company sits: what is left of it once its country is known binds nobody.
_ADDRESS = re.compile(
    r"\d.*\b(?:street|st|road|rd|avenue|ave|lane|quay|square|way|drive|boulevard|blvd|place|court|parkway|floor|suite|building|house|park|str|stra(?:ss|ß)e|weg|platz|gasse|rue|via|calle|laan|straat|gatan|vej|tie|katu)\b|\b[\w-]*(?:str\.|straße|strasse|weg|platz|gasse|straat|gracht|laan|gatan)\W+\d|\b(?:street|road|avenue|lane|square|boulevard|box|rue|via|calle)\b.*\d",
    re.IGNORECASE,
)
#: Words of a place that is told without its country, and small ones between names.
_SMALL = re.compile(
    r"\b(?:street|st|road|rd|lane|[\w-]*(?:str|straße|strasse|straat|laan)|rue|via|calle|no|of|and|the|in|de|la|am|an)\b"
)
#: Whose clauses they are goes without saying.
_EUROPEAN = re.compile(
    r"\b(?:the )?(?:EU|European Union|European Commission)(?:'s)? (?=SCCs?\b|standard contractual)",
    re.IGNORECASE,
)
#: A name that a company or a thing had before.
_FORMERLY = re.compile(
    r" ?\((?:formerly|previously|f/k/a|formerly known as|now(?: known as)?|trading as|d/b/a)\b[^()]*\)",
    re.IGNORECASE,
)


def says_alike(old: str, new: str) -> bool:
    """Whether the cell *new* says what the cell *old* does: in another order, spelt out, with another address."""
    old, new = (_FORMERLY.sub("", text) for text in (old, new))
    if facts.same_text(old, new):
        return True
    if not facts.same_figures(old, new) or _others(old, new):
        return False
    old, new = (_EUROPEAN.sub("", text) for text in in_short(in_full(old), in_full(new)))
    if cited(old) != cited(new):
        return False
    here, there = countries(old), countries(new)
    if here == there and _has_moved(old, new):
        return True
    before, after = cell(old), cell(new)
    if before.is_code and after.is_code:
        return True
    if _numbers(old) != _numbers(new):
        return False
    if before.narrowing != after.narrowing or here != there:
        return False
    if is_open(old) is not is_open(new) or whom(old, new):
        return False
    if before.meanings != after.meanings and not all(map(_is_named, before.asides + after.asides)):
        return False
    return _list_alike(before, after, otherwise=says_same(old, new))


#: What an entry means that is a person's name.
_NAME = cell("name").entries[0].meanings


def _list_alike(before: Cell, after: Cell, *, otherwise: bool) -> bool:
    """Whether both cells have the same entries; *otherwise*: where they put them in other words."""
    old, new = ({entry.meanings for entry in each.entries} for each in (before, after))
    # A name is so light a word that two sentences may be the same without it; two lists are not.
    if _NAME in old ^ new:
        return False
    same = bool(before.entries) and old == new and _nones(before) == _nones(after)
    return same or otherwise


def _others(old: str, new: str) -> bool:
    """Whether both name companies, and one of them another: a legal form alone makes no other."""
    before, after = ({_bare(each.text) for each in facts.parties(text)} for text in (old, new))
    return bool(before and after) and before != after


def _bare(company: str) -> str:
    return facts.skeleton(company.rsplit(" ", 1)[0])


def _is_named(aside: str) -> bool:
    """Whether *aside* holds names alone: of a town, or of what a law calls its parts."""
    return all(word[0].isupper() for word in _WORD.findall(aside) if len(word) > 1)


def is_address(text: str) -> bool:
    """Whether *text* is a postal address, with or without the name before it."""
    if _ADDRESS.search(text) is None:
        return False
    return _is_named(_SMALL.sub("", text))


def _has_moved(old: str, new: str) -> bool:
    """Whether *old* and *new*, of one country, are addresses of the same; the country alone is one as well."""
    if is_address(old) and is_address(new):
        return _head(old) == _head(new)
    return (is_address(old) or is_address(new)) and _is_country(old, new)


def _is_country(old: str, new: str) -> bool:
    """Whether *old* or *new* is a country and nothing else."""
    return any(
        facts.skeleton(re.sub(r"^the ", "", text, flags=re.IGNORECASE))
        in map(facts.skeleton, countries(text))
        for text in (old, new)
    )


def _head(text: str) -> str:
    """Return the letters of what stands before the address in *text*, the legal form apart."""
    named = facts.LEGAL_FORM.search(text)
    if named is not None:
        return facts.skeleton(text[: named.start()])
    first = text.partition(",")[0]
    return "" if any(map(str.isdigit, first)) or "," not in text else facts.skeleton(first)


def _numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", in_digits(text.lower())))


def _nones(whole: Cell) -> int:
    return sum(entry.is_none for entry in whole.entries)


def cited(text: str) -> frozenset[str]:
    """Return the grounds that *text* names or cites."""
    named = kinds(text).get("ground", frozenset())
    return named.union(_GROUNDS.get(ground, ground) for ground in grounds(text))
