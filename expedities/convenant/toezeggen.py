"""Promises with a date: made, moved, said to be done by who made them, and judged by the buurt."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from expedities.buurtplan.models import Actie
from expedities.convenant import staat
from expedities.convenant.actions import AlGetekend, NogNietGebeurd, verse_partij
from expedities.convenant.models import Datumwijziging, Ondertekening, Oordeel, Partij, Toezegging
from expedities.convenant.queries import als_belofte, eigen_partijen, soort_van, staat_nu
from expedities.convenant.rules import mag_melden, mag_oordelen, mag_toezeggen, mag_zaal_opschrijven
from expedities.convenant.staat import Staat, Stemmen
from expedities.denktank.soort import Soort
from expedities.expeditie.queries import stand
from expedities.expeditie.rules import mag_leiden
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet


class MoetOpenbaar(Geweigerd):
    """A promise to sign the convenant is read by everyone (R1)."""


class AlNagekomen(Ingehaald):
    """The buurt says that the promise was kept already."""


class NogNietsTeZeggen(Geweigerd):
    """Its day has not come and nobody says that it was done."""


class TekenenDoetDat(Geweigerd):
    """A promise to sign is kept by signing."""


class TeLaatVoorDeAvond(Geweigerd):
    """The gemeente must be bound before the first evening (R1)."""


@transaction.atomic
def zeg_toe(  # noqa: PLR0913 -- a verb names all it needs
    *,
    partij: Partij,
    wat: str,
    voor: date,
    actie: Actie | None = None,
    naam: str = "",
    functie: str = "",
    tekent_convenant: bool = False,
    gemandateerd: bool = False,
    schriftelijk: bool = False,
    openbaar: bool = True,
    door: Actor,
    op: datetime,
) -> Toezegging:
    """A promise with a date. `tekent_convenant` makes it the second way in which R1 lets the gemeente be bound;
    then `naam` and `functie` say who put it in writing.
    """
    eigen = partij.pk in eigen_partijen(door)
    if not mag_toezeggen(door, partij.expeditie_id, Soort(partij.soort), eigen=eigen):
        raise MagNiet(_("Een toezegging doet wie hem moet nakomen. De procesbegeleider kan hem voor je opschrijven."))
    if actie is not None and actie.plan.expeditie_id != partij.expeditie_id:
        raise MagNiet(_("Deze actie staat in het plan van een andere buurt."))
    partij = verse_partij(partij)
    if tekent_convenant:
        _eis_te_tekenen(partij, naam, functie, openbaar=openbaar)
    toezegging = Toezegging.objects.create(
        expeditie=partij.expeditie,
        partij=partij,
        actie=actie,
        organisatie=partij.organisatie,
        naam=naam if tekent_convenant else "",
        functie=functie if tekent_convenant else "",
        wat=wat,
        voor=voor,
        tekent_convenant=tekent_convenant,
        gemandateerd=gemandateerd,
        schriftelijk=schriftelijk,
        openbaar=openbaar,
        gemaakt_op=op,
    )
    _noteer(toezegging, "toezegging.gedaan", door, op, tekent_convenant=tekent_convenant)
    return toezegging


def _eis_te_tekenen(partij: Partij, naam: str, functie: str, *, openbaar: bool) -> None:
    if partij.soort != Soort.GEMEENTE:
        raise Geweigerd(_("Namens de gemeente toezeggen kan alleen de gemeente zelf."))
    if not naam or not functie:
        raise Geweigerd(_("Beloven om te tekenen doet iemand met een naam en een functie. Vul die in."))
    if not openbaar:
        raise MoetOpenbaar(
            _("Beloven om te tekenen telt pas als iedereen het kan lezen. Zet de toezegging op de pagina.")
        )
    if Ondertekening.objects.filter(convenant__expeditie=partij.expeditie_id, soort=Soort.GEMEENTE).exists():
        raise AlGetekend(_("De gemeente heeft al getekend. Beloven hoeft niet meer."))


@transaction.atomic
def verzet_dag(*, toezegging: Toezegging, naar: date, waarom: str, door: Actor, op: datetime) -> Toezegging:
    """Another day, agreed with the buurt: the old one stays readable, with the reason."""
    if not mag_leiden(door, toezegging.expeditie_id):
        raise MagNiet(_("De procesbegeleider verzet een dag, in overleg met de buurt."))
    toezegging = _nu(toezegging)
    if naar == toezegging.voor:
        raise Ingehaald(_("Deze dag stond er al."))
    if staat_nu(toezegging, op) is Staat.NAGEKOMEN:
        raise AlNagekomen(_("Deze toezegging is al nagekomen. Een andere dag is niet nodig."))
    eerste_avond = stand(toezegging.expeditie, op).eerste_avond
    if toezegging.tekent_convenant and eerste_avond is not None and naar >= eerste_avond:
        raise TeLaatVoorDeAvond(_("De gemeente tekent vóór de eerste avond. Kies een eerdere dag, of verzet de avond."))
    Datumwijziging.objects.create(toezegging=toezegging, van=toezegging.voor, naar=naar, waarom=waarom, op=op)
    toezegging.voor = naar
    toezegging.save(update_fields=["voor"])
    _noteer(toezegging, "toezegging.verzet", door, op)
    return toezegging


@transaction.atomic
def meld_gedaan(*, toezegging: Toezegging, wat: str, door: Actor, op: datetime) -> Toezegging:
    """Who made the promise says what was done; whether that is so is for the buurt to say."""
    eigen = toezegging.partij_id in eigen_partijen(door)
    if not mag_melden(door, toezegging.expeditie_id, soort_van(toezegging), eigen=eigen):
        raise MagNiet(_("Dit meldt wie het toezegde. De procesbegeleider kan het ook voor je opschrijven."))
    toezegging = _nu(toezegging)
    if toezegging.tekent_convenant:
        raise TekenenDoetDat(_("Deze toezegging kom je na door het convenant te tekenen."))
    if staat_nu(toezegging, op) is Staat.NAGEKOMEN:
        raise AlNagekomen(_("De buurt zei al dat dit is nagekomen."))
    toezegging.gemeld_op, toezegging.gemeld_wat = op, wat
    toezegging.save(update_fields=["gemeld_op", "gemeld_wat"])
    _noteer(toezegging, "toezegging.gemeld", door, op)
    return toezegging


@transaction.atomic
def schrijf_oordeel_op(
    *, toezegging: Toezegging, nagekomen: bool, dag: date, door: Actor, op: datetime
) -> Toezegging:  # fmt: skip
    """What the hall said, written down by who leads (R11). It can be another verdict later, with its own day."""
    eigen = toezegging.partij_id in eigen_partijen(door)
    if not mag_zaal_opschrijven(door, toezegging.expeditie_id, soort_van(toezegging), eigen=eigen):
        raise MagNiet(_("De buurt zegt of een toezegging is nagekomen. De procesbegeleider schrijft dat op."))
    if dag > timezone.localdate(op):
        raise NogNietGebeurd(_("Deze dag moet nog komen."))
    toezegging = _nu(toezegging)
    _eis_te_beoordelen(toezegging, op)
    nieuw = {"gedaan_op": dag if nagekomen else None, "niet_gedaan_op": None if nagekomen else dag}
    if nieuw == {veld: getattr(toezegging, veld) for veld in nieuw}:
        raise Ingehaald(_("Dit oordeel stond er al, met deze dag."))
    for veld, waarde in nieuw.items():
        setattr(toezegging, veld, waarde)
    toezegging.save(update_fields=[*nieuw])
    if nagekomen:
        _noteer(toezegging, "toezegging.nagekomen", door, op)
    else:
        _noteer(toezegging, "toezegging.niet_nagekomen", door, op)
    return toezegging


@transaction.atomic
def geef_oordeel(*, toezegging: Toezegging, nagekomen: bool, door: Actor, op: datetime) -> Oordeel:
    """One resident says so, and may say otherwise later; only the totals are shown (R9)."""
    eigen = toezegging.partij_id in eigen_partijen(door)
    if not mag_oordelen(door, toezegging.expeditie_id, soort_van(toezegging), eigen=eigen) or not toezegging.openbaar:
        raise MagNiet(
            _("Of dit is nagekomen, zeggen bewoners. Log in als bewoner, of zeg het tegen de procesbegeleider.")
        )
    _eis_te_beoordelen(_nu(toezegging), op)
    assert door.deelnemer is not None  # noqa: S101 -- narrows the type, the rule asked for it
    oordeel, _nieuw = Oordeel.objects.update_or_create(
        toezegging=toezegging, deelnemer_id=door.deelnemer, defaults={"nagekomen": nagekomen, "op": op}
    )
    _noteer(toezegging, "toezegging.oordeel", door, op)
    return oordeel


def _nu(toezegging: Toezegging) -> Toezegging:
    """As it stands at this moment, and nobody else changes it meanwhile."""
    return (
        Toezegging.objects.select_for_update(of=("self",)).select_related("expeditie", "partij").get(pk=toezegging.pk)
    )


def _eis_te_beoordelen(toezegging: Toezegging, op: datetime) -> None:
    if toezegging.tekent_convenant:
        raise TekenenDoetDat(_("Deze toezegging is nagekomen zodra de gemeente tekent. Een oordeel hoeft niet."))
    if not staat.te_beoordelen(als_belofte(toezegging, Stemmen()), timezone.localdate(op)):
        raise NogNietsTeZeggen(_("De dag is er nog niet, en niemand zegt dat het is gedaan. Kijk later nog eens."))


def _noteer(toezegging: Toezegging, daad: str, door: Actor, op: datetime, **feiten: bool) -> None:
    schrijf(door=door, op=op, daad=daad, ding=toezegging, expeditie=toezegging.expeditie_id, **feiten)
