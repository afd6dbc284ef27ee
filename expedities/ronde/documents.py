"""The sheet for the denktank: totals only, and none about fewer than five doors, as the gemeente reads along (R9)."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext as _

from expedities.expeditie.models import Expeditie
from expedities.ronde.queries import Ronde
from expedities.ronde.te_doen import Werk
from expedities.volgen.queries import Getal, deuren_met_uitkomst
from expedities.volgen.verbergen import groepen, verberg
from wijkexpeditie.documenten.render import Pdf, maak_pdf
from wijkexpeditie.templatetags.wijk import datum_lang

SJABLOON = Path(__file__).parent / "blad.typ"


@dataclass(frozen=True)
class Rij:
    """Of one street, flat, or of several together when each is too small."""

    naam: str
    deuren: int
    gesproken: int


@dataclass(frozen=True)
class Blad:
    """What the denktank may know, on the screen and on paper alike."""

    deuren: int
    uitkomsten: list[Getal]
    plekken: list[Rij]
    redenen: list[Getal]

    @property
    def iets_verborgen(self) -> bool:
        return any(getal.aantal is None for getal in self.uitkomsten)


def blad(expeditie: Expeditie, ronde: Ronde) -> Blad:
    deuren, uitkomsten = deuren_met_uitkomst(expeditie)
    gesproken = uitkomsten[0].aantal if deuren else None
    return Blad(
        deuren=deuren,
        uitkomsten=uitkomsten,
        plekken=_plekken(ronde) if gesproken is not None else [],
        redenen=_redenen(ronde),
    )


def _plekken(ronde: Ronde) -> list[Rij]:
    """Shown only where the total of who was spoken to is shown: the streets together would tell it."""
    plekken = ronde.plekken
    rijen = [(plek.gesproken, len(plek.deuren) - plek.gesproken) for plek in plekken]
    return [
        Rij(
            naam=" + ".join(plekken[nr].naam for nr in groep),
            deuren=sum(sum(rijen[nr]) for nr in groep),
            gesproken=sum(rijen[nr][0] for nr in groep),
        )
        for groep in groepen(rijen)
    ]


def _redenen(ronde: Ronde) -> list[Getal]:
    """Why doors stay open; with the doors that have no reason they are all doors."""
    tel = Counter(deur.adres.open_reden for deur in ronde.met(Werk.OPEN_GELATEN))
    redenen = sorted(tel)
    aantallen = [tel[reden] for reden in redenen]
    getoond = verberg([*aantallen, len(ronde.deuren) - sum(aantallen)])
    return [Getal(reden, aantal) for reden, aantal in zip(redenen, getoond, strict=False)]


@dataclass(frozen=True)
class Deel:
    kop: str
    koppen: tuple[str, ...]
    breedtes: tuple[int, ...]
    rijen: tuple[tuple[str, ...], ...]
    leeg: str
    uitleg: str = ""


@dataclass(frozen=True)
class Papier:
    buurt: str
    inleiding: tuple[str, ...]
    delen: tuple[Deel, ...]
    voet: str
    band: str


def blad_als_pdf(expeditie: Expeditie, ronde: Ronde, *, op: datetime) -> Pdf:
    inhoud = blad(expeditie, ronde)
    papier = Papier(
        buurt=f"{expeditie.naam}, {expeditie.gemeente.naam}",
        inleiding=(stand_in_een_zin(expeditie, op), _("Op dit blad staan geen namen en geen losse deuren.")),
        delen=(_deel_uitkomsten(inhoud), _deel_plekken(inhoud), _deel_open(inhoud)),
        voet=_("Blad voor de denktank"),
        band=_("Oefenbuurt: alles hier is verzonnen.") if expeditie.oefening else "",
    )
    return maak_pdf(SJABLOON, papier, titel=_("Wie is gevraagd"), op=op)


def stand_in_een_zin(expeditie: Expeditie, op: datetime) -> str:
    if expeditie.ronde_gesloten_op:
        return _("De denktank sloot de ronde op %(dag)s.") % {"dag": datum_lang(expeditie.ronde_gesloten_op)}
    return _("Stand van %(dag)s. De ronde is nog bezig.") % {"dag": datum_lang(op)}


def _getal(getal: Getal) -> str:
    return _("laten we niet zien") if getal.aantal is None else str(getal.aantal)


def _deel_uitkomsten(inhoud: Blad) -> Deel:
    return Deel(
        kop=_("Alle deuren: %(aantal)s") % {"aantal": inhoud.deuren},
        koppen=(_("Wat gebeurde er"), _("Hoeveel deuren")),
        breedtes=(3, 2),
        rijen=tuple((getal.naam, _getal(getal)) for getal in inhoud.uitkomsten) if inhoud.deuren else (),
        leeg=_("Er staan nog geen adressen in de expeditie."),
        uitleg=_("Over minder dan vijf deuren laten we geen getal zien.") if inhoud.iets_verborgen else "",
    )


def _deel_plekken(inhoud: Blad) -> Deel:
    return Deel(
        kop=_("Per straat of flat"),
        koppen=(_("Straat of flat"), _("Deuren"), _("Gesproken"), _("Niet gesproken")),
        breedtes=(4, 1, 1, 1),
        rijen=tuple(
            (rij.naam, str(rij.deuren), str(rij.gesproken), str(rij.deuren - rij.gesproken)) for rij in inhoud.plekken
        ),
        leeg=_("De getallen zijn nog te klein om per straat te laten zien."),
        uitleg=_("Kleine straten staan samen op één regel.") if any("+" in r.naam for r in inhoud.plekken) else "",
    )


def _deel_open(inhoud: Blad) -> Deel:
    return Deel(
        kop=_("Wat blijft open, en waarom"),
        koppen=(_("Waarom"), _("Hoeveel deuren")),
        breedtes=(3, 2),
        rijen=tuple((getal.naam, _getal(getal)) for getal in inhoud.redenen),
        leeg=_("Er is geen deur die we zomaar open laten."),
    )
