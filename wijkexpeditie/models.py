"""The rooms' models, gathered here because Django looks in this file only."""

from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Bericht, Pauze, Stop, Tik
from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.logboek.models import Logregel

__all__ = ["Bericht", "Gebruiker", "Inzending", "Klus", "Logregel", "Pauze", "Stop", "Tik"]
