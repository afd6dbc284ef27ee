"""The call list: nobody forgotten, nobody called by two."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import bouw
from werkgroepen.bijeenkomsten.actions import antwoord, gelast_af
from werkgroepen.bijeenkomsten.models import Antwoord, Opkomst
from werkgroepen.herinneringen.actions import AnderBelt, laat_belletje_los, neem_belletje, noteer_belletje
from werkgroepen.herinneringen.models import Belpoging, Beluitkomst
from werkgroepen.herinneringen.plannen import plan_herinneringen
from werkgroepen.herinneringen.queries import Straks, bellijst, straks_te_bellen, wie_verkeerd
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.berichten.actions import mis_verlopen, pauzeer
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.berichten.versturen import ronde, vind_terug
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db


def om(uur: int, minuut: int = 0, dagen: int = 0) -> datetime:
    return bouw.OP.replace(hour=uur, minute=minuut) + timedelta(days=dagen)


@pytest.fixture
def lid() -> Lidmaatschap:
    """Sanne, in a group that meets tomorrow at seven, planned."""
    groep = bouw.werkgroep(bouw.klaar_voor_de_deur())
    bouw.bijeenkomst(groep)
    wie = bouw.lid(groep)
    plan_herinneringen(om(8))
    return wie


@pytest.fixture
def beller(lid: Lidmaatschap) -> Actor:
    return bouw.actor(lid.werkgroep.expeditie, Rol.BELLER)


def entry() -> Bericht:
    return Bericht.objects.get(sleutel__endswith=":bellijst")


def noteer(uitkomst: Beluitkomst, door: Actor, op: datetime) -> Bericht:
    noteer_belletje(bericht=entry(), uitkomst=uitkomst, door=door, op=op)
    return entry()


def op_de_lijst(lid: Lidmaatschap, op: datetime, ik: Actor | None = None) -> list[int]:
    return [r.lid.pk for r in bellijst(lid.werkgroep.expeditie_id, ik.gebruiker if ik else None, op)]


def test_list_opens_at_ten(lid: Lidmaatschap) -> None:
    assert op_de_lijst(lid, om(9, 59)) == []
    assert op_de_lijst(lid, om(10)) == [lid.pk]


@pytest.mark.parametrize(
    ("uitkomst", "gezegd"),
    [
        (Beluitkomst.KOMT, Antwoord.KOMT),
        (Beluitkomst.KOMT_NIET, Antwoord.KOMT_NIET),
        (Beluitkomst.OPHALEN, Antwoord.OPHALEN),
    ],
)
def test_who_was_reached_answered_and_gets_no_message(
    lid: Lidmaatschap, beller: Actor, uitkomst: Beluitkomst, gezegd: Antwoord
) -> None:
    assert noteer(uitkomst, beller, om(11)).staat == Staat.VERZONDEN
    assert Opkomst.objects.get().antwoord == gezegd
    ronde(op=om(17, 31), nu=om(17, 31))
    assert Bericht.objects.get(kanaal=Kanaal.SMS).staat == Staat.INGETROKKEN
    assert op_de_lijst(lid, om(17)) == []


def test_not_reached_comes_back_at_four_and_then_the_message_goes(lid: Lidmaatschap, beller: Actor) -> None:
    assert noteer(Beluitkomst.NIET_BEREIKT, beller, om(11)).niet_voor == om(16)
    assert op_de_lijst(lid, om(15)) == []
    assert op_de_lijst(lid, om(16)) == [lid.pk]
    assert noteer(Beluitkomst.NIET_BEREIKT, beller, om(16, 5)).staat == Staat.MISLUKT
    ronde(op=om(17, 31), nu=om(17, 31))
    assert Bericht.objects.get(kanaal=Kanaal.SMS).staat == Staat.VERZONDEN


def test_double_tap_is_one_call(lid: Lidmaatschap, beller: Actor) -> None:
    noteer(Beluitkomst.NIET_BEREIKT, beller, om(11))
    noteer(Beluitkomst.NIET_BEREIKT, beller, om(11) + timedelta(seconds=1))
    assert Belpoging.objects.count() == 1
    assert entry().staat == Staat.KLAAR


def test_two_callers_at_once_call_one_person_once(lid: Lidmaatschap, beller: Actor) -> None:
    ander = bouw.actor(lid.werkgroep.expeditie, Rol.BELLER)
    neem_belletje(bericht=entry(), door=beller, op=om(11))
    with pytest.raises(AnderBelt):
        neem_belletje(bericht=entry(), door=ander, op=om(11))
    with pytest.raises(AnderBelt):
        noteer(Beluitkomst.KOMT, ander, om(11))
    noteer(Beluitkomst.KOMT, beller, om(11, 5))
    with pytest.raises(AnderBelt):
        noteer(Beluitkomst.KOMT_NIET, ander, om(11, 6))
    assert Opkomst.objects.get().antwoord == Antwoord.KOMT


def test_other_caller_sees_who_is_calling(lid: Lidmaatschap, beller: Actor) -> None:
    neem_belletje(bericht=entry(), door=beller, op=om(11))
    ander = bouw.actor(lid.werkgroep.expeditie, Rol.BELLER)
    regel = bellijst(lid.werkgroep.expeditie_id, ander.gebruiker, om(11, 1))[0]
    assert (regel.bezig_door, regel.van_mij) == ("Noor", False)


def test_call_that_was_left_is_free_after_a_quarter_of_an_hour(lid: Lidmaatschap, beller: Actor) -> None:
    ander = bouw.actor(lid.werkgroep.expeditie, Rol.BELLER)
    neem_belletje(bericht=entry(), door=beller, op=om(11))
    neem_belletje(bericht=entry(), door=ander, op=om(11, 15))
    assert entry().claim == ander.gebruiker


def test_sweep_of_dead_workers_frees_a_left_call_and_not_a_running_one(lid: Lidmaatschap, beller: Actor) -> None:
    neem_belletje(bericht=entry(), door=beller, op=om(11))
    vind_terug(op=om(11, 5), nu=om(11, 5))
    assert entry().staat == Staat.BEZIG
    vind_terug(op=om(11, 20), nu=om(11, 20))
    assert (entry().staat, entry().claim) == (Staat.KLAAR, None)


def test_caller_can_let_go(lid: Lidmaatschap, beller: Actor) -> None:
    neem_belletje(bericht=entry(), door=beller, op=om(11))
    laat_belletje_los(bericht=entry(), door=beller, op=om(11))
    assert (entry().staat, entry().claim) == (Staat.KLAAR, None)


def test_worker_never_takes_an_entry_of_the_list(lid: Lidmaatschap) -> None:
    ronde(op=om(12), nu=om(12))
    assert entry().staat == Staat.KLAAR


def test_nobody_called_is_shown_as_missed(lid: Lidmaatschap) -> None:
    mis_verlopen(op=om(17, 31))
    assert entry().staat == Staat.GEMIST


def test_wants_no_calls_is_obeyed_everywhere(lid: Lidmaatschap, beller: Actor) -> None:
    ander = bouw.lid(bouw.werkgroep(lid.werkgroep.expeditie, "Tuinen"), deelnemer=lid.deelnemer)
    assert noteer(Beluitkomst.WIL_NIET, beller, om(11)).staat == Staat.INGETROKKEN
    ander.refresh_from_db()
    lid.refresh_from_db()
    assert (lid.herinneren, ander.herinneren) == (False, False)
    ronde(op=om(17, 31), nu=om(17, 31))
    assert Bericht.objects.get(kanaal=Kanaal.SMS).staat == Staat.INGETROKKEN


def test_wrong_number_gets_no_text_and_is_shown_to_who_leads(lid: Lidmaatschap, beller: Actor) -> None:
    noteer(Beluitkomst.VERKEERD_NUMMER, beller, om(11))
    plan_herinneringen(om(12))
    ronde(op=om(17, 31), nu=om(17, 31))
    assert Bericht.objects.get(kanaal=Kanaal.SMS).staat == Staat.INGETROKKEN
    assert wie_verkeerd(lid.werkgroep.expeditie_id, om(12)) == [lid]


def test_wrong_number_with_an_address_gets_a_mail(lid: Lidmaatschap, beller: Actor) -> None:
    lid.deelnemer.email = "sanne@voorbeeld.test"
    lid.deelnemer.save()
    noteer(Beluitkomst.VERKEERD_NUMMER, beller, om(11))
    ronde(op=om(17, 31), nu=om(17, 31))
    assert [b.kanaal for b in Bericht.objects.filter(staat=Staat.VERZONDEN)] == [Kanaal.EMAIL]


def test_who_asks_for_a_call_comes_back_on_the_list(lid: Lidmaatschap) -> None:
    rustig = bouw.lid(lid.werkgroep, "Kees")
    plan_herinneringen(om(8))
    opkomst = Opkomst.objects.select_related("bijeenkomst", "lid__werkgroep").get(lid=rustig)
    door = bouw.actor(lid.werkgroep.expeditie, deelnemer=rustig.deelnemer_id)
    antwoord(opkomst=opkomst, wat=Antwoord.BEL_MIJ, door=door, op=om(18))
    plan_herinneringen(om(18, 1))
    assert op_de_lijst(lid, om(18, 2)) == [rustig.pk]


def test_my_people_come_first(lid: Lidmaatschap, beller: Actor) -> None:
    mijn = bouw.lid(lid.werkgroep, "Kees", vaste_beller_id=beller.gebruiker)
    plan_herinneringen(om(8))
    assert op_de_lijst(lid, om(11), beller) == [mijn.pk, lid.pk]


def test_landline_hears_from_a_person_that_it_is_off(lid: Lidmaatschap, beller: Actor) -> None:
    lid.deelnemer.telefoon = "+31300000001"
    lid.deelnemer.save()
    bijeenkomst = lid.werkgroep.bijeenkomsten.get()
    begeleider = bouw.actor(lid.werkgroep.expeditie, Rol.PROCESBEGELEIDER)
    gelast_af(bijeenkomst=bijeenkomst, door=begeleider, op=om(11))
    regel = bellijst(lid.werkgroep.expeditie_id, beller.gebruiker, om(11, 5))[0]
    assert not regel.is_herinnering
    noteer_belletje(bericht=regel.bericht, uitkomst=Beluitkomst.DOORGEGEVEN, door=beller, op=om(11, 6))
    assert op_de_lijst(lid, om(11, 7)) == []


def test_pause_empties_the_list_and_stops_the_next_call(lid: Lidmaatschap, beller: Actor) -> None:
    begeleider = bouw.actor(lid.werkgroep.expeditie, Rol.PROCESBEGELEIDER)
    pauzeer(expeditie=lid.werkgroep.expeditie_id, reden="", door=begeleider, op=om(10, 30))
    assert op_de_lijst(lid, om(11)) == []
    with pytest.raises(AnderBelt):
        neem_belletje(bericht=entry(), door=beller, op=om(11))


@pytest.mark.parametrize("rol", [Rol.PROFESSIONAL, Rol.GEMEENTE, Rol.UITNODIGER, Rol.BEWONER])
def test_only_callers_record_calls(lid: Lidmaatschap, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        noteer(Beluitkomst.KOMT, bouw.actor(lid.werkgroep.expeditie, rol), om(11))


def test_caller_of_another_buurt_records_nothing_here(lid: Lidmaatschap) -> None:
    with pytest.raises(MagNiet):
        noteer(Beluitkomst.KOMT, bouw.actor(bouw.expeditie("Bloemenbuurt"), Rol.BELLER), om(11))


def test_log_of_a_call_holds_no_name_or_number(lid: Lidmaatschap, beller: Actor) -> None:
    noteer(Beluitkomst.OPHALEN, beller, om(11))
    regels = str(list(Logregel.objects.values()))
    assert "bellijst.genoteerd" in regels
    assert lid.deelnemer.voornaam not in regels
    assert lid.deelnemer.telefoon not in regels


def test_list_takes_the_same_number_of_queries_for_one_and_three(lid: Lidmaatschap, beller: Actor) -> None:
    def aantal() -> int:
        with CaptureQueriesContext(connection) as gezien:
            op_de_lijst(lid, om(11), beller)
        return len(gezien)

    neem_belletje(bericht=entry(), door=beller, op=om(11))
    een = aantal()
    for naam in ("Kees", "Fatma"):
        bouw.lid(lid.werkgroep, naam)
    plan_herinneringen(om(8))
    assert aantal() == een


def test_says_when_the_next_calls_come(lid: Lidmaatschap) -> None:
    bouw.lid(lid.werkgroep)
    plan_herinneringen(om(8))
    hier = lid.werkgroep.expeditie_id
    assert straks_te_bellen(hier, om(9)) == Straks(om(10), 2)
    assert straks_te_bellen(hier, om(10)) is None
    pauzeer(expeditie=hier, reden="", door=bouw.actor(lid.werkgroep.expeditie, Rol.PROCESBEGELEIDER), op=om(8))
    assert straks_te_bellen(hier, om(9)) is None
