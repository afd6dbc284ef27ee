"""Addresses as the screens of this room show them."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q, QuerySet

from expedities.adreslijsten.flats import KLEINSTE, Voorstel, stel_voor
from expedities.adreslijsten.models import Adreslijst
from expedities.adreslijsten.volgorde import Deurplek
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres

PER_BLAD = 100
FLATS_PER_BLAD = 10


@dataclass(frozen=True)
class Flat:
    naam: str
    deuren: int
    verdiepingen: int


def wachtende_lijsten(expeditie: Expeditie) -> QuerySet[Adreslijst]:
    return Adreslijst.objects.filter(expeditie=expeditie, erin_op=None).defer("verschil")


def laatste_lijst(expeditie: Expeditie) -> Adreslijst | None:
    return Adreslijst.objects.filter(expeditie=expeditie, erin_op__isnull=False).order_by("-erin_op").first()


def adressen_om_te_kiezen(expeditie: Expeditie, *, straat: str, gebruik: str, soort: str) -> QuerySet[Adres]:
    """`soort`: deur, geen, hand (said by hand), or all."""
    rijen = Adres.objects.filter(expeditie=expeditie)
    if straat:
        rijen = rijen.filter(straat=straat)
    if gebruik:
        rijen = rijen.filter(gebruik="" if gebruik == "-" else gebruik)
    keuze = {"deur": Q(is_deur=True), "geen": Q(is_deur=False), "hand": Q(deur_gekozen=True)}
    return rijen.filter(keuze[soort]) if soort in keuze else rijen


def straatnamen(expeditie: Expeditie) -> list[str]:
    namen = Adres.objects.filter(expeditie=expeditie).order_by("straat").values_list("straat", flat=True)
    return list(namen.distinct())


def gebruiken(expeditie: Expeditie) -> list[str]:
    namen = Adres.objects.filter(expeditie=expeditie).order_by("gebruik").values_list("gebruik", flat=True)
    return list(namen.distinct()[:100])


def flats(expeditie: Expeditie) -> list[Flat]:
    rijen = (
        Adres.objects.filter(expeditie=expeditie)
        .exclude(gebouw="")
        .order_by("gebouw")
        .values("gebouw")
        .annotate(deuren=Count("pk"), verdiepingen=Count("verdieping", distinct=True))
    )
    return [Flat(rij["gebouw"], rij["deuren"], rij["verdiepingen"]) for rij in rijen]


def _zonder_flat(expeditie: Expeditie) -> QuerySet[Adres]:
    """Nobody said anything of these yet."""
    return Adres.objects.filter(expeditie=expeditie, is_deur=True, gebouw="", flat_gekozen=False)


def voorstellen(expeditie: Expeditie, blad: str | int) -> tuple[Page[tuple[str, str, int]], list[tuple[str, Voorstel]]]:
    """Buildings that we think are flats, a page at a time: of a town only those on the page are read."""
    over = _zonder_flat(expeditie).order_by()
    panden = over.exclude(pand="").values("pand").annotate(n=Count("pk")).filter(n__gte=KLEINSTE)
    nummers = over.filter(pand="").values("straat", "huisnummer").annotate(n=Count("pk")).filter(n__gte=KLEINSTE)
    sleutels = [("p", rij["pand"], 0) for rij in panden.order_by("pand")]
    sleutels += [("n", rij["straat"], rij["huisnummer"]) for rij in nummers.order_by("straat", "huisnummer")]
    bladzijde = Paginator(sleutels, FLATS_PER_BLAD).get_page(blad)
    return bladzijde, [(sleutel_van(*sleutel), stel_voor(deurplekken(over, *sleutel))) for sleutel in bladzijde]


def sleutel_van(soort: str, waar: str, nummer: int) -> str:
    return f"{soort}:{nummer}:{waar}"


def gebouw_van(expeditie: Expeditie, sleutel: str) -> list[Deurplek]:
    """The doors of one proposal; none when it is no longer there."""
    soort, _, rest = sleutel.partition(":")
    nummer, _, waar = rest.partition(":")
    return deurplekken(_zonder_flat(expeditie).order_by(), soort, waar, int(nummer) if nummer.isdecimal() else 0)


def deurplekken(rijen: QuerySet[Adres], soort: str, waar: str, nummer: int) -> list[Deurplek]:
    erin = Q(pand=waar) if soort == "p" else Q(pand="", straat=waar, huisnummer=nummer)
    return als_plekken(rijen.filter(erin)) if waar else []


def als_plekken(rijen: QuerySet[Adres]) -> list[Deurplek]:
    velden = ("pk", "straat", "huisnummer", "huisletter", "toevoeging", "gebouw", "verdieping")
    return [
        Deurplek(*rij) for rij in rijen.order_by(F("verdieping").asc(nulls_last=True), "volgorde").values_list(*velden)
    ]
