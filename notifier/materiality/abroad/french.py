"""The French words that tell facts, force and topics."""

from __future__ import annotations

from notifier.materiality.abroad.grammar import (
    MINUTES,
    MONTHS,
    Grammar,
    Purpose,
    choice,
    pattern,
    terms,
)
from notifier.materiality.cue import Cued

_NUMBERS_TEXT = (
    "un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 "
    "treize:13 quatorze:14 quinze:15 seize:16 dix-huit:18 vingt:20 vingt-et-un:21 vingt-quatre:24 "
    "trente:30 trente-six:36 quarante:40 quarante-huit:48 cinquante:50 soixante:60 "
    "soixante-douze:72 quatre-vingt-dix:90 cent:100"
)
_NUMBERS = {word: int(value) for word, value in (pair.split(":") for pair in _NUMBERS_TEXT.split())}
_LASTS = {
    "minute": (MINUTES, 1.0),
    "heure": (MINUTES, 60.0),
    "jour": (MINUTES, 1440.0),
    "journée": (MINUTES, 1440.0),
    "semaine": (MINUTES, 10080.0),
    "trimestre": (MONTHS, 3.0),
    "an": (MONTHS, 12.0),
    "année": (MONTHS, 12.0),
}
_UNITS = {word + end: lasts for word, lasts in _LASTS.items() for end in ("", "s")}
_UNITS["mois"] = (MONTHS, 1.0)
_PERIOD = Cued(
    rf"(?<![\w.,'-])(?P<number>\d{{1,4}}|{choice(_NUMBERS)})(?:\s*\((?P<digits>\d{{1,4}})\))?[\s-]+"
    rf"(?P<unit>{choice(_UNITS)})(?!\w)(?:\s(?P<kind>ouvrés?|ouvrables?))?"
)

FRENCH = Grammar(
    numbers=_NUMBERS,
    units=_UNITS,
    period=_PERIOD,
    age=pattern(r"âgée?s?\b|âge\b|mineure?s?\b|majeure?s?\b|enfants?\b|(?:plus|moins) de \d+ ans|révolus"),
    purposes=(
        Purpose("The notice period", "policy_change", pattern(r"préavis|à l'avance|avertis\w*|prévenir|préven\w+|inform\w+|notifi\w+|annonc\w+|résili\w+"), "more"),
        Purpose("The time for an answer", "access_edit_delete", pattern(r"répon\w+|réponse|demandes?|trait\w+ votre"), "less"),
        Purpose("The time for withdrawing or claiming", "user_choice_control", pattern(r"rétract\w+|réclam\w+|rembours\w+|retourn\w+|contest\w+"), "more"),
        Purpose("The contract term", "termination", pattern(r"contrat est conclu|durée (?:du contrat|d'engagement|minimale)|engagement\b|reconduit\w*|renouvel\w+"), "less"),
        Purpose("The retention period", "retention", pattern(r"conserv\w+|stock\w+|gard\w+|effac\w+|supprim\w+|suppression|détrui\w+|anonymis\w+|archiv\w+"), "less"),
    ),
    fee=pattern(r"frais|tarifs?|prix|abonnements?|coûte\w*|coûts?|facturé\w*|cotisation|redevance|commission|pénalité"),
    liability=pattern(r"responsab\w+|dommages?|préjudices?|indemni\w+"),
    negative=pattern(r"(?<!non )pas(?! seulement| uniquement)\b|jamais\b|aucune?\b|sans\b|ni\b|nullement\b|non(?! seulement)\b|rien\b|personne ne\b|interdit\w*"),
    binding=pattern(r"devons\b|doit\b|doivent\b|devez\b|devrez\b|devront\b|s'engag\w+|nous engageons\b|garanti\w+|toujours\b|obligatoire\w*|tenus? de\b|obligé\w*|faut\b"),
    loose=pattern(r"pouvons\b|peut\b|peuvent\b|pouvez\b|pourrait\b|pourraient\b|pourrons\b|pourra\b|pourrez\b|pourront\b|éventuellement\b|le cas échéant\b|susceptibles?\b|parfois\b|facultati\w+|efforç\w+"),
    limits=pattern(
        r"seulement\b|uniquement\b|exclusivement\b|strictement\b|sauf\b|à tout moment\b|sans délai\b|immédiatement\b|dans les meilleurs délais|automatiquement\b|à condition\b|si\b|lorsque\b"
        r"|préalable\w*|par écrit\b|exprès\b|expresse\w*|explicite\w*|gratuit\w*|volontaire\w*|à (?:notre|sa|leur) (?:seule )?discrétion|sans préavis|sans motif|unilatéralement\b"
        r"|irrévocable\w*|définiti\w+|anonym\w+|pseudonym\w+|au moins\b|au plus\b|maximum\b|minimum\b|seule?s?\b|tou(?:te|s|tes)\b"
    ),
    care=pattern(r"inform\w+|averti\w+|préven\w+|notifi\w+|effac\w+|supprim\w+|protég\w+|chiffr\w+|rembours\w+|anonymis\w+|responsables? (?:de|des|en)|répon\w+|indemnis\w+"),
    harm=pattern(
        r"transmett\w*|transmis\w*|partag\w+|communiqu\w+|cédon\w+|cèd\w+|vend\w*|lou(?:ons|er)\b|recueill\w+|collect\w+|enregistr\w+|conserv\w+|publicit\w+|profil\w+|transf\w+|utilis\w+|trait(?:ons|er|ées?)\b"
        r"|divulgu\w+|automatisé\w*|surveill\w+|entraîn\w+|crois\w+|suspend\w+|résilier"
    ),
    permits=pattern(r"vous (?:ne |n')?(?:pouvez|pourrez|êtes autorisé)|(?:le client|l'utilisateur|l'abonné|le membre|les clients|les utilisateurs) (?:ne |n')?(?:peut|peuvent|pourra|pourront)"),
    obliges=pattern(r"vous (?:ne |n')?(?:devez|devrez|êtes (?:pas )?tenu)|(?:le client|l'utilisateur|l'abonné|le membre|les clients|les utilisateurs) (?:ne |n')?(?:doit|doivent|devra|devront)"),
    sharing=pattern(r"transm\w+|partag\w+|communiqu\w+|destinataires?|fourni\w+|vend\w+|divulgu\w+|accès|cédées?|confi\w+|reçoivent|recour\w+"),
    terms=terms(
        ("selling data", "third_party_sharing", "worse", r"vend(?:re|ons|ues?|us|ent)\b|vente (?:de|des|d') ?(?:vos |données)|courtiers?\b"),
        ("advertising partners", "third_party_sharing", "worse", r"partenaires? (?:publicitaires?|commerciaux|commercial)|annonceurs?|régies? publicitaires?"),
        ("third parties", "third_party_sharing", "worse", r"(?<!pays )tiers\b|tierces?\b"),
        ("partners", "third_party_sharing", "worse", r"partenaires?\b"),
        ("credit agencies", "third_party_sharing", "worse", r"(?:agences?|bureaux?|organismes?) (?:de|d'évaluation du|de renseignements? (?:de|sur le)) crédit|agences? de notation"),
        ("debt collectors", "third_party_sharing", "worse", r"(?:sociétés?|agences?|organismes?|cabinets?) de recouvrement"),
        ("insurers", "third_party_sharing", "worse", r"assureurs?|(?:compagnies?|sociétés?) d'assurances?"),
        ("service providers", "third_party_sharing", "worse", r"prestataires?|sous-traitants?|fournisseurs?|hébergeurs?"),
        ("group companies", "third_party_sharing", "worse", r"filiales?|sociétés? (?:affiliées?|du groupe|mères?|sœurs?)"),
        ("authorities", "third_party_sharing", "worse", r"autorités?\b(?! de contrôle)|police\b"),
        ("AI", "ai_training", "worse", r"IA\b|intelligence artificielle|apprentissage automatique|modèles? de langage"),
        ("advertising", "first_party_collection_use", "worse", r"publicit\w+|marketing|prospection|démarchage"),
        ("profiling", "first_party_collection_use", "worse", r"profilage|profils? (?:publicitaire|de consommation|d'intérêt)\w*|décisions? (?:[\w']+ ){0,5}?automatisées?"),
        ("health data", "first_party_collection_use", "worse", r"(?:données|informations) (?:de|sur la|relatives à la) santé|médica\w+"),
        ("biometric data", "first_party_collection_use", "worse", r"biométri\w+|empreintes? digitales?|reconnaissance faciale"),
        ("location data", "first_party_collection_use", "worse", r"géolocalisation|localisation|position géographique"),
        ("payment details", "first_party_collection_use", "worse", r"données (?:de paiement|bancaires)|numéros? de carte|carte (?:bancaire|de crédit)|coordonnées bancaires|IBAN\b"),
        ("address books", "first_party_collection_use", "worse", r"carnets? d'adresses|listes? de contacts"),
        ("telephone numbers", "first_party_collection_use", "worse", r"numéros? de (?:téléphone|portable|mobile)"),
        ("dates of birth", "first_party_collection_use", "worse", r"dates? de naissance"),
        ("identity documents", "first_party_collection_use", "worse", r"pièces? d'identité|cartes? d'identité|passeports?|numéros? de sécurité sociale"),
        ("IP addresses and devices", "first_party_collection_use", "worse", r"adresses? ip|identifiants? (?:de l'appareil|publicitaires?)"),
        ("cookies", "first_party_collection_use", "worse", r"cookies?\b|traceurs?\b|pixels?\b"),
        ("recordings", "first_party_collection_use", "worse", r"enregistrements? (?:vocaux|audio|vidéo|des appels)|vidéosurveillance"),
        ("minors", "specific_audiences", "open", r"mineure?s?\b|enfants?\b"),
        ("withdrawing consent", "user_choice_control", "right", r"retir\w+ (?:votre|leur|son|le) consentement|retrait du consentement"),
        ("consent", "user_choice_control", "right", r"consent\w+|accord (?:préalable|exprès|explicite)"),
        ("objecting", "user_choice_control", "right", r"(?:vous |s'|d')?oppos\w+|désinscri\w+|désabonn\w+"),
        ("deletion", "access_edit_delete", "right", r"supprim\w+|suppression|effac\w+|droit à l'oubli"),
        ("access to data", "access_edit_delete", "right", r"droits? d'accès|d'accès\b|accéder à vos"),
        ("correction, portability or complaint", "access_edit_delete", "right", r"rectifi\w+|portabilité|limitation du traitement|réclamation|plainte"),
        ("transfers abroad", "international_transfer", "worse", r"pays tiers|états-unis|hors (?:de )?(?:l'union|l'ue|l'eee|l'espace|ue)|en dehors de (?:l'union|l'ue|l'espace)|à l'étranger"),
        ("standard contractual clauses", "international_transfer", "open", r"clauses contractuelles types|décision d'adéquation|règles d'entreprise contraignantes"),
        ("legitimate interests", "legal_basis", "open", r"intérêts? légitimes?"),
        ("retention", "retention", "open", r"conserv\w+|durée de conservation"),
        ("liability", "liability_disputes", "open", r"responsabilité|garanties?\b|indemnis\w+"),
        ("courts and law", "liability_disputes", "open", r"tribunal|tribunaux|arbitrage|droit applicable|médiat\w+|juridiction\w*"),
        ("fees", "fees_payment", "open", r"frais\b|tarifs?|prix\b|abonnement\w*|payant\w*|remboursement\w*|pénalités?"),
        ("cancellation", "termination", "open", r"résili\w+|suspen\w+|renouvel\w+|reconduction"),
        ("encryption and security", "security", "right", r"chiffr\w+|(?:violations?|fuites?) de (?:vos )?données|mesures de sécurité|incidents? de sécurité"),
        ("rights in content", "content_licence", "open", r"licences?\b|propriété intellectuelle|droits? d'auteur"),
    ),
    reference=Cued(
        r"\b(?:articles?|art\.|sections?|paragraphes?|chapitres?|annexes?|clauses?|points?|rubriques?|§++)\s*(?:n°\s*)?\d++(?:\.\d++)*+(?:\s*(?:,|et|à|-)\s*\d++(?:\.\d++)*+)*+(?![\d.]*\d)"
        r"(?![^;]{0,30}\b(?:RGPD|GDPR|du code|de la loi|du règlement|de la directive))",
    ),
    pointer=pattern(r"pour (?:en savoir plus|plus (?:d'informations|de détails))|en savoir plus|voir (?:aussi|ci-dessous)|consultez"),
    greeting=pattern(r"bienvenue|merci|ravis?\b|heureux|bonjour|bonne visite|au plaisir"),
)  # fmt: skip
