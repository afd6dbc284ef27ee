"""Number all addresses of an expeditie as people walk them, a few streets at a time."""

from collections.abc import Iterator

from django.db.models import Count
from django.utils.translation import gettext as _

from expedities.adreslijsten.volgorde import Deurplek, loop, straatsleutel
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Uitkomst

_IN_EEN_GREEP = 2000  # addresses, or one street when that has more
_PER_KEER = 500
_PLEK = ("pk", "straat", "huisnummer", "huisletter", "toevoeging", "gebouw", "verdieping")


def houd_deuren_vast(expeditie: Expeditie) -> None:
    """In the one order in which all take several doors, so that a stairwell noted meanwhile waits and does not lock."""
    list(Adres.objects.filter(expeditie=expeditie).select_for_update(of=("self",)).order_by("pk").values_list("pk"))


def laat_open_wat_later_kwam(expeditie: Expeditie) -> None:
    """A door that came on the list after the round was closed is visibly open, with a reason and a name (R2)."""
    if Expeditie.objects.filter(pk=expeditie.pk, ronde_gesloten_op__isnull=False).exists():
        later = Adres.objects.filter(expeditie=expeditie, uitkomst=Uitkomst.OPEN, open_reden="").deuren()
        later.update(open_reden=_("kwam erbij toen de ronde dicht was"), open_naam=expeditie.contact_naam)


def zet_op_loopvolgorde(expeditie: Expeditie) -> None:
    """Only what moved is written."""
    houd_deuren_vast(expeditie)
    alle = Adres.objects.filter(expeditie=expeditie).order_by()
    geteld = 0
    for straten in _grepen(expeditie):
        rijen = list(alle.filter(straat__in=straten).values_list(*_PLEK, "volgorde"))
        was = {rij[0]: rij[-1] for rij in rijen}
        verschoven = []
        # The portion begins with the street that comes first, so the doors of a portion follow those of the former.
        for nummer, pk in enumerate(loop(Deurplek(*rij[:-1]) for rij in rijen), start=geteld + 1):
            if was[pk] != nummer:
                verschoven.append(Adres(pk=pk, volgorde=nummer))
        geteld += len(rijen)
        Adres.objects.bulk_update(verschoven, ["volgorde"], batch_size=_PER_KEER)


def _grepen(expeditie: Expeditie) -> Iterator[list[str]]:
    tel = Adres.objects.filter(expeditie=expeditie).order_by().values_list("straat").annotate(aantal=Count("pk"))
    greep: list[str] = []
    samen = 0
    for straat, aantal in sorted(tel, key=lambda rij: straatsleutel(rij[0])):
        if greep and samen + aantal > _IN_EEN_GREEP:
            yield greep
            greep, samen = [], 0
        greep.append(straat)
        samen += aantal
    if greep:
        yield greep
