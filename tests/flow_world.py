"""The service in memory with stages that a test can see through, for stories about the flows.

A page is one word such as ``A``, ``A1`` or ``A1#7``. Another letter is a material change (one that
the judge asks about where the new letter is small), another digit an editorial one, and what
follows ``#`` is a difference of no meaning. ``wall`` is no policy at all, nor is a page that shows
``|login`` behind its word, before that part is left out as ``#panel``. Any other selector leaves
out what a letter is followed by.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

from notifier.compose.links import Links
from notifier.errors import UnreadableDocument
from notifier.flows.address import parse_address
from notifier.flows.check import Checker
from notifier.flows.dispatch import Dispatcher
from notifier.flows.sources import sync_sources
from notifier.flows.subscribe import confirm_subscription, request_subscription
from notifier.flows.tokens import token_sha256
from notifier.model.access import AccessToken
from notifier.model.branding import Branding
from notifier.model.change import Change
from notifier.model.document import Assessment, Block, Document, Section
from notifier.model.observation import Observation
from notifier.model.source import Source
from notifier.model.verdict import Confidence, Level, Reason, Verdict
from notifier.ports import Blobs, Store
from notifier.testing import FakeFetcher, FixedClock, MemoryBlobs, MemoryMailer, MemoryStore
from tests.handmade import inserted, replaced

URL = "https://shop.example/privacy"
OPERATOR = "operator@shop.example"
#: The selector of what stands in a page's way.
PANEL = "#panel"

Made = TypeVar("Made")


def word_document(word: str, revision: str = "1") -> Document:
    """Return a document that says *word*."""
    section = Section(id="top", title="", level=0, blocks=(Block(kind="paragraph", text=word),))
    return Document(sections=(section,), extractor_version=revision)


class WordStages:
    """A :class:`~notifier.ports.Stages` for pages of one word.

    ``revision``: of the reading. ``reads_as``: words that this revision reads differently.
    ``unreadable``, ``implausible``: words that it cannot read, or takes for no policy. ``large``:
    words that bring many others.
    """

    def __init__(self) -> None:
        self.revision = "1"
        self.reads_as: dict[str, str] = {}
        self.unreadable: set[str] = set()
        self.large: set[str] = set()
        self.implausible: set[str] = {"wall", "captcha"}

    async def read(self, raw: bytes, media_type: str, source: Source) -> Document:  # noqa: ARG002  the port's
        word = raw.decode()
        if word in self.unreadable:
            raise UnreadableDocument
        word, panel, shown = word.partition("|")
        if PANEL in source.exclude:
            panel = shown = ""
        if set(source.exclude) - {PANEL}:
            word = word.partition("#")[0].rstrip("0123456789")
        return word_document(self.reads_as.get(word, word) + panel + shown, self.revision)

    async def assess(self, new: Document, previous: Document | None) -> Assessment:  # noqa: ARG002  the port's
        if new.text in self.implausible or "|" in new.text:
            return Assessment(plausible=False, reason=new.text.rpartition("|")[2])
        return Assessment(plausible=True)

    async def compare(self, old: Document, new: Document) -> tuple[Change, Verdict]:
        if old.text == new.text:
            return Change(), Verdict()
        edit = replace(replaced(old.text, new.text), id="1")
        level, asks = judged(old.text, new.text)
        reason = Reason(rule="word", level=level, sentence="The word is another.", edit_id="1")
        confidence: Confidence = "ask" if asks else "certain"
        edits = (edit, inserted("word " * 500)) if new.text in self.large else (edit,)
        return Change(edits=edits), Verdict(
            level=level, confidence=confidence, headline="It changed.", reasons=(reason,)
        )

    async def run(self, _doing: str, function: Callable[..., Made], *args: object) -> Made:
        return function(*args)

    async def text_key(self, document: Document) -> str:
        return hashlib.sha256(document.text.encode()).hexdigest()

    async def close(self) -> None:
        pass


def judged(old: str, new: str) -> tuple[Level, bool]:
    """Return the level of a change from word to word, and whether a person must be asked."""
    before, after = (re.fullmatch(r"([A-Za-z]+)(\d*)(#\w+)?(\|\w+)?", word) for word in (old, new))
    assert before is not None
    assert after is not None
    if before[1] != after[1]:
        return "material", after[1].islower()
    # Wording of which the rules cannot say that it is of no consequence.
    return ("editorial" if before[2] != after[2] else "none"), after[2] == "99"


@dataclass
class World:
    """One source, its archive and its subscribers."""

    source: Source = field(
        default_factory=lambda: Source(slug="privacy", title="Privacy policy", url=URL)
    )
    store: Store = field(default_factory=MemoryStore)
    blobs: Blobs = field(default_factory=MemoryBlobs)
    fetcher: FakeFetcher = field(default_factory=FakeFetcher)
    clock: FixedClock = field(default_factory=FixedClock)
    stages: WordStages = field(default_factory=WordStages)
    mailer: MemoryMailer = field(default_factory=MemoryMailer)

    @property
    def checker(self) -> Checker:
        return Checker(
            store=self.store,
            blobs=self.blobs,
            fetcher=self.fetcher,
            stages=self.stages,
            clock=self.clock,
            operator=OPERATOR,
        )

    @property
    def dispatcher(self) -> Dispatcher:
        return Dispatcher(
            store=self.store,
            mailer=self.mailer,
            clock=self.clock,
            branding=Branding(name="Harbour Books", sender="policies@harbourbooks.example"),
            links=Links("https://policies.example"),
        )

    @property
    def legal(self) -> AccessToken:
        return AccessToken(
            id=1,
            name="Lena",
            role="legal",
            sha256=token_sha256("x"),
            created_at=self.clock.now(),
            expires_at=None,
        )

    async def sync(self, **changes: object) -> None:
        """Bring the source in line with a configuration that *changes* it."""
        self.source = replace(self.source, **changes)  # type: ignore[arg-type]
        await sync_sources(self.store, self.clock, [self.source])

    async def start(self, word: str = "A", **changes: object) -> World:
        """Take the first version, with one subscriber."""
        await self.sync(**changes)
        assert (await self.shows(word)).outcome == "confirmed"
        await self.subscribe()
        return self

    async def subscribe(self, address: str = "ada@customer.example") -> None:
        """Subscribe by double opt-in."""
        await request_subscription(self.store, self.clock, parse_address(address), "privacy")
        async with self.store.read() as tx:
            deliveries = await tx.deliveries()
        await confirm_subscription(self.store, self.clock, deliveries[-1].params["token"])

    def show(self, word: str) -> None:
        """Publish *word* from now on."""
        self.fetcher.show(self.source.url, word)

    async def shows(self, word: str, *, after: timedelta = timedelta(hours=1)) -> Observation:
        """Let time pass, publish *word*, and check."""
        self.clock.advance(after)
        self.show(word)
        return await self.checker.check("privacy")

    async def publishes(self, word: str) -> Observation:
        """Publish *word* until a second fetch has agreed."""
        assert (await self.shows(word)).outcome == "candidate"
        return await self.shows(word)

    async def words(self) -> list[str]:
        """Return what the versions say, technical ones in brackets."""
        async with self.store.read() as tx:
            count = len(await tx.version_lines("privacy"))
            versions = [await tx.version("privacy", number + 1) for number in range(count)]
        return [f"({v.document.text})" if v.technical else v.document.text for v in versions if v]

    async def told(self) -> list[tuple[str, str]]:
        """Return the steps that Ada is owed notices about, as words."""
        words = [word.strip("()") for word in await self.words()]
        async with self.store.read() as tx:
            deliveries = [one for one in await tx.deliveries() if one.kind == "notice"]
            notices = [await tx.notice(one.notice_id or 0) for one in deliveries]
        return [(words[n.from_version - 1], words[n.to_version - 1]) for n in notices if n]

    async def operator_mails(self) -> list[str]:
        """Return the subjects of what the operator was told."""
        async with self.store.read() as tx:
            return [d.params["subject"] for d in await tx.deliveries() if d.kind == "operator"]
