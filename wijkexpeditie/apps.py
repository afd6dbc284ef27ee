from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WijkexpeditieConfig(AppConfig):
    """The frame: base rooms and roof."""

    name = "wijkexpeditie"
    verbose_name = _("Wijkexpeditie")

    def ready(self) -> None:
        from wijkexpeditie import checks  # noqa: F401, PLC0415 -- registers on import
        from wijkexpeditie.accounts import inzage as account  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.accounts.opruimen import (  # noqa: PLC0415 -- apps must be loaded first
            ongebruikte_accounts,
            oude_bezoeken,
        )
        from wijkexpeditie.berichten import inzage as berichten  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.berichten.opruimen import oude_teksten  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.berichten.tik import PLANNERS  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.formulieren.opruimen import oude_inzendingen  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.klussen.actions import hervat_klussen  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.klussen.opruimen import oude_klussen  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.bronnen import BRONNEN  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.opruimen import OPRUIMERS  # noqa: PLC0415 -- apps must be loaded first

        BRONNEN.extend((account.BRON, berichten.BRON))
        OPRUIMERS.extend((oude_teksten, ongebruikte_accounts, oude_bezoeken, oude_inzendingen, oude_klussen))
        PLANNERS.append(hervat_klussen)
