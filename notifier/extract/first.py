"""A page that is seen for the first time: what may not be the policy though nothing else tells.

There is no version to set it beside, and whatever is recorded now is what everything later is
compared with. So a doubt is worth a question here that would be a nuisance every day: does the
page break off, is it only an introduction or a list of links, is it a few words with no policy's name?
"""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.extract.beside import held
from notifier.extract.page_facts import PageFacts
from notifier.extract.vocabulary import PRACTICE_LANGUAGES, count_words
from notifier.model.document import Assessment, Block, Document

#: What policies are called, in a title or in the first lines.
_NAMES = re.compile(
    r"""polic(?:y|ies)\b | privacy | \bterms\b | conditions\b | \bnotices?\b | agreement | statement\b | disclaimer | imprint
    | \brules\b | guidelines | code\ of\ conduct | licen[cs]e | warrant | refund | accessibility | subprocessor | cookies?\b
    | copyright | \blegal\b | \bdata\b | security | \buse\b | requests?\b | service\ level | addendum | annex | charter
    | impressum | datenschutz | nutzungsbedingung | geschäftsbedingung | \bAGB\b | hinweis | richtlinie | widerruf | bedingungen
    | confidentialité | mentions | conditions | politique | données | charte | règlement
    | política | privacidad | aviso | términos | condiciones | datos
    | informativa | condizioni | termini | riservatezza | note\ legali
    | privacidade | termos | condições | dados | avisos? | voorwaarden | privacyverklaring | gegevens | beleid
    | polityka | prywatno | regulamin | warunki | integritet | villkor | personvern | vilkår | persondata | betingelser""",
    re.IGNORECASE | re.VERBOSE,
)
#: Signs in a title that a server speaks and no publisher.
_SERVER_SPEAKS = re.compile(
    r"^\W*[45]\d\d\b|\b(?:error|erreur|fehler|errore)\b|^(?:search )?results\b|^suchergebnisse\b|^résultats\b",
    re.IGNORECASE,
)
#: Headings of what stands before a policy's first rule.
_OPENINGS = re.compile(
    r"(?:\W|\d)*(?:introduction|introducción|introduzione|introdução|einleitung|einführung|inleiding|preamble|präambel"
    r"|préambule|overview|überblick|summary|wprowadzenie|wstęp|inledning|innledning|indledning)\W*",
    re.IGNORECASE,
)
#: Words up to which a page is short, and the share of them that sentences of a short policy have.
_SHORT, _SENTENCES = 150, 0.6
#: A list of links: its words at least, their share in links, and the most of them in sentences.
_INDEX_WORDS, _LINKED, _INDEX_SENTENCES = 100, 0.5, 0.35
#: Different words of practice, and their share, that a text of that length has at least.
_SPEAKS, _SPEAKS_SHARE = 3, 0.05
#: Words that a line has at least which breaks off in its midst.
_LINE_WORDS = 12
_BREAKS_OFF = re.compile(r"[^\W\d_]\Z|[,(]\Z")
_PASSWORD = re.compile(rb"""<input\b[^>]{0,1000}?\btype\s*=\s*["']?password""", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:lorem|ipsum|dolor|amet|consectetur|adipiscing|eiusmod|tempor|incididunt|aliqua|veniam|nostrud"
    r"|ullamco|laboris|commodo|consequat|voluptate|cillum|excepteur|cupidatat|proident|officia|deserunt)\b",
    re.IGNORECASE,
)
_FILLER_LEAST, _FILLER_SHARE = 8, 0.1


def doubts(now: PageFacts) -> Assessment | None:
    """Return why a person is asked whether a page is the policy, None where nobody need be."""
    found = (
        _server(now)
        or _filler(now)
        or _index(now)
        or _nameless(now)
        or _mute(now)
        or _unfinished(now)
    )
    return replace(found, doubt=True) if found else None


def _server(now: PageFacts) -> Assessment | None:
    title = now.document.title
    if now.words >= _SHORT or not _SERVER_SPEAKS.search(title):
        return None
    return held("error_page", f"A page of {now.words} words that is called {title!r}.")


def _filler(now: PageFacts) -> Assessment | None:
    count = len(_FILLER.findall(now.text))
    if count < _FILLER_LEAST or count < _FILLER_SHARE * now.words:
        return None
    return held("not_a_policy", f"{count} of its {now.words} words are filler that says nothing.")


def _index(now: PageFacts) -> Assessment | None:
    """Hold a list of links, such as a site's menu or a shop's window."""
    if now.words < _INDEX_WORDS or now.sentences > _INDEX_SENTENCES:
        return None
    linked = sum(
        count_words(link.text)
        for section in now.document.sections
        for links in (section.links, *(block.links for block in section.blocks))
        for link in links
    )
    if linked < _LINKED * now.words:
        return None
    return held("not_a_policy", f"{linked} of its {now.words} words are links to other pages.")


def _nameless(now: PageFacts) -> Assessment | None:
    """Hold a few words that hardly make sentences, under no name that policies have."""
    if now.words >= _SHORT or now.sentences >= _SENTENCES or now.leads_on:
        return None
    if now.document.language not in {*PRACTICE_LANGUAGES, ""} or not _latin(now.text):
        return None
    if _NAMES.search(_called(now)):
        return None
    return held(
        "not_a_policy",
        f"A page of {now.words} words, {now.sentences:.0%} of them in sentences, that is called no policy.",
    )


def _mute(now: PageFacts) -> Assessment | None:
    """Hold a text of some length that speaks of hardly anything that policies speak of."""
    if now.words < _INDEX_WORDS or now.practice >= _SPEAKS or now.density >= _SPEAKS_SHARE:
        return None
    if now.document.language not in {*PRACTICE_LANGUAGES, ""} or not _latin(now.text):
        return None
    return held(
        "not_a_policy", f"{now.practice} of its {now.words} words speak of what policies speak of."
    )


def asks_for_password(raw: bytes, document: Document) -> Assessment | None:
    """Return why a person is asked about a page of few words with a field for a password in it.

    *raw*: the page's bytes, of which *document* was read. A site may have such a field on every
    page, so one with a policy's name or more text than a dialog's is let through.
    """
    now = PageFacts(document)
    if now.words >= _SHORT or not _PASSWORD.search(raw) or _NAMES.search(_called(now)):
        return None
    found = held("wall", f"A page of {now.words} words that has a field for a password.")
    return replace(found, doubt=True)


def _called(now: PageFacts) -> str:
    """Return where a page says what it is."""
    return "\n".join((now.document.title, *now.lines[:2]))


def _latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter < "ɐ" for letter in letters) > 0.9 * len(letters)


def _unfinished(now: PageFacts) -> Assessment | None:
    """Hold a text that breaks off in the midst of a sentence, or before its first rule."""
    sections = now.document.sections
    titled = [section for section in sections if section.level > 1]
    if len(titled) == 1 and sections[-1] is titled[0] and _OPENINGS.fullmatch(titled[0].title):
        return held("truncated", f"The text ends after its part {titled[0].title!r}.")
    last = next(
        (block for section in reversed(sections) for block in reversed(section.blocks)), None
    )
    if last is None or not breaks_off(last, now):
        return None
    return held("truncated", f"The text ends in the midst of a sentence: {last.text[-80:]!r}.")


def breaks_off(last: Block, now: PageFacts) -> bool:
    """Whether *last* is a sentence that was begun and not ended, in a text that ends its sentences."""
    text = (last.text.rsplit(" | ", 1)[-1] if last.kind == "row" else last.text).rstrip()
    sentence = text[last.breaks[-1] :] if last.kind != "row" else text
    if last.links and text.endswith(last.links[-1].text.strip()):
        return False
    words = sentence.split()
    if len(words) < _LINE_WORDS or not _BREAKS_OFF.search(sentence):
        return False
    # Names, addresses and dates end texts, too; they have figures, capitals and signs in them.
    last_word = words[-1].rstrip(",(")
    return last_word.isalpha() and last_word.islower() and now.sentences >= _SENTENCES
