"""What this room shows in the menu and on the work overview."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.expeditie.aansluiten import Blik, Menuregel, NuNodig
from expedities.planning.queries import zalen_per_avond
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt

MENU = (
    Menuregel(
        gettext_lazy("Planning"), "werk_planning", frozenset({Rol.PROCESBEGELEIDER}), icoon="kalender", volgorde=12
    ),
)


def data_en_zalen(blik: Blik) -> Iterable[NuNodig]:
    """No date, no hall, or a hall that fell through."""
    if not begeleidt(blik.actor, blik.expeditie.pk):
        return
    url = reverse("werk_planning_data", args=[blik.expeditie.slug])
    if blik.stand.eerste_avond is None:
        yield NuNodig(tekst=_("Een datum voor de avonden"), url=url, volgorde=30)
    elif blik.stand.tweede_avond is None:
        yield NuNodig(tekst=_("Een datum voor de tweede avond"), url=url, volgorde=33)
    url = reverse("werk_zalen", args=[blik.expeditie.slug])
    for groep in zalen_per_avond(blik.expeditie, blik.op):
        zinnen = {1: _("Een zaal voor de eerste avond"), 2: _("Een zaal voor de tweede avond")}
        if groep.weggevallen or groep.mist:
            yield NuNodig(tekst=zinnen[groep.nr], url=url, laat=groep.weggevallen, volgorde=28)
