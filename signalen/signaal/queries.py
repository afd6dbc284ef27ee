"""Reads about reports that other apps ask for."""

from django.utils.translation import ngettext

from expedities.expeditie.models import Expeditie
from signalen.signaal.models import Signaal


def wat_wacht(expeditie: Expeditie) -> str:
    """A closed expeditie has no work pages: who reported would never hear (R7)."""
    aantal = Signaal.objects.van(expeditie).open().count()
    if not aantal:
        return ""
    zin = ngettext(
        "Er wacht nog %(n)s melding op antwoord. Geef dat eerst.",
        "Er wachten nog %(n)s meldingen op antwoord. Geef dat eerst.",
        aantal,
    )
    return zin % {"n": aantal}
