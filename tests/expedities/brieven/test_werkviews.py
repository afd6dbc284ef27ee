"""The work pages of letters: choose, look, make, print, tick; and answers for somebody else."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.brieven.models import Stapel, Uitnodiging
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.huisvoorhuis.models import Adres
from tests import bouw
from tests.expedities.brieven.bouwen import lijst
from tests.stout import STOUT
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
TEKST = {"kop": "Kom je ook?", "tekst": "Dag buur.", "ondertekenaar": "Noor", "welkom": ["nl", "ar"]}


@pytest.fixture
def waar(client: Client) -> Expeditie:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    for nummer in (1, 2, 3):
        bouw.adres(waar, nummer)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    return waar


def pad(waar: Expeditie, naam: str, *args: object) -> str:
    return reverse(naam, args=[waar.slug, *args])


def post(client: Client, adres: str, **velden: Any) -> Any:
    return client.post(adres, {"inzending": str(uuid4()), **velden})


def maak(client: Client, waar: Expeditie) -> Stapel:
    post(client, pad(waar, "werk_brief_nieuw"), **TEKST, voor="niet_gesproken")
    return Stapel.objects.get()


def test_from_choosing_to_the_letterbox(client: Client, waar: Expeditie) -> None:
    antwoord = post(client, pad(waar, "werk_brief_nieuw"), **TEKST, voor="niet_gesproken")
    stapel = Stapel.objects.get()
    hier = pad(waar, "werk_stapel", stapel.pk)
    assert (antwoord["Location"], stapel.aantal) == (hier, 3)
    pdf = client.get(pad(waar, "werk_stapel_pdf", stapel.pk))
    assert (pdf["Content-Type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")
    for wat in ("gedrukt", "bezorgd"):
        assert post(client, hier, wat=wat, naam="Kees")["Location"] == hier
    stapel.refresh_from_db()
    assert (stapel.gedrukt_door, stapel.bezorgd_door) == ("Kees", "Kees")
    post(client, pad(waar, "werk_stapel_terug", stapel.pk))
    stapel.refresh_from_db()
    assert (stapel.gedrukt_door, stapel.bezorgd_door) == ("Kees", "")


def test_one_route(client: Client, waar: Expeditie) -> None:
    route = lijst(waar, 1, Adres.objects.get(huisnummer=2))
    zonder = post(client, pad(waar, "werk_brief_nieuw"), **TEKST, voor="route")
    assert ("Kies welke looplijst." in zonder.content.decode(), Stapel.objects.count()) == (True, 0)
    post(client, pad(waar, "werk_brief_nieuw"), **TEKST, voor="route", route=str(route.pk))
    assert list(Stapel.objects.values_list("naam", "aantal")) == [("1. Route 1", 1)]
    post(client, pad(waar, "werk_brief_nieuw"), **TEKST, voor="route", route="0")
    assert Stapel.objects.order_by("aantal").values_list("aantal", flat=True).last() == 2


def test_one_door_asked_for_from_its_page(client: Client, waar: Expeditie) -> None:
    deur = Adres.objects.get(huisnummer=3)
    assert f"Alleen {deur}" in client.get(pad(waar, "werk_brief_nieuw") + f"?deur={deur.pk}").content.decode()
    post(client, pad(waar, "werk_brief_nieuw"), **TEKST, voor="deur", deur=deur.pk)
    assert Uitnodiging.objects.get().adres == deur


def test_door_of_another_buurt_cannot_be_asked_for(client: Client, waar: Expeditie) -> None:
    daar = bouw.adres(bouw.klaar_voor_de_deur("Daar"), 99)
    post(client, pad(waar, "werk_brief_nieuw"), **TEKST, voor="deur", deur=daar.pk)
    assert Uitnodiging.objects.count() == 0


def test_draft_before_anybody_is_bound_makes_nothing(client: Client) -> None:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    blad = client.get(pad(waar, "werk_brief_nieuw")).content.decode()
    assert ("Er mogen nog geen brieven uit" in blad, "Maak de brieven" in blad) == (True, False)
    antwoord = post(client, pad(waar, "werk_brief_nieuw"), **TEKST, voorbeeld="1")
    assert (antwoord.content[:5], Stapel.objects.count()) == (b"%PDF-", 0)


def test_draft_that_does_not_fit_says_so_and_keeps_what_was_typed(client: Client, waar: Expeditie) -> None:
    lang = "Een lange zin zonder eind. " * 110
    blad = post(client, pad(waar, "werk_brief_nieuw"), **{**TEKST, "tekst": lang}, voorbeeld="1").content.decode()
    assert ("past niet op één kant" in blad, "Een lange zin zonder eind." in blad) == (True, True)


def test_moved_evening_warns_on_every_page_that_matters(client: Client, waar: Expeditie) -> None:
    stapel = maak(client, waar)
    post(client, pad(waar, "werk_stapel", stapel.pk), wat="gedrukt", naam="Noor")
    waar.avonden.update(plek="De Spreeuw")
    paginas: tuple[tuple[str, list[object]], ...] = (
        ("werk_brieven", []),
        ("werk_stapel", [stapel.pk]),
        ("werk_expeditie", []),
    )
    woorden = ("De avond is verplaatst", "De avond is verplaatst", "Brieven waarop een andere dag of plek staat")
    gelezen = [client.get(pad(waar, naam, *args)).content.decode() for naam, args in paginas]
    assert [woord in blad for woord, blad in zip(woorden, gelezen, strict=True)] == [True] * 3


def test_pdf_after_the_round_closed_says_why_not(client: Client, waar: Expeditie) -> None:
    stapel = maak(client, waar)
    Expeditie.objects.update(ronde_gesloten_op=timezone.now(), ronde_gesloten_door=waar.pk)
    antwoord = client.get(pad(waar, "werk_stapel_pdf", stapel.pk), follow=True)
    assert "De ronde langs de deuren is gesloten." in antwoord.content.decode()


def test_other_words_keep_the_codes(client: Client, waar: Expeditie) -> None:
    stapel = maak(client, waar)
    codes = set(Uitnodiging.objects.values_list("code", flat=True))
    post(client, pad(waar, "werk_stapel_tekst", stapel.pk), **{**TEKST, "kop": "Kom jij?"})
    stapel.refresh_from_db()
    assert (stapel.kop, set(Uitnodiging.objects.values_list("code", flat=True))) == ("Kom jij?", codes)


def test_answer_on_the_telephone_is_entered_by_code_and_read_back(client: Client, waar: Expeditie) -> None:
    """R11."""
    maak(client, waar)
    brief = Uitnodiging.objects.all()[0]
    naar = post(client, pad(waar, "werk_brief_code"), code=str(brief.code).lower())["Location"]
    formulier = {"antwoord": "ja", "aantal": "2", "voornaam": "Sanne", "bereik": "", "ophalen": "on"}
    assert "Lees voor wat je opschreef" in post(client, naar, **formulier).content.decode()
    post(client, naar, **formulier, voorgelezen="on")
    brief.refresh_from_db()
    assert (brief.antwoord, Deelnemer.objects.get().ingevoerd_door is None) == ("ja", False)
    elders = bouw.brief(bouw.adres(bouw.klaar_voor_de_deur("Daar")))
    assert "hoort bij geen brief" in post(client, pad(waar, "werk_brief_code"), code=elders.code).content.decode()


def test_caller_sees_name_and_number_and_no_door(client: Client, waar: Expeditie) -> None:
    stapel = maak(client, waar)
    wie = bouw.deelnemer(waar, "Sanne", telefoon="+31600000123")
    brief = stapel.uitnodigingen.all()[0]
    Uitnodiging.objects.filter(pk=brief.pk).update(antwoord="bel_mij", antwoord_op=timezone.now(), deelnemer=wie)
    client.force_login(bouw.met_rol(waar, Rol.BELLER))
    blad = client.get(pad(waar, "werk_brief_bellen")).content.decode()
    assert [woord in blad for woord in ("Bel Sanne", "06 0000 0123", "Merelstraat", str(brief.code))] == [
        True, True, False, False,
    ]  # fmt: skip
    assert "Iemand met een brief wil gebeld worden" in client.get(pad(waar, "werk_expeditie")).content.decode()
    post(client, pad(waar, "werk_brief_gebeld", brief.pk))
    blad = client.get(pad(waar, "werk_brief_bellen")).content.decode()
    assert ("Niemand wacht op een telefoontje" in blad, "Net gebeld" in blad) == (True, True)
    post(client, pad(waar, "werk_brief_gebeld", brief.pk), terug="1")
    assert "Bel Sanne" in client.get(pad(waar, "werk_brief_bellen")).content.decode()


def test_sheets_from_words_to_every_letterbox(client: Client, waar: Expeditie) -> None:
    waar.avonden.update(begin=timezone.now() - timedelta(days=2), eind=timezone.now() - timedelta(days=1))
    blad = pad(waar, "werk_blad", "na_avond_1")
    assert post(client, blad, kop="Gezegd", tekst="Dag buur.", voorbeeld="1").content[:5] == b"%PDF-"
    assert Stapel.objects.count() == 0
    post(client, blad, kop="Gezegd", tekst="Dag buur.")
    stapel = Stapel.objects.get()
    for wat in ("gedrukt", "bezorgd"):
        antwoord = post(client, pad(waar, "werk_stapel", stapel.pk), wat=wat, naam="Ria", naar_lijst="on")
        assert antwoord["Location"] == pad(waar, "werk_bladen")
    assert "1 van 1" in client.get(pad(waar, "werk_bladen")).content.decode()
    assert client.get(pad(waar, "werk_blad", "uitnodiging")).status_code == 404


@pytest.mark.parametrize("item_count", [1, 3])
def test_queries_do_not_grow_with_piles(
    client: Client, waar: Expeditie, item_count: int, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(item_count):
        bouw.brief(bouw.adres(waar, 50 + nummer))
    client.get(pad(waar, "werk_brieven"))
    with django_assert_max_num_queries(22):
        client.get(pad(waar, "werk_brieven"))


@pytest.mark.parametrize("tekst", STOUT)
def test_mischief_breaks_nothing(client: Client, waar: Expeditie, tekst: str) -> None:
    stapel = bouw.stapel(waar)
    brief = bouw.brief(Adres.objects.filter(expeditie=waar)[0], stapel=stapel)
    velden = dict.fromkeys(("kop", "tekst", "ondertekenaar", "voor", "route", "deur", "naam", "wat", "gezien"), tekst)
    codes = {
        post(client, pad(waar, "werk_brief_nieuw"), **velden).status_code,
        post(client, pad(waar, "werk_stapel_tekst", stapel.pk), **velden).status_code,
        post(client, pad(waar, "werk_stapel", stapel.pk), **{**velden, "wat": "gedrukt"}).status_code,
        post(client, pad(waar, "werk_brief_code"), code=tekst).status_code,
        post(client, pad(waar, "werk_brief_antwoord", brief.pk), antwoord=tekst, voornaam=tekst).status_code,
    }
    assert codes <= {200, 302}


def test_when_both_evenings_are_over_nobody_is_sent_to_pick_a_date(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    for nr in (1, 2):
        bouw.avond(waar, nr, begin=timezone.now() - timedelta(days=9 - nr))
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    tekst = client.get(reverse("werk_brief_nieuw", args=[waar.slug])).content.decode()
    assert ["De avonden zijn geweest" in tekst, "Prik een datum" in tekst] == [True, False]
