"""What a sentence states though neither "we" nor "you" does it in a verb of policies.

Data that is forwarded or masked, a customer who will be told, a buyer who bears the risk, a thing
that must be so, the ground that a use rests on. Asked where a sentence states nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from notifier.materiality.categories import Kind
from notifier.materiality.cue import Cued, signs
from notifier.model.verdict import Direction

_ADVERBS = r"(?:(?:also|then|always|automatically|only|never|not|first|usually|sometimes|subsequently|thereafter|immediately|therefore|still|further|\w+ly) )*"
#: What belongs to somebody, or tells of somebody.
DATA = (
    r"(?:data|information|footage|recordings?|records?|photos?|photographs|pictures?|images?|videos?|screenshots?|messages?|chats?|conversations?|transcripts?|e-?mails?|letters|calls|reports?|reviews?|comments?|posts?|ratings?|answers?|"
    r"queries|searches|quer(?:y|ies)|history|histories|profiles?|accounts?|nicknames?|usernames?|names?|addresses|numbers|scores?|results?|readings?|locations?|positions?|logs?|files?|documents?|uploads?|backups?|copies|copy|samples?|"
    r"identifiers?|cookies?|details|credentials|passwords?|transactions?|orders?|purchases?|balances?|points|credits?|vouchers?|contributions|applications?|submissions?|content|statistics|templates?|fingerprints?|voice|face|faces)"
)
DONE = (
    r"(?:forwarded|passed(?: on)?|handed(?: over)?|delivered|relayed|routed|submitted|uploaded|imported|exported|copied|captured|observed|matched|linked|compared|verified|checked|estimated|inferred|derived|predicted|guessed|deduced|calculated|"
    r"masked|hashed|blurred|hidden|truncated|shortened|anonymi[sz]ed|pseudonymi[sz]ed|aggregated|encrypted|decrypted|deleted|erased|wiped|cleared|purged|destroyed|removed|overwritten|archived|frozen|locked|"
    r"published|displayed|shown|listed publicly|revealed|released|reported|made (?:public|available|visible|accessible)|filtered|blocked|flagged|reviewed|read|listened to|watched|moderated|translated|transcribed|"
    r"used|shared|collected|stored|processed|transferred|disclosed|retained|recorded|analy[sz]ed|combined|tracked|kept|held|sent|sold|given|bought|obtained|received|accessed|forfeited|reset|refused|rejected|approved|decided|rounded|limited|capped)"
)
_HANDED_ON = Cued(
    rf"\b{DATA}\b[^.;:?]{{0,60}}?\b(?<!if )(?:is|are|was|were|may be|might be|will be|gets?|has been|have been|being) {_ADVERBS}(?:{DONE}(?: (?:and|or) ))?{DONE}\b"
    rf"|\b(?:and|or) {DONE} (?:to|by|with) (?:us|our|you|your|[A-Z])"
)
#: Where data goes and shows.
_MOVES = Cued(
    rf"^(?:[\w .]{{1,12}}[:.)] )?(?:[\w &'-]{{1,30}}: )?(?:(?:the|your|their|its|any|all|these|such|each|dormant|inactive|deleted|unused) )?(?:[\w'-]+,? (?:and |or )?){{0,5}}?{DATA}(?: (?:of|from|for|about|on|in) (?:[\w'-]+ ){{1,4}}?| (?:and|or) (?:your |the )?[\w'-]+(?: [\w'-]+)? )? ?"
    r"(?:(?:may|can|might|will|could|also|then|always|automatically) )*(?:goes?|go straight|travels?|flows?|ends? up|leaves?|moves?|reach(?:es)?|appears?|shows? up|(?:is|are|be) (?:publicly |also )?(?:visible|public|accessible|searchable|available) |disappears?|vanish(?:es)?|expires?|lapses?|stays?|remains?|survives?) "
    r"(?:straight |directly |on |only |publicly |all )*(?:to|on|with|in|into|from|at|after|until|till|through|for|the|your|our|public|visible|once|as soon|when|outside|abroad|where)\b"
)
#: What customers will be given, without a word of who gives it.
_TOLD = Cued(
    rf"\b(?:you|users?|customers?|members?|subscribers?|individuals?|data subjects?) (?:will|shall|must|are|is) {_ADVERBS}(?:be )?{_ADVERBS}(?:given|notified|informed|told|(?:asked|prompted)(?! (?:for|to) (?!(?:your |their )?(?:explicit |express )?(?:(?:re)?consent|agree\w*|confirm\w*|permission|approv\w*|choose|choice|opt|decide|review)\b))|offered|alerted|warned|reminded|refunded|credited|compensated|reimbursed|protected)\b"
    r"|\b(?:requests?|complaints?|inquir\w+|enquir\w+|contacts|messages|questions|reports|notices) (?:\w+ )?(?:(?:will|shall) )?(?:receives?|gets?|be (?:answered|acknowledged|handled|processed|dealt with|resolved|investigated)|(?:is|are) (?:answered|acknowledged|investigated))\b"
)
#: What customers are asked to hand over.
_ASKED = Cued(
    r"\b(?:you|users?|customers?|members?|subscribers?|applicants?) (?:will|shall|must|may|can|are|is) (?:\w+ )?(?:be )?(?:asked|prompted|invited) (?:for|to (?:enter|provide|give|upload|submit|supply|share|send|fill|type|scan|complete|register|state|disclose))\b"
    rf"[^.;]{{0,80}}?\b(?:{DATA}|names?|surnames?|birth\w*|identification|identity|documents?)\b"
)
#: On what a use rests.
_RESTS = Cued(
    r"\b(?:is|are|be) (?:\w+ )?(?:based|founded|grounded) (?:up)?on (?:your |our |the |a |an |its |their )?(?:\w+ )?(?:consent|contract|agreement|legitimate|legal|law|statutory|performance|interests?|necessity|public|vital|article)\b"
    r"|\b(?:is|are|be) (?:\w+ )?necessary (?:for|to) (?:the |our |your |us |compl\w+ |fulfil\w* |perform\w* )?(?:\w+ )?(?:performance|contract|compliance|legal|legitimate|obligation|public interest|vital)\b"
    r"|^it is (?:also )?in (?:our|the|your|\w+'s?) (?:\w+ )?(?:(?:legitimate|mutual|business) )?interests?\b[^.;]{0,100}?\b(?:to|that)\b"
)
#: Parties that are neither "we" nor "you".
_ROLE = (
    r"(?:sellers?|buyers?|vendors?|merchants?|hosts?|guests?|drivers?|riders?|passengers?|couriers?|employers?|employees?|managers?|administrators?|admins?|moderators?|teachers?|schools?|students?|pupils?|learners?|parents?|guardians?|"
    r"landlords?|tenants?|players?|members?|users?|customers?|consumers?|subscribers?|visitors?|viewers?|owners?|holders?|advertisers?|publishers?|creators?|developers?|partners?|recipients?|patients?|doctors?|donors?|applicants?|candidates?|"
    r"recruiters?|suppliers?|insurers?|police|authorities|volunteers?|agents?|staff|colleagues|households?|children|minors?|others|anyone|everyone|organi[sz]ers?|clients?|licensees?|contractors?|businesses|organi[sz]ations|companies|providers?|processors?|bots|followers|friends|collaborators?)"
)
_WHO = rf"(?:^|[,;:] )(?:(?:the|each|every|all|other|any|our|a|an|no|only|both) )?(?:[\w'-]+ ){{0,2}}?{_ROLE}(?: (?:under|over|of|in|on|with|from|who|that|at) [^.,;:]{{1,50}}?)?"
_OF_THEIRS = rf"(?:your|you|their|his|her|whether|who|when|where|what|which|how (?:many|much|long|often)|every(?:thing)?|all|the (?:[\w'-]+ ){{0,3}}?(?:{DATA}|summary|list|hours|age|town|phone|number)|an? (?:[\w'-]+ ){{0,3}}?(?:{DATA}|summary|list|notice|copy|refund|account|licence|license|discount|share|fee|commission))"
_LEARN = Cued(
    rf"{_WHO} {_ADVERBS}(?:sees?|learns?|gets?|receives?|knows?|reads?|hears?|watch(?:es)?|views?|finds? out|keeps? (?:a )?(?:copy|record)s?|can see|may see) {_ADVERBS}(?:of )?{_OF_THEIRS}\b"
)
_BEAR = Cued(
    rf"{_WHO} {_ADVERBS}(?:needs?|bears?|carr(?:y|ies)|owes?|answers? for|(?:is|are|remains?) (?:\w+ )?(?:responsible|liable|accountable)|pays?|loses?|forfeits?|assumes?|takes? (?:the |full )?(?:risk|responsibility)|has to|have to|must)\b"
)
_KEEP = Cued(
    rf"{_WHO} {_ADVERBS}(?:keeps?|retains?|have|has|enjoys?) (?:their |his |her |the |a |full |all )*(?:\w+ )?(?:rights?|protections?|claims?|ownership|title|control|access|remed(?:y|ies)|choice)\b"
)
#: What must be so, or may be so only under a condition.
_MUST_BE = Cued(
    r"\b(?!(?:we|they|it|this|that|which|there)\b)[\w'-]+ (?:must|has to|have to|needs to|need to) (?:(?:also|always|first|not|only|each|all) )*(?:be|have|carry|show|contain|comply|meet|include|bear|state|match|remain|reflect|stay|conform)\b"
    r"|\bonly (?:[\w',-]+ ){1,12}?(?:may|can) (?:be )?\w+"
    r"|^(?:(?:please|you should) )?(?:do not|don't|never) (?!(?:hesitate|worry|forget|rely|panic|miss|need|let)\b)(?:use|create|post|upload|share|sell|copy|send|submit|publish|access|attempt|try|register|open|buy|offer|list|scrape|modify|distribute|download|install|link|transfer|give|provide|disclose|enter|include|make|impersonate|harass|engage)\b"
)
#: What counts as something: an offer, an acceptance.
_COUNTS = Cued(
    r"^(?!.*\b(?:not|neither|nor|no)\b).*?\b(?:constitutes?|(?:is|are|shall be|will be) (?:deemed|considered|treated as|regarded as)|counts? as|considers? your|amounts? to) (?:to be |to have |as )?(?:an? |your |the )?(?:\w+ )?(?:offer|accept\w*|consent\w*|agree\w*|breach|violation|notice|waiver|receiv\w*|given|delivered|withdraw\w*|confidential|abandoned|inactive|cancel\w*|terminat\w*|late|use as)\b"
)

#: In the order in which they settle a sentence.
_DEEDS: Sequence[tuple[Kind, Direction, Cued]] = (
    ("promise", "more", _TOLD),
    ("practice", "less", _ASKED),
    ("right", "more", _KEEP),
    ("duty", "neutral", _MUST_BE),
    ("duty", "neutral", _BEAR),
    ("practice", "less", _HANDED_ON),
    ("practice", "less", _LEARN),
    ("practice", "less", _MOVES),
    ("practice", "neutral", _RESTS),
    ("scope", "neutral", _COUNTS),
)


def deed(text: str) -> tuple[Kind, Direction] | None:
    """Return what folded *text* states by one of these shapes, and whom it favours; None for none of them."""
    there = signs(text)
    for kind, direction, shape in _DEEDS:
        if shape.mask & there and shape.is_in(text, there):
            return kind, direction
    return None
