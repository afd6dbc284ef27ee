"""Guessing codes: only misses count, so that a hall behind one address can follow its reports all evening."""

import hashlib

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

HOOGSTENS = 60
SECONDEN = 600


def te_vaak_mis(request: HttpRequest) -> bool:
    return int(cache.get(_sleutel(request), 0)) >= HOOGSTENS


def tel_misser(request: HttpRequest) -> None:
    sleutel = _sleutel(request)
    cache.add(sleutel, 0, SECONDEN)
    try:
        cache.incr(sleutel)
    except ValueError:  # it ran out between the two
        cache.set(sleutel, 1, SECONDEN)


def _sleutel(request: HttpRequest) -> str:
    adres = str(get_adapter(request).get_client_ip(request))
    return f"signaal-mis:{hashlib.sha256(adres.encode()).hexdigest()[:32]}"
