"""In which order the rules are asked: the one place that says it.

Artefacts and quieting rules settle an edit, the first that speaks, so who stands before whom decides
what an edit is called and, where one is wrong, whether it is told at all. Among facts all are asked;
of two of the same weight the one further ahead is read first. A new rule is a function in one of the
families' modules and a line here.
"""

from __future__ import annotations

from collections.abc import Mapping

from notifier.materiality.rule import RULES, STAGES, Stage

ORDER: Mapping[Stage, tuple[str, ...]] = {
    "artefact": (
        # In another language: its own dates and numbers come before what reads English ones.
        "date_stamp_abroad",
        "reference_abroad",
        "said_alike_abroad",
        # The same figure, whatever else would be seen in its signs.
        "same_notation",
        # What a person must see, though no word or no more than its place differs.
        "moved_under",
        "entry_crossed",
        "cell_moved",
        "mark_set",
        "sign_turned",
        "entry_headed",
        "answer_turned",
        "line_turned",
        # What kind of edit it is settles it: its words did not change.
        "moved",
        "split_or_merged",
        "relinked",
        # The words are the same, or stand elsewhere.
        "typography",
        "pointer",
        "restated",
        "regrouped",
        "contents",
        "words_lost",
        "spelling",
        # What is no part of the policy.
        "consent_banner",
        "advertisement",
        "code",
        "date_stamp",
        "contact_detail",
        "ticker",
        # The same is listed, then said in other words; the most lenient come last.
        "table_head",
        "row_same",
        "rearranged",
        "reckoned_alike",
        "put_otherwise",
        "nothing_added",
        "said_anew",
        "formerly",
    ),
    "fact": (
        # German and French.
        "period_changed_abroad",
        "period_stated_abroad",
        "figure_changed_abroad",
        "number_changed_abroad",
        "negation_changed_abroad",
        "strength_changed_abroad",
        "limit_changed_abroad",
        "party_changed_abroad",
        "recipient_joins_abroad",
        "term_named_abroad",
        "statement_abroad",
        # Any other language.
        "figures_unread",
        # How strong the words are.
        "negation_changed",
        "strength_changed",
        "word_turned",
        "alternative_changed",
        "bound_turned",
        "narrowed",
        "occasion_changed",
        "choice_dropped",
        "kind_singled_out",
        "actor_exchanged",
        "heading_turned",
        "term_exchanged",
        "thing_exchanged",
        "qualifier_changed",
        "condition_changed",
        "choice_changed",
        "extent_changed",
        "kind_changed",
        "currency_changed",
        "duty_added_or_removed",
        "promise_added_or_removed",
        # Who it is about.
        "recipient_registered",
        "register_changed",
        "entry_registered",
        "recipient_listed",
        "company_listed",
        "party_changed",
        "party_named",
        "controller_stated",
        "regulator_changed",
        "officer_changed",
        "recipient_named",
        "provider_introduced",
        # What is done with data.
        "data_named",
        "data_listed",
        "entry_listed",
        "label_listed",
        "row_listed",
        "entry_widened",
        "purpose_named",
        "recipients_changed",
        "transfer_changed",
        "security_changed",
        "legal_basis_changed",
        "ground_cited",
        "practice_added_or_removed",
        # What lines state that are no sentences.
        "fragment_stated",
        "answer_stated",
        # Numbers.
        "period_changed",
        "period_stated",
        "age_changed",
        "age_limit",
        "amount_changed",
        "percentage_changed",
        "amount_stated",
        "rate_changed",
        "price_listed",
        "row_set",
        "line_changed",
        "limit_changed",
        "measure_changed",
        # What customers may do, and the terms of the contract.
        "right_added_or_removed",
        "right_named",
        "channel_changed",
        "audience_changed",
        "reach_listed",
        "clause_changed",
        "forum_changed",
        "precedence_changed",
        "definition_changed",
        "term_added_or_removed",
        "deadline_changed",
        "past_reached_or_spared",
        "section_added_or_removed",
    ),
    "quiet": (
        # In another language.
        "same_period_abroad",
        "spelling_abroad",
        "label_abroad",
        "greeting_abroad",
        # One thing alone differs, and it binds nobody.
        "dates_only",
        "own_count",
        "document_title",
        "product_renamed",
        "reference",
        "data_headed",
        "renamed_heading",
        "address",
        # The sentence means the same, then says nothing that binds, then is none: ever more lenient.
        "wording",
        "explanation",
        "answer_changed",
        "furniture",
    ),
    "fallback": (
        "wording_abroad",
        "wording_unread",
        "meaning_unclear",
        "phrase_exchanged",
        "section_unclear",
        # Speaks of whatever is left.
        "reworded",
    ),
    "bulk": ("among_many",),
}


def arrange() -> None:
    """Put all rules into their order.

    ValueError where one has no place in its stage, or a place has no rule.
    """
    placed = [(stage, name) for stage in STAGES for name in ORDER[stage]]
    astray = {(rule.stage, name) for name, rule in RULES.items()}.symmetric_difference(placed)
    if astray or len(placed) != len(RULES):
        raise ValueError(f"Rules without a place, or places without a rule: {sorted(astray)}.")
    rules = [RULES[name] for _, name in placed]
    RULES.clear()
    RULES.update((rule.name, rule) for rule in rules)
