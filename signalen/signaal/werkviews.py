"""The work pages: who reported what, what is late, and answering it."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.expeditie.toegang import WerkMixin
from signalen.signaal.actions import (
    GaatOverIemand,
    antwoord_en_sluit,
    antwoordbericht,
    meld,
    noteer_poging,
    pak_op,
    stuur_opnieuw,
    wacht_op_ander,
)
from signalen.signaal.forms import (
    AntwoordFormulier,
    NamensFormulier,
    OpnieuwFormulier,
    PakOpFormulier,
    PogingFormulier,
    WachtFormulier,
)
from signalen.signaal.models import Signaal, SignaalQuerySet, Staat
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.formulieren.zoeken import ALLES_OP_EEN_BLAD, ZoektStil
from wijkexpeditie.logboek.actions import schrijf

PER_BLADZIJDE = 50


class Signalen(WerkMixin, ZoektStil, TemplateView):
    """Late first, then by the date that was promised."""

    template_name = "signalen/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localtime(self.op).date()
        alle = Signaal.objects.van(self.expeditie)
        welke = self.request.GET.get("welke", "open")
        zoek = self.zoek
        keuzes = {
            "open": alle.open().order_by("antwoord_voor", "pk"),
            "laat": alle.laat(vandaag).order_by("antwoord_voor", "pk"),
            "bellen": alle.te_bellen().order_by("antwoord_voor", "pk"),
            "dicht": alle.dicht().order_by("-gesloten_op", "-pk"),
        }
        gekozen: SignaalQuerySet = keuzes.get(welke, keuzes["open"])
        if zoek:
            gekozen = alle.zoek(zoek).order_by("-ontvangen_op", "-pk")
        bladzijde = Paginator(gekozen, ALLES_OP_EEN_BLAD if zoek else PER_BLADZIJDE).get_page(
            self.request.GET.get("page")
        )
        return super().get_context_data(
            page_obj=bladzijde,
            regels=[{"signaal": signaal, "laat": signaal.is_laat(vandaag)} for signaal in bladzijde],
            tabs=self._tabs(alle, vandaag, "" if zoek else welke),
            zoek=zoek,
            **kwargs,
        )

    def _tabs(self, alle: SignaalQuerySet, vandaag: Any, welke: str) -> list[dict[str, Any]]:
        tel = alle.aggregate(
            open=Count("pk", filter=Q(gesloten_op__isnull=True)),
            laat=Count("pk", filter=Q(gesloten_op__isnull=True, antwoord_voor__lt=vandaag)),
            bellen=Count("pk", filter=Q(gesloten_op__isnull=True, contactweg="bellen") & ~Q(sluit_als="")),
            dicht=Count("pk", filter=Q(gesloten_op__isnull=False)),
        )
        namen = {
            "open": _("Open"),
            "laat": _("Te laat"),
            "bellen": _("Bellen met het antwoord"),
            "dicht": _("Gesloten"),
        }
        return [
            {"naam": naam, "url": f"?welke={sleutel}", "actief": sleutel == welke, "aantal": tel[sleutel]}
            for sleutel, naam in namen.items()
        ]


class Namens(WerkMixin, ActieView):
    """Somebody tells it at the door or by telephone."""

    template_name = "signalen/namens.html"
    form_class = NamensFormulier
    gelukt = gettext_lazy("De melding staat erin. Geef de code aan wie het vertelde.")
    over_iemand = False

    def voer_uit(self, form: NamensFormulier) -> str:
        try:
            signaal = meld(expeditie=self.expeditie, **form.velden(), namens=True, door=self.actor, op=self.op)
        except GaatOverIemand:
            self.over_iemand = True
            raise
        return reverse("werk_signaal", args=[self.expeditie.slug, signaal.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(over_iemand=self.over_iemand, **kwargs)


class OverSignaal(WerkMixin, ActieView):
    """One report with all that can be done; each button is a view of its own that comes back here."""

    template_name = "signalen/signaal.html"
    form_class: type[Formulier] = PakOpFormulier
    sleutel: ClassVar[str] = "pak_op"  # the name of the form in the template
    signaal: Signaal
    FORMULIEREN: ClassVar[dict[str, type[Formulier]]] = {
        "pak_op": PakOpFormulier,
        "antwoord": AntwoordFormulier,
        "wacht": WachtFormulier,
        "poging": PogingFormulier,
        "opnieuw": OpnieuwFormulier,
    }

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.signaal = get_object_or_404(Signaal.objects.van(self.expeditie), pk=kwargs["pk"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Whoever opens it sees how somebody can be reached: that is written down."""
        schrijf(door=self.actor, op=self.op, daad="signaal.bekeken", ding=self.signaal, expeditie=self.expeditie.pk)
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "auto_id": f"{self.sleutel}_%s"}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(signaal=self.signaal, **kwargs)
        formulieren = {naam: soort(auto_id=f"{naam}_%s") for naam, soort in self.FORMULIEREN.items()}
        formulieren[self.sleutel] = context["form"]
        vandaag = timezone.localtime(self.op).date()
        kan_opgepakt = self.signaal.staat in {Staat.ONTVANGEN, Staat.WACHT}
        return {
            **context,
            "formulieren": formulieren,
            "stappen": list(self.signaal.stappen.all())[::-1],
            "laat": self.signaal.is_laat(vandaag),
            "kan_opgepakt": kan_opgepakt,
            "ingehaald": bool(context["form"].errors) and self.sleutel not in self.zichtbaar(),
            "bericht": antwoordbericht(self.signaal) if self.signaal.sluit_als else None,
        }

    def zichtbaar(self) -> frozenset[str]:
        """Which forms fit what it is now; another may have changed it meanwhile."""
        if self.signaal.is_dicht:
            return frozenset()
        return frozenset({"poging", "opnieuw"} if self.signaal.sluit_als else {"pak_op", "antwoord", "wacht"})

    def form_invalid(self, form: Formulier) -> HttpResponse:
        self.signaal.refresh_from_db()
        return super().form_invalid(form)

    def terug(self) -> str:
        return reverse("werk_signaal", args=[self.expeditie.slug, self.signaal.pk])


class Bekijk(OverSignaal):
    http_method_names = ("get", "head", "options")


class PakOp(OverSignaal):
    gelukt = gettext_lazy("Je bent ermee bezig. De melder kan dat zien.")

    def voer_uit(self, form: PakOpFormulier) -> str:
        pak_op(signaal=self.signaal, door=self.actor, op=self.op)
        return self.terug()


class Wacht(OverSignaal):
    form_class, sleutel = WachtFormulier, "wacht"
    gelukt = gettext_lazy("Genoteerd. De melder kan het lezen.")

    def voer_uit(self, form: WachtFormulier) -> str:
        wacht_op_ander(signaal=self.signaal, tekst=form.cleaned_data["tekst"], door=self.actor, op=self.op)
        return self.terug()


class Antwoord(OverSignaal):
    form_class, sleutel = AntwoordFormulier, "antwoord"
    gelukt = gettext_lazy("Het antwoord staat klaar.")

    def voer_uit(self, form: AntwoordFormulier) -> str:
        tekst, staat = form.cleaned_data["tekst"], form.cleaned_data["staat"]
        antwoord_en_sluit(signaal=self.signaal, tekst=tekst, staat=staat, door=self.actor, op=self.op)
        return self.terug()


class Poging(OverSignaal):
    form_class, sleutel = PogingFormulier, "poging"
    gelukt = gettext_lazy("Genoteerd. Dank je voor het bellen.")

    def voer_uit(self, form: PogingFormulier) -> str:
        noteer_poging(signaal=self.signaal, bereikt=form.cleaned_data["bereikt"], door=self.actor, op=self.op)
        return self.terug()


class Opnieuw(OverSignaal):
    form_class, sleutel = OpnieuwFormulier, "opnieuw"

    def voer_uit(self, form: OpnieuwFormulier) -> str:
        stuur_opnieuw(signaal=self.signaal, door=self.actor, op=self.op)
        return self.terug()
