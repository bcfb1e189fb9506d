"""Reading what others kept: folders of dated files, Git repositories, WARC files, histories.

Every reader returns an :class:`~notifier.model.capture.Archive`: the captures of one page, oldest
first, and what had to be left out, with the reason. Bytes are loaded one capture at a time.
"""

from __future__ import annotations

from pathlib import Path

from notifier.errors import RequestError
from notifier.fetch.archives.folder import read_folder
from notifier.fetch.archives.git import is_repository, read_repository
from notifier.fetch.archives.histories import History, read_histories
from notifier.fetch.archives.warc import read_warc
from notifier.model.capture import Archive

__all__ = ["History", "open_archive", "read_histories"]

_WARC = (".warc", ".warc.gz")


def open_archive(path: Path, *, url: str, inside: str = "") -> Archive:
    """Return the captures in *path*, of whatever kind it is.

    *url*: which page, in archives that hold several. *inside*: which file, in a Git repository.
    Raises :class:`~notifier.errors.RequestError` where there is no such archive.
    """
    if not path.exists():
        raise RequestError(f"There is no {path}.", next_step="Check the path and try again.")
    if path.is_file() and path.name.lower().endswith(_WARC):
        return read_warc(path, url=url)
    if is_repository(path):
        return read_repository(path, inside=inside)
    if path.is_dir():
        return read_folder(path)
    raise RequestError(
        f"{path} is no archive that can be read.",
        next_step="Name a folder of dated files, a Git repository, or a .warc or .warc.gz file.",
    )
