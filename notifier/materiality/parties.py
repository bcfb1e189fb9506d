"""Rules about who: the company that is bound, controllers, and recipients that join or leave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts, lists
from notifier.materiality.acting import explains
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.hollow import is_hollow, is_pointer
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import listing, quote, quoted_around

_ROLE = Cued(
    r"\b(?:controllers?|processors?|representatives?|data protection officer|dpo|agreement (?:is )?(?:between|with)|between you and|contract(?:ing)?|"
    r"operated by|provided by|owned by|licensor|refers? to|\"?we\"?,? \"?us|supervisory|regulator|covers|entit\w+|responsible)\b"
)
#: How far from a name, before and after it, a cue may stand.
_NEAR = (80, 40)
#: How the end of a sentence starts that a page broke off: it names one more of those before it.
_TAIL = re.compile(r"^(?:[,;(] ?)?(?:including|such as|like|and|or|with|via|as well as) (?=[A-Z])")
_CUE = Cued(
    r"\b(?:shar(?:e|es|ed|ing)|disclos\w+|provid(?:e|ed|ers?)|transfer\w*|send|sent|partners?|vendors?|processors?|suppliers?|third[- ]part\w+|"
    r"use[sd]?|using|via|through|from|hosted|operated|collected by|such as|including|e\.g\.|advertis\w+|analytics|cookies?|tools?|consent|services? (?:of|by|from)|(?:handled|performed|managed|run|delivered|stored|kept|done) (?:by|with|at|on|in))\b"
)
_NAME = re.compile(r"\b(?:[A-Z][\w.-]*[a-z][\w]*|[A-Z]{2,}[\w]*)(?:\s+(?:[A-Z][\w.-]*|\d+))*")
_DOCUMENT = Cued(
    r"\b(?:Policy|Policies|Notice|Terms|Statement|Addendum|Agreement|Guidelines|Act|Law)\b",
    cased=True,
)
_MEMBER = Cued(r"\bmembers? (?:in good standing )?(?:of|with|in)\b")
#: Techniques, plans and roles, which name no company.
_COMMON = re.compile(
    r"HTTPS?(?: Cookies?)?|GIFs?|JavaScript|SDKs?|UUID|SSL|TLS|VPN|QR|TV|PC|SIM|NFC|GPS|CEO|VAT|Clients?|Corporate|Business|Enterprise|Premium|Basic|Teams?|Sellers?|Buyers?|"
    r"Merchants?|Licensees?|Licensors?|Providers?|Guests?|Hosts?|Drivers?|Riders?|Artists?|Participants?|Employers?|Employees?|Administrators?|Suppliers?|Affiliates?|Students?|"
    r"Recipients?|Controllers?|Processors?|Partners?|Advertisers?|Visitors?|Owners?|(?:Client|Customer|User|Your) (?:Data|Content|Information)|Share My Info\w*"
)
#: What follows the name of a plan, and how one is asked to turn to the company.
_PLAN = re.compile(r"\s(?:plans?|offers?|editions?|tiers?|subscriptions?|packages?|memberships?)\b")
_ASKS = Cued(
    r"^(?:please )?(?:contact|notify|e-?mail|write to|report|tell|inform|call) (?:us|our|any)\b|\bplease (?:contact|notify|e-?mail|write to|report|tell|inform|call) (?:us|our|any)\b"
)
_STREET = Cued(
    r"\b(?:rue|street|str|strasse|road|avenue|ave|lane|boulevard|blvd|square|floor|building|suite|address|located at|registered)\b|\b\d{4,5}\b"
)
_USED = Cued(
    r"\b(?:(?:is|are|may be|will be) used|we (?:may )?(?:also )?use|uses|provided by|operated by|powered by|integrat\w+|share[sd]? with|partner\w* with)\b"
)
_AUTHORITY = Cued(
    r"\b(?:[A-Z][\w'-]+ (?:(?:for|of|the|and|on) )*){0,5}(?:Authority|Commission(?:er)?|Agency|Ombudsman|Tribunal|Regulator|Inspectorate|Board)\b"
    r"(?: (?:(?:for|of|the|and|on) )*[A-Z][\w'-]+){0,5}",
    cased=True,
)
_OFFICER = Cued(
    r"data protection officer (?:is|:)\s*(?:mr\.?|ms\.?|mrs\.?|dr\.?)?\s*(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3})"
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
    gone, come = facts.difference(facts.parties(case.old), facts.parties(case.new))
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
            sentence=f"The policy {verb} names {fact.text} here: {quoted_around(text, fact.text)}.",
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
    if not named or not ((case.is_prose and _ROLE.is_in(case.text)) or _TAIL.search(case.text)):
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
    "regulator_changed",
    "controller_identity_contact",
    weight=82,
    of="rewritten",
    cues=_AUTHORITY.mask,
)
def regulator_changed(case: Case) -> Iterator[Finding]:
    """Report that another authority, regulator or court is named."""
    old, new = ([match[0] for match in _AUTHORITY.finditer(t)] for t in (case.old, case.new))
    gone = [name for name in old if name not in new and name.split()[0] in case.gone]
    come = [name for name in new if name not in old and name.split()[0] in case.come]
    if gone and come:
        yield Finding(
            sentence=f"The authority named is now {_the(come[0])} instead of {_the(gone[0])}: {quoted_around(case.new, come[0])}.",
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
            sentence=f"The data protection officer is now {new['name']} instead of {old['name']}.",
            old=old["name"],
            new=new["name"],
        )


@rule("recipient_named", "third_party_sharing", weight=76, of="rewritten")
def recipient_named(case: Case) -> Iterator[Finding]:
    """Report that a sentence on sharing, tools or providers names another company or product."""
    if not (case.is_rewritten and case.is_prose):
        return
    before, after = _names(case.old, case.gone), _names(case.new, case.come)
    gone = [
        name for name in before if name not in case.rest_new and not _is_own(case, name, case.new)
    ]
    come = [
        name for name in after if name not in case.rest_old and not _is_own(case, name, case.old)
    ]
    if gone and come:
        sentence = f"The policy now names {listing(come)} instead of {listing(gone)}: {quoted_around(case.new, come[0])}."
    elif come:
        sentence = f"The policy now names {listing(come)}: {quoted_around(case.new, come[0])}."
    elif gone:
        sentence = (
            f"The policy no longer names {listing(gone)}: {quoted_around(case.old, gone[0])}."
        )
    else:
        return
    yield Finding(
        sentence=sentence,
        old=listing(gone, 20),
        new=listing(come, 20),
        direction="less" if come and not gone else "neutral",
    )


@rule("provider_introduced", "third_party_sharing", weight=61, of="one_sided")
def provider_introduced(case: Case) -> Iterator[Finding]:
    """Report that a sentence on a provider or tool that no other sentence names comes or goes."""
    used = (case.is_prose and _USED.is_in(case.text)) or _TAIL.search(case.text)
    if case.is_rewritten or not used or explains(case.text):
        return
    if is_pointer(case.text) or is_hollow(case.text):
        return
    names = [name for name in _names(case.text, case.text) if not case.is_elsewhere(name)]
    if names:
        verb = "now" if case.is_added else "no longer"
        yield Finding(
            sentence=f"The policy {verb} names {listing(names)}: {quoted_around(case.text, names[0])}.",
            old="" if case.is_added else case.old,
            new=case.new,
            direction="less" if case.is_added else "more",
        )


def _is_own(case: Case, name: str, other: str) -> bool:
    """Whether *name* is a thing of the company's, or the company itself: no party joins with it.

    Its first word stands on the *other* side as well, "we" stands there in its place, or an
    article before it shows that it is no company.
    """
    first = name.split(maxsplit=1)[0]
    if len(first) >= _FAMILY and re.search(rf"\b{re.escape(first)}\b", other):
        return True
    text = case.old if other is case.new else case.new
    before = text[: text.find(name)]
    if _ARTICLE.search(before):
        return True
    return any(
        {swap.bare[0].removesuffix("'s"), swap.bare[1].removesuffix("'s")} & {name}
        and any(side.lower() in _OURSELVES for side in swap.bare)
        for swap in case.swaps
    )


#: Letters of a word by which names are known to belong together.
_FAMILY = 4
_ARTICLE = re.compile(
    r"\b(?:an?|your|our|my|any|each|every|this|these)(?: [a-z-]+)? $", re.IGNORECASE
)
_OURSELVES = frozenset({"we", "us", "our", "ours", "our services"})


def _the(name: str) -> str:
    return name if name.startswith("The ") else f"the {name}"


def _names(sentence: str, changed: str) -> list[str]:
    """Return the capitalised names of *sentence* that stand in its *changed* words."""
    if sentence.isupper() or _ASKS.is_in(sentence):
        return []
    return list(
        dict.fromkeys(
            match[0].rstrip(".,")
            for match in _NAME.finditer(sentence)
            if not (lists.DEFINED.match(match[0]) or _COMMON.fullmatch(match[0]))
            and not _opens(sentence, match)
            and match[0].split()[0].rstrip(".,") in changed
            and not _DOCUMENT.is_in(match[0])
            and not _PLAN.match(sentence[match.end() :])
            and not _MEMBER.is_in(sentence[: match.start()])
            and not _STREET.is_in(sentence[max(0, match.start() - 40) : match.end() + 20])
            and _CUE.is_in(sentence[max(0, match.start() - _NEAR[0]) : match.end() + _NEAR[1]])
        )
    )


def _opens(sentence: str, match: re.Match[str]) -> bool:
    """Whether a single word is capitalised only because it opens a sentence."""
    before = sentence[: match.start()].rstrip("\"'( ")
    return " " not in match[0] and (not before or before[-1] in ".!?:;|") and match[0][1:].islower()


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
