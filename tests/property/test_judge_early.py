"""What is looked at first, to see that there is nothing to find, never hides what there is."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from notifier.materiality import facts, precedence, together
from notifier.materiality.abroad import calendar
from notifier.materiality.elsewhere import Elsewhere, letters
from notifier.materiality.expression import without_start
from notifier.materiality.plain import sense
from notifier.materiality.words import content

PIECES = (
    *("we", "may", "write", "to", "Harbour", "kontakt", "at", "dot", "protected", "e-mail"),
    *("@", "(at)", "[at]", ".", ",", ";", "/", "//", "://", "www.", "WWW.", "¤", " ", " ", " "),
    *(
        "harbour.example",
        "a.com",
        "-.com",
        "https:",
        "+49 30 123456",
        "(030) 12-34-56",
        "7",
        "2031",
    ),
    *("(Inc.),", "AG;", "as", "OÜ", "S.à", "r.l", "A/S", "Co-op"),
    *("30 days", "5 %", "$5", "\u00a0", "\u00ad", "\u2014", "aged 16", "two years"),
    *("12.", "mai", "März 2031", "1er septembre 2031", "2031年5月1日", "Stand:", "stand", "bis"),
    *("prevails", "shall prevail", "controls", "the English text", "will govern", "İ", "ſ", "_"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
SPACED = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)


@given(TEXTS | SPACED)
def test_early_addresses_are_marked_as_if_each_kind_were_looked_for(text: str) -> None:
    """Addresses and numbers are marked wherever the expressions of their kinds find them."""
    marked = facts.fold(text)
    for kind in (facts._EMAIL, facts._URL, facts._DOMAIN):
        marked = kind.pattern.sub("¤", marked)
    assert facts.without_contacts(text) in {facts.fold(text), facts._PHONE.sub("¤", marked)}
    if re.search(
        r"\w[.@]\w|\d|e-?mail\s+protected|\[at\]|\(at\)|\s@", facts.fold(text), re.IGNORECASE
    ):
        assert facts.without_contacts(text) == facts._PHONE.sub("¤", marked)


@given(TEXTS | SPACED)
def test_early_letters_and_digits_are_all_that_is_left(text: str) -> None:
    """Of a text, its letters and digits are left, in whatever script."""
    assert facts.skeleton(text) == re.sub(r"[\W_]+", "", text.lower())


@given(SPACED)
def test_early_a_date_has_no_more_letters_than_are_counted_for_one(text: str) -> None:
    """No date holds more letters and digits than a text of dates alone is allowed for each."""
    for date in calendar.dates(text):
        assert len(facts.skeleton(date)) <= calendar._LONGEST
        assert calendar._NUMBERS.search(date)


@given(SPACED)
def test_early_what_prevails_is_what_stands_before_the_verb(text: str) -> None:
    """The words of the text that prevails are those between the last stop and the verb."""
    whole = re.compile(rf"(?P<which>[^,;.]*?){precedence._PREVAILS.source}", re.IGNORECASE)
    read = {word for found in whole.finditer(text) for word in map(sense, content(found["which"]))}
    assert precedence.prevailing(text) == read - {""}


@given(TEXTS)
def test_early_the_start_goes_as_it_does_by_substitution(text: str) -> None:
    """What only matches at the start is taken from there, and from nowhere else."""
    pattern = re.compile(r"^(?:[-\w.]+)?[@. ]")
    assert without_start(pattern, text) == pattern.sub("", text)


@given(st.lists(TEXTS | SPACED, max_size=4))
def test_early_folded_texts_joined_are_the_joined_text_folded(texts: list[str]) -> None:
    """Sentences that are joined to be compared as one need not be joined to see how long they are."""
    joined = " ".join(filter(None, map(facts.fold, texts)))
    assert joined == facts.fold(" ".join(filter(None, texts)))
    assert together._length(list(filter(None, map(facts.fold, texts)))) == len(joined)


@given(SPACED)
def test_early_figures_are_those_of_each_kind(text: str) -> None:
    """Kinds of figures without a cue in a text are not read, as it states none of them."""
    assert facts.figures(text) == (
        *facts.periods(text),
        *facts.ages(text),
        *facts.amounts(text),
        *facts.percentages(text),
    )


@given(TEXTS | SPACED)
def test_early_words_are_those_of_the_tokens(text: str) -> None:
    """No word stands across a blank, so what a token holds may be remembered."""
    assert facts.words(text) == [word.lower() for word in facts._WORD.findall(facts.fold(text))]
    assert "".join(letters(text)) == facts.skeleton(facts.fold(text))


@given(st.lists(TEXTS | SPACED, max_size=4))
def test_early_letters_elsewhere_are_those_of_the_words_there(texts: list[str]) -> None:
    """The letters of all texts, read at once, are those of their words, one text after the other."""
    there = Elsewhere(texts)
    assert there._letters == "\n".join(facts.skeleton(facts.fold(text)) for text in texts)
    assert "".join(there._words) == "".join(
        f"{line}\n" for line in there._letters.split("\n") if texts
    )


@given(SPACED)
def test_early_legal_forms_are_seen_whatever_stands_around_them(text: str) -> None:
    """A text that is left alone for lack of a legal form has none among its words."""
    unmarked = text.encode().translate(None, facts._AROUND).split()
    if facts._ENCODED.isdisjoint(unmarked):
        assert facts._SUFFIXES.isdisjoint(map(facts._bare, text.split()))
