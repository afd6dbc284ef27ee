"""Names on the card, after the term of the convenant or when the person's own date is over (R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.opruimen import voorbij
from signalen.sociale_kaart.models import Flatcontact, Vermelding
from wijkexpeditie.privacy.opruimen import Opgeruimd, verwijder


def kaart_na_de_termijn(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    weg = voorbij(op)
    gestopt = Flatcontact.objects.filter(Q(expeditie__in=weg) | Q(tot__lt=timezone.localdate(op)))
    yield verwijder(gestopt, _("gastvrouwen en gastheren die zijn gestopt"), proef=proef)
    yield verwijder(Vermelding.objects.filter(expeditie__in=weg), _("vermeldingen op de kaart"), proef=proef)
