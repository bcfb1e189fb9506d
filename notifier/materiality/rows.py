"""Rules about rows and entries that are no sentences: what they list, and the values that they set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifier.materiality import facts, lexicon
from notifier.materiality.alike import says_alike
from notifier.materiality.cards import is_entry, values
from notifier.materiality.case import Case, Swap
from notifier.materiality.cue import DIGIT, Cued, mask_of
from notifier.materiality.lines import Shift, cut, may_set, shift
from notifier.materiality.lists import is_contents, is_recipients, is_register, row
from notifier.materiality.measures import others
from notifier.materiality.registers import is_another, is_renumbered, is_same_row
from notifier.materiality.rule import Finding, rule
from notifier.materiality.values import counts_otherwise, is_set_otherwise
from notifier.materiality.wording import becomes, quote, readable, row_says, row_turns

#: A label, and the value that it is given.
_ROW = re.compile(r"(?P<label>[^|:{}]*[^\W\d_]{3}[^|:{}]*?) ?(?:\||:| -) ?(?P<value>[^|{}]*\S)")
#: Titles of lists of prices, and of periods.
PRICES = Cued(
    r"\b(?:fees?|charges?|prices?|pricing|tariffs?|rates?|costs?|surcharges?|commissions?)\b"
)
_PERIODS = Cued(
    r"\b(?:retention|retain\w*|how long|kept|keep|storage|stored|deletion|notice|periods?|deadlines?|time limits?)\b"
)
#: What stands where a price, a limit or a period has no figure.
_FREE = Cued(r"\b(?:free|no (?:charge|fee|cost)|nil|none|included|waived|zero)\b")
_OPEN = Cued(
    r"\b(?:unlimited|no limit|indefinite\w*|permanent\w*|forever|(?:as|so) long as|until|needed|necessary|none)\b"
)
#: Numbers that bound what may be had.
_LIMIT = re.compile(r"\b(?:up to|max(?:imum)?|at most|no more than) \d", re.IGNORECASE)
#: What a form or a table says of a thing in one word.
_FLAG = Cued(r"\b(?:yes|no|optional|required|mandatory|voluntary|always|never|on|off)\b")
_FLAGS = (
    frozenset(("yes", "required", "mandatory", "always", "on")),
    frozenset(("no", "optional", "voluntary", "never", "off")),
)


def in_row(case: Case) -> str:
    """Return what one cell of a row says in place of another, with the name of the row; "" elsewhere."""
    if " | " not in case.old or " | " not in case.new:
        return ""
    old, new = cut(case.old), cut(case.new)
    other = [index for index, pair in enumerate(zip(old, new, strict=False)) if len(set(pair)) > 1]
    if len(old) != len(new) or len(other) != 1 or other == [0] or facts.has_figures(new[0]):
        return ""
    return row_turns(new[0], old[other[0]], new[other[0]])


@rule("row_set", "fees_payment", confidence="ask", weight=74, cues=DIGIT | _FLAG.mask)
def row_set(case: Case) -> Iterator[Finding]:
    """Report that a row sets another price, share, limit or period than before: "2.5%" for "no charge"; or that one with a price joins or leaves a list of them."""
    if case.is_prose or case.is_title or case.is_cookie_row:
        return
    if any(_is_flag(swap) for swap in case.swaps):
        yield Finding(
            sentence=becomes(case.old, case.new, "", ""),
            old=case.old,
            new=case.new,
            category=case.section_category or "other",
        )
        return
    line = _ROW.fullmatch(case.text) if may_set(case.text) else None
    if line is None or (_is_price(line["value"]) and " | " in case.text):
        return
    if case.is_rewritten:
        old = _ROW.fullmatch(case.old) if may_set(case.old) else None
        changed = (
            old is not None
            and facts.skeleton(old["label"]) == facts.skeleton(line["label"])
            and _is_other(old["value"], line["value"], case.section)
        )
    else:
        changed = _is_price(line["value"]) and PRICES.is_in(case.section)
    if changed:
        priced = any(map(_is_price, (case.old, case.new)))
        yield Finding(
            sentence=becomes(case.old, case.new, "", "")
            if case.is_rewritten
            else row_says(case.text, now=case.is_added),
            old=case.old,
            new=case.new,
            category="" if priced else case.section_category or "other",
        )


def _is_other(old: str, new: str, section: str) -> bool:
    """Whether the values *old* and *new* of a row in *section* are not one and the same."""
    if _is_price(old) or _is_price(new):
        return all(_is_price(value) or _FREE.is_in(value) for value in (old, new)) and (
            facts.amounts(old),
            facts.percentages(old),
        ) != (facts.amounts(new), facts.percentages(new))
    if _LIMIT.search(old) or _LIMIT.search(new):
        return all(_LIMIT.search(value) or _OPEN.is_in(value) for value in (old, new))
    if not _PERIODS.is_in(section):
        return False
    before, after = facts.periods(old), facts.periods(new)
    return (
        bool(before or after)
        and before != after
        and all(facts.periods(value) or _OPEN.is_in(value) for value in (old, new))
    )


def _is_flag(swap: Swap) -> bool:
    """Whether all that *swap* does is to turn a yes into a no."""
    gone, come = map(str.lower, swap.bare)
    return any(gone in one and come in other for one, other in (_FLAGS, _FLAGS[::-1]))


def _is_price(value: str) -> bool:
    return bool(facts.amounts(value) or facts.percentages(value))


#: Words of the longest row, entry and menu that are read as such.
_ROW_WORDS, _ENTRY_WORDS, _MENU_WORDS = 60, 25, 8
#: A definition that enumerates, as it begins.
_MEANS = re.compile(
    r"[\"'][A-Z][^\"']{2,40}[\"'] (?:shall )?(?:means?|includes?|are|covers?|comprises?) (?=[^.]*, [^.]*(?:,| and | or ))"
)
#: How a title begins that is numbered.
_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)] [A-Z]")
#: What a line says that is a sentence full of names, or tells whom to ask.
_SPEAKS = Cued(r"\b(?:you (?:can|may|must|will|should)|please|click|visit|go to|contact|ceo)\b")


@rule("row_same", stage="artefact", level="editorial", confidence="likely", of="rewritten")
def row_same(case: Case) -> Iterator[Finding]:
    """Silence an edit: a row or entry without a verb lists the same in another order, spelt out, with another address or legal form."""
    if not case.is_rewritten or case.is_title:
        return
    old, new = map(cut, values(case.old, case.new))
    # What an entry says in another language is for those who read it.
    is_line = not case.is_prose and (case.tongue == "en" or len(old) > 1)
    same = is_line and len(old) == len(new) and all(map(says_alike, old, new))
    if is_line and is_register(case.section):
        # Before a colon stands whom a line names.
        another = ": " in case.new and len(old) == 1 and is_another(case)
        same = is_same_row(case) or (same and not another)
    same = same and not any(map(_limited, old, new)) and not others(case.old, case.new)
    if same or is_renumbered(case):
        yield Finding(
            sentence=f"A row says the same: {quote(case.new, 120)}.", old=case.gone, new=case.come
        )


#: What a column holds, as its head says.
_HEAD = re.compile(
    r"(?:(?:the|our|your|its|of|for|on|to|by|from|in) )*(?:what|why|how|who|whose|whom|where|when|which|do|does|can|is|are)\b(?! to\b).*"
    r"|(?:(?:names?|purposes?|categor(?:y|ies)|types?|kinds?|periods?|country|location|sources?|legal bas[ie]s|basis|grounds?|recipients?|reasons?) (?:of|for) )?(?:the |our |your )?(?:personal |retention |storage |legal |lawful |monthly |minimum )?"
    r"(?:names?|purposes?|categor(?:y|ies)|types?|kinds?|services?|locations?|countr(?:y|ies)|regions?|periods?|durations?|expir(?:y|es|ation)|lifespans?|providers?|sub-?processors?|vendors?|recipients?|descriptions?|data|information|bas(?:is|es)|grounds?|retention|costs?|prices?|fees?|ages?|sources?|plans?|cookies?|processing|collected|shared|sold|kept|stored|disclosed|reasons?)\??",
    re.IGNORECASE,
)


@rule("table_head", stage="artefact", level="editorial", confidence="likely", cues=mask_of("|"))
def table_head(case: Case) -> Iterator[Finding]:
    """Silence an edit: the head of a table says what its columns hold."""
    cells = [cell for text in (case.old, case.new) if text for cell in cut(text)]
    if len(cells) > 1 + case.is_rewritten and all(map(_HEAD.fullmatch, filter(None, cells))):
        yield Finding(sentence=f"The head of a table changed: {quote(case.text, 120)}.")


@rule("line_changed", confidence="ask", weight=60, of="rewritten")
def line_changed(case: Case) -> Iterator[Finding]:
    """Report that a row or entry without a verb lists more or less, or has another value: a ground, a place, a penalty, "none"."""
    if not case.is_rewritten or case.is_title or is_contents(case.section):
        return
    if case.is_prose and not all(map(_is_labelled, (case.old, case.new))):
        return
    if is_listed(case) or any(map(_is_menu, (case.old, case.new))):
        return
    old, new = cut(case.old), cut(case.new)
    # A row that begins with a date tells what was revised when.
    if len(old) != len(new) or facts.dates(new[0]):
        return
    # Nobody is bound by what a cookie is called.
    for index in range(case.is_cookie_row, len(old)):
        if old[index] != new[index] and (found := _shifted(old[index], new[index], index)):
            label = "" if index == 0 else new[0]
            yield Finding(
                sentence=_tells(case, label, old[index], new[index], found),
                old=old[index] if label else found.gone,
                new=new[index] if label else found.come,
                category=case.section_category,
            )
            return


def _shifted(old: str, new: str, column: int) -> Shift | None:
    """Return what a cell says otherwise; behind a label it is a value, of which each number and limit counts."""
    found = shift(old, new)
    if found is not None:
        return found
    if column == 0:
        (label, _, old), (other, _, new) = old.partition(": "), new.partition(": ")
        if not (old and new):
            return Shift(label, other) if counts_otherwise(label, other) else None
        if facts.skeleton(label) != facts.skeleton(other):
            return None
    return Shift(old, new) if is_set_otherwise(old, new) else None


def _limited(old: str, new: str) -> bool:
    """Whether a cell, or what stands behind its label, has a limit or a number that it had not."""
    return is_set_otherwise(old.rpartition(": ")[2], new.rpartition(": ")[2])


def _is_labelled(text: str) -> bool:
    """Whether *text* says what its entries are, and then lists them: "Never refunded: keys, stamps"."""
    if _MEANS.match(text) and ". " not in text:
        return True
    label, _, listed = text.partition(": ")
    return bool(listed) and not lexicon.is_prose(listed) and ". " not in label


def _is_menu(text: str) -> bool:
    """Whether *text* is a title or a menu: all its words have capitals, or it is too long for an entry."""
    said = text.split()
    if _NUMBERED.match(text):
        return True
    if " | " in text:
        return len(said) > _ROW_WORDS
    long = [word for word in said if word[:4].isalpha() and len(word) >= len("with")]
    titled = len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)
    if titled and ("," not in text or len(said) > _MENU_WORDS):
        return True
    return len(said) > _ENTRY_WORDS or _SPEAKS.is_in(text)


def is_listed(case: Case) -> bool:
    """Whether *case* is a row of a list of companies, which is compared as such."""
    section = case.section
    return is_entry(case) or bool(
        is_recipients(section) and row(case.old, section) and row(case.new, section)
    )


def _tells(case: Case, label: str, old: str, new: str, found: Shift) -> str:
    """Say what differs in the row that *label* begins, or in an entry of a list."""
    if label:
        return row_turns(label, old, new)
    if found.gone and found.come:
        return f"An entry of a list changes from {quote(old, 120)} to {quote(new, 120)}."
    words, verb = (found.come, "now includes") if found.come else (found.gone, "no longer includes")
    where = f"The list under “{readable(case.section)}”" if case.section else "A list"
    return f"{where} {verb} {quote(words, 120)}: {quote(new, 120)}."
