"""Sites that speak of personal data around a policy: forms with consent, notices, what a tool or an authority says."""

from __future__ import annotations

from tests.quality.page_templates import furniture as f
from tests.quality.page_templates.content import Dice, Policy

_GUARD = '<p>This site is protected by reCAPTCHA and the <a href="https://guard.example/privacy">Privacy Policy</a> and <a href="https://guard.example/terms">Terms of Service</a> of its maker apply.</p>'
_PURPOSES = (
    ("Store and read information on a device", "Cookies, device or similar online identifiers together with other information can be stored or read on your device to recognise it each time it connects to an app or to a website."),
    ("Use limited data to select advertising", "Advertising on this service can be based on limited data, such as the page you are on, your rough location, your device or which content you are interacting with."),
    ("Create profiles for personalised advertising", "Information about your activity on this service can be stored and combined with other information about you or similar users, and used to build a profile about you."),
    ("Measure how content performs", "Information on which content is presented to you and how you interact with it can be used to determine whether it reached its audience and matched your interests."),
)  # fmt: skip
_ANSWERS = (
    ("How long does delivery take?", "Parcels leave our barn on the day you order if you do so before noon. Within the country they take a day, to the islands three, and abroad about a week."),
    ("Can I send something back?", "Of course. Put it back into its box, stick the label on that we sent along and hand it to any post office. We pay for the way back."),
    ("Do you have a shop I can visit?", "Yes, by the old lighthouse. We are there from Tuesday to Saturday, and in summer on Sundays as well. There is coffee."),
)  # fmt: skip


def consenting_signup(dice: Dice, *, named: bool = True) -> str:
    """Return a form for letters that asks for consent, and who guards it."""
    name = "newsletter" if named else dice.hashed()
    return (
        f'<div class="{name}"><div class="h3">Letters from the quay</div><form action="/s"><input type="email" placeholder="Your e-mail"><label><input type="checkbox"> I agree that my personal data are processed '
        f"so that the letter can be sent to me. I can withdraw this consent at any time by the link in every mail. Further information is in the privacy policy.</label><button>Subscribe</button></form>{_GUARD}</div>"
    )


def contact_form(dice: Dice) -> str:
    """Return a form to write to the company, with both answers that it may give."""
    return (
        f'<div class="{dice.hashed()}"><h2>Get in touch</h2><p>Do you have a question? Fill in the form and our crew gets back to you within two working days.</p><form><label>Your name</label><input><label>Message</label><textarea></textarea>'
        "<label><input type='checkbox'> I have read the privacy policy and consent to the processing of my data to answer my request.</label><button>Send message</button><div class='w-form-done'><div>Thank you! Your submission has been received!</div></div>"
        "<div class='w-form-fail'><div>Oops! Something went wrong while submitting the form.</div></div></form></div>"
    )


def testimonials(dice: Dice) -> str:
    """Return what customers say."""
    return (
        f'<section class="{dice.hashed()}"><h2>What our customers say</h2><blockquote>The best thing that happened to our books since the pencil. I would not want to go back for anything.<cite>Ana, baker</cite></blockquote>'
        "<blockquote>We moved four hundred boats to it in one winter and nobody lost a night of sleep over it.<cite>Ivar, harbour master</cite></blockquote></section>"
    )


def note_app(body: str, _policy: Policy, _dice: Dice) -> str:
    """Return a note with its properties above the title."""
    rows = "".join(
        f'<div role="row" class="prop"><div class="prop-name">{name}</div><div class="prop-value">{value}</div></div>'
        for name, value in (("Owner", "Mira Holm"), ("Status", "Published"), ("Tags", "Legal"))
    )
    return (
        '<div id="note-app"><div class="topbar"><a href="/w">Harbour wiki</a><span>/</span><a href="/l">Legal</a><div role="button">Share</div><div role="button">Duplicate</div><div role="button">Get the app</div></div>'
        f'<main class="note-frame"><div class="note-scroller"><div class="layout-content"><div role="table" class="page-props">{rows}</div><div class="note-page-content">{body}</div></div></div></main></div>'
    )


def bank_portal(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a bank's page: a warning above, notes on rates below, and a stop before the way out."""
    return (
        f'<div class="alert-band" role="region" aria-label="Notice"><p>Beware of calls in our name: we never ask for your card number or your password on the phone. If you get such a call, hang up and ring us.</p><a href="/fraud">Learn more</a><button>Dismiss</button></div>{f.menu(dice)}<div class="page"><div class="col-main">{body}</div></div>'
        '<div class="leaving" id="speedbump" role="dialog" aria-hidden="true"><h2>You are leaving our website</h2><p>You are about to enter a site that is run by a third party. We are not responsible for its content, its security or its privacy practices, which may differ from ours.</p><button>Cancel</button><button>Continue</button></div>'
        f'<div class="disclosures"><p><sup>1</sup> The annual rate is variable and may change after the account is opened. Fees may reduce earnings.</p><p>Investment products are not insured, are not deposits and may lose value.</p><p>Member of the deposit scheme. Equal housing lender.</p><p>© {2020 + dice.below(6)} Harbour Bank N.A. All rights reserved. Licence 402 117</p></div>'
    )


def official_page(body: str, _policy: Policy, dice: Dice) -> str:
    """Return an authority's page that explains how one knows that it is one."""
    items = "".join(
        f'<li class="sidenav__item"><a href="/{n}">{name}</a></li>'
        for n, name in enumerate(("About us", "Budget", "Careers", "Privacy program", "Open data"))
    )
    return (
        '<section class="usa-banner" aria-label="Official website of the government"><header class="usa-banner__header"><p class="usa-banner__header-text">An official website of the harbour government</p><button aria-expanded="false">Here’s how you know</button></header><div class="usa-banner__content" hidden><div><p><strong>Official websites use .hbr</strong><br>'
        "A <strong>.hbr</strong> website belongs to an official organization of the harbour.</p></div><div><p><strong>Secure .hbr websites use HTTPS</strong><br>A <strong>lock</strong> means you’ve safely connected to the website. Share sensitive information only on official, secure websites.</p></div></div></section>"
        f'<header class="agency">{f.logo()}{f.search_form()}</header><main id="main-content"><div class="grid-row"><aside><nav><ul class="sidenav">{items}</ul></nav></aside><div class="prose">{body}</div></div></main><div class="identifier"><p>Looking for the harbour government’s services?</p><a href="/s">Visit the portal</a><small>{dice.below(999)}</small></div>'
    )


def sticky_parts(body: str, policy: Policy, dice: Dice) -> str:
    """Return an app with the parts' titles beside the text, and a form that speaks of consent."""
    items = "".join(
        f'<div class="{dice.hashed()}"><a href="#s{n}"><span>{n + 1:02d}</span> {part.label}</a></div>'
        for n, part in enumerate(policy.parts)
    )
    return (
        f'<div id="root"><div class="{dice.hashed()}">{f.menu(dice, named=False)}</div><div class="{dice.hashed()}"><div class="{dice.hashed()}" style="position:sticky;top:0">{items}<div class="{dice.hashed()}"><div>Questions?</div><div>Our crew is happy to help.</div><a href="/c">Contact us</a></div></div>'
        f'<div class="{dice.hashed()}">{body}</div></div>{consenting_signup(dice, named=False)}<div class="{dice.hashed()}">{f.footer(dice, named=False)}</div></div>'
    )


def answers(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a policy with questions about the shop and praise below it."""
    items = "".join(
        f'<div class="item"><h3><button aria-expanded="false">{question}</button></h3><div hidden><p>{answer}</p></div></div>'
        for question, answer in _ANSWERS
    )
    return f'{f.menu(dice, named=False)}<main><div class="wrap"><div class="{dice.hashed()}">{body}</div></div><section class="{dice.hashed()}"><h2>Frequently asked questions</h2>{items}</section>{testimonials(dice)}</main>{f.footer(dice)}'


def form_below(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a page of sections, the last of which is a form."""
    return f'{f.menu(dice)}<div class="site-main"><section class="sec"><div class="inner">{body}</div></section><section class="sec"><div class="inner">{contact_form(dice)}</div></section></div>{f.footer(dice, named=False)}'


def layer(body: str, _policy: Policy, dice: Dice) -> str:
    """Return an app under a dialog with purposes and vendors that is longer than most policies."""
    purposes = "".join(
        f'<div class="{dice.hashed()}"><div><h3>{name}</h3><span>Off</span><span>On</span></div><p>{text}</p><p>{200 + dice.below(300)} partners seek consent or claim a legitimate interest for this purpose.</p></div>'
        for name, text in _PURPOSES
    )
    vendors = "".join(
        f'<div class="{dice.hashed()}"><h4>Vendor {n} {dice.pick(("GmbH", "Inc.", "B.V."))}</h4><p>Cookie duration: {dice.below(900)} days. Data collected and processed: IP addresses, device identifiers, browsing data. Purposes (consent): {1 + dice.below(9)}. Retention: {dice.below(700)} days.</p><a href="https://v{n}.example/privacy">Privacy policy</a></div>'
        for n in range(24)
    )
    return (
        f'<div id="app"><div class="{dice.hashed()}">{f.menu(dice, named=False)}</div><div class="{dice.hashed()}"><div class="{dice.hashed()}">{body}</div></div><div class="{dice.hashed()}">{f.footer(dice, named=False)}</div></div>'
        f'<div class="{dice.hashed()}"><div class="{dice.hashed()}"><h2>We value your privacy</h2><p>With your agreement, we and our {800 + dice.below(100)} partners use cookies or similar technologies to store, access, and process personal data like your visit on this website.</p><button>Agree and close</button><button>Disagree and close</button><button>Learn more</button></div>'
        f'<div class="{dice.hashed()}">{purposes}<h3>Our partners</h3>{vendors}<button>Refuse all</button><button>Accept all</button><button>Save</button></div></div>'
    )


def hospital(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a hospital's page: news for visitors above, whom to ring below."""
    return (
        f'<div class="alert-banner"><h2>Visitors</h2><p>Masks are worn again on all wards until further notice. Please do not visit if you have a cough or a fever.</p><a href="/visit">Read our guide for visitors</a></div>{f.menu(dice)}<main id="maincontent"><article>{body}</article></main>'
        f'<section class="help-panel"><h2>Need to talk to somebody?</h2><p>Our patient line is open day and night. Nurses who know the house answer it and will find the right ward for you.</p><p><a href="tel:5550">555 0{100 + dice.below(800)}</a></p></section>{f.footer(dice)}'
    )


def age_gate(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a page behind a question of age that speaks of terms and cookies, by no name."""
    return (
        f'<div class="{dice.hashed()}"><h2>Are you old enough?</h2><p>You must be of legal drinking age in your country to enter this site. By entering you accept our terms of use and our privacy and cookie policy.</p><button>Yes, I am</button><button>No</button><p>Enjoy responsibly. Do not share this content with minors.</p></div>'
        f'{f.menu(dice, named=False)}<div class="{dice.hashed()}"><div>{body}</div></div>{f.footer(dice, named=False)}'
    )


def long_foot(body: str, _policy: Policy, dice: Dice) -> str:
    """Return a bank's page whose foot says more than a short policy, by no name."""
    return (
        f'<div class="{dice.hashed()}">{f.menu(dice, named=False)}</div><div class="{dice.hashed()}">{body}</div><div class="{dice.hashed()}"><div><a href="/a">Accounts</a><a href="/b">Cards</a><a href="/c">Loans</a><a href="/d">Careers</a></div><div><p>Harbour Bank plc is authorised by the regulator and registered in the register of companies under number 40211. Deposits are protected up to 85,000 by the compensation scheme. Calls may be recorded to improve our service and for training.</p>'
        f"<p>The information on this site is not advice and is no offer to buy or sell. The value of investments may go down as well as up, and you may get back less than you put in. Tax rules may change.</p><p>Harbour Insurance is provided by Quay Underwriters SE, which is regulated in Ireland. Terms, conditions and exclusions apply to all products.</p></div><div>© Harbour Bank {2020 + dice.below(6)}</div></div>"
    )
