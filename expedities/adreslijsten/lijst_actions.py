"""A list on its way: handed in, looked at, put in or thrown away. Nothing is changed before it is put in."""

from datetime import datetime
from typing import Any, BinaryIO

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from expedities.adreslijsten import opslag
from expedities.adreslijsten.bekijken import bekijk, open_met
from expedities.adreslijsten.bestandsoort import Bestandsoort
from expedities.adreslijsten.importeren import IN_EEN_KEER, LijstOnleesbaar, Verslag, Vordert, importeer_adressen
from expedities.adreslijsten.indeling import Indeling
from expedities.adreslijsten.kolommen import genoeg
from expedities.adreslijsten.models import Adreslijst
from expedities.adreslijsten.tabel import AdreslijstOnleesbaar
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.rules import mag_adressen_beheren
from wijkexpeditie.klussen.actions import lopende_klus, vraag_klus
from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

BEKIJKEN, ERIN = "adreslijst_bekijken", "adreslijst_erin"
_PER_REGEL = 100  # bytes, about; of what cannot be counted by line
_GREEP = 1 << 16


class LijstIsWeg(Geweigerd):
    """Somebody else put it in or threw it away, or a day went by."""


@transaction.atomic
def lever_in(*, expeditie: Expeditie, stroom: BinaryIO, door: Actor, op: datetime) -> tuple[Adreslijst, Klus | None]:
    """Keep the file and look at it: at once, or as a klus when it is long."""
    _eis(door, expeditie)
    try:
        gezien = open_met(stroom, Indeling())
    except AdreslijstOnleesbaar as fout:
        raise LijstOnleesbaar(str(fout)) from fout
    lijst = Adreslijst(
        expeditie=expeditie,
        soort=gezien.soort,
        kolommen=_zoals_eerder(expeditie, gezien.tabel.kop).als_json(),
        gemaakt_op=op,
    )
    opslag.bewaar(lijst, stroom)
    lijst.save()
    schrijf(door=door, op=op, daad="adreslijst_ingeleverd", ding=expeditie, expeditie=expeditie.pk)
    return lijst, _kijk(lijst, stroom, door, op)


def _eis(door: Actor, expeditie: Expeditie) -> None:
    if not mag_adressen_beheren(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider zet adressen in de expeditie."))


def _zoals_eerder(expeditie: Expeditie, kop: tuple[str, ...]) -> Indeling:
    """What was said of a former file of the same shape."""
    eerder = Adreslijst.objects.filter(expeditie=expeditie, kolommen__kop=list(kop)).first()
    return Indeling.uit(eerder.kolommen) if eerder else Indeling(kop=kop)


def _kijk(lijst: Adreslijst, stroom: BinaryIO, door: Actor, op: datetime) -> Klus | None:
    lijst.verschil = {}
    lijst.save(update_fields=["verschil"])
    if _lang(lijst, stroom):
        return _vraag(BEKIJKEN, lijst, door, op)
    kijk_nu(lijst, stroom)
    return None


def _lang(lijst: Adreslijst, stroom: BinaryIO) -> bool:
    stroom.seek(0)
    if lijst.soort == Bestandsoort.CSV:
        regels = sum(stuk.count(b"\n") for stuk in iter(lambda: stroom.read(_GREEP), b""))
    else:
        regels = stroom.seek(0, 2) // _PER_REGEL
    stroom.seek(0)
    return regels > IN_EEN_KEER


def _vraag(soort: str, lijst: Adreslijst, door: Actor, op: datetime) -> Klus:
    verder = reverse("werk_adreslijst", args=[lijst.expeditie.slug, lijst.pk])
    return vraag_klus(
        soort=soort,
        gegevens={"lijst": str(lijst.pk), "verder": verder},
        expeditie=lijst.expeditie_id,
        door=door,
        op=op,
    )


def kijk_nu(lijst: Adreslijst, stroom: BinaryIO, vordert: Vordert | None = None) -> None:
    """Fill in what the list would change. Of what cannot be read halfway, the sentence that says so."""
    try:
        lijst.verschil = bekijk(lijst.expeditie, stroom, Indeling.uit(lijst.kolommen), vordert).als_json()
    except AdreslijstOnleesbaar as fout:
        raise LijstOnleesbaar(str(fout)) from fout
    Adreslijst.objects.filter(pk=lijst.pk, erin_op=None).update(verschil=lijst.verschil)


@transaction.atomic
def kies_indeling(*, lijst: Adreslijst, indeling: Indeling, door: Actor, op: datetime) -> Klus | None:
    """Which column is which, and at which uses we ring; then look again."""
    lijst = _pak(lijst, door)
    if indeling.kolommen is not None and not genoeg(dict(indeling.kolommen)):
        raise LijstOnleesbaar(
            _("Wijs een kolom aan voor de straat en een voor het huisnummer, of een voor het hele adres.")
        )
    lijst.kolommen = indeling.als_json()
    lijst.save(update_fields=["kolommen"])
    schrijf(door=door, op=op, daad="adreslijst_ingedeeld", ding=lijst.expeditie, expeditie=lijst.expeditie_id)
    with opslag.open_bestand(lijst) as stroom:
        return _kijk(lijst, stroom, door, op)


def _pak(lijst: Adreslijst, door: Actor) -> Adreslijst:
    """The row is held, so that two people do not put one list in twice."""
    _eis(door, lijst.expeditie)
    vast = Adreslijst.objects.select_for_update(of=("self",)).filter(pk=lijst.pk, erin_op=None).first()
    if vast is None or not vast.bestand.name:
        raise LijstIsWeg(_("Deze lijst is er niet meer: iemand zette hem erin of gooide hem weg. Kijk bij Adressen."))
    vast.expeditie = lijst.expeditie
    return vast


@transaction.atomic
def zet_erin(*, lijst: Adreslijst, door: Actor, op: datetime) -> Klus | None:
    """idempotency: who is second gets the same klus, or hears that it is in already."""
    lijst = _pak(lijst, door)
    if klus := lopende_klus(soort=ERIN, lijst=str(lijst.pk)):
        return klus
    with opslag.open_bestand(lijst) as stroom:
        if _lang(lijst, stroom):
            return _vraag(ERIN, lijst, door, op)
        zet_nu_erin(lijst, stroom, door=door, op=op)
    return None


def zet_nu_erin(
    lijst: Adreslijst, stroom: BinaryIO, *, door: Actor, op: datetime, vordert: Vordert | None = None
) -> None:
    """The import, and after it only figures are left of the file."""
    verslag = importeer_adressen(
        expeditie=lijst.expeditie,
        stroom=stroom,
        door=door,
        op=op,
        indeling=Indeling.uit(lijst.kolommen),
        vordert=vordert,
    )
    with transaction.atomic():
        lijst.verschil, lijst.erin_op = _cijfers(verslag), op
        opslag.laat_los(lijst)
        lijst.save(update_fields=["verschil", "erin_op", "bestand"])


def _cijfers(verslag: Verslag) -> dict[str, Any]:
    """Refused rows may name people: only their number stays, and the first lines on which they stood."""
    return {
        "nieuw": verslag.nieuw,
        "gewijzigd": verslag.gewijzigd,
        "ongewijzigd": verslag.ongewijzigd,
        "geen_deur": verslag.geen_deur,
        "aantal_geweigerd": len(verslag.geweigerd),
        "regels_geweigerd": [regel.regel for regel in verslag.geweigerd[:100]],
    }


@transaction.atomic
def gooi_weg(*, lijst: Adreslijst, door: Actor, op: datetime) -> None:
    """The file, not one address: what is in stays in."""
    lijst = _pak(lijst, door)
    if lopende_klus(soort=ERIN, lijst=str(lijst.pk)):
        raise LijstIsWeg(_("Deze lijst wordt er net in gezet. Dat kan niet meer terug."))
    opslag.laat_los(lijst)
    lijst.delete()
    schrijf(door=door, op=op, daad="adreslijst_weggegooid", expeditie=lijst.expeditie_id)
