"""R9: gemeente, corporatie and police see no personal data of residents; figures about few people are hidden."""

import pytest
from django.test import Client
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
BUITEN = [Rol.GEMEENTE, Rol.PROFESSIONAL]


@pytest.fixture
def waar() -> Expeditie:
    """With people in it whose data could leak."""
    waar = bouw.klaar_voor_de_deur()
    wie = bouw.bewoner(waar, "Zilvermeeuw", telefoon="+31600000777", email="zilvermeeuw@voorbeeld.test")
    bouw.lid(bouw.werkgroep(waar), deelnemer=wie)
    return waar


@pytest.mark.parametrize("rol", BUITEN)
@pytest.mark.parametrize("naam", ["werk_expeditie", "werk_convenant", "buurt", "convenant"])
def test_pages_open_to_outsiders_name_no_resident(client: Client, waar: Expeditie, rol: Rol, naam: str) -> None:
    client.force_login(bouw.met_rol(waar, rol))
    tekst = client.get(reverse(naam, args=[waar.slug])).content.decode()
    assert not any(spoor in tekst for spoor in ("00000777", "0000 0777", "zilvermeeuw@"))
    assert "<h1>" in tekst


@pytest.mark.parametrize("rol", BUITEN)
@pytest.mark.parametrize("naam", ["werk_deelnemers", "werk_denktank"])
def test_lists_of_people_do_not_exist_for_outsiders(client: Client, waar: Expeditie, rol: Rol, naam: str) -> None:
    client.force_login(bouw.met_rol(waar, rol))
    assert client.get(reverse(naam, args=[waar.slug])).status_code == 404


@pytest.mark.parametrize(
    ("gesproken", "zin"), [(4, "nog te weinig"), (5, "5 van 20"), (15, "15 van 20"), (16, "nog te weinig")]
)
def test_overview_hides_few_people_also_by_subtraction(
    client: Client, waar: Expeditie, gesproken: int, zin: str
) -> None:
    for nr in range(1, 21):
        bouw.adres(waar, nr, uitkomst="komt" if nr <= gesproken else "open")
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    assert zin in client.get("/werk/").content.decode()
