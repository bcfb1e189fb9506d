"""Which names in reworded sentences are no news: the other document names them as well, in other places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from notifier.model.change import Edit
from notifier.model.names import holds_name, names

_WORD = re.compile(r"\b[A-Z]\w*")
#: Names of a change from which on the words of a document are read once, not for each of them.
_MANY = 60


def named(edits: Sequence[Edit], old: str, new: str) -> tuple[str, ...]:
    """Return the names that a reworded sentence lost or won, and that both texts hold all the same.

    *old*, *new*: the texts of the documents. In the order in which the edits have them; a word with a
    capital that both texts also have without one is no name.
    """
    found = dict.fromkeys(name for edit in edits for name in _of_one_side(edit))
    both = _held(_held(found, old), new)
    return tuple(name for name in both if not _is_word(name, old, new))


def _of_one_side(edit: Edit) -> Iterable[str]:
    if not (edit.old and edit.new):
        return ()
    changed = "".join(run.text for run in edit.runs if run.kind != "same")
    # A name that came or went has a capital that did; most edits have none.
    if changed == changed.lower():
        return ()
    went, came = (dict.fromkeys(names(text)) for text in (edit.old, edit.new))
    return [*(name for name in went if name not in came), *(n for n in came if n not in went)]


def _held(wanted: Iterable[str], text: str) -> list[str]:
    """Return those of *wanted* that stand in *text*."""
    wanted = list(wanted)
    if len(wanted) > _MANY:
        words = set(_WORD.findall(text))
        wanted = [name for name in wanted if words.issuperset(_WORD.findall(name))]
    return [name for name in wanted if holds_name(text, name)]


def _is_word(name: str, old: str, new: str) -> bool:
    small = f" {name.lower()} "
    return " " not in name and small in old and small in new
