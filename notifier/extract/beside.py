"""A page beside the version before it: whether it has been cut, folded up, or is another text."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from notifier.extract.language import detect
from notifier.extract.page_facts import PageFacts
from notifier.extract.signs import is_sentence
from notifier.extract.vocabulary import count_words
from notifier.model.document import Assessment

#: Words from which a language can be told for sure.
TELLING = 40
#: Words from which a text whose language is not known is in none that is.
_SURE = 200
#: Below this share of the previous words a page has collapsed, unless it was plainly rewritten.
_COLLAPSED = 0.4
#: Share of a short text that is new where its publisher wrote it anew; told by runs of so many words.
_REWRITTEN, _RUN = 0.3, 5
#: A text shorter than this is rewritten only where it states things as policies do and is all new.
_REWRITTEN_WORDS, _ALL_NEW = 150, 0.6
#: Words, and characters of scripts that set no spaces.
_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]|[^\W_]+")
#: A tail of the previous text that is missing: its least words, and least share of the text.
_TAIL_WORDS, _TAIL_SHARE = 30, 0.08
#: The same where a line breaks off in its midst, which hardly anybody publishes.
_BROKEN_OFF_WORDS = 10
#: Characters from which a line, or the start of one, is like no other.
_LINE, _START = 25, 12
#: What may be missing before the tail (more, and a publisher went through the text), in words and
#: as a share; and what may be new before it.
_GAPS, _GAPS_SHARE, _FRESH_WORDS, _FRESH_SHARE = 20, 0.1, 25, 0.05
#: What dialogs about consent speak of, and its share of the words from which a page is one.
_CONSENT = re.compile(
    r"\b(?:cookies?|partners?|vendors?|partenaires|advertis\w+|ads|publicit\w+|werbung|anzeigen|partnern?)\b",
    re.IGNORECASE,
)
_CONSENT_SHARE = 0.03
#: Lines that break off, as where each section shows its beginning: how many, and their share.
_BEGUN_LINES, _BEGUN_SHARE = 3, 0.3
#: Lines of one beginning that are looked at for a longer one.
_MOST_BEGUN = 100
#: Another document: all its text is new, and it speaks of other practices. Measured on texts of the
#: same company: pairs of different kinds have a likeness of .0 to .6, rewritten ones .6 to 1.
_OTHER_FRESH, _LIKENESS, _SPEAKS = 0.9, 0.55, 15
_STEM = 6
#: A part in another language: its least share, where the text before had none and little of it stayed.
_FOREIGN_PART, _STAYED, _PASSAGE = 0.2, 0.8, 50


def held(reason: str, *evidence: str) -> Assessment:
    """Return an assessment that holds a page."""
    return Assessment(
        plausible=False, reason=reason, evidence=tuple(line for line in evidence if line)
    )


def lengths(now: PageFacts, before: PageFacts | None) -> tuple[str, ...]:
    """Return how the length compares with the previous version."""
    if before is None:
        return ()
    return (f"It has {now.words} words; the previous version has {before.words}.",)


def assess_beside(now: PageFacts, before: PageFacts) -> Assessment | None:
    """Return why a page is held beside the version *before* it, None where it need not be."""
    fresh = fresh_share(now.text, before.text)
    return (
        _language(now, before, fresh)
        or _truncated(now, before)
        or _folded(now, before)
        or _collapsed(now, before, fresh)
        or _another(now, before, fresh)
    )


def _language(now: PageFacts, before: PageFacts, fresh: float) -> Assessment | None:
    """Hold a page that has changed its language, or that is half in another.

    A text of which most stayed has not changed its language: one of two was taken out, or added.
    """
    old, new = before.document.language, now.document.language
    if now.words < TELLING or (not old and before.words < _SURE):
        return None
    told = fresh > (1 - _STAYED if now.words >= _SURE else _ALL_NEW)
    if new and old != new and told:
        was = repr(old) if old else "another"
        return held("language", f"The page is in {new!r}; the previous version is in {was}.")
    if not old:
        return None
    share = _share_in_others(now, old)
    if share < _FOREIGN_PART or _share_in_others(before, old) > _FOREIGN_PART / 4:
        return None
    if 1 - fresh_share(before.text, now.text) >= _STAYED:
        return None
    return held(
        "language",
        f"{share:.0%} of the page is in another language than the previous version, {old!r}.",
    )


def _share_in_others(page: PageFacts, language: str) -> float:
    """Return the share of a page's words in passages of other languages than *language*.

    Passages are lines in a row, long enough that a few loan words do not tell them.
    """
    foreign = words = 0
    passage: list[str] = []
    for line in [*page.lines, ""]:
        passage.append(line)
        words += count_words(line)
        if words < _PASSAGE and line:
            continue
        text = "\n".join(passage)
        if words >= _PASSAGE / 2 and detect(text, language) != language:
            foreign += words
        passage, words = [], 0
    return foreign / max(1, page.words)


def _truncated(now: PageFacts, before: PageFacts) -> Assessment | None:
    """Hold a page that runs like the previous version and then ends before its end.

    A server that breaks off leaves what comes before as it was. Where more is missing than the
    tail, or more is new than a line that broke off, somebody has edited the text.
    """
    if now.words >= before.words:
        return None
    position, broken_off = _last_shared(now.lines, before.lines)
    if position is None:
        return None
    tail = before.lines[position + 1 :]
    known, present = set(before.lines), set(now.lines)
    lost = count_words("\n".join(tail))
    kept = now.lines
    least: float = max(_TAIL_WORDS, _TAIL_SHARE * before.words)
    if broken_off:
        lost += count_words(before.lines[position]) - count_words(now.lines[-1])
        kept, least = now.lines[:-1], _BROKEN_OFF_WORDS
    if lost < least or dated_later(now, before):
        return None
    fresh = sum(count_words(line) for line in kept if line not in known)
    head = before.lines[:position]
    gaps = sum(count_words(line) for line in head if line not in present)
    whole = count_words("\n".join(head))
    if fresh > _FRESH_WORDS + _FRESH_SHARE * now.words or gaps > _GAPS + _GAPS_SHARE * whole:
        return None
    if set(tail) & set(now.lines[-3:]):
        return None
    return held(
        "truncated",
        f"The page ends at {now.lines[-1][-80:]!r};"
        f" {lost} of {before.words} words that followed there are missing.",
        f"The first missing line is {tail[0][:80]!r}." if tail else "",
    )


def _last_shared(new: Sequence[str], old: Sequence[str]) -> tuple[int | None, bool]:
    """Return where the old lines stand that the new ones end with, None if they do not.

    Also whether the last line breaks off in the midst of one.
    """
    for back, line in enumerate(reversed(new[-3:])):
        before = new[-2 - back] if len(new) > back + 1 else ""
        found = [n for n, each in enumerate(old) if each == line or (not back and _cut(line, each))]
        # Lines such as "Yes" stand in many places; the right one follows the right line.
        following = [n for n in found if n and before and old[n - 1] == before]
        if following or (found and len(line) >= (_LINE if back else _START)):
            position = (following or found)[-1]
            return position, old[position] != line and not is_sentence(line)
    return None, False


def _cut(line: str, whole: str) -> bool:
    """Whether *line* is the beginning of a *whole* one, perhaps with a last sign of its own."""
    return len(line) > 1 and whole.startswith(line[:-1])


def _folded(now: PageFacts, before: PageFacts) -> Assessment | None:
    """Hold a page whose lines are beginnings of the previous ones: folded up, to be opened."""
    if now.words >= before.words:
        return None
    known = set(before.lines)
    fresh = [line for line in now.lines if line not in known]
    ends = [line.rstrip(" .…[]") for line in fresh]
    lines = sorted(known)
    starts = [end for end in ends if len(end) >= _START and _begins_one(end, lines)]
    begun = count_words("\n".join(starts))
    if len(starts) < _BEGUN_LINES or begun < _BEGUN_SHARE * now.words:
        return None
    return held(
        "collapsed",
        *lengths(now, before),
        f"{len(starts)} of its lines are beginnings of previous ones, such as {starts[0][-80:]!r}.",
    )


def _begins_one(start: str, lines: Sequence[str]) -> bool:
    """Whether one of the sorted *lines* begins with *start* and goes on; they stand side by side."""
    first = bisect_left(lines, start)
    for line in lines[first : first + _MOST_BEGUN]:
        if not line.startswith(start):
            return False
        if len(line) > len(start) + _START:
            return True
    return False


def _collapsed(now: PageFacts, before: PageFacts, fresh: float) -> Assessment | None:
    """Hold a page that lost most of its words, unless a new text or a new date explains it."""
    if now.distinct >= _COLLAPSED * before.distinct or before.distinct < TELLING:
        return None
    if dated_later(now, before) and now.words >= TELLING:
        return None
    if now.leads_on and fresh >= _ALL_NEW:
        return None
    alike = now.density >= 0.5 * before.density
    long = now.words >= _REWRITTEN_WORDS and fresh >= _REWRITTEN
    short = now.words >= TELLING and fresh >= _ALL_NEW and now.states and not _asks(now, before)
    if alike and (long or short):
        return None
    return held("collapsed", *lengths(now, before), f"{fresh:.0%} of its text is new.")


def _asks(now: PageFacts, before: PageFacts) -> bool:
    """Whether a short page speaks of little but cookies and partners, as who asks for consent does."""
    new, old = (len(_CONSENT.findall(page.text)) / max(1, page.words) for page in (now, before))
    return new > _CONSENT_SHARE and old < new / 2


def _another(now: PageFacts, before: PageFacts, fresh: float) -> Assessment | None:
    """Hold a page of which all is new, and which speaks of other things than the previous one."""
    old, new = (_topics(facts) for facts in (before, now))
    same = now.document.language == before.document.language
    if not same or fresh < _OTHER_FRESH or min(old.total(), new.total()) < _SPEAKS:
        return None
    alike = _likeness(old, new)
    if alike >= _LIKENESS:
        return None
    common = [word for word, _ in (new - old).most_common(5)]
    return held(
        "not_a_policy",
        f"It looks like another document: {fresh:.0%} of its text is new, and it speaks of other"
        f" things ({', '.join(common)}).",
    )


def _topics(facts: PageFacts) -> Counter[str]:
    return Counter(word[:_STEM] for word in facts.practice_words)


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Return how alike two counts of words are, from 0 to 1 (the cosine of the angle)."""
    product = sum(count * new[word] for word, count in old.items())
    return product / (math.hypot(*old.values()) * math.hypot(*new.values()))


def fresh_share(new: str, old: str) -> float:
    """Return the share of the new text's runs of words that the old text does not have.

    Runs and not lines: where lists are joined to paragraphs every line is new and no word is.
    """
    known = set(_runs(old))
    runs = _runs(new)
    return sum(run not in known for run in runs) / max(1, len(runs))


def _runs(text: str) -> list[tuple[str, ...]]:
    """Return all runs of words in *text*; the whole of a shorter one."""
    words = _WORD.findall(text.casefold())
    if len(words) < _RUN:
        return [tuple(words)] if words else []
    return list(zip(*(words[start:] for start in range(_RUN)), strict=False))


def dated_later(now: PageFacts, before: PageFacts) -> bool:
    """Whether the policy itself says that it is newer: a sign that its publisher changed it."""
    new, old = now.document.dates, before.document.dates
    pairs = ((new.updated, old.updated), (new.effective, old.effective))
    return any(
        later is not None and (earlier is None or later > earlier) for later, earlier in pairs
    )
