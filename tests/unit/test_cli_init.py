"""``notifier init``: the first notifier.toml."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from notifier import cli
from notifier.cli import exits
from notifier.cli.init import configuration, slug_for, title_for
from notifier.config import load
from notifier.config.schema import TABLES

URL = "https://www.example.com/legal/privacy-policy.html"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Return a file as ``notifier init`` writes it."""
    file = tmp_path / "notifier.toml"
    file.write_text(configuration(URL, "privacy", 'Our "Privacy" $policy'), encoding="utf-8")
    return file


def test_the_first_file_watches_the_page(written):
    """What init writes loads as it is, whatever the title holds."""
    (source,) = load(written, {}).sources

    assert (source.slug, source.title, source.url) == ("privacy", 'Our "Privacy" $policy', URL)


def test_every_setting_stands_in_the_first_file_with_its_default(written):
    """Taking all the comment signs away changes nothing, and no setting is missing."""
    before = load(written, {})
    text = re.sub(r"(?m)^# (\w+ = )", r"\1", written.read_text(encoding="utf-8"))
    written.write_text(text, encoding="utf-8")

    assert load(written, {}) == before
    keys = set(re.findall(r"(?m)^(\w+) = ", text))
    assert keys == {key for table in TABLES.values() for key in table}


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        (URL, "privacy-policy"),
        ("https://example.com/Terms_of-Service/", "terms-of-service"),
        ("https://example.com/", "example-com"),
        ("https://example.com", "example-com"),
        ("https://example.com/%C3%BCber?x=1", "c3-bcber"),
    ],
)
def test_a_slug_comes_from_the_url(url, slug):
    """The last part of the path names the source, or the host where there is no path."""
    assert slug_for(url) == slug


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("privacy", "Privacy policy"),
        ("terms", "Terms of service"),
        ("refund-policy", "Refund policy"),
    ],
)
def test_a_title_reads_well_in_a_sentence(name, title):
    """Mails say "the ... has changed"; a bare "privacy" would not do."""
    assert title_for(name) == title


def test_an_existing_file_is_left_alone_unless_forced(tmp_path, capsys):
    """A configuration that somebody has written is not lost by running init again."""
    file = tmp_path / "notifier.toml"
    file.write_text("# mine\n", encoding="utf-8")

    assert cli.main(["init", URL, "--dir", str(tmp_path)]) == exits.USAGE
    assert file.read_text(encoding="utf-8") == "# mine\n"
    assert "was left alone" in capsys.readouterr().err
    assert cli.main(["init", URL, "--dir", str(tmp_path), "--force"]) == exits.OK
    assert load(file, {}).sources[0].title == "Privacy policy"


def test_a_folder_that_is_not_there_is_told(tmp_path, capsys):
    """Folders are not made; the message names the file that it could not write."""
    assert cli.main(["init", URL, "--dir", str(tmp_path / "gone")]) == exits.USAGE
    assert "gone/notifier.toml cannot be written" in capsys.readouterr().err
