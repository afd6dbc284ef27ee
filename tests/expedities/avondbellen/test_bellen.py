"""Who wants to hear a voice is called the day before, and the list stays true."""

from datetime import time, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.avondbellen.actions import KanNietTerugbellen, noteer_belletje, noteer_van_papier
from expedities.avondbellen.queries import niet_bereikt, op_papier, te_bellen, zonder_weg
from expedities.avondbellen.uitkomst import Beluitkomst
from expedities.bewonersavond.actions import meld_aan
from expedities.bewonersavond.models import Aanmelding, Avond, Komt, Regelsoort, Regeltaak
from expedities.expeditie.models import Deelnemer
from tests import bouw
from tests.pdf_lezen import tekst_van
from wijkexpeditie.berichten.actions import meld_stop, mis_verlopen, pauzeer
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.berichten.queries import gestopt
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Ingehaald, MagNiet

pytestmark = pytest.mark.django_db
BEGIN = (bouw.OP + timedelta(days=7)).replace(hour=19, minute=30)
DAG_ERVOOR = (BEGIN - timedelta(days=1)).replace(hour=11, minute=0)
LATER = DAG_ERVOOR.replace(hour=16, minute=5)


@pytest.fixture
def avond() -> Avond:
    """Sanne wants a call, Ria a mail, Jo gave nothing."""
    avond = bouw.avond(bouw.klaar_voor_de_deur(), begin=BEGIN)
    waar = avond.expeditie
    for wie in (
        bouw.deelnemer(waar, "Sanne", telefoon="+31600000123"),
        bouw.deelnemer(waar, "Ria", email="ria@voorbeeld.test", voorkeur=Kanaal.EMAIL),
        bouw.deelnemer(waar, "Jo"),
    ):
        meld_aan(avond=avond, deelnemer=wie, door=bouw.bezoeker(waar), op=bouw.OP)
    return avond


def _namen(avond: Avond, op: Any = DAG_ERVOOR) -> list[str]:
    return [regel.wie.voornaam for regel in te_bellen(avond, op)]


def _noteer(avond: Avond, uitkomst: Beluitkomst, rol: Rol = Rol.BELLER, op: Any = DAG_ERVOOR) -> None:
    bericht = Bericht.objects.bellijst().get()
    door = bouw.actor(avond.expeditie, rol)
    noteer_belletje(bericht=bericht, avond=avond, uitkomst=uitkomst, door=door, op=op)


def test_the_list_opens_the_day_before_and_closes_with_the_hours(avond: Avond) -> None:
    momenten = [DAG_ERVOOR - timedelta(hours=2), DAG_ERVOOR, DAG_ERVOOR.replace(hour=21)]

    assert [_namen(avond, op) for op in momenten] == [[], ["Sanne"], []]


def test_nobody_is_called_while_all_is_paused(avond: Avond) -> None:
    waar = avond.expeditie
    pauzeer(expeditie=waar.pk, reden="", door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=bouw.OP)
    assert _namen(avond) == []


def test_who_said_stop_is_not_called(avond: Avond) -> None:
    meld_stop("+31600000123", bouw.OP)
    assert _namen(avond) == []


@pytest.mark.parametrize(("uitkomst", "komt"), [(Beluitkomst.KOMT, Komt.JA), (Beluitkomst.KOMT_NIET, Komt.NEE)])
@pytest.mark.parametrize("rol", [Rol.BELLER, Rol.PROCESBEGELEIDER])
def test_a_call_changes_the_sign_up_and_ends_it(avond: Avond, rol: Rol, uitkomst: Beluitkomst, komt: Komt) -> None:
    _noteer(avond, uitkomst, rol)

    assert Aanmelding.objects.get(deelnemer__voornaam="Sanne").komt == komt
    assert (_namen(avond), Bericht.objects.bellijst().get().staat) == ([], Staat.VERZONDEN)


def test_not_reached_comes_back_once_and_shows_as_not_done_when_it_is_too_late_to_write(avond: Avond) -> None:
    later, laat = DAG_ERVOOR.replace(hour=16, minute=5), DAG_ERVOOR.replace(hour=20, minute=5)

    _noteer(avond, Beluitkomst.NIET_BEREIKT)
    assert (_namen(avond), _namen(avond, later)) == ([], ["Sanne"])
    _noteer(avond, Beluitkomst.NIET_BEREIKT, op=laat)

    bericht = Bericht.objects.bellijst().get()
    assert (bericht.staat, bericht.pogingen, bericht.reden) == (Staat.MISLUKT, 2, "niet bereikt")


def test_two_callers_note_one_call(avond: Avond) -> None:
    bericht = Bericht.objects.bellijst().get()
    een, ander = (bouw.actor(avond.expeditie, Rol.BELLER) for _ in range(2))
    noteer_belletje(bericht=bericht, avond=avond, uitkomst=Beluitkomst.KOMT, door=een, op=DAG_ERVOOR)

    with pytest.raises(Ingehaald):
        noteer_belletje(bericht=bericht, avond=avond, uitkomst=Beluitkomst.KOMT_NIET, door=ander, op=DAG_ERVOOR)
    assert Aanmelding.objects.get(deelnemer__voornaam="Sanne").komt == Komt.JA


@pytest.mark.parametrize("rol", [Rol.BEWONER, Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.UITNODIGER, Rol.SCHRIJVER])
def test_others_do_not_call(client: Client, avond: Avond, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        _noteer(avond, Beluitkomst.KOMT, rol)
    client.force_login(bouw.met_rol(avond.expeditie, rol))
    assert client.get(reverse("werk_avond_bellen", args=[avond.expeditie.slug, 1])).status_code == 404


def test_the_page_of_a_caller_begins_with_how_are_you(client: Client) -> None:
    avond = bouw.avond(bouw.klaar_voor_de_deur(), begin=bouw.OP.replace(year=2090))
    waar, sanne = avond.expeditie, bouw.deelnemer(avond.expeditie, "Sanne", telefoon="+31600000123")
    meld_aan(avond=avond, deelnemer=sanne, door=bouw.bezoeker(waar), op=bouw.OP)
    Bericht.objects.update(niet_voor=bouw.OP.replace(year=2020))
    client.force_login(bouw.met_rol(waar, Rol.BELLER))
    adres = reverse("werk_avond_bellen", args=[waar.slug, 1])

    pagina = client.get(adres).content.decode()

    assert "Hoe gaat het met je?" in pagina
    assert 'href="tel:+31600000123"' in pagina
    assert client.post(adres, {"bericht": Bericht.objects.get().pk, "uitkomst": "komt"}).status_code == 302
    assert Bericht.objects.get().staat == Staat.VERZONDEN


def test_after_the_second_try_it_goes_in_writing(avond: Avond) -> None:
    _noteer(avond, Beluitkomst.NIET_BEREIKT)
    _noteer(avond, Beluitkomst.NIET_BEREIKT, op=LATER)

    gebeld, sms = Bericht.objects.filter(aan=Bericht.objects.bellijst().get().aan).order_by("pk")
    assert (gebeld.staat, gebeld.reden) == (Staat.INGETROKKEN, "niet bereikt, krijgt een sms")
    assert (sms.kanaal, sms.staat, sms.niet_voor) == (Kanaal.SMS, Staat.KLAAR, DAG_ERVOOR.replace(hour=17, minute=30))


def test_who_gave_an_address_as_well_gets_a_mail(avond: Avond) -> None:
    Deelnemer.objects.filter(voornaam="Sanne").update(email="sanne@voorbeeld.test")
    for op in (DAG_ERVOOR, LATER):
        _noteer(avond, Beluitkomst.NIET_BEREIKT, op=op)
    assert Bericht.objects.latest("pk").kanaal == Kanaal.EMAIL


def test_a_wrong_number_gets_no_text_and_shows_to_the_facilitator(avond: Avond) -> None:
    _noteer(avond, Beluitkomst.VERKEERD_NUMMER)
    assert not Bericht.objects.filter(kanaal=Kanaal.SMS).exists()
    assert [(regel.wie.voornaam, regel.bericht.reden) for regel in niet_bereikt(avond)] == [
        ("Sanne", "verkeerd nummer")
    ]


def test_who_wants_to_be_fetched_becomes_something_to_arrange(avond: Avond) -> None:
    _noteer(avond, Beluitkomst.OPHALEN)
    sanne = Aanmelding.objects.get(deelnemer__voornaam="Sanne")
    assert (sanne.komt, sanne.te_regelen) == (Komt.JA, (Regelsoort.OPHALEN,))


def test_who_does_not_come_is_nobodys_task_any_more(avond: Avond) -> None:
    sanne = Aanmelding.objects.get(deelnemer__voornaam="Sanne")
    Regeltaak.objects.create(aanmelding=sanne, soort=Regelsoort.OPHALEN, wie="Dirk")
    _noteer(avond, Beluitkomst.KOMT_NIET)
    assert not Regeltaak.objects.exists()


def test_who_does_not_want_to_be_called_is_obeyed_at_once(avond: Avond) -> None:
    _noteer(avond, Beluitkomst.WIL_NIET)
    assert gestopt(["+31600000123"]) == {"+31600000123"}
    assert (_namen(avond), [rij.naam for rij in zonder_weg(avond)]) == ([], ["Jo", "Sanne"])


def _terugbellen(avond: Avond, om: time | None) -> None:
    door = bouw.actor(avond.expeditie, Rol.BELLER)
    bericht = Bericht.objects.bellijst().get()
    noteer_belletje(
        bericht=bericht, avond=avond, uitkomst=Beluitkomst.TERUGBELLEN, terugbellen=om, door=door, op=DAG_ERVOOR
    )


def test_calling_back_at_an_hour_is_no_try(avond: Avond) -> None:
    _terugbellen(avond, time(14, 30))
    assert [_namen(avond, DAG_ERVOOR.replace(hour=uur, minute=31)) for uur in (13, 14)] == [[], ["Sanne"]]
    assert Bericht.objects.bellijst().get().pogingen == 0


@pytest.mark.parametrize("om", [None, time(9), time(20, 30)])
def test_calling_back_needs_an_hour_that_can_be(avond: Avond, om: time | None) -> None:
    with pytest.raises(KanNietTerugbellen):
        _terugbellen(avond, om)


@pytest.mark.parametrize("uur", [14, 21])
def test_what_was_called_from_paper_is_typed_over_in_the_evening_too(avond: Avond, uur: int) -> None:
    avonds = DAG_ERVOOR.replace(hour=uur)
    mis_verlopen(op=avonds)
    (regel,) = op_papier(avond, avonds)
    door = bouw.actor(avond.expeditie, Rol.BELLER)
    for aantal in (1, 0):  # twice is once
        uitkomsten = [(regel.bericht, Beluitkomst.KOMT)]
        assert noteer_van_papier(avond=avond, uitkomsten=uitkomsten, door=door, op=avonds) == aantal
    assert Bericht.objects.bellijst().get().staat == Staat.VERZONDEN


def test_the_paper_has_the_order_of_the_screen_and_is_typed_over_in_it(client: Client) -> None:
    avond = bouw.avond(bouw.klaar_voor_de_deur(), begin=bouw.OP.replace(year=2090))
    waar = avond.expeditie
    for naam in ("Wies", "Aad"):
        wie = bouw.deelnemer(waar, naam, telefoon=bouw.telefoon())
        meld_aan(avond=avond, deelnemer=wie, door=bouw.bezoeker(waar), op=bouw.OP)
    Bericht.objects.update(niet_voor=bouw.OP.replace(year=2020))
    client.force_login(bouw.met_rol(waar, Rol.BELLER))
    plek = [waar.slug, 1]

    papier = tekst_van(client.get(reverse("werk_avond_bellen_pdf", args=plek)).content)
    assert papier.index("Wies") < papier.index("Aad")
    pad = reverse("werk_avond_bellen_overtypen", args=plek)
    eerste, tweede = Bericht.objects.order_by("pk")
    assert client.get(pad).text.index("1. Wies") < client.get(pad).text.index("2. Aad")
    client.post(pad, {f"bel_{eerste.pk}": "komt_niet", f"bel_{tweede.pk}": ""})

    assert [rij.komt for rij in Aanmelding.objects.order_by("pk")] == [Komt.NEE, Komt.JA]
    assert [regel.wie.voornaam for regel in te_bellen(avond, timezone.now())] == ["Aad"]
