"""Handing in a list, looking at it, and putting it in: on the screen."""

import uuid
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import Settings

from expedities.adreslijsten.importeren import importeer_adressen
from expedities.adreslijsten.models import Adreslijst
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, Uitkomst
from tests import bouw
from tests.expedities.adreslijsten.maak_gpkg import gpkg, punt
from wijkexpeditie.klussen.models import Klus, Klusstaat
from wijkexpeditie.klussen.taak import klus as taak
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
KOP = "straat;huisnummer;postcode;plaats;gebruiksdoel\n"
DRIE = KOP + "".join(f"Merelstraat;{nr};1234AB;X;woonfunctie\n" for nr in (1, 3, 5))


@pytest.fixture(autouse=True)
def meteen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The broker hands long work over at once, with Redis too."""
    monkeypatch.setattr(taak, "delay", taak.__call__)


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def noor(client: Client, waar: Expeditie) -> Client:
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    return client


def lever_in(browser: Client, waar: Expeditie, inhoud: str | bytes, naam: str = "lijst.csv") -> Any:
    bestand = SimpleUploadedFile(naam, inhoud.encode() if isinstance(inhoud, str) else inhoud)
    return browser.post(reverse("werk_adressen", args=[waar.slug]), {"lijst": bestand})


def zet_erin(browser: Client, waar: Expeditie) -> Any:
    lijst = Adreslijst.objects.get(erin_op=None)
    return browser.post(reverse("werk_adreslijst_erin", args=[waar.slug, lijst.pk]), follow=True)


def importeer(waar: Expeditie, tekst: str) -> None:
    importeer_adressen(expeditie=waar, stroom=BytesIO(tekst.encode()), door=Actor.opdracht(), op=bouw.OP)


def test_nothing_is_changed_before_it_is_put_in(noor: Client, waar: Expeditie) -> None:
    antwoord = lever_in(noor, waar, DRIE)
    blik = noor.get(antwoord["Location"])
    assert not Adres.objects.exists()
    assert blik.context["blik"]["nieuw"] == 3
    assert blik.context["blik"]["rijen"][0] == ["2", "Merelstraat", "1", "1234AB", "X", "woonfunctie", "ja"]
    uitslag = zet_erin(noor, waar)
    assert Adres.objects.count() == 3
    assert uitslag.context["blik"]["nieuw"] == 3


def test_file_is_gone_once_it_is_in(noor: Client, waar: Expeditie, django_capture_on_commit_callbacks: Any) -> None:
    lever_in(noor, waar, DRIE + "Jan Jansen;nul;1234AB;X;woonfunctie\n")
    naam = Adreslijst.objects.get().bestand.name
    assert default_storage.exists(str(naam))
    with django_capture_on_commit_callbacks(execute=True):
        zet_erin(noor, waar)
    lijst = Adreslijst.objects.get()
    assert (default_storage.exists(str(naam)), lijst.bestand.name) == (False, "")
    assert "Jansen" not in str(lijst.verschil)
    assert lijst.verschil["regels_geweigerd"] == [5]


def test_look_shows_what_is_new_what_changes_what_stays_and_what_is_not_in_the_list(
    noor: Client, waar: Expeditie
) -> None:
    importeer(waar, DRIE)
    anders = DRIE.replace("Merelstraat;3;1234AB;X;woonfunctie", "Merelstraat;3;1234AB;X;woonfunctie, winkel")
    antwoord = lever_in(noor, waar, anders.replace("Merelstraat;5", "Merelstraat;7") + "Merelstraat;nul;;;\n")
    blik = noor.get(antwoord["Location"]).context["blik"]
    assert (blik["nieuw"], blik["gewijzigd"], blik["ongewijzigd"], blik["niet_in_lijst"]) == (1, 1, 1, 1)
    assert blik["wijzigingen"] == [
        {
            "adres": "Merelstraat 3",
            "anders": [{"veld": "gebruik", "was": "woonfunctie", "wordt": "woonfunctie, winkel"}],
        }
    ]
    assert blik["ontbrekend"] == ["Merelstraat 5"]
    assert [regel["regel"] for regel in blik["geweigerd"]] == [5]
    zet_erin(noor, waar)
    assert Adres.objects.count() == 4


def test_columns_that_we_do_not_know_can_be_pointed_at_and_are_remembered(noor: Client, waar: Expeditie) -> None:
    tekst = "weg;bord;wijk\nMerelstraat;1;Noord\nMerelstraat;3;Noord\n"
    url = lever_in(noor, waar, tekst)["Location"]
    assert noor.get(url).context["genoeg"] is False
    fout = noor.post(url, {"kolom_0": "straat", "kolom_1": "", "kolom_2": ""})
    assert "Wijs een kolom aan" in fout.content.decode()
    noor.post(url, {"kolom_0": "straat", "kolom_1": "huisnummer", "kolom_2": ""})
    assert noor.get(url).context["blik"]["nieuw"] == 2
    zet_erin(noor, waar)
    assert sorted(Adres.objects.values_list("straat", "huisnummer")) == [("Merelstraat", 1), ("Merelstraat", 3)]
    volgende = lever_in(noor, waar, tekst + "Merelstraat;5;Noord\n")["Location"]
    assert noor.get(volgende).context["blik"]["nieuw"] == 1


def test_one_column_cannot_be_two(noor: Client, waar: Expeditie) -> None:
    url = lever_in(noor, waar, DRIE)["Location"]
    velden = {"kolom_0": "straat", "kolom_1": "huisnummer", "kolom_2": "straat", "kolom_3": "", "kolom_4": ""}
    assert "Kies voor ‘straat’ één kolom." in noor.post(url, velden).content.decode()


def test_use_where_somebody_lives_after_all_is_switched_on_and_stays_on(noor: Client, waar: Expeditie) -> None:
    tekst = KOP + "Merelstraat;1;1234AB;X;logiesfunctie, kantoor\nMerelstraat;3;1234AB;X;woonfunctie\n"
    url = lever_in(noor, waar, tekst)["Location"]
    blik = noor.get(url)
    assert (blik.context["blik"]["deuren"], blik.context["blik"]["geen_deur"]) == (1, 1)
    kolommen = {
        f"kolom_{plek}": naam for plek, naam in enumerate(("straat", "huisnummer", "postcode", "woonplaats", "gebruik"))
    }
    noor.post(url, {**kolommen, "deur_0": "on", "deur_1": "on"})
    assert noor.get(url).context["blik"]["deuren"] == 2
    zet_erin(noor, waar)
    importeer(waar, tekst)
    assert list(Adres.objects.values_list("is_deur", "deur_gekozen")) == [(True, True), (True, False)]


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Dit bestand is leeg."),
        (b"PK\x03\x04rest", "Open het in Excel en kies: opslaan als CSV."),
        (b"SQLite format 3\x00rest", "Dit GeoPackage is kapot"),
        (b"{}", "staan geen adressen"),
        (b"een regel zonder kolommen\n", "De kolommen zijn niet te herkennen."),
    ],
)
def test_file_that_is_no_list_says_so_and_nothing_is_kept(
    noor: Client, waar: Expeditie, inhoud: bytes, zin: str
) -> None:
    antwoord = lever_in(noor, waar, inhoud)
    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()
    assert not Adreslijst.objects.exists()


def test_file_over_the_limit_is_refused(noor: Client, waar: Expeditie, settings: Settings) -> None:
    settings.ADRESSEN_MAX_BYTES = 1024 * 1024
    antwoord = lever_in(noor, waar, KOP.encode() + bytes(1024 * 1024))
    assert "groter dan 1 MB" in antwoord.content.decode()


def test_geopackage_and_answer_come_in_by_the_same_door(noor: Client, waar: Expeditie, tmp_path: Path) -> None:
    kolommen = ("nummeraanduiding_id", "openbare_ruimte_naam", "huisnummer", "postcode", "woonplaats_naam")
    rij = ("0356200000000001", "Merelstraat", 1, "1234AB", "X", punt(155_000, 463_000))
    url = lever_in(noor, waar, gpkg(tmp_path / "a.gpkg", "adressen", kolommen, [rij]), "geen-idee.dat")["Location"]
    assert "GeoPackage (BAG)" in noor.get(url).content.decode()
    zet_erin(noor, waar)
    json = '[{"type": "adres", "straatnaam": "Merelstraat", "huisnummer": 1, "postcode": "1234AB"}]'
    url = lever_in(noor, waar, json, "antwoord.csv")["Location"]
    assert noor.get(url).context["blik"]["ongewijzigd"] == 1
    adres = Adres.objects.get()
    assert (adres.bag_id, round(adres.lat or 0, 3), round(adres.lon or 0, 3)) == ("0356200000000001", 52.155, 5.387)


def test_long_list_is_looked_at_and_put_in_as_long_work(
    noor: Client, waar: Expeditie, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    monkeypatch.setattr("expedities.adreslijsten.lijst_actions.IN_EEN_KEER", 2)
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = lever_in(noor, waar, DRIE)
    klus = Klus.objects.get()
    assert antwoord["Location"] == reverse("werk_klus", args=[waar.slug, klus.pk])
    assert (klus.staat, klus.gedaan, klus.totaal) == (Klusstaat.KLAAR, 3, 3)
    blik = noor.get(antwoord["Location"], follow=True)
    assert blik.context["blik"]["nieuw"] == 3
    with django_capture_on_commit_callbacks(execute=True):
        uitslag = zet_erin(noor, waar)
    assert uitslag.context["klus"].staat == Klusstaat.WACHT
    assert noor.get(uitslag.redirect_chain[-1][0], follow=True).context["blik"]["nieuw"] == 3
    assert Adres.objects.count() == 3


def test_list_that_cannot_be_read_halfway_says_so_on_the_page_of_the_work(
    noor: Client, waar: Expeditie, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    monkeypatch.setattr("expedities.adreslijsten.lijst_actions.IN_EEN_KEER", -1)
    with django_capture_on_commit_callbacks(execute=True):
        url = lever_in(noor, waar, '[{"straatnaam": "Merelstraat", "huisnummer": 1}, {"kapot')["Location"]
    pagina = noor.get(url).content.decode()
    assert "Dit JSON-bestand is kapot" in pagina
    lijst = Adreslijst.objects.get()
    assert (
        "Het lukte niet om deze lijst te bekijken."
        in noor.get(reverse("werk_adreslijst", args=[waar.slug, lijst.pk])).content.decode()
    )


def test_list_can_be_thrown_away_and_no_address_goes_with_it(noor: Client, waar: Expeditie) -> None:
    importeer(waar, DRIE)
    lever_in(noor, waar, DRIE)
    lijst = Adreslijst.objects.get()
    for _ in range(2):
        antwoord = noor.post(reverse("werk_adreslijst_weg", args=[waar.slug, lijst.pk]))
    assert antwoord.status_code == 404
    assert (Adreslijst.objects.count(), Adres.objects.count()) == (0, 3)


def test_second_click_on_put_it_in_is_told_so(noor: Client, waar: Expeditie) -> None:
    lever_in(noor, waar, DRIE)
    lijst = Adreslijst.objects.get()
    url, sleutel = reverse("werk_adreslijst_erin", args=[waar.slug, lijst.pk]), str(uuid.uuid4())
    eerste, tweede = (noor.post(url, {"inzending": sleutel}) for _ in range(2))
    derde = noor.post(url, follow=True)
    assert eerste["Location"] == tweede["Location"]
    assert "Deze lijst is er niet meer" in derde.content.decode()
    assert Adres.objects.count() == 3


def test_homes_are_chosen_by_street_and_use_and_a_list_does_not_change_it(noor: Client, waar: Expeditie) -> None:
    importeer(waar, DRIE + "Lijstersingel;2;1234AB;X;winkelfunctie\n")
    url = reverse("werk_adressen_deuren", args=[waar.slug])
    assert [a.straat for a in noor.get(url, {"soort": "geen"}).context["page_obj"]] == ["Lijstersingel"]
    noor.post(f"{url}?gebruik=winkelfunctie", {"daad": "deur", "alles": "on"})
    een = Adres.objects.get(huisnummer=1)
    noor.post(f"{url}?straat=Merelstraat", {"daad": "geen", "adres": [str(een.pk)]})
    importeer(waar, DRIE + "Lijstersingel;2;1234AB;X;winkelfunctie\n")
    assert list(Adres.objects.order_by("huisnummer").values_list("huisnummer", "is_deur")) == [
        (1, False), (2, True), (3, True), (5, True),
    ]  # fmt: skip


def test_without_a_box_the_page_says_what_to_do(noor: Client, waar: Expeditie) -> None:
    importeer(waar, DRIE)
    antwoord = noor.post(reverse("werk_adressen_deuren", args=[waar.slug]), {"daad": "geen", "adres": ["x", "9"]})
    assert "Zet eerst een vinkje bij een adres." in antwoord.content.decode()


def test_door_where_somebody_was_does_not_stop_being_a_door(noor: Client, waar: Expeditie) -> None:
    importeer(waar, DRIE)
    adres = Adres.objects.get(huisnummer=1)
    log_bezoek(
        adres=adres,
        uitkomst=Uitkomst.NIET_THUIS,
        sleutel=uuid.uuid4(),
        door=bouw.actor(waar, Rol.UITNODIGER),
        op=bouw.OP,
    )
    url = reverse("werk_adressen_deuren", args=[waar.slug])
    antwoord = noor.post(url, {"daad": "geen", "alles": "on"})
    assert "Hier is al aangebeld: Merelstraat 1." in antwoord.content.decode()
    assert Adres.objects.deuren().count() == 3


def _flat(waar: Expeditie, aantal: int = 12, pand: str = "0356100000000001") -> None:
    kop = "straat;huisnummer;postcode;plaats;gebruiksdoel;pand_id\n"
    importeer(waar, kop + "".join(f"Kade;{nr};1234AC;X;woonfunctie;{pand}\n" for nr in range(1, aantal + 1)))


def test_proposal_is_accepted_with_so_many_doors_a_floor(noor: Client, waar: Expeditie) -> None:
    _flat(waar)
    url = reverse("werk_flats", args=[waar.slug])
    (een,) = noor.get(url).context["voorstellen"]
    assert (een["voorstel"].naam, een["voorstel"].deuren) == ("Kade 1–12", 12)
    sleutel = een["form"]["sleutel"].value()
    noor.post(url, {"sleutel": sleutel, "naam": "De Kade", "per_verdieping": "4", "eerste": "0"})
    assert list(Adres.objects.values_list("huisnummer", "verdieping")) == [
        (nr, (nr - 1) // 4) for nr in range(1, 13)
    ]  # in walking order: floor by floor
    assert noor.get(url).context["voorstellen"] == []
    assert noor.get(url).context["flats"][0].naam == "De Kade"
    weg = noor.post(url, {"sleutel": sleutel, "naam": "De Kade"})
    assert "Deze deuren zijn al ingedeeld." in weg.content.decode()


def test_floors_are_corrected_by_door_and_by_range_and_a_list_keeps_them(noor: Client, waar: Expeditie) -> None:
    _flat(waar, 6)
    url = reverse("werk_flat_indelen", args=[waar.slug])
    deuren = list(Adres.objects.order_by("huisnummer"))
    velden = {"naam": "De Kade", "bereiken": "1-2: 0\n3 t/m 5: 1", "adres": [str(deur.pk) for deur in deuren]}
    noor.post(f"{url}?straat=Kade", {**velden, f"vloer_{deuren[5].pk}": "4"})
    assert list(Adres.objects.order_by("huisnummer").values_list("verdieping", flat=True)) == [0, 0, 1, 1, 1, 4]
    _flat(waar, 7)
    assert list(Adres.objects.order_by("huisnummer").values_list("gebouw", flat=True)) == [*["De Kade"] * 6, ""]
    noor.post(f"{url}?flat=De+Kade", {"naam": "", "bereiken": "", "adres": [str(deuren[5].pk)]})
    deuren[5].refresh_from_db()
    assert (deuren[5].gebouw, deuren[5].verdieping, deuren[5].flat_gekozen) == ("", None, True)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [({"bereiken": "alles: 2"}, "Dit lezen we niet: alles: 2."), ({"vloer": "hoog"}, "‘hoog’ is geen verdieping.")],
)
def test_floor_that_cannot_be_read_says_so_and_keeps_what_was_typed(
    noor: Client, waar: Expeditie, velden: dict[str, str], zin: str
) -> None:
    _flat(waar, 6)
    deur = Adres.objects.get(huisnummer=1)
    gestuurd = {
        "naam": "De Kade", "bereiken": velden.get("bereiken", ""), "adres": [str(deur.pk)],
        f"vloer_{deur.pk}": velden.get("vloer", ""),
    }  # fmt: skip
    antwoord = noor.post(f"{reverse('werk_flat_indelen', args=[waar.slug])}?straat=Kade", gestuurd)
    assert zin in antwoord.content.decode()
    assert antwoord.context["page_obj"][0].vinkje is True
    assert not Adres.objects.exclude(gebouw="").exists()


@pytest.mark.parametrize("naam", ["werk_adressen", "werk_adressen_deuren", "werk_flats", "werk_flat_indelen"])
def test_number_of_queries_does_not_grow_with_the_addresses(noor: Client, waar: Expeditie, naam: str) -> None:
    url = f"{reverse(naam, args=[waar.slug])}?straat=Kade"
    aantallen = []
    for nr in (1, 3):
        for flat in range(nr):
            _flat(waar, 6 + flat, f"03561000000000{nr}{flat}")
        with CaptureQueriesContext(connection) as gevangen:
            noor.get(url)
        aantallen.append(len(gevangen))
    assert aantallen[0] == aantallen[1]
