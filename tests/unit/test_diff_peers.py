"""The page with eight edits that was shown to other tools, and the same edits one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.model.document import Document

PEERS = Path(__file__).parents[3] / "shared" / "peers"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not PEERS.exists(), reason="the shared corpus is not beside the checkout"),
]


def page(name: str) -> Document:
    """Return one of the pages as read."""
    return read((PEERS / name).read_bytes(), url="https://www.example.com/privacy")


def test_eight_edits_on_one_page() -> None:
    """Two material edits, one renamed and one moved section, and nothing else."""
    edits = compare(page("v1/privacy.html"), page("v2/privacy.html")).edits
    assert sorted((edit.kind, edit.deleted, edit.inserted) for edit in edits) == [
        ("moved", (), ()),
        ("renamed", ("Sharing with third parties",), ("Who we share information with",)),
        ("replaced", ("30",), ("90",)),
        ("replaced", ("will not",), ("may",)),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "cookie_banner",
        "email_obfuscation",
        "markup_only",
        "nav",
        "tracking_param",
        "typographic",
        "whitespace_only",
    ],
)
def test_noise_is_silent(name: str) -> None:
    """What changed around or beneath the text is no change."""
    assert compare(page("v1/privacy.html"), page(f"singles/{name}.html")).is_empty
