from dataclasses import replace

import pytest
from hypothesis import given

from expedities.expeditie.fasen import Fase, Stand
from expedities.expeditie.route import HALTES, Halte, Staat, huidige_fase, route
from tests.expedities.expeditie.test_fasen import (
    AFGESLOTEN,
    ALLE_SOORTEN,
    AVOND_GEPRIKT,
    BEGIN,
    BORGING,
    GISTEREN,
    KLAAR_VOOR_DE_DEUREN,
    MORGEN,
    OP_DE_EERSTE_AVOND,
    OP_DE_TWEEDE_AVOND,
    PLAN_STAAT,
    TUSSEN,
    VANDAAG,
    standen,
)


@pytest.mark.parametrize(
    ("stand", "fase"),
    [
        (BEGIN, Fase.VOORBEREIDING),
        (Stand(denktank_gehad=ALLE_SOORTEN, eerste_avond=MORGEN), Fase.VOORBEREIDING),
        (KLAAR_VOOR_DE_DEUREN, Fase.UITNODIGEN),
        (AVOND_GEPRIKT, Fase.UITNODIGEN),
        (replace(AVOND_GEPRIKT, ronde_gesloten=True), Fase.EERSTE_AVOND),
        (OP_DE_EERSTE_AVOND, Fase.EERSTE_AVOND),
        (TUSSEN, Fase.TUSSEN_DE_AVONDEN),
        (replace(TUSSEN, tweede_avond=MORGEN), Fase.TUSSEN_DE_AVONDEN),
        (OP_DE_TWEEDE_AVOND, Fase.TWEEDE_AVOND),
        (replace(OP_DE_TWEEDE_AVOND, tweede_avond=GISTEREN), Fase.PLAN),
        (PLAN_STAAT, Fase.WERKGROEPEN),
        (BORGING, Fase.BORGING),
        (AFGESLOTEN, Fase.AFGESLOTEN),
    ],
)
def test_current_stage_is_the_furthest_that_began(stand: Stand, fase: Fase) -> None:
    assert huidige_fase(stand, VANDAAG) == fase


def test_route_shows_what_was_what_is_and_what_comes() -> None:
    assert route(OP_DE_TWEEDE_AVOND, VANDAAG) == (
        Halte(Fase.VOORBEREIDING, Staat.KLAAR),
        Halte(Fase.UITNODIGEN, Staat.KLAAR),
        Halte(Fase.EERSTE_AVOND, Staat.KLAAR, GISTEREN),
        Halte(Fase.TUSSEN_DE_AVONDEN, Staat.KLAAR),
        Halte(Fase.TWEEDE_AVOND, Staat.NU, VANDAAG),
        Halte(Fase.PLAN, Staat.STRAKS),
        Halte(Fase.WERKGROEPEN, Staat.STRAKS),
        Halte(Fase.BORGING, Staat.STRAKS),
    )


@given(standen)
def test_route_has_one_place_until_the_end(stand: Stand) -> None:
    staten = [halte.staat for halte in route(stand, VANDAAG)]
    assert len(staten) == len(HALTES) == 8
    assert staten == sorted(staten, key=[Staat.KLAAR, Staat.NU, Staat.STRAKS].index)
    assert staten.count(Staat.NU) == (0 if stand.afgesloten else 1)
