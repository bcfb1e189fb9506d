"""Rules about who: the company that is bound, controllers, officers and authorities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts, lists
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.own import is_we
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import listing, quote, quoted_around

_ROLE = Cued(
    r"\b(?:controllers?|processors?|representatives?|data protection officer|dpo|agreement (?:is )?(?:between|with)|between you and|contract(?:ing)?|"
    r"operated by|provided by|owned by|licensor|refers? to|\"?we\"?,? \"?us|supervisory|regulator|covers|entit\w+|responsible)\b"
)
#: Who is said to control data; what a controller is in general is said by the law.
_CONTROLS = Cued(
    r"\b(?:data |joint |sole |independent )*controllers? (?:of|for|responsible for|in respect of|with respect to|regarding) (?:(?:the|any|all|our|this|that|such|processing|collection|of|and|use) ){0,4}"
    r"(?:your|personal|customer|user|data|information|website|site|services?)\b[^.;]{0,100}?\b(?:is|are)\b(?! (?:not|required|obliged|the (?:person|entity|natural|legal)|any\b|an? (?:person|entity|organi)))"
    r"|\b(?:is|are|acts?|acting|be|remains?|considered) (?:as )?(?:(?:the|an?|joint|independent|separate|sole|respective|data) ){0,3}controllers?\b(?! (?:who|which|that (?:determines|processes))\b)"
    r"|\bjoint (?:controllership|controllers?)\b[^.;]{0,120}\b(?:agree\w*|arrangement|allocat\w+|responsib\w+)\b|\b(?:agree\w*|arrangement)\b[^.;]{0,120}\bjoint (?:controllership|controllers?)\b"
)
#: How the end of a sentence starts that a page broke off: it names one more of those before it.
TAIL = re.compile(r"^(?:[,;(] ?)?(?:including|such as|like|and|or|with|via|as well as) (?=[A-Z])")
_AUTHORITY = Cued(
    r"\b(?:[A-Z][\w'-]+ (?:(?:for|of|the|and|on) )*){0,5}(?:Authority|Commission(?:er)?|Agency|Ombudsman|Tribunal|Regulator|Inspectorate|Board)\b"
    r"(?: (?:(?:for|of|the|and|on) )*[A-Z][\w'-]+){0,5}"
    r"|\b(?:[A-Z][\w'-]+ ){1,3}(?:data protection|privacy|supervisory|information|consumer) (?:authority|commission(?:er)?|agency|ombudsman|regulator|board)\b"
    r"|\b(?:CNIL|ICO|DPC|AEPD|BfDI|EDPB|EDPS|FTC|CNPD|ANPD|OAIC|PDPC|CPPA|UODO|IMY|Garante|Datatilsynet)\b",
    cased=True,
)
_OFFICER = Cued(
    r"data protection officer (?:is|:)\s*(?:mr\.?|ms\.?|mrs\.?|dr\.?)?\s*(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3})"
)


#: How a party is introduced that has so many capitals to its name that it reads as no sentence, or stands behind its role.
_INTRODUCES = Cued(
    r"\(?[\"']we[\"'],?(?: or|,| and) (?:[\"'](?:us|our)[\"'])|\b(?:is|are) (?:an? |the )(?:[\w-]+ ){0,4}?(?:corporation|limited (?:liability )?company|company (?:registered|incorporated|established|organi[sz]ed|formed|based|domiciled|with (?:an? |its )?(?:registered )?(?:office|seat|place))|partnership|foundation|association|cooperative|subsidiary|affiliate|owner|operator|controller|publisher)\b"
    r"|\b(?:is|are) (?:owned|operated|provided|run|published|offered|licensed|managed) by\b|\b(?:was|were|been|is|are) (?:\w+ )?(?:acquired|taken over|bought|succeeded|replaced) by\b|\b(?:merged|merges) (?:with|into)\b"
    r"|^(?:[\w'&/-]+ ){0,4}?(?:controllers?|representatives?|responsible (?:party|body|entity|company|for [\w ]{3,40})|operators?(?: of [\w ]{3,40})?|publisher|(?:service )?provider|sellers?(?: of record)?|merchant of record|contract(?:ing)? (?:part(?:y|ner)|entity|company)|"
    r"licensor|insurer|issuer|lender|owner|entity(?: name)?|data protection officer|dpo)(?: (?:for|of|in|to|under) [\w ,'-]{2,60}?)? ?(?:\(?[\w ,'-]{1,40}\))? ?[:|-] "
)


@rule(
    "party_changed",
    "controller_identity_contact",
    confidence="certain",
    weight=94,
    of="rewritten",
    cues=facts.MASKS["party"],
)
def party_changed(case: Case) -> Iterator[Finding]:
    """Report that a company named by its legal form is another: who is bound, who controls, who receives."""
    if not case.is_rewritten:
        return
    gone, come = facts.difference(_named(case.old), _named(case.new))
    if not (gone and come):
        gone = tuple(fact for fact in gone if not _stays(fact.text, case.old, case.new))
        come = tuple(fact for fact in come if not _stays(fact.text, case.new, case.old))
    category = _party_category(case)
    if gone and come:
        yield Finding(
            sentence=f"{_role(case)} changes from {gone[0].text} to {come[0].text}{_dot(come[0].text)}",
            old=gone[0].text,
            new=come[0].text,
            category=category,
        )
    elif gone or come:
        fact = (gone or come)[0]
        verb = "now" if come else "no longer"
        text = case.new if come else case.old
        yield Finding(
            sentence=f"The policy {verb} names {_alone(fact.text, case.old if come else case.new)} here: {quoted_around(text, fact.text)}.",
            old=gone[0].text if gone else "",
            new=come[0].text if come else "",
            category=category,
        )


@rule(
    "party_named",
    "controller_identity_contact",
    weight=80,
    of="one_sided",
    cues=facts.MASKS["party"],
)
def party_named(case: Case) -> Iterator[Finding]:
    """Report that a statement that names a company in a role (controller, representative) comes or goes."""
    if case.is_rewritten:
        return
    named = facts.parties(case.text)
    if not named or not (
        (case.is_prose and _ROLE.is_in(case.text))
        or TAIL.match(case.text)
        or _INTRODUCES.is_in(case.text)
    ):
        return
    if any(case.is_elsewhere(fact.text) for fact in named):
        return
    verb = "now" if case.is_added else "no longer"
    yield Finding(
        sentence=f"The policy {verb} names {listing([fact.text for fact in named], 2)}: {quote(case.text)}.",
        old="" if case.is_added else named[0].text,
        new=named[0].text if case.is_added else "",
        category=_party_category(case),
    )


@rule(
    "controller_stated",
    "controller_identity_contact",
    confidence="ask",
    weight=75,
    of="one_sided",
    cues=_CONTROLS.mask,
)
def controller_stated(case: Case) -> Iterator[Finding]:
    """Report that a sentence that says who controls data, alone or with others, comes or goes, whatever the name."""
    if (
        case.is_rewritten
        or case.is_title
        or not _CONTROLS.is_in(case.text)
        or case.text.endswith("?")
        or case.is_elsewhere(case.text)
    ):
        return
    verb = "now" if case.is_added else "no longer"
    yield Finding(
        sentence=f"The policy {verb} says who controls data: {quote(case.text)}.",
        old=case.old,
        new=case.new,
    )


@rule(
    "regulator_changed",
    "controller_identity_contact",
    weight=82,
    of="rewritten",
    cues=_AUTHORITY.mask,
)
def regulator_changed(case: Case) -> Iterator[Finding]:
    """Report that another authority, regulator or court is named."""
    old, new = ([match[0] for match in _AUTHORITY.finditer(t)] for t in (case.old, case.new))
    watched = all(map(_OVERSEES.is_in, (case.old, case.new)))
    gone = [name for name in old if name not in new and _is_touched(name, case.gone, whole=watched)]
    come = [name for name in new if name not in old and _is_touched(name, case.come, whole=watched)]
    if gone and come:
        yield Finding(
            sentence=f"The authority named changes from {_the(gone[0])} to {_the(come[0])}: {quoted_around(case.new, come[0])}.",
            old=gone[0],
            new=come[0],
        )


@rule(
    "officer_changed", "controller_identity_contact", weight=60, of="rewritten", cues=_OFFICER.mask
)
def officer_changed(case: Case) -> Iterator[Finding]:
    """Report that another data protection officer is named; one who is merely dropped is a contact detail."""
    old, new = _OFFICER.search(case.old), _OFFICER.search(case.new)
    if old and new and facts.skeleton(old["name"]) != facts.skeleton(new["name"]):
        yield Finding(
            sentence=f"The data protection officer changes from {old['name']} to {new['name']}.",
            old=old["name"],
            new=new["name"],
        )


#: What one has to do with an authority that watches over a company.
_OVERSEES = Cued(r"\b(?:complain\w*|lodg\w+|supervis\w+|regulat\w+|overse\w+|turn to)\b")


def _is_touched(name: str, changed: str, *, whole: bool) -> bool:
    """Whether the first word of an authority's *name*, or any of the *whole*, is among the *changed* ones."""
    words = name.split() if whole else name.split()[:1]
    return any(word[0].isupper() and word in changed for word in words)


def _the(name: str) -> str:
    return name if name.startswith("The ") else f"the {name}"


def _named(text: str) -> tuple[facts.Fact, ...]:
    """Return the legal persons named in *text*, but for those who only take its letters in."""
    return tuple(
        fact
        for fact in facts.parties(text)
        if not _CARE_OF.search(text[: max(0, text.find(fact.text))])
    )


_CARE_OF = re.compile(r"\b(?:c/o|care of|attn\.?:?|attention:?) $", re.IGNORECASE)
#: A legal form at the end of a name.
_FORM = re.compile(r",? [^\s,]+$")


def _alone(party: str, other: str) -> str:
    """Return *party* without a first name that *other* has as well: of "Tea and Salt Ltd", "Salt Ltd"."""
    first, joined, rest = party.partition(" and ")
    known = joined and re.search(rf"\b{re.escape(first)}\b(?! (?:and|&) )", other)
    return rest if known else party


def _stays(party: str, text: str, other: str) -> bool:
    """Whether *party*, which *text* alone names by its legal form, is meant by *other* as well.

    It is named there without its form, or is the "we" of both.
    """
    if is_we(text, party) and _WE.search(other):
        return True
    bare = other
    for named in facts.parties(other):
        bare = bare.replace(named.text, " ")
    name = _FORM.sub("", party.rstrip("."))
    return re.search(rf"\b{re.escape(name)}\b", bare, re.IGNORECASE) is not None


_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)

#: What a company may be named as, by the words beside its name.
_ROLES = (
    ("The data controller", re.compile(r"\b(?:data )?controllers?\b", re.IGNORECASE)),
    (
        "The company covered",
        re.compile(
            r"\b(?:policy|notice|statement|terms) (?:covers?|appl(?:y|ies) to)\b", re.IGNORECASE
        ),
    ),
    (
        "The operator",
        re.compile(r"\b(?:is|are) (?:operated|provided|owned|run) by\b", re.IGNORECASE),
    ),
    ("The representative", re.compile(r"\brepresentatives?\b", re.IGNORECASE)),
    (
        "The contracting company",
        re.compile(
            r"\bbetween you and\b|\b(?:contract|agreement) (?:is )?(?:between|with)\b|\blicensor\b",
            re.IGNORECASE,
        ),
    ),
)


def _role(case: Case) -> str:
    """Return as what the company is named, where both sides say one and the same."""
    roles = [name for name, cue in _ROLES if cue.search(case.old) and cue.search(case.new)]
    return roles[0] if len(roles) == 1 else "The company named"


def _party_category(case: Case) -> str:
    if lists.is_recipients(case.section) and not _ROLE.is_in(case.text):
        return "third_party_sharing"
    if "third_party_sharing" in case.topics and not _ROLE.is_in(case.text):
        return "third_party_sharing"
    return "controller_identity_contact"


def _dot(name: str) -> str:
    return "" if name.endswith(".") else "."
