"""Celery's door to work that takes long."""

from typing import Any
from uuid import UUID

from celery import shared_task

_HOOGSTENS = 3600  # seconds: as long as the broker waits before it hands out a task anew


@shared_task(name="wijkexpeditie.klus", time_limit=_HOOGSTENS, soft_time_limit=_HOOGSTENS - 60)
def klus(*, klus_id: str, **kwargs: Any) -> None:
    """idempotency: the claim. Delivered anew while the lease runs it does nothing; a tick finds what was lost."""
    from wijkexpeditie.klussen.actions import voer_uit  # noqa: PLC0415 -- apps must be loaded first

    voer_uit(UUID(klus_id))
