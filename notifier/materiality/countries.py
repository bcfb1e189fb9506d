"""Countries by one name each: "US", "U.S.A." and "United States of America" are one country.

Two letters stand for a country only where they are all that an entry says: "IT" and "NO" are words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

#: The code that ISO 3166-1 gives a country, and its names; the first is the one it goes by here.
_TABLE = """
US: United States, United States of America, U.S.A., USA, U.S.
GB: United Kingdom, U.K., UK, Great Britain, United Kingdom of Great Britain and Northern Ireland
EU: European Union, E.U.
EEA: European Economic Area, E.E.A.
DE: Germany
FR: France
IE: Ireland, Republic of Ireland
NL: Netherlands, The Netherlands, Holland
BE: Belgium
LU: Luxembourg
ES: Spain
PT: Portugal
IT: Italy
AT: Austria
CH: Switzerland
DK: Denmark
SE: Sweden
NO: Norway
FI: Finland
IS: Iceland
LI: Liechtenstein
PL: Poland
CZ: Czech Republic, Czechia
SK: Slovakia
HU: Hungary
RO: Romania
BG: Bulgaria
GR: Greece
HR: Croatia
SI: Slovenia
RS: Serbia
BA: Bosnia and Herzegovina
EE: Estonia
LV: Latvia
LT: Lithuania
MT: Malta
CY: Cyprus
UA: Ukraine
MD: Moldova
RU: Russia, Russian Federation
BY: Belarus
TR: Turkey, Türkiye
GE: Georgia
AM: Armenia
IL: Israel
AE: United Arab Emirates, UAE, U.A.E.
SA: Saudi Arabia
QA: Qatar
EG: Egypt
MA: Morocco
TN: Tunisia
ZA: South Africa
KE: Kenya
NG: Nigeria
GH: Ghana
RW: Rwanda
IN: India
PK: Pakistan
BD: Bangladesh
LK: Sri Lanka
NP: Nepal
CN: China, People's Republic of China, PRC
HK: Hong Kong
TW: Taiwan
JP: Japan
KR: South Korea, Republic of Korea, Korea
SG: Singapore
MY: Malaysia
TH: Thailand
VN: Vietnam, Viet Nam
PH: Philippines, The Philippines
ID: Indonesia
AU: Australia
NZ: New Zealand
CA: Canada
MX: Mexico
BR: Brazil
AR: Argentina
CL: Chile
CO: Colombia
PE: Peru
UY: Uruguay
CR: Costa Rica
PA: Panama
"""


def _read() -> tuple[Mapping[str, str], Mapping[str, str]]:
    codes: dict[str, str] = {}
    names: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        code, listed = line.split(": ", 1)
        first, *others = listed.split(", ")
        codes[code] = first
        names.update((name, first) for name in (first, *others))
    return codes, names


_CODES, _NAMES = _read()
_NAME = re.compile(
    r"(?<![\w.])(?:"
    + "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
    + r")(?!\w)"
)
_ENTRY = re.compile(r"(?<![^,;/(|&] )(?<![^ ,;/(|&])([A-Z]{2,3})(?=\s*(?:[,;/)|&]|and\b|$))")


@lru_cache(maxsize=2048)
def in_full(text: str) -> str:
    """Return *text* with each country by its one name."""
    said = _NAME.sub(lambda found: _NAMES[found[0]], text)
    return _ENTRY.sub(lambda found: _CODES.get(found[1], found[1]), said)


@lru_cache(maxsize=2048)
def countries(text: str) -> frozenset[str]:
    """Return the countries that *text*, the cell of a table, names."""
    return frozenset(_NAMES[name] for name in _NAME.findall(in_full(text)))
