"""The plan of the second evening: versions by residents and read back, answers of every kind, one still waiting."""

from datetime import timedelta

from expedities.bewonersavond.models import Avond
from expedities.buurtplan.actions import (
    ActieTekst,
    antwoord,
    begin_plan,
    haal_actie_uit_plan,
    meld_voortgang,
    schrijf_inleiding,
    stel_vast,
    wijzig_actie,
    zet_actie_in_plan,
)
from expedities.buurtplan.models import Actie, AntwoordSoort, Buurtplan, Voortgang
from expedities.praatstok.models import Thema
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.oefenbuurt.woorden import ACTIES, CORPORATIE, LATER_ERBIJ, WEER_ERUIT, PlanRegel
from wijkexpeditie.rollen.rol import Rol

WACHT_DAGEN = 12


def maak_plan(spel: Spel) -> list[Actie]:
    """At the tables a scribe writes and reads back; Fatma writes hers herself."""
    op = Avond.objects.get(expeditie=spel.expeditie, nr=2).begin + timedelta(minutes=45)
    schrijver, fatma = spel.als(Rol.SCHRIJVER, op), spel.als(Rol.BEWONER, op)
    plan = begin_plan(expeditie=spel.expeditie, door=schrijver, op=op)
    acties = []
    for nr, regel in enumerate(ACTIES):
        zelf = nr % 3 == 0
        op += timedelta(minutes=4)
        door = fatma if zelf else schrijver
        acties.append(
            zet_actie_in_plan(plan=plan, tekst=_tekst(spel, regel), voorgelezen=not zelf, door=door, op=op)
        )  # fmt: skip
    hek = zet_actie_in_plan(plan=plan, tekst=_tekst(spel, WEER_ERUIT), voorgelezen=True, door=schrijver, op=op)
    plan.refresh_from_db()
    haal_actie_uit_plan(actie=hek, gezien=plan.versie, voorgelezen=True, door=schrijver, op=op)
    plan.refresh_from_db()
    schrijf_inleiding(
        plan=plan, titel=f"Ons plan voor de {spel.expeditie.naam.lower()}", gezien=plan.versie, door=fatma, op=op,
        inleiding="Dit willen we zelf. We begonnen met wat iedereen fijn vindt en met wat beter kan.",
    )  # fmt: skip
    stel_vast(plan=plan, bewoners_akkoord=True, door=fatma, op=op + timedelta(minutes=10))
    return acties


def werk_plan_bij(spel: Spel, acties: list[Actie]) -> None:
    """After the evening: something added, something worded anew, and how far it is."""
    op = spel.kalender.om(-WACHT_DAGEN, 14)
    schrijver = spel.als(Rol.SCHRIJVER, op)
    plan = Buurtplan.objects.get(expeditie=spel.expeditie)
    zet_actie_in_plan(plan=plan, tekst=_tekst(spel, LATER_ERBIJ), voorgelezen=True, door=schrijver, op=op)
    plan.refresh_from_db()
    regel, actie = ACTIES[4], acties[4]
    anders = _tekst(spel, regel, toelichting="Daarna eten we samen soep. Kinderen mogen mee.")
    wijzig_actie(actie=actie, tekst=anders, gezien=plan.versie, door=spel.als(Rol.BEWONER, op), op=op)
    later = spel.kalender.om(-4, 16)
    for regel, actie in zip(ACTIES, acties, strict=True):
        if regel.voortgang:
            door = spel.als(Rol.BEWONER, later)
            meld_voortgang(actie=actie, voortgang=Voortgang(regel.voortgang), door=door, op=later)


def geef_antwoord(spel: Spel, acties: list[Actie]) -> None:
    op = spel.kalender.om(-7, 10)
    for regel, actie in zip(ACTIES, acties, strict=True):
        if regel.antwoord:
            naam, organisatie, rol = _wie(regel)
            antwoord(
                actie=actie, soort=AntwoordSoort(regel.antwoord), tekst=regel.uitleg, naam=naam,
                organisatie=organisatie, door=spel.als(rol, op), op=op,
            )  # fmt: skip


def _wie(regel: PlanRegel) -> tuple[str, str, Rol]:
    """Who answers in person; what came by telephone is noted by the procesbegeleider."""
    if regel.van == CORPORATIE:
        return "Bas Verhoef", CORPORATIE, Rol.PROCESBEGELEIDER
    if regel.van == "De wijkagent":
        return "Milan Hendriks", "Politie, wijkagent", Rol.PROFESSIONAL
    return "Esther Blom", regel.van, Rol.GEMEENTE


def _tekst(spel: Spel, regel: PlanRegel, toelichting: str = "") -> ActieTekst:
    return ActieTekst(
        wat=regel.wat,
        toelichting=toelichting or regel.toelichting,
        thema=Thema.objects.get(expeditie=spel.expeditie, naam=regel.thema),
        trekker=regel.trekker,
        wanneer=regel.wanneer,
        gevraagd_van=regel.van,
        gevraagd_wat=regel.vraag,
    )
