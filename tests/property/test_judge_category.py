"""What a sentence is about does not depend on what need not be asked to know it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notifier.materiality import about, lexicon
from notifier.materiality.case import Case
from notifier.model import excerpt

PIECES = (
    *(
        "we",
        "you",
        "may",
        "must not",
        "share",
        "collect",
        "sell",
        "keep",
        "your data with partners",
    ),
    *("personal information", "from third parties", "children under 13", "free of charge", "fees"),
    *("opt out", "unsubscribe", "agree", "call you", "residents of California", "for 30 days"),
    *("disputes", "arbitration", "license to your content", "terminate your account", "cookies"),
    *(
        "legitimate interests",
        "train our AI models",
        "data centres",
        "standard contractual clauses",
    ),
    *("delete", "retain", "secure", "@", "privacy@harbour.example", "the policy", ".", ","),
)
SENTENCES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join)
TITLES = st.sampled_from(
    ("", "How we share data", "Your rights", "Retention", "Changes to this policy", "Fees", "Data")
)
RULES = st.sampled_from(("among_many", "right_added_or_removed", "duty_added_or_removed"))


@given(SENTENCES)
def test_category_topics_are_those_of_which_a_term_stands_there(text: str) -> None:
    """A topic is touched where one of its terms is found, and nowhere else."""
    found = tuple(
        topic
        for topic, terms in lexicon.TOPICS.items()
        if any(cued.pattern.search(text) for cued in terms.values())
    )
    assert lexicon.topics(text) == found
    assert all(lexicon.touches(text, topic) is (topic in found) for topic in lexicon.TOPICS)


@given(SENTENCES, SENTENCES | st.just(""), TITLES, RULES)
def test_category_is_the_one_with_the_most_points_of_all(
    old: str, new: str, title: str, rule: str
) -> None:
    """The category is that with the most points, all being counted; of equals the one named first."""
    case = Case(edit_id="1", kind="replaced", section=title, old=old, new=new)
    points = {"other": about._GIVEN + about._TRUST.get(rule, 0)}
    for category, value in (
        *about._of_titles(case),
        *about._says(case, [each for _, each in about._MAY]),
    ):
        points[category] = points.get(category, 0) + value
    assert about.settled(case, "", rule) == max(points, key=points.__getitem__)


@given(SENTENCES, st.integers(min_value=81, max_value=200))
def test_category_quotations_begin_where_somebody_acts_at_the_start(text: str, length: int) -> None:
    """A long quotation of a sentence that begins with who does something begins there as well."""
    acting = f"We may {text}"
    assert excerpt.excerpt(acting, length)[:6] == "We may"
