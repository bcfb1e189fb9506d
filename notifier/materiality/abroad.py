"""Rules for texts in German and French, and the caution that any other language asks for.

The facts that carry over are judged as in English and told by the same templates: periods, sums,
percentages, ages, "not", "will" and "may", and the terms of :data:`_TERMS`. What else changes in
the wording waits for a person who reads the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from notifier.materiality import facts
from notifier.materiality.case import Case
from notifier.materiality.facts import Fact
from notifier.materiality.rule import Finding, rule
from notifier.materiality.wording import listing, quote, quoted_around
from notifier.materiality.words import content
from notifier.model.verdict import Direction

_NUMBERS_TEXT = (
    "ein:1 eine:1 einem:1 einen:1 einer:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 "
    "vierzehn:14 fünfzehn:15 sechzehn:16 achtzehn:18 zwanzig:20 dreißig:30 sechzig:60 neunzig:90 "
    "un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 "
    "quatorze:14 quinze:15 seize:16 dix-huit:18 vingt:20 trente:30 soixante:60"
)
_NUMBERS = {word: int(value) for word, value in (pair.split(":") for pair in _NUMBERS_TEXT.split())}
_UNITS = {
    "minute": "minutes", "minuten": "minutes", "minutes": "minutes",
    "stunde": "hours", "stunden": "hours", "heure": "hours", "heures": "hours",
    "tag": "days", "tage": "days", "tagen": "days", "tages": "days", "jour": "days", "jours": "days",
    "woche": "weeks", "wochen": "weeks", "semaine": "weeks", "semaines": "weeks",
    "monat": "months", "monate": "months", "monaten": "months", "monats": "months", "mois": "months",
    "jahr": "years", "jahre": "years", "jahren": "years", "jahres": "years", "an": "years", "ans": "years",
    "année": "years", "années": "years",
}  # fmt: skip
_SIZE = {"minutes": 1, "hours": 60, "days": 1440, "weeks": 10080, "months": 43830, "years": 525960}
_PERIOD = re.compile(
    rf"\b(?P<number>\d{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?:\s*\((?P<digits>\d{{1,4}})\))?[\s-]+"
    rf"(?:(?:volle[nr]?|ganze[nr]?|weitere[nr]?)\s+)?(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\balt\b|\balter\b|lebensjahr|minderjährig|volljährig|\bâgée?s?\b|\bâge\b|mineur|majeur|(?:plus|moins) de \d+ ans|révolus|unter \d+ jahren|über \d+ jahren",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"speicher|aufbewahr|vorgehalten|gelöscht|löschung|löschen|conserv|stock|effac|supprim",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:nicht|keine?[nmrs]?|niemals|nie|ohne|weder|pas|jamais|aucune?|sans|ni|nullement)\b|\bne\b|\bn'",
    re.IGNORECASE,
)
_BINDING = re.compile(
    r"\b(?:werden|wird|müssen|muss|sind verpflichtet|stets|immer|garantier\w+|devons|doit|doivent|s'engage(?:nt)?|toujours|garanti\w+|sera|serez|serons|seront)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:können|kann|könnten|dürfen|darf|sollten|sollen|möglicherweise|gegebenenfalls|pouvons|peut|peuvent|pourrait|pourraient|pourrons|devrait|éventuellement)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:nur|ausschließlich|lediglich|sofern|es sei denn|außer|jederzeit|unverzüglich|automatisch|seulement|uniquement|exclusivement|sauf|"
    r"à tout moment|sans délai|automatiquement|à condition)\b",
    re.IGNORECASE,
)
#: What a sentence speaks of: a name for customers, its category, the pattern.
_TERMS: Mapping[str, tuple[str, re.Pattern[str]]] = {
    name: (category, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))
    for name, category, pattern in (
        ("advertising", "first_party_collection_use", r"werbe?\w*|werbung|publicit\w+"),
        ("marketing", "first_party_collection_use", r"marketing\w*|newsletter|prospection"),
        ("profiling", "first_party_collection_use", r"profiling|profilbildung|profilage"),
        ("AI", "ai_training", r"(?:KI|IA)\b|künstliche\w* intelligenz|maschinelle\w* lern\w+|intelligence artificielle|apprentissage automatique"),
        ("third parties", "third_party_sharing", r"dritte\w*\b|drittanbieter\w*|tiers\b"),
        ("partners", "third_party_sharing", r"\w*partner\w*|partenaires?"),
        ("service providers", "third_party_sharing", r"dienstleister\w*|auftragsverarbeiter\w*|prestataires?|sous-traitants?"),
        ("authorities", "third_party_sharing", r"behörde\w*|autorités?"),
        ("health data", "first_party_collection_use", r"gesundheitsdaten|données de santé"),
        ("biometric data", "first_party_collection_use", r"biometri\w+|biométri\w+"),
        ("location data", "first_party_collection_use", r"standort\w*|géolocalisation|localisation"),
        ("payment details", "first_party_collection_use", r"zahlungsdaten|kreditkart\w+|bankverbindung|données de paiement|carte bancaire"),
        ("IP addresses", "first_party_collection_use", r"ip-adress\w+|adresses? ip"),
        ("cookies", "first_party_collection_use", r"cookies?|traceurs?"),
        ("minors", "specific_audiences", r"minderjährig\w*|kinder\w*|mineurs?|enfants?"),
        ("consent", "user_choice_control", r"einwillig\w+|zustimm\w+|consent\w+"),
        ("withdrawing consent", "user_choice_control", r"widerruf\w*|retir\w+ (?:votre|le) consentement"),
        ("objecting", "user_choice_control", r"widerspr\w+|oppos\w+"),
        ("deletion", "access_edit_delete", r"(?:ge)?lösch\w+|supprim\w+|suppression|effac\w+"),
        ("access", "access_edit_delete", r"auskunft\w*|droit d'accès"),
        ("transfers abroad", "international_transfer", r"drittl[aä]nd\w*|USA\b|vereinigte\w* staaten|pays tiers|états-unis|hors de l'(?:union|UE)"),
        ("standard contractual clauses", "international_transfer", r"standardvertragsklauseln|clauses contractuelles types"),
        ("legitimate interests", "legal_basis", r"berechtigte\w* interesse\w*|intérêts? légitimes?"),
        ("liability", "liability_disputes", r"haft(?:et|en|ung\w*)?\b|responsabilité"),
        ("courts and law", "liability_disputes", r"gerichtsstand|schiedsverfahren|anwendbares recht|tribunaux|arbitrage|droit applicable"),
        ("fees", "fees_payment", r"gebühr\w*|preis\w*|frais|tarifs?|prix|abonnement\w*"),
        ("cancellation", "termination", r"kündig\w+|résili\w+"),
        ("encryption", "security", r"verschlüssel\w+|chiffr\w+"),
    )
}  # fmt: skip
#: Words of the longest label.
_LABEL = 4


def _periods(text: str) -> tuple[Fact, ...]:
    found = []
    for match in _PERIOD.finditer(text):
        word = match["digits"] or match["number"].lower()
        value = int(word) if word.isdigit() else _NUMBERS[word]
        unit = _UNITS[match["unit"].lower()]
        found.append(Fact(match[0], f"{value * _SIZE[unit]}", value * _SIZE[unit]))
    return tuple(found)


@rule(
    "period_changed_abroad",
    "retention",
    confidence="certain",
    weight=95,
    of="rewritten",
    abroad="only",
)
def period_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a length of time or an age is another, in a German or French text."""
    gone, come = facts.difference(_periods(case.old), _periods(case.new))
    aged = bool(_AGED.search(case.new))
    for old, new in zip(gone, come, strict=False):
        kept = bool(_KEPT.search(case.new))
        longer: Direction = "less" if kept and not aged else "neutral"
        what = "The age limit" if aged else "The retention period" if kept else "A period"
        yield Finding(
            sentence=f"{what} changes from {old.text} to {new.text}: {quoted_around(case.new, new.text)}.",
            old=old.text,
            new=new.text,
            direction=longer if new.size > old.size or longer == "neutral" else "more",
            category="specific_audiences"
            if aged
            else ""
            if kept
            else case.section_category or "other",
        )
    if len(gone) != len(come):
        fact, text = (
            (come[len(gone)], case.new) if len(come) > len(gone) else (gone[len(come)], case.old)
        )
        now = "now" if text is case.new else "no longer"
        yield Finding(
            sentence=f"A period of {fact.text} is {now} stated: {quoted_around(text, fact.text)}.",
            old="" if text is case.new else fact.text,
            new=fact.text if text is case.new else "",
        )


@rule(
    "figure_changed_abroad",
    "fees_payment",
    confidence="certain",
    weight=93,
    of="rewritten",
    abroad="only",
)
def figure_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a sum of money or a percentage is another, in a German or French text."""
    for read, what in ((facts.amounts, "An amount"), (facts.percentages, "A percentage")):
        gone, come = facts.difference(read(case.old), read(case.new))
        for old, new in zip(gone, come, strict=False):
            yield Finding(
                sentence=f"{what} changes from {old.text} to {new.text}: {quoted_around(case.new, new.text)}.",
                old=old.text,
                new=new.text,
            )


@rule("negation_changed_abroad", confidence="certain", weight=96, of="rewritten", abroad="only")
def negation_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a "nicht", "kein", "ne ... pas" or "jamais" joins or leaves a sentence that stays otherwise."""
    # "ne ... pas" is one negation of two words, so that only whether there is any counts.
    lost, won = bool(_NOT.search(case.old)), bool(_NOT.search(case.new))
    if lost != won and _NOT.search(f"{case.gone} {case.come}"):
        yield _becomes(case)


@rule("strength_changed_abroad", confidence="likely", weight=90, of="rewritten", abroad="only")
def strength_changed_abroad(case: Case) -> Iterator[Finding]:
    """Report that a German or French "will", "must", "may" or "only" comes, goes or gives way to another."""
    changed = {
        word.lower()
        for pattern in (_BINDING, _LOOSE, _LIMIT)
        for one, other in ((case.old, case.new), (case.new, case.old))
        for word in set(pattern.findall(one)) - set(pattern.findall(other))
    }
    if changed:
        yield _becomes(case)


@rule("term_named_abroad", confidence="likely", weight=80, of="rewritten", abroad="only")
def term_named_abroad(case: Case) -> Iterator[Finding]:
    """Report that a German or French sentence names data, a purpose, a recipient or a right that it did not, or no longer does."""
    for name, (category, pattern) in _TERMS.items():
        old, new = pattern.search(case.old), pattern.search(case.new)
        if bool(old) is not bool(new):
            verb, text = ("now", case.new) if new else ("no longer", case.old)
            found = new or old
            shown = quoted_around(text, found[0] if found else "")
            yield Finding(
                sentence=f"A sentence {verb} speaks of {name}: {shown}.",
                old=case.gone,
                new=case.come,
                category=category,
            )


@rule("statement_abroad", confidence="ask", weight=60, of="one_sided", abroad="only")
def statement_abroad(case: Case) -> Iterator[Finding]:
    """Report that a German or French sentence on data, purposes, recipients, rights or terms is added or removed."""
    if len(case.text.split()) <= _LABEL or case.is_title:
        return
    found = [name for name, (_, pattern) in _TERMS.items() if pattern.search(case.text)]
    if found or facts.has_figures(case.text) or _periods(case.text):
        verb = "now says" if case.is_added else "no longer says"
        about = f" about {listing(found, 3)}" if found else ""
        yield Finding(
            sentence=f"The policy {verb}{about}: {quote(case.text)}.",
            old=case.old,
            new=case.new,
            category=_TERMS[found[0]][0] if found else "",
        )


@rule("label_abroad", stage="quiet", level="none", abroad="only")
def label_abroad(case: Case) -> Iterator[Finding]:
    """Silence an edit: a label, button or heading of a few words, without figures, in another language."""
    if max(len(case.old.split()), len(case.new.split())) <= _LABEL and not re.search(
        r"\d", case.text
    ):
        yield Finding(sentence=f"A label or heading of the page changed: {quote(case.text, 80)}.")


@rule("greeting_abroad", stage="quiet", level="editorial", abroad="only")
def greeting_abroad(case: Case) -> Iterator[Finding]:
    """Silence an edit: a greeting in German or French."""
    sides = [text for text in (case.old, case.new) if text]
    if all(_GREETING.search(text) and len(text.split()) <= 12 for text in sides):
        yield Finding(sentence="A greeting was reworded.", old=case.gone, new=case.come)


_GREETING = re.compile(
    r"\b(?:freuen uns|willkommen|vielen dank|danke|schön, dass|herzlich|bienvenue|merci|ravis|heureux|bonjour)\b",
    re.IGNORECASE,
)


@rule("wording_abroad", stage="fallback", confidence="ask", weight=20, abroad="only")
def wording_abroad(case: Case) -> Iterator[Finding]:
    """Report that words changed in a language in which no rule can tell what that means."""
    if case.is_rewritten:
        if content(case.gone) == content(case.come):
            return
        yield _becomes(case)
        return
    verb = "added" if case.is_added else "removed"
    yield Finding(
        sentence=f"A passage was {verb}: {quote(case.text)}.",
        old=case.old,
        new=case.new,
        category=case.section_category,
    )


def _becomes(case: Case) -> Finding:
    first = case.swaps[0] if case.swaps else None
    old = quoted_around(case.old, first.gone if first else "", 130)
    new = quoted_around(case.new, first.come if first else "", 130)
    named = (category for category, pattern in _TERMS.values() if pattern.search(case.new))
    return Finding(
        sentence=f"The wording {old} becomes {new}.",
        old=case.gone,
        new=case.come,
        category=next(named, case.section_category or "other"),
    )
