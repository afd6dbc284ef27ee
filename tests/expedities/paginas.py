"""One expeditie with something on every page of these rooms, as few or as many as a test asks for."""

from datetime import timedelta

from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond
from expedities.buurtplan import actions
from expedities.buurtplan.actions import ActieTekst
from expedities.buurtplan.models import Antwoord, Buurtplan
from expedities.expeditie.models import Expeditie
from expedities.praatstok.models import Punt, PuntBron, Thema
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol


def vul(waar: Expeditie, aantal: int) -> Expeditie:
    """`aantal` of everything: sign-ups, people inside, points, thema's, acties, answers, versions."""
    geweest = bouw.avond(waar, begin=bouw.OP.replace(year=2020), verslag="Zo was het.", verslag_op=bouw.OP)
    straks = bouw.avond(waar, nr=2, begin=bouw.OP.replace(year=2090))
    for avond in (geweest, straks):
        for nr in range(aantal):
            _aanmelding(avond, nr)
            Aanwezigheid.objects.create(avond=avond, voornaam=f"Jo{nr}", op=bouw.OP)
            Aanwezigheid.objects.create(
                avond=avond, deelnemer=bouw.deelnemer(waar, f"Ria {nr}"), aantal=2, op=bouw.OP + timedelta(minutes=nr)
            )
    for nr in range(aantal):
        thema = Thema.objects.create(expeditie=waar, naam=f"Thema {nr}", volgorde=nr)
        for bron in PuntBron:
            Punt.objects.create(
                expeditie=waar, thema=thema, bron=bron, tekst=f"Meer licht {nr}", akkoord=True, op=bouw.OP
            )
            Punt.objects.create(expeditie=waar, bron=bron, tekst=f"Samen eten {nr}", akkoord=True, op=bouw.OP)
            Punt.objects.create(expeditie=waar, bron=bron, tekst=f"Nog niet zeker {nr}", op=bouw.OP)
    _plan(waar, aantal)
    return waar


def _aanmelding(avond: Avond, nr: int) -> None:
    wie = bouw.deelnemer(avond.expeditie, f"Sanne {nr}", telefoon=bouw.telefoon())
    Aanmelding.objects.create(avond=avond, deelnemer=wie, aantal=2, ophalen=True, tolk="Pools", op=bouw.OP)


def _plan(waar: Expeditie, aantal: int) -> None:
    plan = Buurtplan.objects.create(expeditie=waar, titel="Ons plan", vastgesteld_op=bouw.OP)
    door = Actor(expeditie=waar.pk, rollen=frozenset({Rol.BEWONER}))
    for nr, thema in enumerate(Thema.objects.filter(expeditie=waar)[:aantal]):
        for vraag in ("", "de gemeente"):
            tekst = ActieTekst(
                wat=f"Actie {nr} {vraag}", thema=thema if vraag else None, trekker="Fatma", wanneer="in mei",
                toelichting="Omdat het kan.", gevraagd_van=vraag, gevraagd_wat="Aarde" if vraag else "",
            )  # fmt: skip
            actie = actions.zet_actie_in_plan(plan=plan, tekst=tekst, door=door, op=bouw.OP)
            if vraag and nr:
                for soort in ("ja", "nee_omdat"):
                    Antwoord.objects.create(
                        actie=actie,
                        soort=soort,
                        tekst="Zo zit het.",
                        naam="W. de Wit",
                        organisatie="Gemeente",
                        op=bouw.OP,
                    )
