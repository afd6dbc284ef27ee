"""What a log line says on the screen: looked up by its `daad`. The sentence begins after who did it."""

from collections import defaultdict
from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from wijkexpeditie.logboek.models import Logregel


class OnbekendeDaad(LookupError):
    """Something is written in the log that nobody can read back."""


ZINNEN: Mapping[str, StrPromise] = {
    "account.gemaakt": _("maakte een account"),
    "account.gewijzigd": _("paste de eigen naam of taal aan"),
    "account.toegang": _("opende of sloot een account"),
    "actie.antwoord": _("gaf antwoord bij een actie"),
    "actie.voortgang": _("schreef op hoe ver een actie is"),
    "adressen_geimporteerd": _("las adressen in"),
    "avond.aangemeld": _("schreef op wie er komt op een avond"),
    "avond.aanmelding_terug": _("haalde een aanmelding aan de deur weer weg"),
    "avond.binnen": _("telde iemand die binnenkwam"),
    "avond.binnen_teruggenomen": _("nam iemand die binnenkwam terug"),
    "avond.gebeld": _("belde iemand die zich aanmeldde"),
    "avond.gepland": _("prikte avond %(nr)s"),
    "avond.geregeld": _("schreef op of iets voor een avond geregeld is"),
    "avond.regelt": _("schreef op wie iets regelt voor een avond"),
    "avond.van_de_lijst": _("haalde een aanmelding van de lijst"),
    "avond.verplaatst": _("verplaatste een avond"),
    "avond.verslag": _("publiceerde wat er is gezegd"),
    "bellijst.bekeken": _("bekeek de bellijst"),
    "bellijst.genoteerd": _("noteerde hoe een belletje afliep"),
    "bericht aangekomen": _("zei dat een bericht is aangekomen"),
    "bericht bekeken": _("las een bericht in Postvak uit"),
    "bericht opnieuw": _("stuurde een bericht nog eens"),
    "bericht zelf geregeld": _("regelde zelf wat in een bericht stond"),
    "berichten hervat": _("liet de berichten weer gaan"),
    "berichten stilgezet": _("zette alle berichten stil"),
    "bewoner.bevestigd": _("zei dat iemand hier woont"),
    "bewoner.teruggenomen": _("nam terug dat iemand hier woont"),
    "bezoek_gekozen": _("koos wat er klopt bij een deur"),
    "bezoek_gelogd": _("schreef op hoe het aan een deur ging"),
    "bezoek_teruggenomen": _("nam terug wat bij een deur stond"),
    "bijeenkomst.aanwezig": _("schreef op wie er was"),
    "bijeenkomst.afgelast": _("zegde een bijeenkomst af"),
    "bijeenkomst.antwoord": _("gaf antwoord voor een bijeenkomst"),
    "bijeenkomst.gepland": _("prikte een bijeenkomst"),
    "bijeenkomst.verplaatst": _("verplaatste een bijeenkomst"),
    "convenant.getekend": _("legde een handtekening onder het convenant vast"),
    "convenant.opgesteld": _("schreef aan het convenant"),
    "deelnemer.aangevuld": _("vulde een deelnemer aan"),
    "deelnemer.gekoppeld": _("logde in en bleek een deelnemer"),
    "deelnemer.ingeschreven": _("schreef een deelnemer in"),
    "deelnemer.zelf_gewijzigd": _("paste de eigen gegevens aan"),
    "deelnemers.gezien": _("bekeek de lijst van deelnemers"),
    "deur.antwoord": _("noteerde een antwoord op een brief"),
    "deur.open_gelaten": _("liet een deur open, met een reden"),
    "deur.toch_langs": _("zette een deur weer bij het werk"),
    "denktank.lid_erbij": _("zette iemand in de denktank"),
    "denktank.lid_weg": _("schreef op dat iemand uit de denktank ging"),
    "expeditie.afgesloten": _("sloot de expeditie af"),
    "expeditie.begonnen": _("begon de expeditie"),
    "expeditie.borging": _("begon met overdragen aan de buurt"),
    "expeditie.gewijzigd": _("paste instellingen aan"),
    "flat_aangewezen": _("wees aan welke deuren bij een flat horen"),
    "flatcontact.gestopt": _("schreef op dat een gastvrouw of gastheer stopt"),
    "flatcontact.gewist": _("wiste een gastvrouw of gastheer"),
    "flatcontact.toegevoegd": _("zette een gastvrouw of gastheer op de kaart"),
    "gegevens.gezien": _("bekeek wat er van iemand is bewaard"),
    "gegevens.meegenomen": _("nam de eigen gegevens mee"),
    "gegevens.verwijderd": _("verwijderde wat er van iemand was bewaard"),
    "nabezoek.beloofd": _("beloofde dat we bij een deur terugkomen"),
    "nabezoek.gedaan": _("vinkte een nabezoek af"),
    "nabezoek.verdeeld": _("schreef op wie er teruggaat"),
    "plan.begonnen": _("begon het buurtplan"),
    "plan.vastgesteld": _("stelde het buurtplan vast"),
    "plan.versie": _("schreef in het buurtplan: versie %(versie)s"),
    "privacy.opgeruimd": _("ruimde op wat niet langer bewaard mag worden"),
    "punt.akkoord": _("schreef op dat de spreker een punt goed vindt"),
    "punt.geschreven": _("schreef een punt op"),
    "punt.opgehangen": _("hing punten bij een thema"),
    "punt.van_de_muur": _("haalde een punt van de muur"),
    "punt.weggegooid": _("gooide een punt weg dat niet goed was"),
    "rol.beeindigd": _("beëindigde een rol: %(rol)s"),
    "rol.gegeven": _("gaf een rol: %(rol)s"),
    "ronde_gesloten": _("sloot de ronde langs de deuren"),
    "ronde_heropend": _("opende de ronde langs de deuren weer"),
    "signaal.antwoord_aangekomen": _("zei dat het antwoord op een melding is aangekomen"),
    "signaal.beantwoord": _("gaf antwoord op een melding"),
    "signaal.bekeken": _("bekeek een melding"),
    "signaal.gebeld": _("belde over een melding"),
    "signaal.gemeld": _("deed een melding"),
    "signaal.heropend": _("opende een melding weer"),
    "signaal.melder_gewist": _("wiste wie een melding deed"),
    "signaal.opgepakt": _("pakte een melding op"),
    "signaal.opnieuw": _("zei dat een melding nog niet klaar is"),
    "signaal.tevreden": _("zei dat het antwoord op een melding goed is"),
    "signaal.wacht": _("wacht bij een melding op een ander"),
    "stop gemeld": _("wil geen berichten meer"),
    "stop opgeheven": _("wil weer berichten"),
    "thema.gemaakt": _("maakte een thema"),
    "thema.hernoemd": _("gaf een thema een andere naam"),
    "toezegging.gedaan": _("schreef een toezegging op"),
    "toezegging.nagekomen": _("schreef op dat een toezegging is nagekomen"),
    "vermelding.bevestigd": _("keek een vermelding na"),
    "vermelding.gewijzigd": _("paste een vermelding aan"),
    "vermelding.toegevoegd": _("zette een vermelding op de kaart"),
    "vermelding.verwijderd": _("haalde een vermelding weg"),
    "werkgroep.bereik_bekeken": _("bekeek hoe leden te bereiken zijn"),
    "werkgroep.gestart": _("begon een werkgroep"),
    "werkgroep.herinneren": _("koos of iemand de dag ervoor iets hoort"),
    "werkgroep.lid_gestopt": _("ging uit een werkgroep"),
    "werkgroep.lid_geworden": _("kwam bij een werkgroep"),
    "werkgroep.op_uitnodiging": _("kwam op uitnodiging bij een werkgroep"),
    "werkgroep.uitgenodigd": _("schreef op dat een werkgroep iemand uitnodigt"),
    "werkgroep.uitnodiging_klaar": _("schreef op dat een uitnodiging klaar is"),
    "werkgroep.vaste_beller": _("koos wie een lid belt"),
}


def zin(regel: Logregel) -> str:
    """What happened, in words. Raises OnbekendeDaad."""
    try:
        tekst = str(ZINNEN[regel.daad])
    except KeyError:
        raise OnbekendeDaad(regel.daad) from None
    return tekst % defaultdict(lambda: "?", regel.feiten) if "%(" in tekst else tekst
