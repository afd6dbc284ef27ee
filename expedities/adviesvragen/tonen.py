"""What this room shows on the buurt's page and on the work overview."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from expedities.adviesvragen.models import Adviesvraag
from expedities.adviesvragen.queries import openbare_vragen, zonder_reactie
from expedities.adviesvragen.rules import mag_vragen, reageert_zelf
from expedities.expeditie.aansluiten import Blik, BuurtBlok, Menuregel, NuNodig
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van
from wijkexpeditie.rollen.rol import Rol

MENU = (
    Menuregel(
        gettext_lazy("Adviesvragen"),
        "werk_adviesvragen",
        frozenset({Rol.PROCESBEGELEIDER, Rol.GEMEENTE, Rol.SCHRIJVER}),
        icoon="info",
        volgorde=13,
    ),
)


def vragen(expeditie: Expeditie, op: datetime) -> Iterable[BuurtBlok]:
    gevraagd = list(openbare_vragen(expeditie))
    if gevraagd:
        yield BuurtBlok(
            titel=_("Dit vraagt de gemeente"),
            tekst=_("Herken je dit? Wat vind jij? Op de eerste avond geven we samen advies."),
            url=reverse("adviesvragen", args=[expeditie.slug]),
            knop=_("Lees de vragen en de antwoorden"),
            icoon="info",
            regels=tuple((vraag.vraag, "") for vraag in gevraagd),
            volgorde=15,
        )


def reacties(blik: Blik) -> Iterable[NuNodig]:
    """Adviezen that wait: all of them for the gemeente, the late ones for who leads."""
    if not mag_vragen(blik.actor, blik.expeditie.pk):
        return
    open_ = list(zonder_reactie([blik.expeditie.pk]).order_by("antwoord_voor", "pk"))
    laat = [advies for advies in open_ if advies.antwoord_voor < blik.vandaag]
    zelf = reageert_zelf(blik.actor, blik.expeditie.pk)
    gekozen = open_ if zelf else laat
    if not gekozen:
        return
    zin = (
        ngettext(
            "Een advies van de buurt wacht op je reactie", "Adviezen van de buurt wachten op je reactie", len(open_)
        )
        if zelf
        else ngettext("De gemeente is te laat met een reactie", "De gemeente is te laat met reacties", len(laat))
    )
    eerste = gekozen[0]
    url = f"{reverse('werk_adviesvragen', args=[blik.expeditie.slug])}#advies-{eerste.pk}"
    yield NuNodig(zin, url, len(gekozen), sinds=dag_van(eerste.op), laat=bool(laat), volgorde=5)


def klad(blik: Blik) -> Iterable[NuNodig]:
    """Written and not published: nobody in the buurt has read it."""
    if not mag_vragen(blik.actor, blik.expeditie.pk):
        return
    aantal = Adviesvraag.objects.filter(expeditie=blik.expeditie, gepubliceerd_op=None).count()
    if aantal:
        zin = ngettext(
            "Een vraag van de gemeente staat nog niet op de pagina",
            "Vragen van de gemeente staan nog niet op de pagina",
            aantal,
        )
        yield NuNodig(zin, reverse("werk_adviesvragen", args=[blik.expeditie.slug]), aantal, volgorde=30)
