"""Previewing a draft at the review desk, as somebody from legal does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import docx
import pytest

from notifier.extract import read
from notifier.web import upload
from tests.acceptance.web_client import Client, client_for, draft_key
from tests.acceptance.web_world import ADVERTS, COOKIES, WALL, World, privacy, serving
from tests.pdf_maker import PdfPage, column, make_pdf

pytestmark = pytest.mark.acceptance

#: The text of the current version, as the company's page has it, but with data kept for a year.
LONGER = privacy(
    "1 November 2026",
    365,
    ADVERTS,
    "14 days",
    ("head", "collect", "share", "keep", "rights", "security", "contact"),
)


def word_file(html: str) -> bytes:
    """Return a Word file with the text of a page."""
    document, written = docx.Document(), read(html)
    for section in written.sections:
        if section.title:
            document.add_heading(section.title, section.level)
        for block in section.blocks:
            style = "List Bullet" if block.kind == "item" else None
            document.add_paragraph(block.text, style=style)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


async def test_web_draft_is_judged_beside_what_is_published(world: World, legal: Client) -> None:
    """Legal pastes a page and reads what changes, who would be told, and the mail; nobody is told."""
    form = await legal.get("/review/draft?source=privacy")
    assert form.tag("option[selected]")["value"] == "privacy"
    before = (len(world.mailer.sent), await _versions(world))
    shown = await legal.send_draft("privacy", LONGER)
    assert shown.status == 200
    assert (
        "The period for which your account data is kept changes from 90 days to 365" in shown.text
    )
    back = "Looking back. This may also apply to data that the company already holds"
    assert back in shown.text
    assert "3 customers follow this policy." in shown.text
    assert "Without asking." in shown.text
    assert [row.get_text(" ") for row in shown.soup.select(".told-quoted strong")] == [
        "Quoted, old and new"
    ]
    assert "365 days" in shown.tag("article ins").get_text() + shown.text
    mail = await legal.get(f"/review/draft/{draft_key(shown)}/mail")
    assert "365" in mail.text
    assert "Looking back" in mail.text
    word = await legal.get(f"/review/draft/{draft_key(shown)}/redline.docx")
    assert word.body.startswith(b"PK")
    assert (len(world.mailer.sent), await _versions(world)) == before


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("draft.docx", word_file(LONGER)),
        ("Draft.HTML", LONGER.encode()),
        ("draft.md", b"# Privacy policy\n\n## 2. How long we keep it\n\nWe keep it for 365 days."),
        ("draft.pdf", b""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_web_draft_may_be_a_file_of_any_kind(legal: Client, name: str, body: bytes) -> None:
    """Word, HTML, Markdown and PDF are read by their names, also side by side."""
    if name.endswith("pdf"):
        page = PdfPage()
        column(page, "Privacy policy\n\nWe keep your account data for 365 days after you close it.")
        body = make_pdf(page)
    shown = await legal.send_draft("privacy", name=name, body=body, view="sides")
    assert shown.status == 200
    assert name in shown.text
    assert "365" in shown.tag("article .rl-after").get_text() + shown.tag("article").get_text()


async def test_web_draft_waits_for_legal_where_the_policy_says_so(legal: Client) -> None:
    """A policy whose notices are reviewed says that the notice would wait."""
    shown = await legal.send_draft("terms", "The service costs €99 a month, due on the first day.")
    assert "First, legal is asked. Every notice about this policy is reviewed" in shown.text


async def test_web_draft_that_changes_nothing_tells_nobody(legal: Client) -> None:
    """The published text in another dress is no change."""
    shown = await legal.send_draft("cookies", COOKIES)
    assert "A reader would see no difference" in shown.text


async def test_web_draft_stands_beside_what_is_published_as_it_is_read_today(
    world: World, legal: Client
) -> None:
    """A part that is left out since the last check is not told as one that the draft deletes."""
    async with world.store.write() as tx:
        tracking = await tx.tracking("cookies")
        assert tracking is not None
        narrowed = replace(tracking.declared, exclude=("ul",))
        await tx.put_source(narrowed, first_check_at=tracking.next_check_at)
    shown = await legal.send_draft("cookies", COOKIES)
    assert "A reader would see no difference" in shown.text


async def test_web_draft_that_is_not_the_policy_is_doubted(legal: Client) -> None:
    """A wrong file is noticed before it is published."""
    shown = await legal.send_draft("cookies", WALL)
    assert "Published like this, the page would be held" in shown.text


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "There is no draft yet. Choose a file, or paste the text."),
        ({"name": "draft.doc", "body": b"\xd0\xcf"}, "an old .doc can be saved as .docx first"),
        ({"name": "draft.docx", "body": b"not a zip"}, "That draft cannot be previewed."),
        ({"name": "draft.pdf", "body": b"%PDF-1.4 broken"}, "That draft cannot be previewed."),
        ({"text": "<script>alert(1)</script><p>"}, "No text was found in the pasted text."),
        ({"name": "big.txt", "body": b"a " * 2_600_000}, "The draft is larger than 5 MB."),
    ],
    ids=["nothing", "doc", "docx", "pdf", "empty", "large"],
)
async def test_web_draft_that_cannot_be_read_is_explained(
    legal: Client, sent: dict[str, str], said: str
) -> None:
    """Legal is told what is wrong and what to do, and a pasted text is not lost."""
    shown = await legal.send_draft("privacy", **sent)  # type: ignore[arg-type]  # by name
    assert shown.status in (400, 422)
    assert said in shown.text


async def test_web_draft_outlives_the_process_and_its_sender_can_pass_it_on(
    world: World, legal: Client
) -> None:
    """Another web process shows it to somebody else from legal, beside what is published by then."""
    shown = await legal.send_draft("privacy", LONGER, view="sides")
    address = f"/review/draft/{draft_key(shown)}"
    async with serving(world.site()) as other, client_for(other) as colleague:
        await colleague.sign_in(await world.token("legal", name="Lena Berg"))
        again = await colleague.get(address)
        assert "from 90 days to 365" in again.text
        assert "Nora Quill sent the draft" in again.text
        assert address in (await colleague.get("/review/draft")).hrefs()
        await world.publish("privacy", LONGER)
        assert "A reader would see no difference" in (await colleague.get(address)).text


async def test_web_draft_is_seen_by_whoever_sent_it_and_by_legal_only(
    world: World, legal: Client
) -> None:
    """An operator sees drafts of their own; nobody sees one without being signed in."""
    shown = await legal.send_draft("privacy", LONGER)
    address = f"/review/draft/{draft_key(shown)}"
    async with client_for(legal.base) as operator:
        assert (await operator.get(address)).status == 303
        await operator.sign_in(await world.token("operator", name="Otto"))
        for path in (address, f"{address}/mail", f"{address}/redline.docx"):
            assert (await operator.get(path)).status == 404
        assert address not in (await operator.get("/review/draft")).hrefs()
        own = await operator.send_draft("privacy", LONGER)
        assert own.status == 200


async def test_web_draft_is_forgotten_after_a_week_or_when_told_to(
    world: World, legal: Client
) -> None:
    """Then its address says so and what to do, and the next draft clears it away."""
    addresses = [f"/review/draft/{draft_key(await legal.send_draft('privacy', LONGER))}"]
    answer = await legal.post(f"{addresses[0]}/forget")
    assert answer.headers["Location"] == "/review/draft?forgotten=yes"
    assert (await legal.get(addresses[0])).status == 404
    addresses.append(f"/review/draft/{draft_key(await legal.send_draft('privacy', LONGER))}")
    world.clock.advance(timedelta(days=7))
    async with client_for(legal.base) as later:
        await later.sign_in(await world.token("legal"))
        gone = await later.get(addresses[1])
        assert (gone.status, "Send the draft again." in gone.text) == (404, True)
        await later.send_draft("privacy", LONGER)
    async with world.store.read() as tx:
        assert len(await tx.drafts()) == 1


async def test_web_redline_can_be_kept_as_a_word_file(client: Client) -> None:
    """Every redline has a Word file with the same changes tracked."""
    page = await client.get("/policies/privacy/changes/2..3")
    assert "/policies/privacy/changes/2..3/redline.docx" in page.hrefs()
    kept = await client.get("/policies/privacy/changes/2..3/redline.docx")
    assert "privacy-2-to-3.docx" in kept.headers["Content-Disposition"]
    text = docx.Document(BytesIO(kept.body)).element.xml
    assert ">30<" in text
    assert ">90<" in text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<p>We keep it.</p>", "text/html"),
        ("Data < 30 days and > 10 days", "text/plain"),
        ("# Privacy\n\nWe keep it.", "text/markdown"),
        ("1. Scope\n\nWe keep it.", "text/plain"),
        ("| a | b |\n|---|---|", "text/markdown"),
    ],
)
def test_web_pasted_text_is_taken_for_what_it_is(text: str, kind: str) -> None:
    """HTML by its tags, Markdown by its marks, everything else as plain text."""
    assert upload.kind_of_text(text) == kind


async def _versions(world: World) -> int:
    async with world.store.read() as tx:
        return len(await tx.version_lines("privacy"))
