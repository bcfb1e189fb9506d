"""Asides: what a page tells its reader besides what is done or owed.

How the world is and how it came to be so, what a word means, a supposed case, a caption, advice,
how the text is laid out, a kind word. They use the words of practices and of terms, so the shape of
the sentence decides, and whoever of the contract acts in it makes it speak again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from notifier.materiality import facts, lexicon
from notifier.materiality.befalls import befalls, settles
from notifier.materiality.cue import Cued, signs

#: Those whom the text binds or speaks to, and what of theirs it is about.
_PARTIES = Cued(
    r"\b(?:we|us|our|ours|you|your|yours|users?|customers?|members?|subscribers?|clients?|residents?|consumers?|employees?|applicants?|candidates?|partners?|providers?|vendors?|(?:sub-?)?processors?|recipients?)\b"
)
#: The same, but for "you" as anybody.
_OWN = Cued(
    r"\b(?:we|us|our|ours|your|yours|users?|customers?|members?|subscribers?|clients?|residents?|consumers?|partners?|providers?|vendors?|(?:sub-?)?processors?|recipients?)\b"
)
_COMPANY = Cued(r"\b(?:we|us|our|ours)\b")
#: Data of which something is done, whoever does it.
_HANDLED = Cued(
    r"\b(?:data|information|cookies?|recordings?|footage|images|accounts?)\b[^.;]{0,80}?\b(?:is|are|may be|will be|can be|gets?) (?:\w+ )?(?:collected|used|kept|stored|shared|sold|sent|passed|transferred|disclosed|deleted|processed|recorded|retained|held)\b"
)
#: What makes a term of any of these.
_BINDS = Cued(
    r"\b(?:must|shall|agree[sd]?|acknowledg\w+|consents?|opt(?:ing)?[- ]?out|withdraw\w*|unsubscribe|liable|warrant\w*|waive\w*|prohibit\w*|terminat\w+|suspend\w*|applies to you|bound by|right to|rights? (?:of|under))\b"
)
_DOCUMENT = (
    r"(?:polic(?:y|ies)|notices?|statements?|terms(?: of (?:use|service)| and conditions)?|guidelines?|"
    r"pages?|documents?|agreement|summary|faqs?|article|guide|text)"
)
_THIS = rf"(?:this|these|our|the) (?:[\w'-]+ ){{0,3}}?{_DOCUMENT}"

#: Who or what is no party to any policy, however many of them there are.
_WORLD = (
    r"(?:countries|country|nations?|states?|governments?|regulators?|lawmakers|legislators|parliaments?|courts?|judges|authorities|companies|firms|businesses|enterprises|shops?|stores?|"
    r"retailers?|supermarkets|banks?|insurers?|airlines?|airports?|hotels?|hospitals?|clinics|doctors|physicians|schools?|universities|publishers?|newspapers?|magazines|web ?sites?|sites|"
    r"browsers?|browser makers|search engines?|apps|phones?|smartphones?|computers?|laptops|televisions|devices?|machines?|programs?|people|persons|adults|teenagers|young people|children|"
    r"parents|families|households|engineers|developers|scientists|researchers|academics|experts|lawyers|economists|journalists|criminals|fraudsters|hackers|scammers|thieves|industries|"
    r"networks?|satellites?|laws?|regulations?|statutes?|charities|landlords|employers|carriers|operators|platforms|services|cities|towns|municipalities|manufacturers|makers|cars|vehicles|homes|houses)"
)
_MANY = (
    r"(?:most|many|some|several|a few|few|countless|other|various|nearly all|almost all|more and more|a (?:growing|large|small) number of|a number of|"
    r"(?:dozens|scores|hundreds|thousands|millions|billions) of|every|each|almost every|two thirds of|half of all)"
)
_TODAY = (
    r"(?:today|nowadays|these days|currently|in (?:many|some|most|several|a few|other) (?:\w+ )?(?:countries|states|places|cities|industries|parts of the world)|in recent years|"
    r"over the (?:past|last) (?:few |\w+ )?(?:years|decades)|around the world|all over the world|worldwide|for (?:many )?(?:years|decades|centuries)|traditionally|historically)"
)
#: Outsiders of whom one need not say that there are many.
_OUTSIDERS = (
    r"(?:lawmakers|legislators|regulators|criminals|fraudsters|hackers|scammers|thieves|historians|economists|researchers|scientists|engineers|experts|journalists|satellites|airports|newspapers|television|radio|"
    r"card networks|border authorities|governments|parliaments|insurers|doctors|physicians|lawyers|banks|airlines|hotels|hospitals|libraries|universities|postal services|ransomware|phishing|spam|malware)"
)
_LONG_SINCE = r"(?:(?:has|have|had|was|were) (?:(?:always|long|often|already|now|first|traditionally|ever|since) )*\w+(?:ed|en|t|wn|de|ne|nd|rt|it|id)?\b|use the word|agree that|disagree)"
_WORLDLY = Cued(
    rf"^(?:{_TODAY},? )?{_MANY} (?:[\w-]+ ){{0,2}}?{_WORLD}\b(?= \w+ \w)(?!'|[- ](?:that|which|who) (?:we|you))"
    rf"|^(?:{_TODAY},? )(?:the |cash|an? )?[\w -]{{0,30}}?\b(?:is|are|has|have|regulators|{_WORLD})\b"
    rf"|^(?:the )?{_OUTSIDERS}(?: (?:in|from|around|across|of|all over) [\w ]{{1,30}}?)? {_LONG_SINCE}"
    r"|^(?:criminals|fraudsters|hackers|scammers|thieves|phishing|ransomware|malware|spam) \w+"
)
#: When things happened that were over before the text was written.
_HISTORY = Cued(
    r"\b(?:since|in|from|until|during|of) (?:the )?(?:(?:early|late|mid)[- ])?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?(?:1[5-9]\d\d|20[012]\d)(?:s|'s)?\b"
    r"|\b(?:nineteenth|twentieth|last|\d\dth) century\b|\bcenturies\b|\bfor decades\b|\bdecades ago\b|\bin recent (?:years|decades)\b|\bsince (?:ancient|the earliest|time immemorial)\b|\byears in the making\b|\b[\w-]+ years (?:later|ago)\b"
    r"|\b(?:has|have) (?:\w+ )?been \w+ed (?:\w+ ){0,3}?for (?:(?:more than|over|almost|nearly|about) )?[\w-]+ years\b"
)
#: What happened then.
_HAPPENED = Cued(
    r"\b(?:was|were|has been|have been|had been|took|became|replaced|struck|adopted|passed|spent|began|started|introduced|invented|amended|debated|has paid|have paid|has hit|have hit|has become|have become|asked|led|followed|entered into force|came into (?:force|effect)|fined|published|have asked|have (?:always |long )?\w+ed)\b"
)
#: How a company's own history goes.
_COMPANYS = Cued(
    r"\b(?:acqui\w+|merg\w+|renamed|changed its name|ownership|owned by|parent company|subsidiar\w+|certif\w+|participat\w+|(?:this|these|the|our) (?:\w+ ){0,2}?(?:polic\w+|notice|statement|terms|agreement|addendum|section|version|services?|platform|app|site|website|amendment|processing|fees?|prices?|plan|subscription|contract))\b"
)
_YEARS_ON = Cued(
    r"\b(?:for (?:(?:more than|over|almost|nearly|about|at least) )?|over the (?:past|last) )[\w-]+ (?:years|decades|centuries)\b|\b[\w-]+ (?:years|decades|centuries) (?:ago|later|in the making)\b"
)

#: What a thing is, in words of everyday.
_MEANS = Cued(
    r"^(?:an? |the |in [\w ]{2,30}, )?[\w\"'()/ -]{2,60}?,? (?:is|are)(?:,)? (?:in (?:plain|simple|other|everyday) (?:words|terms|english),?|put simply,?|simply|just|really|nothing (?:more|else|other) than|basically|essentially|"
    r"best (?:thought of|described|understood|seen|compared)|(?:much |very |a bit |a little |rather )?like an?\b|short for|named after|the (?:\w+ )?(?:term|name|word|expression) (?:for|that)|what happens (?:when|if)|known (?:among|to) \w+ as)"
    r"|^(?:an? |the )?[\w\"'/-]+(?: [\w\"'/-]+){0,3},? (?:is|are) (?:an? |the |one of the )(?:[\w'-]+,? ){0,4}?"
    r"(?:ways?|methods?|kinds?|types?|forms?|sorts?|sets?|series|strings?|branch|field|pieces?|symbols?|pictures?|images?|guards?|law|regulation|conversation|promise|diary|letters?|professional|question of|matter of|art of|science of|practice of|word|acronym|abbreviation|measure of|sign) (?:of|to|for|that|which|in|who|by|with|at|between|on|from)\b"
    r"|^(?:an? )?[A-Za-z-]+(?: [a-z-]+)? (?:turns?|converts?|transforms?|replaces?|scrambles?|differs?|comes?|derives?|dates?|stems?|stands) (?:(?:back|short) )?(?:an? |the |any |some |names|texts?|words|letters|readable )?\w* ?(?:into|by|with|from|to|for|in that)\b"
    r"|^think of (?:an? |the |it |them |this )?[\w' -]{1,40} as\b"
    r"|^(?:the )?(?:word|term|expression|phrase|name)s? (?:[\"'][^\"']{1,60}[\"'],?(?: (?:and|or) )?(?:, )?)+ (?:comes?|is|are|has|have|was|were)\b"
    r"|^(?:[\"'][^\"']{1,60}[\"'],?(?: ?(?:and|or) )? ?){2,8}(?:have|has|are|is|shall have) (?:the )?(?:same )?(?:meanings?|used|defined|understood)\b"
    r"|^(?:capitali[sz]ed (?:terms|words)|(?:words|terms|phrases|passages) (?:in (?:bold|italics|capitals|capital letters|quotation marks)|with (?:an? )?(?:initial )?capitals?(?: letters?)?|that begin with (?:an? )?capital letters?))\b[^.;]{0,120}\b(?:defined|explained|meanings?|glossary)\b"
    r"|^engineers (?:use|speak|call)\b|^(?:[\w ]{1,30} )?(?:use|uses) the (?:word|term|expression) [\"']"
)
#: A word that is spoken of, and the name of a law.
_QUOTED = re.compile(
    r"[\"'][^\"']{1,60}[\"']|\b(?:[A-Z][\w-]+ ){1,6}(?:Act|Law|Code|Directive|Regulation|Convention)\b"
)
#: A case that is made up.
_SUPPOSES = Cued(
    r"^(?:(?:for (?:example|instance)|an example|to (?:give an )?(?:illustrate|illustration|example)|in practice|as an (?:example|illustration))[:,] )?"
    r"(?:suppose|supposing|imagine|picture (?:an?|two|three|yourself|someone|the following)\b|let(?:'s| us) (?:say|assume|suppose|imagine|take)\b|say,? (?:that )?(?:you|he|she|an?|someone|[A-Z][a-z]+) |take (?:the (?:case|example) of|[A-Z][a-z]+,? who|an? )|consider (?:the (?:case|example) of|an? [\w -]{1,40} (?:who|that)))"
)
#: An example that is called one, or one of a kind that has no name.
_INSTANCE = Cued(
    r"^(?:an example|to (?:give an )?(?:illustrate|illustration|example)|as an (?:example|illustration)|by way of (?:example|illustration))\b[:,]? "
    r"|^(?:even )?an? [^.;]{5,200},? for (?:example|instance)\b|,? which is an? (?:\w+ )?(?:case|example|instance) of\b"
    r"|^(?:even )?an? [^.;]{3,160} (?:can|may|might) (?:also |all |both |even )?be (?:personal|sensitive) (?:data|information)\b"
)
#: A picture, and what it shows.
_CAPTION = Cued(
    r"^\[?(?:(?:figure|fig|table|chart|diagram|graph|exhibit|illustration|graphic|map)\.?(?: [\divx]{1,4}(?:\.\d+)?[a-z]?)?(?: ?[.:)-] | )|(?:screen ?shot|illustration|drawing|picture|photo(?:graph)?|image|graphic|map|still)(?: ?[:-] ?| )(?=(?:an?|one|two|three|the|where|how|of|our|showing|that)\b))"
    r"|^(?:legend|key) ?[:.-] |^(?:in )?(?:the )?(?:icons?|symbols?|arrows?|colou?rs?|asterisks?|dots|boxes|diagram|figure|drawing|picture|screenshots?|illustrations?|chart|graph|map|image)\b[^.;]{0,60}?\b(?:shows?|stands? for|marks?|means?|indicates?|points?|illustrates?|depicts?)\b"
    r"|^the (?:\w+ )?(?:sample|example|picture|figure|diagram|illustration|screenshot|drawing|chart|graph|map|image)s? (?:below|above|on the (?:left|right)|opposite) (?:shows?|illustrates?|depicts?|is|are)\b"
    r"|^watch (?:the|this|our|a) (?:[\w-]+ ){0,2}?(?:video|film|clip|animation)\b"
)
#: What a picture tells of that is done.
_MOVES = Cued(
    r"\b(?:(?:is|are|may be|will be|can be|gets?|get) (?:\w+ )?(?:[a-z]{2,}ed|sent|kept|sold|given|held|taken)|travels?|flows? (?:from|to|into|through|between)|leaves?|goes|sends?|passes|receives?|collects?|shares?|stores?|keeps?|for (?:\d+|[a-z]+) (?:days|weeks|months|years))\b"
)
#: Advice on what to do by oneself.
_TIP = Cued(
    r"^(?:(?:(?:safety|security|privacy|travel|quick|top|pro|insider) )?(?:tips?|hints?)(?: (?:of the (?:day|week|month)|no\. ?\d+|\d+))?|did you know(?: that)?|fun fact)[:!?,.] "
    r"|^(?:please |always )*(?:(?:choose|pick|use|create|invent|set) (?:an? |your |different )?(?:[\w-]+,? ){0,4}?(?:passwords?|passphrases?|pins?|passcodes?)\b|be (?:wary|suspicious|alert|vigilant|on your guard)\b|beware of\b|watch out\b|look out for\b|think (?:twice|carefully|before|hard)\b"
    r"|talk (?:to|with) your (?:children|kids|family|doctor|parents|teenagers?)\b|ask your (?:children|kids|family|doctor|parents|teenagers?) (?:which|what|how|about|whether)\b|(?:don't|do not) forget to (?:log|sign|lock|update|back)\b)"
    r"|^it (?:pays|helps|never hurts|is (?:always |often )?(?:an? good idea|wise|worth\w*|sensible|advisable|good practice|smart)) to\b|^an? (?:good|sound|useful|healthy) (?:habit|practice|rule|idea|trick) is\b"
    r"|^you (?:might|may|could) (?:also )?(?:like|want|wish|prefer) to (?:try|consider|look|think|check|talk|keep an eye|use an?|install)\b"
)
#: What makes of advice a word on what happens.
_HAPPENS = Cued(
    r"\b(?:we|us|our|public\w*|visible|others?|every(?:one|body)|any(?:one|body)|turn(?:ed)? (?:it |this |them )?off|switch(?:ed)? off|disabl\w+|opt\w*|delet\w+|permanently|forever)\b"
)
#: How the text is laid out, and what was done to it.
_LAYS_OUT = Cued(
    rf"^(?:(?:section |chapter )?headings?|titles|captions|examples|italics|summar(?:y|ies)|(?:grey |shaded |blue )?boxes|links|numbers|footnotes|notes|icons)\b[^.;]{{0,60}}?\b(?:in|of|to|throughout|beside|next to|at) (?:each|every|all|{_THIS}|[\w ]{{1,30}}\b{_DOCUMENT})\b(?! (?:we|to us))"
    rf"|^{_THIS} (?:has|consists of|comprises|is made up of|is split into|comes in|contains) (?:[\w-]+ ){{0,2}}?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d+) (?:[\w-]+ )?(?:parts?|sections|chapters|annex(?:es)?|layers|versions|pages)\b"
    r"|^(?:the )?(?:first|second|third|fourth|last|next|following|other|remaining|final) (?:\w+ )?(?:parts?|sections?|chapters?|paragraphs?|annex(?:es)?|pages?) (?:is|are|deals?|covers?|looks?|sets?) (?:about|for|with|on|at|out)?"
    rf"|^we(?:'ve| have)? (?:tried to |worked hard to )?(?:keep|kept|made|make|written|wrote|write|printed|set) {_THIS} (?:as )?(?:short|brief|simple|clear|readable|easy|plain|concise|with|together|in)\b"
    rf"|^to (?:make|keep) {_THIS} (?:\w+ )?(?:easier|simpler|shorter|clearer|more \w+|readable|short|simple|clear)\b"
    r"|^what(?:'s| is) new(?: in (?:this|the new) (?:version|update|policy|notice))? ?[:?]"
    r"|^(?:this|the) (?:update|revision|edition|new version) (?:only )?(?:corrects?|fixes|tidies|reorders?|renumbers?|brings the|improves the (?:layout|wording|structure|readability))\b"
    rf"|\b(?:audio|large[- ]print|braille|printable|printed|pdf|plain[- ]language|easy[- ]read|signed|translated) (?:versions?|copy|copies|editions?) of {_THIS}\b[^.;]{{0,40}}\b(?:available|download\w*|found|ordered|at hand|from)\b"
    r"|^each (?:section|chapter|part|heading|entry) (?:starts|begins|ends|opens|closes|has|comes|is followed)\b"
)
#: Kind words, and those in jest.
_KIND_WORDS = Cued(
    r"^(?:nobody|no one|few (?:people|of us)|not everyone) (?:really )?(?:likes?|enjoys?|loves?|wants to|reads?|has the time)\b|^let's (?:face it|be honest)\b|^(?:many )?thanks?(?: you)?(?: very much)? (?:for|to)\b|^sharing is caring\b"
    r"|\bwe(?:'re| are) (?:(?:so|very|truly|really|deeply|most) )?(?:proud of|grateful (?:to|for|that)|thankful (?:to|for)|excited (?:to|about|that)|delighted (?:to|that)|thrilled)\b"
    r"|^our (?:[\w-]+ ){0,2}?(?:community|teams?|players|fans|readers|volunteers|members|helpers|colleagues|customers|users|people|bakers|staff) (?:simply |always |just |really )?(?:loves?|adores?|enjoys?|likes?|cannot get enough)\b"
)
#: What is said in jest or in thanks, and tells of more.
_DOES = Cued(
    r"\b(?:collect\w*|process\w*|sell\w*|sold|disclos\w*|stor(?:e|es|ed|ing)|retain\w*|train\w*|track\w*|partners?|third part\w+|not|never|cannot|delet\w*|refund\w*|prices?|charge\w*)\b"
)
_SHOUTS = Cued(r"^[^.;]{3,160}!$")
_SETTLES = Cued(
    r"\b(?:we (?:will|do|may|never|only|won't|don't|use|collect|shar\w+|sell)|never|not|no|must|only|free|refund\w*|opt\w*|manage|settings|choices|preferences|delete|consent|cancel\w*|prices?|terms|policy|data|information|cookies?|now available)\b"
)

#: Who somebody is whom a text binds, protects or reports on.
_ROLES = Cued(
    r"\b(?:we|us|our|ours|you|your|yours|(?:users?|customers?|members?|subscribers?|clients?|residents?|consumers?|employees?|employers?|staff|applicants?|candidates?|partners?|providers?|vendors?|suppliers?|(?:sub-?)?processors?|controllers?|"
    r"recipients?|affiliates?|subsidiar(?:y|ies)|contractors?|representatives?|officers?|sellers?|buyers?|merchants?|hosts?|guests?|drivers?|riders?|passengers?|couriers?|managers?|administrators?|moderators?|agents?|brokers?|advisers?|"
    r"players?|visitors?|viewers?|donors?|patients?|tenants?|landlords?|parties|party|owners?|holders?|creators?|licensees?|licensors?|individuals?|data subjects?|persons? concerned|beneficiar(?:y|ies)|third[- ]part\w+)(?:'s?)?)(?!\w)"
)
#: Things that only a contract, or somebody's files, have: of them a sentence speaks that begins with them.
_MATTERS = Cued(
    r"\b(?:data|information|personal|footage|recordings?|records?|accounts?|profiles?|fees?|charges?|charged|refund\w*|prices?|priced|payments?|subscriptions?|orders?|agreements?|contracts?|terms|clauses?|licen[cs]es?|content|submissions?|credits?|deposits?|"
    r"claims?|requests?|liabilit\w+|damages|disputes?|arbitrators?|jurisdiction|transfers?|safeguards?|retention|processing|consent|rights?|complaints?|authorit\w+|commissioner|offers?|tickets?|bookings?|reservations?|vouchers?|points|balances?|"
    r"guarantees?|warrant\w+|insurance|cookies?|encryption|bans?|backups?|logs?|plans?|memberships?|trials?|(?<!^a )(?<!^an )servers?|algorithms?|(?<=the )(?:service|app|platform|product|device|camera|microphone|sensor|software|system|vehicle|car|toy|speaker|watch|chatbot|assistant|bot|model))\b"
)
#: What is pointed at is the company's.
_POINTED = Cued(
    r"\b(?:this|these|such|the (?:\w+ )?(?:site|website|platform|app|service|services|product|products|software|polic\w+|notice|section|addendum|company|provider|operator|store|shop|club|school|bank|game|law|laws|courts?|version))\b"
)
#: How words bind whose grammar is anybody's.
_FIRM = Cued(
    r"\b(?:must|shall|will|cannot|not|never|no|nobody|without|only|solely|unless|except|exclu\w+|required|mandatory|compulsory|forbidden|banned|allowed|permitted|prohibit\w*|entitled|responsible|liable|obliged|binding|free of|prevails?|appl(?:y|ies|icable)|governed?|governs|subject to|expires?|lapses?|forfeit\w*|deleted?|erased?|stored|kept|sold|shared|passed on|encrypt\w*)\b"
)
_FINITE = (
    r"(?:is|are|was|were|has|have|had|can|could|may|might|would|should|does|did|do|means?|makes?|made|needs?|holds?|gets?|gives?|gave|takes?|took|comes?|came|goes|went|helps?|uses?|begins?|began|becomes?|became|looks?|lives?|works?|"
    r"shows?|learns?|knows?|carr(?:y|ies)|spreads?|depends?|remains?|changes?|turns?|differs?|brings?|brought|starts?|started|leads?|led|finds?|found|feels?|tells?|told|says?|said|sees?|runs?|ran|plays?|reads?|writes?|wrote|grows?|grew|loves?|likes?|wants?|asks?|let|lets|allows?|enables?|serves?|counts?|sounds?|seems?|tends?|happens?|[a-z]{3,}ed|[a-z]{3,}(?<![us])s)"
)
_PLURAL = r"(?:are|were|have|do|did|began|became|need|use|learn|know|help|make|mean|look|live|work|show|hold|get|give|take|come|go|depend|remain|change|turn|differ|bring|start|lead|find|feel|tell|say|see|run|play|read|write|grow|love|like|want|ask|let|serve|count|sound|seem|tend|happen|store|speak|carry|pose|keep|share|sell|buy|collect|charge|record|track|send|pay|offer|rely|publish|print|move|travel|sleep|meet|follow|believe|think)"
#: Sentences whose subject is anybody or anything: "a prompt is", "most cars have", "airports use".
_ANYBODY = Cued(
    rf"^(?:(?:{_TODAY}|as a rule|of course|by contrast|in general|generally speaking|in short|after all|sometimes|often|usually),? )?"
    rf"(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Ee]very|[Ee]ach|[Aa]ny) (?:[a-z0-9'-]+,? ){{1,7}}?{_FINITE}\b"
    rf"|(?:[Mm]ost|[Mm]any|[Ss]ome|[Ss]everal|[Aa] few|[Cc]ountless|[Ff]ew|[Aa]ll) (?:[a-z0-9'-]+,? ){{1,6}}?(?:{_FINITE}|{_PLURAL})\b"
    rf"|[A-Z][a-z'-]+ (?:[a-z0-9'-]+ ){{0,3}}?{_PLURAL}\b)",
    cased=True,
)
#: Names in the midst of a sentence, but of places and peoples behind "in" and the like.
_NAMED = Cued(
    r"(?<=[a-z,;] )(?<!\bin )(?<!\bof )(?<!\bfrom )(?<!\bto )(?<!\bacross )(?<!\baround )(?<!\bthe )(?<!\ba )(?!(?:European|American|British|German|French|Internet|Web|GDPR|Monday|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][a-z][\w'-]*",
    cased=True,
)


@lru_cache(maxsize=8192)
def is_remark(text: str) -> bool:
    """Whether folded *text*, a whole sentence, tells of the world, of a word, of a picture or of itself, and binds nobody."""
    there = signs(text)
    return any(
        shape.mask & there and shape.is_in(text, there) and not beside(text)
        for shape, beside in _SHAPES
    ) or is_impersonal(text)


def is_impersonal(text: str) -> bool:
    """Whether folded *text* is a sentence in which nobody of the contract acts, on nothing of the contract's."""
    if not text.endswith((".", "!")):
        return False
    found = _ANYBODY.match(text)
    return (
        found is not None
        and not _MATTERS.is_in(found[0])
        and not (_ROLES.is_in(text) or _POINTED.is_in(text) or _FIRM.is_in(text))
        and not (_NAMED.is_in(text) or facts.parties(text) or _HANDLED.is_in(text))
        and not facts.has_figures(_YEARS_ON.sub(" ", text))
        and not befalls(text)
    )


def _is_ours(text: str) -> bool:
    text = _QUOTED.sub(" it ", text)
    return (
        _PARTIES.is_in(text)
        or befalls(text)
        or _HANDLED.is_in(text)
        or _BINDS.is_in(text)
        or bool(facts.parties(text))
        or facts.has_figures(_YEARS_ON.sub(" ", text))
    )


def _is_ours_or_yours(text: str) -> bool:
    """Whether *text* is about more than what anybody may meet with: "shops let you pay in parts"."""
    return (
        _OWN.is_in(text)
        or befalls(text)
        or _HANDLED.is_in(text)
        or _BINDS.is_in(text)
        or bool(facts.parties(text))
        or facts.has_figures(_YEARS_ON.sub(" ", text))
    )


def _is_no_history(text: str) -> bool:
    return not _HAPPENED.is_in(text) or _COMPANYS.is_in(text) or _is_ours(text)


def _is_told(text: str) -> bool:
    return (
        _COMPANY.is_in(text)
        or befalls(text)
        or _BINDS.is_in(text)
        or facts.has_figures(text)
        or lexicon.declares(text)
    )


def _is_shown(text: str) -> bool:
    return _MOVES.is_in(text) or befalls(text) or _BINDS.is_in(text) or lexicon.declares(text)


def _is_more_than_advice(text: str) -> bool:
    return _HAPPENS.is_in(text) or befalls(text) or _BINDS.is_in(text) or facts.has_figures(text)


def _is_more_than_layout(text: str) -> bool:
    return _BINDS.is_in(text) or settles(text) or facts.has_figures(text) or lexicon.declares(text)


def _is_more_than_kind(text: str) -> bool:
    return _DOES.is_in(text) or befalls(text)


#: Each shape, and what makes of such a sentence more than an aside.
_SHAPES: tuple[tuple[Cued, Callable[[str], bool]], ...] = (
    (_WORLDLY, _is_ours_or_yours),
    (_HISTORY, _is_no_history),
    (_MEANS, _is_ours),
    (_SUPPOSES, _is_told),
    (_INSTANCE, _is_ours),
    (_CAPTION, _is_shown),
    (_TIP, _is_more_than_advice),
    (_LAYS_OUT, _is_more_than_layout),
    (_KIND_WORDS, _is_more_than_kind),
    (_SHOUTS, _SETTLES.is_in),
)
