"""The sentences that belong to `verschuiven.py`: why a day stays, and what looks wrong about a new one."""

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from expedities.planning.verschuiven import Blijft, LetOp

BLIJFT_ZIN: dict[Blijft, StrPromise] = {
    Blijft.KLAAR: _("is al gedaan"),
    Blijft.VAST: _("staat vast"),
    Blijft.LOS: _("staat los van de avonden"),
    Blijft.EIGEN_DAG: _("had al een eigen dag"),
    Blijft.ZONDER_DAG: _("heeft nog geen dag"),
    Blijft.ANDERE_AVOND: _("hoort bij de andere avond"),
}

LET_OP_ZIN: dict[LetOp, StrPromise] = {
    LetOp.VOORBIJ: _("Die dag is al geweest."),
    LetOp.RUSTDAG: _("Dat is een zondag of een feestdag."),
    LetOp.VOOR_R1: _("Dan mag er nog niet worden aangebeld."),
    LetOp.NIET_MEER_TUSSEN: _("Dat valt niet meer tussen de twee avonden."),
}
