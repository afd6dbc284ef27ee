"""What is kept is shown in words: no numbers that only the house knows."""

import pytest
from django.test import Client

from expedities.expeditie.models import Deelnemer
from tests import bouw

pytestmark = pytest.mark.django_db


def test_own_page_shows_a_first_name_and_no_inner_numbers(client: Client) -> None:
    groep = bouw.werkgroep(bouw.klaar_voor_de_deur())
    wie = bouw.gebruiker("Fatma Yildiz")
    lid = bouw.lid(groep)
    Deelnemer.objects.filter(pk=lid.deelnemer_id).update(gebruiker=wie, voornaam="Fatma")
    client.force_login(wie)
    pagina = client.get("/mijn/").text
    assert "<dd>Fatma</dd>" in pagina
    assert ["<dd>Nederlands</dd>" in pagina, "<dd>nl</dd>" in pagina] == [True, False]
    assert f"<dd>deelnemer {lid.deelnemer_id}</dd>" not in pagina
    assert f"<dd>{lid.deelnemer_id}</dd>" not in pagina
