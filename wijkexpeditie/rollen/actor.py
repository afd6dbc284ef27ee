"""The Actor: who stands at the door of an action, as plain values, so that rules need no database."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self
from uuid import UUID

from wijkexpeditie.rollen.rol import Rol


class Via(StrEnum):
    """By which door somebody came in."""

    BEZOEKER = "bezoeker"  # anyone on a public page
    AANGEMELD = "aangemeld"  # signed in
    CODE = "code"  # the code of a letter, a message or a report
    KLOK = "klok"  # a tick
    OPDRACHT = "opdracht"  # a management command


@dataclass(frozen=True)
class Actor:
    """Who acts, in which expeditie, with which roles and on whose behalf (R11)."""

    via: Via = Via.BEZOEKER
    gebruiker: UUID | None = None
    deelnemer: UUID | None = None
    expeditie: UUID | None = None
    rollen: frozenset[Rol] = field(default_factory=frozenset)
    namens: UUID | None = None

    @classmethod
    def klok(cls) -> Self:
        return cls(via=Via.KLOK)

    @classmethod
    def opdracht(cls) -> Self:
        """Whoever has a shell on the server has every role of its keeper."""
        return cls(via=Via.OPDRACHT, rollen=frozenset({Rol.BEHEERDER}))

    def heeft(self, *rollen: Rol) -> bool:
        return not self.rollen.isdisjoint(rollen)

    def namens_iemand(self, deelnemer: UUID) -> Self:
        return replace(self, namens=deelnemer)
