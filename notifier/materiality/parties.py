"""Rules about who: the company that is bound, controllers, and recipients that join or leave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import listing, quote, quoted_around

#: Words of a table of cookies or vendors that name nobody.
_COLUMN = re.compile(
    r"^(?:session|persistent|http|pending|years?|yes|no|type|purpose|provider|name|description|duration|expiry|expiration|lifespan|necessary|"
    r"statistics?|marketing|preferences?|functional|functionality|performance|targeting|strictly|analytics|first|domain|host|category|categories|"
    r"vendor|partner|list|none|not applicable|n/a|country|location|cookies?|social media|advertising|unclassified|essential|new|all|other)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:controllers?|processors?|representatives?|data protection officer|dpo|agreement (?:is )?(?:between|with)|between you and|contract(?:ing)?|"
    r"operated by|provided by|owned by|licensor|refers? to|\"?we\"?,? \"?us|supervisory|regulator|covers|entit\w+|responsible)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"sub-?processor|service provider|vendor|partners?\b|third[- ]part|recipient|tracker|supplier|processors|cookies?\b|who we share|analytics"
    r"|\bwho (?:else )?(?:receives?|gets?|sees?|has access)|\bwith whom|\bshar(?:e|es|ed|ing) (?:\w+ ){0,4}with\b|\bsharing\b|\bdisclosures?\b",
    re.IGNORECASE,
)
#: How far from a name, before and after it, a cue may stand.
_NEAR = (80, 40)
_CUE = re.compile(
    r"\b(?:shar(?:e|es|ed|ing)|disclos\w+|provid(?:e|ed|ers?)|transfer\w*|send|sent|partners?|vendors?|processors?|suppliers?|third[- ]part\w+|"
    r"use[sd]?|using|via|through|from|hosted|operated|collected by|such as|including|e\.g\.|advertis\w+|analytics|cookies?|tools?|consent|services? (?:of|by|from))\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b(?:[A-Z][\w.-]*[a-z][\w]*|[A-Z]{2,}[\w]*)(?:\s+(?:[A-Z][\w.-]*|\d+))*")
#: Capitalised words that are no names of others: policies capitalise their own definitions.
_DEFINED = re.compile(
    r"^(?:We|Our|Us|You|Your|The|This|These|They|It|If|In|On|At|For|To|And|Or|As|By|With|When|Where|Please|Personal|Data|Information|Services?|"
    r"Site|Sites|Websites?|App|Apps|Applications?|Platform|Products?|Terms?|Policy|Policies|Privacy|Notice|Statement|Agreement|Users?|Customers?|"
    r"Accounts?|Content|Section|Sections|Company|Part(?:y|ies)|Third|Cookies?|Law|Laws|Acts?|Regulation|GDPR|CCPA|CPRA|LGPD|PIPEDA|DSA|DMA|EU|EEA|UK|US|USA|"
    r"Article|Art|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday|Help|Cent(?:er|re)|Settings|Contact|See|View|Read|Learn|Click|More|Email|E-mail|Address|Phone|Page|Link|Here|Effective|Last|Updated|Legal|IP|URL|ID|API|HTML|FAQ|AI|SMS|PDF|"
    r"Inc|LLC|Ltd|Limited|GmbH|Internet|English|European|Union|Rights?|Residents?|State|States|Communit\w+|Channels?|Guidelines?|Standards?|Schedule|Use|"
    r"Subscri\w+|Device|Devices|Identification|Publisher|Publishers|Member|Members|Desktop|Android|iOS|Mac|Windows|Linux|Chrome|Firefox|Safari|Edge|Opera|NOT|ANY|ALL|AND|OR|THE)\b"
)
_DOCUMENT = re.compile(
    r"\b(?:Policy|Policies|Notice|Terms|Statement|Addendum|Agreement|Guidelines|Act|Law)\b"
)
_MEMBER = re.compile(r"\bmembers? (?:in good standing )?(?:of|with|in)\b", re.IGNORECASE)
_PLACED = re.compile(
    r"^[A-Z][\w.,&' -]{2,60} \((?:[A-Z][a-z]+(?: (?:of|and|[A-Z][a-z]+)){0,3}|UK|USA?|EU)\)"
)
_STREET = re.compile(
    r"\b(?:rue|street|str|strasse|road|avenue|ave|floor|building|suite|address|located at|registered)\b|\b\d{4,5}\b",
    re.IGNORECASE,
)
_USED = re.compile(
    r"\b(?:(?:is|are|may be|will be) used|we (?:may )?(?:also )?use|uses|provided by|operated by|powered by|integrat\w+|share[sd]? with|partner\w* with)\b",
    re.IGNORECASE,
)
_OFFICER = re.compile(
    r"data protection officer (?:is|:)\s*(?:mr\.?|ms\.?|mrs\.?|dr\.?)?\s*(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3})",
    re.IGNORECASE,
)


@rule("party_changed", "controller_identity_contact", confidence="certain", weight=94)
def party_changed(case: Case) -> Iterator[Finding]:
    """Report that a company named by its legal form is another: who is bound, who controls, who receives."""
    if not case.is_rewritten:
        return
    gone, come = facts.difference(facts.parties(case.old), facts.parties(case.new))
    category = _party_category(case)
    if gone and come:
        yield Finding(
            sentence=f"The company named changes from {gone[0].text} to {come[0].text}{_dot(come[0].text)}",
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


@rule("party_named", "controller_identity_contact", weight=80)
def party_named(case: Case) -> Iterator[Finding]:
    """Report that a statement that names a company in a role (controller, representative) comes or goes."""
    if case.is_rewritten:
        return
    named = facts.parties(case.text)
    if not named or not (case.is_prose and _ROLE.search(case.text)):
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


@rule("officer_changed", "controller_identity_contact", weight=60)
def officer_changed(case: Case) -> Iterator[Finding]:
    """Report that another data protection officer is named; one who is merely dropped is a contact detail."""
    old, new = _OFFICER.search(case.old), _OFFICER.search(case.new)
    if old and new and facts.skeleton(old["name"]) != facts.skeleton(new["name"]):
        yield Finding(
            sentence=f"The data protection officer is now {new['name']} instead of {old['name']}.",
            old=old["name"],
            new=new["name"],
        )


@rule("recipient_listed", "third_party_sharing", weight=84)
def recipient_listed(case: Case) -> Iterator[Finding]:
    """Report that a named company joins or leaves a list of processors, partners, vendors or trackers."""
    if case.is_title or case.is_prose or not _LISTED.search(f"{case.section} {case.from_section}"):
        return
    before, after = _entry(case.old), _entry(case.new)
    if before and after and facts.skeleton(before) != facts.skeleton(after):
        sentence = f"{after} replaces {before} in the list “{case.section}”."
    elif after and not before and not case.is_elsewhere(after):
        sentence = f"{after} joins the list “{case.section}”."
    elif before and not after and not case.is_elsewhere(before):
        sentence = f"{before} leaves the list “{case.section}”."
    else:
        return
    yield Finding(
        sentence=sentence,
        old=before,
        new=after,
        direction="neutral" if before and after else ("less" if after else "more"),
    )


@rule("recipient_named", "third_party_sharing", weight=76)
def recipient_named(case: Case) -> Iterator[Finding]:
    """Report that a sentence on sharing, tools or providers names another company or product."""
    if not (case.is_rewritten and case.is_prose):
        return
    before, after = _names(case.old, case.gone), _names(case.new, case.come)
    gone = [name for name in before if name not in case.rest_new]
    come = [name for name in after if name not in case.rest_old]
    if gone and come:
        sentence = f"{listing(come)} now {'stands' if len(come) == 1 else 'stand'} where {listing(gone)} stood: {quoted_around(case.new, come[0])}."
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


@rule("company_listed", "third_party_sharing", weight=65)
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
    if before and after:
        sentence = f"{after} replaces {before} in a list."
    elif after:
        sentence = f"{after} joins a list{_under(case)}."
    else:
        sentence = f"{before} leaves a list{_under(case)}."
    yield Finding(
        sentence=sentence,
        old=before,
        new=after,
        direction="less" if after and not before else "neutral",
    )


@rule("provider_introduced", "third_party_sharing", weight=61)
def provider_introduced(case: Case) -> Iterator[Finding]:
    """Report that a sentence on a provider or tool that no other sentence names comes or goes."""
    if case.is_rewritten or not case.is_prose or not _USED.search(case.text):
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


def _company(text: str) -> str:
    name = text.split("(", 1)[0].strip(" ,;:|*-")
    # "English (US)" is a menu of languages; companies have more than one word, or a legal form.
    return name if " " in name else ""


def _under(case: Case) -> str:
    return f" under “{case.section}”" if case.section else ""


def _entry(text: str) -> str:
    """Return the name that a row or list entry is about, or ""."""
    cells = [cell.strip() for cell in text.strip("| ").split("|")]
    for cell in cells[:2]:
        plain = re.sub(r"\(.*?\)", "", cell).strip(" .,:;-*")
        # A cookie's own name is one word with odd characters or no capital; a company's is not.
        if (
            plain
            and len(plain.split()) <= 6
            and plain[0].isupper()
            and not re.search(r"[_$/=]|\d{3,}", plain)
            and not _DEFINED.match(plain)
            and not _COLUMN.match(plain)
        ):
            return plain
    return ""


def _names(sentence: str, changed: str) -> list[str]:
    """Return the capitalised names of *sentence* that stand in its *changed* words."""
    if sentence.isupper():
        return []
    return list(
        dict.fromkeys(
            match[0].rstrip(".,")
            for match in _NAME.finditer(sentence)
            if not _DEFINED.match(match[0])
            and not _opens(sentence, match)
            and match[0].split()[0].rstrip(".,") in changed
            and not _DOCUMENT.search(match[0])
            and not _MEMBER.search(sentence[: match.start()])
            and not _STREET.search(sentence[max(0, match.start() - 40) : match.end() + 20])
            and _CUE.search(sentence[max(0, match.start() - _NEAR[0]) : match.end() + _NEAR[1]])
        )
    )


def _opens(sentence: str, match: re.Match[str]) -> bool:
    """Whether a single word is capitalised only because it opens a sentence."""
    before = sentence[: match.start()].rstrip("\"'( ")
    return " " not in match[0] and (not before or before[-1] in ".!?:;|") and match[0][1:].islower()


def _party_category(case: Case) -> str:
    if _LISTED.search(case.section) and not _ROLE.search(case.text):
        return "third_party_sharing"
    if "third_party_sharing" in case.topics and not _ROLE.search(case.text):
        return "third_party_sharing"
    return "controller_identity_contact"


def _dot(name: str) -> str:
    return "" if name.endswith(".") else "."
