from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from expedities.expeditie.actions import (
    Beluren,
    BelurenKloppenNiet,
    begin_expeditie,
    sluit_af,
    start_borging,
    wijzig_expeditie,
)
from expedities.expeditie.models import Expeditie, Gemeente
from expedities.expeditie.queries import NogNiet
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db


def begin(door: Actor, naam: str = "Vogelbuurt", **velden: Any) -> Expeditie:
    vast = {"gemeente": "Voorbeeldstad", "contact_naam": "Noor", "contact_telefoon": "+31600000900"}
    return begin_expeditie(naam=naam, **{**vast, **velden}, door=door, op=bouw.OP)


def met(*rollen: Rol) -> Actor:
    return Actor(via=Via.AANGEMELD, gebruiker=bouw.gebruiker().pk, rollen=frozenset(rollen))


@pytest.mark.parametrize("rol", [Rol.BEHEERDER, Rol.PROCESBEGELEIDER])
def test_begin_gives_the_maker_the_lead(rol: Rol) -> None:
    door = met(rol)
    (toekenning,) = begin(door).roltoekenningen.all()
    assert (toekenning.gebruiker_id, toekenning.rol, toekenning.van) == (door.gebruiker, Rol.PROCESBEGELEIDER, bouw.OP)


def test_begin_by_a_command_names_who_leads() -> None:
    wie = bouw.gebruiker()
    (toekenning,) = begin(Actor.opdracht(), begeleider=wie.pk).roltoekenningen.all()
    assert toekenning.gebruiker_id == wie.pk


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.BEHEERDER, Rol.PROCESBEGELEIDER}))
def test_begin_is_refused_to_everybody_else(rol: Rol) -> None:
    with pytest.raises(MagNiet):
        begin(met(rol))


@pytest.mark.parametrize("bad_user", [Actor(), Actor.klok(), Actor(rollen=frozenset({Rol.BEHEERDER}))])
def test_begin_is_refused_to_who_is_nobody(bad_user: Actor) -> None:
    with pytest.raises(MagNiet):
        begin(bad_user)


@pytest.mark.parametrize(
    ("naam", "slug"), [("Vogel Buurt!", "vogel-buurt"), ("حي", "buurt"), ("Nieuw", "nieuw-2"), ("Stijl", "stijl-2")]
)
def test_begin_makes_an_address_from_any_name(naam: str, slug: str) -> None:
    assert begin(Actor.opdracht(), naam).slug == slug


def test_begin_gives_the_second_of_a_name_a_number() -> None:
    assert [begin(Actor.opdracht()).slug for _ in range(3)] == ["vogelbuurt", "vogelbuurt-2", "vogelbuurt-3"]


def test_begin_knows_a_gemeente_however_it_is_typed() -> None:
    begin(Actor.opdracht(), gemeente="Capelle aan den IJssel")
    begin(Actor.opdracht(), gemeente=" capelle  aan den ijssel ")
    assert Gemeente.objects.count() == 1


def wijzig(waar: Expeditie, door: Actor, **anders: Any) -> Expeditie:
    velden = ("naam", "verhaal", "contact_naam", "contact_telefoon", "contact_email")
    zoals_het_is = {veld: getattr(waar, veld) for veld in velden}
    return wijzig_expeditie(expeditie=waar, **{**zoals_het_is, "beluren": Beluren(), **anders}, door=door, op=bouw.OP)


def test_wijzig_logs_which_fields_and_not_what() -> None:
    waar = bouw.expeditie()
    wijzig(waar, bouw.actor(waar, Rol.PROCESBEGELEIDER), verhaal="Over bankjes.")
    assert Logregel.objects.get().feiten == {"velden": "verhaal"}


def test_wijzig_without_a_change_leaves_no_line() -> None:
    waar = bouw.expeditie()
    wijzig(waar, bouw.actor(waar, Rol.PROCESBEGELEIDER))
    assert not Logregel.objects.exists()


@pytest.mark.parametrize(
    "uren",
    [
        replace(Beluren(), bellen_vanaf=time(21, 0)),
        replace(Beluren(), automatisch_om=time(15, 0)),
        replace(Beluren(), bellijst_open=time(8, 0)),
        Beluren(*[time(10, 0)] * 5),
    ],
)
def test_wijzig_refuses_hours_that_exclude_one_another(uren: Beluren) -> None:
    waar = bouw.expeditie()
    with pytest.raises(BelurenKloppenNiet):
        wijzig(waar, bouw.actor(waar, Rol.PROCESBEGELEIDER), beluren=uren)


def test_sluit_af_comes_after_borging() -> None:
    waar = bouw.expeditie()
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    with pytest.raises(NogNiet, match="Het afronden is nog niet begonnen"):
        sluit_af(expeditie=waar, door=door, op=bouw.OP)
    start_borging(expeditie=waar, door=door, op=bouw.OP)
    sluit_af(expeditie=waar, door=door, op=bouw.OP + timedelta(days=30))
    waar.refresh_from_db()
    assert waar.afgesloten_op == bouw.OP + timedelta(days=30)


def test_start_borging_twice_keeps_the_first_day() -> None:
    waar = bouw.expeditie()
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    for dagen in (0, 5):
        start_borging(expeditie=waar, door=door, op=bouw.OP + timedelta(days=dagen))
    waar.refresh_from_db()
    assert (waar.borging_vanaf, Logregel.objects.count()) == (bouw.OP, 1)


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.PROCESBEGELEIDER}))
def test_leading_is_refused_to_every_other_role(rol: Rol) -> None:
    waar = bouw.expeditie()
    door = bouw.actor(waar, rol)
    for doe in (start_borging, sluit_af):
        with pytest.raises(MagNiet):
            doe(expeditie=waar, door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        wijzig(waar, door)


def test_leading_elsewhere_counts_for_nothing_here() -> None:
    waar = bouw.expeditie()
    with pytest.raises(MagNiet):
        start_borging(expeditie=waar, door=bouw.actor(bouw.expeditie("Bomenbuurt"), Rol.PROCESBEGELEIDER), op=bouw.OP)
