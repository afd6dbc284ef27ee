"""What a telephone gets of one walking list: its doors, who walks along, and nothing about residents."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.crypto import salted_hmac
from django.utils.formats import date_format
from django.utils.timezone import localtime

from expedities.bewonersavond.models import Avond
from expedities.expeditie import fasen
from expedities.expeditie.fasen_tekst import als_tekst
from expedities.expeditie.queries import dag_van, stand
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.looplijsten.models import Looplijst, Loper
from expedities.ronde.terugkomen import BRIEF_NA, dagdeel, geprobeerd, nog_te_proberen
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.templatetags.wijk import telefoon

NIET, NU, ANDER_DAGDEEL, BRIEF = 0, 1, 2, 3  # whether to ring again; the script knows these
_TERUG = frozenset({Uitkomst.NIET_THUIS, Uitkomst.PORTIEK_DICHT})

Ring = tuple[str, datetime | None, UUID, UUID | None]


def rekening(gebruiker: UUID) -> str:
    """Whose work waits on a telephone: opaque, the same each time, and of no use anywhere else."""
    return salted_hmac("aan-de-deur", str(gebruiker)).hexdigest()[:20]


def stand_van_lijst(lijst: Looplijst, door: Actor, op: datetime) -> dict[str, Any]:
    """A constant number of queries, whatever the number of doors."""
    straten: list[str] = []
    ringen = _ringen(lijst)
    oordeel = fasen.oordeel(fasen.Stap.BEZOEK, stand(lijst.expeditie, op), dag_van(op))
    deuren = lijst.adressen.filter(is_deur=True).order_by("volgorde", "pk")
    return {
        "wie": rekening(door.gebruiker) if door.gebruiker else "",
        "nr": lijst.nr,
        "naam": lijst.naam,
        "mag": oordeel.mag,
        "zin": "" if oordeel.mag else als_tekst(oordeel),
        "deuren": [_deur(adres, ringen[adres.pk], straten, door, op) for adres in deuren],
        "straten": straten,
        "lopers": [_loper(loper) for loper in lijst.lopers.all() if not _is_zelf(loper, door)],
        "avonden": [_avond(avond) for avond in Avond.objects.filter(expeditie=lijst.expeditie_id, eind__gt=op)],
    }


def _ringen(lijst: Looplijst) -> dict[int, list[Ring]]:
    per_deur: dict[int, list[Ring]] = defaultdict(list)
    rijen = Bezoek.objects.filter(adres__looplijst=lijst, ongedaan=False).order_by("pk")
    for adres, uitkomst, op, sleutel, wie in rijen.values_list("adres", "uitkomst", "op", "sleutel", "door"):
        per_deur[adres].append((uitkomst, op, sleutel, wie))
    return per_deur


def _deur(adres: Adres, ringen: Sequence[Ring], straten: list[str], door: Actor, op: datetime) -> dict[str, Any]:
    if adres.straat not in straten:
        straten.append(adres.straat)
    eigen = [str(sleutel) for _uitkomst, _op, sleutel, wie in ringen if wie is not None and wie == door.gebruiker]
    deur: dict[str, Any] = {"pk": adres.pk, "nr": adres.nummer, "straat": straten.index(adres.straat)}
    if adres.gebouw:
        deur |= {"flat": adres.gebouw, "laag": adres.verdieping}
    return deur | {
        "uitkomst": adres.uitkomst,
        "weer": weer_langs(adres, ringen, op),
        "mijn": eigen[-1] if eigen else "",
        "laat": bool(adres.open_reden),
    }


def weer_langs(adres: Adres, ringen: Iterable[Ring], op: datetime) -> int:
    """Another part of the day than before; the third time a letter."""
    if adres.uitkomst not in _TERUG or adres.open_reden:
        return NIET
    dicht = [(uitkomst, wanneer) for uitkomst, wanneer, _sleutel, _wie in ringen if uitkomst in _TERUG]
    if sum(uitkomst == Uitkomst.NIET_THUIS for uitkomst, _wanneer in dicht) >= BRIEF_NA:
        return BRIEF
    nog = nog_te_proberen(geprobeerd([wanneer for _uitkomst, wanneer in dicht]))
    return NU if dagdeel(op) in nog else ANDER_DAGDEEL


def _is_zelf(loper: Loper, door: Actor) -> bool:
    return loper.gebruiker_id is not None and loper.gebruiker_id == door.gebruiker


def _loper(loper: Loper) -> dict[str, str]:
    return te_bellen(loper.naam, loper.telefoon)


def te_bellen(naam: str, nummer: str) -> dict[str, str]:
    return {"naam": naam, "telefoon": nummer, "getoond": telefoon(nummer) if nummer else ""}


def _avond(avond: Avond) -> dict[str, Any]:
    begin = localtime(avond.begin)
    return {"nr": avond.nr, "tekst": f"{date_format(begin, 'l j F, H:i')}, {avond.plek}"}
