"""Whether a document is the policy at all, or what a server showed in its place.

The order of the questions matters: a wall is also short, and a cut page has also shrunk; the person
who looks at the hold is told the most telling reason. Facts about the text decide (length, what it
speaks of, what became of the previous lines), not phrases of known pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from notifier.extract.vocabulary import (
    PRACTICE_LANGUAGES,
    Signs,
    count_words,
    error_signs,
    practice_words,
    wall_signs,
)
from notifier.model.document import Assessment, Document

#: Below this share of the previous words a page has collapsed, unless it was plainly rewritten.
_COLLAPSED = 0.4
#: Share of a short text that is new where its publisher wrote it anew; told by runs of so many words.
_REWRITTEN, _RUN = 0.3, 5
#: Words, and characters of scripts that set no spaces.
_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]|[^\W_]+")
#: Words from which a language can be told for sure, and a page must speak of what policies do.
_TELLING = 40
#: Share of practice words below which a page is no policy: alone, and beside a previous version.
_FOREIGN, _FOREIGN_BESIDE = 0.012, 0.04
#: A page with fewer words is told by its title too.
_LITTLE = 60
#: A tail of the previous text that is missing: its least words, and least share of the text.
_TAIL_WORDS, _TAIL_SHARE = 30, 0.08


class _Facts:
    """What is counted once about a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.lines = document.lines()
        self.words = count_words(self.text)
        # A line that is there twice says nothing twice.
        self.distinct = count_words("\n".join(dict.fromkeys(self.lines)))
        practice = practice_words(self.text)
        self.practice = len(set(practice))
        self.density = len(practice) / max(1, self.words)


def assess(new: Document, previous: Document | None = None) -> Assessment:
    """Return whether *new* is the policy, judged alone and beside the *previous* version."""
    now = _Facts(new)
    before = _Facts(previous) if previous is not None and previous.sections else None
    told = _told(now)
    for reason, signs in (("wall", wall_signs(told)), ("error_page", error_signs(told))):
        if _stands_in(now, signs):
            return _hold(
                reason,
                f"A short page of {now.words} words that says: {', '.join(signs.found[:6])}.",
                *_beside(now, before),
            )
    if not now.words:
        return _hold("empty", "The page has no text.")
    if now.words < 10 and (before is None or before.words > 2 * now.words):
        return _hold("empty", f"The page has only {now.words} words.", *_beside(now, before))
    if before is not None:
        held = _language(now, before) or _truncated(now, before) or _collapsed(now, before)
        if held is not None:
            return held
    return _no_policy(now, before) or Assessment(plausible=True)


def _told(now: _Facts) -> str:
    """Return what a page says of itself: its text, and its title where there is little else."""
    title = now.document.title
    return now.text if now.words >= _LITTLE or not title else f"{title}\n{now.text}"


def _hold(reason: str, *evidence: str) -> Assessment:
    return Assessment(
        plausible=False, reason=reason, evidence=tuple(line for line in evidence if line)
    )


def _beside(now: _Facts, before: _Facts | None) -> tuple[str, ...]:
    """Return how the length compares with the previous version."""
    if before is None:
        return ()
    return (f"It has {now.words} words; the previous version has {before.words}.",)


def _stands_in(now: _Facts, signs: Signs) -> bool:
    """Whether a page of this length with these signs stands in for the policy.

    The longer a page and the more it speaks of practices, the more signs it takes.
    """
    if now.words < 60:
        return signs.points >= 2 and (now.practice < 6 or signs.points >= 4)
    if now.words < 200:
        return signs.points >= 4 and (now.practice < 12 or signs.points >= 6) and now.density < 0.12
    return now.words < 700 and signs.points >= 6 and now.density < 0.05


def _language(now: _Facts, before: _Facts) -> Assessment | None:
    """Hold a page that has changed its language."""
    old, new = before.document.language, now.document.language
    if not old or not new or old == new or now.words < _TELLING:
        return None
    return _hold("language", f"The page is in {new!r}; the previous version is in {old!r}.")


def _truncated(now: _Facts, before: _Facts) -> Assessment | None:
    """Hold a page that runs like the previous version and then ends before its end."""
    if now.words >= before.words:
        return None
    position = _last_shared(now.lines, before.lines)
    if position is None:
        return None
    tail = before.lines[position + 1 :]
    lost = count_words("\n".join(tail))
    if lost < max(_TAIL_WORDS, _TAIL_SHARE * before.words) or _dated_later(now, before):
        return None
    known = set(before.lines)
    fresh = sum(count_words(line) for line in now.lines if line not in known)
    if fresh > 0.1 * now.words + 40 or set(tail) & set(now.lines[-3:]):
        return None
    return _hold(
        "truncated",
        f"The page ends at {now.lines[-1][-80:]!r};"
        f" {lost} of {before.words} words that followed there are missing.",
        f"The first missing line is {tail[0][:80]!r}.",
    )


def _last_shared(new: Sequence[str], old: Sequence[str]) -> int | None:
    """Return where the old lines stand that the new ones end with, None if they do not."""
    for back, line in enumerate(reversed(new[-3:])):
        if back and len(line) < 25:
            continue
        for position in range(len(old) - 1, -1, -1):
            whole = old[position] == line
            cut = not back and len(line) >= 12 and old[position].startswith(line[:-1])
            if whole or cut:
                return position
    return None


def _collapsed(now: _Facts, before: _Facts) -> Assessment | None:
    """Hold a page that lost most of its words, unless a new text or a new date explains it."""
    if now.distinct >= _COLLAPSED * before.distinct or before.distinct < _TELLING:
        return None
    fresh = _fresh(now.text, before.text)
    rewritten = now.words >= 150 and fresh >= _REWRITTEN and now.density >= 0.5 * before.density
    if _dated_later(now, before) or rewritten:
        return None
    return _hold("collapsed", *_beside(now, before), f"{fresh:.0%} of its text is new.")


def _fresh(new: str, old: str) -> float:
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


def _dated_later(now: _Facts, before: _Facts) -> bool:
    """Whether the policy itself says that it is newer: a sign that its publisher changed it."""
    new, old = now.document.dates, before.document.dates
    pairs = ((new.updated, old.updated), (new.effective, old.effective))
    return any(
        later is not None and (earlier is None or later > earlier) for later, earlier in pairs
    )


def _no_policy(now: _Facts, before: _Facts | None) -> Assessment | None:
    """Hold a page that hardly speaks of what policies speak of."""
    if now.document.language not in PRACTICE_LANGUAGES or now.words < _TELLING:
        return None
    if before is None:
        foreign = now.density < _FOREIGN
    else:
        foreign = now.density < _FOREIGN_BESIDE and now.density < 0.45 * before.density
    if not foreign:
        return None
    return _hold(
        "not_a_policy",
        f"{now.density:.1%} of its {now.words} words are words that policies speak with.",
        f"In the previous version they were {before.density:.1%}." if before else "",
    )
