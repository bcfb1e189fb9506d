"""The vocabulary of policies: what a sentence is about, independent of any one company.

Every topic is a table of human names to patterns over folded text. Names are what a customer
reads ("biometric data"); two spellings of one thing share a name, so a synonym is no change. Long,
because it is tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from notifier.materiality.cue import Cued, any_of, signs, surely
from notifier.materiality.expression import without_start

Terms = Mapping[str, Cued]


def _terms(table: Mapping[str, str]) -> Terms:
    return {
        name: Cued(pattern, border=r"(?<![\w@])(?:{})(?![\w@])") for name, pattern in table.items()
    }


DATA = _terms(
    {
        "biometric data": r"biometrics?(?: \w+)?|face ?prints?|faceprints?|voice ?prints?|facial recognition|recogni[sz]\w* (?:\w+ )?faces?|face recognition|fingerprints? (?:data|scans?)|(?<!device )(?<!browser )(?<!digital )(?<!canvas )fingerprints|facial geometry",
        "health data": r"health (?:data|information|records?)|medical (?:\w+ )?(?:data|information|records?|history)|medical information",
        "genetic data": r"genetic (?:data|information)|dna",
        "location data": r"(?:geo-?)?location(?: data| information)?s?|gps(?: \w+)?|whereabouts|geolocation",
        "browsing history": r"brows(?:ing|er) (?:history|activit\w+|behaviou?r)|web history|search (?:history|queries|terms)|clickstream\w*",
        "payment details": r"(?:payment|billing|credit|debit|bank)[ -](?:card|account|details?|information|data|methods?)(?: (?:numbers?|details?|information))?|credit cards?|iban",
        "billing addresses": r"billing address(?:es)?",
        "postal addresses": r"(?:postal|home|mailing|physical|street|shipping) address(?:es)?",
        "e-mail addresses": r"e-?mail address(?:es)?",
        "telephone numbers": r"(?:tele)?phone numbers?|mobile numbers?",
        "people's names": r"(?:first|last|full|sur)[ -]?names?",
        "demographic data": r"genders?|nationality|citizenship|marital status|demographics?(?: (?:data|information|details))?|age (?:range|group)s?",
        "dates of birth": r"dates? of birth|birth ?dates?|birthdays?",
        "government identity documents": r"government[- ]issued \w+|(?:identity|identification) (?:documents?|cards?|numbers?)|passports?|driver'?s? licen[sc]es?|social security numbers?|national id\w*|tax(?:payer)? (?:id\w*|numbers?)",
        "contacts": r"(?:address books?|contact lists?|(?:phone|your|device) contacts)",
        "photos and videos": r"photos?(?:graphs)?|videos?|images|screen ?shots|selfies?|camera",
        "voice recordings": r"voice(?: \w+)?|audio(?: \w+)?|recordings?|microphone|call recordings?",
        "messages": r"(?:private |direct |chat |text )?messages|communications content|chats",
        "keystrokes": r"key ?strokes?|mouse movements?|clicks|session replays?",
        "device data": r"device (?:data|information|identifiers?|ids?|settings|type)|hardware (?:model|identifiers?)|(?:unique )?identifiers?|uuid|advertising ids?|idfa|imei|mac address(?:es)?",
        "IP addresses": r"ip[- ]address(?:es)?|internet protocol address(?:es)?",
        "usage data": r"usage (?:data|information|patterns)|log (?:data|files?|information)|telemetry|interaction data|technical data|activity data",
        "cookies": r"cookies?|web beacons?|pixels?(?: tags?)?|local storage|tracking technolog\w+|trackers?",
        "social media data": r"social[- ](?:media|network)s?(?: \w+)?|profile information|public profiles?",
        "financial data": r"financial (?:data|information)|transaction (?:data|history|information)|purchase (?:data|history)|income|salar(?:y|ies)|credit (?:scores?|history)",
        "sensitive data": r"(?:sensitive|special categor(?:y|ies) of) (?:personal )?(?:data|information)|ethnic\w*|racial|religio\w+|political opinions?|sexual orientation|trade union membership|criminal (?:records?|convictions?)",
        "children's data": r"(?:children|child|minors?|students?|pupils?)'?s? (?:personal )?(?:data|information)",
        "prompts and AI inputs": r"(?:ai |user )?prompts?|ai (?:inputs?|outputs?)",
        "employment data": r"employment (?:data|information|history)|job applica\w+|candidate (?:data|information)|cvs?|r[ée]sum[ée]s?|work history|education(?:al)? (?:data|information|history)",
        "inferences about you": r"inferences?|infer(?:red)? (?:data|information)|derived data",
        "your content": r"(?:your|user|customer)[ -](?:generated )?content|uploads?|attachments?",
        "passwords and access tokens": r"passwords?|access tokens?|credentials",
    }
)

PURPOSES = _terms(
    {
        "AI training": r"(?:ai|model|machine[- ]learning) training|(?:train|training|develop|improv|fine-?tun)\w* (?:\w+[, ]+){0,4}?(?:ai|artificial intelligence|machine[- ]learning|(?:language |generative )?models?|algorithms?|llms?)|machine learning|large language models?|generative ai",
        "advertising": r"advertis\w+|ads?|adverts|retargeting|ad networks?",
        "marketing": r"marketing|promotional (?:\w+ )?(?:e?-?mails?|messages?|communications?|purposes?|offers?)|newsletters?|promotions?|special offers?",
        "profiling": r"profil(?:ing|es? (?:of|about) you)|scoring|segment(?:ation|s)",
        "automated decisions": r"automated (?:decisions?(?:[- ]making)?|processing|\w+ detection)|solely automated|(?:by|through) (?:an? |our )?(?:automat(?:ed|ic) (?:systems?|means)|algorithms?)|(?:algorithms?|computers?|machines?|software|(?:our|the|ai) (?:systems?|models?)) (?:\w+ )?(?:decides?|determines?|chooses?|approves?|rejects?|refuses?)",
        "personalisation": r"personali[sz]\w+|tailor\w*|customi[sz]\w+|recommendations",
        "analytics": r"analytics|statistic\w+|measur(?:e|ing|ement)s?",
        "aggregated data": r"aggregat\w+",
        "research": r"research(?:ers)?|surveys?",
        "product development": r"(?:develop|improv)\w* (?:\w+ ){0,3}(?:products?|services?|features?|offerings)",
        "fraud prevention": r"fraud(?:ulent)?(?: \w+)?|spam(?: \w+)?|abuse detection|sanctions? (?:screening|lists?)|money laundering",
        "identity verification": r"(?:verify|verif\w+|confirm\w*) (?:your |the |user )?(?:identity|age)|(?:age|identity|id|login) verification|age assurance|know your customer|kyc",
        "legal requests": r"subpoenas?|court orders?|government(?:al)? requests?|national security",
        "cross-context tracking": r"cross-(?:context|site|device)\b.{0,25}|third[- ]party tracking|track(?:ing)? (?:you|users|visitors) across",
        "combining data": r"combin(?:e|es|ed|ing) (?:\w+ ){0,4}(?:data|information)|enrich\w*",
        "workplace monitoring": r"monitor(?:s|ing)? (?:of )?(?:employees|usage|communications|your)",
    }
)

RECIPIENTS = _terms(
    {
        "third parties": r"third[- ]part(?:y|ies)(?: \w+)?|others outside",
        "affiliates": r"affiliat\w+|group compan(?:y|ies)|corporate family|subsidiar\w+|parent company|related companies",
        "service providers": r"service[- ]providers?|vendors?|contractors|suppliers?|sub-?processors?|(?:data )?processors?|outside provider",
        "business partners": r"(?:business |trusted |commercial |marketing |advertising |joint )?partners|sponsors|merchants?|resellers?",
        "advertisers": r"advertisers?|ad(?:vertising)? networks?|ad exchanges?|data management platforms?",
        "data brokers": r"data (?:brokers?|resellers?)|information brokers?",
        "authorities": r"(?:public |government(?:al)? |tax |supervisory |judicial )?authorit(?:y|ies)|regulators?|law enforcement(?: \w+)?|government (?:agenc\w+|bod\w+|entit\w+)",
        "researchers": r"researchers|research institutions|academics?",
        "buyers of the business": r"acquir(?:er|ers|ing compan\w+)|merger|successor\w*|bankruptcy|sale of (?:the )?(?:business|assets)",
        "credit agencies": r"credit (?:reference|reporting) (?:agenc\w+|bureaus?)|credit bureaus?|collection agenc\w+",
        "employers and administrators": r"your employer|administrators?|your (?:school|institution|organi[sz]ation)",
        "the public": r"publicly (?:available|visible|accessible|displayed)|made public|general public",
        "payment providers": r"payment (?:service )?(?:processors?|providers?)|(?:apple|google) pay|card networks?",
    }
)

RIGHTS = _terms(
    {
        "opting out": r"opt(?:ed|ing)?[- ]?out\w*|unsubscrib\w+|do not sell(?: or share)? my|global privacy control|gpc",
        "opting in": r"opt(?:ed|ing)?[- ]?in(?!\w)",
        "consent": r"(?:explicit |prior |express |freely given |written )*consent(?:s|ed|ing)?",
        "withdrawing consent": r"(?:withdraw\w*|revok\w+|revocation)(?: (?:your|of|this|that))? ?(?:consent)?",
        "objecting": r"object(?:ion)?s? to|right to object|objecting",
        "access": r"(?:right (?:to|of) )?access (?:to )?(?:your|the) (?:personal )?(?:data|information)|right (?:to|of) (?:access|know)|copy of (?:your|the) (?:personal )?(?:data|information)|request access",
        "correction": r"correct(?:ion|ing)?(?: of)? (?:your|inaccurate|the|any)?|rectif\w+|right to correct",
        "deletion": r"delet(?:e|ion|ing|ed)|eras(?:e|ure|ing|ed)|right to be forgotten|remov(?:e|al|ed) (?:of )?(?:your|the|my)?",
        "portability": r"portab\w+|transfer (?:your|the) data to another|machine-readable",
        "restriction": r"restrict(?:ion)?(?: of)?(?: \w+){0,2} processing",
        "complaints": r"(?<!investigate a )(?<!investigate the )(?<!investigate )(?<!investigating )(?<!rate of )(?<!number of )(?<!receive a )(?<!receive )complain\w*|lodge\w*|supervisory authorit\w+|ombuds\w+",
        "appeal": r"appeal\w*|human review",
        "choices": r"(?:privacy |cookie |your )(?:choices|preferences|settings|controls?)|preference cent(?:er|re)|cookie management|decline|disable|(?:turn|switch)(?:ing)? off",
        "non-discrimination": r"non-?discriminat\w+|discriminat\w+|retaliat\w+",
        "authorised agents": r"authori[sz]ed agents?",
    }
)

TRANSFERS = _terms(
    {
        "the Data Privacy Framework": r"data privacy framework|dpf",
        "the UK Extension": r"uk extension",
        "the Privacy Shield": r"privacy shield|safe harbou?r",
        "standard contractual clauses": r"standard (?:contractual|data protection) clauses|model clauses|sccs?|model contract\w*",
        "adequacy decisions": r"adequa(?:cy|te) (?:decisions?|level|protection)|adequacy",
        "binding corporate rules": r"binding corporate rules|bcrs?|cbpr",
        "international transfers": r"(?:third|other|restricted|foreign) countr(?:y|ies)|transfer(?:red|s|ring)?\b(?:.{0,40})(?:outside|abroad|countr\w+|united states|overseas)|outside (?:of )?(?:the )?(?:eea|eu|uk|european|your country)|data locali[sz]ation|(?:stored|processed|hosted|located|servers? (?:is|are)|data cent(?:er|re)s? (?:is|are))(?: \w+ly)? in (?:the )?(?:united (?:states|kingdom)|usa?|uk|eu|eea|europe\w*|ireland|germany|france|netherlands|canada|india|singapore|japan|china|australia|switzerland|brazil|israel|another country|other countries)",
    }
)

SECURITY = _terms(
    {
        "end-to-end encryption": r"end-to-end encrypt\w+",
        "encryption at rest": r"encrypt\w+ (?:[\w-]+ ){0,5}?at rest",
        "encryption in transit": r"encrypt\w+ (?:[\w-]+ ){0,5}?in (?:transit|transmission)",
        "encryption": r"encrypt\w+",
        "anonymisation": r"anonymi[sz]\w+|pseudonymi[sz]\w+|de-?identif\w+|hash(?:ed|ing)",
        "security measures": r"(?:security|technical|organi[sz]ational|protective) (?:measures|safeguards|controls|standards)|safeguards?|firewalls?|two-factor|multi-factor|oauth",
        "breach notification": r"(?:data|security|personal data) breach(?:es)?|security incidents?",
        "certification": r"iso[ /]?(?:iec )?27\d+|soc ?2|penetration tests?|certified(?! (?:mail|letters?|post|cop(?:y|ies)|cheques?|checks?|translations?|funds|(?:public )?accountants?)\b)|secnumcloud",
    }
)

LEGAL_BASIS = _terms(
    {
        "legitimate interests": r"legitimate (?:business )?interests?",
        "legal obligations": r"legal obligations?|(?:comply|compliance) with (?:the |applicable |a )?(?:law|legal)\w*|required by law|legally required",
        "performance of a contract": r"perform(?:ance)?(?: of)? (?:a|the|our|your) contract|contractual necessity|article 6\(1\)\(b\)",
        "your consent as the legal basis": r"(?:on the basis of|based (?:up)?on|rel(?:y|ies|ying) (?:up)?on|(?:legal|lawful) (?:basis|ground)(?: for this)?(?: is|:)) your (?:\w+ ){0,2}consent",
        "the public interest": r"public interest|vital interests",
        "the legal basis": r"legal bas[ie]s|lawful bas[ie]s|legal grounds?",
    }
)

LIABILITY = _terms(
    {
        "liability": r"liab(?:le|ility|ilities)",
        "warranties": r"warrant(?:y|ies|s)|as[- ]is|as available|disclaim\w*|guarantee[sd]?",
        "indemnity": r"indemni\w+|hold harmless|defend",
        "damages": r"damages|consequential|punitive|losses",
        "arbitration": r"arbitrat\w+|jams|aaa rules|mediation|mediators?",
        "class actions": r"class[- ](?:actions?|members?|representatives?)|representative proceedings?|jury trial|jury|collective action",
        "governing law and courts": r"governing law|governed by|laws? (?:shall |will )?governs?|governs? (?:this|these|our|the) (?:agreement|terms|contract|relationship)|jurisdiction of|exclusive jurisdiction|courts? of|venue|applicable law shall",
        "disputes": r"disputes?|claims?|litigation|lawsuits?",
        "releases and waivers": r"waiv(?:e|er|es|ed)|releases? (?:us|you|any)",
    }
)

FEES = _terms(
    {
        "fees": r"fees?|charg(?:e|es|ed|ing)|surcharges?|rates may apply|(?<!protection )(?<!european )(?<!trade )(?<!exchange )(?<!competition )(?<!communications )(?<!information )(?<!rights )commissions?|late payments?",
        "prices": r"pric(?:e|es|ing)",
        "taxes": r"taxes|vat",
        "currencies": r"currenc(?:y|ies)|dollars|euros",
        "refunds": r"refund\w*|money back|chargebacks?|rebates?|reimburs\w+|compensat\w+",
        "renewal": r"(?:auto-?|automatic(?:ally)? )?renew\w*|recurring",
        "payment": r"pay(?:s|able|ment|ments|ing)?(?: methods?)?|invoices?|billed|billing|payouts?",
        "subscriptions": r"subscription (?:plans?|fees?|period|term)s?|free trials?|minimum (?:term|commitment)",
    }
)

TERMINATION = _terms(
    {
        "termination": r"terminat\w+",
        "suspension": r"suspen(?:d|sion|ded|ding)|deactivat\w+|disabled?|block(?:ed|ing)? (?:your|the|access)",
        "cancellation": r"cancel\w*|closing your account|close your account",
        "inactivity": r"inactiv\w+|dormant",
    }
)

USE = _terms(
    {
        "prohibited conduct": r"prohibit\w*|forbidden|not (?:be )?(?:permitted|allowed)|banned?|must not|may not|shall not|do not (?:permit|allow)|(?<!we )(?<!we will )(?<!we shall )(?<!we have )never|violat\w+|restrict(?:ed|ions?)",
        "automated access": r"scrap(?:e|ing|ers?)|crawl\w*|spiders?|bots?|robots?|automated (?:means|system|data)",
        "reverse engineering": r"reverse[- ]engineer\w*|decompil\w+|circumvent\w*",
        "eligibility": r"eligib\w+|minimum age|must be (?:at least|over)|sanction(?:s|ed)?|export control|residents? of|parental consent",
        "resale": r"resell\w*|sublicens\w*|commercial (?:use|purposes?)|compet(?:e(?!nt|nce)|ing|itive|itor)\w*",
    }
)

LICENCE = _terms(
    {
        "licences": r"licen[sc](?:e|es|ed|ing)|royalt(?:y|ies)(?:-free)?|perpetual|irrevocable|non-exclusive",
        "ownership": r"own(?:s|ership)|intellectual property|copyrights?|trademarks?|moral rights",
    }
)

NOTICES = _terms(
    {
        "notice of changes": r"(?:notif\w+|notice|inform|announce|alert|tell)(?: [\w-]+){0,12} (?:changes?|updates?|modif\w+|amend\w+)|(?:changes?|updates?|modif\w+|amend\w+|revis\w+)(?: \w+){0,12} (?:notif\w+|notice|inform|post(?:ing|ed)?|e-?mail)|without (?:prior )?notice|prior notice|advance notice|continued use|material changes?",
    }
)

RETENTION = _terms(
    {
        "retention": r"retention|retain(?:ed|s|ing)?(?! (?:(?:all|any|full|sole|the|your|its|our|such|other|complete|exclusive) ){0,3}(?:rights?|title|ownership|interests?|copyrights?|discretion|control|licen[sc]es?|authority|counsel)\b)|(?:keep|kept|store|stored|stores|held|hold|save|saved) (?:\w+ ){0,8}(?:for|until|as long as|up to(?! date)|in full)|as long as necessary|stored? (?:for|until)|lifespan|delet(?:e|ed|ion) (?:\w+ ){0,4}(?:after|within)",
    }
)

TRACKING = _terms({"do-not-track signals": r"do[- ]not[- ]track|dnt|global privacy controls?|gpc"})

#: Topic of a term, in the order in which a sentence is assigned to one.
TOPICS: Mapping[str, Terms] = {
    "do_not_track": TRACKING,
    "international_transfer": TRANSFERS,
    "retention": RETENTION,
    "liability_disputes": LIABILITY,
    "policy_change": NOTICES,
    "fees_payment": FEES,
    "termination": TERMINATION,
    "security": SECURITY,
    "legal_basis": LEGAL_BASIS,
    "user_choice_control": RIGHTS,
    "third_party_sharing": RECIPIENTS,
    "content_licence": LICENCE,
    "acceptable_use": USE,
    "first_party_collection_use": DATA,
    "purposes": PURPOSES,
}

#: By topic, the bits of :func:`~notifier.materiality.cue.signs` of which a text that touches it has one.
MASKS: Mapping[str, int] = {topic: any_of(terms.values()) for topic, terms in TOPICS.items()}
#: Topic by topic, the bits that are enough, unless there is one of the others.
_SURE = {topic: surely(terms.values()) for topic, terms in TOPICS.items()}

#: Categories whose section titles are clear enough to settle a sentence's category.
_TITLES: Mapping[str, Cued] = {
    category: Cued(pattern)
    for category, pattern in {
        "retention": r"retention|how long|storage period|keep|backups?|deletion|\bdeleting",
        "international_transfer": r"transfer|international|outside|data privacy framework|privacy shield",
        "security": r"security|protect your|safeguard|encrypt|breach|incident",
        "specific_audiences": r"child|minor|kids|teen|resident|california|virginia|state|country|eea|europe|switzerland|australia|japan|brazil|korea",
        "third_party_sharing": r"shar(?:e|ing)|disclos|third[- ]part|recipient|sub-?processor|partner|vendor|service provider",
        "user_choice_control": r"choice|opt[- ]out|preferences|cookie settings|consent",
        "access_edit_delete": r"your (?:\w+ )?rights|rights|access|delet|erasure|request",
        "policy_change": r"changes? to (?:this|the|our|these)|amend|modification|updates? to (?:this|our)",
        "legal_basis": r"legal bas|lawful bas",
        "do_not_track": r"do[- ]not[- ]track",
        "ai_training": r"\bai\b|artificial|machine learning|model training",
        "fees_payment": r"\bfees?\b|pay|pric|billing|refund|subscription|commission",
        "liability_disputes": r"liab|warrant|disput|arbitrat|indemn|governing|law\b|jurisdiction|claims",
        "termination": r"terminat|cancel|suspen|account closure|\bending|idle|inactiv|leaving",
        "content_licence": r"licen[sc]e|your content|intellectual|ownership|copyright",
        "acceptable_use": r"acceptable|prohibit|conduct|rules|restriction|you may not|guidelines|\bobligations\b|responsibilities|\bduties\b",
        "controller_identity_contact": r"controller|who we are|contact|about us|representative|data protection officer|imprint",
        "first_party_collection_use": r"collect|use (?:of )?(?:your|the)|how we use|cookies|data we|purposes?|information we|\buses? of (?:\w+ ){0,2}(?:information|data)\b|\bhow (?:do|does|may|can|will|might) (?:[\w'-]+ ){1,4}?use\b|\bwhy (?:do |does |may )?(?:[\w'-]+ ){1,3}?(?:use|need|process)\b|\b(?:information|data) (?:is|are) (?:used|processed|obtained|received)\b|\bwe (?:use|process)\b|\b(?:categories|types|kinds|sources) of (?:\w+ ){0,2}(?:data|information)\b",
    }.items()
}

_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]\s+", re.IGNORECASE)
_VERBS = Cued(
    r"\b(?:is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|shall|should|may|might|can"
    r"|could|must|cannot|won't|don't|can't|'ll|'re|collects?|uses?|shares?|process(?:es)?|stores?|keeps?|"
    r"provides?|allows?|includes?|agrees?|applies|apply|means|contains?|requires?|rel(?:y|ies)|sells?|"
    r"discloses?|transfers?|retains?|receives?|sends?|offers?|grants?|acknowledges?|represents?|governs?|"
    r"covers?|reserves?|responds?|complies|works?|takes?|makes?|gives?|gets?|asks?|needs?|becomes?|expires?|excludes?|prevails?|continues?|renews?|lapses?|belongs?|remains?|bears?|lasts|last(?= (?:for|until|as|up|at|no|longer)\b)|begins?|ceases?)\b"
)


#: Marks that leak from a page's source into its text.
_MARKS = Cued(r"\]?\(?\*+|\[|\]\(?", cased=True)
#: A statement of few words: "Prices include VAT."
_SHORT = re.compile(
    r"^[A-Z][a-z]+(?: [a-z]+){0,3} (?:includes?|excludes?|expires?|costs?|lasts?|ends?|begins?|starts?|renews?|prevails?|appl(?:y|ies)|continues?|takes?|requires?|needs?|is|are|may|must|will|can|cannot|contains?) [^?|]+[.;]$"
)
#: A short sentence with its full stop: "Students pay half." No label ends so, but for abbreviations.
_FULL = re.compile(
    r"^(?=[A-Z])(?:The |An? |Our |Your |All |Some |Most )?[A-Z]?[a-z'’-]+ (?:[a-z'’-]+ ){0,3}?(?:[a-z]{2,}s|pay|owe|get|give|see|set|go|can|may|must|will|are|have|need|lose|keep|share|read|use|decide|train|hold|run|take|make|let|help|show|know|ask|tell|send|sell|own|rent|cost|end|start|stop|renew|earn|win|bear|cover|apply) [^?|]{2,80}[a-z0-9%)]\.$"
)
#: A question after a statement, as feedback widgets put it.
_QUESTION = re.compile(r"(?<=[.!])\s+[^.!?]{1,80}\?$")
#: The shortest statements: "We ignore such signals."
_PLAIN = re.compile(r"^(?:We|You|Our partners|They) [a-z]+ [^?]*[.;]$")
#: Who or what something is, however many names are in it: "Our representative in the EU is Quill GmbH."
_IS = re.compile(
    r"^(?:Our|The|Your|Its|Their) (?:[\w'&-]+ ){1,10}?(?:is|are) (?!under\b)(?:[\w.,'&()-]+ ){0,14}[\w.,'&()-]+\.$"
)
#: With what those of the shortest statements end.
_STOPS = (".", ";")
#: Lower-case words in a row, more than any title has.
_RUNNING = re.compile(r"(?:(?<= )(?:[a-z][\w'-]*|\d+)[,;]? ){5}[a-z]")
_DONE = (
    r"(?:sold|shared|disclosed|rented|collected|kept|retained|stored|tracked|transferred|processed|"
    r"used|deleted|combined|recorded|monitored)"
)
_DOING = (
    r"(?:sell|shar(?:e|ing)|disclose|rent|collect|keep|retain|store|track|transfer|process|use|delete|combine|record|"
    r"monitor|give|send|charge|profile|read|scan|terminate|suspend)"
)
_FOLLOWS = "".join(
    rf"(?<!\b{word} )" for word in ("how", "what", "why", "when", "where", "which", "that", "do")
)
_DECLARES = Cued(
    rf"(?:^|[.!?:;,|)>}}\]*-]\s+){_FOLLOWS}(?:we|our partners) (?:now )?{_DOING}\b"
    rf"|{_FOLLOWS}\b(?:we|our partners|you) (?:(?:also|now|never|only|always) )?"
    rf"(?:may|will|can|must|shall|do not|don't|never|now|won't|cannot)(?: \w+)? {_DOING}\b"
    rf"|\byour (?:\w+ ){{0,2}}(?:data|information|content) (?:is|are|may be|will be) (?:\w+ )?{_DONE}\b",
)


def declares(text: str) -> bool:
    """Whether folded *text* says plainly that somebody does, may or must do something with data."""
    return _DECLARES.is_in(text)


@lru_cache(maxsize=8192)
def found(text: str, topic: str) -> tuple[str, ...]:
    """Return the names of *topic*'s terms that occur in folded *text*, in table order."""
    there = signs(text)
    if not MASKS[topic] & there:
        return ()
    return tuple(
        [
            name
            for name, cued in TOPICS[topic].items()
            if cued.mask & there and cued.is_in(text, there)
        ]
    )


@lru_cache(maxsize=8192)
def topics(text: str) -> tuple[str, ...]:
    """Return the topics that folded *text* touches, in table order."""
    return _touched(text, signs(text))


def topics_of(old: str, new: str) -> tuple[str, ...]:
    """Return the topics that folded *old* and *new*, one after the other, touch."""
    return _touched(f"{old} {new}", signs(old) | signs(new))


def _touched(text: str, there: int) -> tuple[str, ...]:
    return tuple(
        [topic for topic, mask in MASKS.items() if mask & there and _has(topic, text, there)]
    )


def touches(text: str, topic: str) -> bool:
    """Whether folded *text* touches *topic*."""
    there = signs(text)
    return bool(MASKS[topic] & there) and _has(topic, text, there)


def _has(topic: str, text: str, there: int) -> bool:
    """Whether *text*, with the signs *there*, holds a term of *topic*."""
    sure, unsure = _SURE[topic]
    if sure & there and not unsure & there:
        return True
    for cued in TOPICS[topic].values():  # noqa: SIM110 - a generator costs more than the loop
        if cued.mask & there and cued.is_in(text, there):
            return True
    return False


@lru_cache(maxsize=1024)
def title_category(title: str) -> str:
    """Return the category that a section's *title* settles, or ""."""
    there = signs(title)
    return next(
        (name for name, cued in _TITLES.items() if cued.mask & there and cued.is_in(title)), ""
    )


@lru_cache(maxsize=8192)
def is_prose(text: str) -> bool:
    """Whether *text* reads as a statement and not as a label, menu entry or row of names.

    What says plainly that somebody does something is a statement in whatever shape: capitals,
    a missing full stop or menu words around it do not make it a label.
    """
    return _reads_as_prose(text) or declares(text)


def _without_question(text: str) -> str:
    return _QUESTION.sub("", text) if text.endswith("?") else text


def _reads_as_prose(text: str) -> bool:
    bare = text
    if "*" in text or "[" in text or "]" in text:
        bare = _MARKS.sub(" ", text)
    bare = _without_question(without_start(_NUMBER, bare)).strip()
    parts = bare.split()
    ends = bare.endswith(".")
    is_long = ends and len(parts) >= 6
    is_low = sum([part[0].islower() for part in parts]) * 2 >= len(parts)
    # Most are whole sentences, and soon known by it.
    if is_long and is_low:
        return True
    if text.endswith(_STOPS) and (_PLAIN.match(text) or _IS.match(text) or _SHORT.match(text)):
        return True
    if ends and _FULL.match(bare):
        return True
    if len(parts) < 4 or bare.endswith("?"):
        return False
    if not is_long and not _VERBS.is_in(bare):
        return False
    # A short line that starts like a title and ends like one is a link or a heading.
    if len(parts) <= 8 and bare[-1] not in '.!;:,")' and not bare[0].islower():
        return False
    if is_low:
        return True
    starts = [part[0] for part in parts if not part[0].isdigit()]
    # A sentence set wholly in capitals is how liability clauses shout; it is prose all the same.
    return (
        sum(map(str.islower, starts)) * 2 >= len(starts)
        or (bare.isupper() and len(starts) >= 8)
        or _RUNNING.search(bare) is not None
    )
