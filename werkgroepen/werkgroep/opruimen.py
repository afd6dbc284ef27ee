"""What of the groups goes by itself (R8, R10)."""

from collections.abc import Iterator
from datetime import datetime, time

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.opruimen import voorbij
from werkgroepen.bijeenkomsten.models import Antwoord, Opkomst
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg, verwijder


def geregeld_voor_de_bijeenkomst(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """The day after: that somebody was fetched is nobody's business any more; that they came stays."""
    vandaag = timezone.make_aware(datetime.combine(timezone.localdate(op), time()))
    geweest = Opkomst.objects.filter(bijeenkomst__eind__lt=vandaag, antwoord=Antwoord.OPHALEN)
    rijen = Opkomst.objects.filter(pk__in=geweest.order_by().values("pk"))
    yield maak_leeg(rijen, _("wie opgehaald wilde worden"), proef=proef, antwoord=Antwoord.KOMT)


def groepen_na_de_termijn(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """Who led, who called and which professional came; that there was a group stays."""
    weg = voorbij(op)
    groepen = Werkgroep.objects.filter(expeditie__in=weg).exclude(trekker="")
    yield maak_leeg(groepen, _("trekkers van werkgroepen"), proef=proef, trekker="")
    leden = Lidmaatschap.objects.filter(werkgroep__expeditie__in=weg, vaste_beller__isnull=False)
    rijen = Lidmaatschap.objects.filter(pk__in=leden.order_by().values("pk"))
    yield maak_leeg(rijen, _("vaste bellers"), proef=proef, vaste_beller=None)
    gevraagd = Uitnodiging.objects.filter(werkgroep__expeditie__in=weg)
    yield verwijder(gevraagd, _("uitnodigingen"), proef=proef)
