"""A kind of message of our own, and a carrier that remembers what it got."""

import threading
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID, uuid4

import pytest

from tests.bouw import OP
from wijkexpeditie.berichten import versturen
from wijkexpeditie.berichten.actions import zet_klaar
from wijkexpeditie.berichten.kanalen.zending import Uitslag, Zending
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.berichten.soort import BERICHTSOORTEN, Berichtsoort, Inhoud, NieuwBericht

NUMMER = "+31600000001"


class Proef(Berichtsoort):
    """Does what its own data say."""

    naam = "proef"
    omschrijving = "Proefbericht"
    verzonden: ClassVar[list[int]] = []

    def niet_meer_nodig(self, bericht: Bericht, op: datetime) -> str:
        return str(bericht.gegevens.get("weg", ""))

    def adres(self, bericht: Bericht) -> str:
        anders = "sanne@voorbeeld.test" if bericht.kanaal == Kanaal.EMAIL else NUMMER
        return str(bericht.gegevens.get("adres", anders))

    def inhoud(self, bericht: Bericht, op: datetime) -> Inhoud:
        if bericht.gegevens.get("stuk"):
            raise ZeroDivisionError
        tekst = str(bericht.gegevens.get("tekst", "Morgen eten we samen."))
        return Inhoud(str(bericht.gegevens.get("onderwerp", "Samen koken")), tekst, tekst)

    def na_verzenden(self, bericht: Bericht, op: datetime) -> None:
        self.verzonden.append(bericht.pk)
        if bericht.gegevens.get("stuk_erna"):
            raise ZeroDivisionError


class Wachtend(Proef):
    """Somebody asked for it."""

    naam = "proef_antwoord"
    omschrijving = "Antwoord"
    antwoord = True


class Vervoerder:
    """Stands where Twilio or the mail server would; answers as told."""

    def __init__(self) -> None:
        self.zendingen: list[Zending] = []
        self.antwoord: Callable[[Zending], Uitslag] = lambda _zending: Uitslag.verzonden("SM1")
        self._slot = threading.Lock()

    def stuur(self, zending: Zending) -> Uitslag:
        with self._slot:
            self.zendingen.append(zending)
        return self.antwoord(zending)

    def keren(self) -> Counter[str]:
        return Counter(zending.sleutel for zending in self.zendingen)


def sluit_aan(monkeypatch: pytest.MonkeyPatch) -> Vervoerder:
    vervoerder = Vervoerder()
    Proef.verzonden.clear()
    monkeypatch.setattr(versturen, "verzender", lambda _kanaal: vervoerder)
    for soort in (Proef(), Wachtend()):
        monkeypatch.setitem(BERICHTSOORTEN, soort.naam, soort)
    return vervoerder


def nieuw(sleutel: str = "", **velden: Any) -> NieuwBericht:
    return NieuwBericht(
        **{
            "sleutel": sleutel or f"proef:{uuid4()}",
            "soort": "proef",
            "kanaal": Kanaal.SMS,
            "aan": uuid4(),
            "expeditie": None,
            "over": "ding:1",
            "niet_voor": OP,
            **velden,
        }
    )


def bericht(**velden: Any) -> Bericht:
    vraag = nieuw(**velden)
    zet_klaar([vraag], op=OP)
    return Bericht.objects.get(sleutel=vraag.sleutel)


def stand(van: Bericht) -> tuple[str, str]:
    van.refresh_from_db()
    return van.staat, van.reden


BUURT = UUID("11111111-1111-4111-8111-111111111111")
