"""Whom a longer time or a larger share favours, where the words around it say who waits and who has it.

What comes first here is surer than the nearest word of a purpose: a voucher's life is the customer's,
a refund's is the company's.
"""

from __future__ import annotations

import re

from notifier.materiality.cue import Cued
from notifier.model.verdict import Direction

_WHO = r"(?:you|customers?|users?|members?|buyers?|riders?|guests?|players?|passengers?|subscribers?|consumers?)"
#: What a customer holds, and may use until it lapses.
_HELD = Cued(
    r"\b(?:miles|points|vouchers?|gift cards?|credits?|coupons?|rewards?|balances?|gems|coins|tokens|tickets?|passes|discount codes?)\b.{0,60}\b(?:expir\w*|valid\w*|lapse\w*|forfeit\w*|redeem\w*|usable|used)\b"
)
#: What a customer can get back or fetch.
_FETCHED = Cued(
    r"\b(?:restor|recover|download|export|retriev|undo|redeem|warrant|guarante|free trial|repair)\w*"
)
#: By when the company, or what it owes, is to come.
_OWED = re.compile(
    r"\b(?:(?:we|our [\w ]{1,25}?|support|staff|it) (?:will |shall |aims? to |tr(?:y|ies) to |usually |normally )?(?:dispatch|ship|deliver|pay|send|give|provide|transfer|credit|refund|repair|acknowledge|confirm|answer|repl(?:y|ie)|respond|resolve|decide|process|handle|investigate)(?:e?s)?\b"
    r"|(?:refunds?|payouts?|orders?|earnings|goods|deliver(?:y|ies)|repairs?|complaints?|requests?|appeals?|withdrawals?) (?:is|are|will be|shall be) (?:\w+ly )?(?:paid|sent|dispatched|shipped|delivered|credited|transferred|refunded|made|issued|processed|answered|handled|decided|resolved))"
    r"[^.;]{0,80}\b(?:within|in|after|up to|no later than)(?: at most)?\s*$",
    re.IGNORECASE,
)
#: How long a customer has to do something, who then does it in time.
_HAS = re.compile(
    r"\b(?:must|has to|have to|needs? to) (?:reach us|be (?:made|filed|brought|notified|reported|submitted|received|sent|raised|lodged))\b[^.;]{0,60}\bwithin\s*$"
    rf"|\b{_WHO} (?:must|has to|have to|needs? to|should|can|may|could|(?:has|have))\b[^.;]{{0,80}}\b(?:within|until|up to|no later than|at the latest)(?: the first)?\s*$",
    re.IGNORECASE,
)
#: What is told, and how long before.
_TOLD = re.compile(
    r"\b(?:announc|remind|warn|tell|inform|notif|let you know|e-?mail|writ)\w*\b[^.;]{0,80}$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r" (?:before|prior to|ahead of|in advance)\b", re.IGNORECASE)
#: The time whose fees bound what the company answers for, and a bound that holds for both.
_CAPPED = re.compile(
    r"\bliab\w+\b[^.;]{0,120}\b(?:fees?|amounts?|sums?|prices?|paid|payable)\b[^.;]{0,80}\b(?:in|during|for|over) (?:the )?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_BOTH = Cued(
    r"\b(?:neither|either|each|both) (?:of )?(?:the |us|party|parties|side)|\byour liab\w+"
)
#: How late a customer may be.
_LATE = re.compile(
    r" (?:late|overdue|past due|in arrears|behind|after the due date)\b", re.IGNORECASE
)

#: Shares that customers receive or are promised, and shares that they owe.
_EARNED = Cued(
    r"\b(?:earn(?:s|ed|ing)?|cash ?back|savings?|availab\w+|uptime|royalt(?:y|ies)|your share|deposit rate|bonus)\b"
)
_OWING = Cued(
    r"\b(?:annual rate|apr\b|interest rate|(?:loans?|purchases|borrow\w*|overdrafts?|cash advances?|late)\b|commission|deductible|excess|surcharge)\b"
)


def longer_is(text: str, period: str) -> Direction | None:
    """Return what it is to customers that *period* in folded *text* grows; None where this does not tell."""
    before, _, after = text.partition(period)
    if _CAPPED.search(before):
        return "neutral" if _BOTH.is_in(before) else "more"
    if _LATE.match(after):
        return "more"
    if _BEFORE.match(after):
        return "more" if _TOLD.search(before) else None
    if _OWED.search(before):
        return "less"
    if _HAS.search(before) and not re.search(r"\bnotice\b", text, re.IGNORECASE):
        return "more"
    if _HELD.is_in(text) or _FETCHED.is_in(text):
        return "more"
    return None


def higher_is(text: str) -> Direction | None:
    """Return what it is to customers that a share in folded *text* grows; None where this does not tell."""
    earned, owed = _EARNED.is_in(text), _OWING.is_in(text)
    if earned is owed:
        return None
    return "more" if earned else "less"
