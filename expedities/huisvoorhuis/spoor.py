"""Who was written in by which tap, so that the same tap twice is one person and can be taken back.

The trace is a key of a sent form: gone within a week, and with the round.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from expedities.bewonersavond.actions import meld_aan
from expedities.bewonersavond.models import Aanmelding, Bron, Komt
from expedities.expeditie.models import Deelnemer
from expedities.huisvoorhuis.models import Nabezoek, Nabezoekreden
from expedities.huisvoorhuis.rules import mag_aanbellen
from expedities.looplijsten.models import Looplijst
from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import MagNiet


def onthoud_inschrijving(
    sleutel: UUID, lijst: Looplijst, *, op: datetime, aanmelding: Aanmelding | None = None
) -> bool:
    """True the first time. With the sign-up: so that it can be found again."""
    plek = reverse("werk_loop", args=[lijst.expeditie.slug, lijst.nr])
    if aanmelding is not None:
        Inzending.objects.filter(sleutel=sleutel).update(antwoord=f"{plek}#{aanmelding.pk}")
        return True
    return Inzending.objects.get_or_create(sleutel=sleutel, defaults={"op": op, "antwoord": plek})[1]


@transaction.atomic
def neem_aanmelding_terug(sleutel: UUID, lijst: Looplijst, *, door: Actor, op: datetime) -> bool:
    """Whoever was written in by this tap is out again: messages that waited are withdrawn first."""
    if not mag_aanbellen(door, lijst.expeditie):
        raise MagNiet(_("Alleen uitnodigers van deze buurt nemen een aanmelding aan de deur terug."))
    aanmelding = _van_deze_tik(sleutel, lijst)
    if aanmelding is None:
        return False
    wie: Deelnemer | None = aanmelding.deelnemer
    if wie is not None:
        meld_aan(avond=aanmelding.avond, deelnemer=wie, komt=Komt.NEE, bron=Bron.DEUR, door=door, op=op)
    nieuw = wie is not None and wie.ingevoerd_door == door.gebruiker and wie.gemaakt_op == aanmelding.op
    if aanmelding.meelopen and aanmelding.adres_id:
        Nabezoek.objects.filter(adres=aanmelding.adres_id, reden=Nabezoekreden.MEELOPEN, gedaan_op=None).delete()
    aanmelding.delete()
    if wie is not None and nieuw and not wie.aanmeldingen.exists():
        wie.delete()
    schrijf(door=door, op=op, daad="avond.aanmelding_terug", expeditie=lijst.expeditie_id)
    return True


def _van_deze_tik(sleutel: UUID, lijst: Looplijst) -> Aanmelding | None:
    rijen = Aanmelding.objects.select_related("avond__expeditie", "deelnemer").filter(
        avond__expeditie=lijst.expeditie_id, bron=Bron.DEUR
    )
    zonder_naam = rijen.filter(sleutel=sleutel, deelnemer=None).first()
    if zonder_naam is not None:
        return zonder_naam
    antwoord = Inzending.objects.filter(sleutel=sleutel).values_list("antwoord", flat=True).first() or ""
    plek = reverse("werk_loop", args=[lijst.expeditie.slug, lijst.nr])
    nummer = antwoord.removeprefix(f"{plek}#")
    return rijen.filter(pk=int(nummer)).first() if nummer.isdecimal() else None
