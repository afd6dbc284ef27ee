"""Apart from `apps.py`: Django takes every AppConfig that it finds there as a candidate."""

from django.contrib.admin.apps import AdminConfig


class BeheerConfig(AdminConfig):
    """Django's admin, with our own way in."""

    default_site = "wijkexpeditie.beheer.Beheer"
