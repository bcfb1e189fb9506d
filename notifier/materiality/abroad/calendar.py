"""Dates as they are written in other languages, and lines that say nothing else.

Names of months are those of the Unicode CLDR, in the cases in which dates use them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from notifier.materiality import facts
from notifier.materiality.cue import Cued

_MONTHS_TEXT = """
januar februar märz april mai juni juli august september oktober november dezember jänner
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
marts juli august mars desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
ledna února března dubna května června července srpna září října listopadu prosince
januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
január február március április május június július augusztus szeptember október november december
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
jaanuar veebruar märts aprill juuni juuli august september oktoober november detsember
janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts oktobris novembris decembris
janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī
sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
januari februari maret april mei juni juli agustus september oktober november desember
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
януари февруари март април май юни юли август септември октомври ноември декември
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
january february march april may june july august september october november december
"""
_MONTH = "|".join(sorted(set(_MONTHS_TEXT.split()), key=len, reverse=True))
_DAY = r"\d{1,2}(?:\.|er|º|ª|de)?"
_DATES = Cued(
    r"\d{4}\s?[年년]\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일号])?"
    r"|(?<![\d.])\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})(?![\d])"
    r"|(?<!\d)\d{4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}(?!\d)"
    rf"|(?<!\w){_DAY}[\s-]+(?:de |di |d')?ב?(?:{_MONTH})(?!\w)\.?,?(?:[\s-]+(?:de |del )?\d{{4}}(?!\d))?"
    rf"|(?<!\w)\d{{4}}\.?\s+(?:m\. |gada )?(?:{_DAY} )?(?:{_MONTH})(?!\w)(?:\s\d{{1,2}}(?!\d))?"
    r"|(?<!\w)(?=[^\W\d_]+\.?,?\s+(?:\d|del? \d))"
    rf"ב?(?:{_MONTH})(?!\w)\.?,?\s+(?:\d{{1,2}},\s?)?(?:de |del )?\d{{4}}(?!\d)"
)
#: What a text says of its own dates, by the beginnings of words.
_STAMP = Cued(
    r"aktuali[sz]|stand\b|zuletzt geändert|fassung vom|tritt .{0,30}in kraft|überarbeit|mise? à jour|mod?ifi|en vigueur|révis"
    r"|actuali[sz]a|aggiorna|atualiza|en vigor|in vigore|em vigor|bijgewerkt|ingangsdatum|uppdatera|opdatere|oppdatert|päivite"
    r"|obowiązuj|zmian|ažurir|posodob|frissít|hatály|güncelle|yürürlü|diperbarui|atjaunin|atnaujin|uuendat|revis"
    r"|gewijzigd|wijziging|herzien|ændret|endret|endring|ändra|senast|sidst|změn|poslední|izmijen|spremen|modificat|muute|viimeksi|módos|legutóbb|değiş"
    r"|(?:gilt|gelten|gültig|wirksam) (?:ab|seit)\b|applicables? (?:depuis|dès|au)\b|prend effet|vigentes?\b|válid[oa]s? desde|geldig vanaf|geldend vanaf|gäller från|gælder fra|gjelder fra|platn\w+ od\b|účinn"
    r"|važi od|važe od|velja od|veljajo od|incep[aâ]nd|începând|valabil|érvényes|geçerli|voimassa|kehtiv|galioja|spēkā|действу|чинн|ισχύ"
    r"|обновл|оновл|измен|змін|промен|редакц|ενημέρ|تحديث|עודכ|עדכון|更新|修订|修訂|生效|施行|改定|制定|업데이트|시행|개정|última|ultima|version|versión|versione|versão"
)
#: Words after which a date is a limit that binds somebody.
_LIMIT = Cued(
    r"\b(?:bis|vor dem|nach dem|ab dem|spätestens|jusqu|avant le|après le|à partir du|au plus tard)\b"
)
#: Letters of a line, its dates apart, that can be nothing but a stamp; of one that says it is.
_SHORT, _TELLING = 24, 90
_NUMBERS = re.compile(r"\d+")
#: Letters and digits that no date has more of.
_LONGEST = 60
#: Letters of scripts in which one letter says as much as three of an alphabet.
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DENSITY = 3


def size(text: str) -> int:
    """Count the letters of *text* as an alphabet would need them."""
    letters = len(facts.skeleton(text))
    return letters if text.isascii() else letters + (_DENSITY - 1) * len(_DENSE.findall(text))


@lru_cache(maxsize=4096)
def dates(text: str) -> tuple[str, ...]:
    """Return the calendar dates in *text*, as written."""
    return tuple(match[0].strip(" ,") for match in _DATES.finditer(text))


@lru_cache(maxsize=4096)
def without_dates(text: str) -> str:
    """Return *text* with every date replaced by one mark."""
    return _DATES.sub("¤", text)


def is_stamp(text: str) -> bool:
    """Whether *text* says nothing but when something was published or takes effect."""
    # A date has a number, and few letters beside: a text of many more is not even searched.
    most = _TELLING + _LONGEST * len(_NUMBERS.findall(text))
    if len(facts.skeleton(text)) > most or not dates(text):
        return False
    rest = without_dates(text)
    if any(letter.isdigit() for letter in rest) or _LIMIT.is_in(rest):
        return False
    letters = size(rest)
    return letters <= _SHORT or (letters <= _TELLING and _STAMP.is_in(rest))
