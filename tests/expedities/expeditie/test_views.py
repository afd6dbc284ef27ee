from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
LEIDER = (
    "werk_instellingen",
    "werk_overdragen",
    "werk_afsluiten",
    "werk_deelnemers",
    "werk_denktank",
    "werk_convenant_tekst",
)
PARTIJ = ("werk_convenant", "werk_convenant_tekenen", "werk_toezeggingen", "werk_toezegging_nieuw")


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


def pagina(client: Client, naam: str, *args: Any) -> str:
    antwoord = client.get(reverse(naam, args=args))
    assert antwoord.status_code == 200
    return antwoord.content.decode()


@pytest.mark.parametrize("rol", list(Rol))
def test_werk_expeditie_turns_nobody_with_a_role_away(client: Client, waar: Expeditie, rol: Rol) -> None:
    client.force_login(bouw.met_rol(waar, rol))
    assert waar.naam in pagina(client, "werk_expeditie", waar.slug)


def test_werk_expeditie_does_not_exist_for_who_has_no_role(client: Client, waar: Expeditie) -> None:
    client.force_login(bouw.gebruiker())
    assert client.get(reverse("werk_expeditie", args=[waar.slug])).status_code == 404


def test_werk_expeditie_does_not_exist_for_a_role_elsewhere(client: Client, waar: Expeditie) -> None:
    client.force_login(bouw.met_rol(bouw.expeditie("Bomenbuurt"), Rol.PROCESBEGELEIDER))
    assert client.get(reverse("werk_expeditie", args=[waar.slug])).status_code == 404


@pytest.mark.parametrize("naam", [*LEIDER, *PARTIJ])
@pytest.mark.parametrize("rol", list(Rol))
def test_work_pages_open_for_their_roles_only(client: Client, waar: Expeditie, rol: Rol, naam: str) -> None:
    client.force_login(bouw.met_rol(waar, rol))
    mag = {Rol.PROCESBEGELEIDER} if naam in LEIDER else {Rol.PROCESBEGELEIDER, Rol.GEMEENTE, Rol.PROFESSIONAL}
    assert client.get(reverse(naam, args=[waar.slug])).status_code == (200 if rol in mag else 404)


def test_home_finds_a_buurt_by_postcode(client: Client, waar: Expeditie) -> None:
    bouw.adres(waar, postcode="1234AB")
    bouw.adres(waar, 2, postcode="1234AB")
    bouw.expeditie("Bomenbuurt")
    tekst = client.get("/", {"zoek": "1234 ab"}).content.decode()
    assert (tekst.count("/buurt/vogelbuurt/"), tekst.count("/buurt/bomenbuurt/")) == (1, 0)


@pytest.mark.parametrize("zoek", ["1234", "vogel", "VOORBEELD"])
def test_home_finds_a_buurt_by_four_digits_or_a_name(client: Client, waar: Expeditie, zoek: str) -> None:
    bouw.adres(waar)
    assert "/buurt/vogelbuurt/" in client.get("/", {"zoek": zoek}).content.decode()


@pytest.mark.parametrize("zoek", ["9999 ZZ", "nergens", "\x00", "%", "' OR 1=1 --", "x" * 10_000])
def test_home_is_friendly_when_nothing_is_found(client: Client, zoek: str) -> None:
    assert client.get("/", {"zoek": zoek}).status_code == 200


def test_home_leaves_out_what_is_closed(client: Client, waar: Expeditie) -> None:
    Expeditie.objects.update(afgesloten_op=bouw.OP)
    assert "/buurt/vogelbuurt/" not in client.get("/").content.decode()


def test_buurt_invites_before_the_evening(client: Client, waar: Expeditie) -> None:
    bouw.avond(waar, begin=bouw.OP + timedelta(days=3650))
    tekst = pagina(client, "buurt", waar.slug)
    assert "Kom je ook?" in tekst
    assert reverse("avond", args=[waar.slug, 1]) in tekst


def test_buurt_shows_the_plan_after_the_evenings(client: Client, waar: Expeditie) -> None:
    for nr in (1, 2):
        bouw.avond(waar, nr, begin=bouw.OP - timedelta(days=3650))
    assert f'href="{reverse("plan", args=[waar.slug])}">Bekijk het plan' in pagina(client, "buurt", waar.slug)


def test_buurt_without_anything_says_what_will_come(client: Client) -> None:
    assert "Binnenkort komen we langs" in pagina(client, "buurt", bouw.expeditie().slug)


def test_buurt_has_the_number_to_call(client: Client, waar: Expeditie) -> None:
    assert "tel:+31600000900" in pagina(client, "buurt", waar.slug)


def vragen(client: Client, naam: str, *args: Any) -> int:
    pagina(client, naam, *args)
    with CaptureQueriesContext(connection) as gevraagd:
        pagina(client, naam, *args)
    return len(gevraagd)


def test_buurt_asks_the_same_number_of_questions_with_1_and_3(client: Client, waar: Expeditie) -> None:
    bouw.avond(waar, 1)
    plan = bouw.plan(waar, vastgesteld_op=bouw.OP)
    gemeten = []
    for nr in range(3):
        groep = bouw.werkgroep(waar, f"Groep {nr}", actie=bouw.actie(plan, f"Actie {nr}"))
        bouw.lid(groep, f"Lid {nr}")
        bouw.bijeenkomst(groep)
        bouw.adres(waar, nr + 1)
        gemeten.append(vragen(client, "buurt", waar.slug))
    assert gemeten[0] == gemeten[2]


@pytest.mark.parametrize("rol", [Rol.PROCESBEGELEIDER, Rol.GEMEENTE])
def test_werk_asks_the_same_number_of_questions_with_1_and_3(client: Client, rol: Rol) -> None:
    wie = bouw.gebruiker()
    client.force_login(wie)
    gemeten = []
    for nr in range(3):
        waar = bouw.klaar_voor_de_deur(f"Buurt {nr}")
        bouw.adres(waar)
        if rol is not Rol.GEMEENTE or not nr:
            bouw.rol(wie, rol, waar.gemeente if rol is Rol.GEMEENTE else waar)
        gemeten.append(vragen(client, "werk"))
    assert pagina(client, "werk").count("/werk/buurt-") == 3
    assert gemeten[0] == gemeten[2]


def test_werk_overview_hides_few_people(client: Client, waar: Expeditie) -> None:
    for nr in range(1, 21):
        bouw.adres(waar, nr, uitkomst="komt" if nr <= 4 else "open")
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    assert "nog te weinig om te tonen" in pagina(client, "werk")


def test_werk_overview_shows_totals(client: Client, waar: Expeditie) -> None:
    for nr in range(1, 21):
        bouw.adres(waar, nr, uitkomst="komt" if nr <= 8 else "open")
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    assert "8 van 20 gesproken" in pagina(client, "werk")


def test_werk_expeditie_says_exactly_what_is_missing(client: Client) -> None:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    tekst = pagina(client, "werk_expeditie", waar.slug)
    assert "In de denktank zat nog geen bewoner." in tekst
    assert "De gemeente heeft nog niets vastgelegd." in tekst
    assert "mailto:?subject=Vogelbuurt" in tekst


def test_werk_expeditie_drafts_a_mail_to_each_who_has_to_act(client: Client) -> None:
    waar = bouw.expeditie()
    bouw.partij(waar, contact_naam="Esther Blom", contact_email="esther@voorbeeld.test")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    tekst = pagina(client, "werk_expeditie", waar.slug)
    assert "Aan Esther Blom, Gemeente Voorbeeldstad" in tekst
    assert "mailto:esther@voorbeeld.test?subject=" in tekst
    assert tekst.count("Een mail die klaarstaat.") == 3  # gemeente, an organisation, a resident


def test_werk_nieuw_makes_the_maker_procesbegeleider(client: Client) -> None:
    wie = bouw.gebruiker(is_staff=True)
    client.force_login(wie)
    velden = {
        "naam": "Bloemenbuurt",
        "gemeente": "voorbeeldstad",
        "contact_naam": "Noor",
        "contact_telefoon": "06 00000900",
    }
    antwoord = client.post(reverse("werk_nieuw"), velden)
    waar = Expeditie.objects.get()
    assert antwoord.headers["Location"] == "/werk/bloemenbuurt/"
    assert bouw.actor_van(wie, waar, op=waar.gemaakt_op).heeft(Rol.PROCESBEGELEIDER)


@pytest.mark.parametrize("methode", ["get", "post"])
def test_werk_nieuw_does_not_exist_for_others(client: Client, waar: Expeditie, methode: str) -> None:
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    assert getattr(client, methode)(reverse("werk_nieuw")).status_code == 404
    assert Expeditie.objects.count() == 1


def test_deelnemers_writes_down_who_looked(client: Client, waar: Expeditie) -> None:
    wie = bouw.met_rol(waar, Rol.PROCESBEGELEIDER)
    client.force_login(wie)
    pagina(client, "werk_deelnemers", waar.slug)
    assert list(Logregel.objects.filter(daad="deelnemers.gezien").values_list("wie", flat=True)) == [wie.pk]


def test_werk_expeditie_shows_today_and_tomorrow(client: Client, waar: Expeditie) -> None:
    straks = timezone.now() + timedelta(hours=1)
    bouw.avond(waar, 1, begin=straks, plek="Buurthuis Nu")
    bouw.bijeenkomst(bouw.werkgroep(waar), begin=straks, plek="Keuken Nu")
    bouw.avond(waar, 2, begin=straks + timedelta(days=9), plek="Buurthuis Later")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    tekst = pagina(client, "werk_expeditie", waar.slug)
    assert [plek in tekst for plek in ("Buurthuis Nu", "Keuken Nu", "Buurthuis Later")] == [True, True, False]


def test_deelnemers_has_one_tap_for_who_lives_here(client: Client, waar: Expeditie) -> None:
    wie = bouw.deelnemer(waar)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    tik = reverse("werk_woont_hier", args=[waar.slug, wie.pk])
    assert f'action="{tik}"' in pagina(client, "werk_deelnemers", waar.slug)
    assert client.post(tik).status_code == 302
    wie.refresh_from_db()
    assert wie.bewoner_bevestigd_op is not None


def test_convenant_is_public_with_names_dates_and_state(client: Client, waar: Expeditie) -> None:
    gisteren = (timezone.localdate() - timedelta(days=1)).isoformat()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    partij = bouw.partij(waar, contact_naam="J. Groen")
    velden = {"partij": str(partij.pk), "wat": "Twee lampen", "voor": gisteren}
    client.post(reverse("werk_toezegging_nieuw", args=[waar.slug]), {**velden, "openbaar": "on"})
    client.post(reverse("werk_toezegging_nieuw", args=[waar.slug]), {**velden, "wat": "Nog onder ons"})
    client.logout()
    tekst = pagina(client, "convenant", waar.slug)
    assert all(woord in tekst for woord in ("W. de Wit", "Twee lampen", "J. Groen", "over tijd: 1 dag"))
    assert "Nog onder ons" not in tekst
