"""Who reported, and in which words, after the term of the convenant; that it was answered stays (R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.opruimen import voorbij
from signalen.signaal.models import Signaal, Stap
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg

LEEG = {"voornaam": "", "contactweg": "", "contact": "", "tekst": "–"}


def melders_na_de_termijn(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    weg = voorbij(op)
    if not proef:  # an answer that was still on its way has nobody left to reach: as when the reporter deletes it
        onderweg = Signaal.objects.filter(expeditie__in=weg).exclude(sluit_als="")
        onderweg.update(staat=F("sluit_als"), gesloten_op=op, sluit_als="", contactweg="", contact="")
    signalen = Signaal.objects.filter(expeditie__in=weg).exclude(Q(**LEEG))
    yield maak_leeg(signalen, _("meldingen: wie en wat"), proef=proef, **LEEG)
    stappen = Stap.objects.filter(signaal__expeditie__in=weg).exclude(tekst="")
    rijen = Stap.objects.filter(pk__in=stappen.order_by().values("pk"))
    yield maak_leeg(rijen, _("berichten bij meldingen"), proef=proef, tekst="")
