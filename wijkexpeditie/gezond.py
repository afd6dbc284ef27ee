"""Is everything running? For machines that watch, without anything personal."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from wijkexpeditie.berichten.models import Bericht, Staat, Tik

VAST = timedelta(minutes=15)  # due for so long and still not sent


@dataclass(frozen=True)
class Gezondheid:
    """None: not asked, or could not be asked."""

    database: bool
    broker: bool | None = None
    seconden_sinds_tik: int | None = None
    fouten_bij_tik: int = 0
    vast: int = 0
    in_orde: bool = False


def gezondheid(nu: datetime) -> Gezondheid:
    """Late is: five ticks not heard, or messages that are due and do not go."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        laatste = Tik.objects.filter(naam="tik").first()
        vast = _vast(nu)
    except DatabaseError:
        return Gezondheid(database=False, broker=_broker())
    broker = _broker()
    seconden = int((nu - laatste.op).total_seconds()) if laatste else None
    fouten = laatste.fouten if laatste else 0
    tikt = seconden is not None and seconden <= max(5 * settings.TIK_SECONDEN, 300)
    in_orde = tikt and broker is not False and not vast and not fouten
    return Gezondheid(True, broker, seconden, fouten, vast, in_orde)


def _broker() -> bool | None:
    if not settings.REDIS_URL:
        return None
    try:
        return bool(redis.Redis.from_url(settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=2).ping())
    except redis.RedisError:
        return False


def _vast(nu: datetime) -> int:
    """Waiting in vain, or taken by a worker that died and not found back. What is paused waits on purpose."""
    wacht = Q(staat=Staat.KLAAR, niet_voor__lt=nu - VAST)
    hangt = Q(staat=Staat.BEZIG, geclaimd_tot__lt=nu - VAST)
    return Bericht.objects.automatisch().niet_gepauzeerd().filter(wacht | hangt).count()


@never_cache
@login_not_required
def gezond(request: HttpRequest) -> JsonResponse:
    staat = gezondheid(timezone.now())
    return JsonResponse(asdict(staat), status=200 if staat.in_orde else 503)
