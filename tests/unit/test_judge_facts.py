"""Facts read out of sentences: the same fact written in two ways is one fact."""

from __future__ import annotations

import pytest

from notifier.materiality import facts
from notifier.materiality.words import content


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("within thirty (30) days", "2592000 seconds"),
        ("a 30-day period", "2592000 seconds"),
        ("for one year", "12 months"),
        ("for 12 months", "12 months"),
        ("two weeks", "1209600 seconds"),
        ("14 days", "1209600 seconds"),
        ("5 business days", "432000 seconds business"),
        ("three hundred sixty-five (365) days", "31536000 seconds"),
        ("30 (thirty) days", "2592000 seconds"),
        ("two hundred days", "17280000 seconds"),
        ("half a year", "6 months"),
        ("for a year and a half", "18 months"),
        ("one and a half years", "18 months"),
        ("for a decade", "120 months"),
        ("24 hrs", "86400 seconds"),
        ("24h", "86400 seconds"),
        ("5 working days", "432000 seconds business"),
    ],
)
def test_judge_a_period_has_one_key_however_it_is_written(text: str, key: str) -> None:
    """Words, digits, hyphens and other units of the same length make the same key."""
    assert [fact.key for fact in facts.periods(text)] == [key]


@pytest.mark.parametrize("text", ["posted 3 days ago", "children under 13 years old", "in 2026"])
def test_judge_what_only_looks_like_a_period_is_none(text: str) -> None:
    """Relative times, ages and years are not lengths of time."""
    assert facts.periods(text) == ()


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("if you are under 16", "16"),
        ("children under the age of thirteen", "13"),
        ("You must be at least 18 years old.", "18"),
        ("aged 16 or older", "16"),
        ("for users 13 and over", "13"),
        ("under-16s", "16"),
        ("13 years or older", "13"),
    ],
)
def test_judge_ages_are_read(text: str, age: str) -> None:
    """The usual ways to write an age limit are understood."""
    assert {fact.key for fact in facts.ages(text)} == {age}


def test_judge_money_and_percentages_are_read() -> None:
    """Sums before and after their currency, and percentages, are facts."""
    text = "We keep 2.5 % of the price, at least $1,000.50 or 20 euros."
    assert [fact.text for fact in facts.amounts(text)] == ["$1,000.50", "20 euros"]
    assert [fact.key for fact in facts.percentages(text)] == ["2.5%"]


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        (["$5", "USD 5", "5 dollars", "five dollars", "five (5) dollars", "US$ 5.00"], "5 usd"),
        (["$1,000", "one thousand dollars", "$1k", "USD 1000"], "1000 usd"),
        (["$1m", "$1 million", "one million dollars"], "1000000 usd"),
        (["€1,000.50", "1.000,50 EUR", "1 000,50 €"], "1000.5 eur"),
        (["one hundred and fifty euros", "€150"], "150 eur"),
        (["£20", "20 pounds", "twenty pounds"], "20 gbp"),
        (["50p", "50 pence", "£0.50"], "0.5 gbp"),
    ],
)
def test_judge_a_sum_has_one_key_however_it_is_written(texts: list[str], key: str) -> None:
    """Signs, letters and words of a currency, and sums in words, make the same key."""
    assert [[fact.key for fact in facts.amounts(text)] for text in texts] == [[key]] * len(texts)


@pytest.mark.parametrize("text", ["5%", "5.0 %", "five per cent", "five percent (5%)"])
def test_judge_a_share_has_one_key_however_it_is_written(text: str) -> None:
    """Shares in words and in figures make the same key."""
    assert [fact.key for fact in facts.percentages(text)] == ["5%"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("operated by Harbour Books Ltd.", "Harbour Books Ltd."),
        ("The Lantern (Malta) Limited is bound", "Lantern (Malta) Limited"),
        ("with Quill.example, Inc. and others", "Quill.example, Inc."),
    ],
)
def test_judge_companies_are_known_by_their_legal_form(text: str, name: str) -> None:
    """A name runs up to its legal form; words before it do not belong to it."""
    assert [fact.text for fact in facts.parties(text)] == [name]


def test_judge_ltd_and_limited_are_the_same_company() -> None:
    """The spelling of a legal form tells no companies apart."""
    short, long = facts.parties("by Harbour Books Ltd"), facts.parties("by Harbour Books Limited")
    assert short[0].key == long[0].key


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("Last updated: 3 March 2026", True),
        ("Effective January 1, 2027", True),
        ("© 2026 Harbour Books", True),
        ("2026-03-01", True),
        ("These terms apply from 5 January 2026.", True),
        ("Diese Bedingungen gelten ab 05.01.2026.", True),
        ("Ces conditions prennent effet le 5 janvier 2026", True),
        ("This policy was in force until 5 January 2026.", True),
        ("Your voucher is valid until 31 December 2026.", False),
        ("Offers end 5 January 2026.", False),
        ("You must accept these terms by 3 March 2026 to keep your discount.", False),
        ("Last updated by our legal team", False),
    ],
)
def test_judge_a_date_stamp_says_nothing_but_a_date(text: str, stamp: bool) -> None:
    """A stamp holds a date and no statement."""
    assert facts.is_date_stamp(text) is stamp


def test_judge_contacts_are_masked_in_every_disguise() -> None:
    """Addresses in clear, obfuscated ones and URLs become the same mark."""
    plain = facts.without_contacts("Write to privacy@example.com.")
    hidden = facts.without_contacts("Write to [email protected].")
    assert facts.skeleton(plain) == facts.skeleton(hidden) == facts.skeleton("Write to")


def test_judge_synonyms_and_small_words_carry_no_content() -> None:
    """To say "start" for "initiate" changes nothing; "sell" for "share" does."""
    assert content("you initiate it via the app") == content("you start it through the app")
    assert content("we share it") != content("we sell it")


@pytest.mark.parametrize("day", ["05.01.2026", "5-1-2026", "2026-01-05", "31.12.2026"])
def test_judge_a_day_in_figures_is_no_telephone_number(day: str) -> None:
    """Until when something is kept is no way to reach anybody."""
    assert not facts.has_contact(f"We keep your data until {day}.")
    assert facts.has_contact("Call us on 030 123 45 67.")
