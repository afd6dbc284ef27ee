"""R12: the lead stays with the residents: nothing is filled in for them beforehand."""

import pytest

from expedities.buurtplan.models import Actie, Buurtplan
from expedities.expeditie.actions import begin_expeditie
from expedities.praatstok.models import Punt, Thema
from tests import bouw
from wijkexpeditie.rollen.actor import Actor


@pytest.mark.django_db
def test_a_new_expeditie_has_no_themas_points_or_acties() -> None:
    begin_expeditie(
        gemeente="Voorbeeldstad",
        naam="Vogelbuurt",
        contact_naam="Noor",
        contact_telefoon="+31600000900",
        door=Actor.opdracht(),
        op=bouw.OP,
    )
    assert [model.objects.count() for model in (Thema, Punt, Buurtplan, Actie)] == [0, 0, 0, 0]
