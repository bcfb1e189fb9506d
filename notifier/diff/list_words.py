"""The words and signs by which the members of a list are known, and what is none."""

from __future__ import annotations

import re

_AND_TEXT = "and und sowie et y e och og oraz и та і ve και と および 及び 和 及 و & +"
_OR_TEXT = (
    "or oder ou o eller lub nebo или або veya ή または 又は 或 أو and/or et/ou und/oder y/o e/o"
)
AND, OR = frozenset(_AND_TEXT.split()), frozenset(_OR_TEXT.split())
COORDINATORS = AND | OR
#: Signs that part the members of lists and no clauses; and all that parts members.
STRONG = frozenset(";•·▪◦●；؛*")
SEPARATORS = STRONG | frozenset(",、，،") | COORDINATORS
#: Between these everything keeps its place: the cells of a row, and sentences.
WALLS = frozenset("|")
STOPS = frozenset(".:!?。")
#: Words of clauses: what holds one of them is no mere member of a list.
_CLAUSE_TEXT = """
may might shall will would must can could should cannot is are was were be been has have had do does did
not no never nor none neither without except unless if when where while because although until before
after than then we you they he she it i who whom
kann können darf dürfen muss müssen soll sollen wird werden ist sind war hat haben nicht kein keine nie ohne
wenn falls weil bevor wir sie ihr er ich
peut peuvent doit doivent est sont sera seront ont ne pas jamais sans si lorsque nous vous ils elles il elle
puede pueden debe deben es son será serán ha han no nunca sin cuando nosotros usted ustedes ellos
può possono deve devono è sono sarà non mai senza se quando noi voi loro
pode podem deve devem são não nunca sem quando nós você eles
kan kunnen mag moet moeten zal zullen zijn niet geen nooit zonder als wanneer wij u zij
не ни без если когда мы вы они он она может могут должен должны будет nie bez jeśli gdy my wy może mogą jest są
不 没 未 非 如 若 可 应 将 我 您 你 لا لم لن إذا نحن أنت
"""
CLAUSE = frozenset(_CLAUSE_TEXT.split())
#: Words that begin a clause in whose first comma the list may end: "if A, B".
_OPENERS_TEXT = """
if unless when where while because although since until before after once provided
wenn falls sofern soweit weil bevor nachdem si lorsque quand cuando aunque se quando als wanneer indien
"""
OPENERS = frozenset(_OPENERS_TEXT.split())
#: Where the order of a list is itself said to matter.
ORDERED = re.compile(
    r"\b(?:respectively|(?:in|by) (?:the |this |that )?(?:following |descending |ascending |same |stated )?order(?! to\b)"
    r"|order of (?:precedence|priority|preference|importance)|preced\w+|prevail\w*|priorit\w+"
    r"|jeweils|beziehungsweise|bzw|reihenfolge|vorrang\w*|respectivement|ordre|respectivamente|orden|ordem"
    r"|prelación|rispettivamente|ordine|respectievelijk|volgorde|voorrang)\b",
    re.IGNORECASE,
)
