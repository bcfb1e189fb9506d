"""What is stated though neither "we" nor "you" does it in a verb of policies."""

from __future__ import annotations

import pytest

from notifier.materiality import judge
from notifier.materiality.statement import statement
from tests.handmade import change, deleted, inserted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("You will be notified on our notice board.", "promise"),
        ("All such messages receive a response.", "promise"),
        ("The viewing history of guests is also cleared every night.", "practice"),
        ("The rest of the card number is masked and forwarded to LANTERN.", "practice"),
        ("Footage of the quay ends up on a server in Bergen.", "practice"),
        ("Your nickname and your score appear on the public chart.", "practice"),
        ("This use is based on the contract that we have with you.", "practice"),
        ("It is in our interest to find you a berth that fits.", "practice"),
        ("Managers see how many hours each crew was out.", "practice"),
        ("The buyer bears the risk from the pier onwards.", "duty"),
        ("Reports have to carry the name of the boat.", "duty"),
        ("The boat must be seaworthy and cannot be borrowed.", "duty"),
        ("Do not use the crane for swimming.", "duty"),
        ("Only boats that meet these rules may be listed:", "duty"),
        ("Tenants keep their right to go to the court of their home port.", "right"),
        ("When a boat is listed, this constitutes an offer for sale.", "scope"),
    ],
)
def test_whoever_does_it_something_is_stated(text: str, kind: str) -> None:
    """A passive, a role, a ground and a requirement state what "we" and "you" would."""
    found = statement(text)
    assert found is not None
    assert found.kind == kind
    if not text.endswith(":"):
        for edit in (inserted(text), deleted(text)):
            assert judge(change(edit)).level == "material"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour has two piers and a lighthouse.",
        "Neither party shall be deemed to be in breach by a storm.",
        "Sailors enjoy the evening light.",
    ],
)
def test_where_nothing_is_done_nothing_is_stated(text: str) -> None:
    """A description and what is denied to be a breach state nothing by these shapes."""
    assert statement(text) is None


def test_what_follows_is_no_definition() -> None:
    """What follows ("this means that we may ask") says what is done, where "a berth means a place" gives a word its meaning."""
    assert judge(change(inserted("This means that we may record your calls."))).level == (
        "material"
    )
    assert judge(change(inserted("A berth means a place for a boat at the pier."))).level == (
        "editorial"
    )
