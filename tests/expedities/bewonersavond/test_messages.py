"""What goes out about an evening is still true when it goes."""

from datetime import timedelta
from typing import Any

import pytest

from expedities.bewonersavond.actions import meld_aan, verplaats_avond
from expedities.bewonersavond.models import Aanmelding, Avond, Komt
from tests import bouw
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.berichten.soort import BERICHTSOORTEN, Berichtsoort
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def avond() -> Avond:
    """Ria signed up and asked for a text message."""
    avond = bouw.avond(bouw.klaar_voor_de_deur(), begin=(bouw.OP + timedelta(days=7)).replace(hour=19, minute=30))
    ria = bouw.deelnemer(avond.expeditie, "Ria", telefoon="+31600000123", voorkeur=Kanaal.SMS)
    meld_aan(avond=avond, deelnemer=ria, door=bouw.bezoeker(avond.expeditie), op=bouw.OP)
    return avond


def _bericht(soort: str) -> tuple[Berichtsoort, Bericht]:
    return BERICHTSOORTEN[soort], Bericht.objects.filter(soort=soort).earliest("pk")


@pytest.mark.parametrize("naam", ["avond.bevestiging", "avond.herinnering"])
def test_a_message_says_what_when_and_where(avond: Avond, naam: str) -> None:
    soort, bericht = _bericht(naam)

    inhoud = soort.inhoud(bericht, bouw.OP)

    assert (soort.adres(bericht), soort.niet_meer_nodig(bericht, bouw.OP)) == ("+31600000123", "")
    for stuk in ("Dag Ria", "woensdag 25 november 2026 om 19:30 uur", "Buurthuis De Merel", "/avonden/1/"):
        assert stuk in inhoud.tekst
    assert "woensdag 25 november 2026 19:30" in inhoud.sms


def test_what_somebody_waits_for_reaches_them_and_a_reminder_obeys_stop() -> None:
    wachtend = {naam: soort.antwoord for naam, soort in BERICHTSOORTEN.items() if naam.startswith("avond.")}

    assert wachtend == {"avond.bevestiging": True, "avond.verplaatst": True, "avond.herinnering": False}


def _afgezegd(avond: Avond) -> None:
    Aanmelding.objects.update(komt=Komt.NEE)


def _gewist(avond: Avond) -> None:
    Aanmelding.objects.all().delete()


def _verplaatst(avond: Avond) -> None:
    begin = avond.begin + timedelta(days=1)
    door = bouw.actor(avond.expeditie, Rol.PROCESBEGELEIDER)
    verplaats_avond(avond=avond, begin=begin, eind=begin + timedelta(hours=2), plek="School", door=door, op=bouw.OP)


def _wil_niet(avond: Avond) -> None:
    avond.expeditie.deelnemers.update(telefoon="", toestemming_op=None)


@pytest.mark.parametrize("wat", [_afgezegd, _gewist, _verplaatst, _wil_niet])
def test_a_message_that_became_untrue_is_not_sent(avond: Avond, wat: Any) -> None:
    wat(avond)

    soort, bericht = _bericht("avond.herinnering")

    assert soort.niet_meer_nodig(bericht, bouw.OP) != ""


def test_a_message_about_an_evening_that_began_is_not_sent(avond: Avond) -> None:
    soort, bericht = _bericht("avond.bevestiging")

    assert soort.niet_meer_nodig(bericht, avond.begin) == "de avond is begonnen"


def test_a_moved_evening_is_told_with_its_new_moment(avond: Avond) -> None:
    _verplaatst(avond)

    soort, bericht = _bericht("avond.verplaatst")

    assert soort.niet_meer_nodig(bericht, bouw.OP) == ""
    assert "donderdag 26 november 2026 om 19:30 uur\nSchool" in soort.inhoud(bericht, bouw.OP).tekst
