"""The data of the bench is as large as the reference case, and its pages show it."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bench import gegevens, paginas
from bench.zwaar import ADRESREGELS, adressen
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.huisvoorhuis.models import Adres
from werkgroepen.werkgroep.models import Lidmaatschap, Werkgroep


@pytest.fixture
def een_expeditie(db: None) -> None:
    gegevens.maak_expedities(range(1), timezone.now())


@pytest.mark.usefixtures("een_expeditie")
def test_one_expeditie_has_the_size_of_the_reference_case() -> None:
    tellingen = [model.objects.count() for model in (Expeditie, Adres, Deelnemer, Werkgroep, Lidmaatschap)]

    assert tellingen == [1, 300, 60, 5, 100]


@pytest.mark.usefixtures("een_expeditie")
@pytest.mark.parametrize(("naam", "toont"), [("buurt", "Groep 0"), ("plan", "Actie 0")])
def test_public_page_shows_the_data(client: Client, naam: str, toont: str) -> None:
    assert toont in client.get(reverse(naam, args=[paginas.SLUG])).content.decode()


@pytest.mark.usefixtures("een_expeditie")
def test_session_of_the_bench_opens_the_work_page(client: Client) -> None:
    client.cookies["sessionid"] = paginas.sessie_van_begeleider()

    assert client.get(reverse("werk_expeditie", args=[paginas.SLUG])).status_code == 200


def test_every_address_of_the_long_list_is_read() -> None:
    assert adressen().aantal == ADRESREGELS
