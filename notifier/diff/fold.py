"""What is never a change: folded away before two texts are compared.

Kept, because a reader would mind: letters' case, digits, superscripts (so no NFKC), words, and
punctuation marks other than their typographic variants.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from notifier.model.links import link_key

#: Characters that show nothing: zero-width space, joiners, marks, BOM, soft hyphen.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\U000e0000-\U000e0fff]"
)

_VARIANTS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′‵ʹʻʼ`´＇", "'"),
        **dict.fromkeys("“”„‟«»″‶＂", '"'),
        **dict.fromkeys("‐‑‒–⁃−－", "-"),
        **dict.fromkeys("—―⸺⸻", " - "),
        "＠": "@",
        "…": "...",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "‹": "'",
        "›": "'",
    }
)

#: Few characters of a text are variants, so they are searched for and the rest is left alone.
_VARIANT = re.compile(f"[{re.escape(''.join(map(chr, _VARIANTS)))}]")

#: A bullet or a number before the text of a heading, paragraph or item: "•", "3.", "(a)", "2.1 The".
#: "Clause 3.2 applies" begins with no number of its own, nor does "12. 03. 2024".
_MARKER = re.compile(
    r"""(?:[•‣▪▫●○◦■□◆◇►▸✓✔➔➜➡➢➤→⇒★☆✦❖✱»>∙·*+–—-]\s+
      | (?i:section|article|clause|part|chapter|artikel|abschnitt|chapitre|artículo|sección|articolo|artigo)
        \s+(?:\d+|[IVX]+)\s*[.:)–—-](?!\s*\d)\s*
      | §+\s*\d{1,3}[a-z]?[.):]?\s+(?=[^\W\d_a-z])
      | [①-⒇ⓐ-⓪⓵-⓾❶-➓]\s*
      | \[\d{1,3}\]\s+
      | (?!\d{1,2}\.\s\d{1,2}\.\s(?:19|20)\d\d\b)(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s*-?\s+
      | \((?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)\s*
      | \d{1,2}[.)](?=[^\W\d_])
      | \d{1,2}(?:\.\d{1,2}){1,4}[.)]?\s+(?=[^\W\d_a-z])
      | \d{1,2}(?:\.\d{1,2}){2,4}[.)]?\s+
    )+""",
    re.VERBOSE,
)
#: The number before a title may lack its dot: "3 Sharing".
_TITLE_MARKER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5})\s*[-:|]?\s+(?=[^\W\d_a-z])")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'“”‘’()\[\]]+", re.IGNORECASE)
#: Text that only draws a line, a bullet or a number.
_RULE = re.compile(
    r"[-–—_=*·•|#.,:;\s]*|(?P<open>\()?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,5})"
    r"(?(open)\)\.?|(?:\.|\)\.?))"
)
#: Characters of the longest number that starts with a letter, such as "xviii).".
LONGEST_NUMBER = 8
#: Words that are only a number before a text, spaced as words are.
_NUMBER_WORDS = re.compile(
    r"\( ?(?:\d{1,2}|[a-z]|[ivx]{1,5}) ?\)|(?:\d{1,2}(?:\.\d{1,2})+|[a-z]|[ivx]{1,5}) [.)]"
)
#: Whether one of the next two finds anything; it costs a fraction, as it starts with no white space.
_OBFUSCATED = re.compile(r"[\[({<]\s*(?:at|@|dot|\.)\s*[\])}>]", re.IGNORECASE)
_AT = re.compile(r"\s*[\[({<]\s*(?:at|@)\s*[\])}>]\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[\[({<]\s*(?:dot|\.)\s*[\])}>]\s*", re.IGNORECASE)
#: Addresses whose signs are spelled, or stand apart: "help at example dot com", "help @ example.com".
_SPELLED_MAIL = re.compile(
    r"(?<![\w.+-])([\w.+-]{1,64}+) at ([\w-]+(?: dot [\w-]+)*) dot ([a-z]{2,})\b", re.IGNORECASE
)
_SPACED_MAIL = re.compile(r"(?<=\w) ?@ ?(?=[\w-]+\.[\w])")
_HIDDEN_MAIL = re.compile(r"\[?\s*e-?mail\s+protected\s*\]?", re.IGNORECASE)
_SPACE_BEFORE = re.compile(r" (?=[,.;:!?)\]}%])")
_SPACE_AFTER = re.compile(r"(?<=[(\[{]) ")
_DASHES = re.compile(r" *-{2,} *")

#: A word in which a hyphen may stand or not ("non-exclusive"), and no address or range of numbers.
_HYPHENED = re.compile(r"(?<![\w.@/[-])[^\W\d_]+(?:-[^\W\d_]+)+(?![\w@/\]-]|\.\w)")
#: Signs that may end an item, a cell or a sentence, or be left out there.
ENDS = frozenset(".;,。；،؛")
_ENDS = "".join(sorted(ENDS))
_CELL_END = re.compile(f"[{_ENDS}]+(?= [|])")

#: What every obfuscated mail address folds to.
HIDDEN_MAIL = "[email-protected]"


def clean(text: str) -> str:
    """Return *text* as shown: composed (NFC), without invisible characters, single spaces.

    A doubled asterisk is emphasis that its author's markup failed to close.
    """
    if "*" in text and "**" in text:
        text = text.replace("**", "")
    if not text.isascii():
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return _single_spaced(text)


def _single_spaced(text: str) -> str:
    """Return *text* with one space for any white space. Most text has no other, which is told fast."""
    if "  " not in text and text.isprintable():
        return text.strip(" ")
    return " ".join(text.split())


def marker_length(text: str, *, title: bool = False) -> int:
    """Return the length of the bullet or number that *text* (cleaned) starts with.

    Never the whole text: "1." alone is a text of its own.
    """
    head = text[:1]
    if head.isalpha() and text[1:2].isalpha() and head not in "IVXSACPivxsacp":
        return 0
    match = _MARKER.match(text)
    end = match.end() if match else 0
    if title and (match := _TITLE_MARKER.match(text, end)):
        end = match.end()
    return end if end < len(text) else 0


def fold(text: str) -> str:
    """Return *text* with everything folded away that is never a change, bullets excepted."""
    return fold_cleaned(clean(text))


def fold_cleaned(text: str) -> str:
    """Return :func:`fold` of a text that is cleaned, or the end of one.

    A search for a single character costs a tenth of one for a pattern, so it goes before.
    """
    if "*" in text and "**" in text:  # an invisible character stood between the two
        text = clean(text)
    if not text.isascii():
        text = _single_spaced(_VARIANT.sub(_plain_variant, text))
    elif "`" in text:
        text = text.replace("`", "'")
    if "'" in text:
        text = text.replace("''", '"')
    bracketed = "(" in text or "[" in text or "{" in text
    text = _fold_mail(text, bracketed=bracketed)
    if "-" in text and "--" in text:
        text = _single_spaced(_DASHES.sub(" - ", text))
    text = _SPACE_BEFORE.sub("", text)
    if bracketed:
        text = _SPACE_AFTER.sub("", text)
    if ("/" in text and "://" in text) or "www." in text:
        text = _URL.sub(_fold_url, text)
    return text


def key_of(text: str) -> str:
    """Return what a sentence, item or row is compared by, given its folded *text*.

    A hyphen within a word, a full stop, comma or semicolon at the end, and whether the first letter
    is a capital, never matter.
    """
    if "-" in text:  # word by word, as few words have one and those come again
        text = " ".join([_joined(word) if "-" in word else word for word in text.split(" ")])
    if "|" in text:
        text = _CELL_END.sub("", text)
    return small_first(text if text.endswith("...") else text.rstrip(_ENDS))


def small_first(text: str) -> str:
    """Return *text* with a small letter at its start: a capital there says that a sentence begins."""
    return text[:1].lower() + text[1:] if text[:1].isupper() else text


@lru_cache(maxsize=4096)
def _joined(word: str) -> str:
    return _HYPHENED.sub(_without_hyphen, word)


def _without_hyphen(match: re.Match[str]) -> str:
    return match[0].replace("-", "")


def _fold_mail(text: str, *, bracketed: bool) -> str:
    if "protected" in text or "PROTECTED" in text:
        text = _HIDDEN_MAIL.sub(HIDDEN_MAIL, text)
    if (bracketed or "<" in text) and _OBFUSCATED.search(text):
        text = _DOT.sub(".", _AT.sub("@", text))
    if "@" in text:
        text = _SPACED_MAIL.sub("@", text)
    if " dot " in text or " DOT " in text:
        text = _SPELLED_MAIL.sub(_plain_mail, text)
    return text


def _plain_mail(match: re.Match[str]) -> str:
    host = re.sub(r" dot ", ".", match[2], flags=re.IGNORECASE)
    return f"{match[1]}@{host}.{match[3]}"


def _plain_variant(match: re.Match[str]) -> str:
    return _VARIANTS[ord(match[0])]


def is_rule(text: str) -> bool:
    """Whether folded *text* says nothing: it is empty, or only draws a line, bullet or number."""
    if len(text) > LONGEST_NUMBER and text[0].isalpha():
        return False
    return _RULE.fullmatch(text) is not None


def _fold_url(match: re.Match[str]) -> str:
    """Return a URL within the text as its link key, leaving punctuation after it alone."""
    url = match[0].rstrip(".,;:!?)]'\"")
    whole = url if "://" in url else f"https://{url}"
    return link_key(whole).removeprefix("//").removeprefix("www.") + match[0][len(url) :]


def is_number(words: str) -> bool:
    """Whether *words* (keys joined by spaces) are only a number such as "(a)" or "2.1."."""
    return _NUMBER_WORDS.fullmatch(words) is not None
