"""Drawing up the lists, changing them, giving them away, and typing over what came back."""

from typing import Any, ClassVar

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from expedities.expeditie.queries import dag_van
from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis.models import Adres
from expedities.looplijsten import actions, queries
from expedities.looplijsten.forms import (
    MaakForm,
    NaamForm,
    OvertypForm,
    SamenvoegForm,
    SplitsForm,
    TweetalForm,
    VerplaatsForm,
    VoorstelForm,
    WegForm,
)
from expedities.looplijsten.knippen import GEWOON, Hoe, helften
from expedities.looplijsten.models import Looplijst
from expedities.looplijsten.namen import kant, verdieping
from expedities.looplijsten.overtypen import LETTERS, Overgetypt, neem_over
from expedities.looplijsten.views import EenLijst, LijstenMixin
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Hoedanigheid

DEUREN_PER_BLAD = 300


class Opstellen(WerkMixin, ActieView):
    """Choose, look at what comes of it, and only then make it."""

    template_name = "looplijsten/opstellen.html"
    form_class = MaakForm

    def voer_uit(self, form: MaakForm) -> str:
        lijsten = actions.stel_op(
            expeditie=self.expeditie, **form.keuze(), verwacht=form.cleaned_data["deuren"], door=self.actor, op=self.op
        )
        zin = ngettext("%(aantal)s lijst gemaakt.", "%(aantal)s lijsten gemaakt.", len(lijsten))
        messages.success(self.request, zin % {"aantal": len(lijsten)} + " " + _("Kies nu wie ze lopen."))
        return reverse("werk_deuren", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The choice travels in the address, so that the proposal is a page one can come back to."""
        los = queries.op_geen_lijst(self.expeditie).count()
        gevraagd = self.request.POST or (self.request.GET if "hoe" in self.request.GET else None)
        keuzeform = VoorstelForm(
            gevraagd, initial={"hoe": Hoe.AANTAL, "maat": GEWOON, "welke": "los" if los else "alles"}
        )
        keuze = keuzeform.keuze() if keuzeform.is_valid() else None
        voorstel = queries.voorstel(self.expeditie, **keuze) if keuze else []
        return super().get_context_data(
            keuzeform=keuzeform,
            keuze=keuze,
            voorstel=voorstel,
            deuren=sum(len(stuk.deuren) for stuk in voorstel),
            los=los,
            alle=Adres.objects.filter(expeditie=self.expeditie).deuren().count(),
            lijsten=Looplijst.objects.filter(expeditie=self.expeditie).count(),
            terug_url=reverse("werk_deuren", args=[self.expeditie.slug]),
            **kwargs,
        )


class LijstActie(EenLijst, WerkMixin, ActieView):
    """The procesbegeleider does something with one list."""

    template_name = "werk/formulier.html"

    def naar(self, lijst: Looplijst) -> str:
        return reverse("werk_looplijst", args=[self.expeditie.slug, lijst.nr])

    def waarmee(self) -> dict[str, Any]:
        return {"looplijst": self.lijst, "door": self.actor, "op": self.op}


class Tweetal(LijstActie):
    """Who walks it."""

    template_name = "looplijsten/tweetal.html"
    form_class = TweetalForm

    def get_form_kwargs(self) -> dict[str, Any]:
        accounts = queries.mogelijke_lopers(self.expeditie, self.op)
        return super().get_form_kwargs() | {"accounts": accounts, "lopers": self.lijst.lopers.all()}

    def voer_uit(self, form: TweetalForm) -> str:
        lopers = actions.geef_aan(lopers=form.lopers(), **self.waarmee())
        messages.success(self.request, _wie_lopen(self.lijst, [loper.naam for loper in lopers]))
        bewoner = any(loper.hoedanigheid == Hoedanigheid.BEWONER for loper in lopers)
        if len(lopers) == actions.TWEE and not bewoner:
            zin = _("Er loopt geen bewoner mee. Dat kan. Voor een buur gaat de deur vaak makkelijker open.")
            messages.info(self.request, zin)
        return reverse("werk_deuren", args=[self.expeditie.slug])


def _wie_lopen(lijst: Looplijst, namen: list[str]) -> str:
    if not namen:
        return _("Lijst %(nr)s is nu van niemand.") % {"nr": lijst.nr}
    wie = _(" en ").join(namen)
    zin = ngettext("%(wie)s loopt lijst %(nr)s.", "%(wie)s lopen lijst %(nr)s.", len(namen))
    return zin % {"wie": wie, "nr": lijst.nr}


class Naam(LijstActie):
    form_class = NaamForm
    gelukt = gettext_lazy("De lijst heet nu anders.")

    def get_initial(self) -> dict[str, Any]:
        return {"naam": self.lijst.naam}

    def voer_uit(self, form: NaamForm) -> str:
        actions.hernoem(naam=form.cleaned_data["naam"], **self.waarmee())
        return self.naar(self.lijst)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=_("Lijst %(lijst)s") % {"lijst": self.lijst}, **kwargs)


class Splitsen(LijstActie):
    """In two; where we would do it is chosen already."""

    form_class = SplitsForm
    gelukt = gettext_lazy("De lijst is gesplitst. De nieuwe lijst is nog van niemand.")

    def get_form_kwargs(self) -> dict[str, Any]:
        deuren = list(self.lijst.adressen.deuren())
        half = helften(queries.als_deuren(self.lijst.adressen.deuren())) if len(deuren) > 1 else None
        return super().get_form_kwargs() | {
            "deuren": deuren,
            "initial": {} if half is None else {"vanaf": deuren[half].pk},
        }

    def voer_uit(self, form: SplitsForm) -> str:
        vanaf = get_object_or_404(Adres, expeditie=self.expeditie, pk=form.cleaned_data["vanaf"])
        return self.naar(actions.splits(vanaf=vanaf, **self.waarmee()))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lead = _("Alles vanaf de deur die je kiest, komt op een nieuwe lijst. Er gaat geen deur verloren.")
        return super().get_context_data(kop=_("Lijst %(nr)s splitsen") % {"nr": self.lijst.nr}, lead=lead, **kwargs)


class Samenvoegen(LijstActie):
    form_class = SamenvoegForm
    gelukt = gettext_lazy("De lijsten zijn nu één lijst.")

    def get_form_kwargs(self) -> dict[str, Any]:
        anders = queries.standen(Looplijst.objects.filter(expeditie=self.expeditie).exclude(pk=self.lijst.pk))
        keuzes = [(een.lijst.nr, f"{een.lijst} ({_aantal(een.deuren)})") for een in anders]
        return super().get_form_kwargs() | {"lijsten": keuzes}

    def voer_uit(self, form: SamenvoegForm) -> str:
        erbij = get_object_or_404(Looplijst, expeditie=self.expeditie, nr=form.cleaned_data["erbij"])
        actions.voeg_samen(erbij=erbij, **self.waarmee())
        return self.naar(self.lijst)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lead = _("De deuren van de andere lijst komen op deze. Nummer en tweetal van deze lijst blijven.")
        kop = _("Lijst %(nr)s samenvoegen") % {"nr": self.lijst.nr}
        return super().get_context_data(kop=kop, lead=lead, **kwargs)


def _aantal(deuren: int) -> str:
    return ngettext("%(aantal)s deur", "%(aantal)s deuren", deuren) % {"aantal": deuren}


class Weg(LijstActie):
    form_class = WegForm

    def voer_uit(self, form: WegForm) -> str:
        aantal = actions.gooi_weg(**self.waarmee())
        zin = _("De lijst is weg. Nu nog op geen lijst: %(deuren)s.") % {"deuren": _aantal(aantal)}
        messages.success(self.request, zin)
        return reverse("werk_deuren", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lead = _("De deuren blijven, met alles wat er is genoteerd. Ze komen bij ‘nog op geen lijst’.")
        kop = _("Lijst %(lijst)s weggooien?") % {"lijst": self.lijst}
        return super().get_context_data(kop=kop, lead=lead, **kwargs)


class Verplaatsen(WerkMixin, ActieView):
    """Many doors at once: from one list, or from none (`?van=`), to another."""

    template_name = "looplijsten/verplaatsen.html"
    form_class = VerplaatsForm

    def van(self) -> Looplijst | None:
        nr = self.request.GET.get("van", "")
        if not nr.isascii() or not nr.isdigit():
            return None
        return get_object_or_404(Looplijst, expeditie=self.expeditie, nr=int(nr[:5]))

    def get_form_kwargs(self) -> dict[str, Any]:
        self.bron = self.van()
        deuren = self.bron.adressen.deuren() if self.bron else queries.op_geen_lijst(self.expeditie)
        self.totaal = deuren.count()
        rijen: dict[str, list[Adres]] = {}
        for deur in deuren[:DEUREN_PER_BLAD]:
            rij = f"{deur.gebouw}, {verdieping(deur.verdieping)}" if deur.gebouw else ""
            rijen.setdefault(rij or f"{deur.straat} {kant(deur.huisnummer % 2)}", []).append(deur)
        self.rijen = rijen
        lijsten = Looplijst.objects.filter(expeditie=self.expeditie)
        lijsten = lijsten.exclude(pk=self.bron.pk) if self.bron else lijsten
        return super().get_form_kwargs() | {"rijen": rijen, "lijsten": lijsten}

    def voer_uit(self, form: VerplaatsForm) -> str:
        naar, keuze = None, form.cleaned_data["naar"]
        if keuze not in {"geen", "nieuw"}:
            naar = get_object_or_404(Looplijst, expeditie=self.expeditie, nr=keuze)
        nieuw = form.cleaned_data["nieuw"] if keuze == "nieuw" else ""
        aantal = actions.verplaats(
            expeditie=self.expeditie, deuren=form.gekozen(), naar=naar, nieuw=nieuw, door=self.actor, op=self.op
        )
        messages.success(self.request, _("Verplaatst: %(deuren)s.") % {"deuren": _aantal(aantal)})
        return reverse("werk_deuren", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        gekozen_rijen = set(context["form"].data.getlist("rijen")) if context["form"].is_bound else set()
        gekozen_deuren = set(context["form"].data.getlist("deuren")) if context["form"].is_bound else set()
        rijen = [
            {"naam": naam, "aan": naam in gekozen_rijen, "deuren": [(d, str(d.pk) in gekozen_deuren) for d in deuren]}
            for naam, deuren in self.rijen.items()
        ]
        terug = reverse("werk_deuren", args=[self.expeditie.slug])
        rest = self.totaal - sum(len(deuren) for deuren in self.rijen.values())
        return context | {"rijen": rijen, "bron": self.bron, "rest": rest, "terug_url": terug}


class Overtypen(EenLijst, LijstenMixin, ActieView):
    """The sheet on the screen, in the order of the sheet on paper."""

    template_name = "looplijsten/overtypen.html"
    form_class = OvertypForm
    letters: ClassVar = tuple((letter, uitkomst) for uitkomst, letter in LETTERS.items())

    def get_form_kwargs(self) -> dict[str, Any]:
        deuren = self.lijst.adressen.deuren()
        return super().get_form_kwargs() | {"deuren": deuren, "vandaag": dag_van(self.op)}

    def get_initial(self) -> dict[str, Any]:
        """After saving half a sheet, the same day and part of the day stand there again."""
        return {naam: self.request.GET[naam] for naam in ("dag", "dagdeel") if self.request.GET.get(naam)}

    def voer_uit(self, form: OvertypForm) -> str:
        gedaan = neem_over(looplijst=self.lijst, blad=form.blad(), door=self.actor, op=self.op)
        self._vertel(gedaan)
        pad = reverse("werk_looplijst_overtypen", args=[self.expeditie.slug, self.lijst.nr])
        return pad if gedaan.niet else reverse("werk_looplijst", args=[self.expeditie.slug, self.lijst.nr])

    def _vertel(self, gedaan: Overgetypt) -> None:
        zin = ngettext("Genoteerd: %(aantal)s deur.", "Genoteerd: %(aantal)s deuren.", gedaan.genoteerd)
        messages.success(self.request, zin % {"aantal": gedaan.genoteerd})
        for adres, reden in gedaan.niet:
            messages.warning(self.request, f"{adres}: {reden}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(letters=self.letters, **kwargs)
