"""A redline as one HTML file that stands by itself: no server, no script, no other file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files

from markupsafe import Markup

from notifier.compose.redline import redline
from notifier.compose.redline_count import count_line
from notifier.compose.redline_folds import fold
from notifier.compose.redline_html import redline_html
from notifier.compose.redline_room import fitted
from notifier.compose.redline_sides import redline_sides
from notifier.compose.summary import Summary, summarise
from notifier.compose.visible import visible
from notifier.model.change import Change
from notifier.model.document import Document
from notifier.model.tuning import ASKED
from notifier.model.verdict import Direction, Leaning, Verdict

#: Whom a change favours, behind what it says.
_DIRECTIONS: Mapping[Leaning, str] = {
    "less": ", less protective for the customer",
    "partly_less": ", partly less protective for the customer",
    "more": ", more protective for the customer",
    "partly_more": ", partly more protective for the customer",
    "mixed": ", partly less and partly more protective for the customer",
    "neutral": "",
}
#: So many reasons are listed; the others are folded, lest the redline lie pages below.
_REASONS = 5
#: So many of those are in the fold; a text that was rewritten has tens of thousands.
_LISTED = 500

_PAGE = Markup("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
body {{ font: 1.05rem/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: {width}; overflow-wrap: anywhere; padding: 0 1rem; }}
h1 {{ font-size: clamp(1.5rem, 6vw, 2.1rem); line-height: 1.2; }}
h1, .reasons, .headline {{ max-width: 46rem; }}
.reasons li {{ margin: .3rem 0; }}
.headline a, .reasons a {{ color: inherit; text-decoration-color: GrayText; text-decoration-thickness: 1px; text-underline-offset: .2em; }}
.level {{ margin-bottom: .3rem; }}
.legend > span {{ display: inline-block; margin-inline-end: 1.2em; }}
{css}
@media print {{ body {{ font-size: 10.5pt; margin: 0; max-width: none; padding: 0; }} .headline a, .reasons a {{ text-decoration: none; }} }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{level}
<p class="headline"><strong>{headline}</strong></p>
{back}{reasons}
{about}
<div{language}>
{redline}
</div>
</main>
</body>
</html>
""")
_ABOUT = Markup("""<div class="rl-redline rl-wide">\n<p class="rl-count">{}.</p>\n{}\n{}\n</div>""")
_LEGEND = Markup(
    """<p class="rl-count legend"><span><del class="rl-del">struck out</del> taken out</span>"""
    """<span><ins class="rl-ins">underlined</ins> put in</span>{}</p>"""
)
_LEGEND_MOVED = Markup("""<span><span class="rl-moved-to">dotted</span> moved</span>""")
_BACK = Markup("""<p class="headline">Looking back: {}</p>\n""")
_COARSE = Markup(
    """<p class="rl-count">The two texts differ so much that they were compared in larger pieces.</p>"""
)


def redline_page(
    old: Document, new: Document, change: Change, verdict: Verdict, *, sides: bool = False
) -> str:
    """Return a complete page: the verdict with its reasons, then the redline (*sides*: side by side)."""
    title = new.title or old.title
    render = redline_sides if sides else redline_html
    moved = any(edit.kind in ("moved", "moved_edited") for edit in change.edits)
    coarse = _COARSE if change.coarse else ""
    summary = summarise(verdict, change, title=title, limit=_REASONS)
    return _PAGE.format(
        language=Markup(' lang="{}"').format(new.language) if new.language else "",
        title=Markup("Changes: {}").format(visible(title)) if title else "Changes",
        # Our own file, which holds no markup.
        css=Markup(files("notifier.compose").joinpath("redline.css").read_text("utf-8")),  # noqa: S704
        level=_level(verdict),
        headline=_headline(summary),
        back=_BACK.format(visible(summary.looks_back)) if summary.looks_back else "",
        reasons=_reasons(verdict, summary),
        width="80rem" if sides else "44rem",
        about=_ABOUT.format(
            count_line(change), _LEGEND.format(_LEGEND_MOVED if moved else ""), coarse
        )
        if change.edits
        else "",
        redline=render(fitted(redline(old, new, change)), heading=2),
    )


def _level(verdict: Verdict) -> Markup:
    """Return how much the change matters to a customer, and whom it favours."""
    level = "No change in meaning" if verdict.level == "none" else verdict.level.capitalize()
    asked = "; the rules are not sure" if verdict.confidence == "ask" else ""
    if any(reason.rule == ASKED for reason in verdict.reasons):
        asked = "; a person is asked"
    return Markup('<p class="level"><strong>{}</strong>{}{}.</p>').format(
        level, _DIRECTIONS[verdict.leaning], asked
    )


def _headline(summary: Summary) -> Markup:
    """Return the headline, leading to its edit where it is about one."""
    if not summary.items:
        return visible(summary.headline)
    return Markup('<a href="#edit-{}">{}</a>').format(
        summary.items[0].edit_id, visible(summary.headline)
    )


def _reasons(verdict: Verdict, summary: Summary) -> Markup:
    """Return what the summary tells and then what else decided, each leading to its edit."""
    told = [
        _reason(item.edit_id, item.sentence, item.direction)
        for item in summary.items
        if item.sentence != summary.headline
    ]
    said = {summary.headline} | {item.sentence for item in summary.items}
    also = {edit for item in summary.items for edit in item.also}
    rest = [
        _reason(reason.edit_id, reason.sentence, reason.direction)
        for reason in verdict.reasons
        if reason.level == verdict.level
        and reason.sentence not in said
        and reason.edit_id not in also
    ]
    if not summary.items:
        told, rest = rest[:_REASONS], rest[_REASONS:]
    out = _list(told)
    if rest:
        count = "1 more reason" if len(rest) == 1 else f"{len(rest)} more reasons"
        listed = _list(rest[:_LISTED])
        if len(rest) > _LISTED:
            listed += Markup("<p>And {:,} others.</p>\n").format(len(rest) - _LISTED)
        out += fold(count, listed)
    return out


def _reason(edit_id: str, sentence: str, direction: Direction) -> Markup:
    taken = _DIRECTIONS[direction].removeprefix(", ")
    return Markup('<li><a href="#edit-{}">{}</a>{}</li>').format(
        edit_id, visible(sentence), f" ({taken})" if taken else ""
    )


def _list(items: Sequence[Markup]) -> Markup:
    return (
        Markup('<ul class="reasons">\n{}\n</ul>\n').format(Markup("\n").join(items))
        if items
        else Markup()
    )
