"""The pages of the groups: constant queries, mischief, and who sees what."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests import bouw
from tests.stout import STOUT
from werkgroepen.tonen import buurtblokken, cijfers, nu_nodig
from werkgroepen.werkgroep.lidcode import lid_bij, lidcode
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def groep() -> Werkgroep:
    return bouw.werkgroep(bouw.klaar_voor_de_deur())


def adres(groep: Werkgroep, naam: str) -> str:
    return reverse(naam, args=[groep.expeditie.slug, groep.slug])


def lijst(groep: Werkgroep, naam: str) -> str:
    return reverse(naam, args=[groep.expeditie.slug])


def queries(client: Client, pad: str) -> int:
    client.get(pad)
    with CaptureQueriesContext(connection) as gezien:
        assert client.get(pad).status_code == 200
    return len(gezien)


def vul(groep: Werkgroep, keer: int) -> None:
    nu = timezone.now()
    for nummer in range(keer):
        bouw.lid(groep, f"Lid{nummer}")
        bouw.bijeenkomst(groep, nu + timedelta(days=nummer + 1))
        ander = bouw.werkgroep(groep.expeditie, f"Groep {keer}{nummer}")
        bouw.lid(ander)
        bouw.bijeenkomst(ander, nu + timedelta(days=1))
        Uitnodiging.objects.create(
            werkgroep=groep,
            gebruiker=bouw.met_rol(groep.expeditie, Rol.PROFESSIONAL, "Bram Bos"),
            organisatie="Sociaal team",
            akkoord_op=bouw.OP,
            genoteerd_door=bouw.gebruiker().pk,
        )


@pytest.mark.parametrize("pagina", ["werkgroepen", "werkgroep", "meedoen", "meedoen_klaar"])
def test_public_pages_take_the_same_queries_for_one_and_three(groep: Werkgroep, client: Client, pagina: str) -> None:
    pad = lijst(groep, pagina) if pagina == "werkgroepen" else adres(groep, pagina)
    vul(groep, 1)
    een = queries(client, pad)
    vul(groep, 3)
    assert queries(client, pad) == een


@pytest.mark.parametrize("pagina", ["werk_werkgroepen", "werk_werkgroep"])
def test_work_pages_take_the_same_queries_for_one_and_three(groep: Werkgroep, client: Client, pagina: str) -> None:
    client.force_login(bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER))
    pad = lijst(groep, pagina) if pagina == "werk_werkgroepen" else adres(groep, pagina)
    vul(groep, 1)
    een = queries(client, pad)
    vul(groep, 3)
    assert queries(client, pad) == een


@pytest.mark.parametrize("tekst", STOUT)
@pytest.mark.parametrize("veld", ["voornaam", "telefoon", "email", "voorkeur"])
def test_mischief_in_the_form_never_breaks_it(groep: Werkgroep, client: Client, veld: str, tekst: str) -> None:
    response = client.post(adres(groep, "meedoen"), {"voornaam": "Amina", veld: tekst})
    assert response.status_code in {200, 302}


@pytest.mark.parametrize("tekst", STOUT)
def test_mischief_in_dates_and_groups_never_breaks_them(groep: Werkgroep, client: Client, tekst: str) -> None:
    client.force_login(bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER))
    for naam in ("werk_bijeenkomst_nieuw", "werk_uitnodigen", "werk_lid_erbij"):
        velden = dict.fromkeys(("dag", "van", "tot", "plek", "gebruiker", "organisatie", "voornaam"), tekst)
        assert client.post(adres(groep, naam), {**velden, "akkoord": "on"}).status_code in {200, 302}
    velden = dict.fromkeys(("naam", "wat", "leuk", "trekker", "actie"), tekst)
    assert client.post(lijst(groep, "werk_werkgroep_nieuw"), velden).status_code in {200, 302}
    assert client.get(lijst(groep, "werkgroepen"), {"leuk": tekst}).status_code == 200


def test_all_groups_stay_in_sight_and_fitting_ones_go_first(groep: Werkgroep, client: Client) -> None:
    bouw.werkgroep(groep.expeditie, "Tuinen", leuk=["buiten"])
    tekst = client.get(lijst(groep, "werkgroepen"), {"leuk": "buiten"}).content.decode()
    assert 0 < tekst.index(">Tuinen<") < tekst.index(">Samen koken<")


def test_form_sent_twice_makes_one_member(groep: Werkgroep, client: Client) -> None:
    form = {"voornaam": "Amina", "inzending": "7f6f1d0e-8d5b-4a51-9d7e-0c7a63c1f0aa"}
    eerste, tweede = (client.post(adres(groep, "meedoen"), form) for _ in range(2))
    assert eerste.headers["Location"] == tweede.headers["Location"]
    assert Lidmaatschap.objects.count() == 1


def test_typing_a_neighbours_name_and_number_shows_nothing_of_theirs(groep: Werkgroep, client: Client) -> None:
    nummer = bouw.telefoon()
    vorm = {"voornaam": "Amina", "telefoon": nummer}
    eerste, tweede = (client.post(adres(groep, "meedoen"), vorm).headers["Location"] for _ in range(2))
    assert eerste == tweede
    assert "/a/lid/" not in tweede


def test_child_leaves_no_number_without_a_parent(groep: Werkgroep, client: Client) -> None:
    form = {"voornaam": "Sem", "telefoon": "06 0000 0123", "jonger_dan_16": "on"}
    assert "jonger dan 16" in client.post(adres(groep, "meedoen"), form).content.decode()
    client.post(adres(groep, "meedoen"), {"voornaam": "Sem", "jonger_dan_16": "on"})
    assert Lidmaatschap.objects.get().deelnemer.telefoon == ""


def test_public_page_names_nobody_but_the_trekker_and_who_was_invited(groep: Werkgroep, client: Client) -> None:
    groep.trekker = "Ria"
    groep.save()
    bouw.lid(groep, "Xandrine")
    tekst = client.get(groep.get_absolute_url()).content.decode()
    assert "Ria trekt het" in tekst
    assert "Xandrine" not in tekst


def test_numbers_are_shown_to_who_leads_and_it_is_written_down(groep: Werkgroep, client: Client) -> None:
    nummer = bouw.lid(groep).deelnemer.telefoon
    client.force_login(bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER))
    zonder = client.get(adres(groep, "werk_werkgroep")).content.decode()
    assert (nummer in zonder, Logregel.objects.count()) == (False, 0)
    assert nummer in client.get(adres(groep, "werk_werkgroep") + "?bereik").content.decode()
    assert Logregel.objects.get().daad == "werkgroep.bereik_bekeken"


@pytest.mark.parametrize(
    "code", ["", "1", "1-", "1-0000000000000000", "-", "x-y", "٣-0000000000000000", "9" * 40 + "-a"]
)
def test_code_that_is_not_ours_opens_nothing(groep: Werkgroep, code: str) -> None:
    bouw.lid(groep)
    assert lid_bij(code) is None


def test_own_link_opens_only_the_own_membership(groep: Werkgroep, client: Client) -> None:
    lid, ander = bouw.lid(groep), bouw.lid(groep, "Kees")
    gewisseld = f"{ander.pk}-{lidcode(lid).split('-')[1]}"
    assert client.get(reverse("lid", args=[lidcode(lid)])).status_code == 200
    assert client.get(reverse("lid", args=[gewisseld])).status_code == 404


def test_member_stops_and_chooses_reminders_by_the_own_link(groep: Werkgroep, client: Client) -> None:
    lid = bouw.lid(groep)
    client.post(reverse("lid_herinneren", args=[lidcode(lid)]), {"aan": "nee"})
    client.post(reverse("lid_stopt", args=[lidcode(lid)]))
    lid.refresh_from_db()
    assert (lid.herinneren, lid.tot is not None) == (False, True)


@pytest.fixture
def begeleider(groep: Werkgroep) -> Gebruiker:
    return bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER)


def test_overview_names_who_cannot_be_reached(groep: Werkgroep, begeleider: Gebruiker) -> None:
    bouw.bijeenkomst(groep)
    for naam in ("Jo", "Wil", "Bep"):
        bouw.lid(groep, deelnemer=bouw.deelnemer(groep.expeditie, naam))
    regels = list(nu_nodig(bouw.blik(groep.expeditie, bouw.actor_van(begeleider, groep.expeditie))))
    assert [(regel.tekst, regel.aantal) for regel in regels] == [("3 mensen kunnen we niet bereiken", 3)]


def test_buurt_shows_groups_with_their_next_gathering(groep: Werkgroep) -> None:
    bouw.bijeenkomst(groep)
    blok = next(buurtblokken(groep.expeditie, bouw.OP))
    assert blok.regels == (("Samen koken: do 19 november 19:00", groep.get_absolute_url()),)


def test_figures_count_residents_once_and_no_professionals(groep: Werkgroep) -> None:
    lid = bouw.lid(groep)
    bouw.lid(bouw.werkgroep(groep.expeditie, "Tuinen"), deelnemer=lid.deelnemer)
    bouw.lid(groep, "Kees", tot=bouw.OP)
    assert [cijfer.aantal for cijfer in cijfers(groep.expeditie, bouw.OP)] == [2, 1]
