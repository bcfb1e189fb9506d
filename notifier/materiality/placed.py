"""Rules about entries of lists that are companies with their countries: "Harbour Ltd (Malta)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.cue import mask_of
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import readable

_PLACED = re.compile(
    r"^[A-Z][\w.,&' -]{2,60} \((?!(?:If|Where|When|As|See|Optional|Required|Including|Continued|New|Formerly|Also|Not)\b)(?:[A-Z][a-z]+(?: (?:of|and|[A-Z][a-z]+)){0,3}|UK|USA?|EU)\)"
)


@rule("company_listed", "third_party_sharing", weight=65, abroad="also", cues=mask_of("("))
def company_listed(case: Case) -> Iterator[Finding]:
    """Report that a list's entry that is a company with its country ("Harbour Ltd (Malta)") comes or goes."""
    if (
        case.is_title
        or case.is_prose
        or len(case.text.split()) > 16
        or not _PLACED.search(case.text)
    ):
        return
    before, after = _company(case.old), _company(case.new)
    if facts.skeleton(before) == facts.skeleton(after):
        return
    # Named without its country, or in one word, it is there all the same.
    if case.is_rewritten and not (before and after):
        other = case.new if before else case.old
        if facts.skeleton(before or after) in facts.skeleton(other):
            return
    # What a table named and a list names now, or the other way round, is there as before.
    if not case.is_rewritten and case.is_elsewhere(before or after):
        return
    if before and after:
        sentence = f"{after} replaces {before} in a list."
    elif after:
        sentence = f"{after}{_placed(case.new)} joins a list{_under(case)}."
    else:
        sentence = f"{before}{_placed(case.old)} leaves a list{_under(case)}."
    yield Finding(
        sentence=sentence,
        old=before,
        new=after,
        direction="less" if after and not before else "neutral",
    )


def _company(text: str) -> str:
    name = re.split(r"[(|]", text, maxsplit=1)[0].strip(" ,;:*-")
    # "English (US)" is a menu of languages; companies have more than one word, or a legal form.
    return name if " " in name else ""


def _placed(text: str) -> str:
    """Return the parentheses that tell where the company of *text* is."""
    found = re.search(r"\([^()]{2,60}\)", text)
    return f" {found[0]}" if found else ""


def _under(case: Case) -> str:
    return f" under “{readable(case.section)}”" if case.section else ""
