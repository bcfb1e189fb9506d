"""What pages say that ask for something before they show a policy, or stand where none is.

Stems rather than phrases: a phrase list knows only the pages that its author has seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: What pages say that ask for something before they show the policy: plainly, and maybe.
_WALL_PLAIN = r"""captcha  robot  are\s+you\s+(?:a\s+)?human  security\s+check  checkpoint  ray\s+id  reference\s*\#
    denied  refusé  forbidden  blocked  bloqué  unusual\s+(?:traffic|activity)  checking  verifying  vérification  javascript
    (?:log|sign)(?:ged)?\s?-?in\b  password  passwort  mot\s+de\s+passe  username  benutzername  anmelden  einloggen
    se\s+connecter  connectez  forgot  oublié  remember\s+me  accept\s+all  accept\s+(?:and|&)\s+\w+  reject\s+all  decline\b
    manage\s+(?:preferences|options|choices|cookies|consent)  cookie\s+settings  tout\s+accepter  tout\s+refuser  alle\s+akzeptieren
    subscribe\s+to\s+continue  please\s+wait  just\s+a\s+moment  one\s+moment  we\s+value\s+your\s+privacy
    not\s+available\s+in\s+your  unsupported\s+browser  über\s?prüf\w+  zugriff\s+verweigert
    squares\s+with  press\s+(?:&|and)\s+hold  wait\s+time  identity\s+provider  ad\s?-?blocker  members\s+only  request\s+access  need\s+access
    adult\s+content  old\s+are\s+you  choose\s+your\s+(?:country|region)  you\s+are\s+visiting  date\s+of\s+birth\s+to
    noch\s+nicht\s+angemeldet  melden\s+sie\s+sich  kennwort  mensch\s+sind  gesperrt  einen\s+moment
    inscrivez-vous  adblock  avez-vous\s+l['’]âge
    iniciar\s+sesión  contraseña  olvidado  acceso\s+denegado  bloquead\w+  marque\s+la\s+casilla
    aceptar\s+todas?  rechazar\s+todas?  accetta\s+tutt\w  accedi\b  dimenticat\w+  registrati\b  accesso\s+negato
    inloggen  wachtwoord  vergeten  toegang\s+geweigerd  palavra-passe  senha\b  esqueceu  acesso\s+negado
    zaloguj  hasło  hasła  robotem  odmowa\s+dostępu
    logga\s+in  lösenord  log\s+ind  adgangskode  logg\s+inn  passord  giriş\s+yap  şifre  přihlásit  heslo"""
_WALL_MAYBE = r"""bots?\b  human\b  humain  browser\b  navigateur  enable\b  activer  verify  verification  vérifier
    automated  firewall  challenge  sign\s?-?up\b  connexion  identifiant  partners\b  partenaires  redirect
    outdated  out\s+of\s+date  accept\b  reject\b  continue\b  your\s+choices  session  code\b  click\s+here
    create\s+an?\s+account  noch\s+kein\w?\s+\w*konto  pas\s+encore  no\s+account  create\s+account  skip\b  select\s+all"""
#: What pages say that stand in for a page that is not there.
_ERROR_PLAIN = r"""40[0-4]\b  410\b  429\b  451\b  50[0-4]\b  error\b  erreur  fehler\b  not\s+found  introuvable
    nicht\s+gefunden  no\s+encontrad  oops  whoops  uh-oh  hoppla  unavailable  indisponible  nicht\s+verfügbar
    maintenance  wartung  try\s+again  réessayer  erneut\s+versuchen  went\s+wrong  does(?:n['’]t|\s+not)\s+exist
    no\s+longer\s+(?:exists?|available)  broken\s+link  bad\s+(?:gateway|request)  under\s+construction
    too\s+many\s+requests  timed?\s?-?out  exceeded  expired\b  for\s+sale\b  suspended\b  traceback  exception\b
    index\s+of\s+/  page\s+has\s+moved  moved\s+permanently  be\s+right\s+back  opening\s+soon  search\s+results
    nothing\s+here  you(?:['’]re|\s+seem\s+to\s+be)\s+(?:lost|offline)  lorem\s+ipsum  placeholder
    gibt\s+es\s+nicht  später\s+noch\s+einmal  gleich\s+wieder\s+da  n['’]existe\s+(?:pas|plus)  incident\s+technique
    momentanément  no\s+existe  inténtelo  en\s+construcción  non\s+trovat\w  non\s+esiste  riprova
    niet\s+gevonden  bestaat\s+niet  não\s+encontrad\w  tente\s+novamente  nie\s+znaleziono  błąd\b  spróbuj
    hittades\s+inte  ikke\s+fund?et  bulunamadı  nenalezena"""
_ERROR_MAYBE = r"""sorry  désolé  leider  temporar  refresh  reload  recharger  moved  technical  technique
    inconvenience  désagrément  excuser  looking\s+for  server  coming\s+soon  loading  chargement  requests?\b
    cannot\s+be\s+found  could\s+not\s+find  bookmarks  online\s+again  improving  améliorons  arbeiten\s+gerade
    zurück\s+zur  retour\s+à\s+l['’]accueil  volver  torna\s+alla  terug\s+naar  spostat\w  przeniesion\w  error\w*"""
#: The same in scripts that set no spaces, where a word has no borders.
_WALL_UNSPACED = r"""ログイン  パスワード  ロボット  会員登録  验证码  登录  密码  로그인  비밀번호  войти  пароль"""
_ERROR_UNSPACED = r"""見つかりません  エラー  メンテナンス  找不到  错误  维护  찾을\s*수\s*없  오류  не\s+найдена  ошибка"""
#: Words on the buttons of dialogs about consent.
_BUTTON = re.compile(
    r"\b(?:accept\w*|agree|reject\w*|decline|refuse|allow|options|settings|preferences|choices|manage|confirm"
    r"|accepter|refuser|continuer|param[éè]tr\w+|s['’]abonner|akzeptieren|zustimmen|ablehnen|einstellungen|abonnieren"
    r"|aceptar|rechazar|configurar|accetta|rifiuta\w*|preferenze|accepteren|weigeren|instellingen|aceito|recusar)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?:;。！？…]\W*\Z")


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs found in a text: each once, in order; a plain one gives two points, others one."""

    found: tuple[str, ...]
    points: int


def wall_signs(text: str) -> Signs:
    """Return the signs of a wall in *text*."""
    return _signs(_WALL, text)


def error_signs(text: str) -> Signs:
    """Return the signs of an error page in *text*."""
    return _signs(_ERROR, text)


def button_words(lines: list[str]) -> int:
    """Return how many words of a consent dialog's buttons stand in *lines* that are no sentences."""
    labels = (line for line in lines if len(line) <= 60 and not is_sentence(line))
    return len({word.lower() for label in labels for word in _BUTTON.findall(label)})


def is_sentence(line: str) -> bool:
    """Whether a line ends as sentences do."""
    return _ENDS.search(line) is not None


def _pattern(plain: str, maybe: str, unspaced: str) -> re.Pattern[str]:
    either = (
        f"(?P<{name}>{'|'.join(stems.split())})"
        for name, stems in (("plain", plain), ("maybe", maybe))
    )
    bordered = rf"\b(?:{'|'.join(either)})"
    return re.compile(
        rf"{bordered}|(?P<unspaced>{'|'.join(re.split(r'  +', unspaced))})", re.IGNORECASE
    )


_WALL = _pattern(_WALL_PLAIN, _WALL_MAYBE, _WALL_UNSPACED)
_ERROR = _pattern(_ERROR_PLAIN, _ERROR_MAYBE, _ERROR_UNSPACED)


def _signs(pattern: re.Pattern[str], text: str) -> Signs:
    """Return what *pattern* finds."""
    found = {
        " ".join(match[0].lower().split()): 1 if match.lastgroup == "maybe" else 2
        for match in pattern.finditer(text)
    }
    return Signs(tuple(found), sum(found.values()))
