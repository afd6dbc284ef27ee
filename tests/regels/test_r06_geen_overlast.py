"""R6: nobody has another's telephone filled with messages that were never asked for."""

from datetime import timedelta
from typing import Any

import pytest

from expedities.expeditie.deelnemers import HUISHOUDEN, TeVeelOpEenAdres, schrijf_deelnemer_in
from expedities.expeditie.models import Deelnemer
from signalen.signaal.actions import HOOGSTENS_PER_DAG, meld
from signalen.signaal.models import Signaal
from tests import bouw
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("bereik", [{"telefoon": "+31600000111"}, {"email": "sanne@voorbeeld.test"}])
def test_stranger_makes_up_no_more_names_than_a_household_has(bereik: dict[str, Any]) -> None:
    waar = bouw.expeditie()
    for nr in range(HUISHOUDEN):
        schrijf_deelnemer_in(expeditie=waar, voornaam=f"Naam{nr}", **bereik, door=bouw.bezoeker(waar), op=bouw.OP)
    with pytest.raises(TeVeelOpEenAdres, match="Bel ons even"):
        schrijf_deelnemer_in(expeditie=waar, voornaam="Nog een", **bereik, door=bouw.bezoeker(waar), op=bouw.OP)
    schrijf_deelnemer_in(expeditie=waar, voornaam="Naam0", **bereik, door=bouw.bezoeker(waar), op=bouw.OP)
    assert Deelnemer.objects.count() == HUISHOUDEN


def test_procesbegeleider_may_write_in_a_large_household() -> None:
    waar = bouw.expeditie()
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    for nr in range(HUISHOUDEN + 1):
        schrijf_deelnemer_in(expeditie=waar, voornaam=f"Naam{nr}", telefoon="+31600000111", door=door, op=bouw.OP)
    assert Deelnemer.objects.count() == HUISHOUDEN + 1


def test_stranger_has_no_more_answers_sent_to_one_number_in_a_day() -> None:
    waar = bouw.expeditie()
    wat: dict[str, Any] = {"expeditie": waar, "soort": "licht", "tekst": "Lamp stuk.", "door": bouw.bezoeker(waar)}
    weg: dict[str, Any] = {"contactweg": "sms", "contact": "+31600000111"}
    for _ in range(HOOGSTENS_PER_DAG):
        meld(**wat, **weg, op=bouw.OP)
    with pytest.raises(Geweigerd, match="Kies voor je code"):
        meld(**wat, **weg, op=bouw.OP)
    meld(**wat, op=bouw.OP)
    meld(**wat, **weg, op=bouw.OP + timedelta(days=1, seconds=1))
    assert Signaal.objects.count() == HOOGSTENS_PER_DAG + 2
