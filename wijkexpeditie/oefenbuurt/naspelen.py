"""The whole case, through the same actions that the screens use; whole or not at all."""

import random
from datetime import datetime, timedelta

from django.db import transaction

from expedities.adreslijsten.importeren import importeer_adressen
from expedities.bewonersavond.actions import plan_avond
from expedities.brieven.models import Stapelsoort
from expedities.buurtplan.models import Buurtplan
from expedities.denktank.actions import voeg_lid_toe
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from wijkexpeditie.berichten.models import Bericht, Pauze
from wijkexpeditie.berichten.uren import is_rustdag
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.oefenbuurt import (
    aanmeldlijst,
    adreslijst,
    adviseren,
    avonden,
    brieven,
    convenanten,
    denktankwerk,
    groepjes,
    looplijsten,
    meldingen,
    onderweg,
    planmaken,
    terugkomen,
    uitnodigen,
    voorbereiding,
)
from wijkexpeditie.oefenbuurt.momenten import Kalender
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.oefenbuurt.woorden import GEMEENTE
from wijkexpeditie.rollen.rol import Rol

SLUG, SLUG_BEGIN, SLUG_ONDERWEG = "oefenbuurt", "oefenbuurt-begin", "oefenbuurt-onderweg"
_ZAAD = 300  # the number of doors in the case
_NUMMERS_ONDERWEG = 300  # telephone numbers that nobody in the case has


class SlugBezet(Exception):
    """A real expeditie stands where the practice case should come."""


@transaction.atomic
def speel_na(*, op: datetime, nu: datetime) -> None:
    """Throw away what was practised and begin anew. `op` is today in the story, `nu` real time for leases."""
    wis()
    bezet = Expeditie.objects.filter(slug__in=(SLUG, SLUG_BEGIN, SLUG_ONDERWEG)).first()
    if bezet is not None:
        raise SlugBezet(bezet.slug)
    kalender = Kalender.rond(op, is_rustdag)
    _speel_de_casus(kalender, nu)
    _speel_een_begin(kalender, nu)
    _speel_onderweg(kalender, nu)


def wis() -> None:
    """Practice expedities only, with what the outbox and the log kept of them."""
    oefeningen = Expeditie.objects.filter(oefening=True)
    sleutels = list(oefeningen.values_list("pk", flat=True))
    convenanten.gooi_scans_weg(sleutels)
    for model in (Bericht, Pauze, Logregel):
        model.objects.filter(expeditie__in=sleutels).delete()
    Buurtplan.objects.filter(expeditie__in=sleutels).delete()  # its acties hold on to their thema's
    oefeningen.delete()


def _spel(expeditie: Expeditie, kalender: Kalender, nu: datetime, zaad: int = _ZAAD) -> Spel:
    return Spel(expeditie, kalender, nu, random.Random(zaad))  # noqa: S311 -- a story, no secret


def _speel_de_casus(kalender: Kalender, nu: datetime) -> None:
    begin = kalender.om(-210, 10)
    expeditie = voorbereiding.begin(slug=SLUG, naam="Oefenbuurt", op=begin)
    spel = _spel(expeditie, kalender, nu)
    voorbereiding.verdeel_rollen(spel, kalender.om(-205, 10))
    voorbereiding.maak_denktank(spel, kalender.om(-90, 10))
    convenanten.noem_partijen(spel, kalender.om(-76, 10))
    convenanten.teken(spel, kalender.om(-75, 10))
    convenanten.beloof(spel, kalender.om(-75, 11))
    voorbereiding.zet_adressen_erin(spel, kalender.om(-70, 10))
    voorbereiding.vul_kaart(spel)
    voorbereiding.koppel_bewoners(spel, kalender.om(-58, 10))
    avonden.plan_avonden(spel, kalender.om(-56, 10))
    denktankwerk.in_de_casus(spel)
    looplijsten.verdeel(spel, kalender.om(-62, 10), maat=30)
    vragen = adviseren.stel_vragen(spel, kalender.om(-54, 10))
    aanmeldlijst.vertel_rond(spel)
    uitnodigen.bel_aan(spel)
    terugkomen.kom_terug(spel)
    uitnodigen.hoor_aan_de_deur(spel)
    brieven.stuur_brieven(spel, dagen=-33)
    brieven.bel_terug(spel, dagen=-29)
    avonden.stroom_vol(spel)
    avonden.bel_de_dag_ervoor(spel, 1)
    adviseren.maak_eerlijker(spel, kalender.om(avonden.AVOND_1 - 5, 10))
    adviseren.geef_advies(spel, vragen, kalender.om(avonden.AVOND_1, 21))
    avonden.houd_eerste_avond(spel)
    uitnodigen.hang_deurpunten_op(spel, kalender.om(avonden.AVOND_1, 20))
    brieven.bezorg_bladen(spel, Stapelsoort.NA_AVOND_1, kalender.om(avonden.AVOND_1 + 3, 16))
    avonden.meld_aan_voor_de_tweede(spel)
    avonden.bel_de_dag_ervoor(spel, 2)
    avonden.houd_tweede_avond(spel)
    acties = planmaken.maak_plan(spel)
    brieven.bezorg_bladen(spel, Stapelsoort.NA_AVOND_2, kalender.om(avonden.AVOND_2 + 4, 16))
    brieven.bezorg_bladen(spel, Stapelsoort.PLAN, kalender.om(avonden.AVOND_2 + 4, 17), nog_niet=2)
    groepen = groepjes.start_groepen(spel, acties)
    planmaken.werk_plan_bij(spel, acties)
    groepjes.nodig_uit(spel, groepen)
    planmaken.geef_antwoord(spel, acties)
    groepjes.kom_bij_elkaar(spel, groepen)
    meldingen.meld_en_antwoord(spel)
    aanmeldlijst.verwelkom(spel)
    convenanten.laat_horen(spel)
    convenanten.herinner(spel)
    adreslijst.lever_nieuwe_lijst_in(spel, nu)


def _speel_een_begin(kalender: Kalender, nu: datetime) -> None:
    """Still preparing: no resident in the denktank, nothing signed, the first evening in three weeks."""
    op = kalender.om(-20, 10)
    expeditie = voorbereiding.begin(slug=SLUG_BEGIN, naam="Oefenbuurt in voorbereiding", op=op)
    spel = _spel(expeditie, kalender, nu)
    voorbereiding.verdeel_rollen(spel, op)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for soort, naam, organisatie in (
        (Soort.GEMEENTE, "Esther Blom", f"Gemeente {GEMEENTE}"),
        (Soort.ORGANISATIE, "Yara de Boer", "Welzijn Oefenstad"),
    ):
        voeg_lid_toe(
            expeditie=expeditie, soort=soort, naam=naam, organisatie=organisatie, van=kalender.dag(-18),
            door=leider, op=op,
        )  # fmt: skip
    convenanten.stel_op(spel, op)
    deuren = voorbereiding.rijen("Lijsterhof", range(1, 25), "3438ZX")
    importeer_adressen(expeditie=expeditie, stroom=deuren, door=leider, op=op)
    begin = kalender.doordeweeks(21, 19, 30)
    plan_avond(
        expeditie=expeditie, nr=1, begin=begin, eind=begin + timedelta(hours=2), plek="Basisschool De Lijster",
        adres="Lijsterhof 2, Oefenstad", door=leider, op=op,
    )  # fmt: skip
    denktankwerk.in_het_begin(spel)


def _speel_onderweg(kalender: Kalender, nu: datetime) -> None:
    """In between: doors are being rung, and people sign up for an evening that comes next week."""
    op = kalender.om(onderweg.BEGONNEN, 10)
    expeditie = voorbereiding.begin(slug=SLUG_ONDERWEG, naam="Oefenbuurt onderweg", op=op)
    spel = _spel(expeditie, kalender, nu, zaad=onderweg.DEUREN)
    spel.nummer = _NUMMERS_ONDERWEG
    onderweg.speel(spel)
    denktankwerk.onderweg(spel)
    aanmeldlijst.speel(spel)
