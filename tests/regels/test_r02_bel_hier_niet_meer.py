"""R2: “bel hier niet meer aan” outlives a letter that lay ready."""

import pytest

from expedities.brieven.actions import GeenDeur, druk
from expedities.brieven.models import Uitnodiging
from expedities.huisvoorhuis.models import Adres, Uitkomst
from tests import bouw
from tests.expedities.brieven.bouwen import buurt, leider, maak
from tests.pdf_lezen import open_pdf, tekst_van

pytestmark = pytest.mark.django_db


def test_letter_that_was_made_before_is_not_printed_for_who_asked_to_be_left_alone() -> None:
    waar = buurt(3)
    (stapel,) = maak(waar)
    Adres.objects.filter(huisnummer=2).update(uitkomst=Uitkomst.GEEN_CONTACT)
    pdf = druk(stapel=stapel, door=leider(waar), op=bouw.OP)
    with open_pdf(pdf.inhoud) as gelezen:
        assert len(gelezen.pages) == 2
    assert "Merelstraat 2" not in tekst_van(pdf.inhoud)


def test_nor_by_itself() -> None:
    waar = buurt(1)
    (stapel,) = maak(waar)
    Adres.objects.update(uitkomst=Uitkomst.GEEN_CONTACT)
    brief = Uitnodiging.objects.select_related("adres").get()
    for alleen in (None, brief):
        with pytest.raises(GeenDeur, match="niet meer aan te bellen"):
            druk(stapel=stapel, alleen=alleen, door=leider(waar), op=bouw.OP)
