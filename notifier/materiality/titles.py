"""What the title of a section says of the sentences under it: the categories it settles or suggests.

:func:`~notifier.materiality.lexicon.title_category` decides what is read as a practice, a right or
an entry; the words here only give a reason its category, so that they may be many. Titles are
looked up word by word, since there are many of them and few words in each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from notifier.materiality.cue import Cued, signs
from notifier.materiality.once import by_word

_COLLECTS, _SHARES = "first_party_collection_use", "third_party_sharing"
_CHOICE, _ACCESS = "user_choice_control", "access_edit_delete"
_USE, _DISPUTES, _WHO = "acceptable_use", "liability_disputes", "controller_identity_contact"
_ABROAD, _GROUPS, _LICENCE = "international_transfer", "specific_audiences", "content_licence"
_OWN = r"(?:(?:your|our|the|personal|of) )*"

#: Phrases that settle a title; their words are not read again by themselves.
_PHRASES: tuple[tuple[str, str], ...] = (
    (
        _SHARES,
        r"(?:business|asset|corporate) transfers?|law enforcement|legal (?:requests?|process)|(?:government|police) requests?|requests? (?:by|from) (?:the )?(?:police|authorities|government)\w*|service providers?|third[- ]part(?:y|ies)|who (?:else )?(?:sees|reads|receives|gets|has access|can see)|sell(?:ing)? "
        + _OWN
        + r"(?:data|information)|our group|group compan\w+|connected (?:apps|services)|credit checks?|where your (?:data|information) goes|plug-?ins?|sub-?processors?",
    ),
    (
        _ABROAD,
        r"outside (?:of )?(?:the|your)|cross-border|where (?:is )?(?:(?:we )?(?:store|keep|process) )?(?:your )?(?:data|information)|place of processing|locations? of (?:your )?(?:data|information|processing|servers)|data cent(?:er|re)s?|data privacy framework|privacy shield",
    ),
    (
        _USE,
        r"(?:account|login|password) sharing|fair use|permitted use|you (?:may|must|agree) not|what you (?:may|must|can)",
    ),
    (
        _DISPUTES,
        r"choice of law|applicable law|law (?:and|of)|laws?$|force majeure|beyond our control|class actions?|limits? on what",
    ),
    (
        _LICENCE,
        r"rights you (?:give|grant)|(?:your|user|customer|member)[- ](?:generated )?content|content rights",
    ),
    (
        "fees_payment",
        r"changes? to (?:our|the|your) (?:charges|fees|prices|rates?)|gift cards?|service credits?|free trials?|virtual (?:goods|items|currenc\w+)|interest rates?",
    ),
    (
        "policy_change",
        r"changes? to (?:this|the|our|these)|^(?:changes?|updates?)(?: and updates?)?$|updates? to (?:this|our|the)|revisions? (?:of|to)|notices? of changes?|(?:policy|terms|notice) (?:changes|updates)",
    ),
    (
        "legal_basis",
        r"legal bas[ie]s|legal grounds?|why (?:we (?:may|can|are allowed)|may we)|legitimate interests?|bas[ie]s for|bases? l[ée]gales?|base jurídica|base giuridica",
    ),
    ("do_not_track", r"do[- ]not[- ]track|global privacy control"),
    ("ai_training", r"machine learning"),
    ("security", r"how we protect|protecting your|technical and organi[sz]ational"),
    ("retention", r"how long|storage (?:periods?|duration|time)|data deletion"),
    (
        _CHOICE,
        r"opt(?:ing)?[- ]?(?:out|in)|(?:cookie|privacy|your) (?:settings|controls?)|do not sell|direct marketing",
    ),
    (
        _ACCESS,
        r"authori[sz]ed agents?|data subjects?|ihre rechte|vos droits|sus derechos|uw rechten",
    ),
    ("termination", r"if we stop|term and|notice period"),
    (
        _WHO,
        r"who (?:we are|is responsible)|who you contract|contract with|contact (?:us|details|information)|about us|about the company|company information|data protection officer|legal entity|responsable (?:du|del) \w+",
    ),
    (
        _GROUPS,
        r"young (?:people|users|persons)|under 1\d|who (?:may|can) (?:use|join|register|play)",
    ),
    (
        _COLLECTS,
        r"how (?:do |does )?(?:we|[\w.]+) (?:may )?use|uses? (?:(?:of )?(?:your|personal|the|information)|and)|(?:data|information) (?:we|you|from|about)|what we (?:know|infer|log|do with)|usage (?:data|statistics|information)|automated deci\w+|why (?:do |does )?(?:we|\w+) (?:use|process|need)",
    ),
    ("", r"access without|right to cancel"),
)
#: Words that settle a title, or as much of their beginnings as they need ("*").
_WORDS: Mapping[str, str] = {
    "retention": "retention keep* backup* deleting lifespan* archiv* speicherdauer aufbewahr* löschung* conservation conservación conservazione bewaar*",
    _ABROAD: "transfer transfers international* abroad overseas residency drittländer* drittland* drittstaat* transfert transferts transferencia* trasferiment* doorgifte",
    "security": "security cybersecurity safeguard* encrypt* breach* incident* vulnerab* audit audits sicherheit* sécurité seguridad sicurezza beveiliging",
    _GROUPS: "child* minor minors kid kids teen* age ages eligib* parent* guardian* student* pupil* resident residents california* virginia* colorado* connecticut* nevada* texas* state states country countries region regions eea europe* switzerland swiss australia* japan* brazil* korea* canada* kinder minderjährig* alter mineurs âge menores minori kinderen",
    _SHARES: "share* sharing disclos* recipient* subprocessor* partner* vendor* police authorities sale sales merger* affiliates integration* weitergabe empfänger* dritte partage destinataire* destinatari* ontvanger*",
    _CHOICE: "choice choices preference* consent* unsubscrib* withdraw* stopping newsletter* object objecting objection* einwilligung* widerspruch* widerruf* consentement consentimiento consenso toestemming",
    _ACCESS: "rights access accessing correct* deletion erasure portab* exercis* export* request requests betroffenenrechte auskunft* diritti",
    "policy_change": "amendment* modif* variation* änderung* modifiche wijziging*",
    "legal_basis": "lawful* rechtsgrundlage* rechtsgrond*",
    "do_not_track": "signal signals",
    "ai_training": "ai artificial model models train training prompt prompts ki",
    "fees_payment": "fee fees pay pays payment* price* pricing billing refund* subscri* commission* charge charges charging cost costs tariff* return returns renew* invoice* tax taxes plan plans deposit* purchas* payout* chargeback* compensation gebühr* preis* zahlung* paiement* tarif tarifs prix pago pagos precio* pagament* prezz* betaling* prijzen",
    _DISPUTES: "liab* warrant* disput* arbitrat* indemn* governing jurisdiction* claim claims court courts disclaim* haftung* gerichtsstand responsabilité responsabilidad responsabilità aansprakelijk*",
    "termination": "terminat* cancel* suspen* close closing closure ending idle inactiv* dormant leaving expiry discontinu* survival kündigung* résiliation rescisión recesso beëindiging",
    _LICENCE: "licence* license* licensing intellectual ownership copyright* trademark* submissions urheberrecht* nutzungsrechte",
    _USE: "acceptable prohibit* conduct rule rules restriction* guideline* obligation obligations duty duties responsibilities misuse cheating resale aup pflichten obligaciones obblighi",
    _WHO: "controller* representative* dpo imprint impressum contracting verantwortlich* titolare verwerkingsverantwoordelijke",
    _COLLECTS: "collect* cookie cookies purpose purposes source sources location telemetry device devices zweck zwecke erhebung* finalité* collecte finalidad* finalità doeleinden",
}
#: Words under which a category often stands, and others as often.
_LOOSE: Mapping[str, str] = {
    _COLLECTS: "advertis* personalis* personaliz* recommend* profil* voice camera* photo* video* message* health analytics statistics verification checks vehicle* tracking memory biometric* sensitive smart data information contacts loyalty history marketing identity sensor* record records rating ratings call calls",
    _SHARES: "advertis* research* fraud deliver* public social profile*",
    _CHOICE: "marketing advertis* cookie cookies control controls setting* email emails notification* managing stop",
    "fees_payment": "order orders membership* booking* points miles reward* credits deliver* shipping balance* baggage loyalty rate rates trial trials insurance",
    _USE: "account accounts password* community login logins use service services limits storage",
    _DISPUTES: "complaint* availability insurance excess guarantee* role",
    "termination": "account accounts notice",
    "retention": "records history deletion unpaid storage",
    "security": "protect* confidential* supplier* password*",
    _ACCESS: "deletion verification complaint*",
    _LICENCE: "content comment* drawings feedback post posts book books",
    "ai_training": "assistant* improv* suggestions chat",
    _GROUPS: "agent agents families school*",
    _WHO: "contact contacts role roles complaint* group about",
    "legal_basis": "marketing why",
    "policy_change": "chang*",
}
#: What is suggested by a phrase whose words would mislead.
_MISLEADING = {"right to cancel": "fees_payment", "access without": _CHOICE}

_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"^[\W\d]+")
_PHRASE = tuple(
    (category, Cued(pattern, border=r"\b(?:{})(?!\w)")) for category, pattern in _PHRASES
)
_SHORTEST = 2


def _table(words: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the categories of each word; beginnings end in a star."""
    found: dict[str, tuple[str, ...]] = {}
    for category, listed in words.items():
        for word in listed.split():
            found[word] = (*found.get(word, ()), category)
    return found


_SETTLED, _SUGGESTED = _table(_WORDS), _table(_LOOSE)


@lru_cache(maxsize=1024)
def settles(title: str) -> tuple[str, ...]:
    """Return the categories that folded *title* names."""
    phrases, rest = _phrases(title)
    return tuple(dict.fromkeys([*phrases, *_looked_up(rest, _settled_by)]))


@lru_cache(maxsize=1024)
def suggests(title: str) -> tuple[str, ...]:
    """Return the categories that often stand under folded *title*, but not under it alone."""
    small = title.lower()
    misled = [category for phrase, category in _MISLEADING.items() if phrase in small]
    return tuple(dict.fromkeys([*misled, *_looked_up(small, _suggested_by)]))


def _phrases(title: str) -> tuple[list[str], str]:
    """Return the categories of the phrases in *title*, and what is left of it."""
    rest = _NUMBERED.sub("", title.lower())
    found: list[str] = []
    there = signs(rest)
    for category, phrase in _PHRASE:
        if phrase.mask & there and phrase.is_in(rest, there):
            rest = phrase.sub(" . ", rest)
            there = signs(rest)
            if category:
                found.append(category)
    return found, rest


def _looked_up(text: str, of_word: Callable[[str], Sequence[str]]) -> list[str]:
    """Return the categories of the words of *text*, each of which has those *of_word*."""
    return [each for found in map(of_word, _WORD.findall(text)) if found for each in found]


def _in_table(word: str, table: Mapping[str, tuple[str, ...]]) -> Sequence[str]:
    beginnings = (f"{word[:length]}*" for length in range(_SHORTEST, len(word) + 1))
    return [each for key in (word, *beginnings) for each in table.get(key, ())]


@by_word
def _settled_by(word: str) -> Sequence[str]:
    return _in_table(word, _SETTLED)


@by_word
def _suggested_by(word: str) -> Sequence[str]:
    return _in_table(word, _SUGGESTED)
