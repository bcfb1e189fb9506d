"""Child processes: what hangs, crashes or swells is ended, and nobody else notices.

The functions below run in the child, which imports this file by its name.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import resource
import signal
import time
from collections.abc import AsyncIterator, Iterator

import pytest

from notifier.errors import BadStatus, NotifierError, UnreadableDocument
from notifier.jobs.stages import ChildStages
from tests.timing import PATIENCE


def fail_with(error: Exception) -> None:
    """Raise *error*."""
    raise error


def iter_of(text: str) -> Iterator[str]:
    """Return a generator, which cannot be pickled."""
    yield from text


def recurse(depth: int = 0) -> int:
    """Recurse without end."""
    return recurse(depth + 1)


def burn(seconds: float) -> None:
    """Use up CPU time."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def all_errors(kind: type[NotifierError] = NotifierError) -> Iterator[type[NotifierError]]:
    """Return every error class of the project."""
    yield kind
    for below in kind.__subclasses__():
        yield from all_errors(below)


def is_running(pid: int) -> bool:
    """Whether there is such a process."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
async def stages() -> AsyncIterator[ChildStages]:
    """Make stages with a single child and endless patience: nothing below ends by waiting."""
    made = ChildStages(timeout=3600, children=1)
    yield made
    await made.close()


@pytest.fixture
async def two() -> AsyncIterator[ChildStages]:
    """Make stages with two children."""
    made = ChildStages(timeout=3600, children=2)
    yield made
    await made.close()


def lose_patience(stages: ChildStages) -> None:
    """Let the next call have half a second: a call that is to end may need more on a busy machine."""
    stages._idle[-1]._timeout = 0.5


async def test_a_call_runs_in_a_child_that_is_kept(stages: ChildStages) -> None:
    """Results come from another process, and the next call finds it warm."""
    first = await stages.run("Asking", os.getpid)
    assert first != os.getpid()
    assert await stages.run("Asking", os.getpid) == first


async def test_one_child_takes_calls_in_turn(stages: ChildStages) -> None:
    """More calls than children wait for one another and are all answered."""
    calls = [stages.run("Adding", sum, [number, 1]) for number in range(20)]
    assert await asyncio.gather(*calls) == list(range(1, 21))


async def test_a_large_page_crosses_both_ways(stages: ChildStages) -> None:
    """Megabytes of bytes arrive unharmed in the child and back."""
    page = os.urandom(1000) * 5000
    assert await stages.run("Copying", bytes.__add__, page, b"!") == page + b"!"


async def test_a_hanging_call_is_ended_with_its_child(two: ChildStages) -> None:
    """A call without end becomes an error, its child is gone, and the next call has another."""
    pid = await two.run("Asking", os.getpid)
    lose_patience(two)
    with pytest.raises(UnreadableDocument, match=r"Waiting took longer than 0\.5 seconds"):
        await two.run("Waiting", time.sleep, 3600)
    assert not is_running(pid)
    assert await two.run("Asking", os.getpid) != pid


async def test_a_hanging_call_harms_no_other(two: ChildStages) -> None:
    """While one call hangs another is answered by the other child, which lives on."""
    pid = await two.run("Asking", os.getpid)
    lose_patience(two)
    hanging = asyncio.ensure_future(two.run("Waiting", time.sleep, 3600))
    await asyncio.sleep(0)
    other = await two.run("Asking", os.getpid)
    with pytest.raises(UnreadableDocument):
        await hanging
    assert other != pid
    assert await two.run("Asking", os.getpid) == other


@pytest.mark.parametrize(
    ("function", "argument"),
    [(os._exit, 0), (os._exit, 3), (signal.raise_signal, signal.SIGSEGV)],
)
async def test_a_crash_is_an_unreadable_document(
    stages: ChildStages, function: object, argument: int
) -> None:
    """A child that dies in a call is an error of that call alone."""
    assert callable(function)
    with pytest.raises(UnreadableDocument, match="Reading brought its process down"):
        await stages.run("Reading", function, argument)
    assert await stages.run("Adding", sum, [1, 2]) == 3


async def test_a_page_that_needs_too_much_memory_is_unreadable() -> None:
    """An allocation beyond the limit fails in the child, which is replaced."""
    stages = ChildStages(memory_mb=512, children=1)
    pid = await stages.run("Asking", os.getpid)
    with pytest.raises(UnreadableDocument, match="more than 512 MB"):
        await stages.run("Reading", bytes, 1024 * 1024 * 1024)
    assert await stages.run("Asking", os.getpid) != pid
    await stages.close()


async def test_a_mistake_in_a_stage_is_an_unreadable_document(stages: ChildStages) -> None:
    """An unexpected exception keeps its traceback as the cause, and the child lives on."""
    pid = await stages.run("Asking", os.getpid)
    with pytest.raises(UnreadableDocument, match="Reading failed: ZeroDivisionError") as caught:
        await stages.run("Reading", divmod, 1, 0)
    assert "Traceback" in str(caught.value.__cause__)
    with pytest.raises(UnreadableDocument, match="RecursionError"):
        await stages.run("Reading", recurse)
    assert await stages.run("Asking", os.getpid) == pid


async def test_a_result_that_cannot_cross_is_an_unreadable_document(stages: ChildStages) -> None:
    """A result that has no pickle costs its child, as a crash does, and no more."""
    with pytest.raises(UnreadableDocument, match="Reading brought its process down"):
        await stages.run("Reading", iter_of, "text")
    assert await stages.run("Adding", sum, [1, 2]) == 3


async def test_an_error_raised_on_purpose_arrives_as_it_is(stages: ChildStages) -> None:
    """Errors of ours cross with everything that they hold."""
    error = BadStatus("No.", status=429, retry_after=7.0)
    error.next_step = "Wait."
    with pytest.raises(BadStatus) as caught:
        await stages.run("Reading", fail_with, error)
    arrived = caught.value
    assert (arrived.explain(), arrived.status, arrived.retry_after) == ("No. Wait.", 429, 7.0)


@pytest.mark.parametrize("kind", tuple(all_errors()), ids=lambda kind: kind.__name__)
def test_every_error_can_be_pickled(kind: type[NotifierError]) -> None:
    """Each of our errors is the same after crossing a process boundary."""
    error = kind("What happened.", **({} if kind is BadStatus else {"next_step": "Do this."}))
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert type(copy) is kind
    assert vars(copy) == vars(error)
    assert str(copy) == str(error)


async def test_a_cancelled_call_ends_its_child(stages: ChildStages) -> None:
    """Whoever stops waiting stops the work too, and the slot is free again."""
    pid = await stages.run("Asking", os.getpid)
    waiting = asyncio.ensure_future(stages.run("Waiting", time.sleep, 3600))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(waiting, PATIENCE)
    assert not is_running(pid)
    assert await stages.run("Asking", os.getpid) != pid


async def test_a_child_ended_from_outside_is_replaced(stages: ChildStages) -> None:
    """An idle child that the system ended costs nothing."""
    pid = await stages.run("Asking", os.getpid)
    os.kill(pid, signal.SIGKILL)
    await asyncio.to_thread(stages._idle[0]._process.join)
    assert await stages.run("Asking", os.getpid) != pid


async def test_a_keyboard_interrupt_is_not_for_the_child(stages: ChildStages) -> None:
    """Ctrl-C reaches every process of the terminal; the child leaves it to the parent."""
    pid = await stages.run("Asking", os.getpid)
    os.kill(pid, signal.SIGINT)
    assert await stages.run("Asking", os.getpid) == pid


async def test_closing_ends_idle_and_busy_children() -> None:
    """After closing no child is left, a call in progress fails, and a later one starts afresh."""
    stages = ChildStages(timeout=3600, children=2)
    idle, busy = await asyncio.gather(*[stages.run("Asking", os.getpid) for _ in range(2)])
    waiting = asyncio.ensure_future(stages.run("Waiting", time.sleep, 3600))
    await asyncio.sleep(0.05)
    await stages.close()
    with pytest.raises(UnreadableDocument):
        await asyncio.wait_for(waiting, PATIENCE)
    assert not is_running(idle)
    assert not is_running(busy)
    assert await stages.run("Adding", sum, [1, 2]) == 3
    await stages.close()
    await stages.close()


async def test_the_limit_on_cpu_time_moves_on_with_every_call() -> None:
    """A child that has worked for long has as much time for the next page as a new one."""
    stages = ChildStages(timeout=3600, children=1)
    before, _ = await stages.run("Asking", resource.getrlimit, resource.RLIMIT_CPU)
    await stages.run("Working", burn, 1.1)
    after, _ = await stages.run("Asking", resource.getrlimit, resource.RLIMIT_CPU)
    assert 3600 < before < after
    await stages.close()
