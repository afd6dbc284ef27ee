"""The table of how a promise stands; the database says the same."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.convenant.models import Oordeel, Toezegging
from expedities.convenant.queries import Regel, regels
from expedities.convenant.staat import GENOEG, Belofte, Staat, Stemmen, dagen_over_tijd, staat, te_beoordelen
from expedities.expeditie.models import Deelnemer
from tests import bouw
from wijkexpeditie.rollen.actor import Actor

VANDAAG = bouw.OP.date()
STRAKS, GISTEREN = VANDAAG + timedelta(days=1), VANDAAG - timedelta(days=1)
ZAAL: tuple[dict[str, Any], ...] = ({}, {"gedaan_op": VANDAAG}, {"niet_gedaan_op": VANDAAG})
stemmen = st.builds(Stemmen, st.integers(0, 9), st.integers(0, 9))
beloften = st.builds(
    Belofte,
    voor=st.dates(VANDAAG - timedelta(days=50), VANDAAG + timedelta(days=50)),
    gemeld=st.booleans(),
    zaal=st.sampled_from([True, False, None]),
    stemmen=stemmen,
    tekent=st.booleans(),
)


@pytest.mark.parametrize(
    ("belofte", "verwacht"),
    [
        (Belofte(STRAKS), Staat.KOMT_NOG),
        (Belofte(VANDAAG), Staat.KOMT_NOG),
        (Belofte(GISTEREN), Staat.OVER_TIJD),
        (Belofte(STRAKS, gemeld=True), Staat.GEMELD),
        (Belofte(GISTEREN, gemeld=True), Staat.GEMELD),
        (Belofte(GISTEREN, zaal=True), Staat.NAGEKOMEN),
        (Belofte(STRAKS, gemeld=True, zaal=False), Staat.NIET_NAGEKOMEN),
        (Belofte(GISTEREN, stemmen=Stemmen(4, 0)), Staat.OVER_TIJD),
        (Belofte(GISTEREN, stemmen=Stemmen(5, 0)), Staat.NAGEKOMEN),
        (Belofte(GISTEREN, gemeld=True, stemmen=Stemmen(2, 3)), Staat.NIET_NAGEKOMEN),
        (Belofte(GISTEREN, gemeld=True, stemmen=Stemmen(3, 3)), Staat.GEMELD),
        (Belofte(GISTEREN, zaal=False, stemmen=Stemmen(9, 0)), Staat.NIET_NAGEKOMEN),
        (Belofte(GISTEREN, gemeld=True, stemmen=Stemmen(9, 0), tekent=True), Staat.OVER_TIJD),
        (Belofte(GISTEREN, zaal=True, tekent=True), Staat.NAGEKOMEN),
    ],
)
def test_staat(belofte: Belofte, verwacht: Staat) -> None:
    assert staat(belofte, VANDAAG) is verwacht


@given(beloften)
def test_owner_alone_never_makes_it_kept(belofte: Belofte) -> None:
    """Without the hall and with too few residents, what its owner says changes nothing about that."""
    if belofte.zaal is None and not belofte.stemmen.genoeg:
        assert staat(belofte, VANDAAG) not in (Staat.NAGEKOMEN, Staat.NIET_NAGEKOMEN)


@given(stemmen)
def test_few_voices_say_nothing(tel: Stemmen) -> None:
    if tel.ja + tel.nee < GENOEG:
        assert tel.meerderheid is None


@given(beloften)
def test_days_late_are_never_negative(belofte: Belofte) -> None:
    assert (dagen_over_tijd(belofte, VANDAAG) > 0) is (belofte.voor < VANDAAG)


@pytest.mark.parametrize(
    ("belofte", "mag"),
    [
        (Belofte(STRAKS), False),
        (Belofte(STRAKS, gemeld=True), True),
        (Belofte(GISTEREN), True),
        (Belofte(GISTEREN, gemeld=True, tekent=True), False),
    ],
)
def test_there_is_something_to_judge(belofte: Belofte, mag: bool) -> None:
    assert te_beoordelen(belofte, VANDAAG) is mag


@pytest.mark.django_db
def test_database_and_table_say_the_same() -> None:
    """Every combination that can occur, counted both ways."""
    waar = bouw.expeditie()
    partij = bouw.partij(waar)
    mensen = [bouw.deelnemer(waar, f"Bewoner {nr}") for nr in range(8)]
    for dagen in (-1, 0, 1):
        for gemeld in (None, bouw.OP):
            for zaal in ZAAL:
                for ja, nee in ((0, 0), (4, 0), (5, 0), (2, 4), (3, 3)):
                    for tekent in (False, True):
                        een = bouw.toezegging(
                            partij, dagen=dagen, gemeld_op=gemeld, gemeld_wat="Ja" if gemeld else "",
                            tekent_convenant=tekent, **zaal,
                        )  # fmt: skip
                        _stem(een, mensen, ja, nee)
    alle = regels(waar, Actor.opdracht(), bouw.OP, alleen_openbaar=False)
    per = {een.pk: een for een in alle}
    laat = {pk for pk, een in per.items() if een.staat in (Staat.OVER_TIJD, Staat.NIET_NAGEKOMEN)}
    laat = {pk for pk in laat if per[pk].toezegging.voor < VANDAAG}
    assert set(Toezegging.objects.te_laat(VANDAAG).values_list("pk", flat=True)) == laat
    assert _pks(alle, Staat.NAGEKOMEN) == set(Toezegging.objects.nagekomen().values_list("pk", flat=True))
    assert _pks(alle, Staat.NIET_NAGEKOMEN) == set(Toezegging.objects.niet_nagekomen().values_list("pk", flat=True))
    assert _pks(alle, Staat.GEMELD) == set(Toezegging.objects.wacht_op_de_buurt().values_list("pk", flat=True))


def _pks(alle: list[Regel], welke: Staat) -> set[int]:
    return {een.pk for een in alle if een.staat is welke}


def _stem(een: Toezegging, mensen: list[Deelnemer], ja: int, nee: int) -> None:
    Oordeel.objects.bulk_create(
        Oordeel(toezegging=een, deelnemer=wie, nagekomen=plek < ja, op=bouw.OP)
        for plek, wie in enumerate(mensen[: ja + nee])
    )
