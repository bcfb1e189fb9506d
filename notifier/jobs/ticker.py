"""The scheduler's tick: start what is due, and let what was started finish.

APScheduler only ticks. The truth is ``next_check_at`` and the outbox in the database, so a restart
neither skips nor repeats a check, and a tick that comes late does all that is due. A tick starts
work and returns at once: a slow page holds up neither the next tick nor the mails. A check that
ends makes room for the next that is due, so a backlog goes as fast as the machine and not by ticks.

APScheduler goes by the machine's clock. Where that is set back it would sleep until the old time
comes again, so a watch that goes by the event loop's own clock sets the next tick anew.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from notifier.errors import NotifierError
from notifier.flows.check import Checker
from notifier.flows.clock_set_back import check_by_schedule
from notifier.flows.dispatch import Dispatcher
from notifier.flows.drafts import forget_old_drafts
from notifier.model.observation import Observation
from notifier.ports import Clock, Store

#: Sources checked side by side.
CHECKS_AT_ONCE = 4
#: A source whose check could not even be written down is left alone for so long: it stays the
#: longest overdue of all, and must neither be fetched at every tick nor keep the others waiting.
REST = timedelta(minutes=5)
#: Every part of a check has its own, shorter limit; this is for one that forgot it.
LONGEST_CHECK = timedelta(minutes=15)

#: Ticks that may fail to come before somebody looks why.
LATE = 3
#: A clock that goes back by more than this was set; less is corrected all the time.
SET_BACK = timedelta(minutes=1)
#: How often what was to be kept for a time only is cleared away.
TIDY_EVERY = timedelta(hours=6)

log = structlog.get_logger(__name__)


class Ticker:
    """Runs due checks and due deliveries until stopped.

    *on_check* is awaited with every observation, for progress on a terminal. ``last_tick`` is the
    time of the last tick, None before the first.
    """

    def __init__(
        self,
        *,
        store: Store,
        checker: Checker,
        dispatcher: Dispatcher,
        clock: Clock,
        every: timedelta,
        on_check: Callable[[Observation], Awaitable[None]] | None = None,
    ) -> None:
        """Wire the ticker; nothing runs before :meth:`start`."""
        self._store = store
        self._checker = checker
        self._dispatcher = dispatcher
        self._clock = clock
        self._on_check = on_check
        self._checks: dict[str, asyncio.Task[None]] = {}
        self._resting: dict[str, datetime] = {}
        self._dispatch: asyncio.Task[None] | None = None
        self._stopping = False
        self._ticking = asyncio.Lock()
        self._every = every.total_seconds()
        self._ticked_at = 0.0  # of the event loop's clock
        self._watch: asyncio.Task[None] | None = None
        self._backlog = False
        self.last_tick: datetime | None = None
        self._tidied_at: datetime | None = None
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._job = self._scheduler.add_job(
            self.tick,
            "interval",
            seconds=every.total_seconds(),
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )

    async def start(self) -> None:
        """Settle what a dead process left behind, then tick now and from now on."""
        stranded = await self._dispatcher.recover()
        if stranded:
            log.warning("deliveries_interrupted", count=stranded)
        self._scheduler.start()
        await self.tick()
        self._watch = asyncio.create_task(self._watch_the_clock(), name="watch the clock")

    async def stop(self) -> None:
        """Stop ticking and wait for the running checks and the batch of mails on its way.

        What is still queued then is handed over after the next start.
        """
        self._stopping = True
        if self._watch is not None:
            self._watch.cancel()
        # Shutting down cancels a tick in the middle of its look; pausing lets it end.
        self._scheduler.pause()
        async with self._ticking:
            self._scheduler.shutdown(wait=False)
        if self._dispatch is not None:
            self._dispatch.cancel()
        await self.drain()

    async def drain(self) -> None:
        """Wait until nothing that a tick has started is running."""
        while running := [
            task for task in (*self._checks.values(), self._dispatch) if task and not task.done()
        ]:
            await asyncio.wait(running)

    async def tick(self) -> None:
        """Start what is due and not running yet."""
        async with self._ticking:
            self._ticked_at = asyncio.get_running_loop().time()
            await self._set_back()
            self.last_tick = self._clock.now()
            await self._tidy()
            await self._start_due()
            self._start_dispatch()

    async def _tidy(self) -> None:
        """Forget, once in a while, what was to be kept for a time only."""
        now = self._clock.now()
        if self._tidied_at is not None and self._tidied_at <= now < self._tidied_at + TIDY_EVERY:
            return
        self._tidied_at = now
        try:
            await forget_old_drafts(self._store, self._clock)
        except NotifierError as error:
            log.warning("tick_failed", reason=error.reason, error=error.explain())

    async def _watch_the_clock(self) -> None:
        """Set the next tick anew where the last is longer ago than any scheduler may be late."""
        while True:
            await asyncio.sleep(self._every)
            if asyncio.get_running_loop().time() - self._ticked_at < LATE * self._every:
                continue
            log.warning("ticks_overdue", next_step="Was the machine's clock set back?")
            self._job.reschedule("interval", seconds=self._every)
            await self.tick()

    async def _set_back(self) -> None:
        """Bring forward what a clock that was set back has put far away."""
        now = self._clock.now()
        if self.last_tick is None or now >= self.last_tick - SET_BACK:
            return
        try:
            brought = await check_by_schedule(self._store, now)
            log.warning("clock_set_back", by=str(self.last_tick - now), brought_forward=brought)
        except NotifierError as error:
            log.warning("tick_failed", reason=error.reason, error=error.explain())

    async def _start_due(self) -> None:
        now = self._clock.now()
        # The second comparison is for a clock that was set back.
        self._resting = {
            slug: until for slug, until in self._resting.items() if now < until <= now + REST
        }
        passed_over = self._checks.keys() | self._resting.keys()
        free = CHECKS_AT_ONCE - len(self._checks)
        try:
            if free > 0:
                async with self._store.read() as tx:
                    due = await tx.due(now, free + len(passed_over) + 1)
                slugs = [one.source.slug for one in due if one.source.slug not in passed_over]
                self._backlog = len(slugs) > free
                for slug in slugs[:free]:
                    self._start_check(slug)
        except NotifierError as error:
            log.warning("tick_failed", reason=error.reason, error=error.explain())
        except Exception:
            log.exception("tick_crashed")

    def _start_check(self, slug: str) -> None:
        async def run() -> None:
            try:
                async with asyncio.timeout(LONGEST_CHECK.total_seconds()):
                    seen = await self._checker.check(slug)
                _log_check(seen)
                if self._on_check is not None:
                    await self._on_check(seen)
            except NotifierError as error:
                self._resting[slug] = self._clock.now() + REST
                log.warning("check_failed", source=slug, reason=error.reason, error=error.explain())
            except Exception:
                # One source's trouble must not stop the others.
                self._resting[slug] = self._clock.now() + REST
                log.exception("check_crashed", source=slug)
            finally:
                del self._checks[slug]
            if self._backlog and not self._stopping:
                async with self._ticking:
                    await self._start_due()
            self._start_dispatch()

        self._checks[slug] = asyncio.create_task(run(), name=f"check {slug}")

    def _start_dispatch(self) -> None:
        async def run() -> None:
            try:
                tally = await self._dispatcher.run()
                if tally:
                    level = log.warning if tally.keys() - {"accepted", "skipped"} else log.info
                    level("dispatched", **tally)
            except NotifierError as error:
                log.warning("dispatch_failed", reason=error.reason, error=error.explain())
            except Exception:
                log.exception("dispatch_crashed")

        running = self._dispatch is not None and not self._dispatch.done()
        if not running and not self._stopping:
            self._dispatch = asyncio.create_task(run(), name="dispatch")


def _log_check(seen: Observation) -> None:
    """Log one check in a line; trouble as a warning, with what it was."""
    trouble = seen.outcome in {"failed", "held"}
    said = {
        "source": seen.source,
        "outcome": seen.outcome,
        "version": seen.version,
        "reason": seen.reason,
        "detail": seen.detail,
    }
    level = log.warning if trouble else log.info
    level("checked", **{name: value for name, value in said.items() if value})
