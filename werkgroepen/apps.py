from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WerkgroepenConfig(AppConfig):
    name = "werkgroepen"
    verbose_name = _("Werkgroepen")

    def ready(self) -> None:
        """What this app adds to the lists of the lower apps."""
        from expedities.expeditie import aansluiten  # noqa: PLC0415 -- apps must be loaded first
        from werkgroepen import bewaren, tonen  # noqa: PLC0415 -- apps must be loaded first
        from werkgroepen.bijeenkomsten.messages import Afgelast, Verplaatst  # noqa: PLC0415 -- apps must be loaded first
        from werkgroepen.herinneringen.messages import Herinnering  # noqa: PLC0415 -- apps must be loaded first
        from werkgroepen.herinneringen.plannen import plan_herinneringen  # noqa: PLC0415 -- apps must be loaded first
        from werkgroepen.werkgroep.messages import Welkom  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.berichten.soort import neem_op  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.berichten.tik import PLANNERS  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.bronnen import BRONNEN  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.opruimen import OPRUIMERS  # noqa: PLC0415 -- apps must be loaded first

        neem_op(Welkom(), Verplaatst(), Afgelast(), Herinnering())
        PLANNERS.append(plan_herinneringen)
        BRONNEN.extend(bewaren.BRONNEN_HIER)
        OPRUIMERS.append(bewaren.ruim_groepen_op)
        aansluiten.BUURTBLOKKEN.append(tonen.buurtblokken)
        aansluiten.NU_NODIG.append(tonen.nu_nodig)
        aansluiten.MOMENTEN.append(tonen.momenten)
        aansluiten.EERSTVOLGENDE.append(tonen.eerste_bijeenkomsten)
        aansluiten.WERKMENU.extend(tonen.MENU)
        aansluiten.CIJFERS.append(tonen.cijfers)
