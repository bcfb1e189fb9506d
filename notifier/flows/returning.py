"""Whether a content has been here before, and what follows from that.

Two of five recorded changes of real policies belong to an excursion that is soon undone, so
content seen before is not announced without a person. The one exception is a genuine revert of
something that subscribers were told: they must hear that it was taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from notifier.model.version import VersionLine

Return = Literal["new", "revert", "unannounced", "flapping"]


def returning(lines: Sequence[VersionLine], text_key: str, announced: Collection[int]) -> Return:
    """Classify a confirmed text against the versions so far.

    *lines*: oldest first. *announced*: numbers of the versions that subscribers were told of.
    "new": never seen here. "revert": it was left by an announced step, and once only.
    "unannounced": nobody was told that it had gone. "flapping": the page goes to and fro.
    """
    earlier = [line.number for line in lines if line.text_key == text_key]
    if not earlier:
        return "new"
    latest = lines[-1].text_key
    if len(earlier) > 1 or sum(line.text_key == latest for line in lines) > 1:
        return "flapping"
    if any(number > earlier[0] for number in announced):
        return "revert"
    return "unannounced"
