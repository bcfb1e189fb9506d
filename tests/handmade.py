"""Edits made by hand from two sentences, for tests that need no comparing."""

from __future__ import annotations

import difflib
from dataclasses import replace

from notifier.model.change import Change, Edit, Run


def replaced(old: str, new: str, section: str = "") -> Edit:
    """Return the edit that turns one sentence into another, redlined word by word."""
    before, after = old.split(), new.split()
    runs: list[Run] = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            words = " ".join(before[i1:i2])
            lead, tail = " " if i1 else "", " " if i2 < len(before) or j2 < len(after) else ""
            runs.append(Run("same", f"{lead}{words}{tail}"))
            continue
        if i2 > i1:
            runs.append(Run("deleted", " ".join(before[i1:i2])))
        if j2 > j1:
            runs.append(Run("inserted", " ".join(after[j1:j2])))
    return Edit(id="", kind="replaced", section=section, old=old, new=new, runs=tuple(runs))


def inserted(*sentences: str, section: str = "") -> Edit:
    """Return a passage of *sentences* that came."""
    runs = tuple(Run("inserted", sentence) for sentence in sentences)
    return Edit(id="", kind="inserted", section=section, new="\n".join(sentences), runs=runs)


def deleted(*sentences: str, section: str = "") -> Edit:
    """Return a passage of *sentences* that went."""
    runs = tuple(Run("deleted", sentence) for sentence in sentences)
    return Edit(id="", kind="deleted", section=section, old="\n".join(sentences), runs=runs)


def moved(text: str, section: str = "", from_section: str = "") -> Edit:
    """Return a passage that stands elsewhere."""
    return Edit(id="", kind="moved", section=section, from_section=from_section, old=text, new=text)


def renamed(old: str, new: str) -> Edit:
    """Return a heading with another title."""
    return replace(replaced(old, new, new), kind="renamed", from_section=old)


def change(*edits: Edit) -> Change:
    """Return *edits* as one change, numbered e1, e2, ... in order."""
    return Change(
        edits=tuple(replace(edit, id=f"e{number}") for number, edit in enumerate(edits, 1))
    )
