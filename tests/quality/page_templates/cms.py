"""Pages as content systems, page builders and embedded policies make them, each in its own markup.

Names and nesting are those that the systems write; all words are ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from tests.quality.page_templates import furniture as f
from tests.quality.page_templates.content import Dice, Policy, inner, markup


def heading(policy: Policy, tag: str = "h1", more: str = "") -> str:
    """Return the title, if the policy has one."""
    return f"<{tag}{more}>{policy.title}</{tag}>" if policy.title else ""


def blocks(policy: Policy) -> Iterable[tuple[str, list[HtmlElement]]]:
    """Yield the heading ("" for what comes first) and the blocks of each part."""
    yield "", policy.lead
    for part in policy.parts:
        yield part.heading, part.blocks


# Settings: ways of marking up the policy itself.


def embedded_generator(policy: Policy, _dice: Dice) -> str:
    """Set as generators of policies write: components without meaning, attributes for style."""
    out = [
        f'<div data-custom-class="title"><bdt class="block-component"></bdt>{heading(policy)}</div>'
    ]
    for n, (title, elements) in enumerate(blocks(policy)):
        if title:
            out.append(
                f'<div class="MsoNormal" data-custom-class="heading_1" id="part{n}" style="line-height:1.5"><bdt class="question">'
                f'<strong><span style="font-size:19px">{title}</span></strong></bdt></div><div class="MsoNormal"><br></div>'
            )
        for element in elements:
            text = inner(element) if element.tag == "p" else markup([element])
            out.append(
                f'<div class="MsoNormal" data-custom-class="body_text" style="line-height:1.5"><span style="font-size:15px"><span data-custom-class="body_text">'
                f'<bdt class="statement-end-if-in-editor"></bdt>{text}</span></span></div><div class="MsoNormal"><br></div>'
                if element.tag == "p"
                else f'<div data-custom-class="body_text">{text}</div>'
            )
    return f'<div id="policy" width="640"><style>[data-custom-class="body"]{{background:transparent}}</style><div data-custom-class="body">{"".join(out)}</div></div>'


def boxed_rows(policy: Policy, _dice: Dice) -> str:
    """Set as another generator does: one line columns and boxes with pictures."""
    out = []
    for title, elements in blocks(policy):
        top = f"<h2>{title}</h2>" if title else ""
        out.append(f'<div class="one_line_col">{top}{markup(elements)}</div>')
    return (
        '<div id="iubenda_policy" class="iubenda_fluid_policy iubenda-embed-policy"><div id="wbars_all"><div class="iub_container iub_base_container"><div id="wbars"><div class="iub_content legal_pp">'
        f'<div class="iub_header">{heading(policy)}</div>{"".join(out)}</div></div>'
        '<div class="iub_footer"><p><a href="https://maker.example/legal">A maker of policies</a> hosts this page.</p><a href="#" class="show_comp_link">Show the whole text</a></div></div></div></div>'
    )


def nested_spans(policy: Policy, _dice: Dice) -> str:
    """Wrap every text in four spans of the same class, also within lists."""
    open_ = '<span style="font-family:avenir-lt-w01"><span class="wixui-rich-text__text"><span style="letter-spacing:normal"><span class="wixui-rich-text__text">'
    close = "</span></span></span></span>"
    out = [
        f'<h1 class="font_2 wixui-rich-text__text">{open_}{policy.title}{close}</h1>'
        if policy.title
        else ""
    ]
    for title, elements in blocks(policy):
        if title:
            out.append(
                f'<p class="font_8 wixui-rich-text__text"><span style="font-weight:bold">{open_}{title}{close}</span></p>'
            )
        for element in elements:
            if element.tag == "p":
                out.append(
                    f'<p class="font_8 wixui-rich-text__text" style="font-size:16px">{open_}{inner(element)}{close}</p>'
                )
            elif element.tag in {"ul", "ol"}:
                items = "".join(
                    f'<li class="wixui-rich-text__text"><p class="font_8">{open_}{inner(item)}{close}</p></li>'
                    for item in element
                )
                out.append(
                    f'<{element.tag} class="font_8 wixui-rich-text__text">{items}</{element.tag}>'
                )
            else:
                out.append(markup([element]))
        out.append('<p class="font_8"><span class="wixGuard">\u200b</span></p>')
    return "".join(out)


def dropdown_accordion(policy: Policy, _dice: Dice) -> str:
    """Fold the parts into an accordion whose panels are called dropdowns."""
    items = "".join(
        f'<li class="accordion-item"><h4 class="accordion-item__title-wrapper" role="heading"><button class="accordion-item__click-target" aria-expanded="false" aria-controls="dropdown-block-{n}">'
        f'<span class="accordion-item__title">{part.heading}</span><div class="accordion-icon-container"><div class="plus"></div></div></button></h4>'
        f'<div class="accordion-item__dropdown" id="dropdown-block-{n}" role="region"><div class="accordion-item__description">{markup(part.blocks)}</div></div></li>'
        for n, part in enumerate(policy.parts)
    )
    return (
        f'<div class="sqs-block html-block"><div class="sqs-block-content"><div class="sqs-html-content">{heading(policy)}{markup(policy.lead)}</div></div></div>'
        f'<div class="sqs-block accordion-block"><div class="sqs-block-content"><ul class="accordion-items-container" data-should-allow-multiple-open-items="">{items}</ul></div></div>'
    )


def styled_accordion(policy: Policy, _dice: Dice) -> str:
    """Fold the parts with a library that hides its panels by their style."""
    items = "".join(
        f'<h3 class="ui-accordion-header ui-corner-top ui-accordion-header-collapsed" role="tab" id="ui-id-{2 * n}" aria-controls="ui-id-{2 * n + 1}" aria-selected="false" aria-expanded="false"><span class="ui-accordion-header-icon ui-icon"></span>{part.heading}</h3>'
        f'<div class="ui-accordion-content ui-corner-bottom ui-helper-reset" id="ui-id-{2 * n + 1}" aria-labelledby="ui-id-{2 * n}" role="tabpanel" aria-hidden="true" style="display: none;">{markup(part.blocks)}</div>'
        for n, part in enumerate(policy.parts)
    )
    return f'{heading(policy)}{markup(policy.lead)}<div id="accordion" class="ui-accordion ui-widget" role="tablist">{items}</div>'


def data_state_accordion(policy: Policy, dice: Dice) -> str:
    """Fold the parts with a library that says their state in an attribute, in hashed names."""
    item, body = dice.hashed(), dice.hashed()
    items = "".join(
        f'<div data-state="closed" data-orientation="vertical" class="{item}"><h3 data-state="closed"><button type="button" aria-controls="radix-:r{n}:" aria-expanded="false" data-state="closed" id="radix-:t{n}:">{part.heading}</button></h3>'
        f'<div data-state="closed" id="radix-:r{n}:" hidden="" role="region" aria-labelledby="radix-:t{n}:" class="{body}">{markup(part.blocks)}</div></div>'
        for n, part in enumerate(policy.parts)
    )
    return f'{heading(policy)}{markup(policy.lead)}<div data-orientation="vertical">{items}</div>'


def panes(policy: Policy, _dice: Dice) -> str:
    """Put the parts into panes of which a list of links shows one."""
    menu = "".join(
        f'<a data-w-tab="Tab {n}" class="w-inline-block w-tab-link"><div>{part.label}</div></a>'
        for n, part in enumerate(policy.parts)
    )
    out = "".join(
        f'<div data-w-tab="Tab {n}" class="w-tab-pane{"" if n else " w--tab-active"}"><div class="w-richtext"><h2>{part.heading}</h2>{markup(part.blocks)}</div></div>'
        for n, part in enumerate(policy.parts)
    )
    return (
        f'{heading(policy)}<div class="w-richtext">{markup(policy.lead)}</div><div data-current="Tab 1" class="w-tabs">'
        f'<div class="w-tab-menu">{menu}</div><div class="w-tab-content">{out}</div></div>'
    )


def mail_tables(policy: Policy, _dice: Dice) -> str:
    """Put every block into a table of its own, as mail editors do."""

    def table(content: str) -> str:
        return (
            '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tbody><tr><td align="center"><table align="center" style="width:600px"><tbody><tr>'
            f'<td style="padding:10px 25px">{content}</td></tr></tbody></table></td></tr></tbody></table>'
        )

    out = [table(heading(policy))]
    for title, elements in blocks(policy):
        out += [table(f"<h2>{title}</h2>")] if title else []
        out += [table(markup([element])) for element in elements]
    return "".join(out)


def word_export(policy: Policy, _dice: Dice) -> str:
    """Set as a word processor saves for the web: bullets are letters of another font."""
    out = [
        f'<p class="MsoTitle"><span lang="EN-US">{policy.title}<o:p></o:p></span></p>'
        if policy.title
        else ""
    ]
    for title, elements in blocks(policy):
        if title:
            out.append(
                f'<p class="MsoNormal" style="margin-top:12pt"><b><span lang="EN-US">{title}<o:p></o:p></span></b></p>'
            )
        for element in elements:
            if element.tag == "p":
                out.append(
                    f'<p class="MsoNormal"><span lang="EN-US" style="mso-fareast-font-family:Arial">{inner(element)}<o:p></o:p></span></p>'
                )
            elif (
                element.tag == "ul"
                and element.find(".//ul") is None
                and element.find(".//ol") is None
            ):
                out += [
                    '<p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level1 lfo1"><![if !supportLists]><span style=\'font-family:"Courier New";mso-list:Ignore\'>o<span style=\'font:7.0pt "Times New Roman"\'>&nbsp;&nbsp; </span></span><![endif]>'
                    f'<span lang="EN-US">{inner(item)}<o:p></o:p></span></p>'
                    for item in element
                ]
            else:
                out.append(markup([element]))
        out.append('<p class="MsoNormal"><o:p>&nbsp;</o:p></p>')
    return f'<div class="WordSection1">{"".join(out)}</div>'


def pale_classes(policy: Policy, _dice: Dice) -> str:
    """Set as a published document of an office suite: classes and spans alone tell the look."""
    out = [
        f'<p class="c9 title" id="h.a1"><span class="c3">{policy.title}</span></p>'
        if policy.title
        else ""
    ]
    for n, (title, elements) in enumerate(blocks(policy)):
        if title:
            out.append(f'<h2 class="c4" id="h.b{n}"><span class="c11">{title}</span></h2>')
        for element in elements:
            if element.tag == "p":
                out.append(
                    f'<p class="c2"><span class="c0">{inner(element)}</span></p><p class="c2 c7"><span class="c0"></span></p>'
                )
            elif element.tag in {"ul", "ol"}:
                items = "".join(
                    f'<li class="c2 c8 li-bullet-0"><span class="c0">{inner(item)}</span></li>'
                    for item in element
                )
                out.append(
                    f'<{element.tag} class="c6 lst-kix_a{n}-0 start">{items}</{element.tag}>'
                )
            else:
                out.append(markup([element]))
    return "".join(out)


def note_blocks(policy: Policy, dice: Dice) -> str:
    """Set as a published note: divs for everything, lists with drawn bullets, some parts folded."""

    def block(kind: str, content: str) -> str:
        return f'<div data-block-id="{dice.below(10**9)}" class="notion-selectable notion-{kind}-block" style="width:100%"><div><div spellcheck="true" data-content-editable-leaf="true" contenteditable="false">{content}</div></div></div>'

    out = []
    for title, elements in blocks(policy):
        out += [block("header", f"<h2>{title}</h2>")] if title else []
        for element in elements:
            if element.tag == "p":
                out.append(block("text", inner(element)))
            elif (
                element.tag == "ul"
                and element.find(".//ul") is None
                and element.find(".//ol") is None
            ):
                out += [
                    f'<div data-block-id="{dice.below(10**9)}" class="notion-selectable notion-bulleted_list-block"><div><div class="pseudoSelection" contenteditable="false"><div class="pseudoBefore">•</div></div><div><div>{inner(item)}</div></div></div></div>'
                    for item in element
                ]
            else:
                out.append(markup([element]))
    top = (
        f'<div class="notion-page-block"><h1 spellcheck="true">{policy.title}</h1></div>'
        if policy.title
        else ""
    )
    return f'{top}<div class="notion-page-content">{"".join(out)}</div>'


def frames(policy: Policy, _dice: Dice) -> str:
    """Put a frame of its own, with anchor and header, around every block."""
    out = [
        f'<div id="c1" class="frame frame-default frame-type-text frame-layout-0"><header>{heading(policy)}</header>{markup(policy.lead)}</div>'
    ]
    out += [
        f'<div id="c{n + 2}" class="frame frame-default frame-type-text frame-layout-0"><header><h2 class="">{part.heading}</h2></header>{markup(part.blocks)}</div>'
        for n, part in enumerate(policy.parts)
    ]
    return "".join(out)


def grid_components(policy: Policy, _dice: Dice) -> str:
    """Put every part into a component of a grid, its title in another one."""

    def column(kind: str, content: str) -> str:
        return f'<div class="{kind} aem-GridColumn aem-GridColumn--default--12"><div class="cmp-{kind}">{content}</div></div>'

    out = [
        column("title", heading(policy, more=' class="cmp-title__text"')),
        column("text", markup(policy.lead)),
    ]
    for part in policy.parts:
        out += [
            column("title", f'<h2 class="cmp-title__text">{part.heading}</h2>'),
            column("text", markup(part.blocks)),
        ]
    return "".join(out)


def preformatted(policy: Policy, _dice: Dice) -> str:
    """Put all of it, without markup, into one preformatted box."""
    lines = [policy.words if policy.title else ""]
    for title, elements in blocks(policy):
        lines += ["", re.sub(r"<[^>]*>", "", title)] if title else []
        for element in elements:
            parts = element.iter("li", "tr") if element.tag in {"ul", "ol", "table"} else [element]
            texts = (" ".join(" ".join(own_text(part)).split()) for part in parts)
            lines += ["", *(text.replace("&", "&amp;").replace("<", "&lt;") for text in texts)]
    return f"<pre>{chr(10).join(lines)}</pre>"


def own_text(element: HtmlElement) -> Iterable[str]:
    """Yield the texts within an element, those of lists within it left out."""
    yield element.text or ""
    for child in element:
        if child.tag not in {"ul", "ol"}:
            yield from own_text(child)
        yield child.tail or ""


def shadow(policy: Policy, _dice: Dice) -> str:
    """Put the text into shadow trees that the markup declares."""
    out = "".join(
        f'<policy-part><template shadowrootmode="open"><style>:host{{display:block}}</style><h2>{part.heading}</h2><div class="body">{markup(part.blocks)}</div></template></policy-part>'
        for part in policy.parts
    )
    return f'<policy-page><template shadowrootmode="open"><style>h1{{}}</style>{heading(policy)}{markup(policy.lead)}<slot></slot></template>{out}</policy-page>'


def amp_sections(policy: Policy, _dice: Dice) -> str:
    """Use the accordion of mobile pages."""
    out = "".join(
        f"<section><h2>{part.heading}</h2><div>{markup(part.blocks)}</div></section>"
        for part in policy.parts
    )
    return f"{heading(policy)}{markup(policy.lead)}<amp-accordion disable-session-states>{out}</amp-accordion>"


def legal_document(policy: Policy, _dice: Dice) -> str:
    """Use the names of a consent tool that also writes the policy."""
    out = "".join(
        f'<details class="cmplz-dropdown cmplz-service-desc cmplz-dropdown-cookiepolicy"><summary class="cmplz-service-header"><div><h3>{part.heading}</h3><p></p></div></summary><div class="cmplz-service-description">{markup(part.blocks)}</div></details>'
        if n % 2
        else f"<h2>{part.heading}</h2>{markup(part.blocks)}"
        for n, part in enumerate(policy.parts)
    )
    return f'<div id="cmplz-document" class="cmplz-document cookie-statement cmplz-document-eu">{heading(policy)}{markup(policy.lead)}{out}</div>'


def asides(policy: Policy, _dice: Dice) -> str:
    """Set the last block of each part as a note, in one of the boxes that sites use for notes."""
    kinds = (
        ('<aside class="callout">', "</aside>"), ('<div role="note">', "</div>"), ('<div role="alert" class="alert alert-warning">', "</div>"),
        ('<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">', "</div></div>"),
        ('<div class="confluence-information-macro confluence-information-macro-note"><span class="aui-icon"></span><div class="confluence-information-macro-body">', "</div></div>"),
    )  # fmt: skip
    out = []
    for n, part in enumerate(policy.parts):
        open_, close = kinds[n % len(kinds)]
        last = n + 1 == len(policy.parts) or len(part.blocks) < 2 or part.blocks[-1].tag != "p"
        note = "" if last else f"{open_}{markup(part.blocks[-1:])}{close}"
        out.append(
            f"<h2>{part.heading}</h2>{markup(part.blocks if last else part.blocks[:-1])}{note}"
        )
    return f"{heading(policy)}{markup(policy.lead)}{''.join(out)}"


# Frames: the site around it.


def block_theme(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a blog whose whole page is blocks."""
    return (
        f'<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group has-global-padding"><p class="wp-block-site-title"><a href="/">Harbour &amp; Sons</a></p>{f.menu(dice)}</div></header>'
        f'<main class="wp-block-group" id="wp--skip-link--target"><div class="wp-block-group has-global-padding"><div class="entry-content wp-block-post-content has-global-padding">{body}</div>'
        f'<div class="wp-block-group"><div class="wp-block-post-date"><time>3 May</time></div><p>Written by <span>Mira</span> in <a href="/legal">Legal</a></p></div>{f.comments(dice)}</div></main>'
        f'<footer class="wp-block-template-part"><div class="wp-block-group"><p>Made with blocks and patience.</p>{f.newsletter(dice)}</div></footer></div>'
    )


def modules(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a page builder of modules in rows in sections."""

    def row(content: str) -> str:
        return f'<div class="et_pb_section et_section_regular"><div class="et_pb_row"><div class="et_pb_column et_pb_column_4_4"><div class="et_pb_module et_pb_text"><div class="et_pb_text_inner">{content}</div></div></div></div></div>'

    return (
        f'<div id="page-container"><header class="et-l et-l--header">{row(f.menu(dice, named=False))}</header><div id="et-main-area"><div id="main-content"><article class="page type-page"><div class="entry-content"><div id="et-boc" class="et-boc"><div class="et-l et-l--post">'
        f'<div class="et_builder_inner_content">{row(body)}</div></div></div></div></article></div><footer class="et-l et-l--footer">{row(f.footer(dice, named=False))}{row(f.newsletter(dice, named=False))}</footer></div></div>{f.cookie_bar(dice)}'
    )


def wiki(body: str, policy: Policy, dice: Dice) -> str:
    """Return a page of a company's wiki."""
    return (
        f'<div id="page"><div id="full-height-container"><div id="header-precursor"><div class="cell"></div></div><header id="header" role="banner">{f.menu(dice)}</header><div class="ia-splitter"><div class="ia-fixed-sidebar"><div class="acs-side-bar">{f.languages(dice)}</div></div>'
        f'<div id="main" class="aui-page-panel"><div id="main-header"><div id="navigation"><ul class="ajs-menu-bar"><li><a href="/edit">Edit</a></li><li><a href="/watch">Watch</a></li></ul></div><div id="breadcrumb-section"><ol id="breadcrumbs"><li><a href="/s">Spaces</a></li><li><a href="/l">Legal</a></li></ol></div>'
        f'<h1 id="title-text"><a href="/x">{policy.words}</a></h1></div><div id="content" class="page view"><div class="page-metadata"><ul><li class="page-metadata-modification-info">Created by <a href="/u">Mira</a>, last changed {1 + dice.below(20)} days ago</li></ul></div>'
        f'<div id="main-content" class="wiki-content">{body}</div><div id="likes-and-labels-container"><div id="likes-section"><button>Like</button><span>Be the first to like this</span></div><div class="labels-section-content">No labels</div></div>{f.comments(dice)}</div></div></div>'
        f'<div id="footer" role="contentinfo"><section class="footer-body"><ul id="poweredby"><li class="print-only">Printed by a wiki</li><li>A wiki of ours 8.5</li></ul></section></div></div></div>'
    )


def intranet(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a page of an office's portal: one form around everything."""
    return (
        '<form method="post" action="./privacy.aspx" onsubmit="return true" id="aspnetForm"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK"></div>'
        f'<div id="s4-workspace"><div id="s4-bodyContainer"><div id="s4-titlerow"><div id="DeltaTopNavigation" role="navigation">{f.menu(dice, named=False)}</div></div><div id="contentRow"><div id="sideNavBox">{f.related(dice, named=False, count=2)}</div>'
        f'<div id="contentBox"><div id="DeltaPlaceHolderMain"><a id="mainContent"></a><div class="article article-body"><div class="article-content"><div id="ctl00_PlaceHolderMain_ctl01__ControlWrapper_RichHtmlField" class="ms-rtestate-field" style="display:inline"><div class="ExternalClass{dice.hashed()[4:].upper()}">{body}</div></div></div></div></div></div></div></div></div>'
        f"{f.footer(dice)}</form>"
    )


def postback(body: str, policy: Policy, dice: Dice) -> str:
    """Return an old application page: a form, tables, a master page's names."""
    return (
        '<form name="form1" method="post" action="./terms.aspx" id="form1"><input type="hidden" name="__EVENTVALIDATION" value="/wEd"><table id="Table1" width="980" align="center" cellspacing="0" border="0"><tr><td id="tdHeader" colspan="3"><table width="100%"><tr><td><img src="logo.gif" alt="Harbour logo"></td>'
        f'<td align="right"><span id="ctl00_lblUser">Welcome, guest</span> <a id="ctl00_lnkLogin" href="login.aspx">Log in</a></td></tr></table></td></tr><tr><td width="180" valign="top"><table class="leftmenu"><tr><td><a href="default.aspx">Home</a></td></tr><tr><td><a href="orders.aspx">My orders</a></td></tr><tr><td><a href="help.aspx">Help</a></td></tr></table></td>'
        f'<td valign="top"><span id="ctl00_ContentPlaceHolder1_lblTitle" class="pagetitle"></span><div id="ctl00_ContentPlaceHolder1_pnlText">{body}</div></td><td width="160" valign="top"><table class="box"><tr><td><b>Today</b></td></tr><tr><td>Free delivery to the islands until the weekend, for all who order before noon.</td></tr></table></td></tr>'
        f'<tr><td colspan="3" align="center"><a href="about.aspx">About</a> | <a href="terms.aspx">{policy.words}</a> | <a href="contact.aspx">Contact</a><br>Copyright {2009 + dice.below(9)} Harbour &amp; Sons. All rights reserved.</td></tr></table></form>'
    )


def grid(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a large firm's grid: header and footer are fragments, a hidden country picker, a promotion."""
    return (
        f'<div class="root container responsivegrid"><div class="cmp-container"><div class="aem-Grid aem-Grid--12"><div class="experiencefragment aem-GridColumn"><div class="cmp-experiencefragment cmp-experiencefragment--header">{f.menu(dice)}{f.countries()}</div></div>'
        f'<div class="responsivegrid aem-GridColumn"><div class="aem-Grid aem-Grid--12">{body}</div></div><div class="teaser aem-GridColumn"><div class="cmp-teaser"><h3 class="cmp-teaser__title"><a href="/boats">New boats are in</a></h3><div class="cmp-teaser__description"><p>Eleven of them, each with a story. Come and see.</p></div><a class="cmp-teaser__action-link" href="/boats">See the boats</a></div></div>'
        f'<div class="experiencefragment aem-GridColumn"><div class="cmp-experiencefragment cmp-experiencefragment--footer">{f.footer(dice, named=False)}</div></div></div></div></div>{f.cookie_dialog(dice)}'
    )


def regions(body: str, policy: Policy, dice: Dice) -> str:
    """Return a page of regions, blocks and fields."""
    return (
        f'<a href="#main-content" class="visually-hidden focusable">Skip to main content</a><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div id="page-wrapper"><header id="header" class="header" role="banner"><div class="region region-header">{f.menu(dice)}</div></header>'
        f'<div class="region region-breadcrumb"><nav class="breadcrumb" aria-labelledby="system-breadcrumb"><ol><li><a href="/">Home</a></li></ol></nav></div><main role="main"><div class="layout-content"><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><div id="block-theme-content" class="block block-system"><article role="article" class="node node--type-page"><div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">{body}</div>'
        f'</div></article></div></div></div><aside class="layout-sidebar-second" role="complementary"><div class="region region-sidebar-second"><div class="block block-views"><h2>Latest news</h2>{f.related(dice, named=False, count=2)}</div></div></aside></main><footer class="site-footer"><div class="region region-footer-first"><nav><ul><li><a href="/contact">Contact</a></li><li>{policy.words}</li></ul></nav></div></footer></div></div>{f.cookie_bar(dice)}'
    )


def variants(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a designed page that holds its whole text once for each size of screen."""
    name = dice.hashed()
    copies = "".join(
        f'<div class="ssr-variant hidden-{dice.hashed()[4:]}"><div class="framer-{name[4:]}" data-framer-name="Content" data-framer-component-type="RichTextContainer">{body}</div></div>'
        for _ in range(3)
    )
    return (
        f'<div id="main" data-framer-hydrate-v2=""><div data-framer-root class="framer-root"><div class="framer-a1" data-framer-name="Navigation">{f.menu(dice, named=False)}</div><div class="framer-b2" data-framer-name="Section">{copies}</div>'
        f'<div class="framer-c3" data-framer-name="Footer">{f.footer(dice, named=False)}</div></div><div id="overlay"></div></div>'
    )


def streamed(body: str, policy: Policy, dice: Dice) -> str:
    """Return an app whose text comes after the rest, to be put into its place by a script."""
    return (
        f'<div class="flex min-h-screen flex-col"><header class="sticky top-0">{f.menu(dice, named=False)}</header><main class="mx-auto max-w-3xl"><!--$?--><template id="B:0"></template><div class="animate-pulse"><div class="h-8"></div></div><!--/$--></main>'
        f'<footer class="border-t"><p>Harbour &amp; Sons keeps boats afloat since the days of sail and steam, on three coasts.</p><p>© {2020 + dice.below(7)} Harbour &amp; Sons</p></footer></div><script>requestAnimationFrame(function(){{$RT=performance.now()}});</script>'
        f'<div hidden id="S:0"><article class="prose">{body}</article></div><script>$RC("B:0","S:0")</script><script>self.__next_f.push([1,"{policy.words} in a script, which nobody reads as text"])</script>'
    )


def utility(body: str, policy: Policy, dice: Dice) -> str:
    """Return a start-up's page: utility classes, a contents column for wide screens and one for small."""
    links = "".join(
        f'<li><a class="text-sm" href="#s{n}">{part.label}</a></li>'
        for n, part in enumerate(policy.parts)
    )
    return (
        f'<div class="relative isolate"><div class="fixed inset-x-0 top-0"><div class="flex items-center gap-6">{f.menu(dice, named=False)}</div></div><div class="mx-auto grid max-w-7xl lg:grid-cols-4"><div class="hidden lg:block"><nav class="sticky top-24"><p class="font-semibold">On this page</p><ul>{links}</ul></nav></div>'
        f'<div class="lg:col-span-3"><div class="prose prose-slate max-w-none">{body}</div></div></div><div class="bg-slate-900"><div class="mx-auto"><h2 class="text-3xl">Set sail today</h2><p>Thousands of shops already run on Harbour, and yours could be next by this evening.</p><a href="/try">Start now</a> <a href="/demo">Book a demo</a></div></div>'
        f'<div class="border-t">{f.footer(dice, named=False)}</div></div>'
    )


def manual(body: str, policy: Policy, dice: Dice) -> str:
    """Return a handbook built from Markdown."""
    return (
        f'<input class="md-toggle" type="checkbox" id="__drawer"><div data-md-component="skip"><a href="#x" class="md-skip">Skip to content</a></div><header class="md-header" data-md-component="header"><nav class="md-header__inner md-grid"><div class="md-header__title"><span class="md-ellipsis">Harbour handbook</span></div></nav></header>'
        f'<div class="md-container"><main class="md-main"><div class="md-main__inner md-grid"><div class="md-sidebar md-sidebar--primary"><nav class="md-nav md-nav--primary"><ul class="md-nav__list"><li class="md-nav__item"><a href="/">Start</a></li><li><a href="/crew">The crew and how it works together</a></li></ul></nav></div><div class="md-sidebar md-sidebar--secondary">{f.toc(policy, name="md-nav md-nav--secondary")}</div>'
        f'<div class="md-content"><article class="md-content__inner md-typeset"><a href="/edit" class="md-content__button md-icon" title="Edit this page"></a>{body}<aside class="md-source-file"><span class="md-source-file__fact"><span class="md-icon" title="Last update"></span><span class="git-revision-date">{1 + dice.below(27)} hours ago</span></span></aside></article></div></div></main>'
        f'<footer class="md-footer"><nav class="md-footer__inner"><a href="/next" class="md-footer__link"><div class="md-footer__title"><span>Next</span><div>Tides</div></div></a></nav><div class="md-footer-meta"><div class="md-copyright">Made with a tool for handbooks</div></div></footer></div>'
    )


def office_document(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a document that an office suite publishes."""
    return (
        f'<div id="header"><div id="banners"><div class="title-banner"><span id="title">{dice.pick(("policy final", "Policy (public)", "web text"))}</span></div></div></div><div id="publish-banner"><div class="dash"><span>Published using an office suite</span><a id="report" href="/abuse">Report abuse</a><a href="/more">Learn more</a></div></div>'
        f'<div id="contents"><style type="text/css">.c0{{color:#000}}</style><div class="c12 doc-content">{body}</div></div><div id="footer"><span>{f.votes(dice) if dice.below(2) else "Updated by itself every five minutes"}</span></div>'
    )


def repository(body: str, policy: Policy, dice: Dice) -> str:
    """Return a file as a host of source code shows it."""
    files = "".join(
        f'<tr class="react-directory-row"><td><a href="/{n}">{n}</a></td><td><a href="/c/{n}">Tidy up the {n}</a></td><td>{1 + dice.below(9)} months ago</td></tr>'
        for n in ("docs", "site", "LICENSE")
    )
    return (
        f'<div class="logged-out env-production"><div class="header-logged-out" role="banner"><a href="/">Code host</a>{f.search_form()}</div><div class="application-main"><main id="js-repo-pjax-container"><div id="repository-container-header"><strong><a href="/harbour">harbour</a></strong><span>Public</span><ul><li><a href="/fork">Fork <span>{dice.below(99)}</span></a></li><li><a href="/star">Star <span>{dice.below(999)}</span></a></li></ul></div>'
        f'<table aria-labelledby="folders"><tbody>{files}</tbody></table><div id="readme" class="Box"><div class="Box-header"><h2>{policy.words}.md</h2></div><article class="markdown-body entry-content container-lg" itemprop="text">{body}</article></div>'
        f'<div class="Layout-sidebar"><div class="BorderGrid-cell"><h2>About</h2><p>Everything that our harbour runs on, in the open and with tests.</p><a href="/topics">boats</a></div><div><h2>Languages</h2><ul><li><a href="/q">Python {dice.below(100)} %</a></li></ul></div></div></main></div><footer class="footer"><p>© 2026 Code host</p></footer></div>'
    )


def journal(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a publishing platform: an author's line, claps, a form in the text's column, other stories."""
    return (
        f'<div class="gh-viewport"><header id="gh-navigation" class="gh-navigation">{f.menu(dice)}<button class="gh-search">Search</button></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><div class="gh-article-meta"><figure><a href="/mira">Mira</a></figure><div><h4 class="gh-article-author-name"><a href="/mira">Mira</a></h4><span>{2 + dice.below(9)} min read</span></div></div></header>'
        f'<section class="gh-content gh-canvas">{body}<div class="kg-card kg-signup-card"><h2>Letters from the quay</h2><p>One story a week, and never more than that.</p><form><button>Subscribe</button></form></div></section></article><section class="gh-container is-grid"><h2 class="gh-container-title">Read more</h2>{f.related(dice, named=False)}</section></main><footer class="gh-footer">{f.newsletter(dice)}</footer></div>'
    )


def knowledge_base(body: str, policy: Policy, dice: Dice) -> str:
    """Return a ticket system's article with its rating, and topics beside it."""
    return (
        f'<header id="mainNav" class="navbar"><ul><li><a href="/">Home</a></li><li><a href="/contact">Contact</a></li></ul></header><section id="contentArea" class="container-fluid"><section id="main-content"><article id="fullArticle"><h1 class="title"></h1>{body}<section class="callout-blue"></section></article>'
        f'<section class="articleRatings"><span>Did this answer your question?</span><button class="rateAction">Thanks for the feedback</button><a class="rateAction" href="#">No</a></section><section class="articleFoot"><p class="help">Still need help? <a href="/contact">Contact us</a></p><time class="lu">Last changed {1 + dice.below(27)} days ago</time></section></section>'
        f'<aside id="sidebar">{f.search_form()}<h3>Categories</h3><ul class="nav-list"><li><a href="/c1">Getting started on the water</a></li><li><a href="/c2">{policy.words}</a></li></ul></aside></section><div id="beacon-container"><iframe src="about:blank"></iframe></div>'
    )


def mobile(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a page for phones, in the elements of a restricted kind of HTML."""
    return (
        f'<amp-sidebar id="sidebar1" layout="nodisplay" side="left"><ul><li><a href="/">Home</a></li><li>Boats that we love and let</li></ul>{f.newsletter(dice, named=False)}</amp-sidebar><header class="headerbar"><div role="button" on="tap:sidebar1.toggle" tabindex="0">☰</div><a href="/">Harbour</a></header>'
        f'<main role="main">{body}<amp-ad width="300" height="250" type="x"></amp-ad><amp-social-share type="email"></amp-social-share></main><amp-consent id="c" layout="nodisplay"><div id="post-consent-ui"><p>We and our partners store small files on your phone to show adverts that fit you.</p><button on="tap:c.accept">Accept</button><button on="tap:c.reject">Reject</button></div></amp-consent>'
        f'<amp-list src="/more"><template type="amp-mustache"><div>{{{{title}}}} by {{{{author}}}} and many others like it</div></template></amp-list><footer>{f.share()}<p>© 2026 Harbour</p></footer>'
    )


def components(body: str, policy: Policy, dice: Dice) -> str:
    """Return a site of custom elements whose tags alone say what they are."""
    return (
        f'<site-announcement><p>Free delivery to all islands until Sunday, whatever the weather.</p></site-announcement><site-header><div class="{dice.hashed()}">{f.menu(dice, named=False)}<p>Since 1904 we have kept boats afloat on three coasts.</p></div></site-header><mega-menu><div><p>Everything for a day on the water, from ropes to lanterns.</p><a href="/all">All of it</a></div></mega-menu>'
        f'<page-content><div class="{dice.hashed()}">{body}</div></page-content><site-newsletter><p>One letter a month from the quay, with tides and recipes.</p></site-newsletter><site-footer><div><p>Harbour &amp; Sons is a trading name of Harbour Ledger Limited, a firm from Cork.</p><p>{policy.words}</p></div></site-footer>'
        f"<cookie-banner><p>This site sets a few small files to count its visitors.</p><button>Fine</button></cookie-banner>"
    )


def modal_text(body: str, policy: Policy, dice: Dice) -> str:
    """Return a shop window whose policy opens in a dialog."""
    return (
        f'<div class="hero"><h1>Boats for a day</h1><p>Pick a boat, pay online, be on the water within the hour. It is that simple, and it has been for years.</p><a href="/book">Book now</a></div>{f.menu(dice)}'
        f'<div class="features"><div><h3>Insured</h3><p>Every trip is insured from the quay and back to the quay again.</p></div><div><h3>Guided</h3><p>A skipper comes along for free when you book for six or more.</p></div></div>{f.footer(dice)}'
        f'<div class="modal fade" id="privacyModal" tabindex="-1" role="dialog" aria-labelledby="pm" aria-hidden="true"><div class="modal-dialog modal-lg" role="document"><div class="modal-content"><div class="modal-header"><h4 class="modal-title" id="pm">{policy.words if not policy.title else ""}</h4><button type="button" class="close" data-dismiss="modal" aria-label="Close"><span aria-hidden="true">&times;</span></button></div>'
        f'<div class="modal-body">{body}</div><div class="modal-footer"><button type="button" class="btn" data-dismiss="modal">Close</button></div></div></div></div>'
    )


def no_frames(body: str, _policy: Policy, dice: Dice) -> str:
    """Return an old page: nested tables of rounded corners, a counter and a web ring."""
    return (
        f'<table width="100%" border="0"><tr><td align="center"><table width="780"><tr><td background="top.gif"><img src="spacer.gif" width="1" height="1" alt=""><map name="m"><area href="home.html" alt="Home"></map><font face="Arial" size="6" color="navy">Harbour Online</font></td></tr><tr><td><table width="100%"><tr><td class="nav" nowrap><a href="a.html">Boats</a> | <a href="b.html">Ropes</a> | <a href="c.html">Guest book</a></td></tr></table></td></tr>'
        f'<tr><td><table width="100%" cellpadding="6"><tr><td width="20" background="left.gif">&nbsp;</td><td><table width="100%"><tr><td><font face="Times" size="3">{body}</font></td></tr></table></td><td width="20">&nbsp;</td></tr></table></td></tr><tr><td align="center"><font size="1">You are visitor {dice.below(10**5)}. This site is a member of the Web Ring of Harbours.<br>[ <a href="prev">Previous</a> | <a href="next">Next</a> ]</font></td></tr></table></td></tr></table>'
    )


def scrollspy(body: str, policy: Policy, dice: Dice) -> str:
    """Return two columns: pills to the parts, and the text; a toast and a tooltip at the end."""
    pills = "".join(
        f'<a class="nav-link ms-3 my-1" href="#s{n}">{part.label}</a>'
        for n, part in enumerate(policy.parts)
    )
    return (
        f'<div class="toast-container"><div class="toast" role="alert" aria-live="assertive" aria-atomic="true"><div class="toast-body">Link copied to the clipboard.</div></div></div><nav class="navbar navbar-expand-lg">{f.menu(dice, named=False)}</nav><div class="container"><div class="row"><div class="col-4"><nav id="navbar-example3" class="h-100 flex-column"><nav class="nav nav-pills flex-column">{pills}</nav></nav></div>'
        f'<div class="col-8"><div data-bs-spy="scroll" data-bs-target="#navbar-example3" class="scrollspy-example-2" tabindex="0">{body}</div></div></div><div class="row g-4 py-5"><div class="col-md-4"><div class="card"><div class="card-body"><h5 class="card-title"><a href="/1">Talk to the crew</a></h5><p class="card-text">We answer within a day, also at weekends.</p></div></div></div></div></div>{f.footer(dice)}'
    )
