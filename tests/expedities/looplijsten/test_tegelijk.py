"""Two facilitators divide the doors at the same instant: every door on one list, no number twice."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from expedities.huisvoorhuis.models import Adres, Bezoek
from expedities.looplijsten.models import Looplijst
from tests import bouw
from tests.test_tegelijk import codes, posten
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("welke", ["los", "alles"])
def test_two_who_draw_up_lists_at_once_lose_no_door(welke: str) -> None:
    waar = bouw.klaar_voor_de_deur()
    for nr in range(1, 21):
        bouw.adres(waar, nr)
    leiders = [bouw.met_rol(waar, Rol.PROCESBEGELEIDER) for _ in range(2)]
    formulieren = [
        {"hoe": "kant", "maat": "30", "welke": welke, "deuren": "20", "inzending": str(uuid4())} for _ in leiders
    ]
    antwoorden = posten(reverse("werk_looplijsten_opstellen", args=[waar.slug]), *formulieren, als=leiders)
    assert sorted(codes(antwoorden)) == ([200, 302] if welke == "los" else [302, 302])
    assert list(Looplijst.objects.values_list("nr", flat=True)) == [1, 2]
    assert Adres.objects.filter(looplijst__isnull=False).count() == 20


def test_one_sheet_typed_over_by_two_at_once_is_one_ring_per_door() -> None:
    """Else nobody was met twice where somebody rang once, and a letter goes too soon."""
    waar = bouw.klaar_voor_de_deur()
    lijst = bouw.looplijst(waar)
    deuren = [bouw.adres(waar, nr, looplijst=lijst) for nr in range(1, 8)]
    leiders = [bouw.met_rol(waar, Rol.PROCESBEGELEIDER) for _ in range(2)]
    gister = (timezone.localdate() - timedelta(days=1)).isoformat()
    blad = {"dag": gister, "dagdeel": "avond", **{f"deur_{deur.pk}": "niet_thuis" for deur in deuren}}
    pad = reverse("werk_looplijst_overtypen", args=[waar.slug, 1])
    antwoorden = posten(pad, *({**blad, "inzending": str(uuid4())} for _ in leiders), als=leiders)
    assert (codes(antwoorden), Bezoek.objects.count()) == ([302, 302], 7)
