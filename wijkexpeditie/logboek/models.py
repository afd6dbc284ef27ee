"""The append-only log: who did or saw what."""

from typing import Any, ClassVar, NoReturn
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class LogregelQuerySet(models.QuerySet["Logregel"]):
    """Reads; a line is never changed. `opruimen` may delete lines that are past their term."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("A log line is never changed.")

    def van_expeditie(self, expeditie: UUID) -> "LogregelQuerySet":
        return self.filter(expeditie=expeditie)


class Logregel(models.Model):
    """One deed. Names people by opaque UUID only: who deletes a person destroys the link."""

    op = models.DateTimeField(_("moment"), db_index=True)
    via = models.CharField(_("via"), max_length=12)
    wie = models.UUIDField(_("wie"), null=True)
    namens = models.UUIDField(_("namens"), null=True)
    expeditie = models.UUIDField(_("expeditie"), null=True, db_index=True)
    daad = models.CharField(_("daad"), max_length=60)
    ding = models.CharField(_("ding"), max_length=60, blank=True)
    ding_sleutel = models.CharField(_("sleutel"), max_length=60, blank=True)
    feiten = models.JSONField(_("feiten"), default=dict)

    objects = LogregelQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om te kunnen nagaan wie wat deed of zag."),
        overig=["id", "op", "via", "wie", "namens", "expeditie", "daad", "ding", "ding_sleutel", "feiten"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("logregel")
        verbose_name_plural = _("logboek")
        ordering = ("-op", "-id")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A log line is never changed.")
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"{self.daad} {self.ding} {self.ding_sleutel}"
