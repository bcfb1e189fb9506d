"""Where sentences start.

One rule decides from a few characters on either side, never from the length or the end of the
block: joining two paragraphs moves no boundary. A missed boundary costs a longer segment; a false
one tears a clause in two, so doubtful stops (abbreviations, numbers, initials) are no boundary.
"""

from __future__ import annotations

import re

from notifier.extract.normalize import word_set
from notifier.extract.remember import remembered

#: Written with a stop, and hardly ever the end of a sentence. Lower case, without the stop.
_NEVER_LAST = word_set("""
    e.g i.e eg ie viz cf vs resp approx ca incl excl esp no nos nr art arts sec secs sect
    para paras par fig figs vol ch cl p pp ref st mr mrs ms mx dr prof hon messrs jr sr
    gen gov rev attn tel ext dept jan feb mar apr jun jul aug sep sept oct nov dec mon
    tue wed thu fri sat sun z.b d.h u.a i.d.r i.s.d s.o s.u bzw usw ggf abs ziff lit evtl
    inkl zzgl gem vgl bspw str bd hrsg p.ex ex mme mlle m al env av bd boul réf alin
    ud uds sra núm pág artt dott sig avv p.ej ej apdo dña lett d.lgs n.º bijv d.w.z o.a m.b.t
    i.v.m t.a.v t.ex bl.a s.k dvs kap f.eks stk np tzn tj wg ust pkt poz čl odst písm např č
    tzv örn md т.е см ст п пп ч стр рис ул им тел
    """)
#: Written with a stop; end a sentence only where the next word plainly starts one.
_MAYBE_LAST = word_set("""
    inc ltd co corp llc l.l.c plc p.l.c llp gmbh s.a s.r.l s.p.a b.v n.v a.g pty bros etc
    u.s u.k e.u u.s.a d.c a.m p.m ph.d usw
    """)
_ABBREVIATIONS = _NEVER_LAST | _MAYBE_LAST
#: Behind these a number or a letter is a name: "Art. 6.", "Annex B."
_NAMED_BY_NUMBER = word_set("""
    no nos nr art arts artt sec secs sect section sections article articles clause clauses paragraph
    paragraphs para paras par abs ziff nummer artikel abschnitt kapitel annex appendix schedule exhibit
    chapter part table figure fig item point number step phase version option type class category plan
    titre chapitre annexe artículo sección anexo articolo allegato artigo § §§ lit lett p pp page pages
    """)
_COMPANY = word_set("inc ltd corp co llc group games media")
_MONTHS = word_set("""
    january february march april may june july august september october november december januar februar
    märz april mai juni juli august september oktober november dezember januari februari maart
    """)
_STARTERS = word_set("""
    the this these that those we our you your if when where while it its they their there
    to in on for from with by as at any all no not please however although unless under
    upon such each some customers customer users user by before after because since until
    he she who what which how there here both either neither a an but and or so then also
    section article without within during against
    wir sie die der das wenn bei für im diese dieser nous vous le la les l' si ces cette
    en dans pour el los las si en usted nosotros
    """)
#: Always end a sentence: Chinese and Japanese, Arabic and Urdu, Indic, Armenian, Ethiopic, Khmer and
#: Burmese ones.
_PLAIN = frozenset("。！？｡؟۔।॥։።។။")
_MARKS = f".!?…{''.join(sorted(_PLAIN))}"
_CLOSE = r"[”’\"'»)\]\u201c」』）]*+(?:\[\d+\])?+"
#: Behind any other sign there is a space. Begins with a set of signs, by which the engine skips
#: whatever is none of them; each run of signs is tried once. A semicolon asks a question in Greek.
_STOP = re.compile(
    rf"[{_MARKS};](?:(?<=;)|(?<![{_MARKS};]{{2}}))[{_MARKS}]*+"
    rf"(?:(?<=[{''.join(sorted(_PLAIN))}])|(?={_CLOSE}\s))(?P<close>{_CLOSE})\s*"
)
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
_NEXT = re.compile(r"[\W\d_]{0,3}([^\W\d_][\w’']*)")
#: A brand may start a sentence in lower case: "iPhone", "eBay".
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
#: What follows is an item with its letter or number.
_MARKED = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[)\]]\s")
#: A word that no abbreviation is likely to be.
_WHOLE_WORD = re.compile(r"[^\W\d_]{4,}|\d{4}|[”’\"'»)\]].*")
#: Letters of the longest number in letters.
LONGEST_ROMAN = 5
#: "3." or "iv." where a sentence starts is its number.
_NUMBERING = re.compile(
    r"(?:\A|[.!?:;]\s{1,2})[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[ivxIVX]{1,5}|[A-Za-z])\Z"
)
#: "Art. 13." or "5. Januar": a short number may go on.
_SHORT_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\Z")


@remembered
def breaks(text: str) -> tuple[int, ...]:
    """Return the code point offsets in *text* at which its sentences start; the first is 0."""
    length = len(text)
    later = [
        stop.end()
        for stop in _STOP.finditer(text)
        if stop.end() < length and _ends_sentence(text, stop)
    ]
    return (0, *later)


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    """Whether the stop is the end of a sentence."""
    start, end = stop.span()
    mark = text[stop.start("close") - 1]
    if mark in _PLAIN:
        return True
    if mark == ";" and not _GREEK.match(text, start - 1):
        return False
    last = text[text.rfind(" ", 0, start) + 1 : start]
    if mark == "." and _is_plain_end(text, end, last):
        return True
    if _MARKED.match(text, end):
        return mark != "." or text[start - 1 : start].isalnum() or bool(stop["close"])
    found = _NEXT.match(text, end)
    following = found[1] if found else ""
    digit_first = text[end].isdigit()
    if following[:1].islower() and not _BRAND.match(following):
        # "etc. and", "Yahoo! may"; but "for 30 days. 14 days later"
        whole = _WHOLE_WORD.fullmatch(last) and last.casefold() not in _NEVER_LAST
        return digit_first and (mark in "!?" or bool(whole))
    if not following and not (digit_first or text[end] in "“\"'«‘([¿¡$€£§•*"):
        return False  # a stop before a loose dash
    if mark == "!" and following.casefold() in _COMPANY:
        return False  # "Yahoo! Inc."
    if mark != "." or stop["close"]:
        return True
    return _is_end(text, start, last, following.casefold())


def _is_plain_end(text: str, end: int, last: str) -> bool:
    """Whether a full stop is the end of a sentence at first sight, as most are.

    The word before it is longer than any number and no abbreviation, that at *end* has one capital.
    """
    if len(last) <= LONGEST_ROMAN or not last.isalpha() or not text[end].isupper():
        return False
    return text[end + 1 : end + 2].islower() and last.casefold() not in _ABBREVIATIONS


def _is_end(text: str, start: int, last: str, following: str) -> bool:
    """Whether a full stop at *start*, behind the word *last*, ends a sentence."""
    last = last.lstrip("([“„«\"'").rpartition("-")[2].casefold()  # "Swiss-U.S."
    if last in _NEVER_LAST:
        return last == "no" and not text[text.find(" ", start) + 1].isdigit()
    number = _SHORT_NUMBER.match(last) is not None
    if number or (len(last) == 1 and last.isalpha()):
        before = text[max(0, start - len(last) - 16) : start - len(last)].split()
        if before and before[-1].rstrip(".").lstrip("(").casefold() in _NAMED_BY_NUMBER:
            return following not in _MONTHS and (number or following in _STARTERS)
    # Most sentences end with a word that is longer than any number in letters.
    word = len(last) > LONGEST_ROMAN and last.isalpha()
    if not word and len(last) <= 12 and _NUMBERING.search(text, max(0, start - 12), start):
        return False
    if last in _MAYBE_LAST or number:
        return following in _STARTERS
    return not (len(last) == 1 and last.isalpha())  # "J. Smith"
