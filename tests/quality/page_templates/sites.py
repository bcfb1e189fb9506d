"""Pages as sites build them: a policy in one of the settings, with a site's furniture around it.

A page's furniture differs with the dice, the policy's words never do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.quality.page_templates import cms, fronts, hubs, layouts, portals, settings, shops
from tests.quality.page_templates import furniture as f
from tests.quality.page_templates.content import Dice, Policy
from tests.quality.page_templates.settings import Setting

#: Markup around a policy's body, from the body and what the site knows of the policy.
Frame = Callable[[str, Policy, Dice], str]


@dataclass(frozen=True)
class Template:
    """A kind of site: how it sets the policy, and what it puts around."""

    name: str
    setting: Setting
    frame: Frame

    def page(self, policy: Policy, visit: str) -> str:
        """Return the page as one visitor gets it; *visit* chooses what the furniture says."""
        # Class names and furniture change from visit to visit; the policy's own markup as well.
        dice = Dice(self.name, policy.name, visit)
        body = self.frame(self.setting(policy, dice), policy, dice)
        return (
            f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{policy.words} | Harbour &amp; Sons</title>'
            f'<script>var state = {{"visit": "{visit}"}};</script><style>.a{{color:red}}</style></head><body>{body}</body></html>'
        )


def wordpress(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a blog with a sidebar, related posts and comments."""
    return (
        '<a class="skip-link screen-reader-text" href="#content">Skip to content</a>'
        f'<div id="page" class="site"><header id="masthead" class="site-header">{f.logo()}{f.menu(dice)}</header>'
        f'<div id="content" class="site-content"><main id="primary"><article id="post-3" class="post-3 page type-page hentry">'
        f'<div class="entry-content">{body}</div>{f.share()}</article>{f.related(dice)}{f.comments(dice)}</main>'
        f'<aside id="secondary" class="widget-area"><section class="widget">{f.search_form()}</section>'
        f'<section class="widget"><h2>Recent posts</h2>{f.related(dice, named=False, count=3)}</section></aside></div>'
        f"{f.footer(dice)}</div>{f.cookie_dialog(dice)}"
    )


def elementor(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a page builder: many sections, furniture within them by no name."""

    def wrap(inner: str) -> str:
        return (
            f'<section class="elementor-section elementor-top-section" data-id="{dice.hashed()[4:]}"><div class="elementor-container">'
            f'<div class="elementor-column"><div class="elementor-widget-wrap"><div class="elementor-widget elementor-widget-text-editor">'
            f'<div class="elementor-widget-container">{inner}</div></div></div></div></div></section>'
        )

    return (
        f'<div data-elementor-type="wp-page" class="elementor">{wrap(f.menu(dice, named=False))}{wrap(body)}{wrap(f.call_to_action(dice))}'
        f"{wrap(f.newsletter(dice, named=False))}{wrap(f.footer(dice, named=False))}</div>{f.cookie_bar(dice)}"
    )


def shopify(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a shop's policy page."""
    return (
        f'<div id="shopify-section-announcement-bar"><p>Free delivery on everything over fifty euros until Sunday.</p></div>'
        f'<header class="header-wrapper">{f.logo()}{f.menu(dice)}{f.search_form()}<a href="/cart">Cart (0)</a></header>'
        f'<main id="MainContent" class="content-for-layout"><div class="shopify-policy__container"><div class="shopify-policy__body"><div class="rte">{body}'
        f'</div></div></div></main><footer class="footer">{f.newsletter(dice)}{f.countries()}<small>© 2026, Harbour &amp; Sons</small></footer>'
        f'<div id="cart-drawer" class="drawer"><p>Your cart is empty. Have you looked at the lanterns yet?</p></div>{f.cookie_dialog(dice, dialog=True)}'
    )


def help_centre(body: str, policy: Policy, dice: Dice) -> str:
    """Return a help centre: article, votes, related and recently viewed articles."""
    return (
        f'<header class="header">{f.logo()}<div class="user-nav"><a href="/requests/new">Submit a request</a><a href="/signin">Sign in</a></div></header>'
        f'<main role="main"><div class="container-divider"></div><div class="container"><nav class="sub-nav"><ol class="breadcrumbs"><li><a href="/hc">Help</a></li>'
        f'<li><a href="/hc/legal">Legal</a></li><li>{policy.words}</li></ol>{f.search_form()}</nav><div class="article-container">'
        f'<aside class="article-sidebar"><h3>Articles in this section</h3><ul><li><a href="/1">Cookie notice</a></li><li><a href="/2">Imprint</a></li></ul></aside>'
        f'<article class="article"><header class="article-header"><div class="article-author"><span>Mira</span><ul class="meta"><li>{1 + dice.below(20)} days ago</li>'
        f'<li>Updated</li></ul></div><button class="article-subscribe">Follow</button></header><section class="article-info"><div class="article-content"><div class="article-body">{body}</div></div></section>'
        f'<footer><div class="article-footer">{f.share()}</div>{f.votes(dice)}</footer><div class="article-relatives"><section class="related-articles"><h3>Related articles</h3>'
        f'<ul><li><a href="/3">How do I close my account?</a></li><li><a href="/4">Where is my invoice?</a></li></ul></section>'
        f'<section class="recent-articles"><h3>Recently viewed articles</h3><ul><li><a href="/5">Changing my plan</a></li></ul></section></div>{f.comments(dice)}</article></div></div></main>'
        f'<footer class="footer">{f.languages(dice)}</footer>'
    )


def docs_site(body: str, policy: Policy, dice: Dice) -> str:
    """Return documentation: side menu, the article, a table of contents, the next page."""
    menu = "".join(
        f'<li class="menu__list-item"><a href="/{n}">{name}</a></li>'
        for n, name in enumerate(("Start", "Guides", "Reference", "Legal"))
    )
    return (
        f'<div id="__docusaurus"><nav class="navbar">{f.logo()}</nav><div class="main-wrapper"><div class="docRoot_x"><aside class="theme-doc-sidebar-container"><ul>{menu}</ul></aside>'
        f'<main class="docMainContainer_y"><div class="container"><div class="row"><div class="col docItemCol"><div class="docItemContainer"><article><div class="theme-doc-markdown markdown">{body}</div>'
        f'<footer class="theme-doc-footer"><a href="https://git.example/edit">Edit this page</a></footer></article><nav class="pagination-nav"><a href="/next"><div>Next</div><div>Security</div></a></nav></div></div>'
        f'<div class="col col--3">{f.toc(policy, name="tableOfContents thin-scrollbar")}</div></div></div></main></div></div>{f.footer(dice)}</div>'
    )


def wiki_export(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a published note: nothing but divs, and one line of the tool that made it."""
    return (
        f'<div id="app"><div class="{dice.hashed()}"><div class="{dice.hashed()}"><div class="{dice.hashed()}">Search</div><div class="{dice.hashed()}">Duplicate</div>'
        f'<div class="{dice.hashed()}">Try Harbour Notes</div></div><div class="{dice.hashed()}"><div class="{dice.hashed()}">{body}</div></div></div></div>'
    )


def framework(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a single-page app: custom elements, a menu and a footer by no name, a login in the header."""
    return (
        f'<app-root ng-version="17.1.0"><app-header><div class="{dice.hashed()}">{f.login(dice)}{f.menu(dice, named=False)}</div></app-header>'
        f'<router-outlet></router-outlet><app-legal-page><div class="{dice.hashed()}">{body}</div></app-legal-page>'
        f'<app-footer><div class="{dice.hashed()}">{f.footer(dice, named=False)}{f.languages(dice, named=False)}</div></app-footer>'
        f"<app-cookies>{f.cookie_dialog(dice, named=False)}</app-cookies></app-root>"
    )


def hashed(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a bundled app: no element and no name says what it is."""
    return (
        f'<div id="__next"><div class="{dice.hashed()}"><div class="{dice.hashed()}">{f.menu(dice, named=False)}</div><div class="{dice.hashed()}"><div class="{dice.hashed()}">{body}</div></div>'
        f'<div class="{dice.hashed()}">{f.related(dice, named=False, count=3)}</div><div class="{dice.hashed()}">{f.footer(dice, named=False)}</div></div></div><div class="portal">{f.cookie_dialog(dice, named=False)}</div>'
    )


def old_table(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a page of long ago: tables lay it out, fonts colour it."""
    return (
        '<center><table width="760" border="0" cellspacing="0"><tr><td colspan="2" bgcolor="#003366"><font color="white" size="5">Harbour &amp; Sons</font></td></tr>'
        '<tr><td width="140" valign="top"><a href="index.htm">Home</a><br><a href="shop.htm">Shop</a><br><a href="links.htm">Links</a><br><b>Opening hours</b><br>Mon - Fri: nine to five</td>'
        f'<td valign="top"><font face="Verdana" size="2">{body}</font></td></tr><tr><td colspan="2" align="center"><font size="1">Best viewed at 800 x 600. Visitors so far: {dice.below(10**6)}</font></td></tr></table></center>'
    )


def site_builder(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a builder's rich text element among its other elements."""
    return (
        f'<div id="SITE_CONTAINER"><div id="site-root"><header id="SITE_HEADER" tabindex="-1"><div data-testid="richTextElement"><p class="font_8">Harbour &amp; Sons</p></div>{f.menu(dice)}</header>'
        f'<main id="PAGES_CONTAINER"><section id="comp-a1"><div data-mesh-id="comp-a1inlineContent"><div id="comp-a2" class="rich-text" data-testid="richTextElement"><p class="font_8"><span class="wixGuard">\u200b</span></p>{body}</div></div></section>'
        f'<section id="comp-a3"><div data-testid="richTextElement"><h2>Visit the workshop</h2><p>Open from Tuesday to Saturday, and on Sundays when the ferry comes in.</p></div></section></main>'
        f'<footer id="SITE_FOOTER"><p>©{2020 + dice.below(7)} by Harbour &amp; Sons. Made with a builder.</p></footer></div></div>'
    )


def rich_text(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a designer's page: the text in a rich text block, a band that sells and cards below."""
    return (
        f'<div class="page-wrapper"><div data-animation="default" class="navbar w-nav" role="banner"><nav role="navigation" class="nav-menu w-nav-menu">{f.menu(dice, named=False)}</nav></div>'
        f'<main class="main-wrapper"><section class="section_legal-hero"><div class="padding-global"><div class="text-size-medium">Legal</div></div></section>'
        f'<section class="section_content"><div class="padding-global"><div class="container-medium"><div class="text-rich-text w-richtext">{body}</div></div></div></section>'
        f'<section class="section_cta"><div class="padding-global">{f.call_to_action(dice)}</div></section></main><div class="footer_component">{f.newsletter(dice)}{f.footer(dice, named=False)}</div></div>'
        f'<div fs-cc="banner" class="fs-cc-banner_component">{f.cookie_bar(dice)}</div>'
    )


def messenger_article(body: str, policy: Policy, dice: Dice) -> str:
    """Return a help article with its collection, a reaction picker and a chat."""
    return (
        f'<div id="__next" class="flex flex-col"><header data-testid="header" class="jsx-1 flex">{f.logo()}{f.search_form()}</header><div class="z-1 flex"><div class="section__content"><div class="flex-col">'
        f'<div class="breadcrumb" data-testid="breadcrumb"><a href="/all">All collections</a><a href="/legal">Legal</a><div>{policy.words}</div></div><div class="article intercom-force-break"><div class="mb-10"><div class="avatar">'
        f'<span>Written by Mira</span><span>Updated over {2 + dice.below(9)} weeks ago</span></div></div><article class="article_body"><div class="jsx-2">{body}</div></article></div><section class="jsx-3 related_articles"><h3>Related articles</h3>'
        f'<a href="/a">What does my plan hold?</a><a href="/b">Moving from another tool</a></section></div><div class="intercom-reaction-picker" dir="ltr"><div class="intercom-reaction-prompt">Did this answer your question?</div>'
        f'<button>😞</button><button>😐</button><button>😃</button></div></div></div>{f.chat()}<footer id="footer">{f.languages(dice)}</footer></div>'
    )


def legal_hub(body: str, policy: Policy, dice: Dice) -> str:
    """Return one of several policies, with the others in a side menu and teasers at the end."""
    others = "".join(
        f'<li><a href="/legal/{n}">{name}</a></li>'
        for n, name in enumerate(
            ("Terms of Use", "Cookie Policy", "Acceptable Use", "Subprocessors", "Imprint")
        )
    )
    teasers = "".join(
        f'<div class="{dice.hashed()}"><h3><a href="/legal/{n}">{name}</a></h3><p>{text}</p></div>'
        for n, (name, text) in enumerate(
            (
                ("Terms of Use", "The contract between you and us when you open an account."),
                ("Cookie Policy", "Which small files we set and how you switch them off."),
            )
        )
    )
    return (
        f'<header>{f.logo()}{f.menu(dice)}</header><div class="legal"><div class="legal-layout"><div class="legal-sidebar"><h4>Legal centre</h4><ul>{others}</ul></div>'
        f'<div class="legal-main"><div class="legal-tools"><a href="/pdf">Download as PDF</a><a href="#">Print this page</a></div>{f.toc(policy)}<div class="legal-text">{body}</div>'
        f'<div class="legal-more"><h2>Our other policies</h2>{teasers}</div></div></div></div>{f.footer(dice)}{f.cookie_dialog(dice)}'
    )


def big_company(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a large firm: tabs to its other texts, all languages at the end, a dialog over everything."""
    return (
        f'{f.cookie_dialog(dice, named=False)}<div role="banner"><div class="{dice.hashed()}"><a href="/">Privacy &amp; Terms</a><div role="tablist"><a role="tab" href="/o">Overview</a><a role="tab" href="/p">Privacy Policy</a>'
        f'<a role="tab" href="/t">Terms of Service</a><a role="tab" href="/f">FAQ</a></div></div></div><c-wiz><div class="{dice.hashed()}"><div jsname="a" role="main">{body}</div></div></c-wiz>'
        f"<c-wiz>{f.languages(dice, named=False)}</c-wiz>{f.countries()}{f.footer(dice, named=False)}"
    )


def bare(body: str, _policy: Policy, _dice: Dice) -> str:
    """Return nothing but the policy and one link."""
    return f'{body}<p><a href="/">Back to the shop</a></p>'


def stamped(body: str, policy: Policy, dice: Dice) -> str:
    """Return a title and a date that stand in a band of their own, outside of the article."""
    return (
        f'<header>{f.menu(dice)}</header><div class="banner-hero"><div class="inner"><span>{policy.words}</span></div></div>'
        f'<div class="content-wrap"><div class="content">{body}</div></div>{f.call_to_action(dice)}{f.footer(dice)}{f.chat()}'
    )


TEMPLATES = [
    Template("bare", settings.plain, bare),
    Template("wordpress", settings.plain, wordpress),
    Template("wordpress-spans", settings.spans, wordpress),
    Template("wordpress-breaks", settings.breaks, wordpress),
    Template("page-builder", settings.bold_headings, elementor),
    Template("page-builder-accordion", settings.accordion, elementor),
    Template("shop", settings.plain, shopify),
    Template("shop-breaks", settings.breaks, shopify),
    Template("help-centre", settings.bold_headings, help_centre),
    Template("help-centre-details", settings.folded, help_centre),
    Template("docs", settings.anchored, docs_site),
    Template("wiki-export", settings.divs, wiki_export),
    Template("framework", settings.custom_elements, framework),
    Template("framework-accordion", settings.hashed_accordion, framework),
    Template("hashed", settings.wrapped, hashed),
    Template("hashed-divs", settings.divs, hashed),
    Template("hashed-cards", settings.role_headings, hashed),
    Template("old-table", settings.breaks, old_table),
    Template("old-table-rows", settings.rows, old_table),
    Template("site-builder", settings.spans, site_builder),
    Template("rich-text", settings.plain, rich_text),
    Template("rich-text-sections", settings.sections, rich_text),
    Template("messenger", settings.same_level, messenger_article),
    Template("legal-hub", settings.plain, legal_hub),
    Template("legal-hub-definitions", settings.definitions, legal_hub),
    Template("big-company-tabs", settings.tabs, big_company),
    Template("big-company-wrapped", settings.wrapped, big_company),
    Template("list", settings.numbered_list, stamped),
    Template("stamped", settings.role_headings, stamped),
    Template("block-theme", settings.plain, cms.block_theme),
    Template("block-theme-notes", cms.asides, cms.block_theme),
    Template("modules", settings.bold_headings, cms.modules),
    Template("modules-generator", cms.embedded_generator, cms.modules),
    Template("wordpress-generator", cms.embedded_generator, wordpress),
    Template("wordpress-boxes", cms.boxed_rows, wordpress),
    Template("wordpress-consent-tool", cms.legal_document, wordpress),
    Template("site-builder-spans", cms.nested_spans, site_builder),
    Template("builder-dropdowns", cms.dropdown_accordion, elementor),
    Template("styled-accordion", cms.styled_accordion, cms.scrollspy),
    Template("scrollspy", settings.plain, cms.scrollspy),
    Template("state-accordion", cms.data_state_accordion, cms.utility),
    Template("utility", settings.plain, cms.utility),
    Template("panes", cms.panes, rich_text),
    Template("mail-tables", cms.mail_tables, hashed),
    Template("word-export", cms.word_export, stamped),
    Template("word-export-portal", cms.word_export, cms.intranet),
    Template("office-document", cms.pale_classes, cms.office_document),
    Template("note", cms.note_blocks, wiki_export),
    Template("frames", cms.frames, cms.regions),
    Template("regions", settings.plain, cms.regions),
    Template("grid", cms.grid_components, cms.grid),
    Template("preformatted", cms.preformatted, shopify),
    Template("shadow", cms.shadow, cms.components),
    Template("components", settings.plain, cms.components),
    Template("mobile", cms.amp_sections, cms.mobile),
    Template("wiki", settings.plain, cms.wiki),
    Template("wiki-notes", cms.asides, cms.wiki),
    Template("intranet", settings.plain, cms.intranet),
    Template("postback", settings.breaks, cms.postback),
    Template("variants", settings.plain, cms.variants),
    Template("streamed", settings.plain, cms.streamed),
    Template("manual", settings.anchored, cms.manual),
    Template("repository", settings.anchored, cms.repository),
    Template("journal", cms.asides, cms.journal),
    Template("knowledge-base", settings.bold_headings, cms.knowledge_base),
    Template("dialog-text", settings.plain, cms.modal_text),
    Template("old-frames", settings.breaks, cms.no_frames),
    Template("legal-tabs", settings.plain, hubs.legal_tabs),
    Template("legal-tabs-layered", shops.layered, hubs.legal_tabs),
    Template("legal-drawer", settings.plain, hubs.legal_drawer),
    Template("legal-drawer-roles", shops.loose_roles, hubs.legal_drawer),
    Template("versions", settings.plain, hubs.versions),
    Template("ticket-desk", settings.bold_headings, hubs.ticket_desk),
    Template("beacon", settings.plain, hubs.beacon),
    Template("community", shops.slotted, hubs.community),
    Template("authority", settings.plain, hubs.authority),
    Template("paper", settings.plain, hubs.paper),
    Template("book", settings.anchored, hubs.book),
    Template("team-space", settings.plain, hubs.team_space),
    Template("forum", settings.bold_headings, hubs.forum),
    Template("app-state", settings.wrapped, hubs.app_state),
    Template("app-state-details", shops.opened_details, hubs.app_state),
    Template("declared", settings.plain, shops.declared),
    Template("offers", settings.plain, shops.offers),
    Template("offers-details", shops.opened_details, shops.offers),
    Template("catalogue", shops.cards, shops.catalogue),
    Template("blocks-builder", settings.breaks, shops.blocks_builder),
    Template("free-host", settings.spans, shops.free_host),
    Template("signup-blog", settings.plain, shops.signup_blog),
    Template("shared-site", settings.divs, shops.shared_site),
    Template("bank", shops.named_groups, shops.bank),
    Template("store-listing", settings.plain, shops.store_listing),
    Template("popup-page", settings.plain, shops.popup_page),
    Template("old-cells", shops.centred_fonts, shops.old_cells),
    Template("numbers", shops.nested_numbers, wordpress),
    Template("numbers-stamped", shops.nested_numbers, stamped),
    Template("groups", shops.named_groups, hashed),
    Template("note-app", layouts.toggles, portals.note_app),
    Template("consent-notice", layouts.consent_notice, portals.bank_portal),
    Template("consent-notice-answers", layouts.consent_notice, portals.answers),
    Template("icon-boxes", layouts.icon_boxes, fronts.designed),
    Template("icon-boxes-shop", layouts.icon_boxes, fronts.country_shop),
    Template("absolute", layouts.absolute, portals.hospital),
    Template("age-gate", layouts.rich_divs, portals.age_gate),
    Template("learn-more", layouts.learn_more, portals.official_page),
    Template("side-titles", layouts.side_titles, portals.hospital),
    Template("read-more", layouts.read_more, portals.long_foot),
    Template("slides", layouts.slides, portals.form_below),
    Template("checkboxes", layouts.checkboxes, fronts.university),
    Template("hero-intro", layouts.hero_intro, fronts.hotel),
    Template("rich-divs", layouts.rich_divs, portals.layer),
    Template("rich-divs-countries", layouts.rich_divs, fronts.country_choice),
    Template("sticky-parts", settings.anchored, portals.sticky_parts),
    Template("bank-portal", settings.plain, portals.bank_portal),
    Template("form-below", settings.bold_headings, portals.form_below),
    Template("layer", settings.wrapped, portals.layer),
    Template("stock-shop", settings.breaks, fronts.stock_shop),
    Template("big-shop-help", settings.bold_headings, fronts.big_shop_help),
    Template("assisted-docs", settings.anchored, fronts.assisted_docs),
    Template("designed", settings.plain, fronts.designed),
    Template("university", settings.plain, fronts.university),
    Template("hotel", settings.bold_headings, fronts.hotel),
    Template("french-shop", settings.plain, fronts.french_shop),
    Template("answers", settings.plain, portals.answers),
]
