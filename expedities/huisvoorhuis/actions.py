"""Ringing doors, and closing the round knowingly."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import eis
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.huisvoorhuis.rules import mag_aanbellen, mag_adressen_beheren, mag_terugnemen
from expedities.huisvoorhuis.samenvatten import telt
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class HierNietAanbellen(Geweigerd):
    """There is no door here."""


class RondeKanNiet(Geweigerd):
    """The round cannot be closed or opened now."""


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
def sluit_ronde(*, expeditie: Expeditie, reden: str, naam: str, door: Actor, op: datetime) -> int:
    """Close the round on behalf of the denktank: what is open is left so with a reason and a name (R2).

    Moments of rings go, with who rang; only the outcome of each door stays (R10). Returns how many doors stay open.
    """
    if not mag_adressen_beheren(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider sluit de ronde, namens de denktank."))
    open_deuren = Adres.objects.filter(expeditie=expeditie).deuren().filter(uitkomst=Uitkomst.OPEN)
    if open_deuren.exists() and not (reden.strip() and naam.strip()):
        raise RondeKanNiet(_("Er zijn nog deuren waar niemand is geweest. Schrijf op waarom, en wie dat besloot."))
    if not Expeditie.objects.filter(pk=expeditie.pk, ronde_gesloten_op=None).update(
        ronde_gesloten_op=op, ronde_gesloten_door=door.gebruiker or expeditie.pk
    ):
        raise RondeKanNiet(_("De ronde was al gesloten."))
    aantal = open_deuren.update(open_reden=reden.strip(), open_naam=naam.strip())
    Bezoek.objects.filter(adres__expeditie=expeditie).update(op=None, door=None)
    expeditie.refresh_from_db()
    schrijf(door=door, op=op, daad="ronde_gesloten", ding=expeditie, expeditie=expeditie.pk, open_gebleven=aantal)
    return aantal


@transaction.atomic
def heropen_ronde(*, expeditie: Expeditie, door: Actor, op: datetime) -> None:
    if not mag_adressen_beheren(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider opent de ronde weer, namens de denktank."))
    if not Expeditie.objects.filter(pk=expeditie.pk, ronde_gesloten_op__isnull=False).update(
        ronde_gesloten_op=None, ronde_gesloten_door=None
    ):
        raise RondeKanNiet(_("De ronde is al open."))
    expeditie.refresh_from_db()
    schrijf(door=door, op=op, daad="ronde_heropend", ding=expeditie, expeditie=expeditie.pk)


@transaction.atomic
def wijs_flat_aan(*, expeditie: Expeditie, adressen: dict[int, int], gebouw: str, door: Actor, op: datetime) -> int:
    """Say which flat addresses are in: `adressen` maps an address' key to its floor. Returns how many were changed."""
    if not mag_adressen_beheren(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider deelt adressen in."))
    rijen = list(Adres.objects.filter(expeditie=expeditie, pk__in=adressen))
    for adres in rijen:
        adres.gebouw, adres.verdieping = gebouw, adressen[adres.pk]
    Adres.objects.bulk_update(rijen, ["gebouw", "verdieping"], batch_size=500)
    schrijf(door=door, op=op, daad="flat_aangewezen", expeditie=expeditie.pk, aantal=len(rijen))
    return len(rijen)
