"""The language of a text is told from it, in more languages than the rules judge by."""

from __future__ import annotations

import pytest

from notifier.extract.language import detect

TEXTS = {
    "bg": "Събираме името и адреса ви, когато отваряте сметка, за да предоставим услугата. Можете да поискате достъп и изтриване.",
    "cs": "Shromažďujeme vaše jméno a adresu, když si vytvoříte účet, a nesdílíme je s nikým, kdo pro nás nepracuje. Máte právo na přístup, na opravu nebo výmaz, jak vám je dává zákon.",
    "da": "Vi indsamler dit navn, når du opretter en konto, og vi deler det ikke med andre end dem, som arbejder for os. Vi gemmer det i tre år efter, at kontoen er lukket.",
    "et": "Me kogume teie nime ja aadressi, kui te loote konto, ning me ei jaga neid kellegagi, kes ei ole meie töötleja. Teil on õigus neid parandada või nõuda, et me need kustutame.",
    "fa": "ما نام و نشانی شما را هنگامی که حساب باز می کنید گردآوری می کنیم و آن را با کسی به اشتراک نمی گذاریم.",
    "hr": "Prikupljamo vaše ime kada otvorite račun kako bismo vam pružili uslugu i ne dijelimo ga ni s kim osim s onima koji rade za nas. Imate pravo na ispravak ili brisanje, ako je to potrebno.",
    "hu": "Az Ön nevét akkor gyűjtjük, amikor fiókot hoz létre, és nem adjuk át másnak, csak annak, aki nekünk dolgozik. Önnek joga van ahhoz, hogy az adatait kijavítsa vagy törölje, ha az nem pontos.",
    "lt": "Renkame jūsų vardą, kai sukuriate paskyrą, kad teiktume paslaugą, ir jo nesidalijame su kitais, kurie mums nedirba. Jūs galite jį ištaisyti arba ištrinti, jei tai yra reikalinga.",
    "lv": "Mēs vācam jūsu vārdu, kad atverat kontu, lai sniegtu pakalpojumu, un nedodam to citiem, kas nestrādā mūsu labā. Jums ir tiesības to labot vai dzēst, ja tas ir nepieciešams.",
    "nb": "Vi samler inn navnet ditt når du oppretter en konto, og vi deler det ikke med andre enn dem som arbeider for oss. Vi lagrer det i tre år etter at kontoen er stengt.",
    "ro": "Colectăm numele dumneavoastră atunci când deschideți un cont, pentru a vă furniza serviciul, și nu îl dezvăluim altora care nu lucrează pentru noi. Aveți dreptul de acces la datele pe care le păstrăm.",
    "sk": "Zhromažďujeme vaše meno, keď si vytvoríte účet, aby sme vám poskytli službu, a nezdieľame ho s nikým, kto pre nás nepracuje. Máte právo na opravu alebo vymazanie, ako to vyžaduje zákon.",
    "sl": "Zbiramo vaše ime, ko odprete račun, da vam lahko zagotovimo storitev, in ga ne delimo z nikomer, ki ne dela za nas. Imate pravico do popravka ali izbrisa, če je to potrebno.",
    "sr": "Прикупљамо ваше име када отворите налог да бисмо вам пружили услугу и не делимо га ни са ким осим са онима који раде за нас.",
    "uk": "Ми збираємо ваше ім'я, коли ви створюєте обліковий запис, щоб надавати послугу, і не передаємо його нікому, крім тих, хто на нас працює.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_tells_its_language_from_its_neighbours(language: str) -> None:
    """Nothing is declared; small words, or letters that others lack, are enough."""
    assert detect(TEXTS[language]) == language


def test_no_letters_of_a_neighbour_overrule_what_is_declared() -> None:
    """A page that says which of the languages of a script it is in is believed."""
    assert detect(TEXTS["bg"], "mk") == "mk"


@pytest.mark.parametrize(
    "text",
    [
        "Separate from a login, a guardian can optionally give a nickname, a birthdate and a gender; a club uses a gender field only where a member chose a team.",
        "Cuando el comprador devuelve a la tienda artículos de bajo valor, la tienda emite a favor de la persona compradora una nota de abono a más tardar en cinco días.",
        "Prestador de pagos: entidad de la red de tarjetas, con sede en la ciudad de Cádiz, a cargo de la tramitación de órdenes de transferencia de fondos.",
        "No caso de artigos danificados, a loja deve enviar uma nota de crédito a favor da pessoa, a fim de facilitar a devolução de valores pagos.",
    ],
)  # fmt: skip
def test_a_short_text_is_in_no_wrong_language(text: str) -> None:
    """Words that many languages share tell little: who is not sure says nothing."""
    assert detect(text) in {"", "en" if "nickname" in text else "pt" if "loja" in text else "es"}


def test_addresses_are_no_small_words() -> None:
    """The ends of addresses are words in some languages, and stand in texts of all."""
    links = " ".join(f"Shop{n} http://www.shop{n}.com" for n in range(40))
    assert detect(links, "en") == "en"
