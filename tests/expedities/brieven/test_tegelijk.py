"""Two at the same instant, in real threads on a real database."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from expedities.bewonersavond.models import Aanmelding
from expedities.brieven.models import Stapel, Uitnodiging
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Bezoek
from tests import bouw
from tests.test_tegelijk import codes, posten
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db(transaction=True)
TEKST = {"kop": "Kom je ook?", "tekst": "Dag buur.", "voor": "niet_gesproken"}


@pytest.fixture
def waar() -> Expeditie:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    bouw.adres(waar, 1)
    return waar


def test_two_answers_with_one_code_at_once_are_one_answer(waar: Expeditie) -> None:
    brief = bouw.brief(waar.adressen.get())
    formulieren = [{"antwoord": antwoord, "inzending": str(uuid4())} for antwoord in ("ja", "nee", "misschien", "ja")]
    antwoorden = posten(reverse("brief", args=[brief.code]), *formulieren)
    gezegd = Uitnodiging.objects.get().antwoord
    assert (codes(antwoorden), Bezoek.objects.count()) == ([302] * 4, 1)
    assert list(Aanmelding.objects.values_list("komt", flat=True)) == ([] if gezegd == "nee" else [gezegd])


def test_letters_made_by_two_at_once_are_one_pile(waar: Expeditie) -> None:
    leiders = [bouw.met_rol(waar, Rol.PROCESBEGELEIDER) for _ in range(2)]
    formulieren = [{**TEKST, "inzending": str(uuid4())} for _ in leiders]
    antwoorden = posten(reverse("werk_brief_nieuw", args=[waar.slug]), *formulieren, als=leiders)
    assert (codes(antwoorden), Stapel.objects.count(), Uitnodiging.objects.count()) == ([200, 302], 1, 1)


def test_sheets_made_by_two_at_once_are_one_pile_per_route(waar: Expeditie) -> None:
    nu = timezone.now()
    waar.avonden.update(begin=nu - timedelta(days=2), eind=nu - timedelta(days=1))
    leiders = [bouw.met_rol(waar, Rol.PROCESBEGELEIDER) for _ in range(2)]
    formulieren = [{"kop": "Gezegd", "tekst": "Dag buur.", "inzending": str(uuid4())} for _ in leiders]
    antwoorden = posten(reverse("werk_blad", args=[waar.slug, "na_avond_1"]), *formulieren, als=leiders)
    assert (codes(antwoorden), Stapel.objects.count()) == ([302, 302], 1)
