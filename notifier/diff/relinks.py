"""Links that lead elsewhere than before, under words that stayed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from notifier.diff.fold import fold
from notifier.diff.matching import Matching, Pair, places, titles
from notifier.diff.segments import Segment, link_keys, says_itself
from notifier.diff.words import text_of
from notifier.model.change import Edit
from notifier.model.document import Link

Keyed = list[tuple[Link, str]]


@dataclass(slots=True)
class _Links:
    """The links of one pair: changed targets, and those that only went or only came."""

    pair: Pair
    changed: list[tuple[str, str]]
    went: Keyed
    came: Keyed


def relinked(matching: Matching) -> list[Edit]:
    """Return an edit for every pair in which the host or path of a link changed.

    Under unchanged words a link that came or went counts too, with "" for the missing target;
    but not where it only went from one sentence to another, or its words say where it leads.
    """
    found = []
    for pair in matching.pairs():
        before = _links(matching.old.segments[pair.i0 : pair.i1])
        after = _links(matching.new.segments[pair.j0 : pair.j1])
        if before != after:
            found.append(_compare(pair, link_keys(before), link_keys(after)))
    went = Counter(key for links in found for _, key in links.went)
    came = Counter(key for links in found for _, key in links.came)
    strayed = went & came
    edits = []
    for links in found:
        if not links.pair.ops:
            went_alone, came_alone = (
                [
                    link.target
                    for link, key in side
                    if key not in strayed and not says_itself(link, key)
                ]
                for side in (links.went, links.came)
            )
            links.changed += [(target, "") for target in went_alone]
            links.changed += [("", target) for target in came_alone]
        if links.changed:
            edits.append(_edit(matching, links.pair, tuple(links.changed)))
    return edits


def _links(segments: Sequence[Segment]) -> Sequence[Link]:
    """Return the links of a run of segments; most are one segment without any."""
    if len(segments) == 1:
        return segments[0].links
    return tuple([link for segment in segments for link in segment.links])


def _edit(matching: Matching, pair: Pair, links: tuple[tuple[str, str], ...]) -> Edit:
    section, origin = titles(matching, pair.i0, pair.j0)
    return Edit(
        id="",
        kind="relinked",
        section=section,
        from_section=origin,
        old=text_of(matching.old.segments[pair.i0 : pair.i1]),
        new=text_of(matching.new.segments[pair.j0 : pair.j1]),
        links=links,
        old_at=places(matching.old, pair.i0, pair.i1),
        new_at=places(matching.new, pair.j0, pair.j1),
    )


def _compare(pair: Pair, before: Keyed, after: Keyed) -> _Links:
    """Pair the links by their text, then by their target, then by their order."""
    changed: list[tuple[str, str]] = []
    texts: dict[str, Keyed] = {}
    for link, key in after:
        texts.setdefault(fold(link.text), []).append((link, key))
    went: Keyed = []
    for link, key in before:
        same_text = texts.get(fold(link.text))
        if not same_text:
            went.append((link, key))
            continue
        other, other_key = same_text.pop(0)
        if key != other_key:
            changed.append((link.target, other.target))
    came = [item for items in texts.values() for item in items]
    kept = {key for _, key in went} & {key for _, key in came}
    went = [item for item in went if item[1] not in kept]
    came = [item for item in came if item[1] not in kept]
    while went and came:
        changed.append((went.pop(0)[0].target, came.pop(0)[0].target))
    return _Links(pair, changed, went, came)
