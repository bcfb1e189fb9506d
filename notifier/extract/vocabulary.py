"""Words by which a policy is told from a shop window: stems of what policies speak of."""

from __future__ import annotations

import re

from notifier.extract.normalize import folded_letters
from notifier.extract.remember import remembered

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]")

#: What policies and terms speak of. Primary tags to stems; cognates stand under one language only.
_PRACTICE: dict[str, str] = {
    "en": r"""agree account accept access affiliat amend appl(?:y|ies|icable) arbitrat authori[sz] breach california
        collect complian comply condition confiden consent contract control copyright cookie copies damag(?:e|es)\b data\b defin(?:e|ed|ition)
        delet disclos dispute effective erasure gdpr governing identif indemnif information infring intellectual
        jurisdiction law(?:s|ful)?\b legal legitimat liab licen[cs]e lawful notice obligat opt part(?:y|ies)\b permit
        personal polic(?:y|ies)\b privacy process(?:ed|ing|or|ors)?\b prohibit protect provid(?:e|er|ers|ed)\b purpose refund regulat
        remed request responsib(?:le|il) restrict retain retention right(?:s)?\b secur shall\b sharing sole\b stor(?:e|ed|age)\b
        subject\b subprocessor terminat term(?:s)?\b third\b transfer unlawful usage user(?:s)?\b violat warrant withdraw
        content\b service(?:s)?\b harass intent regist(?:er|ration)\b vat\b managing manager""",
    "fr": r"""accès adhér agrément avenant clause client(?:s|e)?\b collect commande conformément conditions confidentialité consentement conserv contrat
        cookies destinataire données droit(?:s)?\b durée effacement éditeur engag exerc facultat finalité fourni garant hébergeur informati
        juridi légal législat légitime loi(?:s)?\b modalités modifi obligation opposition personnel prestat propriété protection
        rectification réglement remboursement respect responsab résili rétractation siège société sous-traitant tiers traitement tribunal utilis violation vigueur""",
    "de": r"""anbieter anspruch auskunft auftrags berechtigt bestimmung daten\w* dienst(?:e|leist) dritt einwilligung erheb gemäß geschäftsbedingung
        gesetz haft impressum inhalt kündig löschung nutz personenbezogen recht(?:e|s|lich)? registergericht richtlinie schutz speicher umsatzsteuer verantwort verarbeit vereinbar
        vertrag vertraulich verpflicht verstoss widerruf widerspruch zweck zustimm""",
    "es": r"""acuerdo aviso condiciones confidencialidad consentimiento cuenta datos\b derecho finalidad información ley(?:es)?\b
        obligac personales política privacidad protección responsab servicio términos tercero titular tratamiento usuario""",
    "it": r"""condizioni consenso contratto dati\b diritt finalità informativa legge obblig personali privacy responsab riservatezza servizi terzi titolare trattamento utent""",
    "pt": r"""condições consentimento contrato dados\b direit finalidade informações lei\b obrigaç pessoais política privacidade serviço terceiros tratamento usuário utilizador""",
    "nl": r"""bewaar doeleinden gegevens gebruik informatie overeenkomst persoonsgegevens privacy recht(?:en)? toestemming verwerk voorwaarden wet(?:telijk|geving)? derden""",
    "nb": r"""ansvar avtale behandl(?:e|er|et|es|ing) betaling betingelser bruker(?:e|en|ne|vilkår|konto)? datatilsyn formål
        gjeldende informasjon innhent innsyn klage\w* konto\w* kunde\w* lagre lagring lov(?:en|er|givning)?\b myndighet
        opplysning opphør personopplysning personvern plikt rett(?:en|et|ighet|igheter|slig)?\b samtykke sikkerhet slett tjeneste tredjepart
        utlever vilkår faktura databehandl domstol""",
    "da": r"""aftale behandle behandling betaling betingelser brug(?:er|ere|eren|erne) formål gældende indsamle indsigelse indsigt klage\w* konto\w*
        kunde\w* lovgivning lov(?:en)?\b myndighed opbevar oplysning persondata personoplysning privatliv ret(?:ten|tighed|tigheder|lig)?\b samtykke
        sikkerhed slette tjeneste tredjepart tredjemand vilkår videregiv""",
    "sv": r"""ansvar avtal behandl(?:a|ar|as|ing) betalning användar dataskydd tillhandahåll information integritet invänd
        klagomål konto\w* kund(?:er|en|erna)?\b lag(?:ar|en|stiftning|ring|ra|rar|ras)?\b personuppgift uppgift myndighet radera rätt(?:en|igheter|elser|else|slig)?\b
        samtyck säkerhet syfte(?:n|t)? tjänst tredje\s?part villkor ändamål gäll(?:er|ande) lämna""",
    "pl": r"""administrator cel(?:u|e|ów|ach)\b dan(?:e|ych|ymi)\b informacj konto\w* odpowiedzialno ochron osobow podmiot polityk praw(?:o|a|ie|nie|nych|em)?\b
        prywatno przechowyw przekaz przetwarza regulamin rozporządzen umow(?:a|y|ie|ę)\b uprawnie usług ustaw użytkownik warunk zgod(?:a|y|ę|ą)\b żądan
        bezpiecze klient\w* zamówie odstąpi reklamac""",
    "cs": r"""bezpečn cookies dodavat informac klient\w* obchodní odpovědn oprávn(?:ěn|ění) ochran(?:a|y|ě|u)\b osobní podmín práv(?:o|a|a|em|ní|ních)?\b provozovatel
        smluv smlouv souhlas správce subjekt třetí účel údaj uživatel výmaz zákon zákazní zpracov služ(?:by|ba|eb|bu|bě)\b kupující prodávající odstoup reklamac""",
    "sk": r"""bezpečnos dodávate informáci klient\w* obchodn oprávnen ochran(?:a|y|e|u)\b osobn(?:é|ých|ými|ým) podmien práv(?:o|a|om|ne|nych)?\b prevádzkovate
        zmluv súhlas dotknut tret(?:ia|ie|ích|ej) účel údaj používate vymaz zákon zákazní spracúv spracov služ(?:by|ba|ieb|bu)\b kupujúc predávajúc odstúp reklamáci""",
    "ro": r"""acord confidențial confidentialit condiți conditii consimț consimt contract cont(?:ul|ului)?\b client\w* date(?:le|lor)\b drept(?:ul|ului|uri|urile|urilor)?\b
        informați informatii legal legislați legislati lege(?:a)?\b obligați obligatii operator personal prelucr protecți protectie răspund raspund
        scop(?:ul|uri|urile)?\b securit servici stoc(?:a|area|ăm)\b terț\w* tert\w* termen utilizator""",
}
_START = 3
#: The stems by their first letters: few words begin like any, so few patterns are ever tried.
_STEMS_BY_START: dict[str, list[str]] = {}
for _stems in _PRACTICE.values():
    for _stem in _stems.split():
        _STEMS_BY_START.setdefault(_stem[:_START], []).append(_stem)
_PRACTICE_STEMS = {
    start: re.compile("|".join(stems), re.IGNORECASE) for start, stems in _STEMS_BY_START.items()
}
#: Languages whose policies these words recognise.
PRACTICE_LANGUAGES = frozenset(_PRACTICE)


def count_words(text: str) -> int:
    """Return how many words *text* has; two characters of a script without spaces make one."""
    unspaced = len(_UNSPACED.findall(text)) if not text.isascii() else 0
    return len(_WORD.findall(_UNSPACED.sub(" ", text) if unspaced else text)) + unspaced // 2


def practice_words(text: str) -> list[str]:
    """Return the words of *text* that policies speak with, in order."""
    return [word for word in folded_letters(text) if _IS_PRACTICE[word]]


@remembered
def count_practice_words(text: str) -> int:
    """Return how many words of a paragraph policies speak with; it is remembered."""
    return sum(map(_IS_PRACTICE.__getitem__, folded_letters(text)))


class _IsPractice(dict[str, bool]):
    """Whether policies speak with a word; a look into a dictionary costs less than a call."""

    def __init__(self) -> None:
        super().__init__()
        self.cache_clear = self.clear  # as functions have it that remember

    def __missing__(self, word: str) -> bool:
        """Look at a word for the first time: a text has few different ones."""
        if len(self) >= _MOST_WORDS:
            self.clear()
        stems = _PRACTICE_STEMS.get(word[:_START])
        self[word] = said = stems is not None and stems.match(word) is not None
        return said


_MOST_WORDS = 32_768
_IS_PRACTICE = _IsPractice()
