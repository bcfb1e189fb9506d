"""What stands around policies on real sites, in our own words: no part of any policy.

Each function returns markup that differs with the dice, as it differs between two visits.
"""

from __future__ import annotations

from tests.quality.page_templates.content import Dice, Policy

_STORIES = [
    (
        "Five ways to pack a van",
        "A full van is not always a heavy one. Our drivers show how they load parcels so that nothing slips on the road to the coast.",
    ),
    (
        "Meet the bakers of Mill Lane",
        "They start at three in the morning and finish before most of us wake. We spent a night among flour, ovens and very strong tea.",
    ),
    (
        "What changed in release 14",
        "Invoices now open in half the time, drafts are kept when the browser closes, and the calendar finally knows about leap years.",
    ),
    (
        "A winter by the lighthouse",
        "Snow, gulls and a radio that finds only one station: our photographer kept a diary of seventy days on the rock.",
    ),
    (
        "How we plan our harvest",
        "Apples wait for nobody. Read how the orchard decides each August which rows are picked first and who drives the tractor.",
    ),
    (
        "The quiet comeback of paper",
        "Notebooks sell better than they have in twenty years, and it is the young who buy them. We asked three shops why.",
    ),
    (
        "Customer story: Nordlys Ferries",
        "Since the crew plans its shifts with us, the first boat leaves on time on nine days out of ten, whatever the weather does.",
    ),
    (
        "Choosing a bicycle for hills",
        "Gears matter less than you think and tyres matter more. We rode six models up the same street until our legs gave in.",
    ),
]
_PRODUCTS = [
    ("Payroll", "Pay your whole team in one click, wherever they work."),
    ("Invoices", "Send a bill in under a minute and see when it is opened."),
    ("Stock", "Know what is on the shelf before your customers ask for it."),
    ("Bookings", "Let guests choose their table, time and birthday cake online."),
    ("Insights", "Charts that your accountant will want to frame and hang up."),
    ("Payments", "Take cards, wallets and bank transfers on every device."),
]
_LANGUAGES = [
    "English", "Deutsch", "Français", "Español", "Italiano", "Português", "Nederlands", "Polski", "Čeština", "Slovenčina", "Magyar", "Română",
    "Български", "Ελληνικά", "Türkçe", "Русский", "Українська", "Svenska", "Norsk", "Dansk", "Suomi", "Eesti", "Latviešu", "Lietuvių",
    "Hrvatski", "Srpski", "Slovenščina", "العربية", "עברית", "हिन्दी", "বাংলা", "ไทย", "Tiếng_Việt", "Bahasa_Indonesia", "日本語", "한국어",
    "简体中文", "繁體中文", "Català", "Euskara",
]  # fmt: skip
_COUNTRIES = [
    "Austria", "Belgium", "Canada", "Denmark", "Estonia", "Finland", "France", "Germany", "Iceland", "Ireland", "Italy", "Japan",
    "Norway", "Spain", "Sweden",
]  # fmt: skip
_COMMENTS = [
    (
        "marta_k",
        "Does the offer hold for returning customers as well? I could not find anything about it on the page for my country.",
    ),
    (
        "old sailor",
        "Great read, thank you. I have been with this company since the days of the fax machine and never had a reason to leave.",
    ),
    (
        "Jun",
        "The link in the third line does not work on my phone, but on the computer it does. Is somebody looking into that?",
    ),
    (
        "Beatriz",
        "I wrote to the support twice about my invoice and nobody has answered so far. Please call me back this week.",
    ),
]
_VENDORS = [
    "Adlantic", "Bidfrost", "Clickhaven", "Dataquay", "Eyemark", "Funnelwise", "Gridrose", "Hoverpoint",
]  # fmt: skip
_COOKIE_KINDS = [
    (
        "Strictly necessary",
        "These keep the basket and the log-in working. They are set when you ask for something and cannot be switched off here.",
    ),
    (
        "Performance",
        "They count visits so that we see which pages are read most and which are hard to find. What they gather is pooled.",
    ),
    (
        "Functional",
        "With these the site remembers your language, your region and the size of the letters that you chose last time.",
    ),
    (
        "Targeting",
        "Our advertising partners set these through our site. They build a picture of what you like and show fitting ads elsewhere.",
    ),
    (
        "Social media",
        "A number of networks set these so that you can share our pages with friends. They can follow your browser across sites.",
    ),
]


def logo() -> str:
    """Return a link home."""
    return '<a href="/" class="logo"><img src="/logo.svg" alt="Harbour & Sons"></a>'


def menu(dice: Dice, *, named: bool = True) -> str:
    """Return a menu that describes products; without names it is a stack of divs."""
    open_, close = (
        ('<nav class="main-nav">', "</nav>")
        if named
        else (f'<div class="{dice.hashed()}">', "</div>")
    )
    items = "".join(
        f'<li><a href="/{name.lower()}"><span>{name}</span><span>{line}</span></a></li>'
        for name, line in dice.some(_PRODUCTS, 5)
    )
    return f'{open_}<ul>{items}<li><a href="/pricing">Pricing</a></li><li><a href="/about">About us</a></li></ul>{close}'


def login(dice: Dice) -> str:
    """Return a form to log in."""
    token = dice.below(10**9)
    return (
        f'<form action="/login" method="post"><input type="hidden" name="csrf" value="{token}"><label for="e">E-mail address</label>'
        '<input id="e" type="email"><label for="p">Password</label><input id="p" type="password"><a href="/forgot">Forgot your password?</a>'
        "<button>Log in</button><p>New here? <a href='/join'>Create an account</a></p></form>"
    )


def languages(dice: Dice, *, named: bool = True) -> str:
    """Return forty languages."""
    name = "language-switcher" if named else dice.hashed()
    items = "".join(
        f'<li><a href="/{n}" hreflang="x{n}">{language.replace("_", " ")}</a></li>'
        for n, language in enumerate(_LANGUAGES)
    )
    return f'<div class="{name}"><button aria-haspopup="listbox">English</button><ul>{items}</ul></div>'


def countries() -> str:
    """Return a select of countries with its label."""
    options = "".join(f"<option>{country}</option>" for country in _COUNTRIES)
    return f'<form class="localization"><label>Country/region</label><select>{options}</select><button>Update</button></form>'


def newsletter(dice: Dice, *, named: bool = True) -> str:
    """Return a form for a newsletter."""
    name = "newsletter-signup" if named else dice.hashed()
    return (
        f'<div class="{name}"><h3>Never miss a tide</h3><p>Recipes, routes and a little gossip from the quay, once a month in your '
        "inbox. Leave whenever you like.</p><form><input type='email' placeholder='E-mail'><button>Sign me up</button></form></div>"
    )


def related(dice: Dice, *, named: bool = True, count: int = 4) -> str:
    """Return other articles with their first lines."""
    name = "related-posts" if named else dice.hashed()
    items = "".join(
        f'<article class="card"><h3><a href="/blog/{n}">{title}</a></h3><p>{text}</p><a href="/blog/{n}">Read more</a></article>'
        for n, (title, text) in enumerate(dice.some(_STORIES, count))
    )
    return f'<div class="{name}"><h2>More from our journal</h2>{items}</div>'


def comments(dice: Dice) -> str:
    """Return what readers said."""
    items = "".join(
        f'<li class="comment"><div class="comment-author"><cite>{who}</cite> says:</div><p>{what}</p><a href="#r{n}">Reply</a></li>'
        for n, (who, what) in enumerate(dice.some(_COMMENTS, 2 + dice.below(3)))
    )
    return f'<div id="comments" class="comments-area"><h2>Comments</h2><ol>{items}</ol><h3>Leave a reply</h3><form><textarea></textarea><button>Post comment</button></form></div>'


def votes(dice: Dice) -> str:
    """Return a question at the end of a help article."""
    good = 20 + dice.below(50)
    return (
        f'<div class="article-votes"><span>Was this article helpful?</span><button>Yes</button><button>No</button>'
        f"<small>{good} out of {good + 9} found this helpful</small></div>"
        '<div class="article-more">Have more questions? <a href="/requests/new">Submit a request</a></div>'
    )


def toc(policy: Policy, *, name: str = "toc") -> str:
    """Return links to the sections of the page."""
    items = "".join(
        f'<li><a href="#s{n}">{part.label}</a></li>' for n, part in enumerate(policy.parts)
    )
    return f'<div class="{name}"><p>On this page</p><ul>{items}</ul></div>'


def cookie_dialog(dice: Dice, *, named: bool = True, dialog: bool = False) -> str:
    """Return a dialog with toggles, long explanations and partners."""
    box, text = ("cookie-consent-modal", "cookie-text") if named else (dice.hashed(), dice.hashed())
    tag, more = (
        ("dialog", " open")
        if dialog
        else ("div", ' role="dialog" aria-label="Privacy choices"' if named else "")
    )
    kinds = "".join(
        f'<div class="{text}"><h4>{kind}</h4><label><input type="checkbox"><span>Off</span></label><p>{what}</p></div>'
        for kind, what in _COOKIE_KINDS
    )
    vendors = "".join(
        f"<li>{vendor} - keeps cookies for up to {30 + dice.below(300)} days</li>"
        for vendor in dice.some(_VENDORS, 6)
    )
    return (
        f'<{tag} class="{box}"{more}><h2>Your choice of cookies</h2><p>We and our {100 + dice.below(700)} partners store and read small files on your '
        "device and process personal data, such as which pages you open, to make the site work, to measure it and to show ads that "
        "fit you. You may change your mind at any time at the foot of every page.</p>"
        f"{kinds}<h4>Our partners</h4><ul>{vendors}</ul><button>Reject all</button><button>Save my choices</button><button>Accept all</button></{tag}>"
    )


def cookie_bar(dice: Dice) -> str:
    """Return one line at the bottom with two buttons, by no name."""
    return (
        f'<div class="{dice.hashed()}"><div class="{dice.hashed()}">We use cookies to make this site work and to understand how it is used. '
        '<a href="/cookies">Learn more</a></div><button>Accept</button><button>Decline</button></div>'
    )


def footer(dice: Dice, *, named: bool = True) -> str:
    """Return links, a long paragraph on the company, and a copyright line."""
    tag, more = (
        ("footer", ' class="site-footer"') if named else ("div", f' class="{dice.hashed()}"')
    )
    return (
        f'<{tag}{more}><ul><li><a href="/about">About</a></li><li><a href="/jobs">Jobs</a></li><li><a href="/press">Press</a></li>'
        '<li><a href="/privacy">Privacy</a></li><li><a href="/terms">Terms</a></li></ul>'
        "<p>Harbour &amp; Sons is a trading name of Harbour Ledger Limited, a company registered in Ireland under number 512 877 with its seat at "
        "4 Custom Quay, Cork. Harbour Ledger Limited is authorised as an electronic money institution and its payment services are provided in "
        "the United Kingdom by Harbour Ledger UK Ltd. Capital is at risk. Past results say nothing about those to come.</p>"
        f"<p>© {2020 + dice.below(7)} Harbour &amp; Sons. All rights reserved.</p></{tag}>"
    )


def call_to_action(dice: Dice) -> str:
    """Return a band that sells."""
    return (
        f'<div class="{dice.hashed()}"><h2>Ready to set sail?</h2><p>Join {10 + dice.below(80)},000 shops that already run on Harbour. '
        "Free for thirty days, no card needed, and our crew helps you to move in.</p><a href='/try'>Start your trial</a></div>"
    )


def chat() -> str:
    """Return a chat in the corner."""
    return '<div class="chat-launcher" id="chat-widget"><p>Hello! Our crew usually answers within a few minutes. How can we help you today?</p><button>Start a chat</button></div>'


def share() -> str:
    """Return buttons to share and print."""
    return '<div class="share-buttons"><a href="https://social.example/share">Share</a><a href="mailto:?subject=x">E-mail</a><a href="#" onclick="print()">Print this page</a></div>'


def search_form() -> str:
    """Return a search form."""
    return '<form role="search" action="/search"><label class="screen-reader-text">Search for:</label><input type="search"><button>Search</button></form>'
