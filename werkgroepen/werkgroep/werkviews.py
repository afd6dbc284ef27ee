"""Work pages of the groups: for the procesbegeleider, members with an account, and who was invited."""

from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from expedities.expeditie.toegang import WerkMixin
from werkgroepen.bijeenkomsten.queries import komende, volgende_per_groep
from werkgroepen.werkgroep import actions, queries, rules
from werkgroepen.werkgroep.forms import NamensFormulier, UitnodigenFormulier, WerkgroepFormulier
from werkgroepen.werkgroep.knop import Knop
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging
from werkgroepen.werkgroep.views import GroepMixin
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt

BIJ_GROEPEN = frozenset({Rol.PROCESBEGELEIDER, Rol.PROFESSIONAL, Rol.GEMEENTE, Rol.BEWONER})


class WerkWerkgroepen(WerkMixin, TemplateView):
    """The procesbegeleider sees all groups; others those they are in or invited to."""

    rollen = BIJ_GROEPEN
    template_name = "werkgroepen/werk_werkgroepen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uitnodigingen = queries.uitnodigingen_voor(self.actor, self.op)
        groepen = queries.groepen_met_leden(self.expeditie, self.op)
        leidt = begeleidt(self.actor, self.expeditie.pk)
        if not leidt:
            mijn = Lidmaatschap.objects.lopend(self.op).filter(deelnemer=self.actor.deelnemer).values("werkgroep")
            groepen = groepen.filter(Q(pk__in=uitnodigingen) | Q(pk__in=mijn))
        rijen = list(groepen)
        volgende = volgende_per_groep(rijen, self.op)
        return super().get_context_data(
            leidt=leidt,
            mag_starten=rules.mag_starten(self.actor, self.expeditie),
            groepen=[
                {"groep": g, "volgende": volgende.get(g.pk), "uitnodiging": uitnodigingen.get(g.pk)} for g in rijen
            ],
            **kwargs,
        )


class WerkgroepNieuw(WerkMixin, ActieView):
    rollen = frozenset({Rol.PROCESBEGELEIDER, Rol.BEWONER})
    template_name = "werkgroepen/formulier.html"
    form_class = WerkgroepFormulier
    gelukt = _("De groep staat op de pagina van de buurt.")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "expeditie": self.expeditie}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = reverse("werk_werkgroepen", args=[self.expeditie.slug])
        return super().get_context_data(kop=_("Een nieuwe groep"), terug_url=terug, **kwargs)

    def voer_uit(self, form: WerkgroepFormulier) -> str:
        gegevens = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "inzending"}
        groep = actions.start_werkgroep(expeditie=self.expeditie, **gegevens, door=self.actor, op=self.op)
        return reverse("werk_werkgroep", args=[self.expeditie.slug, groep.slug])


class WerkGroepMixin(WerkMixin, GroepMixin):
    """One group; 404 for who has nothing to do with it."""

    rollen = BIJ_GROEPEN
    is_lid: bool
    leidt: bool

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.leidt = begeleidt(self.actor, self.expeditie.pk)
        self.is_lid = queries.is_lid(self.actor, self.groep, self.op)
        uitgenodigd = self.groep.pk in queries.uitnodigingen_voor(self.actor, self.op)
        if not (self.leidt or self.is_lid or uitgenodigd):
            raise Http404

    def terug(self) -> str:
        return self.adres("werk_werkgroep")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(leidt=self.leidt, **kwargs)


class SpreektVoorGroepMixin(WerkGroepMixin):
    """What only residents in the group or the procesbegeleider do (R5)."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not self.leidt and not queries.is_bewonerslid(self.actor.deelnemer, self.groep, self.op):
            raise Http404


class WerkWerkgroep(WerkGroepMixin, TemplateView):
    """Who is in it (first names), when we meet, who is invited."""

    template_name = "werkgroepen/werk_werkgroep.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        namen = rules.ziet_voornamen(self.actor, self.groep, is_lid=self.is_lid)
        bereik = rules.ziet_bereik(self.actor, self.groep) and "bereik" in self.request.GET
        leden = self.groep.leden.lopend(self.op).select_related("deelnemer", "vaste_beller")
        if bereik:
            schrijf(door=self.actor, op=self.op, daad="werkgroep.bereik_bekeken", ding=self.groep)
        return super().get_context_data(
            leden=leden.order_by("deelnemer__voornaam", "pk") if namen else [],
            namen=namen,
            bereik=bereik,
            spreekt=self.leidt or queries.is_bewonerslid(self.actor.deelnemer, self.groep, self.op),
            uitnodiging=queries.uitnodigingen_voor(self.actor, self.op).get(self.groep.pk),
            genodigden=queries.genodigden(self.groep, self.op),
            bijeenkomsten=komende(self.groep, self.op),
            bellers=queries.bellers(self.expeditie, self.op) if self.leidt else [],
            **kwargs,
        )


class LidErbij(WerkGroepMixin, ActieView):
    """Somebody who rang or asked on the street joins, read back to them (R11)."""

    rollen = frozenset({Rol.PROCESBEGELEIDER})
    template_name = "werkgroepen/formulier.html"
    form_class = NamensFormulier
    gelukt = _("Deze persoon doet mee.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            kop=_("Namens iemand meedoen"),
            namens=_("Je vult dit in voor een ander. Lees het voor en vraag of het goed is."),
            terug_url=self.terug(),
            **kwargs,
        )

    def voer_uit(self, form: NamensFormulier) -> str:
        velden = ("voornaam", "telefoon", "email", "voorkeur", "jonger_dan_16")
        gegevens = {naam: form.cleaned_data[naam] for naam in velden}
        actions.meld_aan(werkgroep=self.groep, **gegevens, door=self.actor, op=self.op)
        return self.terug()


class Uitnodigen(SpreektVoorGroepMixin, ActieView):
    template_name = "werkgroepen/formulier.html"
    form_class = UitnodigenFormulier
    gelukt = _("Uitgenodigd. Iedereen kan zien dat de groep ja zei.")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "werkenden": queries.werkenden(self.expeditie, self.op)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=_("Iemand uitnodigen die hier werkt"), terug_url=self.terug(), **kwargs)

    def voer_uit(self, form: UitnodigenFormulier) -> str:
        actions.noteer_uitnodiging(
            werkgroep=self.groep,
            gebruiker=form.cleaned_data["gebruiker"],
            organisatie=form.cleaned_data["organisatie"],
            akkoord_op=self.op,
            tot=form.cleaned_data["tot"],
            door=self.actor,
            op=self.op,
        )
        return self.terug()


class LidStoptNamens(WerkGroepMixin, Knop):
    rollen = frozenset({Rol.PROCESBEGELEIDER})
    gelukt = _("Deze persoon doet niet meer mee.")

    def voer_uit(self) -> str:
        lid = get_object_or_404(self.groep.leden.select_related("werkgroep"), pk=self.kwargs["pk"])
        actions.stop_lidmaatschap(lid=lid, door=self.actor.namens_iemand(lid.deelnemer_id), op=self.op)
        return self.terug()


class VasteBeller(WerkGroepMixin, Knop):
    rollen = frozenset({Rol.PROCESBEGELEIDER})
    gelukt = _("De vaste beller staat erbij.")

    def voer_uit(self) -> str:
        lid = get_object_or_404(self.groep.leden.select_related("werkgroep"), pk=self.kwargs["pk"])
        keuze = self.request.POST.get("beller", "")
        beller = next((wie for wie in queries.bellers(self.expeditie, self.op) if str(wie.pk) == keuze), None)
        actions.kies_vaste_beller(lid=lid, beller=beller, door=self.actor, op=self.op)
        return self.terug()


class UitnodigingAannemen(WerkGroepMixin, Knop):
    gelukt = _("Welkom. Je doet mee op uitnodiging van de groep.")

    def voer_uit(self) -> str:
        actions.kom_op_uitnodiging(uitnodiging=self._uitnodiging(), door=self.actor, op=self.op)
        return self.terug()

    def _uitnodiging(self) -> Uitnodiging:
        rijen = self.groep.uitnodigingen.select_related("gebruiker", "werkgroep__expeditie")
        return get_object_or_404(rijen, pk=self.kwargs["pk"])


class UitnodigingBeeindigen(UitnodigingAannemen):
    gelukt = _("De uitnodiging is klaar.")

    def voer_uit(self) -> str:
        actions.beeindig_uitnodiging(uitnodiging=self._uitnodiging(), door=self.actor, op=self.op)
        return reverse("werk_werkgroepen", args=[self.expeditie.slug]) if not self.leidt else self.terug()
