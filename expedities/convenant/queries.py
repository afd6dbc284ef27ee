"""Parties and promises as the screens show them, in a constant number of queries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db.models import Count, Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from expedities.convenant import staat as stand
from expedities.convenant.models import Convenant, Datumwijziging, Oordeel, Partij, Toezegging
from expedities.convenant.rules import mag_melden, mag_oordelen, mag_zaal_opschrijven
from expedities.convenant.staat import Staat, Stemmen
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from expedities.volgen.verbergen import verberg
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.templatetags.wijk import datum_kort

_KLEUR = {
    Staat.KOMT_NOG: "wacht",
    Staat.OVER_TIJD: "let-op",
    Staat.GEMELD: "nu",
    Staat.NAGEKOMEN: "klaar",
    Staat.NIET_NAGEKOMEN: "let-op",
}

# What asks for somebody stands on top; within it the oldest day first.
_VOORAAN = (Staat.NIET_NAGEKOMEN, Staat.OVER_TIJD, Staat.GEMELD, Staat.KOMT_NOG, Staat.NAGEKOMEN)


def eigen_partijen(door: Actor) -> frozenset[UUID]:
    """Parties of which this account is the contact: the address was proven, and is theirs. One query."""
    if door.gebruiker is None:
        return frozenset()
    adressen = EmailAddress.objects.filter(user=door.gebruiker, verified=True).values(laag=Lower("email"))
    partijen = Partij.objects.annotate(laag=Lower("contact_email")).filter(laag__in=adressen).exclude(contact_email="")
    return frozenset(partijen.order_by().values_list("pk", flat=True))


def soort_van(toezegging: Toezegging) -> Soort:
    """On whose side; what was promised before parties were named counts as the gemeente's."""
    return Soort(toezegging.partij.soort) if toezegging.partij else Soort.GEMEENTE


def als_belofte(toezegging: Toezegging, stemmen: Stemmen) -> stand.Belofte:
    zaal = True if toezegging.gedaan_op else False if toezegging.niet_gedaan_op else None
    return stand.Belofte(
        voor=toezegging.voor,
        gemeld=toezegging.gemeld_op is not None,
        zaal=zaal,
        stemmen=stemmen,
        tekent=toezegging.tekent_convenant,
    )


def staat_nu(toezegging: Toezegging, op: datetime) -> Staat:
    """Of one promise; one query."""
    tel = Oordeel.objects.filter(toezegging=toezegging).order_by().values_list("nagekomen").annotate(Count("pk"))
    per = dict(tel)
    stemmen = Stemmen(per.get(True, 0), per.get(False, 0))
    return stand.staat(als_belofte(toezegging, stemmen), localtime(op).date())


@dataclass(frozen=True)
class Regel:
    """One promise with how it stands and what this person can do; never colour alone."""

    toezegging: Toezegging
    staat: Staat
    status: str
    stemmen: str  # in totals, or nothing (R9)
    eerder: Sequence[Datumwijziging]
    mijn: bool | None  # what this resident tapped
    eigen: bool
    kan_oordelen: bool
    kan_melden: bool
    kan_zaal: bool

    @property
    def pk(self) -> int:
        return self.toezegging.pk

    @property
    def soort(self) -> str:
        return _KLEUR[self.staat]

    @property
    def organisatie(self) -> str:
        """What its row says; a party keeps the name it has now."""
        return self.toezegging.partij.organisatie if self.toezegging.partij else self.toezegging.organisatie

    @property
    def wie(self) -> str:
        """Whom to address: the contact there is now (R17)."""
        if self.toezegging.partij:
            return self.toezegging.partij.aanspreekpunt
        return ", ".join(filter(None, (self.toezegging.naam, self.toezegging.functie, self.toezegging.organisatie)))

    @property
    def zaal_op(self) -> date | None:
        """On which day the hall said so."""
        return (self.toezegging.gedaan_op or self.toezegging.niet_gedaan_op) if not self.getekend_door else None

    @property
    def getekend_door(self) -> str:
        """Who put it in writing, when that was a promise to sign."""
        wie = (self.toezegging.naam, self.toezegging.functie)
        return ", ".join(filter(None, wie)) if self.toezegging.tekent_convenant else ""


def regels(
    expeditie: Expeditie, door: Actor, op: datetime, *, alleen_openbaar: bool, alleen: int | None = None
) -> list[Regel]:
    """At most four queries: promises with their totals, moved days, what this person tapped, and whose they are."""
    rijen = toezeggingen(expeditie).filter(Q(openbaar=True) if alleen_openbaar else Q())
    if alleen is not None:
        rijen = rijen.filter(pk=alleen)
    eigen = eigen_partijen(door)
    mijn = dict(
        Oordeel.objects.filter(toezegging__expeditie=expeditie, deelnemer=door.deelnemer)
        .order_by()
        .values_list("toezegging", "nagekomen")
        if door.deelnemer
        else ()
    )
    alle = [_regel(rij, door, localtime(op).date(), eigen, mijn.get(rij.pk)) for rij in rijen]
    return sorted(alle, key=lambda regel: _VOORAAN.index(regel.staat))


def toezeggingen(expeditie: Expeditie) -> QuerySet[Toezegging]:
    wijzigingen = Prefetch("wijzigingen", Datumwijziging.objects.order_by("op", "pk"))
    hier = Toezegging.objects.filter(expeditie=expeditie).met_stemmen()
    return hier.select_related("partij", "actie").prefetch_related(wijzigingen).order_by("voor", "pk")


def _regel(
    toezegging: Toezegging, door: Actor, vandaag: date, eigen: Collection[UUID], mijn: bool | None  # noqa: FBT001 -- what was tapped
) -> Regel:  # fmt: skip
    stemmen = Stemmen(getattr(toezegging, "ja"), getattr(toezegging, "nee"))  # noqa: B009 -- annotated
    belofte = als_belofte(toezegging, stemmen)
    soort, van_mij, waar = soort_van(toezegging), toezegging.partij_id in eigen, toezegging.expeditie_id
    nu = stand.staat(belofte, vandaag)
    te_beoordelen = stand.te_beoordelen(belofte, vandaag)
    te_melden = nu is not Staat.NAGEKOMEN and not toezegging.tekent_convenant
    return Regel(
        toezegging=toezegging,
        staat=nu,
        status=_status(belofte, nu, vandaag),
        stemmen=_in_totalen(stemmen),
        eerder=list(toezegging.wijzigingen.all()),
        mijn=mijn,
        eigen=van_mij,
        kan_oordelen=te_beoordelen and mag_oordelen(door, waar, soort, eigen=van_mij),
        kan_melden=te_melden and mag_melden(door, waar, soort, eigen=van_mij),
        kan_zaal=te_beoordelen and mag_zaal_opschrijven(door, waar, soort, eigen=van_mij),
    )


def _status(belofte: stand.Belofte, nu: Staat, vandaag: date) -> str:
    if nu is Staat.OVER_TIJD:
        dagen = stand.dagen_over_tijd(belofte, vandaag)
        return ngettext("over tijd: %(dagen)d dag", "over tijd: %(dagen)d dagen", dagen) % {"dagen": dagen}
    if nu is Staat.NAGEKOMEN and belofte.tekent:
        return _("getekend")
    return {
        Staat.KOMT_NOG: _("komt nog"),
        Staat.GEMELD: _("zegt: gedaan, de buurt heeft nog niets gezegd"),
        Staat.NAGEKOMEN: _("de buurt zegt: nagekomen"),
        Staat.NIET_NAGEKOMEN: _("de buurt zegt: niet nagekomen"),
    }[nu]


def _in_totalen(stemmen: Stemmen) -> str:
    """No figure that one voter can be read from, also not by subtraction (R9)."""
    if not stemmen.genoeg:
        return ""
    alle = stemmen.ja + stemmen.nee
    ja, nee = verberg((stemmen.ja, stemmen.nee))
    if ja is None or nee is None:
        return _("%(alle)d bewoners zeiden er iets van.") % {"alle": alle}
    return _("Van %(alle)d bewoners zeiden er %(ja)d: nagekomen, en %(nee)d: niet nagekomen.") % {
        "alle": alle, "ja": ja, "nee": nee,
    }  # fmt: skip


@dataclass(frozen=True)
class PartijRegel:
    """A party with its contact, and how it stands with what it promised."""

    partij: Partij
    getekend: bool
    open: int

    @property
    def los(self) -> bool:
        """Nothing hangs on it: a mistake can still be taken away."""
        return not self.getekend and not getattr(self.partij, "beloofd")  # noqa: B009 -- annotated


def van_de_gemeente(expeditie: Expeditie) -> QuerySet[Partij]:
    """Who can bind the gemeente: without one nobody can sign or promise for it."""
    return Partij.objects.filter(expeditie=expeditie, soort=Soort.GEMEENTE)


def te_tekenen(expeditie: Expeditie) -> Toezegging | None:
    """The promise of the gemeente to sign, as long as it did not (R1)."""
    return Toezegging.objects.filter(expeditie=expeditie, tekent_convenant=True).open().order_by("voor", "pk").first()


def partijen(expeditie: Expeditie) -> list[PartijRegel]:
    """Two queries."""
    openstaand = Toezegging.objects.filter(expeditie=expeditie).open().order_by().values_list("partij")
    open_ = dict(openstaand.annotate(Count("pk")))
    rijen = Partij.objects.filter(expeditie=expeditie).annotate(
        tekende=Count("ondertekeningen", distinct=True), beloofd=Count("toezeggingen", distinct=True)
    )
    return [
        PartijRegel(partij, bool(getattr(partij, "tekende")), open_.get(partij.pk, 0))  # noqa: B009 -- annotated
        for partij in rijen.order_by("soort", "organisatie", "pk")
    ]


def met_handtekening(expeditie: Expeditie) -> QuerySet[Partij]:
    return Partij.objects.filter(expeditie=expeditie).annotate(tekende=Count("ondertekeningen"))


def nog_te_tekenen(convenant: Convenant) -> QuerySet[Partij]:
    al = convenant.ondertekeningen.order_by().values(laag=Lower("organisatie"))
    return Partij.objects.filter(expeditie=convenant.expeditie_id).annotate(laag=Lower("organisatie")).exclude(
        laag__in=al
    )  # fmt: skip


@dataclass(frozen=True)
class Verleden:
    """Something that happened to a promise, for its page."""

    dag: date
    wat: str


def verloop(toezegging: Toezegging) -> list[Verleden]:
    """From the oldest on; without names of residents."""
    stappen = [Verleden(localtime(toezegging.gemaakt_op).date(), _("Toegezegd, en opgeschreven."))]
    stappen += [
        Verleden(
            localtime(wijziging.op).date(),
            _("Verzet van %(van)s naar %(naar)s: %(waarom)s")
            % {"van": datum_kort(wijziging.van), "naar": datum_kort(wijziging.naar), "waarom": wijziging.waarom},
        )
        for wijziging in toezegging.wijzigingen.all()
    ]
    if toezegging.gemeld_op:
        stappen.append(Verleden(localtime(toezegging.gemeld_op).date(), _("Gemeld als gedaan.")))
    if toezegging.gedaan_op:
        stappen.append(Verleden(toezegging.gedaan_op, _("Nagekomen, zegt de buurt.")))
    if toezegging.niet_gedaan_op:
        stappen.append(Verleden(toezegging.niet_gedaan_op, _("Niet nagekomen, zegt de buurt.")))
    return sorted(stappen, key=lambda stap: stap.dag)
