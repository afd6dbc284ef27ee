"""What the page Postvak uit shows: messages in words, and what of them needs a person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Min, Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrPromise

from expedities.expeditie.aansluiten import Blik, Menuregel, NuNodig
from expedities.expeditie.models import Deelnemer, Expeditie
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Bericht, BerichtQuerySet, Staat
from wijkexpeditie.berichten.queries import naam_van_soort, tellingen
from wijkexpeditie.berichten.rules import mag_pauzeren
from wijkexpeditie.rollen.rol import Rol

MENU = (
    Menuregel(
        gettext_lazy("Postvak uit"),
        "werk_postvak_uit",
        frozenset({Rol.PROCESBEGELEIDER}),
        icoon="bericht",
        volgorde=80,
    ),
)
BADGE = {
    Staat.KLAAR: "wacht",
    Staat.BEZIG: "nu",
    Staat.VERZONDEN: "klaar",
    Staat.INGETROKKEN: "rustig",
    Staat.ONZEKER: "let-op",
    Staat.MISLUKT: "let-op",
    Staat.GEMIST: "let-op",
}


@dataclass(frozen=True)
class Vak:
    """One tab of the page."""

    sleutel: str
    naam: StrPromise
    staten: tuple[Staat, ...]
    volgorde: str
    leeg_kop: StrPromise
    leeg_tekst: StrPromise


VAKKEN = (
    Vak(
        "aandacht", gettext_lazy("Vraagt aandacht"), (Staat.ONZEKER, Staat.MISLUKT, Staat.GEMIST), "-klaar_op",
        gettext_lazy("Alles is aangekomen"), gettext_lazy("Lukt een bericht niet, dan staat het hier."),
    ),
    Vak(
        "wacht", gettext_lazy("Wacht"), (Staat.KLAAR, Staat.BEZIG), "niet_voor",
        gettext_lazy("Er wacht niets"), gettext_lazy("Herinneringen komen hier vanzelf te staan, de dag ervoor."),
    ),
    Vak(
        "verstuurd", gettext_lazy("Verstuurd"), (Staat.VERZONDEN,), "-klaar_op",
        gettext_lazy("Nog niets verstuurd"), gettext_lazy("Wat de deur uitging, lees je hier terug."),
    ),
    Vak(
        "niet-nodig", gettext_lazy("Niet meer nodig"), (Staat.INGETROKKEN,), "-klaar_op",
        gettext_lazy("Hier staat niets"), gettext_lazy("Afgelast, verplaatst of zelf geregeld: dan komt het hier."),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Regel:
    """One message as the list shows it."""

    bericht: Bericht
    soort: str
    aan: str
    badge: str


def kies_vak(sleutel: str, aantallen: dict[str, int]) -> Vak:
    """What was asked for, else what needs somebody, else what waits."""
    gekozen = next((vak for vak in VAKKEN if vak.sleutel == sleutel), None)
    if gekozen:
        return gekozen
    return VAKKEN[0] if aantal_in(VAKKEN[0], aantallen) else VAKKEN[1]


def aantal_in(vak: Vak, aantallen: dict[str, int]) -> int:
    return sum(aantallen.get(staat, 0) for staat in vak.staten)


def aantallen_van(expeditie: Expeditie) -> dict[str, int]:
    return tellingen(Bericht.objects.van_expeditie(expeditie.pk))


def berichten_in(vak: Vak, expeditie: Expeditie, zoek: str) -> BerichtQuerySet:
    berichten = Bericht.objects.van_expeditie(expeditie.pk).filter(staat__in=vak.staten).order_by(vak.volgorde, "pk")
    if not zoek:
        return berichten
    wie = Deelnemer.objects.van(expeditie).filter(voornaam__icontains=zoek).values("pk")
    ergens = Q(adres__icontains=zoek) | Q(onderwerp__icontains=zoek) | Q(tekst__icontains=zoek)
    return berichten.filter(ergens | Q(aan__in=wie))


def regels(berichten: Sequence[Bericht]) -> list[Regel]:
    """Two queries for all names, however many messages there are."""
    namen = _namen({bericht.aan for bericht in berichten})
    return [
        Regel(bericht, naam_van_soort(bericht.soort), namen.get(bericht.aan, ""), BADGE[Staat(bericht.staat)])
        for bericht in berichten
    ]


def _namen(wie: Iterable[UUID]) -> dict[UUID, str]:
    namen = {account.pk: account.get_short_name() for account in Gebruiker.objects.filter(pk__in=wie)}
    return namen | dict(Deelnemer.objects.filter(pk__in=wie).values_list("pk", "voornaam"))


def vraagt_aandacht(blik: Blik) -> Iterable[NuNodig]:
    """On the overview of who leads; one query."""
    if not mag_pauzeren(blik.actor, blik.expeditie.pk):
        return
    zinnen = {
        Staat.ONZEKER: _("Berichten die misschien niet aankwamen"),
        Staat.MISLUKT: _("Berichten die niet verstuurd konden worden"),
        Staat.GEMIST: _("Berichten die te laat waren"),
    }
    hier = Bericht.objects.van_expeditie(blik.expeditie.pk).vraagt_aandacht().order_by()
    sinds = dict(hier.values_list("staat").annotate(eerste=Min("klaar_op")))
    aantallen = tellingen(hier) if sinds else {}
    url = reverse("werk_postvak_uit", args=[blik.expeditie.slug])
    for staat, zin in zinnen.items():
        if staat in sinds:
            yield NuNodig(zin, url, aantallen[staat], localdate(sinds[staat]), laat=True, volgorde=20)
