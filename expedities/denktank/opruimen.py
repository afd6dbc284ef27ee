"""Who was to be asked, once the denktank is done; and names on tasks, after the term."""

from collections.abc import Iterator
from datetime import datetime, time

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expedities.denktank.models import Taak, TeVragen
from expedities.expeditie.opruimen import voorbij
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg, verwijder


def vraaglijst_en_namen(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    vandaag = timezone.make_aware(datetime.combine(timezone.localdate(op), time()))
    klaar = TeVragen.objects.filter(expeditie__avonden__nr=2, expeditie__avonden__eind__lt=vandaag)
    weg = TeVragen.objects.filter(expeditie__in=voorbij(op))
    rijen = TeVragen.objects.filter(pk__in=[*klaar.values_list("pk", flat=True), *weg.values_list("pk", flat=True)])
    yield verwijder(rijen, _("wie er voor de denktank gevraagd werd"), proef=proef)
    taken = Taak.objects.filter(expeditie__in=voorbij(op)).exclude(wie="")
    yield maak_leeg(taken, _("namen bij taken van de denktank"), proef=proef, wie="")
