"""Who is meant by the words for kinds of recipients, so that another word for the same is no change.

"Third-party providers", "vendors" and "other companies that work for us" are one kind; a third-party
website receives nothing by being called so, and "such partners" are the partners of the sentence before.
"""

from __future__ import annotations

from functools import lru_cache

from notifier.materiality import lexicon
from notifier.materiality.cue import Cued

_TOPIC = "third_party_sharing"
#: Nouns that say by themselves what kind of recipient it is.
_KIND = r"(?:service providers?|providers?|vendors?|suppliers?|(?:sub-?)?contractors?|(?:sub-?)?processors?|partners|affiliates|advertisers?|merchants?|researchers?|sellers?|resellers?|ad networks?|payment processors?)"
_ADJECTIVE = Cued(
    rf"\bthird[- ]part(?:y|ies)'?s? (?=(?:[\w-]+ ){{0,2}}?{_KIND}\b)"
    # Things that are another's, and receive nothing by it.
    r"|(?<!\bwith )(?<!\bby )\b(?:other )?third[- ]part(?:y|ies)'?s? (?=(?:[\w-]+ ){0,2}?(?:(?:web ?)?sites?|web ?pages?|links?|apps?|applications?|accounts?|platforms?|software|content|products?|terms|polic(?:y|ies)|"
    r"licen[cs]es?|materials?|trademarks?|intellectual property|rights|browsers?|devices?|stores?|subscriptions?|features?|log-?ins?|credentials|media|code|libraries|components?)\b)"
    r"|(?<!\bwith )(?<!\bby )\bthird[- ]party (?=(?:online )?services?\b)"
)
#: Those who work for the company, however they are called.
_OTHERS = Cued(
    r"\b(?:(?:unaffiliated |certain |other |outside |external |independent )*third[- ]part(?:y|ies)(?: (?:companies|organi[sz]ations|firms|entities|individuals|persons|businesses|agents))?"
    r"|(?:other|outside|external|independent|unaffiliated) (?:companies|organi[sz]ations|firms|entities|individuals|persons|businesses|agents))\b(?! (?:[\w-]+ )?(?:providers?|vendors?|suppliers?|partners))"
)
_FOR_US = Cued(
    r"\b(?:on our behalf|on behalf of us|as (?:our )?(?:service providers|processors|vendors|contractors)|(?:that|whom?|which) we (?:employ|engage|hire|retain|contract|use to|work with to)|(?:engaged|hired|employed|retained|contracted) by us|"
    r"perform(?:ing)? (?:\w+ ){0,3}(?:services|functions|tasks|work) for us|(?:process|store|collect|transmit)\w* (?:\w+ ){0,4}for us)\b"
)
_PROVIDERS = Cued(
    r"\b(?:third[- ]party|outside|external) (?:[\w-]+ ){0,2}?(?:providers?|suppliers?)\b"
)
#: One of a kind is the kind.
_ONE = Cued(r"\b(?:an?|any|each|every|or|and) (?:business |trusted |\w+ing )?partner\b(?! with\b)")
#: Kinds that a text points to, and titles of other texts.
_POINTED = Cued(
    r"\b(?:the )?(?:categories|types|kinds|list) of (?:third[- ]parties|recipients|(?:service )?providers|partners) (?:(?:that are |as )?(?:described|listed|set out|set forth|identified|named|specified|outlined|mentioned|discussed) )?(?:(?:in the (?:table|section|chart|list) )?(?:below|above)|in (?:this|section))\b"
)
_TITLED = Cued(
    r"\b(?:[A-Z][\w'-]+ (?:(?:for|of|and|the|to|on|with|&) )*){2,7}(?:[Pp]age|[Pp]olicy|[Gg]uide(?:lines)?|[Nn]otice|[Ss]tatement|[Rr]eport|[Ff]orm|[Hh]ub|[Cc]ent(?:er|re))\b",
    cased=True,
)
_SUCH = Cued(
    rf"\b(?:such|these|those|said|the (?:aforementioned|foregoing|above|same)) (?:other )?(?:third[- ]part(?:y|ies)(?: {_KIND})?|{_KIND}|authorit(?:y|ies))\b"
)


@lru_cache(maxsize=1024)
def receivers(text: str) -> tuple[str, ...]:
    """Return the kinds of recipients that folded *text* names, in table order."""
    return lexicon.found(receiving(text), _TOPIC)


@lru_cache(maxsize=1024)
def named_afresh(text: str) -> frozenset[str]:
    """Return those of the kinds that *text* does not merely point back to ("such partners")."""
    return frozenset(lexicon.found(_SUCH.sub(" ", receiving(text)), _TOPIC))


@lru_cache(maxsize=1024)
def hinted(text: str) -> frozenset[str]:
    """Return the kinds that *text* speaks of in any way, one of them ("a partner") among others."""
    return frozenset(lexicon.found(_ONE.sub(" partners ", text), _TOPIC)).union(receivers(text))


def receiving(text: str) -> str:
    """Return folded *text* with its recipients called by their kinds, and nothing else called third-party."""
    said = _POINTED.sub(" ", _TITLED.sub(" ", text))
    said = _ADJECTIVE.sub("", _PROVIDERS.sub("service providers", said))
    return _OTHERS.sub("service providers", said) if _FOR_US.is_in(said) else said
