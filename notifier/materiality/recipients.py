"""Rules about companies and products that receive data, or are used, and are told by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from notifier.materiality import lists
from notifier.materiality.acting import explains
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued, signs
from notifier.materiality.elsewhere import Elsewhere
from notifier.materiality.hollow import is_pointer
from notifier.materiality.own import is_own
from notifier.materiality.parties import TAIL
from notifier.materiality.places import is_place
from notifier.materiality.rule import Finding, rule
from notifier.materiality.statement import is_bounded, is_given
from notifier.materiality.wording import as_written, listing, quoted_around
from notifier.model.names import NAME

#: How far from a name, before and after it, a cue may stand.
_NEAR = (80, 40)
_CUE = Cued(
    r"\b(?:shar(?:e|es|ed|ing)|disclos\w+|provid(?:e|ed|ers?)|transfer\w*|send|sent|partners?|vendors?|processors?|suppliers?|third[- ]part\w+|"
    r"use[sd]?|using|via|through|from|hosted|operated|powered|collected by|(?:to|your) access|connect(?:s|ed|ing)?|such as|including|e\.g\.|advertis\w+|analytics|cookies?|tools?|consent|services? (?:of|by|from)|(?:handled|performed|managed|run|delivered|stored|kept|done|taken|carried|carried out|printed|answered|processed|made|issued|insured|packed|posted|arranged|serviced|supplied|checked|verified|analysed|analyzed|translated|staffed|built|maintained|monitored|fulfilled|collected|billed|screened) (?:by|with|at|on|in))\b"
)
_DOCUMENT = Cued(
    r"\b(?:Policy|Policies|Notice|Terms|Statement|Addendum|Agreement|Guidelines|Acts?|Laws?|Code|Conduct|Rules|Directive|Regulations?|Principles|Framework|Clauses|Charter|Standards|Documentation|Docs|FAQs?|Handbook|Manual|Guide|Help)\b",
    cased=True,
)
_MEMBER = Cued(r"\bmembers? (?:in good standing )?(?:of|with|in)\b")
#: Techniques, devices, plans and abbreviations, which name no company.
_COMMON = re.compile(
    r"HTTPS?(?: Cookies?)?|GIFs?|JavaScript|SDKs?|APIs?|UUID|SSL|TLS|VPN|QR|TV|PC|SIM|NFC|GPS|CEO|VAT|HTML5?|URLs?|IDs?|"
    r"i(?:Phone|Pad|Pod(?: [Tt]ouch)?|PadOS)s?|(?:mac|watch|tv|vision)OS|Chromebooks?|ChromeOS|Macs?|PCs|Smart TVs?|"
    r"IBA|OBA|PII|PHI|CPNI|SCCs?|DPAs?|DPOs?|DNT|GPC|IDFA|GAID|AAID|GTCs?|Do Not Track|Global Privacy Control|"
    r"Such|Including|Certain|Each|Every|Some|Both|Also|Through|Under|Upon|Within|During|Additionally|Furthermore|However|Therefore|Unless|While|Although|Once|Until|Since|After|Before|Without|Their|Its|"
    r"(?:Client|Customer|User|Your) (?:Data|Content|Information)|Share My Info\w*"
)
#: Laws, standards and ways to sign in or encrypt: who keeps to them hands nothing on.
_STANDARD = re.compile(
    r"TCF|GPP|VCDPA|COPPA|CIPA|HIPAA|FERPA|GLBA|FCRA|TCPA|CAN-SPAM|PIPL|APPI|PDPA|DPF|ePrivacy|ISO(?:/IEC)?(?: \d+)?|SOC(?: \d)?|PCI(?:[- ]DSS)?|NIST|WCAG|OAuth|SAML|SSO|MFA|2FA|AES|RSA|PGP|DMARC"
)
#: What a sentence opens with before a name.
_HOW_MANY = re.compile(
    r"(?:Several|Many|Most|Few|Various|Numerous|Other|All|Some|Certain|Both|No) (?=\w)"
)
#: Words for people and things that contracts write with a capital; a name of nothing else is none.
_ROLES = (
    r"(?:Clients?|Teams?|Sellers?|Buyers?|Merchants?|Licensees?|Licensors?|Providers?|Guests?|Hosts?|Drivers?|Riders?|Passengers?|Artists?|Creators?|Participants?|Employers?|Employees?|"
    r"Administrators?|Admins?|Suppliers?|Vendors?|Affiliates?|Students?|Learners?|Teachers?|Parents?|Recipients?|Controllers?|Processors?|Partners?|Advertisers?|Visitors?|Owners?|Developers?|"
    r"Contractors?|Resellers?|Agents?|Representatives?|Institutions?|Organi[sz]ations?|Companies|Persons?|People|Individuals?|Parties|Entities)"
)
_THINGS = (
    r"(?:Accounting|Insurance|Billing|Auditing|Consulting|Shipping|Hosting|Delivery|Collection|Verification|Fraud|Prevention|Communications?|Corporate|Business|Enterprise|Professional|Premium|Basic|Mobile|Voice|Video|Phone|Home|Online|Digital|Cloud|Security|Content|Advertising|Marketing|Analytics|Measurement|Audience|"
    r"Public|Safety|Authorit(?:y|ies)|Potential|Actual|Transactions?|Purchasers?|Features?|Options?|Tools?|Services?|Programs?|Technolog(?:y|ies)|Tracking|Targeted|Interest-Based|Ads?|"
    r"Account|Contact|Data|Device|Emails?|Identity|Information|Location|Messages?|Personal|Profile|Sensitive|Settings|Technical|Usage|"
    r"Web|Beacons|Payments?|Purchases?|Orders?|Fees?|Taxes|Materials|Inputs?|Outputs?|Republic|Other|Sources?|Several)"
)
_PLAIN = re.compile(rf"{_THINGS}(?: (?:{_THINGS}|{_ROLES}))*|(?:[A-Z][\w-]+ ){{0,2}}{_ROLES}")
#: What follows the name of a plan, and how one is asked to turn to the company.
_PLAN = re.compile(r"\s(?:plans?|offers?|editions?|tiers?|subscriptions?|packages?|memberships?)\b")
_ASKS = Cued(
    r"^(?:please )?(?:contact|notify|e-?mail|write to|report|tell|inform|call) (?:us|our|any)\b|\bplease (?:contact|notify|e-?mail|write to|report|tell|inform|call) (?:us|our|any)\b"
)
_STREET = Cued(
    r"\b(?:rue|street|str|strasse|road|avenue|ave|lane|boulevard|blvd|square|floor|building|suite|address|located at|registered)\b|\b\d{4,5}\b"
)
#: How a sentence goes on before the title of another text or page.
_POINTS = re.compile(
    r"\b(?:(?:learn|read|find out|see|know) more (?:about|on|at|in|from)|more (?:information|details) (?:about|on|at|in)|(?:see|visit|read|refer to|consult|go to|click(?: on)?)) (?:the |our |its |their )?$",
    re.IGNORECASE,
)
#: How a way through a menu goes on before a name, and after it.
_STEP_BEFORE = re.compile(r"[>\u2192] (?:[A-Z][\w-]* (?:& )?){0,3}$")
_STEP_AFTER = re.compile(r" ?[>\u2192] ?[A-Z]")
#: Behind whom or what a place is named: "our team in Helsinki".
_LOCATED = re.compile(
    r"\b(?:teams?|offices?|headquarters|head office|based|located|situated|established|staff|stores?|shops?|branch(?:es)?|warehouses?|servers?|data cent(?:er|re)s?|facilit(?:y|ies)|courts?|seat) (?:is |are )?(?:in|at) $",
    re.IGNORECASE,
)
#: More characters than any match of either has.
_REACH = 64
_USED = Cued(
    r"\b(?:(?:is|are|may be|will be) used|we (?:may )?(?:also )?use|uses|provided by|operated by|powered by|integrat\w+|share[sd]? with|partner\w* with)\b"
    r"|\b(?:providers?|vendors?|partners|(?:sub-?)?processors?|suppliers?|networks|companies|third part(?:y|ies))\b[^.;]{0,80}\b(?:e\.g\b|such as|including|like|namely)"
)


@rule("recipient_named", "third_party_sharing", weight=76, of="rewritten")
def recipient_named(case: Case) -> Iterator[Finding]:
    """Report that a sentence on sharing, tools or providers names another company or product."""
    if not (case.is_rewritten and case.is_prose):
        return
    before, after = _names(case.old, case.gone), _names(case.new, case.come)
    gone = [
        name
        for name in before
        if not _is_known(case, name, case.rest_new) and not is_own(case, name, case.old, case.new)
    ]
    come = [
        name
        for name in after
        if not _is_known(case, name, case.rest_old) and not is_own(case, name, case.new, case.old)
    ]
    lost, named = (
        listing([as_written(name, text) for name in _nearest(names)])
        for names, text in ((gone, case.old), (come, case.new))
    )
    instead = _renamed(case, gone) if not come else ""
    if instead:
        sentence = (
            f"The policy now names {instead} instead of {lost}: {quoted_around(case.new, instead)}."
        )
    elif gone and come:
        sentence = (
            f"The policy now names {named} instead of {lost}: {quoted_around(case.new, come[0])}."
        )
    elif come:
        sentence = f"The policy now names {named}: {quoted_around(case.new, come[0])}."
    elif gone:
        sentence = f"The policy no longer names {lost}: {quoted_around(case.old, gone[0])}."
    else:
        return
    yield Finding(
        sentence=sentence,
        old=listing(gone, 20),
        new=listing(come, 20),
        direction="less"
        if come
        and not gone
        and not all(map(_STANDARD.fullmatch, come))
        and not is_given(case.new)
        and not _REFUSES.is_in(case.new)
        else "neutral",
    )


def _nearest(names: Sequence[str]) -> list[str]:
    """Return *names* without those that another one begins with, however they are written: of "Quill Maps" and "Quill", the first."""
    small = [f"{name} ".casefold() for name in names]
    return [
        name
        for at, (name, own) in enumerate(zip(names, small, strict=True))
        if not any(
            other.startswith(own) and (other != own or i < at)
            for i, other in enumerate(small)
            if i != at
        )
    ]


def _renamed(case: Case, gone: Sequence[str]) -> str:
    """Return what is now called otherwise in part, where that is the one name that *gone* holds, else ""."""
    if len(gone) == 1:
        for swap in case.swaps:
            parted = f" {gone[0]} ".split(f" {swap.gone} ") if swap.gone and swap.come else []
            if len(parted) == _HALVES and any(parted) and " " not in swap.come:
                name = f"{parted[0]} {swap.come} {parted[1]}".strip()
                return name if name in case.new else ""
    return ""


#: What stands before a part of a name and behind it.
_HALVES = 2
#: What tells where a use is refused, or that nothing is done: who is named there gets no data by it.
_REFUSES = Cued(r"\bto opt[- ]?out\b|\bopt(?:ing)?[- ]?out of\b|\bunsubscribe\b|\bno other\b")


@rule("provider_introduced", "third_party_sharing", weight=61, of="one_sided")
def provider_introduced(case: Case) -> Iterator[Finding]:
    """Report that a sentence on a provider or tool that no other sentence names comes or goes."""
    used = (case.is_prose and _USED.is_in(case.text)) or TAIL.match(case.text)
    if case.is_rewritten or not used or explains(case.text):
        return
    if is_pointer(case.text) or case.is_idle:
        return
    names = [
        name
        for name in _names(case.text, case.text)
        if not (case.is_elsewhere(name) or is_own(case, name, case.text, ""))
    ]
    if names:
        verb = "now" if case.is_added else "no longer"
        yield Finding(
            sentence=f"The policy {verb} names {listing([as_written(name, case.text) for name in names])}: {quoted_around(case.text, names[0])}.",
            old="" if case.is_added else case.old,
            new=case.new,
            direction="neutral" if is_bounded(case.text) else "less" if case.is_added else "more",
        )


def _is_known(case: Case, name: str, rest: Elsewhere) -> bool:
    """Whether the other document has *name* as well, in its edits (*rest*) or anywhere: it is no news there."""
    return name in case.shifts.named or name in rest


def _names(sentence: str, changed: str) -> list[str]:
    """Return the capitalised names of *sentence* that stand in its *changed* words."""
    if sentence.isupper() or _ASKS.is_in(sentence):
        return []
    may_be_member = _MEMBER.may_match(signs(sentence))
    return list(
        dict.fromkeys(
            name
            for match in NAME.finditer(sentence)
            if match[0].split()[0].rstrip(".,") in changed
            and (name := _bare(match[0]))
            and not _opens(sentence, match, name)
            and not (lists.DEFINED.match(name) or _is_common(name))
            and not _is_label(sentence, match)
            and not _POINTS.search(sentence, max(0, match.start() - _REACH), match.start())
            and not _LOCATED.search(sentence, max(0, match.start() - _REACH), match.start())
            and not _DOCUMENT.is_in(match[0])
            and not _PLAN.match(sentence[match.end() :])
            and not (may_be_member and _MEMBER.is_in(sentence[: match.start()]))
            and not _STREET.is_in(sentence[max(0, match.start() - 40) : match.end() + 20])
            and _CUE.is_in(sentence[max(0, match.start() - _NEAR[0]) : match.end() + _NEAR[1]])
        )
    )


def _bare(name: str) -> str:
    """Return *name* without the sentence that goes on with a capital, and without what is joined to it.

    "Harbour" of "Harbour When You Consent", of "Harbour-owned" and of "Harbour-related".
    """
    return _JOINED.sub("", _GOES_ON.sub("", name)).rstrip(".,")


#: How a sentence goes on behind a title that runs into it, or in a title with capitals throughout.
_GOES_ON = re.compile(
    r"\s(?:We|You|Our|Your|They|Their|It|Its|This|These|Those|If|When|Where|How|Why|What|Who|Please)(?!\S).*"
)
#: What is joined to a name to make an adjective of it.
_JOINED = re.compile(
    r"-(?:affiliated|approved|authori[sz]ed|based|branded|certified|compliant|connected|controlled|designed|developed|enabled|funded|generated|hosted|issued|led|licensed|like|made|managed|only|operated|owned|powered|provided|related|run|specific|sponsored|style|wide)$"
)


def _is_common(name: str) -> bool:
    """Whether *name* names a place, a device, a technique, or nobody in particular."""
    name = _HOW_MANY.sub("", name)
    return bool(_COMMON.fullmatch(name) or _PLAIN.fullmatch(name) or is_place(name))


def _is_label(sentence: str, match: re.Match[str]) -> bool:
    """Whether a name is what stands on a button, or a step on the way through a menu: "Settings > Privacy"."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    return bool(
        before.count('"') % 2 == 1 or _STEP_BEFORE.search(before) or _STEP_AFTER.match(after)
    )


def _opens(sentence: str, match: re.Match[str], name: str) -> bool:
    """Whether the single word *name* is capitalised only because it opens a sentence."""
    before = sentence[: match.start()].rstrip("\"'( ")
    return " " not in name and (not before or before[-1] in ".!?:;|") and name[1:].islower()
