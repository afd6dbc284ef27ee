"""The user's handbook: one page per role, readable by everyone."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from wijkexpeditie.handboek.hoofdstukken import HOOFDSTUKKEN


@method_decorator(login_not_required, name="dispatch")
class Handboek(TemplateView):
    template_name = "handboek/index.html"
    extra_context = {"hoofdstukken": HOOFDSTUKKEN}


@method_decorator(login_not_required, name="dispatch")
class HandboekHoofdstuk(TemplateView):
    def get_template_names(self) -> list[str]:
        return [f"handboek/{self.kwargs['sleutel']}.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevonden = [hoofdstuk for hoofdstuk in HOOFDSTUKKEN if hoofdstuk.sleutel == self.kwargs["sleutel"]]
        if not gevonden:
            raise Http404
        return super().get_context_data(hoofdstuk=gevonden[0], hoofdstukken=HOOFDSTUKKEN, **kwargs)
