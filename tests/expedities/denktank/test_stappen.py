"""The steps of the method, on plain values."""

from datetime import date

import pytest

from expedities.denktank.stappen import EERSTE, PER_SLEUTEL, STAPPEN, TWEEDE, Stap, dag_van, ontbrekende
from expedities.denktank.stappen_tekst import STAP_TEKST, STAP_WAAR
from wijkexpeditie.berichten.uren import is_rustdag

AVOND = date(2026, 12, 16)  # a Wednesday


def test_each_step_has_its_sentence_and_stands_once() -> None:
    sleutels = [stap.sleutel for stap in STAPPEN]
    assert (sorted(STAP_TEKST), len(PER_SLEUTEL)) == (sorted(sleutels), len(sleutels))
    assert set(STAP_WAAR) <= set(sleutels)
    assert max(len(sleutel) for sleutel in sleutels) <= 40
    assert max(len(str(tekst)) for tekst in STAP_TEKST.values()) <= 200


def test_the_steps_hold_the_work_between_and_after_the_evenings() -> None:
    assert {stap.sleutel for stap in STAPPEN if stap.dagen > 0} == {
        "verslag_1", "blad_1", "bijpraten_1", "verslag_2", "blad_2", "bijpraten_2", "plan", "blad_plan",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("stap", "dag"),
    [
        (Stap("x", EERSTE, -7), date(2026, 12, 9)),
        (Stap("x", EERSTE, -3), date(2026, 12, 12)),  # the thirteenth is a Sunday
        (Stap("x", EERSTE, 9), date(2026, 12, 28)),  # Christmas Day, the second, and a Sunday
        (Stap("x", TWEEDE, -7), None),
        (Stap("x", EERSTE, -60), None),  # has been
    ],
)
def test_dag_van(stap: Stap, dag: date | None) -> None:
    assert dag_van(stap, {EERSTE: AVOND}, vandaag=date(2026, 11, 18), is_rustdag=is_rustdag) == dag


def test_ontbrekende_leaves_out_what_is_there() -> None:
    alle = {stap.sleutel for stap in STAPPEN}
    assert ([stap.sleutel for stap in ontbrekende(alle - {"plan"})], ontbrekende(alle)) == (["plan"], ())
