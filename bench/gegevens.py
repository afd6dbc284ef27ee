"""Expedities as large as the reference case, written in bulk: addresses, evenings, a plan, werkgroepen, reports.

Everyone is invented, and no number or address reaches anybody.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from uuid import uuid4

from django.db import connection, models
from django.utils import timezone

from bench import vloer
from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond
from expedities.buurtplan.inhoud import plan_inhoud
from expedities.buurtplan.models import Actie, Antwoord, AntwoordSoort, Buurtplan, Hoe, Versie, Voortgang
from expedities.convenant.models import Convenant, Ondertekening, Toezegging
from expedities.denktank.models import Denktanklid
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Deelnemer, Expeditie, Gemeente, Roltoekenning
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.praatstok.models import Punt, Thema
from signalen.signaal.models import Signaal, Staat
from signalen.signaal.models import Soort as Waarover
from signalen.sociale_kaart.models import Flatcontact, Vermelding, Vraag
from werkgroepen.bijeenkomsten import sleutels
from werkgroepen.bijeenkomsten.models import Bijeenkomst
from werkgroepen.herinneringen.vrije_dagen import is_feestdag
from werkgroepen.werkgroep.models import Leuk, Lidmaatschap, Werkgroep
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

PER_BEGELEIDER = 5  # expedities of one procesbegeleider
PER_GEMEENTE = 10
LEDEN_PER_GROEP = 20
_ZIN = "Samen maken we het hier gezellig, met een praatje en iets lekkers erbij. "
_UITKOMSTEN = (Uitkomst.KOMT, Uitkomst.KOMT_NIET, Uitkomst.NIET_THUIS, Uitkomst.OPEN, Uitkomst.MISSCHIEN)
Rij = TypeVar("Rij", bound=models.Model)
Expedities = Sequence[Expeditie]


def beldag(op: datetime) -> date:
    """The day on which the members are called: tomorrow or later, and no day off."""
    dagen = (timezone.localdate(op) + timedelta(days=verder) for verder in range(1, 30))
    return next(dag for dag in dagen if dag.weekday() < 5 and not is_feestdag(dag))


def maak_vloer(op: datetime) -> None:
    """What the floor reads, and where it writes."""
    gemeente = Gemeente.objects.create(naam="Vloer")
    for nr, sleutel in enumerate((vloer.LIJST_VAN, vloer.FORMULIER_VAN)):
        Expeditie.objects.create(
            pk=sleutel, gemeente=gemeente, naam=f"Vloer {nr}", slug=f"vloer-{nr}", contact_naam="Noor",
            contact_telefoon="+31600000900", gemaakt_op=op, afgesloten_op=op,
        )  # fmt: skip
    _schrijf(Thema(expeditie_id=vloer.LIJST_VAN, naam=f"{nr} ".ljust(70, "."), volgorde=nr) for nr in range(400))


def maak_expedities(nummers: Sequence[int], op: datetime) -> None:
    """Room by room, so that each table is written at once."""
    waar = _expedities(nummers, op)
    for kamer in (_bestuur, _deuren, _kaart, _signalen, _logboek):
        kamer(waar, op)
    deelnemers = _deelnemers(waar, op)
    _avonden(waar, deelnemers, op)
    _groepen(waar, deelnemers, _plannen(waar, op), op)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as autovacuum would have done by the time somebody looks


def _schrijf(rijen: Iterable[Rij]) -> list[Rij]:
    alle = list(rijen)
    type(alle[0])._default_manager.bulk_create(alle, batch_size=2000)  # noqa: SLF001 -- any model
    return alle


def _expedities(nummers: Sequence[int], op: datetime) -> Expedities:
    gemeenten = {nr: f"Gemeente {nr}" for nr in {nummer // PER_GEMEENTE for nummer in nummers}}
    van = {nr: Gemeente.objects.get_or_create(naam=naam)[0] for nr, naam in gemeenten.items()}
    waar = _schrijf(
        Expeditie(
            gemeente=van[nr // PER_GEMEENTE], naam=f"Buurt {nr}", slug=f"buurt-{nr}", verhaal=_ZIN * 3,
            contact_naam="Noor", contact_telefoon="+31600000900", gemaakt_op=op - timedelta(days=90),
        )
        for nr in nummers
    )  # fmt: skip
    for nr, expeditie in zip(nummers, waar, strict=True):
        email = f"begeleider-{nr // PER_BEGELEIDER}@voorbeeld.test"
        wie = Gebruiker.objects.filter(email=email).first() or Gebruiker.objects.create_user(email, naam="Noor Ahmadi")
        Roltoekenning.objects.create(gebruiker=wie, rol=Rol.PROCESBEGELEIDER, expeditie=expeditie, van=op)
    return waar


def _bestuur(waar: Expedities, op: datetime) -> None:
    """Denktank and convenant: signed, one promise kept, one late, one to come."""
    dag = op.date()
    _schrijf(
        Denktanklid(
            expeditie=expeditie, soort=soort, naam=f"Lid {nr}", organisatie=f"Club {nr}", van=dag - timedelta(days=80)
        )
        for expeditie in waar
        for soort in Soort
        for nr in range(3)
    )
    convenanten = _schrijf(
        Convenant(expeditie=expeditie, tekst=_ZIN * 20, verantwoordelijke="Stichting") for expeditie in waar
    )
    _schrijf(
        Ondertekening(
            convenant=convenant, soort=soort, organisatie=f"Partij {soort}", naam="W. de Wit", functie="wethouder",
            getekend_op=op - timedelta(days=70),
        )
        for convenant in convenanten
        for soort in (Soort.GEMEENTE, Soort.ORGANISATIE)
    )  # fmt: skip
    _schrijf(
        Toezegging(
            expeditie=expeditie, organisatie="Gemeente", naam="W. de Wit", functie="wethouder",
            wat=f"Toezegging {dagen}", voor=dag + timedelta(days=dagen),
            gedaan_op=dag - timedelta(days=30) if dagen < -9 else None,
            gemaakt_op=op - timedelta(days=70),
        )
        for expeditie in waar
        for dagen in (-20, -5, 20)
    )  # fmt: skip


def _deuren(waar: Expedities, op: datetime) -> None:
    """300 addresses, four of five rung, half of those spoken to."""
    adressen = _schrijf(
        Adres(
            expeditie=expeditie, sleutel=f"1234AB-{nr}", straat=("Merelstraat", "Lijsterhof", "Vinkenlaan")[nr % 3],
            huisnummer=nr + 1, postcode="1234AB", plaats="Voorbeeldstad", volgorde=nr, verdieping=nr % 6,
            uitkomst=_UITKOMSTEN[nr % 5],
        )
        for expeditie in waar
        for nr in range(300)
    )  # fmt: skip
    _schrijf(
        Bezoek(adres=adres, sleutel=uuid4(), uitkomst=adres.uitkomst, op=op - timedelta(days=50))
        for adres in adressen
        if adres.uitkomst != Uitkomst.OPEN
    )


def _deelnemers(waar: Expedities, op: datetime) -> list[list[Deelnemer]]:
    """60 in each; half by telephone, half by e-mail."""
    return [
        _schrijf(
            Deelnemer(
                expeditie=expeditie, voornaam=f"Sanne{nr}", toestemming_op=op, gemaakt_op=op - timedelta(days=40),
                telefoon=f"+3160000{nr:04d}" if nr % 2 else "", email="" if nr % 2 else f"sanne{nr}@voorbeeld.test",
                voorkeur=Kanaal.BELLIJST if nr % 2 else Kanaal.EMAIL,
            )
            for nr in range(60)
        )
        for expeditie in waar
    ]  # fmt: skip


def _avonden(waar: Expedities, deelnemers: list[list[Deelnemer]], op: datetime) -> None:
    """The first one held and written up, the second one to come."""
    for expeditie, mensen in zip(waar, deelnemers, strict=True):
        eerste, tweede = _schrijf(
            Avond(
                expeditie=expeditie, nr=nr, begin=begin, eind=begin + timedelta(hours=2), plek="Buurthuis De Merel",
                verslag=_ZIN * 10 if nr == 1 else "", verslag_op=op if nr == 1 else None,
            )
            for nr, begin in ((1, op - timedelta(days=20)), (2, op + timedelta(days=9)))
        )  # fmt: skip
        _schrijf(Aanwezigheid(avond=eerste, deelnemer=wie, op=eerste.begin) for wie in mensen[:35])
        _schrijf(Aanmelding(avond=tweede, deelnemer=wie, op=op) for wie in mensen[:40])
        themas = _schrijf(Thema(expeditie=expeditie, naam=f"Thema {nr}", volgorde=nr) for nr in range(4))
        _schrijf(
            Punt(expeditie=expeditie, avond=eerste, thema=themas[nr % 4], tekst=_ZIN, akkoord=nr > 0, op=op)
            for nr in range(25)
        )


def _plannen(waar: Expedities, op: datetime) -> list[list[Actie]]:
    """Eight acties, half of them a question, three answered; ten versions."""
    return [_plan(expeditie, op) for expeditie in waar]


def _plan(expeditie: Expeditie, op: datetime) -> list[Actie]:
    plan = Buurtplan.objects.create(
        expeditie=expeditie, titel=f"Buurtplan {expeditie.naam}", inleiding=_ZIN * 4, versie=10, vastgesteld_op=op
    )
    themas = list(Thema.objects.filter(expeditie=expeditie))
    acties = _schrijf(
        Actie(
            plan=plan, thema=themas[nr % len(themas)], volgorde=nr, wat=f"Actie {nr}: een bankje bij de vijver",
            toelichting=_ZIN * 3, trekker="Sanne", wanneer="in het voorjaar", voortgang=list(Voortgang)[nr % 3],
            gevraagd_van="de gemeente" if nr % 2 else "", gevraagd_wat=_ZIN if nr % 2 else "",
            gevraagd_op=op.date() - timedelta(days=12) if nr % 2 else None,
        )
        for nr in range(8)
    )  # fmt: skip
    _schrijf(
        Antwoord(
            actie=actie, soort=soort, tekst=_ZIN * 2, naam="W. de Wit", organisatie="Gemeente",
            op=op - timedelta(days=2),
        )
        for actie, soort in zip(acties[1:6:2], AntwoordSoort, strict=True)
    )  # fmt: skip
    inhoud = plan_inhoud(plan, acties)
    _schrijf(
        Versie(
            plan=plan, nr=nr, op=op - timedelta(days=20 - nr), hoe=Hoe.VOORGELEZEN, wat="Een actie erbij", inhoud=inhoud
        )
        for nr in range(1, 11)
    )
    return acties


def _groepen(waar: Expedities, deelnemers: list[list[Deelnemer]], acties: list[list[Actie]], op: datetime) -> None:
    """Five groups of twenty, that met five times and meet again on the day after `beldag`."""
    straks = timezone.make_aware(datetime.combine(beldag(op) + timedelta(days=1), time(19, 30)))
    for expeditie, mensen, uit_plan in zip(waar, deelnemers, acties, strict=True):
        groepen = _schrijf(
            Werkgroep(
                expeditie=expeditie, actie=uit_plan[nr], naam=f"Groep {nr}", slug=f"groep-{nr}", wat=_ZIN,
                leuk=[Leuk.KOKEN], trekker="Sanne", gestart_op=op - timedelta(days=15),
            )
            for nr in range(5)
        )  # fmt: skip
        _schrijf(
            Lidmaatschap(werkgroep=groep, deelnemer=wie, van=op - timedelta(days=14))
            for nr, groep in enumerate(groepen)
            for wie in mensen[nr * 10 : nr * 10 + LEDEN_PER_GROEP]
        )
        _schrijf(
            Bijeenkomst(
                werkgroep=groep, begin=begin, eind=begin + timedelta(hours=2), plek="Buurthuis De Merel",
                gemaakt_op=op - timedelta(days=14),
            )
            for groep in groepen
            for begin in (straks, *(straks - timedelta(weeks=weken) for weken in range(2, 7)))
        )  # fmt: skip


def maak_belletjes(op: datetime) -> None:
    """Fifty people of each expeditie to be called at this moment."""
    leden = Lidmaatschap.objects.exclude(deelnemer__telefoon="").select_related("werkgroep")
    straks = {rij.werkgroep_id: rij for rij in Bijeenkomst.objects.filter(begin__gt=op)}
    _schrijf(
        Bericht(
            sleutel=sleutels.bellijst(straks[lid.werkgroep_id].pk, 0, lid.pk), soort=sleutels.HERINNERING,
            kanaal=Kanaal.BELLIJST, expeditie=lid.werkgroep.expeditie_id, aan=lid.deelnemer_id,
            over=sleutels.over(straks[lid.werkgroep_id].pk), niet_voor=op, uiterlijk=op + timedelta(days=1),
            gegevens={"lid": lid.pk, "bijeenkomst": straks[lid.werkgroep_id].pk, "wijziging": 0}, gemaakt_op=op,
        )
        for lid in leden
    )  # fmt: skip


def _signalen(waar: Expedities, op: datetime) -> None:
    """Twenty reports: fifteen closed, five open of which one is late."""
    dag = op.date()
    _schrijf(
        Signaal(
            expeditie=expeditie, soort=Waarover.LICHT, tekst=_ZIN, plek="Speeltuin",
            ontvangen_op=op - timedelta(days=nr), antwoord_voor=dag + timedelta(days=-1 if nr == 0 else 10),
            staat=Staat.ONTVANGEN if nr < 5 else Staat.OPGELOST,
            slottekst="" if nr < 5 else _ZIN, gesloten_op=None if nr < 5 else op,
        )
        for expeditie in waar
        for nr in range(20)
    )  # fmt: skip


def _kaart(waar: Expedities, op: datetime) -> None:
    _schrijf(
        Vermelding(
            expeditie=expeditie, vraag=vraag, naam=f"Loket {vraag}", nummer="+31600000800", eigenaar="Noor",
            bevestigd_op=op.date() - timedelta(days=200 if vraag == Vraag.DIER else 20),
        )
        for expeditie in waar
        for vraag in Vraag
    )  # fmt: skip
    _schrijf(
        Flatcontact(expeditie=expeditie, waar=f"Flat {nr}", voornaam="Ria", akkoord_op=op)
        for expeditie in waar
        for nr in range(2)
    )


def _logboek(waar: Expedities, op: datetime) -> None:
    _schrijf(
        Logregel(op=op, via="aangemeld", expeditie=expeditie.pk, daad="deur.gebeld", ding="adres", ding_sleutel=str(nr))
        for expeditie in waar
        for nr in range(400)
    )
