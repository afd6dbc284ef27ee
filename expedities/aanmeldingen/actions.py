"""Changing the list with the person's word, and dividing what has to be arranged."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from expedities.aanmeldingen.rules import mag_lijst_beheren, mag_regelen
from expedities.bewonersavond.actions import AvondVoorbij, Nodig, meld_aan
from expedities.bewonersavond.models import Aanmelding, Bron, Komt, Regelsoort, Regeltaak
from expedities.huisvoorhuis.models import Adres
from wijkexpeditie.berichten.actions import trek_in
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet


class NietsTeRegelen(Geweigerd):
    """This sign-up does not ask for that (any more)."""


class Niemand(Geweigerd):
    """A task without a name is nobody's."""


@dataclass(frozen=True)
class Gezegd:
    """What somebody says anew about coming."""

    komt: Komt
    aantal: int
    nodig: Nodig
    adres: Adres | None = None


@transaction.atomic
def wijzig_aanmelding(*, aanmelding: Aanmelding, gezegd: Gezegd, door: Actor, op: datetime) -> Aanmelding:
    """With the person's word; by which way they signed up first stays."""
    if not mag_lijst_beheren(door, aanmelding.avond.expeditie_id):
        raise MagNiet(_("De procesbegeleider houdt de lijst bij."))
    if not Aanmelding.objects.select_for_update(of=("self",)).filter(pk=aanmelding.pk).update(adres=gezegd.adres):
        raise Ingehaald(_("Deze aanmelding is net van de lijst gehaald."))
    return meld_aan(
        avond=aanmelding.avond,
        deelnemer=aanmelding.deelnemer,
        sleutel=None if aanmelding.deelnemer else aanmelding.sleutel,
        komt=gezegd.komt,
        aantal=gezegd.aantal,
        nodig=gezegd.nodig,
        bron=Bron(aanmelding.bron),
        adres=gezegd.adres,
        door=door,
        op=op,
    )


@transaction.atomic
def haal_van_de_lijst(*, aanmelding: Aanmelding, door: Actor, op: datetime) -> None:
    """Written down by mistake, or twice. Who says they do not come stays on the list with that answer."""
    avond = aanmelding.avond
    if not mag_lijst_beheren(door, avond.expeditie_id):
        raise MagNiet(_("De procesbegeleider houdt de lijst bij."))
    if aanmelding.deelnemer_id:
        trek_in(over=f"avond:{avond.pk}", aan=aanmelding.deelnemer_id, reden="van de lijst gehaald", op=op)
    namens = door.namens_iemand(aanmelding.deelnemer_id) if aanmelding.deelnemer_id else door
    weg, _per_soort = Aanmelding.objects.filter(pk=aanmelding.pk).delete()
    if weg:  # two who take it off at once: gone is gone
        schrijf(door=namens, op=op, daad="avond.van_de_lijst", ding=avond, expeditie=avond.expeditie_id)


@transaction.atomic
def neem_op_je(
    *, aanmelding: Aanmelding, soort: Regelsoort, wie: str, gezien: str = "", door: Actor, op: datetime
) -> Regeltaak:
    """Somebody with a name arranges it. `gezien` is who did when the page was opened: two hosts do not overwrite."""
    _controleer(aanmelding, soort, door, op)
    if not wie.strip():
        raise Niemand(_("Wie regelt het? Vul een naam in."))
    taak = Regeltaak.objects.filter(aanmelding=aanmelding, soort=soort).first()
    if taak is not None and taak.wie not in {gezien, wie.strip()}:
        raise Ingehaald(_("%(wie)s nam dit net op zich. Kijk nog eens.") % {"wie": taak.wie})
    taak, _nieuw = Regeltaak.objects.update_or_create(
        aanmelding=aanmelding, soort=soort, defaults={"wie": wie.strip(), "klaar_op": None}
    )
    _log(taak, "avond.regelt", door, op)
    return taak


@transaction.atomic
def meld_geregeld(*, aanmelding: Aanmelding, soort: Regelsoort, klaar: bool = True, door: Actor, op: datetime) -> None:
    """Done, or after all not. Twice is once."""
    _controleer(aanmelding, soort, door, op)
    taak = Regeltaak.objects.filter(aanmelding=aanmelding, soort=soort).first()
    if taak is None:
        raise Niemand(_("Schrijf eerst op wie dit regelde."))
    if (taak.klaar_op is not None) != klaar:
        taak.klaar_op = op if klaar else None
        taak.save(update_fields=["klaar_op"])
        _log(taak, "avond.geregeld", door, op)


def _controleer(aanmelding: Aanmelding, soort: Regelsoort, door: Actor, op: datetime) -> None:
    avond = aanmelding.avond
    if not mag_regelen(door, avond.expeditie_id):
        raise MagNiet(_("De procesbegeleider houdt bij wie wat regelt."))
    if avond.geweest(op):
        raise AvondVoorbij(_("Deze avond is al geweest. Er valt niets meer te regelen."))
    vast = Aanmelding.objects.select_for_update(of=("self",)).filter(pk=aanmelding.pk).first()
    if vast is None or soort not in vast.te_regelen:
        raise NietsTeRegelen(_("Dit hoeft niet meer geregeld te worden."))


def _log(taak: Regeltaak, daad: str, door: Actor, op: datetime) -> None:
    """What is arranged for whom is nobody's to read afterwards: the line names only the evening (R8)."""
    avond = taak.aanmelding.avond
    schrijf(door=door, op=op, daad=daad, ding=avond, expeditie=avond.expeditie_id)
