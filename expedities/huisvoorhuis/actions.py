"""Ringing doors, and closing the round knowingly."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.fasen import Stap
from expedities.expeditie.queries import eis
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst, Wijze
from expedities.huisvoorhuis.rules import mag_aanbellen, mag_terugnemen
from expedities.huisvoorhuis.samenvoegen import telt
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class HierNietAanbellen(Geweigerd):
    """There is no door here."""


@transaction.atomic
def log_bezoek(*, adres: Adres, uitkomst: Uitkomst, sleutel: UUID, door: Actor, op: datetime) -> Bezoek:
    """One ring. Idempotency: the same `sleutel` (made by the device) is the same ring.

    A ring that happened is kept, even where somebody asked not to be rung meanwhile: that request outlives it.

    The log line names no door: nobody may be able to read from it when somebody was not at home (R10).
    """
    expeditie = adres.expeditie
    if not mag_aanbellen(door, expeditie):
        raise MagNiet(_("Alleen uitnodigers van deze buurt noteren een bezoek."))
    eerder = Bezoek.objects.filter(sleutel=sleutel, adres__expeditie=expeditie).first()
    if eerder is not None:
        return eerder
    eis(expeditie, Stap.BEZOEK, op)
    adres = Adres.objects.select_for_update(of=("self",)).get(pk=adres.pk)
    if not adres.is_deur:
        raise HierNietAanbellen(_("Hier woont niemand; dit adres is geen deur."))
    bezoek = Bezoek.objects.create(adres=adres, uitkomst=uitkomst, sleutel=sleutel, op=op, door=door.gebruiker)
    _vat_samen(adres)
    schrijf(door=door, op=op, daad="bezoek_gelogd", expeditie=expeditie.pk)
    return bezoek


@transaction.atomic
def neem_bezoek_terug(*, bezoek: Bezoek, door: Actor, op: datetime) -> None:
    """Undo a slip of the finger; what was said before counts again."""
    adres = Adres.objects.select_for_update(of=("self",)).select_related("expeditie").get(pk=bezoek.adres_id)
    if not mag_terugnemen(door, adres.expeditie, bezoek):
        raise MagNiet(_("Je kunt alleen je eigen bezoek terugnemen."))
    Bezoek.objects.filter(pk=bezoek.pk).update(ongedaan=True)
    _vat_samen(adres)
    schrijf(door=door, op=op, daad="bezoek_teruggenomen", expeditie=adres.expeditie_id)


def _vat_samen(adres: Adres) -> None:
    ringen = Bezoek.objects.filter(adres=adres, ongedaan=False).order_by("pk").values_list("uitkomst", flat=True)
    adres.uitkomst = telt(ringen)
    adres.open_reden = adres.open_naam = ""
    adres.save(update_fields=["uitkomst", "open_reden", "open_naam"])


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
