"""The kinds of members of a denktank; rules of other rooms read them too, so they stand apart from the tables."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Soort(models.TextChoices):
    """The three kinds of members that a denktank needs (R1)."""

    GEMEENTE = "gemeente", _("gemeente")
    ORGANISATIE = "organisatie", _("organisatie")
    BEWONER = "bewoner", _("bewoner")
