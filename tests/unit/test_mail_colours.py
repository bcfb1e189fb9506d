"""Colours that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.compose.colours import Palette, contrast, dark, light, readable
from notifier.model.branding import Branding

accents = st.from_regex(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", fullmatch=True)

#: Text and what it stands on, as the templates combine them.
PAIRS = [
    ("ink", "page"),
    ("ink", "card"),
    ("muted", "page"),
    ("muted", "card"),
    ("link", "page"),
    ("link", "card"),
    ("button_text", "button"),
    ("deleted", "deleted_ground"),
    ("inserted", "inserted_ground"),
    ("less", "less_ground"),
    ("more", "more_ground"),
]


def test_contrast_is_that_of_the_guidelines() -> None:
    """Black on white is 21, a colour on itself 1, and the order does not matter."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#ffffff", "#767676") == contrast("#767676", "#ffffff")
    assert contrast("#abc", "#aabbcc") == 1


@given(accent=accents)
@pytest.mark.parametrize("palette", [light, dark])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_can_be_read_whatever_the_accent(
    palette: object, text: str, ground: str, accent: str
) -> None:
    """Any accent leaves every pair of text and ground at 4.5 or better, light and dark."""
    assert callable(palette)
    colours = palette(accent)
    assert isinstance(colours, Palette)
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


def test_an_accent_that_can_be_read_stays_as_it_is() -> None:
    """Only what cannot be read is changed."""
    assert readable("#0f6b74", "#ffffff") == "#0f6b74"
    assert readable("#ffd400", "#ffffff") != "#ffd400"


@pytest.mark.parametrize("accent", ["", "red", "#12", "#12345", "#fff; } body { display: none"])
def test_what_is_not_a_colour_never_reaches_a_mail(accent: str) -> None:
    """Anything but a hexadecimal colour becomes the default accent."""
    assert light(accent) == light(Branding().accent)
