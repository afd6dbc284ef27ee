from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WijkexpeditieConfig(AppConfig):
    """The frame: base rooms and roof."""

    name = "wijkexpeditie"
    verbose_name = _("Wijkexpeditie")

    def ready(self) -> None:
        from wijkexpeditie import checks  # noqa: F401, PLC0415 -- registers the system checks
