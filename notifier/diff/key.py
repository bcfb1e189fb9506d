"""One hash of what a reader can tell apart: equal hashes need no comparison."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from notifier.diff.fold import fold, fold_cleaned
from notifier.diff.numbers import is_text, leap
from notifier.diff.segments import link_keys, says_itself, segments_of
from notifier.model.document import Document


def text_key(document: Document) -> str:
    """Return a hex SHA-256 that is equal for documents that do not differ for a reader.

    It covers the folded text of every heading and block, the numbers before them that are no
    numbering or leap in it, and where links lead. (Titles apart in nothing but capitals or an end
    colon, a hyphen within a word, the full stop at the end of a text and the capital at its start, a
    numbering with a leap that went, and words that only went from the end of one block to the start
    of the next, make different keys, though no edit tells of them.)
    """
    digest = hashlib.sha256()
    paragraph = -1
    for segment in segments_of(document).segments:
        digest.update(b" " if segment.paragraph == paragraph else b"\n")
        number = segment.text[: segment.marker] if is_text(document, segment) else ""
        digest.update(
            (fold(number) + _strict(segment.text, segment.marker)).encode("utf-8", "surrogatepass")
        )
        if segment.marker and (step := leap(document, segment)) is not None:
            digest.update(f"\1{step}".encode())
        paragraph = segment.paragraph
        for link, key in link_keys(segment.links):
            if not says_itself(link, key):
                digest.update(b"\0" + key.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


@lru_cache(maxsize=16384)
def _strict(text: str, marker: int) -> str:
    """Return what a text says with its hyphens, end and capitals."""
    return fold_cleaned(text[marker:])
