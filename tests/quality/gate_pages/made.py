"""Walls and odd but genuine pages: those that we wrote, and those made of our policies by rule.

The three files beside this one hold entries that begin with a line ``=== name | kind | beside``:
``policies.md`` the policies, ``walls.md`` what a server shows in their place, ``genuine.md`` what
looks odd and is the policy. *beside* names the policy that was there before, "-" for none; a line
``@name`` stands for a policy's whole text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

FOLDER = Path(__file__).parent
_ENTRY = re.compile(r"^=== (.+)$", re.MULTILINE)
#: Policies that the made pages are made of.
_LONG = ("harbour-privacy", "alder-terms", "quai-confidentialite", "linden-datenschutz")
_ACCENTED = ("quai-confidentialite", "linden-datenschutz", "latarnia-prywatnosc", "todai-privacy")


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: what kind of thing it is, its text, and the policy before it ("" for none).

    ``kept_back``: whether it is left out of sight while the gate is tuned, a third of all, chosen
    by its name.
    """

    name: str
    kind: str
    text: str
    before: str = ""

    @property
    def kept_back(self) -> bool:
        """Whether nobody looks at it before the end."""
        return hashlib.sha256(self.name.encode()).digest()[0] % 3 == 0

    @property
    def media_type(self) -> str:
        """Return how the text is to be read."""
        return "text/html" if self.text.startswith("<") else "text/markdown"


def _entries(name: str) -> Iterator[tuple[list[str], str]]:
    _, *parts = _ENTRY.split((FOLDER / name).read_text(encoding="utf-8"))
    for head, body in zip(parts[::2], parts[1::2], strict=True):
        yield [part.strip() for part in head.split("|")], body.strip()


def policies() -> dict[str, str]:
    """Return our policies by name."""
    return {name: text for (name, _), text in _entries("policies.md")}


def _written(name: str) -> Iterator[Shown]:
    known = policies()
    for (entry, kind, beside), text in _entries(name):
        whole = re.sub(r"^@(.+)$", lambda match: known[match[1]], text, flags=re.MULTILINE)
        yield Shown(entry, kind, whole, known.get(beside, ""))


def walls() -> list[Shown]:
    """Return every page that is to be held."""
    return [*_written("walls.md"), *_made_walls()]


def genuine() -> list[Shown]:
    """Return every odd page that is the policy."""
    return [*_written("genuine.md"), *_made_genuine()]


def _sections(text: str) -> list[str]:
    """Return the text before the first heading of the second level, then each section."""
    starts = [0, *(match.start() for match in re.finditer(r"^## ", text, re.MULTILINE)), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


def _made_walls() -> Iterator[Shown]:
    known = policies()
    for name in _LONG:
        text = known[name]
        for tenth in range(1, 10):
            yield Shown(f"cut-{tenth}-{name}", "cut", text[: len(text) * tenth // 10], text)
        more = f"{text[: len(text) // 4].rstrip()}…\n\nRead more"
        yield Shown(f"read-more-{name}", "cut", more, text)
        top, *sections = _sections(text)
        titles = [section.partition("\n")[0] for section in sections]
        folded = "\n\n".join([top.strip(), *titles])
        yield Shown(f"folded-{name}", "folded", folded, text)
        opened = "\n\n".join([top.strip(), sections[0].strip(), *titles[1:]])
        yield Shown(f"first-open-{name}", "folded", opened, text)
        begun = [
            f"{section.partition(chr(10))[0]}\n\n{_words(section, 9)}…" for section in sections
        ]
        teased = "\n\n".join([top.strip(), *begun])
        yield Shown(f"teased-{name}", "folded", teased, text)
        last = "".join(sections[-len(sections) // 4 :])
        yield Shown(f"last-quarter-{name}", "partial", last, text)
        half = len(sections) // 2
        other = known["faro-privacidad"]
        mixed = top + "".join(sections[: half // 2]) + "".join(_sections(other)[half // 2 :])
        yield Shown(f"half-translated-{name}", "mixed", mixed, text)
    for name in _ACCENTED:
        text = known[name]
        wrong = text.encode().decode("cp1252", "replace")
        yield Shown(f"mojibake-{name}", "mojibake", wrong, text)
        lost = text.encode("ascii", "replace").decode().replace("?", "\ufffd")
        yield Shown(f"lost-letters-{name}", "mojibake", lost, text)


def _words(section: str, count: int) -> str:
    return " ".join(section.partition("\n")[2].split()[:count])


def _made_genuine() -> Iterator[Shown]:
    known = policies()
    for name in _LONG:
        text = known[name]
        top, *sections = _sections(text)
        end = sections[-2:]
        later = re.sub(r"\b(20)2[45]\b", "2026", top)
        third = len(sections) // 3
        yield Shown(
            f"middle-gone-{name}", "cut", top + "".join(sections[:third] + sections[-third:]), text
        )
        yield Shown(f"most-gone-dated-{name}", "cut", later + "".join(sections[:2] + end), text)
        yield Shown(f"end-gone-dated-{name}", "cut", later + "".join(sections[: 2 * third]), text)
        yield Shown(f"every-other-{name}", "cut", top + "".join(sections[::2]), text)
        split = top + "".join(
            f"{section.partition(chr(10))[0]}\n\n[{section.partition(chr(10))[0][3:]}](/on-its-own-page)\n\n"
            if number in {1, 3}
            else section
            for number, section in enumerate(sections)
        )
        yield Shown(f"split-out-{name}", "split", split, text)
        yield Shown(f"turned-round-{name}", "reordered", top + "\n".join(sections[::-1]), text)
        renamed = re.sub(r"Harbour Sound|Alder|Quai des Vélos|Linden Optik", "Northlight", text)
        yield Shown(f"another-company-{name}", "renamed", renamed, text)
        yield Shown(f"one-paragraph-{name}", "form", " ".join(text.replace("#", "").split()), text)
