"""One form for what German and French sentences say in several: other words, other order, the passive.

The tables hold words as policies write them. A line is one meaning: its first word stands for all.
Long, because they are tables.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

#: What is done. Forms are the infinitive, which is the first and third person plural, the third
#: person, and the participle; of a verb that comes apart, as it is written in one.
_GERMAN_VERBS = """
verwenden verwendet verwende nutzen nutzt genutzt nutze benutzen benutzt gebrauchen gebraucht einsetzen einsetzt eingesetzt
erheben erhebt erhoben erfassen erfasst sammeln sammelt gesammelt
speichern speichert gespeichert aufbewahren aufbewahrt vorhalten vorhält vorgehalten
löschen löscht gelöscht
verarbeiten verarbeitet
übermitteln übermittelt weitergeben weitergibt weitergegeben weiterleiten weiterleitet weitergeleitet übertragen überträgt
offenlegen offenlegt offengelegt
verkaufen verkauft veräußern veräußert
informieren informiert benachrichtigen benachrichtigt unterrichten unterrichtet
mitteilen mitteilt mitgeteilt bekanntgeben bekanntgibt bekanntgegeben
ankündigen ankündigt angekündigt
verlangen verlangt vorschreiben vorschreibt vorgeschrieben fordern fordert gefordert
anlegen anlegt angelegt eröffnen eröffnet erstellen erstellt einrichten einrichtet eingerichtet
berechnen berechnet
erstatten erstattet zurückerstatten zurückerstattet zurückzahlen zurückzahlt zurückgezahlt
beantworten beantwortet
prüfen prüft geprüft überprüfen überprüft kontrollieren kontrolliert
schützen schützt geschützt sichern sichert gesichert
verschlüsseln verschlüsselt
bereitstellen bereitstellt bereitgestellt anbieten anbietet angeboten
erbringen erbringt erbracht
ändern ändert geändert anpassen anpasst angepasst
veröffentlichen veröffentlicht publizieren publiziert
senden sendet gesendet versenden versendet schicken schickt geschickt zusenden zusendet zugesendet zuschicken zuschickt zugeschickt
erhalten erhält bekommen bekommt
verbessern verbessert optimieren optimiert
analysieren analysiert auswerten auswertet ausgewertet
beenden beendet
abschließen abschließt abgeschlossen
ausführen ausführt ausgeführt durchführen durchführt durchgeführt abwickeln abwickelt abgewickelt bearbeiten bearbeitet
anonymisieren anonymisiert
sperren sperrt gesperrt
begrenzen begrenzt beschränken beschränkt
verstoßen verstößt
liefern liefert geliefert ausliefern ausliefert ausgeliefert
erfüllen erfüllt
einhalten einhält eingehalten befolgen befolgt beachten beachtet
"""
_GERMAN_WORDS = """
weil da
wenn falls sofern
und sowie
beispielsweise z._b. z.b. bspw. zum_beispiel
das_heißt d._h. d.h.
gegebenenfalls ggf. unter_umständen u._u.
insbesondere vor_allem
derzeit gegenwärtig aktuell momentan zurzeit
zudem außerdem darüber_hinaus ferner ebenfalls
jedoch aber allerdings
deshalb daher aus_diesem_grund darum deswegen
gemäß entsprechend laut nach_maßgabe
aufgrund wegen auf_grund
zwecks zum_zweck zum_zwecke zu_zwecken
vorher zuvor im_voraus vorab im_vorhinein
erforderlich notwendig nötig benötigt
website webseite internetseite internetauftritt webauftritt homepage internetpräsenz webpräsenz
e-mail mail email
e-mail-adresse mailadresse emailadresse e-mailadresse
anschrift adresse postanschrift
telefonnummer rufnummer
personenbezogene_daten persönliche_daten personenbezogenen_daten persönlichen_daten
online-shop webshop onlineshop internetshop
endgerät gerät endgeräts geräts
endgeräte geräte endgeräten geräten
browser webbrowser internetbrowser
mitarbeiter mitarbeitende beschäftigte angestellte mitarbeitern mitarbeitenden beschäftigten angestellten
unternehmen firma
einwilligung zustimmung einverständnis
anfrage anliegen
konto benutzerkonto nutzerkonto kundenkonto
monatlich im_monat pro_monat je_monat jeden_monat
jährlich im_jahr pro_jahr je_jahr jedes_jahr
täglich pro_tag je_tag jeden_tag
wöchentlich pro_woche je_woche in_der_woche jede_woche
per via mittels
regelung bestimmung vorschrift
regelungen bestimmungen vorschriften
diese_bedingungen diese_nutzungsbedingungen
"""
_GERMAN_DROPPED = "der die das den dem des ein eine einen einem einer eines auch ebenfalls hierbei dabei jeweils bitte"
_GERMAN_FRAME = "wir werden wird wurde wurden worden ist sind"
_GERMAN_NOT = "nicht kein keine keinen keiner keines keinem"
#: What a verb that comes apart leaves at the end of its clause.
_PARTICLES = frozenset(
    [
        "ab",
        "an",
        "auf",
        "aus",
        "bei",
        "bekannt",
        "bereit",
        "durch",
        "ein",
        "mit",
        "nach",
        "offen",
        "vor",
        "weiter",
        "zu",
        "zurück",
    ]
)

_FRENCH_VERBS = """
utiliser utilisons utilise utilisent utilisez utilisé utilisée utilisés utilisées employer employons emploie emploient employé employée employés employées
collecter collectons collecte collectent collecté collectée collectés collectées recueillir recueillons recueille recueillent recueilli recueillie recueillis recueillies
conserver conservons conserve conservent conservé conservée conservés conservées garder gardons garde gardent gardé gardée gardés gardées stocker stockons stocke stockent stocké stockée stockés stockées
supprimer supprimons supprime suppriment supprimé supprimée supprimés supprimées effacer effaçons efface effacent effacé effacée effacés effacées
traiter traitons traite traitent traité traitée traités traitées
transmettre transmettons transmet transmettent transmis transmise transmises communiquer communiquons communique communiquent communiqué communiquée communiqués communiquées
partager partageons partage partagent partagé partagée partagés partagées
divulguer divulguons divulgue divulgué divulguée divulgués divulguées
vendre vendons vend vendent vendu vendue vendus vendues
informer informons informe informent informé informée informés informées avertir avertissons avertit averti avertie avertis prévenir prévenons prévient prévenu prévenue prévenus
exiger exigeons exige exigent exigé exigée imposer impose imposent imposé imposée requérir requiert requis requise
créer créons crée créent créé créée ouvrir ouvrons ouvre ouvert ouverte
facturer facturons facture facturé facturée facturés facturées
rembourser remboursons rembourse remboursé remboursée remboursés remboursées
répondre répondons répond répondu
vérifier vérifions vérifie vérifié vérifiée contrôler contrôlons contrôle contrôlé contrôlée
protéger protégeons protège protégé protégée protégés protégées sécuriser sécurisons sécurisé sécurisée
chiffrer chiffrons chiffré chiffrée chiffrés chiffrées crypter cryptons crypté cryptée cryptés cryptées
fournir fournissons fournit fournissent fourni fournie fournis fournies
proposer proposons propose proposé proposée offrir offrons offre offert offerte
modifier modifions modifie modifié modifiée modifiés modifiées changer changeons change changé
publier publions publie publié publiée publiés publiées
envoyer envoyons envoie envoyé envoyée envoyés envoyées adresser adressons adressé adressée
recevoir recevez reçoit reçu obtenir obtenez obtient obtenu
améliorer améliorons amélioré optimiser optimisons optimisé
analyser analysons analysé analysée analysés analysées
résilier résilions résilié
exécuter exécutons exécuté exécutée
livrer livrons livre livré livrée
anonymiser anonymisons anonymisé anonymisée anonymisés anonymisées
suspendre suspendons suspendu suspendue
limiter limitons limite limité limitée
annoncer annonçons annonce annoncé annoncée
enfreindre enfreignez enfreint violer violez viole
respecter respectez observer observez
"""
_FRENCH_WORDS = """
utiliser nous_servons_de se_sert_de se_servent_de se_servir_de
enfreindre ne_respectez_pas ne_respecte_pas ne_respectent_pas ne_pas_respecter
lorsque quand dès_lors_que
pour afin_de dans_le_but_de en_vue_de
parce_que car puisque
et ainsi_que
par_exemple p._ex. p.ex.
c'est-à-dire à_savoir
en_outre de_plus par_ailleurs également aussi
toutefois cependant néanmoins
par_conséquent donc ainsi
selon conformément_à en_application_de en_vertu_de
en_raison_de du_fait_de
à_l'avance auparavant au_préalable préalablement
nécessaire indispensable
courriel e-mail email mail courrier_électronique mél
courriels e-mails emails mails courriers_électroniques
site site_web site_internet
données_personnelles données_à_caractère_personnel informations_personnelles
appareil terminal dispositif
appareils terminaux dispositifs
société entreprise
téléphone numéro_de_téléphone
sous dans_un_délai_de dans_un_délai_maximum_de
pendant durant
actuellement à_l'heure_actuelle à_présent en_ce_moment
mensuel mensuels mensuelle mensuelles par_mois chaque_mois
annuel annuels annuelle annuelles par_an chaque_année
euros € eur
consentement accord
demande requête
personnel employés salariés
adresse_électronique adresse_e-mail adresse_email adresse_mail adresse_de_courriel
"""
_FRENCH_DROPPED = "le la les un une des du également aussi"
_FRENCH_FRAME = "nous est sont être été sera seront"
_FRENCH_NOT = "ne pas"
_WITH_ZU = re.compile(rf"(?P<before>{'|'.join(sorted(_PARTICLES))})zu(?P<verb>\w+)")
_ELISIONS = {
    "d'": "de",
    "l'": "le",
    "qu'": "que",
    "n'": "ne",
    "s'": "se",
    "c'": "ce",
    "j'": "je",
    "m'": "me",
    "t'": "te",
}
_WORD = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*")
#: Sums are read before, with what they are in.
_CURRENCIES = "euro euros eur cent cents franken francs chf dollar dollars usd pfund livres gbp"
_TOKEN = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*|[^\w\s]")
_ELIDED = re.compile(r"\b(?:d|l|qu|n|s|c|j|m|t)'(?=\w)")
_ENDS = frozenset(".,;:!?()")


#: Words with which it matters where a "not" stands, and those with which somebody else acts.
_EACH = frozenset(
    [
        "alle",
        "aller",
        "allen",
        "jede",
        "jeder",
        "jedes",
        "jeden",
        "nur",
        "immer",
        "stets",
        "beide",
        "tous",
        "toutes",
        "tout",
        "toute",
        "chaque",
        "seulement",
        "uniquement",
        "toujours",
        "que",
    ]
)
_BY = frozenset({"von", "vom", "durch", "par"})
#: Before these "nous" is the one to whom something is done.
_TO = frozenset(["vous", "à", "avec", "chez", "pour", "sur", "contre"])


@dataclass(frozen=True, kw_only=True)
class Wordings:
    """Words of one language with what stands for each: of deeds (``verbs``), and of all else.

    ``phrases``: several words for one. ``dropped``: words that a sentence may have or not. ``frame``:
    those of "we do" and "is done". ``denials``: words for "not". ``known``: all of them.
    """

    verbs: Mapping[str, str]
    words: Mapping[str, str]
    phrases: Mapping[str, str]
    joined: re.Pattern[str]
    dropped: frozenset[str]
    frame: frozenset[str]
    denials: frozenset[str]
    known: frozenset[str]

    def __hash__(self) -> int:
        """Tell languages apart by identity: there is one of each."""
        return id(self)


def may_say_same(tongue: str, words: Collection[str], old: str, new: str) -> bool:
    """Whether *old* and *new* have the same words but for those that :func:`says_same` knows and *words*.

    That is soon told, and most reworded sentences have another.
    """
    language = _WORDINGS.get(tongue)
    if language is None:
        return False
    before, after = (frozenset(_WORD.findall(_apart(text))) for text in (old, new))
    return all(
        word in language.known or word in words or _WITH_ZU.fullmatch(word)
        for word in before ^ after
    )


def says_same(tongue: str, numbers: Mapping[str, int], old: str, new: str) -> bool:
    """Whether folded *old* and *new* are of one form in the language *tongue*; *numbers*: its words for them."""
    language = _WORDINGS.get(tongue)
    if language is None:
        return False
    (before, done), (after, also) = _form(language, old), _form(language, new)
    return done == also and [_figure(numbers, word) for word in before] == [
        _figure(numbers, word) for word in after
    ]


def _figure(numbers: Mapping[str, int], word: str) -> str:
    return str(numbers[word]) if word in numbers else word


@lru_cache(maxsize=2048)
def _form(language: Wordings, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what *text* names and what is done or denied in it, both in order.

    Where one thing is done, and it matters neither who does it nor what the "not" stands before, a
    verb may stand anywhere: the active and the passive of what "we" do are of one form.
    """
    plain = language.joined.sub(lambda found: language.phrases[found[0]], _apart(text))
    tokens = list(_together(language, _TOKEN.findall(plain)))
    is_loose = sum(token in language.verbs for token in tokens) == 1 and not _EACH & set(tokens)
    frame = language.frame if is_loose and not _BY & set(tokens) else frozenset[str]()
    named, done = list[str](), list[str]()
    before = ""
    for token in tokens:
        if verb := language.verbs.get(token):
            done.append(verb)
        elif token in language.denials:
            (done if is_loose else named).append("not")
        elif token not in language.dropped and (token not in frame or before in _TO):
            named.append(language.words.get(token, token))
        before = token
    return tuple(named), tuple(sorted(done) if is_loose else done)


def _apart(text: str) -> str:
    """Return *text* in small letters with what is elided written in full."""
    return _ELIDED.sub(lambda found: f"{_ELISIONS[found[0]]} ", text.lower())


def _together(language: Wordings, tokens: list[str]) -> Iterator[str]:
    """Yield *tokens* but marks, verbs that come apart put together: "bewahren ... auf" is "aufbewahren"."""
    whole: list[str | None] = list(tokens)
    start = 0
    for at, token in enumerate(tokens):
        # "anzulegen" is "zu eröffnen" with the "zu" inside.
        if inside := _WITH_ZU.fullmatch(token):
            verb = inside["before"] + inside["verb"]
            whole[at] = f"zu {verb}" if verb in language.verbs else token
        is_last = at + 1 == len(tokens) or tokens[at + 1] in _ENDS or tokens[at + 1] == "und"
        if token in _PARTICLES and is_last:
            for place in range(at - 1, start - 1, -1):
                if token + tokens[place] in language.verbs:
                    whole[place], whole[at] = token + tokens[place], None
                    break
        if token in _ENDS:
            start = at + 1
    kept = (token for token in whole if token is not None and token not in _ENDS)
    return (word for token in kept for word in token.split(" "))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Yield each word of *text*, with the first of its line."""
    for line in text.strip().splitlines():
        words = [_apart(word.replace("_", " ")) for word in line.split()]
        for word in words:
            yield word, words[0].replace(" ", "-")


def _apart_from_particles(verbs: str) -> Iterator[str]:
    """Yield what is left of verbs that come apart: "bewahren" of "aufbewahren"."""
    for verb in verbs.split():
        for particle in _PARTICLES:
            if verb.startswith(particle):
                yield verb.removeprefix(particle)


def _wordings(verbs: str, words: str, dropped: str, frame: str, denials: str) -> Wordings:
    rest = dict(_lines(words))
    # What one puts together is one token.
    phrases = {word: first for word, first in rest.items() if not _TOKEN.fullmatch(word)}
    longest = sorted(phrases, key=len, reverse=True)
    every = " ".join((verbs, words.replace("_", " "), dropped, frame, denials, _CURRENCIES))
    return Wordings(
        known=_PARTICLES.union(_WORD.findall(_apart(every)), _apart_from_particles(verbs)),
        verbs=dict(_lines(verbs)),
        words={word: first for word, first in rest.items() if word not in phrases},
        phrases=phrases,
        joined=re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"),
        dropped=frozenset(dropped.split()),
        frame=frozenset(frame.split()),
        denials=frozenset(denials.split()),
    )


#: By language tag.
_WORDINGS: Mapping[str, Wordings] = {
    "de": _wordings(_GERMAN_VERBS, _GERMAN_WORDS, _GERMAN_DROPPED, _GERMAN_FRAME, _GERMAN_NOT),
    "fr": _wordings(_FRENCH_VERBS, _FRENCH_WORDS, _FRENCH_DROPPED, _FRENCH_FRAME, _FRENCH_NOT),
}
