"""Rules about what customers may do: rights, choices, opt-outs, and whom they are for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts, lexicon
from notifier.materiality.case import Case
from notifier.materiality.categories import Kind
from notifier.materiality.cue import Cued, any_of
from notifier.materiality.duties import stated
from notifier.materiality.hollow import CLAIMS
from notifier.materiality.naming import named, words_for
from notifier.materiality.places import ADJECTIVES, PLACES
from notifier.materiality.rule import Finding, rule
from notifier.materiality.statement import statement
from notifier.materiality.wording import listing, now_and_no_longer, quoted_around
from notifier.model.verdict import Direction

_CHANNELS = {
    name: Cued(pattern)
    for name, pattern in {
        "by e-mail": r"\be-?mail|@",
        "by post": r"\b(?:by post|by mail|mailed|letter|in writing to)\b",
        "in writing": r"\b(?:by|in) writing\b(?! to (?!us\b))",
        "by a posting": r"\bpost(?:s|ed|ing)? (?:\w+ ){0,6}(?:here|page|site|website|online)\b",
        "by telephone": r"\b(?:tele)?phone|\bcall(?:ing)? us\b|toll-free",
        "through a form": r"\bforms?\b",
        "through a help centre": r"\b(?:help|support|privacy) (?:cent(?:er|re)|portal|desk)\b|\bportal\b|\bsupport ticket",
        "by message": r"\bmessages? (?:to|us)\b|\b(?:live )?chat\b|\bcontact(?:ing)? (?:our )?(?:customer )?support\b",
        "through account settings": r"\b(?:account|app|privacy|user|the|your) settings\b|\bdashboard\b",
    }.items()
}
#: What customers must send, and where: a right may hang on it.
_NOTICES = Cued(r"\bnotices?\b.{0,60}\b(?:must|shall|should|may|can)\b")
#: An offer to write, and what makes of it more: the only way, or one that must be taken.
_WRITTEN_TO = Cued(
    r"\b(?:contact|e-?mail|write (?:to )?|call|reach(?: out to)?|phone|message|ask|get in touch with) (?:us|our|the) ?\b|\b(?:contacting|e-?mailing|writing to|calling|reaching(?: out to)?) (?:us|our|the)\b"
)
_BOUND = Cued(r"\b(?:must|shall|only|required|have to|has to|need to)\b")
_AUDIENCE = Cued(
    r"resident|citizen|located in|live in|living in|users? (?:in|from)|individuals? in|consumers?|governed|courts?|applies|apply|available|transfer|store[ds]?|process|contract|law|rights?|data subjects?|servers?|data cent(?:er|re)s?|hosted"
)


_RIGHTS: frozenset[Kind] = frozenset({"right"})


@rule("right_added_or_removed", "user_choice_control", weight=68, of="one_sided", states=_RIGHTS)
def right_added_or_removed(case: Case) -> Iterator[Finding]:
    """Report that a sentence that gives customers a right or choice is added or removed."""
    yield from stated(case, _RIGHTS)


@rule(
    "right_named",
    "user_choice_control",
    confidence="ask",
    weight=84,
    of="rewritten",
    cues=lexicon.MASKS["user_choice_control"],
)
def right_named(case: Case) -> Iterator[Finding]:
    """Report that a sentence about rights or choices that stays names one more, or one fewer."""
    if not (case.is_rewritten and case.is_prose):
        return
    claims = CLAIMS.is_in(f"{case.gone} {case.come}")
    if statement(case.old) is None and statement(case.new) is None and not claims:
        return
    gone, come = named(case, "user_choice_control")
    # Where settings give way to a letter, it is the way that is another.
    if {*gone, *come} == {"choices"} and all(_ways(case)):
        return
    for names, verb, text in (
        (gone, "no longer mentions", case.old),
        (come, "now mentions", case.new),
    ):
        if names:
            yield Finding(
                sentence=f"The policy {verb} {listing(names)}: {quoted_around(text, words_for(case, 'user_choice_control', names[0], added=text is case.new))}.",
                old=case.gone,
                new=case.come,
                direction=_of_right(case, come=verb.startswith("now")),
            )


def _of_right(case: Case, *, come: bool) -> Direction:
    """Say whom it favours that a right is named; "we may delete your posts" names no right."""
    found = statement(case.new if come else case.old, case.section_category)
    if found is None or found.direction != "more":
        return "neutral"
    return "more" if come else "less"


@rule(
    "channel_changed",
    "access_edit_delete",
    confidence="ask",
    weight=58,
    of="rewritten",
    cues=any_of(_CHANNELS.values()),
)
def channel_changed(case: Case) -> Iterator[Finding]:
    """Report that a right or choice is used in another way: by form instead of e-mail, say."""
    if not (case.is_rewritten and case.is_prose):
        return
    if not {"user_choice_control", "policy_change"} & {*case.topics} and not _NOTICES.is_in(
        case.new
    ):
        return
    # How the company is written to by who likes to is no more than where it is found.
    if all(_WRITTEN_TO.is_in(text) for text in (case.old, case.new)) and not (
        _NOTICES.is_in(case.new) or _BOUND.is_in(case.old) or _BOUND.is_in(case.new)
    ):
        return
    lost, won = _ways(case)
    if lost and won:
        yield Finding(
            sentence=f"What was done {listing(lost)} is now done {listing(won)}: {quoted_around(case.new, _word_of(won[0], case))}.",
            old=case.gone,
            new=case.come,
        )


@rule("audience_changed", "specific_audiences", weight=78, cues=PLACES.mask)
def audience_changed(case: Case) -> Iterator[Finding]:
    """Report that a country or state joins or leaves a sentence on whom something applies to, or where."""
    context = f"{case.old} {case.new} {case.section}"
    if not case.is_rewritten or not (_AUDIENCE.is_in(context) or facts.parties(context)):
        return
    before, after = _places(case.old, case.new), _places(case.new, case.old)
    gone = [place for place in before if place not in after and not _law_of(place, case.new)]
    come = [place for place in after if place not in before and not _law_of(place, case.old)]
    # Beside digits, and in no statement, a country is the end of an address.
    digits = re.search(r"\d", f"{case.gone} {case.come}")
    if not (gone or come) or (digits and not (statement(case.old) or statement(case.new))):
        return
    yield Finding(
        sentence=f"The policy {now_and_no_longer('names', come, gone)} here: {_shown(case, after[come[0]] if come else before[gone[0]])}.",
        old=listing([before[place] for place in gone], 20),
        new=listing([after[place] for place in come], 20),
        # Where no place was named, or none is any longer, it was for everybody, or is now.
        direction=_toward(case, bool(come and before), bool(gone and after)),
    )


def _toward(case: Case, came: bool, went: bool) -> Direction:
    if came == went or "user_choice_control" not in case.topics:
        return "neutral"
    return "more" if came else "less"


def _places(text: str, other: str) -> dict[str, str]:
    """Return the places named in *text* by their one name, each as it stands there first.

    Those in a company's name are none, nor is the seat beside the name of one that *other* lacks: the
    company is what is named there.
    """
    known = {party.key for party in facts.parties(other)}
    for party in facts.parties(text):
        before, name, after = text.partition(party.text)
        seat = None if party.key in known else _SEAT.match(after)
        # A company may be named more than once, each time without its seat.
        text = f"{before} {after[seat.end() if seat else 0 :].replace(name, ' ')}" if name else text
    found = reversed(PLACES.findall(_IN_NAME.sub(" ", text)))
    return {_SHORT.get(name, name): name for name in found}


def _law_of(place: str, text: str) -> bool:
    """Whether *text* names *place* by its adjective, or a law of it by its letters alone."""
    named = any(ADJECTIVES.get(word) == place for word in _CAPITAL.findall(text))
    return named or (place in _LAWS and _LAWS[place].is_in(text))


#: Where a company has its seat, behind its name: " (Italy, Colombia)", " in the Republic of Ireland".
_SEAT = re.compile(
    r",? \([A-Z][^()]{1,40}\)"
    r"|,? (?:(?:based|located|registered|established|incorporated) )?in (?:the )?(?:Republic of )?[A-Z][\w.]*(?: [A-Z]\w*)*"
)
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
#: The place in the name of a law that goes by its letters as well.
_IN_NAME = Cued(
    r"\(EU\)|\b(?:EU|UK|Swiss)[-–](?:US|U\.S\.?)(?= (?:Data )?Privacy)|\bEU (?=General Data|GDPR\b)",
    cased=True,
)
#: Letters by which the laws of places are known.
_LAWS = {
    place: Cued(rf"\b(?:{letters})\b", cased=True)
    for place, letters in {
        "California": "CCPA|CPRA|CalOPPA",
        "Virginia": "VCDPA|CDPA",
        "Colorado": "CPA",
        "Connecticut": "CTDPA",
        "Utah": "UCPA",
        "Texas": "TDPSA",
        "Oregon": "OCPA",
        "Montana": "MCDPA|MTCDPA",
        "Canada": "PIPEDA",
        "Brazil": "LGPD",
    }.items()
}


#: One place has one name, as sentences name it.
_SHORT = {
    long: short
    for short, names in {
        "the US": ("US", "USA", "U.S.", "U.S", "U.S.A.", "U.S.A", "United States"),
        "the UK": ("UK", "United Kingdom"),
        "the EU": ("EU", "European Union"),
        "the EEA": ("EEA", "European Economic Area"),
        "the Netherlands": ("Netherlands",),
    }.items()
    for long in names
}


def _ways(case: Case) -> tuple[list[str], list[str]]:
    """Return the ways in which something is done no longer, and those in which it now is.

    "By post" is one where "post" alone is exchanged: the sentences are read, not the words.
    """
    before, after = (
        [name for name, pattern in _CHANNELS.items() if pattern.is_in(text)]
        for text in (case.old, case.new)
    )
    return [n for n in before if n not in after], [n for n in after if n not in before]


def _word_of(channel: str, case: Case) -> str:
    """Return the word by which the new text of *case* names *channel*."""
    found = _CHANNELS[channel].search(case.new)
    return found[0] if found else ""


def _shown(case: Case, words: str) -> str:
    text = case.new if words in case.new else case.old
    return quoted_around(text, words)
