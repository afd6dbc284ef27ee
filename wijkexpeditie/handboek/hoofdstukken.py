"""The chapters of the handbook: who they are for, and where they stand. In Dutch only, as its readers are."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hoofdstuk:
    sleutel: str
    titel: str
    voor: str
    icoon: str


HOOFDSTUKKEN = (
    Hoofdstuk("bewoner", "Meedoen in je buurt", "Je woont hier en wilt weten wat kan.", "huis"),
    Hoofdstuk("procesbegeleider", "Een expeditie leiden", "Je begeleidt de buurt van begin tot eind.", "route"),
    Hoofdstuk("uitnodiger", "Aanbellen", "Je gaat de deuren langs, meestal met z’n tweeën.", "deur"),
    Hoofdstuk("beller", "Bellen, de dag ervoor", "Jij bent de bekende stem.", "telefoon"),
    Hoofdstuk("gemeente", "Antwoord geven", "Je werkt bij de gemeente of een organisatie.", "vlag"),
    Hoofdstuk("beheerder", "Beheren", "Je zorgt dat het systeem draait.", "instellingen"),
)
