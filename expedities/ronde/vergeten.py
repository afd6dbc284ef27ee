"""What goes when the round closes (R10): everything that tells when somebody was not at home. Outcomes stay."""

from uuid import UUID, uuid4

from django.db.models import Q, QuerySet
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoek, Uitkomst
from expedities.looplijsten.opruimen import vergeet_lopers
from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.logboek.models import Logregel, LogregelQuerySet

# Under /werk/<slug>/: pages on which something is noted about one door.
_BIJ_DE_DEUR = ("deuren/", "lopen/", "looplijsten/", "ronde/")
_ZEGT_NIETS = (4, 5)  # versions of a UUID that hold no clock


def vergeet_de_ronde(expeditie: Expeditie) -> int:
    """Returns how many rings there were: the total stays, in the log line of the closing."""
    houd_deuren_vast(expeditie)
    aantal = _een_rij_per_deur(expeditie)
    Nabezoek.objects.filter(adres__expeditie=expeditie).delete()
    vergeet_lopers(expeditie)
    _vergeet_sporen(expeditie)
    return aantal


def houd_deuren_vast(expeditie: Expeditie) -> None:
    """Who rings now is let finish first; who rings next waits until we are done.

    The expeditie before its doors, as who divides doors, makes letters or imports does: else two wait for each other.
    """
    Expeditie.objects.select_for_update(of=("self",), no_key=True).get(pk=expeditie.pk)
    list(Adres.objects.filter(expeditie=expeditie).select_for_update(of=("self",)).order_by("pk").values_list("pk"))


def _een_rij_per_deur(expeditie: Expeditie) -> int:
    """All rows are made anew, in walking order: the order of the old ones, beside a log, told when each was made."""
    bezoeken = Bezoek.objects.filter(adres__expeditie=expeditie)
    aantal = bezoeken.count()
    telt: dict[tuple[int, str], tuple[UUID, str]] = {}
    for adres, uitkomst, sleutel, wijze in (
        bezoeken.filter(ongedaan=False).order_by("pk").values_list("adres", "uitkomst", "sleutel", "wijze")
    ):
        telt[(adres, uitkomst)] = (sleutel, wijze)
    bezoeken.delete()
    geweest = Adres.objects.filter(expeditie=expeditie).exclude(uitkomst=Uitkomst.OPEN).values_list("pk", "uitkomst")
    rijen = [_zonder_moment(pk, uitkomst, telt.get((pk, uitkomst))) for pk, uitkomst in geweest]
    Bezoek.objects.bulk_create(rijen, batch_size=500)
    return aantal


def _zonder_moment(adres: int, uitkomst: str, was: tuple[UUID, str] | None) -> Bezoek:
    """The key stays where it tells nothing, so that a telephone that was late to hear of it rings no second time."""
    sleutel, wijze = was or (uuid4(), "")
    return Bezoek(
        adres_id=adres,
        uitkomst=uitkomst,
        sleutel=sleutel if sleutel.version in _ZEGT_NIETS else uuid4(),
        op=None,
        door=None,
        **({"wijze": wijze} if wijze else {}),
    )


def _vergeet_sporen(expeditie: Expeditie) -> None:
    _inzendingen(expeditie).delete()
    _logregels(expeditie).delete()


def _inzendingen(expeditie: Expeditie) -> QuerySet[Inzending]:
    """Keys of sent forms say which door came next, and when."""
    werk = reverse("werk_expeditie", args=[expeditie.slug])
    bij_de_deur = Q()
    for pagina in _BIJ_DE_DEUR:
        bij_de_deur |= Q(antwoord__startswith=werk + pagina)
    return Inzending.objects.filter(bij_de_deur)


def _logregels(expeditie: Expeditie) -> LogregelQuerySet:
    """Who walked a list in its order is seen in the log to have stood at each door of it, and when."""
    aan_de_deur = Q(daad__startswith="bezoek_") | Q(daad__startswith="nabezoek.")
    return Logregel.objects.van_expeditie(expeditie.pk).filter(aan_de_deur)


def sporen(expeditie: Expeditie) -> int:
    """How much there is to forget."""
    bezoeken = Bezoek.objects.filter(adres__expeditie=expeditie)
    dubbel = bezoeken.count() - bezoeken.order_by().values("adres").distinct().count()
    met_moment = bezoeken.filter(Q(op__isnull=False) | Q(door__isnull=False)).count()
    beloofd = Nabezoek.objects.filter(adres__expeditie=expeditie).count()
    return dubbel + met_moment + beloofd + _logregels(expeditie).count()
