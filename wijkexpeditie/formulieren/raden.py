"""Guessing codes: only misses count, so that a hall behind one address can use them all evening."""

import hashlib

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

HOOGSTENS = 60
SECONDEN = 600


def te_vaak_mis(request: HttpRequest, wat: str) -> bool:
    """`wat` is what is guessed at: each kind of code is counted apart."""
    return int(cache.get(_sleutel(request, wat), 0)) >= HOOGSTENS


def tel_misser(request: HttpRequest, wat: str) -> None:
    sleutel = _sleutel(request, wat)
    cache.add(sleutel, 0, SECONDEN)
    try:
        cache.incr(sleutel)
    except ValueError:  # it ran out between the two
        cache.set(sleutel, 1, SECONDEN)


def _sleutel(request: HttpRequest, wat: str) -> str:
    adres = str(get_adapter(request).get_client_ip(request))
    return f"{wat}-mis:{hashlib.sha256(adres.encode()).hexdigest()[:32]}"
