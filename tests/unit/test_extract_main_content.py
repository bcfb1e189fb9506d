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
