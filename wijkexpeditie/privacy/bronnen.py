"""What is kept about one person, from every room that keeps something (R10).

A room adds a `Bron` in its app's `ready()`: `BRONNEN.append(Bron(...))`. With `stuk_van` it shows every field that its
model declared personal, with the reason, so that none is forgotten.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django_stubs_ext import StrPromise

from wijkexpeditie.privacy.verklaring import Verklaring
from wijkexpeditie.rollen.actor import Actor


@dataclass(frozen=True)
class Betrokkene:
    """The person it is about, as rows know them: account, taking part per expeditie, and proven addresses."""

    gebruiker: UUID | None = None
    deelnemers: frozenset[UUID] = field(default_factory=frozenset)
    adressen: frozenset[str] = field(default_factory=frozenset)  # E.164 numbers and e-mail addresses, lower case

    @property
    def sleutels(self) -> frozenset[UUID]:
        """All opaque keys, for rows that keep only such a key (`Bericht.aan`)."""
        return self.deelnemers | ({self.gebruiker} if self.gebruiker else frozenset())


@dataclass(frozen=True)
class Gegeven:
    """One thing that is kept."""

    veld: str
    waarde: str
    waarom: str


@dataclass(frozen=True)
class Stuk:
    """One row about somebody, readable for that person."""

    titel: str
    gegevens: tuple[Gegeven, ...]
    wijzig_url: str = ""  # where the person can correct it


@dataclass(frozen=True)
class Bron:
    """A room that keeps something about people. Deleted from high `volgorde` to low, shown the other way."""

    titel: StrPromise | str
    lees: Callable[[Betrokkene], Iterable[Stuk]]
    wis: Callable[[Betrokkene, Actor, datetime], None]
    volgorde: int = 50


BRONNEN: list[Bron] = []
# By which keys the apps above know an account: `lambda gebruiker: deelnemer keys`.
DEELNEMERSLEUTELS: list[Callable[[UUID], Iterable[UUID]]] = []


def stuk_van(rij: models.Model, titel: str, wijzig_url: str = "") -> Stuk:
    """Every field that the model declares personal and that holds something, in words."""
    verklaring = getattr(rij, "privacy")  # noqa: B009 -- a test holds that every model has it
    if not isinstance(verklaring, Verklaring):
        raise TypeError(f"{type(rij).__name__} has no Verklaring.")
    gegevens = tuple(
        Gegeven(str(rij._meta.get_field(naam).verbose_name), waarde, str(waarom))  # type: ignore[union-attr]  # never a relation back
        for naam, waarom in (verklaring.persoonlijk or {}).items()
        if getattr(rij, naam) not in (None, "", {}) and (waarde := _waarde(rij, naam))
    )
    return Stuk(titel, gegevens, wijzig_url)


def _waarde(rij: models.Model, naam: str) -> str:
    """In words; nothing where the house keeps only a number of its own, which tells a person nothing."""
    toon = getattr(rij, f"get_{naam}_display", None)
    waarde: Any = toon() if toon else getattr(rij, naam)
    if naam == "taal":  # kept as a code: the languages may grow without a migration
        waarde = dict(settings.LANGUAGES).get(waarde, waarde)
    if isinstance(waarde, bool):
        return _("ja") if waarde else _("nee")
    if isinstance(waarde, datetime):
        return formats.date_format(timezone.localtime(waarde), "j F Y H:i")
    if isinstance(waarde, UUID):
        return ""
    if isinstance(waarde, models.Model):
        return str(getattr(waarde, "voornaam", "") or getattr(waarde, "naam", ""))
    if isinstance(waarde, dict):
        return ", ".join(f"{wat}: {inhoud}" for wat, inhoud in waarde.items())
    return str(waarde)
