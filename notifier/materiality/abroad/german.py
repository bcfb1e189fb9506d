"""The German words that tell facts, force and topics."""

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
    "ein:1 eine:1 einem:1 einen:1 einer:1 eines:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 "
    "acht:8 neun:9 zehn:10 elf:11 zwölf:12 dreizehn:13 vierzehn:14 fünfzehn:15 sechzehn:16 "
    "achtzehn:18 zwanzig:20 einundzwanzig:21 vierundzwanzig:24 dreißig:30 sechsunddreißig:36 "
    "vierzig:40 achtundvierzig:48 fünfzig:50 sechzig:60 zweiundsiebzig:72 neunzig:90 hundert:100"
)
_NUMBERS = {word: int(value) for word, value in (pair.split(":") for pair in _NUMBERS_TEXT.split())}
_STEMS = {
    "minute": (MINUTES, 1.0),
    "stunde": (MINUTES, 60.0),
    "tag": (MINUTES, 1440.0),
    "woche": (MINUTES, 10080.0),
    "monat": (MONTHS, 1.0),
    "quartal": (MONTHS, 3.0),
    "jahr": (MONTHS, 12.0),
}
_ADJECTIVES = {"stünd": "stunde", "täg": "tag", "wöch": "woche", "monat": "monat", "jähr": "jahr"}
_UNITS = {
    stem + end: lasts for stem, lasts in _STEMS.items() for end in ("", "n", "e", "en", "es", "s")
}
_UNITS |= {
    f"{start}ig{end}": _STEMS[stem]
    for start, stem in _ADJECTIVES.items()
    for end in ("", "e", "en", "er", "es", "em")
}
_PERIOD = Cued(
    rf"(?<![\w.,])(?P<number>\d{{1,4}}|{choice(_NUMBERS)})(?:\s*\((?P<digits>\d{{1,4}})\))?[\s-]*"
    r"(?:(?:volle[nrs]?|ganze[nrs]?|weitere[nrs]?|aufeinander ?folgende[nrs]?)\s+)?"
    rf"(?P<kind>werk|arbeits|bank)?(?:kalender)?(?P<unit>{choice(_UNITS)})(?!\w)"
)

GERMAN = Grammar(
    numbers=_NUMBERS,
    units=_UNITS,
    period=_PERIOD,
    age=pattern(
        r"alt\b|alter\b|mindestalter|lebensjahr|minderjährig|volljährig|kinder\w*\b|jugendliche|personen (?:ab|unter|über)"
        r"|(?:unter|über|ab|jünger als|älter als) \d+ jahren?\b"
    ),
    purposes=(
        Purpose("The notice period", "policy_change", pattern(r"\w*kündig\w*|ankündig\w*|vorher|im voraus|mitteil\w*|benachrichtig\w*|unterricht\w*|informier\w*"), "more"),
        Purpose("The time for an answer", "access_edit_delete", pattern(r"(?:be)?antwort\w*|bearbeit\w*|anfragen?"), "less"),
        Purpose("The time for withdrawing or claiming", "user_choice_control", pattern(r"widerruf\w*|rückgabe\w*|reklam\w*|gewährleist\w*|beschwer\w*|rückerstatt\w*"), "more"),
        Purpose("The contract term", "termination", pattern(r"\w*laufzeit\w*|vertragsdauer|mindestdauer|verlänger\w*|bindung\w*"), "less"),
        Purpose("The retention period", "retention", pattern(r"\w*speicher\w*|\w*aufbewahr\w*|bewahr\w*|vorgehalten|(?:ge|an)?lösch\w*|vernicht\w*|anonymisier\w*"), "less"),
    ),
    fee=pattern(r"\w*gebühr\w*|\w*preis\w*|kost\w+|\w*entgelt\w*|\w*beitrag\w*|abonnement\w*|tarif\w*|zuschlag|pauschale"),
    liability=pattern(r"haft(?:et|en|ung\w*)?\b|schadens\w*|schäden"),
    negative=pattern(r"nicht(?! nur| zuletzt)\b|keine?[nmrs]?\b|niemals\b|nie\b|ohne\b|weder\b|nichts\b|niemand\w*|keinesfalls\b|keinerlei\b|untersagt\b|verboten\b"),
    binding=pattern(r"werden?\b|wird\b|müssen\b|muss\b|müsst\b|verpflichte\w*|garantier\w+|sichern? zu\b|stets\b|immer\b"),
    loose=pattern(r"können\b|kann\b|könnten?\b|dürfen\b|darf\b|sollten?\b|sollen?\b|möglicherweise\b|gegebenenfalls\b|ggf\b|unter umständen\b|eventuell\b|bemüh(?:en|t|e)\b"),
    limits=pattern(
        r"nur\b|ausschließlich\b|lediglich\b|allein\b|sofern\b|soweit\b|wenn\b|falls\b|es sei denn\b|außer\b|jederzeit\b|unverzüglich\b|sofort\b|umgehend\b"
        r"|automatisch\b|vorherige\w*|vorher\b|schriftlich\w*|ausdrücklich\w*|kostenlos\w*|kostenfrei\w*|unentgeltlich\w*|freiwillig\w*|nach (?:eigenem|unserem) ermessen"
        r"|ohne angabe von gründen|einseitig\w*|unwiderruflich\w*|unbefristet\w*|dauerhaft\w*|anonym\w*|pseudonym\w*|mindestens\b|höchstens\b|spätestens\b|alle\b|sämtliche\w*"
    ),
    care=pattern(
        r"informier\w+|benachrichtig\w+|unterricht\w+|mitteil\w+|(?:ge)?lösch\w+|schütz\w+|geschützt|verschlüssel\w+|erstatt\w+|anonymisier\w+|haft(?:et|en)?\b|ersetz\w+|\w*antwort\w*"
    ),
    harm=pattern(
        r"weiterge\w+|geben\b.{0,80}\bweiter|gibt\b.{0,80}\bweiter|übermitt\w+|verkauf\w*|veräußer\w+|vermiet\w+|teilen\b|\w*werbe?\w*|\w*profil\w*|\w*speicher\w*|erheb\w+|erhoben|sammel\w+"
        r"|verarbeit\w+|auswert\w+|verknüpf\w+|offenleg\w+|nutzen wir|wir nutzen|automatisiert\w*|überwach\w+|trainier\w+|kündigen wir|sperren"
    ),
    permits=pattern(r"(?:sie|du|ihr|kunden|kundinnen|nutzer\w*|mitglieder|der kunde|der nutzer|man) (?:dürfen|darf|können|kann|kannst|darfst|könnt|dürft)|(?:dürfen|können) sie\b|(?:kannst|darfst) du\b|(?:könnt|dürft) ihr\b"),
    obliges=pattern(r"(?:sie|du|ihr|kunden|nutzer\w*|mitglieder|der kunde|der nutzer) (?:müssen|muss|musst|müsst|sind verpflichtet|ist verpflichtet|bist verpflichtet|seid verpflichtet|haben)\b|müssen sie\b|musst du\b|müsst ihr\b|sind sie verpflichtet"),
    sharing=pattern(r"weiter\w*|übermitt\w+|teilen|mitteil\w+|offen\w+|verkauf\w*|bereit\w*|empfänger\w*|zugriff\w*|einsatz|setzen|stellen|erhalten|beauftrag\w+|zusammen"),
    terms=terms(
        ("selling data", "third_party_sharing", "worse", r"verkauf\w*|veräußer\w+|datenhändler\w*|adresshändler\w*"),
        ("advertising partners", "third_party_sharing", "worse", r"werbe(?:partner|netzwerk|treibende|unternehmen|dienst)\w*"),
        ("third parties", "third_party_sharing", "worse", r"dritte[ns]?\b|(?<!daten )(?<!rechte )(?<!rechten )(?<!informationen )(?<!interessen )dritter\b|drittanbieter\w*|drittunternehmen"),
        ("partners", "third_party_sharing", "worse", r"\w*partner(?:n|innen|unternehmen|firmen)?\b"),
        ("credit agencies", "third_party_sharing", "worse", r"auskunftei\w*|bonitätsprüf\w+|schufa\b"),
        ("debt collectors", "third_party_sharing", "worse", r"inkasso\w*"),
        ("insurers", "third_party_sharing", "worse", r"\w*versicherer\w*|versicherungs(?:unternehmen|gesellschaft)\w*|\w*versicherungen"),
        ("service providers", "third_party_sharing", "worse", r"\w*dienstleister\w*|dienste?anbieter\w*|serviceanbieter\w*|auftragnehmer\w*|auftragsverarbeiter\w*|unterauftrag\w*"),
        ("group companies", "third_party_sharing", "worse", r"konzern\w*|tochter(?:gesellschaft|unternehmen)\w*|verbundene\w* unternehmen"),
        ("authorities", "third_party_sharing", "worse", r"\w*behörde\w*|polizei\w*"),
        ("AI", "ai_training", "worse", r"KI\b|KI-\w+|künstliche\w* intelligenz|maschinelle\w* lern\w+|sprachmodell\w*"),
        ("advertising", "first_party_collection_use", "worse", r"\w*werbung\b|werbe\w+|\w*marketing\w*"),
        ("profiling", "first_party_collection_use", "worse", r"profiling\w*|\w*profil(?:e|en|bildung)\b|automatisierte\w* entscheidung\w*|scoring"),
        ("health data", "first_party_collection_use", "worse", r"gesundheits\w+"),
        ("biometric data", "first_party_collection_use", "worse", r"biometri\w+|fingerabdr\w+|gesichtserkennung|stimm(?:aufnahm|prob)\w+"),
        ("location data", "first_party_collection_use", "worse", r"standort\w*|geo-?lokalisier\w*|GPS\w*"),
        ("payment details", "first_party_collection_use", "worse", r"zahlungsdaten|kreditkart\w+|kartennummer\w*|bankverbindung\w*|kontonummer\w*|IBAN\b"),
        ("address books", "first_party_collection_use", "worse", r"adressbuch\w*|kontaktliste\w*"),
        ("telephone numbers", "first_party_collection_use", "worse", r"telefonnummer\w*|mobilnummer\w*|rufnummer\w*|handynummer\w*"),
        ("dates of birth", "first_party_collection_use", "worse", r"geburtsdat\w+|geburtstag\w*"),
        ("identity documents", "first_party_collection_use", "worse", r"\w*ausweis(?:e|en|es|kopie\w*|nummer\w*|dokument\w*)?\b|reisep[aä]ss\w*|sozialversicherung\w*|steuer-?(?:id|identifikations)\w*"),
        ("IP addresses and devices", "first_party_collection_use", "worse", r"ip-adress\w+|geräte-?(?:kennung|id|daten)\w*"),
        ("cookies", "first_party_collection_use", "worse", r"cookies?\b|zählpixel\w*|tracking\w*"),
        ("recordings", "first_party_collection_use", "worse", r"aufzeichn\w+|videoüberwach\w+|mitschn\w+"),
        ("minors", "specific_audiences", "open", r"minderjährig\w*|kinder\w*"),
        ("withdrawing consent", "user_choice_control", "right", r"widerruf\w*"),
        ("consent", "user_choice_control", "right", r"einwillig\w+|zustimm\w+"),
        ("objecting", "user_choice_control", "right", r"widerspr\w+|abbestell\w+|abmeld\w+"),
        ("deletion", "access_edit_delete", "right", r"(?:ge)?lösch\w+"),
        ("access to data", "access_edit_delete", "right", r"auskunft(?:s\w*)?\b|einsicht\w*|kopie (?:ihrer|der) daten"),
        ("correction, portability or complaint", "access_edit_delete", "right", r"berichtig\w+|datenübertragbarkeit|einschränkung der verarbeitung|beschwerde\w*"),
        ("transfers abroad", "international_transfer", "worse", r"drittl[aä]nd\w*|drittstaat\w*|USA\b|vereinigte\w* staaten|außerhalb (?:der|des) (?:EU|EWR|europäisch\w+)|ausland\b"),
        ("standard contractual clauses", "international_transfer", "open", r"standardvertragsklauseln|standarddatenschutzklauseln|angemessenheitsbeschl\w+|binding corporate rules"),
        ("legitimate interests", "legal_basis", "open", r"berechtigte\w* interesse\w*"),
        ("retention", "retention", "open", r"\w*aufbewahr\w+|speicherdauer|gespeichert|speichern"),
        ("liability", "liability_disputes", "open", r"haft(?:et|en|ung\w*)?\b|gewährleistung\w*|freistell\w+"),
        ("courts and law", "liability_disputes", "open", r"gerichtsstand|schieds\w+|anwendbares recht|schlichtung\w*"),
        ("fees", "fees_payment", "open", r"\w*gebühr\w*|\w*preis(?:e|en|es|erhöhung\w*)?\b|entgelt\w*|abonnement\w*|kostenpflichtig\w*|rückerstatt\w+"),
        ("cancellation", "termination", "open", r"\w*kündig\w*|kündbar|sperr(?:en|ung)|vertragslaufzeit|verlänger\w+"),
        ("encryption and security", "security", "right", r"verschlüssel\w+|datensicherheit|sicherheitsvorf[aä]ll\w*|datenpanne\w*|datenlecks?|datenschutzverletzung\w*|verletzung des schutzes"),
        ("rights in content", "content_licence", "open", r"nutzungsrecht\w*|lizenz\w*|urheberrecht\w*"),
    ),
    reference=Cued(
        r"(?:\b(?:ziffern?|abschnitt(?:e[ns]?|s)?|punkt(?:e[ns]?|s)?|nummern?|nr\.|kapiteln?|kapitels|paragraph(?:en|s)?|paragraf(?:en|s)?|anlagen?|anhang|absatz|abs\.|artikel|art\.|klausel)|(?<!§)§++)\s*+\d++(?:\.++\d++)*+[a-z]?(?:\s*(?:,|und|bis|-|abs\.|absatz|satz)\s*\d+(?:\.\d+)*)*"
        r"(?![^;]{0,30}\b(?:DSGVO|DS-GVO|GDPR|(?-i:[A-ZÄÖÜ][A-Za-z]{0,2}[A-ZÄÖÜ]{1,5}\b)|Gesetz\w*|Verordnung|Richtlinie))",
    ),
    pointer=pattern(r"(?:weitere|nähere|mehr) (?:informationen|hinweise|einzelheiten|details)|näheres|mehr dazu|mehr erfahren|finden sie (?:hier|unter|in)|siehe (?:auch|hier)"),
    greeting=pattern(r"freuen uns|willkommen|vielen dank|danke|schön, dass|herzlich|guten tag|viel (?:spaß|freude)"),
)  # fmt: skip
