"""What befalls that which belongs to somebody, in sentences of which nobody of the contract is the subject.

"Many banks see what is bought here" tells of the world by its grammar, and of a customer's purchases by
what it says.
"""

from __future__ import annotations

from notifier.materiality.cue import Cued
from notifier.materiality.deeds import deed

#: What somebody does with what others wrote, did or own, and what befalls it.
_THEIRS = r"(?:messages?|mails?|e-?mails?|letters|photos?|pictures|videos?|calls?|posts?|chats?|conversations?|purchases?|trips?|profiles?|locations?|phones?|recordings?|readings?|footage|files?|documents?|keystrokes?|searches|marks|claims?|orders?|archives?|passwords?|backups?|data)"
_ACTS_HERE = Cued(
    rf"\b(?:sees?|seen|reads?|gets?|receives?|received|has|have|had|sells?|sold|records?|recorded|follows?|watch(?:es)?|stole|told|tells?|reports?|scans?|hears?|shows?|teach(?:es)?|trains?|keeps?|kept|opened) (?:of |to |how |what |which |when |who )?(?:(?:your|our|the|an?|all|each|every|any|some|sent|deleted|exact|private|copy|copies|lists?|history|access|and|of|to) ){{0,6}}?{_THEIRS}\b"
    rf"|\b{_THEIRS}\b[^.;]{{0,60}}?\b(?:is|are|was|were|be|been|being|got) (?:\w+ )?(?:read|seen|recorded|sold|kept|scanned|heard|watched|opened|gone|lost|encrypted|shown|closed|told|visible|stolen)\b"
    rf"|\b{_THEIRS} (?:vanish(?:es)?|expires?|now|stays?|pass(?:es)?|goes|go|lapses?|disappears?|ends?|sent to)\b"
    r"|\b(?:account|service|app|platform|microphone|camera|credits|encryption) (?:\w+ )?(?:is|are|was|were|has|have|had) (?:\w+ )?(?:been )?(?:owned|closed|lost|ended|on|off|no)\b|\b(?:buyer|seller|guest|tenant)(?:'s|s') (?:cost|expense|risk)\b|\baccounts (?:have|get|lose)\b"
    r"|\b(?:across|on|from) other (?:sites|websites|apps)\b|\brecords (?:each|every|all)\b|\bdata sent\b|\bwho (?:looked|opened|visited|saw)\b|\bsee what is\b|\bhow long (?:someone|somebody|anyone)\b"
)


def befalls(text: str) -> bool:
    """Whether folded *text* tells what is done with what is somebody's, or what becomes of it."""
    return _ACTS_HERE.is_in(text) or deed(text) is not None
