"""One edit as the rules see it: folded texts, the swapped words, and what stands around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from notifier.materiality import lexicon
from notifier.materiality.categories import Kind
from notifier.materiality.cue import Cued, signs
from notifier.materiality.elsewhere import Elsewhere
from notifier.materiality.hollow import is_hollow
from notifier.materiality.once import once
from notifier.materiality.rearranged import gist, is_rearranged, long_words, mean_alike
from notifier.materiality.statement import opens_list, statement
from notifier.materiality.tongue import READ, tongue
from notifier.materiality.unlike import alike_among
from notifier.model.change import EditKind

#: Passages that make a heading with its text a section worth naming as one.
SECTION_LENGTH = 3
#: Sentences of a side that are known by what their words mean; to read so takes its time.
_FEW = 40
_MARKS = " .,;:!?()\"'"
#: A heading below the section's that is known by its number: "3.2. When we provide our services".
_NUMBERED = re.compile(
    r"\d+(?:\.\d+)+\.? (?:When|How|What|Why|Where|Who|Whom|If|For|To) [^.;:!|]{3,120}(?<![.;:!,])"
)


class Swap(NamedTuple):
    """Adjacent words that went and came; one side may be empty. ``before``, ``after``: context."""

    gone: str
    come: str
    before: str = ""
    after: str = ""

    @property
    def bare(self) -> tuple[str, str]:
        """What went and what came, without marks around it."""
        return self.gone.strip(_MARKS), self.come.strip(_MARKS)


class Shifts:
    """Names of things that one edit of a change loses and another gains: they only moved.

    ``named``: names that both documents hold, if not both sides of the edit. ``tongue``: the language
    of the change; ``is_stated``: whether that was told of the whole document.
    """

    def __init__(self, named: Iterable[str] = ()) -> None:
        self.named = frozenset(named)
        #: Both sides of each case.
        self.olds: list[str] = []
        self.news: list[str] = []
        #: The swaps of each case whose words were changed.
        self.swaps: list[tuple[Swap, ...]] = []
        self.tongue = ""
        self.is_stated = False
        self._moved: dict[tuple[str, str], bool] = {}

    @once
    def _lost(self) -> dict[frozenset[str], str]:
        """The sentences that went as wholes, by their long words."""
        return _by_long_words(old for old, new in zip(self.olds, self.news, strict=True) if not new)

    @once
    def _gained(self) -> dict[frozenset[str], str]:
        """The sentences that came as wholes, by their long words."""
        return _by_long_words(new for old, new in zip(self.olds, self.news, strict=True) if not old)

    @once
    def exchanged(self) -> Counter[tuple[str, str]]:
        """How many cases exchange the same words for the same others."""
        return Counter(pair for swaps in self.swaps for pair in {swap.bare for swap in swaps})

    @once
    def _signed(self) -> list[tuple[int, str, str]]:
        """The texts, with the cues that stand in them."""
        return [
            (signs(old) | signs(new), old, new)
            for old, new in zip(self.olds, self.news, strict=True)
        ]

    def rearranged(self, text: str, *, added: bool) -> bool:
        """Whether the whole sentence *text* stands on the other side in another order or in other words."""
        others = self._lost if added else self._gained
        if not others:
            return False
        other = others.get(long_words(text)) or self._meaning_same(text, others)
        return other is not None and is_rearranged(other, text)

    def _meaning_same(self, text: str, others: dict[frozenset[str], str]) -> str | None:
        """Return the last of *others* whose words mean what those of *text* do; None where many came and went."""
        if max(len(self._lost), len(self._gained)) > _FEW:
            return None
        alike = alike_among(reversed(others.values()), text)
        if not alike:
            return None
        # Figures are known anyway; where they are never the same, it need not be read what is meant.
        figures = gist(text).figures
        if all(gist(other).figures != figures for other in alike):
            return None
        return next((other for other in alike if mean_alike(other, text)), None)

    def is_moved(self, topic: str, name: str) -> bool:
        """Whether *name* of *topic* is both lost and gained, each as a whole."""
        if (topic, name) not in self._moved:
            self._moved[topic, name] = self._moves(lexicon.TOPICS[topic].get(name))
        return self._moved[topic, name]

    def _moves(self, term: Cued | None) -> bool:
        if term is None:
            return False
        sides = set[bool]()
        for there, old, new in self._signed:
            if term.mask & there and (lost := term.is_in(old)) != term.is_in(new):
                sides.add(lost)
                if len(sides) > 1:
                    return True
        return False


def _by_long_words(texts: Iterable[str]) -> dict[frozenset[str], str]:
    found: dict[frozenset[str], str] = {}
    for text in filter(None, texts):
        found.setdefault(long_words(text), text)
    return found


@dataclass(kw_only=True, eq=False)
class Case:
    """What the rules judge; nobody changes one, once :func:`~notifier.materiality.cases.cases` gave it away.

    ``old``, ``new``: folded text of the whole sentences concerned, "" where there is none.
    ``passage``: all sentences that were added or removed together with this one, "" where they
    are more than a banner has.
    ``above``: the title of the section in which the section stands.
    ``lead``: what opens the list of which it is an entry, if that came or went with it.
    ``changed``: the changed words with their context, None where a whole statement came or went. ``rest_old``, ``rest_new``: all that the change's edits lose and gain, for telling whether something is gone altogether. ``opens``: passages of the whole section that was
    added or removed and for which this statement stands, else 0.
    """

    edit_id: str
    kind: EditKind
    section: str
    from_section: str = ""
    above: str = ""
    old: str = ""
    new: str = ""
    passage: str = ""
    lead: str = ""
    changed: tuple[Swap, ...] | None = None
    rest_old: Elsewhere = field(default=Elsewhere(()), repr=False)
    rest_new: Elsewhere = field(default=Elsewhere(()), repr=False)
    opens: int = 0
    shifts: Shifts = field(default_factory=Shifts, repr=False)
    #: The text as it now stands, or as it last stood.
    text: str = field(init=False)
    #: Whether words of a sentence that stays were changed.
    is_rewritten: bool = field(init=False)

    def __post_init__(self) -> None:
        """Say once what rules ask most."""
        self.text = self.new or self.old
        self.is_rewritten = bool(self.old and self.new)

    @property
    def is_added(self) -> bool:
        """Whether the case has no old side."""
        return not self.old

    @property
    def is_removed(self) -> bool:
        """Whether the case has no new side."""
        return not self.new

    def is_elsewhere(self, words: str) -> bool:
        """Whether *words* of an added or removed case stand on the change's other side as well."""
        return words in (self.rest_old if self.is_added else self.rest_new)

    def came_with(self, title: str) -> bool:
        """Whether *title* came with an added case, or went with a removed one."""
        return title in (self.rest_new if self.is_added else self.rest_old)

    @once
    def tongue(self) -> str:
        """The language of the statement; most who are not looked into are not asked for it."""
        page = self.shifts.tongue
        return tongue(self.text, page, is_stated=self.shifts.is_stated) if page else "en"

    @once
    def swaps(self) -> tuple[Swap, ...]:
        """The changed words with their context."""
        return (Swap(self.old, self.new),) if self.changed is None else self.changed

    @property
    def is_unread(self) -> bool:
        """Whether the case is in a language whose words no rule reads."""
        return self.tongue not in READ

    @property
    def is_cookie_row(self) -> bool:
        """Whether it is a row of a table of cookies, whose names and spans of life bind nobody."""
        return "|" in self.text and "cookie" in self.section.lower()

    @once
    def is_title(self) -> bool:
        """Whether the case is a heading."""
        return (
            self.kind == "renamed"
            or self.text == self.section
            or _NUMBERED.fullmatch(self.text) is not None
        )

    @once
    def signs(self) -> int:
        """The cues that stand in its texts, by which rules are chosen that could speak of it."""
        if self.changed is None:
            return signs(self.text)
        return signs(self.old) | signs(self.new) | signs(self.gone) | signs(self.come)

    @once
    def is_prose(self) -> bool:
        """Whether either side reads as a statement."""
        return lexicon.is_prose(self.old) or lexicon.is_prose(self.new)

    @once
    def is_idle(self) -> bool:
        """Whether a whole sentence that came or went creates nothing, and tells of nothing that is done."""
        return is_hollow(self.text)

    @once
    def stated(self) -> Kind | None:
        """What kind of statement came or went; None for rewritten ones, and where that is no news."""
        if self.is_rewritten or self.is_title or self.is_cookie_row:
            return None
        if opens_list(self.text) or self.is_idle:
            return None
        found = statement(self.text, self.section_category)
        return None if found is None else found.kind

    @once
    def gone(self) -> str:
        """The words that went, joined."""
        if self.changed is None:
            return self.old
        return " ".join([swap.gone for swap in self.changed if swap.gone])

    @once
    def come(self) -> str:
        """The words that came, joined."""
        if self.changed is None:
            return self.new
        return " ".join([swap.come for swap in self.changed if swap.come])

    @once
    def topics(self) -> tuple[str, ...]:
        """Topics that either side touches."""
        if self.is_rewritten:
            return lexicon.topics_of(self.old, self.new)
        # Of a side alone, other rules ask as well.
        return lexicon.topics(self.text)

    @once
    def section_category(self) -> str:
        """The category that the section's title settles, or ""."""
        return lexicon.title_category(self.section) or lexicon.title_category(self.from_section)
