"""The campaigns that others can run by hand, held to what they must show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CAMPAIGNS = Path(__file__).resolve().parents[1] / "campaigns"
SHARED = Path(__file__).resolve().parents[2].parent / "shared"

pytestmark = pytest.mark.acceptance


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a campaign as a person would."""
    return subprocess.run(
        [sys.executable, str(CAMPAIGNS / script), *arguments],
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


@pytest.mark.parametrize("transport", ["smtp", "mailbox"])
def test_a_kill_at_any_point_loses_no_version_and_doubles_no_mail(transport):
    """Seventeen kills per kind of provider, each followed by a restart, counted at its end."""
    killed = run("kill.py", "--transport", transport)
    assert killed.returncode == 0, killed.stdout + killed.stderr
    last = killed.stdout.strip().splitlines()[-1]
    assert last.startswith(f"{transport}: 17 kills / 0 versions lost / 0 mails lost / 0 doubled / ")


def test_no_lie_of_a_server_becomes_a_version():
    """Hundreds of lies, each checked by the whole service: nothing announced, nothing recorded."""
    lied = run("lying.py")
    assert lied.returncode == 0, lied.stdout + lied.stderr
    counts = lied.stdout.strip().splitlines()[-1]
    assert (
        " lies / 0 wrong outcomes / 0 connections to forbidden addresses / 0 announced / 0 mails / 0 versions changed / 0 "
        in counts
    )


@pytest.mark.corpus
@pytest.mark.skipif(not SHARED.is_dir(), reason="there is no shared corpus beside the checkout")
def test_the_whole_service_shows_on_the_peers_pages_what_no_peer_shows():
    """Two material edits, one rename, one move; silence on noise; a hold on broken pages."""
    ran = run("pipeline.py", "--only", "peers")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    outcomes = {}
    for line in ran.stdout.splitlines()[1:]:
        name, rest = line.split(maxsplit=1)
        outcomes[name] = rest
    announced = {name for name, rest in outcomes.items() if rest.startswith("announced")}
    assert announced == {"v2", "number_change", "modal_flip"}
    assert outcomes["v2"].split()[1:3] == ["4", "2"]
    held = {name for name, rest in outcomes.items() if rest.startswith("held")}
    assert held == {"blocked_page_200", "empty_body", "truncated"}
    noise = {"typographic", "cookie_banner", "nav", "tracking_param", "whitespace_only"}
    noise |= {"markup_only", "email_obfuscation"}
    assert {outcomes[name].split()[0] for name in noise} == {"unchanged"}
    quiet = {"date_only", "renamed_heading", "moved_section"}
    assert {outcomes[name].split()[0] for name in quiet} == {"editorial"}


@pytest.mark.corpus
@pytest.mark.skipif(not SHARED.is_dir(), reason="there is no shared corpus beside the checkout")
def test_the_whole_service_runs_over_real_pages_without_a_crash():
    """At least forty pairs of real pages, fetched over HTTP, end in an observation each."""
    ran = run("pipeline.py", "--only", "pairs", "--pairs", "45")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.splitlines()[-1].startswith("pairs: 45 run, 0 crashed")
