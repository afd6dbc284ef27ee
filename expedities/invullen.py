"""What this app adds to the typed lists of the base and of its own overview, list by list, in one place."""

from django.utils.translation import gettext_lazy as _

from expedities.aanmeldingen import tonen as aanmeldingen
from expedities.adreslijsten import lijst_actions, uitvoeren
from expedities.adreslijsten.opruimen import oude_lijsten
from expedities.adviesvragen import tonen as adviesvragen
from expedities.avondbellen import tonen as avondbellen
from expedities.bewonersavond import inzage as avonden_inzage
from expedities.bewonersavond import messages
from expedities.bewonersavond import tonen as avonden
from expedities.bewonersavond.opruimen import geregeld_voor_de_avond
from expedities.brieven import inzage as brieven_inzage
from expedities.brieven import klus as brieven_klus
from expedities.brieven import tonen as brieven
from expedities.brieven.actions import KLUS
from expedities.brieven.opruimen import codes_na_de_termijn
from expedities.buurtplan import tonen as buurtplan
from expedities.convenant import inzage as convenant_inzage
from expedities.convenant import opruimen as convenant_opruimen
from expedities.convenant import tonen as convenant
from expedities.convenant.herinneren import plan_toezeggingen
from expedities.convenant.messages import ToezeggingHerinnering
from expedities.denktank import inzage as denktank_inzage
from expedities.denktank import tonen as denktank
from expedities.denktank.opruimen import vraaglijst_en_namen
from expedities.expeditie import aansluiten, koppelen, postvak
from expedities.expeditie import inzage as expeditie_inzage
from expedities.expeditie import tonen as expeditie
from expedities.expeditie.opruimen import (
    namen_na_de_termijn,
    trekkers_na_de_termijn,
)
from expedities.expeditie.toegang import actor_nu
from expedities.huisvoorhuis import tonen as huisvoorhuis
from expedities.huisvoorhuis.opruimen import momenten_aan_de_deur
from expedities.looplijsten import inzage as looplijsten_inzage
from expedities.looplijsten import tonen as looplijsten
from expedities.looplijsten.opruimen import lopers_na_de_ronde
from expedities.planning import tonen as planning
from expedities.planning.opruimen import contact_van_zalen
from expedities.praatstok import tonen as praatstok
from expedities.ronde import tonen as ronde
from expedities.ronde.opruimen import sporen_van_de_ronde, wie_deuren_open_liet
from expedities.rondvertellen import tonen as rondvertellen
from expedities.rondvertellen.opruimen import namen_van_rondvertellers
from expedities.welkom import inzage as welkom_inzage
from expedities.welkom import tonen as welkom
from expedities.welkom.opruimen import nieuwe_buren_na_de_termijn
from wijkexpeditie.accounts.aansluiten import NA_INLOGGEN, ROLLEN
from wijkexpeditie.berichten.soort import neem_op
from wijkexpeditie.berichten.tik import PLANNERS
from wijkexpeditie.klussen.soort import WIE_NU
from wijkexpeditie.klussen.soort import neem_op as neem_klus_op
from wijkexpeditie.privacy.bronnen import BRONNEN, DEELNEMERSLEUTELS
from wijkexpeditie.privacy.opruimen import OPRUIMERS


def vul_in() -> None:
    """Called once, when all apps are loaded."""
    _de_schermen()
    _de_base()
    _de_berichten_en_klussen()


def _de_schermen() -> None:
    aansluiten.MOMENTEN.append(expeditie.avonden)
    aansluiten.EERSTVOLGENDE.append(expeditie.eerste_avonden)
    aansluiten.CIJFERS.extend((convenant.cijfers, brieven.cijfers))
    aansluiten.BUURTBLOKKEN.extend(
        (convenant.buurtblok, avonden.volgende, buurtplan.plan, welkom.nieuw_hier, adviesvragen.vragen)
    )
    for kamer in (
        expeditie, planning, convenant, avonden, praatstok, buurtplan, rondvertellen, welkom, huisvoorhuis, looplijsten,
        adviesvragen, ronde, postvak, brieven,
    ):  # fmt: skip
        aansluiten.WERKMENU.extend(kamer.MENU)
    aansluiten.NU_NODIG.extend(
        (
            denktank.werk_van_de_denktank, denktank.voor_wie_meeleest, planning.data_en_zalen, convenant.nu_nodig,
            avonden.verslag_mist, avondbellen.mensen_bellen, aanmeldingen.nog_te_regelen, praatstok.wacht,
            buurtplan.antwoorden, rondvertellen.dag_voorbij, welkom.welkom_te_heten, looplijsten.lijsten_te_doen,
            huisvoorhuis.deuren_te_gaan, adviesvragen.reacties, adviesvragen.klad, ronde.tegenspraak, ronde.nabezoeken,
            postvak.vraagt_aandacht, brieven.bel_mij, brieven.stapels, brieven.elke_deur,
        )
    )  # fmt: skip


def _de_base() -> None:
    ROLLEN.append(koppelen.rollen_overal)
    WIE_NU.append(actor_nu)
    NA_INLOGGEN.append(koppelen.koppel)
    DEELNEMERSLEUTELS.append(koppelen.sleutels)
    BRONNEN.extend(
        (
            expeditie_inzage.ROLLEN, expeditie_inzage.DEELNEMERS, denktank_inzage.BRON, avonden_inzage.BRON,
            convenant_inzage.BRON, welkom_inzage.BRON, looplijsten_inzage.BRON, brieven_inzage.BRON,
        )
    )  # fmt: skip
    OPRUIMERS.extend(
        (
            geregeld_voor_de_avond, momenten_aan_de_deur, namen_na_de_termijn, trekkers_na_de_termijn,
            vraaglijst_en_namen, contact_van_zalen, convenant_opruimen.partijen_na_de_termijn,
            convenant_opruimen.scans_zonder_rij, namen_van_rondvertellers, nieuwe_buren_na_de_termijn,
            lopers_na_de_ronde, sporen_van_de_ronde, wie_deuren_open_liet, codes_na_de_termijn, oude_lijsten,
        )
    )  # fmt: skip


def _de_berichten_en_klussen() -> None:
    neem_op(
        ToezeggingHerinnering(),
        messages.AvondBevestiging(),
        messages.AvondVerplaatst(),
        messages.AvondHerinnering(),
    )
    PLANNERS.append(plan_toezeggingen)
    neem_klus_op(KLUS, brieven_klus.maak_de_rest, _("Brieven maken"))
    neem_klus_op(lijst_actions.BEKIJKEN, uitvoeren.bekijken, _("We bekijken de lijst"))
    neem_klus_op(lijst_actions.ERIN, uitvoeren.erin, _("We zetten de adressen erin"))
