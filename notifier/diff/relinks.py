"""Links that lead elsewhere than before, under words that stayed."""

from __future__ import annotations

from notifier.diff.fold import clean, fold
from notifier.diff.matching import Matching, Pair
from notifier.diff.segments import Segment, link_keys
from notifier.model.change import Edit, Place
from notifier.model.document import Link

Keyed = list[tuple[Link, str]]


def relinked(matching: Matching, pair: Pair) -> Edit | None:
    """Return the edit for links of *pair* whose host or path changed, None where none did.

    Under unchanged words a link that came or went counts too, with "" for the missing target.
    """
    old_segments = matching.old.segments[pair.i0 : pair.i1]
    new_segments = matching.new.segments[pair.j0 : pair.j1]
    before = [link for segment in old_segments for link in segment.links]
    after = [link for segment in new_segments for link in segment.links]
    if before == after:
        return None
    links = _changed(link_keys(before), link_keys(after), same_words=not pair.ops)
    if not links:
        return None
    section = matching.new.title_of(pair.j0)
    origin = matching.old.title_of(pair.i0)
    return Edit(
        id="",
        kind="relinked",
        section=section,
        from_section=origin if origin != section else "",
        old=_text(old_segments),
        new=_text(new_segments),
        links=links,
        old_at=_places(old_segments),
        new_at=_places(new_segments),
    )


def _text(segments: list[Segment]) -> str:
    return clean(" ".join(segment.text for segment in segments))


def _places(segments: list[Segment]) -> tuple[Place, ...]:
    return tuple(segment.place for segment in segments)


def _changed(before: Keyed, after: Keyed, *, same_words: bool) -> tuple[tuple[str, str], ...]:
    """Pair the links by their text, then by their order; return the pairs that differ."""
    changed: list[tuple[str, str]] = []
    texts: dict[str, Keyed] = {}
    for link, key in after:
        texts.setdefault(fold(link.text), []).append((link, key))
    left: Keyed = []
    for link, key in before:
        same_text = texts.get(fold(link.text))
        if not same_text:
            left.append((link, key))
            continue
        other, other_key = same_text.pop(0)
        if key != other_key:
            changed.append((link.target, other.target))
    came = [item for items in texts.values() for item in items]
    keys = {key for _, key in left} & {key for _, key in came}
    left = [item for item in left if item[1] not in keys]
    came = [item for item in came if item[1] not in keys]
    while left and came:
        changed.append((left.pop(0)[0].target, came.pop(0)[0].target))
    if same_words:
        changed.extend((link.target, "") for link, _ in left)
        changed.extend(("", link.target) for link, _ in came)
    return tuple(changed)
