"""Manners: robots.txt, pauses between requests, and rest for hosts that are unwell."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from notifier.errors import (
    BadStatus,
    FetchError,
    HostResting,
    Incomplete,
    RobotsRefused,
    TimedOut,
    Unreachable,
)
from notifier.fetch import OwnHosts, PoliteFetcher, Robots
from notifier.fetch.polite import FAILURES_TO_REST
from notifier.ports import Fetched
from notifier.testing import FakeFetcher, FixedClock

PAGE = "https://policies.example.com/privacy"
OTHER = "https://policies.example.com/terms"
ROBOTS = "https://policies.example.com/robots.txt"
AGENT = "policy-notifier (policy change monitor)"


class World:
    """A polite fetcher over a made-up web."""

    def __init__(self, *, gap: timedelta = timedelta(0), own: Sequence[str] = ()) -> None:
        self.web = FakeFetcher()
        self.clock = FixedClock()
        for url in (PAGE, OTHER, "https://other.example.org/"):
            self.web.show(url, "<p>We keep orders for 30 days.</p>")
            self.web.fail(f"{url.rsplit('/', 1)[0]}/robots.txt", BadStatus(status=404))
        self.fetcher = PoliteFetcher(
            self.web,
            gap=gap,
            own=OwnHosts(own, ["127.0.0.1", "10.0.0.0/8"]),
            robots=Robots(self.web, user_agent=AGENT, clock=self.clock),
            clock=self.clock,
        )

    def robots(self, *lines: str) -> None:
        """Let the site publish these rules."""
        self.web.show(ROBOTS, "\n".join(lines), "text/plain")

    async def fails(self, error: FetchError, times: int = 1, url: str = PAGE) -> None:
        """Fetch a page that fails with *error*, and expect nothing else."""
        self.web.fail(url, error)
        for _ in range(times):
            with pytest.raises(type(error)):
                await self.fetcher.fetch(url)


# -- robots.txt ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "rules",
    [
        ("User-agent: *", "Disallow: /"),
        ("User-agent: Policy-Notifier", "Disallow: /priv"),
        ("User-agent: *", "Disallow:", "", "User-agent: policy-notifier", "Disallow: /*acy$"),
    ],
)
async def test_a_page_that_the_site_closes_to_programs_is_not_fetched(
    rules: tuple[str, ...],
) -> None:
    """robots.txt is respected, for all programs or for us by name."""
    world = World()
    world.robots(*rules)
    with pytest.raises(RobotsRefused):
        await world.fetcher.fetch(PAGE)
    assert world.web.fetched == [ROBOTS]


@pytest.mark.parametrize(
    "rules",
    [
        ("User-agent: *", "Disallow: /account"),
        ("User-agent: *", "Disallow: /", "", "User-agent: policy-notifier", "Allow: /"),
        ("User-agent: *", "Disallow: /", "Allow: /privacy"),
        ("<!doctype html><title>Not found</title>",),
        ("",),
    ],
)
async def test_a_page_that_the_site_leaves_open_is_fetched(rules: tuple[str, ...]) -> None:
    """What robots.txt does not close is open, also where it is no robots.txt at all."""
    world = World()
    world.robots(*rules)
    await world.fetcher.fetch(PAGE)
    assert world.web.fetched == [ROBOTS, PAGE]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
async def test_a_site_without_robots_txt_allows_everything(status: int) -> None:
    """RFC 9309, section 2.3.1.3."""
    world = World()
    world.web.fail(ROBOTS, BadStatus(status=status))
    await world.fetcher.fetch(PAGE)
    assert world.web.fetched[-1] == PAGE


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_site_that_cannot_say_allows_nothing_at_first(status: int) -> None:
    """RFC 9309, section 2.3.1.4; the question is repeated within the hour."""
    world = World()
    world.web.fail(ROBOTS, BadStatus(status=status))
    with pytest.raises(RobotsRefused) as caught:
        await world.fetcher.fetch(PAGE)
    assert caught.value.retry_after == 3600
    world.robots("")
    await world.fetcher.fetch(PAGE)


async def test_a_site_that_cannot_say_any_more_allows_what_it_did() -> None:
    """The last answer stands while the site is ill."""
    world = World()
    world.robots("User-agent: *", "Disallow: /terms")
    await world.fetcher.fetch(PAGE)
    world.clock.advance(timedelta(days=2))
    world.web.fail(ROBOTS, BadStatus(status=500))
    await world.fetcher.fetch(PAGE)
    with pytest.raises(RobotsRefused):
        await world.fetcher.fetch(OTHER)


async def test_robots_txt_is_asked_once_a_day() -> None:
    """Rules are believed for 24 hours, and not longer."""
    world = World()
    world.robots("User-agent: *", "Disallow: /account")
    for _ in range(3):
        await world.fetcher.fetch(PAGE)
    assert world.web.fetched.count(ROBOTS) == 1
    world.clock.advance(timedelta(hours=24))
    world.robots("User-agent: *", "Disallow: /")
    with pytest.raises(RobotsRefused):
        await world.fetcher.fetch(PAGE)


@pytest.mark.parametrize("own", ["policies.example.com", "example.com", "EXAMPLE.com."])
async def test_the_operators_own_hosts_are_not_asked(own: str) -> None:
    """Who watches their own pages need not open them to all programs."""
    world = World(own=[own])
    world.robots("User-agent: *", "Disallow: /")
    await world.fetcher.fetch(PAGE)
    assert world.web.fetched == [PAGE]


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("example.com", True),
        ("a.b.example.com", True),
        ("badexample.com", False),
        ("example.com.evil.org", False),
        ("127.0.0.1", True),
        ("localhost", True),
        ("10.1.2.3", True),
        ("192.0.2.1", False),
        ("::1", False),
    ],
)
def test_a_host_is_our_own_by_name_or_allowed_address(host: str, is_own: bool) -> None:
    """A name covers what is below it and nothing that merely looks like it."""
    assert (host in OwnHosts(["example.com"], ["127.0.0.1", "10.0.0.0/8"])) is is_own


# -- pauses -------------------------------------------------------------------------------------
class Slow(FakeFetcher):
    """Counts the fetches that run side by side, and notes when each began."""

    def __init__(self) -> None:
        super().__init__()
        self.running: dict[str, int] = {}
        self.most: dict[str, int] = {}
        self.begun: list[float] = []

    async def fetch(self, url: str) -> Fetched:
        """Take a moment."""
        host = url.split("/")[2]
        self.begun.append(asyncio.get_running_loop().time())
        self.running[host] = self.running.get(host, 0) + 1
        self.most[host] = max(self.most.get(host, 0), self.running[host])
        await asyncio.sleep(0.01)
        self.running[host] -= 1
        return await super().fetch(url)


async def test_a_host_gets_one_request_at_a_time_and_others_do_not_wait() -> None:
    """Requests queue by host alone."""
    web = Slow()
    urls = [f"https://{host}.example.com/{n}" for host in ("one", "two") for n in range(4)]
    for url in urls:
        web.show(url, "text")
    fetcher = PoliteFetcher(
        web, gap=timedelta(0), own=OwnHosts([], []), robots=None, clock=FixedClock()
    )
    await asyncio.gather(*(fetcher.fetch(url) for url in urls))
    assert web.most == {"one.example.com": 1, "two.example.com": 1}
    # Were they one queue, the fourth of the first host would have begun before the second host's.
    assert web.fetched[:2] == [urls[0], urls[4]]


@pytest.mark.parametrize(("rules", "pause"), [("", 0.05), ("User-agent: *\nCrawl-delay: 0.2", 0.2)])
async def test_between_two_requests_to_a_host_there_is_a_pause(rules: str, pause: float) -> None:
    """The pause is ours, or the longer one that robots.txt asks for."""
    web, clock = Slow(), FixedClock()
    web.show(ROBOTS, rules)
    web.show(PAGE, "text")
    fetcher = PoliteFetcher(
        web,
        gap=timedelta(seconds=0.05),
        own=OwnHosts([], []),
        robots=Robots(web, user_agent=AGENT, clock=clock),
        clock=clock,
    )
    await fetcher.fetch(PAGE)
    await fetcher.fetch(PAGE)
    *_, first, second = web.begun
    assert second - first >= pause


# -- rest ---------------------------------------------------------------------------------------
ILL = [TimedOut(), Unreachable(), BadStatus(status=500), BadStatus(status=503)]


@pytest.mark.parametrize("error", ILL, ids=lambda error: f"{error.reason} {error}")
async def test_a_host_that_fails_five_times_rests_whatever_the_page(error: FetchError) -> None:
    """An ill host is left alone; other hosts are not concerned."""
    world = World()
    await world.fails(error, FAILURES_TO_REST)
    asked = len(world.web.fetched)
    with pytest.raises(HostResting) as caught:
        await world.fetcher.fetch(OTHER)
    assert caught.value.retry_after == 300
    assert len(world.web.fetched) == asked
    await world.fetcher.fetch("https://other.example.org/")


async def test_after_its_rest_a_host_gets_one_try_and_then_a_longer_rest() -> None:
    """Rests double from five minutes to an hour."""
    world = World()
    await world.fails(BadStatus(status=500), FAILURES_TO_REST)
    rests = []
    for _ in range(6):
        with pytest.raises(HostResting) as caught:
            await world.fetcher.fetch(PAGE)
        rests.append(round((caught.value.retry_after or 0) / 60))
        world.clock.advance(timedelta(seconds=caught.value.retry_after or 0))
        await world.fails(BadStatus(status=500))
    assert rests == [5, 10, 20, 40, 60, 60]


async def test_a_host_that_is_well_again_is_asked_as_before() -> None:
    """One good answer ends all rest."""
    world = World()
    await world.fails(BadStatus(status=500), FAILURES_TO_REST)
    world.clock.advance(timedelta(minutes=5))
    world.web.show(PAGE, "text")
    await world.fetcher.fetch(PAGE)
    await world.fails(BadStatus(status=500), FAILURES_TO_REST - 1)
    await world.fetcher.fetch(OTHER)
    assert world.web.fetched[-1] == OTHER


@pytest.mark.parametrize("error", [BadStatus(status=404), BadStatus(status=403), Incomplete()])
async def test_a_missing_page_is_not_an_ill_host(error: FetchError) -> None:
    """A host that answers is well, whatever it answers of one page."""
    world = World()
    await world.fails(error, FAILURES_TO_REST + 1)
    await world.fetcher.fetch(OTHER)
    assert world.web.fetched[-1] == OTHER


@pytest.mark.parametrize(("asked", "given"), [(120.0, 120), (10 * 86_400.0, 86_400)])
async def test_a_host_that_asks_for_rest_gets_it_at_once(asked: float, given: float) -> None:
    """Retry-After closes the whole host, up to a day."""
    world = World()
    await world.fails(BadStatus(status=429, retry_after=asked))
    with pytest.raises(HostResting) as caught:
        await world.fetcher.fetch(OTHER)
    assert caught.value.retry_after == given
    world.clock.advance(timedelta(seconds=given))
    await world.fetcher.fetch(OTHER)


async def test_those_who_wait_in_line_do_not_knock_at_a_closed_door() -> None:
    """A host that closes while others wait for their turn is not asked by them."""
    world = World()
    world.web.fail(PAGE, BadStatus(status=503, retry_after=60.0))
    said = await asyncio.gather(
        *(world.fetcher.fetch(PAGE) for _ in range(3)), return_exceptions=True
    )
    assert [type(one) for one in said] == [BadStatus, HostResting, HostResting]
    assert world.web.fetched.count(PAGE) == 1


async def test_a_clock_set_back_ends_a_rest() -> None:
    """A host is not left alone for as long as a clock was wrong."""
    world = World()
    await world.fails(BadStatus(status=503, retry_after=60.0))
    world.clock.advance(timedelta(days=-3))
    await world.fetcher.fetch(OTHER)
    assert world.web.fetched[-1] == OTHER
