"""R16: one button pauses all outgoing messages of an expeditie at once, and says what waited when it is released."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from tests import bouw
from tests.bouw import OP
from tests.wijkexpeditie.berichten.proef import Vervoerder, bericht, sluit_aan, stand
from tests.wijkexpeditie.berichten.test_tegelijk import samen
from wijkexpeditie.berichten.actions import hervat, mis_verlopen, pauzeer, stuur_opnieuw, zelf_geregeld
from wijkexpeditie.berichten.models import AUTOMATISCH, Bericht, Kanaal, Pauze, Staat
from wijkexpeditie.berichten.versturen import neem, ronde, verstuur
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Ingehaald, MagNiet

pytestmark = pytest.mark.django_db
UUR = timedelta(hours=1)


@pytest.fixture
def vervoerder(monkeypatch: pytest.MonkeyPatch) -> Vervoerder:
    return sluit_aan(monkeypatch)


@pytest.mark.parametrize("soort", ["proef", "proef_antwoord"])
@pytest.mark.parametrize("kanaal", AUTOMATISCH)
def test_nothing_of_this_buurt_goes_and_all_of_others_does(vervoerder: Vervoerder, soort: str, kanaal: Kanaal) -> None:
    hier, daar = bouw.expeditie(), bouw.expeditie("Merelbuurt")
    stil = bericht(soort=soort, kanaal=kanaal, expeditie=hier.pk)
    gaat = bericht(soort=soort, kanaal=kanaal, expeditie=daar.pk)
    los = bericht(soort=soort, kanaal=kanaal)
    pauzeer(expeditie=hier.pk, reden="", door=bouw.actor(hier, Rol.PROCESBEGELEIDER), op=OP)
    ronde(op=OP, nu=OP)
    assert [stand(rij)[0] for rij in (stil, gaat, los)] == ["klaar", "verzonden", "verzonden"]


def test_pause_stops_what_was_claimed_already(vervoerder: Vervoerder) -> None:
    hier = bouw.expeditie()
    rij = bericht(expeditie=hier.pk)
    leidt = bouw.actor(hier, Rol.PROCESBEGELEIDER)
    [genomen] = neem(op=OP, nu=OP)
    pauzeer(expeditie=hier.pk, reden="", door=leidt, op=OP)
    verstuur(genomen, op=OP, nu=OP)
    assert vervoerder.zendingen == []
    rij.refresh_from_db()
    assert (rij.staat, rij.pogingen, rij.claim) == ("klaar", 0, None)
    hervat(expeditie=hier.pk, door=leidt, op=OP + UUR)
    ronde(op=OP + UUR, nu=OP + UUR)
    assert stand(rij)[0] == "verzonden"


def test_letting_go_says_what_waited_and_what_was_too_late(vervoerder: Vervoerder) -> None:
    hier = bouw.expeditie()
    leidt = bouw.actor(hier, Rol.PROCESBEGELEIDER)
    pauzeer(expeditie=hier.pk, reden="overlijden", door=leidt, op=OP)
    bericht(expeditie=hier.pk)
    bericht(expeditie=hier.pk, soort="proef_antwoord")
    bericht(expeditie=hier.pk, soort="proef_antwoord", kanaal=Kanaal.EMAIL)
    bericht(expeditie=hier.pk, niet_voor=OP + 9 * UUR)  # not due yet: nothing was held up
    bericht(expeditie=hier.pk, kanaal=Kanaal.BELLIJST)  # people decide for themselves
    gemerkt = bericht(expeditie=hier.pk, uiterlijk=OP + UUR)
    mis_verlopen(op=OP + 2 * UUR)
    bericht(expeditie=hier.pk, uiterlijk=OP + 2 * UUR)
    wachtend = hervat(expeditie=hier.pk, door=leidt, op=OP + 3 * UUR)
    assert (wachtend.wacht, wachtend.gemist) == ({"proef": 1, "proef_antwoord": 2}, {"proef": 2})
    assert (wachtend.aantal, wachtend.aantal_gemist) == (3, 2)
    assert stand(gemerkt)[0] == "gemist"


def test_who_does_not_lead_here_cannot_touch_it(vervoerder: Vervoerder) -> None:
    hier, daar = bouw.expeditie(), bouw.expeditie("Merelbuurt")
    elders = bouw.actor(daar, Rol.PROCESBEGELEIDER)
    for door in (elders, *(bouw.actor(hier, rol) for rol in Rol if rol is not Rol.PROCESBEGELEIDER), Actor.klok()):
        with pytest.raises(MagNiet):
            pauzeer(expeditie=hier.pk, reden="", door=door, op=OP)
        with pytest.raises(MagNiet):
            hervat(expeditie=hier.pk, door=door, op=OP)
    assert Pauze.objects.count() == 0


def test_letting_go_twice_is_told(vervoerder: Vervoerder) -> None:
    hier = bouw.expeditie()
    leidt = bouw.actor(hier, Rol.PROCESBEGELEIDER)
    pauzeer(expeditie=hier.pk, reden="", door=leidt, op=OP)
    hervat(expeditie=hier.pk, door=leidt, op=OP)
    with pytest.raises(Ingehaald):
        hervat(expeditie=hier.pk, door=leidt, op=OP)
    assert list(Logregel.objects.order_by("pk").values_list("daad", flat=True)) == [
        "berichten stilgezet", "berichten hervat",
    ]  # fmt: skip


def test_pressing_again_while_paused_is_one_pause(vervoerder: Vervoerder) -> None:
    hier = bouw.expeditie()
    leidt = bouw.actor(hier, Rol.PROCESBEGELEIDER)
    een = pauzeer(expeditie=hier.pk, reden="", door=leidt, op=OP)
    assert pauzeer(expeditie=hier.pk, reden="", door=leidt, op=OP + UUR) == een
    with pytest.raises(IntegrityError), transaction.atomic():
        Pauze.objects.create(expeditie=hier.pk, sinds=OP)


@pytest.mark.django_db(transaction=True)
def test_two_press_at_once(vervoerder: Vervoerder) -> None:
    hier = bouw.expeditie()
    leidt = bouw.actor(hier, Rol.PROCESBEGELEIDER)
    samen(3, lambda: pauzeer(expeditie=hier.pk, reden="", door=leidt, op=OP))
    assert Pauze.objects.lopend().count() == 1
    connection.close()


def test_sending_again_by_hand_waits_for_the_pause_too(vervoerder: Vervoerder) -> None:
    hier = bouw.expeditie()
    leidt = bouw.actor(hier, Rol.PROCESBEGELEIDER)
    rij = bericht(expeditie=hier.pk)
    Bericht.objects.filter(pk=rij.pk).update(staat=Staat.MISLUKT, klaar_op=OP)
    pauzeer(expeditie=hier.pk, reden="", door=leidt, op=OP)
    stuur_opnieuw(bericht=rij, door=leidt, op=OP)
    ronde(op=OP, nu=OP)
    assert stand(rij)[0] == "klaar"


def test_only_who_leads_decides_about_a_message(vervoerder: Vervoerder) -> None:
    hier = bouw.expeditie()
    rij = bericht(expeditie=hier.pk)
    Bericht.objects.filter(pk=rij.pk).update(staat=Staat.MISLUKT, klaar_op=OP)
    for door in (bouw.actor(hier, Rol.BELLER), Actor.opdracht()):
        with pytest.raises(MagNiet):
            zelf_geregeld(bericht=rij, door=door, op=OP)
    assert stand(rij)[0] == "mislukt"
