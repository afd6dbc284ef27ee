"""Ringing doors: note, take back, settle, and the household's own answer."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from expedities.expeditie import fasen
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet, dag_van, stand
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoek, Nabezoekreden, Uitkomst, Wijze
from expedities.huisvoorhuis.rules import mag_aanbellen, mag_adressen_beheren, mag_terugnemen
from expedities.huisvoorhuis.samenvoegen import Ring, is_tegenspraak, telt, wat_dan_vervalt
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

# Who wants nothing written down, or nobody at the door any more, is not waited for either.
_NIETS_BELOVEN = frozenset({Uitkomst.GEEN_CONTACT, Uitkomst.GEWEEST})


class HierNietAanbellen(Geweigerd):
    """There is no door here."""


class RondeIsDicht(Geweigerd):
    """In a closed round no door becomes open again by itself."""


class GeenTegenspraak(Geweigerd):
    """There is nothing to settle at this door."""


@transaction.atomic
def log_bezoek(
    *,
    adres: Adres,
    uitkomst: Uitkomst,
    sleutel: UUID,
    wijze: Wijze = Wijze.DEUR,
    gebeld_op: datetime | None = None,
    door: Actor,
    op: datetime,
) -> Bezoek:
    """One ring. Idempotency: the same `sleutel` (made by the device) is the same ring.

    `gebeld_op` is when it was, for who tells us later. A ring that happened is kept, even where somebody asked not to
    be rung meanwhile: that request outlives it; and where the round closed meanwhile, without moment or person (R10).

    The log line names no door: nobody may be able to read from it when somebody was not at home (R10).
    """
    if not mag_aanbellen(door, adres.expeditie):
        raise MagNiet(_("Alleen uitnodigers van deze buurt noteren een bezoek."))
    eerder = Bezoek.objects.filter(sleutel=sleutel, adres__expeditie=adres.expeditie_id).first()
    if eerder is not None:
        return eerder
    gebeld_op = min(gebeld_op or op, op)
    adres = Adres.objects.select_for_update(of=("self",)).get(pk=adres.pk)
    # After the lock: who closes the round takes the doors first, and then has closed it or waits for us.
    expeditie = Expeditie.objects.get(pk=adres.expeditie_id)
    nagekomen = _eis_bezoek(expeditie, gebeld_op, op)
    if not adres.is_deur:
        raise HierNietAanbellen(_("Hier woont niemand; dit adres is geen deur."))
    wanneer, wie = (None, None) if nagekomen else (gebeld_op, door.gebruiker)
    bezoek = Bezoek.objects.create(adres=adres, uitkomst=uitkomst, sleutel=sleutel, wijze=wijze, op=wanneer, door=wie)
    _vat_samen(adres)
    if uitkomst in _NIETS_BELOVEN:
        Nabezoek.objects.filter(adres=adres, gedaan_op=None).delete()
    schrijf(door=door, op=op, daad="bezoek_gelogd", expeditie=expeditie.pk)
    return bezoek


def _eis_bezoek(expeditie: Expeditie, gebeld_op: datetime, op: datetime) -> bool:
    """True when only the closing of the round stands in the way, and the ring was before it."""
    oordeel = fasen.oordeel(fasen.Stap.BEZOEK, stand(expeditie, op), dag_van(op))
    if oordeel.mag:
        return False
    dicht = expeditie.ronde_gesloten_op
    if oordeel.ontbreekt == (fasen.Gemis.RONDE_GESLOTEN,) and dicht is not None and gebeld_op < dicht:
        return True
    raise NogNiet(oordeel)


@transaction.atomic
def neem_bezoek_terug(*, bezoek: Bezoek, door: Actor, op: datetime) -> None:
    """Undo a slip of the finger; what was said before counts again.

    Not where the round is closed and nothing was said before: the door would be open without a reason or a name (R2).
    """
    adres = Adres.objects.select_for_update(of=("self",)).select_related("expeditie").get(pk=bezoek.adres_id)
    if not mag_terugnemen(door, adres.expeditie, bezoek):
        raise MagNiet(_("Je kunt alleen je eigen bezoek terugnemen."))
    # idempotency: what is taken back already stays so, without a second log line
    if Bezoek.objects.filter(pk=bezoek.pk, ongedaan=False).update(ongedaan=True):
        _vat_samen(adres)
        if adres.uitkomst == Uitkomst.OPEN and adres.expeditie.ronde_gesloten_op:
            raise RondeIsDicht(_("De ronde is gesloten. Open de ronde eerst, dan kun je dit terugnemen."))
        if bezoek.uitkomst == Uitkomst.LATER_MET_TOLK != adres.uitkomst:
            Nabezoek.objects.filter(adres=adres, reden=Nabezoekreden.MET_TOLK, gedaan_op=None).delete()
        schrijf(door=door, op=op, daad="bezoek_teruggenomen", expeditie=adres.expeditie_id)


@transaction.atomic
def los_tegenspraak_op(*, adres: Adres, uitkomst: Uitkomst | str, door: Actor, op: datetime) -> Adres:
    """One tap of the facilitator: this is how it was. The other rings are kept, taken back."""
    adres = Adres.objects.select_for_update(of=("self",)).select_related("expeditie").get(pk=adres.pk)
    if not mag_adressen_beheren(door, adres.expeditie):
        raise MagNiet(_("De procesbegeleider kiest wat er klopt."))
    ringen = _ringen(adres)
    if not adres.tegenspraak or uitkomst not in {ring.uitkomst for ring in ringen if not ring.ongedaan}:
        raise GeenTegenspraak(_("Hier valt niets meer te kiezen: een ander deed dat al."))
    vervalt = wat_dan_vervalt(ringen, str(uitkomst))
    Bezoek.objects.filter(adres=adres, pk__in=[ring.volg for ring in vervalt]).update(ongedaan=True)
    _vat_samen(adres)
    schrijf(door=door, op=op, daad="bezoek_gekozen", expeditie=adres.expeditie_id)
    return adres


def _ringen(adres: Adres) -> list[Ring]:
    return [
        Ring(
            uitkomst=bezoek.uitkomst,
            volg=bezoek.pk,
            door=bezoek.door,
            op=bezoek.op,
            ongedaan=bezoek.ongedaan,
            brief=bezoek.wijze == Wijze.BRIEF,
        )
        for bezoek in Bezoek.objects.filter(adres=adres)
    ]


def _vat_samen(adres: Adres) -> None:
    ringen = _ringen(adres)
    adres.uitkomst, adres.tegenspraak = telt(ringen), is_tegenspraak(ringen)
    adres.open_reden = adres.open_naam = ""
    adres.save(update_fields=["uitkomst", "tegenspraak", "open_reden", "open_naam"])


@transaction.atomic
def noteer_antwoord(*, adres: Adres, uitkomst: Uitkomst, sleutel: UUID, door: Actor, op: datetime) -> None:
    """The household answers a letter: their own words, so no gate and no moment; a new answer replaces the former.

    idempotency: `sleutel` is the letter's own key.
    """
    adres = Adres.objects.select_for_update(of=("self",)).get(pk=adres.pk)
    Bezoek.objects.filter(sleutel=sleutel, adres=adres).delete()
    Bezoek.objects.create(adres=adres, uitkomst=uitkomst, sleutel=sleutel, wijze=Wijze.BRIEF, op=None, door=None)
    _vat_samen(adres)
    schrijf(door=door, op=op, daad="deur.antwoord", expeditie=adres.expeditie_id)
