"""Furniture that no name gives away is told from the policy by what it asks, offers or lacks."""

from __future__ import annotations

import pytest

from notifier.extract import read
from notifier.extract.vocabulary import PRACTICE_LANGUAGES, count_practice_words, count_words

POLICY = "<h1>Privacy Notice</h1>" + "".join(
    f"<h2>Part {number}</h2><p>We collect personal data under part {number} and use it to provide"
    f" the service that you asked for. You have the right to object in case {number}.</p>"
    for number in range(1, 13)
)
ALONE = read(f"<body><div>{POLICY}</div></body>").text
COOKIES = "".join(
    f"<li><p>mark_{n}</p><p>This cookie counts the visits of readers to page number {n} so that our"
    " partners know which of their pictures were seen on it.</p></li>"
    for n in range(60)
)
BUTTONS = "<button>Reject all</button><button>Accept all</button>"


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_dialog_longer_than_the_policy_is_left_out(place: str) -> None:
    """Some tools list every cookie in the dialog itself, and hash the names of its boxes."""
    dialog = f"<div class=x1><div><ul>{COOKIES}</ul></div><div>{BUTTONS}</div></div>"
    parts = [dialog, f"<div>{POLICY}</div>"]
    page = "".join(parts if place == "before" else parts[::-1])
    assert read(f"<body>{page}</body>").text == ALONE


def test_a_long_list_of_cookies_with_choices_is_the_policy_where_nothing_else_is() -> None:
    """A cookie policy may offer its choices in the midst of the text."""
    text = f"<div><h1>Cookie Policy</h1><ul>{COOKIES}</ul>{BUTTONS}<p>You may change this at any time.</p></div>"
    shop = (
        "<div><h2>Lanterns</h2>" + "<p>They shine on all boats in all weathers.</p>" * 3 + "</div>"
    )
    assert "mark_59" in read(f"<body>{text}{shop}</body>").text


def test_two_buttons_in_one_line_are_two_choices() -> None:
    """Links without a space between them stand in one line of the markup."""
    bar = "<div><p>We use cookies to measure how this service is used by you.</p><a>Alle annehmen</a><a>ablehnen</a></div>"
    assert read(f"<body><div>{POLICY}</div>{bar}</body>").text == ALONE


def test_a_form_amid_the_policy_that_speaks_of_nothing_in_it_is_left_out() -> None:
    """A box for a newsletter between two sections is none of them."""
    box = "<div><h3>Never miss a tide</h3><p>Recipes and gossip, once a month in your inbox.</p><form><input><button>Join</button></form></div>"
    cut = POLICY.index("<h2>Part 6")
    assert read(f"<body><div>{POLICY[:cut]}{box}{POLICY[cut:]}</div></body>").text == ALONE


def test_a_form_amid_the_policy_that_speaks_of_its_practices_stays() -> None:
    """A request can be made right where the policy says so."""
    box = "<div><p>To object to this processing, leave your address.</p><form><input><button>Send</button></form></div>"
    cut = POLICY.index("<h2>Part 6")
    page = f"<body><div>{POLICY[:cut]}{box}{POLICY[cut:]}</div></body>"
    assert "To object to this processing" in read(page).text


def test_links_that_touch_are_words_of_their_own() -> None:
    """A style sets links apart that have no space between them; parts of one link stay together."""
    page = f"<body><div>{POLICY}<p>See <a href=/a>Terms</a><a href=/b>Cookies</a> and <a href=/c>im</a><a href=/c>print</a> too.</p></div></body>"
    assert "See Terms Cookies and imprint too." in read(page).text


def test_a_column_of_an_old_page_is_no_fact_in_a_table() -> None:
    """The cell that holds most of a table's text is the page; the others stand beside it."""
    page = f"<body><table><tr><td><a href=/a>News</a><br><a href=/b>Boats</a></td><td>{POLICY.replace('h1', 'b').replace('h2', 'b')}</td></tr></table></body>"
    document = read(page)
    assert not any(block.kind == "row" for section in document.sections for block in section.blocks)
    assert "Boats" not in document.text


def test_labels_above_the_title_go_and_what_names_or_dates_the_policy_stays() -> None:
    """Systems number their articles and count their readers above the title."""
    above = "<p>Article 4711</p><p>832 views</p><p>Terms and conditions</p><p>Last updated: 3 May 2026</p>"
    lines = read(f"<body><div>{above}{POLICY}</div></body>").text.splitlines()
    assert lines[:3] == ["Terms and conditions", "Last updated: 3 May 2026", "Privacy Notice"]


def test_a_last_heading_over_links_goes_with_them() -> None:
    """What is left of a menu is no section of the policy."""
    menu = (
        "<h2>Trending</h2><ul>"
        + "<li><a href=/a>Set up the boards of your team</a></li>" * 4
        + "</ul>"
    )
    assert read(f"<body><div>{POLICY}{menu}</div></body>").text == ALONE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Vi behandler personopplysninger for å oppfylle avtalen. Du har rett til innsyn og kan klage til Datatilsynet."),
        ("da", "Vi behandler personoplysninger for at opfylde aftalen. Du har ret til indsigt og kan klage til myndigheden."),
        ("sv", "Vi behandlar personuppgifter för att uppfylla avtalet. Du har rätt till information och kan lämna samtycke."),
        ("pl", "Przetwarzamy dane osobowe w celu wykonania umowy. Masz prawo do informacji i możesz wycofać zgodę."),
        ("cs", "Zpracováváme osobní údaje za účelem plnění smlouvy. Máte právo na výmaz a můžete odvolat souhlas."),
        ("sk", "Spracúvame osobné údaje na účely plnenia zmluvy. Máte právo na výmaz a môžete odvolať súhlas."),
        ("ro", "Prelucrăm datele cu caracter personal pentru contract. Aveți dreptul la informații și vă puteți retrage consimțământul."),
    ],
)  # fmt: skip
def test_policies_speak_with_known_words(language: str, text: str) -> None:
    """In these languages too a policy is told from a shop window by its words."""
    assert language in PRACTICE_LANGUAGES
    assert count_practice_words(text) >= 0.2 * count_words(text)


def test_menus_and_short_sentences_of_a_script_without_spaces_are_told() -> None:
    """A link of thirty characters is a line of a menu, and a sentence of thirty is running text."""
    policy = "<h1>プライバシーポリシー</h1>" + "".join(
        f"<h2>{n}. 収集する情報</h2><p>当社は、ご注文の際に、お客様の氏名、住所を収集します{n}。</p>"
        for n in range(12)
    )
    links = "".join(
        f"<div><a href=/{n}>新しいサービスのご案内と料金プランの詳細について{n}</a></div>"
        for n in range(12)
    )
    alone = read(f"<body><div>{policy}</div></body>").text
    assert alone.count("収集します") == 12
    page = f"<body><div class=a>{links}</div><div class=b>{policy}</div></body>"
    assert read(page).text == alone


def test_a_dialog_in_another_language_than_a_short_policy_is_left_out() -> None:
    """Tools ask in English where the policy is in a language whose words are not known."""
    policy = "<h1>سياسة الخصوصية</h1>" + "<p>نجمع اسمك وعنوانك ورقم هاتفك وبريدك الإلكتروني عندما تقدم طلبا في متجرنا.</p>" * 9  # fmt: skip
    dialog = f"<div><div><ul>{COOKIES[: len(COOKIES) // 4]}</ul></div>{BUTTONS}</div>"
    text = read(f"<body>{dialog}<div>{policy}</div></body>").text
    assert "mark_1" not in text
    assert "سياسة الخصوصية" in text


def test_a_note_that_speaks_of_practices_stays_before_the_lines_of_an_address() -> None:
    """The last words of a policy may stand in an aside, with where to write to below it."""
    note = "If you have questions on how we process personal data, or a complaint, you have the right to write to us."
    end = f"<aside class=callout><p>{note}</p></aside><p>Harbour Ltd</p><p>4 Custom Quay</p>"
    text = read(f"<body><div>{POLICY}{end}</div><footer><a href=/a>Jobs</a></footer></body>").text
    assert text.splitlines()[-3:] == [note, "Harbour Ltd", "4 Custom Quay"]


CONSENT = (
    "<form><input type=email><label><input type=checkbox> I agree that my personal data are processed to send me"
    " the letter, and can withdraw this consent at any time as the privacy policy says.</label><button>Join</button></form>"
)


@pytest.mark.parametrize(
    "box",
    [
        f"<div><div>Letters from the quay</div>{CONSENT}</div>",
        f"<section><h2>Write to us</h2><p>We use what you enter to answer your request.</p>{CONSENT}</section>",
        "<div><p>By joining you agree to our terms and consent to the use of your data.</p><div><input type=email><a href=/j>Join</a></div></div>",
    ],
)
def test_a_form_that_asks_for_consent_is_no_part_of_the_policy(box: str) -> None:
    """What one agrees to by a form speaks as policies do, and is said to who fills it in."""
    assert read(f"<body><div>{POLICY}</div>{box}</body>").text == ALONE
    assert read(f"<body>{box}<main><div>{POLICY}</div></main></body>").text == ALONE


def test_a_policy_within_the_form_of_its_page_is_read() -> None:
    """Some servers put a form around each page, with a field to search in."""
    page = f"<body><form><input name=q><div>{POLICY}</div></form></body>"
    assert read(page).text == ALONE


def test_a_few_words_that_sell_beside_a_short_policy_are_left_out() -> None:
    """One word that policies use as well may stand in any text."""
    short = (
        f"<h1>Privacy Notice</h1>{POLICY[POLICY.index('<h2>Part 1') : POLICY.index('<h2>Part 5')]}"
    )
    band = "<div><div><h4>Free returns</h4><p>Thirty days, no questions, label in the box.</p></div><div><h4>Paid safely</h4><p>Cards, wallets and bank transfer, all encrypted.</p></div><div><h4>Here</h4><p>Monday to Friday from eight to six.</p></div></div>"
    alone = read(f"<body><main>{short}</main></body>").text
    assert read(f"<body><main>{short}</main>{band}</body>").text == alone


def test_a_short_policy_is_told_from_longer_texts_by_its_title() -> None:
    """Beside a few clauses, answers and praise may be most of what a page says."""
    short = (
        f"<h1>Privacy Notice</h1>{POLICY[POLICY.index('<h2>Part 1') : POLICY.index('<h2>Part 4')]}"
    )
    answer = "Parcels leave our barn on the day you order if you do so before noon, and the islands wait three."
    talk = "".join(f"<h3>Question {n}</h3><p>{answer}</p>" for n in range(9))
    alone = read(f"<body><div>{short}</div></body>").text
    assert read(f"<body><div>{short}</div><section>{talk}</section></body>").text == alone


def test_a_short_policy_in_an_unknown_language_is_told_by_its_title_and_sections() -> None:
    """Where no word tells anything, a title with sections under it does."""
    clause = (
        "Kişisel verilerinizi yalnızca siparişinizi hazırlamak için kullanırız ve kimseye satmayız."
    )
    parts = "".join(f"<h2>Bölüm {n}</h2><p>{clause} Süre: {n} yıl.</p>" for n in range(5))
    tale = "Limandaki fener her akşam aynı saatte yanar, balıkçılar da ona bakarak eve döner."
    other = "".join(f"<h2>Hikâye {n}</h2><p>{tale} Bu {n}. akşamdı.</p>" for n in range(5))
    text = f"<div class=a><h1>Gizlilik Politikası</h1>{parts}</div>"
    alone = read(f"<html lang=tr><body>{text}</body></html>").text
    assert read(f"<html lang=tr><body>{text}<div class=b>{other}</div></body></html>").text == alone


def test_an_opening_with_the_title_is_not_the_whole_policy() -> None:
    """Rows of a page may each hold a section, the first one the title and a dense sentence."""
    opening = "<div class=row><h1>Terms of Use</h1><p>By opening an account you accept these terms and conditions, and our privacy policy applies to your personal data.</p></div>"
    tale = "You may leave at any time, and we may ask you to leave within six weeks if somebody was hurt."
    rows = "".join(
        f"<div class='row line'><div><div>Part {n}</div></div><div><p>{tale} Case {n}.</p></div></div>"
        for n in range(8)
    )
    assert read(f"<body><div>{opening}{rows}</div></body>").text.count("Case") == 8


def test_a_first_sentence_after_the_title_may_say_what_the_product_is() -> None:
    """A sentence without a word of law stands between the title and the terms."""
    lead = "<div><p>Fathom is a free chart for the sea, drawn by a crew of thousands who sail on every coast of the whole wide world.</p></div>"
    parts = "".join(
        f"<div class=x{n}>{part}</div>" for n, part in enumerate(POLICY.split("<h2>")[1:])
    )
    page = f"<body><div><h1>Terms of Use</h1>{lead}{parts}</div></body>"
    assert "free chart for the sea" in read(page).text


@pytest.mark.parametrize("tag", ["p", "h6", "li"])
def test_a_list_of_former_versions_is_left_out(tag: str) -> None:
    """Their dates come and go with every version, and a policy says none of them."""
    days = "".join(f"<{tag}>{n} May {2016 + n}</{tag}>" for n in range(1, 8))
    updated = "<p>Last updated: 9 June 2026</p>"
    page = f"<body><main><h1>Privacy Notice</h1>{updated}<div>{days}</div>{POLICY}</main></body>"
    text = read(page).text
    assert "9 June 2026" in text
    assert "May 2018" not in text


@pytest.mark.parametrize(
    "line",
    [
        "This site is protected by reCAPTCHA and the Privacy Policy and Terms of Service of its maker apply.",
        "Printed from https://harbour.example/legal on 19/03/2026 at 02:15",
        "Top of page",
        "Seite drucken",
    ],
)
def test_what_tools_say_of_themselves_behind_the_policy_is_left_out(line: str) -> None:
    """A stamp differs with every visit, and a guard of forms is no clause."""
    assert read(f"<body><div>{POLICY}<p>{line}</p></div></body>").text == ALONE


@pytest.mark.parametrize("names", ["class=more", "id=more1 class=moretext", "class=read-more-text"])
def test_the_rest_of_a_sentence_behind_a_button_is_read(names: str) -> None:
    """Dots stand in its place until the reader asks for more."""
    rest = f"We sell nothing<span class=dots>...</span><span {names} style='display:none'> to third parties without your consent.</span>"
    page = f"<body><div>{POLICY}<h2>More</h2><p>{rest}</p><button>Read more</button></div></body>"
    assert "We sell nothing to third parties without your consent." in read(page).text


def test_slides_that_are_turned_away_are_read() -> None:
    """A carousel keeps all but one of its slides from readers aloud."""
    parts = POLICY.split("<h2>")
    slides = "".join(
        f"<div class=swiper-slide aria-hidden={'true' if n else 'false'}><h2>{part}</div>"
        for n, part in enumerate(parts[1:])
    )
    assert read(f"<body><div>{parts[0]}<div class=swiper>{slides}</div></div></body>").text == ALONE


def test_titles_that_link_to_themselves_lead_nowhere_else() -> None:
    """A title may be a link to its own place, with the whole address of the page."""
    linked = [
        f'<div><h2><a href="https://a.example/legal#p{n}">{part.replace("</h2>", "</a></h2>", 1)}</div>'
        for n, part in enumerate(POLICY.split("<h2>")[1:])
    ]
    groups = "".join(f"<div>{''.join(linked[n : n + 3])}</div>" for n in range(0, 12, 3))
    assert read(f"<body><main><h1>Privacy Notice</h1>{groups}</main></body>").text == ALONE


@pytest.mark.parametrize("names", ["hero-banner", "page-banner", "promo-header"])
def test_a_band_with_the_title_in_it_is_read(names: str) -> None:
    """The top of a policy may be made as the site's advertisements are."""
    band = f"<div class={names}><h1>Privacy Notice</h1><p>Harbour makes charts for people with small boats.</p></div>"
    text = read(f"<body>{band}<div>{POLICY.split('</h1>')[1]}</div></body>").text
    assert text.startswith("Privacy Notice\nHarbour makes charts")


def test_what_is_said_before_the_only_title_that_names_a_policy_is_left_out() -> None:
    """A question of age speaks of terms and consent, and comes before the policy."""
    gate = "<div><h2>Are you old enough?</h2><p>By entering you accept our terms of use and our privacy policy, and give your consent to cookies.</p><button>Yes</button></div>"
    assert read(f"<body>{gate}<div>{POLICY}</div></body>").text == ALONE


def test_a_hidden_document_beside_a_shown_one_is_left_out() -> None:
    """The same page holds the policy in another language, which a button shows in its place."""
    parts = "".join(
        f"<h2>Teil {n}</h2><p>Wir verarbeiten Ihre Daten nach Teil {n} und speichern sie für die Dauer des Vertrags. Sie haben das Recht auf Auskunft.</p>"
        for n in range(20)
    )
    other = f"<div class=lang-text lang=de style='display:none'><h1>Datenschutz</h1>{parts}</div>"
    assert read(f"<body><div class=lang-text>{POLICY}</div>{other}</body>").text == ALONE
