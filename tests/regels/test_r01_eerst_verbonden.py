"""R1: no door is rung before the denktank has had all three kinds and the gemeente is bound.

Preparing is never blocked. Here through the actions and the database; the table of the pure module stands in
tests/expedities/expeditie/test_fasen.py.
"""

from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.buurtplan.models import Buurtplan
from expedities.convenant.actions import onderteken, stel_convenant_op
from expedities.convenant.models import Ondertekening, Toezegging
from expedities.convenant.toezeggen import TeLaatVoorDeAvond, verzet_dag, zeg_toe
from expedities.denktank.actions import beeindig_lid, voeg_lid_toe
from expedities.denktank.models import Denktanklid
from expedities.denktank.soort import Soort
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.expeditie.queries import NogNiet, eis
from expedities.huisvoorhuis.models import Bezoek
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
VANDAAG = bouw.OP.date()
DEUREN = [Stap.BEZOEK, Stap.BRIEF]
SOORTEN = [deel for aantal in range(4) for deel in combinations(Soort, aantal)]
TOEZEGGING = {
    "naam": "W. de Wit",
    "functie": "wethouder",
    "wat": "Het convenant tekenen",
    "voor": VANDAAG + timedelta(days=6),
    "tekent_convenant": True,
    "gemandateerd": True,
    "schriftelijk": True,
}


def mag(waar: Expeditie, stap: Stap) -> bool:
    try:
        eis(waar, stap, bouw.OP)
    except NogNiet:
        return False
    return True


def beloof(waar: Expeditie, **anders: Any) -> None:
    zeg_toe(partij=bouw.partij(waar), **{**TOEZEGGING, **anders}, door=Actor.opdracht(), op=bouw.OP - timedelta(days=1))


def bind_niet(waar: Expeditie) -> None:
    bouw.convenant(waar, getekend=False)


@pytest.mark.parametrize("stap", DEUREN)
@pytest.mark.parametrize("soorten", SOORTEN)
@pytest.mark.parametrize(("bind", "gebonden"), [(bouw.convenant, True), (beloof, True), (bind_niet, False)])
def test_doors_open_only_with_all_three_kinds_and_a_bound_gemeente(
    stap: Stap, soorten: tuple[Soort, ...], bind: Any, gebonden: bool
) -> None:
    waar = bouw.expeditie()
    for soort in soorten:
        bouw.denktank(waar, soort)
    bind(waar)
    assert mag(waar, stap) is (len(soorten) == 3 and gebonden)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"gemandateerd": False}, "Wie de toezegging deed, mag niet namens de gemeente tekenen."),
        ({"schriftelijk": False}, "De toezegging van de gemeente is nog niet getekend."),
        ({"voor": VANDAAG + timedelta(days=7)}, "De gemeente tekent niet vóór de eerste avond."),
        ({"tekent_convenant": False}, "De gemeente heeft nog niets vastgelegd."),
    ],
)
def test_a_promise_binds_only_when_nothing_is_missing_and_says_what_is(anders: dict[str, Any], zin: str) -> None:
    waar = bouw.expeditie()
    bouw.denktank(waar)
    bouw.avond(waar, 1, begin=bouw.OP + timedelta(days=7))
    beloof(waar, **anders)
    with pytest.raises(NogNiet, match=zin):
        eis(waar, Stap.BEZOEK, bouw.OP)


def test_a_promise_to_sign_the_day_before_the_first_evening_binds() -> None:
    waar = bouw.expeditie()
    bouw.denktank(waar)
    bouw.avond(waar, 1, begin=bouw.OP + timedelta(days=7))
    beloof(waar)
    assert mag(waar, Stap.BEZOEK)


def test_an_organisation_that_signs_does_not_bind_the_gemeente() -> None:
    waar = bouw.klaar_voor_de_deur()
    Ondertekening.objects.update(soort=Soort.ORGANISATIE)
    assert not mag(waar, Stap.BEZOEK)


def test_a_later_departure_never_locks_again() -> None:
    waar = bouw.klaar_voor_de_deur()
    for lid in Denktanklid.objects.all():
        beeindig_lid(lid=lid, tot=VANDAAG, door=Actor.opdracht(), op=bouw.OP)
    assert mag(waar, Stap.BEZOEK)


def test_the_plan_waits_for_the_convenant_even_when_doors_are_open() -> None:
    waar = bouw.expeditie()
    bouw.denktank(waar)
    beloof(waar)
    assert (mag(waar, Stap.BEZOEK), mag(waar, Stap.PLAN_VASTSTELLEN)) == (True, False)


def test_the_plan_may_stand_once_the_gemeente_signed() -> None:
    waar = bouw.expeditie()
    door = Actor.opdracht()
    convenant = stel_convenant_op(
        expeditie=waar, tekst="Wij helpen.", verantwoordelijke="Stichting", door=door, op=bouw.OP
    )
    onderteken(
        convenant=convenant, partij=bouw.partij(waar), naam="W", functie="wethouder", gelezen=True, door=door,
        op=bouw.OP,
    )  # fmt: skip
    assert mag(waar, Stap.PLAN_VASTSTELLEN)


def test_the_promise_to_sign_is_late_everywhere_until_there_is_a_signature(client: Client) -> None:
    waar = bouw.expeditie()
    bouw.denktank(waar)
    bouw.avond(waar, 1, begin=bouw.OP + timedelta(days=7))
    beloof(waar)
    convenant, later = bouw.convenant(waar, getekend=False), VANDAAG + timedelta(days=7)
    assert list(Toezegging.objects.te_laat(later)) == list(Toezegging.objects.all())
    assert mag(waar, Stap.BEZOEK)  # a late signature never locks a door again
    onderteken(
        convenant=convenant, partij=waar.partijen.get(), naam="W", functie="wethouder", gelezen=True,
        door=Actor.opdracht(), op=bouw.OP,
    )  # fmt: skip
    assert not Toezegging.objects.te_laat(later).exists()
    assert Toezegging.objects.get().gedaan_op == VANDAAG


def test_the_promise_to_sign_cannot_be_moved_past_the_first_evening() -> None:
    waar = bouw.expeditie()
    bouw.avond(waar, 1, begin=bouw.OP + timedelta(days=7))
    beloof(waar)
    with pytest.raises(TeLaatVoorDeAvond):
        verzet_dag(
            toezegging=Toezegging.objects.get(), naar=VANDAAG + timedelta(days=7), waarom="Druk",
            door=Actor.opdracht(), op=bouw.OP,
        )  # fmt: skip


def test_preparing_is_never_blocked() -> None:
    waar = bouw.expeditie()
    assert mag(waar, Stap.VOORBEREIDEN)
    assert voeg_lid_toe(
        expeditie=waar, soort="bewoner", naam="Sanne", van=VANDAAG, door=Actor.opdracht(), op=bouw.OP
    ).pk


def test_each_expeditie_stands_by_itself() -> None:
    bouw.klaar_voor_de_deur()
    assert not mag(bouw.expeditie("Bomenbuurt"), Stap.BEZOEK)


def test_no_crafted_form_opens_a_door_an_evening_or_the_plan(client: Client) -> None:
    """The pages may hide the button; whoever sends the form all the same is refused with what is missing."""
    waar = bouw.expeditie()
    deur, avond = bouw.adres(waar), bouw.avond(waar, begin=timezone.now() + timedelta(days=3))
    bouw.actie(bouw.plan(waar, versie=1))
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    sleutel = {"sleutel": "7d4f3f5e-6f0e-4a53-9d0b-0d5b6f0a1c11", "voorgelezen": "on", "bewoners_akkoord": "on"}
    paden = [
        reverse("werk_deur", args=[waar.slug, deur.pk]),
        reverse("aanmelden", args=[waar.slug, avond.nr]),
        reverse("werk_aanmelden", args=[waar.slug, avond.nr]),
        reverse("werk_plan_vaststellen", args=[waar.slug]),
    ]
    velden = {**sleutel, "uitkomst": "komt", "voornaam": "Sanne", "komt": "ja", "aantal": "1", "bron": "telefoon"}
    zinnen = ["denktank", "", "denktank", "convenant"]  # a visitor reads no more than that it is not open yet
    teksten = [client.post(pad, velden, follow=True).content.decode().lower() for pad in paden]
    assert [zin in tekst for zin, tekst in zip(zinnen, teksten, strict=True)] == [True] * len(paden)
    assert (Bezoek.objects.count(), Deelnemer.objects.count()) == (0, 0)
    assert not Buurtplan.objects.filter(vastgesteld_op__isnull=False).exists()
