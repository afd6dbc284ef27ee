"""Closing the round while others divide doors, make letters, import or say what is a door: all wait, none breaks."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from io import BytesIO
from uuid import uuid4

import pytest
from django.utils import timezone

from expedities.adreslijsten.actions import kies_deuren
from expedities.adreslijsten.importeren import importeer_adressen
from expedities.brieven.actions import maak_brieven
from expedities.brieven.queries import Keuze, Voor
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.gebeurtenis import Bel
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.huisvoorhuis.noteren import Rondje, noteer
from expedities.looplijsten.actions import verplaats
from expedities.looplijsten.models import Looplijst
from expedities.ronde.actions import sluit_ronde
from tests import bouw
from tests.expedities.brieven.bouwen import WOORDEN
from tests.test_tegelijk import samen
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

pytestmark = pytest.mark.django_db(transaction=True)
DEUREN = 120


@pytest.fixture
def waar() -> Expeditie:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    for nr in range(1, DEUREN + 1):
        bouw.adres(waar, nr)
    return waar


@pytest.fixture
def leider(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def lijst() -> BytesIO:
    rijen = "".join(f"Merelstraat;{nr};1234AB;Anders\n" for nr in range(1, DEUREN + 40))
    return BytesIO(("straat;huisnummer;postcode;plaats\n" + rijen).encode())


def _verplaats(waar: Expeditie, door: Actor) -> None:
    alle = list(waar.adressen.values_list("pk", flat=True))
    verplaats(expeditie=waar, deuren=alle, naar=None, nieuw="Alles", door=door, op=timezone.now())


def _brieven(waar: Expeditie, door: Actor) -> None:
    keuze = Keuze(Voor.NIET_GESPROKEN)
    maak_brieven(expeditie=waar, keuze=keuze, woorden=WOORDEN, door=door, op=timezone.now())


def _import(waar: Expeditie, door: Actor) -> None:
    importeer_adressen(expeditie=waar, stroom=lijst(), door=door, op=timezone.now())


def of_geweigerd(daad: Callable[[], object]) -> str:
    try:
        daad()
    except Geweigerd:
        return "geweigerd"
    return "gedaan"


@pytest.mark.parametrize("ander", [_verplaats, _brieven, _import])
@pytest.mark.parametrize("keer", range(3))
def test_closing_beside_other_work_breaks_neither(
    waar: Expeditie, leider: Actor, ander: Callable[[Expeditie, Actor], None], keer: int
) -> None:
    def sluit() -> None:
        hier = Expeditie.objects.get(pk=waar.pk)
        sluit_ronde(expeditie=hier, reden="De tijd was op", naam="Noor", door=leider, op=timezone.now())

    uitkomst = samen(
        lambda: of_geweigerd(sluit), lambda: of_geweigerd(lambda: ander(Expeditie.objects.get(pk=waar.pk), leider))
    )
    assert uitkomst[0] == "gedaan"
    assert Expeditie.objects.get().ronde_gesloten_op is not None


def test_door_that_is_rung_while_it_is_said_to_be_none_keeps_ring_and_door(waar: Expeditie, leider: Actor) -> None:
    """Either there is a ring and a door, or neither (R2)."""
    for deur in Adres.objects.select_related("expeditie")[:12]:

        def bel(deur: Adres = deur) -> None:
            log_bezoek(adres=deur, uitkomst=Uitkomst.KOMT, sleutel=uuid4(), door=leider, op=timezone.now())

        def geen_deur(deur: Adres = deur) -> None:
            kies_deuren(expeditie=waar, adressen=[deur.pk], deur=False, door=leider, op=timezone.now())

        samen(partial(of_geweigerd, bel), partial(of_geweigerd, geen_deur))
    assert not Bezoek.objects.filter(adres__is_deur=False).exists()


@pytest.mark.parametrize("ander", [_verplaats, _import])
@pytest.mark.parametrize("keer", range(3))
def test_stairwell_noted_in_one_tap_beside_other_work_breaks_neither(
    ander: Callable[[Expeditie, Actor], None], keer: int
) -> None:
    """The doors were put in from the far end, so that both could take them in another order."""
    waar = bouw.klaar_voor_de_deur()
    route = bouw.looplijst(waar)
    for nr in range(DEUREN, 0, -1):
        bouw.adres(waar, nr, looplijst=route)
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    deuren = tuple(sorted(waar.adressen.values_list("pk", flat=True)))

    def portiek() -> list[str]:
        rondje = Rondje(Looplijst.objects.select_related("expeditie").get(pk=route.pk), door, timezone.now())
        return [een.staat for een in noteer(rondje, [Bel(uuid4(), 0, deuren, "portiek_dicht")])]

    uit = samen(portiek, lambda: ander(Expeditie.objects.get(pk=waar.pk), door))
    assert uit[0] in (["klaar"], ["geweigerd"])  # refused where the door went to another list first
    assert Bezoek.objects.count() == (DEUREN if uit[0] == ["klaar"] else 0)
