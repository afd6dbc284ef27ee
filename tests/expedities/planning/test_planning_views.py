"""The pages of denktank and planning: whole, in constant queries, and nothing changes before the confirmation."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localtime, now
from icalendar import Calendar

from expedities.bewonersavond.models import Avond
from expedities.denktank.models import Denktanklid, Overleg, Taak, TeVragen
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from expedities.planning.models import Zaal
from tests import bouw
from tests.stout import STOUT
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
PAGINAS = ("werk_denktank", "werk_overleggen", "werk_taken", "werk_planning", "werk_zalen", "werk_planning_data",
           "werk_planning_ics", "werk_taak_nieuw", "werk_expeditie")  # fmt: skip


def vul(waar: Expeditie, aantal: int) -> Expeditie:
    nu = now()
    bouw.avond(waar, 1, nu - timedelta(days=3))
    bouw.avond(waar, 2, nu + timedelta(days=11))
    for nr in range(aantal):
        lid = Denktanklid.objects.create(expeditie=waar, soort=Soort.BEWONER, naam=f"Lid {nr}", van=bouw.OP.date())
        begin = nu + timedelta(days=nr * 3 - 2)
        overleg = Overleg.objects.create(expeditie=waar, begin=begin, eind=begin + timedelta(hours=1), plek="School")
        for dagen in (-5, 5, None):
            dag = nu.date() + timedelta(days=dagen) if dagen else None
            Taak.objects.create(expeditie=waar, wat=f"Taak {nr}", lid=lid, overleg=overleg, dag=dag, anker="avond_2")
        TeVragen.objects.create(expeditie=waar, soort=Soort.BEWONER, wie=f"Bep {nr}")
        Zaal.objects.create(expeditie=waar, avond_nr=2, naam=f"Zaal {nr}")
    return waar


def leider(client: Client, *waar: Expeditie) -> Gebruiker:
    wie = bouw.gebruiker()
    for plek in waar:
        bouw.rol(wie, Rol.PROCESBEGELEIDER, plek)
    client.force_login(wie)
    return wie


@pytest.mark.parametrize("naam", PAGINAS)
def test_pages_ask_as_much_of_the_database_for_three_as_for_one(client: Client, naam: str) -> None:
    een, drie = vul(bouw.klaar_voor_de_deur(), 1), vul(bouw.klaar_voor_de_deur("Bloemenbuurt"), 3)
    leider(client, een, drie)
    tellingen = []
    client.get(reverse(naam, args=[een.slug]))
    for waar in (een, drie):
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(reverse(naam, args=[waar.slug])).status_code == 200
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1]


def _data(waar: Expeditie, dagen: int = 14) -> dict[str, str]:
    dag = localtime(Avond.objects.get(expeditie=waar, nr=2).begin).date() + timedelta(days=dagen)
    return {"dag_2": dag.isoformat(), "van_2": "19:30", "tot_2": "21:30"}


def test_moving_shows_first_and_does_it_after_the_confirmation(client: Client) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 1)
    leider(client, waar)
    eerst = (list(Taak.objects.values_list("pk", "dag")), Avond.objects.get(nr=2).begin)
    pad, velden = reverse("werk_planning_data", args=[waar.slug]), _data(waar)

    pagina = client.post(pad, velden)

    assert "Dit schuift er mee" in pagina.content.decode()
    assert (list(Taak.objects.values_list("pk", "dag")), Avond.objects.get(nr=2).begin) == eerst
    kenmerk = pagina.context["beeld"].kenmerk
    assert client.post(pad, {**velden, "gezien": kenmerk, "bevestig": "on"}).status_code == 302
    assert [dag for _pk, dag in eerst[0] if dag] == [
        dag - timedelta(days=14) for dag in Taak.objects.values_list("dag", flat=True) if dag
    ]


def test_confirming_without_having_seen_changes_nothing(client: Client) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 1)
    leider(client, waar)
    eerst = Avond.objects.get(nr=2).begin
    pagina = client.post(reverse("werk_planning_data", args=[waar.slug]), {**_data(waar), "bevestig": "on"})
    assert (pagina.status_code, Avond.objects.get(nr=2).begin) == (200, eerst)
    assert "Er veranderde net iets" in pagina.content.decode()


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"dag_2": "2020-01-06"}, "dag_2"),
        ({"tot_2": "18:00"}, "tot_2"),
        ({"dag_2": ""}, "dag_2"),
        ({"van_2": "laat"}, "van_2"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(client: Client, anders: dict[str, str], veld: str) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 1)
    leider(client, waar)
    pagina = client.post(reverse("werk_planning_data", args=[waar.slug]), {**_data(waar), **anders})
    assert veld in pagina.context["form"].errors


def test_first_planning_may_leave_the_second_evening_open(client: Client) -> None:
    waar = bouw.expeditie()
    leider(client, waar)
    dag = (now() + timedelta(days=70)).date().isoformat()
    pad = reverse("werk_planning_data", args=[waar.slug])
    velden = {"dag_1": dag, "van_1": "19:30", "tot_1": "21:30", "van_2": "19:30", "tot_2": "21:30", "dag_2": ""}
    kenmerk = client.post(pad, velden).context["beeld"].kenmerk
    client.post(pad, {**velden, "gezien": kenmerk, "bevestig": "on"})
    assert [avond.nr for avond in Avond.objects.all()] == [1]


def test_the_calendar_holds_everything_with_a_date_and_no_names(client: Client) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 2)
    leider(client, waar)
    ics = client.get(reverse("werk_planning_ics", args=[waar.slug])).content
    events = Calendar.from_ical(ics).walk("VEVENT")
    assert len(events) == 2 + 2 + 4 + 1  # evenings, meetings, tasks with a day, the day of calling to come
    assert len({event["uid"] for event in events}) == len(events)
    assert b"Lid 0" not in ics


@pytest.mark.parametrize("naam", ["werk_denktank_nieuw", "werk_vragen_nieuw", "werk_overleg_nieuw", "werk_taak_nieuw",
                                  "werk_zaal_nieuw", "werk_planning_data"])  # fmt: skip
def test_nasty_input_never_breaks_a_page(client: Client, naam: str) -> None:
    waar = bouw.expeditie()
    leider(client, waar)
    velden = ("naam", "soort", "organisatie", "van", "wie", "vraagt", "dag", "tot", "plek", "agenda", "wat", "lid",
              "anker", "overleg", "avond_nr", "staat", "plaatsen", "contact_telefoon", "dag_1", "van_1")  # fmt: skip
    codes = {client.post(reverse(naam, args=[waar.slug]), dict.fromkeys(velden, tekst)).status_code for tekst in STOUT}
    assert codes <= {200, 302}


def _meelezer(client: Client, waar: Expeditie, rol: Rol = Rol.GEMEENTE) -> Denktanklid:
    wie = bouw.met_rol(waar, rol, "Esther Blom")
    lid = Denktanklid.objects.create(
        expeditie=waar, soort=Soort.GEMEENTE, naam="Esther Blom", van=bouw.OP.date(),
        deelnemer=bouw.deelnemer(waar, "Esther", gebruiker=wie),
    )  # fmt: skip
    client.force_login(wie)
    return lid


def test_member_with_an_account_reads_along_and_sees_no_resident(client: Client) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 1)
    lid = _meelezer(client, waar)
    Taak.objects.create(expeditie=waar, wat="Brief schrijven", lid=lid)
    Taak.objects.create(expeditie=waar, wat="Soep koken", wie="Gerrit")
    overleg = Overleg.objects.get()
    teksten = [
        client.get(reverse(naam, args=[waar.slug, *args])).content.decode()
        for naam, args in (("werk_denktank", []), ("werk_taken", []), ("werk_overleg", [overleg.pk]))
    ]
    assert [woord for woord in ("Lid 0", "Bep 0", "Gerrit") for tekst in teksten if woord in tekst] == []
    assert "jij" in teksten[1]
    assert "een bewoner" in teksten[0]
    codes = {client.get(reverse(naam, args=[waar.slug])).status_code for naam in ("werk_taak_nieuw", "werk_planning")}
    assert codes == {404}


def test_who_left_the_denktank_or_was_never_in_it_reads_nothing(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    lid = _meelezer(client, waar)
    pad = reverse("werk_denktank", args=[waar.slug])
    assert client.get(pad).status_code == 200
    Denktanklid.objects.filter(pk=lid.pk).update(tot=now().date())
    assert client.get(pad).status_code == 404
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    assert client.get(pad).status_code == 404


def test_yes_and_done_are_one_tap(client: Client) -> None:
    waar = vul(bouw.expeditie(), 1)
    leider(client, waar)
    vraag, taak = TeVragen.objects.get(), Taak.objects.first()
    assert taak
    client.post(reverse("werk_vragen_daad", args=[waar.slug, vraag.pk]), {"daad": "ja"})
    client.post(reverse("werk_taak_daad", args=[waar.slug, taak.pk]), {"daad": "klaar"})
    assert Denktanklid.objects.filter(naam="Bep 0").exists()
    assert Taak.objects.get(pk=taak.pk).klaar_op is not None


def test_after_the_second_evening_the_page_thanks_and_asks_for_nothing_new(client: Client) -> None:
    waar = vul(bouw.expeditie(), 1)
    Avond.objects.filter(nr=2).update(begin=now() - timedelta(days=1, hours=2), eind=now() - timedelta(days=1))
    leider(client, waar)
    for naam, knop in (
        ("werk_denktank", "Iemand erbij"),
        ("werk_taken", "Een taak erbij"),
        ("werk_overleggen", "Plan een overleg"),
    ):
        tekst = client.get(reverse(naam, args=[waar.slug])).content.decode()
        assert ("De denktank is klaar. Bedankt!" in tekst, f">{knop}" in tekst) == (True, False)


def test_two_who_write_the_minutes_see_each_others_words(client: Client) -> None:
    waar = vul(bouw.expeditie(), 1)
    leider(client, waar)
    overleg = Overleg.objects.get()
    pad = reverse("werk_overleg_verslag", args=[waar.slug, overleg.pk])
    client.post(pad, {"verslag": "Eerst\r\nzo.", "gezien": ""})
    tweede = client.post(pad, {"verslag": "Mijn tekst", "gezien": ""})
    assert ("Dit schreef iemand anders net" in (tekst := tweede.content.decode()), "Mijn tekst" in tekst) == (
        True,
        True,
    )
    assert client.post(pad, {"verslag": "Samen", "gezien": tweede.context["form"]["gezien"].value()}).status_code == 302
    overleg.refresh_from_db()
    assert overleg.verslag == "Samen"


def test_moving_evening_to_another_hall_is_asked(client: Client) -> None:
    waar = vul(bouw.expeditie(), 1)
    leider(client, waar)
    pad = reverse("werk_zaal_vast", args=[waar.slug, Zaal.objects.get().pk])
    pagina = client.post(pad, {})
    assert "Dan verhuist de avond" in pagina.content.decode()
    sleutel: Any = pagina.context["form"]["inzending"].value()
    assert client.post(pad, {"inzending": str(sleutel), "verplaatst": "on"}).status_code == 302
    assert Avond.objects.get(nr=2).plek == "Zaal 0"


def test_account_of_a_member_is_tied_on_the_page_of_the_member(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    milan = bouw.met_rol(waar, Rol.PROFESSIONAL, "Milan Hendriks")
    vreemde = bouw.gebruiker("Iemand Anders")
    lid = waar.denktankleden.get(soort=Soort.ORGANISATIE)
    leider(client, waar)
    pad = reverse("werk_denktank_lid", args=[waar.slug, lid.pk])
    velden = {"naam": "Milan", "soort": "organisatie", "organisatie": "Politie", "van": "2026-10-01"}
    assert client.post(pad, {**velden, "account": str(vreemde.pk)}).status_code == 200
    assert client.post(pad, {**velden, "account": str(milan.pk)}).status_code == 302
    lid.refresh_from_db()
    assert lid.deelnemer
    assert (lid.deelnemer.gebruiker, lid.organisatie) == (milan, "Politie")


def test_what_is_late_stands_on_top_and_not_again_in_the_week(client: Client) -> None:
    waar = bouw.expeditie()
    leider(client, waar)
    vandaag = localtime().date()
    Taak.objects.create(expeditie=waar, wat="De sleutel ophalen", dag=vandaag - timedelta(days=vandaag.weekday() or 7))
    tekst = client.get(reverse("werk_planning", args=[waar.slug])).content.decode()
    op_tijd = tekst.split('id="laat"')[1].split("<details")[0]
    assert op_tijd.count("De sleutel ophalen") == 1


@pytest.mark.parametrize(("dagen", "kan"), [(11, True), (-3, False)])
def test_evenings_that_are_over_are_not_offered_to_be_moved(client: Client, dagen: int, kan: bool) -> None:
    waar = bouw.expeditie()
    leider(client, waar)
    bouw.avond(waar, 1, now() - timedelta(days=20))
    bouw.avond(waar, 2, now() + timedelta(days=dagen))
    tekst = client.get(reverse("werk_planning", args=[waar.slug])).content.decode()
    assert ("Verplaats een avond" in tekst) is kan
