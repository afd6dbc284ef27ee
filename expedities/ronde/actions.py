"""Promised next visits, doors that are left open knowingly, and closing the round."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import eis
from expedities.huisvoorhuis.models import Adres, Nabezoek, Nabezoekreden, Uitkomst
from expedities.ronde.rules import mag_nabezoek, mag_ronde_leiden
from expedities.ronde.vergeten import houd_deuren_vast, vergeet_de_ronde
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

MAG_OPEN_BLIJVEN = (Uitkomst.OPEN, Uitkomst.NIET_THUIS, Uitkomst.PORTIEK_DICHT, Uitkomst.LATER_MET_TOLK)


class RondeKanNiet(Geweigerd):
    """The round cannot be closed or opened now."""


class HierNietTerug(Geweigerd):
    """Nobody goes back to this door."""


class AlGedaan(Geweigerd):
    """Somebody was there before us."""


class DeurHeeftUitkomst(Geweigerd):
    """A door that was answered is not left open."""


class RedenMist(Geweigerd):
    """A door is left open with a reason and a name, or not at all (R2)."""


@transaction.atomic
def beloof_nabezoek(*, adres: Adres, reden: Nabezoekreden | str, taal: str = "", door: Actor, op: datetime) -> Nabezoek:
    """Promise at a door to come back. What we arrange, never why (R8).

    Idempotency: an open promise for the same is that promise; a language that is said later is added.
    """
    expeditie = adres.expeditie
    if not mag_nabezoek(door, expeditie):
        raise MagNiet(_("Alleen uitnodigers van deze buurt beloven dat we terugkomen."))
    eis(expeditie, Stap.BEZOEK, op)
    adres = Adres.objects.select_for_update(of=("self",)).get(pk=adres.pk)
    if not adres.is_deur or adres.uitkomst == Uitkomst.GEEN_CONTACT:
        raise HierNietTerug(_("Hier gaan we niet meer langs."))
    nabezoek, nieuw = Nabezoek.objects.get_or_create(
        adres=adres,
        reden=Nabezoekreden(reden),
        gedaan_op=None,
        defaults={"taal": taal.strip(), "gemaakt_op": op},
    )
    if nieuw:
        schrijf(door=door, op=op, daad="nabezoek.beloofd", expeditie=expeditie.pk)
    elif taal.strip() and nabezoek.taal != taal.strip():
        nabezoek.taal = taal.strip()
        nabezoek.save(update_fields=["taal"])
    return nabezoek


@transaction.atomic
def geef_nabezoek_aan(*, nabezoek: Nabezoek, wie: str, door: Actor, op: datetime) -> Nabezoek:
    """A first name says who goes; an empty one gives it back."""
    expeditie = nabezoek.adres.expeditie
    if not mag_nabezoek(door, expeditie):
        raise MagNiet(_("Alleen uitnodigers van deze buurt verdelen de nabezoeken."))
    if not Nabezoek.objects.filter(pk=nabezoek.pk, gedaan_op=None).update(wie=wie.strip()):
        raise AlGedaan(_("Dit nabezoek is al gedaan."))
    nabezoek.wie = wie.strip()
    schrijf(door=door, op=op, daad="nabezoek.verdeeld", expeditie=expeditie.pk)
    return nabezoek


@transaction.atomic
def meld_nabezoek_gedaan(*, nabezoek: Nabezoek, door: Actor, op: datetime) -> Nabezoek:
    """The promise was kept; what came of it is a ring at that door like any other. Said twice is said once."""
    expeditie = nabezoek.adres.expeditie
    if not mag_nabezoek(door, expeditie):
        raise MagNiet(_("Alleen uitnodigers van deze buurt vinken een nabezoek af."))
    if Nabezoek.objects.filter(pk=nabezoek.pk, gedaan_op=None).update(gedaan_op=op):
        nabezoek.gedaan_op = op
        schrijf(door=door, op=op, daad="nabezoek.gedaan", expeditie=expeditie.pk)
    return nabezoek


@transaction.atomic
def laat_open(*, adres: Adres, reden: str, naam: str, door: Actor, op: datetime) -> Adres:
    """Nobody needs to go here any more, for a reason and on somebody's word (R2). A ring undoes it by itself."""
    adres = _deur_van_de_denktank(adres, door)
    if adres.uitkomst not in MAG_OPEN_BLIJVEN:
        raise DeurHeeftUitkomst(_("Bij deze deur is al genoteerd hoe het liep. Die hoeft niet open te blijven."))
    if not (reden.strip() and naam.strip()):
        raise RedenMist(_("Kies waarom deze deur open blijft, en schrijf op wie dat besloot."))
    adres.open_reden, adres.open_naam = reden.strip(), naam.strip()
    adres.save(update_fields=["open_reden", "open_naam"])
    schrijf(door=door, op=op, daad="deur.open_gelaten", expeditie=adres.expeditie_id)
    return adres


@transaction.atomic
def ga_toch_langs(*, adres: Adres, door: Actor, op: datetime) -> Adres:
    """A door that was left open is work again; in a closed round nobody goes, so there the reason stays (R2)."""
    adres = _deur_van_de_denktank(adres, door)
    if adres.expeditie.ronde_gesloten_op:
        raise RondeKanNiet(_("De ronde is gesloten. Open de ronde eerst, dan kan iemand er weer langs."))
    adres.open_reden = adres.open_naam = ""
    adres.save(update_fields=["open_reden", "open_naam"])
    schrijf(door=door, op=op, daad="deur.toch_langs", expeditie=adres.expeditie_id)
    return adres


def _deur_van_de_denktank(adres: Adres, door: Actor) -> Adres:
    if not mag_ronde_leiden(door, adres.expeditie):
        raise MagNiet(_("Alleen de procesbegeleider laat een deur open, namens de denktank."))
    return Adres.objects.select_for_update(of=("self",)).select_related("expeditie").get(pk=adres.pk)


@transaction.atomic
def sluit_ronde(*, expeditie: Expeditie, reden: str, naam: str, door: Actor, op: datetime) -> int:
    """Close the round on behalf of the denktank: what is open is left so with a reason and a name (R2).

    Moments of rings go, with who rang; only the outcome of each door stays (R10). Returns how many doors stay open.
    """
    if not mag_ronde_leiden(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider sluit de ronde, namens de denktank."))
    deuren = Adres.objects.filter(expeditie=expeditie).deuren()
    houd_deuren_vast(expeditie)
    if deuren.filter(tegenspraak=True).exists():
        raise RondeKanNiet(_("Bij een deur spreken twee bezoeken elkaar tegen. Kies eerst wat er klopt."))
    beloofd = Nabezoek.objects.filter(adres__expeditie=expeditie, gedaan_op=None).values("adres")
    open_deuren = deuren.filter(Q(uitkomst=Uitkomst.OPEN) | Q(pk__in=beloofd))
    zonder_reden = open_deuren.filter(open_reden="")
    if zonder_reden.exists() and not (reden.strip() and naam.strip()):
        raise RondeKanNiet(
            _("Er zijn nog deuren waar we heen zouden gaan. Schrijf op waarom dat niet gebeurt, en wie dat besloot.")
        )
    if not Expeditie.objects.filter(pk=expeditie.pk, ronde_gesloten_op=None).update(
        ronde_gesloten_op=op, ronde_gesloten_door=door.gebruiker or expeditie.pk
    ):
        raise RondeKanNiet(_("De ronde was al gesloten."))
    aantal = open_deuren.count()
    zonder_reden.update(open_reden=reden.strip(), open_naam=naam.strip())
    bezoeken = vergeet_de_ronde(expeditie)
    expeditie.refresh_from_db()
    schrijf(
        door=door, op=op, daad="ronde_gesloten", ding=expeditie, expeditie=expeditie.pk, open_gebleven=aantal,
        bezoeken=bezoeken,
    )  # fmt: skip
    return aantal


@transaction.atomic
def heropen_ronde(*, expeditie: Expeditie, door: Actor, op: datetime) -> None:
    """Outcomes stay; doors that were left open keep their reason until somebody goes there."""
    if not mag_ronde_leiden(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider opent de ronde weer, namens de denktank."))
    if not Expeditie.objects.filter(pk=expeditie.pk, ronde_gesloten_op__isnull=False).update(
        ronde_gesloten_op=None, ronde_gesloten_door=None
    ):
        raise RondeKanNiet(_("De ronde is al open."))
    expeditie.refresh_from_db()
    schrijf(door=door, op=op, daad="ronde_heropend", ding=expeditie, expeditie=expeditie.pk)
