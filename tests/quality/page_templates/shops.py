"""Pages of shops, builders for small firms, portals and banks, and ways in which they set a text.

Names and nesting are those that the systems write; all words are ours.
"""

from __future__ import annotations

from tests.quality.page_templates import furniture as f
from tests.quality.page_templates.cms import blocks, heading
from tests.quality.page_templates.content import Dice, Policy, inner, markup

# Settings: ways of marking up the policy itself.


def nested_numbers(policy: Policy, _dice: Dice) -> str:
    """Nest all in numbered lists: a bold line names each part, its paragraphs are items below."""
    out = []
    for part in policy.parts:
        items = "".join(
            f"<li>{inner(element)}</li>" if element.tag == "p" else f"<li>{markup([element])}</li>"
            for element in part.blocks
        )
        below = f'<ol style="list-style-type:lower-alpha">{items}</ol>' if items else ""
        out.append(f"<li><strong>{part.heading}</strong>{below}</li>")
    return f"{heading(policy)}{markup(policy.lead)}<ol>{''.join(out)}</ol>"


def named_groups(policy: Policy, _dice: Dice) -> str:
    """Make a definition list whose pairs lie in boxes."""
    out = "".join(
        f'<div class="entry"><dt id="d{n}">{part.heading}</dt><dd>{markup(part.blocks)}</dd></div>'
        for n, part in enumerate(policy.parts)
    )
    return f"{heading(policy)}{markup(policy.lead)}<dl>{out}</dl>"


def opened_details(policy: Policy, _dice: Dice) -> str:
    """Fold the parts, with buttons that open and close all, and a line to find words by."""
    out = "".join(
        f'<details class="faq-item" name="policy"><summary><h2>{part.heading}</h2><span aria-hidden="true">＋</span></summary><div class="faq-body">{markup(part.blocks)}</div></details>'
        for part in policy.parts
    )
    return f'{heading(policy)}{markup(policy.lead)}<div class="tools"><button>Expand all</button><button>Collapse all</button><input type="search" placeholder="Search this policy"></div>{out}'


def loose_roles(policy: Policy, dice: Dice) -> str:
    """Give headings a role and no level, and put each block into a box of another name."""
    out = []
    for title, elements in blocks(policy):
        if title:
            out.append(
                f'<div role="heading" class="{dice.hashed()}"><span><span>{title}</span></span></div>'
            )
        out += [f'<div class="{dice.hashed()}">{markup([element])}</div>' for element in elements]
    return (
        f'<div role="heading" aria-level="1">{policy.title}</div>{"".join(out)}'
        if policy.title
        else "".join(out)
    )


def slotted(policy: Policy, _dice: Dice) -> str:
    """Put the parts into custom elements that slot them."""
    out = "".join(
        f'<ui-disclosure><span slot="title" role="heading" aria-level="{part.level}">{part.heading}</span><ui-rich-content slot="body">{markup(part.blocks)}</ui-rich-content></ui-disclosure>'
        for part in policy.parts
    )
    return f"<ui-page-title>{heading(policy)}</ui-page-title><ui-rich-content>{markup(policy.lead)}</ui-rich-content><ui-disclosure-group>{out}</ui-disclosure-group>"


def cards(policy: Policy, _dice: Dice) -> str:
    """Put each part into a card with a header and a body."""
    out = "".join(
        f'<div class="col-12 mb-4"><div class="card"><div class="card-header"><h5 class="mb-0">{part.heading}</h5></div><div class="card-body"><div class="card-text">{markup(part.blocks)}</div></div></div></div>'
        for part in policy.parts
    )
    return f'<div class="jumbotron">{heading(policy)}</div><div class="row"><div class="col-12">{markup(policy.lead)}</div>{out}</div>'


def layered(policy: Policy, _dice: Dice) -> str:
    """Show one part after the other beside a list of them: radio buttons without scripts."""
    menu = "".join(
        f'<input type="radio" name="l" id="r{n}"><label for="r{n}">{part.label}</label>'
        for n, part in enumerate(policy.parts)
    )
    out = "".join(
        f'<div class="layer" data-layer="{n}"><h3>{part.heading}</h3>{markup(part.blocks)}</div>'
        for n, part in enumerate(policy.parts)
    )
    return f'{heading(policy)}{markup(policy.lead)}<div class="layers"><div class="layer-menu">{menu}</div>{out}</div>'


def centred_fonts(policy: Policy, _dice: Dice) -> str:
    """Set as one did in the nineties: fonts, centred bold capitals, rules between the parts."""
    out = "".join(
        f'<p align="center"><font size="+1"><b><u>{part.heading}</u></b></font></p><font face="Arial" size="2">{markup(part.blocks)}</font><hr noshade>'
        for part in policy.parts
    )
    return f"<center><font size='+2'><b>{policy.title}</b></font></center><font face='Arial' size='2'>{markup(policy.lead)}</font>{out}"


# Frames: what a site puts around.


def declared(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a policy with a tool's choice of cookies above and its bar below."""
    cut = body.find("</p>") + 4
    state = (
        '<div id="CookieDeclarationUserStatus" style="display: none"><p>Your current state: Deny.</p><p>Your consent ID: '
        f'{dice.hashed()[4:]}</p><a href="#" onclick="renew()">Change your consent</a><a href="#">Withdraw your consent</a></div>'
    )
    return f'<header>{f.menu(dice)}</header><main><div class="content">{body[:cut]}{state}{body[cut:]}</div></main>{f.footer(dice)}<div id="CybotCookiebotDialog">{f.cookie_dialog(dice, named=False)}</div>'


def offers(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a policy whose column is broken by a box for a newsletter and a band that sells, by no name."""
    cut = body.find("</p>", len(body) // 2) + 4
    return (
        f'<div class="{dice.hashed()}">{f.menu(dice, named=False)}</div><div class="{dice.hashed()}">{body[:cut]}{f.newsletter(dice, named=False)}{body[cut:]}</div>'
        f"{f.call_to_action(dice)}{f.footer(dice, named=False)}"
    )


def catalogue(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a shop: messages, a mini basket, products that others saw, reasons to trust, payment signs."""
    products = "".join(
        f'<li class="product-item"><a href="/p/{n}"><strong>Lantern No. {n}</strong></a><span class="price">€{dice.below(90)}.90</span><div class="stars">4.{dice.below(9)} out of 5 stars</div><button>Add to cart</button></li>'
        for n in range(5)
    )
    return (
        '<div class="page-wrapper"><noscript><div class="message">JavaScript seems to be disabled in your browser. For the best experience on our site, be sure to turn it on.</div></noscript>'
        f'<header class="page-header"><div class="panel wrapper"><ul class="header links"><li>Welcome to our shop!</li><li><a href="/in">Sign In</a></li></ul></div>{f.logo()}<div data-block="minicart" class="minicart-wrapper"><a href="/cart">My Cart</a><div class="block-minicart" style="display:none"><strong>You have no items in your shopping cart.</strong></div></div></header>'
        f'<main id="maincontent" class="page-main"><div class="page messages"><div role="alert" class="messages"></div></div><div class="columns"><div class="column main">{body}</div><div class="sidebar sidebar-additional"><div class="block block-compare"><strong>Compare Products</strong><p>You have no items to compare.</p></div></div></div></main>'
        f'<section class="{dice.hashed()}"><h2>Customers also looked at</h2><ol>{products}</ol></section><div class="usps"><div>Free returns within thirty days</div><div>Delivered by sea and bicycle</div><div>Paid safely with all cards</div></div>{f.newsletter(dice)}{f.footer(dice)}<small class="copyright"><span>Copyright © 2013-present Harbour. All rights reserved.</span></small></div>'
    )


def blocks_builder(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a small firm's builder: numbered widgets, opening hours, a form, a bar for cookies."""
    return (
        f'<div id="page-1" class="layout layout-layout layout-11"><div data-ux="Page"><div id="{dice.hashed()}" class="widget widget-header"><div data-ux="Header"><div data-aid="HEADER_LOGO_RENDERED"><h3>Harbour &amp; Sons</h3></div>{f.menu(dice, named=False)}</div></div>'
        f'<div class="widget widget-content"><div data-ux="Section"><div data-ux="Container"><div data-ux="ContentBasic"><div data-aid="CONTENT_DESCRIPTION_RENDERED" class="x-rt">{body}</div></div></div></div></div>'
        '<div class="widget widget-contact"><div data-ux="Section"><h2>Drop us a line!</h2><form><input placeholder="Name"><input placeholder="Email*"><button>Send</button><p>This site is protected by a tool and the <a href="https://x.example/p">Privacy Policy</a> and <a href="https://x.example/t">Terms of Service</a> of its maker apply.</p></form><h4>Hours</h4><table><tr><td>Mon</td><td>09:00 – 17:00</td></tr><tr><td>Sun</td><td>Closed</td></tr></table></div></div>'
        f'<div class="widget widget-footer"><p>Copyright © {2020 + dice.below(7)} Harbour &amp; Sons - All Rights Reserved.</p><p>Powered by a builder</p></div><div class="widget widget-cookie-banner"><h4>This website uses cookies.</h4><p>We use cookies to analyze website traffic and optimize your website experience. By accepting our use of cookies, your data will be aggregated with all other user data.</p><a href="#">Decline</a><a href="#">Accept</a></div></div></div>'
    )


def free_host(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a blog on a free host: who posted it, labels, gadgets, an archive by months."""
    months = "".join(
        f"<li><a href='/{n}'>Month {n} ({dice.below(30)})</a></li>" for n in range(1, 9)
    )
    return (
        f'<div class="navbar section" id="navbar"></div><div id="header"><h2 class="title"><a href="/">Harbour diary</a></h2><p class="description">Notes from the quay</p></div><div class="main-outer"><div class="columns"><div class="column-center-outer"><div class="main section" id="main"><div class="widget Blog"><div class="date-outer">'
        f'<div class="post hentry"><div class="post-body entry-content">{body}</div><div class="post-footer"><span class="post-author">Posted by <span class="fn">Mira</span></span> at <a href="/p">10:{10 + dice.below(49)}</a><span class="post-labels">Labels: <a href="/l">legal</a></span></div></div></div><div class="comments" id="comments"><h4>No comments:</h4><p class="comment-footer">Post a Comment</p></div><div class="blog-pager"><a href="/n">Newer Post</a><a href="/h">Home</a></div></div></div></div>'
        f'<div class="column-right-outer"><div class="widget Profile"><h2>About me</h2><dl><dt><img alt=""></dt><dd>I mend nets and write about it. On fine days I also take guests out to the lighthouse and back.</dd></dl></div><div class="widget BlogArchive"><h2>Blog Archive</h2><ul>{months}</ul></div></div></div></div>'
    )


def signup_blog(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a publication that wants members: a sign-up within and behind the text, what to read next."""
    form = f'<div class="{dice.hashed()}"><h3>Sign up for Harbour Weekly</h3><form><input type="email"><button>Subscribe</button></form><p>No spam. Unsubscribe at any time.</p></div>'
    return (
        f'<div class="viewport"><header class="gh-head">{f.logo()}<nav class="gh-head-menu"><ul><li><a href="/">Home</a></li></ul></nav></header><main class="gh-main"><article class="gh-article"><section class="gh-content gh-canvas">{body}</section></article>{form}<section class="gh-read-next"><h2>Read next</h2>{f.related(dice, named=False, count=3)}</section></main>'
        f'<div class="gh-footer"><div class="gh-copyright">Harbour &amp; Sons © 2026</div></div><div id="ghost-portal-root"></div></div>'
    )


def shared_site(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a free builder of a large firm: search, skip links, report abuse."""
    return (
        f'<div jscontroller="x" class="yxgWrb"><div class="{dice.hashed()}"><div>Search this site</div><div>Embedded Files</div><div role="button">Skip to main content</div><div role="button">Skip to navigation</div></div><div class="{dice.hashed()}"><div class="{dice.hashed()}">{f.logo()}<ul><li><a href="/h">Home</a></li><li><a href="/p">Privacy</a></li></ul></div></div>'
        f'<div role="main" tabindex="-1"><section class="yaqOZd"><div class="mYVXT"><div class="LS81yb"><div class="hJDwNd-AhqUyc-uQSCkd">{body}</div></div></div></section></div><footer jsname="yePe5c"></footer><div role="presentation"><div>Google Sites</div><div>Report abuse</div><div>Page details</div><div>Page updated</div></div></div>'.replace(
            "Google Sites", "Harbour Sites"
        )
    )


def bank(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a bank: alerts, a log-in beside the text, and warnings that speak like law in the foot."""
    return (
        f'<div class="alert-bar">We never ask for your PIN. <a href="/s">Stay safe</a></div><div class="{dice.hashed()}">{f.login(dice)}{f.menu(dice, named=False)}</div><div class="{dice.hashed()}"><div class="{dice.hashed()}">{body}</div></div>'
        f'<div class="{dice.hashed()}"><p>Deposits are protected up to €100,000 per depositor by the deposit guarantee scheme. Loans are subject to status and terms apply. Lending criteria, terms and conditions apply; over 18s only, and security may be required.</p><p>Harbour Bank plc is regulated by the Central Bank.</p>'
        f'<ul><li><a href="/1">Accessibility</a></li><li><a href="/2">Security</a></li><li><a href="/3">Privacy</a></li></ul><p>© Harbour Bank plc {2020 + dice.below(7)}</p></div>'
    )


def store_listing(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a page for an app: badges, what users say, a question-and-answer list, the text below."""
    said = "".join(
        f"<blockquote><p>{text}</p><cite>{who}</cite></blockquote>"
        for who, text in (
            ("Ane, skipper", "I sold my paper charts after the second week with it."),
            ("Piet, angler", "It found me a harbour in the fog when nothing else did."),
        )
    )
    return f'<div class="app"><div class="app-hero"><h2>Charts for your pocket</h2><p>All coasts, all depths, no signal needed.</p><a href="/ios">App Store</a><a href="/play">Play Store</a></div><div class="legal-body">{body}</div><div class="quotes">{said}</div><div class="footer-links"><a href="/s">Support</a><a href="/p">Privacy</a><a href="/c">Contact</a></div></div>'


def popup_page(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a policy in an open dialog over a page full of products."""
    return f'<header>{f.menu(dice)}</header><main><h2>Lanterns of the season</h2>{f.related(dice, named=False, count=6)}</main>{f.footer(dice)}<dialog open aria-modal="true"><form method="dialog"><button aria-label="Close">×</button></form><div class="legal">{body}</div><button>Close</button></dialog>'


def old_cells(body: str, _policy: Policy, dice: Dice) -> str:
    """Return nested tables: a column of links left, an advert right, the text between, a counter below."""
    return (
        f'<table width="100%"><tr><td><table width="100%" bgcolor="#cccccc"><tr><td><b>HARBOUR ONLINE</b></td><td align="right"><a href="a.htm">Home</a> | <a href="b.htm">Sitemap</a> | <a href="c.htm">Contact</a></td></tr></table></td></tr><tr><td><table><tr><td width="120"><a href="1.htm">News</a><br><a href="2.htm">Tides</a><br><a href="3.htm">Boats</a><br><a href="4.htm">Guestbook</a></td>'
        f'<td width="500" valign="top">{body}</td><td width="120" valign="top"><b>Our tip</b><br>A lantern for every boat, now with a second wick for long nights on the water.<br><a href="5.htm">Order</a></td></tr></table></td></tr><tr><td align="center"><font size="1">You are visitor number {dice.below(10**6)} since March 1999<br>Webmaster: <a href="mailto:web@harbour.example">web@harbour.example</a></font></td></tr></table>'
    )
