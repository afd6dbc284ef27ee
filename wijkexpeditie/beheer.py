"""The admin is for looking: every domain model is read-only there, and what is personal is left out."""

from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite, ModelAdmin
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.privacy.verklaring import Verklaring

ONZE_APPS = frozenset({"wijkexpeditie", "expedities", "werkgroepen", "signalen"})


class Beheer(AdminSite):
    """The way in is the same as everywhere, so the same limits and second step hold (pitfall 12)."""

    site_header = _("Wijkexpeditie: beheer")
    site_title = _("Beheer")
    index_title = _("Alles om te kijken; veranderen doe je op de werkpagina's")
    site_url = "/werk/"

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Only our own: allauth's tables hold secrets and addresses that nobody needs to see."""
        modellen: list[type[Model]] = (
            [model_or_iterable] if isinstance(model_or_iterable, type) else list(model_or_iterable)
        )
        super().register([m for m in modellen if m._meta.app_label in ONZE_APPS], admin_class, **options)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        inloggen: Callable[..., HttpResponse] = secure_admin_login(super().login)
        return inloggen(request, extra_context)

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> NoReturn:
        raise Http404

    def password_change_done(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> NoReturn:
        raise Http404


class AlleenKijken(ModelAdmin[Model]):
    """Nothing is added, changed or deleted here; fields that the model declares personal are not shown."""

    list_per_page = 50
    show_full_result_count = False
    toon_persoonlijk: Iterable[str] = ()
    verborgen: Iterable[str] = ("password", "code", "token")  # whoever has a code is believed to be its owner

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        verklaring = getattr(self.model, "privacy", None)
        persoonlijk = set(verklaring.persoonlijk or ()) if isinstance(verklaring, Verklaring) else set()
        verborgen = (persoonlijk - set(self.toon_persoonlijk)) | set(self.verborgen)
        return tuple(veld.name for veld in self.model._meta.concrete_fields if veld.name not in verborgen)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.admin_site.has_permission(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
