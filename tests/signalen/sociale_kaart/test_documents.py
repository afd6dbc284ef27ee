import pytest
from django.test import Client
from django.urls import reverse

from signalen.sociale_kaart.actions import voeg_flatcontact_toe, voeg_vermelding_toe
from signalen.sociale_kaart.documents import folder
from tests import bouw
from tests.pdf_lezen import alt_teksten, open_pdf, soorten, tekst_van
from tests.signalen import bouwen

pytestmark = pytest.mark.django_db


def test_folder_has_first_and_last_words_and_its_tags() -> None:
    waar = bouw.expeditie(oefening=True)
    leider = bouwen.leider(waar)
    voeg_vermelding_toe(
        expeditie=waar, vraag="buurt", naam="Buurthuis De Merel €500 #zo", nummer="06 00000200", eigenaar="Ria",
        zin="Koffie * elke _dinsdag_", door=leider, op=bouw.OP,
    )  # fmt: skip
    voeg_flatcontact_toe(expeditie=waar, waar="De Ekster", voornaam="Bep", zei_ja=True, door=leider, op=bouw.OP)
    inhoud = folder(waar, op=bouw.OP).inhoud
    tekst = tekst_van(inhoud)
    for woorden in (
        "Wie bel ik? Vogelbuurt", "Bel 112", "Buurthuis De Merel €500 #zo", "Koffie * elke _dinsdag_", "Bep, De Ekster",
        "Gemaakt op woensdag 18 november 2026. Klopt een nummer niet meer? Bel Noor.", "verzonnen",
    ):  # fmt: skip
        assert woorden in tekst
    assert [alt for alt in alt_teksten(inhoud) if "wie-bel-ik" in alt]
    assert {"H1", "H2", "Figure"} <= set(soorten(inhoud))
    with open_pdf(inhoud) as pdf:
        assert len(pdf.pages) <= 2


def test_folder_is_for_everyone(client: Client) -> None:
    waar = bouw.expeditie()
    antwoord = client.get(reverse("folder_pdf", args=[waar.slug]))
    assert (antwoord.status_code, antwoord["Content-Type"], antwoord.content[:5]) == (200, "application/pdf", b"%PDF-")
