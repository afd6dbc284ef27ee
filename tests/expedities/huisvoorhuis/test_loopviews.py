"""My lists, the screen at the door and what its script talks to."""

import gzip
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Bezoek
from tests import bouw
from tests.expedities.huisvoorhuis.brengen import Toestel, iets
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def toestel(waar: Expeditie) -> Toestel:
    wie = bouw.met_rol(waar, Rol.UITNODIGER, "Omar Haddad")
    return Toestel(bouw.looplijst(waar, 1, wie, bouw.met_rol(waar, Rol.UITNODIGER, "Bea Vos")), wie)


def test_list_tells_doors_in_walking_order_and_no_resident(toestel: Toestel, waar: Expeditie) -> None:
    avond = bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    for nummer in (5, 1, 3):
        bouw.adres(waar, nummer, looplijst=toestel.lijst, gebouw="De Uitkijk" if nummer == 5 else "", verdieping=None)
    bouw.adres(waar, 99)
    avond.aanmeldingen.create(deelnemer=bouw.deelnemer(waar, "Fatma"), op=timezone.now())
    ring = iets("bezoek", deur=waar.adressen.get(huisnummer=3).pk, uitkomst="niet_thuis")
    toestel.breng(ring)
    stand = toestel.stand()
    assert [(d["nr"], d["uitkomst"], d["mijn"]) for d in stand["deuren"]] == [
        ("1", "open", ""), ("3", "niet_thuis", ring["sleutel"]), ("5", "open", "")
    ]  # fmt: skip
    assert (stand["straten"], stand["mag"], [loper["naam"] for loper in stand["lopers"]]) == (
        ["Merelstraat"],
        True,
        ["Bea Vos"],
    )
    assert "Fatma" not in str(stand)
    assert set(stand["deuren"][0]) == {"pk", "nr", "straat", "uitkomst", "weer", "mijn", "laat"}


@pytest.mark.parametrize(
    ("uren_geleden", "verwacht"),
    [((1,), 2), ((1, 2, 3), 3)],
)
def test_whether_to_ring_again(toestel: Toestel, waar: Expeditie, uren_geleden: tuple[int, ...], verwacht: int) -> None:
    """On another part of the day; after three times a letter."""
    deur = bouw.adres(waar, looplijst=toestel.lijst)
    for _uren in uren_geleden:
        toestel.breng(iets("bezoek", deur=deur.pk, uitkomst="niet_thuis"))
    assert toestel.stand()["deuren"][0]["weer"] == verwacht
    Bezoek.objects.update(op=None)
    assert toestel.stand()["deuren"][0]["weer"] == (1 if verwacht == 2 else 3)


def test_nothing_new_costs_nothing_and_a_new_sign_in_gets_a_new_token(toestel: Toestel, waar: Expeditie) -> None:
    bouw.adres(waar, looplijst=toestel.lijst)
    eerste = toestel.client.get(toestel.pad("werk_loop_stand"))
    zelfde = toestel.client.get(toestel.pad("werk_loop_stand"), headers={"If-None-Match": eerste["ETag"]})
    geperst = toestel.client.get(toestel.pad("werk_loop_stand"), headers={"If-None-Match": f"W/{eerste['ETag']}"})
    assert (zelfde.status_code, zelfde.content, geperst.status_code) == (304, b"", 304)
    assert eerste["X-Wijk-Csrf"]
    del toestel.client.cookies["csrftoken"]
    nieuw = toestel.client.get(toestel.pad("werk_loop_stand"), headers={"If-None-Match": eerste["ETag"]})
    assert nieuw.status_code == 200


def test_session_that_is_over_is_said_in_json_and_never_a_page(toestel: Toestel) -> None:
    los = Client()
    for antwoord in (los.get(toestel.pad("werk_loop_stand")), los.post(toestel.pad(), "{}", "application/json")):
        assert (antwoord.status_code, antwoord["Content-Type"]) == (401, "application/json")
        assert antwoord.json()["fout"] == "Log even in. Er wacht nog werk; dat bewaren we."


def test_without_the_token_of_the_form_nothing_is_taken(toestel: Toestel) -> None:
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(toestel.wie)
    assert streng.post(toestel.pad(), "{}", "application/json").status_code == 403
    csrf = streng.get(toestel.pad("werk_loop_stand"))["X-Wijk-Csrf"]
    met = streng.post(toestel.pad(), "{}", "application/json", headers={"X-CSRFToken": csrf})
    assert met.status_code == 400  # now it is read, and no letter of ours


@pytest.mark.parametrize(("lijf", "code"), [(b"{", 400), (b"x" * 200_001, 413), (b'{"gebeurtenissen": [{}]}', 400)])
def test_unreadable_letter_gets_a_clear_answer(toestel: Toestel, lijf: bytes, code: int) -> None:
    antwoord = toestel.client.post(toestel.pad(), lijf, "application/json")
    assert (antwoord.status_code, bool(antwoord.json()["fout"])) == (code, True)


def test_letter_of_another_account_is_not_opened(toestel: Toestel, waar: Expeditie) -> None:
    deur = bouw.adres(waar, looplijst=toestel.lijst)
    antwoord = toestel.stuur(iets("bezoek", deur=deur.pk, uitkomst="komt"), wie="van-een-ander")
    assert (antwoord.status_code, Bezoek.objects.count()) == (409, 0)


@pytest.mark.parametrize("naam", ["werk_loop", "werk_loop_deuren", "werk_loop_stand"])
def test_list_of_others_is_not_there_but_the_facilitator_has_all(
    toestel: Toestel, waar: Expeditie, client: Client, naam: str
) -> None:
    bouw.adres(waar, looplijst=toestel.lijst)
    for rol, code in ((Rol.UITNODIGER, 404), (Rol.BELLER, 404), (Rol.GEMEENTE, 404), (Rol.PROCESBEGELEIDER, 200)):
        client.force_login(bouw.met_rol(waar, rol))
        assert (rol, client.get(toestel.pad(naam)).status_code) == (rol, code)


def test_door_of_a_list_is_for_who_walks_it(toestel: Toestel, waar: Expeditie, client: Client) -> None:
    op_lijst, los = bouw.adres(waar, 1, looplijst=toestel.lijst), bouw.adres(waar, 3)
    paden = [reverse("werk_deur", args=[waar.slug, deur.pk]) for deur in (op_lijst, los)]
    client.force_login(bouw.met_rol(waar, Rol.UITNODIGER))
    assert [client.get(pad).status_code for pad in paden] == [404, 200]
    assert [toestel.client.get(pad).status_code for pad in paden] == [200, 200]


def test_my_lists_begin_with_what_is_left(toestel: Toestel, waar: Expeditie) -> None:
    bouw.adres(waar, looplijst=toestel.lijst)
    pagina = toestel.client.get(reverse("werk_lopen", args=[waar.slug])).content.decode()
    assert "Nog 1 deur waar je niet bent geweest." in pagina
    assert "met Bea Vos" in pagina
    zonder = Client()
    zonder.force_login(bouw.met_rol(waar, Rol.UITNODIGER))
    assert "Je hebt nog geen lijst" in zonder.get(reverse("werk_lopen", args=[waar.slug])).content.decode()


def test_screen_holds_no_address(toestel: Toestel, waar: Expeditie) -> None:
    """It is kept on the telephone longer than the list is."""
    bouw.adres(waar, looplijst=toestel.lijst)
    assert "Merelstraat" not in toestel.client.get(toestel.pad("werk_loop")).content.decode()


@pytest.mark.parametrize(("naam", "vragen"), [("werk_lopen", 12), ("werk_loop_deuren", 8), ("werk_loop_stand", 15)])
@pytest.mark.parametrize("aantal", [1, 3])
def test_pages_take_the_same_number_of_queries(
    toestel: Toestel,
    waar: Expeditie,
    django_assert_num_queries: DjangoAssertNumQueries,
    naam: str,
    vragen: int,
    aantal: int,
) -> None:
    for nummer in range(1, aantal + 1):
        deur = bouw.adres(waar, nummer, f"Straat {nummer}", looplijst=toestel.lijst)
        toestel.breng(iets("bezoek", deur=deur.pk, uitkomst="niet_thuis"))
        bouw.looplijst(waar, nummer + 1, toestel.wie)
    pad = reverse(naam, args=[waar.slug]) if naam == "werk_lopen" else toestel.pad(naam)
    toestel.client.get(pad)
    with django_assert_num_queries(vragen):
        toestel.client.get(pad)


def test_route_of_sixty_doors_is_small(toestel: Toestel, waar: Expeditie) -> None:
    """After the first visit: the screen, the list and the script; style and letters are on the telephone by then."""
    for nummer in range(1, 61):
        deur = bouw.adres(waar, nummer, looplijst=toestel.lijst, gebouw="De Uitkijk", verdieping=nummer // 6)
        toestel.breng(iets("bezoek", deur=deur.pk, uitkomst="niet_thuis"))
    stukken = [toestel.client.get(toestel.pad(naam)).content for naam in ("werk_loop", "werk_loop_stand")]
    for bestand in ("deur/deur.js", "deur/wachtrij.js", "wijk/wijk.js"):
        with open(str(finders.find(bestand)), "rb") as script:  # noqa: PTH123 -- the finder gives a name
            stukken.append(script.read())
    assert sum(len(gzip.compress(stuk)) for stuk in stukken) < 40_000


def test_service_worker_looks_after_every_page_and_is_asked_anew(client: Client) -> None:
    antwoord = client.get("/sw.js")
    tekst = antwoord.content.decode()
    assert (antwoord["Service-Worker-Allowed"], antwoord["Cache-Control"]) == ("/", "no-cache")
    assert antwoord["Content-Type"].startswith("text/javascript")
    assert ("__" in tekst, "/static/deur/deur.js" in tekst, "/static/vendor/atkinson/atkinson-400.woff2" in tekst) == (
        False, True, True
    )  # fmt: skip


def test_every_file_of_the_shell_is_there() -> None:
    from expedities.huisvoorhuis.schil import BESTANDEN  # noqa: PLC0415 -- registers on import

    assert [bestand for bestand in BESTANDEN if finders.find(bestand) is None] == []


@pytest.mark.parametrize(("velden", "vergeet"), [({"wis": "1"}, True), ({}, False)])
def test_signing_out_makes_the_telephone_forget_when_nothing_waits(
    toestel: Toestel, velden: dict[str, Any], vergeet: bool
) -> None:
    antwoord = toestel.client.post("/accounts/logout/", velden)
    assert (antwoord.status_code, antwoord.has_header("Clear-Site-Data")) == (302, vergeet)
    assert toestel.client.get(toestel.pad("werk_loop_stand")).status_code == 401


def test_without_a_script_the_list_starts_where_nobody_has_been_and_counts_its_own_doors(
    client: Client, toestel: Toestel, waar: Expeditie
) -> None:
    deuren = [bouw.adres(waar, nummer, looplijst=toestel.lijst, volgorde=nummer) for nummer in (1, 3, 5)]
    bouw.adres(waar, 99)
    toestel.breng(iets("bezoek", deur=deuren[0].pk, uitkomst="niet_thuis"))
    client.force_login(toestel.wie)
    lijst = client.get(reverse("werk_loop_deuren", args=[waar.slug, toestel.lijst.nr]))
    deur = client.get(reverse("werk_deur", args=[waar.slug, deuren[1].pk])).context["ronde"]
    assert [lijst.context["eerste"], deur.geweest, deur.deuren] == [deuren[1], 1, 3]
    assert "data-snel hidden" in client.get(reverse("werk_loop", args=[waar.slug, toestel.lijst.nr])).content.decode()
