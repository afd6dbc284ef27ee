"""What the rooms expeditie, denktank and convenant put in the menu of the work pages, and which evenings are near."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from expedities.bewonersavond.models import Avond
from expedities.expeditie.aansluiten import Menuregel, Moment
from expedities.expeditie.models import Expeditie
from wijkexpeditie.rollen.rol import Rol

_LEIDT = frozenset({Rol.PROCESBEGELEIDER})
_PARTIJEN = _LEIDT | {Rol.GEMEENTE, Rol.PROFESSIONAL}

MENU = (
    Menuregel(_("Overzicht"), "werk_expeditie", frozenset(Rol), icoon="huis", volgorde=0),
    Menuregel(_("Denktank"), "werk_denktank", _LEIDT, icoon="mensen", volgorde=10),
    Menuregel(_("Convenant"), "werk_convenant", _PARTIJEN, icoon="belofte", volgorde=11),
    Menuregel(_("Deelnemers"), "werk_deelnemers", _LEIDT, icoon="mens", volgorde=85),
    Menuregel(_("Rollen"), "werk_rollen", _LEIDT, icoon="sleutel", volgorde=86),
    Menuregel(_("Logboek"), "werk_logboek", _LEIDT, icoon="lijst", volgorde=87),
    Menuregel(_("Instellingen"), "werk_instellingen", _LEIDT, icoon="instellingen", volgorde=90),
)


def avonden(expeditie: Expeditie, van: datetime, tot: datetime) -> Iterable[Moment]:
    for avond in Avond.objects.filter(expeditie=expeditie, eind__gt=van, begin__lt=tot):
        avond.expeditie = expeditie
        yield _moment(avond)


def eerste_avonden(expedities: Iterable[UUID], op: datetime) -> dict[UUID, Moment]:
    komend = Avond.objects.filter(expeditie__in=expedities, eind__gt=op).select_related("expeditie").order_by("-begin")
    return {avond.expeditie_id: _moment(avond) for avond in komend}  # the first to come is the last to be put in


def _moment(avond: Avond) -> Moment:
    url = reverse("avond", args=[avond.expeditie.slug, avond.nr])
    return Moment(begin=avond.begin, tekst=avond.get_nr_display(), plek=avond.plek, url=url)
