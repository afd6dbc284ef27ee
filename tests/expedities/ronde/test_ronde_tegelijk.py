"""Two at the same instant, in real threads on a real database."""

from uuid import uuid4

import pytest
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoek, Nabezoekreden, Uitkomst
from expedities.ronde.actions import beloof_nabezoek, sluit_ronde
from tests import bouw
from tests.test_tegelijk import codes, posten, samen
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


def test_two_close_the_round_at_once_and_it_closes_once(waar: Expeditie) -> None:
    bouw.adres(waar, uitkomst=Uitkomst.KOMT)
    leiders = [bouw.met_rol(waar, Rol.PROCESBEGELEIDER) for _ in range(2)]
    antwoorden = posten(
        reverse("werk_ronde_sluiten", args=[waar.slug]),
        *({"gezien": "on", "inzending": str(uuid4())} for _ in leiders),
        als=leiders,
    )
    assert codes(antwoorden) == [200, 302]  # who comes second hears that it was closed, and opens nothing
    assert list(Logregel.objects.values_list("daad", flat=True)) == ["ronde_gesloten"]


def test_promise_made_twice_at_once_is_one(waar: Expeditie) -> None:
    adres, door = bouw.adres(waar), bouw.actor(waar, Rol.UITNODIGER)
    samen(
        *(
            lambda: beloof_nabezoek(
                adres=Adres.objects.select_related("expeditie").get(pk=adres.pk),
                reden=Nabezoekreden.NOG_EENS,
                door=door,
                op=bouw.OP,
            )
            for _ in range(3)
        )
    )
    assert Nabezoek.objects.count() == 1


def test_ring_during_the_closing_is_kept_or_refused_and_never_half(waar: Expeditie) -> None:
    adressen = [bouw.adres(waar, nr) for nr in range(1, 6)]
    door, leider = bouw.actor(waar, Rol.UITNODIGER), bouw.actor(waar, Rol.PROCESBEGELEIDER)

    def bel(adres: Adres) -> str:
        try:
            log_bezoek(adres=adres, uitkomst=Uitkomst.NIET_THUIS, sleutel=uuid4(), door=door, op=bouw.OP)
        except Geweigerd:
            return "geweigerd"
        return "genoteerd"

    def sluit() -> str:
        sluit_ronde(expeditie=waar, reden="De tijd was op", naam="Noor", door=leider, op=bouw.OP)
        return "dicht"

    uitkomsten = samen(sluit, *(lambda a=a: bel(a) for a in adressen))
    genoteerd = uitkomsten.count("genoteerd")
    assert Bezoek.objects.filter(op__isnull=True, door=None).count() == Bezoek.objects.count() == genoteerd
    assert Adres.objects.filter(uitkomst=Uitkomst.NIET_THUIS).count() == genoteerd
    assert Adres.objects.filter(uitkomst=Uitkomst.OPEN).exclude(open_reden="").count() == 5 - genoteerd
