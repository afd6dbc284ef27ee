"""Looking at the walking lists: all of them, as streets, on a map, one by one, on paper."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Count, Min, Q
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from django.views.generic.base import View

from expedities.expeditie import fasen
from expedities.expeditie.fasen_tekst import als_tekst
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import InExpeditie, WerkMixin
from expedities.huisvoorhuis.queries import legenda, plaatjes
from expedities.looplijsten import queries
from expedities.looplijsten.documents import lijst_als_pdf
from expedities.looplijsten.kaart import punten
from expedities.looplijsten.models import Looplijst
from expedities.looplijsten.prent import Kleur, teken
from expedities.looplijsten.rules import LOPEN, mag_verdelen
from wijkexpeditie.documenten.antwoord import toon_pdf
from wijkexpeditie.rollen.rol import Rol

STRATEN_PER_BLAD = 20


class LijstenMixin(WerkMixin):
    """For who walks here; each page shows only what lies in their own hands."""

    rollen: ClassVar[frozenset[Rol]] = LOPEN

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(verdeelt=mag_verdelen(self.actor, self.expeditie), **kwargs)

    def tabs(self, nu: str) -> list[dict[str, Any]]:
        namen = (("werk_deuren", _("Lijsten")), ("werk_straten", _("Straten")), ("werk_kaart", _("Kaart")))
        return [
            {"naam": naam, "url": reverse(url, args=[self.expeditie.slug]), "actief": url == nu, "aantal": None}
            for url, naam in namen
        ]


class EenLijst(InExpeditie):
    """One list that this person may see, by its number; another's is not there."""

    lijst: Looplijst

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.lijst = get_object_or_404(queries.lijsten_voor(self.expeditie, self.actor), nr=kwargs["nr"])
        self.lijst.expeditie = self.expeditie

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = reverse("werk_looplijst", args=[self.expeditie.slug, self.lijst.nr])
        return super().get_context_data(**{"lijst": self.lijst, "terug_url": terug, **kwargs})


class WerkDeuren(LijstenMixin, TemplateView):
    """The lists: who walks where, how far it is, and what is on no list yet."""

    template_name = "looplijsten/deuren.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        oordeel = fasen.oordeel(fasen.Stap.BEZOEK, stand(self.expeditie, self.op), dag_van(self.op))
        standen = queries.standen(queries.lijsten_voor(self.expeditie, self.actor))
        verdeelt = mag_verdelen(self.actor, self.expeditie)
        los = queries.op_geen_lijst(self.expeditie).count() if verdeelt else 0
        deuren = sum(een.deuren for een in standen)
        return super().get_context_data(
            standen=standen,
            los=los,
            deuren=deuren + los,
            ronde=queries.deuren_voor(self.expeditie, self.actor).aggregate(
                deuren=Count("pk"), geweest=Count("pk", filter=~Q(uitkomst="open"))
            ),
            zonder_tweetal=sum(1 for een in standen if een.deuren and not een.lopers),
            tabs=self.tabs("werk_deuren"),
            ontbreekt="" if oordeel.mag else als_tekst(oordeel),
            **kwargs,
        )


class Straten(LijstenMixin, TemplateView):
    """The streets as a picture, coloured by list or by outcome."""

    template_name = "looplijsten/straten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kleur = Kleur.UITKOMST if self.request.GET.get("kleur") == Kleur.UITKOMST else Kleur.LIJST
        lijsten = {lijst.pk: lijst for lijst in queries.lijsten_voor(self.expeditie, self.actor)}
        deuren = queries.deuren_voor(self.expeditie, self.actor)
        plekken = deuren.values("gebouw", "straat").annotate(eerste=Min("volgorde")).order_by("eerste")
        blad = Paginator(plekken, STRATEN_PER_BLAD).get_page(self.request.GET.get("page"))
        hier = Q(pk__in=[])
        for plek in blad:
            hier |= Q(gebouw=plek["gebouw"], straat=plek["straat"])
        return super().get_context_data(
            prenten=teken(deuren.filter(hier), lijsten, kleur),
            page_obj=blad,
            kleur=str(kleur),
            lijsten=list(lijsten.values()),
            legenda=legenda(),
            tabs=self.tabs("werk_straten"),
            **kwargs,
        )


class Kaart(LijstenMixin, TemplateView):
    """The list first, the map second: who cannot see or load it misses nothing."""

    template_name = "looplijsten/kaart.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        deuren = queries.deuren_voor(self.expeditie, self.actor)
        return super().get_context_data(
            standen=queries.standen(queries.lijsten_voor(self.expeditie, self.actor)),
            met_plek=deuren.filter(lat__isnull=False).count(),
            zonder_plek=deuren.filter(lat=None).count(),
            tegels=settings.KAART_TEGELS,
            bron=settings.KAART_BRON if settings.KAART_TEGELS else "",
            legenda=legenda(),
            tabs=self.tabs("werk_kaart"),
            **kwargs,
        )


class Punten(LijstenMixin, View):
    """What the map draws: doors of one's own lists, their list and their outcome."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        lijsten = queries.standen(queries.lijsten_voor(self.expeditie, self.actor))
        deuren = queries.deuren_voor(self.expeditie, self.actor).filter(lat__isnull=False)
        antwoord = JsonResponse(punten(self.expeditie, lijsten, deuren))
        antwoord["Cache-Control"] = "private, no-store"
        return antwoord


class EenLooplijst(EenLijst, LijstenMixin, TemplateView):
    """One list: how far, who walks, every door, and what can be done with it."""

    template_name = "looplijsten/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = queries.lijsten_voor(self.expeditie, self.actor).filter(pk=self.lijst.pk)
        adressen = list(self.lijst.adressen.deuren())
        deur_url = reverse("werk_deur", args=[self.expeditie.slug, 0])
        paren = zip(adressen, plaatjes(adressen, deur_url), strict=True)
        gezien = {adres.get_uitkomst_display() for adres in adressen}
        return super().get_context_data(
            stand=queries.standen(eigen)[0],
            prenten=teken(adressen, {self.lijst.pk: self.lijst}, Kleur.UITKOMST),
            rijen=[{"adres": adres, **plaatje} for adres, plaatje in paren],
            legenda=[regel for regel in legenda() if regel["uitleg"] in gezien],
            andere_lijsten=Looplijst.objects.filter(expeditie=self.expeditie).exclude(pk=self.lijst.pk).exists(),
            terug_url=reverse("werk_deuren", args=[self.expeditie.slug]),
            **kwargs,
        )


class LijstPdf(EenLijst, LijstenMixin, View):
    """To take along."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pdf = lijst_als_pdf(self.lijst, self.lijst.adressen.deuren(), op=self.op)
        antwoord = toon_pdf(pdf, f"looplijst-{self.lijst.nr}-{slugify(self.lijst.naam) or 'lijst'}")
        antwoord["Cache-Control"] = "private, no-store"
        return antwoord
