"""Shops, help pages and builders' sites that put notices, offers and remarks of their tools around a policy."""

from __future__ import annotations

from tests.quality.page_templates import furniture as f
from tests.quality.page_templates.content import Dice, Policy
from tests.quality.page_templates.portals import consenting_signup

_COUNTRIES = ("Austria", "Belgium", "Chile", "Denmark", "Estonia", "France", "Greece", "Hungary", "Iceland", "Japan")  # fmt: skip


def country_shop(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a shop that guesses its visitor's country, recommends and promises, and was translated."""
    goods = "".join(
        f'<li><a href="/p{n}"><span>{name}</span><span>€ {20 + dice.below(99)}.00</span></a><button>Add to cart</button></li>'
        for n, name in enumerate(("Brass lantern", "Oilskin coat, yellow", "Rope, twenty metres"))
    )
    return (
        f'<div class="geo-bar"><p>It looks like you are in Norway. Would you like to visit our Norwegian site instead?</p><a href="/no">Go to Norway</a><button>Stay here</button></div>{f.menu(dice)}<main><div class="rich">{body}</div><div class="recs"><h2>You may also like</h2><ul>{goods}</ul></div></main>'
        f'<div class="usp"><div><h4>Free returns</h4><p>Thirty days, no questions, label in the box.</p></div><div><h4>Secure payment</h4><p>Cards, wallets and bank transfer, all encrypted.</p></div><div><h4>Here for you</h4><p>Monday to Friday from eight to six.</p></div></div>{f.footer(dice)}'
        '<div id="goog-gt-tt" class="skiptranslate"><div><h3>Original text</h3></div><div>Rate this translation</div><div>Your feedback will be used to help improve our translations</div></div>'
    )


def stock_shop(body: str, policy: Policy, dice: Dice) -> str:
    """Return a shop whose empty cart, lists and comparisons are part of the page."""
    return (
        f'<div class="page-wrapper"><div class="cookie-status-message" id="cookie-status">The store will not work correctly when cookies are disabled.</div><header class="page-header"><ul class="header links"><li class="greet welcome">Welcome to our store</li><li><a href="/l">Sign In</a></li></ul><span class="action nav-toggle">Toggle Nav</span>{f.logo()}<div class="minicart-wrapper"><a class="action showcart" href="/cart">My Cart</a><div class="block-minicart"><strong class="subtitle empty">You have no items in your shopping cart.</strong></div></div>{f.search_form()}</header>'
        f'<div class="breadcrumbs"><ul><li><a href="/">Home</a></li><li>{policy.words}</li></ul></div><main id="maincontent" class="page-main"><a id="contentarea" tabindex="-1"></a><div class="page messages"></div><div class="columns"><div class="column main">{body}</div><div class="sidebar sidebar-additional"><div class="block block-compare"><strong>Compare Products</strong><div class="empty">You have no items to compare.</div></div><div class="block block-wishlist"><strong>My Wish List</strong><div class="empty">You have no items in your wish list.</div></div></div></div></main>'
        f'<footer class="page-footer">{consenting_signup(dice)}<small class="copyright">Copyright © 2013-present Harbour, Inc. All rights reserved.</small></footer></div>'
    )


def big_shop_help(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a large shop's help: quick solutions beside it, and hidden questions about what was wrong."""
    links = "".join(
        f'<li><a href="/h/{n}">{name}</a></li>'
        for n, name in enumerate(("Track or cancel orders", "Return or replace items", "Manage address book", "Payment methods"))
    )  # fmt: skip
    return (
        f'<div id="nav">{f.search_form()}</div><div class="cs-help"><div class="help-sidebar"><h3>Find more solutions</h3><form><input placeholder="Search"></form><h4>Quick solutions</h4><ul>{links}</ul></div><div class="cs-help-container"><div class="breadcrumb"><a href="/h">Help &amp; Customer Service</a> › <a href="/l">Legal Policies</a></div><div class="help-content">{body}</div>'
        '<div class="help-feedback"><p>Was this information helpful?</p><button>Yes</button><button>No</button><div class="thanks" style="display:none"><p>Thank you for your feedback.</p></div><div class="why" style="display:none"><p>Thank you! Please select what best describes the information:</p><ul><li>This information is confusing or wrong.</li><li>I don’t like this policy.</li></ul>'
        f"<p>While we’re unable to respond directly to your feedback, we’ll use this information to improve our online Help.</p></div></div></div></div>{f.footer(dice)}"
    )


def assisted_docs(body: str, policy: Policy, dice: Dice) -> str:
    """Return documentation with an assistant, a copy button and its maker's name."""
    contents = "".join(
        f"<li><a href=#s{n}>{part.label}</a></li>" for n, part in enumerate(policy.parts)
    )
    return (
        f'<div id="navbar"><div>{f.logo()}</div><button>Search… ⌘K</button><button>Ask AI</button></div><div id="sidebar"><ul><li><a href="/0">Introduction</a></li><li><a href="/1">Quickstart</a></li><li><a href="/2">Legal</a></li></ul></div><div id="content-container"><div id="content-area"><header id="header"><div class="eyebrow">Legal</div><div><button><span>Copy page</span></button></div></header><div id="content" class="mdx-content prose">{body}</div>'
        '<div class="feedback-toolbar"><p>Was this page helpful?</p><button>Yes</button><button>No</button></div><div id="pagination"><a href="/p"><span>Security</span></a><a href="/n"><span>Terms</span></a></div><footer id="footer"><a href="https://m.example">Powered by a maker of docs</a></footer></div>'
        f'<div id="table-of-contents"><button>On this page</button><ul>{contents}</ul></div></div><div id="assistant"><p>Assistant {dice.below(9)}</p><p>Responses are generated using AI and may contain mistakes.</p></div>'
    )


def designed(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a designer's site with lists that found nothing and both answers of a form."""
    return (
        f'<div class="page-wrapper"><div class="announcement"><div>New: the harbour app for tablets is here. <a href="/app">Have a look</a></div></div><div class="nav_component w-nav">{f.menu(dice, named=False)}</div><div class="main-wrapper"><header class="section_header"><div class="tag">Legal</div></header><div class="section_body"><div class="w-richtext">{body}</div></div>'
        '<div class="section_more"><div class="w-dyn-list"><div class="w-dyn-empty"><div>No items found.</div></div></div></div><div class="section_form"><div class="w-form"><form><div class="field-label">E-mail</div><input><button>Join</button></form><div class="w-form-done"><div>Thank you! Your submission has been received!</div></div><div class="w-form-fail"><div>Oops! Something went wrong while submitting the form.</div></div></div>'
        f"<div>By subscribing you agree to our Privacy Policy and provide consent to receive updates from our company.</div></div></div>{f.footer(dice, named=False)}</div>"
    )


def university(body: str, policy: Policy, dice: Dice) -> str:
    """Return a university's page between its menu and two panels, which no class names."""
    return (
        f'<header id="uni-header">{f.logo()}{f.search_form()}</header><div id="trail"><a href="/">Home</a> &gt; <a href="/about">About</a> &gt; {policy.words}</div><div id="wrapper"><div id="local-nav"><h2>In this section</h2><ul><li><a href="/1">Governance</a><ul><li><a href="/2">Council</a></li></ul></li><li><a href="/4">Records management</a></li><li><span>Data protection</span></li></ul></div><div id="c">{body}</div>'
        f'<div id="right-col"><div class="panel"><h3>Contact the records team</h3><p>Jonas Berg<br>Room 4.12, Library<br><a href="mailto:records@uni.example">records@uni.example</a><br>Tel. 555 0{100 + dice.below(800)}</p></div><div class="panel"><h3>Events</h3><p><a href="/e1">Open day for schools</a></p><p>Saturday at ten in the main hall, with tours of the laboratories.</p></div></div></div>'
        f'<div id="uni-footer"><p>The University of the Harbour is a charitable body, registered in the islands, with registration number SC005{dice.below(900)}.</p></div>'
    )


def hotel(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a hotel's page with a form to book above the text and offers below."""
    return (
        f'<div class="booking-bar"><form><label>Check in</label><input><label>Check out</label><input><label>Guests</label><select><option>2</option></select><button>Book now</button></form><p>Best rate guaranteed: book with us and get a tenth off, a late breakfast and a boat to the island.</p></div>{f.menu(dice)}<div class="content-page"><div class="text">{body}</div></div>'
        '<div class="offers"><h2>Our offers</h2><div class="offer"><h3>Three nights, two paid</h3><p>From November to March, on weekdays, with a view of the harbour if there is one left.</p><a href="/o1">Book</a></div><div class="offer"><h3>Sauna and supper</h3><p>Two hours in the floating sauna and a pot of mussels afterwards.</p><a href="/o2">Book</a></div></div>'
        f"<footer><div>{consenting_signup(dice)}</div><p>Hotel Harbour, 1 Pier, Oslo. Org. no. 912 345 {100 + dice.below(800)}</p></footer>"
    )


def french_shop(body: str, policy: Policy, dice: Dice) -> str:
    """Return a French shop with promises and a form below, which speaks of the terms."""
    return (
        f'<div class="bandeau"><p>Livraison offerte dès 60 euros d’achat jusqu’à dimanche soir.</p></div>{f.menu(dice, named=False)}<div class="conteneur"><div class="fil-ariane"><a href="/">Accueil</a> &gt; {policy.words}</div><div class="page-cms">{body}</div></div>'
        '<div class="reassurance"><div><h4>Paiement sécurisé</h4><p>Carte bancaire, virement ou en trois fois sans frais.</p></div><div><h4>Livraison rapide</h4><p>Expédié le jour même pour toute commande passée avant midi.</p></div><div><h4>Service client</h4><p>Une équipe à votre écoute du lundi au vendredi.</p></div></div>'
        f'<div class="infolettre"><p>Recevez nos bons plans</p><form><input><button>OK</button></form><p>Vous pouvez vous désinscrire à tout moment. Vous trouverez pour cela nos informations de contact dans les conditions d’utilisation du site.</p></div><footer><p>Site réalisé par l’Atelier du Port - {2020 + dice.below(6)}</p></footer>'
    )


def country_choice(body: str, _policy: Policy, dice: Dice) -> str:
    """Return an app behind a choice of countries, by no name."""
    names = "".join(
        f"<li><span>{c}</span><span>{c[:2].upper()}</span></li>" for c in _COUNTRIES * 4
    )
    return (
        f'<div class="{dice.hashed()}"><div><h2>Where are you shopping from?</h2><p>Prices, delivery and payment differ from country to country. Pick yours to see what is on offer.</p><ul>{names}</ul><button>Continue</button></div></div>'
        f'{f.menu(dice, named=False)}<div class="{dice.hashed()}">{body}</div>{f.footer(dice, named=False)}'
    )
