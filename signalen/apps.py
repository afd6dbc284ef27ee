from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SignalenConfig(AppConfig):
    name = "signalen"
    verbose_name = _("Signalen")

    def ready(self) -> None:
        """Fill the lists of the lower apps."""
        from expedities.expeditie import aansluiten  # noqa: PLC0415 -- apps must be loaded first
        from expedities.expeditie.nog_open import NOG_OPEN  # noqa: PLC0415 -- apps must be loaded first
        from signalen.signaal import inzage, messages  # noqa: PLC0415 -- apps must be loaded first
        from signalen.signaal import tonen as signaal  # noqa: PLC0415 -- apps must be loaded first
        from signalen.signaal.opruimen import melders_na_de_termijn  # noqa: PLC0415 -- apps must be loaded first
        from signalen.signaal.queries import wat_wacht  # noqa: PLC0415 -- apps must be loaded first
        from signalen.sociale_kaart import inzage as kaart_inzage  # noqa: PLC0415 -- apps must be loaded first
        from signalen.sociale_kaart import tonen as kaart  # noqa: PLC0415 -- apps must be loaded first
        from signalen.sociale_kaart.opruimen import kaart_na_de_termijn  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.berichten.soort import neem_op  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.bronnen import BRONNEN  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.privacy.opruimen import OPRUIMERS  # noqa: PLC0415 -- apps must be loaded first
        from wijkexpeditie.rollen.rol import Rol  # noqa: PLC0415 -- apps must be loaded first

        leidt = frozenset({Rol.PROCESBEGELEIDER})
        aansluiten.BUURTBLOKKEN += [signaal.buurtblok, kaart.buurtblok]
        aansluiten.NU_NODIG += [signaal.nu_nodig, kaart.nu_nodig]
        aansluiten.CIJFERS.append(signaal.cijfers)
        aansluiten.WERKMENU += [
            aansluiten.Menuregel(_("Meldingen"), "werk_signalen", leidt, "lamp", 70),
            aansluiten.Menuregel(_("Wie bel ik"), "werk_wie_bel_ik", leidt, "telefoon", 75),
        ]
        NOG_OPEN.append(wat_wacht)
        neem_op(messages.SignaalOntvangen(), messages.SignaalAntwoord())
        BRONNEN.extend((inzage.BRON, kaart_inzage.BRON))
        OPRUIMERS.extend((melders_na_de_termijn, kaart_na_de_termijn))
