"""What only explains: asides in the midst of a statement that give a reason, a gloss, an example or a comment.

"We keep recordings for thirty days, a common practice among shops" promises what it promises without
the comment. What binds somebody, limits or widens the statement, or names data, people or sums is no
aside, however it is set off.
"""

from __future__ import annotations

import re

from notifier.materiality.case import Swap
from notifier.materiality.cue import Cued
from notifier.materiality.joining import alone, one_sided

#: Words by which an aside is more than that: duties and powers, conditions, limits and what is taken in.
_BINDS = Cued(
    r"\b(?:we|you|it|they|he|she|who|which|that|us|customers?|users?|members?|guests?|(?:our|the|your|its|their|any|each) [\w-]+) (?:also |then |only |always |never )*(?:may|must|shall|will|can|cannot|might|could|should|agree|consent|reserve|waive)\b"
    r"|\b(?:only|solely|unless|except\w*|exclud\w+|includ\w+|provided|save for|save where|other than|subject to|at least|at most|up to|no more than|not more than|no later than|limited to|even if|even where|even when|whether|instead|no longer"
    r"|required|obliged|prohibited|forbidden|entitled|allowed|permitted|liab\w+|warrant\w*|indemnif\w+|free of charge|surcharges?|waiv\w+|public interest|consent|permission|opt|opt-\w+|sell|sold|shar(?:e|ed|ing)|disclos\w+"
    r"|advertis\w+|marketing|profil\w+|train(?:ing)?|third part(?:y|ies)|partners?|affiliates?|insurers?|location|biometric\w*|health|children|minors?|automatically|as amended|or (?:any|other|another|longer|earlier|later|more|less)|and (?:any|other|another|from it))\b"
)
#: Figures of an aside: what they come to, or since when it has been so.
_FIGURE = re.compile(r"\d|\b(?:per cent|percent)\b")
_COUNTS_UP = re.compile(
    r"\b(?:works? out (?:at|to)|amounts? to|comes? to|equals?|that is|roughly|about|around|approximately|or so|since (?:\w+ ){0,4}(?:19|20)\d\d|in (?:19|20)\d\d|founded)\b",
    re.IGNORECASE,
)
#: How something is supposed, to show what a sentence comes to.
_SHOWN = re.compile(
    r"(?:so|thus|hence|for example|for instance|e\.g\.|by way of example|say),? (?:if|when|where|an?|the|someone|somebody|with)\b[^.]*",
    re.IGNORECASE,
)
#: What a consequence is that binds.
_OWED = re.compile(r"\b(?:must|shall|may not|cannot|fees?|liable|forfeit)\b", re.IGNORECASE)
#: Reasons, comments and habits.
_COMMENT = re.compile(
    r"(?:"
    r"(?:because|since|given that|seeing that) (?!you\b)\w+ \w+.*"
    r"|(?:al)?though (?=.*\b(?:some|most|many|few|nearly|almost|in practice|usually|rarely|seldom|often|unlikely|rare|hope|know|try|expect|nobody|no one)\b)\w+ \w+.*"
    r"|(?:just |much )?(?:as|like) (?:you (?:would|might|may|will) (?:expect|imagine|know|have guessed)|usual|always|before|ever|is (?:usual|common|customary|normal|standard|typical|the (?:custom|norm|case))|(?:most|many|nearly all|almost all|other) [\w-]+.*"
    r"|we (?:have (?:always |long )?(?:done|said|explained|seen)|know|think|believe|see it|like to|want|value|care|all know)\b.*|(?!(?:it|this|that|they|you|is|are|required|permitted|described|set|needed|part)\b)(?:[\w-]+ ){1,3}(?:is|are|was|were|has|have|works?|matters?|helps?|tends?|takes?|costs?|grows?|needs?|makes?|means|counts?)\b.*)"
    r"|which (?:(?:so far|in practice|as a rule|for most people|usually|normally|typically|generally|rarely|often|we (?:think|believe|hope|know)) .*|(?:has|have) (?:so far|always|long|never|rarely|seldom|been)\b.*|is (?:rare|common|usual|normal|standard|why|what|how|where|when|good|common practice|the (?:usual|norm|industry)|a (?:common|standard|widely|legal term|technical))\b.*"
    r"|(?:means|helps?|works out|amounts|comes to|explains|reflects)\b.*)"
    r"|and (?:many|most|some|few) (?:people|customers|users|members|guests|companies|of \w+) (?:do|have|find|like|prefer|use|choose)\b.*"
    r"|and (?:we )?(?:never|always) (?:have|did|has)(?: been| done so)?"
    r"|(?:we|everyone|nobody|no one|of course,?|naturally,?|after all,?|in short,?|in fact,?) (?:know|think|chose|choose|picked|like|believe|love|hope|understand|likes|wants|knows)?\b.*"
    r"|(?:please )?(?:bear in mind|note|remember|be aware)(?: also)? that (?!you\b|we\b|it\b)\w+ \w+.*"
    r"|(?:long|short|big|small|good|strong|early|late|wide|high|low|just|far) enough (?:to|for)\b.*"
    r")",
    re.IGNORECASE | re.DOTALL,
)
#: Something in other words: what it is, or what one may call it.
_HEADS = (
    r"right|practice|habit|custom|step|precaution|period|term|deadline|rule|duty|requirement|measure|approach|standard|number|figure|method|way|technique|technology|process|procedure|feature|arrangement|mechanism|"
    r"model terms|(?:text |small |tiny )file|piece of|kind of|sort of|type of|age of|minimum age|thing|safeguard|tool|code|body|agency|law|clause|moment|point|word|name for|system|signal|set of"
)
_GLOSS = re.compile(
    rf"(?:(?:an?|the|one of the|some) (?:[\w-]+ ){{0,3}}(?:{_HEADS})s?\b|something|that is|i\.e\.|meaning|in other words|known|called|or [A-Z]+ for short|for short|short for|abbreviated).*",
    re.IGNORECASE | re.DOTALL,
)
#: A noun with what is said of it, in brackets.
_NOUN = re.compile(
    r"(?!(?:and|or|also|but|in|for|on|at|to|by|with|your|our)\b)[a-z][\w-]*(?: [\w'-]+){0,3} (?:that|which|who|\w+ed by|made by|sent by|given by|known as)\b.*",
    re.DOTALL,
)
#: Where it is found in an app or on a page.
_WAY = re.compile(
    r"(?:by going to|(?:which )?(?:you (?:can|will) )?(?:find|found|located|shown|listed|available)(?: it)? (?:under|in|at|on|by|beside|next to)|under) .*",
    re.IGNORECASE,
)
_SCREEN = re.compile(
    r"\b(?:settings|menus?|tabs?|buttons?|page|screen|profile|dashboard|preferences|section|corner|footer|icon)\b|[\"'“]",
    re.IGNORECASE,
)
#: Names of rights and duties in brackets behind what says the same.
_TERMS = re.compile(
    r"(?:the )?(?:right (?:of|to) )?(?:access|rectification|correction|erasure|deletion|(?:data )?portability|restriction|objection|withdrawal|complaint|information|right to be forgotten|data minimi[sz]ation|accuracy|storage limitation|transparency|necessity|opt[- ](?:in|out)|DSAR|SAR|TOTP|2FA|MFA)",
    re.IGNORECASE,
)
_MARKS = " ,;:–—-()."
_BRACKETS = re.compile(r"[,;]? ?\(([^()]*)\)[,;]?")
#: Words of the shortest aside that is known by its shape alone, and of the longest.
_LEAST, _LONGEST = 3, 40


def is_aside(swap: Swap) -> bool:
    """Whether one side of *swap* brings or takes an aside, and nothing else."""
    swap = one_sided(swap)
    words = alone(swap)
    if not words or len(words.split()) > _LONGEST:
        return False
    body = words.strip(_MARKS)
    if bracketed := _BRACKETS.fullmatch(words.strip()):
        body = bracketed[1].strip(_MARKS)
        if _TERMS.fullmatch(body):
            return True
    elif not _is_set_off(swap, words):
        return False
    if len(body.split()) < _LEAST:
        return False
    if _SHOWN.fullmatch(body):
        return is_example(body)
    if _BINDS.is_in(body) or (_FIGURE.search(body) and not _COUNTS_UP.search(body)):
        return False
    if _COMMENT.fullmatch(body) or _GLOSS.fullmatch(body):
        return True
    if _WAY.fullmatch(body):
        return _SCREEN.search(body) is not None
    return bracketed is not None and _NOUN.fullmatch(body) is not None


def is_example(text: str) -> bool:
    """Whether a sentence *text* only shows by a supposed case what the one before it comes to."""
    body = text.strip(_MARKS)
    return _SHOWN.fullmatch(body) is not None and not (_OWED.search(body) or _BINDS.is_in(body))


def _is_set_off(swap: Swap, words: str) -> bool:
    """Whether *words* that one side of *swap* has stand apart from the sentence around them."""
    before, after = swap.before.rstrip(), swap.after.lstrip()
    opens = words.lstrip()[:1] in {",", ";", "–", "—", "-", "("} or before[-1:] in set(",;–—-(.")
    closes = words.rstrip()[-1:] in set(",;–—-)") or not after or after[0] in set(",;.–—-)")
    return (opens and closes) or (not before and words.rstrip().endswith(","))
