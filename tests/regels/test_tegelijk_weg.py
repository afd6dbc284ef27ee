"""Two facilitators on one thing: what the other just took away is said, and nothing breaks."""

from collections.abc import Callable
from typing import Any

import pytest

from expedities.convenant.actions import (
    haal_partij_weg,
    leg_papier_vast,
    trek_handtekeningen_in,
    voeg_scan_toe,
    wissel_contact,
)
from expedities.convenant.models import Ondertekening, Partij
from expedities.convenant.scan import Scan
from expedities.convenant.toezeggen import zeg_toe
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from expedities.looplijsten.actions import gooi_weg, verplaats
from expedities.planning.actions import Zaaltekst, gooi_zaal_weg, voeg_zaal_toe, wijzig_zaal, zet_zaal_vast
from expedities.rondvertellen.actions import Plan, haal_weg, plan_kanaal, wijzig_kanaal
from expedities.rondvertellen.models import Kanaalsoort
from tests import bouw
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Ingehaald

pytestmark = pytest.mark.django_db
SOORT = next(iter(Kanaalsoort))


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def wij(waar: Expeditie) -> dict[str, Any]:
    return {"door": bouw.actor(waar, Rol.PROCESBEGELEIDER), "op": bouw.OP}


def te_laat(daad: Callable[[], object]) -> None:
    with pytest.raises(Ingehaald):
        daad()


def test_doors_do_not_go_to_a_list_that_is_gone(waar: Expeditie, wij: dict[str, Any]) -> None:
    deur, lijst = bouw.adres(waar), bouw.looplijst(waar)
    zelfde = type(lijst).objects.select_related("expeditie").get(pk=lijst.pk)
    gooi_weg(looplijst=lijst, **wij)
    te_laat(lambda: verplaats(expeditie=waar, deuren=[deur.pk], naar=zelfde, **wij))
    deur.refresh_from_db()
    assert deur.looplijst is None


def test_channel_that_is_gone(waar: Expeditie, wij: dict[str, Any]) -> None:
    kanaal = plan_kanaal(expeditie=waar, plan=Plan(SOORT, "De apotheek"), **wij)
    zelfde = type(kanaal).objects.select_related("expeditie").get(pk=kanaal.pk)
    haal_weg(kanaal=kanaal, **wij)
    te_laat(lambda: wijzig_kanaal(kanaal=zelfde, plan=Plan(SOORT, "De school"), **wij))


def test_party_that_is_gone(waar: Expeditie, wij: dict[str, Any]) -> None:
    partij = bouw.partij(waar, Soort.ORGANISATIE)
    zelfde = Partij.objects.select_related("expeditie").get(pk=partij.pk)
    haal_partij_weg(partij=partij, **wij)
    te_laat(lambda: haal_partij_weg(partij=zelfde, **wij))
    te_laat(lambda: wissel_contact(partij=zelfde, naam="Ali", functie="buurman", **wij))
    te_laat(lambda: zeg_toe(partij=zelfde, wat="Twee lampen", voor=bouw.OP.date(), **wij))


def test_signature_that_was_taken_back(waar: Expeditie, wij: dict[str, Any]) -> None:
    convenant = waar.convenant
    convenant.ondertekeningen.all().delete()
    partij = bouw.partij(waar, Soort.ORGANISATIE)
    wie: dict[str, Any] = {"naam": "Ali", "functie": "buurman", "getekend_op": bouw.OP}
    zelfde = leg_papier_vast(convenant=convenant, partij=partij, **wie, **wij)
    zelfde = Ondertekening.objects.select_related("convenant__expeditie").get(pk=zelfde.pk)
    trek_handtekeningen_in(convenant=convenant, **wij)
    te_laat(lambda: voeg_scan_toe(ondertekening=zelfde, scan=Scan(b"%PDF-1.4", "pdf"), **wij))


def test_hall_that_is_gone(waar: Expeditie, wij: dict[str, Any]) -> None:
    avond = bouw.avond(waar)
    tekst = Zaaltekst(1, "De Kom")
    zaal = voeg_zaal_toe(expeditie=waar, tekst=tekst, **wij)
    zelfde = type(zaal).objects.select_related("expeditie").get(pk=zaal.pk)
    gooi_zaal_weg(zaal=zaal, **wij)
    te_laat(lambda: wijzig_zaal(zaal=zelfde, tekst=tekst, **wij))
    te_laat(lambda: zet_zaal_vast(zaal=zelfde, verplaatst=True, **wij))
    avond.refresh_from_db()
    assert avond.plek == "Buurthuis De Merel"
