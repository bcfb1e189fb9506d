"""A Git repository in which each commit may bring a new version of a policy's file.

Open Terms Archive keeps its versions so: one file a policy, ``Service/Terms type.md``, and one
commit a change, with the time of the fetch as its author's time.
"""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from functools import partial
from pathlib import Path, PurePosixPath

from notifier.errors import RequestError, TooLarge, UnreadableDocument
from notifier.fetch.archives.folder import MAX_BYTES
from notifier.model.capture import Archive, Capture, Skipped
from notifier.model.formats import MEDIA_TYPES

#: A repository is data: nothing that it configures may run, and nothing may ask for a password.
_GIT = (
    "git",
    "--no-pager",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "protocol.allow=never",
    "-c",
    "safe.directory=*",
)
_SECONDS = 120


def is_repository(path: Path) -> bool:
    """Whether *path* is a Git repository, bare or not."""
    return (path / ".git").exists() or ((path / "HEAD").is_file() and (path / "objects").is_dir())


def read_repository(folder: Path, *, inside: str = "") -> Archive:
    """Return the versions of one file in the history of the current branch, oldest first.

    *inside*: the file's path in the repository; it may be left out where there is only one policy.
    Raises :class:`~notifier.errors.RequestError`.
    """
    file = inside or _only_policy(folder)
    media_type = MEDIA_TYPES.get(PurePosixPath(file).suffix.lower())
    if media_type is None:
        raise RequestError(
            f"Files like {file} are not read.", next_step="Name a .md, .html or .txt file."
        )
    # No --follow: it takes a file for another that was like it.
    log = _run(folder, "log", "--format=%H %at", "--no-merges", "--", file).decode()
    if not log:
        raise RequestError(
            f"No commit of the current branch has {file}.",
            next_step="Name the file as 'git log -- FILE' knows it.",
        )
    captures: list[Capture] = []
    skipped: list[Skipped] = []
    for line in log.splitlines():
        commit, seconds = line.split()
        origin = f"git {commit[:12]}"
        blob = _run(folder, "ls-tree", commit, "--", file).decode().split()
        if len(blob) < 3:
            skipped.append(Skipped(origin=origin, why="This commit takes the file away."))
            continue
        load = partial(_blob, folder, blob[2])
        at = datetime.fromtimestamp(int(seconds), UTC)
        captures.append(Capture(at=at, origin=origin, media_type=media_type, load=load))
    captures.reverse()
    # Stable: commits of one second stay in their order.
    captures.sort(key=lambda one: one.at)
    return Archive(captures=tuple(captures), skipped=tuple(skipped))


def _only_policy(folder: Path) -> str:
    names = _run(folder, "ls-tree", "-r", "-z", "--name-only", "HEAD").decode().split("\0")
    policies = [
        name
        for name in names
        if PurePosixPath(name).suffix.lower() in MEDIA_TYPES
        and PurePosixPath(name).stem.lower() not in {"readme", "license", "changelog"}
    ]
    if len(policies) != 1:
        shown = ", ".join(repr(name) for name in policies[:5])
        raise RequestError(
            f"The repository holds {len(policies)} policies"
            + (f": {shown}{' ...' if len(policies) > 5 else ''}." if policies else "."),
            next_step="Say which one with --path FILE.",
        )
    return policies[0]


def _blob(folder: Path, name: str) -> bytes:
    size = int(_run(folder, "cat-file", "-s", name))
    if size > MAX_BYTES:
        raise TooLarge(f"This version is larger than {MAX_BYTES / 1_000_000:g} MB.")
    return _run(folder, "cat-file", "blob", name)


def _run(folder: Path, *arguments: str) -> bytes:
    """Run git and return what it prints.

    Raises :class:`~notifier.errors.RequestError` where there is no git or it refuses.
    """
    try:
        done = subprocess.run(  # noqa: S603  a fixed program, no shell; paths stand after "--"
            [*_GIT, "-C", str(folder), *arguments],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise RequestError(
            "The program git is not installed.", next_step="Install it and try again."
        ) from None
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument(f"git took longer than {_SECONDS} seconds.") from error
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["no reason given"]
        raise RequestError(
            f"{folder} cannot be read by git: {why[0]}", next_step="Check the repository."
        )
    return done.stdout
