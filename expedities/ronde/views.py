"""Who has been asked: the whole round on one page, tonight's doors, what is promised, and what stays open."""

from itertools import groupby
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.expeditie import fasen
from expedities.expeditie.fasen_tekst import als_tekst
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis.actions import los_tegenspraak_op
from expedities.huisvoorhuis.models import Adres, Nabezoek, Nabezoekreden
from expedities.huisvoorhuis.queries import plaatjes
from expedities.looplijsten.queries import deuren_voor
from expedities.ronde import actions, queries
from expedities.ronde.forms import KiesForm, LaatOpenForm, WieGaatForm
from expedities.ronde.te_doen import Werk
from expedities.ronde.terugkomen import VAN_VROEG_NAAR_LAAT, Dagdeel, dagdeel
from expedities.ronde.woorden import DAGDEEL, PER_LIJST, STOP, WANNEER
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.uren import volgend_moment
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol


class RondeMixin(WerkMixin):
    """The pages of the round, with the tabs between them."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dicht = self.expeditie.ronde_gesloten_op is not None
        paginas = (
            ("werk_ronde", _("Overzicht")),
            ("werk_ronde_vanavond", _("De beste tien")),
            ("werk_nabezoeken", _("Nabezoeken")),
            ("werk_ronde_open", _("Wat er open bleef") if dicht else _("Nog te doen")),
            ("werk_ronde_sluiten", _("Heropenen") if dicht else _("Sluiten")),
        )
        naam = self.request.resolver_match.url_name if self.request.resolver_match else ""
        tabs = [
            {
                "naam": tekst,
                "url": reverse(pagina, args=[self.expeditie.slug]),
                "actief": pagina == naam,
                "aantal": None,
            }
            for pagina, tekst in paginas
        ]
        oordeel = fasen.oordeel(fasen.Stap.BEZOEK, stand(self.expeditie, self.op), dag_van(self.op))
        return super().get_context_data(
            tabs=tabs if self.actor.heeft(Rol.PROCESBEGELEIDER) else [],
            ontbreekt="" if oordeel.mag else als_tekst(oordeel),
            **kwargs,
        )


class Ronde(RondeMixin, TemplateView):
    """Every door has an outcome, or is work, or is left open with a reason and a name."""

    template_name = "ronde/ronde.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ronde = queries.ronde(self.expeditie)
        beloofd = [n for n in queries.nabezoeken(Adres.objects.filter(expeditie=self.expeditie)) if n.gedaan_op is None]
        return super().get_context_data(
            ronde=ronde,
            tel={str(soort): len(ronde.met(soort)) for soort in Werk},
            niet_getroffen=len(ronde.met(Werk.TERUG)) + len(ronde.met(Werk.BRIEF)),
            tegenspraken=queries.tegenspraken(self.expeditie) if ronde.met(Werk.TEGENSPRAAK) else [],
            beloofd=len(beloofd),
            zonder_naam=sum(not nabezoek.wie for nabezoek in beloofd),
            samen=len(queries.graag_samen(self.expeditie, self.op)),
            dagdelen=[DAGDEEL[deel] for deel in VAN_VROEG_NAAR_LAAT],
            **kwargs,
        )


class Vanavond(RondeMixin, TemplateView):
    """Per walking list the ten best doors for a part of the day, and when to stop."""

    template_name = "ronde/vanavond.html"

    def deel(self) -> Dagdeel:
        """What somebody chose to look at, else now, or the first moment after now at which one may ring."""
        gekozen = self.request.GET.get("deel", "")
        if gekozen in set(Dagdeel):
            return Dagdeel(gekozen)
        return dagdeel(volgend_moment(self.op, (self.expeditie.bellen_vanaf, self.expeditie.bellen_tot)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        deel = self.deel()
        lijsten = queries.vanavond(self.expeditie, self.op, deel=deel)
        uren = {
            "vanaf": self.expeditie.bellen_vanaf.strftime("%H:%M"),
            "tot": self.expeditie.bellen_tot.strftime("%H:%M"),
        }
        deur_url = reverse("werk_deur", args=[self.expeditie.slug, 0])
        regels = [
            {
                "lijst": regel.lijst,
                "lopers": list(regel.lijst.lopers.all()),
                "plekken": [
                    {"naam": naam, "deuren": plaatjes(deuren, deur_url)}
                    for naam, deuren in groupby(regel.deuren, key=queries.plek)
                ],
                "stop": str(STOP[regel.stop]) % uren if regel.stop in PER_LIJST else "",
            }
            for regel in lijsten
        ]
        nu_niet = next((str(STOP[r.stop]) % uren for r in lijsten if r.stop and r.stop not in PER_LIJST), "")
        delen = [
            {"naam": DAGDEEL[d], "url": f"?deel={d}", "actief": d is deel, "aantal": None} for d in VAN_VROEG_NAAR_LAAT
        ]
        return super().get_context_data(regels=regels, wanneer=WANNEER[deel], delen=delen, nu_niet=nu_niet, **kwargs)


class MetDeuren:
    """An uitnodiger sees what was promised on the own lists, the procesbegeleider all of it."""

    rollen: ClassVar[frozenset[Rol]] = frozenset({Rol.PROCESBEGELEIDER, Rol.UITNODIGER})


class Nabezoeken(MetDeuren, RondeMixin, TemplateView):
    """What we promised at a door, with the name of who goes."""

    template_name = "ronde/nabezoeken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = queries.nabezoeken(deuren_voor(self.expeditie, self.actor))
        leidt = self.actor.heeft(Rol.PROCESBEGELEIDER)
        return super().get_context_data(
            open=[{"nabezoek": n, "form": WieGaatForm(initial={"wie": n.wie})} for n in alle if n.gedaan_op is None],
            gedaan=[n for n in alle if n.gedaan_op is not None],
            samen=queries.graag_samen(self.expeditie, self.op) if leidt else [],
            **kwargs,
        )


class Knop(WerkMixin, ActieView):
    """Only a button: what is refused is said on the page it stands on."""

    http_method_names = ["post"]
    form_class = Formulier

    def terug(self) -> str:
        raise NotImplementedError

    def form_invalid(self, form: Formulier) -> HttpResponse:
        for fouten in form.errors.values():
            messages.error(self.request, " ".join(map(str, fouten)))
        return redirect(self.terug())


class MetNabezoek(MetDeuren, Knop):
    nabezoek: Nabezoek

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        deuren = deuren_voor(self.expeditie, self.actor).order_by().values("pk")
        self.nabezoek = get_object_or_404(
            Nabezoek.objects.select_related("adres__expeditie"), adres__in=deuren, pk=kwargs["pk"]
        )

    def terug(self) -> str:
        return reverse("werk_nabezoeken", args=[self.expeditie.slug])


class NabezoekWie(MetNabezoek):
    """Somebody goes; without a name it is whoever taps "I go"."""

    form_class = WieGaatForm

    def voer_uit(self, form: WieGaatForm) -> str:
        wie = form.cleaned_data["wie"]
        if "ik" in self.request.POST and isinstance(self.request.user, Gebruiker):
            wie = self.request.user.naam.split(" ")[0]
        actions.geef_nabezoek_aan(nabezoek=self.nabezoek, wie=wie, door=self.actor, op=self.op)
        return self.terug()


class NabezoekGedaan(MetNabezoek):
    gelukt = gettext_lazy("Fijn dat jullie terug zijn geweest. Noteer bij de deur hoe het liep.")

    def voer_uit(self, form: Formulier) -> str:
        actions.meld_nabezoek_gedaan(nabezoek=self.nabezoek, door=self.actor, op=self.op)
        return self.terug()


class DeurVanDeRonde(Knop):
    """One door, for who leads."""

    pagina: ClassVar[str] = "werk_ronde_open"
    adres: Adres

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.adres = get_object_or_404(Adres.objects.deuren(), expeditie=self.expeditie, pk=kwargs["deur"])
        self.adres.expeditie = self.expeditie

    def terug(self) -> str:
        return reverse(self.pagina, args=[self.expeditie.slug])


class LoopMee(DeurVanDeRonde):
    """Who would like to be fetched or accompanied is visited once more, by somebody who walks along."""

    pagina = "werk_nabezoeken"
    gelukt = gettext_lazy("Staat bij de nabezoeken. Wie gaat er langs?")

    def voer_uit(self, form: Formulier) -> str:
        actions.beloof_nabezoek(adres=self.adres, reden=Nabezoekreden.MEELOPEN, door=self.actor, op=self.op)
        return self.terug()


class Kies(DeurVanDeRonde):
    """Of two visits that say different things: this is how it was."""

    form_class = KiesForm
    pagina = "werk_ronde"
    gelukt = gettext_lazy("Gekozen. De deur staat nu goed.")

    def voer_uit(self, form: KiesForm) -> str:
        los_tegenspraak_op(adres=self.adres, uitkomst=form.cleaned_data["uitkomst"], door=self.actor, op=self.op)
        return self.terug()


class Open(RondeMixin, TemplateView):
    """The doors that are not done, each with what is next, and those where nobody goes any more."""

    template_name = "ronde/open.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ronde = queries.ronde(self.expeditie)
        plekken = [
            {
                "naam": plek.naam,
                "deuren": [
                    {
                        "stand": deur,
                        "dagdelen": [WANNEER[deel] for deel in deur.dagdelen],
                        "mag_open": not self.expeditie.ronde_gesloten_op
                        and deur.werk is not Werk.TEGENSPRAAK
                        and deur.adres.uitkomst in actions.MAG_OPEN_BLIJVEN,
                    }
                    for deur in plek.deuren
                    if deur.werk.over
                ],
            }
            for plek in ronde.plekken
            if plek.nog_te_doen
        ]
        return super().get_context_data(
            plekken=plekken, opengelaten=ronde.met(Werk.OPEN_GELATEN), ronde=ronde, **kwargs
        )


class LaatOpen(DeurVanDeRonde):
    """Nobody needs to go here any more."""

    http_method_names = ["get", "post"]
    form_class = LaatOpenForm
    template_name = "werk/formulier.html"
    gelukt = gettext_lazy("Deze deur blijft open, met een reden en een naam.")

    def voer_uit(self, form: LaatOpenForm) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("reden", "naam")}
        actions.laat_open(adres=self.adres, **velden, door=self.actor, op=self.op)
        return self.terug()

    def form_invalid(self, form: Formulier) -> HttpResponse:
        return ActieView.form_invalid(self, form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            kop=_("%(adres)s open laten") % {"adres": self.adres},
            lead=_("De deur verdwijnt niet: hij blijft op de lijst staan. Je kunt er later toch nog langsgaan."),
            terug_url=self.terug(),
            **kwargs,
        )


class TochLangs(DeurVanDeRonde):
    gelukt = gettext_lazy("Deze deur staat weer bij wat er te doen is.")

    def voer_uit(self, form: Formulier) -> str:
        actions.ga_toch_langs(adres=self.adres, door=self.actor, op=self.op)
        return self.terug()
