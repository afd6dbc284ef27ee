"""A look at a list before anything is changed: what we read, and what would be different."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, BinaryIO, ClassVar

from django.conf import settings

from expedities.adreslijsten.adreslijst import gebruikswoord, lees_tabel
from expedities.adreslijsten.adressleutel import Adresregel
from expedities.adreslijsten.bestandsoort import Lijst, open_lijst
from expedities.adreslijsten.indeling import Indeling
from expedities.adreslijsten.klad import Klad
from expedities.adreslijsten.kolommen import genoeg
from expedities.adreslijsten.regel import Gelezen, Geweigerd
from expedities.adreslijsten.tabel import Rij
from expedities.adreslijsten.vergelijken import Paar, Vergelijker
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres

_EERSTE_RIJEN = 10
_TOON = 100  # of the refused rows and of the changes
_HOOGSTENS_GEBRUIK = 40
_GREEP = 1000

Vordert = Callable[[int, int], None]


@dataclass
class Gebruik:
    """One use that the list gives, how often, and whether we ring there."""

    naam: str
    deur: bool
    aantal: int = 0


@dataclass
class Blik:
    """What the look found; a few examples of each, so that it stays small."""

    LEEG: ClassVar[str] = "–"
    voorbeeld: list[str] = field(default_factory=list)  # the first row as it stands in the file
    rijen: list[list[str]] = field(default_factory=list)
    gebruik: dict[str, Gebruik] = field(default_factory=dict)
    aantal_geweigerd: int = 0
    geweigerd: list[Geweigerd] = field(default_factory=list)
    deuren: int = 0
    geen_deur: int = 0
    nieuw: int = 0
    gewijzigd: int = 0
    ongewijzigd: int = 0
    niet_in_lijst: int = 0
    blijft_deur: int = 0
    wijzigingen: list[dict[str, Any]] = field(default_factory=list)
    blijvers: list[str] = field(default_factory=list)
    ontbrekend: list[str] = field(default_factory=list)

    def lees(self, regels: Iterable[Gelezen | Geweigerd]) -> Iterator[Gelezen]:
        for regel in regels:
            if isinstance(regel, Geweigerd):
                self.weiger(regel)
                continue
            self._tel(regel.adres)
            if len(self.rijen) < _EERSTE_RIJEN:
                self.rijen.append(_als_rij(regel))
            yield regel

    def weiger(self, regel: Geweigerd) -> None:
        self.aantal_geweigerd += 1
        if len(self.geweigerd) < _TOON:
            self.geweigerd.append(regel)

    def vergelijk(self, uitkomst: Paar | Geweigerd) -> None:
        if isinstance(uitkomst, Geweigerd):
            self.weiger(uitkomst)
            return
        self.blijft_deur += uitkomst.blijft_deur
        if uitkomst.blijft_deur and len(self.blijvers) < _TOON:
            self.blijvers.append(str(uitkomst.adres))
        if uitkomst.adres is None:
            self.nieuw += 1
        elif not uitkomst.anders:
            self.ongewijzigd += 1
        else:
            self.gewijzigd += 1
            if len(self.wijzigingen) < _TOON:
                self.wijzigingen.append({"adres": str(uitkomst.adres), "anders": list(_anders(uitkomst))})

    def als_json(self) -> dict[str, Any]:
        gewoon = {naam: waarde for naam, waarde in vars(self).items() if naam not in {"gebruik", "geweigerd"}}
        gebruik = sorted(self.gebruik.values(), key=lambda soort: (soort.deur, -soort.aantal))
        return {
            **gewoon,
            "gebruik": [vars(soort) for soort in gebruik],
            "geweigerd": [{"regel": w.regel, "reden": w.reden, "ruw": w.ruw} for w in self.geweigerd],
        }

    def _tel(self, adres: Adresregel) -> None:
        self.deuren += adres.deur
        self.geen_deur += not adres.deur
        # What has no use is told apart by its number: the switch is about the boxes in the street only.
        woord = gebruikswoord(adres.gebruik) or f"\0{adres.deur}"
        if woord in self.gebruik or len(self.gebruik) < _HOOGSTENS_GEBRUIK:
            self.gebruik.setdefault(woord, Gebruik(adres.gebruik, adres.deur)).aantal += 1


def open_met(stroom: BinaryIO, indeling: Indeling) -> Lijst:
    """The file with what somebody said of its columns; also when we do not recognise them."""
    return open_lijst(stroom, grens=settings.ADRESSEN_MAX_BYTES, kop=indeling.kop, zelf_kiezen=True)


def bekijk(expeditie: Expeditie, stroom: BinaryIO, indeling: Indeling, vordert: Vordert | None = None) -> Blik:
    """Changes nothing."""
    tabel = open_met(stroom, indeling).tabel
    kolommen = tabel.kolommen if indeling.kolommen is None else dict(indeling.kolommen)
    eerste = next(tabel.rijen)
    blik = Blik(voorbeeld=[" ".join(cel.split())[:30] for cel in eerste.cellen] if isinstance(eerste, Rij) else [])
    if not genoeg(kolommen):
        return blik
    tabel = replace(tabel, rijen=chain([eerste], tabel.rijen))
    with Klad() as klad:
        klad.vul(blik.lees(lees_tabel(tabel, kolommen, indeling.deuren)))
        vergelijker, gedaan = Vergelijker(expeditie, klad), 0
        for portie in klad.porties():
            for uitkomst in vergelijker.vergelijk(portie):
                blik.vergelijk(uitkomst)
            gedaan += len(portie)
            if vordert is not None:
                vordert(gedaan, klad.aantal)
        _wat_ontbreekt(expeditie, klad, blik)
    blik.geweigerd.sort(key=lambda regel: regel.regel)
    return blik


def _wat_ontbreekt(expeditie: Expeditie, klad: Klad, blik: Blik) -> None:
    """Stands in the expeditie and not in this list: stays (R2)."""
    alle = Adres.objects.filter(expeditie=expeditie)
    blik.niet_in_lijst = alle.count() - klad.gezien
    if not blik.niet_in_lijst:
        return
    for adres in alle.only("straat", "huisnummer", "huisletter", "toevoeging").iterator(chunk_size=_GREEP):
        if klad.eerder(adres.pk) is None:
            blik.ontbrekend.append(str(adres))
        if len(blik.ontbrekend) >= min(_TOON, blik.niet_in_lijst):
            return


def _als_rij(gelezen: Gelezen) -> list[str]:
    adres = gelezen.adres
    return [
        str(gelezen.regel), adres.straat, adres.label.removeprefix(adres.straat).strip(), adres.postcode,
        adres.woonplaats, adres.gebruik, "ja" if adres.deur else "nee",
    ]  # fmt: skip


def _anders(paar: Paar) -> Iterator[dict[str, Any]]:
    """What a person wants to know: not our key, and of a place on the map only that it has one."""
    for naam, nieuw in paar.anders.items():
        if naam in {"sleutel", "deur_gekozen", "lon"}:
            continue
        if naam == "lat":
            yield {"veld": "plek", "was": Blik.LEEG, "wordt": ""}
            continue
        was = getattr(paar.adres, naam)
        yield {"veld": naam, "was": _woord(was), "wordt": _woord(nieuw)}


def _woord(waarde: object) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde) if waarde not in {None, ""} else Blik.LEEG
