"""Words by which a sentence shows what it is about, whatever its rule: the cues of :mod:`~notifier.materiality.about`."""

from __future__ import annotations

from notifier.materiality.cue import Cued

_DATA_OF = r"(?:data|information|details|content|identifiers?|history|usage|activity|account|cookies?|screenshots?|messages|location)"
HANDLES = Cued(
    rf"\b(?:process|collect|us(?:e|es|ed|ing)|access|obtain|gather|record|track|scan|analy[sz]e|combin|receiv|stor)\w*\b.{{0,80}}?\b{_DATA_OF}\b"
)
#: What the company itself does with data, and what customers hand over to it.
GATHERS = Cued(
    r"\bwe (?:\w+ ){0,4}?(?:collect|process|obtain|gather|receive|record|track|use|sell|share|store|keep) (?:\S+ ){0,6}?(?:information|data|content|details)\b|\b(?:provide|send|give|submit) (?:\w+ )?(?:content|information|data|details) (?:directly )?to us\b"
)
KEEPS = Cued(
    r"\b(?:keep(?:s|ing)?|kept|wip(?:e|es|ed|ing)|sav(?:e|es|ed|ing)|stor(?:e|es|ed|ing|age)|retain\w*|retention|hold|held|delet\w+|eras\w+|destroy\w*|destruction|backups?|archiv\w+|lifespan|how long|no longer (?:needed|necessary|required)|expir\w+)\b"
)
ENDS = Cued(
    r"\b(?:terminat|cancel|suspen|deactivat|discontinu|revok|expel|inactiv|dormant)\w*|\b(?:clos|delet|remov|restrict|block|disabl|lock|limit|ban|freez|refus)\w* (?:\w+ ){0,4}(?:accounts?|access|service|memberships?|users?|members?)\b|\b(?:end|ending|stop|cease|withdraw) (?:\w+ ){0,4}(?:services?|agreement|contract|access|relationship)\b|\bbann(?:ed|ing)\b"
)
#: What customers agree to that others do, to them or with what is theirs.
AGREES = Cued(r"\b(?:agree|consent|authori[sz]e|acknowledge|understand|permit|allow)s?\b")
REACHED = Cued(
    r"\b(?:call|text|contact|e-?mail|message|notify)s? (?:or (?:\w+ )?\w+ )?you\b|\b(?:receive|receipt of|get) (?:\w+ ){0,4}(?:calls?|texts?|messages|e-?mails|communications|newsletters?|notifications)\b|\b(?:calls? and|calls? or|text) (?:texts?|messages)\b"
)
CHOOSES = Cued(
    r"\bopt(?:s|ed|ing)?[- ]?(?:out|in)\b|\bunsubscri\w+|\bcookie (?:preferences|settings|management|banner)|\b(?:manage|change|adjust|set) (?:\w+ ){0,3}(?:preferences|cookies|settings|consent|choices)\b|\bpreference cent(?:er|re)|\bwithdraw (?:\w+ ){0,2}consent|\bkeyword (?:stop|help)\b|[\"'“‘]stop[\"'”’]|\bdo not (?:sell|share) (?:(?:or )?(?:sell|share) )?my\b"
)
ASKS = Cued(
    r"\b(?:exercis\w+|make use of|making use of) (?!our\b)(?:\w+ ){0,5}rights?\b|\b(?:deletion|erasure|subject access|data subject|privacy) requests?\b|\brequests? (?:\w+ ){0,6}(?:personal data|personal information|the data|your data|your information)\b|\brights? to (?:request|access|know|delet|correct|rectif|eras|port)\w*"
)
#: What customers do, or have done, with the data that is held about them.
REACHES = Cued(
    r"(?<!ized )(?<!ised )(?<!has )(?<!have )\b(?:access|correct|delete|erase|rectify) (?:\w+ ){0,4}(?:personal )?(?:data|information)\b"
)
JUDGED = Cued(
    r"\bindemni\w+|\bhold harmless\b|\barbitrat\w+|\bdisputes?\b|\bsue\b|\blawsuits?\b|\bcourts?\b|\blaws? of\b|\bgoverning law\b|\bgoverned by\b|\bliab\w+|\bwaive\w*|\bwarrant\w+|\b(?:we |owes? )(?:\w+ ){0,3}at most\b|\bresponsible for (?:all|any|every\w*|what|anything)\b|\bcover (?:the|our|any|all) (?:\w+ )?(?:cost|loss|expens|damage)\w*|\bentire agreement\b|\bcomplete agreement\b"
)
YOUNG = Cued(
    r"\b(?:under|below|over|at least|between|age of|aged|younger than|older than) (?:the age of )?(?:1\d|2[01])\b(?!%|'|[ -](?:business |working |calendar |consecutive )?(?:days?|hours?|minutes?|seconds?|weeks?|months?|per ?cent|percent|kg|kilo\w+|km|miles|met(?:er|re)s|euros?|dollars?|pounds?|cents|countr(?:y|ies)|employees|people|items|characters|times)\b)|\b(?:1\d|21) (?:years|or (?:over|older))\b|\bparents?\b|\bguardians?\b|\bminors?\b|\bchildren\b|\bteen(?:s|agers?)\b|\bunderage\b"
)
FREE = Cued(
    r"\bfree of charge\b|\b(?:at )?no (?:additional |extra )?(?:charge|cost|fee)s?\b|\bwithout (?:charge|cost)\b|\bcharge of\b|\bin charge\b|\brenew\w* (?:\w+ )?(?:passport|licen[sc]e|certificate)s?\b|\bpay(?:s|ing)? attention\b"
)
COSTS = Cued(
    r"\b(?:subscri(?:ptions?|bers?)|paid|costs?|lapse[sd]?|forfeit\w*|withh(?:old|eld)\w*|settlements?|discounts?|tariffs?|bonus\w*)\b"
)
FUNDS = Cued(
    r"\b(?:miles|points|credits|coins|gems|vouchers?|coupons?|gift cards?|rewards?|balances?|virtual (?:items|currenc\w+|goods)|tokens you buy|prepaid|payouts?|proceeds|deposits?)\b"
)
BOUNDS = Cued(
    r"\b(?:users?|members?|customers?|publishers?|visitors?|you|players?|subscribers?|creators?) (?:\w+ )?(?:may not|must not|shall not|cannot|can't|should not|agree not|are not (?:allowed|permitted)|(?:may |will |shall )?(?:be|are) (?:prohibited|forbidden|banned))\b|\byou (?:must|should|shall|have to|need to|are required to) (?:keep|ensure|maintain|protect|refrain|comply|tell|notify|respect|follow|use)\b|(?<!we )(?<!you )\bdo not (?:post|share|upload|use|send|submit)\b|\b(?:prohibit|forbid)\w*\b"
)
FROM = Cued(
    r"\b(?:collect|obtain|receiv|get|gather|acquir)\w*\b.{0,90}?\b(?:from|through)\b.{0,40}?\b(?:third[- ]part(?:y|ies)|partners?|providers?|vendors?|brokers?|affiliates?|schools?|employers?|others?|social|public\w*|sources?|services)\b|\b(?:provid|giv|send|suppl)\w* us with\b|\b(?:provided|supplied|given|sent) (?:to us )?by (?:\w+ ){0,3}(?:third[- ]part(?:y|ies)|partners?|providers?|schools?|employers?|others)\b|\bpublic(?:ly)? (?:available )?sources\b"
)
TO = Cued(
    r"\b(?:(?:shar|disclos|transfer|reveal)\w*|sell(?:s|ing)?|sold|rent(?:s|ed|ing)?|hand(?:s|ed|ing)?)\b|\b(?:pass|passed|sent?|send|provide[ds]?|giv(?:e|en)|tell|tells|told|made available|make available|visible|forward(?:ed)?|releas(?:e|ed)) (?:\S+ ){0,12}?(?:to|with|it)\b|\bvisible to\b|\bthe police\b|\breceives?\b"
)
#: The company, or nobody who is named, lets others have what it knows.
HANDS = Cued(
    r"\bwe (?:\S+ ){0,6}?(?:share|sell|disclose|rent|trade|hand over|pass on)\b|\bwe (?:\S+ ){0,3}?(?:hand|pass|give|send|provide) (?:\S+ ){0,9}?(?:to|with) (?!you\b|us\b|your\b)|\bwe tell (?:it|them|him|her|the|an?|our) (?!you\b)|\b(?:is|are|be|been) (?:\w+ ){0,2}?(?:disclosed|shared|sold|passed(?: on)?|handed(?: over)?) (?:\w+ )?(?:to|with) (?!you\b|us\b)"
)
TRAINS = Cued(
    r"\btrain(?:s|ed|ing)?\b.{0,60}\b(?:ai|models?|machine|algorithms?|llms?)\b|\b(?:ai|models?|machine[- ]learning)\b.{0,40}\btrain(?:s|ed|ing)?\b|\b(?:generative|artificial) (?:ai|intelligence)\b.{0,60}\b(?:train|develop|improv)\w*"
)
BASES = Cued(
    r"\blegal bas[ie]s\b|\blawful bas[ie]s\b|\blegitimate (?:business )?interests?\b|\barticle 6\b|\bart\.? 6\b"
)
SIGNED = Cued(
    r"\bagreement (?:is )?(?:between|with)\b|\bbetween you and\b|\bcontract(?:s|ing)? (?:with|party|entity)\b|\bprincipal place of business\b|\bregistered (?:office|address|in|at|with|under)\b|\bcompany number\b|\bestablished in\b|\bheadquarter\w*|\bincorporated\b|\b(?:joint |data )?controllers?\b|\brepresentatives?\b|\bdata protection officer\b|\bprovider and operator\b"
)
MOVED = Cued(
    r"\bservers?\b|\bdata cent(?:er|re)s?\b|\bhosted\b|\btransfer(?:s|red|ring)?\b|\bdata privacy framework\b|\bprivacy shield\b|\badequa\w+|\bstandard contractual clauses\b|\boutside (?:of )?(?:the )?(?:eea|eu|uk|european)\b|\b(?:stored|processed|located) in\b"
)
OF_TEXT = Cued(
    r"\b(?:polic(?:y|ies)|terms|agreements?|notices?|contracts?|statements?|conditions|changes?|amend\w*|modif\w+|revis\w+)\b"
)
PROTECTS = Cued(
    r"\b(?:protect|secur|safeguard|encrypt|breach|password|unauthori[sz]ed|two-factor|firewall|incident|vulnerab|confidential|certif|audit|iso )\w*"
)
LICENSES = Cued(
    r"\blicen[sc](?:e|es|ed|ing)\b.{0,80}\b(?:content|uploads?|submissions?|posts?|materials?|works?|software)\b|\b(?:content|uploads?|submissions?|posts?|materials?|works?)\b.{0,80}\b(?:licen[sc](?:e|es|ed|ing)|copyrights?|royalt(?:y|ies)|ownership)\b|\bgrants? (?:us|to us|\w+ (?:a|the) (?:right|licen[sc]e))\b|\bgive \w+ the right to\b|\bintellectual property\b|\bcopyright\w*|\btrade ?marks?\b"
)
