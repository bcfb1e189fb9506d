"""The forms in which lawyers and plain writers rule out, except, allow, require and promise.

For :mod:`~notifier.materiality.disagree`, which asks whether two texts have the same of them.
"""

from __future__ import annotations

import re

#: Negations that deny nothing by themselves.
NO_DENIAL = re.compile(
    r"\bnot only\b|\bwhether or not\b|\b(?:no|not|never) (?:later|less|fewer|more|longer|earlier|matter|sooner) than\b|\b(?:never|not) (?:more|later|less)\b|\bno matter\b|\bnon-exclusive\b"
    r"|\b(?:not|no) (?:limited to|just)\b|\bno longer\b|\bnot? (?:yet|any ?more)\b|\bneed not\b|\b(?:not|never) (?:have|need|required|obliged) to\b|\bno (?:reasons? need|doubt)\b"
    r"|\bno (?:less|more) \w+ than\b|\bwhy not\b|\bif not\b|,? (?:and )?not (?:us|we|you|ours?|yours|theirs?)(?=[.,;]|$)|\bnot exceed(?:ing)?\b|\bdo not hesitate\b|\b(?:not|never) (?:be )?affect(?:ed|ing)?\b|\bnobody (?:has|needs) to\b|\bno (?:obligation|duty)\b|\bif (?:you|we|they|it) do(?:es)? not(?=[,.]| and\b)"
)
EXCEPT = re.compile(
    r"\b(?:unless|except(?:ion)?s?|save (?:for|that|where|to|as|when|in|if)|other than|but not|apart from|excluding|exclusion of|without (?:[\w']+ ){0,4}(?:consent|permission|approval|agreement|authori[sz]ation))\b"
)
ONLY = re.compile(
    r"\b(?:only(?! exception)|solely|exclusively|(?:limited|restricted|confined) to(?! (?:an? |the )?(?:maximum|\d))|(?:for|in|by|at|to) no other|(?:nobody|none|nothing) but|nobody else|no one else|alone|sole(?! (?:discretion|risk|expense|costs?|responsibility|option))|not (?:before(?=[.,;]|$)|otherwise)|at no other time|nothing (?:but|else))\b"
)
#: Nothing is so until, before, without or except.
NOT_UNTIL = re.compile(
    r"\b(?:not|never|no|nor|none|nobody|neither|nothing)\b[^.;,]{0,200}\b(?:until|before|prior to|without)\b|\b(?:until|before)\b[^.;,]{0,200},[^.;,]{0,200}\b(?:not|never|no|nobody)\b"
)
NOT_WITHOUT = re.compile(
    r"\b(?:not|never|no|nor|none|nobody|neither|nothing)\b.{0,300}\bwithout (?:[\w']+ ){0,4}(?:consent|permission|approval|agreement|authori[sz]ation|authority)\b|\b(?:not|never)\b[^.;]{0,200}\bif\b[^.;]{0,200}\bnot\b"
)
#: Somebody may keep a thing from being done, said as a condition.
IF_NOT = re.compile(
    r"\b(?:provided(?: that)?|if|where|as long as)\b[^.;,]{0,200}\b(?:not|no) (?:\w+ )?(?:object|oppos|opt|raise)\w*|\bif\b[^.;]{0,200}\bnot (?:want|wish|like|agree)\b[^.;]{0,200}\b(?:not|stop)\b"
)
NOT_UNLESS = re.compile(
    r"\b(?:not|never|no|nor|none|nobody|neither|nothing)\b.{0,300}\b(?:unless|other than|except|exceptions?|save)\b|\b(?:unless|except|save)\b.{0,300}\b(?:not|never|no|nobody|none|nothing)\b"
)
PURPOSE = re.compile(
    r"\b(?:so (?:that )?(?:\w+ ){1,3}?|as (?:we|you|they) )(?:can|may|could|might)\b"
)
WE_MAY = re.compile(
    r"\b(?:we|they|it|provider|company|processor) (?:\w+ly |also |then )?(?:may|might|can|could|reserves? the right|(?:are|is|shall be) (?:entitled|free|allowed) to)\b(?! not)|(?<!you )\b(?:may|might|can|could) be\b"
)
MAY = re.compile(
    r"\b(?:may|might|can|could|reserves? the right|entitled|allowed|free to|right|discretion|option|possible|lets?|whenever|choose|permitted|able|up to)\b"
)
PROMISED = re.compile(
    r"\bmay (?:\w+ly |also )?(?:be )?(?:delet|destroy|eras|remov|anonymi|encrypt|notif|tell|told|inform|alert|warn|refund|reimburs|compensat|protect|answer|repl|correct)\w*"
)
MUST = re.compile(
    r"\b(?:must|have to|has to|required|requires?|obliged|obligated|need(?:s|ed)?|duty|bound|shall|will|should|responsible|responsibility|undertakes?|warrants?|promises?|agrees?|obligation|necessary|up to|job|make sure|ensure|condition|mandatory|compulsory|exclusively|only)\b"
)
YOU_MUST = re.compile(
    r"(?<!not )(?<!never )(?<!nobody )\b(?:must|have to|has to|required to|obliged to|obligated to|(?<!we )need to|needs to|(?<!on )(?<!no )duty)\b(?! not)"
)
SHOULD = re.compile(r"(?<!^)(?<![.,;:] )\bshould\b(?! (?:you|we|they|the|any|your|our|an?)\b)")
#: An order: what must be, or how one gets there.
ORDER = re.compile(
    r"(?:^|[.?!:;] |, |\band )(?:please |just |do not |never )?(?:use|do|write|send|email|tell|lock|leave|keep|give|ask|click|go|call|contact|appeal|get|let|make|check|return|pay|cancel|read|see|visit|fill|report|turn|switch|sign|log|choose|open|tap|show|bring|start|stop|delete|remove|update|upload|download)\b"
)
OBJECT = re.compile(
    r"\b(?:object(?:s|ed|ing|ions?)?|opt(?:s|ed|ing)?[- ]?out|oppos\w+|unsubscrib\w+|(?:tell|ask)s? us (?:to stop|not to)|sa(?:y|ys|id|ying) no|no longer (?:want|wish)|cease to wish|do(?:es)? not (?:want|wish)|(?:end|cancel|discontinue)s? (?:your|the) subscription|stop (?:getting|receiving))\b"
)
WEAK = re.compile(
    r"(?<!where )(?<!if )(?<!when )\b(?:we|it|they|provider|company|processor) (?:\w+ly |also |will |shall |always )*(?:aims?|tr(?:y|ies)|strives?|endeavou?rs?|seeks?|intends?|encourages?|recommends?|hopes?|plans?|(?:use|make)s? (?:its |our )?(?:best|(?:commercially )?reasonable)|do(?:es)? (?:our|its) best)\b|\b(?:best|reasonable) (?:efforts|endeavours|steps)\b"
)
MOSTLY = re.compile(
    r"\b(?:generally|usually|typically|normally|mainly|primarily|mostly|largely|as a rule|in (?:general|most|many|certain|some) (?:cases|circumstances|instances)|most of)\b"
)
ALL = re.compile(r"\b(?:all|any|every|each|whatever|anything|everything|anyone|whoever)\b")
SOME = re.compile(r"\b(?:certain|some|selected|most)\b")
LAW = re.compile(
    r"\b(?:laws?|legal(?:ly)?|lawful(?:ly|ness)?|legislation|statut\w+|regulations?|mandatory|court|illegal|unlawful)\b"
)
#: Conditions that are said to be some, and whatever may be one.
PROVIDED = re.compile(
    r"\b(?:provided|providing|on condition|conditional|as long as|so long as|subject to)\b"
)
IF = re.compile(
    r"\b(?:provided|providing|on condition|conditional|as long as|so long as|subject to|if|where|when|whenever|once|unless|until|in case|in the event|should|only|upon|after|with your|have to|must)\b"
)
DISCRETION = re.compile(
    r"\b(?:discretion|(?:see|think|deem)s? fit|as (?:we|it|they) (?:choose|like|please|wish))\b"
)
WRITTEN = re.compile(
    r"\b(?:in writing|written|letters?|on paper|documented|e-?mails?|text form|write|wrote|form)\b"
)
IN_WRITING = re.compile(r"\b(?:in writing|written)\b")
#: Nobody is told, or asked.
UNTOLD = re.compile(
    r"\b(?:without (?:\w+ )?(?:\w+ )?(?:notice|telling|notifying|informing|warning|asking|consent)|no (?:\w+ ){0,2}notice|(?:do|will|need|shall) not (?:\w+ )?(?:tell|notify|inform|warn))\b"
)
PERIOD_BEFORE = re.compile(
    r"\b\d+ (?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?)'?(?: (?:\w+ )?notice)? (?:before|prior|ahead|in advance|earlier|beforehand)\b"
)
PERIOD_AFTER = re.compile(
    r"\b\d+ (?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?)'? (?:after|following|later|from|of)\b"
)
BEFORE = re.compile(
    r"\b(?:before|prior|beforehand|in advance|ahead|until|first|earlier|previous(?:ly)?)\b"
)
AFTER = re.compile(r"\b(?:after|following|afterwards|thereafter|once|subsequent(?:ly)?|later)\b")
MAY_DO = re.compile(
    r"\b(?:may|can|could|(?:entitled|free|able|allowed) to|right to|option to)(?: \w+ly| also| always| then)* (?!be\b|not\b|never\b)(?:be )?(?P<act>\w+)"
)
MUST_DO = re.compile(
    r"\b(?:must|have to|has to|(?:required|obliged|obligated) to|needs? to)(?: \w+ly| also| always| then| first)* (?!be\b|not\b|never\b)(?:be )?(?P<act>\w+)"
)
#: How many things a list has.
COUNTED = re.compile(
    r"\b\d+ (?=(?:\w+ )?(?:things?|places?|ways?|reasons?|kinds?|types?|cases?|purposes?|categories|sources?|groups?|conditions?|exceptions?|points?|parts?|parties|companies)\b)"
)
SECTIONS = re.compile(
    r"\b(?:sections?|articles?|clauses?|paragraphs?) \d[\d.()]*(?:(?:,| and| or)+ \d[\d.()]*)*"
)
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
SENTENCES = re.compile(r"[.;?!:] ")
#: A period of one, and a year that has passed.
ONE = re.compile(
    r"(?P<before>\b(?:within|after|for|least|than|before|until|last|up to) )an? (?=(?:year|month|week|day|hour)\b)|\ban? (?=(?:year|month|week|day|hour)s?'? (?:ahead|before|in advance|later|after|notice|beforehand)\b)"
)
PAST_YEAR = re.compile(r"\b(?:last|past|preceding|previous) (?:12 months|year)\b")
#: Nothing is to be paid.
FREE = re.compile(
    r"\b(?:free|gratis|complimentary|cost-free|(?:no|without|at no|not any|any) (?:\w+ ){0,2}(?:charge|cost|fee|payment|expense)s?|(?:not|never|nothing) (?:\w+ ){0,2}(?:cost|charge|charged|pay)|(?:cost|pay)s? (?:you )?(?:nothing|no \w+)|without (?:paying|incurring)|non-?refundable|won't cost)\b"
)
PERSONAL = re.compile(r"\b(?:personal(?:ly)?|about you|identif\w+)\b")
#: By which way somebody is turned to.
CHANNELS = tuple(
    re.compile(rf"\b(?:{pattern})\b")
    for pattern in (
        r"e-?mails?|electronic mail",
        r"(?:tele)?phones? (?:call|us|number|or|and)|(?:by|via|over the) (?:tele)?phone|hotline|helpline|(?:call|ring) (?:us|you|our)|calls",
        r"(?:by|via|in the) (?:post|letter|mail)|registered letter|postal mail",
        r"(?:online|web|contact) form|form",
        r"in person|reception|face to face|at (?:a|the|our) (?:branch|shop|store|desk)",
        r"(?:live )?chat",
    )
)
#: Periods that are called by a part of a longer one.
PARTS_OF = (
    (re.compile(r"\bhalf a year\b|\bhalf-year\b"), "6 months"),
    (re.compile(r"\bhalf an hour\b"), "30 minutes"),
    (re.compile(r"\b(?:a |one )?fortnight\b"), "14 days"),
    (re.compile(r"\bquarter of an hour\b"), "15 minutes"),
    (re.compile(r"\ba year and a half\b"), "18 months"),
)
