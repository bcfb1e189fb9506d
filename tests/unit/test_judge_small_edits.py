"""A few words in a sentence that otherwise stays: what narrows it or turns a joint is told, what explains it is not."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from tests.handmade import change, replaced

_SERVE = "We keep call recordings for ninety days{}, unless a complaint is open."
#: By rule, edits that it must tell.
_TOLD = {
    "alternative_changed": (
        (
            "The account is closed if a bill is overdue and the limit has been reached.",
            "The account is closed if a bill is overdue or the limit has been reached.",
        ),
        (
            "You may end the lease after written notice or a week to mend the fault.",
            "You may end the lease after written notice and a week to mend the fault.",
        ),
        (
            "We will replace the lamp and refund the postage.",
            "We will replace the lamp or refund the postage.",
        ),
    ),
    "choice_dropped": (
        ("If you choose, we import your contacts.", "When you join, we import your contacts."),
        (
            "We send you a newsletter if you have ticked the box.",
            "We send you a newsletter when you place an order.",
        ),
    ),
    "kind_singled_out": (
        (
            "We do not read the files that our customers upload.",
            "We do not read the files that enterprise customers upload.",
        ),
        (
            "We send your name to one credit agency.",
            "We send your name to one or more credit agencies.",
        ),
    ),
    "actor_exchanged": (
        (
            "We will refund payments that you did not make.",
            "Your bank will refund payments that you did not make.",
        ),
        (
            "The contract for the ride is between you and us.",
            "The contract for the ride is between you and the driver.",
        ),
        ("Tickets are exchanged by our team.", "Tickets are exchanged by the organiser."),
    ),
    "bound_turned": (
        ("You may bring up to two guests.", "You may bring at least two guests."),
        (
            "We give at least ten days' notice of a new price.",
            "We give up to ten days' notice of a new price.",
        ),
    ),
    "entry_crossed": (
        (
            "We delete your photos and messages when you leave, but keep your invoices for six years.",
            "We delete your messages when you leave, but keep your photos and invoices for six years.",
        ),
    ),
    "narrowed": (
        (
            "You may lend a tool to another member.",
            "You may lend a tool to another member who lives at your address.",
        ),
        (
            "We do not use your trips for advertising.",
            "We do not use your trips for advertising while you are logged in.",
        ),
        (
            "The processor shall, at its own cost, assist the controller.",
            "The processor shall assist the controller.",
        ),
        (
            "The processor shall assist the controller at its own cost.",
            "The processor shall assist the controller at the controller's cost.",
        ),
        (
            "We share your data with insurers whose products you have asked about.",
            "We share your data with insurers.",
        ),
        (
            "The supplier warrants that, to the best of its knowledge, the work is original.",
            "The supplier warrants that the work is original.",
        ),
    ),
}
#: Edits of which nothing follows.
_QUIET = (
    (_SERVE.format(""), _SERVE.format(", which is what most shops do")),
    (_SERVE.format(""), _SERVE.format(", as storage is not free")),
    (_SERVE.format(""), _SERVE.format(" – long enough to settle most complaints –")),
    (_SERVE.format(""), _SERVE.format(" (we know that nobody likes to repeat a story)")),
    (
        "You may cancel within a fortnight, and we will then refund the price.",
        "You may cancel within a fortnight, a right that the law gives to all consumers, and we will then refund the price.",
    ),
    (
        "We may terminate or suspend your account if you break the rules.",
        "We may terminate, close or suspend your account if you break the rules.",
    ),
    (
        "You grant us a licence to store and reproduce your drawings.",
        "You grant us a licence to store, copy and reproduce your drawings.",
    ),
    ("We will answer within two days.", "We will promptly answer within two days."),
    (
        "Please see the map for the shops that you visit.",
        "Please see our map for the shops that you visit.",
    ),
    ("We use the data to answer you.", "We use the data that you give us to answer you."),
    (
        "We write to you by post and by e-mail.",
        "We write to you by post or by e-mail.",
    ),
)
#: Edits in which a figure, a condition or an exception is only put in other words.
_ALIKE = (
    ("We test the alarm every twelve months.", "We test the alarm annually."),
    ("You pay half the price in advance.", "You pay 50% of the price in advance."),
    ("We keep invoices for a year and a half.", "We keep invoices for 18 months."),
    (
        "Returns can be left at any of our 47 shops within thirty days.",
        "Returns can be left at any of our 52 shops within thirty days.",
    ),
    ("You may stream on two devices at once.", "You may stream on 2 devices at once."),
    (
        "We do not disclose it except where a court orders us to.",
        "We do not disclose it other than where a court orders us to.",
    ),
    (
        "We keep it until you close your account.",
        "We keep it up to the moment when you close your account.",
    ),
    (
        "Other firms are bound by terms no less protective than these.",
        "Other firms are bound by terms at least as protective as these.",
    ),
)
#: Edits that look like these, and are more.
_OTHERWISE = (
    ("We test the alarm every twelve months.", "We test the alarm every two years."),
    ("You may stream on two devices at once.", "You may stream on three devices at once."),
    ("We share it unless you object.", "We share it if you object."),
    ("We will never sell your data.", "We do not currently sell your data."),
    (
        "You may link up to 5 shops to your account.",
        "You may link up to 3 shops to your account.",
    ),
)
#: Edits that look like asides, or doublets, and are more.
_MORE = (
    (_SERVE.format(""), _SERVE.format(" (or two years for business accounts)")),
    (_SERVE.format(""), _SERVE.format(", although you may ask us to delete them sooner")),
    (
        "We use your location to show shops.",
        "We use your location (including when the app is closed) to show shops.",
    ),
    (
        "You grant us a licence to store and copy your drawings.",
        "You grant us a licence to store, adapt and copy your drawings.",
    ),
    (
        "We may suspend your account if you break the rules.",
        "We may suspend or terminate your account if you break the rules.",
    ),
)


@pytest.mark.parametrize(
    ("name", "old", "new"), [(name, *pair) for name, pairs in _TOLD.items() for pair in pairs]
)
def test_a_small_change_of_consequence_is_told_by_its_rule(name: str, old: str, new: str) -> None:
    """A joint between conditions, the side of a "but" and what narrows a statement are told, both ways."""
    for one, other in ((old, new), (new, old)):
        verdict = judge(change(replaced(one, other)))
        assert verdict.level == "material", verdict
        assert name in {reason.rule for reason in verdict.reasons}


@pytest.mark.parametrize(("old", "new"), [*_QUIET, *_ALIKE])
def test_what_explains_or_repeats_is_not_told(old: str, new: str) -> None:
    """A reason, a gloss, a second word for the same thing and another unit of the same figure may come and go."""
    for one, other in ((old, new), (new, old)):
        assert judge(change(replaced(one, other))).level != "material"


@pytest.mark.parametrize(("old", "new"), [*_MORE, *_OTHERWISE])
def test_what_only_looks_idle_is_told(old: str, new: str) -> None:
    """What is set off by brackets or commas counts where it binds, limits or widens."""
    for one, other in ((old, new), (new, old)):
        assert judge(change(replaced(one, other))).level == "material"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We may call off the concert.", "We may cancel the concert."),
        ("You can turn the camera off in the menu.", "You can deactivate the camera in the menu."),
        ("It is forbidden to copy the maps.", "You must not copy the maps."),
        (
            "Claims are heard by a court with jurisdiction.",
            "Claims are heard by a court of competent jurisdiction.",
        ),
    ],
)
def test_a_clause_named_by_its_kin_gains_no_point(old: str, new: str) -> None:
    """Another word for a term of contracts brings no term that was not there."""
    for one, other in ((old, new), (new, old)):
        verdict = judge(change(replaced(one, other)))
        assert "clause_changed" not in {reason.rule for reason in verdict.reasons}
