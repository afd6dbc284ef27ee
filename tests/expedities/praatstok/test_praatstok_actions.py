"""Writing down, agreeing, throwing away, grouping."""

from datetime import timedelta
from typing import Any

import pytest

from expedities.praatstok import actions
from expedities.praatstok.models import Punt, PuntBron, Thema
from expedities.praatstok.queries import muur, wacht_op_akkoord
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

pytestmark = pytest.mark.django_db
GEEN_SCHRIJVER = (Rol.BEWONER, Rol.UITNODIGER, Rol.BELLER, Rol.PROFESSIONAL, Rol.GEMEENTE, Rol.BEHEERDER)


def _leider(waar: Any) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def _punt(waar: Any, tekst: str = "Meer licht op het pad", **velden: Any) -> Punt:
    return actions.schrijf_punt(expeditie=waar, tekst=tekst, **{"door": _leider(waar), "op": bouw.OP, **velden})


@pytest.mark.parametrize("rol", [Rol.PROCESBEGELEIDER, Rol.SCHRIJVER])
def test_schrijf_punt_is_held_until_the_speaker_agrees(rol: Rol) -> None:
    waar = bouw.expeditie()
    door = bouw.actor(waar, rol)

    punt = _punt(waar, door=door)

    assert muur(waar) == ()
    actions.spreker_akkoord(punt=punt, door=door, op=bouw.OP)
    assert [[p.tekst for p in groep.punten] for groep in muur(waar)] == [["Meer licht op het pad"]]


@pytest.mark.parametrize("rol", GEEN_SCHRIJVER)
def test_schrijf_punt_in_the_hall_is_for_scribes(rol: Rol) -> None:
    waar = bouw.expeditie()

    with pytest.raises(MagNiet):
        _punt(waar, door=bouw.actor(waar, rol))


def test_schrijf_punt_not_by_a_visitor_a_tick_or_a_scribe_from_elsewhere() -> None:
    waar, elders = bouw.expeditie(), bouw.expeditie("Bloemenbuurt")
    for door in (bouw.bezoeker(waar), Actor.klok(), bouw.actor(elders, Rol.SCHRIJVER)):
        with pytest.raises(MagNiet):
            _punt(waar, door=door)


def test_schrijf_punt_that_names_a_door_is_refused_with_the_reason() -> None:
    waar = bouw.expeditie()

    with pytest.raises(actions.IsHerkenbaar, match="huisnummer"):
        _punt(waar, "Nummer 34 dealt")
    assert not Punt.objects.exists()


def test_schrijf_punt_only_the_facilitator_may_let_it_stay() -> None:
    waar = bouw.expeditie()

    with pytest.raises(actions.IsHerkenbaar):
        _punt(waar, "Nummer 34 van de flat", toch=True, door=bouw.actor(waar, Rol.SCHRIJVER))
    punt = _punt(waar, "Maak van nummer 34 een buurtkamer", toch=True)

    assert (punt.akkoord, Logregel.objects.get(daad="punt.geschreven").feiten["toch"]) == (False, True)


def test_a_point_from_the_door_hangs_as_an_equal_and_without_a_name() -> None:
    waar = bouw.klaar_voor_de_deur()
    aan_de_deur = bouw.actor(waar, Rol.UITNODIGER)

    punt = _punt(waar, "Een bankje bij de vijver", bron=PuntBron.DEUR, door=aan_de_deur)
    actions.spreker_akkoord(punt=punt, door=aan_de_deur, op=bouw.OP)
    in_de_zaal = _punt(waar)
    actions.spreker_akkoord(punt=in_de_zaal, door=_leider(waar), op=bouw.OP)

    assert {p.tekst for groep in muur(waar) for p in groep.punten} == {"Een bankje bij de vijver", in_de_zaal.tekst}


def test_what_is_held_from_a_door_is_seen_by_the_facilitator_alone() -> None:
    waar = bouw.klaar_voor_de_deur()
    deur, zaal = _punt(waar, "Ik ken hier niemand", bron=PuntBron.DEUR), _punt(waar)

    assert wacht_op_akkoord(waar, bouw.actor(waar, Rol.SCHRIJVER)) == [zaal]
    assert wacht_op_akkoord(waar, _leider(waar)) == [zaal, deur]


def test_gooi_weg_takes_only_what_is_held() -> None:
    waar = bouw.expeditie()
    punt, hangt = _punt(waar), _punt(waar)
    actions.spreker_akkoord(punt=hangt, door=_leider(waar), op=bouw.OP)

    for _ in range(2):  # a double tap
        actions.gooi_weg(punt=punt, door=_leider(waar), op=bouw.OP)
    with pytest.raises(actions.HangtAl):
        actions.gooi_weg(punt=hangt, door=_leider(waar), op=bouw.OP)

    assert list(Punt.objects.all()) == [hangt]


def test_haal_van_de_muur_holds_it_again() -> None:
    waar = bouw.expeditie()
    punt = _punt(waar)
    actions.spreker_akkoord(punt=punt, door=_leider(waar), op=bouw.OP)

    actions.haal_van_de_muur(punt=punt, door=_leider(waar), op=bouw.OP)

    assert (muur(waar), wacht_op_akkoord(waar, _leider(waar))) == ((), [punt])


def test_themas_group_points_in_the_order_they_came() -> None:
    waar = bouw.expeditie()
    licht, groen = (
        actions.maak_thema(expeditie=waar, naam=n, door=_leider(waar), op=bouw.OP) for n in ("Licht", "Groen")
    )
    punten = [_punt(waar, f"Punt {letter}", op=bouw.OP + timedelta(minutes=i)) for i, letter in enumerate("abc")]
    for punt, thema in zip(punten, (groen, licht, None), strict=True):
        actions.spreker_akkoord(punt=punt, door=_leider(waar), op=bouw.OP)
        actions.hang_onder_thema(punt=punt, thema=thema, door=_leider(waar), op=bouw.OP)

    gezien = [(str(groep.thema), [p.tekst for p in groep.punten]) for groep in muur(waar)]
    assert gezien == [("Licht", ["Punt b"]), ("Groen", ["Punt a"]), ("None", ["Punt c"])]


def test_maak_thema_twice_is_one_and_hernoem_does_not_swallow_another() -> None:
    waar = bouw.expeditie()
    eerst, nog_eens = (
        actions.maak_thema(expeditie=waar, naam=" Licht ", door=_leider(waar), op=bouw.OP) for _ in range(2)
    )
    ander = actions.maak_thema(expeditie=waar, naam="Groen", door=_leider(waar), op=bouw.OP)

    assert eerst == nog_eens
    with pytest.raises(actions.ThemaBestaat):
        actions.hernoem_thema(thema=ander, naam="Licht", door=_leider(waar), op=bouw.OP)
    actions.hernoem_thema(thema=ander, naam="Groen en bloemen", door=_leider(waar), op=bouw.OP)
    assert set(Thema.objects.values_list("naam", flat=True)) == {"Licht", "Groen en bloemen"}


@pytest.mark.parametrize("naam", ["", "   ", "\n"])
def test_maak_thema_needs_a_name(naam: str) -> None:
    waar = bouw.expeditie()

    with pytest.raises(Geweigerd):
        actions.maak_thema(expeditie=waar, naam=naam, door=_leider(waar), op=bouw.OP)


def test_hang_onder_thema_stays_within_one_buurt() -> None:
    waar, elders = bouw.expeditie(), bouw.expeditie("Bloemenbuurt")
    thema = actions.maak_thema(expeditie=elders, naam="Licht", door=_leider(elders), op=bouw.OP)

    with pytest.raises(actions.HoortHierNiet):
        actions.hang_onder_thema(punt=_punt(waar), thema=thema, door=_leider(waar), op=bouw.OP)


@pytest.mark.parametrize("rollen", [{rol} for rol in GEEN_SCHRIJVER] + [{Rol.SCHRIJVER, Rol.GEMEENTE}])
def test_themas_are_not_made_by_outsiders(rollen: set[Rol]) -> None:
    waar = bouw.expeditie()
    thema, punt = Thema.objects.create(expeditie=waar, naam="Licht"), _punt(waar)
    door = bouw.actor(waar, *rollen)

    with pytest.raises(MagNiet):
        actions.maak_thema(expeditie=waar, naam="Overlast", door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        actions.hernoem_thema(thema=thema, naam="Overlast", door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        actions.hang_onder_thema(punt=punt, thema=thema, door=door, op=bouw.OP)


def test_the_log_holds_no_words_of_speakers() -> None:
    waar = bouw.expeditie()

    _punt(waar, "Zeer geheim woord")

    assert "geheim" not in str(list(Logregel.objects.values_list("feiten", flat=True)))
