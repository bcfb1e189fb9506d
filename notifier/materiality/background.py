"""Sentences that tell how things are, and bind nobody: what a text is about, how cookies work, whose site is whose.

Unlike those of :mod:`~notifier.materiality.hollow` they speak of what is done with data all the
same ("this policy explains how we may share your data"), so their words tell nothing; their shape does.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from notifier.materiality import facts, lexicon
from notifier.materiality.cue import Cued, signs

_DOCUMENT = (
    r"(?:polic(?:y|ies)|notices?|statements?|terms(?: of (?:use|service)| and conditions)?|guidelines?|sections?|pages?|"
    r"documents?|summary|overview|addend(?:um|a)|agreement|charter|chapter|faqs?|tables?|charts?|lists?|paragraphs?|rules)"
)
_SAYS = (
    r"(?:(?:will|also|further|then|generally|briefly) )*(?:explains?|describes?|details?|outlines?|tells? you|informs? you(?: (?:about|of))?|lets you know|shows?|sets? (?:out|forth)|"
    r"discloses?|summari[sz]es?|lists?|covers|addresses|clarif(?:y|ies)|(?:provides?|contains?|gives?|includes?) (?:you (?:with )?)?(?:\w+ )?(?:information|details?|an overview|a summary|an explanation|a description) (?:about|on|of|regarding|concerning))"
    r"(?: to you)?(?: (?:(?:in|with) [\w ]{1,40}?(?:manner|way|detail|terms|language|words)|clearly|transparently))?,?:?(?: \(\w\))?"
)
#: What a document is about.
_WHAT = (
    r" (?:in (?:more |greater |further )?detail )?(?:how|what|why|when|which|who|whom|where|(?:the |our |your |its |some of (?:the|our) )?(?:\w+ ){0,2}"
    r"(?:types?|kinds?|categories|ways?|practices|polic(?:y|ies)|procedures|rights|choices|options|purposes|reasons|principles|sources|rules|approach|basis|bases|terms(?: and conditions)?))\b"
)
_SUBJECT = (
    rf"(?:this|these|our|the|its|their|those|your|each|[\w&.-]+'s?) (?:[\w&'.,-]+ ){{0,8}}?{_DOCUMENT}"
    r"(?: \([^()]{1,80}\)|,? (?:which|that|available|posted|located) [^,.;]{1,80},| (?:below|above|here)| with (?:us|you)| for [\w ]{1,40}?)*"
)
_WE_SAY = r"(?:explain|describe|discuss|outline|detail|list|set out|summari[sz]e|tell you|inform you|clarify|address)"
#: A text that says what it is about, or why it was written.
_INTRODUCES = Cued(
    # "Where we are the controller, this notice explains how we may use your data."
    rf"^(?:(?:if|where|when|as|for|to|under|in|because|since|with)\b[^;]{{3,200}}?, |[\w\s',]{{0,80}}(?:so|why|and|therefore),? )?{_SUBJECT} {_SAYS}{_WHAT}"
    # "We have written a policy that covers how we collect your data."
    rf"|\bwe(?:'ve| have)? (?:developed|written|wrote|created|prepared|drafted|adopted|published|put together|made|designed|provided?|are providing) (?:an? |this |our |the |these |you (?:with )?(?:this |an? )?)(?:[\w'-]+ ){{0,4}}?{_DOCUMENT},? (?:(?:that|which) {_SAYS}|to (?:help you (?:understand|learn|know)|{_WE_SAY}))"
    # "In this section, we explain how it is used."
    rf"|^(?:(?:in|throughout|with) (?:this|the following|these|our) (?:[\w'-]+ ){{0,4}}?{_DOCUMENT}(?: \([^()]{{1,60}}\))?|below|above|here|in the following)(?: (?:below|above))?,? we (?:will |also |aim to |want to )?{_WE_SAY}\b"
    rf"|^(?:in [^,;]{{3,60}}, |so |therefore,? )?we (?:also |further )?{_WE_SAY} [^.;]{{0,160}}\b(?:below|above|here|in (?:more|greater|further) detail|(?:this|our|the) (?:[\w'-]+ ){{0,3}}?{_DOCUMENT})\b[^.;]{{0,100}}\.?$"
    r"|\bwe (?:want|wish|would like|aim|try|strive|seek|believe in|are committed)(?: to)? be(?:ing)? (?:\w+ ){0,2}?(?:up-?front|transparent|clear|open|honest)(?: and \w+)?(?: with you)? (?:about|on|regarding|as to)\b"
    rf"|^we (?:have |also )?(?:created|wrote|written|designed|developed|drafted|intend for|made) (?:these|this|our|the) (?:\w+ ){{0,3}}?{_DOCUMENT} (?:to (?:support|help|be|explain|make)|so|in|because|with)\b"
    # "By reading this policy you will learn what we collect"; "we want you to know how it is used."
    rf"|^(?:by|after) reading (?:this|these|our|the) (?:[\w'-]+ ){{0,3}}?{_DOCUMENT},? you (?:will|can|should) (?:learn|find out|understand|know|see)\b"
    r"|^(?:[\w&' -]{1,40}, )?(?:we|it is important to us that you|we (?:believe|think|feel)(?: that)? (?:you|everyone|users|customers)) (?:want you to|would like you to|should(?: always)?|always)?\s?(?:understand|know) (?:\w+ )?(?:how|what|why|which|the (?:types?|kinds?|ways?|categories))\b"
    rf"|^(?:this|these|our|the) (?:[\w'-]+ ){{0,3}}?{_DOCUMENT} (?:is|are|has been|have been) (?:divided|organi[sz]ed|structured|split|arranged|designed to be accessible)\b"
    r"|^we (?:work hard|strive|aim|try|do our best|endeavou?r) to (?:make|keep|be)\b[^.;]{0,120}\b(?:transparent|clear|easy to (?:understand|read|find)|understandable|simple)\b[^;]*$"
    # "We are providing this additional notice to residents of Europe."
    rf"|^(?:in [^,;]{{3,60}}, )?we (?:are |also |have )?provid(?:e|ed|ing) (?:this|an?|the) (?:[\w'-]+ ){{0,4}}?{_DOCUMENT} (?:to|for) (?!each|all|request)[\w ]+\b"
    r"|^(?:[^,;]{1,40}, )?you (?:may|might) (?:be interested in|wonder|want to know|be wondering|ask yourself|be curious about) (?:how|why|what|which|who)\b|^let us (?:explain|tell you|show you)\b"
    r"|^(?:sometimes|collectively|together)?,? ?we (?:(?:sometimes|collectively|also|together) )*(?:call|refer to) (?:this|these|that|those|such|it|them|all)\b[^;]{0,120}$"
    r"|^your browser's (?:help|settings|documentation|menu)\b[^;]* (?:tells?|explains?|shows?|describes?)\b"
    rf"|^(?:these|this|the|our) (?:[\w'-]+ ){{0,3}}?{_DOCUMENT} governs? (?:your|the|all) (?:access to and |access and )?use of (?:the|our|this|these|all|[\w&.-]+'s?)\b[^;]*$"
    rf"|^(?!you\b|we\b)[\w' -]{{2,40}} should (?:also |instead )?(?:read|see|consult|refer to|review) (?:our|the|this|these) (?:[\w'-]+ ){{0,5}}?{_DOCUMENT}\b"
    r"|^our (?:[\w-]+ ){0,2}?(?:practices|polic(?:y|ies)) (?:may|can|might) (?:vary|differ)\b|^welcome to\b"
    rf"|\bwe(?:'ve| have) (?:worked hard|tried|done our best|aimed) (?:to try )?to (?:make|keep|write) (?:this|our|the|these) (?:[\w'-]+ ){{0,3}}?{_DOCUMENT} (?:as )?(?:\w+ )?(?:easy|clear|simple|short|plain|readable|understandable)\b[^;]*$"
    # "Harbour knows that its guests care how their data is used."
    r"|^(?:at [\w&.' -]{1,40}, )?(?:we|[\w&.'-]+(?: [\w&.'-]+){0,2}?) (?:know|understand|recogni[sz]e|appreciate|reali[sz]e)s? (?:that |how much |how )?(?:our|its|you|your|their|people|everyone|many|important|[a-z]+s)\b[\w ,']{0,60}?\b(?:cares?|worr(?:y|ies)|concerned|values?|wants? to know|expects?|(?:is|are) (?:\w+ )?important|matters?)\b"
    # "To help you see what we collect, we have prepared this policy."
    rf"|^to help (?:you|our \w+|everyone|people) (?:better |to )*(?:understand|learn|know|see|find|navigate)\b[^;]*,? we(?:'ve| have)? (?:\w+ )?(?:prepared|written|created|made|put together|published|developed|provided?|included|added|listed|grouped|organi[sz]ed|summari[sz]ed)\b[^;]*\b(?:{_DOCUMENT}|summaries|headings|examples|links|definitions)\b"
    r"|^we(?:'ve| have)? (?:also )?(?:noted|marked|indicated|highlighted|flagged) (?:below |above |here |in (?:bold|italics) )*(?:which|what|where|when|whether|how)\b"
    rf"|^(?:\w+, )?we(?:'ve| have)? (?:also )?(?:provided?|included?|posted?|published?) (?:[\w-]+ ){{0,2}}?(?:additional|more|further|separate|supplemental) (?:[\w-]+ ){{0,3}}?(?:information|details|{_DOCUMENT}) (?:(?:for|on|about|to) [^;.]{{1,80}} )?(?:at|on|in|below|here|above)\b"
    # "When you use our site, you share some information with us": which, is said elsewhere.
    r"|\byou(?:'ll| will| may)? (?:voluntarily |also |necessarily )?(?:share|provide|give|submit) (?:us )?(?:with )?(?:certain|some) (?:personal )?(?:data|information)(?: (?:with|to) us)?\.?$"
)
#: "The categories of data that we share are listed above."
_STANDS = Cued(
    r"^(?:the|our|certain|some|these|all|further|more|additional) (?:\w+ ){0,3}?(?:categories|types|kinds|purposes|rights|ways|practices|information|sources|reasons|details|examples|exceptions|bas[ei]s|grounds|criteria|procedures|steps)\b[^;]{0,260}"
    r" (?:is|are) (?:(?:also|further|more|fully|each) )*(?:described|detailed|listed|set out|set forth|explained|outlined|identified|discussed|summari[sz]ed)"
    rf" (?:(?:further|in (?:more |greater )?detail|for each (?:\w+ ){{1,3}}?|elsewhere|above|below) ?)*(?:(?:in|under|within) (?:this|the|our|these) [^.;]{{0,80}}?\b{_DOCUMENT}\b[^.;]{{0,20}})?\.?$"
)
#: "We use it for various purposes, as described in the section above": all is said there.
_AS_THERE = Cued(
    r"^(?:we|(?:[\w&'-]+ ){1,2}?)(?:(?:may|will|can|also|generally) )*(?:collects?|uses?|process(?:es)?|shares?|discloses?|obtains?|receives?) (?:(?:your|the|this|certain|such|personal|data|information|about|you|we|collect) ?)+"
    r"(?:for|to|with|from) (?:(?:the|a|variety|of|various|certain|business|and|commercial|other|different|several|those) ){0,7}(?:purposes|recipients|reasons|sources|ways|persons|parties|entities),?"
    rf" (?:(?:that|which) are |as |otherwise )?(?:described|set out|set forth|outlined|listed|explained|detailed|identified|disclosed) (?:(?:in|under|above|below|elsewhere) ?)+(?:(?:this|the|our|these)\b[^.;]{{0,120}}?\b{_DOCUMENT}(?: above| below)?)?(?: or\b[^.;]{{0,100}})?\.?$"
)
#: "There are cases in which we receive more, as described below."
_CASES = Cued(
    r"^(?:[^;]{3,80}, )?there (?:are|may be) (?:certain |some |other |several |also |limited )*(?:cases|instances|situations|circumstances)\b[^;]*,? (?:as )?(?:outlined|described|explained|set out|detailed|listed) (?:below|above)\.?$"
)
#: What a law has companies tell.
_LAW_TELLS = Cued(
    r"^(?:it|(?:the |this |these |such |certain |some |many |european |applicable )*(?:(?!where\b|if\b|when\b|may\b|that\b)[\w.'&-]+ ){0,8}?(?:act|laws?|regulations?|directive|gdpr|ccpa|cpra|vcdpa|lgpd)(?: \([^)]*\))*) (?:also )?"
    r"(?:requires? (?:us|companies|businesses|organi[sz]ations|controllers|websites|[\w-]+) to (?:disclose|describe|explain|provide|tell|inform|list|give|identify|state|make)\b|sets? out (?:an? |the )?(?:list|number|set|grounds|conditions|justifications|rules))"
)
_KINDS = (
    r"(?:strictly|necessary|essential|functional|functionality|performance|preferences?|statistics?|statistical|analytics?|analytical|marketing|targeting|advertising|"
    r"social|media|unclassified|session|persistent|permanent|temporary|first[- ]party|third[- ]party|flash|tracking|technical|web|pixel|clear|embedded|mobile|online|html5|local|entity|http|small|internet)"
)
_TECHNIQUE = (
    r"(?:cookies?|beacons?|pixels?|gifs?|tags|etags?|scripts|javascript|storage|shared objects|sdks?|software development kits?|browsers?|ip address(?:es)?|identifiers|log files|"
    r"fingerprinting|technologies)"
)
#: "HTML5 local storage lets websites keep data in your browser."
_WORKS = Cued(
    rf"^(?:[\w/ -]{{1,40}} (?:-{{1,2}}|:) )?(?:an? |most |many |some |all |other |like (?:other )?\w+, )?(?:{_KINDS} ){{0,3}}{_TECHNIQUE}(?:,? ?(?:also known as |or |and |and other |or other |such as )?(?:{_KINDS} ){{0,3}}(?:{_TECHNIQUE}|local shared objects),?)*"
    r" (?:\([^()]{1,60}\) )?(?:(?:may|can|will|also|often|commonly|usually|typically|generally|temporarily|only|sometimes) )*"
    r"(?:is|are|be|allows?|enables?|lets?|helps?|stores?|contains?|downloads?|collects?|records?|remembers?|tells?|disappears?|remains?|makes?|works?|ensures?|expires?|serves?|have|has|offers?|provides?|includes?|incorporates?|transmits?|sends?)\b"
    r"|^unclassified cookies are cookies\b"
)
#: What is the customer's own where it is only where things happen.
_AT_HAND = Cued(
    r"\byour (?:(?:web|internet|mobile|own) )?(?:browser|device|computer|hard (?:drive|disk)|machine|phone|terminal|screen|system)s?(?:'s)?\b"
    r"|\b(?:that|which|when|after|as|while|once|until) you (?:\w+ )?(?:visit|browse|open|view|close|revisit|leave|return|visiting)(?:ed|ing)?\b"
    r"|\bwhen(?:ever)? (?:the|that|an?) (?:web ?)?(?:site|page) is (?:opened|(?:re)?visited|loaded|viewed|reloaded)\b|\b(?:owners?|operators?) of (?:the|an?|that) (?:web ?)?sites?\b"
    r"|\byou (?:do not|don't|prefer not|would not like) (?:want |wish )?to be (?:\w+ )?tracked\b"
)
#: Whose practice it is: the company's, or that of its site.
_OURS = Cued(
    r"\b(?:we|us|our|ours|you|your|(?:the|this|these) (?:web)?sites?|(?:the|this) (?:platform|app|services?))\b"
)
_CAPITALS = Cued(
    r"(?<=[a-z,] )(?!(?:Internet|Flash|Adobe|Java\w*|Web|HTML\d?|HTTP|Entity|Tags|Storage|Local|SDKs?|IP|URLs?|Cookies|Objects|Shared)\b)[A-Z][a-z]\w*",
    cased=True,
)
#: Sites of others, and that their texts hold there.
_OTHER_SITES = Cued(
    r"^(?:our|the|this|these|[\w&'-]+)(?: [\w,&'/-]+){0,10}? (?:(?:may|can|will|might|also|sometimes) )*(?:contain|include|provide|have|feature|offer)s? (?:\w+ )?links? to (?:\w+[ -]){0,3}(?:web ?sites|sites|pages)\b"
    r"|^(?:if|when|once) you (?:follow|click|access|visit|leave|go|navigate|are (?:taken|redirected))\b[^;]{0,200}\b(?:web ?sites?|pages?|links?|advert\w*)\b[^;]{0,200}"
    r"(?:\b(?:polic(?:y|ies)|practices|terms|notices?|statements?)\b[^.;]{0,60}\b(?:appl(?:y|ies)|governs?)\b|\b(?:governed by|subject to|according to|in accordance with) (?:their|its|those|that)\b)"
    r"|^(?:any |the |personal )*information (?:that is |that you )?(?:collected by|provide to|given to) (?:these |those |such |other )*third parties\b[^;]{0,160}\bis (?:governed by|subject to) their\b"
)
#: Advice, whatever it is about.
_ADVISES = Cued(
    r"^(?:[\w ]{1,20}, )?we (?:(?:also|strongly|would|highly|do|always|therefore|generally) )*(?:encourage|recommend|advise|suggest|invite|urge) (?:that )?(?:you|users|visitors|customers|everyone|parents)\b"
    r"|^we (?:are|will be|would be) (?:always )?(?:happy|glad|pleased) to (?:answer|help|hear|assist)\b"
    r"|\byou can (?:also )?take (?:\w+ ){0,2}(?:steps|measures|precautions) to (?:\w+ )?(?:protect|secure|safeguard)\b"
)
#: "We collect data in several ways": the ways are told elsewhere.
_MANY = r"(?:a few|a couple of|a number of|a variety of|two|three|four|five|six|several|different|various|multiple|many)"
_WAYS = Cued(
    rf"^(?:[^,;]{{3,80}}, )?(?:we|[\w&'-]+(?: [\w&'-]+)?) (?:(?:may|can|also|will|generally) )*(?:collect|obtain|receive|gather|use|process)s? "
    rf"(?:(?:(?:personal|certain|your|the|some|different types of) )*(?:data|information)(?: (?:about|from) you)? (?:in|from|through|via) {_MANY}(?: \w+){{0,2}}? (?:ways|sources|types|means|methods|channels)\b"
    rf"|{_MANY}(?: \w+){{0,2}}? (?:types|kinds|categories),?(?: or \"?\w+,?\"?,?)? of (?:personal )?(?:data|information)\b)[^;]*$"
    r"|\b(?:they|services|products|apps|features|versions)(?: [\w-]+){0,2}? (?:may|can|might|will) (?:\w+ )?(?:collect|process|use|need|require|involve) different (?:\w+ ){0,3}?(?:data|information)\b[^;]*$"
)
#: What says more of the ways.
_SAYS_WHICH = Cued(
    r"\b(?:such as|including|includes?|like|e\.g|third|partners?|others|advertis\w+|brokers?|shar\w+|disclos\w+|sell|sold)\b"
)
#: What a company is, and what its service is.
_OFFERS = Cued(
    r"^(?:at )?(?:we|our (?:\w+ ){0,3}?(?:services?|products?|apps?|platform|site|website)|[a-z][\w&.'-]*(?: (?!will\b|may\b|shall\b|must\b|can\b)[\w&.'-]+){0,3}?),? (?:(?:is|are) (?:an? |the )|(?:provides?|operates?|offers?|runs?) an? )(?:(?!in\b|of\b|to\b|for\b|on\b|with\b|from\b|by\b)[\w-]+,? ){0,6}?"
    r"(?:platform|marketplace|aggregator|community|(?:social )?network|search engine|app|application|camera company|technology company|software company|website|tool|messenger|encyclop\w+|forum)\b[^;]*$"
    r"|^(?:our|the) (?:products|services|apps)\b[^;]{0,160} (?:provide|offer)s? (?:\w+ ){0,5}ways? to\b"
    r"|^[a-z][\w&.'-]*(?: [\w&.'-]+){0,2} (?:has|serves?) (?:\w+ )?(?:users|customers|members|readers) (?:located )?(?:across|around|all over|throughout) the (?:globe|world)\b"
)
#: What makes of a description more than that.
_HANDLES = Cued(
    r"\b(?:data|information|cookies?|collect\w*|shar\w+|third[- ]part\w+ (?:\w+ )?(?:partners?|advertis\w+|providers?)|track\w*|advertis\w+|owned|subsidiar\w+|affiliat\w+|registered|incorporated|only|unless|except|not|processors?|as[- ]is|at your own risk|eligib\w+|years?|represent\w*|reserves?)\b"
)
#: Words that every company writes of itself.
_CREED = Cued(
    r"^(?:our|the company's) (?:aim|mission|goal|vision|purpose) is to\b[^;]*$"
    r"|^(?:at [\w&.' -]{1,40}, )?(?:we|[a-z][\w&.'-]*(?: [\w&.'-]+){0,3}?) (?:(?:deeply|highly|strongly|greatly|fully|also|truly) )?"
    r"(?:respects?(?! (?:(?:the|your|all|any|such|these|users'?|browser) ){0,2}(?:global privacy|gpc|do[- ]not|dnt|signals?|opt|choices?|preferences?|settings|requests?|refusals?|objections?)\b)|values?|cares? (?:deeply |greatly )?about|(?:is|are) (?:\w+ly )?(?:committed|dedicated) to (?:protecting|respecting|safeguarding|maintaining|preserving|ensuring|upholding|gaining|earning|being|providing|making)|attach(?:es)? (?:\w+ )?(?:importance|value) to|holds?|puts? first|makes? (?:a |our )?priority of)"
    r" [^.;]{0,160}\b(?:privacy|trust|confidence|confidentiality|protection|handling|accessible|accessibility|transparen\w+)\b[^;]*$"
    r"|\b(?:privacy|safety|security|transparency|trust|confidentiality)\b[^.;]{0,60}\b(?:takes?|is|are|comes?|has|have|remains?) (?:an? |our |the |always )*(?:top|highest|first|main|utmost|number one)\b(?: priorit(?:y|ies)| importance|\.|$)?"
)
#: What makes a creed a promise.
_KEEPS = Cued(
    r"\b(?:must|shall|not|never|appoint\w*|encrypt\w*|delet\w*|eras\w*|rights?|frameworks?|shield|requests?|shar\w+|sell\w*|sold|principles|measures|safeguards|notif\w*|advertis\w*)\b"
)
#: What turns any of these into more.
_BINDS = Cued(
    r"\b(?:must|shall|agree[sd]?|accept(?:s|ed|ance|ing)?|acknowledg\w+|consents?|opt[- ]?out|withdraw|unsubscribe|liab\w+|responsib\w+|warrant\w*|fees?|charge[sd]?|terminat\w+|suspend\w*|waive\w*|prohibit\w*|continued use|bound|controllers?|no longer)\b"
)
#: The year of which laws have companies give account.
_YEAR = Cued(
    r"\b(?:in|during|over|within|for) the (?:past|last|preceding|previous|prior) (?:12|twelve)(?: \(12\))? months\b"
)


def without_year(text: str) -> str:
    """Return folded *text* without "in the past 12 months", which every account for a law speaks of."""
    return _YEAR.sub("", text)


@lru_cache(maxsize=8192)
def is_background(text: str) -> bool:
    """Whether folded *text*, a whole sentence, says how things are, and nothing that is done or owed."""
    there = signs(text)
    for shape, beside in _SHAPES:
        if shape.mask & there and shape.is_in(text, there):
            if _BINDS.is_in(text) or facts.has_figures(without_year(text)):
                return False
            return not beside(text)
    return False


def _is_ours(text: str) -> bool:
    """Whether what *text* tells of technology is what the company itself does with it."""
    if text.lower().startswith("unclassified"):
        return False
    rest = _AT_HAND.sub(" ", text)
    return _OURS.is_in(rest) or _CAPITALS.is_in(rest)


#: Each shape, and what makes of such a sentence more than background.
_SHAPES: tuple[tuple[Cued, Callable[[str], bool]], ...] = (
    *((told, lambda _: False) for told in (_INTRODUCES, _LAW_TELLS, _STANDS, _AS_THERE, _CASES)),
    (_WAYS, _SAYS_WHICH.is_in),
    (_OFFERS, _HANDLES.is_in),
    (_WORKS, _is_ours),
    (_CREED, _KEEPS.is_in),
    (_ADVISES, lexicon.declares),
    (_OTHER_SITES, lexicon.declares),
)
