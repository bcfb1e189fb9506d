"""What the environment says about the terminal; the rest of the program reads no variables."""

from __future__ import annotations

import os
from collections.abc import Mapping


def colour_allowed(environ: Mapping[str, str] | None = None) -> bool:
    """Return whether a terminal may be given colours: not with NO_COLOR set, nor a dumb TERM.

    NO_COLOR counts if it is not empty (no-color.org). *environ* replaces the process's environment.
    """
    given = os.environ if environ is None else environ  # noqa: TID251 - configuration reads it
    return not given.get("NO_COLOR") and given.get("TERM") != "dumb"
