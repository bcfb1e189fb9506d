"""Pages of help centres, legal hubs, documentation, authorities and papers, each in its own markup.

Names and nesting are those that the systems write; all words are ours.
"""

from __future__ import annotations

from tests.quality.page_templates import furniture as f
from tests.quality.page_templates.content import Dice, Policy

_OTHERS = (
    ("Terms of Service", "What you and we may expect of each other once you have an account."),
    ("Cookie Policy", "The small files that we set, what each of them is for, and how long they stay."),
    ("Data Processing Addendum", "For customers who process personal data of others with our service."),
    ("Acceptable Use Policy", "What nobody may do with our service, and what happens to those who do it anyway."),
    ("Law Enforcement Guidelines", "How authorities may ask us for information, and when we say no."),
)  # fmt: skip


def policy_cards(dice: Dice) -> str:
    """Return cards that lead to the other policies, which speak of practices themselves."""
    return "".join(
        f'<div class="{dice.hashed()}"><a href="/legal/{n}"><div class="{dice.hashed()}">{name}</div><div>{text}</div><div>Read the policy →</div></a></div>'
        for n, (name, text) in enumerate(dice.some(_OTHERS, 4))
    )


def contents(policy: Policy) -> str:
    """Return links to the sections."""
    return "".join(f'<a href="#s{n}">{part.label}</a>' for n, part in enumerate(policy.parts))


def legal_tabs(body: str, policy: Policy, dice: Dice) -> str:
    """Return a hub whose tabs lead to the other policies, with versions to choose and cards below."""
    tabs = "".join(
        f'<a role="tab" href="/legal/{n}">{name}</a>' for n, (name, _) in enumerate(_OTHERS)
    )
    versions = "".join(
        f'<option value="{n}">Version {9 - n} ({1 + dice.below(28)} March {2025 - n})</option>'
        for n in range(5)
    )
    return (
        f'<header class="sc-{dice.hashed()}">{f.logo()}{f.menu(dice)}</header><main><section class="hero"><p>Legal centre</p></section><div role="tablist" aria-label="Legal documents">{tabs}</div>'
        f'<div role="tabpanel" aria-label="{policy.words}"><div class="meta-bar"><label>Version<select>{versions}</select></label><button>Download</button><button>Compare versions</button></div>'
        f'<div class="doc">{body}</div></div><section class="{dice.hashed()}"><h2>Related policies</h2><div>{policy_cards(dice)}</div></section></main>{f.footer(dice)}'
    )


def legal_drawer(body: str, policy: Policy, dice: Dice) -> str:
    """Return a policy with a floating list of contents by no name, reading time and cards below."""
    row, column, aside = dice.hashed(), dice.hashed(), dice.hashed()
    return (
        f'<div id="root"><div class="{dice.hashed()}">{f.menu(dice, named=False)}</div><div class="{dice.hashed()}"><a href="/">Home</a> / <a href="/legal">Legal</a> / {policy.words}</div>'
        f'<div class="{row}"><div class="{aside}"><div class="{dice.hashed()}">On this page</div>{contents(policy)}</div><div class="{column}"><div class="{dice.hashed()}"><span>{5 + dice.below(9)} min read</span></div>{body}</div></div>'
        f'<div class="{dice.hashed()}"><h3>Keep reading</h3><div class="{dice.hashed()}">{policy_cards(dice)}</div></div><div class="{dice.hashed()}">{f.footer(dice, named=False)}</div></div>'
    )


def versions(body: str, policy: Policy, dice: Dice) -> str:
    """Return a policy between the languages it is told in and its former versions."""
    former = "".join(
        f'<li><a href="/v/{n}">{1 + dice.below(28)} October {2025 - n}</a></li>' for n in range(6)
    )
    return (
        f'{f.menu(dice, named=False)}<div class="page"><div class="also">Also available in: <a href="/de">Deutsch</a> | <a href="/fr">Français</a> | <a href="/ja">日本語</a></div>'
        f'<div class="legal-doc">{body}</div><div class="archive"><h4>Previous versions</h4><ul>{former}</ul></div></div>{f.footer(dice)}'
    )


def ticket_desk(body: str, policy: Policy, dice: Dice) -> str:
    """Return a help desk's article: its date, print, and a form when it did not help."""
    return (
        f'<div class="fc-header">{f.logo()}<a href="/login">Login</a><a href="/signup">Sign up</a></div><div class="fc-solution-search">{f.search_form()}</div><div class="container"><div class="breadcrumb"><a href="/s">Solution home</a><a href="/s/legal">Legal</a></div>'
        f'<div class="main content"><div class="article"><div class="article-meta">{200 + dice.below(800)} views</div><hr><div class="article-body" id="article-body" rel="image-enlarge">{body}</div></div>'
        f'<div id="article-rating"><h4>Did you find it helpful?</h4><a href="#">Yes</a><a href="#">No</a><div class="vote-feedback" style="display:none"><p>Send feedback</p><p>Sorry we couldn\'t be helpful. Help us improve this article with your feedback.</p></div></div></div>'
        f'<div class="sidebar"><h3>Related Articles</h3><ul><li><a href="/1">Moving to another plan</a></li><li><a href="/2">Closing an account</a></li></ul></div></div><footer>{f.languages(dice)}</footer>'
    )


def beacon(body: str, policy: Policy, dice: Dice) -> str:
    """Return another help desk's article, with categories beside it and a question behind it."""
    return (
        f'<header id="mainNav" class="navbar"><a href="/" class="brand">Harbour Help</a><ul class="nav"><li><a href="/">Home</a></li><li><a href="/contact">Contact</a></li></ul></header><section id="contentArea" class="container-fluid">'
        f'<section id="main-content"><article id="fullArticle">{body}</article><section class="articleFoot"><p class="help">Still need help? <a href="/contact">Contact Us</a> <a class="how" href="/x">How can we help?</a></p><time class="lu">Last updated on June {1 + dice.below(28)}, 2026</time></section></section>'
        '<aside id="sidebar"><form><input></form><h3>Categories</h3><ul class="nav nav-list"><li><a href="/a">Getting Started</a></li><li><a href="/b">Billing</a></li><li><a href="/c">Legal</a></li></ul></aside></section>'
        f'<footer><p>© Harbour &amp; Sons 2026. <span>Powered by <a href="https://tool.example">a tool</a></span></p></footer>'
    )


def community(body: str, policy: Policy, dice: Dice) -> str:
    """Return a customer portal: custom elements, fields of the article, topics that are trending."""
    return (
        f'<c-header-band><lightning-layout><div class="slds-grid">{f.logo()}<button>Log in</button></div></lightning-layout></c-header-band><webruntime-inner-app><dxp_content_layout-sldsflexible-layout><div class="cb-section_row slds-grid">'
        f'<knowledge-article-content><lightning-card><div class="slds-card__body"><div class="slds-form"><div class="slds-form-element"><span class="slds-form-element__label">Article Number</span><div class="slds-form-element__control">{1000 + len(policy.name)}</div></div>'
        f'</div><lightning-formatted-rich-text><span part="formatted-rich-text">{body}</span></lightning-formatted-rich-text></div></lightning-card></knowledge-article-content>'
        f'<c-trending><h2>Trending articles</h2><ul><li><a href="/1">Set up single sign-on</a></li><li><a href="/2">Export your ledgers</a></li><li><a href="/3">Roles and rights</a></li></ul></c-trending></div></dxp_content_layout-sldsflexible-layout></webruntime-inner-app><c-footer-band>{f.footer(dice, named=False)}</c-footer-band>'
    )


def authority(body: str, policy: Policy, dice: Dice) -> str:
    """Return an authority's page: phase, contents, related guidance, a question, Crown-like foot."""
    items = "".join(
        f'<li class="contents-list__item"><a class="contents-list__link" href="#s{n}"><span>{n + 1}.</span> {part.label}</a></li>'
        for n, part in enumerate(policy.parts)
    )
    return (
        f'<div class="cookie-notice" role="region"><h2>Cookies on this service</h2><p>We use some essential cookies to make this service work. We would like to set others to know how you use it.</p><button>Accept additional cookies</button><button>Reject additional cookies</button><a href="/c">View cookies</a></div>'
        f'<header role="banner" class="agency-header">{f.logo()}</header><div class="agency-width"><div class="phase-banner"><p><strong class="tag">Beta</strong><span>This is a new service: your <a href="/fb">feedback</a> will help us to improve it.</span></p></div>'
        f'<main id="content" role="main"><div class="agency-row"><div class="two-thirds"><p class="organisation">From: <a href="/org">Harbour Authority</a></p><nav aria-label="Pages in this guide" class="contents-list"><h2>Contents</h2><ol>{items}</ol></nav><div class="agency-body">{body}</div></div>'
        f'<div class="one-third"><div class="related-navigation"><h2>Related content</h2><ul><li><a href="/1">How to complain about us</a></li><li><a href="/2">Freedom of information</a></li></ul></div></div></div></main></div>'
        f'<div class="feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button><button>Report a problem with this page</button><form hidden><p>Do not include personal or financial information such as your card number.</p><label>What were you doing?</label><input><button>Send</button></form></div><footer class="agency-footer"><p>All content is available under the Open Licence v3.0, except where stated otherwise.</p><a href="/h">Help</a></footer>'
    )


def paper(body: str, policy: Policy, dice: Dice) -> str:
    """Return a newspaper's page: a meter, a ticker, adverts within the column and most read stories."""
    cut = body.find("</p>") + 4
    ad = '<div class="ad-slot" id="mpu-1"><span>Advertisement</span><div>Lanterns, half price until Sunday. Come and see.</div></div>'
    return (
        f'<div class="meter"><p>You have {1 + dice.below(4)} free articles left this month.</p><a href="/sub">Subscribe for 1 € a week</a></div><header><div class="ticker">Breaking: ferry strike ends after {2 + dice.below(20)} days</div>{f.menu(dice)}</header>'
        f'<main><article class="story"><div class="byline"><span>By the legal desk</span><button>Listen</button><button>Save</button></div><div class="story-body">{body[:cut]}{ad}{body[cut:]}</div></article>'
        f'<aside class="most-read"><h2>Most read</h2>{f.related(dice, named=False, count=5)}</aside></main>{f.newsletter(dice)}{f.footer(dice)}'
    )


def book(body: str, policy: Policy, dice: Dice) -> str:
    """Return documentation of another make: pages before and after as cards, the date, a question."""
    return (
        f'<div class="{dice.hashed()}"><header>{f.logo()}<button>Ask or search… Ctrl K</button></header><div class="{dice.hashed()}"><aside class="{dice.hashed()}"><ul><li><a href="/0">Welcome</a></li><li><a href="/1">Quick start</a></li><li><a href="/2">Legal</a></li></ul><a href="https://maker.example">Powered by a maker of books</a></aside>'
        f'<main class="flex-1 relative"><header class="max-w-3xl"><nav aria-label="Breadcrumb"><ol><li><a href="/l">Legal</a></li></ol></nav></header><div class="whitespace-pre-wrap contents">{body}</div><div class="flex flex-row mt-6 gap-2"><a class="group text-sm p-2.5" href="/p"><span><span>Previous</span><span>Quick start</span></span></a><a class="group text-sm p-2.5" href="/n"><span><span>Next</span><span>Security</span></span></a></div>'
        f'<div class="flex flex-row mt-6"><p class="text-sm">Last updated <time>{2 + dice.below(9)} months ago</time></p><div><p>Was this helpful?</p><button>😞</button><button>🙂</button></div></div></main><aside class="toc-col"><div>On this page</div><ul>{contents(policy)}</ul></aside></div></div>'
    )


def team_space(body: str, policy: Policy, dice: Dice) -> str:
    """Return a team's public space: who made the page, how often it was read, labels and a like."""
    return (
        f'<div id="app"><nav aria-label="Space pages"><a href="/o">Overview</a><a href="/l">Legal</a></nav><div id="content"><div class="page-header"><div>Owned by <a href="/u">Mira Holm</a></div><div>Changed {2 + dice.below(9)} months ago by <a href="/v">Jonas Berg</a></div><span>{2 + dice.below(5)} min read</span><span>{100 + dice.below(900)} people viewed</span></div>'
        f'<div id="main-content" class="wiki-content ak-renderer-document">{body}</div><div class="labels"><span>legal</span><span>public</span></div><div class="likes"><button>Like</button><span>Be the first to like this</span></div><div class="comments-area"><h4>Comments</h4><p>You are not logged in. Any changes you make will be marked as anonymous.</p></div></div></div>'
    )


def forum(body: str, policy: Policy, dice: Dice) -> str:
    """Return a policy that is the first post of a topic, with answers and suggested topics."""
    posts = "".join(
        f'<div class="topic-post"><article><div class="names"><a href="/u/{n}">{who}</a></div><div class="cooked"><p>{what}</p></div><div class="actions"><button>Reply</button><button>Like</button></div></article></div>'
        for n, (who, what) in enumerate(
            (
                (
                    "anna",
                    "Thanks for putting this up. When does the new version of the map come out for us in the north?",
                ),
                (
                    "tor_b",
                    "Is there a way to read this offline? My boat has no signal for days on end.",
                ),
            )
        )
    )
    topics = "".join(
        f'<tr><td><a href="/t/{n}">{t}</a></td><td>{dice.below(40)}</td></tr>'
        for n, t in enumerate(("Chart colours at night", "Release 14 is out", "Lost my log book"))
    )
    return (
        f'<header class="d-header">{f.logo()}<button>Sign Up</button><button>Log In</button></header><div id="main-outlet"><div id="topic-title"><a class="badge-category" href="/c/legal">Legal</a></div><div class="post-stream"><div class="topic-post"><article><div class="names"><a href="/u/admin">admin</a><span class="post-date">Jan {1 + dice.below(28)}</span></div><div class="cooked">{body}</div><div class="actions"><button>Share</button></div></article></div>{posts}</div>'
        f'<div class="suggested-topics"><h3>Suggested topics</h3><table><tr><th>Topic</th><th>Replies</th></tr>{topics}</table></div></div>'
    )


def app_state(body: str, policy: Policy, dice: Dice) -> str:
    """Return an app's first paint: state as JSON beside the text, skeletons, a plea for scripts."""
    state = '{"props":{"pageProps":{"title":"Legal","blocks":[{"text":"This text is data and nobody sees it on the page, though it speaks of personal data."}]}}}'
    return (
        f'<noscript><p>You need to enable JavaScript to run this app.</p></noscript><div id="__nuxt"><div id="__layout"><div class="{dice.hashed()}"><div class="skeleton" aria-busy="true"></div><template><p>This template is not shown.</p></template>{f.menu(dice, named=False)}'
        f'<div class="{dice.hashed()}">{body}</div>{f.footer(dice, named=False)}</div></div></div><script type="application/json" id="__NEXT_DATA__">{state}</script><script type="application/ld+json">{{"@type":"WebPage","description":"We keep your data."}}</script><textarea id="state" style="display:none">{{"text":"hidden state"}}</textarea><div id="modal-root"></div><div aria-live="polite">Page loaded</div>'
    )
