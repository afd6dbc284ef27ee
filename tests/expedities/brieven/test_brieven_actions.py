"""Letters: for which doors, ticked off, printed again; and never where they may not go."""

from dataclasses import replace
from datetime import timedelta

import pytest

from expedities.brieven import queries
from expedities.brieven.actions import (
    KLUS,
    EerstDit,
    GeenAvond,
    GeenDeur,
    TeLang,
    Vinkje,
    druk,
    maak_meer,
    neem_vinkje_terug,
    vink_af,
    wijzig_woorden,
)
from expedities.brieven.klus import maak_de_rest
from expedities.brieven.models import Stapel, Uitnodiging
from expedities.brieven.queries import Briefstand, Keuze, Voor
from expedities.brieven.sjabloon import avond_in_woorden
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet
from expedities.huisvoorhuis.models import Adres, Uitkomst
from tests import bouw
from tests.expedities.brieven.bouwen import (
    NIET_GESPROKEN,
    WOORDEN,
    buurt,
    eerste_brief,
    leider,
    lijst,
    maak,
    niet_thuis,
)
from tests.pdf_lezen import open_pdf, tekst_van
from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Ingehaald, MagNiet

pytestmark = pytest.mark.django_db


def nummers(waar: Expeditie) -> list[int]:
    return sorted(Uitnodiging.objects.filter(stapel__expeditie=waar).values_list("adres__huisnummer", flat=True))


def test_after_three_times_not_at_home_a_letter() -> None:
    waar = buurt(4)
    een, twee, drie, vier = Adres.objects.order_by("huisnummer")
    for deur, keren in ((een, 2), (twee, 3), (drie, 4), (vier, 3)):
        niet_thuis(deur, keren)
    Adres.objects.filter(pk=vier.pk).update(uitkomst=Uitkomst.KOMT)  # met in between
    maak(waar, Keuze(Voor.NIET_GETROFFEN))
    assert nummers(waar) == [2, 3]


@pytest.mark.parametrize(
    ("uitkomst", "krijgt"),
    [
        (uitkomst, uitkomst not in {"geen_contact", "leeg", "komt", "misschien", "komt_niet", "geweest"})
        for uitkomst in Uitkomst
    ],
)
def test_letter_goes_where_nobody_was_spoken_to_and_never_where_it_may_not(uitkomst: Uitkomst, krijgt: bool) -> None:
    waar = buurt(0)
    bouw.adres(waar, 1)
    bouw.adres(waar, 2, uitkomst=uitkomst)
    maak(waar)
    assert nummers(waar) == ([1, 2] if krijgt else [1])


@pytest.mark.parametrize("voor", [Voor.ROUTE, Voor.DEUR])
def test_no_choice_sends_a_letter_to_who_does_not_want_us(voor: Voor) -> None:
    waar = buurt(0)
    deur = bouw.adres(waar, 1, uitkomst=Uitkomst.GEEN_CONTACT)
    bouw.adres(waar, 2, is_deur=False)
    with pytest.raises(GeenDeur):
        maak(waar, Keuze(voor, deur=deur.pk, ook_weer=True))


def test_one_pile_per_route_in_walking_order_and_the_rest_together() -> None:
    waar = buurt(5)
    deuren = list(Adres.objects.order_by("huisnummer"))
    lijst(waar, 2, deuren[0])
    lijst(waar, 1, deuren[3], deuren[1])
    stapels = maak(waar)
    assert [(stapel.naam, stapel.aantal) for stapel in stapels] == [
        ("1. Route 1", 2), ("2. Route 2", 1), (queries.ZONDER_LIJST, 2),
    ]  # fmt: skip
    assert [brief.adres.huisnummer for brief in queries.uitnodigingen(stapels[0])] == [2, 4]


def test_door_with_an_unanswered_letter_gets_another_only_knowingly() -> None:
    waar = buurt(2)
    maak(waar)
    Uitnodiging.objects.filter(adres__huisnummer=1).update(antwoord="misschien", antwoord_op=bouw.OP)
    maak(waar)
    assert nummers(waar) == [1, 1, 2]
    maak(waar, Keuze(Voor.NIET_GESPROKEN, ook_weer=True))
    assert nummers(waar) == [1, 1, 1, 2, 2]


def test_one_door_by_itself() -> None:
    waar = buurt(3)
    maak(waar, Keuze(Voor.DEUR, deur=Adres.objects.get(huisnummer=2).pk))
    assert nummers(waar) == [2]


def test_without_an_evening_there_is_nothing_to_invite_to() -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.adres(waar)
    with pytest.raises(GeenAvond):
        maak(waar)


def test_letter_that_does_not_fit_on_its_page_is_refused_and_makes_nothing() -> None:
    waar = buurt(1)
    with pytest.raises(TeLang):
        maak(waar, woorden=replace(WOORDEN, tekst="Een lange zin die maar doorgaat. " * 200))
    assert Stapel.objects.count() == 0


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.PROCESBEGELEIDER])
def test_only_the_procesbegeleider_makes_letters(rol: Rol) -> None:
    waar = buurt(1)
    with pytest.raises(MagNiet):
        maak(waar, door=bouw.actor(waar, rol))


def test_ticked_off_in_order_by_name_and_only_posted_counts_as_sent() -> None:
    waar = buurt(2)
    (stapel,) = maak(waar)
    door = leider(waar)
    with pytest.raises(EerstDit):
        vink_af(stapel=stapel, wat=Vinkje.BEZORGD, naam="Kees", door=door, op=bouw.OP)
    vink_af(stapel=stapel, wat=Vinkje.GEDRUKT, naam="Noor", door=door, op=bouw.OP)
    assert queries.deuren_met_brief(waar) == set()
    vink_af(stapel=stapel, wat=Vinkje.BEZORGD, naam="Kees", door=door, op=bouw.OP)
    vink_af(stapel=stapel, wat=Vinkje.BEZORGD, naam="Ria", door=door, op=bouw.OP)  # a second tap
    stapel.refresh_from_db()
    assert (stapel.gedrukt_door, stapel.bezorgd_door) == ("Noor", "Kees")
    assert queries.deuren_met_brief(waar) == set(Adres.objects.values_list("pk", flat=True))
    assert Logregel.objects.filter(daad="brief.bezorgd").count() == 1


def test_wrong_tick_is_undone_from_the_last_to_the_first() -> None:
    waar = buurt(1)
    (stapel,) = maak(waar)
    door = leider(waar)
    for wat in Vinkje:
        vink_af(stapel=stapel, wat=wat, naam="Noor", door=door, op=bouw.OP)
    with pytest.raises(EerstDit):
        neem_vinkje_terug(stapel=stapel, wat=Vinkje.GEDRUKT, door=door, op=bouw.OP)
    for wat in (Vinkje.BEZORGD, Vinkje.GEDRUKT, Vinkje.GEDRUKT):
        neem_vinkje_terug(stapel=stapel, wat=wat, door=door, op=bouw.OP)
    stapel.refresh_from_db()
    assert (stapel.gedrukt_op, stapel.gedrukt_door, stapel.bezorgd_op, stapel.bezorgd_door) == (None, "", None, "")
    assert queries.deuren_met_brief(waar) == set()


def test_printing_again_keeps_the_codes() -> None:
    waar = buurt(2)
    (stapel,) = maak(waar)
    brief = queries.uitnodigingen(stapel)[1]
    alles = tekst_van(druk(stapel=stapel, door=leider(waar), op=bouw.OP).inhoud)
    een = druk(stapel=stapel, alleen=brief, door=leider(waar), op=bouw.OP)
    with open_pdf(een.inhoud) as gelezen:
        assert len(gelezen.pages) == 1
    assert (f"u/{brief.code}" in alles, f"u/{brief.code}" in tekst_van(een.inhoud)) == (True, True)


def test_moved_evening_makes_printed_letters_wrong_until_they_are_printed_again() -> None:
    waar = buurt(1)
    (stapel,) = maak(waar)
    door, avond = leider(waar), waar.avonden.get()
    toen = avond_in_woorden(avond)
    vink_af(stapel=stapel, wat=Vinkje.GEDRUKT, naam="Noor", gezien=toen, door=door, op=bouw.OP)
    avond.plek = "De Spreeuw"
    avond.save()
    stapel.refresh_from_db()
    nu = avond_in_woorden(avond)
    assert queries.verplaatst(waar, [stapel], nu, bouw.OP) == {stapel.pk}
    neem_vinkje_terug(stapel=stapel, wat=Vinkje.GEDRUKT, door=door, op=bouw.OP)
    with pytest.raises(Ingehaald):
        vink_af(stapel=stapel, wat=Vinkje.GEDRUKT, naam="Noor", gezien=toen, door=door, op=bouw.OP)
    vink_af(stapel=stapel, wat=Vinkje.GEDRUKT, naam="Noor", gezien=nu, door=door, op=bouw.OP)
    stapel.refresh_from_db()
    assert queries.verplaatst(waar, [stapel], nu, bouw.OP) == set()


def test_letters_of_an_evening_that_was_held_are_not_called_wrong() -> None:
    waar = buurt(1)
    (stapel,) = maak(waar)
    vink_af(stapel=stapel, wat=Vinkje.GEDRUKT, naam="Noor", door=leider(waar), op=bouw.OP)
    tweede = bouw.avond(waar, 2, bouw.OP + timedelta(days=20))
    stapel.refresh_from_db()
    assert queries.verplaatst(waar, [stapel], avond_in_woorden(tweede), bouw.OP + timedelta(days=9)) == set()


def test_other_words_for_all_that_was_not_printed_and_the_codes_stay() -> None:
    waar = buurt(2)
    lijst(waar, 1, Adres.objects.get(huisnummer=1))
    een, twee = maak(waar)
    codes = set(Uitnodiging.objects.values_list("code", flat=True))
    vink_af(stapel=een, wat=Vinkje.GEDRUKT, naam="Noor", door=leider(waar), op=bouw.OP)
    nieuw = replace(WOORDEN, kop="Kom jij?")
    assert wijzig_woorden(stapel=twee, woorden=nieuw, door=leider(waar), op=bouw.OP) == 1
    assert list(Stapel.objects.order_by("naam").values_list("kop", flat=True)) == ["Kom je ook?", "Kom jij?"]
    assert set(Uitnodiging.objects.values_list("code", flat=True)) == codes
    een.refresh_from_db()
    vink_af(stapel=twee, wat=Vinkje.GEDRUKT, naam="Noor", door=leider(waar), op=bouw.OP)
    with pytest.raises(EerstDit):
        wijzig_woorden(stapel=een, woorden=nieuw, door=leider(waar), op=bouw.OP)


def test_large_batch_goes_on_in_parts_and_a_part_done_twice_makes_nothing_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(queries, "GROOTSTE_STAPEL", 2)
    monkeypatch.setattr("expedities.brieven.actions.GROOTSTE_STAPEL", 2)
    waar = buurt(5)
    stapels = maak(waar, door=bouw.actor_van(bouw.met_rol(waar, Rol.PROCESBEGELEIDER), waar))
    klus = Klus.objects.get(soort=KLUS)
    assert ([stapel.aantal for stapel in stapels], nummers(waar)) == ([2], [1, 2])
    stappen: list[tuple[int, int]] = []
    for _keer in range(2):  # a killed worker's work begins anew
        maak_de_rest(klus, lambda gedaan, totaal: stappen.append((gedaan, totaal)))
    assert nummers(waar) == [1, 2, 3, 4, 5]
    assert stappen == [(0, 3), (2, 3), (3, 3)] * 2
    assert Stapel.objects.values("partij").distinct().count() == 1


def test_part_of_a_batch_passes_who_asked_meanwhile_not_to_be_written_to() -> None:
    waar = buurt(2)
    (eerste,) = maak(waar, Keuze(Voor.DEUR, deur=Adres.objects.get(huisnummer=1).pk))
    Adres.objects.filter(huisnummer=2).update(uitkomst=Uitkomst.GEEN_CONTACT)
    deuren = list(Adres.objects.values_list("pk", flat=True))
    assert maak_meer(eerste=eerste, deuren=deuren, door=leider(waar), op=bouw.OP) == 0


def test_every_door_with_a_letter_is_counted_once_and_its_last_answer_counts() -> None:
    waar = buurt(6)
    (stapel,) = maak(waar)
    for wat in Vinkje:
        vink_af(stapel=stapel, wat=wat, naam="Noor", door=leider(waar), op=bouw.OP)
    (weer,) = maak(waar, Keuze(Voor.DEUR, deur=Adres.objects.get(huisnummer=1).pk, ook_weer=True))
    for nummer, antwoord in ((1, "ja"), (2, "misschien"), (3, "nee"), (4, "bel_mij")):
        stapel.uitnodigingen.filter(adres__huisnummer=nummer).update(antwoord=antwoord, antwoord_op=bouw.OP)
    weer.uitnodigingen.update(antwoord="nee", antwoord_op=bouw.OP + timedelta(hours=1))
    bouw.adres(waar, 7)
    maak(waar, Keuze(Voor.DEUR, deur=Adres.objects.get(huisnummer=7).pk))
    stand = queries.stand_van_de_brieven(waar)
    assert stand == Briefstand(ja=0, misschien=1, nee=2, bel_mij=1, stil=2, onderweg=1)
    assert (stand.geantwoord, stand.verstuurd, stand.deuren) == (4, 6, 7)


def test_letters_are_not_made_once_the_round_is_closed_but_posting_may_be_told() -> None:
    waar = buurt(2)
    (stapel,) = maak(waar, Keuze(Voor.DEUR, deur=Adres.objects.get(huisnummer=1).pk))
    door = leider(waar)
    vink_af(stapel=stapel, wat=Vinkje.GEDRUKT, naam="Noor", door=door, op=bouw.OP)
    waar.ronde_gesloten_op, waar.ronde_gesloten_door = bouw.OP, waar.pk
    waar.save()
    with pytest.raises(NogNiet):
        maak(waar, NIET_GESPROKEN)
    with pytest.raises(NogNiet):
        druk(stapel=stapel, door=door, op=bouw.OP)
    vink_af(stapel=stapel, wat=Vinkje.BEZORGD, naam="Kees", door=door, op=bouw.OP)
    assert queries.deuren_met_brief(waar) == {eerste_brief(waar).adres_id}
