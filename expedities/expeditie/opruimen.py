"""After the term of the convenant a closed expeditie keeps its totals and its plan, and nobody's name (R10)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.bewonersavond.models import Aanwezigheid
from expedities.buurtplan.models import Actie, Versie
from expedities.denktank.inzage import LEEG as LEEG_LID
from expedities.denktank.models import Denktanklid
from expedities.expeditie.models import Deelnemer, Expeditie, Roltoekenning
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg, verwijder

ZONDER_CONVENANT = 180  # days
LEEG_DEELNEMER = {
    "voornaam": "",
    "telefoon": "",
    "email": "",
    "gebruiker": None,
    "taal": "nl",
    "toestemming_op": None,
    "jonger_dan_16": False,
    "ouder_akkoord_op": None,
    "bewoner_bevestigd_op": None,
    "bewoner_bevestigd_door": None,
    "ingevoerd_door": None,
}


def voorbij(op: datetime) -> list[UUID]:
    """Expedities of which the term is over; other apps clean their own rows of these."""
    dicht = Expeditie.objects.filter(afgesloten_op__lte=op).order_by()
    rijen = dicht.values_list("pk", "afgesloten_op", "convenant__bewaartermijn_dagen")
    return [
        pk
        for pk, sinds, dagen in rijen
        if sinds and sinds + timedelta(days=ZONDER_CONVENANT if dagen is None else dagen) <= op
    ]


def namen_na_de_termijn(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """The rows of people stay empty, so that "22 joined" stays true; nothing leads back to anybody."""
    weg = voorbij(op)
    deelnemers = Deelnemer.objects.filter(expeditie__in=weg).exclude(Q(**LEEG_DEELNEMER))
    yield maak_leeg(deelnemers, _("deelnemers"), proef=proef, **LEEG_DEELNEMER)
    aanwezigen = Aanwezigheid.objects.filter(avond__expeditie__in=weg).exclude(voornaam="", deelnemer=None)
    aanwezigen = Aanwezigheid.objects.filter(pk__in=aanwezigen.order_by().values("pk"))
    yield maak_leeg(aanwezigen, _("namen van wie er was"), proef=proef, voornaam="", deelnemer=None)
    leden = Denktanklid.objects.filter(expeditie__in=weg).exclude(Q(**LEEG_LID))
    yield maak_leeg(leden, _("namen uit de denktank"), proef=proef, **LEEG_LID)
    yield verwijder(Roltoekenning.objects.filter(expeditie__in=weg), _("rollen"), proef=proef)
    contact = {"contact_naam": "", "contact_telefoon": "", "contact_email": ""}
    expedities = Expeditie.objects.filter(pk__in=weg).exclude(Q(**contact))
    yield maak_leeg(expedities, _("wie de buurt kon bellen"), proef=proef, **contact)


def trekkers_na_de_termijn(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """The plan stays readable in every version, without first names."""
    weg = voorbij(op)
    acties = Actie.objects.filter(plan__expeditie__in=weg).exclude(trekker="")
    pks = Actie.objects.filter(pk__in=acties.order_by().values("pk"))
    yield maak_leeg(pks, _("trekkers in het plan"), proef=proef, trekker="")
    versies = [versie for versie in Versie.objects.filter(plan__expeditie__in=weg) if _trekkers(versie)]
    if not proef:
        for versie in versies:
            for actie in _trekkers(versie):
                actie["trekker"] = ""
            Versie.objects.filter(pk=versie.pk).update(inhoud=versie.inhoud)
    yield Opgeruimd(_("versies met namen"), len(versies))


def _trekkers(versie: Versie) -> list[dict[str, object]]:
    return [actie for actie in versie.inhoud.get("acties", []) if actie.get("trekker")]
