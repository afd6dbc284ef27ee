"""Writing somebody in as Deelnemer: by themselves without an account, or by another for them (R11)."""

import unicodedata
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.expeditie.rules import mag_leiden, voert_in
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd


class GeenNaam(Geweigerd):
    """Nobody can be written in without a first name."""


class KanaalPastNiet(Geweigerd):
    """The way somebody wants to be reached cannot reach them."""


class TeVeelOpEenAdres(Geweigerd):
    """A stranger cannot have many messages sent to somebody by making up names (R6)."""


HUISHOUDEN = 8  # people who share a telephone or an address


@transaction.atomic
def schrijf_deelnemer_in(  # noqa: PLR0913 -- a keyword-only verb names all it needs
    *,
    expeditie: Expeditie,
    voornaam: str,
    telefoon: str = "",
    email: str = "",
    voorkeur: Kanaal | str | None = None,
    taal: str = "nl",
    jonger_dan_16: bool = False,
    ouder_akkoord: bool = False,
    door: Actor,
    op: datetime,
) -> Deelnemer:
    """The same person on the same channel is found again; without a channel a name is only a name.

    `telefoon` is E.164. Of who is under 16 without a parent's yes, nothing to reach them by is kept (R14); their words
    count all the same. Giving a number or address is the consent to be reached on it.
    """
    voornaam = unicodedata.normalize("NFC", voornaam).strip()
    if not voornaam:
        raise GeenNaam(_("Hoe heet je? Een voornaam is genoeg."))
    if jonger_dan_16 and not ouder_akkoord:
        telefoon, email, voorkeur = "", "", None
    email = email.strip().lower()
    kanaal = _voorkeur(voorkeur, telefoon, email)
    if telefoon or email:  # a double tap is one person: who is written in at the same moment is seen here
        Expeditie.objects.select_for_update(of=("self",), no_key=True).get(pk=expeditie.pk)
    bekend = _bekende(expeditie, voornaam, telefoon, email, door)
    if bekend:
        return _vul_aan(bekend, telefoon, email, door=door, op=op)
    if not voert_in(door, expeditie.pk):
        _past_in_een_huishouden(expeditie, telefoon, email)
    bereikbaar = bool(telefoon or email)
    deelnemer = Deelnemer.objects.create(
        expeditie=expeditie,
        voornaam=voornaam,
        telefoon=telefoon,
        email=email,
        voorkeur=kanaal,
        taal=taal,
        toestemming_op=op if bereikbaar else None,
        ingevoerd_door=door.gebruiker if voert_in(door, expeditie.pk) else None,
        jonger_dan_16=jonger_dan_16,
        ouder_akkoord_op=op if jonger_dan_16 and ouder_akkoord else None,
        gemaakt_op=op,
    )
    wie = door.namens_iemand(deelnemer.pk) if deelnemer.ingevoerd_door else door
    schrijf(door=wie, op=op, daad="deelnemer.ingeschreven", ding=deelnemer, expeditie=expeditie.pk, kanaal=bereikbaar)
    return deelnemer


def _past_in_een_huishouden(expeditie: Expeditie, telefoon: str, email: str) -> None:
    for veld, waarde in (("telefoon", telefoon), ("email", email)):
        if waarde and Deelnemer.objects.filter(expeditie=expeditie, **{veld: waarde}).count() >= HUISHOUDEN:
            raise TeVeelOpEenAdres(
                _("Met dit nummer of adres staan er al veel mensen op de lijst. Bel ons even, dan regelen we het.")
            )


def _voorkeur(gevraagd: Kanaal | str | None, telefoon: str, email: str) -> Kanaal:
    """A voice first, as that is what brings people; what they asked themselves goes before it."""
    if not gevraagd or not (telefoon or email):
        return Kanaal.EMAIL if email and not telefoon else Kanaal.BELLIJST
    kanaal = Kanaal(gevraagd)
    if kanaal is Kanaal.EMAIL and not email:
        raise KanaalPastNiet(_("Je wilt graag een mail. Vul dan ook je e-mailadres in."))
    if kanaal in {Kanaal.BELLIJST, Kanaal.SMS, Kanaal.SPRAAK} and not telefoon:
        raise KanaalPastNiet(_("Je wilt graag gebeld worden of een sms. Vul dan ook je telefoonnummer in."))
    return kanaal


def _bekende(expeditie: Expeditie, voornaam: str, telefoon: str, email: str, door: Actor) -> Deelnemer | None:
    """Same first name on the same channel: couples share a telephone, so the number alone does not tell.

    For a visitor every channel given must be known already: a stranger cannot hang an address of their own on somebody
    whose number they know. The procesbegeleider may complete a person.
    """
    if not telefoon and not email:
        return None
    bij_telefoon, bij_email = Q(telefoon=telefoon), Q(email=email)
    if mag_leiden(door, expeditie.pk):
        zelfde = (bij_telefoon if telefoon else Q(pk=None)) | (bij_email if email else Q(pk=None))
    else:
        zelfde = (bij_telefoon if telefoon else Q()) & (bij_email if email else Q())
    kandidaten = Deelnemer.objects.filter(zelfde, expeditie=expeditie).order_by("gemaakt_op", "pk")
    return next((wie for wie in kandidaten if wie.voornaam.casefold() == voornaam.casefold()), None)


def _vul_aan(deelnemer: Deelnemer, telefoon: str, email: str, *, door: Actor, op: datetime) -> Deelnemer:
    velden = {"telefoon": telefoon, "email": email}
    nieuw = {veld: waarde for veld, waarde in velden.items() if waarde and not getattr(deelnemer, veld)}
    if not nieuw:
        return deelnemer
    for veld, waarde in nieuw.items():
        setattr(deelnemer, veld, waarde)
    deelnemer.save(update_fields=[*nieuw])
    schrijf(door=door, op=op, daad="deelnemer.aangevuld", ding=deelnemer, expeditie=deelnemer.expeditie_id)
    return deelnemer
