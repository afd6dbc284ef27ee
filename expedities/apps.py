from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExpeditiesConfig(AppConfig):
    name = "expedities"
    verbose_name = _("Expedities")
