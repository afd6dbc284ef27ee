import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from signalen.signaal.models import Signaal
from tests import bouw
from tests.signalen import bouwen
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.formulieren import raden
from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def velden(**anders: str) -> dict[str, str]:
    return {
        "soort": "licht",
        "tekst": "De lantaarnpaal is kapot.",
        "plek": "Merelstraat 12",
        "contactweg": "",
        **anders,
    }


def nieuw(waar: Expeditie) -> str:
    return reverse("signaal_nieuw", args=[waar.slug])


def test_report_leads_to_the_receipt(waar: Expeditie, client: Client) -> None:
    antwoord = client.post(nieuw(waar), velden(), follow=True)
    signaal = Signaal.objects.get()
    tekst = antwoord.content.decode()
    assert antwoord.redirect_chain[-1][0] == f"/s/{signaal.code}/?ontvangen"
    assert "Dank je, je melding is binnen" in tekst
    assert signaal.leesbare_code in tekst
    assert "Noor" in tekst


def test_double_click_is_one_report(waar: Expeditie, client: Client) -> None:
    twee = [client.post(nieuw(waar), velden(inzending=str(sleutel)))["Location"] for sleutel in [uuid.uuid4()] * 2]
    assert (Signaal.objects.count(), len(set(twee))) == (1, 1)


@pytest.mark.parametrize(
    "geplant",
    [
        "Die man van nummer 34 gooit vuil",
        "Kees Jansen zet zijn vuil buiten",
        "auto 12-ABC-3 staat fout",
        "bel 06 00000555",
    ],
)
def test_report_about_a_person_stops_and_offers_both_ways(
    waar: Expeditie, client: Client, geplant: str, caplog: pytest.LogCaptureFixture
) -> None:
    antwoord = client.post(nieuw(waar), velden(tekst=geplant, contactweg="email", contact="a@voorbeeld.test"))
    tekst = antwoord.content.decode()
    assert "Gaat dit over een persoon?" in tekst
    assert "?stap=iemand" in tekst
    assert geplant in tekst  # what was typed is still there, on this screen only
    tellingen = [model.objects.count() for model in (Signaal, Bericht, Inzending, Logregel)]
    assert tellingen == [0, 0, 0, 0]
    assert geplant not in caplog.text


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tekst": ""}, "tekst"),
        ({"tekst": "x" * 1501}, "tekst"),
        ({"tekst": "nul\x00"}, "tekst"),
        ({"soort": "persoon"}, "soort"),
        ({"contactweg": "sms"}, "contact"),
        ({"contactweg": "sms", "contact": "geen nummer"}, "contact"),
        ({"contactweg": "email", "contact": "x@y\nBcc: z@y.test"}, "contact"),
        ({"contactweg": "duif"}, "contactweg"),
    ],
)
def test_error_stands_beside_the_field(waar: Expeditie, client: Client, anders: dict[str, str], veld: str) -> None:
    antwoord = client.post(nieuw(waar), velden(**anders))
    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (200, [veld])
    assert Signaal.objects.count() == 0


def test_number_typed_while_choosing_the_code_is_not_kept(waar: Expeditie, client: Client) -> None:
    client.post(nieuw(waar), velden(contact="06 00000123"))
    assert Signaal.objects.get().contact == ""


def test_code_is_found_however_it_is_typed(waar: Expeditie, client: Client) -> None:
    signaal = bouwen.signaal(waar)
    getypt = signaal.leesbare_code.lower()
    gevonden = client.get(reverse("signaal_zoek"), {"code": getypt}, follow=True)
    assert (gevonden.status_code, gevonden.redirect_chain[-1][0]) == (200, signaal.get_absolute_url())


@pytest.mark.parametrize("code", ["ZZZZZZZZZZ", "1", "'--", "é", "x" * 300])
def test_unknown_code_is_kindly_told(client: Client, code: str) -> None:
    antwoord = client.get(f"/s/{code}/")
    assert antwoord.status_code == 404
    assert "Deze code kennen we niet" in antwoord.content.decode()


def test_guessing_is_stopped_and_following_is_not_counted(waar: Expeditie, client: Client) -> None:
    goed = bouwen.signaal(waar).get_absolute_url()
    assert {client.get(goed).status_code for _keer in range(raden.HOOGSTENS + 5)} == {200}
    mis = [client.get(f"/s/BCDFG{nr:05d}/").status_code for nr in range(raden.HOOGSTENS + 1)]
    assert (mis[0], mis[-1]) == (404, 429)
    assert client.get(goed).status_code == 429
    assert Client(REMOTE_ADDR="192.0.2.7").get(goed).status_code == 200


def test_page_of_the_code_is_kept_by_no_cache(waar: Expeditie, client: Client) -> None:
    assert "no-store" in client.get(bouwen.signaal(waar).get_absolute_url())["Cache-Control"]


def test_page_of_the_code_shows_no_number(waar: Expeditie, client: Client) -> None:
    tekst = client.get(bouwen.signaal(waar, "sms", voornaam="Sanne").get_absolute_url()).content.decode()
    assert ("+31600000123" in tekst, "0000 0123" in tekst, "Sanne" in tekst) == (False, False, False)


def test_reporter_is_satisfied_or_asks_again(waar: Expeditie, client: Client) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar))
    client.post(reverse("signaal_tevreden", args=[signaal.code]))
    assert "Je zei dat het zo goed is" in client.get(signaal.get_absolute_url()).content.decode()
    client.post(signaal.get_absolute_url(), {"tekst": "Hij is weer uit."})
    signaal.refresh_from_db()
    assert signaal.staat == "ontvangen"


@pytest.mark.parametrize("rol", sorted(Rol))
def test_work_pages_are_for_the_leader_only(waar: Expeditie, client: Client, rol: Rol) -> None:
    signaal = bouwen.signaal(waar, "bellen", voornaam="Sanne")
    client.force_login(bouw.met_rol(waar, rol))
    adressen = [
        reverse("werk_signalen", args=[waar.slug]),
        reverse("werk_signaal", args=[waar.slug, signaal.pk]),
        reverse("werk_signaal_nieuw", args=[waar.slug]),
        reverse("werk_wie_bel_ik", args=[waar.slug]),
    ]
    assert {client.get(adres).status_code for adres in adressen} == {200 if rol is Rol.PROCESBEGELEIDER else 404}


def test_report_of_another_buurt_is_not_there(waar: Expeditie, client: Client) -> None:
    elders = bouwen.signaal(bouw.expeditie("Elders"))
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    assert client.get(reverse("werk_signaal", args=[waar.slug, elders.pk])).status_code == 404


def test_looking_at_a_reporter_is_written_down(waar: Expeditie, client: Client) -> None:
    signaal = bouwen.signaal(waar, "bellen")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    client.get(reverse("werk_signaal", args=[waar.slug, signaal.pk]))
    assert Logregel.objects.filter(daad="signaal.bekeken", ding_sleutel=str(signaal.pk)).count() == 1


def test_on_behalf_needs_reading_back(waar: Expeditie, client: Client) -> None:
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    adres = reverse("werk_signaal_nieuw", args=[waar.slug])
    client.post(adres, velden())
    assert Signaal.objects.count() == 0
    client.post(adres, velden(voorgelezen="on"))
    assert Signaal.objects.get().namens is True


def test_whole_way_over_the_work_pages(waar: Expeditie, client: Client) -> None:
    signaal = bouwen.signaal(waar, "bellen")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))

    def doe(naam: str, **velden: str) -> str:
        client.post(reverse(naam, args=[waar.slug, signaal.pk]), velden)
        signaal.refresh_from_db()
        return str(signaal.staat)

    assert doe("werk_signaal_pak_op") == "opgepakt"
    assert doe("werk_signaal_wacht", tekst="De gemeente.") == "wacht"
    assert doe("werk_signaal_antwoord", staat="niet_opgelost", tekst="Het mag niet van de wet.") == "wacht"
    assert doe("werk_signaal_poging", bereikt="nee") == "wacht"
    assert doe("werk_signaal_poging", bereikt="ja") == "niet_opgelost"


def test_list_shows_late_first_and_finds(waar: Expeditie, client: Client) -> None:
    nu = bouwen.signaal(waar, tekst="Het bankje wiebelt.")
    laat = bouwen.signaal(waar, op=bouw.OP.replace(year=2025))
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    lijst = reverse("werk_signalen", args=[waar.slug])
    volgorde = [regel["signaal"].pk for regel in client.get(lijst).context["regels"]]
    gezocht = [regel["signaal"].pk for regel in client.post(lijst, {"zoek": "bankje"}).context["regels"]]
    op_code = [regel["signaal"].pk for regel in client.post(lijst, {"zoek": laat.leesbare_code}).context["regels"]]
    assert (volgorde, gezocht, op_code) == ([laat.pk, nu.pk], [nu.pk], [laat.pk])


@pytest.mark.parametrize("aantal", [1, 3])
def test_list_asks_the_same_number_of_queries(
    waar: Expeditie, client: Client, django_assert_num_queries: Any, aantal: int
) -> None:
    for _keer in range(aantal):
        bouwen.signaal(waar)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    client.get(reverse("werk_signalen", args=[waar.slug]))
    with django_assert_num_queries(8):
        client.get(reverse("werk_signalen", args=[waar.slug]))


@pytest.mark.parametrize("aantal", [1, 3])
def test_page_of_the_code_asks_the_same_number_of_queries(
    waar: Expeditie, client: Client, django_assert_num_queries: Any, aantal: int
) -> None:
    signaal = bouwen.signaal(waar)
    for nr in range(aantal):
        signaal.stappen.create(wat="staat", staat="wacht", tekst=f"Stap {nr}", op=bouw.OP)
    with django_assert_num_queries(2):
        client.get(signaal.get_absolute_url())


@pytest.mark.parametrize("aantal", [1, 3])
def test_work_page_asks_the_same_number_of_queries(
    waar: Expeditie, client: Client, django_assert_num_queries: Any, aantal: int
) -> None:
    signaal = bouwen.signaal(waar)
    for nr in range(aantal):
        signaal.stappen.create(wat="staat", staat="wacht", tekst=f"Stap {nr}", op=bouw.OP)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    with django_assert_num_queries(8):
        client.get(reverse("werk_signaal", args=[waar.slug, signaal.pk]))
