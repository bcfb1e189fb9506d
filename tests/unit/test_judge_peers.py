"""The page with eight edits that other tools were compared on: two of them are news."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifier.diff import compare
from notifier.extract import read
from notifier.materiality import judge

PEERS = Path(__file__).resolve().parents[3] / "shared" / "peers"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not PEERS.is_dir(), reason="the shared corpus is not beside the checkout"),
]


def test_judge_two_of_eight_edits_are_material() -> None:
    """The period and the broken promise are news; the rename, the move and all noise are quiet."""
    old, new = (read((PEERS / side / "privacy.html").read_bytes()) for side in ("v1", "v2"))
    verdict = judge(compare(old, new))
    material = [reason.rule for reason in verdict.reasons if reason.level == "material"]
    assert sorted(material) == ["negation_changed", "period_changed"]
    assert (verdict.confidence, verdict.direction) == ("certain", "less")
    quiet = {reason.rule for reason in verdict.reasons if reason.level != "material"}
    assert quiet == {"moved", "renamed_heading"}


@pytest.mark.parametrize(
    "name",
    [
        "cookie_banner",
        "date_only",
        "email_obfuscation",
        "markup_only",
        "moved_section",
        "nav",
        "renamed_heading",
        "tracking_param",
        "typographic",
        "whitespace_only",
    ],
)
def test_judge_noise_is_never_material(name: str) -> None:
    """What made other tools alert is no news."""
    old = read((PEERS / "v1" / "privacy.html").read_bytes())
    new = read((PEERS / "singles" / f"{name}.html").read_bytes())
    assert judge(compare(old, new)).level != "material"
