"""The work of the denktank in the story: meetings and minutes, the steps with names and days, halls, who to ask."""

from dataclasses import replace
from datetime import timedelta

from expedities.denktank.actions import laat_meelezen, noteer_gevraagd, noteer_nee, zet_op_vraaglijst
from expedities.denktank.models import Anker, Denktanklid, Overleg, Taak
from expedities.denktank.overleg_actions import plan_overleg, schrijf_verslag
from expedities.denktank.soort import Soort
from expedities.denktank.taak_actions import (
    Taaktekst,
    maak_taak,
    neem_stappen_over,
    streep_weg,
    wijzig_taak,
    zet_klaar,
)
from expedities.planning.actions import Zaaltekst, voeg_zaal_toe, zet_zaal_vast
from expedities.planning.models import Zaalstaat
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.oefenbuurt.mensen import rolspeler
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.rollen.rol import Rol

_AGENDA = "Kennismaken\nWelke dagen voor de avonden?\nWie vraagt wie?\nWie doet wat"
_VERSLAG = (
    "We stelden ons voor. Iedereen zei waarom hij meedoet.\n\n"
    "De avonden worden op een doordeweekse avond, dicht bij huis. Om half tien zijn we klaar. "
    "Er komt soep. We bellen overal aan, steeds met z’n tweeën."
)
_VERSLAG_2 = (
    "Het aanbellen gaat goed. Overdag treffen we weinig mensen, na het eten veel meer.\n\n"
    "Op de avond zelf staat er iemand bij de deur die iedereen welkom heet. Wie wil, wordt opgehaald."
)
_DOEN_WE_NIET = {"wijkblad"}
_BLIJFT_LIGGEN = {"bijpraten_2", "adviesvragen", "tolken"}


def in_de_casus(spel: Spel) -> None:
    """All but done: two meetings, every step in hand, and after the second evening something that was left."""
    k = spel.kalender
    _vergader(spel, -84, _VERSLAG)
    _zaal_vast(spel, -56, "Buurthuis De Merel", "Merelplein 1, Oefenstad", (1, 2))
    _verdeel_stappen(spel, -55)
    _vergader(spel, -36, _VERSLAG_2)
    _vink_af(spel)
    _laat_lezen(spel, Rol.GEMEENTE, -54)
    _vraag(spel, "Zaïd", "", Soort.BEWONER, -60, nee=True)
    op = k.om(-12, 10)
    overleg = Overleg.objects.filter(expeditie=spel.expeditie).order_by("begin").last()
    maak_taak(
        expeditie=spel.expeditie,
        tekst=Taaktekst(wat="De sleutel van het buurthuis terugbrengen", dag=k.dag(2), wie="Noor", overleg=overleg),
        door=spel.als(Rol.PROCESBEGELEIDER, op), op=op,
    )  # fmt: skip


def in_het_begin(spel: Spel) -> None:
    """Somebody is still to be asked, a hall said no and another is an option, and the first things are late."""
    k = spel.kalender
    _vergader(spel, -12, _VERSLAG)
    _vergader(spel, 5, "")
    _verdeel_stappen(spel, -11)
    _vink_af(spel, "zaal_1", "adressen", "langs_wat_er_is")
    _vraag(spel, "Marja", "", Soort.BEWONER, -8)
    _vraag(spel, "", "Basisschool De Lijster", Soort.ORGANISATIE, -6, gevraagd=False)
    op = k.om(-9, 10)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for naam, staat, plaatsen in (
        ("Kerkzaal De Bron", Zaalstaat.KAN_NIET, 80),
        ("Gymzaal van De Lijster", Zaalstaat.GEVRAAGD, 60),
    ):
        voeg_zaal_toe(
            expeditie=spel.expeditie,
            tekst=Zaaltekst(avond_nr=2, naam=naam, plaatsen=plaatsen, drempelvrij=True, staat=staat),
            door=leider, op=op,
        )  # fmt: skip
    _zaal_vast(spel, -9, "Basisschool De Lijster", "Lijsterhof 2, Oefenstad", (1,))
    maak_taak(
        expeditie=spel.expeditie,
        tekst=Taaktekst(wat="De huisarts vragen of er een poster mag hangen", dag=k.dag(-2), lid=_lid(spel, "Yara")),
        door=leider, op=op,
    )  # fmt: skip
    maak_taak(
        expeditie=spel.expeditie,
        tekst=Taaktekst(
            wat="Soep bestellen voor veertig mensen", dag=k.dag(14), wie="Petra Kamp", anker=Anker.AVOND_1
        ),
        door=leider, op=op,
    )  # fmt: skip


def onderweg(spel: Spel) -> None:
    """In the middle of it: next meeting this week, the call list and the sheets still to come."""
    _vergader(spel, -34, _VERSLAG)
    _vergader(spel, -13, _VERSLAG_2)
    _vergader(spel, 3, "")
    _zaal_vast(spel, -27, "Speeltuin De Kwikstaart", "Kwikstaarthof 41, Oefenstad", (1, 2))
    _verdeel_stappen(spel, -26)
    _vink_af(spel, niet="convenant")
    _laat_lezen(spel, Rol.GEMEENTE, -25)
    _laat_lezen(spel, Rol.PROFESSIONAL, -25)


def _vergader(spel: Spel, dagen: int, verslag: str) -> None:
    begin = spel.kalender.om(dagen, 16)
    op = min(spel.kalender.om(dagen - 7, 11), spel.kalender.om(-1, 11))
    overleg = plan_overleg(
        expeditie=spel.expeditie, begin=begin, eind=begin + timedelta(minutes=90), plek="Buurthuis De Merel",
        agenda=_AGENDA, door=spel.als(Rol.PROCESBEGELEIDER, op), op=op,
    )  # fmt: skip
    if verslag:
        na = begin + timedelta(hours=3)
        schrijf_verslag(
            overleg=overleg, verslag=verslag, gezien="", door=spel.als(Rol.PROCESBEGELEIDER, na), op=na
        )  # fmt: skip


def _verdeel_stappen(spel: Spel, dagen: int) -> None:
    """Each step a name, in turn; what could not have a day any more is in hand already."""
    op = spel.kalender.om(dagen, 11)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    neem_stappen_over(expeditie=spel.expeditie, door=leider, op=op)
    leden = list(Denktanklid.objects.filter(expeditie=spel.expeditie).order_by("pk"))
    for plek, taak in enumerate(_taken(spel)):
        if taak.stap in _DOEN_WE_NIET:
            streep_weg(taak=taak, door=leider, op=op)
            continue
        tekst = Taaktekst(wat=taak.wat, lid=leden[plek % len(leden)], dag=taak.dag, anker=Anker(taak.anker))
        if taak.stap == "verslag_1":
            tekst = replace(tekst, lid=None, wie="Noor")
        wijzig_taak(taak=taak, tekst=tekst, door=leider, op=op)


def _vink_af(spel: Spel, *alleen: str, niet: str = "") -> None:
    """Everything of which the day has been, save for what was left lying; or only what is named."""
    for taak in _taken(spel):
        dag = taak.dag or (spel.kalender.dag(-9) if taak.anker == Anker.AVOND_1 else None)
        if not taak.open or dag is None or dag >= spel.kalender.vandaag or taak.stap in {*_BLIJFT_LIGGEN, niet}:
            continue
        if alleen and taak.stap not in alleen:
            continue
        op = spel.kalender.om((dag - spel.kalender.vandaag).days, 17)
        zet_klaar(taak=taak, door=spel.als(Rol.PROCESBEGELEIDER, op), op=op)


def _taken(spel: Spel) -> list[Taak]:
    return list(Taak.objects.filter(expeditie=spel.expeditie).select_related("expeditie", "lid").order_by("pk"))


def _zaal_vast(spel: Spel, dagen: int, naam: str, adres: str, avonden: tuple[int, ...]) -> None:
    op = spel.kalender.om(dagen, 15)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for nr in avonden:
        zaal = voeg_zaal_toe(
            expeditie=spel.expeditie,
            tekst=Zaaltekst(
                avond_nr=nr, naam=naam, adres=adres, plaatsen=70, drempelvrij=True, sleutel_bij="de conciërge",
                contact_naam="Anouk", contact_telefoon="+31600000930", staat=Zaalstaat.OPTIE,
            ),
            door=leider, op=op,
        )  # fmt: skip
        zet_zaal_vast(zaal=zaal, door=leider, op=op)


def _vraag(  # noqa: PLR0913 -- one line of the story
    spel: Spel, wie: str, organisatie: str, soort: Soort, dagen: int, *, gevraagd: bool = True, nee: bool = False
) -> None:
    op = spel.kalender.om(dagen, 12)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    vraag = zet_op_vraaglijst(
        expeditie=spel.expeditie, soort=soort, wie=wie, organisatie=organisatie, vraagt="Yara", door=leider, op=op
    )
    if gevraagd:
        noteer_gevraagd(vraag=vraag, door=leider, op=op)
    if nee:
        noteer_nee(vraag=vraag, door=leider, op=op)


def _laat_lezen(spel: Spel, rol: Rol, dagen: int) -> None:
    op = spel.kalender.om(dagen, 12)
    speler = rolspeler(rol)
    lid = Denktanklid.objects.select_related("expeditie").get(expeditie=spel.expeditie, naam=speler.naam)
    account = Gebruiker.objects.get(email=speler.email)
    laat_meelezen(lid=lid, gebruiker=account, door=spel.als(Rol.PROCESBEGELEIDER, op), op=op)


def _lid(spel: Spel, voornaam: str) -> Denktanklid:
    return Denktanklid.objects.get(expeditie=spel.expeditie, naam__startswith=voornaam)
