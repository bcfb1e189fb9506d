"""Reading what others kept: dates, errors, broken files, and pages that are not asked for."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from notifier.errors import FetchError, RequestError
from notifier.fetch.archives import open_archive, read_histories
from notifier.model.capture import Archive

URL = "https://shop.example/privacy"
TEXT = b"<p>We keep your orders for 30 days.</p>"


def days(archive: Archive) -> list[str]:
    """Return when each capture is from."""
    return [capture.at.strftime("%Y-%m-%d %H:%M") for capture in archive.captures]


def why(archive: Archive) -> list[str]:
    """Return why something was left out."""
    return [one.why for one in archive.skipped]


# -- folders ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-03-01.html", "2024-03-01 00:00"),
        ("privacy 2024-03-01T12:30.md", "2024-03-01 12:30"),
        ("privacy_20240301.txt", "2024-03-01 00:00"),
        ("2024-03-01_1230/privacy.html", "2024-03-01 12:30"),
        ("20240301123000/shop.example/privacy", "2024-03-01 12:30"),
        ("web/20240301123000id_/https/shop.example/privacy", "2024-03-01 12:30"),
        ("2023-01-01/privacy-2024.03.01.html", "2024-03-01 00:00"),
        ("order-120240301.html", "2001-09-09 01:46"),
        ("2024-02-31.html", "2001-09-09 01:46"),
        ("privacy.html", "2001-09-09 01:46"),
    ],
)
def test_the_date_of_a_file_is_the_one_nearest_to_its_name(tmp_path, name, day):
    """In the name, else in a folder around it, else the file's own time."""
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(TEXT)
    os.utime(path, (10**9, 10**9))
    archive = open_archive(tmp_path, url=URL)
    if path.suffix == "" and "id_" not in name and not archive.captures:
        pytest.fail(str(archive.skipped))
    assert days(archive) == [day]
    assert archive.captures[0].load() == TEXT


def test_files_come_oldest_first_and_other_files_are_named(tmp_path):
    """Pictures are left out with a word, hidden files without."""
    for name in ("2024-03-01.html", "2023-03-01.html", "2024-03-02.png", ".git-2024-01-01.html"):
        (tmp_path / name).write_bytes(TEXT)
    archive = open_archive(tmp_path, url=URL)
    assert days(archive) == ["2023-03-01 00:00", "2024-03-01 00:00"]
    assert why(archive) == ["Files of the kind '.png' are not read."]


@pytest.mark.parametrize(
    "rows",
    [
        (
            "example,shop)/privacy 20240301000000 https://shop.example/privacy text/html 200 A 9\n"
            "example,shop)/privacy 20240302000000 https://shop.example/privacy text/html 503 B 9\n"
        ),
        json.dumps(
            [
                ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"],
                ["example,shop)/privacy", "20240301000000", URL, "text/html", "200", "A", "9"],
                ["example,shop)/privacy", "20240302000000", URL, "text/html", "503", "B", "9"],
            ]
        ),
        (
            'example,shop)/privacy 20240301000000 {"mime": "text/html", "status": "200"}\n'
            'example,shop)/privacy 20240302000000 {"mime": "text/html", "status": "503"}\n'
        ),
    ],
)
def test_a_list_of_captures_says_which_were_errors(tmp_path, rows):
    """As CDX lines, as JSON rows, and as CDXJ."""
    for stamp in ("20240301000000", "20240302000000"):
        (tmp_path / stamp).write_bytes(TEXT)
    (tmp_path / "cdx.txt").write_text(rows)
    archive = open_archive(tmp_path, url=URL)
    assert days(archive) == ["2024-03-01 00:00"]
    assert why(archive) == ["The archive's list says that it answered 503."]


def test_a_file_that_is_too_large_is_said_so_when_it_is_loaded(tmp_path):
    """The others can be loaded all the same."""
    (tmp_path / "2024-03-01.html").write_bytes(b"x" * 5_000_001)
    (capture,) = open_archive(tmp_path, url=URL).captures
    with pytest.raises(FetchError, match="larger than 5 MB"):
        capture.load()


def test_what_is_no_archive_is_said_to_be_none(tmp_path):
    """A wrong path is a mistake in the command."""
    with pytest.raises(RequestError, match="There is no"):
        open_archive(tmp_path / "nowhere", url=URL)
    (tmp_path / "file.zip").write_bytes(b"PK")
    with pytest.raises(RequestError, match="no archive"):
        open_archive(tmp_path / "file.zip", url=URL)


# -- Git --------------------------------------------------------------------------------------
def git(folder: Path, *arguments: str, at: str = "2024-01-01T00:00:00+00:00") -> None:
    """Run git as nobody in particular, at a time."""
    env = {"PATH": os.defpath, "HOME": str(folder)}
    for part in ("AUTHOR", "COMMITTER"):
        env |= {f"GIT_{part}_NAME": "Ada", f"GIT_{part}_EMAIL": "ada@example.com"}
        env[f"GIT_{part}_DATE"] = at
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, env=env)


def commit(folder: Path, file: str, text: str | None, at: str) -> None:
    """Commit a text of a file, or its removal."""
    path = folder / file
    path.parent.mkdir(exist_ok=True)
    if text is None:
        path.unlink()
    else:
        path.write_text(text)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", f"Record {file}", at=at)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a repository with two policies; one was taken away for a while."""
    folder = tmp_path / "versions"
    folder.mkdir()
    git(folder, "init", "-q")
    commit(folder, "Acme/Terms.md", "one", "2024-01-01T00:00:00+01:00")
    commit(folder, "Acme/Privacy.md", "first", "2024-01-02T00:00:00+00:00")
    commit(folder, "Acme/Privacy.md", None, "2024-01-03T00:00:00+00:00")
    commit(folder, "Acme/Privacy.md", "second", "2024-01-04T00:00:00+00:00")
    return folder


def test_the_versions_of_one_file_come_with_the_time_of_their_commits(repository):
    """A commit that takes the file away is named."""
    archive = open_archive(repository, url=URL, inside="Acme/Privacy.md")
    assert days(archive) == ["2024-01-02 00:00", "2024-01-04 00:00"]
    assert [capture.load() for capture in archive.captures] == [b"first", b"second"]
    assert why(archive) == ["This commit takes the file away."]
    assert archive.captures[0].origin.startswith("git ")


def test_times_of_commits_are_in_utc(repository):
    """Whatever the author's zone."""
    assert days(open_archive(repository, url=URL, inside="Acme/Terms.md")) == ["2023-12-31 23:00"]


def test_a_repository_of_several_policies_asks_which(repository):
    """The message names some."""
    with pytest.raises(RequestError, match=r"2 policies: 'Acme/Privacy.md', 'Acme/Terms.md'"):
        open_archive(repository, url=URL)
    with pytest.raises(RequestError, match="No commit"):
        open_archive(repository, url=URL, inside="Acme/Cookies.md")
    with pytest.raises(RequestError, match="not read"):
        open_archive(repository, url=URL, inside="Acme/logo.png")


def test_a_name_that_looks_like_an_option_is_a_name(repository):
    """What somebody calls a file is never a command to git."""
    with pytest.raises(RequestError, match="No commit"):
        open_archive(repository, url=URL, inside="--output=x.md")
    assert not (repository / "x.md").exists()


def test_nothing_that_a_repository_configures_is_run(repository, tmp_path):
    """Git's hooks and monitors are programs of whoever made the repository."""
    mark = tmp_path / "ran"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch {mark}\n")
    script.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "diff.external", "core.sshCommand"):
        git(repository, "config", name, str(script))
    archive = open_archive(repository, url=URL, inside="Acme/Privacy.md")
    assert archive.captures[0].load() == b"first"
    assert not mark.exists()


# -- WARC -------------------------------------------------------------------------------------
def record(
    body: bytes,
    *,
    kind: str = "response",
    url: str = URL,
    date: str = "2024-03-01T12:00:00Z",
    head: str = "",
    status: str = "200 OK",
) -> bytes:
    """Return one WARC record."""
    block = body
    if kind == "response":
        block = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n{head}\r\n".encode() + body
    fields = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
        f"Content-Type: text/html\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return fields.encode() + block + b"\r\n\r\n"


def chunked(body: bytes) -> bytes:
    """Return a body in chunks of ten bytes."""
    parts = [body[at : at + 10] for at in range(0, len(body), 10)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def warc(tmp_path: Path, *records: bytes, packed: bool = False) -> Archive:
    """Write a file of records and read it."""
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(b"".join(gzip.compress(one) if packed else one for one in records))
    return open_archive(path, url=URL)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", TEXT),
        ("Transfer-Encoding: chunked\r\n", chunked(TEXT)),
        ("Transfer-Encoding: chunked\r\n", TEXT),
        ("Content-Encoding: gzip\r\n", gzip.compress(TEXT)),
        ("Content-Encoding: gzip\r\n", TEXT),
        ("Content-Encoding: deflate\r\n", zlib.compress(TEXT)),
        ("Content-Encoding: deflate\r\n", zlib.compress(TEXT)[2:-4]),
        ("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked(gzip.compress(TEXT))),
    ],
)
def test_the_body_of_a_response_is_decoded_whether_or_not_the_archive_did(
    tmp_path, packed, head, body
):
    """Archives keep answers as they came, or decoded under the head that they came with."""
    archive = warc(tmp_path, record(b"x", kind="warcinfo"), record(body, head=head), packed=packed)
    assert [capture.load() for capture in archive.captures] == [TEXT]
    assert days(archive) == ["2024-03-01 12:00"]


def test_other_pages_are_passed_over_and_bad_answers_named(tmp_path):
    """One page whatever its scheme; errors, repetitions and odd codings are left out."""
    archive = warc(
        tmp_path,
        record(TEXT, url="http://www.shop.example/privacy/"),
        record(b"other", url="https://shop.example/terms"),
        record(TEXT, status="503 Busy"),
        record(b"", kind="revisit"),
        record(TEXT, head="Content-Encoding: br\r\n"),
        record(TEXT, date="yesterday"),
        record(TEXT, kind="resource", date="2024-03-02T00:00:00Z"),
        record(b"garbage", kind="response").replace(b"HTTP/1.1", b"GOPHER/1"),
    )
    assert days(archive) == ["2024-03-01 12:00", "2024-03-02 00:00"]
    assert why(archive) == [
        "The server answered 503.",
        "It only says that the page was as before.",
        "Its HTTP answer cannot be read: its content is coded as 'br'.",
        "It has no date that can be read.",
        "Its HTTP answer cannot be read: it does not start with a status line.",
    ]


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_cut_anywhere_gives_what_came_before_and_says_so(tmp_path, packed):
    """No cut raises, and none is silent but one between two records."""
    whole = [record(TEXT), record(TEXT, date="2024-03-02T00:00:00Z")]
    parts = [gzip.compress(one) if packed else one for one in whole]
    raw = b"".join(parts)
    path = tmp_path / ("cut.warc.gz" if packed else "cut.warc")
    # Two line ends close a record; without them it is whole all the same.
    ends = {len(raw) - n for n in range(5)} | {len(parts[0]) - n for n in range(5)}
    for cut in range(len(parts[0]), len(raw)):
        path.write_bytes(raw[:cut])
        archive = open_archive(path, url=URL)
        assert days(archive)[:1] == ["2024-03-01 12:00"]
        if not packed and cut in ends:
            continue
        assert len(archive.captures) == 2 or archive.skipped or cut == len(parts[0])


def test_a_bomb_in_an_answer_is_left_out(tmp_path):
    """Little that unpacks to much is no page."""
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert (
        "unpacks to more than 5 MB"
        in why(warc(tmp_path, record(bomb, head="Content-Encoding: gzip\r\n")))[0]
    )


def test_what_is_no_warc_is_said_to_be_none(tmp_path):
    """The name alone does not make it one."""
    (tmp_path / "page.warc").write_bytes(TEXT)
    with pytest.raises(RequestError, match="no WARC file"):
        open_archive(tmp_path / "page.warc", url=URL)


# -- histories --------------------------------------------------------------------------------
def test_a_file_of_histories_has_a_policy_a_line(tmp_path):
    """Sorted by time; a version without a date is left out and named."""
    rows = [
        {
            "service": "Acme",
            "terms_type": "Privacy Policy",
            "versions": [
                {"date": "2024-02-01T00:00:00Z", "text": "b", "commit": "a" * 40},
                {"date": "2024-01-01", "text": "a"},
                {"text": "c"},
            ],
        },
        {"title": "Terms", "versions": []},
    ]
    path = tmp_path / "histories.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    first, second = read_histories(path)
    assert (first.title, second.title) == ("Acme Privacy Policy", "Terms")
    assert [capture.load() for capture in first.archive.captures] == [b"a", b"b"]
    assert first.archive.captures[0].at == datetime(2024, 1, 1, tzinfo=UTC)
    assert why(first.archive) == ["It has no date or no text."]


@pytest.mark.parametrize("line", ["[1]", "{}", "nonsense", '{"versions": 1}'])
def test_a_line_that_is_no_history_is_named_by_its_number(tmp_path, line):
    """The person finds it."""
    path = tmp_path / "histories.jsonl"
    path.write_text('{"versions": []}\n' + line)
    with pytest.raises(RequestError, match="line 2 is no history"):
        list(read_histories(path))
