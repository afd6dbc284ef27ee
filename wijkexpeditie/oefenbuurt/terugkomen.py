"""Doors where somebody comes back: promised visits, a contradiction, a third time not at home, and doors left open."""

from uuid import UUID

from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, AdresQuerySet, Nabezoekreden, Uitkomst
from expedities.ronde.actions import beloof_nabezoek, geef_nabezoek_aan, laat_open, meld_nabezoek_gedaan
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.rollen.rol import Rol

_TALEN = ("Arabisch", "Turks", "Pools", "Tigrinya")
_OPEN = (("Er wordt verbouwd, of gesloopt", "Noor", 2), ("We komen het portiek niet in", "Ria", 4))


def kom_terug(spel: Spel) -> None:
    """In the buurt of the case: what was promised was mostly kept; some doors stay open, with a reason."""
    op = spel.kalender.om(-34, 19)
    door = spel.als(Rol.UITNODIGER, op)
    for nr, adres in enumerate(_deuren(spel).filter(uitkomst=Uitkomst.LATER_MET_TOLK)):
        taal = _TALEN[nr % len(_TALEN)]
        nabezoek = beloof_nabezoek(adres=adres, reden=Nabezoekreden.MET_TOLK, taal=taal, door=door, op=op)
        if nr % 3:
            geef_nabezoek_aan(nabezoek=nabezoek, wie=("Fatma", "Dirk")[nr % 2], door=door, op=op)
            meld_nabezoek_gedaan(nabezoek=nabezoek, door=door, op=spel.kalender.om(-31, 18))
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    over = list(_deuren(spel).filter(uitkomst=Uitkomst.OPEN))
    for reden, naam, aantal in _OPEN:
        for adres in (over.pop() for _ in range(aantal)):
            laat_open(adres=adres, reden=reden, naam=naam, door=leider, op=op)


def kom_terug_onderweg(spel: Spel) -> None:
    """Where one practises: two promises, one without a name; two visits that differ; a third time not at home."""
    op = spel.kalender.om(-2, 19)
    door, leider = spel.als(Rol.UITNODIGER, op), spel.als(Rol.PROCESBEGELEIDER, op)
    tolk, *_anderen = _deuren(spel).filter(uitkomst=Uitkomst.LATER_MET_TOLK)
    beloof_nabezoek(adres=tolk, reden=Nabezoekreden.MET_TOLK, taal=_TALEN[0], door=door, op=op)
    eerste, tweede, *_rest = _deuren(spel).filter(uitkomst=Uitkomst.KOMT)
    nabezoek = beloof_nabezoek(adres=eerste, reden=Nabezoekreden.MEELOPEN, door=door, op=op)
    geef_nabezoek_aan(nabezoek=nabezoek, wie="Wies", door=leider, op=op)
    _bel(spel, tweede, Uitkomst.KOMT, Rol.UITNODIGER, minuut=10)
    _bel(spel, tweede, Uitkomst.KOMT_NIET, Rol.PROCESBEGELEIDER, minuut=50)
    drie_keer = _deuren(spel).filter(uitkomst=Uitkomst.NIET_THUIS)[0]
    for minuut in (20, 55):
        _bel(spel, drie_keer, Uitkomst.NIET_THUIS, Rol.UITNODIGER, minuut=minuut)
    laatste = _deuren(spel).filter(uitkomst=Uitkomst.OPEN).order_by("-volgorde")[0]
    laat_open(adres=laatste, reden="Er wordt verbouwd, of gesloopt", naam="Noor", door=leider, op=op)


def _deuren(spel: Spel) -> AdresQuerySet:
    return Adres.objects.filter(expeditie=spel.expeditie).deuren().select_related("expeditie")


def _bel(spel: Spel, adres: Adres, uitkomst: Uitkomst, rol: Rol, *, minuut: int) -> None:
    op = spel.kalender.om(-2, 18, minuut)
    sleutel = UUID(int=spel.dobbel.getrandbits(128), version=4)
    log_bezoek(adres=adres, uitkomst=uitkomst, sleutel=sleutel, door=spel.als(rol, op), op=op)
