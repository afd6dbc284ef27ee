"""Two at the same moment, in real threads on a real database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from signalen.signaal.actions import antwoord_en_sluit
from signalen.signaal.models import Signaal, Stap
from tests import bouw
from tests.signalen import bouwen
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.rollen.weigering import Ingehaald

pytestmark = pytest.mark.django_db(transaction=True)


def _samen(doe: Callable[[str], None], staten: tuple[str, ...]) -> list[str]:
    start = Barrier(len(staten))

    def een(staat: str) -> str:
        start.wait(timeout=10)
        try:
            doe(staat)
        except Ingehaald:
            return "ingehaald"
        finally:
            connection.close()
        return "gelukt"

    with ThreadPoolExecutor(len(staten)) as pool:
        return sorted(pool.map(een, staten))


@pytest.mark.parametrize("weg", list(bouwen.WEGEN))
def test_two_workers_who_answer_at_once_give_one_answer(weg: str) -> None:
    waar = bouw.expeditie()
    signaal, door = bouwen.signaal(waar, weg), bouwen.leider(waar)

    def antwoord(staat: str) -> None:
        vers = Signaal.objects.get(pk=signaal.pk)
        antwoord_en_sluit(signaal=vers, tekst=f"Dit is {staat}.", staat=staat, door=door, op=bouwen.MORGEN)

    assert _samen(antwoord, ("opgelost", "niet_opgelost")) == ["gelukt", "ingehaald"]
    assert signaal.stappen.filter(wat=Stap.Wat.BERICHT).count() == 1
    assert Bericht.objects.filter(soort="signaal.antwoord").count() == (1 if weg in {"sms", "email"} else 0)
