"""Which way a page is looked at: as it comes, or run in a browser."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from notifier.flows.look import Finding, Page, Trouble, look
from notifier.flows.pictures import picture_of
from notifier.model.source import Source
from notifier.model.version import Version
from notifier.ports import Fetched
from notifier.testing import FakeFetcher, FixedClock, InlineStages, MemoryBlobs

URL = "https://example.com/privacy"
SHELL = "<html><body><noscript>Enable JavaScript.</noscript><div id=root></div></body></html>"
LOGIN = "<html><body><h1>Sign in</h1><p>Please sign in to continue.</p></body></html>"
POLICY = "<html><body><h1>Privacy policy</h1>" + (
    "<p>We collect your name, your address and the orders that you place with us, and we share "
    "them with those who deliver them. We keep them for 30 days.</p>" * 5
)


class Browser(FakeFetcher):
    """A browser that takes pictures."""

    async def fetch(self, url: str) -> Fetched:
        """Return the page with a picture of it."""
        return replace(await super().fetch(url), picture=b"a picture")


class World:
    """A page as it comes, and what it becomes when it is run."""

    def __init__(self, plain: str, run: str | None) -> None:
        self.fetcher = FakeFetcher()
        self.fetcher.show(URL, plain)
        self.browser = Browser() if run is not None else None
        if self.browser is not None and run is not None:
            self.browser.show(URL, run, 'text/html; charset=utf-8; rendered="chromium/1"')

    async def look(
        self,
        render: Literal["auto", "always", "never"] = "auto",
        latest: Version | None = None,
    ) -> Finding:
        """Look at the page."""
        return await look(
            Source(slug="privacy", title="Privacy", url=URL, render=render),
            latest,
            None,
            blobs=MemoryBlobs(),
            fetcher=self.fetcher,
            browser=self.browser,
            stages=InlineStages(),
            clock=FixedClock(),
        )

    @property
    def asked(self) -> tuple[int, int]:
        """How often the page was fetched, and how often it was run."""
        return len(self.fetcher.fetched), len(self.browser.fetched) if self.browser else 0


async def test_a_page_with_a_policy_in_it_is_not_run() -> None:
    """The browser costs; it is for pages that are empty without."""
    world = World(POLICY, POLICY)
    assert isinstance((await world.look()).found, Page)
    assert world.asked == (1, 0)


async def test_an_empty_page_is_run_by_itself() -> None:
    """A shell that scripts fill is a policy after all."""
    world = World(SHELL, POLICY)
    finding = await world.look()
    assert isinstance(finding.found, Page)
    assert finding.snapshot is not None
    assert "rendered=" in finding.snapshot.media_type
    assert not picture_of(finding.snapshot.media_type)


@pytest.mark.parametrize(("run", "reason"), [(SHELL, "empty"), (LOGIN, "wall")])
async def test_a_page_that_running_does_not_help_is_held_as_it_was_run(
    run: str, reason: str
) -> None:
    """Run and still not the policy, it says more, and there is a picture of it."""
    finding = await World(SHELL, run).look()
    assert isinstance(finding.found, Trouble)
    assert finding.found.reason == reason
    assert finding.snapshot is not None
    assert picture_of(finding.snapshot.media_type)


async def test_a_login_wall_is_not_run() -> None:
    """Nobody tries to get around a wall."""
    world = World(LOGIN, POLICY)
    assert isinstance((await world.look()).found, Trouble)
    assert world.asked == (1, 0)


async def test_never_means_never() -> None:
    """The operator's word stands."""
    world = World(SHELL, POLICY)
    assert isinstance((await world.look("never")).found, Trouble)
    assert world.asked == (1, 0)


async def test_always_means_at_once() -> None:
    """A source that needs its scripts is not looked at without them."""
    world = World(POLICY, POLICY)
    assert isinstance((await world.look("always")).found, Page)
    assert world.asked == (0, 1)


async def test_always_without_a_browser_fails_and_says_so() -> None:
    """The page without its scripts is not taken for the one with them."""
    found = (await World(POLICY, None).look("always")).found
    assert isinstance(found, Trouble)
    assert (found.outcome, found.reason) == ("failed", "browser_missing")


async def test_a_page_that_was_run_last_time_is_run_at_once() -> None:
    """Two versions that are compared were made in the same way."""
    world = World(SHELL, POLICY)
    first = await world.look()
    assert isinstance(first.found, Page)
    assert first.snapshot is not None
    latest = Version(
        source="privacy",
        number=1,
        snapshot=first.snapshot,
        document=first.found.document,
        text_key=first.found.text_key,
        seen_at=FixedClock().now(),
        confirmed_at=FixedClock().now(),
    )
    assert isinstance((await world.look(latest=latest)).found, Page)
    assert world.asked == (1, 2)
