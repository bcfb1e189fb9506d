"""Rules about money: fees, prices, caps, shares of a sum, and how often they are due."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.cue import Cued
from notifier.materiality.facts import Fact
from notifier.materiality.rows import PRICES, in_row
from notifier.materiality.rule import Finding, rule
from notifier.materiality.spans import higher_is
from notifier.materiality.statement import OPPOSITE, states
from notifier.materiality.wording import quoted_around
from notifier.model.verdict import Direction

#: What a company says of its own capital and registers; it is no price.
OF_COMPANY = Cued(
    r"share capital|registered (?:in|with|under|office)|vat (?:number|id)|trade register"
    r"|company number|registration number|\bsiren\b|\bsiret\b|\bhrb\b"
)


#: How often a sum is due, in days.
_RATE = Cued(
    r"(?<=[\d%] )(?:(?:an?|per|each|every) (?:calendar )?(?:hour|day|night|week|month|quarter|year)|monthly|weekly|daily|quarterly|annually|yearly|hourly)\b"
)


_RATES = {
    "hour": 1 / 24,
    "day": 1,
    "dail": 1,
    "night": 1,
    "week": 7,
    "month": 30,
    "quarter": 91,
    "year": 365,
    "annual": 365,
}


#: Sums that a customer receives.
_RECEIVED = Cued(
    r"\b(?:refund|credit|compensat|reward|bonus|discount|rebate|cash ?back|reimburs|voucher|coverage)\w*"
)


#: Shares of a price that a customer pays.
_CHARGED = Cued(
    r"\b(?:fees?|charges?|charged|surcharges?|commissions?|interest|markup|penalt(?:y|ies)|tax)\b"
)
_LIABLE = Cued(r"\b(?:liab\w+|damages|uptime|availab\w+|we (?:pay|owe|credit))\b")


#: The name that a sentence gives to a sum or share before it states it.
_CALLED = re.compile(
    r"(?:^|[.;:,]\s|\band\s)(?P<what>(?:the|an?|our|your|this)\s[a-z][\w' -]{2,50}?)\s(?P<verb>is|are|will be|shall be|costs|of|amounts to|remains)\s"
    r"(?:(?:up to|at least|at most|now|currently|always|limited to|not more than)\s)?$",
    re.IGNORECASE,
)


@rule(
    "amount_changed",
    "fees_payment",
    confidence="certain",
    weight=93,
    of="rewritten",
    cues=facts.MASKS["amount"],
)
def amount_changed(case: Case) -> Iterator[Finding]:
    """Report that a fee, price, cap or other sum of money is another; a company's own capital does not count."""
    if not _is_priced(case) or OF_COMPANY.is_in(case.new):
        return
    gone, come = facts.difference(facts.amounts(case.old), facts.amounts(case.new))
    for old, new in zip(gone, come, strict=False):
        liable = "liability_disputes" in case.topics
        yield Finding(
            sentence=in_row(case)
            or f"{_sum_of(case.new, new.text, 'An amount')} changes from {old.text} to {new.text}: {quoted_around(case.new, new.text)}.",
            old=old.text,
            new=new.text,
            direction=_of_cap(case, old, new) if liable else _of_amount(case, old, new),
            category="liability_disputes" if liable else "",
        )


@rule(
    "percentage_changed",
    "fees_payment",
    confidence="certain",
    weight=92,
    of="rewritten",
    cues=facts.MASKS["percentage"],
)
def percentage_changed(case: Case) -> Iterator[Finding]:
    """Report that a percentage is another."""
    if not _is_priced(case):
        return
    gone, come = facts.difference(facts.percentages(case.old), facts.percentages(case.new))
    for old, new in zip(gone, come, strict=False):
        yield Finding(
            sentence=in_row(case)
            or f"{_sum_of(case.new, new.text, 'A percentage')} changes from {old.text} to {new.text}: {quoted_around(case.new, new.text)}.",
            old=old.text,
            new=new.text,
            direction=_of_share(case, old, new),
        )


@rule(
    "amount_stated",
    "fees_payment",
    weight=71,
    of="rewritten",
    cues=facts.MASKS["amount"] | facts.MASKS["percentage"],
)
def amount_stated(case: Case) -> Iterator[Finding]:
    """Report that a sentence that stays gains or loses a sum of money or a percentage."""
    if not _is_priced(case) or OF_COMPANY.is_in(case.new):
        return
    for read, what in ((facts.amounts, "amount"), (facts.percentages, "rate")):
        gone, come = facts.difference(read(case.old), read(case.new))
        for old in gone[len(come) :]:
            yield Finding(
                sentence=f"The {what} of {old.text} is no longer stated: {quoted_around(case.old, old.text)}.",
                old=old.text,
            )
        for new in come[len(gone) :]:
            yield Finding(
                sentence=f"{'An' if what == 'amount' else 'A'} {what} of {new.text} is now stated: {quoted_around(case.new, new.text)}.",
                new=new.text,
            )


@rule("rate_changed", "fees_payment", weight=91, of="rewritten", cues=_RATE.mask)
def rate_changed(case: Case) -> Iterator[Finding]:
    """Report that the same sum or share is due more often, or less: "$5 a month" that becomes "$5 a week"."""
    if not _is_priced(case) or facts.amounts(case.old) != facts.amounts(case.new):
        return
    sums = (*facts.amounts(case.new), *facts.percentages(case.new))
    before, after = ([*_RATE.finditer(text)] for text in (case.old, case.new))
    if len(before) != len(after) or not sums:
        return
    for old, new in zip(before, after, strict=True):
        often, seldom = _days(new[0]), _days(old[0])
        if often and seldom and often != seldom:
            due = min(sums, key=lambda each: abs(new.start() - case.new.find(each.text)))
            was, is_now = f"{due.text} {old[0]}", f"{due.text} {new[0]}"
            yield Finding(
                sentence=f"{_sum_of(case.new, due.text, 'An amount')} changes from {was} to {is_now}: {quoted_around(case.new, is_now)}.",
                old=was,
                new=is_now,
                direction="less" if (often < seldom) is not _RECEIVED.is_in(case.new) else "more",
            )


def _days(rate: str) -> float:
    """Return of how many days *rate* speaks."""
    return next((days for name, days in _RATES.items() if name in rate.lower()), 0)


def _of_amount(case: Case, old: Fact, new: Fact) -> Direction:
    """Say whether a larger sum is one to pay or one to receive."""
    if old.size == new.size:  # of another currency
        return "neutral"
    at = case.new.find(new.text)
    near = case.new[max(0, at - 60) : at + len(new.text) + 40]
    received = _RECEIVED.is_in(near) and not re.search(r"\bcards?\b", near, re.IGNORECASE)
    return "less" if (new.size > old.size) is not received else "more"


#: Up to what sum the company, or the customer, answers.
_CAP = Cued(
    r"\b(?:our|the company'?s?|[A-Z]\w+'s) (?:\w+ ){0,3}?liabilit\w+|\bwe (?:are|will be|shall be) (?:\w+ )?liable\b"
)
_CAP_OF_CUSTOMER = Cued(r"\byour? (?:\w+ ){0,3}?(?:liabilit\w+|liable)\b")


def _of_cap(case: Case, old: Fact, new: Fact) -> Direction:
    """Say whose liability a larger sum widens; "neutral" where the sentence speaks of both or none."""
    if old.size == new.size or _CAP.is_in(case.new) is _CAP_OF_CUSTOMER.is_in(case.new):
        return "neutral"
    return "more" if (new.size > old.size) is _CAP.is_in(case.new) else "less"


def _of_share(case: Case, old: Fact, new: Fact) -> Direction:
    """Say whether a larger share is one to pay or one to receive."""
    higher = higher_is(case.new)
    if higher is not None:
        return higher if new.size > old.size else OPPOSITE[higher]
    return _of_amount(case, old, new) if _is_charged(case.new, new) else "neutral"


def _is_charged(text: str, share: Fact) -> bool:
    """Whether *share* in *text* is one that customers pay, and none that bounds what they get."""
    before = text[: text.find(share.text)]
    return _CHARGED.is_in(before) and not _LIABLE.is_in(text)


def _is_priced(case: Case) -> bool:
    """Whether a rewritten case's numbers bind anybody; advertisements on the page do not."""
    return case.is_rewritten and (
        case.is_prose
        or case.section_category == "fees_payment"
        or states(case.new)
        or (" | " in case.new and PRICES.is_in(case.section))
    )


def _sum_of(text: str, stated: str, name: str) -> str:
    """Return what *stated* is, a sum or share in *text*; *name* where the text does not say."""
    found = _CALLED.search(text[: max(0, text.find(stated))])
    if not found or re.search(
        r"\b(?:we|you|to|not|bears?|carr(?:y|ies)|incurs?|attracts?|has|have|pays?|charges?|earns?|adds?|takes?|receives?)\b",
        found["what"],
    ):
        return name
    what = re.sub(r"^\w+\s", "", found["what"])
    if found["verb"].lower() == "are":  # "your dues are": what changes is one thing
        return f"The {'amount' if name == 'An amount' else 'level'} of the {what}"
    return f"The price of the {what}" if found["verb"].lower() == "costs" else f"The {what}"
