"""A company's settings over the verdict: louder, quieter, watched, asked about; nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.diff import compare
from notifier.extract import read
from notifier.flows.between import explained
from notifier.flows.record import why_waiting
from notifier.materiality import judge, tuned
from notifier.materiality.wording import ABOUT
from notifier.model.change import Change
from notifier.model.source import Source
from notifier.model.stored import StoredPair
from notifier.model.tuning import ASKED, CATEGORIES, Tuning
from notifier.model.verdict import Verdict

OLD = """# Privacy policy
We keep your order history for 30 days after you close your account.
Our parcels travel with Quayside Parcel Ltd. You can look at your orders on the orders page.
"""
NEW = """# Privacy policy
We keep your order history for 90 days after you close your account.
Our parcels travel with Quayside Parcel Ltd. You can look at your orders on the page of orders.
"""


def judged(old: str, new: str) -> tuple[Change, Verdict]:
    """Compare and judge."""
    change = compare(read(old, "text/markdown"), read(new, "text/markdown"))
    return change, judge(change)


def test_the_categories_are_those_that_have_a_name_in_mails() -> None:
    """There is one list of categories."""
    assert set(CATEGORIES) == set(ABOUT)


def test_without_settings_the_verdict_is_the_rules_own() -> None:
    """The default changes nothing."""
    change, verdict = judged(OLD, NEW)
    assert tuned(change, verdict, Tuning()) is verdict


def test_a_quieter_category_is_recorded_and_nobody_is_told() -> None:
    """The reason stays, as editorial."""
    change, verdict = judged(OLD, NEW)
    assert verdict.level == "material"
    quiet = tuned(change, verdict, Tuning(quieter=("retention",)))
    assert quiet.level == "editorial"
    assert [r.sentence for r in quiet.reasons if r.category == "retention"] == [
        r.sentence for r in verdict.reasons if r.category == "retention"
    ]


def test_quieter_for_one_category_leaves_the_others_loud() -> None:
    """A change of two kinds is told for the other one."""
    new = NEW.replace("Our parcels", "We sell your e-mail address to data brokers. Our parcels")
    change, verdict = judged(OLD, new)
    told = tuned(change, verdict, Tuning(quieter=("retention",)))
    assert told.level == "material"
    assert "retention" not in told.categories
    assert "brokers" in told.headline


def test_a_louder_category_makes_rewording_material() -> None:
    """What the rules hold for wording alone is told where the company wants it."""
    old = "# Terms\nYou can look at your orders on the orders page of our shop whenever you like.\n"
    new = "# Terms\nYou can see your orders on the orders page of our shop whenever you want.\n"
    change, verdict = judged(old, new)
    assert verdict.level == "editorial"
    (category,) = {reason.category for reason in verdict.reasons}
    loud = tuned(change, verdict, Tuning(louder=(category,)))
    assert (loud.level, loud.confidence) == ("material", "likely")


@pytest.mark.parametrize(
    ("old", "new", "headline"),
    [
        (
            "We ship by Quayside Parcel.",
            "We also ship by Quayside Parcel.",
            "A passage that mentions Quayside Parcel changed: “We also ship by Quayside Parcel”.",
        ),
        (
            "We ship by sea.",
            "We ship by Quayside Parcel.",
            "The policy now mentions Quayside Parcel here: “We ship by Quayside Parcel”.",
        ),
        (
            "We ship by sea. See Quayside Parcel's page.",
            "We ship by sea.",
            "The policy no longer mentions Quayside Parcel here: “See Quayside Parcel's page”.",
        ),
    ],
)
def test_a_watched_name_is_always_told(old: str, new: str, headline: str) -> None:
    """Whatever the rules think of it, with the clause in which it stands."""
    rest = "\nOur shop stands at the harbour, and its doors are open from nine to five.\n"
    change, verdict = judged(f"# Terms\n{old}{rest}", f"# Terms\n{new}{rest}")
    told = tuned(change, verdict, Tuning(watch=("Quayside Parcel",)))
    assert (told.level, told.confidence) == ("material", "certain")
    assert told.headline == headline


def test_a_watched_word_is_a_word() -> None:
    """A name inside another is not meant, and an unchanged passage is not told."""
    change, verdict = judged(OLD, NEW)
    tuning = Tuning(watch=("ears", "Quayside"))
    assert tuned(change, verdict, tuning) == verdict


def test_a_category_to_ask_about_waits_for_a_person() -> None:
    """However sure the rules are."""
    change, verdict = judged(OLD, NEW)
    assert verdict.confidence != "ask"
    asked = tuned(change, verdict, Tuning(ask=("retention",)))
    assert asked.confidence == "ask"
    assert why_waiting(Source(slug="s", title="S", url="https://s.example"), asked, "new") == (
        "notifier.toml has a person asked about changes of the category retention."
    )
    assert tuned(change, verdict, Tuning(ask=("security",))) == verdict


@pytest.mark.parametrize(
    "wrong", [{"ask": ("weather",)}, {"louder": ("security",), "quieter": ("security",)}]
)
def test_settings_that_make_no_sense_are_refused(wrong: dict[str, tuple[str, ...]]) -> None:
    """An unknown category, or one that is to be both."""
    with pytest.raises(ValueError, match="category"):
        Tuning(**wrong)


some = st.lists(st.sampled_from(CATEGORIES), unique=True, max_size=6)


@given(some, some, some)
def test_no_setting_loses_a_reason(louder: list[str], quieter: list[str], ask: list[str]) -> None:
    """Settings change what a reason counts for, never whether it can be read."""
    tuning = Tuning(
        louder=tuple(set(louder) - set(quieter)), quieter=tuple(quieter), ask=tuple(ask)
    )
    told = tuned(*_CHANGED, tuning)
    said = {(reason.rule, reason.sentence) for reason in told.reasons}
    said -= {(reason.rule, reason.sentence) for reason in told.reasons if reason.rule == ASKED}
    assert said == {(reason.rule, reason.sentence) for reason in _CHANGED[1].reasons}


_CHANGED = judged(OLD, NEW)


@pytest.mark.parametrize(
    ("tuning", "said"),
    [
        (Tuning(), ()),
        (
            Tuning(quieter=("retention",)),
            ("One reason of the category retention counts as editorial, whatever the rules say.",),
        ),
        (
            Tuning(ask=("retention",)),
            ("notifier.toml has a person asked about changes of the category retention.",),
        ),
    ],
)
def test_an_explanation_names_the_settings_that_decided(
    tuning: Tuning, said: tuple[str, ...]
) -> None:
    """Whoever asks why there was no mail reads that the company wanted none."""
    change, verdict = judged(OLD, NEW)
    pair = StoredPair(old=b"", new=b"").compared(change, tuned(change, verdict, tuning))
    made = explained(pair, 10)
    assert made.settings == said
