"""What changed between any two versions of one policy."""

from __future__ import annotations

from dataclasses import dataclass

from notifier.errors import NotFound
from notifier.model.change import Change
from notifier.model.source import Source
from notifier.model.verdict import Verdict
from notifier.model.version import Version
from notifier.ports import Stages, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two versions of one policy, and the step from the first to the second."""

    source: Source
    old: Version
    new: Version
    change: Change
    verdict: Verdict


async def between(store: Store, stages: Stages, slug: str, old: int, new: int) -> Comparison:
    """Compare two versions; a step that was recorded is shown as it was judged then.

    Raises :class:`~notifier.errors.NotFound`.
    """
    async with store.read() as tx:
        tracking = await tx.tracking(slug)
        old_version = await tx.version(slug, old)
        new_version = await tx.version(slug, new)
        recorded = await tx.change(slug, old, new)
    if tracking is None or old_version is None or new_version is None:
        raise NotFound("There are no such versions of this policy.")
    change, verdict = recorded or await stages.compare(old_version.document, new_version.document)
    return Comparison(
        source=tracking.source, old=old_version, new=new_version, change=change, verdict=verdict
    )
