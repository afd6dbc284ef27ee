"""Promises for who made them and for who keeps them in sight."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.buurtplan.models import Actie
from expedities.convenant.models import Partij, Toezegging
from expedities.convenant.queries import Regel, regels, van_de_gemeente, verloop
from expedities.convenant.staat import Staat
from expedities.convenant.toezeggen import meld_gedaan, schrijf_oordeel_op, verzet_dag, zeg_toe
from expedities.convenant.toezegging_forms import BelooftTeTekenen, Gedaan, NieuweToezegging, Verzetten, ZaalOordeel
from expedities.convenant.tonen import PARTIJEN
from expedities.convenant.werkviews import ConvenantActie, namens_wie
from expedities.denktank.soort import Soort
from expedities.expeditie.queries import stand
from expedities.expeditie.toegang import InExpeditie, WerkMixin
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.rollen.rol import Rol

_KLAAR = (Staat.NAGEKOMEN,)


class Toezeggingen(WerkMixin, TemplateView):
    """Those of your own organisation first, and of these what is late."""

    rollen = PARTIJEN
    template_name = "convenant/toezeggingen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = regels(self.expeditie, self.actor, self.op, alleen_openbaar=False)
        leidt = self.actor.heeft(Rol.PROCESBEGELEIDER)
        eigen = [een for een in alle if not leidt and (een.eigen or self.van_de_gemeente(een))]
        return super().get_context_data(
            eigen=[een for een in eigen if een.staat not in _KLAAR],
            open=[een for een in alle if een.staat not in _KLAAR and een not in eigen],
            klaar=[een for een in alle if een.staat in _KLAAR],
            leidt=leidt,
            kan_toezeggen=namens_wie(self, Partij.objects.filter(expeditie=self.expeditie)).exists(),
            **kwargs,
        )

    def van_de_gemeente(self, regel: Regel) -> bool:
        partij = regel.toezegging.partij
        return self.actor.heeft(Rol.GEMEENTE) and (partij is None or partij.soort == Soort.GEMEENTE)


class MetToezegging(InExpeditie):
    regel: Regel

    def controleer(self) -> None:
        super().controleer()
        hier = regels(self.expeditie, self.actor, self.op, alleen_openbaar=False, alleen=self.kwargs["pk"])
        if not hier:
            raise Http404
        self.regel = hier[0]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(belofte=self.regel, **kwargs)


class ToezeggingPagina(MetToezegging, WerkMixin, TemplateView):
    """One promise: how it stands, what happened to it, and what you can do."""

    rollen = PARTIJEN
    template_name = "convenant/toezegging.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        over = Bericht.objects.over_ding(f"toezegging:{self.regel.pk}").filter(expeditie=self.expeditie.pk)
        return super().get_context_data(
            leidt=self.actor.heeft(Rol.PROCESBEGELEIDER),
            stappen=[{"moment": stap.dag, "wat": stap.wat} for stap in verloop(self.regel.toezegging)],
            herinneringen=over.order_by("niet_voor", "pk"),
            kan_verzetten=self.actor.heeft(Rol.PROCESBEGELEIDER) and self.regel.staat not in _KLAAR,
            **kwargs,
        )


class ZegToe(ConvenantActie):
    rollen = PARTIJEN
    form_class = NieuweToezegging
    gelukt = gettext_lazy("De toezegging staat er.")

    def terug(self) -> str:
        return reverse("werk_toezeggingen", args=[self.expeditie.slug])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {
            **super().get_form_kwargs(),
            "partijen": namens_wie(self, Partij.objects.filter(expeditie=self.expeditie)),
            "acties": Actie.objects.filter(plan__expeditie=self.expeditie, vervallen=False).select_related("plan"),
        }

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Een toezegging"),
            "lead": _("Met een dag erbij. Vertrekt de contactpersoon, dan blijft de organisatie eraan gebonden."),
        }

    def voer_uit(self, form: NieuweToezegging) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in form.field_order}
        zeg_toe(**velden, door=self.actor, op=self.op)
        return self.terug()


class BeloofTeTekenen(ConvenantActie):
    """The alderman has not signed yet, and the doors cannot wait (R1)."""

    rollen = frozenset({Rol.PROCESBEGELEIDER, Rol.GEMEENTE})
    form_class = BelooftTeTekenen
    template_name = "convenant/beloof.html"
    gelukt = gettext_lazy("De belofte staat op de pagina van de buurt.")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {
            **super().get_form_kwargs(),
            "partijen": van_de_gemeente(self.expeditie),
            "eerste_avond": stand(self.expeditie, self.op).eerste_avond,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            kan_beloven=van_de_gemeente(self.expeditie).exists(),
            leidt=self.actor.heeft(Rol.PROCESBEGELEIDER),
            **kwargs,
        )

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Beloven om te tekenen"),
            "lead": _(
                "Iemand met een naam, die mag tekenen, belooft het op schrift. Met een dag vóór de eerste avond. "
                "Iedereen kan het lezen. Dan mogen we langs de deuren."
            ),
        }

    def voer_uit(self, form: BelooftTeTekenen) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in form.field_order}
        wat = _("Het convenant tekenen")
        zeg_toe(**velden, wat=wat, tekent_convenant=True, openbaar=True, door=self.actor, op=self.op)
        return self.terug()


class ToezeggingActie(MetToezegging, ConvenantActie):
    def toezegging(self) -> Toezegging:
        return get_object_or_404(
            Toezegging.objects.select_related("expeditie", "partij"), pk=self.kwargs["pk"], expeditie=self.expeditie
        )

    def terug(self) -> str:
        return reverse("werk_toezegging", args=[self.expeditie.slug, self.kwargs["pk"]])


class MeldGedaan(ToezeggingActie):
    rollen = PARTIJEN
    form_class = Gedaan
    gelukt = gettext_lazy("De buurt leest het nu. Of het is nagekomen, zegt de buurt.")

    def get_initial(self) -> dict[str, Any]:
        return {"wat": self.regel.toezegging.gemeld_wat}

    def koppen(self) -> dict[str, str]:
        return {"kop": _("Dit is gedaan"), "lead": self.regel.toezegging.wat}

    def voer_uit(self, form: Gedaan) -> str:
        meld_gedaan(toezegging=self.toezegging(), wat=form.cleaned_data["wat"], door=self.actor, op=self.op)
        return self.terug()


class OordeelVanDeZaal(ToezeggingActie):
    form_class = ZaalOordeel
    gelukt = gettext_lazy("Opgeschreven, met de dag erbij.")

    def get_initial(self) -> dict[str, Any]:
        return {"dag": localtime(self.op).date()}

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Wat zei de buurt?"),
            "lead": _("%(wat)s Vraag het op een avond of in de groep, en lees terug wat je opschrijft.")
            % {"wat": f"“{self.regel.toezegging.wat}”."},
        }

    def voer_uit(self, form: ZaalOordeel) -> str:
        velden = {"nagekomen": form.cleaned_data["nagekomen"] == "ja", "dag": form.cleaned_data["dag"]}
        schrijf_oordeel_op(toezegging=self.toezegging(), **velden, door=self.actor, op=self.op)
        return self.terug()


class DagVerzetten(ToezeggingActie):
    form_class = Verzetten
    gelukt = gettext_lazy("De dag is verzet. De oude dag blijft erbij staan.")

    def get_initial(self) -> dict[str, Any]:
        return {"naar": self.regel.toezegging.voor}

    def koppen(self) -> dict[str, str]:
        return {"kop": _("Een andere dag"), "lead": self.regel.toezegging.wat}

    def voer_uit(self, form: Verzetten) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("naar", "waarom")}
        verzet_dag(toezegging=self.toezegging(), **velden, door=self.actor, op=self.op)
        return self.terug()
