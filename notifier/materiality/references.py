"""References to parts of a text by their number or letter: they limit nothing, and follow new numbering."""

from __future__ import annotations

import re

from notifier.materiality.cue import Cued

_NUMBER = r"(?:no\.? ?|number )?(?:\d+[a-z]?(?:\.\d+)*|[ivxl]+(?![\w-])|[a-h](?:\.?\d+)*(?![\w'-]))(?:\.? ?\([a-z\d]{1,4}\))*"
#: What is a part of a text, however it is written, and what is one where it is written as a name.
_PARTS = r"(?:sub-?)?(?:sections?|articles?|clauses?|paragraphs?)|chapters?|appendi(?:x|ces)|annex(?:es)?|schedules?|exhibits?"
_NAMED = (
    r"(?:Parts?|Conditions?|Rules?|Provisions?|Terms?|Points?|Items?|Steps?|Tables?|Figures?|Recitals?|Notes?|Footnotes?|Attachments?|Enclosures?|Addend(?:um|a)|Principles?|Headings?|Pages?|Volumes?|Titles?|Options?|Categor(?:y|ies)|Questions?"
    r"|PARTS?|CONDITIONS?|RULES?|PROVISIONS?|TERMS?|POINTS?|ITEMS?|TABLES?|ATTACHMENTS?|ADDENDUM)"
)
_MORE = r"(?:(?:,|,? (?:and|or|to|through)| ?[-–&]) ?(?:{parts} )?{number})*"
_PART = Cued(rf"\b(?:{_PARTS}) {_NUMBER}{_MORE.format(parts=f'(?:{_PARTS})', number=_NUMBER)}")
_CASED = _NUMBER.replace("[ivxl]", "[IVXL]").replace("|[a-h]", "|[A-H]")
_BY_NAME = re.compile(rf"\b{_NAMED} {_CASED}{_MORE.format(parts=_NAMED, number=_CASED)}")
#: What shows that a law is cited, whose numbers stay: "of the GDPR", " of Regulation".
_OF_LAW = re.compile(
    r",? ?(?:of )?(?:the )?\(?(?:[A-Z][\w-]* ){0,5}(?:GDPR|DSGVO|RGPD|CCPA|FADP|TFEU|Acts?|Regulations?|Directives?|Codes?|Laws?|Treaty|Constitution|Statutes?)\b"
)


def without_references(text: str) -> str:
    """Return folded *text* without its references to parts of texts: "Section 4(b)", "Condition 8", "Annex A".

    Those to parts of a law stay: another one says something else.
    """
    bare = _BY_NAME.sub("", text)
    for match in reversed(list(_PART.finditer(bare))):
        if not _OF_LAW.match(bare, match.end()):
            bare = bare[: match.start()] + bare[match.end() :]
    return bare
