"""Whether a document is the policy at all, or what a server showed in its place.

The order of the questions matters: a wall is also short, and a cut page has also shrunk; the person
who looks at the hold is told the most telling reason. Facts about the text decide (length, what it
speaks of, whether it states anything, what became of the previous lines), not phrases of known pages.
"""

from __future__ import annotations

import re

from notifier.extract.beside import TELLING, assess_beside, fresh_share, held, lengths
from notifier.extract.first import doubts
from notifier.extract.page_facts import PageFacts
from notifier.extract.signs import Signs, button_words, error_signs, wall_signs
from notifier.extract.vocabulary import PRACTICE_LANGUAGES
from notifier.model.document import Assessment, Document

#: Share of practice words below which a page is no policy: alone, and beside a previous version.
_FOREIGN, _FOREIGN_BESIDE = 0.012, 0.04
#: Words up to which a page may stand in for the policy, and characters of such a page that are
#: searched for what it asks or excuses: nobody writes longer words, but who wants to cost time.
_STANDS_IN, _TOLD = 700, 20_000
#: Words up to which a page may be a dialog about consent, and different words of its buttons.
_DIALOG, _BUTTONS = 250, 2
_CONSENT = re.compile(r"cookie|consent|partner|zustimm|einwillig", re.IGNORECASE)
#: Signs of letters read in the wrong encoding: UTF-8 read byte by byte, and what cannot be read.
_BROKEN = re.compile(
    "[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ™š›œžŸ€]|â€|[ÄÅ][\u0080-\u00bf‚„…‡›™œŸ]"
    "|[ãäåæçè][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ€‘’“”•–—˜™š›œžŸ]{2}|\ufffd"
)
#: How many of them in a thousand characters, and at least.
_BROKEN_SHARE, _BROKEN_LEAST = 0.003, 4


def assess(new: Document, previous: Document | None = None) -> Assessment:
    """Return whether *new* is the policy, judged alone and beside the *previous* version."""
    now = PageFacts(new)
    before = PageFacts(previous) if previous is not None and previous.sections else None
    told = "" if now.words >= _STANDS_IN or now.states else now.told[:_TOLD]
    for reason, signs in (("wall", wall_signs(told)), ("error_page", error_signs(told))):
        if _stands_in(now, signs):
            return held(
                reason,
                f"A short page of {now.words} words that says: {', '.join(signs.found[:6])}.",
                *lengths(now, before),
            )
    if not now.words:
        return held("empty", "The page has no text.")
    if now.words < 10 and not now.leads_on and (before is None or before.words > 2 * now.words):
        return held("empty", f"The page has only {now.words} words.", *lengths(now, before))
    alone = _dialog(now) or _broken(now, before)
    beside = assess_beside(now, before) if alone is None and before is not None else None
    held_back = alone or beside or _no_policy(now, before)
    if held_back is None and before is None:
        held_back = doubts(now)
    return held_back or Assessment(plausible=True)


def _stands_in(now: PageFacts, signs: Signs) -> bool:
    """Whether a page of this length with these signs stands in for the policy.

    The longer a page and the more it speaks of practices, the more signs it takes. A page that
    states things as policies do may speak of passwords, robots and errors as it likes.
    """
    if now.states:
        return False
    if now.words < 60:
        return signs.points >= 2 and (now.practice < 6 or signs.points >= 4)
    if now.words < 200:
        return signs.points >= 4 and (now.practice < 12 or signs.points >= 6) and now.density < 0.12
    return now.words < _STANDS_IN and signs.points >= 6 and now.density < 0.05


def _dialog(now: PageFacts) -> Assessment | None:
    """Hold a page that is a dialog about consent: it speaks like a policy, and has its buttons."""
    if now.words >= _DIALOG or button_words(now.lines) < _BUTTONS or not _CONSENT.search(now.text):
        return None
    return held(
        "wall", f"A page of {now.words} words that asks for consent, with buttons to answer."
    )


def _broken(now: PageFacts, before: PageFacts | None) -> Assessment | None:
    """Hold a page whose letters were read in the wrong encoding, where they were well before."""
    count, share = _broken_letters(now)
    if count < _BROKEN_LEAST or share < _BROKEN_SHARE:
        return None
    if before is not None and _broken_letters(before)[1] > share / 4:
        return None
    first = _BROKEN.search(now.text)
    assert first is not None  # noqa: S101  it was counted
    around = now.text[max(0, first.start() - 20) : first.end() + 20]
    return held("error_page", f"{count} of its letters are broken, as in {around!r}.")


def _broken_letters(page: PageFacts) -> tuple[int, float]:
    count = 0 if page.text.isascii() else len(_BROKEN.findall(page.text))
    return count, count / max(1, len(page.text))


def _no_policy(now: PageFacts, before: PageFacts | None) -> Assessment | None:
    """Hold a page that hardly speaks of what policies speak of."""
    if now.words < TELLING:
        return _says_nothing(now, before)
    if now.document.language not in PRACTICE_LANGUAGES:
        return None
    if before is None:
        foreign = now.density < _FOREIGN
    else:
        foreign = now.density < _FOREIGN_BESIDE and now.density < 0.45 * before.density
    if not foreign:
        return None
    return held(
        "not_a_policy",
        f"{now.density:.1%} of its {now.words} words are words that policies speak with.",
        f"In the previous version they were {before.density:.1%}." if before else "",
    )


def _says_nothing(now: PageFacts, before: PageFacts | None) -> Assessment | None:
    """Hold a few words that speak of nothing that policies speak of, unless they stood there before."""
    known = now.document.language in {*PRACTICE_LANGUAGES, ""}
    if now.practice > 1 or now.leads_on or not known:
        return None
    if before is not None and fresh_share(now.text, before.text) < 0.5:
        return None
    return held("not_a_policy", f"{now.practice} of its {now.words} words speak of a policy.")
