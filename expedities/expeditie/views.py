"""The front door, the buurt's own page, and the work overviews."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.expeditie.aansluiten import BUURTBLOKKEN, CIJFERS, MOMENTEN, NU_NODIG, Blik, Moment
from expedities.expeditie.actions import begin_expeditie, sluit_af, start_borging, wijzig_expeditie
from expedities.expeditie.deelnemers import schrijf_deelnemer_in
from expedities.expeditie.forms import Instellingen, NamensIemand, NieuweExpeditie
from expedities.expeditie.models import Expeditie
from expedities.expeditie.overzicht import mijn_expedities, regels
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.rules import mag_beginnen
from expedities.expeditie.schermen import beeld, buurtheld, deelnemers_van, mails, zoek_buurten
from expedities.expeditie.toegang import BuurtMixin, WerkMixin, actor_overal
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.formulieren.zoeken import ALLES_OP_EEN_BLAD, ZoektStil, schoon
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

PER_BLADZIJDE = 24


@method_decorator(login_not_required, name="dispatch")
class Home(TemplateView):
    template_name = "expeditie/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zoek = schoon(self.request.GET.get("zoek", ""))
        bladen = Paginator(zoek_buurten(zoek), PER_BLADZIJDE)
        return super().get_context_data(zoek=zoek, page_obj=bladen.get_page(self.request.GET.get("page")), **kwargs)


class Buurt(BuurtMixin, TemplateView):
    """In five seconds: what is this, when is the next evening, can I join, who do I call."""

    template_name = "expeditie/buurt.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        blokken = [blok for lijst in BUURTBLOKKEN for blok in lijst(self.expeditie, self.op)]
        nu = stand(self.expeditie, self.op)
        return super().get_context_data(
            held=buurtheld(self.expeditie, nu, self.op),
            beeld=beeld(self.expeditie, nu, dag_van(self.op)),
            blokken=sorted(blokken, key=lambda blok: blok.volgorde),
            **kwargs,
        )


class Werk(TemplateView):
    """All expedities in which this person has something to do."""

    template_name = "expeditie/werk.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gebruiker, op = self.request.user, now()
        assert isinstance(gebruiker, Gebruiker)  # noqa: S101 -- LoginRequiredMiddleware stands before this page
        bladen = Paginator(mijn_expedities(gebruiker, op), PER_BLADZIJDE)
        bladzijde: Page[Expeditie] = bladen.get_page(self.request.GET.get("page"))
        return super().get_context_data(
            page_obj=bladzijde,
            regels=regels(list(bladzijde.object_list), gebruiker, op),
            mag_beginnen=mag_beginnen(actor_overal(gebruiker, op)),
            **kwargs,
        )


class WerkExpeditie(WerkMixin, TemplateView):
    """What needs you now, then where the expeditie is. Nobody with a role here is ever turned away."""

    rollen = frozenset(Rol)
    template_name = "expeditie/overzicht.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        blik = Blik(self.expeditie, self.actor, self.op, stand(self.expeditie, self.op))
        nodig = [punt for lijst in NU_NODIG for punt in lijst(blik)]
        cijfers = [cijfer for lijst in CIJFERS for cijfer in lijst(self.expeditie, self.op)]
        nu, leidt = beeld(self.expeditie, blik.stand, blik.vandaag), self.actor.heeft(Rol.PROCESBEGELEIDER)
        return super().get_context_data(
            nodig=sorted(nodig, key=lambda punt: (not punt.laat, punt.volgorde)),
            cijfers=sorted((cijfer for cijfer in cijfers if cijfer.aantal), key=lambda cijfer: cijfer.volgorde),
            momenten=self.momenten(),
            beeld=nu,
            mails=mails(self.expeditie, blik.stand, nu.ontbreekt) if leidt else [],
            leidt=leidt,
            bereidt_voor=self.actor.heeft(Rol.PROCESBEGELEIDER, Rol.GEMEENTE, Rol.PROFESSIONAL),
            **kwargs,
        )

    def momenten(self) -> list[Moment]:
        """What happens today and tomorrow."""
        overmorgen = localtime(self.op).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=2)
        alle = [moment for lijst in MOMENTEN for moment in lijst(self.expeditie, self.op, overmorgen)]
        return sorted(alle, key=lambda moment: moment.begin)


class Nieuw(ActieView):
    """Begin an expeditie; who begins leads."""

    form_class = NieuweExpeditie
    template_name = "werk/formulier.html"
    gelukt = gettext_lazy("De expeditie is begonnen. Jij begeleidt hem.")

    actor: Actor

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        assert isinstance(request.user, Gebruiker)  # noqa: S101 -- LoginRequiredMiddleware stands before this page
        self.actor = actor_overal(request.user, self.op)
        if not mag_beginnen(self.actor):
            raise Http404

    def voer_uit(self, form: NieuweExpeditie) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in form.field_order}
        expeditie = begin_expeditie(**velden, door=self.actor, op=self.op)
        return reverse("werk_expeditie", args=[expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            kop=_("Een nieuwe expeditie"),
            lead=_("Voor één buurt. Alles kan later nog anders, behalve het webadres."),
            terug_url=reverse("werk"),
            **kwargs,
        )


class InstellingenView(WerkMixin, ActieView):
    form_class = Instellingen
    template_name = "expeditie/instellingen.html"
    gelukt = gettext_lazy("Bewaard.")

    def get_initial(self) -> dict[str, Any]:
        return Instellingen.begin(self.expeditie)

    def voer_uit(self, form: Instellingen) -> str:
        velden = ("naam", "verhaal", "contact_naam", "contact_telefoon", "contact_email")
        wijzig_expeditie(
            expeditie=self.expeditie,
            **{veld: form.cleaned_data[veld] for veld in velden},
            beluren=form.beluren(),
            door=self.actor,
            op=self.op,
        )
        return reverse("werk_instellingen", args=[self.expeditie.slug])


class Borging(WerkMixin, ActieView):
    """Begin handing over to the buurt."""

    form_class = Formulier
    template_name = "expeditie/borging.html"
    gelukt = gettext_lazy("Het overdragen is begonnen.")

    def voer_uit(self, form: Formulier) -> str:
        start_borging(expeditie=self.expeditie, door=self.actor, op=self.op)
        return reverse("werk_instellingen", args=[self.expeditie.slug])


class Afsluiten(WerkMixin, ActieView):
    """Close the expeditie; a page between, as it cannot be undone."""

    form_class = Formulier
    template_name = "expeditie/afsluiten.html"
    gelukt = gettext_lazy("De expeditie is afgesloten. Dank aan iedereen die meedeed.")

    def voer_uit(self, form: Formulier) -> str:
        sluit_af(expeditie=self.expeditie, door=self.actor, op=self.op)
        return reverse("werk")


class Deelnemers(WerkMixin, ZoektStil, ActieView):
    """Everybody who takes part, and somebody added on their behalf; who looked is written down."""

    form_class = NamensIemand
    template_name = "expeditie/deelnemers.html"
    gelukt = gettext_lazy("Ingeschreven.")

    def voer_uit(self, form: NamensIemand) -> str:
        velden = {veld: waarde for veld, waarde in form.cleaned_data.items() if veld not in {"inzending", "akkoord"}}
        schrijf_deelnemer_in(expeditie=self.expeditie, **velden, door=self.actor, op=self.op)
        return reverse("werk_deelnemers", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zoek = self.zoek
        bladen = Paginator(deelnemers_van(self.expeditie, zoek), ALLES_OP_EEN_BLAD if zoek else PER_BLADZIJDE * 2)
        bladzijde = bladen.get_page(self.request.GET.get("page"))
        schrijf(
            door=self.actor,
            op=self.op,
            daad="deelnemers.gezien",
            expeditie=self.expeditie.pk,
            bladzijde=bladzijde.number,
        )
        return super().get_context_data(zoek=zoek, page_obj=bladzijde, **kwargs)
