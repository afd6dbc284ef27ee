"""What members are sent: says what it is for, when, where, and how to stop; plain signs, one SMS."""

from datetime import timedelta
from typing import Any

import pytest

from tests import bouw
from tests.stout import STOUT
from werkgroepen.bijeenkomsten.messages import Afgelast, Verplaatst
from werkgroepen.bijeenkomsten.models import Bijeenkomst, Opkomst
from werkgroepen.herinneringen.messages import Herinnering
from werkgroepen.werkgroep.messages import LidBericht, Welkom
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.berichten.kanalen.sms import gewone_tekens
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.berichten.soort import BERICHTSOORTEN, Inhoud

pytestmark = pytest.mark.django_db
SOORTEN = (Welkom(), Verplaatst(), Afgelast(), Herinnering())
OP = bouw.OP
GSM = frozenset(
    "@£$¥èéùìòÇ\nØøÅåÉ !\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§abcdefghijklmnopqrstuvwxyzäöñüà_"
)


@pytest.fixture(autouse=True)
def adres_van_de_site(settings: Any) -> None:
    settings.SITE_URL = "https://wijkexpeditie.example.nl"


def inhoud(soort: LidBericht, lid: Lidmaatschap, kanaal: Kanaal = Kanaal.SMS) -> Inhoud:
    bijeenkomst = Bijeenkomst.objects.first() or bouw.bijeenkomst(lid.werkgroep)
    Opkomst.objects.get_or_create(bijeenkomst=bijeenkomst, lid=lid)
    gegevens = {"lid": lid.pk, "bijeenkomst": bijeenkomst.pk, "wijziging": 0}
    bericht = Bericht(soort=soort.naam, kanaal=kanaal, aan=lid.deelnemer_id, gegevens=gegevens)
    return soort.inhoud(bericht, OP)


def lid_van(naam: str) -> Lidmaatschap:
    groep = bouw.werkgroep(bouw.klaar_voor_de_deur(), naam=naam, slug="groep")
    return bouw.lid(groep)


def test_all_kinds_are_in_the_list() -> None:
    assert {soort.naam for soort in SOORTEN} <= BERICHTSOORTEN.keys()


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.naam)
@pytest.mark.parametrize("naam", ["Samen koken", "De gezelligste kookgroep van de hele Vogelbuurt’s oostkant 🎉"])
def test_sms_is_one_sms(soort: LidBericht, naam: str) -> None:
    lid = lid_van(naam)
    bouw.bijeenkomst(lid.werkgroep, plek="Buurthuis “De Grote Merel” aan de lange laan")
    sms = gewone_tekens(inhoud(soort, lid).sms)
    assert len(sms) <= 160
    assert set(sms) <= GSM


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.naam)
@pytest.mark.parametrize("naam", [tekst[:80] for tekst in STOUT if "\x00" not in tekst])
def test_mischief_in_names_breaks_no_message_and_no_header(soort: LidBericht, naam: str) -> None:
    lid = lid_van(naam)
    lid.deelnemer.voornaam = naam[:60]
    lid.deelnemer.save()
    gemaakt = inhoud(soort, lid, Kanaal.EMAIL)
    assert "\n" not in gemaakt.onderwerp
    assert "\r" not in gemaakt.onderwerp
    assert "&lt;" not in gemaakt.tekst
    assert "&#x27;" not in gemaakt.tekst


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.naam)
def test_every_message_says_which_group_how_to_stop_and_whom_to_call(soort: LidBericht) -> None:
    lid = lid_van("Samen koken")
    gemaakt = inhoud(soort, lid, Kanaal.EMAIL)
    assert "Samen koken" in gemaakt.onderwerp
    assert "Samen koken" in gemaakt.tekst
    assert "Bel Noor: 06 0000 0900" in gemaakt.tekst
    assert "https://wijkexpeditie.example.nl/a/" in gemaakt.tekst


def test_reminder_says_when_and_where() -> None:
    lid = lid_van("Samen koken")
    tekst = inhoud(Herinnering(), lid, Kanaal.EMAIL).tekst
    assert "morgen (donderdag 19 november 2026) om 19:00 uur is er weer Samen koken." in tekst
    assert "Waar: Buurthuis De Merel." in tekst


def test_tomorrow_is_counted_by_the_calendar_here() -> None:
    """At 23:30 here it is another day than in UTC, and the gathering is "morgen" all the same."""
    lid = lid_van("Samen koken")
    bouw.bijeenkomst(lid.werkgroep, OP.replace(hour=0, minute=30) + timedelta(days=1))
    assert inhoud(Herinnering(), lid).sms.startswith("Samen koken: morgen 00:30")
