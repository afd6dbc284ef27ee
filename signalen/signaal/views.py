"""Following a report with its code: for whoever has the code, without an account."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from signalen.signaal.actions import heropen, zeg_tevreden
from signalen.signaal.forms import HeropenFormulier, TevredenFormulier
from signalen.signaal.models import Signaal, Stap, normaal
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.raden import te_vaak_mis, tel_misser
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.actor import Actor, Via


@login_not_required
def signaal_zoek(request: HttpRequest) -> HttpResponse:
    """Type the code from the paper."""
    code = normaal(request.GET.get("code", ""))
    if code:
        return redirect("signaal_volgen", code=code)
    return render(request, "signalen/zoek.html", {"mis": "code" in request.GET, "getypt": ""})


@method_decorator(login_not_required, name="dispatch")
class Volgen(ActieView):
    """What happened with it, in plain words; and after the answer: is it good like this?"""

    template_name = "signalen/volgen.html"
    form_class: type[Formulier] = HeropenFormulier
    signaal: Signaal

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if te_vaak_mis(request, "signaal"):
            return render(request, "signalen/te_vaak.html", status=429)
        signaal = Signaal.objects.select_related("expeditie").filter(code=normaal(kwargs["code"]) or "-").first()
        if signaal is None:
            tel_misser(request, "signaal")
            return render(request, "signalen/zoek.html", {"mis": True, "getypt": kwargs["code"]}, status=404)
        self.signaal = signaal
        if kwargs["code"] != signaal.code and request.method == "GET":
            return redirect(signaal)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "auto_id": "weer_%s"}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stappen = list(self.signaal.stappen.all())
        return super().get_context_data(
            signaal=self.signaal,
            expeditie=self.signaal.expeditie,
            stappen=stappen[::-1],
            nieuw="ontvangen" in self.request.GET,
            tevreden=bool(stappen) and stappen[-1].wat == Stap.Wat.TEVREDEN,
            tevreden_form=TevredenFormulier(auto_id="goed_%s"),
            adres=self.request.build_absolute_uri(self.signaal.get_absolute_url()),
            **kwargs,
        )

    @property
    def actor(self) -> Actor:
        return Actor(via=Via.CODE, expeditie=self.signaal.expeditie_id)

    def voer_uit(self, form: Formulier) -> str:
        heropen(signaal=self.signaal, tekst=form.cleaned_data["tekst"], door=self.actor, op=self.op)
        return self.signaal.get_absolute_url()


class Tevreden(Volgen):
    form_class = TevredenFormulier
    gelukt = _("Fijn. Dank je dat je het liet weten.")
    http_method_names = ("post", "options")

    def voer_uit(self, form: Formulier) -> str:
        zeg_tevreden(signaal=self.signaal, door=self.actor, op=self.op)
        return reverse("signaal_volgen", args=[self.signaal.code])
