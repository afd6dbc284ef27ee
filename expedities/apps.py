from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExpeditiesConfig(AppConfig):
    name = "expedities"
    verbose_name = _("Expedities")

    def ready(self) -> None:
        """What this app adds to the lists of the base."""
        from expedities.convenant import tonen as convenant  # noqa: PLC0415 -- apps must be loaded first
        from expedities.expeditie import aansluiten, koppelen  # noqa: PLC0415 -- apps must be loaded first
        from expedities.expeditie import tonen as expeditie  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.accounts.aansluiten import NA_INLOGGEN, ROLLEN  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.bronnen import DEELNEMERSLEUTELS  # noqa: PLC0415 -- apps must be loaded first

        ROLLEN.append(koppelen.rollen_overal)
        NA_INLOGGEN.append(koppelen.koppel)
        DEELNEMERSLEUTELS.append(koppelen.sleutels)
        aansluiten.WERKMENU.extend(expeditie.MENU)
        aansluiten.BUURTBLOKKEN.append(convenant.buurtblok)
        aansluiten.NU_NODIG.append(convenant.te_laat)
