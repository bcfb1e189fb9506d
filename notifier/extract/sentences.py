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
    ud uds sra núm pág artt dott sig avv
    """)
#: Written with a stop; end a sentence only where the next word plainly starts one.
_MAYBE_LAST = word_set("""
    inc ltd co corp llc l.l.c plc p.l.c llp gmbh s.a s.r.l s.p.a b.v n.v a.g pty bros etc
    u.s u.k e.u u.s.a d.c a.m p.m ph.d usw
    """)
_STARTERS = word_set("""
    the this these that those we our you your if when where while it its they their there
    to in on for from with by as at any all no not please however although unless under
    upon such each some customers customer users user by before after because since until
    wir sie die der das wenn bei für im diese dieser nous vous le la les l' si ces cette
    en dans pour el los las si en usted nosotros
    """)
_STOP = re.compile(r"[.!?…。！？｡]+(?P<close>[”’\"'»)\]\u201c」』）]*(?:\[\d+\])?)\s*")
_NEXT = re.compile(r"[\W\d_]{0,3}([^\W\d_][\w’']*)")
_CJK = frozenset("。！？｡")
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
    if mark in _CJK:
        return True
    if not text[end - 1].isspace():
        return False  # "3.2", "example.com"
    found = _NEXT.match(text, end)
    following = found[1] if found else ""
    if following[:1].islower():
        return False  # "etc. and", "Yahoo! may"
    if not following and not (text[end].isdigit() or text[end] in "“\"'«‘([¿¡$€£§•*"):
        return False  # a stop before a loose dash
    if mark != "." or stop["close"]:
        return True
    last = text[text.rfind(" ", 0, start) + 1 : start]
    last = last.lstrip("([“„«\"'").rpartition("-")[2].casefold()  # "Swiss-U.S."
    if last in _NEVER_LAST:
        return False
    if len(last) <= 12 and _NUMBERING.search(text, max(0, start - 12), start):
        return False
    if last in _MAYBE_LAST or _SHORT_NUMBER.match(last):
        return following.casefold() in _STARTERS
    return not (len(last) == 1 and last.isalpha())  # "J. Smith"
