"""What the keeper may look at in the base rooms."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from wijkexpeditie.accounts.actions import zet_toegang
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.beheer import AlleenKijken
from wijkexpeditie.berichten.models import Bericht, Pauze, Stop, Tik
from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

_TE_WIJZIGEN = ("is_active", "is_staff")


@admin.register(Gebruiker)
class GebruikerBeheer(AlleenKijken):
    """Accounts are opened and closed here, through the same action as everywhere."""

    list_display = ("id", "naam", "email", "is_active", "is_staff", "last_login")
    list_filter = _TE_WIJZIGEN
    search_fields = ("naam", "email")
    toon_persoonlijk = ("naam", "email", "last_login")

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return [veld for veld in self.get_fields(request, obj) if veld not in _TE_WIJZIGEN]

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.admin_site.has_permission(request)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A refusal is a sentence on the screen, here too."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Geweigerd as weigering:
            self.message_user(request, str(weigering), messages.ERROR)
            return HttpResponseRedirect(request.path)

    def save_model(self, request: HttpRequest, obj: Model, form: ModelForm[Any], change: bool) -> None:  # noqa: FBT001 -- Django's signature
        assert isinstance(obj, Gebruiker)  # noqa: S101 -- narrows the type
        assert isinstance(request.user, Gebruiker)  # noqa: S101 -- narrows the type
        door = Actor(Via.AANGEMELD, gebruiker=request.user.pk, rollen=frozenset({Rol.BEHEERDER}))
        zet_toegang(gebruiker=obj, is_active=obj.is_active, is_staff=obj.is_staff, door=door, op=timezone.now())


admin.site.register(
    Bericht,
    AlleenKijken,
    list_display=("id", "soort", "kanaal", "staat", "niet_voor", "pogingen", "reden"),
    list_filter=("staat", "kanaal", "soort"),
    search_fields=("sleutel", "over"),
)
admin.site.register(Inzending, AlleenKijken, list_display=("sleutel", "op"), verborgen=("antwoord",))
admin.site.register(
    Logregel,
    AlleenKijken,
    list_display=("op", "daad", "via", "ding", "ding_sleutel"),
    list_filter=("via",),
    search_fields=("daad", "ding", "ding_sleutel"),
)
admin.site.register(
    Klus, AlleenKijken, list_display=("soort", "staat", "gedaan", "totaal", "gemaakt_op"), list_filter=("staat",)
)
admin.site.register(Pauze, AlleenKijken, list_display=("expeditie", "sinds", "opgeheven_op"))
admin.site.register(Stop, AlleenKijken, list_display=("sleutel", "sinds"))
admin.site.register(Tik, AlleenKijken)
