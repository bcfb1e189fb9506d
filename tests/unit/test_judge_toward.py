"""Which side bounds move a sentence to: choices, exceptions, how far powers go, courts, caps, rates."""

from __future__ import annotations

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.verdict import Verdict

_PAGE = "# Our policy\n\nThis is for all who visit us.\n\n{}\n\nThat was all."


def _judged(old: str, new: str) -> Verdict:
    """Return the verdict on two pages that differ in one sentence."""
    pages = (read(_PAGE.format(text), "text/markdown", language="en") for text in (old, new))
    return judge(compare(*pages))


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        # Asked before, or free to refuse.
        (
            "We share your photos with galleries only if you opt in.",
            "We share your photos with galleries unless you opt out.",
            "less",
        ),
        (
            "You may opt out of our use of your location.",
            "We use your location only with your permission.",
            "more",
        ),
        (
            "For surveys we rely on your consent.",
            "For surveys we rely on our legitimate interests.",
            "less",
        ),
        # How far a power, a right or a licence goes.
        (
            "We may close an idle account after telling you.",
            "We may close an idle account at any time and without notice.",
            "less",
        ),
        ("You may end the plan at any time.", "You may end the plan once a year.", "less"),
        (
            "You grant us a licence to show your recipes.",
            "You grant us a perpetual and irrevocable licence to show your recipes.",
            "less",
        ),
        # What is excepted.
        (
            "We do not give your address to couriers.",
            "We do not give your address to couriers, except abroad.",
            "less",
        ),
        (
            "We share visits with the council.",
            "We share visits with the council only where a court orders it.",
            "more",
        ),
        ("We use your tickets only to plan trains.", "We use your tickets to plan trains.", "less"),
        # What is promised for all, or by a time.
        ("We encrypt all data at rest.", "We encrypt sensitive data at rest.", "less"),
        # What it costs to use a right.
        (
            "You may ask for a copy free of charge.",
            "You may ask for a copy; a fee may apply.",
            "less",
        ),
        # Where one is heard.
        (
            "Either side may ask for arbitration of a dispute.",
            "All disputes must go to arbitration.",
            "less",
        ),
        # Caps and rates.
        ("Our liability is capped at $900.", "Our liability is capped at $90.", "less"),
        ("Your liability is capped at $900.", "Your liability is capped at $90.", "more"),
        ("The fee is $5 a month.", "The fee is $5 a week.", "less"),
        ("You get a credit of $5 a month.", "You get a credit of $5 a week.", "more"),
        # How long.
        ("We keep tapes for six months.", "We keep tapes indefinitely.", "less"),
        ("We keep tapes as long as we need them.", "We keep tapes for six months.", "more"),
        ("Letters are kept for a week.", "Letters are kept for a month.", "less"),
        ("The trial lasts 30 days.", "The trial lasts 14 days.", "less"),
        # Who is spared, and who bears it.
        ("We sell no maps of your walks.", "We sell maps of your walks.", "less"),
        (
            "We do not show your routes to anyone.",
            "We do not show your routes to anyone but our partners.",
            "less",
        ),
        (
            "We indemnify you against claims of walkers.",
            "You indemnify us against claims of walkers.",
            "less",
        ),
        ("You must ask in writing.", "You may ask in writing.", "more"),
        ("You may link to our map.", "You may link to our map with our permission.", "less"),
        (
            "We may suspend your account after a warning.",
            "We may suspend your account without a warning.",
            "less",
        ),
        # One more thing that is done, one more that is promised.
        (
            "We share your routes with cities.",
            "We share your routes with cities and insurers.",
            "less",
        ),
        (
            "You may ask us for your routes.",
            "You may ask us for your routes and your photos.",
            "more",
        ),
        (
            "We do not give your name to cities.",
            "We do not give your name or age to cities.",
            "more",
        ),
        # Words with a better and a worse end.
        ("Your walks are private by default.", "Your walks are public by default.", "less"),
        ("We record your exact location.", "We record your approximate location.", "more"),
        (
            "We do not collect data from pupils.",
            "We do not knowingly collect data from pupils.",
            "less",
        ),
        # What is taken off what is paid out.
        (
            "Payments by listeners are directed to you, minus our share and taxes.",
            "Payments by listeners are directed to you, minus our share, a handling fee and taxes.",
            "less",
        ),
        (
            "You will receive the proceeds, less any taxes, a service fee and our share.",
            "You will receive the proceeds, less any taxes and our share.",
            "more",
        ),
        # A thing more that is not done.
        (
            "Our service is not meant for anyone under the age of 13.",
            "Our service is not meant for, and we do not knowingly collect data from, anyone under the age of 13.",
            "more",
        ),
        # Not yet is less than never.
        ("We never sell your diary.", "We do not currently sell your diary.", "less"),
    ],
)
def test_judge_bounds_move_a_sentence_to_a_side(old: str, new: str, direction: str) -> None:
    """The change is material, and the customer is told on which side it is."""
    verdict = _judged(old, new)
    assert verdict.level == "material"
    assert direction in {reason.direction for reason in verdict.reasons}, verdict.reasons
    opposite = {"less": "more", "more": "less"}[direction]
    assert opposite not in {reason.direction for reason in verdict.reasons[:1]}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You may write to us at any time.", "You may always write to us."),
        (
            "We accept no liability, subject to the law, for lost parcels.",
            "We accept no liability for lost parcels.",
        ),
        ("Members must ask before they post pictures.", "Members must ask to post pictures."),
    ],
)
def test_judge_bounds_that_bind_nobody_new_take_no_side(old: str, new: str) -> None:
    """Where no bound differs, or it is not known for whom, nothing is said of a side."""
    verdict = _judged(old, new)
    assert {reason.direction for reason in verdict.reasons} <= {"neutral"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("The fee is $5 a month.", "The fee is $5 a week.", "rate_changed"),
        (
            "Storing a bicycle costs €2 per day.",
            "Storing a bicycle costs €2 per hour.",
            "rate_changed",
        ),
        (
            '"Visits" means visits to our shop.',
            '"Visits" means visits to our shop and our stalls.',
            "definition_changed",
        ),
        (
            "Content means what you post, excluding reviews.",
            "Content means what you post.",
            "definition_changed",
        ),
        (
            "You may use the map on two devices.",
            "You may use the map on one device.",
            "limit_changed",
        ),
        (
            "We share your routes with cities.",
            "We sell your routes to cities.",
            "term_exchanged",
        ),
        (
            "We rely on our legitimate interests to count visits.",
            "We rely on your consent to count visits.",
            "legal_basis_changed",
        ),
    ],
)
def test_judge_one_fact_differs(old: str, new: str, rule: str) -> None:
    """The rule that knows the fact says so."""
    verdict = _judged(old, new)
    assert rule in {reason.rule for reason in verdict.reasons}, verdict.reasons


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("The fee is $5 a month.", "The fee is $5 monthly.", "rate_changed"),
        (
            '"Visits" means visits to our shop.',
            '"Visits" means any visits to our shop, as defined below.',
            "definition_changed",
        ),
        (
            "You may use the map on two devices.",
            "You may use the map on 2 devices.",
            "limit_changed",
        ),
        ("Children under 13 may not join.", "Children under 16 may not join.", "limit_changed"),
        (
            "We rely on the Standard Contractual Clauses.",
            "We rely on the EU-US Data Privacy Framework.",
            "audience_changed",
        ),
        ("We never sell your diary.", "We never rent or sell your diary.", "clause_changed"),
    ],
)
def test_judge_a_rule_is_silent_where_its_fact_is_the_same(old: str, new: str, rule: str) -> None:
    """The rule keeps quiet, whatever others say."""
    verdict = _judged(old, new)
    assert rule not in {reason.rule for reason in verdict.reasons}


def test_judge_short_statements_are_no_labels() -> None:
    """A sentence of three words that states a term is told as one."""
    verdict = _judged("Prices include VAT.", "Prices exclude VAT.")
    assert verdict.level == "material"
