"""The bell list on paper."""

import pytest

from expedities.huisvoorhuis.models import Uitkomst
from expedities.looplijsten.documents import lijst_als_pdf
from tests import bouw
from tests.pdf_lezen import open_pdf, tekst_van

pytestmark = pytest.mark.django_db


def test_sixty_doors_fit_on_a_few_pages_with_header_and_help_on_each() -> None:
    waar = bouw.expeditie()
    lijst = bouw.looplijst(waar, 3)
    for nr in range(1, 61):
        bouw.adres(waar, nr, looplijst=lijst)
    pdf = lijst_als_pdf(lijst, lijst.adressen.all(), op=bouw.OP)
    woorden = tekst_van(pdf.inhoud)
    with open_pdf(pdf.inhoud) as boek:
        bladen = len(boek.pages)
    assert bladen == 3
    assert (woorden.count("Komt met … / nodig"), woorden.count("Veilig Thuis: 0800 2000")) == (bladen, bladen)


def test_paper_says_where_to_ring_and_not_what_came_of_it() -> None:
    waar = bouw.expeditie()
    lijst = bouw.looplijst(waar, 1, naam="Merelstraat")
    for nr, uitkomst in enumerate((Uitkomst.KOMT, Uitkomst.NIET_THUIS, Uitkomst.GEEN_CONTACT, Uitkomst.OPEN), start=1):
        bouw.adres(waar, nr, looplijst=lijst, uitkomst=uitkomst)
    woorden = tekst_van(lijst_als_pdf(lijst, lijst.adressen.all(), op=bouw.OP).inhoud)
    assert woorden.count("Hier zijn we geweest") == 1
    assert woorden.count("Hier bellen we niet meer aan") == 1


def test_flat_says_its_floor_above_the_doors() -> None:
    waar = bouw.expeditie()
    lijst = bouw.looplijst(waar)
    for nr in (1, 2):
        bouw.adres(waar, nr, looplijst=lijst, gebouw="De Uitkijk", verdieping=nr - 1)
    woorden = tekst_van(lijst_als_pdf(lijst, lijst.adressen.all(), op=bouw.OP).inhoud)
    assert "De Uitkijk, begane grond: Merelstraat" in woorden
    assert "De Uitkijk, verdieping 1: Merelstraat" in woorden


def test_empty_list_says_so() -> None:
    lijst = bouw.looplijst(bouw.expeditie())
    assert "Er staan geen deuren op deze lijst." in tekst_van(lijst_als_pdf(lijst, [], op=bouw.OP).inhoud)
