"""What holds for every test: its name is the same in every process that collects it."""


def pytest_make_parametrize_id(config: object, val: object, argname: str) -> str | None:
    """Bytes are named by their length, as packed ones hold the second at which they were packed.

    Workers that collect a second apart would otherwise disagree on the names, and run nothing.
    """
    del config
    return f"{argname}-{len(val)}B" if isinstance(val, bytes) else None
