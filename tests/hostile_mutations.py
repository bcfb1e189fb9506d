"""Bytes made hostile by small steps, each drawn from dice: for the fuzzer and the property tests."""

from __future__ import annotations

import random  # noqa: TID251 - dice that fall the same way each time
from collections.abc import Callable, Sequence
from typing import Protocol


class Dice(Protocol):
    """Where choices come from: a seed, hypothesis, or a fuzzer that watches which code is reached."""

    def below(self, count: int) -> int:
        """Return a number from 0 to *count* - 1."""


class Seeded:
    """Dice that fall the same way for the same *seed*."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311

    def below(self, count: int) -> int:
        """Return a number from 0 to *count* - 1."""
        return self._random.randrange(count) if count > 1 else 0


#: What is put between bytes: markup, directions, marks, signs that carry meaning for some format.
SCRAPS: Sequence[bytes] = (
    *(b"\0", b"\x1a", b"\x0b", b"\x0c", b"\r", b"\x85", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf"),
    *(b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xe2\x81\xa6"),
    *(b"\xe2\x80\x8b", b"\xe2\x80\x8d", b"\xc2\xad", b"\xcc\x81\xcc\x96" * 20, b"\xe2\x80\xa2 "),
    *(b"&#xd800;", b"&#0;", b"&#x110000;", b"&nbsp;", b"&amp;lt;", b"&#8238;", b"&", b"<", b">", b'"'),
    *(b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?xml ", b"<script>", b"</script>", b"<template>"),
    *(b"<table>", b"<tr><td>", b"</table>", b"<ul><li>", b"</ul>", b"<h2>", b"</h2>", b"<h1>", b"<p>"),
    *(b"<div hidden>", b"<div>", b"</div>", b"<nav>", b"<a href=/x>", b"<a href='javascript:x'>", b"</a>"),
    *(b"<b>", b"</b>", b"<details><summary>", b"<br><br>", b"<sup>2</sup>", b"<p style='display:none'>"),
    *(b"<meta charset=utf-16>", b"<meta charset=utf-7>", b"<base href='//['>", b"<html lang=de>"),
    *(b"\n\n", b"\n", b"\n# ", b"\n## 2. ", b"\n- ", b"\n1. ", b"\n---\n", b"\n===\n", b"| a | b |\n|---|---|\n"),
    *(b"[a](", b"[a]: /x", b"**", b"__", b"`", b"```\n", b"~~", b"> ", b"\n\t", b"    ", b"\\", b"(i) ", b"(a)"),
    *(b". ", b"; ", b": ", b"... ", b"1.", b"1.2.3 ", b"a@b.", b"a [at] b [dot] c", b"http://", b"mailto:"),
    *(b"30 days", b"one (1) year", b"$5", b"16 years", b"not ", b"may ", b"must not ", b"except where ", b"5%"),
    *(b"1 January 2026", b"01/05/2026", b"99999999999999999999 days", b"0 days", b"10,00,00", b"\xd9\xa3 days"),
    *(b"\xe4\xb8\xaa\xe4\xba\xba", b"\xe3\x80\x82", b"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", b"\xe0\xb8\x81"),
    *(b"\xc4\xb0", b"\xef\xac\x81", b"\xc2\xb2", b"\xe2\x85\xa7", b"\xf0\x9d\x9f\x98", b"\xc3\x9f", b"\xcd\x85"),
)  # fmt: skip

Step = Callable[[bytes, Dice, bytes], bytes]


def _place(raw: bytes, dice: Dice) -> int:
    return dice.below(len(raw) + 1)


def _flip_bit(raw: bytes, dice: Dice, _: bytes) -> bytes:
    if not raw:
        return raw
    at = dice.below(len(raw))
    return raw[:at] + bytes([raw[at] ^ (1 << dice.below(8))]) + raw[at + 1 :]


def _set_byte(raw: bytes, dice: Dice, _: bytes) -> bytes:
    if not raw:
        return raw
    at = dice.below(len(raw))
    return raw[:at] + bytes([dice.below(256)]) + raw[at + 1 :]


def _cut(raw: bytes, dice: Dice, _: bytes) -> bytes:
    return raw[: _place(raw, dice)]


def _behead(raw: bytes, dice: Dice, _: bytes) -> bytes:
    return raw[_place(raw, dice) :]


def _drop(raw: bytes, dice: Dice, _: bytes) -> bytes:
    at = _place(raw, dice)
    return raw[:at] + raw[at + dice.below(200) :]


def _repeat(raw: bytes, dice: Dice, _: bytes) -> bytes:
    at = _place(raw, dice)
    piece = raw[at : at + 1 + dice.below(300)]
    return raw[:at] + piece * (1 + dice.below(8)) + raw[at:]


def _move(raw: bytes, dice: Dice, _: bytes) -> bytes:
    at = _place(raw, dice)
    end = at + dice.below(600)
    piece, rest = raw[at:end], raw[:at] + raw[end:]
    to = _place(rest, dice)
    return rest[:to] + piece + rest[to:]


def _put(raw: bytes, dice: Dice, _: bytes) -> bytes:
    at = _place(raw, dice)
    return raw[:at] + SCRAPS[dice.below(len(SCRAPS))] * (1, 1, 1, 3, 40)[dice.below(5)] + raw[at:]


def _graft(raw: bytes, dice: Dice, other: bytes) -> bytes:
    at, start = _place(raw, dice), _place(other, dice)
    return raw[:at] + other[start : start + dice.below(1500)] + raw[at:]


def _parts(raw: bytes) -> list[bytes]:
    """Return *raw* cut before each "<", or at line ends where there is none."""
    first, *rest = raw.split(b"<")
    return [first, *(b"<" + part for part in rest)] if rest else raw.splitlines(keepends=True)


def _swap_parts(raw: bytes, dice: Dice, _: bytes) -> bytes:
    parts = _parts(raw)
    if len(parts) < 2:
        return raw
    one, two = dice.below(len(parts)), dice.below(len(parts))
    parts[one], parts[two] = parts[two], parts[one]
    return b"".join(parts)


def _swap_tags(raw: bytes, dice: Dice, _: bytes) -> bytes:
    names = (
        b"div",
        b"p",
        b"li",
        b"td",
        b"h2",
        b"b",
        b"span",
        b"ul",
        b"table",
        b"nav",
        b"section",
        b"dl",
        b"a",
    )
    one, two = names[dice.below(len(names))], names[dice.below(len(names))]
    return raw.replace(b"<" + one + b">", b"<" + two + b">", 1 + dice.below(20))  # fmt: skip


def _recode(raw: bytes, dice: Dice, _: bytes) -> bytes:
    """Write the text in another charset, without a mark that says so."""
    names = (
        "utf-16-le",
        "utf-16-be",
        "utf-16",
        "utf-32-le",
        "utf-7",
        "cp1252",
        "shift_jis",
        "gb18030",
        "utf-8-sig",
    )
    return raw.decode("utf-8", "replace").encode(names[dice.below(len(names))], "replace")  # fmt: skip


STEPS: Sequence[Step] = (
    *(_flip_bit, _set_byte, _cut, _behead, _drop, _repeat, _repeat, _move, _move),
    *(_put, _put, _put, _put, _graft, _graft, _swap_parts, _swap_parts, _swap_tags),
)
#: Charsets that a server may lie about.
CHARSETS = (
    "",
    "",
    "",
    "",
    "; charset=utf-16",
    "; charset=ascii",
    "; charset=utf-7",
    "; charset=hex",
    "; charset=big5",
)


def mutated(raw: bytes, dice: Dice, other: bytes = b"") -> bytes:
    """Return *raw* after one to eight steps, some of which take a piece of *other*."""
    for _ in range(1 + dice.below(8)):
        raw = STEPS[dice.below(len(STEPS))](raw, dice, other)
    return _recode(raw, dice, other) if dice.below(12) == 0 else raw
