"""Letters, for who makes them, prints them and hears what people answer."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View

from expedities.bewonersavond.models import Avond
from expedities.brieven import actions, antwoorden, queries
from expedities.brieven.actions import Vinkje
from expedities.brieven.codes import lees_code
from expedities.brieven.forms import BriefForm, CodeForm, KnopForm, NamensForm, VinkjeForm, WoordenForm
from expedities.brieven.models import Briefantwoord, Stapel, Stapelsoort, Uitnodiging
from expedities.brieven.queries import Voor
from expedities.brieven.sjabloon import avond_in_woorden, briefkop, brieftekst
from expedities.brieven.welkom import STANDAARD
from expedities.expeditie import fasen
from expedities.expeditie.fasen_tekst import als_tekst
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis.models import Adres
from wijkexpeditie.documenten.antwoord import toon_pdf
from wijkexpeditie.documenten.render import Pdf
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


def meld_tekens(request: HttpRequest, pdf: Pdf) -> None:
    """What no font can draw is said, and stops nothing."""
    if pdf.vervangen_tekens:
        zin = _("Deze tekens kunnen we niet drukken; er staat nu een leeg blokje: %(tekens)s")
        messages.warning(request, zin % {"tekens": " ".join(sorted(pdf.vervangen_tekens))})


class _OverBrieven(WerkMixin):
    """What stands between this expeditie and its first letter (R1)."""

    def ontbreekt(self) -> str:
        oordeel = fasen.oordeel(fasen.Stap.BRIEF, stand(self.expeditie, self.op), dag_van(self.op))
        return "" if oordeel.mag else als_tekst(oordeel)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        avond = queries.komende_avond(self.expeditie, self.op)
        voorbij = avond is None and Avond.objects.filter(expeditie=self.expeditie, nr=2).exists()
        return super().get_context_data(ontbreekt=self.ontbreekt(), avond=avond, voorbij=voorbij, **kwargs)


class WerkBrieven(_OverBrieven, TemplateView):
    """Every pile of letters, and what came back."""

    template_name = "brieven/werk_brieven.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        nu = avond_in_woorden(context["avond"]) if context["avond"] else ""
        stapels = queries.brieven(self.expeditie)
        verkeerd = queries.verplaatst(self.expeditie, stapels, nu, self.op)
        tel = queries.hoeveel(self.expeditie)
        return {
            **context,
            "avond_nu": nu,
            "naam": getattr(self.request.user, "naam", ""),
            "klus": queries.lopende_klus(self.expeditie, actions.KLUS),
            "stapels": [{"stapel": stapel, "verplaatst": stapel.pk in verkeerd} for stapel in stapels],
            "stand": queries.stand_van_de_brieven(self.expeditie),
            "niet_getroffen": tel[Voor.NIET_GETROFFEN],
            "niet_gesproken": tel[Voor.NIET_GESPROKEN],
            "bellen": len(queries.te_bellen(self.expeditie)),
        }


class BriefNieuw(_OverBrieven, ActieView):
    """Choose doors and words; look at a draft as often as you like."""

    template_name = "brieven/nieuw.html"
    form_class = BriefForm
    gelukt = gettext_lazy("De brieven staan klaar om te drukken.")

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        tel = queries.hoeveel(self.expeditie)
        keuzes = [(voor.value, f"{str(voor.label).capitalize()} ({aantal})") for voor, aantal in tel.items()]
        routes = queries.routekeuzes(self.expeditie)
        keuzes += [(Voor.ROUTE.value, str(Voor.ROUTE.label).capitalize())] if routes else []
        deur = self._deur()
        keuzes += [(Voor.DEUR.value, _("Alleen %(adres)s") % {"adres": deur})] if deur else []
        return {**kwargs, "voor": keuzes, "routes": routes}

    def _deur(self) -> Adres | None:
        """Asked for from the page of one door."""
        getypt = self.request.POST.get("deur") or self.request.GET.get("deur", "")
        if not (getypt.isascii() and getypt.isdigit() and len(getypt) < 10):
            return None
        return Adres.objects.filter(expeditie=self.expeditie, pk=getypt).deuren().first()

    def get_initial(self) -> dict[str, Any]:
        deur = self._deur()
        return {
            "kop": briefkop(),
            "tekst": brieftekst(self.expeditie),
            "ondertekenaar": self.expeditie.contact_naam,
            "welkom": list(STANDAARD),
            "voor": Voor.DEUR if deur else Voor.NIET_GETROFFEN,
            "deur": deur.pk if deur else None,
        }

    def form_valid(self, form: BriefForm) -> HttpResponse:  # type: ignore[override]  # our own form
        if not form.is_voorbeeld:
            return super().form_valid(form)
        try:
            pdf = actions.voorbeeld(
                expeditie=self.expeditie,
                woorden=form.woorden,
                avond=queries.komende_avond(self.expeditie, self.op),
                op=self.op,
            )
        except Geweigerd as weigering:
            form.add_error("tekst", str(weigering))
            return self.form_invalid(form)
        return toon_pdf(pdf, "voorbeeld")

    def voer_uit(self, form: BriefForm) -> str:
        gemaakt = actions.maak_brieven(
            expeditie=self.expeditie, keuze=form.keuze, woorden=form.woorden, door=self.actor, op=self.op
        )
        meld_tekens(self.request, actions.voorbeeld(expeditie=self.expeditie, woorden=form.woorden, op=self.op))
        if gemaakt.klus:
            return reverse("werk_klus", args=[self.expeditie.slug, gemaakt.klus.pk])
        if len(gemaakt.stapels) == 1:
            return reverse("werk_stapel", args=[self.expeditie.slug, gemaakt.stapels[0].pk])
        return reverse("werk_brieven", args=[self.expeditie.slug])


class StapelMixin(WerkMixin):
    """One pile of this expeditie."""

    stapel: Stapel

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        rijen = Stapel.objects.filter(expeditie=self.expeditie).select_related("looplijst")
        self.stapel = get_object_or_404(rijen, pk=kwargs["stapel"])
        self.stapel.expeditie = self.expeditie

    @property
    def zijn_brieven(self) -> bool:
        return self.stapel.soort == Stapelsoort.UITNODIGING

    def hier(self) -> str:
        return reverse("werk_stapel", args=[self.expeditie.slug, self.stapel.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(stapel=self.stapel, zijn_brieven=self.zijn_brieven, **kwargs)


class WerkStapel(StapelMixin, ActieView):
    """Print, tick off, post, tick off; and each letter by itself."""

    template_name = "brieven/stapel.html"
    form_class = VinkjeForm

    def nu(self) -> str:
        avond = queries.komende_avond(self.expeditie, self.op) if self.zijn_brieven else None
        return avond_in_woorden(avond) if avond else ""

    def get_initial(self) -> dict[str, Any]:
        return {"naam": getattr(self.request.user, "naam", ""), "gezien": self.nu()}

    def voer_uit(self, form: VinkjeForm) -> str:
        actions.vink_af(
            stapel=self.stapel,
            wat=Vinkje(form.cleaned_data["wat"]),
            naam=form.cleaned_data["naam"],
            gezien=form.cleaned_data["gezien"],
            door=self.actor,
            op=self.op,
        )
        lijst = "werk_brieven" if self.zijn_brieven else "werk_bladen"
        return reverse(lijst, args=[self.expeditie.slug]) if form.cleaned_data["naar_lijst"] else self.hier()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wat = Vinkje.BEZORGD if self.stapel.gedrukt_op else Vinkje.GEDRUKT
        nu = self.nu()
        return super().get_context_data(
            wat="" if self.stapel.bezorgd_op else wat,
            avond_nu=nu,
            verplaatst=bool(queries.verplaatst(self.expeditie, [self.stapel], nu, self.op)),
            brieven=queries.uitnodigingen(self.stapel) if self.zijn_brieven else [],
            **kwargs,
        )


class StapelTerug(StapelMixin, ActieView):
    """Undo a wrong tick."""

    form_class = KnopForm
    http_method_names = ("post", "options")
    gelukt = gettext_lazy("Teruggenomen.")

    def voer_uit(self, form: KnopForm) -> str:
        wat = Vinkje.BEZORGD if self.stapel.bezorgd_op else Vinkje.GEDRUKT
        actions.neem_vinkje_terug(stapel=self.stapel, wat=wat, door=self.actor, op=self.op)
        return self.hier()


class StapelTekst(StapelMixin, ActieView):
    """Other words for what was not printed yet."""

    template_name = "brieven/tekst.html"
    form_class = WoordenForm
    gelukt = gettext_lazy("De tekst is bewaard. De codes blijven dezelfde.")

    def get_initial(self) -> dict[str, Any]:
        velden = ("kop", "tekst", "ondertekenaar", "welkom")
        return {veld: getattr(self.stapel, veld) for veld in velden}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.zijn_brieven:
            return HttpResponseRedirect(reverse("werk_blad", args=[self.expeditie.slug, self.stapel.soort]))
        return super().get(request, *args, **kwargs)

    def voer_uit(self, form: WoordenForm) -> str:
        actions.wijzig_woorden(stapel=self.stapel, woorden=form.woorden, door=self.actor, op=self.op)
        meld_tekens(self.request, actions.voorbeeld(expeditie=self.expeditie, woorden=form.woorden, op=self.op))
        return self.hier()


class StapelPdf(StapelMixin, View):
    """The whole pile on paper, or one letter of it with the code it has."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        alleen = None
        if "brief" in kwargs:
            alleen = get_object_or_404(queries.uitnodigingen(self.stapel), pk=kwargs["brief"])
        try:
            pdf = actions.druk(stapel=self.stapel, alleen=alleen, door=self.actor, op=self.op)
        except MagNiet:
            raise
        except Geweigerd as weigering:
            messages.error(request, str(weigering))
            return HttpResponseRedirect(self.hier())
        return toon_pdf(pdf, "brief" if alleen else f"stapel-{self.stapel.soort}")


class BriefCode(WerkMixin, ActieView):
    """Somebody calls or hands in a paper: which letter is it? (R11)"""

    template_name = "brieven/werk_code.html"
    form_class = CodeForm

    def voer_uit(self, form: CodeForm) -> str:
        brief = queries.brief_bij_code(lees_code(form.cleaned_data["code"]))
        if brief is None or brief.stapel.expeditie_id != self.expeditie.pk:
            raise Geweigerd(_("Deze code hoort bij geen brief van deze buurt. Lees hem nog eens voor."))
        return reverse("werk_brief_antwoord", args=[self.expeditie.slug, brief.pk])


def _brief(expeditie: Expeditie, pk: object) -> Uitnodiging:
    rijen = Uitnodiging.objects.select_related("stapel", "adres", "deelnemer").filter(stapel__expeditie=expeditie)
    brief = get_object_or_404(rijen, pk=pk)
    brief.stapel.expeditie = expeditie
    return brief


class BriefNamens(WerkMixin, ActieView):
    """The answer of somebody on the telephone or on paper, read back to them (R11)."""

    template_name = "brieven/werk_antwoord.html"
    form_class = NamensForm
    gelukt = gettext_lazy("Het antwoord staat erin.")
    brief: Uitnodiging

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.brief = _brief(self.expeditie, kwargs["brief"])

    def voer_uit(self, form: NamensForm) -> str:
        antwoorden.beantwoord(
            uitnodiging=self.brief,
            antwoord=Briefantwoord(form.cleaned_data["antwoord"]),
            aantal=form.cleaned_data["aantal"],
            nodig=form.nodig,
            wie=form.wie,
            door=self.actor,
            op=self.op,
        )
        return reverse("werk_brief_code", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            brief=self.brief, avond=queries.komende_avond(self.expeditie, self.op), **kwargs
        )


class BriefBellen(WerkMixin, TemplateView):
    """Who wrote “call me” on their letter."""

    template_name = "brieven/bellen.html"
    rollen: ClassVar[frozenset[Rol]] = frozenset({Rol.PROCESBEGELEIDER, Rol.BELLER})

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            te_bellen=queries.te_bellen(self.expeditie),
            gebeld=queries.net_gebeld(self.expeditie, self.op),
            begeleidt=self.actor.heeft(Rol.PROCESBEGELEIDER),
            avond=queries.komende_avond(self.expeditie, self.op),
            **kwargs,
        )


class BriefGebeld(WerkMixin, ActieView):
    """One tap: called. And back, when that was wrong."""

    form_class = KnopForm
    http_method_names = ("post", "options")
    rollen: ClassVar[frozenset[Rol]] = frozenset({Rol.PROCESBEGELEIDER, Rol.BELLER})
    brief: Uitnodiging

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.brief = _brief(self.expeditie, kwargs["brief"])

    def voer_uit(self, form: KnopForm) -> str:
        terug = "terug" in self.request.POST
        daad = antwoorden.neem_gebeld_terug if terug else antwoorden.noteer_gebeld
        daad(uitnodiging=self.brief, door=self.actor, op=self.op)
        messages.success(self.request, _("Teruggenomen.") if terug else _("Genoteerd. Dank je wel."))
        return reverse("werk_brief_bellen", args=[self.expeditie.slug])
