"""What a redline shows first, and what it folds away with a count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from notifier.compose.redline import Redline, RedlineBlock, RedlineSection
from notifier.compose.redline_room import left_out_words
from notifier.compose.visible import visible

#: So many neighbouring blocks that are unchanged, or moved along unchanged, are folded.
FOLD_FROM = 3
#: So many titles of unchanged sections are named outside of the fold.
TITLES = 4


def shown_first(
    redline: Redline, *, fold_unchanged: bool
) -> tuple[list[RedlineSection], list[RedlineSection]]:
    """Return the sections to show in order, and those to fold behind them."""
    if not fold_unchanged:
        return list(redline.sections), []
    changed = [section for section in redline.sections if section.status != "unchanged"]
    rest = [section for section in redline.sections if section.status == "unchanged"]
    return changed, rest


def fold(summary: str | Markup, content: Markup) -> Markup:
    """Return *content* behind a summary that a click opens."""
    return Markup('<details class="rl-fold"><summary>{}</summary>\n{}\n</details>').format(
        summary, content
    )


def section_count(sections: Sequence[RedlineSection]) -> Markup:
    """Return how many unchanged sections these are, and the titles of the first."""
    count = "1 unchanged section" if len(sections) == 1 else f"{len(sections)} unchanged sections"
    titles = [section.title for section in sections if section.title]
    if not titles:
        return Markup.escape(count)
    named = titles if len(titles) <= TITLES + 1 else titles[:TITLES]
    listed = Markup(", ").join(Markup("<bdi>{}</bdi>").format(visible(title)) for title in named)
    more = f" and {len(titles) - len(named)} more" if len(titles) > len(named) else ""
    return Markup("{}: {}{}").format(count, listed, more)


def block_count(blocks: Sequence[RedlineBlock]) -> str:
    """Return how many unchanged or carried blocks these are, at least two."""
    kinds = {block.kind for block in blocks}
    word = {"row": "rows", "item": "list items"}.get(kinds.pop(), "") if len(kinds) == 1 else ""
    if blocks[0].is_changed:
        return f"{len(blocks)} {word or 'paragraphs'} moved along, unchanged"
    return f"{len(blocks)} unchanged {word or 'paragraphs'}"


def stretches(blocks: Sequence[RedlineBlock]) -> Iterator[tuple[bool, list[RedlineBlock]]]:
    """Yield the blocks in stretches, and of each whether it is folded.

    Folded are long stretches without a change, and long ones that moved along. The first row of a
    table of which a row changed is shown: it names the columns.
    """
    groups = [(state, list(group)) for state, group in groupby(blocks, _state)]
    for number, (state, members) in enumerate(groups):
        rows = 0
        if state == "unchanged" and number + 1 < len(groups):
            table = groups[number + 1][1][0].kind == "row"
            while table and rows < len(members) and members[-1 - rows].kind == "row":
                rows += 1
        cut = len(members) - rows
        parts = [members[:cut], members[cut : cut + 1], members[cut + 1 :]] if rows else [members]
        for part in parts:
            if part:
                yield state not in ("changed", "left_out") and len(part) >= FOLD_FROM, part


def left_out(changed: int, unchanged: int) -> Markup:
    """Return a line on what is left out for length."""
    return Markup('<p class="rl-left">{}</p>').format(left_out_words(changed, unchanged))


def _state(block: RedlineBlock) -> str:
    if block.kind == "left_out":
        return "left_out"
    if not block.is_changed:
        return "unchanged"
    return "carried" if block.is_carried else "changed"
