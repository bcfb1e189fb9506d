"""A redline as one HTML file that stands by itself: no server, no script, no other file."""

from __future__ import annotations

from importlib.resources import files

from markupsafe import Markup, escape

from notifier.compose.redline import redline
from notifier.compose.redline_html import redline_html
from notifier.compose.redline_sides import redline_sides
from notifier.model.change import Change
from notifier.model.document import Document
from notifier.model.verdict import Verdict

_PAGE = Markup("""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
body {{ font: 1.05rem/1.6 system-ui, sans-serif; max-width: {width}; margin: 2rem auto; padding: 0 1rem; }}
{css}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p><strong>{headline}</strong></p>
{reasons}
{redline}
</main>
</body>
</html>
""")


def redline_page(
    old: Document, new: Document, change: Change, verdict: Verdict, *, sides: bool = False
) -> str:
    """Return a complete page: the verdict with its reasons, then the redline (*sides*: side by side)."""
    reasons = Markup("").join(
        Markup("<li>{}</li>\n").format(reason.sentence)
        for reason in verdict.reasons
        if reason.level == verdict.level
    )
    title = new.title or old.title
    render = redline_sides if sides else redline_html
    return _PAGE.format(
        language=escape(new.language or "en"),
        title=f"Changes: {title}" if title else "Changes",
        # Our own file, which holds no markup.
        css=Markup(files("notifier.compose").joinpath("redline.css").read_text("utf-8")),  # noqa: S704
        headline=verdict.headline,
        reasons=Markup("<ul>\n{}</ul>").format(reasons) if reasons else "",
        width="80rem" if sides else "44rem",
        redline=Markup(render(redline(old, new, change))),  # noqa: S704  escaped by its maker
    )
