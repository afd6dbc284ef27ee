"""Celery's door to work that takes long."""

from typing import Any
from uuid import UUID

from celery import shared_task


@shared_task(name="wijkexpeditie.klus")
def klus(*, klus_id: str, **kwargs: Any) -> None:
    from wijkexpeditie.klussen.actions import voer_uit  # noqa: PLC0415 -- apps must be loaded first

    voer_uit(UUID(klus_id))
