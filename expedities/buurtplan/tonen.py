"""What this room shows on the buurt's page and on the work overview."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from expedities.buurtplan.queries import plan_van, wachtende
from expedities.buurtplan.rules import ANTWOORDT
from expedities.expeditie.aansluiten import Blik, BuurtBlok, Menuregel, NuNodig
from expedities.expeditie.models import Expeditie
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij

MENU = (
    Menuregel(
        gettext_lazy("Buurtplan"),
        "werk_plan",
        frozenset({Rol.PROCESBEGELEIDER, Rol.BEWONER, Rol.SCHRIJVER, Rol.GEMEENTE, Rol.PROFESSIONAL}),
        icoon="plan",
        volgorde=45,
    ),
)


def plan(expeditie: Expeditie, op: datetime) -> Iterable[BuurtBlok]:
    buurtplan = plan_van(expeditie)
    if buurtplan is None or not buurtplan.versie:
        return
    acties = list(buurtplan.staande_acties()[:3])
    yield BuurtBlok(
        titel=_("Het buurtplan"),
        tekst=_("Dit willen wij samen doen.") if buurtplan.vastgesteld_op else _("Hier werken we nu aan."),
        url=reverse("plan", args=[expeditie.slug]),
        knop=_("Lees het plan"),
        icoon="plan",
        regels=tuple((actie.wat, "") for actie in acties),
        volgorde=20,
    )


def antwoorden(blik: Blik) -> Iterable[NuNodig]:
    """What the buurt asked: for who must answer all of it, for the facilitator what is late."""
    antwoordt = hoort_bij(blik.actor, blik.expeditie.pk) and blik.actor.heeft(*ANTWOORDT)
    if not (antwoordt or begeleidt(blik.actor, blik.expeditie.pk)):
        return
    buurtplan = plan_van(blik.expeditie)
    open_ = [regel.wacht for regel in wachtende(buurtplan, blik.op) if regel.wacht] if buurtplan else []
    laat = [wacht for wacht in open_ if wacht.laat]
    gekozen = open_ if antwoordt else laat
    if not gekozen:
        return
    tekst = (
        ngettext(
            "Een vraag van de buurt wacht op antwoord",
            "Vragen van de buurt wachten op antwoord",
            len(gekozen),
        )
        if antwoordt
        else ngettext("Een antwoord aan de buurt is te laat", "Antwoorden aan de buurt zijn te laat", len(gekozen))
    )
    yield NuNodig(
        tekst=tekst,
        url=reverse("werk_plan", args=[blik.expeditie.slug]),
        aantal=len(gekozen),
        sinds=gekozen[0].sinds,
        laat=bool(laat),
        volgorde=5,
    )
