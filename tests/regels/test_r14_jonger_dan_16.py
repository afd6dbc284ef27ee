"""R14: of who is under 16 no contact data without a parent's yes; their words always count."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from expedities.expeditie.deelnemers import schrijf_deelnemer_in
from expedities.expeditie.mijn_views import wijzig_eigen_gegevens
from expedities.expeditie.models import Deelnemer
from expedities.welkom.actions import TeJong, meld_nieuwe_buren
from expedities.welkom.models import Verhuizing
from tests import bouw
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
TELEFOON: dict[str, Any] = {"telefoon": "+31600000111"}
EMAIL: dict[str, Any] = {"email": "sem@voorbeeld.test"}


@pytest.mark.parametrize("contact", [TELEFOON, EMAIL, TELEFOON | EMAIL])
def test_database_refuses_contact_of_a_child_without_a_parents_yes(contact: dict[str, str]) -> None:
    waar = bouw.expeditie()
    with pytest.raises(IntegrityError, match="kind_alleen_met_ouder"), transaction.atomic():
        bouw.deelnemer(waar, "Sem", jonger_dan_16=True, **contact)
    sem = bouw.deelnemer(waar, "Sem")
    with pytest.raises(IntegrityError, match="kind_alleen_met_ouder"), transaction.atomic():
        Deelnemer.objects.filter(pk=sem.pk).update(jonger_dan_16=True, toestemming_op=bouw.OP, **contact)


@pytest.mark.parametrize(
    "velden", [{"jonger_dan_16": True}, {"jonger_dan_16": True, "ouder_akkoord_op": bouw.OP, **TELEFOON}, TELEFOON]
)
def test_database_accepts_a_child_without_contact_or_with_a_yes(velden: dict[str, Any]) -> None:
    assert bouw.deelnemer(bouw.expeditie(), "Sem", **velden).voornaam == "Sem"


def test_child_is_written_in_by_name_only() -> None:
    waar = bouw.expeditie()
    sem = schrijf_deelnemer_in(
        expeditie=waar, voornaam="Sem", **TELEFOON, jonger_dan_16=True, door=bouw.bezoeker(waar), op=bouw.OP
    )
    assert (sem.voornaam, sem.telefoon, sem.kanalen()) == ("Sem", "", ())


def test_child_with_an_account_adds_no_number_without_a_parent() -> None:
    account = bouw.gebruiker("Sem")
    sem = bouw.deelnemer(bouw.expeditie(), "Sem", jonger_dan_16=True, gebruiker=account)
    velden = {"voornaam": "Sem", "telefoon": "+31600000111", "email": ""}
    with pytest.raises(MagNiet, match="ouder"):
        wijzig_eigen_gegevens(deelnemer=sem, velden=velden, door=Actor(Via.AANGEMELD, gebruiker=account.pk), op=bouw.OP)


def test_new_neighbours_leave_no_number_of_a_child() -> None:
    waar = bouw.klaar_voor_de_deur()
    with pytest.raises(TeJong):
        meld_nieuwe_buren(
            expeditie=waar, telefoon="+31600000123", jonger_dan_16=True, door=Actor(expeditie=waar.pk), op=bouw.OP
        )
    assert not Verhuizing.objects.exists()
