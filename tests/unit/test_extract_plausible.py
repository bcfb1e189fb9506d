"""The gate: what is no policy is held, with a reason and what was seen."""

from __future__ import annotations

import pytest

from notifier.extract import assess, read
from notifier.model.document import Document
from tests.quality.gate_pages.made import Shown, genuine, policies, walls

SECTIONS = [
    (
        "What we collect",
        (
            "We collect your name, your address and the orders that you place. We also collect the pages"
            " that you visit, so that we can improve the service and keep it secure for every user."
        ),
    ),
    (
        "How we use it",
        (
            "We use personal data to deliver orders, to answer requests and to prevent fraud. We do not"
            " use it for advertising, and we never sell personal data to any third party."
        ),
    ),
    (
        "Who receives it",
        (
            "We share personal data with carriers and payment providers. They process it on our behalf"
            " under a contract, for no purpose of their own, and they delete it when the contract ends."
        ),
    ),
    (
        "How long we keep it",
        (
            "We keep orders for ten years because tax law demands it. Everything else is deleted two"
            " years after your last order, unless a legal claim is still open at that time."
        ),
    ),
    (
        "Your rights",
        (
            "You have the right to access, correct and delete your personal data, and to object to its"
            " use. Write to us and we answer within one month, free of charge, as the law requires."
        ),
    ),
    (
        "Changes",
        (
            "We may amend this policy. If a change affects your rights we tell you by e-mail thirty days"
            " before it takes effect, and you may close your account if you do not agree."
        ),
    ),
]


def document(sections: list[tuple[str, str]], before: str = "") -> Document:
    """Read a policy of these sections."""
    text = "\n\n".join(f"## {title}\n\n{body}" for title, body in sections)
    return read(f"# Privacy policy\n\n{before}\n\n{text}", "text/markdown")


POLICY = document(SECTIONS)


def test_a_policy_is_plausible_alone_and_beside_itself() -> None:
    """The first version of a source is judged too."""
    assert assess(POLICY).plausible
    assert assess(POLICY, POLICY).plausible
    assert assess(document(SECTIONS[:3])).plausible


PAGES = {
    "captcha": (
        "wall",
        "<h1>One more step</h1><p>Confirm that you are not a robot: solve the captcha.</p>",
    ),
    "browser check": (
        "wall",
        "<title>Wait</title><p>Checking your browser. Enable JavaScript to continue.</p>",
    ),
    "login": (
        "wall",
        (
            "<h1>Welcome back</h1><form><label>Username</label><input><label>Password</label><input>"
            "<button>Sign in</button><a href=/reset>Forgot your password?</a></form>"
        ),
    ),
    "consent": (
        "wall",
        (
            "<div><p>We value your privacy. We and our partners store and access personal data on your"
            " device with your consent, such as cookies.</p><button>Accept all</button>"
            "<button>Reject all</button><button>Manage options</button></div>"
        ),
    ),
    "anmeldung": (
        "wall",
        "<h1>Anmelden</h1><p>Bitte geben Sie Ihr Passwort ein, um fortzufahren.</p>",
    ),
    "not found": (
        "error_page",
        "<h1>404</h1><p>The page that you are looking for was not found.</p>",
    ),
    "introuvable": ("error_page", "<h1>Oups</h1><p>Désolé, cette page est introuvable.</p>"),
    "maintenance": (
        "error_page",
        "<p>Our shop is down for maintenance. Please try again later.</p>",
    ),
    "title of a login": ("wall", "<title>Log in | Lantern</title><body></body>"),
    "title of a check": (
        "wall",
        "<title>Just a moment...</title><body><p>lantern.example</p></body>",
    ),
    "title of an error": ("error_page", "<title>404 Not Found</title><body></body>"),
    "nothing": ("empty", "<body></body>"),
    "title only": ("empty", "<h1>Privacy policy</h1>"),
}


@pytest.mark.parametrize(("reason", "page"), PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("previous", [None, POLICY], ids=["alone", "beside"])
def test_pages_shown_in_place_of_a_policy_are_held(
    reason: str, page: str, previous: Document | None
) -> None:
    """With and without a previous version, for the right reason, with evidence."""
    found = assess(read(page), previous)
    assert (found.plausible, found.reason) == (False, reason)
    assert found.evidence


def test_a_cut_page_is_truncated() -> None:
    """It runs like the previous version and lacks its end."""
    found = assess(document(SECTIONS[:4]), POLICY)
    assert found.reason == "truncated"
    assert "Your rights" in " ".join(found.evidence)


def test_a_page_cut_in_mid_sentence_is_truncated() -> None:
    """The last line is the beginning of a line of the previous version."""
    title, body = SECTIONS[3]
    assert assess(document([*SECTIONS[:3], (title, body[:60])]), POLICY).reason == "truncated"


def test_a_deleted_section_in_the_middle_is_a_change() -> None:
    """Taking a section out is what publishers do; it goes on to be compared."""
    assert assess(document(SECTIONS[:2] + SECTIONS[3:]), POLICY).plausible


def test_most_of_the_text_gone_is_collapsed() -> None:
    """A fault of capture looks like this; so would a policy that gave up most of its duties."""
    found = assess(document([SECTIONS[5]]), POLICY)
    assert found.reason == "collapsed"
    assert str(len(POLICY.text.split()))[:1] in " ".join(found.evidence)


def test_a_large_cut_that_states_a_new_date_is_a_rewrite() -> None:
    """A publisher who cuts a text stamps it; a fault does not."""
    old = document(SECTIONS * 2 + SECTIONS, before="Last updated: 1 May 2025")
    new = document([SECTIONS[0], SECTIONS[5]], before="Last updated: 1 May 2026")
    assert assess(new, old).plausible
    same = document([SECTIONS[0], SECTIONS[5]], before="Last updated: 1 May 2025")
    assert assess(same, old).reason in {"collapsed", "truncated"}


def test_another_language_is_held() -> None:
    """A server chose the language by the visitor's place."""
    german = read(
        "<p>Wir verarbeiten die Daten, die Sie uns bei einer Bestellung geben, und löschen sie nach der"
        " gesetzlichen Frist. Sie haben das Recht auf Auskunft und auf Löschung Ihrer Daten. Wir geben"
        " die Daten nur an Dienstleister weiter, die für uns tätig sind und sie nicht anders nutzen.</p>"
    )
    assert assess(german, POLICY).reason == "language"


def test_a_shop_window_is_not_a_policy() -> None:
    """A page that speaks of other things is held even the first time."""
    window = read(
        "<p>New in the shop this week are seven novels about the sea, two atlases and a set of old maps."
        " The lighthouse calendar is back in blue and in green, and our staff have picked their"
        " favourite stories for long evenings by the fire. Come in and have a look around.</p>" * 3
    )
    assert assess(window).reason == "not_a_policy"
    assert not assess(window, POLICY).plausible


def test_a_short_policy_with_words_of_walls_passes() -> None:
    """A genuine short cookie notice speaks of browsers and of enabling, too."""
    short = read(
        "<h1>Cookies</h1><p>We use cookies to provide the shop. You may block cookies in your browser; the"
        " basket then does not work. We keep no personal data in them and share none with third parties.</p>"
        "<p>Questions about your rights go to the address in our privacy policy.</p>"
    )
    assert assess(short).plausible


def test_lists_joined_to_paragraphs_are_no_new_text() -> None:
    """Most of the policy is gone; that the lines of the rest are cut otherwise explains nothing."""
    parts = [
        (
            f"Part {n}",
            (
                f"We collect the data of kind {n} to provide the service, and we keep it for {n} years."
                f" You have the right to object in case {n}, and to have the data of kind {n} deleted."
            ),
        )
        for n in range(30)
    ]
    old = document(parts)
    joined = " ".join(body for _, body in parts[:9])
    held = assess(document([("Policy", joined)]), old)
    assert (held.plausible, held.reason) == (False, "collapsed")
    fresh = joined.replace("to provide the service", "only where a contract asks us to do so")
    fresh = fresh.replace("You have the right", "Nobody takes your right away")
    assert assess(document([("Policy", fresh)]), old).plausible


def test_pages_that_we_wrote_are_judged_as_measured() -> None:
    """What the gate reaches on our own walls and odd policies may only rise."""
    held = [not assess(*_shown(page)).plausible for page in walls()]
    let_through = [assess(*_shown(page)).plausible for page in genuine()]
    assert (len(held), len(let_through)) == (244, 92)
    assert sum(held) >= 241
    assert sum(let_through) >= 87


def _shown(page: Shown) -> tuple[Document, Document | None]:
    before = read(page.before, "text/markdown") if page.before else None
    return read(page.text, page.media_type), before


def test_a_policy_may_speak_of_robots_and_passwords() -> None:
    """A short page that states things in sentences is no wall, whatever its words."""
    page = read(
        "<h1>Your account</h1><p>You sign in with a password that you must keep confidential. To tell"
        " a human from a robot, our provider processes data of your browser. We may restrict access"
        " to accounts that violate these terms, and we will notify you of the reason.</p>"
    )
    assert assess(page).plausible


def test_a_page_that_says_where_the_policy_is_passes() -> None:
    """Whoever puts the policy into a file has published it; the flow asks a person then."""
    page = read("<h1>Terms</h1><p>The terms of sale are <a href='/t.pdf'>in this file</a>.</p>")
    assert assess(page, POLICY).plausible


def test_another_document_is_held() -> None:
    """Terms of sale in the place of a privacy policy speak of other things."""
    ours = policies()
    terms, privacy = (
        read(ours[name], "text/markdown") for name in ("alder-terms", "harbour-privacy")
    )
    found = assess(terms, privacy)
    assert (found.reason, assess(privacy, privacy).plausible) == ("not_a_policy", True)
    assert "another document" in " ".join(found.evidence)


def test_one_language_of_two_may_go() -> None:
    """Of a page in two languages one is taken out: what is left has not changed its language."""
    ours = policies()
    both = f"{ours['linden-datenschutz']}\n\n{ours['harbour-privacy']}"
    new, old = (read(text, "text/markdown") for text in (ours["harbour-privacy"], both))
    assert assess(new, old).plausible
    assert assess(old, new).plausible


def test_broken_letters_are_held() -> None:
    """UTF-8 that was read byte by byte is no new wording."""
    text = policies()["quai-confidentialite"]
    broken = read(text.encode().decode("cp1252", "replace"), "text/markdown")
    assert assess(broken, read(text, "text/markdown")).reason == "error_page"
    assert not assess(broken).plausible
