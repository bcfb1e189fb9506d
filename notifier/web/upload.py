"""A form with a file: read piece by piece, capped, and only for whoever is signed in.

Nothing but the review desk takes files, so no stranger reaches this code.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from pathlib import PurePath

from aiohttp import BodyPartReader, web

from notifier.errors import RequestError
from notifier.model.formats import MEDIA_TYPES, UNKNOWN
from notifier.web.pages import FORM_WITHIN

#: Bytes of a draft, and of a field beside it; a page that is watched may be as large.
MOST_BYTES, _MOST_FIELD = 5_000_000, 1_000_000
#: Parts of a form; ours has five.
_MOST_PARTS = 12
#: Seconds for a draft to arrive whole.
_WITHIN = 3 * FORM_WITHIN

_TAG = re.compile(
    r"<(?:!doctype|html|body|main|div|p|h[1-6]|ul|ol|li|table|section)\b", re.IGNORECASE
)
_NOT_OURS = RequestError(
    "What was sent is not a form of ours.", next_step="Open the page and send its form again."
)
_TOO_LARGE = RequestError(
    f"The draft is larger than {MOST_BYTES / 1_000_000:g} MB.",
    next_step="Leave out its pictures, or paste its text.",
)


@dataclass(slots=True)
class Sent:
    """What a form brought. ``name``, ``body``: of the file, "" and empty where none was chosen."""

    fields: dict[str, str] = field(default_factory=dict)
    name: str = ""
    body: bytes = b""


async def sent_form(request: web.Request) -> Sent:
    """Return the fields and the file of the form that was sent.

    Raises :class:`~notifier.errors.RequestError`, and :class:`~aiohttp.web.HTTPRequestTimeout`
    where the rest of it does not come.
    """
    if request.content_type != "multipart/form-data":
        raise _NOT_OURS
    if (request.content_length or 0) > MOST_BYTES + 2 * _MOST_FIELD:
        raise _TOO_LARGE
    sent = Sent()
    try:
        async with asyncio.timeout(_WITHIN):
            await _take(request, sent)
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except (ValueError, AssertionError, RuntimeError, OSError, web.RequestPayloadError) as error:
        # Not packed as it says, or broken off on its way.
        raise _NOT_OURS from error
    return sent


async def _take(request: web.Request, sent: Sent) -> None:
    reader = await request.multipart()
    for _ in range(_MOST_PARTS):
        part = await reader.next()
        if part is None:
            return
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise _NOT_OURS
        if part.filename is None:
            body = await _body(part, _MOST_FIELD)
            sent.fields[part.name] = body.decode("utf-8", "replace")
        else:
            sent.name, sent.body = part.filename, await _body(part, MOST_BYTES)
    raise _NOT_OURS


async def _body(part: BodyPartReader, most: int) -> bytes:
    body = bytearray()
    while piece := await part.read_chunk():
        body += piece
        if len(body) > most:
            raise _TOO_LARGE
    return bytes(body)


def kind_of_file(name: str) -> str:
    """Return the media type of a file by its name, UNKNOWN where unknown."""
    return MEDIA_TYPES.get(PurePath(name).suffix.lower(), UNKNOWN)


def kind_of_text(text: str) -> str:
    """Return the media type of pasted text: HTML where it has a tag of HTML's, else Markdown.

    Plain text is Markdown of a plain kind, unless its lines were wrapped by hand or its headings
    have no marks; then the reader of plain text finds more.
    """
    if _TAG.search(text):
        return "text/html"
    marked = re.search(r"^(?:#{1,6} |[-*] |\|.*\||\[.*\]\()", text, re.MULTILINE)
    return "text/markdown" if marked else "text/plain"
