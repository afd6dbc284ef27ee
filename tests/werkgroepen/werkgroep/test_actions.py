"""Starting, joining and leaving a group."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from expedities.expeditie.queries import NogNiet
from tests import bouw
from werkgroepen.werkgroep.actions import (
    GroepGestopt,
    kies_vaste_beller,
    meld_aan,
    start_werkgroep,
    stop_lidmaatschap,
    word_lid,
    zet_herinneren,
)
from werkgroepen.werkgroep.models import Lidmaatschap, Werkgroep
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.berichten.versturen import ronde
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
OP = bouw.OP


@pytest.fixture
def groep() -> Werkgroep:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, begin=OP - timedelta(days=20))
    return bouw.werkgroep(waar)


def test_group_starts_from_an_actie_of_the_plan(groep: Werkgroep) -> None:
    actie = bouw.actie(bouw.plan(groep.expeditie))
    door = bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER)
    nieuw = start_werkgroep(
        expeditie=groep.expeditie, naam="Bankjes", wat="Zitten.", leuk=["buiten"], actie=actie, door=door, op=OP
    )
    assert (nieuw.slug, nieuw.actie, nieuw.leuk) == ("bankjes", actie, ["buiten"])


@pytest.mark.parametrize(("naam", "slug"), [("Samen koken", "samen-koken-2"), ("🎉", "groep"), ("Nieuw", "nieuw-2")])
def test_every_group_gets_an_address_of_its_own(groep: Werkgroep, naam: str, slug: str) -> None:
    door = bouw.actor(groep.expeditie, Rol.BEWONER)
    assert start_werkgroep(expeditie=groep.expeditie, naam=naam, wat="x", door=door, op=OP).slug == slug


@pytest.mark.parametrize("rol", [Rol.PROFESSIONAL, Rol.GEMEENTE, Rol.UITNODIGER, Rol.BELLER])
def test_only_residents_and_who_leads_start_a_group(groep: Werkgroep, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        start_werkgroep(expeditie=groep.expeditie, naam="X", wat="x", door=bouw.actor(groep.expeditie, rol), op=OP)


def test_groups_start_from_the_first_evening_on() -> None:
    waar = bouw.klaar_voor_de_deur()
    with pytest.raises(NogNiet, match="De eerste avond"):
        start_werkgroep(expeditie=waar, naam="X", wat="x", door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=OP)


def test_visitor_joins_with_a_first_name_alone(groep: Werkgroep) -> None:
    lid = meld_aan(werkgroep=groep, voornaam="Amina", door=bouw.bezoeker(groep.expeditie), op=OP)
    assert (lid.deelnemer.voornaam, lid.hoedanigheid, lid.van) == ("Amina", "bewoner", OP)
    assert Bericht.objects.count() == 0


def test_signed_in_resident_is_not_written_in_a_second_time(groep: Werkgroep) -> None:
    ik = bouw.bewoner(groep.expeditie, "Amina", gebruiker=bouw.gebruiker(), telefoon=bouw.telefoon())
    door = bouw.actor(groep.expeditie, Rol.BEWONER, deelnemer=ik.pk)
    lid = meld_aan(werkgroep=groep, voornaam="Amina", telefoon=ik.telefoon, door=door, op=OP)
    assert lid.deelnemer == ik


def test_joining_twice_on_the_same_number_is_one_membership_and_one_welcome(groep: Werkgroep) -> None:
    nummer = bouw.telefoon()
    for _ in range(2):
        meld_aan(
            werkgroep=groep, voornaam="Amina", telefoon=nummer, door=bouw.bezoeker(groep.expeditie), op=OP
        )  # fmt: skip
    assert (Lidmaatschap.objects.count(), Bericht.objects.count()) == (1, 1)


def test_welcome_says_what_happens_and_how_to_stop(groep: Werkgroep) -> None:
    door = bouw.bezoeker(groep.expeditie)
    lid = meld_aan(werkgroep=groep, voornaam="Amina", telefoon=bouw.telefoon(), door=door, op=OP)
    ronde(op=OP, nu=OP)
    bericht = Bericht.objects.get()
    assert (bericht.soort, bericht.kanaal, bericht.staat) == ("werkgroep.welkom", Kanaal.SMS, "verzonden")
    assert bericht.tekst.startswith("Je doet mee: Samen koken. We bellen je de dag ervoor. Stoppen: http")
    assert f"/a/lid/{lid.pk}-" in bericht.tekst
    assert len(bericht.tekst) <= 160


def test_who_comes_back_is_a_member_again(groep: Werkgroep) -> None:
    lid = bouw.lid(groep)
    zelf = bouw.actor(groep.expeditie, deelnemer=lid.deelnemer_id)
    stop_lidmaatschap(lid=lid, door=zelf, op=OP)
    weer = word_lid(werkgroep=groep, deelnemer=lid.deelnemer, door=zelf, op=OP + timedelta(hours=1))
    assert weer != lid
    assert groep.leden.lopend(OP + timedelta(hours=1)).get() == weer


def test_nobody_joins_a_group_that_stopped(groep: Werkgroep) -> None:
    groep.gestopt_op = OP
    with pytest.raises(GroepGestopt):
        meld_aan(werkgroep=groep, voornaam="Amina", door=bouw.bezoeker(groep.expeditie), op=OP)


def test_visitor_cannot_write_another_in_or_out(groep: Werkgroep) -> None:
    lid = bouw.lid(groep)
    with pytest.raises(MagNiet):
        word_lid(werkgroep=groep, deelnemer=lid.deelnemer, door=bouw.bezoeker(groep.expeditie), op=OP)
    with pytest.raises(MagNiet):
        stop_lidmaatschap(lid=lid, door=bouw.bezoeker(groep.expeditie), op=OP)
    with pytest.raises(MagNiet):
        zet_herinneren(lid=lid, aan=False, door=bouw.bezoeker(groep.expeditie), op=OP)


def test_caller_may_turn_reminders_off_but_not_on(groep: Werkgroep) -> None:
    lid, beller = bouw.lid(groep), bouw.actor(groep.expeditie, Rol.BELLER)
    zet_herinneren(lid=lid, aan=False, door=beller, op=OP)
    with pytest.raises(MagNiet):
        zet_herinneren(lid=lid, aan=True, door=beller, op=OP)


def test_deelnemer_of_another_buurt_cannot_join_here(groep: Werkgroep) -> None:
    vreemd = bouw.deelnemer(bouw.expeditie("Bloemenbuurt"))
    with pytest.raises(MagNiet):
        word_lid(werkgroep=groep, deelnemer=vreemd, door=bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER), op=OP)


def test_who_leads_says_who_calls_whom(groep: Werkgroep) -> None:
    lid, beller = bouw.lid(groep), bouw.gebruiker("Bea Berk")
    kies_vaste_beller(lid=lid, beller=beller, door=bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER), op=OP)
    lid.refresh_from_db()
    assert lid.vaste_beller == beller


def test_log_of_joining_holds_no_name_or_number(groep: Werkgroep) -> None:
    nummer = bouw.telefoon()
    meld_aan(werkgroep=groep, voornaam="Amina", telefoon=nummer, door=bouw.bezoeker(groep.expeditie), op=OP)
    regels = str(list(Logregel.objects.values()))
    assert "werkgroep.lid_geworden" in regels
    assert "Amina" not in regels
    assert nummer not in regels


def test_joining_takes_few_statements(groep: Werkgroep) -> None:
    door = bouw.bezoeker(groep.expeditie)
    with CaptureQueriesContext(connection) as gezien:
        meld_aan(werkgroep=groep, voornaam="Amina", telefoon=bouw.telefoon(), door=door, op=OP)
    echt = [q["sql"] for q in gezien if "SAVEPOINT" not in q["sql"]]
    assert len(echt) <= 11  # two of them keep a double tap one person, and a telephone from being filled
