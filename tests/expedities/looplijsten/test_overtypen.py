"""What came back on paper: in the same order, half a sheet at a time, and each row once."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst, Wijze
from expedities.looplijsten.models import Looplijst
from expedities.looplijsten.overtypen import LETTERS, Blad, Dagdeel, moment, neem_over
from tests import bouw
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def dirk(waar: Expeditie) -> Gebruiker:
    return bouw.met_rol(waar, Rol.UITNODIGER)


@pytest.fixture
def lijst(waar: Expeditie, dirk: Gebruiker) -> Looplijst:
    lijst = bouw.looplijst(waar, 1, dirk)
    for nr in (1, 3, 5):
        bouw.adres(waar, nr, looplijst=lijst)
    return lijst


def pad(lijst: Looplijst) -> str:
    return reverse("werk_looplijst_overtypen", args=[lijst.expeditie.slug, lijst.nr])


def blad(lijst: Looplijst, *uitkomsten: str, **velden: str) -> dict[str, Any]:
    """The form as it is sent; one outcome per door, "" for not yet."""
    rijen = dict(zip([f"deur_{deur.pk}" for deur in lijst.adressen.all()], uitkomsten, strict=False))
    dag = timezone.localdate() - timedelta(days=1)
    return {"inzending": str(uuid4()), "dag": dag.isoformat(), "dagdeel": "avond", **rijen, **velden}


def deuren(lijst: Looplijst) -> list[str]:
    return list(Adres.objects.filter(looplijst=lijst).values_list("uitkomst", flat=True))


def test_half_a_sheet_is_kept_and_the_rest_comes_later(client: Client, lijst: Looplijst, dirk: Gebruiker) -> None:
    client.force_login(dirk)
    client.post(pad(lijst), blad(lijst, "komt", "", "niet_thuis"))
    assert deuren(lijst) == ["komt", "open", "niet_thuis"]
    client.post(pad(lijst), blad(lijst, "", "liever_niet", ""))
    assert deuren(lijst) == ["komt", "liever_niet", "niet_thuis"]
    assert set(Bezoek.objects.values_list("wijze", flat=True)) == {Wijze.PAPIER}


def test_day_and_part_of_the_day_stand_for_the_moment(client: Client, lijst: Looplijst, dirk: Gebruiker) -> None:
    client.force_login(dirk)
    gisteren = timezone.localdate() - timedelta(days=1)
    client.post(pad(lijst), blad(lijst, "komt", dagdeel="ochtend"))
    assert Bezoek.objects.get().op == moment(gisteren, Dagdeel.OCHTEND)


def test_same_sheet_sent_again_is_the_same_rings(client: Client, lijst: Looplijst, dirk: Gebruiker) -> None:
    client.force_login(dirk)
    ingevuld = blad(lijst, "komt", "niet_thuis", "")
    client.post(pad(lijst), ingevuld)
    client.post(pad(lijst), ingevuld)
    client.post(pad(lijst), ingevuld | {"dagdeel": "middag"})
    assert Bezoek.objects.count() == 2


def test_who_goes_back_and_corrects_a_row_corrects_it(client: Client, lijst: Looplijst, dirk: Gebruiker) -> None:
    client.force_login(dirk)
    ingevuld = blad(lijst, "komt", "niet_thuis", "")
    eerste = next(naam for naam in ingevuld if naam.startswith("deur_"))
    for uitkomst in ("komt", "niet_thuis", "komt", "leeg"):
        client.post(pad(lijst), ingevuld | {eerste: uitkomst})
    assert deuren(lijst) == ["leeg", "niet_thuis", "open"]
    assert Bezoek.objects.filter(ongedaan=False).count() == 2


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"dag": (timezone.localdate() + timedelta(days=1)).isoformat()}, "Deze dag moet nog komen."),
        ({"dag": "2020-01-01"}, "Dat is meer dan drie maanden geleden."),
        ({"dagdeel": ""}, "Kies er één."),
        ({"dag": "gisteren"}, "Deze dag kennen we niet."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    client: Client, lijst: Looplijst, dirk: Gebruiker, velden: dict[str, str], zin: str
) -> None:
    client.force_login(dirk)
    pagina = client.post(pad(lijst), blad(lijst, "komt", **velden)).content.decode()
    assert zin in pagina
    assert '<option value="komt" selected>' in pagina
    assert not Bezoek.objects.exists()


def test_empty_sheet_asks_for_one_door(client: Client, lijst: Looplijst, dirk: Gebruiker) -> None:
    client.force_login(dirk)
    assert "Vul bij minstens één deur in hoe het liep." in client.post(pad(lijst), blad(lijst)).content.decode()


def test_where_nobody_rings_any_more_there_is_nothing_to_choose(
    client: Client, lijst: Looplijst, dirk: Gebruiker
) -> None:
    deur = lijst.adressen.all()[1]
    Adres.objects.filter(pk=deur.pk).update(uitkomst=Uitkomst.GEEN_CONTACT)
    client.force_login(dirk)
    pagina = client.get(pad(lijst)).content.decode()
    assert f"deur_{deur.pk}" not in pagina
    assert "Hier bellen we niet meer aan" in pagina


def test_before_r1_nothing_is_noted_and_the_page_says_why(client: Client, dirk: Gebruiker) -> None:
    waar = bouw.expeditie("Nog niet")
    bouw.rol(dirk, Rol.UITNODIGER, waar)
    lijst = bouw.looplijst(waar, 1, dirk)
    bouw.adres(waar, 1, looplijst=lijst)
    client.force_login(dirk)
    pagina = client.post(pad(lijst), blad(lijst, "komt")).content.decode()
    assert 'role="alert"' in pagina
    assert not Bezoek.objects.exists()


def test_somebody_else_s_sheet_is_not_there(client: Client, waar: Expeditie, lijst: Looplijst) -> None:
    ander = bouw.met_rol(waar, Rol.UITNODIGER)
    client.force_login(ander)
    assert client.get(pad(lijst)).status_code == 404
    leeg = Blad(gebeld_op=bouw.OP, uitkomsten={}, sleutel=uuid4())
    with pytest.raises(MagNiet):
        neem_over(looplijst=lijst, blad=leeg, door=bouw.actor_van(ander, waar), op=bouw.OP)


def test_each_outcome_has_a_letter_of_its_own() -> None:
    assert LETTERS.keys() | {Uitkomst.OPEN} == set(Uitkomst)
    assert len(set(LETTERS.values())) == len(LETTERS)


def test_moment_is_by_the_clock_on_the_wall() -> None:
    zomer, winter = datetime(2026, 7, 1).date(), datetime(2026, 12, 1).date()  # noqa: DTZ001 -- only the day
    assert [moment(dag, Dagdeel.AVOND).isoformat()[11:] for dag in (zomer, winter)] == [
        "19:00:00+02:00",
        "19:00:00+01:00",
    ]
