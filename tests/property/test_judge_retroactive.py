"""Whether a change reaches back depends on what changed alone, not on what stands around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notifier.materiality import judge
from notifier.model.change import Edit
from notifier.model.verdict import Reach
from tests.handmade import change, deleted, inserted, moved, renamed, replaced

#: What matters, with what is to be said of it alone.
TOLD: list[tuple[Edit, Reach]] = [
    (replaced("We never sell your data.", "We may sell your data."), "possible"),
    (replaced("We keep messages for 30 days.", "We keep messages for 2 years."), "possible"),
    (deleted("We do not use your photos to train AI models."), "possible"),
    (replaced("The monthly fee is 5 euros.", "The monthly fee is 9 euros."), "no"),
    (replaced("You may use bots.", "You must not use bots."), "no"),
    (replaced("We keep messages for 2 years.", "We keep messages for 30 days."), "no"),
    (
        replaced(
            "A dispute is heard in court.",
            "A dispute, whether it arose before or after 1 May 2026, is decided by an arbitrator.",
        ),
        "stated",
    ),
    (
        replaced("We do not sell orders.", "We sell orders placed after 1 May 2026 only."),
        "no",
    ),
]
#: What says nothing of the past, and does not matter.
QUIET = [
    replaced("Last updated: 1 May 2026", "Last updated: 2 May 2026"),
    replaced("We keep your mesages safe.", "We keep your messages safe."),
    replaced("Write to old@harbour.example.", "Write to new@harbour.example."),
    inserted("For more information see our Help Centre."),
    moved("We use your address to send you letters.", "2. Use", "5. Use"),
    renamed("3. Sharing", "4. Sharing"),
    deleted("Home | Careers | Press"),
    inserted("This policy applies to all information collected through our website."),
]


@given(
    told=st.sampled_from(TOLD),
    quiet=st.lists(st.sampled_from(QUIET[:-1]), max_size=4),
    place=st.integers(0, 4),
)
def test_judge_reaching_back_is_the_same_among_quiet_edits_in_any_order(
    told: tuple[Edit, Reach], quiet: list[Edit], place: int
) -> None:
    """A change has one answer, alone and among edits without consequence, wherever it stands."""
    edit, value = told
    found = judge(change(*quiet[:place], edit, *quiet[place:])).retroactive
    assert found is not None
    assert found.value == value


@given(st.permutations([edit for edit, _ in TOLD] + QUIET))
def test_judge_of_several_answers_the_gravest_counts_in_any_order(edits: list[Edit]) -> None:
    """What is stated is stated, whatever stands before it."""
    found = judge(change(*edits)).retroactive
    assert found is not None
    assert found.value == "stated"
    assert "1 May 2026" in found.words
