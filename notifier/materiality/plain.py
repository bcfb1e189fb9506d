"""One wording for many: how lawyers and how plain writers say the same thing.

"Should you breach these Terms, we shall be entitled to close your account" and "If you break these
Terms, we may close your account" are one statement. Here phrases are brought to one form, and
words to one synonym; whether the outcome is the same statement is for
:mod:`~notifier.materiality.rearranged` to say, which looks at doers, negations and figures too.
"""

from __future__ import annotations

import re
from functools import lru_cache

from notifier.materiality import facts
from notifier.materiality.cue import Cued, signs
from notifier.materiality.synonyms import LIGHT, SAME

#: Whom a contract calls by a role: the reader of it, and the one that offers it.
_YOU = r"(?:(?:the|each|every|any|all|our) )?(?:customers?|clients?|users?|members?|subscribers?|licensees?|visitors?|account holders?)"
_WE = r"(?:the )(?:company|provider|licensor|operator)"
_LAW = r"(?:(?:the |any )?(?:applicable |relevant |local |governing )?laws?)"
_BE = r"(?:is|are|be|am|was|were)"

#: Numbers in words that are no other word.
_NUMBER = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\b"
)

#: What a text calls a thing or a party from here on: ("Services").
_SHORT_NAME = re.compile(
    r" ?\((?:the |together,? |collectively,? |each,? |an? )*\"[A-Z][^\"()]{1,60}\"(?:,? (?:and|or|,) (?:the )?\"[A-Z][^\"()]{1,60}\")*\)"
)
#: What numbers the points of a text, and those within a sentence.
_POINT = re.compile(
    r"^(?:(?:and )?\((?:\d{1,2}|[a-h]|[ivx]{1,4})\) (?=\w)|(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)]|[a-h][.)]|[ivx]{1,4}\)) (?=[\"'A-Z]))|(?<= )\((?:[a-h]|[ivx]{1,4})\) (?=\w)|(?<![\dy] )(?<!one )(?<= )\(\d{1,2}\) (?=\w)"
)
#: What only earlier phrases put into a text.
_MADE = re.compile(r"bylaw|before before|will not|may be")
#: Phrases that say one thing, and what is read in their place; in the order of asking.
PHRASES = tuple(
    (Cued(pattern), bool(_MADE.search(pattern)), same)
    for pattern, same in (
        (r"e-mail", "email"),
        (r"\binternet protocol\b", "ip"),
        (r"\bthird-part", "third part"),
        (
            r"\b(?:third party |outside |external )?(?:service[- ]providers?|vendors?|suppliers?)\b|\b(?:third party|outside|external) (?:providers?|contractors?)\b",
            "service providers",
        ),
        (r"\bcan(?:not| not|'t)\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"n't\b", " not"),
        (r"'(?:re|m)\b", " are"),
        (r"'ve\b", " have"),
        (r"'ll\b", " will"),
        # Who is meant.
        (rf"\b{_YOU}'s?(?= )", "your"),
        (rf"\b{_YOU}(?= data\b| content\b| information\b)", "your"),
        (rf"\b{_YOU}\b", "you"),
        (rf"\b{_WE}'s?(?= )", "our"),
        (rf"\b{_WE}\b", "we"),
        # Where the text itself is pointed to.
        (
            r" ?\((?:please )?(?:also )?(?:see|refer to|as|defined|described|set out|explained|more on)\b[^()]{0,80}\b(?:below|above|here|sections?|articles?|polic(?:y|ies)|notice|glossary|terms|agreement)\b[^()]{0,40}\)",
            "",
        ),
        (
            r",? as (?:further |more fully |otherwise )?(?:defined|described|set out|set forth|explained|specified|outlined|detailed|mentioned|stated) (?:in|below|above|at)(?: [\w&'-]+| section \d[\w.()]*){0,8}?(?= ?[,.;)]|$)",
            "",
        ),
        # What a list names is some of it, whatever lawyers add.
        (
            r"\b(?:including|includes?),?(?: but)?(?: (?:is|are))?,? (?:not limited to|without limitation),?",
            "including",
        ),
        # What else a thing is called.
        (
            r" ?\((?:also|sometimes|often|commonly) (?:called|known as|referred to as|named|termed)\b[^()]{0,80}\)",
            "",
        ),
        # How a sentence is joined to those before it.
        (
            r"(?:^|(?<=[.;:] ))(?:in the meantime|in particular|furthermore|moreover|in addition|additionally|please note(?: that)?|note(?: that)?|please be (?:advised|aware|informed) that|accordingly|therefore|nevertheless|in general|in a general manner|as a reminder|of course|for your information),? ",
            "",
        ),
        # What the law does.
        (
            r"\b(?:where|when|whenever|if|as|to the extent)? ?(?:we are |is |are )?legally (?:required|necessary|obliged|obligated|permitted|allowed)(?: to do so| to)?\b",
            " bylaw ",
        ),
        (
            rf"\b(?:where|when|if|as|to the extent)? ?(?:we are |is |are )?(?:required|permitted|allowed) (?:to do so )?(?:by|under) {_LAW}\b",
            " bylaw ",
        ),
        (
            rf"\b(?:where|when|if|as|to the extent)? ?{_LAW} (?:requires?|so requires?|permits?|allows?|obliges?|obligates?)(?: (?:it|us to|this))?\b",
            " bylaw ",
        ),
        (r"\bto the (?:fullest|maximum|greatest) (?:possible )?extent bylaw\b", "bylaw"),
        (r"\b(?:legal|lawful) (?:basis|bases|grounds?) for (.{3,60}?) (?:is|are)\b", r"base \1 on"),
        (
            r"\b(?:perform|fulfil|execut)\w*(?: of)? (?=(?:(?:a|an|the|our|your|this|that|any) )?(?:\w+ )?contracts?\b)",
            "perform ",
        ),
        (r"\b(?:rely|relies|relying|rest|rests|based?|bases) (?:up)?on\b", "base on"),
        (r"\b(?:by virtue|on the (?:basis|ground)s?) of\b", "base on"),
        # When and whether.
        (r"\bin (?:the event|case) (?:that|of)\b", "if"),
        (r"^should (?=you|we|they|any|the)", "if "),
        (r"(?<=[.;:] )should (?=you|we|they|any|the)", "if "),
        (
            r"\b(?:at any (?:time|point)|anytime|whenever you (?:like|want|wish|choose))(?: you (?:like|want|wish|choose))?",
            "anytime",
        ),
        (
            r"\b(?:where|when|whenever|once)(?= (?:you|we|they|it|this|these|your|our|the|a|an|any)\b)",
            "if",
        ),
        (
            r"\b(?:in advance|ahead of time|beforehand)(?: of)?\b|\bprior to\b|\bahead of\b",
            "before",
        ),
        (r"\bbefore before\b|\bbefore,? (?=before)", ""),
        (
            r"(?<!by )(?<!conditional )\b(?:upon|following)(?= (?:your|our|the|a|an|receipt|request)\b)",
            "after",
        ),
        (r"\b(?:so that|in order that) (?:we|you|they) (?:can|may|could)\b", "to"),
        (r"\b(?:in order|so as) to\b|\bwith a view to\b", "to"),
        (r"\b(?:due to|owing to|as a result of|on account of|by reason of)\b", "because of"),
        (r"\b(?:provided|on condition) that\b|\b(?:as|so) long as\b", "if"),
        (r"\bas well as\b|\btogether with\b|\balong with\b", "and"),
        (r"\b(?:no|not) (?:less|fewer) than\b|\ba minimum of\b", "at least"),
        (r"\b(?:no|not) more than\b|\ba maximum of\b", "at most"),
        (r"\bwith the exception of\b|\bexcept for\b|\bapart from\b", "except"),
        (
            r"\b(?:free of charge|at no (?:additional |extra )?(?:cost|charge)|without charge)\b",
            "free",
        ),
        (r"\b(?:deemed|considered|treated|regarded)(?: as| to be)?\b", "deemed"),
        (r",? (?:as|where|if) (?:applicable|appropriate|relevant)\b,?", ""),
        # Verbs of more than one word.
        (r"\bmak(?:e|es|ing) sure\b|\bsee to it\b", "ensure"),
        (r"\bmak(?:e|es|ing) use of\b", "use"),
        (r"\bkeep(?:s|ing)? (it|them|this|our \w+|the \w+) (?:safe and )?secure\b", r"secure \1"),
        (
            r"\byou (?:will|may) be (?:asked|requested) (?:to (?:provide|give|enter|supply)|for)\b",
            "we ask for",
        ),
        (r"\bmak(?:e|es|ing) (?:changes|amendments|modifications) to\b", "change"),
        (r"\b(?:have|has|having|gain|gains|gaining) access to\b", "access"),
        (r"\bfill(?:s|ed|ing)? (?:in|out)\b", "complete"),
        (r"\bbring(?:s|ing)? to (?:your|our) attention\b", "tell"),
        (r"\b(?:give|gives|giving|given) (?:your|their|its|his or her) consent\b", "consent"),
        (r"\bfor (?:the )?purposes? of\b", "for"),
        # What one agrees to.
        (
            r"\b(?:if|where|when) you (?:have |had |expressly |explicitly )*(?:agreed?|consent(?:ed)?|given? (?:us )?your consent)(?: to (?:it|this|that|us doing so|receive them))?(?=[ ,.;]|$)(?! to\b)",
            "with your consent",
        ),
        (
            r"\b(?:subject to|based on|base on|upon|on) your (?:prior )?consent\b",
            "with your consent",
        ),
        (r"\b(your|with|of|parental|prior|written|express|explicit) permission\b", r"\1 consent"),
        # What one may, must and must not.
        (
            r"(?:^|(?<=[.;:] ))([^.;:]{3,160}?) (?:is|are) (?:strictly |expressly )?(?:prohibited|forbidden|not (?:permitted|allowed|authori[sz]ed))(?=[.;]|$)",
            r"you must not \1",
        ),
        (r"(?:^|(?<=[.;:] ))(?:please )?do not\b", "you must not"),
        (r"\bwe reserve the right to\b", "we may"),
        (
            rf"\b(?:shall |will )?{_BE} (?:hereby )?(?:entitled|permitted|allowed|free|able) to\b",
            "may",
        ),
        (r"\b(?:has|have) the (?:right|option|ability) to\b", "may"),
        (
            rf"\b(?:shall |will )?{_BE} (?:required|obliged|obligated|bound) to\b|\b(?:have|has|need|needs) to\b",
            "must",
        ),
        (
            rf"\b(?:it )?{_BE} (?:strictly |expressly )?(?:forbidden|prohibited)(?: from| to)?\b",
            "must not",
        ),
        (rf"\b(?:it )?{_BE} not (?:permitted|allowed|authori[sz]ed)(?: to)?\b", "must not"),
        (r"\bagrees? (?:not|never) to\b", "must not"),
        (r"\byou (?:may|shall|can) not\b", "you must not"),
        (r"\byou shall\b", "you must"),
        (r"\bshall\b", "will"),
        (r"\b(?:can|could|might)\b", "may"),
        (r"\bdo(?:es)? not (?:want|wish|like) (?:to )?\b", "not want "),
        (r"\b(?:no longer|not) (?:want|wish) to (?:receive|get)\b", "end get"),
        (r"\bstop (?:receiv|gett)ing\b", "end get"),
        (r"\banyone else\b|\bother (?:people|persons)\b|\bany other person\b", "others"),
        (r"\beach\b", "every"),
        # Places of more than one name.
        (r"\b(?:the )?(?:united states(?: of america)?|u\.s\.a?\.?|usa)(?!\w)|\bthe us\b", "usofa"),
        (r"\b(?:the )?(?:united kingdom|u\.k\.|uk)(?!\w)", "ukofgb"),
        (r"\beuropean economic area\b", "eea"),
        (r"\beuropean union\b", "eu"),
        # Figures.
        (
            r"\b(?:(?:\d+|one|an?) )?(?:(?:hundred|thousand) (?:and )?)+(?:\d+ )?\((\d+)\)|\b(?:\d+|one) \((\d+)\)",
            r"\1\2",
        ),
        (r"\bbetween one and (?=\d)", "1 to "),
        (r"\bbetween (\d+) and (?=\d)", r"\1 to "),
        (
            r"\b(?:aged? |age of )?(?P<n>\d+|\w+teen|twenty)(?: \(\d+\))? years?(?: old| of age)\b",
            r"aged \g<n>",
        ),
        (r"\bunder the age of\b", "under"),
        (r"\bolder than\b|\babove the age of\b", "over"),
        # How one gets there.
        (
            r"\bby (?:visiting|using|going to|clicking(?: on)?|following|contacting)\b|\bvia\b|\bthrough\b|\bby means of\b",
            "by",
        ),
        (r"\bsign(?:s|ing|ed)? up\b", "register"),
        (r"\blog(?:s|ging|ged)?[- ]?(?:in|on)\b", "signin"),
        (r"\bsign(?:s|ing|ed)?[- ]?(?:in|on)\b", "signin"),
        (r"\blook(?:s|ing|ed)? at\b|\bview(?:s|ed|ing)?\b", "behold"),
        (r"\blet(?:s|ting)? you know\b", "tell you"),
        (r"\b(?:get|got) in touch(?: with)?\b|\breach(?:ed)? out(?: to)?\b", "contact"),
        (
            r"\btak(?:e|es|ing) effect\b|\bcom(?:e|es|ing) into (?:effect|force)\b|\bbecom(?:e|es|ing) effective\b",
            "take effect",
        ),
        (r"\bset (?:out|forth)\b|\bprovided for\b", "described"),
        (r"\b(?:carry|carries|carried|carrying) out\b", "perform"),
        (r"\bright (?:of|to)\b", "right to"),
        (r"\bpersonal(?:ly identifiable)? information\b|\bpersonal details\b", "personal data"),
        (r"\binformation (?:that |which )?(?=you|we|about|relating)", "data "),
        (
            r"\bgroup (?:companies|company)\b|\bcompanies (?:in|of) our group\b|\bcorporate family\b",
            "affiliates",
        ),
        (
            r",? (?:as |and )?(?:amended|supplemented)(?: (?:and|or) \w+)? (?:by|from time to time)\b[^.;()]*?(?=[,.;()]|$)",
            "",
        ),
        (r"\bthey need (?:it|them|this) to\b", "to"),
        (r"\b(?:(?:other |third )?countries )?outside(?: of)?\b", "outside"),
        (r"\bmay be (?:reached|contacted)\b", "contact"),
        (
            r"\bregulation \(eu\) (?:no\.? )?2016/679\b|\bgeneral data protection regulation\b",
            "gdpr",
        ),
    )
)
#: How many of them, at the start, say who is meant.
_PARTIES = 1 + max(at for at, (_, _, same) in enumerate(PHRASES) if same in {"we", "our"})


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return folded *text* in the one form of its phrases, in lower case, numbers as digits."""
    bare = _POINT.sub("", _SHORT_NAME.sub("", facts.without_contacts(text)))
    said = in_digits(bare.lower())
    # What the first phrases put in place of a customer, the later ones look for.
    for phrases in (PHRASES[:_PARTIES], PHRASES[_PARTIES:]):
        there = signs(said)
        for phrase, is_made, same in phrases:
            if is_made or (phrase.mask & there and phrase.may_match(there)):
                said = phrase.exchange(same, said)
    return said


def in_digits(text: str) -> str:
    """Return *text*, in small letters, with numbers in words as digits."""
    return _NUMBER.sub(_digits, text)


def _digits(found: re.Match[str]) -> str:
    value = facts.number(found[0])
    return found[0] if value is None else f"{value:g}"


def sense(word: str) -> str:
    """Return the synonym that stands for the stem *word*, "" where it weighs nothing."""
    return "" if word in LIGHT else SAME.get(word, word)
