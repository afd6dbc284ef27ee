"""What can be asked for: one function per kind of work, in one list filled at start-up."""

from collections.abc import Callable
from uuid import UUID

from wijkexpeditie.klussen.models import Klus

# Says how far the work is; raises when another took it over meanwhile.
Voortgang = Callable[[int, int], None]  # done, of how many
# Does the work; idempotent, as a killed worker's work begins anew. Raises `Geweigerd` with a sentence for the screen.
Uitvoerder = Callable[[Klus, Voortgang], None]
KLUSSEN: dict[str, Uitvoerder] = {}


def neem_op(soort: str, uitvoerder: Uitvoerder) -> None:
    """Called in `AppConfig.ready()` of the app that asks for this work."""
    KLUSSEN[soort] = uitvoerder


def sleutel(klus: Klus, naam: str) -> UUID:
    """A key out of the row's `gegevens`."""
    return UUID(str(klus.gegevens[naam]))
