"""What holds for every test: its name and its examples are the same wherever it runs.

Properties are tried on the same examples each time, so that what passes here passes there. New ones
are looked for on purpose, ten times as many of each: ``pytest --hypothesis-profile=search tests``
(``docs/howto/search-for-defects.md``).
"""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

# How long an example takes says how busy the machine is, not whether the property holds.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", UNTIMED, derandomize=True, database=None)
settings.register_profile("search", UNTIMED, derandomize=False)
settings.load_profile("same")
#: Examples of a search, for each of every day's.
SEARCHED = 10


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Settle which examples are tried, also where a test has a number of its own.

    Hypothesis also draws constants that it finds in the modules imported so far, which are others
    for another choice or order of tests: good for a search, but not the same everywhere.
    """
    if settings.get_current_profile_name() != "search":
        providers._get_local_constants = lambda: providers._local_constants
        return
    # A machine's settings are its class's. One function may be several tests.
    functions = {item.function for item in items if isinstance(item, pytest.Function)}
    for owner in functions | {item.cls for item in items if isinstance(item, pytest.Function)}:
        for name in ("settings", "_hypothesis_internal_use_settings"):
            own = vars(owner).get(name) if owner else None
            if isinstance(own, settings):
                more = settings(own, max_examples=own.max_examples * SEARCHED)
                setattr(owner, name, more)


def pytest_make_parametrize_id(config: object, val: object, argname: str) -> str | None:
    """Bytes are named by their length, as packed ones hold the second at which they were packed.

    Workers that collect a second apart would otherwise disagree on the names, and run nothing.
    """
    del config
    return f"{argname}-{len(val)}B" if isinstance(val, bytes) else None
