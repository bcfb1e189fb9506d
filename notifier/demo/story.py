"""What happens in the demonstration, act by act, and what must come of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Expected = Literal["unchanged", "editorial", "announced", "waiting", "held", "recovered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One publication by the company. ``words``: that must stand in the mail, if there is one."""

    policy: str
    file: str
    title: str
    story: str
    expected: Expected
    words: tuple[str, ...] = ()


FIRST = (("privacy", "1-first.html"), ("terms", "1-first.md"))

ACTS = (
    Act(
        policy="privacy",
        file="2-typography.html",
        title="A typographic touch",
        story="Curly quotes and dashes, a new cookie banner, a new menu entry.",
        expected="unchanged",
    ),
    Act(
        policy="privacy",
        file="3-moved-section.html",
        title="A section moves",
        story="'Your rights' moves up, and the headings are renumbered.",
        expected="editorial",
    ),
    Act(
        policy="privacy",
        file="4-retention.html",
        title="Data is kept longer",
        story="The order history of closed accounts is kept for 90 days instead of 30.",
        expected="announced",
        words=("30 days", "90 days"),
    ),
    Act(
        policy="privacy",
        file="5-promise.html",
        title="A promise is weakened",
        story="'We will not sell your personal information' becomes 'We may sell ...'.",
        expected="announced",
        words=("will not", "may"),
    ),
    Act(
        policy="privacy",
        file="6-login-wall.html",
        title="A login wall",
        story="Instead of the policy, the site shows a sign-in form, with status 200.",
        expected="held",
    ),
    Act(
        policy="privacy",
        file="7-recovered.html",
        title="The policy is back",
        story="The page is the same again as before the wall.",
        expected="recovered",
    ),
    Act(
        policy="terms",
        file="2-returns.md",
        title="Legal wants to see it first",
        story="The terms halve the time for returns; their notices are reviewed before they go.",
        expected="waiting",
        words=("30 days", "14 days"),
    ),
)
