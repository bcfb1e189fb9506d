"""Sentences that create nothing, though they use the words of those that do.

They say what a word means, that there are rights without naming one, that the law or the text
itself is kept, or what was done to the text. A duty, right, practice or limit stands elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from notifier.materiality import facts, lexicon
from notifier.materiality.acting import presents, without_lead
from notifier.materiality.background import is_background, without_year
from notifier.materiality.cue import Cued
from notifier.materiality.words import content, deciding

_DOCUMENT = (
    r"(?:polic(?:y|ies)|notices?|terms(?: of (?:use|service|sale)| and conditions)?|statements?|agreements?|guidelines?|rules|"
    r"sections?|pages?|documents?|standards|contract|addend(?:um|a))"
)
#: The text in which a sentence stands; another document that binds is another matter.
_THIS = rf"(?:this|these|the|such) (?:[\w&'-]+ ){{0,3}}?{_DOCUMENT}"
#: A sentence that gives a word its meaning: the word stands in quotation marks.
_DEFINES = Cued(
    r"^(?:[\w\s,]{0,40}(?:\b|\s))?(?:the (?:term|word|expression)s? )?(?:an? |the |our )?[\"“'][^\"”]{1,60}[\"”'],?(?: (?:and|or) [\"“][^\"”]{1,60}[\"”])?,?"
    r" (?:shall |will )?(?:means?|refers? to|has the meaning|have the meaning|is (?:an?|the|any)|are (?:the|any|all)|includes?|does not include|stands? for|denotes?)\b"
    r"|\b(?:is|are|will be|shall be) (?:hereinafter |hereafter |collectively |together )*(?:referred to|called|known) (?:herein |hereinafter )?(?:as )?[\"“(]"
    r"|\bwill be (?:hereinafter|hereafter) an? [\"“]"
    r"|^an? (?:data )?(?:controller|processor) (?:decides|determines|processes|acts)\b(?!.*\b(?:we|us|our|your?)\b)"
    r"|^(?:the )?[\w'.&-]+(?: [\w'.&-]+){0,6} (?:is|are) (?:an? |the )?(?:\w+ ){0,2}?(?:mechanism|framework|process|technique|technology|method|protocol|standard|contracts|association|law|regulation) (?:for|that|which|of|used|approved|by|to|between)\b(?!.*\b(?:we|us|our|your?)\b)"
    r"|^examples of (?:personal|sensitive) (?:personal )?(?:data|information) (?:include|are)\b"
    r"|^an? [a-z][\w'-]*(?: [\w'-]+){0,3} is an? \w+\b"
    r"|^(?:the )?[a-z][\w'-]*(?: [\w'-]+){0,4} (?:means?(?! that\b)|refers? to|denotes?|is defined as|are defined as)\b"
)
#: Rights, options or choices that are given no name.
_RIGHTS = Cued(
    r"\b(?:have|has|provides?|gives?|grants?|given|granted|afforded|offers?|entitled to|subject to|with) (?:(?:you|them|residents|consumers|individuals|\w+ residents|also|the|with) ){0,3}"
    r"(?:certain |additional |specific |some |other |further |various |different |the following |several |privacy |statutory |legal |data |protection |subject |and |or |more |a number of )*"
    r"(?:rights?|options|choices|protections)\b(?! to | of |: )"
)
#: A law, and what it does; what follows for a customer is said elsewhere.
_LAW_DOES = Cued(
    r"^(?:under |as |while )?(?:the |certain |some |many |other )?(?:[\w.'&-]+ ){0,8}?(?:act|laws?|regulations?|directive|gdpr|ccpa|cpra|dmca|dsa|lgpd|vcdpa|pipeda)(?: of \d{4})?(?: \([^)]*\))*,? "
    r"(?:also |currently |generally )?(?:provides?|allows?|requires?|gives?|defines?|permits?|grants?|obliges?|entitles?|regulates?)\b"
)
#: Advice, what becomes of a site without cookies, whose policies are whose, and what cookies are good for.
_ADVICE = Cued(
    r"^please (?!(?:submit|send|provide|return|pay|note|be|remember|understand|know|acknowledge|mind)\b)\w+"
    r"|^if you (?:do not|don't|cannot|disagree)(?: (?:agree|accept|consent))?[^,]{0,80}, (?:please |then |you (?:must|should|may) )*(?:do not|not|don't|stop|discontinue|refrain|leave)\b"
    r"|\b(?:contains?|includes?|provides?|has|have|features?|displays?|offers?) (?:hyper)?links? to (?:(?:other|third[- ]party|external|outside|various|non-[\w-]+|and|or) ?){1,3}(?:[\w-]+,? (?:and |or )?){0,3}?(?:(?:web ?)?sites?|pages?|services|resources|platforms|apps|applications)\b"
    r"|\b(?:have|has|having) (?:their|its) own (?:[\w-]+ ){0,3}(?:polic(?:y|ies)|notices?|terms|statements?|practices)\b"
    r"|\b(?:cookies?|browsers?|javascript|scripts|tracking technolog\w+)\b[^.;]*\b(?:may|might|will|could|can)(?:not| not| no longer) (?:\w+ ){0,2}(?:work|function|available|able|display|perform|operate|properly)\b"
)
_GENERIC = Cued(
    r"^(?:most |many |some |all |other )?(?:cookies|web beacons|pixels|browsers|web browsers|websites|companies|mobile devices|phones|operating systems)\b"
)
#: Whoever reads, as explanations speak of them.
_VISITED = Cued(
    r"\b(?:when(?:ever)? )?(?:that |which )?you (?:are (?:currently )?)?(?:visit(?:ing)?|use|using|brows(?:e|ing)|view(?:ing)?)\b|\b(?:on|in|to|by|from|through) your (?:web )?(?:browser|device|computer|hard drive|phone)(?: or (?:browser|device|computer|phone|mobile device))?\b"
)
#: What makes of advice more than that.
_FIRM = Cued(
    r"\b(?:opt[- ]?out|withdraw|exercise|unsubscribe|must|shall|responsib\w+|liab\w+|fees?|charge[sd]?|terminat\w+|suspend\w*)\b"
)
#: What is so or so as things are.
_DEPENDS = Cued(
    r"^(?:which|what|how (?:much|long)|whether|the (?:specific |exact |precise )?(?:types?|kinds?|amounts?|extent|categories|scope|(?:personal )?(?:data|information)))\b[^.;]*\bdepends? (?:up)?on\b"
)
_US = Cued(r"\b(?:we|us|our|you|your)\b")
#: What a right is to.
_NAMED = Cued(
    r"\b(?:access\w*|know|delet\w+|eras\w+|correct\w*|rectif\w+|object\w*|opt\w*|withdraw\w*|restrict\w*|portab\w+|complain\w*|lodge|appeal\w*|limit\w*|refus\w+|declin\w+|"
    r"discriminat\w+|consent\w*|confidential\w*|copy|forgotten|revok\w+|disput\w+|refund\w*|cancel\w*|terminat\w+|only|not|no|must|shall|waive\w*)\b"
)
#: Laws by their names, and how many of them make a list of whom rights are for.
_ACT = re.compile(r"\b[A-Z][a-z]+ (?:Act|Law)\b|\b(?:CCPA|CPRA|GDPR|LGPD|PIPEDA|VCDPA)\b")
_LAWS = 3
#: What is kept anyway: the law, and the text itself.
_KEPT = Cued(
    r"\b(?:(?:only )?(?:in (?:accordance|compliance|conformity|keeping|line) with|in conformance with|compl(?:y|ies|iance|ying) with|conform(?:s|ing)? (?:to|with)|respect(?:s|ing)?|abide by|adhere to|"
    r"observe|obey|follow|(?:be |are |is )?(?:subject to|bound by|governed by)|agrees? (?:to|with)|accepts?|acknowledges?|consents? to|pursuant to|as (?:described|set out|set forth|explained|outlined|provided|permitted) (?:in|by)|under)"
    rf"|when(?:ever)? we have (?:a |any )?(?:valid )?(?:legal|lawful) bas[ie]s|where (?:there is )?(?:a |any )?(?:valid )?(?:legal|lawful) bas[ie]s)"
    r"(?: (?:and|or) (?:be )?(?:bound by|agree to|comply with))?"
    rf" ?(?P<what>[^.;:]{{0,80}}?(?:\b(?:laws?|regulations?|legislation|gdpr|ccpa|lgpd|pipeda)|(?:^|(?<=\s)){_THIS}))"
)
#: A text that binds beside this one.
_ANOTHER = Cued(rf"\b(?:our|another|their|its) (?:[\w&'-]+ ){{0,4}}?{_DOCUMENT}")
#: What is told however lawfully it is done.
_DOES = Cued(
    r"\b(?:shar|disclos|sell|sold|sale|rent|transfer|retain|keep|kept|stor|combin|profil|track|monitor|record|scan|train|charg|bill|pay|terminat|suspend|cancel|remov|delet|eras|send|sent|publish|advertis|market)\w*"
)
#: Topics of which a sentence that keeps the law may speak and yet create nothing.
_KEEPING = frozenset(
    {"acceptable_use", "legal_basis", "policy_change", "content_licence", "specific_audiences"}
)
#: Words that may be left beside what is kept.
_FEW = 5
#: What one is taken to agree to by what one does.
_DEEMED = Cued(
    r"\bby (?:[\w-]+ ){0,2}?(?:using|accessing|visiting|browsing|continuing|submitting|providing|registering|clicking|installing|downloading|participating|creating|signing|subscribing|joining|entering|purchasing|ordering)\b"
    r".{0,200}?\byou (?:[\w-]+ ){0,3}?(?:consent|agree|accept)\b"
    r"|\b(?:use|access|visit|participation|submission|purchase)\b.{0,80}\b(?:constitutes?|means?|signif(?:y|ies)|indicates?|implies|is deemed|will be deemed|shall be deemed)\b.{0,60}\b(?:consent|acceptance|agree(?:ment)?|accept)\b"
)
#: Words that are left where somebody is told what the text has become.
_LOG = Cued(
    r"^(?:(?:[^;]{3,120}(?:,| and) )?we(?: have|'ve)?|this (?:update|version|revision)|these (?:updates|changes)|the (?:updates?|changes?|revisions?))(?: also| just| recently)? "
    r"(?:added|adds?|clarif(?:y|ied|ies)|updated?s?|revised?|reorgani[sz]ed?|simplif(?:y|ied|ies)|rewritten|rewrote|reworded|made|makes?|includes?|included|removed|expanded) "
    rf"(?:[\w'-]+ ){{0,6}}?(?:language|wording|sections?|details?|(?:new |more |further )*information (?:on|for|about|regarding)|legal basis|clarif\w+|changes|edits|updates|descriptions?|explanations?|{_DOCUMENT})\b"
    r"|^(?:this|the|these|our) (?:latest |new |recent )?(?:updates?|changes?|revisions?|versions?)(?: to [^;]{3,60})? (?:clarif(?:y|ies)|explains?|describes?|makes? (?:it )?(?:clear|clearer)|helps? (?:you )?(?:to )?(?:explain|understand)) (?:how|what|when|why|which|that)\b"
    r"|^(?:we|this|the) (?:\w+ ){0,5}?(?:was |were )?(?:last|most recently) (?:updated|revised|reviewed|modified|changed)\b"
    r"|^(?:\w+ \d{1,2}, \d{4}|\d{1,2} \w+ \d{4}|\[?\d{4}-\d\d-\d\d\]?)\s?[:–-]\s?(?:updated|added|changed|revised|removed|clarified|new|minor|we (?:updated|added|changed|revised|removed|clarified))\b"
    rf"|^we(?:'ll| will) (?:soon )?be (?:updating|revising|changing) (?:the|our|this|these) (?:[\w&]+ ){{0,4}}?{_DOCUMENT}\b"
)


#: What one may turn to somebody for, more than to ask.
CLAIMS = Cued(r"\b(?:complain\w*|appeal\w*|lodge\w*)\b")
#: Where texts are told to be found.
_THERE = rf"(?:here|below|above|links?|faqs?|help cent(?:er|re)|archive|{_DOCUMENT})"
#: How a sentence begins that only leads to a text or to somebody who answers questions.
_LEADS = (
    r"you can (?:also )?find (?:more|further|additional) (?:information|details)",
    r"for (?:more|further|additional) (?:information|details)",
    r"(?:to )?learn more|more information|read more|(?:to )?find (?:out )?more|(?:to )?know more|click here",
    r"you can preview|until the effective date",
    r"(?:below|above|here|in this section|in the (?:following|table below)),? you (?:will|can|may) (?:also )?find",
    r"(?:please )?(?:also )?(?:see|refer|read|review|consult) (?:also |to )?(?:our|the|section|this|these)|please (?:also )?(?:see|refer|read|review|consult)",
    r"if you have (?:any )?questions",
    r"you can (?:find|read|learn|view|see)|here you (?:can|will) find",
    r"we will provide (?:you with )?more information",
    r"for (?:[\w-]+ ){0,3}?(?:information|details?|questions|explanations?|descriptions?|definitions?|criteria|list|examples)\b[^.]*\b(?:see|refer|read|consult|review|contact|write|e-?mail)",
)
_FAR = Cued(
    rf"^(?:{'|'.join(_LEADS)})\b"
    r"|\byou can (?:view|find|read|see|preview)\b.*\b(?:here|polic(?:y|ies)|notice|page)\.?$"
    r"|\b(?:versions?|texts?|terms|polic(?:y|ies)|notices?|details|information|addresses|answers?)\b.{0,80}\b(?:can be|(?:is|are) (?:to be )?) ?(?:found|viewed|read|seen|accessed)\b.{0,40}\b(?:here|below|above|page|link)\.?$"
    r"|\b(?:details|information|addresses|texts?|versions?|terms|polic(?:y|ies)|list)\b.{0,40}\b(?:(?:can|may) be found|(?:is|are) available) (?:at|on|under):? (?:https?://|www\.)"
    r"|^you can (?:also )?(?:download|print|save|use) (?:(?:a|the) (?:copy|version|pdf) of )?(?:this|the|our|these) (?:[\w&]+ ){0,3}(?:polic(?:y|ies)|notice|terms|page|document|statement|table of contents|contents|menu|links)\b"
    r"|^(?:this|the|our) (?:[\w&]+ ){0,3}(?:policy|notice|terms|document|statement) (?:is|are) (?:also )?available (?:in|as|for)\b"
    r"|^we(?:'re| are| have|'ve)(?: just)? (?:updat(?:ing|ed)|revis(?:ing|ed)|chang(?:ing|ed)) (?:our|this|these|the) (?:[\w&]+ ){0,6}(?:polic(?:y|ies)|notices?|terms(?: of \w+)?|statements?)(?:,? (?:effective|as of|on) [\w ,]{0,30})?\.?$"
    # "If you live in Utah, please see the notice for its residents."
    rf"|^(?:if|where|when|for) [^.;]{{3,160}}, (?:please |you (?:can|may) )?(?:also )?(?:see|refer to|consult|review|read)\b[^.]{{0,120}}\b{_THERE}\b"
    # "Details of how we choose them are set out in our notice on advertising."
    rf"|^(?:[\w'-]+ ){{0,3}}?(?:information|details?|descriptions?|explanations?|overview|list|versions?|definitions?|examples|copy|copies) (?:about|on|of|regarding|concerning|as to) (?!you\b|your\b)[^.]{{0,200}}"
    rf"\b(?:is|are|can be|may be) (?:also |further )?(?:set out|set forth|described|explained|provided|listed|outlined|detailed|contained|available|published|posted|given|found|included) (?:(?:in|on|at|under|by|via|from) )?(?:[\w'&-]+ ){{0,6}}{_THERE}\b[^.]{{0,40}}\.?$"
    # "You can access earlier versions of these terms on this page."
    rf"|^you (?:may|can) (?:also |always )?(?:view|find|read|see|access|review|download|obtain|consult)\b(?!.{{0,60}}\b(?:your|data|information|account)\b)[^.]{{0,120}}\b{_THERE}\b[^.]{{0,40}}\.?$"
    # "You should read the whole policy"; "you can read about the data that we keep in the section above."
    rf"|^you (?:can|may|should) (?:also |always )?(?:review|read|view|see|check|consult) (?:our |this |the |these )(?:entire |full |whole |complete )?(?:[\w'&-]+ ){{0,3}}?{_DOCUMENT}\b"
    r"|^you (?:can|may) (?:also |always )?(?:read|learn|find out) (?:more )?about\b.*\bsections? (?:above|below)\.?$"
    r"|^if (?:there is )?(?:anything|something)\b[^;]*\b(?:understand|unclear|clear|questions?)\b[^;]*\b(?:ask|contact|write to|e-?mail|call)\b"
    r"|^if you (?:would like|want|need|require|wish)(?: to (?:receive|have|get|obtain))? (?:any )?(?:more|further|additional) (?:information|details)\b(?![^;]*\b(?:balancing|safeguards|clauses|legitimate|legal bas[ei]s)\b)[^;]*\b(?:contact|write to|e-?mail|call|reach|see|visit|read|refer)\b"
    # "You may write to us with questions", and where that leads.
    r"|^if (?:there are|you (?:still |ever )?have) (?:any )?(?:further |other |additional )?(?:questions|comments|feedback|queries|[ei]nquiries)\b[^;]*\b(?:contact|write to|e-?mail|call|reach)\b"
    r"|^you (?:may|can) (?:also |always )?(?:contact|reach|write to|e-?mail|call) (?:us |our (?:[\w-]+ ){1,5}?)(?:by (?:sending|writing|e-?mailing|calling)|at|using) (?!any\b|no\b)[\w@.:,-]+(?: (?!to (?!the\b|this\b|our\b|us\b))[\w@.:,-]+){0,15} ?$"
    r"|^if you (?:experience|have|encounter) (?:any )?(?:difficult\w+|trouble|problems|issues) (?:in )?(?:accessing|reading|viewing|understanding|with access to)\b[^;]*\b(?:contact|write to|e-?mail|call|reach)\b"
    r"|^(?:you (?:may|can)|please|feel free to|(?:do not|don't) hesitate to) (?:also |always )?(?:contact|write to|e-?mail|call|reach(?: out to)?) (?:us|our(?: [\w-]+){1,5}?)(?: .{0,60})?\b(?:questions?|comments?|feedback|quer(?:y|ies)|[ei]nquir\w+|(?:more|further) information)\b"
    # "Other notices may also give more information", "you should refer below".
    r"|^(?:[\w-]+,? (?:and |or )?){1,6}?(?:terms|statements|notices|policies|documents|pages|links|sections) (?:(?:may|can|will|also) )*(?:provide|contain|give|include|offer)s? (?:you with |you )?(?:more|further|additional) (?:information|details)\b"
    r"|^if [^.;]{3,160}, you should (?:also )?(?:refer|look|see) (?:to the|below|above|under)\b"
    r"|^[^.;]{0,60}\byou (?:can|will|may) find (?:an? (?:\w+ )?(?:number|list|selection|variety|range|overview) of|many|several|various)\b"
    r"|^(?:our|the company's) (?:\w+ ){0,2}(?:address|telephone|phone|fax|registration|company|vat|tax|e-?mail)(?: (?:number|no\.?|address|id))* (?:is|are)\b"
)
_HOW = re.compile(
    r"\b(?:on|about|for|including|of|and) how (?:to|you (?:can|may)|we) [^,.;]{1,80}", re.IGNORECASE
)
#: What one uses to read.
_USE = re.compile(
    r"^you (?:can|may|should) (?:also |always )?(?:use (?=(?:this|the|our|these)\b)|read (?=(?:more|about|this|the|our|these)\b))",
    re.IGNORECASE,
)
#: The title of the section that is pointed to.
_TITLED = Cued(
    r"\b(?:see|review|read|refer to|consult|visit) (?:the|our) (?:\"[^\"]{3,100}\"|[^.;\"]{3,120}?) sections?\b"
)
#: What is wanted of a text, and not of a right.
_COPY = Cued(
    rf"\bto (?:request|obtain|receive|get) (?:an? )?(?:\w+ )?copy of (?:this|these|our|the) (?:[\w'-]+ ){{0,3}}?{_DOCUMENT}\b"
)
_BEYOND = Cued(r"\b(?:opt[- ]?out|withdraw|exercise|unsubscribe|must|shall|right to)\b")


@lru_cache(maxsize=8192)
def is_pointer(text: str) -> bool:
    """Whether *text* only says where to read or ask more."""
    text = without_lead(text)
    if not _FAR.is_in(text) or facts.has_figures(without_year(text)):
        return False
    # Of what the other text tells how it is done, nothing is said here.
    bare = _COPY.sub(" ", _TITLED.sub(" ", _HOW.sub(" ", text)))
    return not (_BEYOND.is_in(bare) or lexicon.declares(_USE.sub("", bare)))


@lru_cache(maxsize=8192)
def is_hollow(text: str) -> bool:
    """Whether folded *text*, a whole sentence, creates no duty, right, practice or limit by itself."""
    if is_background(text):
        return True
    if facts.has_figures(text) or _DEEMED.is_in(text):
        return False
    if _ADVICE.is_in(text) and not (_FIRM.is_in(text) or lexicon.declares(text)):
        return True
    if _GENERIC.is_in(text) and not (_US.is_in(_VISITED.sub(" ", text)) or _FIRM.is_in(text)):
        return True
    if _DEPENDS.is_in(text) and not lexicon.found(text, "third_party_sharing"):
        return True
    if presents(text) or (_LAW_DOES.is_in(text) and not _US.is_in(text)):
        return True
    return (
        _ASKED.match(text) is not None
        or _defines(text)
        or _names_no_right(text)
        or _LOG.is_in(text)
        or _is_owed_anyway(text)
    )


def _defines(text: str) -> bool:
    return _DEFINES.is_in(text) and not (lexicon.declares(text) or facts.parties(text))


def _names_no_right(text: str) -> bool:
    if not _RIGHTS.is_in(text) or _NAMED.is_in(text) or lexicon.declares(text):
        return False
    # Whose laws give them says whose rights they are.
    if len(_ACT.findall(text)) >= _LAWS:
        return False
    return not lexicon.found(text, "purposes")


def _is_owed_anyway(text: str) -> bool:
    """Whether all that *text* binds anybody to is the law, or the text in which it stands."""
    if not _KEPT.is_in(text):
        return False
    rest = _KEPT.sub(" ", text)
    return (
        len(content(rest)) <= _FEW
        and not (_ANOTHER.is_in(rest) or _DOES.is_in(rest))
        and not set(lexicon.topics(rest)) - _KEEPING - {"first_party_collection_use"}
        and len(lexicon.found(rest, "first_party_collection_use")) == 0
        and not deciding(rest) & _TURNING
    )


#: An entry of what a text tells, and does not tell: "under what conditions we may disclose data".
_ASKED = re.compile(
    r"(?:(?:under|to|with|for|in|by|from|about) )?(?:what|which|whom?|whether(?! or not)|how (?:long|much|often))\b (?!.*, (?:we|you|they|it|our|your)\b)[^.;?!:]{3,200}[.;,]?(?: and)?$"
)
#: Words with which a sentence says more than that the law is kept.
_TURNING = frozenset(
    {"not", "never", "without", "unless", "except", "only", "solely", "sole", "discretion"}
)
