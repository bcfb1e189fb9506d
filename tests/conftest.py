"""What holds for every test: its name and its examples are the same wherever it runs.

Properties are tried on the same examples each time, so that what passes here passes there. New ones
are looked for on purpose: ``pytest --hypothesis-profile=search tests/property``.
"""

from hypothesis import settings

settings.register_profile("same", derandomize=True, database=None)
settings.register_profile("search", derandomize=False)
settings.load_profile("same")


def pytest_make_parametrize_id(config: object, val: object, argname: str) -> str | None:
    """Bytes are named by their length, as packed ones hold the second at which they were packed.

    Workers that collect a second apart would otherwise disagree on the names, and run nothing.
    """
    del config
    return f"{argname}-{len(val)}B" if isinstance(val, bytes) else None
