from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from expedities.bewonersavond.models import Aanmelding
from expedities.denktank.models import Denktanklid
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoek, Nabezoekreden, Uitkomst
from expedities.looplijsten.models import Looplijst, Loper
from expedities.ronde import queries
from expedities.ronde.actions import sluit_ronde
from expedities.ronde.documents import blad, blad_als_pdf
from expedities.ronde.te_doen import Werk
from expedities.ronde.tonen import nabezoeken, tegenspraak
from tests import bouw
from tests.pdf_lezen import tekst_van
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
AANTAL = {
    "werk_ronde": 19,
    "werk_ronde_vanavond": 15,
    "werk_nabezoeken": 12,
    "werk_ronde_open": 15,
    "werk_ronde_sluiten": 15,
    "werk_ronde_blad": 11,
}
PAGINAS = ("werk_ronde", "werk_ronde_vanavond", "werk_nabezoeken", "werk_ronde_open", "werk_ronde_sluiten")


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def leider(waar: Expeditie, client: Client) -> Gebruiker:
    wie = bouw.met_rol(waar, Rol.PROCESBEGELEIDER)
    client.force_login(wie)
    return wie


def lijst(waar: Expeditie, nr: int = 1) -> Looplijst:
    return Looplijst.objects.create(expeditie=waar, nr=nr, naam="Merelstraat", gemaakt_op=bouw.OP)


def vul(waar: Expeditie, aantal: int) -> None:
    """Of everything so many."""
    for nr in range(1, aantal + 1):
        op_lijst = lijst(waar, nr)
        for plek, (uitkomst, tegen) in enumerate(
            [
                (Uitkomst.OPEN, False),
                (Uitkomst.NIET_THUIS, False),
                (Uitkomst.KOMT, True),
                (Uitkomst.LATER_MET_TOLK, False),
            ]
        ):
            adres = bouw.adres(
                waar, nr * 10 + plek, straat=f"Straat {nr}", looplijst=op_lijst, uitkomst=uitkomst, tegenspraak=tegen
            )
            if uitkomst != Uitkomst.OPEN:
                Bezoek.objects.create(adres=adres, sleutel=uuid4(), uitkomst=uitkomst, op=bouw.OP)
        Nabezoek.objects.create(adres=adres, reden=Nabezoekreden.MET_TOLK, taal="Turks", gemaakt_op=bouw.OP)
        bouw.adres(waar, nr * 10 + 9, open_reden="Verbouwing", open_naam="Noor")


@pytest.mark.parametrize("pagina", [*PAGINAS, "werk_ronde_blad"])
@pytest.mark.parametrize("aantal", [1, 3])
def test_pages_ask_as_little_of_three_as_of_one(
    waar: Expeditie, leider: Gebruiker, client: Client, django_assert_num_queries: DjangoAssertNumQueries,
    pagina: str, aantal: int,
) -> None:  # fmt: skip
    vul(waar, aantal)
    pad = reverse(pagina, args=[waar.slug])
    client.get(pad)
    with django_assert_num_queries(AANTAL[pagina]):
        assert client.get(pad).status_code == 200


@pytest.mark.parametrize("pagina", [*PAGINAS, "werk_ronde_blad", "werk_ronde_blad_pdf"])
def test_pages_of_a_buurt_without_doors(waar: Expeditie, leider: Gebruiker, client: Client, pagina: str) -> None:
    assert client.get(reverse(pagina, args=[waar.slug])).status_code == 200


def test_every_door_is_in_exactly_one_kind_of_work(waar: Expeditie) -> None:
    vul(waar, 3)
    ronde = queries.ronde(waar)
    assert sum(len(ronde.met(soort)) for soort in Werk) == Adres.objects.count() == 15
    assert (ronde.nog_te_doen, ronde.met_uitkomst) == (12, 3)


def test_doors_that_are_no_homes_are_not_counted(waar: Expeditie) -> None:
    bouw.adres(waar, is_deur=False)
    assert queries.ronde(waar).deuren == []


def test_best_doors_are_those_not_tried_in_this_part_of_the_day(waar: Expeditie) -> None:
    op_lijst = lijst(waar)
    gisteren = bouw.OP - timedelta(days=1)
    for nr, moment in ((1, gisteren), (3, gisteren.replace(hour=19)), (5, None)):
        adres = bouw.adres(waar, nr, looplijst=op_lijst)
        if moment:
            log_bezoek(
                adres=adres, uitkomst=Uitkomst.NIET_THUIS, sleutel=uuid4(), door=bouw.actor(waar, Rol.UITNODIGER),
                op=moment,
            )  # fmt: skip
    bouw.adres(waar, 7, looplijst=op_lijst, open_reden="Verbouwing", open_naam="Noor")
    bouw.adres(waar, 9)
    assert [adres.huisnummer for adres in queries.beste_deuren(op_lijst, bouw.OP)] == [3, 5]
    assert [adres.huisnummer for adres in queries.beste_deuren(op_lijst, bouw.OP.replace(hour=19))] == [1, 5]


def test_facilitator_chooses_which_of_two_visits_was_right(waar: Expeditie, leider: Gebruiker, client: Client) -> None:
    adres = bouw.adres(waar)
    for uitkomst in (Uitkomst.KOMT, Uitkomst.KOMT_NIET):
        log_bezoek(adres=adres, uitkomst=uitkomst, sleutel=uuid4(), door=bouw.actor(waar, Rol.UITNODIGER), op=bouw.OP)
    blik = bouw.blik(waar, bouw.actor_van(leider, waar))
    assert [regel.aantal for regel in tegenspraak(blik)] == [1]
    client.post(reverse("werk_tegenspraak", args=[waar.slug, adres.pk]), {"uitkomst": "komt"})
    adres.refresh_from_db()
    assert (adres.uitkomst, adres.tegenspraak, list(tegenspraak(blik))) == (Uitkomst.KOMT, False, [])


def test_choosing_what_was_not_there_is_said_kindly(waar: Expeditie, leider: Gebruiker, client: Client) -> None:
    adres = bouw.adres(waar)
    antwoord = client.post(reverse("werk_tegenspraak", args=[waar.slug, adres.pk]), {"uitkomst": "xx"}, follow=True)
    assert antwoord.status_code == 200


def test_uitnodiger_sees_the_promises_of_the_own_list_only(waar: Expeditie, client: Client) -> None:
    wie = bouw.met_rol(waar, Rol.UITNODIGER, "Dirk Postma")
    van_mij, ander = lijst(waar, 1), lijst(waar, 2)
    Loper.objects.create(looplijst=van_mij, plek=1, gebruiker=wie, naam="Dirk")
    mijn = Nabezoek.objects.create(
        adres=bouw.adres(waar, 11, looplijst=van_mij), reden=Nabezoekreden.NOG_EENS, gemaakt_op=bouw.OP
    )
    niet = Nabezoek.objects.create(
        adres=bouw.adres(waar, 22, looplijst=ander), reden=Nabezoekreden.NOG_EENS, gemaakt_op=bouw.OP
    )
    client.force_login(wie)
    pagina = client.get(reverse("werk_nabezoeken", args=[waar.slug])).content.decode()
    assert ("Merelstraat 11" in pagina, "Merelstraat 22" in pagina) == (True, False)
    for daad in ("werk_nabezoek_wie", "werk_nabezoek_gedaan"):
        assert client.post(reverse(daad, args=[waar.slug, niet.pk])).status_code == 404
    client.post(reverse("werk_nabezoek_wie", args=[waar.slug, mijn.pk]), {"ik": "1"})
    mijn.refresh_from_db()
    assert mijn.wie == "Dirk"
    assert [regel.aantal for regel in nabezoeken(bouw.blik(waar, bouw.actor_van(wie, waar)))] == [1]


def test_who_wants_to_be_accompanied_is_visited_once_more(waar: Expeditie, leider: Gebruiker, client: Client) -> None:
    adres = bouw.adres(waar)
    avond = bouw.avond(waar, begin=timezone.now() + timedelta(days=3))
    Aanmelding.objects.create(avond=avond, sleutel=uuid4(), adres=adres, meelopen=True, op=bouw.OP)
    assert queries.graag_samen(waar, timezone.now()) == [adres]
    client.post(reverse("werk_loop_mee", args=[waar.slug, adres.pk]))
    assert queries.graag_samen(waar, timezone.now()) == []
    assert Nabezoek.objects.get().reden == Nabezoekreden.MEELOPEN


def test_door_is_left_open_on_the_screen_with_a_reason_from_the_list(
    waar: Expeditie, leider: Gebruiker, client: Client
) -> None:
    """R8: nothing typed freely about who lives there; kept in Dutch whatever the screen speaks."""
    adres = bouw.adres(waar)
    pad = reverse("werk_laat_open", args=[waar.slug, adres.pk])
    antwoord = client.post(pad, {"reden": "enge man", "naam": "Noor"})
    assert antwoord.status_code == 200
    client.post(pad, {"reden": "verbouwing", "naam": "Noor"}, HTTP_ACCEPT_LANGUAGE="en")
    adres.refresh_from_db()
    assert (adres.open_reden, adres.open_naam) == ("Er wordt verbouwd, of gesloopt", "Noor")
    client.post(reverse("werk_toch_langs", args=[waar.slug, adres.pk]))
    adres.refresh_from_db()
    assert adres.open_reden == ""


def test_closing_asks_for_a_reason_only_when_a_door_stays_open(
    waar: Expeditie, leider: Gebruiker, client: Client
) -> None:
    pad = reverse("werk_ronde_sluiten", args=[waar.slug])
    bouw.adres(waar)
    assert client.post(pad, {"gezien": "on"}).status_code == 200
    assert not _is_dicht(waar)
    Adres.objects.update(uitkomst=Uitkomst.KOMT)
    assert client.post(pad, {"gezien": "on"}).status_code == 302
    assert _is_dicht(waar)
    assert client.post(pad, {"gezien": "on"}).status_code == 200  # a colleague was first: it stays closed
    assert _is_dicht(waar)
    assert client.post(pad, {"heropen": "1"}).status_code == 302
    assert not _is_dicht(waar)


def _is_dicht(waar: Expeditie) -> bool:
    return Expeditie.objects.filter(pk=waar.pk, ronde_gesloten_op__isnull=False).exists()


def test_round_is_not_closed_without_the_tick(waar: Expeditie, leider: Gebruiker, client: Client) -> None:
    bouw.adres(waar, uitkomst=Uitkomst.KOMT)
    assert client.post(reverse("werk_ronde_sluiten", args=[waar.slug])).status_code == 200
    waar.refresh_from_db()
    assert waar.ronde_gesloten_op is None


def _straat(waar: Expeditie, naam: str, gesproken: int, niet: int) -> None:
    for nr in range(gesproken + niet):
        uitkomst = Uitkomst.KOMT if nr < gesproken else Uitkomst.NIET_THUIS
        bouw.adres(waar, nr + 1, straat=naam, uitkomst=uitkomst)


def test_sheet_shows_no_small_figure_and_none_by_subtraction(waar: Expeditie) -> None:
    """R9: the gemeente sits in the denktank."""
    _straat(waar, "Merelstraat", 12, 20)
    _straat(waar, "Lijsterhof", 2, 9)
    _straat(waar, "Kwikstaart", 5, 3)
    for nr, uitkomst in enumerate([Uitkomst.LEEG, Uitkomst.LIEVER_NIET, Uitkomst.OPEN] * 5):
        bouw.adres(waar, 100 + nr, uitkomst=uitkomst)
    inhoud = blad(waar, queries.ronde(waar))
    assert {rij.deuren: rij.gesproken for rij in inhoud.plekken} == {47: 12, 19: 7}
    assert all(getal.aantal is None or getal.aantal >= 5 for getal in inhoud.uitkomsten)


def test_paper_names_no_door_and_nobody(waar: Expeditie) -> None:
    vul(waar, 3)
    woorden = tekst_van(blad_als_pdf(waar, queries.ronde(waar), op=bouw.OP).inhoud)
    assert "Verbouwing" in woorden
    for verborgen in ("Noor", "Straat 1 10", "Turks"):
        assert verborgen not in woorden


def test_member_of_the_denktank_reads_the_sheet_and_nothing_else(waar: Expeditie, client: Client) -> None:
    _straat(waar, "Merelstraat", 12, 20)
    wie = bouw.gebruiker("Esther Blom")
    lid = Denktanklid.objects.create(
        expeditie=waar, soort=Soort.GEMEENTE, naam="Esther", van=bouw.OP.date(),
        deelnemer=bouw.deelnemer(waar, "Esther", gebruiker=wie),
    )  # fmt: skip
    client.force_login(wie)
    codes = [client.get(reverse(p, args=[waar.slug])).status_code for p in (*PAGINAS, "werk_ronde_blad")]
    assert codes == [404, 404, 404, 404, 404, 200]
    lid.tot = bouw.OP.date()
    lid.save()
    assert client.get(reverse("werk_ronde_blad", args=[waar.slug])).status_code == 404


@pytest.mark.parametrize("pagina", [*PAGINAS, "werk_ronde_blad", "werk_ronde_blad_pdf"])
def test_pages_of_a_closed_round(waar: Expeditie, leider: Gebruiker, client: Client, pagina: str) -> None:
    vul(waar, 1)
    Adres.objects.update(tegenspraak=False)
    sluit_ronde(expeditie=waar, reden="De tijd was op", naam="Wil", door=bouw.actor_van(leider, waar), op=bouw.OP)
    antwoord = client.get(reverse(pagina, args=[waar.slug]))
    assert antwoord.status_code == 200
    assert "Nog te doen" not in antwoord.content.decode(errors="ignore")
