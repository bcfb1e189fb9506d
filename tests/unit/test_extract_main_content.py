"""The policy is found in the whole page, and nothing else of the page is."""

from __future__ import annotations

import pytest

from notifier.extract import read

POLICY = "".join(
    f"<h2>Part {number}</h2><p>We collect personal data under part {number} and use it to provide"
    f" the service that you asked for. You have the right to object in case {number}.</p>"
    for number in range(1, 7)
)
SENTENCE = "Readers of this shop have bought a great many novels about the sea this year."

FURNITURE = {
    "navigation": "<nav><a href=/a>Furniture</a> and a rather long line of text about the shop</nav>",
    "menu by class": f"<div class='main-menu'><ul><li>Furniture</li></ul><p>{SENTENCE}</p></div>",
    "footer": f"<footer><p>Furniture. {SENTENCE}</p></footer>",
    "aside": f"<aside><p>Furniture. {SENTENCE}</p></aside>",
    "cookie banner": f"<div id='cookie-banner'><p>Furniture. {SENTENCE}</p></div>",
    "consent dialog by its buttons": (
        "<div class=x1><div class=x2><p>Furniture. We use cookies and process personal data with your"
        " consent to measure the service.</p></div><button>Accept all</button><button>Reject all</button></div>"
    ),
    "language picker": "<div class='language-switcher'><a href=/fr>Furniture</a><a href=/de>Deutsch</a></div>",
    "related articles": f"<div class='related-articles'><p>Furniture. {SENTENCE}</p></div>",
    "feedback widget": "<div class='article-votes'><span>Furniture: was this helpful?</span></div>",
    "newsletter": "<div class='newsletter-signup'><p>Furniture. Get our letter every month.</p></div>",
    "stories without a name": f"<div><p>Furniture. {SENTENCE}</p><p>{SENTENCE}</p></div>",
    "script": "<script>Furniture</script>",
    "font probe": "<div>" + "Furniture " * 40 + "</div>",
}


@pytest.mark.parametrize("furniture", FURNITURE.values(), ids=FURNITURE)
@pytest.mark.parametrize("place", ["before", "after"])
def test_furniture_is_left_out_and_the_policy_is_whole(furniture: str, place: str) -> None:
    """What stands around the policy changes nothing of what is read."""
    main = f"<div class=wrap>{POLICY}</div>"
    alone = read(f"<body>{main}</body>")
    parts = [furniture, main] if place == "before" else [main, furniture]
    assert read(f"<body>{''.join(parts)}</body>").text == alone.text
    assert alone.text.count("Part") == 6


@pytest.mark.parametrize(
    "names", ["class=sidebar", "class=footer", "id=main-nav", "class=cookie-notice"]
)
def test_a_policy_in_a_misnamed_box_is_kept(names: str) -> None:
    """A name is only a guess; where the running text is, there is the policy."""
    assert "Part 6" in read(f"<body><p>Hello</p><div {names}>{POLICY}</div></body>").text


@pytest.mark.parametrize("name", ["sharing", "comments", "ads", "copyright", "feedback"])
def test_sections_named_after_their_topic_are_kept(name: str) -> None:
    """A section about sharing has that very word as its anchor."""
    section = (
        f"<section id={name}><h2>Topic</h2><p>We share personal data with processors only under a"
        " written contract, and we choose them with care. They may use the data for our purposes"
        " alone, and they delete it when the contract ends or when we ask for it.</p></section>"
    )
    document = read(f"<body><main>{POLICY}{section}</main></body>")
    assert document.sections[-1].title == "Topic"


def test_a_second_copy_for_other_screens_is_dropped() -> None:
    """A page that holds its policy twice publishes it once."""
    document = read(f"<body><main>{POLICY}</main><div class=mobile>{POLICY}</div></body>")
    assert document.text.count("under part 3") == 1


def test_the_title_and_date_above_the_text_belong_to_it() -> None:
    """A hero box holds the title and the date; both are the policy's."""
    document = read(
        "<body><div class=hero><h1>Privacy</h1><span>Updated 3 May 2026</span></div>"
        f"<div>{POLICY}</div></body>"
    )
    assert document.lines()[:2] == ["Privacy", "Updated 3 May 2026"]


def test_two_halves_in_sibling_boxes_are_both_kept() -> None:
    """No word is lost where a page keeps its sections in boxes of their own."""
    document = read(
        f"<body><div><div>{POLICY}</div><div>{POLICY.replace('Part', 'Piece').replace('part', 'piece')}</div></div></body>"
    )
    assert "Part 1" in document.text
    assert "Piece 6" in document.text


def test_a_page_without_a_policy_shows_its_buttons_to_the_gate() -> None:
    """A login form is little else than its labels."""
    document = read(
        "<body><form><label>Password</label><input><button>Sign in</button></form></body>"
    )
    assert document.lines() == ["Password", "Sign in"]


CLAUSE = (
    "<p>A clause of its own: you have the right to object to how we process your personal data, and"
    " we delete the data unless a law obliges us to keep it.</p>"
)


@pytest.mark.parametrize("names", ["scroll-menu-part", "nav-target", "sidebar-content"])
@pytest.mark.parametrize("wrapped", [False, True], ids=["bare", "wrapped"])
def test_sections_that_all_bear_the_name_of_a_menu_are_kept(names: str, *, wrapped: bool) -> None:
    """What most of the text is called cannot be the name of what stands around it."""
    parts = [
        f"<section class={names}><h2>Part {n}</h2>{CLAUSE}</section>".replace(
            "A clause", f"No. {n}"
        )
        for n in range(9)
    ]
    if wrapped:
        parts = [f"<div>{part}</div>" for part in parts]
    document = read(f"<body><main>{''.join(parts)}</main><div class=menu>{SENTENCE}</div></body>")
    assert [f"No. {n} of its own" in document.text for n in range(9)] == [True] * 9
    assert "novels" not in document.text


def test_texts_hidden_behind_their_titles_are_kept() -> None:
    """An accordion hides every answer at first, whatever its boxes are called."""
    parts = "".join(
        f"<div><h3>Question {n}</h3><div style='display:none'>{CLAUSE}</div></div>".replace(
            "A clause", f"No. {n}"
        )
        for n in range(9)
    )
    assert read(f"<body><div>{parts}</div></body>").text.count("of its own") == 9


@pytest.mark.parametrize(
    "box", ["aside", "footer", "dialog", "div role=alert", "div class=sidebar", "div class=banner"]
)
def test_a_clause_in_a_marked_box_within_the_policy_is_kept(box: str) -> None:
    """Articles have footers and asides of their own, which speak as the article does."""
    inner = f"<{box}>{CLAUSE}</{box.split(maxsplit=1)[0]}>"
    document = read(f"<body><main><article>{POLICY}{inner}{POLICY.upper()}</article></main></body>")
    assert "A clause of its own" in document.text


@pytest.mark.parametrize("box", ["aside", "footer", "dialog", "div class=sidebar"])
def test_a_clause_in_a_marked_box_beside_the_policy_is_left_out(box: str) -> None:
    """The page's own footer speaks of data and rights on every page of the site."""
    outer = f"<{box}>{CLAUSE}</{box.split(maxsplit=1)[0]}>"
    document = read(f"<body><div>{POLICY}</div>{outer}</body>")
    assert "A clause of its own" not in document.text


@pytest.mark.parametrize("names", ["css-ad12f7", "sc-ad4", "x-bdNavJa", "m3nu"])
def test_letters_of_a_hash_are_no_name(names: str) -> None:
    """Style tools name boxes by hashes, in which short words turn up by chance."""
    short = f"<div class={names}><p>The shop is shut on all the holidays of Sark.</p></div>"
    assert "holidays" in read(f"<body><main>{POLICY}{short}</main></body>").text


@pytest.mark.parametrize("names", ["siteFooter", "topNav", "nav2", "Page_menu__a1B2c"])
def test_names_are_found_in_compound_words(names: str) -> None:
    """Capitals, underscores and counts part the words of a name."""
    page = f"<body><main>{POLICY}</main><div class={names}><p>{SENTENCE}</p></div></body>"
    assert "novels" not in read(page).text


def test_a_foot_without_a_name_is_left_out() -> None:
    """Its links, and the line that says who owns the page, give it away."""
    links = "".join(f"<li><a href=/{n}>Page {n}</a></li>" for n in range(4))
    owner = (
        "Lantern is a trade name of Lantern Ledger Limited, registered under number 123 with its"
        " seat in Cork, and authorised to provide payment services under the law of Ireland."
    )
    for foot in (f"<ul>{links}</ul><p>{owner}</p>", f"<p>{owner}</p><p>© 2026 Lantern</p>"):
        document = read(f"<body><div>{POLICY}</div><div>{foot}</div></body>")
        assert document.text == read(f"<body><div>{POLICY}</div></body>").text


def test_lists_of_links_around_the_text_are_left_out_where_nothing_is_named() -> None:
    """Even where the text stands in several boxes, none of which holds most of it."""
    half = POLICY.replace("Part", "Piece").replace("part", "piece")
    links = "".join(f"<li><a href=/{n}>Page number {n} of shop</a></li>" for n in range(9))
    menu = f"<div><div><ul>{links}</ul></div></div>"
    text = f"<div>{POLICY}</div><div>{half}</div>"
    assert read(f"<body>{menu}{text}{menu}</body>").text == read(f"<body>{text}</body>").text


def test_of_two_texts_the_one_that_the_title_names_is_read() -> None:
    """A page on one rule has other texts beside it that speak of practices as much."""
    *rules, _, _, _ = rule = [
        f"<p>Gambling number {n} is prohibited: no user may promote gambling or link to it, and we"
        " remove content that violates this policy.</p>"
        for n in range(9)
    ]
    other = "".join(rules).replace("ambling", "eneral fun").replace("is prohibited", "in the shop")
    page = f"<body><div><h1>Gambling</h1>{''.join(rule)}</div><div>{other}</div></body>"
    assert "fun" not in read(page).text
    assert "fun" in read(page.replace("<h1>Gambling", "<h1>Policy")).text


@pytest.mark.parametrize("name", ["newsletter", "feedback", "comments", "social-media", "ads"])
def test_a_short_section_with_its_heading_as_its_anchor_is_kept(name: str) -> None:
    """An anchor made from a heading names the section, whatever widgets bear that name."""
    title = name.replace("-", " ").title()
    body = "<p>Whatever you send to us may be printed in our annual report.</p>"
    section = f"<section id={name}><h2>{title}</h2>{body}</section>"
    form = section.replace("</section>", "<button>Send</button></section>")
    assert "annual report" in read(f"<body><main>{POLICY}{section}</main></body>").text
    assert "annual report" not in read(f"<body><main>{POLICY}{form}</main></body>").text


def test_short_boxes_of_the_same_make_as_the_longest_are_kept() -> None:
    """A policy in a row of equal boxes has short ones, without any word that policies speak with."""
    items = [
        f"<div class=item><h3>Item {n}</h3><div>{CLAUSE * 12 * (n == 1)}<ul><li>Red</li></ul></div></div>"
        for n in range(4)
    ]
    page = f"<body><div class=shop><h3>Shop</h3><p>Blue</p></div><div>{''.join(items)}</div></body>"
    document = read(page)
    assert [section.title for section in document.sections] == [f"Item {n}" for n in range(4)]
    assert document.text.count("Red") == 4


def test_no_list_is_taken_for_the_whole_policy() -> None:
    """The longest list holds most of the text, and yet another list names the controllers."""
    long = "".join(f"<li>{CLAUSE}</li>" for _ in range(12))
    page = f"<body><div><h2>Who</h2><ul><li>Acme of Cork</li></ul><h2>What</h2><ul>{long}</ul></div></body>"
    assert "Acme of Cork" in read(page).text


def test_a_policy_in_an_unknown_language_is_whole_beside_english_furniture() -> None:
    """Where no words are known by which policies are told, where the text is decides."""
    words = (
        "Zbiramo podatke o vas kadar odprete račun in jih hranimo trideset dni po tem ko ga zaprete"
    )
    parts = "".join(f"<div><h2>Del {n}</h2><p>{words}, {words} {n}.</p></div>" for n in range(5))
    menu = f"<div><p>{SENTENCE}</p><p>We use cookies and process personal data lawfully.</p></div>"
    document = read(f"<body><div>{parts}</div>{menu}</body>")
    assert [section.title for section in document.sections] == [f"Del {n}" for n in range(5)]


@pytest.mark.parametrize(
    "line", ["Back to top", "↑ To top", "5 min read", "Nach oben", "Copy link"]
)
def test_lines_that_point_around_the_page_are_left_out_anywhere(line: str) -> None:
    """They stand between sections as well as at the end."""
    half = POLICY.replace("Part", "Piece").replace("part", "piece")
    document = read(f"<body><main>{POLICY}<p>{line}</p>{half}</main></body>")
    assert document.text == read(f"<body><main>{POLICY}{half}</main></body>").text


@pytest.mark.parametrize(
    "line",
    [
        "Need help? Call the ombudsman within 30 days of our answer.",
        "Sign up for updates of this policy by newsletter, or we will not tell you of changes to it.",
        "Subscribe to the newsletter for 9 Euro.",
    ],
)
def test_a_last_line_that_states_something_is_kept(line: str) -> None:
    """Furniture is short and states no number."""
    assert line in read(f"<body><main>{POLICY}<p>{line}</p></main></body>").text


def test_a_panel_behind_its_title_is_kept_whatever_its_name() -> None:
    """What a title with a state opens is shown to whoever asks for it."""
    page = (
        f"<body><main>{POLICY}<div><button aria-expanded=false><span>Selling</span></button>"
        "<div class=css-3 aria-hidden=true><p>We never sell any of it to anyone else.</p></div></div></main></body>"
    )
    assert "never sell" in read(page).text


def test_a_long_dialog_that_speaks_of_little_but_cookies_is_left_out() -> None:
    """It may hold more text than a short policy's sections do."""
    kinds = "".join(
        f"<p>Cookies of kind {n} store what you choose on this device, and our partners may read such"
        " cookies too when you visit the pages of others in the next months.</p>"
        for n in range(8)
    )
    dialog = f"<div>{kinds}<div><button>Accept all</button><button>Reject all</button></div></div>"
    policy = f"<div>{POLICY}{POLICY.replace('art', 'iece')}{POLICY.replace('art', 'age')}</div>"
    assert read(f"<body>{policy}{dialog}</body>").text == read(f"<body>{policy}</body>").text


def test_a_list_that_the_policy_gives_twice_is_kept_twice() -> None:
    """It says to customers and to applicants who receive their data; a copy repeats the page."""
    names = "".join(
        f"<li>Company number {n} of our group, with its seat in Cork, may receive what you tell us.</li>"
        for n in range(4)
    )
    page = f"<body><main>{POLICY}<ul>{names}</ul><h2>Applicants</h2><ul>{names}</ul></main></body>"
    assert read(page).text.count("Company number 2") == 2


def test_a_title_alone_in_its_panel_is_kept() -> None:
    """Its text may stand in the next panel."""
    panel = "<div class=panel hidden><h3>Part of its own</h3></div>"
    assert (
        "Part of its own" in read(f"<body><main>{POLICY}{panel}{POLICY.upper()}</main></body>").text
    )


@pytest.mark.parametrize("numbered", [False, True])
def test_a_table_of_contents_is_left_out(*, numbered: bool) -> None:
    """It says each heading again, so each new heading would be told twice."""
    mark = "{}. " if numbered else ""
    links = "".join(f"<li><a href='#p{n}'>{mark.format(n)}Part {n}</a></li>" for n in range(1, 7))
    box = f"<div class=post-toc><p>On this page</p><ul>{links}</ul></div>"
    page = f"<body><main>{box}{POLICY}</main></body>"
    assert read(page).text == read(f"<body><main>{POLICY}</main></body>").text


def test_lines_that_point_to_what_is_said_nowhere_else_are_kept() -> None:
    """A summary that links to the details says something of its own."""
    lines = [f"We keep your data for {n} years." for n in range(4)]
    links = "".join(f"<li><a href='#p{n}'>{line}</a></li>" for n, line in enumerate(lines))
    box = f"<ul class=toc>{links}</ul>"
    assert lines[3] in read(f"<body><main>{box}{POLICY}</main></body>").text


def test_a_short_policy_in_an_unknown_language_is_read_and_not_the_dialog_beside_it() -> None:
    """The dialog holds as much text, and all the words that policies speak with."""
    words = (
        "Når du kjøper et kart lagrer vi navnet ditt og hva du har kjøpt hos oss, ikke noe annet"
    )
    parts = "".join(f"<h2>Del {n}</h2><p>{words} {n}.</p>" for n in range(9))
    kinds = "".join(
        f"<p>Strictly necessary {n}: these cookies are stored on your device to make the site work.</p>"
        for n in range(9)
    )
    buttons = "<button>Accept all</button><button>Reject all</button>"
    for name in ("", "class=cookie-consent-modal"):
        page = f"<body><main>{parts}</main><div {name}>{kinds}<div>{buttons}</div></div></body>"
        assert read(page).text == read(f"<body><main>{parts}</main></body>").text


def test_a_plain_box_between_two_that_belong_is_kept() -> None:
    """A sentence is not lost because it was given a box of its own."""
    half = POLICY.replace("Part", "Piece").replace("part", "piece")
    lone = "<div><p>More on this is told below under the title of choices.</p></div>"
    page = f"<body><div>{POLICY * 3}</div>{lone}<div>{half}</div></body>"
    assert "told below" in read(page).text


@pytest.mark.parametrize("box", ["aside", "footer", "div role=status", "p class=footer-note"])
def test_a_short_clause_in_a_marked_box_within_the_policy_is_kept(box: str) -> None:
    """A note is often one sentence."""
    inner = f"<{box}>We never sell personal data to any third party.</{box.split(maxsplit=1)[0]}>"
    document = read(f"<body><main><article>{POLICY}{inner}{POLICY.upper()}</article></main></body>")
    assert "never sell" in document.text


def test_a_list_given_twice_in_a_short_policy_is_kept_twice() -> None:
    """Much of a short policy may be there twice, and is still no copy for another screen."""
    names = "".join(
        f"<li>Company number {n} of our group, with its seat in Cork, may receive what you tell us.</li>"
        for n in range(4)
    )
    text = f"<p>We share personal data with these.</p><ul>{names}</ul>"
    page = f"<body><main>{text}<h2>Applicants</h2>{text}</main></body>"
    assert read(page).text.count("Company number 2") == 2


@pytest.mark.parametrize("place", ["{policy}{box}", "<main>{policy}{box}</main>"])
def test_boxes_that_ask_or_lead_elsewhere_are_left_out_behind_the_policy(place: str) -> None:
    """A newsletter form and cards of other texts have no name and look like sections."""
    ask = "<div><h3>News</h3><p>Our letter comes out every month of the year.</p><button>Join</button></div>"
    cards = "".join(
        f"<div><h3><a href=/{n}>Card {n}</a></h3><p>What you should know of the rule number {n}.</p></div>"
        for n in range(3)
    )
    policy = "".join(f"<div>{part}</div>" for part in (POLICY, POLICY.replace("art", "iece")))
    alone = read(f"<body>{place.format(policy=policy, box='')}</body>")
    for box in (ask, f"<div><h2>Other texts</h2>{cards}</div>"):
        assert read(f"<body>{place.format(policy=policy, box=box)}</body>").text == alone.text


def test_a_last_line_that_is_but_a_link_is_left_out() -> None:
    """It leads back to the shop; an address or another text is the policy's."""
    page = f"<body><main>{POLICY}<p><a href=/>Back to the shop</a></p></main></body>"
    assert "shop" not in read(page).text
    for target in ("mailto:us@lantern.example", "https://lantern.example/dpo", "/legal/annex"):
        assert "shop" in read(page.replace("href=/", f"href={target}")).text


REMARKS = {
    "note in an aside": "<aside><p>We never sell your data.</p></aside>",
    "status": "<div role=status>This part has no end date.</div>",
    "dialog that can be closed": "<dialog><p>Our fee is 3 % a month.</p><button>Close</button></dialog>",
    "foot note": "<div class=footer-note>Calls may be recorded too.</div>",
    "box named like an advert": "<div class=promo><p>Children may not use this at all.</p></div>",
    "date": "<aside>Added on 3 May 2024</aside>",
    "paragraph hidden from readers aloud": "<p aria-hidden=true>Here we promise what all can see.</p>",
}


@pytest.mark.parametrize("remark", REMARKS.values(), ids=REMARKS)
def test_a_remark_in_the_midst_of_the_policy_is_kept(remark: str) -> None:
    """Whatever its box is called, what is said between two sections is part of the policy."""
    said = remark[remark.index(">") + 1 :].replace("<p>", "").partition("<")[0]
    page = f"<body><div>{POLICY}{remark}{POLICY.replace('part', 'case')}</div></body>"
    assert said in read(page).text


@pytest.mark.parametrize(
    "box",
    [
        "<div role=status>Link copied.</div>",
        "<aside><p>Have you read this story about boats yet?</p><a href=/b>Read more</a></aside>",
        "<div class=promo><p>Join ten thousand shops that sail with us.</p><button>Try it</button></div>",
        "<div class=cookie-bar><p>This site sets some small files.</p><button>OK</button></div>",
        "<nav><a href=#a>Part one of it all, at length</a><a href=#b>And part two of it</a></nav>",
    ],
)
def test_what_offers_something_in_the_midst_of_the_policy_is_left_out(box: str) -> None:
    """Links and buttons tell furniture from a remark."""
    page = f"<body><div>{POLICY}%s{POLICY.replace('part', 'case')}</div></body>"
    assert read(page % box).text == read(page % "").text


def test_two_columns_of_one_make_are_both_kept_in_an_unknown_language() -> None:
    """Where no word tells what a text speaks of, two halves that are built alike belong together."""
    first, second = (
        "".join(
            f"<p>Zorb {half} nalika fen {n} dorvani eli tamun kas privato.</p>" for n in range(9)
        )
        for half in ("ena", "duo")
    )
    page = read(
        f"<body><h1>Privato zorbali</h1><div class=rich>{first}{first}</div><div class=rich>{second}</div></body>"
    )
    assert "ena nalika fen 8" in page.text
    assert "duo nalika fen 8" in page.text
