"""Try each part of the service on thousands of small inputs made to break it.

    python tests/campaigns/fuzz_parts.py [--rounds 20000] [--seed 1] [--only WORD]
    python tests/campaigns/fuzz_parts.py --atheris --only reading [--minutes 10]

Every round of every part draws an input from its number, so the same rounds are the same inputs
everywhere. The parts: reading (bytes of all formats: no crash, the same twice, JSON), comparing
(carrying the edits out gives the new text, swapped sides swap the edits), judging and summing up
(no crash, the same twice), showing (every redline and text is well-formed HTML of ours without
markup, links or raw marks of anybody else's), mail (one honest MIME message, its HTML likewise),
settings (any file is read or refused in words), forms (whatever is sent is answered, never failed
at). With ``--atheris`` (installed apart) the choices are made by what code they reach.

Progress is printed every thousand rounds, each kind of trouble once. Exits with 1 where there was
any. ``tests/campaigns/fuzz.py`` leads larger pages the whole way.
"""

from __future__ import annotations

import argparse
import asyncio
import email
import json
import re
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import replace
from email.policy import default as plain_policy
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

if "--atheris" in sys.argv:
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

    watched = atheris.instrument_imports(include=["notifier"])
else:
    watched = nullcontext()
with watched:
    from notifier.compose.links import Links
    from notifier.compose.pages import redline_page
    from notifier.compose.policy_html import reading
    from notifier.compose.redline import redline
    from notifier.compose.redline_docx import redline_docx
    from notifier.compose.redline_html import redline_html
    from notifier.compose.redline_room import fitted
    from notifier.compose.redline_sides import redline_sides
    from notifier.compose.redline_text import redline_text
    from notifier.compose.shown import show
    from notifier.compose.summary import Summary, summarise
    from notifier.config import load
    from notifier.deliver.mime import build, check
    from notifier.deliver.sendgrid import payload
    from notifier.diff import apply, compare, folded_words
    from notifier.errors import ConfigError, NotifierError
    from notifier.extract import assess, read
    from notifier.flows.preview import sample_mail
    from notifier.materiality import judge
    from notifier.materiality.explain import explain
    from notifier.model.branding import Branding
    from notifier.model.change import Change
    from notifier.model.document import Document
    from notifier.model.formats import WORD
    from notifier.model.notice import Notice
    from notifier.model.source import Source
    from tests.acceptance.web_world import START, World, serving
    from tests.bench.hostile import PROSE, pdf, word
    from tests.hostile_grammar import EVIL, PLAIN, edited, page, parts
    from tests.hostile_mutations import CHARSETS, SCRAPS, Dice, Seeded, mutated
    from tests.strict_html import RAW, check_html

BRANDING = Branding(
    name="Harbour Books",
    sender="policies@harbourbooks.example",
    sender_name="Harbour Books",
    postal_address="4 Quay Street",
)
LINKS = Links("https://notices.harbourbooks.example")
LINES = b"".join(
    b"BT /F1 9 Tf 40 %d Td (%s) Tj ET\n" % (800 - n * 12, PROSE.encode()) for n in range(4)
)
PDF = pdf(LINES, compress=False)
DOCX = word(f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>" * 3)
MARKDOWN = (
    f"# Data\n\n- {PROSE}\n- x\n\n| a | b |\n|---|---|\n| c | 30 days |\n\n## 2. Rights\n".encode()
)
SETTINGS = b"""[service]
base_url = "http://127.0.0.1:8080"
tick = "30s"
[brand]
name = "Harbour Books"
accent = "#0f6b74"
[fetch]
allow = ["127.0.0.1"]
timeout = "30s"
[judge]
louder = ["retention"]
watch = ["Acme"]
[[sources]]
slug = "privacy"
title = "Privacy Policy"
url = "https://harbourbooks.example/privacy"
schedule = "1d"
include = ["main"]
"""


def _pages(dice: Dice) -> tuple[bytes, bytes]:
    old = parts(dice)
    new = edited(old, dice) if dice.below(5) else parts(dice)
    first, second = page(old, dice), page(new, dice)
    return first, mutated(second, dice, first) if dice.below(6) == 0 else second


def _documents(dice: Dice) -> tuple[Document, Document] | None:
    try:
        old, new = (read(raw) for raw in _pages(dice))
    except NotifierError:
        return None
    return old, new


def fuzz_reading(dice: Dice) -> None:
    """Read bytes of any format, perhaps under another's name."""
    kinds = (
        (page(parts(dice), dice), "text/html"),
        (MARKDOWN, "text/markdown"),
        (PROSE.encode() * 3, "text/plain"),
        (PDF, "application/pdf"),
        (DOCX, WORD),
    )
    raw, media_type = kinds[dice.below(len(kinds))]
    raw = mutated(raw, dice, kinds[0][0])
    if dice.below(10) == 0:
        media_type = kinds[dice.below(len(kinds))][1]
    if media_type.startswith("text/"):
        media_type += CHARSETS[dice.below(len(CHARSETS))]
    try:
        document = read(raw, media_type)
    except NotifierError:
        return
    assert read(raw, media_type) == document, "another document at the second reading"
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document, "not as JSON"
    document.text.encode()
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", document.text), (
        "raw marks"
    )
    assess(document)


def fuzz_comparing(dice: Dice) -> None:
    """Compare both ways, and carry the edits out."""
    pair = _documents(dice)
    if pair is None:
        return
    old, new = pair
    there, back = compare(old, new), compare(new, old)
    assert Change.from_dict(json.loads(json.dumps(there.to_dict()))) == there, "not as JSON"
    assert apply(old, there) == folded_words(new), "the edits do not make the new text"
    assert apply(new, back) == folded_words(old), "the edits do not make the old text"
    assert sorted((e.deleted, e.inserted) for e in there.edits) == sorted(
        (e.inserted, e.deleted) for e in back.edits
    ), "swapped sides do not swap the edits"
    assert compare(old, old).is_empty, "a document differs from itself"


def fuzz_judging(dice: Dice) -> None:
    """Judge, explain, assess and sum up."""
    pair = _documents(dice)
    if pair is None:
        return
    change = compare(*pair)
    verdict = judge(change)
    assert judge(change) == verdict, "another verdict the second time"
    known = {edit.id for edit in change.edits}
    assert {reason.edit_id for reason in verdict.reasons} <= known, "a reason of no edit"
    explain(change)
    assess(pair[1], pair[0])
    summary = summarise(verdict, change, title="Privacy Policy")
    assert Summary.from_dict(json.loads(json.dumps(summary.to_dict()))) == summary, "not as JSON"
    assert not RAW.search(summary.subject), "raw marks in a subject"


def fuzz_showing(dice: Dice) -> None:
    """Show redlines and texts; every anchor that a list names is there."""
    pair = _documents(dice)
    if pair is None:
        return
    old, new = pair
    change = compare(old, new)
    verdict = judge(change)
    sides = dice.below(2) == 1
    check_html(redline_page(old, new, change, verdict, sides=sides))
    shown = show(old, new, change, verdict, title=old.title, quoted=5, sides=sides)
    ids = check_html(shown.html)
    assert {f"edit-{jump.edit_id}" for jump in shown.jumps} <= ids, "a jump to nowhere"
    cut = fitted(redline(old, new, change), 200 + dice.below(3000))
    for render in (redline_html, redline_sides):
        check_html(render(cut, fold_unchanged=dice.below(2) == 1))
    check_html(reading(new, (3_000_000, 500)[dice.below(2)]).html)
    with zipfile.ZipFile(BytesIO(redline_docx(old, new, change))) as file:
        for name in file.namelist():
            etree.fromstring(file.read(name))  # raises where it is no XML
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", redline_text(change)), "raw controls"


def fuzz_mail(dice: Dice) -> None:
    """Compose the notice of a change as a MIME message, and read it back."""
    pair = _documents(dice)
    if pair is None:
        return
    change = compare(*pair)
    verdict = judge(change)
    title = (pair[0].title or EVIL[dice.below(len(EVIL))])[:200]
    summary = summarise(verdict, change, title=title)
    notice = Notice(
        id=1,
        source="privacy",
        from_version=1,
        to_version=2,
        state="approved",
        summary=json.loads(json.dumps(summary.to_dict())),
        created_at=START,
    )
    source = Source(slug="privacy", title=title, url="https://harbourbooks.example/privacy")
    message = sample_mail(notice, source, branding=BRANDING, links=LINKS)
    check(message)
    json.dumps(payload(message))
    raw = build(message, START).as_bytes()
    got = email.message_from_bytes(raw, policy=plain_policy)
    names = [name.lower() for name in got]
    assert len(names) == len(set(names)), "a header twice"
    assert "bcc" not in names, "a header of somebody else's"
    assert got["To"] == message.to, "another recipient"
    assert str(got["Subject"]).strip() == message.subject.strip(), "another subject"
    assert not RAW.search(message.subject), "raw marks in a subject"
    kinds = [part.get_content_type() for part in got.iter_parts()]
    assert kinds == ["text/plain", "text/html"], f"parts {kinds}"
    text, html = (part.get_content().replace("\r\n", "\n") for part in got.iter_parts())
    assert text.split() == message.text.split(), "another text"
    assert not RAW.search(text), "raw marks in a mail's text"
    check_html(html)


def fuzz_settings(dice: Dice) -> None:
    """Read a broken file of settings."""
    raw = mutated(SETTINGS, dice, SCRAPS[dice.below(len(SCRAPS))])
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        file = Path(folder) / "notifier.toml"
        file.write_bytes(raw)
        try:
            load(file, environ={})
        except ConfigError as error:
            error.explain().encode("utf-8", "surrogateescape")


FIELDS = ("email", "source", "token", "comment", "text", "view", "since", "q", "exclude", "website")
PATHS = (
    "/",
    "/policies/privacy",
    "/policies/privacy/subscribe",
    "/policies/privacy/changes",
    "/policies/privacy/changes/1..2",
    "/policies/privacy/versions/1",
    "/review/sign-in",
    "/review",
    "/confirm/x",
    "/unsubscribe/x",
    "/preferences/x",
    "/mailbox",
)


def request_of(dice: Dice) -> bytes:
    """Return a request as it goes over the wire, more or less broken."""
    words = (*EVIL, *PLAIN, "ada@customer.example", "1", "2026-01-01", "yes", "sides", "\ud800")
    pairs = "&".join(
        f"{FIELDS[dice.below(len(FIELDS))]}={quote(words[dice.below(len(words))], errors='replace')}"
        for _ in range(dice.below(4))
    )
    path = PATHS[dice.below(len(PATHS))]
    head = ["Host: 127.0.0.1", "Connection: close"]
    if dice.below(3) == 0:
        head.append(f"Accept: {('text/html', 'application/json', '*/*')[dice.below(3)]}")
    if dice.below(3) == 0:
        head.append("Cookie: notifier=" + words[dice.below(len(words))].replace("\n", " "))
    if dice.below(2):
        raw = f"GET {path}?{pairs} HTTP/1.1\r\n" + "\r\n".join(head) + "\r\n\r\n"
        whole = raw.encode("utf-8", "replace")
    else:
        body = pairs.encode()
        if dice.below(2):
            body = mutated(body, dice, b"email=a@b.example")
        kind = (
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json",
        )[dice.below(3) if dice.below(4) == 0 else 0]
        head += [f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
        if dice.below(5):
            head.append("Sec-Fetch-Site: same-origin")
        raw = f"POST {path} HTTP/1.1\r\n" + "\r\n".join(head) + "\r\n\r\n"
        whole = raw.encode("utf-8", "replace") + body
    if dice.below(10) == 0:
        whole = mutated(whole, dice, b"\r\n\r\n")
    return whole


class Forms:
    """A service on loopback that is sent requests; started with the first of them."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._base = ""

    def __call__(self, dice: Dice) -> None:
        """Send a request; its answer is no failure of ours."""
        self._loop.run_until_complete(self._round(request_of(dice)))

    async def _round(self, raw: bytes) -> None:
        if not self._base:
            world = World()
            await world.live_through()
            # One service for all rounds; the process ends it.
            self._serving = serving(replace(world.site(mailbox=True), proxies=1))
            self._base = await self._serving.__aenter__()
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", int(self._base.rpartition(":")[2])
        )
        writer.write(raw)
        writer.write_eof()
        async with asyncio.timeout(60):
            answer = await reader.read()
        writer.close()
        if answer:
            status = answer.split(b" ", 2)[1]
            assert status.isdigit(), f"no status in {answer[:60]!r}"
            assert int(status) < 500 or int(status) == 503, f"answered {answer[:60]!r}"


PARTS: Mapping[str, Callable[[Dice], None]] = {
    "reading": fuzz_reading,
    "comparing": fuzz_comparing,
    "judging": fuzz_judging,
    "showing": fuzz_showing,
    "mail": fuzz_mail,
    "settings": fuzz_settings,
    "forms": Forms(),
}


def run(name: str, fuzz: Callable[[Dice], None], seed: int, rounds: int) -> int:
    """Run rounds of one part; return how many kinds of trouble there were."""
    kinds: dict[str, int] = {}
    slowest, at = 0.0, seed
    for number in range(seed, seed + rounds):
        begun = time.process_time()
        try:
            fuzz(Seeded(number))
        except Exception as error:  # noqa: BLE001 - the very thing that is looked for
            frames = traceback.extract_tb(error.__traceback__)
            ours = [f for f in frames if "notifier" in f.filename] or frames
            kind = f"{type(error).__name__} at {Path(ours[-1].filename).name}:{ours[-1].lineno}"
            if isinstance(error, AssertionError):
                kind = f"{frames[-1].name}: {re.sub('[0-9a-f]{4,}', '#', str(error))[:100]}"
            kinds[kind] = kinds.get(kind, 0) + 1
            if kinds[kind] == 1:
                print(f"  {name}, round {number}: {kind}: {str(error)[:300]!r}", flush=True)
        spent = time.process_time() - begun
        if spent > slowest:
            slowest, at = spent, number
        if (number - seed + 1) % 1000 == 0:
            print(f"  {name}: {number - seed + 1:,} rounds, {len(kinds)} kinds", flush=True)
    print(
        f"{name}: {rounds:,} rounds from {seed}, {sum(kinds.values())} troubles of {len(kinds)} kinds, "
        f"slowest {slowest:.2f} s (round {at})",
        flush=True,
    )
    return len(kinds)


def run_atheris(fuzz: Callable[[Dice], None], minutes: float, folder: str) -> None:
    """Let atheris choose; it ends the process itself, and leaves what crashed in *folder*."""

    class Provided:
        def __init__(self, data: bytes) -> None:
            self._data = atheris.FuzzedDataProvider(data)

        def below(self, count: int) -> int:
            return int(self._data.ConsumeIntInRange(0, count - 1)) if count > 1 else 0

    atheris.Setup(
        [
            sys.argv[0],
            f"-max_total_time={int(60 * minutes)}",
            "-max_len=300",
            f"-artifact_prefix={folder}/",
        ],
        lambda data: fuzz(Provided(data)),
    )
    atheris.Fuzz()


def main() -> int:
    """Run; return 1 where there was trouble."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20_000, help="of each part")
    parser.add_argument("--seed", type=int, default=1, help="number of the first round")
    parser.add_argument("--only", default="", help="only parts with this word in their name")
    parser.add_argument("--atheris", action="store_true", help="let atheris make the choices")
    parser.add_argument("--minutes", type=float, default=10.0, help="with --atheris")
    parser.add_argument("--artifacts", default=".", help="where atheris leaves what crashed")
    args = parser.parse_args()
    chosen = {name: part for name, part in PARTS.items() if args.only in name}
    if args.atheris:
        run_atheris(next(iter(chosen.values())), args.minutes, args.artifacts)
    troubles = [run(name, part, args.seed, args.rounds) for name, part in chosen.items()]
    return int(sum(troubles) > 0)


if __name__ == "__main__":
    raise SystemExit(main())
