"""Countries and states as policies name them, and the people who live there."""

from __future__ import annotations

import re

from notifier.materiality.cue import Cued, signs

PLACES = Cued(
    r"\b(?:EU|EEA|UK|USA?|U\.S\.A\.?|U\.S\.?|United (?:Kingdom|States)|European (?:Union|Economic Area)|Europe|Switzerland|Canada|Brazil|India|China|Japan"
    r"|(?:South )?Korea|Singapore|Australia|New Zealand|Mexico|Argentina|South Africa|Israel|Turkey|Norway|Iceland|Liechtenstein|Hong Kong|Taiwan"
    r"|Quebec|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas"
    r"|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)"
    r"|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming"
    r"|Germany|France|Ireland|Spain|Italy|Netherlands|Sweden|Denmark|Finland|Poland|Austria|Belgium)(?!\w)",
    cased=True,
)
_ADJECTIVES_TEXT = (
    "Irish:Ireland English:England Scottish:Scotland Welsh:Wales British:UK American:US Canadian:Canada "
    "Australian:Australia Indian:India Chinese:China Japanese:Japan Korean:Korea Singaporean:Singapore "
    "Brazilian:Brazil Mexican:Mexico Argentine:Argentina Israeli:Israel Turkish:Turkey German:Germany "
    "French:France Spanish:Spain Italian:Italy Dutch:Netherlands Swedish:Sweden Danish:Denmark "
    "Finnish:Finland Norwegian:Norway Icelandic:Iceland Polish:Poland Austrian:Austria Belgian:Belgium "
    "Swiss:Switzerland Portuguese:Portugal Czech:Czechia Greek:Greece Hungarian:Hungary "
    "Romanian:Romania Estonian:Estonia Latvian:Latvia Lithuanian:Lithuania Maltese:Malta "
    "Luxembourgish:Luxembourg Cypriot:Cyprus Californian:California Texan:Texas European:Europe"
)
#: What is of a place by its adjective: "Irish law" is the law of Ireland.
ADJECTIVES = dict(pair.split(":") for pair in _ADJECTIVES_TEXT.split())
_PEOPLE = r"(?:residents?|citizens?|consumers?|individuals?|users?|customers?|people|those|persons?|anyone|visitors?|members?|data subjects?)"
#: What stands before a place in which people live, and behind one that tells which people.
_BEFORE = re.compile(
    rf"\b(?:{_PEOPLE}|resid(?:ing|e|es)|lives?|living|located|based|domiciled|accessing|resident) (?:[\w,]+ ){{0,4}}?(?:of|in|from|within|inside|outside) (?:(?:the|state|of|province) ){{0,3}}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"(?: state)? {_PEOPLE}\b", re.IGNORECASE)
#: Without one of these words nobody lives anywhere.
_LIVES = Cued(
    rf"\b(?:{_PEOPLE}|resid(?:ing|e|es)|lives?|living|located|based|domiciled|accessing|resident)\b"
)
#: Characters before a place in which it shows who lives there.
_NEAR = 80


def is_place(name: str) -> bool:
    """Whether *name* is that of a country or state."""
    return PLACES.sub("", name) == ""


def lives(text: str) -> bool:
    """Whether folded *text* speaks of the people of a country or state."""
    there = signs(text)
    return bool(_LIVES.mask & there and PLACES.mask & there) and any(
        _BEHIND.match(text, place.end())
        or _BEFORE.search(text[max(0, place.start() - _NEAR) : place.start()])
        for place in PLACES.finditer(text)
    )


#: Places that are called by what they are: states, unions and islands.
_TAKES_ARTICLE = re.compile(
    r"(?:United|USA?\b|U\.S|UK\b|EU\b|EEA\b|European (?:Union|Economic)|Netherlands|Philippines|Bahamas|Czech Republic|Dominican Republic|Isle of)"
)


def with_article(place: str) -> str:
    """Return *place* as it stands within a sentence: "the United States"."""
    return f"the {place}" if _TAKES_ARTICLE.match(place) else place
