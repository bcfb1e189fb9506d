"""A policy page written by an attacker, in a real browser: everywhere it is shown it stays text."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from notifier import cli
from notifier.extract import read
from notifier.flows.drafts import keep_draft
from notifier.model.source import Source
from tests.acceptance.web_browser import CHROMIUM, chromium, sign_in
from tests.acceptance.web_world import LIVE, WALL, World, page, serving

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]

#: Text that becomes markup wherever escaping is forgotten once or done once too little.
EVIL = (
    "&lt;script&gt;window.pwned=1&lt;/script&gt; "
    "&lt;img src=x onerror=&quot;window.pwned=1&quot;&gt; "
    "&lt;/title&gt;&lt;/textarea&gt;&lt;/style&gt;&lt;svg onload=window.pwned=1&gt; "
    "&quot; autofocus onfocus=window.pwned=1 x=&quot; &apos; onfocus=window.pwned=1 "
    "&amp;lt;script&amp;gt;window.pwned=1&amp;lt;/script&amp;gt; {{ 7*7 }} {% raw %} "
    "&#8238;desrever&#8203;"
)
TARGETS = (
    "javascript:window.pwned=1",
    "java&#10;script:window.pwned=1",
    "&#1; javascript:window.pwned=1",
    "JaVaScRiPt&colon;window.pwned=1",
    "data:text/html,&lt;script&gt;window.pwned=1&lt;/script&gt;",
    "blob:https://evil.example/1",
    "vbscript:window.pwned=1",
    "//evil.example/&#8238;txt",
    "https://evil.example/&quot; onmouseover=window.pwned=1 x=",
)
#: What ran, what could run, and where a click could lead.
TROUBLE = """
(() => {
  const bad = [];
  if (window.pwned) bad.push('ran');
  for (const e of document.querySelectorAll('*'))
    for (const a of e.attributes)
      if (a.name.startsWith('on')) bad.push(e.tagName + ' ' + a.name);
  if (document.querySelector('script, object, embed, base:not([target]), form[action^="http"]')) bad.push('markup');
  for (const a of document.querySelectorAll('a[href]'))
    // A link of a picture's has no parts to ask for.
    if (!['http:', 'https:', 'mailto:'].includes(new URL(a.getAttribute('href'), location).protocol)
        && !/^#edit-[0-9a-f-]+(from)?$/.test(a.getAttribute('href'))) bad.push(a.href);
  for (const r of performance.getEntriesByType('resource'))
    if (!r.name.startsWith(location.origin)) bad.push('fetched ' + r.name);
  if (/[\\u202e\\u200b]/.test(document.body.innerText)) bad.push('hidden marks');
  return bad;
})()
"""


def hostile(days: int, path: str) -> str:
    """Return a policy that keeps data for *days* and whose links end in *path*."""
    links = "".join(f"<li><a href='{target}{path}'>{EVIL}</a></li>" for target in TARGETS)
    return page(
        f"Privacy policy {EVIL}",
        "<p>Harbour Books keeps the books of small companies. This policy says what we do with "
        f"personal data when you use our service. {EVIL}</p>"
        f"<h2 id='&quot; onclick=window.pwned=1'>What we collect {EVIL}</h2><p>What you type in.</p>"
        f"<h2>How long we keep it {path} {EVIL}</h2>"
        f"<p>We keep your account data for {days} days after you close your account.</p>"
        f"<p>We sell &quot;&lt;i onfocus=window.pwned=1&gt;data&lt;/i&gt; after {days} days.</p>"
        f"<h2>Links</h2><ul>{links}</ul><table><tr><td>{EVIL}</td><td>{days} days</td></tr></table>",
    )


async def test_attack_hostile_policy_is_text_wherever_it_is_shown(tmp_path: Path) -> None:
    """No page, no mail and no file runs it, fetches for it, or links to what could run."""
    world = World(base_url="")
    await world.watch(
        Source(slug="privacy", title=f"Privacy {EVIL}", url=f"{LIVE}/privacy", announce="review")
    )
    await world.publish("privacy", hostile(30, "old"))
    await world.subscribe("ada@customer.example", "privacy")
    await world.publish("privacy", hostile(900, "new"))
    await world.publish("privacy", WALL.replace("</h1>", f" {EVIL}</h1>"))
    async with world.store.read() as tx:
        (notice,) = await tx.notices(state="waiting")
        (hold,) = await tx.open_holds()
    files = [tmp_path / name for name in ("old.html", "new.html", "redline.html")]
    for file, text in zip(files, (hostile(30, "old"), hostile(900, "new")), strict=False):
        file.write_text(text)
    old, new, written = map(str, files)
    assert await asyncio.to_thread(cli.main, ["diff", old, new, "--html", written]) == 1
    async with serving(world.site(mailbox=True)) as base, chromium() as browser:
        await sign_in(browser, base, await world.token("legal"))
        async with world.store.read() as tx:
            legal = (await tx.tokens())[-1]
        draft = await keep_draft(
            world.store,
            world.clock,
            read(hostile(90, "draft")),
            source="privacy",
            name="<script>window.pwned=1</script>\u202efdp.docx",
            by=legal,
        )
        paths = [
            *("/", "/?q=%3Cscript%3Ewindow.pwned=1%3C/script%3E", "/policies/privacy"),
            *("/policies/privacy/versions/2", "/policies/privacy/versions/2/raw"),
            *("/policies/privacy/changes/1..2", "/policies/privacy/changes/2..1?whole=yes"),
            *("/policies/privacy/changes/1..2?view=sides", "/policies/privacy/changes/1..2/why"),
            *(f"/review/draft/{draft.key}", f"/review/draft/{draft.key}?view=sides"),
            *(f"/review/draft/{draft.key}/mail", "/review/draft"),
            *("/policies/privacy/subscribe", "/review", "/review/sources"),
            *(f"/review/notices/{notice.id}", f"/review/notices/{notice.id}/mail"),
            *(f"/review/holds/{hold.id}", "/mailbox", "/mailbox/1", "/mailbox/1/html"),
            "/review/sign-in?next=%22%20autofocus%20onfocus=window.pwned=1%20x=%22",
        ]
        for path in paths:
            if path.endswith("/raw"):
                continue  # an attachment: a browser saves it and shows nothing
            await browser.open(base + path)
            assert await browser.ask(TROUBLE) == [], path
        await browser.open(files[2].as_uri())
        assert [t for t in await browser.ask(TROUBLE) if not t.startswith("fetched")] == []
