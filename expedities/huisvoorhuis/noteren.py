"""What a telephone noted at doors, taken in one by one: each event is a deed of its own, with an answer of its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from expedities.bewonersavond.actions import Nodig, meld_aan
from expedities.bewonersavond.models import Aanmelding, Avond, Bron, Komt
from expedities.expeditie.deelnemers import schrijf_deelnemer_in
from expedities.expeditie.models import Deelnemer
from expedities.huisvoorhuis.actions import log_bezoek, neem_bezoek_terug
from expedities.huisvoorhuis.gebeurtenis import Bel, Beloofd, Gebeurtenis, Gezegd, Komst, Terug
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoekreden, Uitkomst
from expedities.huisvoorhuis.spoor import neem_aanmelding_terug, onthoud_inschrijving
from expedities.looplijsten.models import Looplijst
from expedities.praatstok.actions import gooi_weg, haal_van_de_muur, schrijf_punt, spreker_akkoord
from expedities.praatstok.models import Punt, PuntBron
from expedities.ronde.actions import beloof_nabezoek
from wijkexpeditie.accounts.telefoon import lees_telefoon
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd

KLAAR, WAS_ER_AL, GEWEIGERD = "klaar", "was_er_al", "geweigerd"
_TE_NOTEREN = frozenset(Uitkomst.values) - {Uitkomst.OPEN}
_PAST_OP_DE_MUUR = Punt._meta.get_field("tekst").max_length or 0
_EEUWIG = 10 * 365 * 24 * 3600  # seconds; more is nonsense


class NietOpDezeLijst(Geweigerd):
    """This door is not theirs to note."""


class DatKanNiet(Geweigerd):
    """A word or a number that does not fit here."""


@dataclass(frozen=True)
class Antwoord:
    sleutel: UUID
    staat: str
    zin: str = ""


@dataclass(frozen=True)
class Rondje:
    """Who brings which list in, and when."""

    lijst: Looplijst
    door: Actor
    op: datetime

    def toen(self, geleden: float) -> datetime:
        """By our clock: never in the future, never before the list was made."""
        begin = min(self.lijst.gemaakt_op, self.op)
        return max(self.op - timedelta(seconds=min(geleden, _EEUWIG)), begin)


def noteer(rondje: Rondje, gebeurtenissen: Iterable[Gebeurtenis]) -> list[Antwoord]:
    return [_een(rondje, gebeurtenis) for gebeurtenis in gebeurtenissen]


def _een(rondje: Rondje, gebeurtenis: Gebeurtenis) -> Antwoord:
    try:
        nieuw = _na_elkaar(rondje, gebeurtenis)
    except Geweigerd as weigering:
        return Antwoord(gebeurtenis.sleutel, GEWEIGERD, str(weigering))
    except IntegrityError:
        return Antwoord(gebeurtenis.sleutel, GEWEIGERD, _("Dit konden we niet opslaan. Probeer het nog eens."))
    return Antwoord(gebeurtenis.sleutel, KLAAR if nieuw else WAS_ER_AL)


def _na_elkaar(rondje: Rondje, gebeurtenis: Gebeurtenis) -> bool:
    """Two telephones, or one that tries again too soon: who comes second now sees who was first."""
    doe = _DADEN[type(gebeurtenis)]
    try:
        with transaction.atomic():
            return doe(rondje, gebeurtenis)
    except IntegrityError:
        with transaction.atomic():
            return doe(rondje, gebeurtenis)


def _bel(rondje: Rondje, gebeurtenis: Bel) -> bool:
    if gebeurtenis.uitkomst not in _TE_NOTEREN:
        raise DatKanNiet(_("Deze uitkomst kennen we niet. Noteer de deur nog eens."))
    toen = rondje.toen(gebeurtenis.geleden)
    nieuw = False
    for deur in gebeurtenis.deuren:  # in one order, so that two who note the same stairwell wait and do not lock
        sleutel = _sleutel_van_deur(gebeurtenis.sleutel, deur, len(gebeurtenis.deuren))
        if Bezoek.objects.filter(sleutel=sleutel, adres__expeditie=rondje.lijst.expeditie_id).exists():
            continue
        adres = _deur(rondje, deur, toen)
        log_bezoek(
            adres=adres,
            uitkomst=Uitkomst(gebeurtenis.uitkomst),
            sleutel=sleutel,
            gebeld_op=toen,
            door=rondje.door,
            op=rondje.op,
        )
        nieuw = True
    return nieuw


def _sleutel_van_deur(sleutel: UUID, deur: int, aantal: int) -> UUID:
    return sleutel if aantal == 1 else uuid5(sleutel, str(deur))


def _deur(rondje: Rondje, deur: int, toen: datetime) -> Adres:
    """On this list, or it was when they rang: the lists may have been drawn up anew while they walked."""
    rijen = Adres.objects.select_related("expeditie", "looplijst").filter(expeditie=rondje.lijst.expeditie_id)
    adres = rijen.filter(pk=deur).first()
    if adres is None:
        raise NietOpDezeLijst(_("Deze deur kennen we niet. Geef op papier door hoe het liep."))
    nu_op = adres.looplijst
    if nu_op is not None and nu_op.pk != rondje.lijst.pk and nu_op.gemaakt_op <= toen:
        raise NietOpDezeLijst(_("Deze deur staat op de lijst van iemand anders. Geef door hoe het liep."))
    return adres


def _neem_terug(rondje: Rondje, gebeurtenis: Terug) -> bool:
    """Of whatever was noted under that key. Nothing there: then there is nothing to take back."""
    van, waar = gebeurtenis.van, rondje.lijst.expeditie_id
    sleutels = [van, *(uuid5(van, str(pk)) for pk in rondje.lijst.adressen.values_list("pk", flat=True))]
    terug = False
    for bezoek in Bezoek.objects.filter(sleutel__in=sleutels, adres__expeditie=waar, ongedaan=False).order_by("adres"):
        neem_bezoek_terug(bezoek=bezoek, door=rondje.door, op=rondje.op)
        terug = True
    for punt in Punt.objects.filter(sleutel=van, expeditie=waar, bron=PuntBron.DEUR):
        haal_van_de_muur(punt=punt, door=rondje.door, op=rondje.op)
        gooi_weg(punt=punt, door=rondje.door, op=rondje.op)
        terug = True
    return neem_aanmelding_terug(van, rondje.lijst, door=rondje.door, op=rondje.op) or terug


def _schrijf_op(rondje: Rondje, gebeurtenis: Gezegd) -> bool:
    """Only with a yes to these very words, so it may hang on the wall at once: without a name (R9)."""
    if not gebeurtenis.akkoord:
        raise DatKanNiet(_("Lees het eerst voor en vraag of het zo goed is."))
    if len(gebeurtenis.tekst) > _PAST_OP_DE_MUUR:
        raise DatKanNiet(_("Dit is te lang. Schrijf de kern op, in hun eigen woorden."))
    if Punt.objects.filter(sleutel=gebeurtenis.sleutel, expeditie=rondje.lijst.expeditie_id).exists():
        return False
    punt = schrijf_punt(
        expeditie=rondje.lijst.expeditie,
        tekst=gebeurtenis.tekst,
        bron=PuntBron.DEUR,
        sleutel=gebeurtenis.sleutel,
        door=rondje.door,
        op=rondje.op,
    )
    spreker_akkoord(punt=punt, door=rondje.door, op=rondje.op)
    return True


def _meld_aan(rondje: Rondje, gebeurtenis: Komst) -> bool:
    avond = Avond.objects.select_related("expeditie").filter(
        expeditie=rondje.lijst.expeditie_id, nr=gebeurtenis.avond
    ).first()  # fmt: skip
    if avond is None:
        raise DatKanNiet(_("Deze avond staat nog niet gepland. Schrijf op papier wie er wil komen."))
    if gebeurtenis.komt not in Komt.values:
        raise DatKanNiet(_("Kies of iemand komt, misschien komt, of niet."))
    halen = gebeurtenis.ophalen or gebeurtenis.meelopen
    toen = rondje.toen(gebeurtenis.geleden)
    adres = _deur(rondje, gebeurtenis.deur, toen) if halen and gebeurtenis.deur is not None else None
    if gebeurtenis.voornaam and not onthoud_inschrijving(gebeurtenis.sleutel, rondje.lijst, op=rondje.op):
        return False
    wie = _schrijf_in(rondje, gebeurtenis) if gebeurtenis.voornaam else None
    bestond = wie is None and Aanmelding.objects.filter(avond=avond, sleutel=gebeurtenis.sleutel).exists()
    aanmelding = meld_aan(
        avond=avond,
        deelnemer=wie,
        sleutel=None if wie else gebeurtenis.sleutel,
        komt=Komt(gebeurtenis.komt),
        aantal=gebeurtenis.aantal,
        nodig=_nodig(gebeurtenis),
        bron=Bron.DEUR,
        adres=adres,
        door=rondje.door,
        op=rondje.op,
    )
    if wie is not None:
        onthoud_inschrijving(gebeurtenis.sleutel, rondje.lijst, op=rondje.op, aanmelding=aanmelding)
    return not bestond


def _nodig(gebeurtenis: Komst) -> Nodig:
    return Nodig(
        ophalen=gebeurtenis.ophalen,
        meelopen=gebeurtenis.meelopen,
        tolk=gebeurtenis.tolk[:40],
        kinderopvang=gebeurtenis.kinderopvang,
        drempelvrij=gebeurtenis.drempelvrij,
    )


def _schrijf_in(rondje: Rondje, gebeurtenis: Komst) -> Deelnemer:
    telefoon, email = _bereikbaar(gebeurtenis)
    return schrijf_deelnemer_in(
        expeditie=rondje.lijst.expeditie,
        voornaam=gebeurtenis.voornaam[:60],
        telefoon=telefoon,
        email=email,
        jonger_dan_16=gebeurtenis.jonger_dan_16,
        ouder_akkoord=gebeurtenis.ouder_akkoord,
        door=rondje.door,
        op=rondje.op,
    )


def _bereikbaar(gebeurtenis: Komst) -> tuple[str, str]:
    """A number or an address is only taken with a yes; of a child with a parent's (R14)."""
    telefoon, email = gebeurtenis.telefoon, gebeurtenis.email
    if not (telefoon or email):
        return "", ""
    if not gebeurtenis.toestemming:
        raise DatKanNiet(_("Vraag of we mogen bellen of mailen, en zet dan het vinkje. Of laat het nummer weg."))
    if gebeurtenis.jonger_dan_16 and not gebeurtenis.ouder_akkoord:
        raise DatKanNiet(_("Jonger dan 16? Vraag het eerst aan een ouder. Of laat het nummer weg: komen mag altijd."))
    try:
        telefoon = lees_telefoon(telefoon) if telefoon else ""
    except ValueError as fout:
        raise DatKanNiet(str(fout)) from fout
    try:
        if email:
            validate_email(email)
    except ValidationError as fout:
        raise DatKanNiet(_("Dit e-mailadres klopt niet. Lees het nog eens terug.")) from fout
    return telefoon, email


def _beloof(rondje: Rondje, gebeurtenis: Beloofd) -> bool:
    if gebeurtenis.reden not in Nabezoekreden.values:
        raise DatKanNiet(_("Kies wat we de volgende keer doen."))
    adres = _deur(rondje, gebeurtenis.deur, rondje.toen(gebeurtenis.geleden))
    bestond = adres.nabezoeken.filter(reden=gebeurtenis.reden, gedaan_op=None).exists()
    beloof_nabezoek(
        adres=adres,
        reden=Nabezoekreden(gebeurtenis.reden),
        taal=gebeurtenis.taal[:40],
        door=rondje.door,
        op=rondje.op,
    )
    return not bestond


_DADEN: dict[type[Gebeurtenis], Callable[..., bool]] = {
    Bel: _bel,
    Terug: _neem_terug,
    Gezegd: _schrijf_op,
    Komst: _meld_aan,
    Beloofd: _beloof,
}
