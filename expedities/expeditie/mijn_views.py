"""Somebody puts right how they take part in one buurt (R10)."""

from datetime import datetime
from typing import Any

from django import forms
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.expeditie.forms import TALEN
from expedities.expeditie.models import Deelnemer
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.privacy.views import als_mezelf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import MagNiet


class MijnDeelname(Formulier):
    knop = gettext_lazy("Zo klopt het")

    voornaam = forms.CharField(label=gettext_lazy("Hoe heet je?"), max_length=60)
    telefoon = TelefoonVeld(label=gettext_lazy("Telefoon"), required=False)
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    voorkeur = forms.ChoiceField(
        label=gettext_lazy("Hoe hoor je het liefst van ons?"),
        help_text=gettext_lazy("Laat telefoon en e-mail leeg als je niets wilt horen."),
        choices=Kanaal.choices,
    )
    taal = forms.ChoiceField(label=gettext_lazy("In welke taal schrijven we je?"), choices=TALEN)


@transaction.atomic
def wijzig_eigen_gegevens(*, deelnemer: Deelnemer, velden: dict[str, str], door: Actor, op: datetime) -> Deelnemer:
    """Giving a number or an address is the consent to be reached on it; leaving both empty ends it."""
    if door.gebruiker is None or door.gebruiker != deelnemer.gebruiker_id:
        raise MagNiet(_("Dit kan alleen de persoon zelf."))
    if deelnemer.jonger_dan_16 and not deelnemer.ouder_akkoord_op and (velden["telefoon"] or velden["email"]):
        raise MagNiet(_("Ben je jonger dan 16? Dan vragen we het eerst aan een ouder."))
    for naam, waarde in velden.items():
        setattr(deelnemer, naam, waarde)
    bereikbaar = deelnemer.telefoon or deelnemer.email
    deelnemer.toestemming_op = (deelnemer.toestemming_op or op) if bereikbaar else None
    deelnemer.save(update_fields=[*velden, "toestemming_op"])
    schrijf(door=door, op=op, daad="deelnemer.zelf_gewijzigd", ding=deelnemer, expeditie=deelnemer.expeditie_id)
    return deelnemer


class MijnDeelnemer(ActieView):
    form_class = MijnDeelname
    template_name = "mijn/formulier.html"
    gelukt = gettext_lazy("Dat is aangepast.")

    def deelnemer(self) -> Deelnemer:
        eigen = Deelnemer.objects.filter(gebruiker=als_mezelf(self.request).gebruiker).select_related("expeditie")
        return get_object_or_404(eigen, pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        deelnemer = self.deelnemer()
        return {veld: getattr(deelnemer, veld) for veld in ("voornaam", "telefoon", "email", "voorkeur", "taal")}

    def voer_uit(self, form: MijnDeelname) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("voornaam", "telefoon", "email", "voorkeur", "taal")}
        wijzig_eigen_gegevens(deelnemer=self.deelnemer(), velden=velden, door=als_mezelf(self.request), op=self.op)
        return reverse("mijn")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kop = _("Meedoen in %(buurt)s") % {"buurt": self.deelnemer().expeditie.naam}
        return super().get_context_data(kop=kop, **kwargs)
