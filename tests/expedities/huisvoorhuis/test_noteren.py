"""Each kind of event: once, again, taken back, refused with a sentence; and what it leaves behind."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from expedities.bewonersavond.models import Aanmelding, Avond
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoek, Uitkomst
from expedities.looplijsten.models import Looplijst
from expedities.praatstok.models import Punt
from tests import bouw
from tests.expedities.huisvoorhuis.brengen import Toestel, iets
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
KLAAR, WAS_ER_AL = ("klaar", ""), ("was_er_al", "")


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def toestel(waar: Expeditie) -> Toestel:
    wie = bouw.met_rol(waar, Rol.UITNODIGER)
    return Toestel(bouw.looplijst(waar, 1, wie), wie)


@pytest.fixture
def deuren(waar: Expeditie, toestel: Toestel) -> list[Adres]:
    return [bouw.adres(waar, nummer, looplijst=toestel.lijst) for nummer in (1, 3, 5)]


@pytest.fixture
def avond(waar: Expeditie) -> Avond:
    return bouw.avond(waar, 1, timezone.now() + timedelta(days=5))


def uitkomsten() -> list[str]:
    return list(Adres.objects.order_by("huisnummer").values_list("uitkomst", flat=True))


def komst(**velden: Any) -> dict[str, Any]:
    return iets("aanmelding", **{"avond": 1, "komt": "ja", "aantal": 1, **velden})


@pytest.mark.parametrize("uitkomst", [u.value for u in Uitkomst if u is not Uitkomst.OPEN])
def test_ring_is_noted_once(toestel: Toestel, deuren: list[Adres], uitkomst: str) -> None:
    ring = iets("bezoek", deur=deuren[0].pk, uitkomst=uitkomst)
    assert (toestel.breng(ring), toestel.breng(ring, ring)) == ([KLAAR], [WAS_ER_AL, WAS_ER_AL])
    assert (uitkomsten(), Bezoek.objects.get().door) == ([uitkomst, "open", "open"], toestel.wie.pk)


def test_refused_event_does_not_hold_up_the_others(toestel: Toestel, deuren: list[Adres], waar: Expeditie) -> None:
    elders = bouw.adres(bouw.expeditie("Elders"))
    antwoorden = toestel.breng(
        iets("bezoek", deur=elders.pk, uitkomst="komt"),
        iets("bezoek", deur=deuren[0].pk, uitkomst="open"),
        iets("bezoek", deur=deuren[0].pk, uitkomst="gezellig"),
        iets("bezoek", deur=bouw.adres(waar, 90, is_deur=False, looplijst=toestel.lijst).pk, uitkomst="komt"),
        iets("bezoek", deur=deuren[1].pk, uitkomst="komt"),
    )
    assert [staat for staat, _zin in antwoorden] == ["geweigerd"] * 4 + ["klaar"]
    assert all(zin for _staat, zin in antwoorden[:4])
    assert list(Bezoek.objects.values_list("adres", flat=True)) == [deuren[1].pk]


def test_several_doors_are_one_event_and_one_taking_back(toestel: Toestel, deuren: list[Adres]) -> None:
    samen = iets("deuren", deuren=[deur.pk for deur in deuren], uitkomst="portiek_dicht")
    assert (toestel.breng(samen), toestel.breng(samen)) == ([KLAAR], [WAS_ER_AL])
    assert (uitkomsten(), Bezoek.objects.count()) == (["portiek_dicht"] * 3, 3)
    terug = iets("terug", van=samen["sleutel"])
    assert (toestel.breng(terug), toestel.breng(terug)) == ([KLAAR], [WAS_ER_AL])
    assert (uitkomsten(), Bezoek.objects.filter(ongedaan=True).count()) == (["open"] * 3, 3)


def test_several_doors_are_noted_all_or_none(toestel: Toestel, deuren: list[Adres], waar: Expeditie) -> None:
    geen_deur = bouw.adres(waar, 90, is_deur=False, looplijst=toestel.lijst)
    samen = iets("deuren", deuren=[deuren[0].pk, geen_deur.pk], uitkomst="portiek_dicht")
    assert toestel.breng(samen) == [("geweigerd", "Hier woont niemand; dit adres is geen deur.")]
    assert Bezoek.objects.count() == 0


def test_taking_back_what_never_arrived_is_fine(toestel: Toestel) -> None:
    assert toestel.breng(iets("terug", van=str(uuid4()))) == [WAS_ER_AL]


def test_ring_of_somebody_else_is_not_taken_back(toestel: Toestel, deuren: list[Adres], waar: Expeditie) -> None:
    bea = Toestel(bouw.looplijst(waar, 2, bouw.met_rol(waar, Rol.UITNODIGER)), bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    ring = iets("bezoek", deur=deuren[0].pk, uitkomst="geen_contact")
    toestel.breng(ring)
    ((staat, zin),) = bea.breng(iets("terug", van=ring["sleutel"]))
    assert (staat, zin) == ("geweigerd", "Je kunt alleen je eigen bezoek terugnemen.")
    assert uitkomsten()[0] == "geen_contact"


def test_later_with_an_interpreter_promises_to_come_back(toestel: Toestel, deuren: list[Adres]) -> None:
    ring = iets("bezoek", deur=deuren[0].pk, uitkomst="later_met_tolk")
    belofte = iets("nabezoek", deur=deuren[0].pk, reden="met_tolk", taal="Tigrinya")
    assert (toestel.breng(ring, belofte), toestel.breng(belofte)) == ([KLAAR, KLAAR], [WAS_ER_AL])
    assert list(Nabezoek.objects.values_list("reden", "taal")) == [("met_tolk", "Tigrinya")]
    toestel.breng(iets("terug", van=ring["sleutel"]))
    assert (uitkomsten()[0], Nabezoek.objects.count()) == ("open", 0)


@pytest.mark.parametrize("uitkomst", ["geweest", "geen_contact"])
def test_who_wants_nothing_noted_is_not_waited_for(toestel: Toestel, deuren: list[Adres], uitkomst: str) -> None:
    toestel.breng(iets("nabezoek", deur=deuren[0].pk, reden="meelopen"))
    toestel.breng(iets("bezoek", deur=deuren[0].pk, uitkomst=uitkomst))
    assert Nabezoek.objects.count() == 0


def test_what_matters_needs_a_yes_and_keeps_no_door_no_hour(toestel: Toestel) -> None:
    zonder = iets("punt", tekst="Een bankje", akkoord=False)
    assert toestel.breng(zonder) == [("geweigerd", "Lees het eerst voor en vraag of het zo goed is.")]
    gezegd = iets("punt", tekst="Een bankje", akkoord=True)
    assert (toestel.breng(gezegd), toestel.breng(gezegd)) == ([KLAAR], [WAS_ER_AL])
    punt = Punt.objects.get()
    lokaal = timezone.localtime(punt.op)
    assert (punt.tekst, punt.bron, punt.akkoord, lokaal.hour, lokaal.minute) == ("Een bankje", "deur", True, 0, 0)
    assert Logregel.objects.get(daad="punt.geschreven").ding == ""
    assert toestel.breng(iets("terug", van=gezegd["sleutel"])) == [KLAAR]
    assert Punt.objects.count() == 0


def test_words_that_tell_who_come_back_and_go_in_when_said_anew(toestel: Toestel) -> None:
    gezegd = iets("punt", tekst="Nummer 34 dealt", akkoord=True)
    ((staat, zin),) = toestel.breng(gezegd)
    assert (staat, "een huisnummer" in zin, Punt.objects.count()) == ("geweigerd", True, 0)
    assert toestel.breng({**gezegd, "tekst": "Er wordt gedeald"}) == [KLAAR]
    assert toestel.breng(iets("punt", tekst="x" * 400, akkoord=True))[0][0] == "geweigerd"


def test_number_of_people_signs_up_without_a_name(toestel: Toestel, avond: Avond) -> None:
    vier = komst(aantal=4)
    assert (toestel.breng(vier), toestel.breng(vier)) == ([KLAAR], [WAS_ER_AL])
    aanmelding = Aanmelding.objects.get()
    assert (aanmelding.deelnemer, aanmelding.aantal, aanmelding.bron, aanmelding.adres) == (None, 4, "deur", None)
    assert (toestel.breng(iets("terug", van=vier["sleutel"])), Aanmelding.objects.count()) == ([KLAAR], 0)


def test_name_and_number_sign_up_once_and_are_taken_back_whole(toestel: Toestel, avond: Avond) -> None:
    fatma = komst(voornaam="Fatma", telefoon="06 00000555", toestemming=True)
    assert (toestel.breng(fatma), toestel.breng(fatma)) == ([KLAAR], [WAS_ER_AL])
    wie = Deelnemer.objects.get()
    assert (wie.telefoon, wie.ingevoerd_door, wie.aanmeldingen.count()) == ("+31600000555", toestel.wie.pk, 1)
    assert toestel.breng(iets("terug", van=fatma["sleutel"])) == [KLAAR]
    assert (Deelnemer.objects.count(), Aanmelding.objects.count()) == (0, 0)
    assert not Bericht.objects.filter(staat="klaar").exists()


def test_promise_to_walk_along_goes_with_the_sign_up(toestel: Toestel, avond: Avond, deuren: list[Adres]) -> None:
    samen = komst(voornaam="Wies", meelopen=True, deur=deuren[0].pk)
    toestel.breng(samen, iets("nabezoek", deur=deuren[0].pk, reden="meelopen"))
    assert Nabezoek.objects.count() == 1
    toestel.breng(iets("terug", van=samen["sleutel"]))
    assert (Nabezoek.objects.count(), Aanmelding.objects.count(), Deelnemer.objects.count()) == (0, 0, 0)


def test_first_name_alone_is_one_person_however_often_it_is_sent(toestel: Toestel, avond: Avond) -> None:
    naam = komst(voornaam="Teun")
    assert [toestel.breng(naam) for _ in range(3)] == [[KLAAR], [WAS_ER_AL], [WAS_ER_AL]]
    assert (Deelnemer.objects.count(), Aanmelding.objects.count()) == (1, 1)


def test_who_was_known_stays_known_when_the_tap_is_taken_back(toestel: Toestel, avond: Avond, waar: Expeditie) -> None:
    bouw.deelnemer(waar, "Fatma", telefoon="+31600000555")
    fatma = komst(voornaam="Fatma", telefoon="06 00000555", toestemming=True)
    toestel.breng(fatma)
    toestel.breng(iets("terug", van=fatma["sleutel"]))
    assert (Deelnemer.objects.count(), Aanmelding.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"avond": 2}, "Deze avond staat nog niet gepland."),
        ({"komt": "wellicht"}, "Kies of iemand komt"),
        ({"aantal": 40}, "Kom je met meer dan twaalf?"),
        ({"voornaam": "Bo", "telefoon": "06 00000555"}, "Vraag of we mogen bellen of mailen"),
        ({"voornaam": "Bo", "telefoon": "112", "toestemming": True}, "Dit is geen telefoonnummer"),
        ({"voornaam": "Bo", "email": "bo", "toestemming": True}, "Dit e-mailadres klopt niet."),
    ],
)
def test_sign_up_that_cannot_be_says_what_to_do(toestel: Toestel, avond: Avond, velden: Any, zin: str) -> None:
    ((staat, gezegd),) = toestel.breng(komst(**velden))
    assert (staat, gezegd[: len(zin)]) == ("geweigerd", zin)
    assert (Deelnemer.objects.count(), Aanmelding.objects.count()) == (0, 0)


def test_refused_sign_up_goes_in_once_it_is_mended(toestel: Toestel, avond: Avond) -> None:
    bo = komst(voornaam="Bo", telefoon="06 00000555")
    assert toestel.breng(bo)[0][0] == "geweigerd"
    assert toestel.breng({**bo, "toestemming": True}) == [KLAAR]


def test_address_is_kept_only_to_fetch_or_walk_along(toestel: Toestel, avond: Avond, deuren: list[Adres]) -> None:
    for velden in ({"ophalen": True}, {"meelopen": True}, {"tolk": "Pools"}, {"kinderopvang": True}):
        toestel.breng(komst(deur=deuren[0].pk, **velden))
    rijen = Aanmelding.objects.order_by("pk").values_list("adres", "ophalen", "meelopen", "tolk", "kinderopvang")
    assert list(rijen) == [
        (deuren[0].pk, True, False, "", False), (deuren[0].pk, False, True, "", False),
        (None, False, False, "Pools", False), (None, False, False, "", True),
    ]  # fmt: skip


@pytest.mark.parametrize(("geleden", "verwacht"), [(0, 0), (7200, 7200), (-500, 0), (1e30, 10 * 86400)])
def test_moment_is_by_our_clock_and_never_before_the_list(
    toestel: Toestel, deuren: list[Adres], geleden: float, verwacht: float
) -> None:
    begin = timezone.now() - timedelta(days=10)
    Looplijst.objects.filter(pk=toestel.lijst.pk).update(gemaakt_op=begin)
    toestel.breng({**iets("bezoek", deur=deuren[0].pk, uitkomst="niet_thuis"), "geleden": geleden})
    op = Bezoek.objects.get().op
    assert op is not None
    assert abs((timezone.now() - op).total_seconds() - verwacht) < 30


def test_list_that_was_drawn_up_anew_meanwhile_loses_no_ring(
    toestel: Toestel, deuren: list[Adres], waar: Expeditie
) -> None:
    nieuw = bouw.looplijst(waar, 2, gemaakt_op=timezone.now() - timedelta(minutes=5))
    Adres.objects.filter(pk=deuren[0].pk).update(looplijst=nieuw)
    ring = iets("bezoek", deur=deuren[0].pk, uitkomst="komt")
    assert toestel.breng({**ring, "geleden": 3600}) == [KLAAR]
    later = iets("bezoek", deur=deuren[0].pk, uitkomst="komt_niet")
    assert toestel.breng(later)[0][0] == "geweigerd"  # by now it is the others' door


def test_log_names_no_door_and_no_person(toestel: Toestel, deuren: list[Adres], avond: Avond) -> None:
    toestel.breng(
        iets("bezoek", deur=deuren[0].pk, uitkomst="niet_thuis"),
        iets("nabezoek", deur=deuren[0].pk, reden="nog_eens"),
        iets("punt", tekst="Een bankje", akkoord=True),
    )
    regels = Logregel.objects.values_list("ding", "ding_sleutel", "feiten")
    assert {(ding, sleutel) for ding, sleutel, _feiten in regels} <= {
        ("", ""),
        ("expedities.punt", str(Punt.objects.get().pk)),
    }
