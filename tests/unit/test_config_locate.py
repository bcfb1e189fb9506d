"""Where a setting stands in a TOML file."""

from __future__ import annotations

import tomllib

import pytest

from notifier.config.locate import KeyPath, Locator

TEXT = '''\
# a comment with [brackets] and = signs
title = "top"

[service] # here
listen = "127.0.0.1:8080"
 "data" = 'x # [no] comment'
mail.smtp.host = "dotted"

[fetch]
allow = [
  "a]", # ] not the end
  # "b = 1"
  ["nested"],
]
timeout = "30s"
text = """
[service]
listen = "inside a string"
\\""" still inside
"""
raw = \'\'\'
[x]
\'\'\'
after = {a = 1, b = [2]}

[[sources]]
slug = "one"
[sources.extra]
key = 1

[[sources]]

slug = "two"
  url = "u"

[[sources.parts]]
n = 1
[[sources.parts]]
n = 2
['quo.ted']
x = 1'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("service",), 4),
        (("service", "listen"), 5),
        (("service", "data"), 6),
        (("service", "mail", "smtp", "host"), 7),
        (("fetch", "allow"), 10),
        (("fetch", "allow", 1), 10),
        (("fetch", "timeout"), 15),
        (("fetch", "text"), 16),
        (("fetch", "raw"), 21),
        (("fetch", "after", "b"), 24),
        (("sources", 0), 26),
        (("sources", 0, "slug"), 27),
        (("sources", 0, "extra", "key"), 29),
        (("sources", 1), 31),
        (("sources", 1, "slug"), 33),
        (("sources", 1, "url"), 34),
        (("sources", 1, "parts", 0, "n"), 37),
        (("sources", 1, "parts", 1, "n"), 39),
        (("quo.ted", "x"), 41),
    ],
)
def test_a_key_is_found_on_its_line(path: KeyPath, line: int):
    """Strings, comments, brackets and earlier tables of an array do not mislead the search."""
    assert tomllib.loads(TEXT)
    assert Locator(TEXT).line(path) == line


@pytest.mark.parametrize(
    ("path", "line"), [(("service", "gone"), 4), (("sources", 1, "title"), 31), (("gone", "x"), 1)]
)
def test_a_missing_key_is_placed_at_its_table(path: KeyPath, line: int):
    """What is not in the file is reported where it would belong."""
    assert Locator(TEXT).line(path) == line
