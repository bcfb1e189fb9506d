"""A rule about figures that are the same in other units or words, and about counts of what the company has.

"Annually" and "every twelve months" are one, as "half the price" and "50 % of the price" are; and
whether a shop has 47 branches or 52 binds nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued, signs
from notifier.materiality.exchanges import Exchanges
from notifier.materiality.plain import NUMBER, in_digits
from notifier.materiality.rearranged import says_same
from notifier.materiality.rule import Finding, rule

#: The same in digits and the commonest unit; applied in this order to small letters with numbers in digits.
_ALIKE = Exchanges(
    (
        (r"(\d+) ?\(\1\)", r"\1"),
        (r"(?<=\d)(?: ?%| per ?cent)", "%"),
        (r"(?<=\d) (?:calendar|consecutive) (?=days?\b)", " "),
        # How often.
        (
            r"\b(?:annually|yearly|every year|each year|once (?:a|per|every|each) year|(?:once )?every (?:12 months|1 year))\b",
            "every-12-months",
        ),
        (
            r"\b(?:quarterly|every quarter|each quarter|once (?:a|per|every|each) quarter|(?:once )?every 3 months)\b",
            "every-3-months",
        ),
        (
            r"\b(?:half-yearly|twice (?:a|per) year|semi-?annually|(?:once )?every (?:6 months|half[- ]year))\b",
            "every-6-months",
        ),
        (
            r"\b(?:monthly|every month|each month|once (?:a|per|every|each) month|every 1 month)\b",
            "every-1-month",
        ),
        (
            r"\b(?:weekly|every week|each week|once (?:a|per|every|each) week|every 7 days)\b",
            "every-7-days",
        ),
        (
            r"\b(?:daily|every day|each day|once (?:a|per|every|each) day|every 24 hours)\b",
            "every-24-hours",
        ),
        # How long.
        (r"\b(?:a|1) year and (?:a half|6 months)\b|\b1\.5 years\b", "18 months"),
        (r"\b(?:half a year|half-year|a half year)\b", "6 months"),
        (r"\b(?:a|1|one)(?: full| whole)?[ -]year\b(?!-)", "12 months"),
        (r"\b2 years\b", "24 months"),
        (r"\b3 years\b", "36 months"),
        (r"\b(?:a|1) quarter (?=after|before|following)", "3 months "),
        (r"\b(?:a|1) month\b", "1 month"),
        (r"\b(?:a|1) fortnight\b|\b2 weeks\b", "14 days"),
        (r"\b(?:a|1) week\b", "7 days"),
        (r"\b3 weeks\b", "21 days"),
        (r"\b4 weeks\b", "28 days"),
        (r"\b(?:a|1) day\b", "24 hours"),
        (r"\b2 days\b", "48 hours"),
        (r"\b3 days\b", "72 hours"),
        (r"\b(?:an|1) hour\b", "60 minutes"),
        (r"\bhalf an hour\b", "30 minutes"),
        # How much.
        (r"\bhalf (?:of )?(?=the |your |our |that |its |their |what )", "50% of "),
        (r"\b(?:a|1) quarter of\b", "25% of"),
        (r"\b3 quarters of\b", "75% of"),
        (r"\b(?:a|1) 10th of\b|\ba tenth of\b", "10% of"),
        (r"\b(?:twice|double|2 times)\b", "2x"),
        (r"\b(?:an? (?:single|sole)|1 single)\b", "1"),
    )
)
#: Things of which a company tells how many it has.
_OWN = (
    r"shops?|stores?|branches|outlets?|depots?|warehouses?|offices|sites|locations|restaurants|hotels?|properties|venues|clubs|gyms|clinics|hospitals|schools|libraries|stations|charging points|lockers"
    r"|tracks|songs|titles|films|movies|series|books|articles|recipes|photos|images|games|courses|lessons|podcasts|products|items|listings|routes|destinations|channels|templates|apps|integrations"
    r"|customers?|clients|users?|members|people|players|riders|drivers|readers|subscribers|businesses|companies|merchants|sellers|hosts|guests|students|pupils|families|households|patients|employees|colleagues|staff|volunteers|experts|engineers"
    r"|countries|cities|languages|currencies|markets|regions"
)
_SCALE = r"(?:[\d.,]+\+?|[\d.,]+)(?: (?:thousand|million|billion|hundred|hundreds|dozen))?"
_COUNT = Cued(
    rf"\b(?:any of our|all of our|all our|our|across|through|by|of|with|over|above|more than|nearly|almost|some|about|around|in|at|serves?|catalogue of|range of|network of|team of|trusted by) (?:over |above |more than |nearly |almost |some |about |around |our |the |any of our )*"
    rf"(?P<count>{_SCALE}) (?:[\w-]+ ){{0,2}}?(?:{_OWN})\b"
)
#: What makes of a count one that binds: a limit, an offer, a condition.
_LIMITS = re.compile(
    r"\b(?:up to|at most|no more than|not more than|maximum|limit\w*|only|at least|minimum|fewer than|less than|exceed\w*|per|each|you may|you can|allows?|include[sd]?)(?: \w+){0,4} $",
    re.IGNORECASE,
)


#: What makes of every count of a line one that binds: somebody may not, or the line is an entry of rules.
_BINDS = re.compile(
    r"\b(?:must not|may not|can(?:not|'t)|shall not|not (?:allowed|permitted)|prohibited|forbidden|do not|don't)\b"
    r"|^(?:[-*\u2022] ?)?(?:more|fewer|less|at least|at most|up to|no more|not more|a maximum|maximum|minimum|carry\w*|bring\w*|invit\w+|admit\w*|hold\w*|add\w*|shar\w+|upload\w*|post\w*|us(?:e|ing)|connect\w*|creat\w+|open\w*|sell\w*|buy\w*)\b",
    re.IGNORECASE,
)


#: Bits of :func:`~notifier.materiality.cue.signs` of which a text has one that is read otherwise.
_FIGURED = NUMBER.mask | _COUNT.mask | _ALIKE.mask


@rule(
    "reckoned_alike",
    stage="artefact",
    level="editorial",
    confidence="likely",
    of="rewritten",
    cues=_FIGURED,
)
def reckoned_alike(case: Case) -> Iterator[Finding]:
    """Silence an edit: a figure stands in another unit or in words ("annually", "every twelve months"), or counts what the company has."""
    if not case.swaps:
        return
    old, new = _reckoned(case.old), _reckoned(case.new)
    if (old, new) == (case.old.lower(), case.new.lower()):
        return
    if facts.same_text(old, new) or (
        not facts.same_figures(case.old, case.new) and says_same(old, new)
    ):
        counted = _uncounted(case.old) != case.old
        yield Finding(
            sentence="A number that binds nobody changed."
            if counted
            else "A figure is told in another unit or in words.",
            old=case.gone,
            new=case.come,
        )


def _reckoned(text: str) -> str:
    """Return folded *text* in small letters with figures in one form and own counts left out."""
    if not _FIGURED & signs(text):
        return text.lower()
    return _ALIKE.read(_uncounted(in_digits(text).lower()))


def _uncounted(text: str) -> str:
    if _BINDS.search(text):
        return text
    kept: list[str] = []
    end = 0
    for found in _COUNT.finditer(text):
        start, stop = found.span("count")
        if _LIMITS.search(text[: found.start() + 1]) or _LIMITS.search(text[:start]):
            continue
        kept += [text[end:start], "many"]
        end = stop
    return "".join((*kept, text[end:]))
