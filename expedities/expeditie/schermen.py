"""What the screens of this room show, read and put in words; the templates only lay it out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from expedities.bewonersavond.models import Avond
from expedities.convenant.models import Partij
from expedities.expeditie import fasen
from expedities.expeditie.fasen_tekst import FASE_NAAM, Aan, Uitleg, uitleg
from expedities.expeditie.mailtekst import Afzender, Mail, Ontvanger, concepten
from expedities.expeditie.models import Deelnemer, DeelnemerQuerySet, Expeditie
from expedities.expeditie.route import huidige_fase, route
from wijkexpeditie.templatetags.wijk import datum_kort

_POSTCODE = re.compile(r"[1-9]\d{3}([A-Z]{2})?")


def zoek_buurten(zoek: str) -> QuerySet[Expeditie]:
    """By postcode (four digits are enough) or by the name of buurt or gemeente; nothing asked: all of them."""
    open_ = Expeditie.objects.openbaar().select_related("gemeente").order_by("naam", "pk")
    postcode = zoek.replace(" ", "").upper()
    if _POSTCODE.fullmatch(postcode):
        return open_.filter(pk__in=Expeditie.objects.voor_postcode(postcode).order_by().values("pk"))
    return open_.filter(Q(naam__icontains=zoek) | Q(gemeente__naam__icontains=zoek)) if zoek else open_


@dataclass(frozen=True)
class Halte:
    naam: str
    status: str
    meta: str


@dataclass(frozen=True)
class Beeld:
    """Where the expeditie is, and what stands between it and the first door (R1)."""

    fase: str
    route: tuple[Halte, ...]
    ontbreekt: tuple[Uitleg, ...]


def beeld(expeditie: Expeditie, stand: fasen.Stand, vandaag: date) -> Beeld:
    ontbreekt = uitleg(fasen.mag_naar_de_deuren(stand, vandaag))
    return Beeld(
        fase=str(FASE_NAAM[huidige_fase(stand, vandaag)]),
        route=tuple(
            Halte(str(FASE_NAAM[halte.fase]), str(halte.staat), datum_kort(halte.dag) if halte.dag else "")
            for halte in route(stand, vandaag)
        ),
        ontbreekt=ontbreekt,
    )


def mails(expeditie: Expeditie, stand: fasen.Stand, ontbreekt: Sequence[Uitleg]) -> list[Mail]:
    """To who has to act; by name and address when a party of the convenant is known. One query."""
    if not ontbreekt:
        return []
    per_soort = {partij.soort: partij for partij in Partij.objects.filter(expeditie=expeditie).order_by("-sinds")}
    ontvangers = {
        Aan(soort): Ontvanger(partij.contact_naam, partij.organisatie, partij.contact_email)
        for soort, partij in per_soort.items()
        if soort in set(Aan)
    }
    afzender = Afzender(expeditie.naam, expeditie.contact_naam, expeditie.contact_telefoon, stand.eerste_avond)
    return list(concepten(ontbreekt, afzender, ontvangers))


@dataclass(frozen=True)
class Held:
    """The top of the buurt's page: one thing, and one thing to do."""

    kicker: str
    kop: str
    lead: str
    url: str
    knop: str
    moment: datetime | None = None
    moment_tekst: str = ""


def buurtheld(expeditie: Expeditie, stand: fasen.Stand, op: datetime) -> Held:
    """Before the evenings it invites, to sign up once that can be done; after them it leads to the plan."""
    avonden = list(Avond.objects.filter(expeditie=expeditie).order_by("nr"))
    volgende = next((avond for avond in avonden if not avond.geweest(op)), None)
    if volgende:
        kan_al = fasen.oordeel(fasen.Stap.AANMELDEN, stand, timezone.localtime(op).date()).mag
        return Held(
            kicker=expeditie.naam,
            kop=_("Kom je ook?"),
            lead=_("We praten samen over de buurt. Iedereen mag komen, ook zonder je aan te melden."),
            url=reverse("avond", args=[expeditie.slug, volgende.nr]),
            knop=_("Ik kom") if kan_al else _("Kijk wanneer het is"),
            moment=volgende.begin,
            moment_tekst=volgende.plek,
        )
    if len(avonden) == 1:
        return Held(
            kicker=expeditie.naam,
            kop=_("De eerste avond is geweest"),
            lead=_("Lees wat er is gezegd. Over de tweede avond hoor je snel meer."),
            url=reverse("avond", args=[expeditie.slug, avonden[0].nr]),
            knop=_("Lees wat er is gezegd"),
        )
    if avonden:
        return Held(
            kicker=expeditie.naam,
            kop=_("Ons plan voor de buurt"),
            lead=_("Op de avonden zeiden mensen wat zij belangrijk vinden. Dit gaan we samen doen."),
            url=reverse("plan", args=[expeditie.slug]),
            knop=_("Bekijk het plan"),
        )
    return Held(
        kicker=expeditie.gemeente.naam,
        kop=expeditie.naam,
        lead=_("Wat vind jij belangrijk in de buurt? Binnenkort komen we langs om het je te vragen."),
        url="#hoe",
        knop=_("Hoe gaat dat?"),
    )


def deelnemers_van(expeditie: Expeditie, zoek: str) -> DeelnemerQuerySet:
    alle = Deelnemer.objects.van(expeditie).order_by("voornaam", "pk")
    return alle.filter(Q(voornaam__icontains=zoek) | Q(telefoon__contains=zoek)) if zoek else alle
