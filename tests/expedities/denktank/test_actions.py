"""Members, and who is still to be asked."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from expedities.denktank.actions import (
    AlBesloten,
    AlWeg,
    DagKanNiet,
    ZonderOrganisatie,
    beeindig_lid,
    haal_van_vraaglijst,
    laat_meelezen,
    noteer_gevraagd,
    noteer_ja,
    noteer_nee,
    voeg_lid_toe,
    wijzig_lid,
    zet_op_vraaglijst,
)
from expedities.denktank.models import Denktanklid, TeVragen
from expedities.denktank.opruimen import vraaglijst_en_namen
from expedities.denktank.soort import Soort
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.expeditie.queries import NogNiet, eis
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
VANDAAG = bouw.OP.date()


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


@pytest.fixture
def noor(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def voeg_toe(waar: Expeditie, door: Actor) -> Denktanklid:
    return voeg_lid_toe(expeditie=waar, soort="bewoner", naam="Sanne", van=VANDAAG, door=door, op=bouw.OP)


def vraag(waar: Expeditie, door: Actor, **velden: str) -> TeVragen:
    return zet_op_vraaglijst(expeditie=waar, **{"soort": "bewoner", "wie": "Bep", **velden}, door=door, op=bouw.OP)


def test_voeg_lid_toe_by_the_procesbegeleider(waar: Expeditie, noor: Actor) -> None:
    assert voeg_toe(waar, noor).soort == "bewoner"


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.PROCESBEGELEIDER}))
def test_voeg_lid_toe_is_refused_to_others(waar: Expeditie, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        voeg_toe(waar, bouw.actor(waar, rol))


def test_who_speaks_for_an_organisation_says_which(waar: Expeditie, noor: Actor) -> None:
    with pytest.raises(ZonderOrganisatie):
        voeg_lid_toe(
            expeditie=waar, soort="organisatie", naam="Yara", organisatie=" ", van=VANDAAG, door=noor, op=bouw.OP
        )
    with pytest.raises(IntegrityError):
        Denktanklid.objects.create(expeditie=waar, soort="organisatie", naam="Yara", van=VANDAAG)


def test_wijzig_lid_puts_a_slip_of_the_pen_right(waar: Expeditie, noor: Actor) -> None:
    lid = voeg_toe(waar, noor)
    wijzig_lid(
        lid=lid, soort="organisatie", naam="Sanne B.", organisatie="De Linde", van=VANDAAG, door=noor, op=bouw.OP
    )
    lid.refresh_from_db()
    assert (lid.soort, lid.naam, lid.organisatie) == ("organisatie", "Sanne B.", "De Linde")


def test_beeindig_lid_keeps_the_row(waar: Expeditie, noor: Actor) -> None:
    lid = beeindig_lid(lid=voeg_toe(waar, noor), tot=VANDAAG, door=noor, op=bouw.OP)
    assert Denktanklid.objects.get(pk=lid.pk).tot == VANDAAG


def test_beeindig_lid_twice_tells_the_second(waar: Expeditie, noor: Actor) -> None:
    lid = voeg_toe(waar, noor)
    beeindig_lid(lid=lid, tot=VANDAAG, door=noor, op=bouw.OP)
    with pytest.raises(AlWeg):
        beeindig_lid(lid=lid, tot=VANDAAG + timedelta(days=1), door=noor, op=bouw.OP)
    assert Denktanklid.objects.get().tot == VANDAAG


def test_beeindig_lid_refuses_a_day_before_the_first(waar: Expeditie, noor: Actor) -> None:
    with pytest.raises(DagKanNiet):
        beeindig_lid(lid=voeg_toe(waar, noor), tot=VANDAAG - timedelta(days=1), door=noor, op=bouw.OP)


def test_beeindig_lid_of_another_expeditie_is_refused(waar: Expeditie) -> None:
    lid = voeg_toe(waar, Actor.opdracht())
    elders = bouw.actor(bouw.expeditie("Bomenbuurt"), Rol.PROCESBEGELEIDER)
    with pytest.raises(MagNiet):
        beeindig_lid(lid=lid, tot=VANDAAG, door=elders, op=bouw.OP)


def test_who_takes_part_elsewhere_is_no_member_here(waar: Expeditie, noor: Actor) -> None:
    with pytest.raises(MagNiet, match="andere buurt"):
        voeg_lid_toe(
            expeditie=waar, soort="bewoner", naam="Riet", van=VANDAAG,
            deelnemer=bouw.deelnemer(bouw.expeditie("Elders")), door=noor, op=bouw.OP,
        )  # fmt: skip


def test_laat_meelezen_finds_who_takes_part_or_writes_them_in_once(waar: Expeditie, noor: Actor) -> None:
    lid, account = voeg_toe(waar, noor), bouw.gebruiker("Milan Hendriks")
    for _keer in range(2):
        laat_meelezen(lid=lid, gebruiker=account, door=noor, op=bouw.OP)
    assert [(wie.voornaam, wie.gebruiker) for wie in Deelnemer.objects.all()] == [("Milan", account)]
    laat_meelezen(lid=lid, gebruiker=None, door=noor, op=bouw.OP)
    assert Denktanklid.objects.get().deelnemer is None


def test_who_says_yes_is_a_member_in_one_tap(waar: Expeditie, noor: Actor) -> None:
    te_vragen = vraag(waar, noor, soort="organisatie", wie="Yara", organisatie="Welzijn")
    noteer_ja(vraag=te_vragen, door=noor, op=bouw.OP)
    lid = Denktanklid.objects.get()
    assert (lid.soort, lid.naam, lid.organisatie, lid.van) == ("organisatie", "Yara", "Welzijn", VANDAAG)
    assert not TeVragen.objects.exists()
    with pytest.raises(AlBesloten):
        noteer_ja(vraag=te_vragen, door=noor, op=bouw.OP)


def test_a_club_without_a_name_yet_can_be_asked(waar: Expeditie, noor: Actor) -> None:
    noteer_ja(vraag=vraag(waar, noor, soort="organisatie", wie="", organisatie="De school"), door=noor, op=bouw.OP)
    assert Denktanklid.objects.get().naam == "De school"


def test_who_says_no_is_not_asked_again_and_forgotten_after_the_second_evening(waar: Expeditie, noor: Actor) -> None:
    te_vragen = noteer_gevraagd(vraag=vraag(waar, noor), door=noor, op=bouw.OP)
    noteer_nee(vraag=te_vragen, door=noor, op=bouw.OP + timedelta(days=2))
    te_vragen.refresh_from_db()
    assert (te_vragen.zei_ja, te_vragen.gevraagd_op) == (False, VANDAAG)
    bouw.avond(waar, 2)
    na = bouw.OP + timedelta(days=9)
    assert [regel.aantal for regel in vraaglijst_en_namen(bouw.OP, False)] == [0, 0]
    assert [regel.aantal for regel in vraaglijst_en_namen(na, False)] == [1, 0]
    assert not TeVragen.objects.exists()


def test_taking_somebody_from_the_list_twice_is_fine(waar: Expeditie, noor: Actor) -> None:
    te_vragen = vraag(waar, noor)
    for _keer in range(2):
        haal_van_vraaglijst(vraag=te_vragen, door=noor, op=bouw.OP)
    assert not TeVragen.objects.exists()


def test_resident_who_says_yes_completes_the_denktank_and_leaving_locks_nothing(waar: Expeditie, noor: Actor) -> None:
    bouw.convenant(waar)
    bouw.denktank(waar, Soort.GEMEENTE, Soort.ORGANISATIE)
    with pytest.raises(NogNiet, match="nog geen bewoner"):
        eis(waar, Stap.BEZOEK, bouw.OP)
    lid = noteer_ja(vraag=vraag(waar, noor), door=noor, op=bouw.OP)
    eis(waar, Stap.BEZOEK, bouw.OP)
    beeindig_lid(lid=lid, tot=VANDAAG, door=noor, op=bouw.OP)
    eis(waar, Stap.BRIEF, bouw.OP)
