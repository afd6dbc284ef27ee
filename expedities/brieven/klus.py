"""Letters for more doors than fit in one go: in parts, with progress."""

from django.utils import timezone

from expedities.brieven.actions import maak_meer
from expedities.brieven.models import Stapel
from expedities.brieven.queries import in_stukken
from wijkexpeditie.klussen.actions import door_wie
from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.klussen.soort import Voortgang, sleutel


def maak_de_rest(klus: Klus, vordert: Voortgang) -> None:
    """Each part in a transaction of its own. idempotency: a part that was made already makes nothing."""
    eerste = Stapel.objects.select_related("expeditie").get(pk=sleutel(klus, "eerste"))
    deuren = [int(deur) for deur in str(klus.gegevens["deuren"]).split(",")]
    gedaan = 0
    vordert(gedaan, len(deuren))
    for deel in in_stukken(deuren):
        maak_meer(eerste=eerste, deuren=deel, door=door_wie(klus), op=timezone.now())
        gedaan += len(deel)
        vordert(gedaan, len(deuren))
