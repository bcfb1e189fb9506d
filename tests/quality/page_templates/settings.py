"""Ways in which sites set a policy into markup.

None of them adds or takes away a word that a visitor sees, though tabs say their titles twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import lxml.html
from lxml.html import HtmlElement

from tests.quality.page_templates.content import Dice, Part, Policy, inner, markup

_WORD_PART = re.compile(r"\w{5,}")

#: A way of setting a policy: the markup of its body, and whether its title is in it.
Setting = Callable[[Policy, Dice], str]


def _title(policy: Policy, tag: str = "h1") -> str:
    return f"<{tag}>{policy.title}</{tag}>" if policy.title else ""


def plain(policy: Policy, _dice: Dice) -> str:
    """Set headings and paragraphs as Markdown means them."""
    parts = (
        f"<h{part.level}>{part.heading}</h{part.level}>\n{markup(part.blocks)}"
        for part in policy.parts
    )
    return "\n".join([_title(policy), markup(policy.lead), *parts])


def anchored(policy: Policy, _dice: Dice) -> str:
    """Put an anchor link behind each heading, as documentation tools do."""
    parts = (
        f'<h{p.level} class="anchor anchorWithStickyNavbar_x" id="s{n}">{p.heading}'
        f'<a href="#s{n}" class="hash-link" aria-label="Direct link to {p.label}" title="Direct link">\u200b</a>'
        f"</h{p.level}>{markup(p.blocks)}"
        for n, p in enumerate(policy.parts)
    )
    return f"<header>{_title(policy)}</header>{markup(policy.lead)}{''.join(parts)}"


def same_level(policy: Policy, _dice: Dice) -> str:
    """Make every heading an h4."""
    parts = (f"<h4>{part.heading}</h4>{markup(part.blocks)}" for part in policy.parts)
    return "".join([_title(policy, "h2"), markup(policy.lead), *parts])


def bold_headings(policy: Policy, _dice: Dice) -> str:
    """Make headings of bold paragraphs."""
    parts = (
        f"<p><strong>{part.heading}</strong></p>{markup(part.blocks)}" for part in policy.parts
    )
    return "".join([_title(policy), markup(policy.lead), *parts])


def role_headings(policy: Policy, dice: Dice) -> str:
    """Make headings of divs that only their role names, and cards of sections."""
    card = dice.hashed()
    parts = (
        f'<div class="{card}"><div role="heading" aria-level="{part.level}" class="{dice.hashed()}">'
        f"{part.heading}</div>{markup(part.blocks)}</div>"
        for part in policy.parts
    )
    return f'{_title(policy)}<div class="{card}">{markup(policy.lead)}</div>{"".join(parts)}'


def folded(policy: Policy, _dice: Dice) -> str:
    """Put every section into details and summary."""
    parts = (
        f"<details><summary>{part.heading}</summary><div>{markup(part.blocks)}</div></details>"
        for part in policy.parts
    )
    return "".join([_title(policy), markup(policy.lead), *parts])


def accordion(policy: Policy, _dice: Dice) -> str:
    """Put every section into a panel that a button opens; closed ones are hidden."""
    parts = (
        f'<div class="accordion-item"><h3 class="accordion-header"><button type="button" '
        f'class="accordion-button collapsed" aria-expanded="false" aria-controls="p{n}">{part.heading}'
        f'<svg><path d="M1 1"/></svg></button></h3><div id="p{n}" class="accordion-collapse collapse" '
        f'role="region" hidden><div class="accordion-body">{markup(part.blocks)}</div></div></div>'
        for n, part in enumerate(policy.parts)
    )
    return f'{_title(policy)}{markup(policy.lead)}<div class="accordion">{"".join(parts)}</div>'


def hashed_accordion(policy: Policy, dice: Dice) -> str:
    """Do the same with names that say nothing; closed panels have no height."""
    names = [dice.hashed() for _ in range(4)]
    parts = (
        f'<div class="{names[0]}"><button class="{names[1]}" aria-expanded="false"><span>{part.heading}</span>'
        f'<span class="{names[3]}" aria-hidden="true">+</span></button>'
        f'<div class="{names[2]}" style="height:0;overflow:hidden" aria-hidden="true">{markup(part.blocks)}</div></div>'
        for part in policy.parts
    )
    return f"{_title(policy)}{markup(policy.lead)}{''.join(parts)}"


def definitions(policy: Policy, _dice: Dice) -> str:
    """Make a definition list."""
    parts = (f"<dt>{part.heading}</dt><dd>{markup(part.blocks)}</dd>" for part in policy.parts)
    return f"{_title(policy)}{markup(policy.lead)}<dl>{''.join(parts)}</dl>"


def tabs(policy: Policy, _dice: Dice) -> str:
    """Make tab panels, of which one is shown; the tabs repeat the headings."""
    buttons = "".join(
        f'<button role="tab" aria-selected="{str(not n).lower()}" aria-controls="t{n}">{part.label}</button>'
        for n, part in enumerate(policy.parts)
    )
    panels = "".join(
        f'<div role="tabpanel" id="t{n}"{" hidden" if n else ""}><h2>{part.heading}</h2>{markup(part.blocks)}</div>'
        for n, part in enumerate(policy.parts)
    )
    return (
        f'{_title(policy)}{markup(policy.lead)}<div role="tablist" class="tabs">{buttons}</div>'
        f'<div class="tab-content">{panels}</div>'
    )


def numbered_list(policy: Policy, _dice: Dice) -> str:
    """Make one numbered list of sections."""
    parts = (f"<li><h2>{part.heading}</h2>{markup(part.blocks)}</li>" for part in policy.parts)
    return f"{_title(policy)}{markup(policy.lead)}<ol>{''.join(parts)}</ol>"


def wrapped(policy: Policy, dice: Dice) -> str:
    """Put each block into four divs of hashed names."""
    names = [dice.hashed() for _ in range(4)]
    before = "".join(f'<div class="{name}">' for name in names)

    def deep(elements: Sequence[HtmlElement]) -> str:
        return "".join(
            f"{before}{markup([element])}</div></div></div></div>" for element in elements
        )

    parts = (
        f"{before}<h{part.level}>{part.heading}</h{part.level}></div></div></div></div>{deep(part.blocks)}"
        for part in policy.parts
    )
    return f"{_title(policy)}{deep(policy.lead)}{''.join(parts)}"


def breaks(policy: Policy, _dice: Dice) -> str:
    """Put all into one box, parted by two line breaks each."""

    def line(element: HtmlElement) -> str:
        return f"{inner(element)}<br><br>\n" if element.tag == "p" else markup([element])

    lines = [
        f"<b>{part.heading}</b><br><br>\n" + "".join(map(line, part.blocks))
        for part in policy.parts
    ]
    return f"{_title(policy)}<div>{''.join(map(line, policy.lead))}{''.join(lines)}</div>"


def spans(policy: Policy, dice: Dice) -> str:
    """Put styled spans around everything, also in the midst of words, as word processors do."""
    changed = policy.copied()
    for element in [*changed.lead, *(b for part in changed.parts for b in part.blocks)]:
        for inline in list(element.iter("p", "li", "td")):
            _cut(inline, dice)
            inline.set("class", "MsoNormal")
            inline.set("style", "margin-bottom:.0001pt;line-height:normal")
    parts = (
        f'<p class="MsoNormal"><b><span lang="EN-GB" style="font-size:12.0pt">{part.heading}</span></b></p>'
        f"{markup(part.blocks)}"
        for part in changed.parts
    )
    return f"{_title(changed)}{markup(changed.lead)}{''.join(parts)}"


def _cut(element: HtmlElement, dice: Dice) -> None:
    """Put the text that an element starts with into two spans that meet within a word."""
    text = element.text or ""
    words = list(_WORD_PART.finditer(text))
    if not words:
        return
    middle = dice.pick(words).start() + 2
    element.text = None
    for position, piece in enumerate((text[:middle], text[middle:])):
        span = lxml.html.Element("span", style="font-size:11.0pt;color:#222")
        span.text = piece
        element.insert(position, span)


def divs(policy: Policy, dice: Dice) -> str:
    """Use divs for everything: headings by weight, items with a drawn bullet."""
    block, bullet, text = dice.hashed(), dice.hashed(), dice.hashed()

    def one(element: HtmlElement) -> str:
        if element.tag == "p":
            return f'<div class="{block}" data-block-id="{dice.below(10**9)}"><div class="{text}">{inner(element)}</div></div>'
        if (
            element.tag in {"ul", "ol"}
            and element.find(".//ul") is None
            and element.find(".//ol") is None
        ):
            return "".join(
                f'<div class="{block}"><div class="{bullet}"><div>•</div></div><div class="{text}">{inner(item)}</div></div>'
                for item in element
            )
        return markup([element])

    parts = (
        f'<div class="{block}"><div class="{text}" style="font-weight:600;font-size:1.4em">{part.heading}</div></div>'
        + "".join(map(one, part.blocks))
        for part in policy.parts
    )
    return f"<div>{_title(policy)}</div>{''.join(map(one, policy.lead))}{''.join(parts)}"


def rows(policy: Policy, _dice: Dice) -> str:
    """Lay the page out with a table: heading left, text right."""
    parts = (
        f'<tr><td width="25%" valign="top"><h3>{part.heading}</h3></td><td>{markup(part.blocks)}</td></tr>'
        for part in policy.parts
    )
    return f'{_title(policy)}{markup(policy.lead)}<table border="0" cellpadding="8"><tbody>{"".join(parts)}</tbody></table>'


def sections(policy: Policy, dice: Dice) -> str:
    """Name a section element after the topic of each part, within a stack of containers."""

    def name(part: Part) -> str:
        return "-".join(re.findall(r"[a-z]+", part.label.lower())[:4])

    parts = (
        f'<section id="{name(part)}" class="section {dice.pick(("bg-white", "bg-grey"))}"><div class="container">'
        f'<div class="row"><div class="col-md-8"><h2>{part.heading}</h2>{markup(part.blocks)}</div></div></div></section>'
        for part in policy.parts
    )
    return (
        f'<section class="hero"><div class="container">{_title(policy)}</div></section>'
        f'<section class="section"><div class="container">{markup(policy.lead)}</div></section>{"".join(parts)}'
    )


def custom_elements(policy: Policy, _dice: Dice) -> str:
    """Put components of a framework around every block."""
    parts = (
        f'<app-section _ngcontent-abc-c41=""><app-heading _ngcontent-abc-c41=""><h2 class="mat-h2">{part.heading}</h2>'
        f'</app-heading><app-rich-text _ngcontent-abc-c41="">{markup(part.blocks)}</app-rich-text></app-section>'
        for part in policy.parts
    )
    return f"<app-title>{_title(policy)}</app-title><app-rich-text>{markup(policy.lead)}</app-rich-text>{''.join(parts)}"


SETTINGS: dict[str, Setting] = {
    setting.__name__: setting
    for setting in (
        plain, anchored, same_level, bold_headings, role_headings, folded, accordion, hashed_accordion,
        definitions, tabs, numbered_list, wrapped, breaks, spans, divs, rows, sections, custom_elements,
    )
}  # fmt: skip
