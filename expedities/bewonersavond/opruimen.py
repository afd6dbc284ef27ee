"""Arrangements for one evening, the day after it (R8)."""

from collections.abc import Iterator
from datetime import datetime, time

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expedities.bewonersavond.models import Aanmelding, Regeltaak
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg, verwijder

LEEG = {"ophalen": False, "meelopen": False, "adres": None, "tolk": "", "kinderopvang": False, "drempelvrij": False}


def geregeld_voor_de_avond(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    vandaag = timezone.make_aware(datetime.combine(timezone.localdate(op), time()))
    voorbij = Aanmelding.objects.filter(avond__eind__lt=vandaag).exclude(Q(**LEEG))
    pks = Aanmelding.objects.filter(pk__in=voorbij.order_by().values("pk"))
    yield maak_leeg(pks, _("wat we voor een avond regelden"), proef=proef, **LEEG)
    taken = Regeltaak.objects.filter(aanmelding__avond__eind__lt=vandaag)
    yield verwijder(taken, _("wie wat regelde voor een avond"), proef=proef)
