"""The phrases that are read as one, and what is read in their place.

The module is long because it is one table, whose lines are asked in their order.
"""

from __future__ import annotations

import re

from notifier.materiality.cue import Cued, Cues

#: Whom a contract calls by a role: the reader of it, and the one that offers it.
_YOU = r"(?:(?:the|each|every|any|all|our) )?(?:customers?|clients?|users?|members?|subscribers?|licensees?|visitors?|account holders?)"
_WE = r"(?:the )(?:company|provider|licensor|operator)"
_LAW = r"(?:(?:the |any )?(?:applicable |relevant |local |governing )?laws?)"
_BE = r"(?:is|are|be|am|was|were)"
#: What is not so is said in one word: "inaccurate".
DENIABLE = (
    "visible accessible complete accurate correct sufficient available encrypted".split()  # noqa: SIM905 - words
)

#: What only earlier phrases put into a text.
_MADE = re.compile(r"bylaw|before before|will not|may be")
#: The cues of phrases: few texts are read in their one plain form.
CUES = Cues()
#: Phrases that say one thing, and what is read in their place; in the order of asking.
PHRASES = tuple(
    (Cued(pattern, among=CUES), bool(_MADE.search(pattern)), same)
    for pattern, same in (
        (r"e-mail", "email"),
        (r"\bart\.(?= \d)", "article"),
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
        # Who is forbidden a thing may not let others do it.
        (
            r"\b(?:(?:and|or) (?:shall|will|must|may|do|does|can)(?: also)? not|nor (?:shall|will|must|may|do|does|can) (?:you|it|they|he or she|\w+)) (?=(?:\w+ly )?(?:permit|allow|authori[sz]e|enable|cause|encourage|assist|help|let)\b)",
            "or ",
        ),
        # What is denied once, and again.
        (r"\b(?:do|does) not and (?:will|shall|may) not\b", "will not"),
        (
            r"\b(?:in (?:simple|plain|other) (?:terms|words)|put simply|simply put|that is to say|to put it simply),? ",
            "",
        ),
        # The whole of a thing and parts of it.
        (
            r",? (?:whether )?(?:in whole or (?:in )?(?:\w+ )?part|wholly or (?:partly|partially)|either wholly or in part|in full or in part|in part or in whole),?",
            "",
        ),
        # No promise of security is meant to be absolute.
        (
            r"(?:^|[,;:]? ?(?<=[\w,;:.()] ))\(?(?:(?:and|but|yet|though|although|however|while|whilst|even though|as|since|because|please note that|note that|be aware that),? )*no (?:[\w-]+ ){1,9}(?:is|are|can be|can ever be)(?: (?:guaranteed|considered|ever|completely|perfectly|entirely|absolutely|totally|fully|wholly|to|be))* (?:secure|safe|perfect|foolproof|infallible|impenetrable|bulletproof|error-free)\b(?: or (?:secure|safe|perfect|error-free))?\)?(?=[,.;]|$),?",
            " ",
        ),
        # What a technical term means.
        (
            r"\b(ip address(?:es)?|cookies?|pixels?|pixel tags?|(?:web )?beacons?|tracking pixels?|sdks?|device ids?|advertising ids?|(?:unique )?identifiers?|local storage|log files?|metadata|hash(?:es|ing)?|encryption|pseudonymi[sz]ation|fingerprint(?:s|ing)?|imei|iban|tls|ssl|https|cdn|api)(?:,| \()(?: (?:that|which) (?:is|are))? ?(?:i\.e\.,? |that is,? )?(?:(?:an?|the) )?(?:(?:small|tiny|short|unique|invisible|transparent|random|technical|single|standard|secure|simple|unreadable|of|series|string|piece|bits?|pieces?|set|kinds?|types?|text|data|graphic|computer|internet|network) ?){0,4}(?:numbers?|codes?|strings?|identifiers?|files?|images?|graphics?|pictures?|characters|letters|digits|text|data|information|software|methods?|techniques?|technolog(?:y|ies)|process|protocols?|measures?|procedure|address(?:es)?|labels?|marker|memory|space|area|storage)(?: (?:that|which|used|sent|placed|stored|saved|by|of|to|assigned|given|embedded|in)\b[^,;:()]{3,90})?(?:,(?! and| or)|\))",
            r"\1",
        ),
        # A law that was to come, and has.
        (
            r"\b(?:(?:from|as of|as from|on|starting|beginning|effective) (?:\d{1,2} [a-z]{3,9}|[a-z]{3,9} \d{1,2})(?:,? \d{4})?,? )?(?:when|once|after|as soon as) (?=(?:the|that|this) (?:new )?(?:[\w-]+ ){0,5}(?:act|law|regulation|directive|code|bill|statute)\b(?: has| have)? (?:tak|took|com|came|becom|becam|enter|is in|goes))((?:the|that|this) (?:new )?(?:[\w-]+ ){0,5}(?:act|law|regulation|directive|code|bill|statute))(?: has| have)? (?:takes?|taken|took|comes?|came|becomes?|became|enters?|entered|is|goes) (?:effect|effective|into (?:effect|force)|in (?:effect|force)|applicable)",
            r"under \1",
        ),
        # Other parts of the same text, by their numbers.
        (
            r"\b(?:sections?|articles?|clauses?|paragraphs?|chapters?|annex(?:es)?|schedules?|appendix|appendices) \d{1,2}(?:\.\d{1,2}){0,3}(?:(?:,| and| or| to|,? and) \d{1,2}(?:\.\d{1,2}){0,3})*(?: (?:below|above|hereof|herein|of (?:these|this|our) (?:[\w-]+ )?(?:terms|agreement|contract|policy|notice|dpa|conditions|addendum|statement)))?(?=[,.;:)]|$| (?!(?:of|gdpr|uk|eu|and|or|to|para|dsgvo|no|act|ccpa|lit|regulation|directive)\b|\())",
            "herein",
        ),
        # Who is meant.
        (rf"\b{_YOU}'s?(?= )", "your"),
        (rf"\b{_YOU}(?= data\b| content\b| information\b)", "your"),
        (rf"\b{_YOU}\b", "you"),
        (rf"\b{_WE}'s?(?= )", "our"),
        (rf"\b{_WE}\b", "we"),
        # Somebody, whoever it is.
        (r"\bsomebody\b", "someone"),
        (r"\banybody\b", "anyone"),
        (r"\beverybody\b", "everyone"),
        (r"\bno[- ]one\b", "nobody"),
        (r"\b(?:he or she|she or he|he/she|s/he)\b", "they"),
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
        (
            r",? (?:as )?(?:(?:above|afore|before)-?(?:mentioned|said|described|stated)|foregoing)\b",
            "",
        ),
        # Two words for one thing.
        (r"\bany and all\b", "all"),
        (r"\beach and every\b|\beach (?:of|and)\b", "every"),
        (r"\bnull and void\b|\bvoid and of no effect\b", "void"),
        (
            r"\bterms (?:and|&) conditions(?: of (?:use|service))?\b|\bterms of (?:use|service)\b|\bconditions of use\b",
            "terms",
        ),
        (r"\b(?:rules|laws|statutes)(?:,? (?:and|or|and/or) regulations)\b", "laws"),
        (r"\b(?:sole and exclusive|exclusive and sole)\b", "sole"),
        (r"\bfor all intents and purposes\b|\bfor all purposes\b", "always"),
        (r"\b(?:costs? and expenses?|expenses? and costs?)\b", "costs"),
        (r"\bsole (?=(?:costs?|expenses?|risk|discretion|choice|option)\b)", ""),
        # Consent is asked for before, and notice given days before.
        (
            r"\bprior (?=(?:written |express |explicit |specific |documented )*(?:consent|approval|permission|authori[sz]ation|agreement)\b)|(?<=days )prior (?=(?:written )?notice\b)|(?<=days' )prior (?=(?:written )?notice\b)|(?<=months' )prior (?=(?:written )?notice\b)|(?<=without )prior (?=(?:written )?notice\b)",
            "",
        ),
        (
            r"\bat (your|our|its|their|his or her|(?:the )?\w+'s) (?:choice|election|option)\b",
            r"at \1 choice",
        ),
        # How much there is of it.
        (
            r"\b(?:aggregate|maximum|overall|entire|cumulative|total(?: aggregate| cumulative)?|aggregate total) (?=(?:liability|amount|sum)\b)",
            "total ",
        ),
        # What is paid.
        (r"\b(?:borne|paid|payable|to be (?:paid|borne)) by\b", "payable by"),
        (
            r"\bbears? (?=(?:the|any|all|its|their|your|our) (?:\w+ )?(?:costs?|expenses?|charges?|fees?|price|postage)\b)",
            "pay ",
        ),
        (r"\bpay(?:s|ing)? for\b", "pay the costs of"),
        (
            r"\b(?:invoice|bill|amount|balance|debt|fee|sum)s? (?:is|are|has been|have been) (?:settled|paid)(?: in full)?\b",
            "payment",
        ),
        (r"\border (?:is|has been) (?:placed|confirmed|submitted|completed)\b", "order"),
        (
            r"\b(?:place|confirm|submit|complete)s? (?=(?:your|the|an|their|his or her) order\b)",
            "",
        ),
        (
            r"\b(?:affiliate[sd]?(?: companies| entities)?|subsidiaries)(?:,? (?:and|or|and/or) (?:our )?(?:affiliate[sd]?(?: companies| entities)?|subsidiaries))+\b",
            "affiliates",
        ),
        (r"\b(?:represents?|warrants?) and (?:warrants?|represents?)\b", "warrant"),
        # What somebody is bound to anyway.
        (
            r"\b(?:by \w+ing [^,.;:]{3,60}, )?you (?:also |further |hereby |expressly |fully )*(?:understand|acknowledge|agree|accept|confirm)(?:(?:,|,? and|,? or) (?:\w+ )?(?:understand|acknowledge|agree|accept|confirm))* that,?(?= )",
            "",
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
        (
            r"\bplease (?=contact|write|email|call|visit|see|refer|read|review|consult|check|click|go|find|use|note|send|let)",
            "",
        ),
        (
            r"\b(?:you (?:may|can|could) (?:also |always |either )?|(?:please )?(?:feel free|do not hesitate|don't hesitate) to |we (?:strongly )?(?:encourage|advise|recommend|invite|urge|ask) (?:that )?you (?:to )?)(?=(?:contact (?:us|our)|write to|email us|read|review this|consult|refer to|see the|see our|find (?:more|further|out))\b)",
            "",
        ),
        (r"\bif you (?:would like|want|wish|choose|decide|prefer|would prefer|like) to\b", "to"),
        (r"\b(?:would|'d) (?:like|prefer)\b", "want"),
        (
            r"\bif you have (?:any )?(?:\w+,? (?:(?:and|or|and/or) )?){0,4}(?:questions?|queries|concerns?|comments?|complaints?|requests?|inquiries|enquiries|feedback)\b(?: or (?:questions?|queries|concerns?|comments?|complaints?|requests?|feedback))?",
            "if you have questions",
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
        (
            r"\bpursuant to\b|\bin (?:accordance|compliance|conformity|line|keeping|conformance) with\b|\baccording to\b|\bas per\b|\bconsistent with\b|\bunder the terms of\b|\bby operation of\b",
            "under",
        ),
        (
            r"\b(?:with (?:respect|regard)|in (?:regard|relation)|as|pertaining|relating|related)(?: to\b)(?= (?:the|your|our|this|these|any|such|personal|how|data|information)\b)|\bin (?:connection|respect) (?:with|of)\b|\bas regards\b|\bregarding\b|\bconcerning\b|\bwhen it comes to\b",
            "about",
        ),
        (
            r"\b(?:data protection|supervisory|privacy|competent|regulatory) (?:supervisory |data protection )?(?:authorit(?:y|ies)|regulators?)\b|\bregulators?\b",
            "authority",
        ),
        # Liability.
        (
            r"\b(?:have|has|accepts?|assumes?|bears?) no (?:liability|responsibility) (?=for\b|to\b|in\b|with\b|about\b)",
            "will not be liable ",
        ),
        (r"\baris(?:e|es|ing) (?:out of|from)\b", "arising"),
        # Soon, and at once.
        (
            r"\b(?:at once|straight ?away|right away|instantly|forthwith|without (?:any )?delay)\b(?! a\b)",
            "immediately",
        ),
        (r"\b(?:no|not) later than\b|\bat the latest(?: within)?\b", "within"),
        (
            r"\bwithin (\d+ (?:business |working |calendar )?(?:days?|hours?|weeks?|months?|years?|minutes?)) (?:after|following|from|counting from)(?= (?:the|your|our|its|their|a|an|this|that|receipt|receiving|delivery|becoming|it|you|we|they|payment|notice|such)\b)",
            r"within \1 of",
        ),
        (
            r"\bof it (becom|receiv|learn)(?:e|es|s|ing)\b",
            r"of \1ing",
        ),
        (
            r"\b(?:when|once|after|following|upon|on)(?= (?:(?:your|our|the|a|an|this|that|every|any|each) )(?:[\w'-]+ ){1,4}(?:ends?|expires?|terminates?|is (?:over|closed|terminated|cancelled)|has (?:ended|expired))\b)",
            "after",
        ),
        (r"\bwhilst\b", "while"),
        (r"\bwhile(?= (?:you|we|they|it)\b)", "if"),
        (
            r"\b(?:up)?on (?=(?:expiry|expiration|termination|cancellation|completion|receipt|delivery|closure|request)\b)",
            "after ",
        ),
        (
            r"\b(?:(?:are |is |were )?not (?:been )?paid (?:when due|by the due date|on time)|(?:remain|are|is)s? (?:unpaid|outstanding) after the due date|past due)\b",
            "overdue",
        ),
        (r"\b(?:remaining|outstanding) balance\b", "balance"),
        (r"\b(?:liable|responsible|answerable|accountable) for\b", "liable for"),
        (r"\b(?:notwithstanding|in spite of)\b", "despite"),
        (r"\bsave (?=(?:for|that|as|where|to)\b)", "except "),
        (r"\bexcept (?:where|when|if|in cases? where)\b", "unless"),
        (r"\b(?:in lieu|in place) of\b", "instead of"),
        (r"\b(?:inter alia|among other things|amongst others?)\b", "among others"),
        (r"\b(?:solely|exclusively)\b", "only"),
        (r"\binclusive of\b|\bincl\.", "including"),
        (r"\bexclusive of\b|\bexcl\.", "excluding"),
        (r"\bpublicly (?=(?:available|accessible)\b)", "public "),
        # How often, how much.
        (
            r"\b(?:once )?(?:per|each|every) year\b|\bonce a year\b|\bannually\b|\byearly\b|\bper annum\b",
            "a year",
        ),
        (r"\b(?:once )?(?:per|each|every) month\b|\bonce a month\b|\bmonthly\b", "a month"),
        (r"\b(?:once )?(?:per|each|every) week\b|\bonce a week\b|\bweekly\b", "a week"),
        (r"\b(?:once )?(?:per|each|every) day\b|\bonce a day\b|\bdaily\b", "a day"),
        (r"\bworking (?=days?\b)", "business "),
        (r"(?<=\d) ?(?:kilograms?|kilos?|kgs?)\b", " kg"),
        (r"(?<=\d) ?(?:kilomet(?:er|re)s?|kms?)\b", " km"),
        (r"(?<=\d) ?(?:per ?cent)\b", "%"),
        (
            r"\b(?:as of|as from|with effect from|effective(?: as of| from)?|starting(?: on| from)?|beginning(?: on)?) (?=(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)",
            "from ",
        ),
        # What is done where one asks for it.
        (
            r"\bif you (?:ask for it|request (?:it|this|so)|so request|ask us to(?= ?[,.;]| and\b))|\b(?:at|on|upon) your request\b",
            "if you ask",
        ),
        (
            r"\b(?:mak|submit|submitt|send|fil|lodg|plac)(?:e|es|ing|s)? (?:us )?(?:a|an|your|the|any|such) (?:\w+ )?requests?\b",
            "request",
        ),
        (
            r"(?<=\d )((?:days?|weeks?|months?|years?)) from (?=the (?:end|date|day)\b)",
            r"\1 after ",
        ),
        # When a contract ends.
        (
            r"\b(?:when|once|after|if|upon|on|following)(?: the)? (?:termination|expiry|expiration|end|closure) of ((?:your|our|the|this|any|an?) [\w'-]+)",
            r"after \1 close",
        ),
        (
            r"\b(?:when|once|after|following)(?= (?:your|our|the|a|an|this|that|every|any|each) (?:[\w'-]+ ){1,4}(?:ends?|expires?|terminates?)\b)",
            "after",
        ),
        # When and whether.
        (r"\bin (?:the event|case) (?:that|of)\b", "if"),
        (r"^should (?=you|we|they|any|the)", "if "),
        (r"(?<=[.;:] )should (?=you|we|they|any|the)", "if "),
        (
            r"\b(?:at any (?:time|point)|anytime|whenever you (?:like|want|wish|choose|please))(?: you (?:like|want|wish|choose))?",
            "anytime",
        ),
        (
            r"\b(?:where|when|whenever|once)(?= (?:you|we|they|it|this|these|your|our|the|a|an|any)\b)",
            "if",
        ),
        (
            r"\bin (?:certain|some|specific|particular|limited) (?:circumstances|cases|instances|situations|jurisdictions)\b|\bunder certain (?:circumstances|conditions)\b|\bat times\b|\bon occasion\b",
            "sometimes",
        ),
        (
            r"\b(?:where|when|if|as|whenever) (?:it is |this is |this becomes )?(?:necessary|needed|required)\b(?! (?:by|under|to|for|pursuant))|\bwhere we need to\b(?=[.,;])",
            "if necessary",
        ),
        (r"\bregardless of whether\b|\bwhether or not\b|\birrespective of whether\b", "whether"),
        (r"\b(?:irrespective|regardless) of\b", "whatever"),
        (
            r"\b(?:at the (?:moment|time|point) of|at the time (?:that|when)|upon the moment of)\b",
            "upon",
        ),
        (
            r"\bfor (?:the (?:duration|term|lifetime|full term) of|as long as|so long as)\b|\bthroughout\b|\bduring the (?:course|period) of\b",
            "during",
        ),
        (r"\b(?:until such time as|up until)\b", "until"),
        (r"\bsubsequent to\b", "after"),
        (r"\bin (?:such|this|that) (?:a )?(?:case|event|instance|situation),?", "then"),
        (
            r"\bas soon as (?:is )?(?:reasonably )?(?:possible|practicable)\b|\bwithout undue delay\b",
            "promptly",
        ),
        (r"\bwithin a reasonable (?:time|period)(?: of time)?\b", "within reasonable time"),
        (
            r"\b(?:in advance|ahead of time|beforehand)(?: of)?\b|\bprior to\b|\bahead of\b",
            "before",
        ),
        (r"\bbefore before\b|\bbefore,? (?=before)", ""),
        (r"\bupon (?=[^,.;]{0,40}\bnotice\b)", "on "),
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
        # What denies without a "not", or with another.
        (r"\bfree (?:of|from)\b|\bwith no\b|\bwithout any\b", "without"),
        (r"\b(?:fails?|failed) to\b|\b(?:refrain|abstain)(?:s|ing)? from\b", "not"),
        (
            rf"\b(?:in|un)({'|'.join(DENIABLE)})\b",
            r"not \1",
        ),
        (
            r"\b(?:only |solely |strictly )*on a (?:strict |strictly )?need[- ]to[- ]know basis(?: only)?\b",
            "only needtoknow",
        ),
        (r"\b(?:deemed|considered|treated|regarded)(?: as| to be)?\b", "deemed"),
        (r",? (?:as|where|if) (?:applicable|appropriate|relevant)\b,?", ""),
        (
            r"\b(prohibited|forbidden|barred|prevented) (?:from doing so|to do so|to)(?=[.,;]|$)",
            "prohibited",
        ),
        # Verbs of more than one word.
        (r"\bmak(?:e|es|ing) sure\b|\bsee to it\b", "ensure"),
        (r"\b(?:has|have|had) undergone\b|\bunder(?:go|goes|went)\b", "have"),
        (r"\bma(?:de|ke|kes|king) available\b", "give"),
        (r"\b(?:is|are|was|were) in possession of\b|\b(?:is|are) in receipt of\b", "have"),
        (r"\btak(?:e|es|ing) (?:steps|measures|action) to\b", ""),
        (r"\bput(?:s|ting)? in place\b", "implement"),
        (r"\btak(?:e|es|ing) into (?:account|consideration)\b", "consider"),
        (r"\b(?:giv(?:e|es|ing)|provid(?:e|es|ing)) (?:you )?notice(?: to you)?\b", "tell you"),
        (r"\bget(?:s|ting)? rid of\b", "delete"),
        (r"\bopt(?:s|ed|ing)?[- ]out\b", "optout"),
        (r"\bopt(?:s|ed|ing)?[- ]in\b", "optin"),
        (r"\bwork(?:s|ed|ing)? together\b", "collaborate"),
        (
            r"\bconduct(?:s|ed|ing)? (?:an )?(?:investigations?|inquir(?:y|ies)) (?:of|into)\b|\blook(?:s|ed|ing)? into\b",
            "investigate",
        ),
        (
            r"\b(?:lodg|fil|submit|submitt|mak|rais)(?:e|es|ing)? (?:a )?complaints?\b|\bcomplain(?:s|ing)?\b",
            "complain",
        ),
        (r"\bbring(?:s|ing)? (?:a )?(?:claims?|actions?|suit|lawsuits?)\b", "sue"),
        (r"\bpart(?:icipat|ak)(?:e|es|ing)\b|\btak(?:e|es|ing) part\b", "participate"),
        (r"\bcom(?:e|es|ing) across\b", "encounter"),
        (r"\bdispos(?:e|es|ing) of\b", "delete"),
        (
            r"\bcompris(?:e|es|ing) of\b|\bconsist(?:s|ing)? of\b|\b(?:is|are) (?:made up|composed) of\b",
            "comprise",
        ),
        (r"\b(?:is|are) subject to\b", "subject to"),
        (
            r"\b(?:is|are) (?:up to|in line with|compliant with)\b|\bmeets? (?:the )?(?:required |applicable )?(?=standards?|requirements?)",
            "meet ",
        ),
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
        (
            r"\b(?:ring|phone|telephone|call)(?:s|ing)? (?=(?:us|our|support|customer|the (?:help ?line|hotline|number|support)|you (?:care|service|support)|your (?:care|service|support))\b|[\d+])",
            "phone ",
        ),
        (r"\bhand(?:s|ed|ing)? over\b|\bhands? (?=(?:your|it|them|the|any)\b)", "give "),
        (r"\bpick(?:s|ed|ing)? up\b", "collect"),
        (
            r"\b(?:placed|set|saved|installed|dropped|put) (?:up)?on (?=(?:your|a|the|any) (?:\w+ )?(?:devices?|computers?|browsers?|phones?|terminal)\b)",
            "stored on ",
        ),
        (
            r"\b(?:rental|hire) (?=(?:period|agreement|contract|cars?|vehicles?|fees?|charges?|price|time)\b)",
            "rental ",
        ),
        (
            r"\bat the (?:end|foot) of (?=(?:this|the|every|each|any|our|all) (?:\w+ )?(?:pages?|emails?|messages?|newsletters?|policy|notice|website|site|screen)\b)",
            "at the bottom of ",
        ),
        (
            r"\b(?:the )?keep(?:ing)? (your|the|any|all|its|their) ([\w ]{3,40}) secret\b",
            r"keep \1 \2 confidential",
        ),
        (r"\bcut(?:s|ting)? off\b", "disconnect"),
        (
            r"\btak(?:e|es|ing) back (?=(?:your|the|this|that) (?:consent|permission|agreement|authori[sz]ation)\b)",
            "withdraw ",
        ),
        (r"\bgo(?:es|ing)? on (?=\w+ing\b|to\b)|\bkeep(?:s|ing)? on (?=\w+ing\b)", "continue "),
        (r"\bdeal(?:s|t|ing)? with\b", "handle"),
        (r"\bin (?:its|your|our|their) possession\b", "retain"),
        (r"\bby way of\b", "by"),
        # What one agrees to.
        (
            r"\b(?:if|where|when) you (?:have |had |expressly |explicitly )*(?:agreed?|consent(?:ed)?|(?:given?|grant(?:ed)?) (?:us )?(?:your )?(?:consent|permission))(?: to (?:it|this|that|us doing so|receive them))?(?=[ ,.;]|$)(?! to\b)",
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
        (
            r"\b(?:allow|enable|permit|let)(?:s|ting|ing)? you(?! know)(?: to)?\b|\b(?:make|makes) it possible for you to\b|\bgiv(?:e|es|ing) you the (?:ability|option|possibility|opportunity|right) to\b",
            "you may",
        ),
        (r"\b(?:it is possible|it is your right) to\b", "may"),
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
        (
            r"\b(?:material|substantial|substantive|significant|important|major)(?= (?:changes?|modifications?|amendments?|updates?|revisions?))",
            "important",
        ),
        (r"\beach\b", "every"),
        (
            r"\bevery (?!(?:year|month|day|week|time|hour|quarter|second|minute|other|calendar|few|\d|january|february|march|april|may|june|july|august|september|october|november|december)\b)",
            "all ",
        ),
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
        (
            r"\bat least (?:the )?aged (\d+)|\b(?:aged |age |the age of )?(\d+)(?: or| and) (?:older|over|above|up)\b|\b(?:have|has|must) (?:already )?(?:reached|attained|turned) (?:the age of )?(\d+)|\b(?:aged|age of) at least (\d+)|\b(?:be|is|are) at least (\d+)(?= to\b|[,;.]|$)",
            r" aged\1\2\3\4\5andup",
        ),
        (r"\bunder the age of\b", "under"),
        (r"\bolder than\b|\babove the age of\b", "over"),
        # Data of more than one name.
        (r"\b(?:date of birth|birth ?dates?|birthday)\b", "birthdate"),
        (
            r"\b(?:first (?:name )?and last name|full name|first name,? last name|name and surname|given and family name)s?\b",
            "name",
        ),
        (
            r"\b(?:phone|telephone|mobile phone|cell phone|mobile telephone) numbers?\b",
            "phone number",
        ),
        (r"\b(?:postal|mailing|street|home) address(?:es)?\b", "postal address"),
        (r"\b(?:email|electronic mail) address(?:es)?\b", "email address"),
        (
            r"\b(?:information|data) (?:that|which) (?:can be used to |could be used to |may be used to )?(?:personally |directly )?identif(?:y|ies) you(?: personally)?\b",
            "personal data",
        ),
        (r"\b(?:user ?names?|login ids?|user ids?)\b", "username"),
        (
            r"\b(?:login |sign-?in |access )(?:credentials|details|data|information)\b|\bcredentials\b",
            "credentials",
        ),
        (r"\b(?:payment|credit|debit|bank) cards?\b", "payment card"),
        (r"\blog[- ]?files?\b|\blog data\b", "logs"),
        (r"\bgeo-?location\b|\blocation data\b", "location"),
        (r"\bweb[- ]?browsers?\b|\binternet browsers?\b", "browser"),
        (
            r"\bcookies? and (?:other )?similar (?:tracking )?technolog(?:y|ies)\b|\bcookies? or (?:other )?similar (?:tracking )?technolog(?:y|ies)\b",
            "cookies similar technologies",
        ),
        (r"\b(?:attorneys?|lawyers?|legal counsel|legal advis[eo]rs|solicitors?)\b", "lawyer"),
        (
            r"\b(?:parents?|legal guardians?|guardians?)(?:,? (?:or|and|and/or) (?:legal )?(?:parents?|guardians?))+\b|\bparental\b",
            "parent",
        ),
        (
            r"\blaw enforcement(?: (?:agenc(?:y|ies)|authorit(?:y|ies)|officials?|bodies))?\b",
            "law enforcement",
        ),
        (
            r"\bcourt orders?\b|\borders? of (?:a|the|any) courts?\b|\bjudicial orders?\b",
            "court order",
        ),
        (
            r"\bcustomer (?:support|service|care)(?: team| staff| department)?\b|\byou (?:support|service|care)(?: team| staff| department)\b|\bsupport team\b|\bhelp ?desk\b",
            "support",
        ),
        (
            r"\b(?:around the (?:world|globe)|throughout the world|all over the world|worldwide|globally)\b",
            "worldwide",
        ),
        (r"\bcalifornia consumer privacy act(?: of 2018)?\b", "ccpa"),
        (r"\bcalifornia privacy rights act(?: of 2020)?\b", "cpra"),
        (
            r"\b(?:in )?an? (?:(?:structured|commonly[- ]used|machine[- ]readable|portable|readable|and),? )*portable,? (?:format|form|copy(?: of)?)\b",
            "portable copy",
        ),
        (r"\byour materials?\b", "your content"),
        # How one gets there.
        (
            r"\bby (?:visiting|using|going to|clicking(?: on)?|following|contacting|getting in touch with|writing to)\b|\bvia\b|\bthrough\b|\bby means of\b",
            "by",
        ),
        (r"\bsign(?:s|ing|ed)? up\b", "register"),
        (r"\blog(?:s|ging|ged)?[- ]?(?:in|on)\b", "signin"),
        (r"\bsign(?:s|ing|ed)?[- ]?(?:in|on)\b", "signin"),
        (r"\blook(?:s|ing|ed)? at\b|\bview(?:s|ed|ing)?\b", "behold"),
        (r"\blet(?:s|ting)? you know\b", "tell you"),
        (
            r"\b(?:get|gets|got|getting) in touch(?: with)?\b|\breach(?:ed)? out(?: to)?\b",
            "contact",
        ),
        (
            r"\btak(?:e|es|ing) effect\b|\bcom(?:e|es|ing) into (?:effect|force)\b|\bbecom(?:e|es|ing) effective\b",
            "take effect",
        ),
        (r"\bupon\b", "on"),
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
PARTIES = 1 + max(at for at, (_, _, same) in enumerate(PHRASES) if same in {"we", "our"})
