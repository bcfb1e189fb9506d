"""``import notifier``: four functions and nothing more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import notifier


def test_the_door_has_four_functions():
    """What other programs use is exported, in the order of use."""
    assert notifier.__all__ == ["assess", "compare", "judge", "read"]


def test_two_texts_give_a_verdict():
    """The four functions answer the project's question without any configuration."""
    text = "# Privacy\n\nWe keep your orders for {} days after you close your account.\n"
    old = notifier.read(text.format(30), "text/markdown")
    new = notifier.read(text.format(90), "text/markdown")

    assert notifier.judge(notifier.compare(old, old)).level == "none"
    assert notifier.judge(notifier.compare(old, new)).level == "material"


def test_the_door_brings_no_server_and_no_database():
    """A program that only compares texts does not load what the service needs."""
    heavy = ["aiohttp", "sqlalchemy", "apscheduler", "alembic", "asyncio", "notifier.config"]
    code = f"import sys, notifier; print([one for one in {heavy} if one in sys.modules])"
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    assert ended.stdout == "[]\n"
