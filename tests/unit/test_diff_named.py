"""Names that both documents hold are no news in one sentence of them."""

from __future__ import annotations

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge
from notifier.model.change import Change

_POLICY = """# Privacy

We are Harbour and we look after your data. {elsewhere}

## Who receives it

{sentence}
"""
_PLAIN = "Payments are handled by a provider that we share your order with."
_NAMED = "Payments are handled by Tallyworth, a provider that we share your order with."
_KNOWN = "Maps are made by Tallyworth as well."
_UNKNOWN = "Maps are made by others as well."


def _change(old: str, new: str, elsewhere: str) -> Change:
    texts = (_POLICY.format(sentence=text, elsewhere=elsewhere) for text in (old, new))
    return compare(*(read(text, media_type="text/markdown") for text in texts))


@pytest.mark.parametrize(("old", "new"), [(_PLAIN, _NAMED), (_NAMED, _PLAIN)])
def test_a_name_that_both_documents_hold_is_known(old: str, new: str) -> None:
    """A name that joins or leaves a sentence is known where both documents hold it elsewhere."""
    assert _change(old, new, _KNOWN).named == ("Tallyworth",)
    assert _change(old, new, _UNKNOWN).named == ()


def test_a_part_of_a_longer_name_is_another_name() -> None:
    """A name is known as a whole word only."""
    assert _change(_PLAIN, _NAMED, "Maps are made by Tallyworthy.").named == ()


def test_a_word_that_only_opens_a_sentence_is_no_name() -> None:
    """A word that stands in small letters as well is not taken for a name."""
    old, new = "We share data with partners.", "Partners get data from us."
    assert _change(old, new, "Our partners are few. Partners pay.").named == ()


def test_many_names_are_found_as_few_are() -> None:
    """In a change of very many names the same are known as in one of few."""
    many = " ".join(f"We share data with Name{number} and others." for number in range(90))
    none = " ".join(f"We share data with us{number} and others." for number in range(90))
    found = _change(f"{none} {_PLAIN}", f"{many} {_NAMED}", f"{_KNOWN} Name7 makes maps too.").named
    assert set(found) == {"Name7", "Tallyworth"}


@pytest.mark.parametrize(("elsewhere", "spoke"), [(_UNKNOWN, True), (_KNOWN, False)])
def test_a_company_is_news_only_where_nothing_else_names_it(elsewhere: str, spoke: bool) -> None:
    """That the policy now names a company is said only if it did not name it before."""
    verdict = judge(_change(_PLAIN, _NAMED, elsewhere))
    assert ("recipient_named" in {reason.rule for reason in verdict.reasons}) is spoke


def test_known_names_are_kept_with_the_change() -> None:
    """A change that is stored and read again knows the same names."""
    change = _change(_PLAIN, _NAMED, _KNOWN)
    assert Change.from_dict(change.to_dict()) == change
