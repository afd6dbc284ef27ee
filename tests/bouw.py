"""Makes the people and things of a test, as few as it asks for. Everyone is invented."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from expedities.bewonersavond.models import Avond
from expedities.brieven.models import Stapel, Stapelsoort, Uitnodiging
from expedities.buurtplan.models import Actie, Buurtplan
from expedities.convenant.models import Convenant, Ondertekening, Partij, Toezegging
from expedities.denktank.models import Denktanklid
from expedities.denktank.soort import Soort
from expedities.expeditie.aansluiten import Blik
from expedities.expeditie.models import Deelnemer, Expeditie, Gemeente, Roltoekenning
from expedities.expeditie.queries import stand
from expedities.expeditie.toegang import actor_voor
from expedities.huisvoorhuis.models import Adres
from expedities.looplijsten.models import Looplijst, Loper
from werkgroepen.bijeenkomsten.models import Bijeenkomst
from werkgroepen.werkgroep.models import Lidmaatschap, Werkgroep
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OP = datetime(2026, 11, 18, 12, 0, tzinfo=AMSTERDAM)  # a Wednesday, noon
_teller = count(1)


def telefoon() -> str:
    """A number of the practice range, which reaches nobody."""
    return f"+3160000{next(_teller) % 1000:04d}"


def gemeente(naam: str = "Voorbeeldstad") -> Gemeente:
    return Gemeente.objects.get_or_create(naam=naam)[0]


def expeditie(naam: str = "Vogelbuurt", **velden: Any) -> Expeditie:
    return Expeditie.objects.create(
        **{
            "gemeente": gemeente(),
            "naam": naam,
            "slug": naam.lower().replace(" ", "-"),
            "contact_naam": "Noor",
            "contact_telefoon": "+31600000900",
            "gemaakt_op": OP - timedelta(days=60),
            **velden,
        }
    )


def gebruiker(naam: str = "Noor Ahmadi", **velden: Any) -> Gebruiker:
    velden.setdefault("email", f"{naam.split(' ', maxsplit=1)[0].lower()}{next(_teller)}@voorbeeld.test")
    return Gebruiker.objects.create_user(naam=naam, **velden)


def rol(wie: Gebruiker, rol: Rol, waar: Expeditie | Gemeente) -> Roltoekenning:
    plek = {"expeditie": waar} if isinstance(waar, Expeditie) else {"gemeente": waar}
    return Roltoekenning.objects.create(gebruiker=wie, rol=rol, van=OP - timedelta(days=365), **plek)


def met_rol(waar: Expeditie, welke: Rol, naam: str = "Noor Ahmadi") -> Gebruiker:
    """An account with one role here; the gemeente's role, the keeper's flag and the resident's tap included."""
    wie = gebruiker(naam)
    if welke is Rol.BEHEERDER:
        wie.is_staff = True
        wie.save()
    elif welke is Rol.BEWONER:
        bewoner(waar, gebruiker=wie)
    elif welke is Rol.GEMEENTE:
        rol(wie, welke, waar.gemeente)
    else:
        rol(wie, welke, waar)
    return wie


def actor(waar: Expeditie, *rollen: Rol, deelnemer: UUID | None = None) -> Actor:
    """An Actor with these roles and a real account behind it."""
    return Actor(
        via=Via.AANGEMELD,
        gebruiker=gebruiker().pk,
        deelnemer=deelnemer,
        expeditie=waar.pk,
        rollen=frozenset(rollen),
    )


def bezoeker(waar: Expeditie) -> Actor:
    return Actor(expeditie=waar.pk)


def actor_van(wie: Gebruiker, waar: Expeditie, op: datetime = OP) -> Actor:
    return actor_voor(wie, waar, op)


def deelnemer(waar: Expeditie, voornaam: str = "Sanne", **velden: Any) -> Deelnemer:
    bereikbaar = velden.get("telefoon") or velden.get("email")
    return Deelnemer.objects.create(
        expeditie=waar,
        voornaam=voornaam,
        **{"gemaakt_op": OP, "toestemming_op": OP if bereikbaar else None, **velden},
    )


def bewoner(waar: Expeditie, voornaam: str = "Sanne", **velden: Any) -> Deelnemer:
    """A resident who may write in the plan."""
    bevestigd = {"bewoner_bevestigd_op": OP, "bewoner_bevestigd_door": gebruiker().pk}
    return deelnemer(waar, voornaam, **{**bevestigd, **velden})


def denktank(waar: Expeditie, *soorten: Soort) -> None:
    for soort in soorten or tuple(Soort):
        Denktanklid.objects.create(
            expeditie=waar,
            soort=soort,
            naam=f"Lid {soort}",
            organisatie="De Linde" if soort == Soort.ORGANISATIE else "",
            van=(OP - timedelta(days=50)).date(),
        )


def convenant(waar: Expeditie, *, getekend: bool = True) -> Convenant:
    convenant = Convenant.objects.create(
        expeditie=waar, tekst="Wij staan achter het plan.", verantwoordelijke="Stichting"
    )
    if getekend:
        Ondertekening.objects.create(
            convenant=convenant,
            soort=Soort.GEMEENTE,
            organisatie="Gemeente Voorbeeldstad",
            naam="W. de Wit",
            functie="wethouder",
            getekend_op=OP - timedelta(days=40),
        )
    return convenant


def partij(waar: Expeditie, soort: Soort = Soort.GEMEENTE, organisatie: str = "", **velden: Any) -> Partij:
    """With a contact who has no address; the gemeente of `convenant()` unless something else is asked for."""
    naam = organisatie or ("Gemeente Voorbeeldstad" if soort is Soort.GEMEENTE else f"Stichting {next(_teller)}")
    contact = {"contact_naam": "W. de Wit", "contact_functie": "wethouder", "sinds": OP.date() - timedelta(days=40)}
    return Partij.objects.create(expeditie=waar, soort=soort, organisatie=naam, **{**contact, **velden})


def toezegging(van: Partij, wat: str = "Twee lampen", dagen: int = 9, **velden: Any) -> Toezegging:
    """A public promise, `dagen` from `OP`."""
    dag = {"voor": OP.date() + timedelta(days=dagen), "gemaakt_op": OP - timedelta(days=40)}
    kern = {"expeditie": van.expeditie, "partij": van, "organisatie": van.organisatie, "wat": wat}
    return Toezegging.objects.create(**{**kern, **dag, **velden})


def klaar_voor_de_deur(naam: str = "Vogelbuurt") -> Expeditie:
    """An expeditie for which R1 is met."""
    waar = expeditie(naam)
    denktank(waar)
    convenant(waar)
    return waar


def adres(waar: Expeditie, huisnummer: int = 1, straat: str = "Merelstraat", **velden: Any) -> Adres:
    return Adres.objects.create(
        **{
            "expeditie": waar,
            "sleutel": f"{straat}-{huisnummer}-{next(_teller)}",
            "straat": straat,
            "huisnummer": huisnummer,
            "postcode": "1234AB",
            "plaats": "Voorbeeldstad",
            "volgorde": huisnummer,
            **velden,
        }
    )


def looplijst(waar: Expeditie, nr: int = 1, *lopers: Gebruiker, **velden: Any) -> Looplijst:
    lijst = Looplijst.objects.create(
        **{"expeditie": waar, "nr": nr, "naam": f"Lijst {nr}", "gemaakt_op": OP - timedelta(days=5), **velden}
    )
    for plek, wie in enumerate(lopers, start=1):
        Loper.objects.create(looplijst=lijst, plek=plek, gebruiker=wie, naam=wie.naam)
    return lijst


def avond(waar: Expeditie, nr: int = 1, begin: datetime = OP + timedelta(days=7), **velden: Any) -> Avond:
    return Avond.objects.create(
        **{
            "expeditie": waar,
            "nr": nr,
            "begin": begin,
            "eind": begin + timedelta(hours=2),
            "plek": "Buurthuis De Merel",
            **velden,
        }
    )


def stapel(waar: Expeditie, **velden: Any) -> Stapel:
    """A pile of letters, made an hour before."""
    return Stapel.objects.create(
        **{
            "expeditie": waar,
            "soort": Stapelsoort.UITNODIGING,
            "naam": "1. Merelstraat",
            "kop": "Kom je ook?",
            "tekst": "Dag buur,\n\nWat vind jij fijn?",
            "aantal": 1,
            "gemaakt_op": OP - timedelta(hours=1),
            **velden,
        }
    )


def brief(voor: Adres, **velden: Any) -> Uitnodiging:
    """A letter for this door, in a pile of its own unless one is given."""
    in_stapel = velden.pop("stapel", None) or stapel(voor.expeditie)
    return Uitnodiging.objects.create(adres=voor, stapel=in_stapel, **velden)


def plan(waar: Expeditie, **velden: Any) -> Buurtplan:
    return Buurtplan.objects.create(expeditie=waar, **{"titel": f"Buurtplan {waar.naam}", **velden})


def actie(in_plan: Buurtplan, wat: str = "Een bankje bij de vijver", **velden: Any) -> Actie:
    return Actie.objects.create(plan=in_plan, wat=wat, **velden)


def werkgroep(waar: Expeditie, naam: str = "Samen koken", **velden: Any) -> Werkgroep:
    return Werkgroep.objects.create(
        **{
            "expeditie": waar,
            "naam": naam,
            "slug": naam.lower().replace(" ", "-"),
            "wat": "Elke maand samen eten.",
            "gestart_op": OP - timedelta(days=10),
            **velden,
        }
    )


def lid(in_groep: Werkgroep, voornaam: str = "Sanne", **velden: Any) -> Lidmaatschap:
    """A resident in the group, reachable by telephone."""
    wie = velden.pop("deelnemer", None) or deelnemer(in_groep.expeditie, voornaam, telefoon=telefoon())
    return Lidmaatschap.objects.create(werkgroep=in_groep, deelnemer=wie, **{"van": OP - timedelta(days=5), **velden})


def bijeenkomst(van_groep: Werkgroep, begin: datetime = OP + timedelta(days=1, hours=7), **velden: Any) -> Bijeenkomst:
    return Bijeenkomst.objects.create(
        **{
            "werkgroep": van_groep,
            "begin": begin,
            "eind": begin + timedelta(hours=2),
            "plek": "Buurthuis De Merel",
            "gemaakt_op": OP - timedelta(days=3),
            **velden,
        }
    )


def blik(expeditie: Expeditie, actor: Actor, op: datetime = OP) -> Blik:
    """Somebody looks at the work overview."""
    return Blik(expeditie, actor, op, stand(expeditie, op))
