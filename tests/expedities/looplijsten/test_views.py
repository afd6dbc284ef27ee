"""The pages of the lists, as the people they are for use them."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.looplijsten.models import Looplijst, Loper
from expedities.looplijsten.opruimen import lopers_na_de_ronde
from expedities.looplijsten.tonen import lijsten_te_doen
from expedities.ronde.actions import sluit_ronde
from tests import bouw
from tests.stout import STOUT
from wijkexpeditie import omgeving
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.privacy.bronnen import Betrokkene
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def leider(waar: Expeditie, client: Client) -> Gebruiker:
    wie = bouw.met_rol(waar, Rol.PROCESBEGELEIDER)
    client.force_login(wie)
    return wie


def haal(client: Client, naam: str, waar: Expeditie, *rest: Any, vraag: str = "") -> str:
    antwoord = client.get(reverse(naam, args=[waar.slug, *rest]) + vraag)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def stuur(client: Client, pagina: str, waar: Expeditie, *rest: Any, vraag: str = "", **velden: Any) -> str:
    pad = reverse(pagina, args=[waar.slug, *rest]) + vraag
    return client.post(pad, {"inzending": str(uuid4()), **velden}, follow=True).content.decode()


def test_proposal_is_looked_at_before_it_is_made(client: Client, waar: Expeditie, leider: Gebruiker) -> None:
    for nr in range(1, 5):
        bouw.adres(waar, nr)
    pagina = haal(client, "werk_looplijsten_opstellen", waar, vraag="?hoe=kant&maat=30&welke=los")
    assert "Merelstraat oneven" in pagina
    assert "2 lijsten, samen 4 deuren." in pagina
    assert not Looplijst.objects.exists()
    pagina = stuur(client, "werk_looplijsten_opstellen", waar, hoe="kant", maat=30, welke="los", deuren=4)
    assert "2 lijsten gemaakt." in pagina
    assert Looplijst.objects.count() == 2


def test_door_that_came_meanwhile_asks_for_another_look(client: Client, waar: Expeditie, leider: Gebruiker) -> None:
    bouw.adres(waar)
    pagina = stuur(client, "werk_looplijsten_opstellen", waar, hoe="straat", maat=30, welke="los", deuren=2)
    assert "De deuren zijn intussen veranderd." in pagina
    assert "1 lijst, 1 deuren." in pagina


def test_doors_on_no_list_are_always_counted(client: Client, waar: Expeditie, leider: Gebruiker) -> None:
    bouw.adres(waar, looplijst=bouw.looplijst(waar))
    assert "Nog op geen lijst: 0" in haal(client, "werk_deuren", waar)
    bouw.adres(waar, 3)
    assert "1 deur staat nog op geen lijst" in haal(client, "werk_deuren", waar)
    assert "Nog op geen lijst: 1" in haal(client, "werk_deuren", waar)


def test_two_professionals_are_welcome_and_a_neighbour_is_kindly_thought_of(
    client: Client, waar: Expeditie, leider: Gebruiker
) -> None:
    bouw.looplijst(waar)
    pagina = stuur(
        client, "werk_looplijst_tweetal", waar, 1,
        wie_1=str(leider.pk), hoedanigheid_1="professional",
        wie_2="papier", naam_2="Yara", hoedanigheid_2="professional",
    )  # fmt: skip
    assert "Noor Ahmadi en Yara lopen lijst 1." in pagina
    assert "Er loopt geen bewoner mee. Dat kan." in pagina
    assert Loper.objects.count() == 2


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"wie_1": "papier"}, "Schrijf op hoe deze loper heet."),
        ({"wie_1": "papier", "naam_1": "Wies", "telefoon_1": "12"}, "Dit is geen telefoonnummer dat wij kennen."),
        ({"wie_1": str(uuid4())}, "Wie loopt er?"),
    ],
)
def test_pair_that_cannot_be_is_said_beside_the_field(
    client: Client, waar: Expeditie, leider: Gebruiker, velden: dict[str, str], zin: str
) -> None:
    bouw.looplijst(waar)
    assert zin in stuur(client, "werk_looplijst_tweetal", waar, 1, **velden)
    assert not Loper.objects.exists()


def test_splitting_asks_as_much_of_the_database_for_nine_doors_as_for_three(
    client: Client, waar: Expeditie, leider: Gebruiker
) -> None:
    lijst, tellingen = bouw.looplijst(waar), []
    for van, tot in ((1, 4), (4, 10)):
        for nr in range(van, tot):
            bouw.adres(waar, nr, looplijst=lijst)
        with CaptureQueriesContext(connection) as vragen:
            haal(client, "werk_looplijst_splitsen", waar, 1)
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1]


def test_whole_rows_and_single_doors_move(client: Client, waar: Expeditie, leider: Gebruiker) -> None:
    een, ander = bouw.looplijst(waar, 1), bouw.looplijst(waar, 2)
    for nr in range(1, 7):
        bouw.adres(waar, nr, looplijst=een)
    even = Adres.objects.get(huisnummer=2)
    stuur(
        client, "werk_looplijsten_verplaatsen", waar, vraag="?van=1", rijen=["Merelstraat oneven"], deuren=[even.pk],
        naar="2",
    )  # fmt: skip
    assert [adres.huisnummer for adres in ander.adressen.all()] == [1, 2, 3, 5]


@pytest.mark.parametrize("naam", ["werk_looplijst_naam", "werk_looplijst_splitsen", "werk_looplijst_samenvoegen"])
def test_list_is_changed_by_its_page(client: Client, waar: Expeditie, leider: Gebruiker, naam: str) -> None:
    een = bouw.looplijst(waar, 1)
    bouw.looplijst(waar, 2)
    for nr in (1, 3):
        bouw.adres(waar, nr, looplijst=een)
    tweede = een.adressen.all()[1].pk
    haal(client, naam, waar, 1)
    stuur(client, naam, waar, 1, naam="Anders", vanaf=tweede, erbij=2)
    gebleven = list(Looplijst.objects.values_list("nr", "naam"))
    assert (
        gebleven
        == {
            "werk_looplijst_naam": [(1, "Anders"), (2, "Lijst 2")],
            "werk_looplijst_splitsen": [(1, "Lijst 1"), (2, "Lijst 2"), (3, "Merelstraat 3")],
            "werk_looplijst_samenvoegen": [(1, "Lijst 1")],
        }[naam]
    )


def test_thrown_away_list_says_where_its_doors_are(client: Client, waar: Expeditie, leider: Gebruiker) -> None:
    bouw.adres(waar, looplijst=bouw.looplijst(waar))
    assert "Nu nog op geen lijst: 1 deur." in stuur(client, "werk_looplijst_weg", waar, 1)


@pytest.mark.parametrize("tekst", STOUT)
def test_nasty_names_do_no_harm(client: Client, waar: Expeditie, leider: Gebruiker, tekst: str) -> None:
    bouw.adres(waar, looplijst=bouw.looplijst(waar))
    stuur(client, "werk_looplijst_naam", waar, 1, naam=tekst)
    stuur(client, "werk_looplijst_tweetal", waar, 1, wie_1="papier", naam_1=tekst)
    for naam in ("werk_looplijst", "werk_looplijst_pdf"):
        assert client.get(reverse(naam, args=[waar.slug, 1])).status_code == 200


@pytest.mark.parametrize("kleur", ["lijst", "uitkomst", "<script>"])
def test_streets_show_odd_above_even_and_letters_beside_colours(
    client: Client, waar: Expeditie, leider: Gebruiker, kleur: str
) -> None:
    lijst = bouw.looplijst(waar, 3)
    bouw.adres(waar, 2, uitkomst=Uitkomst.KOMT)
    bouw.adres(waar, 1, looplijst=lijst)
    pagina = haal(client, "werk_straten", waar, vraag=f"?kleur={kleur}")
    assert pagina.index("Oneven") < pagina.index("Even")
    uitleg = ("Merelstraat 1: nog niet geweest", "Merelstraat 2: gesproken: komt")
    verwacht = uitleg if kleur == "uitkomst" else ("Merelstraat 1: lijst 3", "Merelstraat 2: nog op geen lijst")
    assert [zin in pagina for zin in verwacht] == [True, True]


def test_flat_stands_upright(client: Client, waar: Expeditie, leider: Gebruiker) -> None:
    for hoog in (0, 1, None):
        bouw.adres(waar, 1, gebouw="De Uitkijk", verdieping=hoog)
    pagina = haal(client, "werk_straten", waar)
    assert pagina.index("Verdieping 1") < pagina.index("Begane grond") < pagina.index("Verdieping onbekend")


def test_uitnodiger_gets_only_the_own_doors_on_page_picture_and_map(client: Client, waar: Expeditie) -> None:
    dirk = bouw.met_rol(waar, Rol.UITNODIGER)
    bouw.adres(waar, 1, looplijst=bouw.looplijst(waar, 1, dirk), lat=52.0, lon=5.0)
    bouw.adres(waar, 3, "Vinkstraat", looplijst=bouw.looplijst(waar, 2), lat=52.1, lon=5.1)
    client.force_login(dirk)
    assert "Lijst 2" not in haal(client, "werk_deuren", waar)
    assert "Vinkstraat" not in haal(client, "werk_straten", waar)
    punten = client.get(reverse("werk_kaart_punten", args=[waar.slug])).json()
    assert punten == {
        "lijsten": [
            {
                "nr": 1,
                "kleur": 0,
                "naam": "Lijst 1",
                "tekst": "0 van 1 deuren",
                "url": "/werk/vogelbuurt/looplijsten/1/",
            }
        ],
        "deuren": [[52.0, 5.0, 1, "open", "", "Merelstraat 1"]],
    }
    assert client.get(reverse("werk_looplijst_pdf", args=[waar.slug, 2])).status_code == 404


def test_tiles_come_only_from_where_was_said(
    client: Client, waar: Expeditie, leider: Gebruiker, settings: Settings
) -> None:
    bouw.adres(waar, lat=52.0, lon=5.0)
    assert 'data-tegels=""' in haal(client, "werk_kaart", waar)
    settings.KAART_TEGELS = "https://tegels.voorbeeld.test/{z}/{x}/{y}.png"
    assert 'data-tegels="https://tegels.voorbeeld.test/{z}/{x}/{y}.png"' in haal(client, "werk_kaart", waar)


def test_csp_names_the_host_of_the_tiles() -> None:
    assert omgeving.herkomst("") == []
    assert omgeving.herkomst("https://service.pdok.nl/brt/{z}/{x}/{y}.png") == ["https://service.pdok.nl"]
    for fout in ("http://tegels.test/{z}.png", "https://*/{z}.png", "//tegels.test", "https://a b/"):
        with pytest.raises(omgeving.OmgevingFout):
            omgeving.herkomst(fout)


def test_what_needs_the_procesbegeleider_now(waar: Expeditie, leider: Gebruiker) -> None:
    dirk = bouw.met_rol(waar, Rol.UITNODIGER)
    bouw.adres(waar, 1, looplijst=bouw.looplijst(waar, 1))
    bouw.adres(waar, 3, looplijst=bouw.looplijst(waar, 2, dirk))
    bouw.adres(waar, 5)
    punten = [(p.tekst, p.aantal) for p in lijsten_te_doen(bouw.blik(waar, bouw.actor_van(leider, waar)))]
    assert punten == [
        ("Looplijst waar nog niemand begon", 1),
        ("Looplijst zonder tweetal", 1),
        ("Deur nog op geen looplijst", 1),
    ]
    eigen = [(p.tekst, p.aantal) for p in lijsten_te_doen(bouw.blik(waar, bouw.actor_van(dirk, waar)))]
    assert eigen == [("Looplijst waar nog niemand begon", 1)]


def test_names_and_numbers_go_when_the_round_closes(waar: Expeditie) -> None:
    """R10: by the closing itself, and by the cleaner under it; the lists stay."""
    dirk = bouw.met_rol(waar, Rol.UITNODIGER)
    bouw.looplijst(waar, 1, dirk)
    assert [regel.aantal for regel in lopers_na_de_ronde(bouw.OP, False)] == [0]
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    sluit_ronde(expeditie=waar, reden="", naam="", door=leider, op=bouw.OP)
    assert not Loper.objects.exists()
    bouw.looplijst(waar, 2, dirk)
    assert [regel.aantal for regel in lopers_na_de_ronde(bouw.OP, False)] == [1]
    assert (Looplijst.objects.count(), Loper.objects.count()) == (2, 0)


def test_walker_sees_and_removes_what_is_kept(waar: Expeditie) -> None:
    from expedities.looplijsten.inzage import BRON  # noqa: PLC0415 -- registers on import

    dirk = bouw.met_rol(waar, Rol.UITNODIGER, "Dirk Postma")
    bouw.looplijst(waar, 1, dirk)
    wie = Betrokkene(gebruiker=dirk.pk)
    assert [stuk.titel for stuk in BRON.lees(wie)] == ["Je loopt lijst 1. Lijst 1"]
    BRON.wis(wie, bouw.actor_van(dirk, waar), bouw.OP)
    assert (list(BRON.lees(wie)), list(BRON.lees(Betrokkene()))) == ([], [])


@pytest.mark.parametrize("aantal", [1, 3])
@pytest.mark.parametrize(
    ("naam", "vragen"),
    [
        ("werk_deuren", 14), ("werk_straten", 10), ("werk_kaart", 9), ("werk_kaart_punten", 8),
        ("werk_looplijst", 11), ("werk_looplijst_pdf", 8), ("werk_looplijst_overtypen", 8),
        ("werk_looplijsten_verplaatsen", 8),
    ],
)  # fmt: skip
def test_pages_take_the_same_number_of_queries(
    client: Client, waar: Expeditie, aantal: int, naam: str, vragen: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    leider = bouw.met_rol(waar, Rol.PROCESBEGELEIDER)
    for nr in range(1, aantal + 1):
        lijst = bouw.looplijst(waar, nr, leider)
        for plek in range(1, aantal + 1):
            bouw.adres(waar, plek, f"Straat {nr}", looplijst=lijst if plek < 3 else None, lat=52.0, lon=5.0)
        bouw.adres(waar, 9, "Los")
    client.force_login(leider)
    rest = [1] if naam.startswith("werk_looplijst") and "lijsten_" not in naam else []
    pad = reverse(naam, args=[waar.slug, *rest])
    client.get(pad)
    with django_assert_num_queries(vragen):
        client.get(pad)


def test_before_r1_lists_are_made_and_printed_and_the_page_says_what_is_missing(client: Client) -> None:
    """Preparing is never blocked; walking is."""
    waar = bouw.expeditie("Nog niet gebonden")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    bouw.adres(waar)
    pagina = stuur(client, "werk_looplijsten_opstellen", waar, hoe="straat", maat=30, welke="los", deuren=1)
    assert "Er mag nog niet worden aangebeld" in pagina
    assert "Ga lopen" not in pagina
    assert client.get(reverse("werk_looplijst_pdf", args=[waar.slug, 1]))["Content-Type"] == "application/pdf"


def test_uitnodiger_without_a_list_reads_that_nothing_needs_doing(client: Client, waar: Expeditie) -> None:
    client.force_login(bouw.met_rol(waar, Rol.UITNODIGER))
    bouw.adres(waar)
    assert "Je hebt nog geen looplijst" in haal(client, "werk_deuren", waar)


@pytest.mark.parametrize("naam", ["werk_deuren", "werk_straten", "werk_kaart", "werk_kaart_punten", "werk_looplijst"])
@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.BEHEERDER, Rol.BELLER])
def test_gemeente_and_professionals_see_none_of_it(client: Client, waar: Expeditie, naam: str, rol: Rol) -> None:
    """R9."""
    client.force_login(bouw.met_rol(waar, rol))
    bouw.adres(waar, looplijst=bouw.looplijst(waar))
    rest = [1] if naam == "werk_looplijst" else []
    assert client.get(reverse(naam, args=[waar.slug, *rest])).status_code == 404
