from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExpeditiesConfig(AppConfig):
    name = "expedities"
    verbose_name = _("Expedities")

    def ready(self) -> None:
        """What this app adds to the lists of the base."""
        from expedities.bewonersavond import messages  # noqa: PLC0415 -- apps must be loaded first
        from expedities.bewonersavond import tonen as avonden  # noqa: PLC0415 -- apps must be loaded first
        from expedities.buurtplan import tonen as buurtplan  # noqa: PLC0415 -- apps must be loaded first
        from expedities.convenant import tonen as convenant  # noqa: PLC0415 -- apps must be loaded first
        from expedities.expeditie import aansluiten, koppelen, postvak  # noqa: PLC0415 -- apps must be loaded first
        from expedities.expeditie import tonen as expeditie  # noqa: PLC0415 -- apps must be loaded first
        from expedities.huisvoorhuis import tonen as huisvoorhuis  # noqa: PLC0415 -- apps must be loaded first
        from expedities.praatstok import tonen as praatstok  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.accounts.aansluiten import NA_INLOGGEN, ROLLEN  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.berichten.soort import neem_op  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.bronnen import DEELNEMERSLEUTELS  # noqa: PLC0415 -- apps must be loaded first

        ROLLEN.append(koppelen.rollen_overal)
        NA_INLOGGEN.append(koppelen.koppel)
        DEELNEMERSLEUTELS.append(koppelen.sleutels)
        aansluiten.WERKMENU.extend(expeditie.MENU)
        aansluiten.BUURTBLOKKEN.append(convenant.buurtblok)
        aansluiten.NU_NODIG.append(convenant.te_laat)
        aansluiten.WERKMENU.extend((*avonden.MENU, *praatstok.MENU, *buurtplan.MENU))
        aansluiten.BUURTBLOKKEN.extend((avonden.volgende, buurtplan.plan))
        aansluiten.NU_NODIG.extend((avonden.verslag_mist, praatstok.wacht, buurtplan.antwoorden))
        neem_op(messages.AvondBevestiging(), messages.AvondVerplaatst(), messages.AvondHerinnering())
        aansluiten.WERKMENU.extend(huisvoorhuis.MENU)
        aansluiten.NU_NODIG.append(huisvoorhuis.deuren_te_gaan)
        aansluiten.WERKMENU.extend(postvak.MENU)
        aansluiten.NU_NODIG.append(postvak.vraagt_aandacht)
