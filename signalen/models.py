"""The rooms' models, gathered here because Django looks in this file only."""

from signalen.signaal.models import Signaal, Stap
from signalen.sociale_kaart.models import Flatcontact, Vermelding

__all__ = ["Flatcontact", "Signaal", "Stap", "Vermelding"]
