"""The judge on anything: it always answers, in bounds, and silence is symmetric."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notifier.compose.items import QUOTE_LENGTH
from notifier.compose.subject import SUBJECT_LENGTH
from notifier.compose.summary import Summary, summarise
from notifier.materiality import RULES, judge
from notifier.materiality.cases import cases
from notifier.materiality.rule import shape_of
from notifier.model.change import Edit
from notifier.model.verdict import LEVELS
from tests.handmade import change, deleted, inserted, moved, replaced

VOCABULARY = (
    "we you may must not never share sell keep your data for 30 90 days under 16 with partners "
    "Harbour Books Ltd. consent opt out the a of to Malta privacy@example.com $5 10% updated March "
    "2026 (see) “quoted” — terminate liable encrypted unless only"
)
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)
TITLES = st.sampled_from(["", "Retention", "How we share data", "Your rights", "Sub-processors"])
ANYTHING = st.text(min_size=1, max_size=80).filter(str.strip)
TEXTS = SENTENCES | ANYTHING
EDITS = st.one_of(
    st.builds(replaced, TEXTS, TEXTS, TITLES),
    st.builds(lambda text, title: inserted(text, section=title), TEXTS, TITLES),
    st.builds(lambda text, title: deleted(text, section=title), TEXTS, TITLES),
    st.builds(moved, TEXTS, TITLES),
)


@given(st.lists(EDITS, max_size=6))
def test_judge_always_answers_in_bounds(edits: list[Edit]) -> None:
    """Every edit has a reason or shares one; every sentence is one line that ends as sentences do."""
    made = change(*edits)
    verdict = judge(made)
    assert verdict == judge(made)
    assert verdict.level == max(
        (reason.level for reason in verdict.reasons), key=LEVELS.index, default="none"
    )
    assert verdict.confidence != "ask" or verdict.level != "none"
    known = {edit.id for edit in made.edits}
    for reason in verdict.reasons:
        assert reason.rule in RULES
        assert reason.edit_id in known
        assert reason.sentence.endswith(".")
        assert len(reason.sentence) <= 700
        assert "\n" not in reason.sentence


@given(st.lists(EDITS, max_size=6), st.integers(min_value=1, max_value=4))
def test_summary_always_fits(edits: list[Edit], limit: int) -> None:
    """Subject, quotations and counts stay in their bounds, and a summary survives JSON."""
    made = change(*edits)
    summary = summarise(judge(made), made, title="Privacy Policy", limit=limit)
    assert len(summary.subject) <= SUBJECT_LENGTH
    assert len(summary.items) <= limit
    assert summary.more >= 0
    for item in summary.items:
        assert max(len(item.old), len(item.new)) <= QUOTE_LENGTH
        assert item.old or item.new
    assert Summary.from_dict(summary.to_dict()) == summary


@given(SENTENCES, TITLES)
def test_judge_a_sentence_that_stays_is_quiet(sentence: str, title: str) -> None:
    """Typography never makes news: the same words in other quotes, dashes and spaces are none."""
    old = f"“{sentence}” — {sentence}"
    new = f'"{sentence}" - {sentence} '
    assert judge(change(replaced(old, new, title))).level == "none"


@given(
    st.integers(min_value=2, max_value=400),
    st.integers(min_value=2, max_value=400),
    st.sampled_from(["days", "weeks", "months", "years"]),
    # No word that says something itself: longer times for an appeal are better for the reader.
    st.text("bkqvwxz", min_size=3, max_size=9),
)
def test_judge_another_period_is_never_missed(old: int, new: int, unit: str, what: str) -> None:
    """Any two lengths of time that differ make a certain, material change, whatever is kept."""
    verdict = judge(
        change(
            replaced(
                f"We keep the {what} for {old} {unit}.", f"We keep the {what} for {new} {unit}."
            )
        )
    )
    if old == new:
        assert verdict.level == "none"
    else:
        assert (verdict.level, verdict.confidence) == ("material", "certain")
        assert verdict.direction == ("less" if new > old else "more")


@given(st.lists(EDITS, max_size=6))
def test_judge_a_rule_speaks_only_where_its_cues_stand(edits: list[Edit]) -> None:
    """Asked of every case, a rule says nothing of those of which the verdict does not ask it."""
    for case in cases(change(*edits)):
        for rule in RULES.values():
            if rule.is_asked(shape_of(case), is_foreign=case.tongue != "en"):
                spoke = list(rule.reasons(case))
                may_speak = (
                    rule.cues & case.signs
                    and (not rule.kinds or case.kind in rule.kinds)
                    and (not rule.states or case.stated in rule.states)
                )
                assert may_speak or not spoke, rule.name
