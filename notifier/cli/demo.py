"""``notifier demo``: the whole story on this machine, in half a minute."""

from __future__ import annotations

import argparse
import asyncio
import logging
import socket
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from notifier.cli.serve import configure_logging, until_stopped
from notifier.config import Settings, default_settings
from notifier.demo.play import run
from notifier.model.branding import Branding


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "demo",
        help="play the whole story on this machine",
        description=(
            "Starts a small company site, the service and a local mailbox in one process, plays "
            "seven publications, and says what was kept quiet, held and announced, and why. "
            "Everything is kept in a temporary folder and only this machine is talked to."
        ),
    )
    parser.add_argument(
        "--once",
        action="store_true",
        help="play to the end and stop; exit 0 only if exactly the material changes were announced",
    )
    parser.add_argument("--port", type=int, default=8080, help="port of the pages (8080)")
    parser.set_defaults(run=run_demo)


def run_demo(args: argparse.Namespace) -> int:
    """Play; return 1 where something did not come as it must."""
    configure_logging(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="notifier-demo-") as folder:
        settings = demo_settings(Path(folder), _free_port(args.port))
        played = asyncio.run(
            run(
                settings,
                once=args.once,
                say=lambda text: print(text, flush=True),
                until=until_stopped,
            )
        )
    return 1 if played.problems else 0


def demo_settings(folder: Path, port: int) -> Settings:
    """Return settings that keep everything below *folder* and serve on a loopback *port*.

    The environment is left out, so that no real provider or database is ever touched.
    """
    settings = default_settings(folder, environ={})
    return replace(
        settings,
        service=replace(
            settings.service,
            base_url=f"http://127.0.0.1:{port}",
            host="127.0.0.1",
            port=port,
            tick=timedelta(seconds=0.1),
        ),
        fetch=replace(settings.fetch, allow=("127.0.0.1",)),
        branding=Branding(
            name="Harbour Books",
            sender="policies@harbourbooks.example",
            sender_name="Harbour Books policies",
            reply_to="privacy@harbourbooks.example",
            postal_address="Harbour Books Ltd, 4 Quay Street, Seaton",
        ),
        operator_email="operator@harbourbooks.example",
    )


def _free_port(preferred: int) -> int:
    """Return *preferred* where it is free, else any free port."""
    for port in (preferred, 0):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    return preferred
