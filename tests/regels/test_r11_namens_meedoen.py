"""R11 in the groups: joining, answering and stopping on behalf, marked as such."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.bewonersavond.actions import meld_aan
from tests import bouw
from werkgroepen.bijeenkomsten.actions import antwoord_namens
from werkgroepen.bijeenkomsten.models import Antwoord, Opkomst
from werkgroepen.werkgroep.actions import stop_lidmaatschap, zet_herinneren
from werkgroepen.werkgroep.models import Lidmaatschap, Werkgroep
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def groep() -> Werkgroep:
    return bouw.werkgroep(bouw.klaar_voor_de_deur())


def _adres(groep: Werkgroep, naam: str, *rest: int) -> str:
    return reverse(naam, args=[groep.expeditie.slug, groep.slug, *rest])


def test_procesbegeleider_writes_somebody_in_with_their_yes(groep: Werkgroep, client: Client) -> None:
    wie = bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER)
    client.force_login(wie)
    client.post(_adres(groep, "werk_lid_erbij"), {"voornaam": "Riet", "telefoon": "06 0000 0123", "akkoord": "on"})
    lid = Lidmaatschap.objects.get()
    regel = Logregel.objects.get(daad="werkgroep.lid_geworden")
    assert (lid.deelnemer.voornaam, lid.deelnemer.ingevoerd_door) == ("Riet", wie.pk)
    assert (regel.wie, regel.namens) == (wie.pk, lid.deelnemer_id)


def test_without_their_yes_nobody_is_written_in(groep: Werkgroep, client: Client) -> None:
    client.force_login(bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER))
    response = client.post(_adres(groep, "werk_lid_erbij"), {"voornaam": "Riet"})
    assert "Lees het eerst voor" in response.content.decode()
    assert not Lidmaatschap.objects.exists()


def test_who_was_written_in_shows_it_on_the_page(groep: Werkgroep, client: Client) -> None:
    client.force_login(bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER))
    client.post(_adres(groep, "werk_lid_erbij"), {"voornaam": "Riet", "akkoord": "on"})
    assert "namens ingevoerd" in client.get(_adres(groep, "werk_werkgroep")).content.decode()


def test_answer_on_behalf_is_marked(groep: Werkgroep) -> None:
    lid, bijeenkomst = bouw.lid(groep), bouw.bijeenkomst(groep)
    door = bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER)
    antwoord_namens(bijeenkomst=bijeenkomst, lid=lid, wat=Antwoord.OPHALEN, door=door, op=bouw.OP)
    regel = Logregel.objects.get(daad="bijeenkomst.antwoord")
    assert Opkomst.objects.get().antwoord == Antwoord.OPHALEN
    assert (regel.wie, regel.namens) == (door.gebruiker, lid.deelnemer_id)


def test_professional_answers_for_nobody(groep: Werkgroep) -> None:
    lid, bijeenkomst = bouw.lid(groep), bouw.bijeenkomst(groep)
    with pytest.raises(MagNiet):
        antwoord_namens(
            bijeenkomst=bijeenkomst,
            lid=lid,
            wat=Antwoord.KOMT,
            door=bouw.actor(groep.expeditie, Rol.PROFESSIONAL),
            op=bouw.OP,
        )


def test_stopping_on_behalf_is_marked(groep: Werkgroep, client: Client) -> None:
    lid = bouw.lid(groep)
    client.force_login(bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER))
    client.post(_adres(groep, "werk_lid_stopt", lid.pk))
    assert not groep.leden.lopend(timezone.now()).exists()
    assert Logregel.objects.get(daad="werkgroep.lid_gestopt").namens == lid.deelnemer_id


def test_sign_up_reminders_and_leaving_on_behalf_are_marked(groep: Werkgroep) -> None:
    """Also of who wrote themselves in before."""
    waar = groep.expeditie
    lid, door = bouw.lid(groep), bouw.actor(waar, Rol.PROCESBEGELEIDER)
    avond = bouw.avond(waar)
    meld_aan(avond=avond, deelnemer=lid.deelnemer, door=door, op=bouw.OP)
    zet_herinneren(lid=lid, aan=False, door=door, op=bouw.OP)
    stop_lidmaatschap(lid=lid, door=door, op=bouw.OP)
    namens = dict(Logregel.objects.values_list("daad", "namens"))
    assert namens == dict.fromkeys(
        ("avond.aangemeld", "werkgroep.herinneren", "werkgroep.lid_gestopt"), lid.deelnemer_id
    )


def test_what_somebody_does_themselves_is_nobodys_behalf(groep: Werkgroep) -> None:
    lid = bouw.lid(groep)
    zelf = bouw.actor(groep.expeditie, deelnemer=lid.deelnemer_id)
    meld_aan(avond=bouw.avond(groep.expeditie), deelnemer=lid.deelnemer, door=zelf, op=bouw.OP)
    zet_herinneren(lid=lid, aan=False, door=zelf, op=bouw.OP)
    stop_lidmaatschap(lid=lid, door=zelf, op=bouw.OP)
    assert set(Logregel.objects.values_list("namens", flat=True)) == {None}
