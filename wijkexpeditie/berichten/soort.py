"""Every kind of message the product ever sends: one class each, in one list filled at start-up."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import ClassVar
from uuid import UUID

from django_stubs_ext import StrPromise

from wijkexpeditie.berichten.models import Bericht, Kanaal


@dataclass(frozen=True)
class NieuwBericht:
    """What an app asks for. The same `sleutel` asked twice is one message (R6)."""

    sleutel: str  # what, who, which round, channel: "herinnering:bijeenkomst=12.0:lid=7:automatisch"
    soort: str
    kanaal: Kanaal
    aan: UUID  # the Deelnemer or Gebruiker, opaque here
    expeditie: UUID | None
    over: str  # the thing it is about: "bijeenkomst:12"; what is withdrawn together has the same
    niet_voor: datetime
    uiterlijk: datetime | None = None
    gegevens: dict[str, str | int] = field(default_factory=dict)  # keys only, texts are made at sending time


@dataclass(frozen=True)
class Inhoud:
    """The texts of one message."""

    onderwerp: str
    tekst: str
    sms: str = ""  # at most 160 GSM-7 signs where possible


UREN = (time(9), time(20))


class Berichtsoort(ABC):
    """One kind of message. Rendered and checked again at the moment of sending, so that it is always still true."""

    naam: ClassVar[str]
    omschrijving: ClassVar[StrPromise | str]
    antwoord: ClassVar[bool] = False  # somebody is waiting for it: it goes to who said stop too, and on Sundays

    @abstractmethod
    def niet_meer_nodig(self, bericht: Bericht, op: datetime) -> str:
        """Why it must not be sent any more (left, moved, cancelled, answered, no consent); empty: send it."""

    @abstractmethod
    def adres(self, bericht: Bericht) -> str:
        """Number (E.164) or e-mail address on the channel of the message; empty when there is none any more."""

    @abstractmethod
    def inhoud(self, bericht: Bericht, op: datetime) -> Inhoud:
        """Texts in the language of who gets it."""

    def uren(self, bericht: Bericht) -> tuple[time, time]:
        """Between which local times it may go out."""
        return UREN

    def na_verzenden(self, bericht: Bericht, op: datetime) -> None:  # noqa: B027 -- most kinds need to know nothing
        """In the transaction that sets VERZONDEN: what the app that asked has to know (an answer that arrived, R7)."""


BERICHTSOORTEN: dict[str, Berichtsoort] = {}


def neem_op(*soorten: Berichtsoort) -> None:
    """Called in `AppConfig.ready()` of the app that asks for these messages."""
    BERICHTSOORTEN.update({soort.naam: soort for soort in soorten})
