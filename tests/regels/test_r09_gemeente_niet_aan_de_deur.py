"""R9: who works for the gemeente sees no resident, also not with a second hat on."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from expedities.expeditie.rollen_actions import geef_rol
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Uitkomst
from tests import bouw
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

pytestmark = pytest.mark.django_db
ZIET_BEWONERS = (Rol.UITNODIGER, Rol.BELLER)


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.mark.parametrize("rol", ZIET_BEWONERS)
def test_second_hat_opens_no_door_and_no_list(client: Client, waar: Expeditie, rol: Rol) -> None:
    wie = bouw.met_rol(waar, Rol.GEMEENTE)
    bouw.rol(wie, rol, waar)
    deur, avond = bouw.adres(waar), bouw.avond(waar)
    bouw.looplijst(waar, 1, wie)
    client.force_login(wie)
    paden = [
        reverse("werk_deur", args=[waar.slug, deur.pk]),
        reverse("werk_deuren", args=[waar.slug]),
        reverse("werk_lopen", args=[waar.slug]),
        reverse("werk_loop_stand", args=[waar.slug, 1]),
        reverse("werk_looplijst_pdf", args=[waar.slug, 1]),
        reverse("werk_kaart_punten", args=[waar.slug]),
        reverse("werk_brief_bellen", args=[waar.slug]),
        reverse("werk_avond_bellen", args=[waar.slug, avond.nr]),
        reverse("werk_nieuwe_buren", args=[waar.slug]),
    ]
    assert {pad: client.get(pad).status_code for pad in paden} == dict.fromkeys(paden, 404)


def test_second_hat_notes_nothing_at_a_door(waar: Expeditie) -> None:
    wie = bouw.met_rol(waar, Rol.GEMEENTE)
    bouw.rol(wie, Rol.UITNODIGER, waar)
    door = bouw.actor_van(wie, waar)
    with pytest.raises(MagNiet):
        log_bezoek(adres=bouw.adres(waar), uitkomst=Uitkomst.KOMT, sleutel=uuid4(), door=door, op=bouw.OP)


@pytest.mark.parametrize("rol", ZIET_BEWONERS)
def test_role_that_sees_residents_is_not_given_to_who_works_for_the_gemeente(waar: Expeditie, rol: Rol) -> None:
    wie = bouw.met_rol(waar, Rol.GEMEENTE)
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    with pytest.raises(Geweigerd, match="gemeente"):
        geef_rol(expeditie=waar, contact=wie.email or "", rol=rol, door=leider, op=bouw.OP)


def test_the_procesbegeleider_may_be_paid_by_the_gemeente(waar: Expeditie) -> None:
    """Who leads sees what is needed to lead; that is a role the denktank knows of."""
    wie = bouw.met_rol(waar, Rol.GEMEENTE)
    bouw.rol(wie, Rol.PROCESBEGELEIDER, waar)
    bouw.rol(wie, Rol.UITNODIGER, waar)
    assert bouw.actor_van(wie, waar).rollen == {Rol.GEMEENTE, Rol.PROCESBEGELEIDER, Rol.UITNODIGER}


def test_an_organisation_may_ring_with_a_resident(waar: Expeditie) -> None:
    wie = bouw.met_rol(waar, Rol.PROFESSIONAL)
    bouw.rol(wie, Rol.UITNODIGER, waar)
    assert bouw.actor_van(wie, waar).rollen == {Rol.PROFESSIONAL, Rol.UITNODIGER}
