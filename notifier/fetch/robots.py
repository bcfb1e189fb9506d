"""What sites ask of programs that visit them: robots.txt (RFC 9309)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from protego import Protego
from yarl import URL

from notifier.errors import BadStatus, FetchError, RobotsRefused, TimedOut, Unreachable
from notifier.fetch.address import web_address
from notifier.ports import Clock, Fetcher

#: How long an answer holds (RFC 9309, section 2.4), and how soon a failed question is repeated.
BELIEVED = timedelta(hours=24)
ASKED_AGAIN = timedelta(hours=1)

#: A longer text is cut there (RFC 9309, section 2.5 asks for at least 500 KiB).
_LONGEST = 512_000
#: A wait longer than this between two requests would keep a check from ever ending.
_LONGEST_DELAY = 30.0
_PRODUCT = re.compile(r"[A-Za-z_-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """``parsed``: None where a site has none."""

    parsed: Protego | None
    until: datetime


class Robots:
    """Asks each site once a day, through *fetcher*, what we may fetch.

    *user_agent*: the header that goes with requests; sites know us by its first word, as far as
    that has letters, hyphens and underscores (RFC 9309, section 2.2.1).
    """

    def __init__(self, fetcher: Fetcher, *, user_agent: str, clock: Clock) -> None:
        self._fetcher = fetcher
        product = _PRODUCT.match(user_agent)
        self._agent = product[0] if product else "*"
        self._clock = clock
        self._rules: dict[str, _Rules] = {}

    async def ask(self, url: str) -> float:
        """Return the seconds that the site wants between two requests (at most 30).

        A site without robots.txt allows everything (RFC 9309, section 2.3.1.3); one that cannot
        say allows what its last answer allowed, and nothing where there was none (section
        2.3.1.4). Raises :class:`~notifier.errors.RobotsRefused`,
        :class:`~notifier.errors.Unreachable` or :class:`~notifier.errors.TimedOut`.
        """
        address = web_address(url)
        origin, now = str(address.origin()), self._clock.now()
        rules = self._rules.get(origin)
        if rules is None or not now < rules.until <= now + BELIEVED:
            rules = await self._fetch(address, rules, now)
            self._rules[origin] = rules
        if rules.parsed is None:
            return 0.0
        if not rules.parsed.can_fetch(str(address), self._agent):
            raise RobotsRefused(f"The robots.txt of {address.host} asks us not to fetch this page.")
        return min(rules.parsed.crawl_delay(self._agent) or 0.0, _LONGEST_DELAY)

    async def _fetch(self, address: URL, known: _Rules | None, now: datetime) -> _Rules:
        try:
            answer = await self._fetcher.fetch(str(address.origin() / "robots.txt"))
        except FetchError as error:
            if not _cannot_say(error):
                return _Rules(parsed=None, until=now + BELIEVED)
            if known is not None:
                return _Rules(parsed=known.parsed, until=now + ASKED_AGAIN)
            if isinstance(error, BadStatus):
                raise RobotsRefused(
                    f"{address.host} cannot say what its robots.txt allows (status {error.status}).",
                    next_step="It is asked again; what is recorded is kept.",
                    retry_after=ASKED_AGAIN.total_seconds(),
                ) from error
            raise
        text = answer.body[:_LONGEST].decode("utf-8", "replace")
        return _Rules(parsed=Protego.parse(text), until=now + BELIEVED)


def _cannot_say(error: FetchError) -> bool:
    """Whether a failure leaves open what the site allows; a 404 says that it has no rules."""
    if isinstance(error, BadStatus):
        return (
            error.status >= HTTPStatus.INTERNAL_SERVER_ERROR
            or error.status == HTTPStatus.TOO_MANY_REQUESTS
        )
    return isinstance(error, Unreachable | TimedOut)
