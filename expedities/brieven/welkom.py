"""“Welkom” in the languages of the buurt, for on paper. Pure.

Only languages whose letters the fonts that come along can draw: a test draws them all.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Groet:
    """How a language says welcome; `rechts`: it is written from right to left."""

    code: str
    taal: str  # as people here call it
    woord: str
    rechts: bool = False


GROETEN = (
    Groet("nl", "Nederlands", "Welkom"),
    Groet("en", "Engels", "Welcome"),
    Groet("ar", "Arabisch", "أهلاً وسهلاً", rechts=True),
    Groet("tr", "Turks", "Hoş geldiniz"),
    Groet("pl", "Pools", "Witamy"),
    Groet("uk", "Oekraïens", "Ласкаво просимо"),
    Groet("bg", "Bulgaars", "Добре дошли"),
    Groet("de", "Duits", "Willkommen"),
    Groet("fa", "Farsi en Dari", "خوش آمدید", rechts=True),
    Groet("fr", "Frans", "Bienvenue"),
    Groet("el", "Grieks", "Καλώς ήρθατε"),
    Groet("id", "Indonesisch", "Selamat datang"),
    Groet("it", "Italiaans", "Benvenuti"),
    Groet("ku", "Koerdisch (Kurmanci)", "Bi xêr hatin"),
    Groet("pap", "Papiaments", "Bon bini"),
    Groet("pt", "Portugees", "Bem-vindos"),
    Groet("ro", "Roemeens", "Bine ați venit"),
    Groet("ru", "Russisch", "Добро пожаловать"),
    Groet("so", "Somalisch", "Soo dhowow"),
    Groet("es", "Spaans", "Bienvenidos"),
    Groet("vi", "Vietnamees", "Chào mừng"),
)
STANDAARD = ("nl", "en", "ar", "tr", "pl", "uk")


def groeten(codes: Iterable[str]) -> tuple[Groet, ...]:
    """Of the languages chosen, in the order of the list; what we do not know is left out."""
    gekozen = set(codes)
    return tuple(groet for groet in GROETEN if groet.code in gekozen)
