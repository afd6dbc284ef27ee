"""R15: nobody is refused at a gathering for not being on a list."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from expedities.bewonersavond.actions import meld_binnen
from expedities.bewonersavond.models import Aanwezigheid, Avond
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def avond() -> Avond:
    """Without R1, a sign-up or anything else: the door of the hall is open all the same."""
    return bouw.avond(bouw.expeditie())


@pytest.mark.parametrize("hoedanigheid", Hoedanigheid)
@pytest.mark.parametrize("voornaam", ["Sanne", "", "  ", "李雷", "🙂"])
def test_with_a_first_name_or_only_a_tally(avond: Avond, voornaam: str, hoedanigheid: Hoedanigheid) -> None:
    door = bouw.actor(avond.expeditie, Rol.PROCESBEGELEIDER)

    meld_binnen(avond=avond, voornaam=voornaam, hoedanigheid=hoedanigheid, door=door, op=bouw.OP)

    assert list(Aanwezigheid.objects.values_list("voornaam", "aantal")) == [(voornaam.strip(), 1)]


def test_known_here_but_not_signed_up(avond: Avond) -> None:
    door, sanne = bouw.actor(avond.expeditie, Rol.PROCESBEGELEIDER), bouw.deelnemer(avond.expeditie)

    meld_binnen(avond=avond, deelnemer=sanne, hoedanigheid=Hoedanigheid.BEWONER, door=door, op=bouw.OP)

    assert Aanwezigheid.objects.get().deelnemer == sanne


def _binnen(client: Client, waar: Expeditie, **velden: Any) -> int:
    return client.post(reverse("werk_avond", args=[waar.slug, 1]), {"hoedanigheid": "bewoner", **velden}).status_code


def test_the_page_counts_seventy_people_without_a_name(client: Client, avond: Avond) -> None:
    client.force_login(bouw.met_rol(avond.expeditie, Rol.PROCESBEGELEIDER))

    assert {_binnen(client, avond.expeditie) for _ in range(70)} == {302}
    assert Aanwezigheid.objects.count() == 70
    assert "Er zijn nu 70 mensen" in client.get(reverse("werk_avond", args=[avond.expeditie.slug, 1])).content.decode()


def test_the_page_lets_in_whoever_the_list_does_not_know(client: Client, avond: Avond) -> None:
    """A name removed from the list since the page was shown, or of elsewhere, is somebody to count."""
    client.force_login(bouw.met_rol(avond.expeditie, Rol.PROCESBEGELEIDER))
    elders = bouw.deelnemer(bouw.expeditie("Bloemenbuurt"))

    assert _binnen(client, avond.expeditie, deelnemer=str(elders.pk)) == 302
    assert [(wie.deelnemer, wie.aantal) for wie in Aanwezigheid.objects.all()] == [(None, 1)]
