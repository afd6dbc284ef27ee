from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExpeditiesConfig(AppConfig):
    name = "expedities"
    verbose_name = _("Expedities")

    def ready(self) -> None:
        from expedities import invullen  # noqa: PLC0415 -- apps must be loaded first

        invullen.vul_in()
