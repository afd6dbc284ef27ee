"""Totals that gemeente and buurt both see (R9), each read once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count
from django.utils.translation import gettext as _

from expedities.bewonersavond.models import Avond
from expedities.bewonersavond.queries import Telling, tellingen
from expedities.expeditie.aansluiten import CIJFERS, Cijfer
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import GESPROKEN, Adres, Uitkomst
from expedities.volgen.verbergen import los, verberg

_TERUGKOMEN = (Uitkomst.NIET_THUIS, Uitkomst.PORTIEK_DICHT, Uitkomst.LATER_MET_TOLK)
_MENSEN_TOT = 60  # `Cijfer.volgorde`: who takes part stands before it and is a step of the funnel; the rest is not
_NIET = (Uitkomst.LIEVER_NIET, Uitkomst.GEEN_CONTACT)


@dataclass(frozen=True)
class Getal:
    """One figure; None: too few people to show it."""

    naam: str
    aantal: int | None


@dataclass(frozen=True)
class Overzicht:
    deuren: int
    uitkomsten: Sequence[Getal]
    trechter: Sequence[Getal]
    verder: Sequence[Cijfer]

    @property
    def iets_verborgen(self) -> bool:
        return any(getal.aantal is None for getal in (*self.uitkomsten, *self.trechter))


def overzicht(expeditie: Expeditie, op: datetime) -> Overzicht:
    deuren, getoond = deuren_met_uitkomst(expeditie)
    bijdragen = sorted((cijfer for lees in CIJFERS for cijfer in lees(expeditie, op)), key=lambda c: c.volgorde)
    mee = [Getal(cijfer.tekst, cijfer.aantal) for cijfer in bijdragen if cijfer.volgorde < _MENSEN_TOT]
    trechter = [Getal(_("Deuren"), deuren), Getal(_("Gesproken"), getoond[0].aantal), *_avonden(expeditie, op), *mee]
    return Overzicht(deuren, getoond, trechter, [cijfer for cijfer in bijdragen if cijfer.volgorde >= _MENSEN_TOT])


def deuren_met_uitkomst(expeditie: Expeditie) -> tuple[int, list[Getal]]:
    """How many doors, and how they ended as far as that may be shown; spoken comes first."""
    uitkomsten = _uitkomsten(expeditie)
    zichtbaar = verberg([aantal for _naam, aantal in uitkomsten])
    getoond = [Getal(naam, aantal) for (naam, _echt), aantal in zip(uitkomsten, zichtbaar, strict=True)]
    return sum(aantal for _naam, aantal in uitkomsten), getoond


def _uitkomsten(expeditie: Expeditie) -> list[tuple[str, int]]:
    """Every door once; together they are all doors, so what is hidden must not follow from the rest."""
    rijen = Adres.objects.deuren().filter(expeditie=expeditie).order_by().values_list("uitkomst").annotate(Count("pk"))
    per = {Uitkomst(uitkomst): aantal for uitkomst, aantal in rijen}
    dicht = expeditie.ronde_gesloten_op is not None
    return [
        (_("Gesproken"), sum(per.get(uitkomst, 0) for uitkomst in GESPROKEN)),
        (
            _("Niemand getroffen") if dicht else _("Geweest, nog niet gesproken"),
            sum(per.get(uitkomst, 0) for uitkomst in _TERUGKOMEN),
        ),
        (_("Liever niet"), sum(per.get(uitkomst, 0) for uitkomst in _NIET)),
        (_("Staat leeg"), per.get(Uitkomst.LEEG, 0)),
        (_("Niet geweest") if dicht else _("Nog niet geweest"), per.get(Uitkomst.OPEN, 0)),
    ]


def _avonden(expeditie: Expeditie, op: datetime) -> list[Getal]:
    """Who signed up is private; how many sat in the hall is what people openly did together."""
    avonden = list(Avond.objects.filter(expeditie=expeditie))
    telling = tellingen(avonden)
    getallen = []
    for avond in avonden:
        tel = telling.get(avond.pk, Telling())
        woord = _("eerste avond") if avond.nr == 1 else _("tweede avond")
        getallen.append(Getal(_("Zegt te komen: %(avond)s") % {"avond": woord}, los(tel.komt)))
        if avond.begin <= op:
            getallen.append(Getal(_("Was er: %(avond)s") % {"avond": woord}, tel.binnen))
    return getallen
