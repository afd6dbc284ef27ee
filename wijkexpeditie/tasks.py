"""Celery's doors: they hold no rules. Each is harmless twice and at once with another."""

from typing import Any

from celery import shared_task
from django.utils import timezone

from wijkexpeditie.berichten.tik import HOOGSTENS
from wijkexpeditie.berichten.tik import tik as een_tik
from wijkexpeditie.berichten.versturen import ronde
from wijkexpeditie.klussen.taak import klus
from wijkexpeditie.privacy.opruimen import ruim_op

__all__ = ["klus", "opruimen", "tik", "verstuur"]


@shared_task(name="wijkexpeditie.tik")
def tik(**kwargs: Any) -> None:
    nu = timezone.now()
    een_tik(op=nu, nu=nu)


@shared_task(name="wijkexpeditie.verstuur")
def verstuur(**kwargs: Any) -> None:
    """Send now what is due: `verstuur.delay_on_commit()` after something somebody is waiting for."""
    nu = timezone.now()
    ronde(op=nu, nu=nu, hoogstens=HOOGSTENS)


@shared_task(name="wijkexpeditie.opruimen")
def opruimen(**kwargs: Any) -> None:
    """idempotency: what went is not found a second time."""
    ruim_op(op=timezone.now())
