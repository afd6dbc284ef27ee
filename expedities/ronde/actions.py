"""Closing the round knowingly, and opening it again."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.huisvoorhuis.rules import mag_adressen_beheren
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class RondeKanNiet(Geweigerd):
    """The round cannot be closed or opened now."""


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
