"""What a page looked like in the browser that ran it: kept where the page is held.

The picture is a blob of its own; the snapshot's media type names it, as it names the browser.
"""

from __future__ import annotations

import re

#: A server's own header never says so: the fetcher takes such parameters out.
_PICTURE = re.compile(r'rendered="[^"]*"; picture="([0-9a-f]{64})"')


def with_picture(media_type: str, sha256: str) -> str:
    """Return the media type of a page that was run, with its picture named."""
    return f'{media_type}; picture="{sha256}"'


def picture_of(media_type: str) -> str:
    """Return the SHA-256 of a page's picture, "" where there is none."""
    found = _PICTURE.search(media_type)
    return found[1] if found else ""
