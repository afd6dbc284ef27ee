"""Loading and checking in one step: which expeditie is this, and who is looking."""

from datetime import datetime
from itertools import groupby
from typing import Any, ClassVar
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.generic.base import ContextMixin, View

from expedities.expeditie.aansluiten import WERKMENU
from expedities.expeditie.models import Deelnemer, Expeditie, Roltoekenning
from expedities.expeditie.rollen_rules import ZIET_BEWONERS, niet_bij_bewoners
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol

# Heading of the work menu from this `volgorde` on; the first is the name of the buurt.
GROEPEN = {
    0: "",
    10: _("Voorbereiden"),
    19: _("Uitnodigen"),
    40: _("Avonden en plan"),
    60: _("Samen doen"),
    80: _("Beheren"),
}


def actor_voor(gebruiker: Gebruiker | AnonymousUser, expeditie: Expeditie, op: datetime) -> Actor:
    """The Actor of this account in this expeditie; two queries. A visitor is known by nothing."""
    if not isinstance(gebruiker, Gebruiker):
        return Actor(expeditie=expeditie.pk)
    hier = Roltoekenning.objects.lopend(op).filter(gebruiker=gebruiker)
    rollen = {
        Rol(rol)
        for rol, plek, gemeente in hier.values_list("rol", "expeditie", "gemeente")
        if plek == expeditie.pk or gemeente == expeditie.gemeente_id
    }
    deelnemer = Deelnemer.objects.filter(expeditie=expeditie, gebruiker=gebruiker).first()
    if deelnemer and deelnemer.bewoner_bevestigd_op:
        rollen.add(Rol.BEWONER)
    if gebruiker.is_staff:
        rollen.add(Rol.BEHEERDER)
    if niet_bij_bewoners(rollen):
        rollen -= ZIET_BEWONERS
    return Actor(
        via=Via.AANGEMELD,
        gebruiker=gebruiker.pk,
        deelnemer=deelnemer.pk if deelnemer else None,
        expeditie=expeditie.pk,
        rollen=frozenset(rollen),
    )


def actor_nu(wie: UUID, expeditie: UUID | None, op: datetime) -> Actor:
    """Of an account by its key; who cannot sign in any more is nobody."""
    gebruiker = Gebruiker.objects.filter(pk=wie, is_active=True).first()
    if gebruiker is None:
        return Actor()
    if expeditie is None:
        return actor_overal(gebruiker, op)
    hier = Expeditie.objects.filter(pk=expeditie).first()
    return actor_voor(gebruiker, hier, op) if hier else Actor()


def actor_overal(gebruiker: Gebruiker, op: datetime) -> Actor:
    """Who somebody is outside one expeditie: may they begin one?"""
    hier = Roltoekenning.objects.lopend(op).filter(gebruiker=gebruiker)
    rollen = {Rol(rol) for rol in hier.order_by().values_list("rol", flat=True).distinct()}
    if gebruiker.is_staff:
        rollen.add(Rol.BEHEERDER)
    return Actor(via=Via.AANGEMELD, gebruiker=gebruiker.pk, rollen=frozenset(rollen))


def werkmenu(expeditie: Expeditie, actor: Actor) -> list[dict[str, Any]]:
    """What this person's roles have to do with, for the side of the work pages: grouped as the journey goes."""
    regels = sorted((regel for regel in WERKMENU if actor.heeft(*regel.rollen)), key=lambda regel: regel.volgorde)
    groepen = groupby(regels, key=lambda regel: max(vanaf for vanaf in GROEPEN if vanaf <= regel.volgorde))
    return [
        {
            "naam": str(GROEPEN[vanaf]) or expeditie.naam,
            "punten": [
                {"naam": regel.tekst, "url": reverse(regel.urlnaam, args=[expeditie.slug]), "aantal": None}
                for regel in groep
            ],
        }
        for vanaf, groep in groepen
    ]


class InExpeditie(ContextMixin, View):
    """Puts `expeditie`, `actor` and `op` on the view and in the template."""

    expeditie: Expeditie
    actor: Actor
    op: datetime

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.op = timezone.now()
        self.expeditie = get_object_or_404(Expeditie.objects.select_related("gemeente"), slug=kwargs["slug"])
        if self.expeditie.afgesloten_op and not self.blijft_leesbaar():
            raise Http404
        self.actor = actor_voor(request.user, self.expeditie, self.op)
        self.controleer()

    def blijft_leesbaar(self) -> bool:
        """Whether the page is still there after the expeditie was closed."""
        return False

    def controleer(self) -> None:
        """Raise Http404 when this person may not know that the page exists."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(expeditie=self.expeditie, actor=self.actor, op=self.op, **kwargs)


@method_decorator(login_not_required, name="dispatch")
class BuurtMixin(InExpeditie):
    """A page for everyone, without an account. What the buurt made stays readable; its forms close with it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Stands here so that the mark "no sign-in" wraps this one, and a form's own `dispatch` is not passed over."""
        return super().dispatch(request, *args, **kwargs)

    def blijft_leesbaar(self) -> bool:
        return not isinstance(self, ActieView)


class WerkMixin(InExpeditie):
    """A work page: only for who has one of `rollen` in this expeditie; others get 404."""

    rollen: ClassVar[frozenset[Rol]] = frozenset({Rol.PROCESBEGELEIDER})

    def controleer(self) -> None:
        if not self.actor.heeft(*self.rollen):
            raise Http404

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(werkmenu=werkmenu(self.expeditie, self.actor), **kwargs)
