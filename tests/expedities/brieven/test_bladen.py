"""A sheet for every letterbox: none left out, of what is published only, ticked off per route."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from expedities.brieven.actions import EerstDit, GeenDeur, TeLang, Vinkje, druk, maak_bladen, vink_af, waarom_geen_blad
from expedities.brieven.documents import Woorden
from expedities.brieven.models import Stapel, Stapelsoort, Uitnodiging
from expedities.brieven.queries import ZONDER_LIJST, bladstand
from expedities.brieven.sjabloon import bladkop, bladtekst
from expedities.brieven.tonen import elke_deur
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet, stand
from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.looplijsten.models import Looplijst
from expedities.praatstok.models import Punt, PuntBron, Thema
from tests import bouw
from tests.expedities.brieven.bouwen import leider, lijst
from tests.pdf_lezen import open_pdf, soorten, tekst_van
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
NA_1, NA_2, PLAN = Stapelsoort.NA_AVOND_1, Stapelsoort.NA_AVOND_2, Stapelsoort.PLAN
WOORDEN = Woorden("Dit is gezegd", "Dag buur,\n\n# Groen\n- Meer bomen\n- Een bankje")


def geweest(deuren: int = 0) -> Expeditie:
    """The first evening was held; no letter was ever sent."""
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, bouw.OP - timedelta(days=2))
    for nummer in range(1, deuren + 1):
        bouw.adres(waar, nummer)
    return waar


def maak(waar: Expeditie, soort: Stapelsoort = NA_1, **velden: Any) -> list[Stapel]:
    return maak_bladen(
        expeditie=waar, soort=soort, **{"woorden": WOORDEN, "door": leider(waar), "op": bouw.OP, **velden}
    )


def bezorg(stapel: Stapel, waar: Expeditie, op: datetime = bouw.OP) -> None:
    for wat in Vinkje:
        vink_af(stapel=stapel, wat=wat, naam="Ria", door=leider(waar), op=op)


def test_every_letterbox_is_in_a_pile_also_without_a_list_and_where_nobody_wants_a_visit() -> None:
    waar = geweest(5)
    een, twee, drie, *_rest = Adres.objects.order_by("huisnummer")
    lijst(waar, 1, een, twee)
    lijst(waar, 2, drie)
    Adres.objects.filter(huisnummer=4).update(uitkomst=Uitkomst.GEEN_CONTACT)
    bouw.adres(waar, 9, is_deur=False)
    maak(waar)
    assert list(Stapel.objects.values_list("naam", "aantal").order_by("aantal", "naam")) == [
        ("2. Route 2", 1), ("1. Route 1", 2), (ZONDER_LIJST, 2),
    ]  # fmt: skip
    assert Uitnodiging.objects.count() == 0


def test_progress_is_counted_in_routes_and_a_new_route_is_seen() -> None:
    waar = geweest(3)
    lijst(waar, 1, Adres.objects.get(huisnummer=1))
    for stapel in maak(waar):
        bezorg(stapel, waar)
    assert (bladstand(waar)[NA_1].bezorgd, bladstand(waar)[NA_1].klaar, bladstand(waar)[NA_2].klaar) == (2, True, False)
    lijst(waar, 2, Adres.objects.get(huisnummer=2))
    nu = bladstand(waar)[NA_1]
    assert (nu.bezorgd, len(nu.routes), nu.nog_te_maken) == (2, 3, 1)
    assert [stapel.naam for stapel in maak(waar)] == ["2. Route 2"]
    assert maak(waar) == []


def test_pile_of_a_list_that_is_gone_stays_to_be_seen_and_counts_for_no_other() -> None:
    waar = geweest(2)
    lijst(waar, 1, *Adres.objects.all())
    (stapel,) = maak(waar)
    bezorg(stapel, waar)
    Looplijst.objects.all().delete()
    stand = bladstand(waar)[NA_1]
    assert ([oud.naam for oud in stand.oud], stand.bezorgd, stand.nog_te_maken) == (["1. Route 1"], 0, 1)


def test_sheet_waits_for_what_it_tells_of() -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.adres(waar)
    bouw.avond(waar, 1)
    with pytest.raises(NogNiet):
        maak(waar)
    waar.avonden.update(begin=bouw.OP - timedelta(days=9), eind=bouw.OP - timedelta(days=9, hours=-2))
    for soort in (NA_2, PLAN):
        with pytest.raises(EerstDit):
            maak(waar, soort)
    bouw.avond(waar, 2, bouw.OP - timedelta(days=2))
    bouw.plan(waar, vastgesteld_op=bouw.OP - timedelta(days=1))
    assert [len(maak(waar, soort)) for soort in (NA_1, NA_2, PLAN)] == [1, 1, 1]


def test_round_that_is_closed_does_not_keep_the_sheets_back() -> None:
    waar = geweest(1)
    waar.ronde_gesloten_op, waar.ronde_gesloten_door = bouw.OP, waar.pk
    waar.save()
    (stapel,) = maak(waar)
    bezorg(stapel, waar)
    assert bladstand(waar)[NA_1].klaar


def test_words_come_from_what_is_published_and_nothing_else() -> None:
    waar = geweest(1)
    groen = Thema.objects.create(expeditie=waar, naam="Groen")
    for tekst, akkoord, thema, bron in (
        ("Meer bomen", True, groen, PuntBron.AVOND),
        ("Een bankje", True, None, PuntBron.DEUR),
        ("Nummer 12 is lastig", False, groen, PuntBron.AVOND),
    ):
        Punt.objects.create(expeditie=waar, tekst=tekst, akkoord=akkoord, thema=thema, bron=bron, op=bouw.OP)
    waar.avonden.update(verslag="Nog niet klaar", verslag_op=None)
    tekst = bladtekst(waar, NA_1, bouw.OP)
    assert [deel in tekst for deel in ("# Groen\n- Meer bomen", "- Een bankje", "Nummer 12", "Nog niet klaar")] == [
        True, True, False, False,
    ]  # fmt: skip
    waar.avonden.update(verslag="We waren met veel.", verslag_op=bouw.OP)
    assert "We waren met veel." in bladtekst(waar, NA_1, bouw.OP)


def test_sheet_of_the_plan_tells_its_acties_without_names() -> None:
    waar = geweest(1)
    plan = bouw.plan(waar, vastgesteld_op=bouw.OP)
    bouw.actie(plan, "Een bankje bij de vijver", trekker="Sannemarie")
    bouw.actie(plan, "Toch niet", vervallen=True)
    tekst = bladtekst(waar, PLAN, bouw.OP)
    assert [deel in tekst for deel in ("- Een bankje bij de vijver", "Sannemarie", "Toch niet")] == [True, False, False]
    assert bladkop(PLAN) == "Ons plan voor de buurt"


def test_long_harvest_is_cut_between_pieces_and_says_where_the_rest_is() -> None:
    waar = geweest(1)
    for nummer in range(12):
        thema = Thema.objects.create(expeditie=waar, naam=f"Thema {nummer}", volgorde=nummer)
        for _keer in range(6):
            Punt.objects.create(expeditie=waar, tekst="Wat iemand zei. " * 12, akkoord=True, thema=thema, op=bouw.OP)
    tekst = bladtekst(waar, NA_1, bouw.OP)
    assert tekst.endswith("Dit is niet alles. De rest lees je op de pagina van de buurt.")
    assert len(maak(waar, woorden=Woorden(bladkop(NA_1), tekst))) == 1


def test_more_than_two_sides_is_refused_and_makes_nothing() -> None:
    waar = geweest(1)
    with pytest.raises(TeLang):
        maak(waar, woorden=Woorden("Kop", "- regel\n" * 200))
    assert Stapel.objects.count() == 0


def test_sheet_is_one_accessible_document_for_all_letterboxes() -> None:
    waar = geweest(3)
    (stapel,) = maak(waar)
    pdf = druk(stapel=stapel, door=leider(waar), op=bouw.OP)
    with open_pdf(pdf.inhoud) as gelezen:
        assert (len(gelezen.pages), str(gelezen.Root.Lang)) == (1, "nl")
    assert [tag for tag in soorten(pdf.inhoud) if tag in {"H1", "H2", "LI"}] == ["H1", "H2", "LI", "LI"]
    tekst = tekst_van(pdf.inhoud)
    plekken = [tekst.index(deel) for deel in ("Dit is gezegd", "Groen", "Meer bomen", "Bel Noor")]
    assert plekken == sorted(plekken)


def test_new_words_reach_what_was_not_printed_and_paper_stays_as_it_is() -> None:
    waar = geweest(2)
    lijst(waar, 1, Adres.objects.get(huisnummer=1))
    een, _twee = maak(waar)
    vink_af(stapel=een, wat=Vinkje.GEDRUKT, naam="Noor", door=leider(waar), op=bouw.OP)
    maak(waar, woorden=Woorden("Beter", "Andere woorden."))
    assert dict(Stapel.objects.values_list("naam", "kop")) == {"1. Route 1": "Dit is gezegd", ZONDER_LIJST: "Beter"}


def test_without_doors_it_says_to_put_them_in_first() -> None:
    with pytest.raises(GeenDeur):
        maak(geweest())


def test_only_the_procesbegeleider_makes_sheets() -> None:
    waar = geweest(1)
    with pytest.raises(MagNiet):
        maak(waar, door=bouw.actor(waar, Rol.UITNODIGER))


def test_held_evening_asks_for_sheets_until_every_route_has_them() -> None:
    waar = geweest(2)
    blik = bouw.blik(waar, leider(waar))
    assert [(nodig.aantal, nodig.sinds) for nodig in elke_deur(blik)] == [(1, (bouw.OP - timedelta(days=2)).date())]
    for stapel in maak(waar):
        bezorg(stapel, waar)
    assert list(elke_deur(blik)) == []
    assert list(elke_deur(bouw.blik(waar, bouw.actor(waar, Rol.UITNODIGER)))) == []


@pytest.mark.parametrize("item_count", [1, 3])
def test_queries_do_not_grow_with_routes(item_count: int, django_assert_num_queries: Any) -> None:
    waar = geweest(item_count)
    for nr, deur in enumerate(Adres.objects.all(), 1):
        lijst(waar, nr, deur)
    maak(waar)
    with django_assert_num_queries(3):
        bladstand(waar)


def test_before_the_evenings_each_sheet_says_what_it_waits_for_itself() -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, bouw.OP + timedelta(days=2))
    waarom = waarom_geen_blad(stand(waar, bouw.OP), bouw.OP.date())
    assert [zin.split(".")[0] for zin in waarom.values()] == [
        "De eerste avond moet nog komen", "De tweede avond moet nog komen", "Het buurtplan staat nog niet vast"
    ]  # fmt: skip
