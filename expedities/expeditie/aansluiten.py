"""Typed lists by which the apps above show something on pages of this one; filled in their `AppConfig.ready()`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from django_stubs_ext import StrPromise

from expedities.bewonersavond.models import Avond
from expedities.expeditie.fasen import Stand
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol


@dataclass(frozen=True)
class BuurtBlok:
    """A card on the buurt's public page."""

    titel: str
    tekst: str
    url: str
    knop: str
    icoon: str = ""
    regels: tuple[tuple[str, str], ...] = ()  # (text, url) lines under it
    volgorde: int = 50


@dataclass(frozen=True)
class Blik:
    """Who looks at the work overview of which expeditie, when, and how far it is: read once for all rooms."""

    expeditie: Expeditie
    actor: Actor
    op: datetime
    stand: Stand

    @property
    def vandaag(self) -> date:
        return dag_van(self.op)

    @cached_property
    def avonden(self) -> list[Avond]:
        return list(self.expeditie.avonden.all())

    @property
    def volgende_avond(self) -> Avond | None:
        return min((a for a in self.avonden if not a.geweest(self.op)), key=lambda a: a.begin, default=None)


@dataclass(frozen=True)
class NuNodig:
    """Something on the work overview that needs this person now."""

    tekst: str
    url: str
    aantal: int = 0
    sinds: date | None = None
    laat: bool = False
    volgorde: int = 50


@dataclass(frozen=True)
class Moment:
    """Something that happens in the buurt, for "today and tomorrow"; the address is a page everybody may read."""

    begin: datetime
    tekst: str
    plek: str
    url: str


@dataclass(frozen=True)
class Menuregel:
    """An entry in the navigation of the work pages, for who has one of the roles."""

    tekst: StrPromise
    urlnaam: str  # reversed with the slug
    rollen: frozenset[Rol]
    icoon: str = ""
    volgorde: int = 50


@dataclass(frozen=True)
class Cijfer:
    """A total that buurt and gemeente may both see (R9)."""

    tekst: str
    aantal: int
    volgorde: int = 50


BUURTBLOKKEN: list[Callable[[Expeditie, datetime], Iterable[BuurtBlok]]] = []
NU_NODIG: list[Callable[[Blik], Iterable[NuNodig]]] = []
MOMENTEN: list[Callable[[Expeditie, datetime, datetime], Iterable[Moment]]] = []  # from, until
# What comes first in each of many expedities: a constant number of queries, however many.
EERSTVOLGENDE: list[Callable[[Iterable[UUID], datetime], Mapping[UUID, Moment]]] = []
WERKMENU: list[Menuregel] = []
CIJFERS: list[Callable[[Expeditie, datetime], Iterable[Cijfer]]] = []
