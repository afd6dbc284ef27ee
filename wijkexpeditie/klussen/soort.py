"""What can be asked for: one function per kind of work, in one list filled at start-up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.rollen.actor import Actor

# Says how far the work is; raises when another took it over meanwhile, or when the process ends.
Voortgang = Callable[[int, int], None]  # done, of how many
# Does the work; idempotent, as a killed worker's work begins anew. Raises `Geweigerd` with a sentence for the screen.
Uitvoerder = Callable[[Klus, Voortgang], None]


@dataclass(frozen=True)
class Soort:
    """`naam` is what the page of the work says that we are doing."""

    doe: Uitvoerder
    naam: StrPromise | str


KLUSSEN: dict[str, Soort] = {}
# Who an account is in an expeditie, or outside one, at this moment; filled at start-up.
WIE_NU: list[Callable[[UUID, UUID | None, datetime], Actor]] = []
_GEWOON = _("We zijn ermee bezig")


def neem_op(soort: str, uitvoerder: Uitvoerder, naam: StrPromise | str = _GEWOON) -> None:
    """Called in `AppConfig.ready()` of the app that asks for this work."""
    KLUSSEN[soort] = Soort(uitvoerder, naam)


def naam_van(klus: Klus) -> StrPromise | str:
    return KLUSSEN[klus.soort].naam if klus.soort in KLUSSEN else _GEWOON


def sleutel(klus: Klus, naam: str) -> UUID:
    """A key out of the row's `gegevens`."""
    return UUID(str(klus.gegevens[naam]))
