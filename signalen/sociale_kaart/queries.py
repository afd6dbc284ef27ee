"""The whole card of one buurt: national and local, by question."""

from dataclasses import dataclass
from datetime import date

from django_stubs_ext import StrPromise

from expedities.expeditie.models import Expeditie
from signalen.sociale_kaart.landelijk import landelijk
from signalen.sociale_kaart.models import Flatcontact, Vermelding, Vraag

ICONEN = {
    Vraag.SPOED: "sirene",
    Vraag.POLITIE: "info",
    Vraag.ZORGEN: "hart",
    Vraag.PRATEN: "bericht",
    Vraag.THUIS: "huis",
    Vraag.KAPOT: "lamp",
    Vraag.STORING: "let-op",
    Vraag.DIER: "hulp",
    Vraag.HERRIE: "mensen",
    Vraag.BUURT: "koffie",
}


@dataclass(frozen=True)
class Regel:
    """Somebody to call."""

    naam: str
    nummer: str
    zin: str
    bereikbaar: str
    altijd: bool
    gratis: bool
    nagekeken_op: date
    herkomst: str
    oud: bool = False  # not checked for half a year: said, never silently


@dataclass(frozen=True)
class Vak:
    """One question with who answers it; local first."""

    vraag: Vraag
    titel: str | StrPromise
    icoon: str
    regels: tuple[Regel, ...]


def kaart(expeditie: Expeditie, vandaag: date) -> tuple[Vak, ...]:
    """Every question has a place, also when nobody local is known yet. One query."""
    van_hier = list(expeditie.vermeldingen.all())
    return tuple(
        Vak(vraag, vraag.label, ICONEN[vraag], (*_lokaal(van_hier, vraag, vandaag), *_landelijk(vraag)))
        for vraag in Vraag
    )


def hulp_voor(expeditie: Expeditie, vraag: Vraag, vandaag: date) -> tuple[Regel, ...]:
    """Who to call for one question."""
    return (*_lokaal(list(expeditie.vermeldingen.filter(vraag=vraag)), vraag, vandaag), *_landelijk(vraag))


def gastheren(expeditie: Expeditie, vandaag: date) -> list[Flatcontact]:
    return list(expeditie.flatcontacten.all().zichtbaar(vandaag))


def _lokaal(vermeldingen: list[Vermelding], vraag: Vraag, vandaag: date) -> list[Regel]:
    return [
        Regel(
            naam=v.naam,
            nummer=v.nummer,
            zin=v.zin,
            bereikbaar=v.bereikbaar,
            altijd=False,
            gratis=False,
            nagekeken_op=v.bevestigd_op,
            herkomst=v.eigenaar,
            oud=v.is_oud(vandaag),
        )
        for v in vermeldingen
        if v.vraag == vraag
    ]


def _landelijk(vraag: Vraag) -> list[Regel]:
    return [
        Regel(n.naam, n.nummer, n.zin, n.bereikbaar, n.altijd, n.gratis, n.nagekeken_op, n.herkomst)
        for n in landelijk(vraag)
    ]
