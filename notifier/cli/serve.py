"""``notifier up``, ``web`` and ``worker``: the long-running processes."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import structlog

from notifier.bootstrap import App, open_app, running_web, running_worker
from notifier.cli.common import plain, settings_from
from notifier.config import Settings
from notifier.errors import ConfigError

_PARTS = {
    "up": (
        "run everything in one process",
        (
            "Brings the database up to date, then runs pages, scheduler and deliveries until it is "
            "stopped by Ctrl-C or SIGTERM; what has been started is finished first."
        ),
    ),
    "web": ("run the pages only", "Serves the pages; a worker runs beside it."),
    "worker": (
        "run scheduler and deliveries only",
        "Checks what is due and hands mails over. One worker at a time on SQLite.",
    ),
}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the commands."""
    for name, (help_text, description) in _PARTS.items():
        parser = commands.add_parser(name, help=help_text, description=description)
        parser.set_defaults(run=run_service, part=name)


def run_service(args: argparse.Namespace) -> int:
    """Run until stopped."""
    configure_logging()
    asyncio.run(serve(settings_from(args), args.part))
    return 0


async def serve(settings: Settings, part: str) -> None:
    """Run *part* ("up", "web" or "worker") until a signal to stop comes."""
    async with stop_signals() as stopped, open_app(settings, migrate=part == "up") as app:
        if part == "worker":
            async with running_worker(app):
                _greet(app, part)
                await stopped.wait()
        elif part == "web":
            async with _serving_pages(app):
                _greet(app, part)
                await stopped.wait()
        else:
            async with (
                _serving_pages(app),
                # Left first: the pages stay up while the worker finishes what it has started.
                running_worker(app),
            ):
                _greet(app, part)
                await stopped.wait()


@asynccontextmanager
async def _serving_pages(app: App) -> AsyncIterator[None]:
    """Serve the pages while the block lasts; an address that cannot be had is a wrong setting."""
    service = app.settings.service
    async with AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(running_web(app, host=service.host, port=service.port))
        except OSError as error:
            # A name that cannot be resolved has a negative number and a text of its own.
            number = error.errno or 0
            why = os.strerror(number) if number > 0 else error.strerror
            raise ConfigError(
                f"The pages cannot be served on {service.host}:{service.port}: {why}.",
                next_step="Stop the program that has the port, or choose another one with "
                "[service] listen or PORT.",
            ) from error
        yield


def _greet(app: App, part: str) -> None:
    """Say what runs, and what a person may have forgotten."""
    service = app.settings.service
    if part != "worker":
        print(f"Pages at {service.base_url} (listening on {service.host}:{service.port}).")
    for source in app.settings.sources:
        print(f"  watching {source.url} as {source.slug}")
    if not app.settings.sources:
        print("  no sources yet: add a [[sources]] table to notifier.toml")
    if app.mailbox is not None:
        print(
            f"Mails are kept in {service.data / 'mailbox'} until [mail] transport says otherwise."
        )
    print("Ctrl-C stops it.", flush=True)


async def until_stopped() -> None:
    """Return when the process is asked to stop (SIGINT or SIGTERM)."""
    async with stop_signals() as stopped:
        await stopped.wait()


@asynccontextmanager
async def stop_signals() -> AsyncIterator[asyncio.Event]:
    """Yield an event that SIGINT and SIGTERM set.

    Entered before anything starts: a signal that comes meanwhile must not kill a half-made check.
    """
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    try:
        yield stopped
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)


def configure_logging(level: int = logging.INFO) -> None:
    """Log one line an event from *level* on to standard error; libraries from warnings on."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    # A tick that comes while the one before is still looking is rightly skipped, and no news.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
            # Line ends are escaped by then; a terminal's commands are not.
            lambda _logger, _method, line: plain(str(line)),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(level),
    )
