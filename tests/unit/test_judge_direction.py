"""Whom a change favours: the subject, the negation and the purpose of a figure decide."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.model.change import Edit
from tests.handmade import change, deleted, inserted, replaced


def direction_of(edit: Edit) -> str:
    """Return the direction of the loudest reason for *edit*."""
    verdict = judge(change(edit))
    assert verdict.level == "material"
    return verdict.reasons[0].direction


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        (
            "You must give us 30 days' notice to cancel.",
            "You must give us 60 days' notice to cancel.",
            "less",
        ),
        (
            "We will give you 30 days' notice of a change.",
            "We will give you 60 days' notice of a change.",
            "more",
        ),
        (
            "You must tell us within 30 days of a wrong charge.",
            "You must tell us within 60 days of a wrong charge.",
            "more",
        ),
        (
            "We answer your request within 30 days.",
            "We answer your request within 60 days.",
            "less",
        ),
        (
            "We may send you marketing messages and notifications for one year.",
            "We may send you marketing messages and notifications for two years.",
            "less",
        ),
        (
            "The minimum term of a subscription is 12 months.",
            "The minimum term of a subscription is 24 months.",
            "less",
        ),
        (
            "If a delivery is late you receive a credit of $5.",
            "If a delivery is late you receive a credit of $9.",
            "more",
        ),
        ("The late fee is $5.", "The late fee is $9.", "less"),
        ("You will be charged for returns.", "You will not be charged for returns.", "more"),
        ("You may share your account.", "You may not share your account.", "less"),
    ],
)
def test_judge_a_figure_or_a_not_favours_whom_it_is_for(old: str, new: str, direction: str) -> None:
    """The same figure or negation cuts either way, by who owes what to whom."""
    assert direction_of(replaced(old, new)) == direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Our service providers must not use your data for their own purposes.", "more"),
        ("You must not use our services for your own purposes.", "less"),
        ("We are liable for damages that our staff cause.", "more"),
        ("We are not liable for damages that our staff cause.", "less"),
        ("Fees are not refundable once a month has begun.", "less"),
        ("Fees are refunded in full within a month.", "more"),
        ("Where you are asked to consent, you have the right to take it back.", "more"),
        ("You may bring a claim about our handling of your data before a court.", "more"),
        ("Claims may be brought only as an individual and not as a class action.", "less"),
        ("You are not required to arbitrate disputes with us.", "more"),
        ("You are required to arbitrate disputes with us.", "less"),
        ("We'll post a notice on our website before we change this policy.", "more"),
        ("We will first get your consent before we share your data.", "more"),
        ("We commit to resolve complaints about our use of your personal data.", "more"),
        ("You may ask us to suspend the processing of your personal data.", "more"),
        ("We rely on standard contractual clauses to transfer your data abroad.", "neutral"),
        ("We are subject to the enforcement powers of the Federal Trade Commission.", "neutral"),
        ("We may also share aggregated or anonymized data with our partners.", "neutral"),
        ("Customers can opt in to share the contacts of their phone.", "neutral"),
        ("Charge you different prices or rates for goods or services.", "neutral"),
        ("We shall be permitted to deduct our commission from your revenue.", "less"),
    ],
)
def test_judge_a_statement_favours_whom_it_binds_others_for(text: str, direction: str) -> None:
    """Duties of others are promises; a company that answers for something promises too."""
    assert direction_of(inserted(text)) == direction


def test_judge_what_a_customer_does_not_do_is_no_promise() -> None:
    """What follows where a customer provides nothing rules nothing out; nor is its loss one."""
    text = "If you do not provide your postal address we cannot store your orders."
    for edit in (inserted(text), deleted(text)):
        verdict = judge(change(edit))
        assert all(reason.rule != "promise_added_or_removed" for reason in verdict.reasons)


def test_judge_what_we_may_delete_is_no_right() -> None:
    """A word for a right in a sentence on the company's power gives nobody a right."""
    verdict = judge(
        change(
            replaced(
                "We may suspend accounts that break these rules.",
                "We may suspend accounts that break these rules and delete your posts.",
            )
        )
    )
    assert verdict.direction != "more"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Who is named where customers may do something.
        (
            "To refuse, you have the right to write to us.",
            "To refuse, you have the right to write to us or to Example Privacy Ltd.",
        ),
        # A use that may be refused.
        (
            "You have the right to opt out of sales of your data.",
            "You have the right to opt out of sales of your data and of targeted advertising.",
        ),
        # Anybody, and then one kind of them.
        (
            "We transfer your data to third parties abroad.",
            "We transfer your data to third-party service providers abroad.",
        ),
        # What was for everybody, and is for some.
        (
            "You can opt out by calling us.",
            "If you live in California, you can opt out by calling us.",
        ),
        # A negation within a clause that joins.
        (
            "If the clause is void, the user agrees to the courts of the state.",
            "If the clause is void or a dispute is not open to it, the user agrees to the courts of the state.",
        ),
    ],
)
def test_judge_what_is_only_named_favours_nobody_by_its_name(old: str, new: str) -> None:
    """A name, a use or a place that joins a sentence cuts by what the sentence does with it."""
    assert judge(change(replaced(old, new))).direction in {"neutral", "mixed"}


@pytest.mark.parametrize(
    ("section", "old", "new", "direction"),
    [
        (
            "Incidents",
            "We will notify you of a breach within 72 hours.",
            "We will notify you of a breach within 24 hours.",
            "more",
        ),
        (
            "Payouts",
            "You can withdraw the proceeds of a sale three days after the buyer confirms.",
            "You can withdraw the proceeds of a sale seven days after the buyer confirms.",
            "less",
        ),
        (
            "Refunds",
            "You can claim a refund within 14 days after delivery.",
            "You can claim a refund within 30 days after delivery.",
            "more",
        ),
        (
            "Definitions",
            "“Outage” means a period of one minute in which no refund is answered.",
            "“Outage” means a period of five minutes in which no refund is answered.",
            "neutral",
        ),
        (
            "Cookies",
            "hb_visit | Knows returning visitors | 30 days",
            "hb_visit | Knows returning visitors | 24 months",
            "less",
        ),
    ],
)
def test_judge_a_period_favours_whom_its_use_is_for(
    section: str, old: str, new: str, direction: str
) -> None:
    """A wait is the worse for being long, a term to act the better; a definition favours nobody."""
    assert judge(change(replaced(old, new, section))).direction == direction


@pytest.mark.parametrize(
    ("section", "text", "direction"),
    [
        ("Information we collect", "the make and colour of your car;", "less"),
        ("Your rights", "the correction of your data;", "more"),
        ("Your rights", "the correction of your data where we do not refuse it;", "neutral"),
    ],
)
def test_judge_an_entry_favours_whom_its_list_is_for(
    section: str, text: str, direction: str
) -> None:
    """Data under what is collected costs, a right under rights is worth something."""
    assert judge(change(inserted(text, section=section))).direction == direction


def test_judge_a_way_out_of_something_new_is_no_gain() -> None:
    """What came with the switch that turns it off may be what customers lose by."""
    new = inserted("Harbour uses your past chats to personalise its answers.", section="Memory")
    way_out = inserted("You can switch Memory off in Settings.", section="Memory")
    assert judge(change(new, way_out)).direction != "more"


@pytest.mark.parametrize(
    "text",
    [
        "We will send you a reminder before your subscription renews.",
        "If your account is terminated, your personal data will be deleted with it.",
    ],
)
def test_judge_what_customers_get_besides_a_fee_or_an_end_costs_them_nothing(text: str) -> None:
    """A reminder of a renewal and the deletion at the end are no fee and no power."""
    assert judge(change(inserted(text))).direction != "less"


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        (
            "We delete your profile when you close your account.",
            "We delete your profile when you close your account, except where the law forbids it.",
            "less",
        ),
        (
            "We are liable for damage to your goods.",
            "We are liable for damage to your goods only if we acted with gross negligence.",
            "less",
        ),
        (
            "We may close your account only for a good cause.",
            "We may close your account for a good cause.",
            "less",
        ),
        (
            "Your doctor can see your step count.",
            "Your doctor can see your step count only on weekdays.",
            "neutral",
        ),
    ],
)
def test_judge_an_exception_cuts_by_what_it_is_from(old: str, new: str, direction: str) -> None:
    """From what the company owes or does it is known; of others' doings it is not."""
    assert judge(change(replaced(old, new))).direction == direction
