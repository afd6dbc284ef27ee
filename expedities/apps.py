from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExpeditiesConfig(AppConfig):
    name = "expedities"
    verbose_name = _("Expedities")

    def ready(self) -> None:
        """What this app adds to the lists of the base."""
        from expedities.aanmeldingen import tonen as aanmeldingen  # noqa: PLC0415 -- apps must be loaded first
        from expedities.adreslijsten import lijst_actions, uitvoeren  # noqa: PLC0415 -- apps must be loaded first
        from expedities.adreslijsten.opruimen import oude_lijsten  # noqa: PLC0415 -- apps must be loaded first
        from expedities.adviesvragen import tonen as adviesvragen  # noqa: PLC0415 -- apps must be loaded first
        from expedities.avondbellen import tonen as avondbellen  # noqa: PLC0415 -- apps must be loaded first
        from expedities.bewonersavond import inzage as avonden_inzage  # noqa: PLC0415 -- apps must be loaded first
        from expedities.bewonersavond import messages  # noqa: PLC0415 -- apps must be loaded first
        from expedities.bewonersavond import tonen as avonden  # noqa: PLC0415 -- apps must be loaded first
        from expedities.bewonersavond.opruimen import geregeld_voor_de_avond  # noqa: PLC0415 -- apps must be loaded first
        from expedities.brieven import inzage as brieven_inzage  # noqa: PLC0415 -- apps must be loaded first
        from expedities.brieven import klus as brieven_klus  # noqa: PLC0415 -- apps must be loaded first
        from expedities.brieven import tonen as brieven  # noqa: PLC0415 -- apps must be loaded first
        from expedities.brieven.actions import KLUS  # noqa: PLC0415 -- apps must be loaded first
        from expedities.brieven.opruimen import codes_na_de_termijn  # noqa: PLC0415 -- apps must be loaded first
        from expedities.buurtplan import tonen as buurtplan  # noqa: PLC0415 -- apps must be loaded first
        from expedities.convenant import inzage as convenant_inzage  # noqa: PLC0415 -- apps must be loaded first
        from expedities.convenant import opruimen as convenant_opruimen  # noqa: PLC0415 -- apps must be loaded first
        from expedities.convenant import tonen as convenant  # noqa: PLC0415 -- apps must be loaded first
        from expedities.convenant.herinneren import plan_toezeggingen  # noqa: PLC0415 -- apps must be loaded first
        from expedities.convenant.messages import ToezeggingHerinnering  # noqa: PLC0415 -- apps must be loaded first
        from expedities.denktank import inzage as denktank_inzage  # noqa: PLC0415 -- apps must be loaded first
        from expedities.denktank import tonen as denktank  # noqa: PLC0415 -- apps must be loaded first
        from expedities.denktank.opruimen import vraaglijst_en_namen  # noqa: PLC0415 -- apps must be loaded first
        from expedities.expeditie import aansluiten, koppelen, postvak  # noqa: PLC0415 -- apps must be loaded first
        from expedities.expeditie import inzage as expeditie_inzage  # noqa: PLC0415 -- apps must be loaded first
        from expedities.expeditie import tonen as expeditie  # noqa: PLC0415 -- apps must be loaded first
        from expedities.expeditie.opruimen import (  # noqa: PLC0415 -- apps must be loaded first
            namen_na_de_termijn,
            trekkers_na_de_termijn,
        )
        from expedities.huisvoorhuis import tonen as huisvoorhuis  # noqa: PLC0415 -- apps must be loaded first
        from expedities.huisvoorhuis.opruimen import momenten_aan_de_deur  # noqa: PLC0415 -- apps must be loaded first
        from expedities.looplijsten import inzage as looplijsten_inzage  # noqa: PLC0415 -- apps must be loaded first
        from expedities.looplijsten import tonen as looplijsten  # noqa: PLC0415 -- apps must be loaded first
        from expedities.looplijsten.opruimen import lopers_na_de_ronde  # noqa: PLC0415 -- apps must be loaded first
        from expedities.planning import tonen as planning  # noqa: PLC0415 -- apps must be loaded first
        from expedities.planning.opruimen import contact_van_zalen  # noqa: PLC0415 -- apps must be loaded first
        from expedities.praatstok import tonen as praatstok  # noqa: PLC0415 -- apps must be loaded first
        from expedities.ronde import tonen as ronde  # noqa: PLC0415 -- apps must be loaded first
        from expedities.ronde.opruimen import sporen_van_de_ronde  # noqa: PLC0415 -- apps must be loaded first
        from expedities.rondvertellen import tonen as rondvertellen  # noqa: PLC0415 -- apps must be loaded first
        from expedities.rondvertellen.opruimen import namen_van_rondvertellers  # noqa: PLC0415 -- apps must be loaded first
        from expedities.welkom import inzage as welkom_inzage  # noqa: PLC0415 -- apps must be loaded first
        from expedities.welkom import tonen as welkom  # noqa: PLC0415 -- apps must be loaded first
        from expedities.welkom.opruimen import nieuwe_buren_na_de_termijn  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.accounts.aansluiten import NA_INLOGGEN, ROLLEN  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.berichten.soort import neem_op  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.berichten.tik import PLANNERS  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.klussen.soort import neem_op as neem_klus_op  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.bronnen import BRONNEN, DEELNEMERSLEUTELS  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.opruimen import OPRUIMERS  # noqa: PLC0415 -- apps must be loaded first

        ROLLEN.append(koppelen.rollen_overal)
        NA_INLOGGEN.append(koppelen.koppel)
        DEELNEMERSLEUTELS.append(koppelen.sleutels)
        BRONNEN.extend(
            (expeditie_inzage.ROLLEN, expeditie_inzage.DEELNEMERS, denktank_inzage.BRON, avonden_inzage.BRON)
        )
        OPRUIMERS.extend((geregeld_voor_de_avond, momenten_aan_de_deur, namen_na_de_termijn, trekkers_na_de_termijn))
        aansluiten.WERKMENU.extend(expeditie.MENU)
        aansluiten.MOMENTEN.append(expeditie.avonden)
        aansluiten.EERSTVOLGENDE.append(expeditie.eerste_avonden)
        aansluiten.WERKMENU.extend(planning.MENU)
        aansluiten.NU_NODIG.extend((denktank.werk_van_de_denktank, denktank.voor_wie_meeleest, planning.data_en_zalen))
        OPRUIMERS.extend((vraaglijst_en_namen, contact_van_zalen))
        aansluiten.BUURTBLOKKEN.append(convenant.buurtblok)
        aansluiten.NU_NODIG.append(convenant.nu_nodig)
        aansluiten.WERKMENU.extend(convenant.MENU)
        aansluiten.CIJFERS.append(convenant.cijfers)
        neem_op(ToezeggingHerinnering())
        PLANNERS.append(plan_toezeggingen)
        BRONNEN.append(convenant_inzage.BRON)
        OPRUIMERS.extend((convenant_opruimen.partijen_na_de_termijn, convenant_opruimen.scans_zonder_rij))
        aansluiten.WERKMENU.extend((*avonden.MENU, *praatstok.MENU, *buurtplan.MENU))
        aansluiten.BUURTBLOKKEN.extend((avonden.volgende, buurtplan.plan))
        aansluiten.NU_NODIG.extend(
            (
                avonden.verslag_mist,
                avondbellen.mensen_bellen,
                aanmeldingen.nog_te_regelen,
                praatstok.wacht,
                buurtplan.antwoorden,
            )
        )
        aansluiten.WERKMENU.extend((*rondvertellen.MENU, *welkom.MENU))
        aansluiten.BUURTBLOKKEN.append(welkom.nieuw_hier)
        aansluiten.NU_NODIG.extend((rondvertellen.dag_voorbij, welkom.welkom_te_heten))
        BRONNEN.append(welkom_inzage.BRON)
        OPRUIMERS.extend((namen_van_rondvertellers, nieuwe_buren_na_de_termijn))
        neem_op(messages.AvondBevestiging(), messages.AvondVerplaatst(), messages.AvondHerinnering())
        aansluiten.WERKMENU.extend(huisvoorhuis.MENU)
        BRONNEN.append(looplijsten_inzage.BRON)
        OPRUIMERS.append(lopers_na_de_ronde)
        aansluiten.WERKMENU.extend(looplijsten.MENU)
        aansluiten.NU_NODIG.append(looplijsten.lijsten_te_doen)
        aansluiten.NU_NODIG.append(huisvoorhuis.deuren_te_gaan)
        aansluiten.WERKMENU.extend(adviesvragen.MENU)
        aansluiten.BUURTBLOKKEN.append(adviesvragen.vragen)
        aansluiten.NU_NODIG.extend((adviesvragen.reacties, adviesvragen.klad))
        OPRUIMERS.append(sporen_van_de_ronde)
        aansluiten.WERKMENU.extend(ronde.MENU)
        aansluiten.NU_NODIG.extend((ronde.tegenspraak, ronde.nabezoeken))
        aansluiten.WERKMENU.extend(postvak.MENU)
        aansluiten.NU_NODIG.append(postvak.vraagt_aandacht)
        BRONNEN.append(brieven_inzage.BRON)
        OPRUIMERS.append(codes_na_de_termijn)
        aansluiten.WERKMENU.extend(brieven.MENU)
        aansluiten.NU_NODIG.extend((brieven.bel_mij, brieven.stapels, brieven.elke_deur))
        aansluiten.CIJFERS.append(brieven.cijfers)
        neem_klus_op(KLUS, brieven_klus.maak_de_rest, _("Brieven maken"))
        neem_klus_op(lijst_actions.BEKIJKEN, uitvoeren.bekijken, _("We bekijken de lijst"))
        neem_klus_op(lijst_actions.ERIN, uitvoeren.erin, _("We zetten de adressen erin"))
        OPRUIMERS.append(oude_lijsten)
