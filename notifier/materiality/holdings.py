"""Entries on data, each with labelled lines: what it is, what for, on which ground, how long, for whom.

They are published as tables, as lists, and as small sections with a heading each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts, lexicon
from notifier.materiality.alike import cited, says_alike
from notifier.materiality.cards import values
from notifier.materiality.case import Case
from notifier.materiality.kinds import kinds
from notifier.materiality.lines import shift
from notifier.materiality.lists import LABELLED, is_contents, is_register
from notifier.materiality.rows import is_listed
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import capital, quote, readable

#: What a line's label asks, by the category of the answer.
_ASKS = (
    (
        "first_party_collection_use",
        r"(?:the |our |main |business )?(?:purposes?|reasons?|uses?)(?: (?:of|for)\b.*)?|(?:what )?(?:it is |they are )?used? for|why\b.*|(?:categor(?:y|ies)|types?|kinds?) of (?:personal )?(?:data|information)|(?:personal )?(?:data|information)(?: (?:we )?(?:collected|processed|types?|categor(?:y|ies)))?|what we (?:collect|use|do)\b.*|how we use\b.*",
    ),
    (
        "legal_basis",
        r"(?:the |our )?(?:(?:legal|lawful) )?(?:bas[ie]s|grounds?)(?: (?:of|for)\b.*)?",
    ),
    (
        "retention",
        r"(?:the |our )?(?:data )?(?:retention|storage)(?: (?:period|time|duration))?|(?:kept|stored|retained)(?: (?:for|until))?|how long\b.*|duration",
    ),
    (
        "third_party_sharing",
        r"(?:the |our )?(?:categor(?:y|ies) of )?recipients?|(?:shared|disclosed) (?:with|to)|who (?:receives|sees|gets|has access)\b.*|sharing|service(?:s| provided)?",
    ),
    ("first_party_collection_use", r"(?:the )?(?:data )?sources?(?: of\b.*)?|where\b.* from"),
    (
        "international_transfer",
        r"transfers?\b.*|safeguards?|countr(?:y|ies)|locations?|place(?: of processing)?",
    ),
)
_ASKED = tuple((category, re.compile(asks, re.IGNORECASE)) for category, asks in _ASKS)
#: A use that is told without who does it: "To answer you".
_USE = re.compile(r"(?:[-*\u2022\u2013]\s*)?(?:to|for) [a-z]{3,}", re.IGNORECASE)
#: What is done, as a use begins, and deeds of which it matters which.
_VERB = re.compile(r"(?:to |for )?([a-z]+) ", re.IGNORECASE)
_FAR = re.compile(
    r"(?:sell|shar|disclos|transfer|rent|train|profil|track|monitor|market|advertis|target|delet|stor|keep|publish|combin)\w*",
    re.IGNORECASE,
)
#: Titles below which such uses stand.
_TITLED = re.compile(
    r"\b(?:why|purposes?|uses?|using|collect\w*|process\w*|data|information|cookies)\b",
    re.IGNORECASE,
)


def asked(line: str) -> str:
    """Return the category of what the label of *line* asks, "" where it has none that is known."""
    found = LABELLED.fullmatch(line)
    if found is None:
        return ""
    label = found["label"].strip()
    return next((category for category, asks in _ASKED if asks.fullmatch(label)), "")


@rule("answer_changed", stage="quiet", confidence="ask", weight=62, of="rewritten")
def answer_changed(case: Case) -> Iterator[Finding]:
    """Report that an entry on data gives another purpose, ground, recipient or source, behind its label or as a use."""
    if not case.is_rewritten or case.is_title or is_contents(case.section) or is_listed(case):
        return
    category = asked(case.old) and asked(case.new)
    old, new = values(case.old, case.new)
    is_use = not category and all(map(_is_use, (case.old, case.new)))
    if not (category or (is_use and _is_other_use(case))):
        return
    if says_alike(old, new) or _is_reworded(old, new):
        return
    # Rules on figures say more of those.
    if not facts.same_figures(old, new):
        return
    yield Finding(
        sentence=f"{_under(case)} changes from {quote(old, 120)} to {quote(new, 120)}.",
        old=case.old,
        new=case.new,
        category=category or case.section_category or "first_party_collection_use",
    )


def _is_reworded(old: str, new: str) -> bool:
    """Whether both give the same ground by its name and its letter, or the same use with another verb."""
    if cited(old) and cited(old) == cited(new):
        return True
    before, after = _VERB.match(old), _VERB.match(new)
    if before is None or after is None or _FAR.match(before[1]) or _FAR.match(after[1]):
        return False
    return says_alike(old[before.end() :], new[after.end() :])


#: What everything may be said to be for.
_VAGUE = {"product development"}


def _is_other_use(case: Case) -> bool:
    """Whether one side of two uses is for something known that the other is not for."""
    before, after = (set(lexicon.found(text, "purposes")) - _VAGUE for text in (case.old, case.new))
    return before != after and _TITLED.search(f"{case.section} {case.above}") is not None


def _is_use(text: str) -> bool:
    return _USE.match(text) is not None and not lexicon.is_prose(text)


def _under(case: Case) -> str:
    """Return what the line of *case* is called: its label, and the section in which it stands."""
    found = LABELLED.fullmatch(case.new)
    what = f"“{readable(found['label'].strip())}”" if found and asked(case.new) else "an entry"
    return capital(f"{what} under “{readable(case.section)}”" if case.section else what)


@rule(
    "data_headed",
    "first_party_collection_use",
    stage="quiet",
    confidence="ask",
    weight=64,
    of="rewritten",
)
def data_headed(case: Case) -> Iterator[Finding]:
    """Report that a heading or a label that names kinds of data names one more, or one fewer."""
    if not case.is_rewritten or (case.kind != "renamed" and ": " not in case.old):
        return
    old, new = (_heads(text) for text in (case.old, case.new))
    if case.kind != "renamed" and not (old and new):
        return
    old, new = old or case.old, new or case.new
    found = shift(old, new)
    # One thing for another is told by other rules, or is another name for it.
    if found is None or bool(found.gone) is bool(found.come):
        return
    if not all(kinds(text).get("data") for text in (old, new)):
        return
    yield Finding(
        sentence=f"{'The heading' if case.kind == 'renamed' else 'An entry'} on data changes from {quote(old, 120)} to {quote(new, 120)}.",
        old=case.old,
        new=case.new,
        direction="less" if found.come else "neutral",
    )


def _heads(text: str) -> str:
    """Return what *text*, no sentence, says before a colon, "" where that is a label that asks."""
    found = LABELLED.fullmatch(text)
    return (
        "" if found is None or asked(text) or lexicon.is_prose(found["label"]) else found["label"]
    )


@rule("entry_headed", stage="artefact", confidence="ask", weight=68, of="one_sided")
def entry_headed(case: Case) -> Iterator[Finding]:
    """Report that a small section whose lines say what data is for, on which ground and how long, comes or goes.

    Its heading and each of its lines say so in the same words, of which a reader sees one.
    """
    heading = case.text if case.is_title else case.lead
    if " | " not in case.passage or heading != case.section or is_register(case.above):
        return
    lines = case.passage.split(" | ")
    if not all(map(asked, lines)):
        return
    verb = "now has" if case.is_added else "no longer has"
    where = f"“{readable(case.above)}”" if case.above else "The policy"
    yield Finding(
        sentence=f"{where} {verb} an entry on “{readable(heading)}”: {quote('; '.join(lines), 240)}.",
        old=case.old,
        new=case.new,
        direction="less" if case.is_added and kinds(heading).get("data") else "neutral",
        category=case.section_category or asked(lines[0]),
    )
