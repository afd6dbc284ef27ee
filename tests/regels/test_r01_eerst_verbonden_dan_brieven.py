"""R1: no letter before the denktank has had all three kinds and the gemeente is bound, in either of the two ways."""

from datetime import timedelta
from itertools import combinations

import pytest

from expedities.brieven.actions import Vinkje, druk, maak_brieven, vink_af, voorbeeld
from expedities.brieven.models import Stapel, Uitnodiging
from expedities.convenant.models import Ondertekening, Toezegging
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet
from tests import bouw
from tests.expedities.brieven.bouwen import NIET_GESPROKEN, WOORDEN, leider

pytestmark = pytest.mark.django_db
ONVOLLEDIG = [deel for aantal in range(3) for deel in combinations(Soort, aantal)]


def begin() -> Expeditie:
    waar = bouw.expeditie()
    bouw.avond(waar)
    bouw.adres(waar)
    return waar


def beloof(waar: Expeditie, **anders: object) -> None:
    """In writing, by a mandated official, before the first evening, for everyone to read."""
    Toezegging.objects.create(
        expeditie=waar, organisatie="Gemeente", naam="W. de Wit", functie="wethouder", wat="Tekenen",
        **{
            "voor": bouw.OP.date() + timedelta(days=3), "gemaakt_op": bouw.OP - timedelta(days=1),
            "tekent_convenant": True, "gemandateerd": True, "schriftelijk": True, "openbaar": True, **anders,
        },
    )  # fmt: skip


def maak(waar: Expeditie) -> list[Stapel]:
    door = leider(waar)
    return maak_brieven(expeditie=waar, keuze=NIET_GESPROKEN, woorden=WOORDEN, door=door, op=bouw.OP).stapels


@pytest.mark.parametrize("soorten", ONVOLLEDIG, ids=str)
def test_no_letter_without_all_three_kinds(soorten: tuple[Soort, ...]) -> None:
    waar = begin()
    bouw.convenant(waar)
    if soorten:
        bouw.denktank(waar, *soorten)
    with pytest.raises(NogNiet):
        maak(waar)
    assert Uitnodiging.objects.count() == 0


def test_no_letter_while_the_gemeente_is_not_bound() -> None:
    waar = begin()
    bouw.denktank(waar)
    with pytest.raises(NogNiet, match="gemeente"):
        maak(waar)


@pytest.mark.parametrize("weg", ["convenant", "toezegging"])
def test_either_way_of_being_bound_is_enough(weg: str) -> None:
    waar = begin()
    bouw.denktank(waar)
    if weg == "convenant":
        bouw.convenant(waar)
    else:
        beloof(waar)
    assert [stapel.aantal for stapel in maak(waar)] == [1]


@pytest.mark.parametrize("tekort", ["gemandateerd", "schriftelijk", "tekent_convenant"])
def test_promise_that_lacks_something_binds_nobody(tekort: str) -> None:
    waar = begin()
    bouw.denktank(waar)
    beloof(waar, **{tekort: False})
    with pytest.raises(NogNiet):
        maak(waar)


def test_letters_made_before_are_neither_printed_nor_posted_once_nothing_binds() -> None:
    waar = begin()
    bouw.denktank(waar)
    bouw.convenant(waar)
    (stapel,) = maak(waar)
    vink_af(stapel=stapel, wat=Vinkje.GEDRUKT, naam="Noor", door=leider(waar), op=bouw.OP)
    Ondertekening.objects.all().delete()
    with pytest.raises(NogNiet):
        druk(stapel=stapel, door=leider(waar), op=bouw.OP)
    with pytest.raises(NogNiet):
        vink_af(stapel=stapel, wat=Vinkje.BEZORGD, naam="Kees", door=leider(waar), op=bouw.OP)


def test_departure_never_locks_again() -> None:
    waar = begin()
    bouw.denktank(waar)
    bouw.convenant(waar)
    waar.denktankleden.update(tot=bouw.OP.date() - timedelta(days=1))
    assert len(maak(waar)) == 1


def test_preparing_is_never_blocked() -> None:
    waar = bouw.expeditie()
    pdf = voorbeeld(expeditie=waar, woorden=WOORDEN, op=bouw.OP)
    assert (pdf.inhoud[:5], Uitnodiging.objects.count()) == (b"%PDF-", 0)
