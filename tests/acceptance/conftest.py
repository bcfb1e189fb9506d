"""Fixtures for the pages: the invented company, served on loopback, and clients for it."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import AsyncIterator

import pytest

from tests.acceptance.web_client import Client, client_for
from tests.acceptance.web_world import World, serving


@pytest.fixture(scope="session")
def lived() -> World:
    """Return the company after ten months; never changed, only copied."""
    world = World()
    asyncio.run(world.live_through())
    return world


@pytest.fixture
def world(lived: World) -> World:
    """Return the company after ten months, for one test."""
    return copy.deepcopy(lived)


@pytest.fixture
async def client(world: World) -> AsyncIterator[Client]:
    """Open a browser on the company's pages, with the local mailbox switched on."""
    async with serving(world.site(mailbox=True)) as base, client_for(base) as browser:
        yield browser


@pytest.fixture
async def legal(world: World, client: Client) -> Client:
    """Return that browser, signed in as somebody from legal."""
    await client.sign_in(await world.token("legal"))
    return client


@pytest.fixture
async def operator(world: World, client: Client) -> Client:
    """Return that browser, signed in as operator."""
    await client.sign_in(await world.token("operator"))
    return client
