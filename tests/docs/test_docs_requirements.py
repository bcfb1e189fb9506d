"""requirements.txt pins what pyproject.toml asks for, and tells nothing about where from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "requirements.txt").read_text(encoding="utf-8")

_PIN = re.compile(r"(?m)^([a-z0-9-]+)(?:\[[a-z0-9,-]+\])?==(\S+)")


def test_no_address_and_no_path_stand_in_the_pins():
    """Whoever installs decides which index is asked."""
    assert re.findall(r"(?m)://|^-|^\s*#.*/", TEXT) == []


def test_every_pin_has_hashes():
    """Nothing is installed that is not byte for byte what was tested."""
    entries = re.sub(r"(?m)^#.*$", "", TEXT).replace("\\\n", " ").strip().splitlines()

    assert entries
    assert [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)] == []


def test_every_dependency_is_pinned_to_a_release_that_it_allows():
    """The pins have not been left behind by pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = dict(_PIN.findall(TEXT))

    for dependency in map(Requirement, project["dependencies"]):
        assert pins[canonicalize_name(dependency.name)] in dependency.specifier
