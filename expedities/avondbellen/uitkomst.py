"""What came of a call about an evening."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Beluitkomst(models.TextChoices):
    """In one tap."""

    KOMT = "komt", _("komt")
    KOMT_NIET = "komt_niet", _("komt niet")
    OPHALEN = "ophalen", _("wil opgehaald worden")
    TERUGBELLEN = "terugbellen", _("later terugbellen")
    NIET_BEREIKT = "niet_bereikt", _("niet bereikt")
    VERKEERD_NUMMER = "verkeerd_nummer", _("verkeerd nummer")
    WIL_NIET = "wil_niet", _("wil niet gebeld worden")


OP_PAPIER = tuple(uitkomst for uitkomst in Beluitkomst if uitkomst is not Beluitkomst.TERUGBELLEN)
