"""What a stretch of doors is called: by its street, its side, its flat or its floors."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from expedities.huisvoorhuis.models import Adres
from expedities.looplijsten.knippen import Deur, Stuk, plek

LANGSTE = 80
_NOEMEN = 2  # streets; the rest is counted


def namen(stukken: Sequence[Stuk]) -> list[str]:
    """Each by itself, and so that two halves of one street can be told apart."""
    heel = Counter(plek(deur) for stuk in stukken for deur in stuk)
    kanten = Counter((plek(deur), deur.kant) for stuk in stukken for deur in stuk)
    return [_naam(stuk, heel, kanten) if stuk else "" for stuk in stukken]


def _naam(stuk: Stuk, heel: Counter[Hashable], kanten: Counter[tuple[Hashable, int]]) -> str:
    plekken = list(dict.fromkeys(plek(deur) for deur in stuk))
    delen = []
    for waar in plekken[:_NOEMEN]:
        deuren = [deur for deur in stuk if plek(deur) == waar]
        delen.append(_deel(deuren, heel=heel[waar] == len(deuren), kanten=kanten))
    over = len(plekken) - _NOEMEN
    if over > 0:
        delen.append(ngettext("nog %(aantal)s straat", "nog %(aantal)s straten", over) % {"aantal": over})
    naam = delen[0] if len(delen) == 1 else _("%(eerste)s en %(laatste)s") % {
        "eerste": ", ".join(delen[:-1]), "laatste": delen[-1],
    }  # fmt: skip
    return kort(naam)


def kort(naam: str) -> str:
    return naam if len(naam) <= LANGSTE else naam[: LANGSTE - 1].rstrip() + "…"


def _deel(deuren: Sequence[Deur], *, heel: bool, kanten: Counter[tuple[Hashable, int]]) -> str:
    eerste = deuren[0]
    waar = eerste.gebouw or eerste.straat
    if heel:
        return waar
    if eerste.gebouw and all(deur.verdieping is not None for deur in deuren):
        return f"{waar}, {verdiepingen(deuren)}"
    if len({deur.kant for deur in deuren}) == 1 and kanten[plek(eerste), eerste.kant] == len(deuren):
        return f"{waar} {kant(eerste.kant)}"
    return f"{waar} {_nummers(deuren)}"


def kant(oneven: int) -> str:
    return _("oneven") if oneven else _("even")


def verdieping(nummer: int | None) -> str:
    if nummer is None:
        return _("verdieping onbekend")
    return _("verdieping %(nr)s") % {"nr": nummer} if nummer else _("begane grond")


def verdiepingen(deuren: Iterable[Deur]) -> str:
    alle = sorted({deur.verdieping for deur in deuren if deur.verdieping is not None})
    if len(alle) == 1:
        return verdieping(alle[0])
    return _("verdieping %(van)s–%(tot)s") % {"van": alle[0], "tot": alle[-1]}


def _nummers(deuren: Sequence[Deur]) -> str:
    """“1–59 en 2–10”: per side, as the numbers stand on the doors."""
    stukken = []
    for oneven in (1, 0):
        nummers = [deur.nummer or str(deur.huisnummer) for deur in deuren if deur.kant == oneven]
        if nummers:
            stukken.append(nummers[0] if len(nummers) == 1 else f"{nummers[0]}–{nummers[-1]}")
    return _(" en ").join(stukken)


def kop(adres: Adres) -> str:
    """Above the doors, on paper and on the screen where it is typed over: which street, or which floor of a flat."""
    return f"{adres.gebouw}, {verdieping(adres.verdieping)}: {adres.straat}" if adres.gebouw else adres.straat
