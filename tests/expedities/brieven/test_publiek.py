"""/u/<code>/: on an old telephone, without an account, without a word about who lives where."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.bewonersavond.models import Aanmelding, Avond
from expedities.brieven.models import Uitnodiging
from expedities.expeditie.models import Deelnemer, Expeditie
from tests import bouw
from tests.stout import STOUT
from wijkexpeditie.formulieren.raden import HOOGSTENS

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    return waar


@pytest.fixture
def brief(waar: Expeditie) -> Uitnodiging:
    return bouw.brief(bouw.adres(waar, 17, straat="Geheimstraat"))


def adres(brief: Uitnodiging, naam: str = "brief") -> str:
    return reverse(naam, args=[brief.code])


def post(client: Client, pad: str, **velden: Any) -> Any:
    return client.post(pad, {"inzending": str(uuid4()), **velden})


def meer(**anders: str) -> dict[str, str]:
    return {"aantal": "2", "bereik": "", "voornaam": "", **anders}


def test_yes_in_one_tap_then_the_rest_then_when_and_who_to_call(client: Client, brief: Uitnodiging) -> None:
    antwoord = post(client, adres(brief), antwoord="ja")
    assert (antwoord.status_code, antwoord["Location"]) == (302, adres(brief, "brief_meer"))
    assert Aanmelding.objects.get().komt == "ja"
    antwoord = post(client, antwoord["Location"], **meer(ophalen="on", tolk="Turks", voornaam="Sanne"))
    rij = Aanmelding.objects.get()
    assert (rij.aantal, rij.ophalen, rij.tolk, str(getattr(rij.deelnemer, "voornaam", ""))) == (
        2,
        True,
        "Turks",
        "Sanne",
    )
    klaar = client.get(antwoord["Location"]).content.decode()
    assert [woord in klaar for woord in ("Tot dan!", "agenda.ics", "Bel Noor", "Sanne", "Geheimstraat")] == [
        True, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(("antwoord", "kop"), [("nee", "Jammer, maar dank dat je het zegt"), ("misschien", "")])
def test_no_is_thanked_for_and_maybe_is_asked_further(
    client: Client, brief: Uitnodiging, antwoord: str, kop: str
) -> None:
    naar = post(client, adres(brief), antwoord=antwoord)["Location"]
    assert (kop in client.get(naar).content.decode(), naar == adres(brief, "brief_klaar")) == (True, bool(kop))


def test_call_me_asks_for_a_number_first(client: Client, brief: Uitnodiging) -> None:
    naar = post(client, adres(brief), antwoord="bel_mij")["Location"]
    assert (naar, Uitnodiging.objects.get().antwoord) == (adres(brief, "brief_bel_mij"), "")
    leeg = post(client, naar, voornaam="Sanne")
    assert "Op welk nummer kunnen we je bellen?" in leeg.content.decode()
    kind = post(client, naar, voornaam="Sanne", telefoon="0600000123", jonger_dan_16="on")
    assert ("Vraag het eerst thuis" in kind.content.decode(), Deelnemer.objects.count()) == (True, 0)
    assert post(client, naar, voornaam="Sanne", telefoon="0600000123")["Location"] == adres(brief, "brief_klaar")
    assert Uitnodiging.objects.get().antwoord == "bel_mij"


def test_who_gives_no_name_is_called_too(client: Client, brief: Uitnodiging) -> None:
    post(client, adres(brief, "brief_bel_mij"), voornaam=" ", telefoon="06 00000112")
    gebeld = Uitnodiging.objects.get().deelnemer
    assert gebeld is not None
    assert (gebeld.voornaam, gebeld.telefoon) == ("buur", "+31600000112")


@pytest.mark.parametrize("bladzijde", ["brief", "brief_meer", "brief_bel_mij", "brief_klaar"])
def test_page_knows_no_door_and_no_name_and_is_kept_nowhere(client: Client, brief: Uitnodiging, bladzijde: str) -> None:
    wie = bouw.deelnemer(brief.stapel.expeditie, "Sannemarie", telefoon="+31600000123")
    Uitnodiging.objects.update(antwoord="ja", antwoord_op=timezone.now(), deelnemer=wie)
    antwoord = client.get(adres(brief, bladzijde))
    tekst = antwoord.content.decode()
    assert [woord in tekst for woord in ("Geheimstraat", "1234AB", "Sannemarie", "00000123")] == [False] * 4
    assert (antwoord.status_code, antwoord["X-Robots-Tag"], "no-store" in antwoord["Cache-Control"]) == (
        200, "noindex, nofollow", True,
    )  # fmt: skip
    assert antwoord["Referrer-Policy"] == "same-origin"


def test_code_is_typed_as_people_type(client: Client, brief: Uitnodiging) -> None:
    code = str(brief.code)
    antwoord = client.post(reverse("brief_zoek"), {"code": f" {code[:5].lower()} {code[5:].lower()} "})
    assert (antwoord.status_code, antwoord["Location"]) == (302, adres(brief))
    assert client.get(reverse("brief", args=[code.lower()]))["Location"] == adres(brief)


def test_wrong_code_is_answered_kindly_and_a_draft_says_it_is_one(client: Client, brief: Uitnodiging) -> None:
    mis = client.get(reverse("brief", args=["BCDFG23456"]))
    getypt = client.post(reverse("brief_zoek"), {"code": "bcdfg 23456"})
    voorbeeld = client.get(reverse("brief", args=["VOORBEELD"]))
    assert [a.status_code for a in (mis, getypt, voorbeeld)] == [404] * 3
    assert ["Deze code kennen we niet" in a.content.decode() for a in (mis, getypt, voorbeeld)] == [True, True, False]
    assert "Dit is de code van een voorbeeld" in voorbeeld.content.decode()


def test_guessing_is_stopped_and_right_codes_do_not_count(client: Client, brief: Uitnodiging) -> None:
    for _keer in range(HOOGSTENS + 5):
        assert client.get(adres(brief)).status_code == 200
    for nummer in range(HOOGSTENS):
        client.get(reverse("brief", args=[f"BCDFGHJK{nummer % 8 + 2}{nummer // 8 + 2}"]))
    getypt = client.post(reverse("brief_zoek"), {"code": brief.code})
    assert [client.get(adres(brief)).status_code, getypt.status_code] == [429, 429]
    cache.clear()
    assert client.get(adres(brief)).status_code == 200


@pytest.mark.parametrize("methode", ["get", "post"])
def test_of_a_closed_expeditie_nothing_but_that_it_is_over(client: Client, brief: Uitnodiging, methode: str) -> None:
    Expeditie.objects.update(borging_vanaf=timezone.now(), afgesloten_op=timezone.now())
    antwoord = getattr(client, methode)(adres(brief), {"antwoord": "ja"})
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, "Deze wijkexpeditie is klaar" in tekst) == (200, True)
    assert [woord in tekst for woord in ("Vogelbuurt", "Geheimstraat", "Bel Noor")] == [False] * 3
    assert Uitnodiging.objects.get().antwoord == ""


def test_after_the_evening_it_says_so_kindly_and_the_answer_of_then_is_not_of_now(
    client: Client, waar: Expeditie, brief: Uitnodiging
) -> None:
    nu = timezone.now()
    Uitnodiging.objects.update(antwoord="ja", antwoord_op=nu - timedelta(days=4))
    Avond.objects.update(begin=nu - timedelta(days=2), eind=nu - timedelta(days=2) + timedelta(hours=2))
    assert "Deze avond is al geweest" in client.get(adres(brief)).content.decode()
    bouw.avond(waar, 2, nu + timedelta(days=9))
    tekst = client.get(adres(brief)).content.decode()
    assert ("Kom je ook?" in tekst, "Je zei:" in tekst) == (True, False)


def test_moved_evening_is_told(client: Client, brief: Uitnodiging) -> None:
    assert "op je brief staat een andere dag" not in client.get(adres(brief)).content.decode()
    type(brief.stapel).objects.update(avond_tekst="dinsdag 3 maart, in de kerk")
    assert "op je brief staat een andere dag" in client.get(adres(brief)).content.decode()


def test_a_get_answers_for_nobody(client: Client, brief: Uitnodiging) -> None:
    """A scanner of links follows them all."""
    for naam in ("brief", "brief_meer", "brief_bel_mij", "brief_klaar"):
        client.get(adres(brief, naam) + "?antwoord=ja")
    assert (Uitnodiging.objects.get().antwoord, Aanmelding.objects.count()) == ("", 0)


@pytest.mark.parametrize("tekst", STOUT)
def test_mischief_in_every_field_breaks_nothing(client: Client, brief: Uitnodiging, tekst: str) -> None:
    codes = {
        post(client, adres(brief), antwoord=tekst).status_code,
        post(client, adres(brief, "brief_meer"), **dict.fromkeys(meer(), tekst), tolk=tekst).status_code,
        post(client, adres(brief, "brief_bel_mij"), voornaam=tekst, telefoon=tekst).status_code,
        client.post(reverse("brief_zoek"), {"code": tekst}).status_code,
    }
    assert codes <= {200, 302, 404}


def test_same_form_twice_is_one_deed(client: Client, brief: Uitnodiging) -> None:
    formulier = {"inzending": str(uuid4()), **meer(voornaam="Sanne")}
    post(client, adres(brief), antwoord="ja")
    for _keer in range(2):
        client.post(adres(brief, "brief_meer"), formulier)
    assert (Aanmelding.objects.count(), Deelnemer.objects.count()) == (1, 1)
