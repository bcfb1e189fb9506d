"""A policy's Markdown as parts of HTML, and dice that always fall alike."""

from __future__ import annotations

import copy
import hashlib
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import lxml.html
from lxml.html import HtmlElement
from markdown_it import MarkdownIt

T = TypeVar("T")
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


class Dice:
    """Choices that depend on a name alone, so that every run makes the same pages."""

    def __init__(self, *names: object) -> None:
        self.name = ":".join(map(str, names))
        self.thrown = 0

    def below(self, limit: int) -> int:
        """Return a number from 0 up to *limit*, without it."""
        self.thrown += 1
        digest = hashlib.sha256(f"{self.name}:{self.thrown}".encode()).digest()
        return int.from_bytes(digest[:6], "big") % limit

    def pick(self, items: Sequence[T]) -> T:
        """Return one of *items*."""
        return items[self.below(len(items))]

    def some(self, items: Sequence[T], count: int) -> list[T]:
        """Return *count* different ones of *items* in any order."""
        left = list(items)
        return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]

    def hashed(self) -> str:
        """Return a class name such as bundlers make up."""
        return f"css-{hashlib.sha256(f'{self.name}{self.below(10**6)}'.encode()).hexdigest()[:7]}"


@dataclass
class Part:
    """A heading with what stands under it up to the next heading of any level."""

    level: int
    heading: str
    blocks: list[HtmlElement] = field(default_factory=list)

    @property
    def label(self) -> str:
        """The heading's words alone."""
        return html.escape(" ".join(re.sub(r"<[^>]*>", "", html.unescape(self.heading)).split()))


@dataclass
class Policy:
    """A policy: its title (inner HTML, "" if it has none), what stands before the first part, its parts."""

    name: str
    title: str
    lead: list[HtmlElement]
    parts: list[Part]

    @property
    def words(self) -> str:
        """The text of the title, for menus and paths."""
        return html.escape(re.sub(r"<[^>]*>", "", self.title)) or "Legal"

    def copied(self) -> Policy:
        """Return the same with elements of its own: ways of setting may change them."""
        return copy.deepcopy(self)


def render(markdown: str) -> str:
    """Return the HTML of a Markdown text."""
    return str(_MARKDOWN.render(markdown))


def policy(name: str, markdown: str) -> Policy:
    """Return a Markdown text as a policy."""
    found = Policy(name, "", [], [])
    for element in lxml.html.fragments_fromstring(f"{render(markdown)}<hr>"):
        if isinstance(element, str) or element.tag == "hr":
            continue
        element.tail = None
        if element.tag in HEADINGS:
            level = int(element.tag[1])
            if level == 1 and not found.parts and not found.lead and not found.title:
                found.title = inner(element)
            else:
                found.parts.append(Part(level, inner(element)))
        else:
            (found.parts[-1].blocks if found.parts else found.lead).append(element)
    return found


def inner(element: HtmlElement) -> str:
    """Return the markup within an element."""
    text = html.escape(element.text or "", quote=False)
    return text + markup(list(element))


def markup(elements: Sequence[HtmlElement]) -> str:
    """Return the markup of several elements."""
    return "\n".join(str(lxml.html.tostring(element, encoding="unicode")) for element in elements)
