from datetime import timedelta
from uuid import uuid4

import pytest

from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, Nabezoek, Nabezoekreden, Uitkomst
from expedities.ronde.actions import (
    AlGedaan,
    DeurHeeftUitkomst,
    HierNietTerug,
    RedenMist,
    RondeKanNiet,
    beloof_nabezoek,
    ga_toch_langs,
    geef_nabezoek_aan,
    laat_open,
    meld_nabezoek_gedaan,
    sluit_ronde,
)
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
TOLK = Nabezoekreden.MET_TOLK


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def uitnodiger(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.UITNODIGER)


@pytest.fixture
def leider(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def beloof(adres: Adres, door: Actor, taal: str = "") -> Nabezoek:
    return beloof_nabezoek(adres=adres, reden=TOLK, taal=taal, door=door, op=bouw.OP)


def test_same_promise_twice_is_one_and_a_language_said_later_is_added(waar: Expeditie, uitnodiger: Actor) -> None:
    adres = bouw.adres(waar)
    beloof(adres, uitnodiger)
    beloof(adres, uitnodiger, "Arabisch")
    beloof(adres, uitnodiger)
    assert list(Nabezoek.objects.values_list("reden", "taal")) == [(TOLK, "Arabisch")]
    assert Logregel.objects.filter(daad="nabezoek.beloofd").count() == 1


def test_promise_that_was_kept_can_be_made_again(waar: Expeditie, uitnodiger: Actor) -> None:
    adres = bouw.adres(waar)
    meld_nabezoek_gedaan(nabezoek=beloof(adres, uitnodiger), door=uitnodiger, op=bouw.OP)
    beloof(adres, uitnodiger)
    assert Nabezoek.objects.filter(gedaan_op=None).count() == 1


def test_who_wants_no_contact_is_not_visited_again(waar: Expeditie, uitnodiger: Actor) -> None:
    with pytest.raises(HierNietTerug):
        beloof(bouw.adres(waar, uitkomst=Uitkomst.GEEN_CONTACT), uitnodiger)


def test_no_promise_before_doors_may_be_rung() -> None:
    waar = bouw.expeditie("Nog niet")
    with pytest.raises(NogNiet):
        beloof(bouw.adres(waar), bouw.actor(waar, Rol.UITNODIGER))


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.BELLER, Rol.BEWONER])
def test_others_promise_nothing_at_a_door(waar: Expeditie, uitnodiger: Actor, rol: Rol) -> None:
    adres, ander = bouw.adres(waar), bouw.actor(waar, rol)
    nabezoek = beloof(adres, uitnodiger)
    with pytest.raises(MagNiet):
        beloof(adres, ander)
    with pytest.raises(MagNiet):
        geef_nabezoek_aan(nabezoek=nabezoek, wie="Sem", door=ander, op=bouw.OP)
    with pytest.raises(MagNiet):
        meld_nabezoek_gedaan(nabezoek=nabezoek, door=ander, op=bouw.OP)


def test_promise_has_a_name_and_a_tick(waar: Expeditie, uitnodiger: Actor) -> None:
    nabezoek = beloof(bouw.adres(waar), uitnodiger)
    geef_nabezoek_aan(nabezoek=nabezoek, wie=" Sem ", door=uitnodiger, op=bouw.OP)
    meld_nabezoek_gedaan(nabezoek=nabezoek, door=uitnodiger, op=bouw.OP)
    meld_nabezoek_gedaan(nabezoek=nabezoek, door=uitnodiger, op=bouw.OP + timedelta(hours=1))
    assert Nabezoek.objects.values_list("wie", "gedaan_op").get() == ("Sem", bouw.OP)
    with pytest.raises(AlGedaan):
        geef_nabezoek_aan(nabezoek=nabezoek, wie="Wil", door=uitnodiger, op=bouw.OP)


def test_no_log_line_names_a_door(waar: Expeditie, uitnodiger: Actor, leider: Actor) -> None:
    adres = bouw.adres(waar)
    beloof(adres, uitnodiger, "Arabisch")
    laat_open(adres=adres, reden="Verbouwing", naam="Noor", door=leider, op=bouw.OP)
    ga_toch_langs(adres=adres, door=leider, op=bouw.OP)
    assert set(Logregel.objects.values_list("ding", "ding_sleutel")) == {("", "")}
    assert all(regel.feiten == {} for regel in Logregel.objects.all())


@pytest.mark.parametrize(
    "uitkomst", [Uitkomst.OPEN, Uitkomst.NIET_THUIS, Uitkomst.PORTIEK_DICHT, Uitkomst.LATER_MET_TOLK]
)
def test_one_door_is_left_open_with_a_reason_and_a_name_and_taken_back(
    waar: Expeditie, leider: Actor, uitkomst: Uitkomst
) -> None:
    adres = bouw.adres(waar, uitkomst=uitkomst)
    laat_open(adres=adres, reden=" Verbouwing ", naam=" Noor ", door=leider, op=bouw.OP)
    adres.refresh_from_db()
    assert (adres.uitkomst, adres.open_reden, adres.open_naam) == (uitkomst, "Verbouwing", "Noor")
    ga_toch_langs(adres=adres, door=leider, op=bouw.OP)
    adres.refresh_from_db()
    assert (adres.uitkomst, adres.open_reden, adres.open_naam) == (uitkomst, "", "")


@pytest.mark.parametrize("uitkomst", [Uitkomst.KOMT, Uitkomst.KOMT_NIET, Uitkomst.LEEG, Uitkomst.GEEN_CONTACT])
def test_door_that_answered_is_not_left_open(waar: Expeditie, leider: Actor, uitkomst: Uitkomst) -> None:
    with pytest.raises(DeurHeeftUitkomst):
        laat_open(adres=bouw.adres(waar, uitkomst=uitkomst), reden="Op", naam="Noor", door=leider, op=bouw.OP)


@pytest.mark.parametrize(("reden", "naam"), [("", "Noor"), ("Op", " "), ("  ", "")])
def test_without_a_reason_or_a_name_it_is_work(waar: Expeditie, leider: Actor, reden: str, naam: str) -> None:
    with pytest.raises(RedenMist):
        laat_open(adres=bouw.adres(waar), reden=reden, naam=naam, door=leider, op=bouw.OP)


def test_uitnodiger_leaves_no_door_open_and_closes_nothing(waar: Expeditie, uitnodiger: Actor) -> None:
    adres = bouw.adres(waar)
    with pytest.raises(MagNiet):
        laat_open(adres=adres, reden="Op", naam="Noor", door=uitnodiger, op=bouw.OP)
    with pytest.raises(MagNiet):
        ga_toch_langs(adres=adres, door=uitnodiger, op=bouw.OP)
    with pytest.raises(MagNiet):
        sluit_ronde(expeditie=waar, reden="Op", naam="Noor", door=uitnodiger, op=bouw.OP)


def test_door_with_a_reason_of_its_own_keeps_it_when_the_round_closes(waar: Expeditie, leider: Actor) -> None:
    eigen, rest = bouw.adres(waar, 1), bouw.adres(waar, 3)
    laat_open(adres=eigen, reden="Verbouwing", naam="Wil", door=leider, op=bouw.OP)
    assert sluit_ronde(expeditie=waar, reden="Tijd op", naam="Noor", door=leider, op=bouw.OP) == 2
    eigen.refresh_from_db()
    rest.refresh_from_db()
    assert (eigen.open_reden, eigen.open_naam, rest.open_reden, rest.open_naam) == (
        "Verbouwing",
        "Wil",
        "Tijd op",
        "Noor",
    )


def test_promise_that_is_not_kept_needs_a_reason_too(waar: Expeditie, uitnodiger: Actor, leider: Actor) -> None:
    adres = bouw.adres(waar, uitkomst=Uitkomst.LATER_MET_TOLK)
    beloof(adres, uitnodiger)
    with pytest.raises(RondeKanNiet):
        sluit_ronde(expeditie=waar, reden="", naam="", door=leider, op=bouw.OP)
    sluit_ronde(expeditie=waar, reden="Geen tolk gevonden", naam="Noor", door=leider, op=bouw.OP)
    adres.refresh_from_db()
    assert (adres.uitkomst, adres.open_reden) == (Uitkomst.LATER_MET_TOLK, "Geen tolk gevonden")


def test_round_does_not_close_over_a_contradiction(waar: Expeditie, leider: Actor) -> None:
    """Two who log the same door lose nothing (R2): after the closing one of the two would be gone."""
    bouw.adres(waar, uitkomst=Uitkomst.KOMT, tegenspraak=True)
    with pytest.raises(RondeKanNiet):
        sluit_ronde(expeditie=waar, reden="Op", naam="Noor", door=leider, op=bouw.OP)


def test_closing_tells_in_the_log_how_many_rings_there_were(waar: Expeditie, uitnodiger: Actor, leider: Actor) -> None:
    adres = bouw.adres(waar)
    for uitkomst in (Uitkomst.NIET_THUIS, Uitkomst.KOMT):
        log_bezoek(adres=adres, uitkomst=uitkomst, sleutel=uuid4(), door=uitnodiger, op=bouw.OP)
    sluit_ronde(expeditie=waar, reden="", naam="", door=leider, op=bouw.OP)
    assert Logregel.objects.get(daad="ronde_gesloten").feiten == {"open_gebleven": 0, "bezoeken": 2}
