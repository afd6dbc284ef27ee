"""Who is in the denktank, and who is still to be asked."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.denktank.actions import (
    beeindig_lid,
    haal_van_vraaglijst,
    laat_meelezen,
    noteer_gevraagd,
    noteer_ja,
    noteer_nee,
    voeg_lid_toe,
    wijzig_lid,
    zet_op_vraaglijst,
)
from expedities.denktank.forms import LidFormulier, LidWeg, LidWijzigen, VraagDaad, VraagFormulier, velden_van
from expedities.denktank.models import Denktanklid, TeVragen
from expedities.denktank.schermen import soortgroepen, volgend_overleg
from expedities.denktank.soort import Soort
from expedities.denktank.toegang import Knop, LeestMee
from expedities.expeditie.models import Roltoekenning
from expedities.expeditie.queries import dag_van
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.formulieren.views import ActieView


class Denktank(LeestMee, TemplateView):
    """The three kinds, which is missing and what that stops, and who is still to be asked."""

    template_name = "denktank/denktank.html"
    tab = "wie"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        groepen = soortgroepen(self.expeditie, self.kijker, dag_van(self.op))
        vragen = list(TeVragen.objects.filter(expeditie=self.expeditie)) if self.kijker.leidt else []
        return super().get_context_data(
            soorten=groepen,
            ontbreken=[groep for groep in groepen if not groep.ooit],
            vragen=[vraag for vraag in vragen if vraag.zei_ja is None],
            zeiden_nee=[vraag for vraag in vragen if vraag.zei_ja is False],
            volgend=volgend_overleg(self.expeditie, self.op),
            **kwargs,
        )


class DenktankActie(WerkMixin, ActieView):
    """One form about the denktank; afterwards back to its page."""

    template_name = "werk/formulier.html"
    terug_naar = "werk_denktank"

    def terug(self) -> str:
        return reverse(self.terug_naar, args=[self.expeditie.slug])

    def koppen(self) -> dict[str, str]:
        return {}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug_url=self.terug(), **self.koppen(), **kwargs)


class LidErbij(DenktankActie):
    form_class = LidFormulier
    gelukt = gettext_lazy("Staat in de denktank.")

    def get_initial(self) -> dict[str, Any]:
        soort = self.request.GET.get("soort", "")
        return {"van": localtime(self.op).date(), "soort": soort if soort in Soort.values else None}

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Iemand erbij in de denktank"),
            "lead": _("Gemeente, organisaties en bewoners bereiden samen de avonden voor."),
        }

    def voer_uit(self, form: LidFormulier) -> str:
        voeg_lid_toe(expeditie=self.expeditie, **velden_van(form), door=self.actor, op=self.op)
        return self.terug()


class MetLid(DenktankActie):
    """One member of this denktank, or 404."""

    def lid(self) -> Denktanklid:
        leden = Denktanklid.objects.select_related("expeditie", "deelnemer").filter(expeditie=self.expeditie)
        return get_object_or_404(leden, pk=self.kwargs["pk"])


class LidWijzigenView(MetLid):
    """A name put right, and whether this member reads along with an account."""

    form_class = LidWijzigen
    gelukt = gettext_lazy("Bewaard.")

    def accounts(self) -> QuerySet[Gebruiker]:
        """Who has a role here now: on the page of roles the same people stand."""
        hier = Roltoekenning.objects.lopend(self.op).filter(
            Q(expeditie=self.expeditie) | Q(gemeente=self.expeditie.gemeente_id)
        )
        al = Denktanklid.objects.filter(pk=self.kwargs["pk"], expeditie=self.expeditie).values("deelnemer__gebruiker")
        keuze = Q(pk__in=hier.values("gebruiker")) | Q(pk__in=al)
        return Gebruiker.objects.filter(keuze, is_active=True).order_by("naam", "pk")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "accounts": self.accounts()}

    def get_initial(self) -> dict[str, Any]:
        lid = self.lid()
        account = lid.deelnemer.gebruiker_id if lid.deelnemer else None
        return {"account": account, **{veld: getattr(lid, veld) for veld in ("naam", "soort", "organisatie", "van")}}

    def koppen(self) -> dict[str, str]:
        return {"kop": _("In de denktank: %(naam)s") % {"naam": self.lid().naam}}

    def voer_uit(self, form: LidWijzigen) -> str:
        lid = wijzig_lid(lid=self.lid(), **velden_van(form, "account"), door=self.actor, op=self.op)
        account = form.cleaned_data["account"]
        nu = lid.deelnemer.gebruiker_id if lid.deelnemer else None
        if (account.pk if account else None) != nu:
            laat_meelezen(lid=lid, gebruiker=account, door=self.actor, op=self.op)
        return self.terug()


class Weg(MetLid):
    """Somebody leaves the denktank."""

    form_class = LidWeg
    gelukt = gettext_lazy("Gestopt. Wat deze persoon deed, blijft tellen.")

    def get_initial(self) -> dict[str, Any]:
        return {"tot": localtime(self.op).date()}

    def koppen(self) -> dict[str, str]:
        lid = self.lid()
        taken = lid.taken.open().count()
        lead = _("Er gaat niets op slot: wie er ooit in zat, blijft tellen.")
        if taken:
            lead = f"{lead} {_('De open taken staan daarna bij ‘over te dragen’.')}"
        return {"kop": _("%(naam)s stopt in de denktank") % {"naam": lid.naam}, "lead": lead}

    def voer_uit(self, form: LidWeg) -> str:
        beeindig_lid(lid=self.lid(), tot=form.cleaned_data["tot"], door=self.actor, op=self.op)
        return self.terug()


class TeVragenErbij(DenktankActie):
    form_class = VraagFormulier
    gelukt = gettext_lazy("Staat op de lijst.")

    def get_initial(self) -> dict[str, Any]:
        soort = self.request.GET.get("soort", "")
        return {"soort": soort if soort in Soort.values else None}

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Wie wil je nog vragen?"),
            "lead": _("Vraag liefst zelf, aan de keukentafel of aan de telefoon. Spreek af wie het doet."),
        }

    def voer_uit(self, form: VraagFormulier) -> str:
        zet_op_vraaglijst(expeditie=self.expeditie, **velden_van(form), door=self.actor, op=self.op)
        return self.terug()


_DADEN: dict[str, Callable[..., object]] = {
    "gevraagd": noteer_gevraagd,
    "ja": noteer_ja,
    "nee": noteer_nee,
    "weg": haal_van_vraaglijst,
}


class TeVragenDaad(Knop):
    """Asked, said yes, said no: one tap. Who said yes is a member at once; the name can be put right there."""

    form_class = VraagDaad
    terug_naar = "werk_denktank"

    vraag: TeVragen

    def controleer(self) -> None:
        """What is not of this buurt is not there, whatever button is pressed."""
        super().controleer()
        vragen = TeVragen.objects.select_related("expeditie").filter(expeditie=self.expeditie)
        self.vraag = get_object_or_404(vragen, pk=self.kwargs["pk"])

    def voer_uit(self, form: VraagDaad) -> str:
        _DADEN[form.cleaned_data["daad"]](vraag=self.vraag, door=self.actor, op=self.op)
        return self.terug()
