"""One row per sent form, so that a double click does one thing."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Inzending(models.Model):
    """The key that was printed in a form; who sends the same form again gets the first answer."""

    sleutel = models.UUIDField(_("sleutel"), primary_key=True, default=uuid.uuid4)
    op = models.DateTimeField(_("moment"))
    antwoord = models.CharField(_("antwoord"), max_length=500, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om dubbel klikken op te vangen."), overig=["sleutel", "op", "antwoord"], bewaren=Termijn.BLIJFT
    )

    class Meta:
        verbose_name = _("inzending")
        verbose_name_plural = _("inzendingen")

    def __str__(self) -> str:
        return str(self.sleutel)
