from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExpeditiesConfig(AppConfig):
    name = "expedities"
    verbose_name = _("Expedities")

    def ready(self) -> None:
        """What this app adds to the lists of the base."""
        from expedities.expeditie import koppelen  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.accounts.aansluiten import NA_INLOGGEN, ROLLEN  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.bronnen import DEELNEMERSLEUTELS  # noqa: PLC0415 -- apps must be loaded first

        ROLLEN.append(koppelen.rollen_overal)
        NA_INLOGGEN.append(koppelen.koppel)
        DEELNEMERSLEUTELS.append(koppelen.sleutels)
