"""What the tests of letters share."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from expedities.brieven.actions import maak_brieven
from expedities.brieven.documents import Woorden
from expedities.brieven.models import Stapel, Uitnodiging
from expedities.brieven.queries import Keuze, Voor
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.looplijsten.models import Looplijst
from tests import bouw
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol

WOORDEN = Woorden("Kom je ook?", "Dag buur,\n\nWat vind jij fijn?", "Noor", ("nl", "ar"))
NIET_GESPROKEN = Keuze(Voor.NIET_GESPROKEN)


def buurt(deuren: int = 3) -> Expeditie:
    """R1 is met, the first evening comes in a week, and there are doors."""
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar)
    for nummer in range(1, deuren + 1):
        bouw.adres(waar, nummer)
    return waar


def leider(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def code(waar: Expeditie) -> Actor:
    return Actor(via=Via.CODE, expeditie=waar.pk)


def lijst(waar: Expeditie, nr: int, *deuren: Adres) -> Looplijst:
    route = Looplijst.objects.create(expeditie=waar, nr=nr, naam=f"Route {nr}", gemaakt_op=bouw.OP)
    Adres.objects.filter(pk__in=[deur.pk for deur in deuren]).update(looplijst=route)
    return route


def niet_thuis(deur: Adres, keren: int) -> None:
    for keer in range(keren):
        op = bouw.OP - timedelta(days=keer + 1)
        Bezoek.objects.create(adres=deur, sleutel=uuid4(), uitkomst=Uitkomst.NIET_THUIS, op=op)
    Adres.objects.filter(pk=deur.pk).update(uitkomst=Uitkomst.NIET_THUIS)


def maak(waar: Expeditie, keuze: Keuze = NIET_GESPROKEN, **velden: Any) -> list[Stapel]:
    return maak_brieven(
        expeditie=waar, **{"keuze": keuze, "woorden": WOORDEN, "door": leider(waar), "op": bouw.OP, **velden}
    ).stapels


def eerste_brief(waar: Expeditie) -> Uitnodiging:
    return Uitnodiging.objects.select_related("stapel__expeditie", "adres").filter(stapel__expeditie=waar)[0]
