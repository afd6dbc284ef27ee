"""Addresses into an expeditie."""

from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from pytest_django import Settings

from expedities.adreslijsten.importeren import LijstOnleesbaar, Verslag, importeer_adressen
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, Uitkomst
from tests import bouw
from tests.expedities.adreslijsten.maak_gpkg import gpkg
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
ECHT = Path(settings.BASE_DIR) / "wijkexpeditie" / "oefenbuurt" / "data" / "huis_de_geer_2017.csv"
KOP = b"straat;huisnummer;huisletter;toevoeging;postcode;plaats\n"


def importeer(waar: object, inhoud: bytes) -> Verslag:
    return importeer_adressen(expeditie=waar, stroom=BytesIO(inhoud), door=Actor.opdracht(), op=bouw.OP)  # type: ignore[arg-type]


def test_real_list_gives_every_object_and_every_home() -> None:
    waar = bouw.expeditie()
    verslag = importeer(waar, ECHT.read_bytes())
    assert (verslag.nieuw, verslag.geen_deur, verslag.geweigerd) == (285, 18, [])
    assert Adres.objects.filter(expeditie=waar).deuren().count() == 267


def test_second_run_changes_nothing() -> None:
    waar = bouw.expeditie()
    importeer(waar, ECHT.read_bytes())
    eerst = list(Adres.objects.order_by("pk").values())
    verslag = importeer(waar, ECHT.read_bytes())
    assert (verslag.nieuw, verslag.gewijzigd, verslag.ongewijzigd) == (0, 0, 285)
    assert list(Adres.objects.order_by("pk").values()) == eerst


def test_refused_rows_are_named_and_the_rest_is_imported() -> None:
    verslag = importeer(
        bouw.expeditie(), KOP + b"Merelstraat;1;;;1234AB;X\nMerelstraat;nul;;;1234AB;X\n;3;;;1234AB;X\n"
    )
    assert verslag.nieuw == 1
    assert [regel.regel for regel in verslag.geweigerd] == [3, 4]
    assert all(regel.reden for regel in verslag.geweigerd)


def test_reimport_never_loses_a_visit_and_keeps_what_an_older_list_lacks() -> None:
    waar = bouw.klaar_voor_de_deur()
    kop = b"straat,huisnummer,postcode,woonplaats,nummeraanduiding_id\n"
    importeer(waar, kop + b"Merelstraat,1,1234AB,Voorbeeldstad,0356200000000001\n")
    adres = Adres.objects.get()
    door = bouw.actor(waar, Rol.UITNODIGER)
    log_bezoek(adres=adres, uitkomst=Uitkomst.KOMT, sleutel=bouw.gebruiker().pk, door=door, op=bouw.OP)
    verslag = importeer(waar, KOP + b"Merelstraat;1;;;1234 ab;Voorbeeldstad\n")
    adres.refresh_from_db()
    assert (verslag.nieuw, verslag.gewijzigd, verslag.ongewijzigd) == (0, 0, 1)
    assert (adres.uitkomst, adres.bag_id, adres.bezoeken.count()) == (Uitkomst.KOMT, "0356200000000001", 1)


def test_addresses_stand_in_walking_order() -> None:
    waar = bouw.expeditie()
    importeer(waar, KOP + b"Merelstraat;10;;;1234AB;X\nMerelstraat;2;;;1234AB;X\nMerelstraat;1;;;1234AB;X\n")
    assert [adres.huisnummer for adres in Adres.objects.all()] == [1, 2, 10]


def test_unreadable_file_leaves_nothing_behind() -> None:
    with pytest.raises(LijstOnleesbaar):
        importeer(bouw.expeditie(), b"PK\x03\x04 een Excel-bestand")
    assert not Adres.objects.exists()


def test_file_that_breaks_halfway_leaves_nothing_behind() -> None:
    class Stuk(BytesIO):
        def read(self, aantal: int | None = -1, /) -> bytes:
            gelezen = super().read(aantal)
            if not gelezen:
                raise OSError("unplugged")
            return gelezen

    with pytest.raises(OSError, match="unplugged"):
        importeer_adressen(
            expeditie=bouw.expeditie(), stroom=Stuk(ECHT.read_bytes()), door=Actor.opdracht(), op=bouw.OP
        )
    assert not Adres.objects.exists()


@pytest.mark.parametrize("rol", [Rol.UITNODIGER, Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.BEWONER, Rol.BEHEERDER])
def test_only_the_procesbegeleider_imports(rol: Rol) -> None:
    waar = bouw.expeditie()
    with pytest.raises(MagNiet):
        importeer_adressen(expeditie=waar, stroom=BytesIO(KOP), door=bouw.actor(waar, rol), op=bouw.OP)


def test_command_prints_counts_and_refused_lines(tmp_path: Path) -> None:
    bouw.expeditie()
    lijst = tmp_path / "lijst.csv"
    lijst.write_bytes(KOP + b"Merelstraat;1;;;1234AB;X\nMerelstraat;nul;;;1234AB;X\n")
    uit = StringIO()
    call_command("adressen_importeren", "vogelbuurt", str(lijst), stdout=uit)
    eerste, tweede = uit.getvalue().splitlines()
    assert eerste == "new 1, changed 0, unchanged 0, no door 0, refused 1"
    assert tweede.startswith("line 3: ")


def test_command_says_what_is_wrong_with_the_file(tmp_path: Path, settings: Settings) -> None:
    bouw.expeditie()
    settings.ADRESSEN_MAX_BYTES = 100
    groot = tmp_path / "groot.csv"
    groot.write_bytes(KOP * 50)
    with pytest.raises(CommandError):
        call_command("adressen_importeren", "vogelbuurt", str(groot))
    with pytest.raises(CommandError, match="There is no expeditie"):
        call_command("adressen_importeren", "elders", str(groot))


def test_command_takes_a_geopackage_and_an_answer_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    bouw.expeditie()
    gpkg(tmp_path / "bag", "adressen", ("straatnaam", "huisnummer", "postcode"), [("Merelstraat", 1, "1234AB", None)])
    (tmp_path / "json").write_text(
        '[{"type": "adres", "straatnaam": "Merelstraat", "huisnummer": 3, "postcode": "1234AB"}]'
    )
    uit = StringIO()
    for naam in ("bag", "json", "bag", "json"):
        call_command("adressen_importeren", "vogelbuurt", str(tmp_path / naam), stdout=uit)
    assert uit.getvalue().splitlines() == [
        *["new 1, changed 0, unchanged 0, no door 0, refused 0"] * 2,
        *["new 0, changed 0, unchanged 1, no door 0, refused 0"] * 2,
    ]
