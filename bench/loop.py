"""The run: one expeditie, the same with a hundred in the database, the work in bulk, the judgement."""

from dataclasses import dataclass

from django.utils import timezone

from bench import gegevens, verslag
from bench.meten import Meting
from bench.paginas import POST_ADRES, meet, tel_statements
from bench.server import nieuwe_database, server
from bench.zwaar import meet_zwaar
from expedities.expeditie.models import Deelnemer
from wijkexpeditie.berichten.models import Bericht

KEER = 100


@dataclass(frozen=True)
class Ronde:
    """All pages with so many expedities in the database."""

    metingen: dict[str, Meting]
    statements: dict[str, tuple[int, int]]  # of page and floor


def meet_alles(*, poort: int, paren: int) -> bool:
    """Whether all limits held."""
    op = timezone.now()
    nieuwe_database()
    gegevens.maak_vloer(op)
    gegevens.maak_expedities(range(1), op)
    een = _ronde(poort, paren)
    gegevens.maak_expedities(range(1, KEER), op)
    veel = _ronde(poort, paren)
    return verslag.meld(een=een, veel=veel, zwaar=meet_zwaar(op), op=op)


def _ronde(poort: int, paren: int) -> Ronde:
    with server(poort):
        ronde = Ronde(meet(poort, paren), tel_statements(poort))
    # who signed up goes again, so that the next round finds the same groups
    Deelnemer.objects.filter(email__startswith=POST_ADRES).delete()
    Bericht.objects.all().delete()
    return ronde
