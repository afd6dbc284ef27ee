"""Which ways people hear of it, and how many signed up by each."""

from expedities.expeditie.models import Expeditie
from expedities.rondvertellen.models import Uitnodigingskanaal


def kanaal_met_code(expeditie: Expeditie, code: str) -> Uitnodigingskanaal | None:
    """A code of another buurt, or one that does not exist, says nothing here."""
    schoon = code.replace("\x00", "").strip().lower()
    return Uitnodigingskanaal.objects.filter(expeditie=expeditie, code=schoon).first() if schoon else None
