"""More ways in which sites set a policy: embedded by a tool, behind a button, each text in a box of its own."""

from __future__ import annotations

import html

from lxml.html import HtmlElement

from tests.quality.page_templates.cms import heading
from tests.quality.page_templates.content import Dice, Part, Policy, inner, markup


def toggles(policy: Policy, _dice: Dice) -> str:
    """Fold each part behind a drawn triangle, as note apps publish them."""
    parts = "".join(
        f'<div class="note-toggle" data-block-id="{n}"><div role="button" tabindex="0" aria-expanded="false" aria-label="Open"><svg></svg></div><div>'
        f'<div class="toggle-title"><b>{p.heading}</b></div><div class="toggle-content" style="display:none">{markup(p.blocks)}</div></div></div>'
        for n, p in enumerate(policy.parts)
    )
    return f"{heading(policy)}{markup(policy.lead)}{parts}"


def consent_notice(policy: Policy, _dice: Dice) -> str:
    """Let a tool for consent write the policy, with its own menu and choice of languages."""
    parts = "".join(
        f'<section class="otnotice-section" id="otnotice-section-{n:08x}"><h2 class="otnotice-section-header">{p.heading}</h2><div class="otnotice-section-content">{markup(p.blocks)}</div></section>'
        for n, p in enumerate(policy.parts)
    )
    menu = "".join(
        f'<li><a href="#otnotice-section-{n:08x}">{p.label}</a></li>'
        for n, p in enumerate(policy.parts)
    )
    return (
        '<div id="otnotice-1" class="otnotice"><div class="otnotice-content"><div class="otnotice-language-dropdown-container"><select aria-label="language"><option>English</option></select></div>'
        f'{heading(policy)}<div class="otnotice-menu"><ul>{menu}</ul></div><div class="otnotice-sections">{markup(policy.lead)}{parts}</div></div></div>'
    )


def icon_boxes(policy: Policy, _dice: Dice) -> str:
    """Let a generator embed it in boxes with icons, and say at the end that it is the host."""

    def box(number: int, part: Part) -> str:
        if number % 2:
            return f'<div class="box_primary box_10 definitions expand"><h3 class="expand-click w_icon_24 icon_ribbon">{part.heading}</h3><div class="expand-content">{markup(part.blocks)}</div></div>'
        return f'<div class="one_line_col"><h2>{part.heading}</h2>{markup(part.blocks)}</div>'

    boxes = "".join(box(number, part) for number, part in enumerate(policy.parts))
    return (
        f'<div id="iubenda_policy" class="iubenda_fluid_policy iubenda_embed_policy"><div id="wbars_all"><div class="iub_container"><div id="wbars"><div class="iub_content legal_pp"><div class="iub_header">{heading(policy)}{markup(policy.lead)}</div>{boxes}</div></div>'
        '<div class="iub_footer"><p><a href="https://tool.example">A tool</a> hosts this content and only collects <a href="https://tool.example/p">the personal data strictly necessary</a> for it to be provided.</p></div></div></div></div>'
    )


def absolute(policy: Policy, dice: Dice) -> str:
    """Give each text an element of its own, as builders of apps do."""

    def one(text: str, style: str = "") -> str:
        return f'<div class="bubble-element Group c{dice.below(999)}"><div class="clickable-element bubble-element Text b{dice.below(99)}" style="position:relative;{style}"><div class="content">{text}</div></div></div>'

    def block(element: HtmlElement) -> str:
        return one(inner(element) if element.tag == "p" else markup([element]))

    out = [one(f"<b>{policy.title}</b>", "font-size:32px")] if policy.title else []
    out += [block(element) for element in policy.lead]
    for part in policy.parts:
        out.append(one(part.heading, "font-weight:700"))
        out += [block(element) for element in part.blocks]
    return "".join(out)


def learn_more(policy: Policy, _dice: Dice) -> str:
    """Show the first block of each part, and the others when the reader asks for more."""

    def more(number: int, blocks: list[HtmlElement]) -> str:
        if not blocks:
            return ""
        return f'<div id="more{number}" class="extended-content" style="display:none;" aria-hidden="true">{markup(blocks)}<a href="#main{number}module" class="top">Top of page</a></div>'

    parts = "".join(
        f'<div id="main{n}module" class="divModuleDescription"><h2 class="FullTextTitle">{p.heading}</h2><div class="shortcontent">{markup(p.blocks[:1])}</div>{more(n, p.blocks[1:])}</div>'
        for n, p in enumerate(policy.parts)
    )
    return f"{heading(policy)}{markup(policy.lead)}{parts}"


def side_titles(policy: Policy, _dice: Dice) -> str:
    """Put the titles into a narrow column beside the text, in rows."""
    parts = "".join(
        f'<div class="row border-top"><div class="col-sm-4"><div class="h5">{p.heading}</div></div><div class="col-sm-8">{markup(p.blocks)}</div></div>'
        for p in policy.parts
    )
    return f'<div class="row"><div class="col-12">{heading(policy)}{markup(policy.lead)}</div></div>{parts}'


def read_more(policy: Policy, _dice: Dice) -> str:
    """Hide the second half of long paragraphs behind dots and a button."""

    def block(element: HtmlElement) -> str:
        words = (element.text or "").split(" ")
        if element.tag != "p" or len(element) or len(words) < 2 * _HALF:
            return markup([element])
        first, rest = (
            html.escape(" ".join(half))
            for half in (words[: len(words) // 2], words[len(words) // 2 :])
        )
        return f'<p>{first}<span class="dots">...</span><span class="more" style="display:none"> {rest}</span></p>'

    parts = "".join(
        f"<h2>{part.heading}</h2>{''.join(map(block, part.blocks))}<button>Read more</button>"
        for part in policy.parts
    )
    return f"{heading(policy)}{markup(policy.lead)}{parts}"


#: Words of half a paragraph that is worth hiding.
_HALF = 4


def slides(policy: Policy, _dice: Dice) -> str:
    """Make a carousel of the parts; all but the first are turned away."""
    parts = "".join(
        f'<div class="swiper-slide" role="group" aria-label="{n + 1} / {len(policy.parts)}" aria-hidden="{str(n > 0).lower()}"><h2>{p.heading}</h2>{markup(p.blocks)}</div>'
        for n, p in enumerate(policy.parts)
    )
    return f'{heading(policy)}{markup(policy.lead)}<div class="swiper"><div class="swiper-wrapper">{parts}</div><div class="swiper-button-prev" role="button" aria-label="Previous slide"></div></div>'


def checkboxes(policy: Policy, _dice: Dice) -> str:
    """Open each part by a check box whose label is its title."""
    parts = "".join(
        f'<div class="tab"><input type="checkbox" id="check{n}"><label class="tab-label" for="check{n}">{p.heading}</label><div class="tab-content">{markup(p.blocks)}</div></div>'
        for n, p in enumerate(policy.parts)
    )
    return f'{heading(policy)}{markup(policy.lead)}<div class="tabs">{parts}</div>'


def hero_intro(policy: Policy, _dice: Dice) -> str:
    """Put the title and what follows it into a band that is named as advertisements are."""
    parts = "".join(
        f'<section class="block"><h2>{p.heading}</h2>{markup(p.blocks)}</section>'
        for p in policy.parts
    )
    return f'<div class="hero-banner"><div class="hero-text">{heading(policy)}{markup(policy.lead)}</div></div>{parts}'


def rich_divs(policy: Policy, dice: Dice) -> str:
    """Make everything of spans within divs, as the help of social networks is."""
    box, text = dice.hashed(), dice.hashed()

    def block(element: HtmlElement) -> str:
        if element.tag != "p":
            return markup([element])
        return f'<div class="{box}" dir="auto"><span class="{text}"><span>{inner(element)}</span></span></div>'

    parts = "".join(
        f'<div class="{box}"><span class="{text}" role="heading" aria-level="2">{p.heading}</span></div>{"".join(map(block, p.blocks))}'
        for p in policy.parts
    )
    return f"{heading(policy)}{''.join(map(block, policy.lead))}{parts}"
