"""Pages from the local disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from notifier.errors import AddressRefused, FetchError, TooLarge, Unreachable
from notifier.fetch.file import FileFetcher


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("policy.html", "text/html"),
        ("policy.HTM", "text/html"),
        ("policy.md", "text/markdown"),
        ("policy.markdown", "text/markdown"),
        ("policy.txt", "text/plain"),
        ("policy.pdf", "application/pdf"),
        (
            "policy.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("policy", "application/octet-stream"),
        ("a draft, 50 % done#2.md", "text/markdown"),
    ],
)
async def test_a_file_is_read_with_its_media_type(
    tmp_path: Path, name: str, media_type: str
) -> None:
    """A file named by its path or its URL arrives with the media type of its suffix."""
    path = tmp_path / name
    path.write_bytes(b"We keep orders.")
    for url in (str(path), path.as_uri(), path.as_uri().replace("file://", "FILE://localhost")):
        fetched = await FileFetcher().fetch(url)
        assert (fetched.body, fetched.media_type) == (b"We keep orders.", media_type)
        assert (fetched.url, fetched.status, fetched.redirects) == (path.as_uri(), 200, ())


async def test_a_relative_path_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path counts from where the command was given; the result names the file absolutely."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "policy.md").touch()
    assert (await FileFetcher().fetch("policy.md")).url == (tmp_path / "policy.md").as_uri()


async def test_the_limit_is_exact(tmp_path: Path) -> None:
    """A file of exactly the limit is read, one byte more is not."""
    fetcher = FileFetcher(max_bytes=10)
    path = tmp_path / "policy.txt"
    path.write_bytes(b"x" * 10)
    assert len((await fetcher.fetch(str(path))).body) == 10
    path.write_bytes(b"x" * 11)
    with pytest.raises(TooLarge, match=r"policy\.txt"):
        await fetcher.fetch(str(path))


@pytest.mark.parametrize(
    "url",
    [
        "https://policies.example.com/",
        "file://fileserver.example.com/policy.md",
        "ftp://policies.example.com/policy.md",
    ],
)
async def test_another_machine_is_not_asked(url: str) -> None:
    """Only files of this machine are read."""
    with pytest.raises(AddressRefused):
        await FileFetcher().fetch(url)


async def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A missing file, a folder, a pipe, a device and a name that cannot be are told, not waited for."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").touch()
    for wrong in ("missing.md", "", "pipe", "file/inside.md", "x" * 5000, "nul\0"):
        with pytest.raises(Unreachable):
            await FileFetcher().fetch(f"{tmp_path}/{wrong}")
    with pytest.raises(Unreachable):
        await FileFetcher().fetch("/dev/zero")


async def test_a_missing_file_is_named_with_what_to_do() -> None:
    """The error names the file and the next step."""
    with pytest.raises(FetchError, match=r"There is no file drafts/none\.md\.") as caught:
        await FileFetcher().fetch("drafts/none.md")
    assert "Check the path" in caught.value.explain()


async def test_a_file_without_permission_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that belongs to somebody else is an error of its own."""
    path = tmp_path / "policy.md"
    path.touch()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Unreachable, match="may not be read"):
        await FileFetcher().fetch(str(path))
