"""Working on the plan: residents write, scribes read back, gemeente and professionals answer (R4)."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.buurtplan import actions
from expedities.buurtplan.forms import (
    ActieFormulier,
    AntwoordFormulier,
    InleidingFormulier,
    VaststelFormulier,
    VoortgangFormulier,
    WegFormulier,
    ingevuld,
)
from expedities.buurtplan.models import Actie, AntwoordSoort, Voortgang
from expedities.buurtplan.queries import per_thema, plan_van, regels
from expedities.buurtplan.rules import mag_antwoorden, mag_inhoud, mag_opschrijven, mag_voortgang, mag_zelf_schrijven
from expedities.buurtplan.views import VELDNAMEN, MetPlan
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol

SCHRIJFT = frozenset({Rol.BEWONER, Rol.PROCESBEGELEIDER, Rol.SCHRIJVER})


class PlanWerk(WerkMixin):
    """Everyone who works on the plan comes here; each sees their own buttons."""

    rollen: ClassVar = frozenset({Rol.PROCESBEGELEIDER, Rol.BEWONER, Rol.SCHRIJVER, Rol.GEMEENTE, Rol.PROFESSIONAL})

    def plan_url(self) -> str:
        return reverse("werk_plan", args=[self.expeditie.slug])


class WerkPlan(PlanWerk, ActieView):
    """The plan with what you may do with it. Sending the form begins an empty plan."""

    template_name = "plan/werk_plan.html"
    form_class = Formulier
    gelukt = gettext_lazy("Het plan staat klaar. Nu jullie woorden nog.")

    def voer_uit(self, form: Formulier) -> str:
        actions.begin_plan(expeditie=self.expeditie, door=self.actor, op=self.op)
        return self.plan_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plan = plan_van(self.expeditie)
        alle = regels(plan, self.op) if plan else []
        hier = self.expeditie.pk
        return super().get_context_data(
            plan=plan,
            groepen=per_thema(alle),
            wachtend=sum(1 for regel in alle if regel.wacht),
            mag_inhoud=mag_inhoud(self.actor, hier),
            mag_voortgang=mag_voortgang(self.actor, hier),
            mag_antwoorden=mag_antwoorden(self.actor, hier),
            voortgangen=Voortgang.choices,
            **kwargs,
        )


class _Inhoud(PlanWerk, MetPlan, ActieView):
    """Writing in the plan. When somebody else wrote in the same place, both texts stand on the page."""

    rollen = SCHRIJFT
    anders: Mapping[str, Any] | None = None
    ingehaald = False

    def get_form_kwargs(self) -> dict[str, Any]:
        zelf = mag_zelf_schrijven(self.actor, self.expeditie.pk)
        return {
            **super().get_form_kwargs(),
            "zelf": zelf,
            "opschrijven": mag_opschrijven(self.actor, self.expeditie.pk),
        }

    def get_initial(self) -> dict[str, Any]:
        return {"gezien": self.plan.versie}

    def voer_uit(self, form: Any) -> str:
        try:
            self.schrijf(form)
        except actions.PlanIngehaald as fout:
            self.ingehaald, self.anders = True, fout.nu
            form.zie_nu(fout.versie)
            raise
        return self.plan_url()

    def schrijf(self, form: Any) -> None:
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu = self.anders or {}
        anders = [(VELDNAMEN[veld], nu[veld]) for veld in VELDNAMEN if nu.get(veld)]
        return super().get_context_data(
            ingehaald=self.ingehaald, anders=anders, weg=self.ingehaald and self.anders is None, **kwargs
        )


class ActieNieuw(_Inhoud):
    template_name = "plan/werk_actie.html"
    form_class = ActieFormulier
    gelukt = gettext_lazy("Het staat in het plan.")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "expeditie": self.expeditie}

    def schrijf(self, form: ActieFormulier) -> None:
        actions.zet_actie_in_plan(plan=self.plan, tekst=form.tekst, **form.hand, door=self.actor, op=self.op)


class MetActie(PlanWerk, MetPlan):
    """One actie that stands in the plan, or 404."""

    actie: Actie

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.actie = get_object_or_404(self.acties(), pk=kwargs["pk"])
        self.actie.plan = self.plan

    def acties(self) -> Any:
        return self.plan.staande_acties()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(actie=self.actie, **kwargs)


class ActieWijzigen(MetActie, _Inhoud):
    template_name = "plan/werk_actie.html"
    form_class = ActieFormulier
    gelukt = gettext_lazy("Het plan is bijgewerkt.")

    def acties(self) -> Any:
        """Who was typing when it was taken out must not lose their words to a 404."""
        return self.plan.staande_acties() if self.request.method == "GET" else Actie.objects.filter(plan=self.plan)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "expeditie": self.expeditie}

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), **ingevuld(self.actie)}

    def schrijf(self, form: ActieFormulier) -> None:
        gezien = form.gezien_versie
        actions.wijzig_actie(
            actie=self.actie, tekst=form.tekst, gezien=gezien, **form.hand, door=self.actor, op=self.op
        )


class ActieEruit(MetActie, _Inhoud):
    template_name = "plan/werk_eruit.html"
    form_class = WegFormulier
    gelukt = gettext_lazy("Het is uit het plan. In de eerdere versies blijft het staan.")

    def schrijf(self, form: WegFormulier) -> None:
        gezien = form.gezien_versie
        actions.haal_actie_uit_plan(actie=self.actie, gezien=gezien, **form.hand, door=self.actor, op=self.op)


class Inleiding(_Inhoud):
    template_name = "plan/werk_inleiding.html"
    form_class = InleidingFormulier
    gelukt = gettext_lazy("Het plan is bijgewerkt.")

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "titel": self.plan.titel, "inleiding": self.plan.inleiding}

    def schrijf(self, form: InleidingFormulier) -> None:
        actions.schrijf_inleiding(
            plan=self.plan,
            titel=form.cleaned_data["titel"],
            inleiding=form.cleaned_data["inleiding"],
            gezien=form.gezien_versie,
            **form.hand,
            door=self.actor,
            op=self.op,
        )


class Vaststellen(PlanWerk, MetPlan, ActieView):
    rollen = SCHRIJFT
    template_name = "plan/werk_vaststellen.html"
    form_class = VaststelFormulier
    gelukt = gettext_lazy("Het plan staat. Nu is het van de hele buurt.")

    def voer_uit(self, form: VaststelFormulier) -> str:
        akkoord = form.cleaned_data["bewoners_akkoord"]
        actions.stel_vast(plan=self.plan, bewoners_akkoord=akkoord, door=self.actor, op=self.op)
        return self.plan_url()


class ActieVoortgang(MetActie, ActieView):
    rollen = SCHRIJFT
    form_class = VoortgangFormulier
    gelukt = gettext_lazy("Genoteerd hoe ver het is.")
    http_method_names = ("post",)

    def voer_uit(self, form: VoortgangFormulier) -> str:
        voortgang = Voortgang(form.cleaned_data["voortgang"])
        actions.meld_voortgang(actie=self.actie, voortgang=voortgang, door=self.actor, op=self.op)
        return f"{self.plan_url()}#actie-{self.actie.pk}"

    def form_invalid(self, form: VoortgangFormulier) -> HttpResponseBase:  # type: ignore[override]  # answers with a redirect
        messages.error(self.request, _("Kies hoe ver het is."))
        return redirect(self.plan_url())


class ActieAntwoord(MetActie, ActieView):
    rollen = frozenset({Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.PROCESBEGELEIDER})
    template_name = "plan/werk_antwoord.html"
    form_class = AntwoordFormulier
    gelukt = gettext_lazy("Je antwoord staat bij de actie.")

    def get_initial(self) -> dict[str, Any]:
        """A name to start with, for who answers themselves."""
        wie = self.request.user
        if not isinstance(wie, Gebruiker) or self.actor.heeft(Rol.PROCESBEGELEIDER):
            return {}
        bij = _("Gemeente %(naam)s") % {"naam": self.expeditie.gemeente.naam}
        return {"naam": wie.naam, "organisatie": bij if self.actor.heeft(Rol.GEMEENTE) else ""}

    def voer_uit(self, form: AntwoordFormulier) -> str:
        schoon = form.cleaned_data
        actions.antwoord(
            actie=self.actie,
            soort=AntwoordSoort(schoon["soort"]),
            tekst=schoon["tekst"],
            naam=schoon["naam"],
            organisatie=schoon["organisatie"],
            door=self.actor,
            op=self.op,
        )
        return f"{self.plan_url()}#actie-{self.actie.pk}"
