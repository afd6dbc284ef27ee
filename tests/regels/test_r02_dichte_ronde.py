"""R2: in a round that is closed no door is open without a reason and a name, whatever is done at a desk."""

from io import BytesIO
from uuid import uuid4

import pytest
from django.db.models import Q

from expedities.adreslijsten.actions import kies_deuren
from expedities.adreslijsten.importeren import importeer_adressen
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.actions import log_bezoek, neem_bezoek_terug
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.ronde.actions import ga_toch_langs, heropen_ronde, laat_open, sluit_ronde
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

pytestmark = pytest.mark.django_db


@pytest.fixture
def leider(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


def dicht(waar: Expeditie, leider: Actor) -> None:
    sluit_ronde(expeditie=waar, reden="De tijd was op", naam="Noor", door=leider, op=bouw.OP)


def zomaar_open(waar: Expeditie) -> int:
    return Adres.objects.filter(expeditie=waar, uitkomst=Uitkomst.OPEN, open_reden="").deuren().count()


def test_outcome_of_a_closed_round_is_not_taken_back_from_a_desk(waar: Expeditie, leider: Actor) -> None:
    deur = bouw.adres(waar)
    log_bezoek(adres=deur, uitkomst=Uitkomst.KOMT, sleutel=uuid4(), door=leider, op=bouw.OP)
    dicht(waar, leider)
    with pytest.raises(Geweigerd, match="Open de ronde eerst"):
        neem_bezoek_terug(bezoek=Bezoek.objects.get(), door=leider, op=bouw.OP)
    deur.refresh_from_db()
    assert (deur.uitkomst, zomaar_open(waar)) == (Uitkomst.KOMT, 0)
    heropen_ronde(expeditie=waar, door=leider, op=bouw.OP)
    neem_bezoek_terug(bezoek=Bezoek.objects.get(), door=leider, op=bouw.OP)
    assert zomaar_open(waar) == 1


def test_door_that_stayed_open_keeps_its_reason_while_the_round_is_closed(waar: Expeditie, leider: Actor) -> None:
    deur = bouw.adres(waar)
    laat_open(adres=deur, reden="de bel doet het niet", naam="Noor", door=leider, op=bouw.OP)
    dicht(waar, leider)
    with pytest.raises(Geweigerd, match="Open de ronde eerst"):
        ga_toch_langs(adres=deur, door=leider, op=bouw.OP)
    assert zomaar_open(waar) == 0
    heropen_ronde(expeditie=waar, door=leider, op=bouw.OP)
    ga_toch_langs(adres=deur, door=leider, op=bouw.OP)
    assert zomaar_open(waar) == 1


def test_doors_that_come_on_the_list_afterwards_are_visibly_open(waar: Expeditie, leider: Actor) -> None:
    geen_deur = bouw.adres(waar, is_deur=False)
    dicht(waar, leider)
    lijst = BytesIO(b"straat;huisnummer\nMerelstraat;901\n")
    importeer_adressen(expeditie=waar, stroom=lijst, door=leider, op=bouw.OP)
    kies_deuren(expeditie=waar, adressen=[geen_deur.pk], deur=True, door=leider, op=bouw.OP)
    later = Adres.objects.filter(Q(huisnummer=901) | Q(pk=geen_deur.pk)).deuren()
    assert set(later.values_list("open_reden", "open_naam")) == {("kwam erbij toen de ronde dicht was", "Noor")}
    assert zomaar_open(waar) == 0
