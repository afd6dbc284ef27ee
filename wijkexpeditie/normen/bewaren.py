"""How long things stay, in words for people."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from wijkexpeditie.privacy.verklaring import Termijn

BEWAREN: dict[Termijn, StrPromise] = {
    Termijn.ACCOUNT: _("tot je het weghaalt, of twee jaar na de laatste keer inloggen"),
    Termijn.EXPEDITIE: _("tot een tijd na het einde van de expeditie; hoe lang staat in het convenant"),
    Termijn.BIJEENKOMST: _("tot de dag na de bijeenkomst"),
    Termijn.RONDE: _("tot de ronde langs de deuren klaar is"),
    Termijn.BERICHT: _("30 dagen"),
    Termijn.BLIJFT: _("het blijft staan; er staat niets persoonlijks in"),
    Termijn.VAST: _("het blijft staan, want het hoort openbaar te zijn"),
}


@dataclass(frozen=True)
class Bewaard:
    """One line of the privacy page."""

    wat: StrPromise | str
    waarom: StrPromise | str
    velden: Sequence[StrPromise | str]
    hoe_lang: StrPromise
