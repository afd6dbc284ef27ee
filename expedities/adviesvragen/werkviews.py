"""Asking, typing what the hall advises, and reacting."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.adviesvragen import actions
from expedities.adviesvragen.forms import AdviesForm, ReactieForm, VraagForm
from expedities.adviesvragen.models import HOOGSTENS, Advies, Adviesvraag
from expedities.adviesvragen.queries import eerste_avond, ligt_vast, vraagregels
from expedities.adviesvragen.rules import mag_advies_schrijven, mag_vragen, reageert_zelf
from expedities.expeditie import fasen
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import WerkMixin
from expedities.praatstok.herkenbaar import herkenbaar
from expedities.praatstok.rules import mag_toch_laten_staan
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol

VRAAGT = frozenset({Rol.PROCESBEGELEIDER, Rol.GEMEENTE})
SCHRIJFT = frozenset({Rol.PROCESBEGELEIDER, Rol.SCHRIJVER})


class VragenMixin(WerkMixin):
    """The way back to the list of questions."""

    rollen: ClassVar[frozenset[Rol]] = VRAAGT

    def terug(self) -> str:
        return reverse("werk_adviesvragen", args=[self.expeditie.slug])

    def vraag(self) -> Adviesvraag:
        vragen = Adviesvraag.objects.select_related("expeditie").filter(expeditie=self.expeditie)
        return get_object_or_404(vragen, pk=self.kwargs["pk"])

    def advies(self) -> Advies:
        adviezen = Advies.objects.select_related("vraag__expeditie").filter(vraag__expeditie=self.expeditie)
        return get_object_or_404(adviezen, pk=self.kwargs["pk"])


class WerkAdviesvragen(VragenMixin, TemplateView):
    """All questions with what this person can do with them."""

    template_name = "adviesvragen/werk_adviesvragen.html"
    rollen = VRAAGT | SCHRIJFT

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vraagt = mag_vragen(self.actor, self.expeditie.pk)
        regels = vraagregels(self.expeditie, self.op, ook_klad=vraagt)
        avond, vast = eerste_avond(self.expeditie), ligt_vast(self.expeditie, self.op)
        oordeel = fasen.oordeel(fasen.Stap.EERSTE_AVOND, stand(self.expeditie, self.op), dag_van(self.op))
        return super().get_context_data(
            regels=regels,
            vast=vast,
            avond=avond,
            vraagt=vraagt,
            kan_erbij=vraagt and not vast and len(regels) < HOOGSTENS,
            schrijft=mag_advies_schrijven(self.actor, self.expeditie.pk) and vast and oordeel.mag,
            **kwargs,
        )


class VraagMixin(VragenMixin, ActieView):
    form_class = VraagForm
    template_name = "werk/formulier.html"

    def velden(self, form: VraagForm) -> dict[str, Any]:
        return {veld: form.cleaned_data[veld] for veld in VraagForm.field_order}


class NieuweVraag(VraagMixin):
    """A draft first; publishing is a tap of its own."""

    gelukt = gettext_lazy("De vraag staat klaar. Lees hem nog eens, en zet hem dan op de pagina.")

    def voer_uit(self, form: VraagForm) -> str:
        actions.stel_adviesvraag(expeditie=self.expeditie, **self.velden(form), door=self.actor, op=self.op)
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            kop=_("Een vraag aan de buurt"),
            lead=_("Hoogstens drie, anders is de avond te kort. De buurt leest ook wat jullie met het antwoord doen."),
            terug_url=self.terug(),
            **kwargs,
        )


class WijzigVraag(VraagMixin):
    gelukt = gettext_lazy("De vraag is veranderd.")

    def get_initial(self) -> dict[str, Any]:
        vraag = self.vraag()
        return {veld: getattr(vraag, veld) for veld in VraagForm.field_order}

    def voer_uit(self, form: VraagForm) -> str:
        actions.wijzig_adviesvraag(adviesvraag=self.vraag(), **self.velden(form), door=self.actor, op=self.op)
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        openbaar = self.vraag().gepubliceerd_op is not None
        lead = _("Deze vraag staat al op de pagina. Wat er eerder stond, blijft daar te lezen.") if openbaar else ""
        return super().get_context_data(kop=_("De vraag veranderen"), lead=lead, terug_url=self.terug(), **kwargs)


class Knop(VragenMixin, ActieView):
    """Only a button: what is refused is said on the page it stands on."""

    http_method_names = ["post"]
    form_class = Formulier

    def form_invalid(self, form: Formulier) -> HttpResponse:
        for fouten in form.errors.values():
            messages.error(self.request, " ".join(map(str, fouten)))
        return redirect(self.terug())


class Publiceer(Knop):
    gelukt = gettext_lazy("De vraag staat op de pagina van de buurt.")

    def voer_uit(self, form: Formulier) -> str:
        actions.publiceer_adviesvraag(adviesvraag=self.vraag(), door=self.actor, op=self.op)
        return self.terug()


class TrekIn(Knop):
    gelukt = gettext_lazy("De vraag is ingetrokken.")

    def voer_uit(self, form: Formulier) -> str:
        actions.trek_adviesvraag_in(adviesvraag=self.vraag(), door=self.actor, op=self.op)
        return self.terug()


class AdviesMixin(VragenMixin, ActieView):
    rollen: ClassVar[frozenset[Rol]] = SCHRIJFT
    form_class = AdviesForm
    template_name = "adviesvragen/werk_advies.html"

    def form_invalid(self, form: AdviesForm) -> HttpResponse:
        if herkenbaar(str(form.data.get("tekst", ""))) and mag_toch_laten_staan(self.actor, self.expeditie.pk):
            form.vraag_toch()
        return super().form_invalid(form)

    def woorden(self, form: AdviesForm) -> dict[str, Any]:
        return {"tekst": form.cleaned_data["tekst"], "toch": form.cleaned_data["toch"]}


class NieuwAdvies(AdviesMixin):
    gelukt = gettext_lazy("Opgeschreven. De gemeente moet hierop reageren.")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.gevraagd = self.vraag()

    def voer_uit(self, form: AdviesForm) -> str:
        actions.schrijf_advies(vraag=self.gevraagd, **self.woorden(form), door=self.actor, op=self.op)
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(vraag=self.gevraagd, advies=None, terug_url=self.terug(), **kwargs)


class WijzigAdvies(AdviesMixin):
    """As long as the gemeente said nothing to it."""

    gelukt = gettext_lazy("Verbeterd.")

    def get_initial(self) -> dict[str, Any]:
        return {"tekst": self.advies().tekst}

    def voer_uit(self, form: AdviesForm) -> str:
        actions.verbeter_advies(advies=self.advies(), **self.woorden(form), door=self.actor, op=self.op)
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        advies = self.advies()
        return super().get_context_data(vraag=advies.vraag, advies=advies, terug_url=self.terug(), **kwargs)


class AdviesWeg(Knop):
    rollen: ClassVar[frozenset[Rol]] = SCHRIJFT
    gelukt = gettext_lazy("Het advies is weggehaald.")

    def voer_uit(self, form: Formulier) -> str:
        actions.haal_advies_weg(advies=self.advies(), door=self.actor, op=self.op)
        return self.terug()


class Reageer(VragenMixin, ActieView):
    """The gemeente reacts, or who leads writes down what came on paper."""

    form_class = ReactieForm
    template_name = "adviesvragen/werk_reactie.html"
    gelukt = gettext_lazy("De reactie staat op de pagina van de buurt.")

    def get_initial(self) -> dict[str, Any]:
        wie = self.request.user
        if isinstance(wie, Gebruiker) and reageert_zelf(self.actor, self.expeditie.pk):
            return {"naam": wie.naam}
        return {}

    def voer_uit(self, form: ReactieForm) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ReactieForm.field_order}
        actions.reageer(advies=self.advies(), **velden, door=self.actor, op=self.op)
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        advies = self.advies()
        return super().get_context_data(
            advies=advies,
            reacties=list(advies.reacties.all()),
            namens=not reageert_zelf(self.actor, self.expeditie.pk),
            terug_url=self.terug(),
            **kwargs,
        )
