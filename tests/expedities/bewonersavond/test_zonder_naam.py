"""A number of people without a name is as good a sign-up as any."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.avondbellen.queries import te_bellen
from expedities.bewonersavond.actions import HoortHierNiet, Nodig, meld_aan, meld_binnen, verplaats_avond
from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond, Bron
from expedities.bewonersavond.queries import tellingen, verwacht
from tests import bouw
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def avond() -> Avond:
    return bouw.avond(bouw.klaar_voor_de_deur(), begin=timezone.now() + timedelta(days=7))


def _drie(avond: Avond, aantal: int = 3) -> Aanmelding:
    door = bouw.actor(avond.expeditie, Rol.UITNODIGER)
    return meld_aan(
        avond=avond, sleutel=uuid4(), aantal=aantal, bron=Bron.DEUR, nodig=Nodig(ophalen=True), door=door, op=bouw.OP
    )


def test_it_counts_and_asks_for_no_message(avond: Avond) -> None:
    _drie(avond)

    assert tellingen([avond])[avond.pk].komt == 3
    assert not Bericht.objects.exists()
    assert te_bellen(avond, avond.begin - timedelta(days=1)) == []


def test_the_same_device_says_it_again(avond: Avond) -> None:
    sleutel, door = uuid4(), bouw.actor(avond.expeditie, Rol.UITNODIGER)
    for aantal in (2, 4):
        meld_aan(avond=avond, sleutel=sleutel, aantal=aantal, bron=Bron.DEUR, door=door, op=bouw.OP)
    assert [rij.aantal for rij in Aanmelding.objects.all()] == [4]


def test_who_gives_a_name_later_is_not_counted_twice(avond: Avond) -> None:
    sleutel, door = uuid4(), bouw.bezoeker(avond.expeditie)
    meld_aan(avond=avond, sleutel=sleutel, aantal=2, bron=Bron.BRIEF, door=door, op=bouw.OP)
    wie = bouw.deelnemer(avond.expeditie)
    meld_aan(avond=avond, deelnemer=wie, sleutel=sleutel, aantal=2, bron=Bron.BRIEF, door=door, op=bouw.OP)
    assert [(rij.naam, rij.aantal) for rij in Aanmelding.objects.all()] == [("Sanne", 2)]


def test_a_moved_evening_tells_who_has_a_name_and_leaves_the_others(avond: Avond) -> None:
    _drie(avond)
    wie = bouw.deelnemer(avond.expeditie, telefoon=bouw.telefoon())
    meld_aan(avond=avond, deelnemer=wie, door=bouw.bezoeker(avond.expeditie), op=bouw.OP)
    Bericht.objects.all().delete()
    begin = avond.begin + timedelta(days=1)
    verplaats_avond(
        avond=avond, begin=begin, eind=begin + timedelta(hours=2), plek="De Mus",
        door=bouw.actor(avond.expeditie, Rol.PROCESBEGELEIDER), op=bouw.OP,
    )  # fmt: skip
    assert set(Bericht.objects.values_list("aan", flat=True)) == {wie.pk}


def test_they_are_ticked_in_by_number_and_once(avond: Avond) -> None:
    drie, door = _drie(avond), bouw.actor(avond.expeditie, Rol.PROCESBEGELEIDER)
    for _ in range(2):
        meld_binnen(avond=avond, aanmelding=drie, hoedanigheid=Hoedanigheid.BEWONER, door=door, op=bouw.OP)
    assert [(rij.aantal, rij.voornaam) for rij in Aanwezigheid.objects.all()] == [(3, "")]
    assert verwacht(avond) == []


def test_a_line_of_another_evening_opens_nothing_here(avond: Avond) -> None:
    elders = _drie(bouw.avond(bouw.klaar_voor_de_deur("Elders"), begin=avond.begin))
    with pytest.raises(HoortHierNiet):
        meld_binnen(
            avond=avond, aanmelding=elders, hoedanigheid=Hoedanigheid.BEWONER,
            door=bouw.actor(avond.expeditie, Rol.PROCESBEGELEIDER), op=bouw.OP,
        )  # fmt: skip


def test_the_list_at_the_door_shows_names_first_and_then_numbers(client: Client, avond: Avond) -> None:
    _drie(avond), _drie(avond, 1)
    wie = bouw.deelnemer(avond.expeditie, "Zeynep")
    meld_aan(avond=avond, deelnemer=wie, door=bouw.bezoeker(avond.expeditie), op=bouw.OP)
    client.force_login(bouw.met_rol(avond.expeditie, Rol.PROCESBEGELEIDER))
    pad = reverse("werk_avond", args=[avond.expeditie.slug, 1])

    pagina = client.get(pad).text
    assert [pagina.index(w) > 0 for w in ("Zeynep", "3 mensen zonder naam", "1 mens zonder naam")] == [True] * 3
    assert [rij.naam for rij in verwacht(avond)] == ["Zeynep", "", ""]
    drie = Aanmelding.objects.get(aantal=3)
    client.post(pad, {"aanmelding": drie.pk, "hoedanigheid": "bewoner"})

    assert "Welkom! 3 erbij." in client.get(pad).text
    assert [rij.aantal for rij in verwacht(avond)] == [1, 1]
