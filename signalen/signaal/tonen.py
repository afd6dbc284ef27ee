"""What the buurt's page, the overview and the figures show of reports."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count, F, Min, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from expedities.expeditie.aansluiten import Blik, BuurtBlok, Cijfer, NuNodig
from expedities.expeditie.models import Expeditie
from signalen.signaal.models import Contactweg, Signaal, Staat
from signalen.signaal.rules import mag_behandelen


def buurtblok(expeditie: Expeditie, op: datetime) -> Iterator[BuurtBlok]:
    yield BuurtBlok(
        titel=_("Iets melden"),
        tekst=_("Een kapotte lamp, vuil, een gat in de stoep? Je krijgt altijd antwoord."),
        url=reverse("signaal_nieuw", args=[expeditie.slug]),
        knop=_("Meld iets"),
        icoon="lamp",
        volgorde=60,
    )


def nu_nodig(blik: Blik) -> Iterator[NuNodig]:
    """One query; nothing for who does not handle reports."""
    if not mag_behandelen(blik.actor, blik.expeditie.pk):
        return
    laat = Q(antwoord_voor__lt=blik.vandaag)
    te_bellen = Q(contactweg=Contactweg.BELLEN) & ~Q(sluit_als="")
    tel = Signaal.objects.van(blik.expeditie).open().aggregate(
        laat=Count("pk", filter=laat),
        sinds=Min("antwoord_voor", filter=laat),
        nieuw=Count("pk", filter=Q(staat=Staat.ONTVANGEN) & ~laat),
        bellen=Count("pk", filter=te_bellen),
    )  # fmt: skip
    lijst = reverse("werk_signalen", args=[blik.expeditie.slug])
    if tel["laat"]:
        yield NuNodig(_("Meldingen die te lang wachten"), f"{lijst}?welke=laat", tel["laat"], tel["sinds"], laat=True)
    if tel["bellen"]:
        yield NuNodig(_("Bellen met het antwoord op een melding"), f"{lijst}?welke=bellen", tel["bellen"], volgorde=40)
    if tel["nieuw"]:
        yield NuNodig(_("Nieuwe meldingen"), lijst, tel["nieuw"], volgorde=45)


def cijfers(expeditie: Expeditie, op: datetime) -> Iterator[Cijfer]:
    """Totals about things and places, so nothing to hide (R9)."""
    tel = Signaal.objects.van(expeditie).aggregate(
        alle=Count("pk"),
        op_tijd=Count("pk", filter=Q(gesloten_op__date__lte=F("antwoord_voor"))),
        dicht=Count("pk", filter=Q(gesloten_op__isnull=False)),
    )
    yield Cijfer(_("meldingen"), tel["alle"], volgorde=70)
    yield Cijfer(_("meldingen beantwoord"), tel["dicht"], volgorde=71)
    yield Cijfer(_("meldingen op tijd beantwoord"), tel["op_tijd"], volgorde=72)
